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

pub use calls::{Timer, listen, next_tick, soon, timer, when};

/// The window; the page cannot have been started without one.
pub fn window() -> web_sys::Window {
    leptos::prelude::window()
}

/// The document.
pub fn document() -> web_sys::Document {
    leptos::prelude::document()
}
