//! The building block of every component: one kind of element, erased.
//!
//! `view!` gives every piece of markup a type of its own, and with it code of its own: the page so
//! written was 193 kB of wasm (brotli). Built of this one type it says the same in a fraction, and
//! grows by calls instead of by types when fields are added.
//!
//! One rule: what [`El::block`] yields keeps the attributes that it has, or is nothing. Elements are
//! matched by place and tag, so a changing shape goes into blocks of its own.

use leptos::{
    attr::{
        Attribute,
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev,
    prelude::*,
    tachys::html::{element::custom, event::on, property::prop},
};
use wasm_bindgen::JsCast;

/// An element in the making. Boxed, so that every step of its making moves one pointer.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
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

/// What happens at first, and again whenever something that it reads has changed.
pub fn follow(act: impl FnMut() + 'static) {
    follow_erased(Box::new(act));
}

#[inline(never)]
fn follow_erased(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}

type Reader<T> = Box<dyn FnMut() -> T + Send>;
type Handler = Box<dyn FnMut(web_sys::Event)>;

impl El {
    fn with(mut self, attribute: impl Attribute) -> Self {
        self.0.attributes.push(attribute.into_any_attr());
        self
    }

    /// An attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()))
    }

    /// The class.
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// An attribute that follows the page; none takes it away.
    pub fn bind(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        self.bind_erased(name, Box::new(value))
    }

    #[inline(never)]
    fn bind_erased(self, name: &'static str, value: Reader<Option<String>>) -> Self {
        self.with(custom_attribute(name, value))
    }

    /// The value of a box or list, which follows the page.
    pub fn value(self, value: impl FnMut() -> String + Send + 'static) -> Self {
        self.value_erased(Box::new(value))
    }

    #[inline(never)]
    fn value_erased(self, value: Reader<String>) -> Self {
        self.with(prop("value", value))
    }

    /// What happens at an event.
    pub fn on(self, event: &'static str, handler: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.on_erased(event, Box::new(handler))
    }

    #[inline(never)]
    fn on_erased(self, event: &'static str, handler: Handler) -> Self {
        self.with(on(ev::Custom::<web_sys::Event>::new(event), handler))
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
                let target = event.target();
                let tick = target.and_then(|target| target.dyn_into().ok());
                let tick: Option<web_sys::HtmlInputElement> = tick;
                handler(tick.is_some_and(|tick| tick.checked()));
            }),
        )
    }

    /// A child.
    #[inline(never)]
    pub fn child(mut self, child: El) -> Self {
        self.0.children.push(child.view());
        self
    }

    /// Children.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    /// Text.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.children.push(text.to_owned().into_any());
        self
    }

    /// Text that follows the page.
    pub fn live(self, text: impl FnMut() -> String + Send + 'static) -> Self {
        self.live_erased(Box::new(text))
    }

    #[inline(never)]
    fn live_erased(mut self, text: Reader<String>) -> Self {
        self.0.children.push(text.into_any());
        self
    }

    /// An element that comes and goes, and is made anew when the page changes.
    pub fn block(self, block: impl FnMut() -> Option<El> + Send + 'static) -> Self {
        self.block_erased(Box::new(block))
    }

    #[inline(never)]
    fn block_erased(mut self, mut block: Reader<Option<El>>) -> Self {
        let block: Reader<AnyView> =
            Box::new(move || block().map_or_else(|| ().into_any(), El::view));
        self.0.children.push(block.into_any());
        self
    }

    /// An element that comes and goes, and stays as it is in between: for boxes that are typed into.
    pub fn show(
        self,
        when: impl Fn() -> bool + Send + Sync + 'static,
        element: impl Fn() -> El + Send + 'static,
    ) -> Self {
        self.show_erased(Box::new(when), Box::new(element))
    }

    #[inline(never)]
    fn show_erased(
        self,
        when: Box<dyn Fn() -> bool + Send + Sync>,
        element: Box<dyn Fn() -> El + Send>,
    ) -> Self {
        let when = Memo::new(move |_| when());
        self.block_erased(Box::new(move || when.get().then(&element)))
    }

    /// The view.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        // An element is kept if its tag reads as the document tells it: in upper case.
        custom(tag.to_ascii_uppercase()).add_any_attr(attributes).child(children).into_any()
    }
}

/// The text of the box or list that an event happened at.
#[inline(never)]
fn text_of(event: &web_sys::Event) -> Option<String> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        return Some(input.value());
    }
    target.dyn_ref::<web_sys::HtmlSelectElement>().map(web_sys::HtmlSelectElement::value)
}
