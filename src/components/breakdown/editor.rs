//! How the rows of a breakdown are edited.

use crate::{
    components::focus::{focus, focus_next},
    state::{
        Inputs, ShownRow, ShownStoreFields, ShownTable, ShownTableStoreFields, State, item,
        use_state,
    },
};
use leptos::prelude::*;
use reactive_stores::{Field, StoreFieldIterator};
use scenario::field::Table;
use std::collections::HashMap;

/// The rows of a breakdown, and how they are edited.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The state of the page.
    pub state: State,
    /// The breakdown.
    pub table: Table,
    /// Where each row stands, by its id; it changes with the order of the rows only.
    places: Memo<HashMap<u32, usize>>,
}

impl Editor {
    /// Of a breakdown.
    pub fn of(table: Table) -> Self {
        let state = use_state();
        let rows = Inputs::rows(state.inputs, table);
        let places = Memo::new(move |_| {
            let rows = rows.read();
            let has_rows = rows.iter().any(|row| !row.is_next);
            // The line that the next row begins in stands there as long as there is no other.
            let shown = rows.iter().filter(|row| !(row.is_next && has_rows));
            shown.enumerate().map(|(place, row)| (row.id, place)).collect()
        });
        Self { state, table, places }
    }

    /// How many rows stand there.
    pub fn count(self) -> usize {
        self.places.read().len()
    }

    /// Where a row stands.
    pub fn place(self, id: u32) -> usize {
        self.places.read().get(&id).copied().unwrap_or_default()
    }

    /// The id of a part of a row: "iss-3-up". Boxes and lists have the number of their column.
    pub fn id(self, place: usize, part: &str) -> String {
        format!("{}-{place}-{part}", self.table.key())
    }

    /// The id of the button that adds a row.
    pub fn add_id(self) -> String {
        format!("{}-add", self.table.key())
    }

    /// What is said at a row.
    pub fn said(self, place: usize) -> Option<Field<ShownRow>> {
        item(shown_table(self.state, self.table).rows().into(), place)
    }

    /// Adds a row and goes to its name; a blank one at the end is enough.
    pub fn add(self) {
        let name = |place: usize| self.id(place, &self.table.name_column().to_string());
        match self.state.end_of_rows(self.table) {
            (count, true) => focus(&name(count.saturating_sub(1))),
            (Table::MOST_ROWS.., false) => {}
            (count, false) => {
                self.state.add_row(self.table);
                focus_next(name(count));
            }
        }
    }
}

/// What stands at the rows of a table.
pub fn shown_table(state: State, table: Table) -> Field<ShownTable> {
    // There are as many as there are tables, always.
    state.shown.tables().at_unkeyed(table as usize).into()
}
