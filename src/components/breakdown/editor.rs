//! How the rows of a breakdown are edited.

use crate::{
    components::focus::{focus, focus_next},
    state::{State, use_state},
};
use scenario::field::Table;

/// The rows of a breakdown, and how they are edited.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The state of the page.
    pub state: State,
    /// The breakdown.
    pub table: Table,
}

impl Editor {
    /// Of a breakdown.
    pub fn of(table: Table) -> Self {
        Self { state: use_state(), table }
    }

    /// The id of a part of a row: "iss-3-up". Boxes and lists have the number of their column.
    pub fn id(self, place: usize, part: &str) -> String {
        format!("{}-{place}-{part}", self.table.key())
    }

    /// The id of the button that adds a row.
    pub fn add_id(self) -> String {
        format!("{}-add", self.table.key())
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
