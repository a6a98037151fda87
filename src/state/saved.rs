//! The scenarios that this browser keeps: written by the tab that edits them, each in its own place.

use super::{
    State, StatusStoreFields,
    work::{Kept, Known, Work},
};
use crate::browser::{clock, storage};
use leptos::prelude::*;
use scenario::{
    draft::Draft,
    field::Field,
    link,
    saved::{Saved, SavedList},
};

/// What a scenario of the list is called: by its name, else by its day.
pub fn name_of(item: &Saved) -> String {
    match item.title.trim() {
        "" => format!("Scenario of {}", clock::day(item.time_ms)),
        title => title.to_owned(),
    }
}

impl State {
    /// Keeps the scenario for the next visit, where the person has changed it since it was kept. What fits into no
    /// link is not kept, which the note about the address says. Gives the name of the one that had to go for it, which
    /// the page says.
    pub(super) fn save(self) -> Option<String> {
        let gone = self.work.try_update_value(keep).flatten()?;
        self.say_dropped(&gone)
    }

    fn say_dropped(self, gone: &Saved) -> Option<String> {
        let name = Some(name_of(gone));
        self.status.dropped().set(name.clone());
        name
    }

    /// Opens a scenario of the list; the one before it is one undo, and one Back, away.
    pub fn open_saved(self, id: u64) {
        // Before the list is read: what was typed last belongs to it.
        let dropped = self.save();
        let list = storage::saved_list();
        let Some((item, draft)) = list.get(id).and_then(|item| Some((item, item.draft()?))) else {
            return;
        };
        let written = link::write(&draft);
        if self.scenario() == id && self.work.with_value(|work| *work.written() == written) {
            return;
        }
        self.work.update_value(|work| work.learn(Known::listed(item, &written)));
        self.arrive(draft, id, self.job.get_untracked(), dropped);
        self.adopt(id);
    }

    /// Deletes a scenario of the list, and gives the others. The one on the screen stays there, and comes back with
    /// its next edit.
    pub fn delete_saved(self, id: u64) -> SavedList {
        let mut list = self.saved_list();
        list.remove(id);
        storage::save_list(&list, None);
        self.work.update_value(|work| work.forget(id));
        list
    }

    /// Brings a deleted scenario back into the list, and gives the list.
    pub fn undelete(self, item: &Saved) -> SavedList {
        let mut list = self.saved_list();
        // An edit may have brought it back already.
        if list.get(item.id).is_none() {
            if let Some(gone) = list.keep(item.clone()) {
                self.say_dropped(&gone);
            }
            if let (true, Some(draft)) = (storage::save_list(&list, None), item.draft()) {
                let known = Known::listed(item, &link::write(&draft));
                self.work.update_value(|work| work.learn(known));
            }
        }
        list
    }

    /// The list, the last edited scenario first.
    pub fn saved_list(self) -> SavedList {
        self.save();
        storage::saved_list()
    }
}

/// Writes the present scenario into the list, where it has unsaved changes; gives the one that had to go for it.
fn keep(work: &mut Work) -> Option<Saved> {
    let state = work.written().clone().ok()?;
    if !work.known().is_unsaved(state.as_deref()) {
        return None;
    }
    let mut list = storage::saved_list();
    let known = work.known();
    if let Some(stored) = list.get(known.id) {
        let revision = stored.revision;
        if stored.state == state.as_deref().unwrap_or_default() {
            known.kept = Some(Kept { revision, state });
            return None;
        }
        // Another tab has written there since: both are kept.
        if known.kept.as_ref().is_none_or(|kept| kept.revision != revision) {
            work.fork(clock::fresh_id());
        }
    }
    let (known, revision) = (work.known().clone(), clock::fresh_id());
    let gone = if let Some(state) = state.clone() {
        list.keep(item(work.history.present(), &known, revision, state))
    } else {
        list.remove(known.id);
        None
    };
    // What was refused is still unsaved.
    if !storage::save_list(&list, Some(known.id)) {
        return None;
    }
    work.known().kept = Some(Kept { revision, state });
    gone
}

fn item(draft: &Draft, known: &Known, revision: u64, state: String) -> Saved {
    Saved {
        id: known.id,
        title: draft.text(Field::Title).trim().to_owned(),
        time_ms: clock::now_ms(),
        origin: known.origin,
        style: draft.style.id().to_owned(),
        state,
        revision,
    }
}
