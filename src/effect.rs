//! What follows a change: effects, and what tells them.
//!
//! They stand in the reactive graph of Leptos. Its own effects are asynchronous tasks with owners, and
//! its signals are made for threads and for many readers of many signals: 5 kB more of the first load.

use crate::browser::next_tick;
use leptos::reactive::graph::{
    AnySource, AnySubscriber, Observer, ReactiveNode, Subscriber, WithObserver,
};
use send_wrapper::SendWrapper;
use std::{
    cell::{Cell, RefCell},
    sync::{Arc, Weak},
};

/// Tells those who have followed of a change, once each and in the order in which they did.
#[derive(Default)]
pub struct Trigger(RefCell<Vec<AnySubscriber>>);

impl Trigger {
    /// Has the effect that is running, if one is, run again after the next change.
    #[inline(never)]
    pub fn track(&self) {
        let Some(effect) = Observer::get() else {
            return;
        };
        let mut followers = self.0.borrow_mut();
        // Most read several things in a row, so that the last one is seen first.
        if !followers.iter().rev().any(|other| *other == effect) {
            followers.push(effect);
        }
    }

    /// Tells of a change.
    #[inline(never)]
    pub fn notify(&self) {
        for effect in self.0.take() {
            effect.mark_dirty();
        }
    }
}

/// What happens again at the tick after something that it has read changes, as long as it is held.
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
    fn new(act: Box<dyn FnMut()>) -> Arc<Self> {
        let own = Own { act: RefCell::new(act), is_woken: Cell::new(false) };
        Arc::new_cyclic(|me| Self { own: SendWrapper::new(own), me: me.clone() })
    }

    /// What happens at once, and again whenever something that it reads has changed.
    pub fn now(act: Box<dyn FnMut()>) -> Arc<Self> {
        let effect = Self::new(act);
        effect.run();
        effect
    }

    /// What first happens at the next tick, when all that is under way has ended.
    pub fn later(act: Box<dyn FnMut()>) -> Arc<Self> {
        let effect = Self::new(act);
        effect.mark_dirty();
        effect
    }

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
            next_tick(Box::new(move || {
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

// What tells of a change forgets whom it told, and what runs reads anew; an effect that is told of what
// it reads no longer runs once more than it has to.
impl Subscriber for Effect {
    fn add_source(&self, _: AnySource) {}

    fn clear_sources(&self, _: &AnySubscriber) {}
}
