//! A row of a breakdown, as typed.

use super::Table;
use crate::text::Text;

/// A row of a breakdown, as typed. Rows are equal where the same was typed.
#[derive(Debug, Clone, Eq)]
pub struct Row {
    /// Tells it from the other rows of its table, wherever it moves; 0 until the table numbers it.
    pub id: u32,
    /// One text a column.
    pub cells: Vec<Text>,
    /// Whether all of it is one unread row of a link, whose text stands in the column of the name.
    pub is_unread: bool,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.cells == other.cells && self.is_unread == other.is_unread
    }
}

impl Row {
    /// A row of these cells.
    pub fn of(cells: Vec<Text>) -> Self {
        Self { id: 0, cells, is_unread: false }
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
        self.cells.iter().all(Text::is_blank)
    }

    /// The text of a cell.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| &cell.text)
    }

    /// The name.
    pub fn name(&self) -> &str {
        self.cells.last().map_or("", |cell| cell.text.trim())
    }
}
