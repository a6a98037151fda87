//! What follows the page: effects, each going on as long as it is held.
//!
//! They stand in the reactive graph of Leptos. Its own effects are asynchronous tasks with owners, made
//! for servers and threads as well: 3 kB more of the first load.

use crate::{browser::calls::soon, ui::kit::Reader};
use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Subscriber, WithObserver};
use send_wrapper::SendWrapper;
use std::{
    cell::{Cell, RefCell},
    sync::{Arc, Weak},
};
use wasm_bindgen::JsValue;

/// An effect that is held.
pub type Held = Arc<Effect>;

/// What happens again at the tick after something that it has read changes.
pub struct Effect {
    own: SendWrapper<Own>,
    me: Weak<Self>,
}

/// The graph of Leptos asks for what threads can share; the page has one.
struct Own {
    act: RefCell<Box<dyn FnMut()>>,
    is_woken: Cell<bool>,
}

impl Effect {
    #[inline(never)]
    fn new(act: Box<dyn FnMut()>) -> Held {
        let own = Own { act: RefCell::new(act), is_woken: Cell::new(false) };
        Arc::new_cyclic(|me| Self { own: SendWrapper::new(own), me: me.clone() })
    }

    #[inline(never)]
    fn run(&self) {
        self.own.is_woken.set(false);
        let me = AnySubscriber(self.me.as_ptr() as usize, self.me.clone());
        me.with_observer(|| self.own.act.borrow_mut()());
    }
}

impl ReactiveNode for Effect {
    fn mark_dirty(&self) {
        if !self.own.is_woken.replace(true) {
            let me = self.me.clone();
            soon(Box::new(move || {
                if let Some(me) = me.upgrade() {
                    me.run();
                }
            }));
        }
    }

    fn mark_check(&self) {
        self.mark_dirty();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        self.own.is_woken.get()
    }
}

// What tells of a change forgets whom it told, and what runs reads anew; an effect that is called for
// what it reads no longer runs once more than it has to.
impl Subscriber for Effect {
    fn add_source(&self, _: AnySource) {}

    fn clear_sources(&self, _: &AnySubscriber) {}
}

/// What happens at once, and again whenever something that it reads has changed.
pub fn follow(act: Box<dyn FnMut()>) -> Held {
    let effect = Effect::new(act);
    effect.run();
    effect
}

/// An effect that first runs once the page stands, which is when all that is under way has ended.
pub fn later(act: Box<dyn FnMut()>) -> Held {
    let effect = Effect::new(act);
    effect.mark_dirty();
    effect
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
