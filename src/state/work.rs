//! The history of drafts, with the link and the view of the present one.

use crate::browser::intl::{Formatters, IntlDigits};
use presentation::view::View;
use scenario::{
    history::History,
    link::{self, Written},
};

/// The history of drafts, with the link of the present one, which every change writes once.
pub struct Work {
    pub(super) history: History,
    /// The state of the link; none where nothing was typed.
    pub(super) written: Written,
    /// What the page shows of it.
    pub(super) view: View,
    formatters: Formatters,
}

impl Work {
    /// A history, with what its present draft was written as.
    pub(super) fn of(history: History, written: Written) -> Self {
        let formatters = Formatters::default();
        let draft = history.present();
        let view = View::of(draft, &formatters.digits(draft.style));
        Self { history, written, view, formatters }
    }

    /// How figures are written.
    pub(super) fn digits(&self) -> IntlDigits {
        self.formatters.digits(self.history.present().style)
    }

    /// Makes the view of the present draft anew.
    pub(super) fn evaluate(&mut self) {
        self.view = View::of(self.history.present(), &self.digits());
    }

    /// Changes the history; whether anything has changed.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut History) -> bool) -> bool {
        let changed = change(&mut self.history);
        if changed {
            self.written = link::write(self.history.present());
        }
        changed
    }
}
