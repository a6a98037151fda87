//! Effects at the edge: the browser follows the state, and the state follows the browser.

use super::{State, Status, StatusStoreFields};
use crate::browser::{focus, marks};
use gloo_timers::callback::Timeout;
use leptos::{ev, leptos_dom::helpers::queue_microtask, prelude::*};
use leptos_use_event_listener::use_event_listener;
use leptos_use_media_query::use_media_query;
use presentation::words::tab_title;
use scenario::field::Field;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::JsCast;

/// The time from one write of the address to the next: browsers refuse more than about six a second.
const ADDRESS_PAUSE_MS: u32 = 500;
/// How long to wait before a refused write is tried again.
const ADDRESS_RETRY_MS: u32 = 11_000;

/// The pause after a write of the address: what runs at its end, and whether anything has changed since.
#[derive(Clone, Default)]
struct Pause {
    end: Rc<RefCell<Option<Timeout>>>,
    is_changed: Rc<Cell<bool>>,
}

impl State {
    /// Keeps the browser and the state in step.
    pub fn follow_browser(self) {
        self.keep();
        self.write_edits();
        self.name_tab();
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

    /// Writes the address at the first change, since a reload reads it, and address and storage after a pause
    /// in which there were more; refused writes are tried again.
    fn write_edits(self) {
        let pause = Pause::default();
        Effect::new(move |_| {
            self.inputs.track();
            if !self.is_touched() {
                // There is nothing of the person's to bring back.
                return marks::keep(None);
            }
            if pause.end.borrow().is_some() {
                pause.is_changed.set(true);
            } else {
                let is_written = self.write_address();
                self.pause(&pause, if is_written { ADDRESS_PAUSE_MS } else { ADDRESS_RETRY_MS });
                pause.is_changed.set(!is_written);
            }
        });
    }

    fn pause(self, pause: &Pause, length_ms: u32) {
        let after = pause.clone();
        let end = Timeout::new(length_ms, move || {
            after.end.take();
            let former = self.scenario();
            self.save();
            // The entry of a fork gets its new mark at once.
            let is_forked = self.scenario() != former;
            if after.is_changed.take() || is_forked {
                let is_written = self.write_address();
                self.pause(&after, if is_written { ADDRESS_PAUSE_MS } else { ADDRESS_RETRY_MS });
                after.is_changed.set(!is_written);
            }
        });
        pause.end.replace(Some(end));
    }

    /// Names the tab by the scenario and the job.
    fn name_tab(self) {
        let title = self.text(Field::Title);
        Effect::new(move |_| {
            title.track();
            let job = self.job.get();
            document().set_title(&self.draft(|draft| tab_title(draft, job)));
        });
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

    /// Whether a dialog stands above the page: what is behind it stays as it is.
    pub fn has_dialog(self) -> bool {
        self.status.with_untracked(Status::has_dialog)
    }

    /// Undo and redo by Ctrl or Cmd with Z, Shift Z and Y: over everything typed and not box by box.
    fn shortcut(self, event: &ev::KeyboardEvent) {
        // Browsers that fill in a form have been seen to give events without a key.
        if !event.is_instance_of::<ev::KeyboardEvent>() {
            return;
        }
        if self.has_dialog() || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let keeping_focus = |step: fn(Self)| {
            focus::keep();
            step(self);
        };
        // Caps Lock turns the letter, not the shortcut.
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => keeping_focus(Self::undo),
            ("z", true) | ("y", false) => keeping_focus(Self::redo),
            _ => return,
        }
        event.prevent_default();
    }
}
