//! A menu that drops down from its button, and closes as menus do.

use leptos::{context::Provider, ev, html, prelude::*};
use leptos_use_on_click_outside::on_click_outside;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

/// The menu that an item stands in.
#[derive(Clone, Copy)]
pub struct OpenMenu(NodeRef<html::Details>);

impl OpenMenu {
    /// The menu that a component stands in; none in a list that stands in the flow of the page.
    pub fn around() -> Option<Self> {
        use_context()
    }

    /// Closes it; focus that was inside goes to its button, where the person came from.
    pub fn close(self) {
        let Some(details) = self.0.get_untracked() else { return };
        let focused = document().active_element();
        let is_inside = details.contains(focused.as_deref());
        details.set_open(false);
        if let (true, Some(button)) = (is_inside, details.first_element_child()) {
            let _ = button.unchecked_into::<HtmlElement>().focus();
        }
    }

    /// Whether focus goes from inside to another place of the page. Safari focuses no button that is
    /// clicked, so focus that goes nowhere tells nothing.
    fn is_left(self, event: &ev::FocusEvent) -> bool {
        let target = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        let details = self.0.get_untracked();
        target.zip(details).is_some_and(|(target, details)| !details.contains(Some(&target)))
    }
}

/// A menu.
#[component]
pub fn Menu(
    /// Its id.
    id: &'static str,
    /// What stands on its button.
    name: &'static str,
    /// What drops down.
    children: Children,
) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let menu = OpenMenu(details);
    let _ = on_click_outside(details, move |_| menu.close());
    let keydown = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            menu.close();
        }
    };
    let focusout = move |event: ev::FocusEvent| {
        if menu.is_left(&event) {
            menu.close();
        }
    };
    view! {
        <details class="menu" id=id node_ref=details on:keydown=keydown on:focusout=focusout>
            <summary class="button">{name}</summary>
            <Provider value=menu>{children()}</Provider>
        </details>
    }
}
