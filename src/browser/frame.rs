//! How the page stands: alone or in a frame, as several files or as one. The script at the head of
//! the page finds that out before anything is painted and leaves marks on the root element.

use super::{
    by_id, listen, root,
    values::{element, get, number, text},
    window,
};
use wasm_bindgen::{JsCast, JsValue};

/// A mark of the root element.
pub fn mark(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Whether the page shows a result inside of another page: no storage, no writing of the address.
pub fn is_embedded() -> bool {
    mark("data-embed").is_some()
}

/// Whether the page is one file.
pub fn is_single() -> bool {
    mark("data-single").is_some()
}

/// Whether the host wants to see a part; alone, the page shows all.
pub fn shows(part: &str) -> bool {
    mark("data-show").is_none_or(|parts| parts.split(' ').any(|shown| shown == part))
}

/// Whether a download comes to anything. In a frame it may be forbidden, and then nothing happens
/// and nothing tells so; the same goes for a page that its host has locked in a sandbox.
pub fn may_save() -> bool {
    let is_disk =
        text(&window().location(), "protocol").is_some_and(|protocol| protocol == "file:");
    !is_embedded() && (is_disk || text(&window(), "origin").is_none_or(|origin| origin != "null"))
}

/// Calls back with every height that the frame with this id tells.
pub fn on_height(id: &'static str, callback: impl Fn(f64) + 'static) {
    listen(&window(), "message", move |event| {
        let frame = by_id(id);
        let own = frame.and_then(|frame| get(&frame, "contentWindow"));
        let (source, data) = (get(&event, "source"), get(&event, "data"));
        // Any page may send a message; only that of the frame itself counts.
        if own.is_none() || source != own {
            return;
        }
        let data = data.unwrap_or(JsValue::UNDEFINED);
        let kind = text(&data, "type");
        let height = number(&data, "height");
        if let (Some("plimsoll:size"), Some(height)) = (kind.as_deref(), height) {
            callback(height);
        }
    });
}

/// Loads an address in a frame, in the place of the former one.
pub fn load(id: &str, address: &str) {
    let inner = by_id(id).and_then(|frame| get(&frame, "contentWindow"));
    if let Some(location) = inner.and_then(|inner| get(&inner, "location")) {
        let location: web_sys::Location = location.unchecked_into();
        let _ = location.replace(address); // a refusal leaves the preview as it is
    }
}

/// Shows a dialog above the page, which is out of reach until it closes.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = element::<web_sys::HtmlDialogElement>(id) {
        // It refuses where it is open already.
        let _ = dialog.show_modal();
    }
}
