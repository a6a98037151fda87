//! The history of drafts, with the link of the present one and what is known of the scenarios in it.

use crate::browser::intl::{Formatters, IntlDigits};
use metric_core::sample::Sampler;
use presentation::view::{Improve, View, improve};
use scenario::{
    history::History,
    link::{self, Written},
    saved::{Origin, Saved},
};
use std::cell::{OnceCell, RefCell};

/// What the list of saved scenarios held of a scenario when this tab last read or wrote it there.
#[derive(Clone)]
pub(super) struct Kept {
    /// The revision; another one in the list is of another tab.
    pub revision: u64,
    /// The state of the link as this release writes it; none where nothing is typed.
    pub state: Option<String>,
}

/// What this tab knows of a scenario of its history.
#[derive(Clone)]
pub(super) struct Known {
    /// Its id.
    pub id: u64,
    /// Where it came from.
    pub origin: Origin,
    /// Whether the person has edited it, so that it is kept for the next visit.
    pub is_edited: bool,
    /// What is kept of it; none where it was never kept.
    pub kept: Option<Kept>,
}

impl Known {
    /// A scenario that was not edited yet.
    pub(super) fn unedited(id: u64, origin: Origin) -> Self {
        Self { id, origin, is_edited: false, kept: None }
    }

    /// A scenario of the list, and what its draft is written as.
    pub(super) fn listed(item: &Saved, written: &Written) -> Self {
        let state = written.clone().ok().flatten();
        let kept = Some(Kept { revision: item.revision, state });
        Self { id: item.id, origin: item.origin, is_edited: true, kept }
    }

    /// Whether the person's changes are not in the list yet. A tab that has changed nothing writes nothing: another
    /// one may have edited or deleted the scenario meanwhile.
    pub(super) fn is_unsaved(&self, state: Option<&str>) -> bool {
        self.is_edited && self.kept.as_ref().is_none_or(|kept| kept.state.as_deref() != state)
    }
}

/// The history of drafts, with the link of the present one, which is written once for every change.
pub struct Work {
    pub(super) history: History,
    /// The state of the link, once it was asked for; none where nothing was typed.
    written: OnceCell<Written>,
    known: Vec<Known>,
    /// Ids of scenarios that were forked, each with the one after it.
    forked: Vec<(u64, u64)>,
    formatters: Formatters,
    /// Draws that were made, which the next ones are made with.
    sampler: RefCell<Sampler>,
}

impl Work {
    /// A history, with what its present draft was written as, and what is known of its scenarios.
    pub(super) fn of(history: History, written: Written, known: Vec<Known>) -> Self {
        Self {
            history,
            written: written.into(),
            known,
            forked: Vec::new(),
            formatters: Formatters::default(),
            sampler: RefCell::default(),
        }
    }

    /// The state of the link; none where nothing was typed.
    pub(super) fn written(&self) -> &Written {
        self.written.get_or_init(|| link::write(self.history.present()))
    }

    /// How figures are written.
    pub(super) fn digits(&self) -> IntlDigits {
        self.formatters.digits(self.history.present().style)
    }

    /// What the page shows of the present draft. What comes of ranges takes longer than a key press may.
    pub(super) fn view(&self) -> View {
        View::of(self.history.present(), &self.digits())
    }

    /// The draws that were made, which the next ones are made with.
    pub(super) fn sampler(&self) -> &RefCell<Sampler> {
        &self.sampler
    }

    /// Improve with what comes of ranges.
    pub(super) fn improve(&self) -> Improve {
        improve(self.history.present(), &self.digits(), &mut self.sampler.borrow_mut())
    }

    /// Changes the history; whether anything has changed.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut History) -> bool) -> bool {
        let changed = change(&mut self.history);
        if changed {
            self.written = OnceCell::new();
        }
        changed
    }

    /// What is known of the present scenario.
    pub(super) fn known(&mut self) -> &mut Known {
        let id = self.history.scenario();
        let place = self.known.iter().position(|known| known.id == id).unwrap_or_else(|| {
            self.known.push(Known::unedited(id, Origin::Own));
            self.known.len() - 1
        });
        &mut self.known[place]
    }

    /// Learns of a scenario that comes into the history.
    pub(super) fn learn(&mut self, known: Known) {
        self.known.retain(|other| other.id != known.id);
        // What bears this id is the scenario of the list from now on.
        self.forked.retain(|(former, _)| *former != known.id);
        self.known.push(known);
    }

    /// Forgets that a scenario was ever edited: it was deleted from the list.
    pub(super) fn forget(&mut self, id: u64) {
        for known in self.known.iter_mut().filter(|known| known.id == id) {
            (known.is_edited, known.kept) = (false, None);
        }
    }

    /// Gives the present scenario another id: another tab has written to the former one.
    pub(super) fn fork(&mut self, id: u64) {
        let former = self.known().clone();
        self.history.rename(former.id, id);
        self.known.retain(|known| known.id != former.id);
        self.forked.push((former.id, id));
        self.learn(Known { id, kept: None, ..former });
    }

    /// The id that a scenario of this tab has now, by the one that an entry of the browser's history is marked with.
    pub(super) fn id_now(&self, marked: u64) -> u64 {
        self.forked.iter().fold(marked, |id, (from, to)| if id == *from { *to } else { id })
    }
}
