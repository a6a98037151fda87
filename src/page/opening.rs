//! What is opened in the place of the form as it is: a link, saved work, a file, an example, or the
//! empty form.

use super::{LAST, Page, STYLE, base};
use crate::browser::{address, storage};
use presentation::words;
use scenario::{
    draft::Draft,
    file,
    link::{self, Address, Written},
    number::NumberStyle,
};

impl Page {
    /// Opens the text of a file that the page has written.
    pub fn open_file(self, text: &str) {
        match file::open(text, self.style_now()) {
            Err(refused) => self.tell(|status| status.file = words::refused_file(refused)),
            Ok(opened) => {
                self.go(opened.draft);
                self.tell(|status| {
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
        self.touch(true);
        let is_kept = self.write_address() && self.url().is_ok();
        self.tell(|status| status.notices.clear());
        self.replace(draft);
        if let (true, Ok(url)) = (is_kept, self.url()) {
            // Where the browser refuses, the debounced write that follows replaces the address.
            let _ = address::push(&url.unwrap_or_else(base));
        }
    }
}

pub(super) fn chosen_style() -> Option<NumberStyle> {
    storage::load(STYLE).and_then(|id| NumberStyle::from_id(&id))
}

/// The last scenario, in the style in which it was written.
pub(super) fn saved_draft() -> Option<Draft> {
    let saved = storage::load(LAST)?;
    let (style, state) = saved.split_once('\n')?;
    let opened = link::open_file(state, NumberStyle::from_id(style)?);
    opened.found.then_some(opened.draft)
}

/// The scenario of the address, and its state as a link holds it.
pub(super) fn opened_draft(style: NumberStyle) -> (link::Opened, Written) {
    let parts = address::parts();
    let address::Parts { base, query, fragment } = &parts;
    link::open_address(Address { base, fragment, query }, style)
}
