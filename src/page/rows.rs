//! The rows of the breakdowns: adding, removing, moving and pasting them, each in one step of undo.

use super::{Page, state};
use presentation::{
    view::TableView,
    words::{pasted_text, refused_paste},
};
use scenario::{
    draft::Draft,
    field::{Row, Table},
    history::Place,
    paste::paste,
};

impl Page {
    /// Types into a box of the form or of a breakdown.
    pub fn edit_place(self, place: Place, text: &str) {
        self.change(|history| history.edit(place, text));
    }

    /// Takes another reading of an entry, as a step of its own.
    pub fn take(self, place: Place, text: &str) {
        self.seal();
        self.edit_place(place, text);
        self.seal();
    }

    /// The rows of a breakdown, and what stands at them.
    pub fn rows<T>(self, table: Table, part: impl FnOnce(&[Row], Option<&TableView>) -> T) -> T {
        self.track();
        let shown = state().shown.borrow();
        let view = shown.view.breakdown.tables.get(table as usize);
        part(shown.history.present().rows(table), view)
    }

    /// The rows of a breakdown, without following them.
    pub fn rows_now<T>(self, table: Table, part: impl FnOnce(&[Row]) -> T) -> T {
        self.history_now(|history| part(history.present().rows(table)))
    }

    /// Changes the rows of a breakdown; whether anything has changed.
    #[inline(never)]
    fn change_rows(self, table: Table, change: &mut dyn FnMut(&mut Vec<Row>)) -> bool {
        self.change_draft(&mut |draft| {
            draft.rows_mut(table).map(&mut *change);
        })
    }

    fn change_draft(self, change: &mut dyn FnMut(&mut Draft)) -> bool {
        let mut draft = self.history_now(|history| history.present().clone());
        change(&mut draft);
        self.replace(draft)
    }

    /// Adds a row behind the last one.
    pub fn add_row(self, table: Table) -> bool {
        self.change_rows(table, &mut |rows| rows.push(Row::blank(table)))
    }

    /// Removes a row.
    pub fn remove_row(self, table: Table, row: usize) -> bool {
        self.change_rows(table, &mut |rows| {
            if row < rows.len() {
                rows.remove(row);
            }
        })
    }

    /// Lets two rows change places.
    pub fn swap_rows(self, table: Table, one: usize, other: usize) -> bool {
        self.change_rows(table, &mut |rows| {
            if one.max(other) < rows.len() {
                rows.swap(one, other);
            }
        })
    }

    /// Pastes text of a spreadsheet from a row on, and says what came of it.
    pub fn paste_rows(self, table: Table, at: (usize, usize), text: &str) {
        let pasted = self.history_now(|history| paste(history.present(), table, at, text));
        let said = match pasted {
            Ok(mut pasted) => {
                self.change_draft(&mut |draft| {
                    if let Some(rows) = draft.rows_mut(table) {
                        std::mem::swap(rows, &mut pasted.rows);
                    }
                    draft.fill_currency(table);
                });
                pasted_text(&pasted)
            }
            Err(refusal) => refused_paste(&refusal),
        };
        self.tell(|status| status.pasted = Some((table, said)));
    }
}
