//! What was typed and picked, as a store: a change tells only those of its parts that differ.

use leptos::prelude::*;
use reactive_stores::{KeyedSubfield, Patch, Store};
use scenario::{
    draft::Draft,
    field::{Field, Row, Table},
    history::History,
    number::NumberStyle,
};

/// What was typed and picked.
#[derive(Debug, Clone, Store)]
pub struct Inputs {
    /// The text of each field, in the order of [`Field::ALL`].
    pub fields: Vec<String>,
    /// How numbers are read and written.
    pub style: NumberStyle,
    /// The rows of the issues, and behind them the line that the next row begins in.
    #[store(key: u32 = |row| row.id)]
    pub issues: Vec<InputRow>,
    /// The rows of the channels.
    #[store(key: u32 = |row| row.id)]
    pub channels: Vec<InputRow>,
    /// The rows of the segments.
    #[store(key: u32 = |row| row.id)]
    pub segments: Vec<InputRow>,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to do again.
    pub can_redo: bool,
}

/// A row of a breakdown.
#[derive(Debug, Clone, Store, Patch)]
pub struct InputRow {
    /// What tells it from the others, wherever it moves.
    pub id: u32,
    /// The text of each cell.
    pub cells: Vec<String>,
    /// Whether it is the line that the next row begins in.
    pub is_next: bool,
}

/// The rows of a breakdown.
pub type InputRows = KeyedSubfield<Store<Inputs>, Inputs, u32, Vec<InputRow>>;

/// The rows of a draft, and behind them the line that the next row begins in: it has the id that the
/// row will get, so that whoever types into it goes on in the same box.
fn rows_of(draft: &Draft, table: Table) -> Vec<InputRow> {
    let text_of = |row: &Row| InputRow {
        id: row.id,
        cells: row.cells.iter().map(|cell| cell.text.clone()).collect(),
        is_next: false,
    };
    let mut rows: Vec<InputRow> = draft.rows(table).iter().map(text_of).collect();
    if rows.len() < Table::MOST_ROWS {
        let blank = text_of(&Row::blank(table));
        rows.push(InputRow { id: draft.next_row_id(table), is_next: true, ..blank });
    }
    rows
}

impl Inputs {
    /// What a draft holds.
    pub(super) fn of(history: &History) -> Self {
        let draft = history.present();
        Self {
            fields: Field::ALL.iter().map(|field| draft.text(*field).to_owned()).collect(),
            style: draft.style,
            issues: rows_of(draft, Table::Issues),
            channels: rows_of(draft, Table::Channels),
            segments: rows_of(draft, Table::Segments),
            can_undo: history.can_undo(),
            can_redo: history.can_redo(),
        }
    }

    /// The rows of a breakdown.
    pub fn rows(inputs: Store<Self>, table: Table) -> InputRows {
        match table {
            Table::Issues => inputs.issues(),
            Table::Channels => inputs.channels(),
            Table::Segments => inputs.segments(),
        }
    }

    /// Follows what was typed.
    pub(super) fn follow(inputs: Store<Self>, history: &History) {
        let new = Self::of(history);
        inputs.fields().patch(new.fields);
        if *inputs.style().read_untracked() != new.style {
            inputs.style().set(new.style);
        }
        // Keyed lists are patched by themselves: as parts of the whole, their keys would not follow.
        inputs.issues().patch(new.issues);
        inputs.channels().patch(new.channels);
        inputs.segments().patch(new.segments);
        inputs.can_undo().patch(new.can_undo);
        inputs.can_redo().patch(new.can_redo);
    }
}
