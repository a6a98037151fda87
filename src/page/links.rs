//! The page and its address: the link of the scenario, the address bar, and what is kept for the next
//! visit.

use super::{LAST, LONG, Page, base, opening::opened_draft, state};
use crate::{
    browser::{self, address, storage},
    status::AddressState,
};
use scenario::link::{self, Unwritable, Written};

// As everywhere: what a page in hand holds stands in one place.
#[allow(clippy::unused_self)]
impl Page {
    /// The link of the scenario on the screen.
    pub fn url(self) -> Written {
        self.url_behind(&base())
    }

    /// The link to hand on: the address of the full calculator, also from a frame. None where
    /// nothing was typed, or where the page has no address that would lead back to it.
    pub fn link(self) -> Written {
        let Some(full_page) = address::full_page() else {
            return Ok(None);
        };
        if browser::frame::is_embedded() { self.url_behind(&full_page) } else { self.url() }
    }

    fn url_behind(self, base: &str) -> Written {
        link::url_of(base, &state().shown.borrow().state)
    }

    /// The state of the link.
    pub fn state(self) -> Option<String> {
        written(Option::clone).ok().flatten()
    }

    /// Leaves the link where the watchdog finds it, and notes how long it is, once that matters.
    pub fn keep(self) {
        let url = self.url().ok().flatten();
        let length = url.as_deref().map_or(0, |url| url.chars().count());
        // To the ten: what follows the status should not do so at every key.
        let length = if length < LONG { 0 } else { length / 10 * 10 };
        if self.status_now(|status| status.length != length) {
            self.tell(|status| status.length = length);
        }
        browser::mount::keep(url);
    }

    /// Writes the scenario of the screen to the address bar, or takes the former one out of it.
    pub fn write_address(self) -> bool {
        if !self.is_touched() {
            return true;
        }
        let url = self.url();
        let target = url.clone().ok().flatten().unwrap_or_else(base);
        let written = address::replace(&target);
        let state = match (written, url) {
            (false, _) => AddressState::Behind,
            (true, Err(why)) => AddressState::Unwritable(why),
            (true, Ok(_)) => AddressState::True,
        };
        if self.status_now(|status| status.address != state) {
            self.tell(|status| status.address = state);
        }
        written
    }

    /// Keeps the scenario for the next visit, once the person has changed it.
    pub fn save(self) {
        if !self.is_touched() {
            return;
        }
        let style = self.style_now().id();
        // What fits into no link is not kept, which the note about the address says.
        let _ = written(|state| {
            let state = state.as_deref().unwrap_or_default();
            storage::save(LAST, &[style, "\n", state].concat());
        });
    }

    /// Reads the address after a change from outside, as one undoable step.
    pub fn follow_address(self) {
        let (opened, state) = opened_draft(self.style_now());
        let same = state == written(Option::clone);
        let changes = !same && (opened.is_meant() || address::parts().fragment.is_empty());
        if changes {
            // What was typed last may not have been kept yet.
            self.save();
            self.replace(opened.draft);
            // Opening a link writes nothing; the first edit does.
            self.touch(false);
        }
        self.tell(|status| {
            status.notices = opened.notices;
            if !same {
                status.address = AddressState::True;
                // What it offers was made for the former scenario.
                status.embedding = None;
            }
        });
    }
}

/// A part of the state of the link, without following it.
fn written<T>(part: impl FnOnce(&Option<String>) -> T) -> Result<T, Unwritable> {
    state().shown.borrow().state.as_ref().map(part).map_err(|why| *why)
}
