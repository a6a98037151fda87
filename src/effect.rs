//! What follows a change: effects in the reactive graph of Leptos.
//!
//! Its own effects are asynchronous tasks with owners, made for servers and threads as well: 3 kB more
//! of the first load.

use crate::browser::next_tick;
use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Subscriber, WithObserver};
use std::{
    cell::RefCell,
    rc::Rc,
    sync::{
        Arc, Weak,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
};

/// What an effect does.
type Act = Rc<RefCell<Box<dyn FnMut()>>>;

thread_local! {
    /// What effects do, each at its place. The graph asks for effects that threads can share, and what
    /// they do cannot be shared; the page has one thread.
    static ACTS: RefCell<Vec<Option<Act>>> = const { RefCell::new(Vec::new()) };
}

/// What happens again at the tick after something that it has read changes, as long as it is held.
pub struct Effect {
    place: usize,
    is_woken: AtomicBool,
    me: Weak<Self>,
}

impl Effect {
    #[inline(never)]
    fn new(act: Box<dyn FnMut()>) -> Arc<Self> {
        let act = Some(Rc::new(RefCell::new(act)));
        let place = ACTS.with_borrow_mut(|acts| {
            let place = acts.iter().position(Option::is_none).unwrap_or(acts.len());
            match acts.get_mut(place) {
                Some(free) => *free = act,
                None => acts.push(act),
            }
            place
        });
        Arc::new_cyclic(|me| Self { place, is_woken: AtomicBool::new(false), me: me.clone() })
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
        self.is_woken.store(false, Relaxed);
        let act = ACTS.with_borrow(|acts| acts.get(self.place).cloned().flatten());
        let me = AnySubscriber(self.me.as_ptr() as usize, self.me.clone());
        if let Some(act) = act {
            me.with_observer(|| act.borrow_mut()());
        }
    }
}

impl Drop for Effect {
    fn drop(&mut self) {
        // What it did may hold other effects, which go with it and want the places as well.
        let act = ACTS.with_borrow_mut(|acts| acts.get_mut(self.place).and_then(Option::take));
        drop(act);
    }
}

impl ReactiveNode for Effect {
    fn mark_dirty(&self) {
        if !self.is_woken.swap(true, Relaxed) {
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
        self.is_woken.load(Relaxed)
    }
}

// What tells of a change forgets whom it told, and what runs reads anew; an effect that is told of what
// it reads no longer runs once more than it has to.
impl Subscriber for Effect {
    fn add_source(&self, _: AnySource) {}

    fn clear_sources(&self, _: &AnySubscriber) {}
}
