//! The address bar: reading it, and writing it without ever throwing.

use super::window;
use wasm_bindgen::JsValue;

/// The parts of the address.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// Everything before `?`.
    pub base: String,
    /// Between `?` and `#`.
    pub query: String,
    /// Behind `#`.
    pub fragment: String,
}

/// The address as it is now. It is split by hand, since frames without an origin have no parts.
pub fn parts() -> Parts {
    let href = window().location().href().unwrap_or_default();
    let (before, fragment) = href.split_once('#').unwrap_or((&href, ""));
    let (base, query) = before.split_once('?').unwrap_or((before, ""));
    Parts { base: base.to_owned(), query: query.to_owned(), fragment: fragment.to_owned() }
}

/// Replaces the address, and tells whether it holds the URL now. Browsers refuse when it happens too
/// often: some throw, Chromium drops the call without a word.
pub fn replace(url: &str) -> bool {
    let history = window().history();
    let call =
        history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(url)));
    call.is_ok() && window().location().href().is_ok_and(|href| href == url)
}

/// Adds an entry to the browser's history.
pub fn push(url: &str) -> Result<(), JsValue> {
    window().history()?.push_state_with_url(&JsValue::NULL, "", Some(url))
}

/// Calls back when the person or the host page changes the fragment, or goes back or forward.
pub fn on_change(callback: impl Fn() + Clone + 'static) {
    for event in ["hashchange", "popstate"] {
        let callback = callback.clone();
        gloo::events::EventListener::new(&window(), event, move |_| callback()).forget();
    }
}
