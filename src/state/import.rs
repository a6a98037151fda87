//! Tables that are brought along: pasted outside of a box, dropped as a file, or picked.

use super::{Brought, State, StatusStoreFields};
use crate::browser::{clipboard, file};
use leptos::{ev, prelude::*};
use leptos_use_event_listener::use_event_listener;
use presentation::{
    view::import::Import,
    words::{self, pasted_text},
};
use scenario::{
    Job,
    field::{Table, at},
    paste::{Corrections, Pasted, is_block, table_of},
};
use wasm_bindgen::JsCast;
use web_sys::Element;

impl State {
    /// Shows blocks and files that are pasted or dropped anywhere as they were understood.
    pub fn follow_imports(self) {
        let _ = use_event_listener(document(), ev::paste, move |event| {
            let text = clipboard::pasted(&event);
            // What is pasted into a box belongs to it.
            if !self.has_dialog() && !is_in_box(&event) && is_block(&text, true) {
                event.prevent_default();
                // Whoever tracks pastes a series, everybody else rows of a breakdown.
                if self.job.get_untracked() == Job::Track {
                    // Pasted outside of the sheet, it has no cell to begin in.
                    self.paste_series((0, at::PERIOD), &text);
                } else {
                    self.show_brought(text);
                }
            }
        });
        // Text that is dragged goes into boxes as ever. A file, the browser would show in the place of the page.
        let _ = use_event_listener(document(), ev::dragover, |event| {
            if file::is_dragged(&event) {
                event.prevent_default();
            }
        });
        let _ = use_event_listener(document(), ev::drop, move |event| {
            if !file::is_dragged(&event) {
                return;
            }
            event.prevent_default();
            if !self.has_dialog() {
                file::dropped(&event, move |text| self.open_text(&text));
            }
        });
    }

    /// Opens the text of a file: a scenario that the page has saved, or a table.
    pub fn open_text(self, text: &str) {
        let is_object =
            text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with('{');
        if !is_object && table_of(text).is_some() {
            return self.show_brought(text.to_owned());
        }
        // What is said stands on the page.
        self.status.importing().set(None);
        if is_object || text.is_empty() {
            self.open_file(text);
        } else {
            self.status.file_error().set(words::NO_TABLE);
        }
    }

    /// Asks for the rows of a breakdown.
    pub fn ask_for_rows(self, table: Table) {
        self.unsay();
        self.status.importing().set(Some(Brought { text: String::new(), table: Some(table) }));
    }

    /// Shows a text as it is understood: as the rows that were asked for, where some were.
    pub fn show_brought(self, text: String) {
        self.unsay();
        let table = self.status.importing().get_untracked().and_then(|brought| brought.table);
        self.status.importing().set(Some(Brought { text, table }));
    }

    /// How a text is understood as rows of a breakdown.
    pub fn understood(self, table: Table, text: &str, corrections: &Corrections) -> Import {
        self.draft(|draft| Import::of(draft, table, text, corrections))
    }

    /// Uses the rows of a plan, and shows them.
    pub fn take_rows(self, table: Table, pasted: Pasted) {
        let said = pasted_text(&pasted);
        self.put_rows(table, pasted);
        self.go_to_job(Job::Breakdown);
        // Another job takes back what was said before.
        self.status.pasted().set(Some((table, said)));
    }
}

/// Whether an event happens in a box that takes text.
fn is_in_box(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input, textarea, select").unwrap_or(false))
}
