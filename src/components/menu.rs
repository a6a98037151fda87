//! A menu that drops down from its button, and closes as menus do.

use leptos::{context::Provider, ev, html, prelude::*};
use leptos_use_on_click_outside::on_click_outside;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, Node};

/// The menu that an item stands in.
#[derive(Clone, Copy)]
pub struct OpenMenu {
    details: NodeRef<html::Details>,
    toggled: StoredValue<Option<Callback<bool>>>,
}

impl OpenMenu {
    /// The menu that a component stands in; none in a list that stands in the flow of the page.
    pub fn around() -> Option<Self> {
        use_context()
    }

    /// Has a callback told whenever it opens (true) or closes.
    pub fn on_toggle(self, toggled: Callback<bool>) {
        self.toggled.set_value(Some(toggled));
    }

    /// Closes it; focus that was inside goes to its button, where the person came from.
    pub fn close(self) {
        let Some(details) = self.details() else { return };
        let focused = document().active_element();
        let is_inside = details.contains(focused.as_deref());
        details.set_open(false);
        if is_inside {
            self.focus();
        }
    }

    /// Moves the focus to its button: what had it goes away.
    pub fn focus(self) {
        let button = self.details().and_then(|details| details.first_element_child());
        if let Some(button) = button {
            let _ = button.unchecked_into::<HtmlElement>().focus();
        }
    }

    /// Its element. Events may come when it is gone: browsers tell of what has opened or closed a moment later.
    fn details(self) -> Option<HtmlDetailsElement> {
        self.details.try_get_untracked().flatten()
    }

    /// Whether focus goes from inside to another place of the page. Safari focuses no button that is
    /// clicked, so focus that goes nowhere tells nothing.
    fn is_left(self, event: &ev::FocusEvent) -> bool {
        let target = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        target.zip(self.details()).is_some_and(|(target, details)| !details.contains(Some(&target)))
    }
}

/// A menu.
#[component]
pub fn Menu(
    /// Its id.
    id: &'static str,
    /// What stands on its button.
    name: &'static str,
    /// What its button is called where that says nothing.
    #[prop(optional)]
    label: Option<&'static str>,
    /// Its class.
    #[prop(default = "menu")]
    class: &'static str,
    /// What drops down.
    children: Children,
) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let menu = OpenMenu { details, toggled: StoredValue::new(None) };
    let toggle = move |_| {
        // Either may be gone: the event comes a moment late.
        let toggled = menu.toggled.try_get_value().flatten();
        if let (Some(details), Some(toggled)) = (menu.details(), toggled) {
            toggled.run(details.open());
        }
    };
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
        <details class=class id=id node_ref=details on:keydown=keydown on:focusout=focusout on:toggle=toggle>
            <summary class="button" aria-label=label>
                {name}
            </summary>
            <Provider value=menu>{children()}</Provider>
        </details>
    }
}
