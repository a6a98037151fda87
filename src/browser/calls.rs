//! What the browser calls back: at an event, after a while, at the next tick, or once a promise has
//! settled. What is done then is boxed before, so that little of it is compiled anew for each use. What
//! is left to the browser goes when it lets go of it.

use super::window;
use gloo::timers::callback::Timeout;
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

/// Calls back at every event of a kind, as long as the target is there.
pub fn listen(target: &EventTarget, event: &str, act: impl FnMut(Event) + 'static) {
    listen_erased(target, event, Box::new(act));
}

#[inline(never)]
fn listen_erased(target: &EventTarget, event: &str, act: Box<dyn FnMut(Event)>) {
    // It refuses nothing that can be called.
    let _ = target.add_event_listener_with_callback(event, &Call::at_event(act).left());
}

/// Calls back in some milliseconds, unless the timer is dropped before.
pub fn timer(millis: u32, act: impl FnOnce() + 'static) -> Timeout {
    timer_erased(millis, Box::new(act))
}

#[inline(never)]
fn timer_erased(millis: u32, act: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(millis, act)
}

/// Calls back once what goes on now has come to its end.
pub fn soon(act: impl FnOnce() + 'static) {
    timer(0, act).forget();
}

thread_local! {
    /// What happens at the next tick, in order.
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Calls back at the next tick, before the browser does anything else.
pub fn next_tick(act: Box<dyn FnOnce()>) {
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

/// Calls back with what a promise yields; with nothing where there is none, or where it fails.
pub fn when(promise: Option<Promise>, done: Box<dyn FnOnce(Option<JsValue>)>) {
    let Some(promise) = promise else {
        return done(None);
    };
    let done = Rc::new(Cell::new(Some(done)));
    let tell = |is_kept: bool| {
        let done = Rc::clone(&done);
        Call::new(move |value| {
            if let Some(done) = done.take() {
                done(is_kept.then_some(value));
            }
        })
    };
    let (kept, broken) = (tell(true), tell(false));
    let _ = promise.then2(&kept.0, &broken.0);
    let _ = (kept.left(), broken.left());
}
