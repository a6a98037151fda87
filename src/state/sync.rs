//! Effects at the edge: the browser follows the state, and the state follows the browser.

use super::{State, StatusStoreFields};
use crate::browser::marks;
use gloo_timers::callback::Timeout;
use leptos::{ev, leptos_dom::helpers::queue_microtask, prelude::*};
use leptos_use_event_listener::use_event_listener;
use leptos_use_media_query::use_media_query;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;

/// How long typing rests before the address is written: at most about two writes a second.
const ADDRESS_DEBOUNCE_MS: u32 = 500;
/// How long to wait before a refused write is tried again.
const ADDRESS_RETRY_MS: u32 = 11_000;

/// A write of the address that waits; replacing it cancels it.
type Pending = Rc<RefCell<Option<Timeout>>>;

impl State {
    /// Keeps the browser and the state in step.
    pub fn follow_browser(self) {
        self.keep();
        self.write_once_typing_rests();
        self.count_updates();
        let _ = use_event_listener(window(), ev::hashchange, move |_| self.follow_address());
        let _ = use_event_listener(window(), ev::popstate, move |_| self.follow_address());
        let pagehide = ev::Custom::<ev::Event>::new("pagehide");
        let _ = use_event_listener(window(), pagehide, move |_| {
            // Typing may not have rested. Whoever left by "Start empty" wants nothing kept.
            if !marks::is_emptied() {
                self.save();
                self.write_address();
            }
        });
        self.follow_looks();
        let _ = use_event_listener(document(), ev::keydown, move |event| self.shortcut(&event));
    }

    /// What is drawn depends on colours and device pixels.
    fn follow_looks(self) {
        let changed = move || *self.status.looks().write() += 1;
        for query in ["(forced-colors: active)", "(prefers-contrast: more)"] {
            let matches = use_media_query(query);
            Effect::watch(move || matches.get(), move |_, _, _| changed(), false);
        }
        // Light or dark is found out at the head of the page, since the host may have a say in it.
        let looks = ev::Custom::<ev::Event>::new("plimsoll:looks");
        let _ = use_event_listener(document(), looks, move |_| changed());
        // A change of zoom changes the device pixels, and always resizes the window.
        let _ = use_event_listener(window(), ev::resize, move |_| changed());
    }

    /// Writes address and storage once typing rests; refused writes are tried again.
    fn write_once_typing_rests(self) {
        let pending = Pending::default();
        Effect::new(move |_| {
            self.inputs.track();
            if self.is_touched() {
                self.schedule(&pending, ADDRESS_DEBOUNCE_MS);
            } else {
                // There is nothing of the person's to bring back.
                marks::keep(None);
            }
        });
    }

    fn schedule(self, pending: &Pending, delay_ms: u32) {
        let again = Rc::clone(pending);
        let write = Timeout::new(delay_ms, move || {
            self.save(); // a link opened meanwhile is not the person's work, and is left alone
            if !self.write_address() {
                self.schedule(&again, ADDRESS_RETRY_MS);
            }
        });
        // The former write is cancelled as it is dropped; one that is under way is past that.
        drop(pending.replace(Some(write)));
    }

    /// Counts complete updates, for whoever waits for one.
    fn count_updates(self) {
        Effect::new(move |before: Option<u32>| {
            self.inputs.track();
            self.shown.track();
            self.status.track();
            let revision = before.map_or(0, |revision| revision + 1);
            // Whatever else follows from the same change was woken as well, and runs first.
            queue_microtask(move || marks::updated(revision));
            revision
        });
    }

    /// Undo and redo by Ctrl or Cmd with Z, Shift Z and Y: over everything typed and not box by box.
    fn shortcut(self, event: &ev::KeyboardEvent) {
        // Browsers that fill in a form have been seen to give events without a key.
        if !event.is_instance_of::<ev::KeyboardEvent>() {
            return;
        }
        // While a dialog is open, the scenario behind it stays as it is.
        let is_dialog = self.status.is_embedding().get_untracked();
        if is_dialog || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        // Caps Lock turns the letter, not the shortcut.
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => self.undo(),
            ("z", true) | ("y", false) => self.redo(),
            _ => return,
        }
        event.prevent_default();
    }
}
