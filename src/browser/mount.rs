//! Where the app goes, and the marks that tell a test (or the watchdog) what state it is in.

use super::document;
use leptos::{mount::mount_to, prelude::*};
use std::cell::Cell;
use wasm_bindgen::JsCast;

thread_local! {
    static REVISION: Cell<u32> = const { Cell::new(0) };
}

/// Mounts a part of the app in a place of the static page, instead of what it shows while it loads.
pub fn mount<V: IntoView + 'static>(place: &str, part: impl FnOnce() -> V + 'static) {
    let place = document().get_element_by_id(place).and_then(|place| place.dyn_into().ok());
    let Some(place): Option<web_sys::HtmlElement> = place else {
        return;
    };
    place.set_text_content(None);
    mount_to(place, part).forget();
}

/// Marks the page as started.
pub fn ready() {
    mark("data-ready", "");
}

/// Counts one complete update of page and canvas.
pub fn updated() {
    let revision = REVISION.get() + 1;
    REVISION.set(revision);
    mark("data-revision", &revision.to_string());
}

/// Leaves the address that holds the scenario of the screen to the script at the head of the page,
/// which writes it should the program die; none where the scenario fits into no link.
pub fn keep(url: Option<String>) {
    mark("data-rescue", &url.unwrap_or_default());
}

fn mark(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // A mark that cannot be set leaves the page as it is.
        let _ = root.set_attribute(name, value);
    }
}
