//! The rows of the breakdowns: adding, removing, moving and pasting them, each in one step of undo. A
//! row is known by its id, wherever it stands.

use super::{State, StatusStoreFields};
use leptos::prelude::*;
use presentation::words::{pasted_text, refused_paste};
use scenario::{
    draft::Draft,
    field::{Row, Table},
    paste::paste,
};

impl State {
    /// Changes the rows of a breakdown.
    fn change_rows(self, table: Table, change: impl FnOnce(&mut Vec<Row>)) {
        let mut draft = self.draft(Draft::clone);
        if let Some(rows) = draft.rows_mut(table) {
            change(rows);
        }
        self.replace(draft);
    }

    /// How many rows there are, and whether the last one is blank.
    pub fn end_of_rows(self, table: Table) -> (usize, bool) {
        self.draft(|draft| {
            let rows = draft.rows(table);
            (rows.len(), rows.last().is_none_or(Row::is_blank))
        })
    }

    /// Adds a row behind the last one.
    pub fn add_row(self, table: Table) {
        self.change_rows(table, |rows| rows.push(Row::blank(table)));
    }

    /// Removes a row.
    pub fn remove_row(self, table: Table, row: usize) {
        self.change_rows(table, |rows| {
            if row < rows.len() {
                rows.remove(row);
            }
        });
    }

    /// Lets two rows change places.
    pub fn swap_rows(self, table: Table, one: usize, other: usize) {
        self.change_rows(table, |rows| {
            if one.max(other) < rows.len() {
                rows.swap(one, other);
            }
        });
    }

    /// Pastes text of a spreadsheet from a cell on, and says what came of it.
    pub fn paste_rows(self, table: Table, at: (usize, usize), text: &str) {
        let said = match self.draft(|draft| paste(draft, table, at, text)) {
            Ok(mut pasted) => {
                let mut draft = self.draft(Draft::clone);
                if let Some(rows) = draft.rows_mut(table) {
                    std::mem::swap(rows, &mut pasted.rows);
                }
                draft.fill_currency(table);
                self.replace(draft);
                pasted_text(&pasted)
            }
            Err(refusal) => refused_paste(&refusal),
        };
        self.status.pasted().set(Some((table, said)));
    }
}
