//! Moving the focus to what a change has just made.

use leptos::{
    prelude::document,
    task::{spawn_local, tick},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the element with an id.
pub fn focus(id: &str) {
    let element =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        let _ = element.focus(); // where it cannot, focus is where the browser puts it
    }
}

/// Moves the focus once the page has followed, and before the next key press.
pub fn focus_next(id: String) {
    spawn_local(async move {
        tick().await;
        focus(&id);
    });
}
