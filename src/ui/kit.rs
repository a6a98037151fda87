//! The building block of every component: one kind of element, erased.
//!
//! `view!` gives every piece of markup a type of its own, and with it code of its own: the page so
//! written was 193 kB of wasm (brotli). Built of this one type it says the same in a fraction, and
//! grows by calls instead of by types when fields are added.
//!
//! One rule: what [`El::block`] yields keeps its tags and attributes, or is nothing. Elements are
//! matched by place, so a changing shape goes into blocks of its own.

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

/// An element in the making.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

type Reader<T> = Box<dyn FnMut() -> T + Send>;
type Handler = Box<dyn FnMut(web_sys::Event)>;

impl El {
    fn with(mut self, attribute: impl Attribute) -> Self {
        self.attributes.push(attribute.into_any_attr());
        self
    }

    /// An attribute.
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.with(custom_attribute(name, value))
    }

    /// The class.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// An attribute that follows the page; none takes it away.
    pub fn bind(self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        let value: Reader<Option<String>> = Box::new(value);
        self.with(custom_attribute(name, value))
    }

    /// The value of a box or list, which follows the page.
    pub fn value(self, value: impl FnMut() -> String + Send + 'static) -> Self {
        let value: Reader<String> = Box::new(value);
        self.with(prop("value", value))
    }

    /// What happens at an event.
    pub fn on(self, event: &'static str, handler: impl FnMut(web_sys::Event) + 'static) -> Self {
        let handler: Handler = Box::new(handler);
        self.with(on(ev::Custom::<web_sys::Event>::new(event), handler))
    }

    /// What happens at an event of a box or list, with its text.
    pub fn on_text(self, event: &'static str, handler: impl Fn(String) + 'static) -> Self {
        self.on(event, move |event| {
            let target = event.target();
            let input = target.as_ref().and_then(|target| target.dyn_ref::<web_sys::HtmlInputElement>());
            let list = target.as_ref().and_then(|target| target.dyn_ref::<web_sys::HtmlSelectElement>());
            let text = input.map(web_sys::HtmlInputElement::value);
            if let Some(text) = text.or_else(|| list.map(web_sys::HtmlSelectElement::value)) {
                handler(text);
            }
        })
    }

    /// A child.
    pub fn child(mut self, child: El) -> Self {
        self.children.push(child.view());
        self
    }

    /// Children.
    pub fn children(mut self, children: impl IntoIterator<Item = El>) -> Self {
        self.children.extend(children.into_iter().map(El::view));
        self
    }

    /// Text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.children.push(text.into_any());
        self
    }

    /// Text that follows the page.
    pub fn live(mut self, text: impl FnMut() -> String + Send + 'static) -> Self {
        let text: Reader<String> = Box::new(text);
        self.children.push(text.into_any());
        self
    }

    /// An element that comes and goes, and is made anew when the page changes.
    pub fn block(mut self, mut block: impl FnMut() -> Option<El> + Send + 'static) -> Self {
        let block: Reader<AnyView> =
            Box::new(move || block().map_or_else(|| ().into_any(), El::view));
        self.children.push(block.into_any());
        self
    }

    /// An element that comes and goes, and stays as it is in between: for boxes that are typed into.
    pub fn show(
        self,
        when: impl Fn() -> bool + Send + Sync + 'static,
        element: impl Fn() -> El + Send + 'static,
    ) -> Self {
        let when = Memo::new(move |_| when());
        self.block(move || when.get().then(&element))
    }

    /// The view.
    pub fn view(self) -> AnyView {
        custom(self.tag).add_any_attr(self.attributes).child(self.children).into_any()
    }
}
