//! Boxes of which there are hundreds. Following the page one by one they would make typing slow, so
//! they are found by their ids, and written only where something differs.

use super::{
    by_id, document,
    values::{element, get, text, write_value},
};
use wasm_bindgen::JsCast;

/// The id of the element that an event happened at.
pub fn target_id(event: &web_sys::Event) -> String {
    event.target().and_then(|target| text(&target, "id")).unwrap_or_default()
}

/// Writes a box or list; the caret stays where the text does.
pub fn set_value(id: &str, value: &str) {
    if let Some(element) = by_id(id) {
        write_value(&element, value);
    }
}

/// Writes an attribute, or takes it away.
pub fn set_attribute(id: &str, name: &str, value: Option<&str>) {
    if let Some(element) = by_id(id) {
        // Our own names are valid ones.
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// Moves the focus.
pub fn focus(id: &str) {
    if let Some(element) = element::<web_sys::HtmlElement>(id) {
        let _ = element.focus(); // where it cannot, focus is where the browser puts it
    }
}

/// The text that is being pasted.
pub fn pasted(event: &web_sys::Event) -> Option<String> {
    let data: web_sys::DataTransfer = get(event, "clipboardData")?.unchecked_into();
    data.get_data("text/plain").ok()
}

/// Whether the focus is inside of an element.
pub fn has_focus(id: &str) -> bool {
    let element = by_id(id);
    element.is_some_and(|element| element.contains(document().active_element().as_deref()))
}
