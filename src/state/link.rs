//! The state and its address: the link of the scenario, the address bar, and what is kept for the next
//! visit.

use super::{AddressState, State, StatusStoreFields, open::opened_address};
use crate::browser::{address, frame, marks, storage};
use leptos::prelude::*;
use scenario::link::{self, Written};

/// From how many characters on a link may be cut by a chat or mail program.
const LONG: usize = 1_500;

impl State {
    /// The link of the scenario on the screen; none where nothing was typed.
    pub fn url(self) -> Written {
        self.url_behind(&address::without_state())
    }

    /// The link to hand on: the address of the full calculator, also from a frame. None where
    /// nothing was typed, or where the page has no address that would lead back to it.
    pub fn link(self) -> Written {
        match address::full_page() {
            None => Ok(None),
            Some(full_page) if frame::is_embedded() => self.url_behind(&full_page),
            Some(_) => self.url(),
        }
    }

    fn url_behind(self, base: &str) -> Written {
        self.work.with_value(|work| link::url_of(base, &work.written))
    }

    /// The state of the link.
    pub fn link_state(self) -> Option<String> {
        self.work.with_value(|work| work.written.clone().ok().flatten())
    }

    /// Leaves the link where the watchdog finds it, and notes how long it is, once that matters.
    pub(super) fn keep(self) {
        let url = self.url().ok().flatten();
        let length = url.as_deref().map_or(0, |url| url.chars().count());
        // To the ten: what follows the status should not do so at every key.
        let length = if length < LONG { 0 } else { length / 10 * 10 };
        if self.status.link_length().get_untracked() != length {
            self.status.link_length().set(length);
        }
        marks::keep(url.as_deref());
    }

    /// Writes the scenario of the screen to the address bar, or takes the former one out of it.
    pub fn write_address(self) -> bool {
        if !self.is_touched() {
            return true;
        }
        let url = self.url();
        let target = url.clone().ok().flatten().unwrap_or_else(address::without_state);
        let written = address::replace(&target);
        let state = match (written, url) {
            (false, _) => AddressState::Behind,
            (true, Err(why)) => AddressState::Unwritable(why),
            (true, Ok(_)) => AddressState::True,
        };
        if *self.status.address().read_untracked() != state {
            self.status.address().set(state);
        }
        written
    }

    /// Keeps the scenario for the next visit, once the person has changed it.
    pub(super) fn save(self) {
        if !self.is_touched() {
            return;
        }
        self.work.with_value(|work| {
            // What fits into no link is not kept, which the note about the address says.
            if let Ok(state) = &work.written {
                storage::save_scenario(
                    work.history.present().style,
                    state.as_deref().unwrap_or_default(),
                );
            }
        });
    }

    /// Reads the address after a change from outside, as one undoable step.
    pub(super) fn follow_address(self) {
        let (opened, written) = opened_address(self.style_now());
        let same = self.work.with_value(|work| written == work.written);
        let changes = !same && (opened.is_meant() || address::parts().fragment.is_empty());
        if changes {
            // What was typed last may not have been kept yet.
            self.save();
            self.replace(opened.draft);
            // Opening a link writes nothing; the first edit does.
            self.status.touched().set(false);
        }
        self.status.update(|status| {
            status.notices = opened.notices;
            if !same {
                status.address = AddressState::True;
                // What it offers was made for the former scenario.
                status.is_embedding = false;
            }
        });
    }
}
