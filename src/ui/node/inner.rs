//! What stands inside of an element, and blocks: places whose element comes and goes.

use super::{Node, effects::Held, made};
use crate::{
    browser::document,
    effect::Effect,
    ui::kit::{Child, El, Reader},
};
use std::{cell::RefCell, rc::Rc};

/// What stands inside of an element.
pub enum Inner {
    El(Node),
    Text(web_sys::Text, String),
    #[expect(dead_code, reason = "an effect goes on as long as it is held")]
    Live {
        text: web_sys::Text,
        effect: Held,
    },
    #[expect(dead_code, reason = "an effect goes on as long as it is held")]
    Block {
        block: Rc<Block>,
        effect: Held,
    },
}

/// A place whose element comes and goes: it stands before a text without characters.
pub struct Block {
    end: web_sys::Text,
    node: RefCell<Option<Node>>,
}

impl Inner {
    /// Makes a child, and hands what comes first of it in the page to `insert`.
    pub fn of(child: Child, insert: &dyn Fn(&web_sys::Node)) -> Self {
        match child {
            Child::El(el) => {
                let node = made(el);
                insert(&node.element);
                Self::El(node)
            }
            Child::Text(text) => {
                let node = document().create_text_node(&text);
                insert(&node);
                Self::Text(node, text)
            }
            Child::Live(reader) => {
                let text = document().create_text_node("");
                insert(&text);
                live(text, reader)
            }
            Child::Block(_) | Child::Show(..) => {
                let end = document().create_text_node("");
                insert(&end);
                followed(Rc::new(Block { end, node: RefCell::default() }), child)
            }
        }
    }

    /// Becomes what another child was described as, where it can: else both come back.
    #[allow(clippy::result_large_err, reason = "what comes back is put back, not handed on")]
    pub fn become_like(self, child: Child) -> Result<Self, (Self, Child)> {
        Ok(match (self, child) {
            (Self::El(mut node), Child::El(el)) if node.tag == el.0.tag => {
                node.become_like(el);
                Self::El(node)
            }
            (Self::Text(node, mut former), Child::Text(text)) => {
                write(&node, &mut former, &text);
                Self::Text(node, former)
            }
            (Self::Live { text, .. }, Child::Live(reader)) => live(text, reader),
            (Self::Block { block, .. }, child @ (Child::Block(_) | Child::Show(..))) => {
                followed(block, child)
            }
            former => return Err(former),
        })
    }

    /// The first thing in the page.
    pub fn first(&self) -> web_sys::Node {
        match self {
            Self::El(node) => node.element.clone().into(),
            Self::Text(text, _) | Self::Live { text, .. } => text.clone().into(),
            Self::Block { block, .. } => match &*block.node.borrow() {
                Some(node) => node.element.clone().into(),
                None => block.end.clone().into(),
            },
        }
    }

    /// Takes it out of the page.
    pub fn remove(self) {
        match self {
            Self::El(node) => node.element.remove(),
            Self::Text(text, _) | Self::Live { text, .. } => text.remove(),
            Self::Block { block, .. } => {
                if let Some(node) = block.node.take() {
                    node.element.remove();
                }
                block.end.remove();
            }
        }
    }
}

/// Writes a text where it differs from what stands there.
#[inline(never)]
pub fn write(node: &web_sys::Text, former: &mut String, text: &str) {
    if former != text {
        node.set_data(text);
        text.clone_into(former);
    }
}

/// A text that follows the page.
fn live(text: web_sys::Text, mut reader: Reader<String>) -> Inner {
    let place = text.clone();
    let mut last = None;
    let effect = Effect::now(Box::new(move || {
        let now = reader();
        if last.as_ref() != Some(&now) {
            place.set_data(&now);
            last = Some(now);
        }
    }));
    Inner::Live { text, effect }
}

/// A block that follows the page.
fn followed(block: Rc<Block>, child: Child) -> Inner {
    let place = Rc::clone(&block);
    let mut last = None;
    let effect = Effect::now(match child {
        Child::Block(mut reader) => Box::new(move || place.become_like(reader())),
        Child::Show(when, element) => Box::new(move || {
            let now = Some(when());
            if now != last {
                last = now;
                place.become_like((now == Some(true)).then(&element));
            }
        }),
        _ => Box::new(|| {}),
    });
    Inner::Block { block, effect }
}

impl Block {
    fn become_like(&self, el: Option<El>) {
        let former = self.node.take();
        let node = match (former, el) {
            (Some(mut node), Some(el)) if node.tag == el.0.tag => {
                node.become_like(el);
                Some(node)
            }
            (former, el) => {
                if let Some(node) = former {
                    node.element.remove();
                }
                el.map(made)
            }
        };
        if let (Some(node), Some(parent)) = (&node, self.end.parent_node())
            && node.element.parent_node().is_none()
        {
            let _ = parent.insert_before(&node.element, Some(&self.end));
        }
        self.node.replace(node);
    }
}
