//! What was typed and picked, with what stands at the rows of breakdowns, as a store: a change tells only
//! those of its parts that differ.

use leptos::prelude::*;
use presentation::view::{Offer, RowBar, RowView, View};
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
    /// The rows of the levers.
    #[store(key: u32 = |row| row.id)]
    pub levers: Vec<InputRow>,
    /// The rows of the lines.
    #[store(key: u32 = |row| row.id)]
    pub lines: Vec<InputRow>,
    /// The rows of work that can wait.
    #[store(key: u32 = |row| row.id)]
    pub later: Vec<InputRow>,
    /// The periods of the series.
    #[store(key: u32 = |row| row.id)]
    pub series: Vec<InputRow>,
    /// The events.
    #[store(key: u32 = |row| row.id)]
    pub events: Vec<InputRow>,
    /// The heads of the further columns of the series.
    #[store(key: u32 = |row| row.id)]
    pub columns: Vec<InputRow>,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to do again.
    pub can_redo: bool,
}

/// A row of a table.
#[derive(Debug, Clone, Store, Patch)]
pub struct InputRow {
    /// What tells it from the others, wherever it moves.
    pub id: u32,
    /// Where it stands among the rows.
    pub place: usize,
    /// Whether nothing stands in it.
    pub is_blank: bool,
    /// Whether it is the line that the next row begins in.
    pub is_next: bool,
    /// What was typed: with the texts that the draft has, so that those of other rows are no clones.
    #[patch(|this, new| *this = new)]
    pub typed: Row,
    /// How cells were read.
    pub said: String,
    /// Its computed figures.
    pub figures: Vec<String>,
    /// Its bar.
    #[patch(|this, new| *this = new)]
    pub bar: Option<RowBar>,
    /// Column and message of cells that cannot be used.
    #[patch(|this, new| *this = new)]
    pub errors: Vec<(usize, String)>,
    /// Column and other reading of cells that may be meant otherwise.
    #[patch(|this, new| *this = new)]
    pub offers: Vec<(usize, Offer)>,
}

/// The rows of a table.
pub type InputRows = KeyedSubfield<Store<Inputs>, Inputs, u32, Vec<InputRow>>;

/// The rows of a draft, and behind them the line that the next row begins in: it has the id that the
/// row will get, so that whoever types into it goes on in the same box.
fn rows_of(draft: &Draft, view: &mut View, table: Table) -> Vec<InputRow> {
    let rows = draft.rows(table);
    let of = |place: usize, row: &Row, note: RowView| {
        let RowView { said, errors, offers, figures, bar } = note;
        InputRow {
            id: row.id,
            place,
            is_next: false,
            is_blank: row.is_blank(),
            figures,
            bar,
            typed: row.clone(),
            said,
            errors,
            offers,
        }
    };
    let mut notes = view.take_rows(table).into_iter();
    let mut note = || notes.next().unwrap_or_default();
    let mut all: Vec<InputRow> =
        rows.iter().enumerate().map(|(place, row)| of(place, row, note())).collect();
    if rows.len() < table.most_rows() {
        let next = of(rows.len(), &Row::blank(table), note());
        all.push(InputRow { id: draft.next_row_id(table), is_next: true, ..next });
    }
    all
}

impl Inputs {
    /// The store of what the present draft holds.
    pub(super) fn store(history: &History, view: &mut View) -> Store<Self> {
        let inputs = Store::new(Self::of(history, view));
        for table in Table::ALL {
            // A keyed list learns its keys as it is first walked, and cannot be patched before; a frame
            // shows no rows, and would never walk it.
            Self::rows(inputs, table).into_iter().for_each(drop);
        }
        inputs
    }

    /// What the present draft holds.
    fn of(history: &History, view: &mut View) -> Self {
        let draft = history.present();
        Self {
            fields: Field::ALL.iter().map(|field| draft.text(*field).to_owned()).collect(),
            style: draft.style,
            issues: rows_of(draft, view, Table::Issues),
            channels: rows_of(draft, view, Table::Channels),
            segments: rows_of(draft, view, Table::Segments),
            levers: rows_of(draft, view, Table::Levers),
            lines: rows_of(draft, view, Table::Lines),
            later: rows_of(draft, view, Table::Later),
            series: rows_of(draft, view, Table::Series),
            events: rows_of(draft, view, Table::Events),
            columns: rows_of(draft, view, Table::Columns),
            can_undo: history.can_undo(),
            can_redo: history.can_redo(),
        }
    }

    /// The rows of a table.
    pub fn rows(inputs: Store<Self>, table: Table) -> InputRows {
        match table {
            Table::Issues => inputs.issues(),
            Table::Channels => inputs.channels(),
            Table::Segments => inputs.segments(),
            Table::Levers => inputs.levers(),
            Table::Lines => inputs.lines(),
            Table::Later => inputs.later(),
            Table::Series => inputs.series(),
            Table::Events => inputs.events(),
            Table::Columns => inputs.columns(),
        }
    }

    /// Follows what was typed.
    pub(super) fn follow(inputs: Store<Self>, history: &History, view: &mut View) {
        let new = Self::of(history, view);
        inputs.fields().patch(new.fields);
        if *inputs.style().read_untracked() != new.style {
            inputs.style().set(new.style);
        }
        // Keyed lists are patched by themselves: as parts of the whole, their keys would not follow.
        inputs.issues().patch(new.issues);
        inputs.channels().patch(new.channels);
        inputs.segments().patch(new.segments);
        inputs.levers().patch(new.levers);
        inputs.lines().patch(new.lines);
        inputs.later().patch(new.later);
        inputs.series().patch(new.series);
        inputs.events().patch(new.events);
        inputs.columns().patch(new.columns);
        inputs.can_undo().patch(new.can_undo);
        inputs.can_redo().patch(new.can_redo);
    }
}
