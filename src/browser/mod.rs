//! Everything that names the browser. Nothing in here knows a metric.

pub mod address;
pub mod canvas;
pub mod clipboard;
pub mod file;
pub mod frame;
pub mod intl;
pub mod mount;
pub mod rows;
pub mod screen;
pub mod storage;

use js_sys::Promise;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

pub use gloo::timers::callback::Timeout;

/// The window; the page cannot have been started without one.
pub fn window() -> web_sys::Window {
    leptos::prelude::window()
}

/// The document.
pub fn document() -> web_sys::Document {
    leptos::prelude::document()
}

/// Calls back with what a promise yields; with nothing where there is none, or where it fails.
pub fn when(promise: Option<Promise>, done: Box<dyn FnOnce(Option<JsValue>)>) {
    spawn_local(async move {
        done(match promise {
            Some(promise) => JsFuture::from(promise).await.ok(),
            None => None,
        });
    });
}
