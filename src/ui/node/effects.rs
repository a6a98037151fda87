//! What follows the page: effects of Leptos, each going on as long as it is held.

use crate::ui::kit::Reader;
use leptos::{
    prelude::{ArcTrigger, Notify, Track},
    reactive::effect::RenderEffect,
    task::spawn_local,
};
use wasm_bindgen::JsValue;

/// An effect that is held.
pub type Held = RenderEffect<()>;

/// What happens at once, and again whenever something that it reads has changed.
#[inline(never)]
pub fn follow(mut act: Box<dyn FnMut()>) -> Held {
    RenderEffect::new(move |_| act())
}

/// An effect that first runs once the page stands, which is when all that is under way has ended.
pub fn later(mut act: Box<dyn FnMut()>) -> Held {
    let stands = ArcTrigger::new();
    let mut is_first = true;
    follow(Box::new(move || {
        if is_first {
            is_first = false;
            stands.track();
            let stands = stands.clone();
            spawn_local(async move { stands.notify() });
        } else {
            act();
        }
    }))
}

/// Keeps the value of a box or list at what it should be; one that it has already is left alone, and
/// with it the place of the cursor.
pub fn follow_value(element: web_sys::Element, mut value: Reader<String>) -> Held {
    let name = JsValue::from_str("value");
    follow(Box::new(move || {
        let now = JsValue::from_str(&value());
        if js_sys::Reflect::get(&element, &name).ok().as_ref() != Some(&now) {
            let _ = js_sys::Reflect::set(&element, &name, &now);
        }
    }))
}
