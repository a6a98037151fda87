//! The state and its address: the link of the scenario and of the job, and the address bar.

use super::{AddressState, State, StatusStoreFields, open::opened_address, work::Known};
use crate::browser::{address, clock, frame, marks, storage};
use leptos::prelude::*;
use scenario::{
    Job,
    link::{self, Unwritable, Written},
    saved::Origin,
};

/// From how many characters on a link may be cut by a chat or mail program.
const LONG: usize = 1_500;

impl State {
    /// The link of the scenario and the job on the screen; none where nothing was typed.
    pub fn url(self) -> Written {
        self.url_of_job(self.job.get_untracked())
    }

    /// The link of the scenario that opens a job; none where nothing was typed.
    pub fn url_of_job(self, job: Job) -> Written {
        self.url_behind(&address::without_state(), job)
    }

    /// The link to hand on: the address of the full calculator, also from a frame. None where
    /// nothing was typed, or where the page has no address that would lead back to it.
    pub fn link(self) -> Written {
        match address::full_page() {
            None => Ok(None),
            Some(full_page) if frame::is_embedded() => {
                self.url_behind(&full_page, self.job.get_untracked())
            }
            Some(_) => self.url(),
        }
    }

    fn url_behind(self, base: &str, job: Job) -> Written {
        self.work.with_value(|work| link::url_of_job(base, work.written(), job))
    }

    /// The link, where there is one. What only files hold is not written for that: a key press asks, and a series with
    /// further columns has thousands of cells.
    fn short_url(self, job: Job) -> Written {
        if self.draft(link::has_columns) {
            return Err(Unwritable::Columns);
        }
        self.url_of_job(job)
    }

    /// The address of the empty form, in the job on the screen.
    pub(super) fn empty_url(self) -> String {
        link::empty_url_of_job(&address::without_state(), self.job.get_untracked())
    }

    /// The address of a job, for a link of the page: with the scenario, where it fits into a link.
    pub fn address_of_job(self, job: Job) -> Option<String> {
        let url = self.short_url(job).ok()?;
        Some(url.unwrap_or_else(|| link::empty_url_of_job(&address::without_state(), job)))
    }

    /// What stands behind the `#` of the link: the state, and before it the job on the screen.
    pub fn link_state(self) -> Option<String> {
        let link = self.url_behind("", self.job.get_untracked()).ok().flatten()?;
        link.strip_prefix('#').map(str::to_owned)
    }

    /// Leaves the link where the watchdog finds it, and notes how long it is, once that matters.
    pub(super) fn keep(self) {
        let url = self.short_url(self.job.get_untracked()).ok().flatten();
        let length = url.as_deref().map_or(0, |url| url.chars().count());
        // To the ten: what follows the status should not do so at every key.
        let length = if length < LONG { 0 } else { length / 10 * 10 };
        if self.status.link_length().get_untracked() != length {
            self.status.link_length().set(length);
        }
        marks::keep(url.as_deref());
    }

    /// Writes the scenario and the job of the screen to the address bar, or takes the former one out of it.
    pub fn write_address(self) -> bool {
        if !self.is_touched() {
            return true;
        }
        let url = self.url();
        let target = url.clone().ok().flatten().unwrap_or_else(|| self.empty_url());
        let written = address::replace(&target, self.scenario());
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

    /// Goes to another job of the same scenario, as an entry of its own in the browser's history.
    pub fn go_to_job(self, job: Job) {
        if job == self.job.get_untracked() {
            return;
        }
        self.seal();
        self.save();
        // The entry that is left has to be known again as one of this scenario, also where nothing was typed.
        if !self.write_address() || !self.is_touched() {
            let _ = address::replace(&address::href(), self.scenario());
        }
        self.set_job(job);
        self.keep();
        if let Some(url) = self.address_of_job(job) {
            // Where the browser refuses, the job is changed all the same.
            let _ = address::push(&url, self.scenario());
        }
    }

    /// Puts a job on the screen.
    pub(super) fn set_job(self, job: Job) {
        if self.job.get_untracked() != job {
            self.job.set(job);
            // What was said of the answer was said of another one.
            self.unsay();
        }
    }

    /// Reads the address after a change from outside: as one undoable step where it is another scenario.
    pub(super) fn follow_address(self) {
        // What was typed last may not have been kept yet.
        self.save();
        let (opened, written, job) = opened_address(self.style_now());
        let marked = address::scenario_of_entry();
        let entry = marked.map(|id| self.work.with_value(|work| work.id_now(id)));
        self.set_job(job.unwrap_or_default());
        if entry == Some(self.scenario()) {
            // Another job of the same scenario: its address is from before what was typed last.
            self.status.notices().update(Vec::clear);
            self.write_address();
            return;
        }
        if entry.is_some_and(|id| self.restore(id)) {
            self.status.notices().update(Vec::clear);
            self.write_address();
            return;
        }
        let same = self.work.with_value(|work| written == *work.written());
        let changes = !same && (opened.is_meant() || address::parts().fragment.is_empty());
        if changes {
            // Other entries may bear the same mark.
            let id = entry.unwrap_or_else(clock::fresh_id);
            self.work.update_value(|work| work.learn(Known::unedited(id, Origin::Received)));
            self.open_scenario(opened.draft, id);
            // Opening a link writes nothing; the first edit does.
            self.status.touched().set(false);
        }
        self.status.update(|status| {
            status.notices = opened.notices;
            if !same {
                status.address = AddressState::True;
            }
        });
    }

    /// Brings a scenario back as it stood last, from this tab's history or from the list; whether it is known.
    fn restore(self, id: u64) -> bool {
        let in_history = self.work.with_value(|work| work.history.latest(id).cloned());
        let draft = in_history.or_else(|| {
            let list = storage::saved_list();
            let item = list.get(id)?;
            let draft = item.draft()?;
            let known = Known::listed(item, &link::write(&draft));
            self.work.update_value(|work| work.learn(known));
            Some(draft)
        });
        let Some(draft) = draft else { return false };
        self.open_scenario(draft, id);
        self.adopt(id);
        true
    }
}
