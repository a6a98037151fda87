//! A panic never leaves a dead page: the inputs go to the address, and the static part of the page
//! says what happened and offers to reload. No Rust runs after this.

use super::{address, document};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    /// The address that holds the scenario of the screen.
    static RESCUE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the address to write should the page die; none where the scenario fits into no link.
pub fn keep(url: Option<String>) {
    RESCUE.set(url);
}

/// Installs the hook.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        if let Some(url) = RESCUE.take() {
            // If even this is refused, the message still shows.
            address::replace(&url);
        }
        let init = web_sys::CustomEventInit::new();
        init.set_detail(&JsValue::from_str(&info.to_string()));
        if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("plimsoll:panic", &init) {
            let _ = document().dispatch_event(&event);
        }
    }));
}
