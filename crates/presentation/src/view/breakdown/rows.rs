//! What stands at the rows of a breakdown, and how much of a section is filled.

use super::model::{RowView, TableView};
use crate::{
    view::{
        field::{self, Offer},
        format::{contacts, counted, percent, whole},
        source::Source,
    },
    words,
};
use metric_core::table::Input;
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
        (_, wrong) => format!("{} to correct", counted(wrong, "entry", "entries")),
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

/// Column and other reading of every cell that may be meant otherwise.
fn offers(source: &Source<'_>, table: Table, row: usize) -> Vec<(usize, Offer)> {
    let offer = |column| {
        let question = source.scenario.cell_question(table, row, column)?;
        let reading = source.scenario.cell(table, row, column).value()?;
        Some((column, field::offer(source, question, reading)))
    };
    (0..table.columns().len()).filter_map(offer).collect()
}

/// What stands at the rows of a breakdown.
pub(super) fn table_view(source: &Source<'_>, table: Table) -> TableView {
    let rows = source.scenario.draft().rows(table);
    let mut view = TableView::default();
    let all = source.report.inputs.get(Input::Contacts).filter(|all| *all > 0.0);
    for row in 0..rows.len() {
        let count = source.scenario.cell_value(table, row, at::COUNT);
        let mut said = match count.zip(all) {
            Some((count, all)) => format!("{} of contacts", percent(source, count / all)),
            None => String::new(),
        };
        for (column, of) in table.columns().iter().enumerate() {
            let reading = source.scenario.cell(table, row, column);
            let read = reading.value().and_then(|reading| field::echo(source, reading, of.kind));
            if let Some(read) = read {
                let between = if said.is_empty() { "" } else { "; " };
                let label = words::without_unit(of.label);
                said = format!("{said}{between}{label} read as {read}");
            }
        }
        let (errors, offers) = (errors(source, table, row), offers(source, table, row));
        view.rows.push(RowView { said, errors, offers });
    }
    if rows.iter().all(Row::is_blank) {
        return view;
    }
    let (counted, rest) = rows_of(source.scenario, table);
    let sum = counted.iter().map(|(_, count)| count).sum::<f64>();
    if let Some(rest) = rest.filter(|rest| *rest >= 0.0) {
        let not_classified = match rest {
            0.0 => String::new(),
            rest => format!("; {} not classified", whole(source, rest)),
        };
        let (own, all) = (whole(source, sum), contacts(source, sum + rest));
        view.note = format!("{own} of {all}{not_classified}.");
    }
    view
}
