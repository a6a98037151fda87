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

use js_sys::{Promise, Reflect};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Event, EventTarget};

/// The window; the page cannot have been started without one.
pub fn window() -> web_sys::Window {
    leptos::prelude::window()
}

/// The document.
pub fn document() -> web_sys::Document {
    leptos::prelude::document()
}

/// The element with an id, which is of the type that our own markup gives it.
pub fn element<T: JsCast>(id: &str) -> Option<T> {
    Some(document().get_element_by_id(id)?.unchecked_into())
}

/// A new element, of the type that goes with its tag.
pub fn made<T: JsCast>(tag: &str) -> Option<T> {
    Some(document().create_element(tag).ok()?.unchecked_into())
}

/// A property, whatever the value is.
pub fn read(value: &JsValue, name: &str) -> Option<JsValue> {
    // Reading from anything but an object throws.
    Reflect::get(value, &name.into()).ok().filter(|found| !found.is_undefined() && !found.is_null())
}

/// A call that is still to come, and never comes once this is dropped.
pub struct Timer {
    id: i32,
    /// Lives as long as the browser may call it.
    _act: Closure<dyn FnMut()>,
}

impl Drop for Timer {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.id);
    }
}

/// Calls back in some milliseconds, unless the timer is dropped before.
pub fn timer(millis: i32, act: impl FnOnce() + 'static) -> Timer {
    timer_erased(millis, Box::new(act))
}

#[inline(never)]
fn timer_erased(millis: i32, act: Box<dyn FnOnce()>) -> Timer {
    let act = Closure::once(act);
    let function = act.as_ref().unchecked_ref();
    let id = window().set_timeout_with_callback_and_timeout_and_arguments_0(function, millis);
    Timer { id: id.unwrap_or_default(), _act: act }
}

/// Calls back once what goes on now has come to its end.
pub fn soon(act: impl FnOnce() + 'static) {
    std::mem::forget(timer(0, act));
}

/// Calls back at every event of a kind, as long as the page lives.
pub fn listen(target: &EventTarget, event: &str, act: impl FnMut(Event) + 'static) {
    listen_erased(target, event, Box::new(act));
}

#[inline(never)]
fn listen_erased(target: &EventTarget, event: &str, act: Box<dyn FnMut(Event)>) {
    let closure = Closure::wrap(act);
    // It refuses nothing that can be called.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls back with what a promise yields; with nothing where there is none, or where it fails.
pub fn when(promise: Option<Promise>, done: Box<dyn FnOnce(Option<JsValue>)>) {
    let Some(promise) = promise else {
        return done(None);
    };
    let done = Rc::new(Cell::new(Some(done)));
    let tell = |is_kept: bool| {
        let done = Rc::clone(&done);
        Closure::new(move |value: JsValue| {
            if let Some(done) = done.take() {
                done(is_kept.then_some(value));
            }
        })
    };
    let (kept, broken) = (tell(true), tell(false));
    let _ = promise.then2(&kept, &broken);
    // The browser calls one of them, later.
    kept.forget();
    broken.forget();
}
