//! What follows the page, each going on as long as it is held.

use crate::{effect::Effect, ui::kit::Reader};
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// An effect that is held.
pub type Held = Arc<Effect>;

/// Keeps the value of a box or list at what it should be; one that it has already is left alone, and
/// with it the place of the cursor.
pub fn follow_value(element: web_sys::Element, mut value: Reader<String>) -> Held {
    let name = JsValue::from_str("value");
    Effect::now(Box::new(move || {
        let now = JsValue::from_str(&value());
        if js_sys::Reflect::get(&element, &name).ok().as_ref() != Some(&now) {
            let _ = js_sys::Reflect::set(&element, &name, &now);
        }
    }))
}
