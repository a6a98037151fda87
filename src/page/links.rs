//! The page and its address: the link of the scenario, the address bar, and what is kept for the next
//! visit.

use super::{LAST, LONG, Page, base, opening::opened_draft};
use crate::{
    browser::{self, address, storage},
    status::AddressState,
};
use scenario::link::{self, Unwritable};

impl Page {
    /// The link of the scenario on the screen.
    pub fn url(self) -> Result<Option<String>, Unwritable> {
        let base = base();
        self.history_now(|history| link::write_url(&base, history.present()))
    }

    /// The link to hand on: the address of the full calculator, also from a frame. None where
    /// nothing was typed, or where the page has no address that would lead back to it.
    pub fn link(self) -> Result<Option<String>, Unwritable> {
        let Some(full_page) = address::full_page() else {
            return Ok(None);
        };
        let base = if browser::frame::is_embedded() { full_page } else { base() };
        self.history_now(|history| link::write_url(&base, history.present()))
    }

    /// The state of the link.
    pub fn state(self) -> Option<String> {
        self.history_now(|history| link::write(history.present())).ok().flatten()
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
        self.history_now(|history| {
            let draft = history.present();
            if let Ok(state) = link::write(draft) {
                let state = state.unwrap_or_default();
                storage::save(LAST, &[draft.style.id(), "\n", &state].concat());
            }
        });
    }

    /// Reads the address after a change from outside, as one undoable step.
    pub fn follow_address(self) {
        let opened = opened_draft(self.style_now());
        let same = self
            .history_now(|history| link::write(&opened.draft) == link::write(history.present()));
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
