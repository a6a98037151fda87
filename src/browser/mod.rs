//! Everything that names the browser. Nothing in here knows a metric.

pub mod address;
pub mod calls;
pub mod canvas;
pub mod clipboard;
pub mod file;
pub mod frame;
pub mod intl;
pub mod mount;
pub mod rows;
pub mod screen;
pub mod storage;
pub mod values;

pub use calls::{listen, next_tick, soon, timer, when};
pub use gloo::timers::callback::Timeout;

#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: web_sys::Window;
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: web_sys::Document;
}

/// The window.
pub fn window() -> web_sys::Window {
    WINDOW.with(Clone::clone)
}

/// The document.
pub fn document() -> web_sys::Document {
    DOCUMENT.with(Clone::clone)
}

/// The element with an id.
#[inline(never)]
pub fn by_id(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}

/// The root element.
#[inline(never)]
pub fn root() -> Option<web_sys::Element> {
    document().document_element()
}
