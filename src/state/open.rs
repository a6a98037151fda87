//! What is opened in the place of the form as it is: a link, saved work, a file, an example, or the
//! empty form.

use super::{
    State, Status, StatusStoreFields,
    status::OwnWork,
    work::{Known, Work},
};
use crate::browser::{address, clock, intl, storage};
use leptos::prelude::*;
use presentation::words;
use scenario::{
    Job,
    draft::Draft,
    file,
    history::History,
    link::{self, Address, Written},
    number::NumberStyle,
    saved::{Origin, Saved},
};

/// What the address holds, and the job that it opens.
pub(super) fn opened_address(style: NumberStyle) -> (link::Opened, Written, Option<Job>) {
    let address::Parts { base, query, fragment } = &address::parts();
    let address = Address { base, fragment, query };
    let (opened, written) = link::open_address(address, style);
    (opened, written, link::job_of(address))
}

/// A scenario of the list that can be opened.
fn drafted(item: &Saved) -> Option<(Saved, Draft)> {
    Some((item.clone(), item.draft()?))
}

/// The work with what the address holds on the screen, as a scenario with this id: a link stands above the person's
/// own work, which is one undo away and offered.
fn work_of_address(
    opened: link::Opened,
    written: Written,
    own: Option<(Saved, Draft)>,
    id: u64,
    status: &mut Status,
) -> Work {
    let origin = if opened.is_meant() { Origin::Received } else { Origin::Own };
    let known = Known::unedited(id, origin);
    let Some((item, draft)) = own.filter(|_| opened.is_meant()) else {
        return Work::of(History::new(opened.draft, id), written, vec![known]);
    };
    let own = Known::listed(&item, &link::write(&draft));
    let mut history = History::new(draft, item.id);
    // A link that equals the own work brings just that.
    if history.open_scenario(opened.draft, id) {
        status.own = Some(OwnWork::offer(&item));
    }
    Work::of(history, written, vec![own, known])
}

impl State {
    /// Opens the page: what was typed last in this entry of the browser's history, else a link before saved
    /// work, and saved work before the empty form.
    pub fn open() -> Self {
        let style = storage::style().unwrap_or_else(intl::browser_style);
        let (opened, written, job) = opened_address(style);
        let list = storage::saved_list();
        let marked = address::scenario_at_start();
        // A reload within a moment of typing finds an address from before it.
        let typed_here = marked.and_then(|id| list.get(id)).and_then(drafted);
        let opens = storage::last_id().and_then(|id| list.get(id)).and_then(drafted);
        let mut status = Status::after(opened.notices.clone());
        // The address follows at once, as it would have done.
        status.touched =
            typed_here.as_ref().is_some_and(|(_, draft)| link::write(draft) != written);
        let work = if let Some((item, draft)) =
            typed_here.or_else(|| opens.filter(|_| !opened.is_meant()))
        {
            status.notices = Vec::new();
            let written = link::write(&draft);
            let known = Known::listed(&item, &written);
            Work::of(History::new(draft, item.id), written, vec![known])
        } else {
            let own = list.last_own().and_then(drafted);
            // The other entries of this scenario bear the same mark. Should the list hold something unreadable by
            // that id, the first edit forks.
            let id = marked.unwrap_or_else(clock::fresh_id);
            work_of_address(opened, written, own, id, &mut status)
        };
        Self::of(work, status, job.unwrap_or_default())
    }

    /// Opens the text of a file that the page has written.
    pub fn open_file(self, text: &str) {
        match file::open(text, self.style_now()) {
            Err(refused) => self.status.file_error().set(words::refused_file(refused)),
            Ok(opened) => {
                self.go(opened.draft, clock::fresh_id(), self.job.get_untracked());
                self.status.update(|status| {
                    status.unsay();
                    status.notices = opened.notices;
                });
            }
        }
    }

    /// Opens an example in a job; the scenario before it is one undo, and one Back, away.
    pub fn load(self, state: &str, job: Job) {
        self.go(link::open(state, self.style_now()).draft, clock::fresh_id(), job);
    }

    /// Empties the form, also for the next visit; one undo, and one Back, away.
    pub fn clear(self) {
        self.go(Draft::empty(self.style_now()), clock::fresh_id(), self.job.get_untracked());
        storage::forget_last();
    }

    /// Goes to another scenario, and with it to a job, as one entry of the browser's history; the same draft once more
    /// is no step.
    pub(super) fn go(self, draft: Draft, scenario: u64, job: Job) {
        let dropped = self.save();
        self.arrive(draft, scenario, job, dropped);
    }

    /// The same, with what was on the screen saved: a scenario that was dropped for it is named.
    pub(super) fn arrive(self, draft: Draft, scenario: u64, job: Job, dropped: Option<String>) {
        if self.draft(|present| *present == draft) {
            return self.go_to_job(job);
        }
        // Back leads to the address that is left here, so it has to hold the former scenario; one
        // that fits into no link gets no entry of its own, and stays one undo away.
        self.status.touched().set(true);
        let is_kept = self.write_address() && self.url().is_ok();
        let former = self.scenario();
        self.open_scenario(draft, scenario);
        self.status.update(|status| {
            status.notices = Vec::new();
            status.dropped = status.dropped.take().or(dropped);
        });
        self.set_job(job);
        self.keep();
        if let (true, Ok(url)) = (is_kept && scenario != former, self.url()) {
            // Where the browser refuses, the debounced write that follows replaces the address.
            let _ = address::push(&url.unwrap_or_else(|| self.empty_url()), self.scenario());
        }
    }

    /// Puts another scenario into the place of this one, as one step.
    pub(super) fn open_scenario(self, draft: Draft, scenario: u64) {
        self.change(|history| history.open_scenario(draft, scenario), false);
    }

    /// Has the draft on the screen be a state of another scenario, in which the same was typed.
    pub(super) fn adopt(self, scenario: u64) {
        if self.scenario() != scenario {
            let adopt = |history: &mut History| {
                history.adopt(scenario);
                false
            };
            self.change(adopt, false);
            self.write_address();
        }
    }

    /// What follows where another scenario is on the screen than before: what was said or asked of the former one goes.
    pub(super) fn arrived(self) {
        self.status.update(|status| {
            (status.own, status.dropped, status.importing) = (None, None, None);
            status.is_embedding = false;
        });
        let is_kept = self.work.try_update_value(|work| work.known().kept.is_some());
        // Back from the empty form.
        if is_kept == Some(true) && storage::last_id().is_none() {
            storage::save_last(self.scenario());
        }
    }
}
