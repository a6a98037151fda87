//! What is opened in the place of the form as it is: a link, saved work, a file, an example, or the
//! empty form.

use super::{State, Status, StatusStoreFields, work::Work};
use crate::browser::{address, intl, storage};
use leptos::prelude::*;
use presentation::words;
use scenario::{
    draft::Draft,
    file,
    history::History,
    link::{self, Address, Written},
    number::NumberStyle,
};

/// What the address holds.
pub(super) fn opened_address(style: NumberStyle) -> (link::Opened, Written) {
    let address::Parts { base, query, fragment } = &address::parts();
    link::open_address(Address { base, fragment, query }, style)
}

/// The last scenario, in the style in which it was written.
fn saved_draft() -> Option<Draft> {
    let (style, state) = storage::last_scenario()?;
    let opened = link::open_file(&state, NumberStyle::from_id(&style)?);
    opened.found.then_some(opened.draft)
}

impl State {
    /// Opens the page: a link before saved work, saved work before the empty form.
    pub fn open() -> Self {
        let style = storage::style().unwrap_or_else(intl::browser_style);
        let (opened, written) = opened_address(style);
        let (history, written) = match (saved_draft(), opened.is_meant()) {
            (Some(saved), true) => {
                let mut history = History::new(saved);
                history.replace(opened.draft);
                (history, written)
            }
            (Some(saved), false) => {
                let written = link::write(&saved);
                (History::new(saved), written)
            }
            (None, _) => (History::new(opened.draft), written),
        };
        Self::of(Work::of(history, written), Status::after(opened.notices))
    }

    /// Opens the text of a file that the page has written.
    pub fn open_file(self, text: &str) {
        match file::open(text, self.style_now()) {
            Err(refused) => self.status.file_error().set(words::refused_file(refused)),
            Ok(opened) => {
                self.go(opened.draft);
                self.status.update(|status| {
                    status.unsay();
                    status.notices = opened.notices;
                });
            }
        }
    }

    /// Opens an example; the scenario before it is one undo, and one Back, away.
    pub fn load(self, state: &str) {
        self.go(link::open(state, self.style_now()).draft);
    }

    /// Empties the form; one undo, and one Back, away.
    pub fn clear(self) {
        self.go(Draft::empty(self.style_now()));
    }

    fn go(self, draft: Draft) {
        // Back leads to the address that is left here, so it has to hold the former scenario; one
        // that fits into no link gets no entry of its own, and stays one undo away.
        self.status.touched().set(true);
        let is_kept = self.write_address() && self.url().is_ok();
        self.status.notices().set(Vec::new());
        self.replace(draft);
        if let (true, Ok(url)) = (is_kept, self.url()) {
            // Where the browser refuses, the debounced write that follows replaces the address.
            let _ = address::push(&url.unwrap_or_else(address::without_state));
        }
    }
}
