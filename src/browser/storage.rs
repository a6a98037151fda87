//! Local storage, where there is one. Blocked, full or throwing storage is the same as none.

use super::{frame, values::get, window};
use wasm_bindgen::JsCast;

fn storage() -> Option<web_sys::Storage> {
    // Two results on one page of a wiki would show each other's figures.
    if frame::is_embedded() {
        return None;
    }
    // Reading the property throws in frames without an origin.
    get(&window(), "localStorage").map(JsCast::unchecked_into)
}

/// What was saved under a name.
pub fn load(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Saves under a name; a refusal changes nothing on the page.
pub fn save(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}
