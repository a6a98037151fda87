//! The history of drafts, with the link of the present one.

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
    formatters: Formatters,
}

impl Work {
    /// A history, with what its present draft was written as.
    pub(super) fn of(history: History, written: Written) -> Self {
        Self { history, written, formatters: Formatters::default() }
    }

    /// How figures are written.
    pub(super) fn digits(&self) -> IntlDigits {
        self.formatters.digits(self.history.present().style)
    }

    /// What the page shows of the present draft.
    pub(super) fn view(&self) -> View {
        View::of(self.history.present(), &self.digits())
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
