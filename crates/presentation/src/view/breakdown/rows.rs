//! What stands at the rows of a breakdown, and how much of a section is filled.

use super::model::{RowView, TableView};
use crate::{
    view::{
        field,
        format::{contacts, counted, percent, whole},
        source::Source,
    },
    words,
};
use report::rows_of;
use scenario::field::{Row, Section, Table, at};

/// The summary of a section without entries.
pub(super) const EMPTY: &str = "empty";

/// "empty", "4 rows", "2 entries to correct".
pub(super) fn summary(source: &Source<'_>, section: Section, tables: &[TableView]) -> String {
    let Some(table) = section.table() else {
        return field::summary(source, section.fields());
    };
    let rows = source.scenario.draft().rows(table);
    let filled = rows.iter().filter(|row| !row.is_blank()).count();
    let of_rows = tables.get(table as usize).map_or(&[][..], |view| &view.rows);
    let wrong = of_rows.iter().map(|row| row.errors.len()).sum();
    match (filled, wrong) {
        (0, _) => EMPTY.to_owned(),
        (rows, 0) => counted(rows, "row", "rows"),
        (_, wrong) => [&counted(wrong, "entry", "entries"), " to correct"].concat(),
    }
}

/// Column and message of every cell of a row that cannot be used.
fn errors(source: &Source<'_>, table: Table, row: usize) -> Vec<(usize, String)> {
    let draft = source.scenario.draft();
    let mut errors = Vec::new();
    for (column, of) in table.columns().iter().enumerate() {
        if let Some(problem) = source.scenario.cell_problem(table, row, column) {
            let text = &draft.cell(table, row, column).text;
            errors.push((column, words::problem_text(problem, of.kind, text, draft.style)));
        }
    }
    errors
}

/// What stands at the rows of a breakdown.
pub(super) fn table_view(source: &Source<'_>, table: Table) -> TableView {
    let rows = source.scenario.draft().rows(table);
    let mut view = TableView::default();
    let all = source.report.breakdown.book.get('C');
    for row in 0..rows.len() {
        let share = source.scenario.cell_value(table, row, at::COUNT).map(|count| count / all);
        let mut said = match share.filter(|share| share.is_finite()) {
            Some(share) => [&percent(source, share), " of contacts"].concat(),
            None => String::new(),
        };
        for (column, of) in table.columns().iter().enumerate() {
            let reading = source.scenario.cell(table, row, column);
            let read = reading.value().and_then(|reading| field::echo(source, reading, of.kind));
            if let Some(read) = read {
                let between = if said.is_empty() { "" } else { "; " };
                // The unit behind the comma of a label would read as a part of the number.
                let label = of.label.split_once(',').map_or(of.label, |(label, _)| label);
                said = [&said, between, label, " read as ", &read].concat();
            }
        }
        view.rows.push(RowView { said, errors: errors(source, table, row) });
    }
    if rows.iter().all(Row::is_blank) {
        return view;
    }
    let (counted, rest) = rows_of(source.scenario, table);
    let sum = counted.iter().map(|(_, count)| count).sum::<f64>();
    if rest >= 0.0 {
        let parts = [&whole(source, sum), " of ", &contacts(source, sum + rest)];
        view.note = parts.concat();
        if rest > 0.0 {
            let parts = [&view.note, "; ", &whole(source, rest), " not classified"];
            view.note = parts.concat();
        }
        view.note.push('.');
    }
    view
}
