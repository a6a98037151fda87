//! Elements of the page, kept in step with their descriptions. Everything that follows the page is an
//! effect of Leptos, held by the element that it belongs to and gone with it.

use super::kit::{Bound, Child, El, Handler, Parts, Reader};
use crate::browser::document;
use leptos::{
    prelude::{ArcTrigger, Notify, Track},
    reactive::{effect::RenderEffect, owner::Owner},
    task::spawn_local,
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// An element of the page.
struct Node {
    element: web_sys::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    bound: Vec<Held>,
    children: Vec<Inner>,
}

/// What keeps something going as long as its element is there.
enum Held {
    #[expect(dead_code, reason = "an effect goes on as long as it is held")]
    Effect {
        effect: RenderEffect<()>,
    },
    Listener(&'static str, Closure<dyn FnMut(web_sys::Event)>),
}

/// What stands inside of an element.
enum Inner {
    El(Node),
    Text(web_sys::Text, String),
    #[expect(dead_code, reason = "an effect goes on as long as it is held")]
    Live {
        text: web_sys::Text,
        effect: RenderEffect<()>,
    },
    #[expect(dead_code, reason = "an effect goes on as long as it is held")]
    Block {
        block: Rc<Block>,
        effect: RenderEffect<()>,
    },
}

/// A place whose element comes and goes: it stands before a text without characters.
struct Block {
    end: web_sys::Text,
    node: RefCell<Option<Node>>,
}

/// Puts a part of the app into a place of the static page, instead of what it shows while it loads.
pub fn mount(place: &str, part: impl FnOnce() -> El) {
    let Some(place) = document().get_element_by_id(place) else {
        return;
    };
    // Only the first call sets it up; that it is there already is no fault.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    place.set_text_content(None);
    let owner = Owner::new();
    let node = owner.with(|| made(part()));
    let _ = place.append_child(&node.element);
    // Both live as long as the page.
    std::mem::forget((node, owner));
}

#[inline(never)]
fn made(el: El) -> Node {
    let Parts { tag, attributes, bound, children } = *el.0;
    // Tags are names of our own, which no document refuses.
    let element = document().create_element(tag).unwrap_or_else(|_| wasm_bindgen::throw_str(tag));
    let mut node = Node { element, tag, attributes, bound: Vec::new(), children: Vec::new() };
    for (name, value) in &node.attributes {
        set(&node.element, name, Some(value));
    }
    for child in children {
        node.append(child, None);
    }
    // The value of a list is one of its options, so that they have to be there.
    node.bind(bound);
    node
}

/// Sets an attribute, or takes it away.
#[inline(never)]
fn set(element: &web_sys::Element, name: &str, value: Option<&String>) {
    // Names are ours, and no element refuses them.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

#[inline(never)]
fn follow(mut act: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| act())
}

fn text_node(text: &str) -> web_sys::Text {
    document().create_text_node(text)
}

impl Node {
    fn bind(&mut self, bound: Vec<Bound>) {
        for bound in bound {
            let element = self.element.clone();
            let held = match bound {
                Bound::Attribute(name, mut value) => Held::Effect {
                    effect: follow(Box::new(move || set(&element, name, value().as_ref()))),
                },
                Bound::Value(value) => Held::Effect { effect: follow_value(element, value) },
                Bound::Event(name, handler) => self.listen(name, handler),
                Bound::Act(act) => Held::Effect { effect: later(act) },
            };
            self.bound.push(held);
        }
    }

    fn listen(&self, name: &'static str, handler: Handler) -> Held {
        let closure = Closure::wrap(handler);
        let function = closure.as_ref().unchecked_ref();
        let _ = self.element.add_event_listener_with_callback(name, function);
        Held::Listener(name, closure)
    }

    /// Lets go of everything that is tied to the element.
    fn unbind(&mut self) {
        for held in self.bound.drain(..) {
            if let Held::Listener(name, closure) = held {
                let function = closure.as_ref().unchecked_ref();
                let _ = self.element.remove_event_listener_with_callback(name, function);
            }
        }
    }

    /// Adds a child at the end, or before what stands there.
    fn append(&mut self, child: Child, before: Option<&web_sys::Node>) {
        let parent: &web_sys::Node = &self.element;
        let insert = |node: &web_sys::Node| {
            let _ = parent.insert_before(node, before);
        };
        let inner = match child {
            Child::El(el) => {
                let node = made(el);
                insert(&node.element);
                Inner::El(node)
            }
            Child::Text(text) => {
                let node = text_node(&text);
                insert(&node);
                Inner::Text(node, text)
            }
            Child::Live(reader) => {
                let text = text_node("");
                insert(&text);
                live(text, reader)
            }
            Child::Block(_) | Child::Show(..) => {
                let end = text_node("");
                insert(&end);
                followed(Rc::new(Block { end, node: RefCell::default() }), child)
            }
        };
        self.children.push(inner);
    }

    /// Becomes what another element was described as; the tag is the same.
    fn become_like(&mut self, el: El) {
        let Parts { attributes, bound, children, .. } = *el.0;
        for (name, _) in &self.attributes {
            if !attributes.iter().any(|(other, _)| other == name) {
                set(&self.element, name, None);
            }
        }
        for attribute in &attributes {
            if !self.attributes.contains(attribute) {
                set(&self.element, attribute.0, Some(&attribute.1));
            }
        }
        self.attributes = attributes;
        self.unbind();
        let mut former = std::mem::take(&mut self.children).into_iter();
        for child in children {
            match former.next() {
                None => self.append(child, None),
                Some(inner) => self.follow(inner, child),
            }
        }
        for inner in former {
            inner.remove();
        }
        self.bind(bound);
    }

    /// Puts a child into the place of a former one, which it becomes where it can.
    fn follow(&mut self, inner: Inner, child: Child) {
        let inner = match (inner, child) {
            (Inner::El(mut node), Child::El(el)) if node.tag == el.0.tag => {
                node.become_like(el);
                Inner::El(node)
            }
            (Inner::Text(node, former), Child::Text(text)) => {
                if former != text {
                    node.set_data(&text);
                }
                Inner::Text(node, text)
            }
            (Inner::Live { text, .. }, Child::Live(reader)) => live(text, reader),
            (Inner::Block { block, .. }, child @ (Child::Block(_) | Child::Show(..))) => {
                followed(block, child)
            }
            (former, child) => {
                self.append(child, Some(&former.first()));
                return former.remove();
            }
        };
        self.children.push(inner);
    }
}

impl Inner {
    /// The first thing in the page.
    fn first(&self) -> web_sys::Node {
        match self {
            Self::El(node) => node.element.clone().into(),
            Self::Text(text, _) | Self::Live { text, .. } => text.clone().into(),
            Self::Block { block, .. } => match &*block.node.borrow() {
                Some(node) => node.element.clone().into(),
                None => block.end.clone().into(),
            },
        }
    }

    fn remove(self) {
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

/// A text that follows the page.
fn live(text: web_sys::Text, mut reader: Reader<String>) -> Inner {
    let place = text.clone();
    let mut last = None;
    let effect = follow(Box::new(move || {
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
    let effect = follow(match child {
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

/// An effect that first runs once the page stands, which is when all that is under way has ended.
pub(super) fn later(mut act: Box<dyn FnMut()>) -> RenderEffect<()> {
    let stands = ArcTrigger::new();
    let mut is_first = true;
    follow(Box::new(move || {
        if is_first {
            is_first = false;
            stands.track();
            let stands = stands.clone();
            spawn_local(async move { stands.notify() });
        } else {
            act();
        }
    }))
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

/// Keeps the value of a box or list at what it should be; one that it has already is left alone, and
/// with it the place of the cursor.
fn follow_value(element: web_sys::Element, mut value: Reader<String>) -> RenderEffect<()> {
    let name = JsValue::from_str("value");
    follow(Box::new(move || {
        let now = JsValue::from_str(&value());
        if js_sys::Reflect::get(&element, &name).ok().as_ref() != Some(&now) {
            let _ = js_sys::Reflect::set(&element, &name, &now);
        }
    }))
}
