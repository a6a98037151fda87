//! The rows of the breakdowns: adding, removing, moving and pasting them, each in one step of undo. A
//! row is known by its id, wherever it stands.

use super::{State, StatusStoreFields};
use crate::browser::clock;
use leptos::prelude::*;
use presentation::words::{pasted_series, pasted_text, refused_paste};
use scenario::{
    draft::{Draft, NewLever},
    field::{Choice, Field, Further, Row, Table, at},
    paste::{Pasted, Refusal, fill_series, paste, paste_series, set_open},
    text::Text,
};
use std::ops::RangeInclusive;

impl State {
    /// Changes the rows of a breakdown.
    fn change_rows(self, table: Table, change: impl FnOnce(&mut Vec<Row>)) {
        let mut draft = self.draft(Draft::clone);
        if let Some(rows) = draft.rows_mut(table) {
            change(rows);
        }
        self.replace(draft);
    }

    /// The numbers of the columns of a table.
    pub fn columns_of(self, table: Table) -> std::ops::Range<usize> {
        0..self.draft(|draft| draft.width(table))
    }

    /// How many rows there are.
    pub fn count_of_rows(self, table: Table) -> usize {
        self.draft(|draft| draft.rows(table).len())
    }

    /// Puts a copy of a row behind it; whether there is room for one more.
    pub fn duplicate_row(self, table: Table, row: usize) -> bool {
        let has_room = (row + 1..table.most_rows()).contains(&self.count_of_rows(table));
        self.change_rows(table, |rows| {
            if let Some(copy) = rows.get(row).filter(|_| has_room) {
                // A new row gets an id of its own.
                rows.insert(row + 1, Row { id: 0, ..copy.clone() });
            }
        });
        has_room
    }

    /// Writes several cells of a row, in one step; the row behind the last one begins to be there with it.
    pub fn set_cells(self, table: Table, row: usize, cells: &[(usize, &str)]) {
        self.change_draft(|draft| {
            for (column, text) in cells {
                draft.set_cell(table, row, *column, text);
            }
        });
    }

    /// Adds a lever, and gives its row and the column of its amount; none where there is no room for it.
    pub fn add_lever(self, lever: &NewLever) -> Option<(usize, usize)> {
        let mut draft = self.draft(Draft::clone);
        let place = draft.add_lever(lever)?;
        self.replace(draft);
        Some(place)
    }

    /// The row of a lever that does the same to the same contacts, added where there is none, and the column of its
    /// amount; none where there is no room for it.
    pub fn lever_place(self, lever: &NewLever) -> Option<(usize, usize)> {
        let same = |row: &Row| {
            let own = [at::EFFECT, at::REACH, at::TARGET].map(|column| row.text(column));
            own == [lever.effect.as_str(), &lever.reach, &lever.target]
        };
        let known = self.draft(|draft| {
            let row = draft.rows(Table::Levers).iter().position(same)?;
            Some((row, draft.last_scenario().column()))
        });
        known.or_else(|| self.add_lever(lever))
    }

    /// The last of the further scenarios.
    pub fn last_scenario(self) -> Further {
        self.draft(Draft::last_scenario)
    }

    /// Changes the draft as a whole, in one step.
    pub fn change_draft(self, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft(Draft::clone);
        change(&mut draft);
        self.replace(draft);
    }

    /// Empties the cells of a block of rows, both ends included, and columns, in one step.
    pub fn empty_cells(self, table: Table, rows: RangeInclusive<usize>, columns: &[usize]) {
        self.change_rows(table, |all| {
            for row in all.iter_mut().take(rows.end() + 1).skip(*rows.start()) {
                // The name of an issue or a channel stands behind what the lever acts on.
                let has_target = table == Table::Levers && columns.contains(&at::REACH);
                for column in columns.iter().chain(has_target.then_some(&at::TARGET)) {
                    if let Some(cell) = row.cell_mut(table, *column) {
                        *cell = Text::default();
                    }
                }
                row.is_unread = false;
            }
        });
    }

    /// The texts of a block of rows and columns, separated by tabs as spreadsheets do.
    pub fn text_of_cells(
        self,
        table: Table,
        rows: RangeInclusive<usize>,
        columns: &[usize],
    ) -> String {
        self.draft(|draft| {
            let line = |row: usize| -> String {
                let cells =
                    columns.iter().map(|column| draft.cell(table, row, *column).text.as_str());
                cells.collect::<Vec<_>>().join("\t")
            };
            rows.map(line).collect::<Vec<_>>().join("\n")
        })
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
        if table == Table::Series {
            return self.paste_series(at, text);
        }
        let said = match self.draft(|draft| paste(draft, table, at, text)) {
            Ok(pasted) => {
                let said = pasted_text(&pasted);
                self.put_rows(table, pasted);
                said
            }
            Err(refusal) => refused_paste(&refusal),
        };
        self.status.pasted().set(Some((table, said)));
    }

    /// Pastes columns of a spreadsheet as the series, and says what came of it.
    pub fn paste_series(self, at: (usize, usize), text: &str) {
        let said = match self.draft(|draft| paste_series(draft, text)) {
            Ok(pasted) => {
                let mut draft = self.draft(Draft::clone);
                let was_open = !draft.is_blank(Field::LastPeriod);
                draft.set(Field::Step, pasted.step.word());
                if let Some(kind) = pasted.kind.filter(|_| draft.is_blank(Field::BaseKind)) {
                    draft.set(Field::BaseKind, kind);
                }
                let tables = [(Table::Series, &pasted.rows), (Table::Columns, &pasted.columns)];
                for (table, pasted) in tables {
                    if let Some(rows) = draft.rows_mut(table) {
                        rows.clone_from(pasted);
                    }
                }
                draft.fill_currency(Table::Series);
                let open = set_open(&mut draft, clock::today());
                let said =
                    pasted_series(&pasted, open, was_open && draft.is_blank(Field::LastPeriod));
                self.replace(draft);
                said
            }
            // Numbers alone go down from the cell, beside periods that are there.
            Err(Refusal::NoPeriods) => match self.draft(|draft| fill_series(draft, at, text)) {
                Some(draft) => {
                    self.replace(draft);
                    "Pasted from the cell on, row by row.".to_owned()
                }
                None => refused_paste(&Refusal::NoPeriods),
            },
            Err(refusal) => refused_paste(&refusal),
        };
        self.status.pasted().set(Some((Table::Series, said)));
    }

    /// Puts the rows of a breakdown after pasting into its place, as one step.
    pub(super) fn put_rows(self, table: Table, pasted: Pasted) {
        let mut draft = self.draft(Draft::clone);
        if let Some(rows) = draft.rows_mut(table) {
            *rows = pasted.rows;
        }
        draft.fill_currency(table);
        self.replace(draft);
    }
}
