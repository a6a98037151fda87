//! How the page stands: alone or in a frame, as several files or as one. The script at the head of the
//! page finds that out before anything is painted; no crate knows its marks.

use super::marks;
use gloo_events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlIFrameElement;

/// Whether the page shows a result inside of another page: no storage, no writing of the address.
pub fn is_embedded() -> bool {
    marks::get("data-embed").is_some()
}

/// Whether the page is one file.
pub fn is_single() -> bool {
    marks::get("data-single").is_some()
}

/// Whether the host wants to see a part; alone, the page shows all.
pub fn shows(part: &str) -> bool {
    marks::get("data-show").is_none_or(|parts| parts.split(' ').any(|shown| shown == part))
}

/// Whether a download comes to anything. In a frame it may be forbidden, and then nothing happens
/// and nothing tells so; the same goes for a page that its host has locked in a sandbox.
pub fn may_save() -> bool {
    let is_disk = window().location().protocol().is_ok_and(|protocol| protocol == "file:");
    !is_embedded() && (is_disk || window().origin() != "null")
}

/// The height that a message tells, where it is one of this frame.
pub fn height_told(frame: &HtmlIFrameElement, event: &web_sys::MessageEvent) -> Option<f64> {
    let own = frame.content_window().map(JsValue::from);
    // Any page may send a message; only that of the frame itself counts.
    if own.is_none() || event.source().map(JsValue::from) != own {
        return None;
    }
    let data = event.data();
    let get = |name: &str| js_sys::Reflect::get(&data, &name.into()).ok();
    let is_size = get("type").is_some_and(|kind| kind == "plimsoll:size");
    get("height")?.as_f64().filter(|_| is_size)
}

/// Has Escape inside of a frame do what it does around it; not in one of another origin, whose keys are its own.
pub fn on_escape(frame: &HtmlIFrameElement, act: impl Fn() + 'static) -> Option<EventListener> {
    let inner = frame.content_document()?;
    Some(EventListener::new(&inner, "keydown", move |event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key);
        if key.as_deref() == Some("Escape") {
            act();
        }
    }))
}

/// Loads an address in a frame, in the place of the former one, which would be a step of Back.
pub fn load(frame: &HtmlIFrameElement, address: &str) {
    if let Some(inner) = frame.content_window() {
        let _ = inner.location().replace(address); // a refusal leaves the frame as it is
    }
}
