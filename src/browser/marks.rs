//! Marks on the root element, by which the script at the head of the page (and a test) knows the state of
//! the program. Of our own page, so that no crate has them.

use leptos::prelude::document;

/// Marks the page as started.
pub fn ready() {
    set("data-ready", "");
}

/// Tells of a complete update of the page, by its number.
pub fn updated(revision: u32) {
    set("data-revision", &revision.to_string());
}

/// Leaves the address that holds the scenario of the screen to the script at the head of the page,
/// which writes it should the program die; none where the scenario fits into no link.
pub fn keep(url: Option<&str>) {
    set("data-rescue", url.unwrap_or_default());
}

/// Tells that the program has panicked: what stands on the screen may be wrong from then on.
pub fn stopped() {
    set("data-stopped", "");
}

/// Marks that the results are presented: the style sheet shows them larger then.
pub fn presenting(is_presenting: bool) {
    if is_presenting {
        set("data-present", "");
    } else if let Some(root) = document().document_element() {
        let _ = root.remove_attribute("data-present"); // it stays at most until the next load
    }
}

/// Whether the person left the page by "Start empty".
pub fn is_emptied() -> bool {
    get("data-emptied").is_some()
}

/// A mark that the script at the head of the page has left.
pub fn get(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

fn set(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // A mark that cannot be set leaves the page as it is.
        let _ = root.set_attribute(name, value);
    }
}
