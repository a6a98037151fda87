//! A row of a table, as typed.

use super::{Cells, Choice, Effect, FieldKind, Further, Table, at};
use crate::text::Text;

/// What stands where nothing does.
static BLANK: Text = Text { text: String::new(), unread: None };

/// A row of a table, as typed. Rows are equal where the same was typed.
#[derive(Debug, Clone, Eq)]
pub struct Row {
    /// Tells it from the other rows of its table, wherever it moves; 0 until the table numbers it.
    pub id: u32,
    /// One text a column.
    pub cells: Cells,
    /// Of a period the texts of the further columns of its series, as far as there are any.
    pub further: Cells,
    /// Whether all of it is one unread row of a link, whose text stands in the column of the name.
    pub is_unread: bool,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        if self.cells.are(&other.cells) && self.further.are(&other.further) {
            return self.is_unread == other.is_unread;
        }
        let texts = |row: &Self| row.further.iter().rposition(|cell| !cell.is_blank());
        // A cell that is not there is a blank one.
        let length = texts(self).max(texts(other)).map_or(0, |last| last + 1);
        let first = at::FURTHER;
        self.cells == other.cells
            && self.is_unread == other.is_unread
            && (first..first + length).all(|column| self.cell(column) == other.cell(column))
    }
}

impl Row {
    /// A row of these cells.
    pub fn of(cells: Vec<Text>) -> Self {
        Self { id: 0, cells: cells.into(), further: Cells::default(), is_unread: false }
    }

    /// A row without entries.
    pub fn blank(table: Table) -> Self {
        Self::of(vec![Text::default(); table.columns().len()])
    }

    /// A row of a link that could not be taken apart.
    pub fn unread(table: Table, text: Text) -> Self {
        let mut row = Self { is_unread: true, ..Self::blank(table) };
        if let Some(name) = row.cells.last_mut() {
            *name = text;
        }
        row
    }

    /// Whether nothing stands in any of its cells.
    pub fn is_blank(&self) -> bool {
        self.texts().all(Text::is_blank)
    }

    /// All texts, those of further columns last.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.cells.iter().chain(&self.further)
    }

    /// The text of a column; blank where there is none.
    pub fn cell(&self, column: usize) -> &Text {
        let further = || self.further.get(column.checked_sub(self.cells.len())?);
        self.cells.get(column).or_else(further).unwrap_or(&BLANK)
    }

    /// The text of a column of a table, to change it; none where the table has no such column.
    pub fn cell_mut(&mut self, table: Table, column: usize) -> Option<&mut Text> {
        table.column(column)?;
        let Some(place) = column.checked_sub(self.cells.len()) else {
            return self.cells.get_mut(column);
        };
        if self.further.len() <= place {
            self.further.resize_with(place + 1, Text::default);
        }
        self.further.get_mut(place)
    }

    /// What a cell takes. That of an amount follows the effect of its lever: percent, also while none is
    /// chosen, or a plain number of points.
    pub fn kind(&self, table: Table, column: usize) -> Option<FieldKind> {
        let of = table.column(column)?;
        if table != Table::Levers || Further::of_column(column).is_none() {
            return Some(of.kind);
        }
        let effect = self.cells.get(at::EFFECT).filter(|cell| cell.unread.is_none());
        let effect = effect.and_then(|cell| Effect::from_word(&cell.text));
        Some(effect.map_or(of.kind, Effect::kind_of_amount))
    }

    /// The text of a cell.
    pub fn text(&self, column: usize) -> &str {
        &self.cell(column).text
    }

    /// The name.
    pub fn name(&self) -> &str {
        self.cells.last().map_or("", |cell| cell.text.trim())
    }
}
