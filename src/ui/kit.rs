//! The building block of every component: one kind of element, described first, then put into the page.
//!
//! `view!` gives every piece of markup a type of its own, and with it code of its own: the page so
//! written was 193 kB of wasm (brotli). Leptos' own elements, erased to one type, still bring their
//! renderer along, which is made for servers and for many kinds of views: 20 kB of the module. An
//! [`El`] is a plain description instead, and `ui::node` keeps the page in step with it; what follows
//! the page does so by effects.
//!
//! One rule: what [`El::block`] yields is matched with what stood there by place and tag, so that boxes
//! keep their focus; a changing shape goes into blocks of its own.

use crate::{browser::values, effect::Effect};

/// An element in the making. Boxed, so that every step of its making moves one pointer.
pub struct El(pub Box<Parts>);

/// What an element is made of.
pub struct Parts {
    pub tag: &'static str,
    pub attributes: Vec<(&'static str, String)>,
    pub bound: Vec<Bound>,
    pub children: Vec<Child>,
}

/// What is tied to an element and follows the page, or is called by it.
pub enum Bound {
    Attribute(&'static str, Reader<Option<String>>),
    Value(Reader<String>),
    Event(&'static str, Handler),
    Act(Box<dyn FnMut()>),
}

/// What stands inside of an element.
pub enum Child {
    El(El),
    Text(String),
    Live(Reader<String>),
    Block(Reader<Option<El>>),
    Show(Box<dyn Fn() -> bool>, Box<dyn Fn() -> El>),
}

pub type Reader<T> = Box<dyn FnMut() -> T>;
pub type Handler = Box<dyn FnMut(web_sys::Event)>;

/// An element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    let (attributes, bound, children) = (Vec::new(), Vec::new(), Vec::new());
    El(Box::new(Parts { tag, attributes, bound, children }))
}

/// A button that submits nothing.
pub fn button(class: &str, act: impl Fn() + 'static) -> El {
    button_erased(class, Box::new(act))
}

#[inline(never)]
fn button_erased(class: &str, act: Box<dyn Fn()>) -> El {
    let button = el("button").class(class).attr("type", "button");
    button.on_erased("click", Box::new(move |_| act()))
}

/// What happens once the page stands, and again whenever something that it reads has changed.
pub fn follow(act: impl FnMut() + 'static) {
    // It lives as long as the page.
    std::mem::forget(Effect::later(Box::new(act)));
}

impl El {
    #[inline(never)]
    fn bound(mut self, bound: Bound) -> Self {
        self.0.bound.push(bound);
        self
    }

    #[inline(never)]
    fn holding(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    /// An attribute.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
    }

    /// The class.
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// An attribute that follows the page; none takes it away.
    pub fn bind(self, name: &'static str, value: impl FnMut() -> Option<String> + 'static) -> Self {
        self.bound(Bound::Attribute(name, Box::new(value)))
    }

    /// The value of a box or list, which follows the page.
    pub fn value(self, value: impl FnMut() -> String + 'static) -> Self {
        self.bound(Bound::Value(Box::new(value)))
    }

    /// What happens at an event.
    pub fn on(self, event: &'static str, handler: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.on_erased(event, Box::new(handler))
    }

    #[inline(never)]
    fn on_erased(self, event: &'static str, handler: Handler) -> Self {
        self.bound(Bound::Event(event, handler))
    }

    /// What happens at an event of a box or list, with its text.
    pub fn on_text(self, event: &'static str, handler: impl Fn(String) + 'static) -> Self {
        self.on_text_erased(event, Box::new(handler))
    }

    #[inline(never)]
    fn on_text_erased(self, event: &'static str, handler: Box<dyn Fn(String)>) -> Self {
        self.on_erased(
            event,
            Box::new(move |event| {
                if let Some(text) = text_of(&event) {
                    handler(text);
                }
            }),
        )
    }

    /// What happens when a box is ticked or cleared.
    pub fn on_tick(self, handler: impl Fn(bool) + 'static) -> Self {
        self.on_tick_erased(Box::new(handler))
    }

    #[inline(never)]
    fn on_tick_erased(self, handler: Box<dyn Fn(bool)>) -> Self {
        self.on_erased(
            "change",
            Box::new(move |event| {
                handler(event.target().is_some_and(|tick| values::is(&tick, "checked")));
            }),
        )
    }

    /// A child.
    pub fn child(self, child: El) -> Self {
        self.holding(Child::El(child))
    }

    /// Children.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    /// Text.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        self.holding(Child::Text(text.to_owned()))
    }

    /// Text that follows the page.
    pub fn live(self, text: impl FnMut() -> String + 'static) -> Self {
        self.holding(Child::Live(Box::new(text)))
    }

    /// An element that comes and goes, and is made anew when the page changes.
    pub fn block(self, block: impl FnMut() -> Option<El> + 'static) -> Self {
        self.holding(Child::Block(Box::new(block)))
    }

    /// An element that comes and goes, and stays as it is in between: for boxes that are typed into.
    pub fn show(
        self,
        when: impl Fn() -> bool + 'static,
        element: impl Fn() -> El + 'static,
    ) -> Self {
        self.holding(Child::Show(Box::new(when), Box::new(element)))
    }

    /// What happens once the element stands in the page, and again whenever something that it reads
    /// has changed, as long as it is there.
    pub fn act(self, act: impl FnMut() + 'static) -> Self {
        self.bound(Bound::Act(Box::new(act)))
    }
}

/// The text of the box or list that an event happened at.
#[inline(never)]
pub fn text_of(event: &web_sys::Event) -> Option<String> {
    let target = event.target()?;
    values::text(&target, "value")
}
