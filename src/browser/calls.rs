//! What the browser calls back: at an event, after a while, at the next tick, or once a promise has
//! settled. All of it is one type of closure, since each type is code of its own in module and glue.
//! Closures that are left to the browser go when it lets go of them.

use super::window;
use js_sys::{Function, Promise};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Event, EventTarget};

/// A function of the browser that calls ours.
pub struct Call(Closure<dyn FnMut(JsValue)>);

impl Call {
    #[inline(never)]
    fn of(act: Box<dyn FnMut(JsValue)>) -> Self {
        Self(Closure::wrap(act))
    }

    /// Calls as often as it is called.
    pub fn new(act: impl FnMut(JsValue) + 'static) -> Self {
        Self::of(Box::new(act))
    }

    /// Calls once.
    #[inline(never)]
    pub fn once(act: Box<dyn FnOnce(JsValue)>) -> Self {
        let mut act = Some(act);
        Self::new(move |value| {
            if let Some(act) = act.take() {
                act(value);
            }
        })
    }

    /// Calls at an event.
    #[inline(never)]
    pub fn at_event(mut act: Box<dyn FnMut(Event)>) -> Self {
        Self::new(move |event| act(event.unchecked_into()))
    }

    /// The function, as long as this is held.
    pub fn function(&self) -> &Function {
        self.0.as_ref().unchecked_ref()
    }

    /// The function, left to the browser.
    pub fn left(self) -> Function {
        self.0.into_js_value().unchecked_into()
    }
}

/// Listens as long as the target is there.
pub fn listen(target: &EventTarget, event: &str, mut act: impl FnMut(&Event) + 'static) {
    listen_erased(target, event, Box::new(move |event| act(&event)));
}

#[inline(never)]
fn listen_erased(target: &EventTarget, event: &str, act: Box<dyn FnMut(Event)>) {
    // Targets are windows and elements, which refuse no listener.
    let _ = target.add_event_listener_with_callback(event, &Call::at_event(act).left());
}

/// What happens after a while, unless this is dropped before.
pub struct Timeout(i32);

impl Timeout {
    /// Starts the clock.
    pub fn new(delay_ms: u32, act: impl FnOnce() + 'static) -> Self {
        Self::erased(delay_ms, Box::new(act))
    }

    #[inline(never)]
    fn erased(delay_ms: u32, act: Box<dyn FnOnce()>) -> Self {
        let function = Call::once(Box::new(move |_| act())).left();
        let delay_ms = i32::try_from(delay_ms).unwrap_or(i32::MAX);
        let started =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&function, delay_ms);
        // No browser refuses a function.
        Self(started.unwrap_or_default())
    }

    /// Lets it happen, come what may.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.0);
    }
}

thread_local! {
    /// What happens at the next tick, in order.
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Has something happen at the next tick, when all that is under way has ended.
pub fn soon(act: Box<dyn FnOnce()>) {
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push(act);
        waiting.len() == 1
    });
    if is_first {
        let tick = Call::once(Box::new(|_| {
            // What is asked for meanwhile waits for the tick after this one.
            for act in WAITING.take() {
                act();
            }
        }));
        window().queue_microtask(&tick.left());
    }
}

/// Calls back with what a promise comes to; nothing where it fails.
pub fn settled(promise: &Promise, done: impl FnOnce(Option<JsValue>) + 'static) {
    let done = Rc::new(Cell::new(Some(done)));
    let other = Rc::clone(&done);
    let kept = Call::once(Box::new(move |value| {
        if let Some(done) = done.take() {
            done(Some(value));
        }
    }));
    let failed = Call::once(Box::new(move |_| {
        if let Some(done) = other.take() {
            done(None);
        }
    }));
    let _ = promise.then2(&kept.0, &failed.0);
    let _ = (kept.left(), failed.left());
}
