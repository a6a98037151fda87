//! Cells of a breakdown that cannot be read: a card names them, and knows no largest row beside them.

use crate::{
    view::{format::title, source::Source},
    words,
};
use report::Name;
use scenario::field::{Section, Table, at};

/// Most cells that are named.
const MOST: usize = 3;

/// "Not read, and left out: “Phone”, Contacts." None where every cell of the rows was read.
pub(super) fn note(source: &Source<'_>, section: Section) -> Option<String> {
    let mut named = cells(source, section.table()?);
    if named.is_empty() {
        return None;
    }
    let more = named.len().saturating_sub(MOST);
    named.truncate(MOST);
    let behind = if more > 0 { format!(" and {more} more") } else { String::new() };
    Some(format!("Not read, and left out: {}{behind}.", named.join("; ")))
}

/// Whether the contacts of a row cannot be read: nobody knows which row is the largest.
pub(super) fn hides_largest(source: &Source<'_>, section: Section) -> bool {
    let Some(table) = section.table() else { return false };
    let mut rows = 0..source.scenario.draft().rows(table).len();
    rows.any(|row| source.scenario.is_cell_unread(table, row, at::COUNT))
}

/// Every cell that cannot be read, by its row and column; of a row that could not be taken apart the row.
fn cells(source: &Source<'_>, table: Table) -> Vec<String> {
    let mut named = Vec::new();
    for (index, row) in source.scenario.draft().rows(table).iter().enumerate() {
        let name = title(source, table, Name::Row(index));
        if row.is_unread {
            named.push(format!("“{name}”"));
            continue;
        }
        for (column, of) in table.columns().iter().enumerate() {
            if source.scenario.cell_problem(table, index, column).is_some() {
                named.push(format!("“{name}”, {}", words::without_unit(of.label)));
            }
        }
    }
    named
}
