//! What stands at the rows of a breakdown, and how much of a section is filled.

use super::{
    model::{Problem, RowView, SectionView, TableView},
    sheet,
};
use crate::{
    view::{
        field::{self, Filled, Offer},
        format::{contacts, whole},
        source::Source,
    },
    words,
};
use report::rows_of;
use scenario::{
    entry::{Entry, Question},
    field::{Row, Section, Table, at},
};

/// What is said of a section: "empty", "4 rows", "2 entries to correct", "3 rows, to correct" where its entries
/// do not go together, "3 rows, waiting for contacts" where it is a part of contacts that are not known.
pub(super) fn section_view(
    source: &Source<'_>,
    section: Section,
    tables: &[TableView],
    problem: Option<Problem>,
) -> SectionView {
    let (filled, one, many) = match section.table() {
        None => (Filled::of(source, section.fields()), "entry", "entries"),
        Some(table) => {
            let rows = source.scenario.draft().rows(table);
            let of_rows = tables.get(table as usize).map_or(&[][..], |view| &view.rows);
            let given = rows.iter().filter(|row| !row.is_blank()).count();
            let wrong = of_rows.iter().map(|row| row.errors.len()).sum();
            (Filled { given, wrong }, "row", "rows")
        }
    };
    let mut view = SectionView {
        summary: filled.text(one, many),
        is_filled: filled.given > 0,
        is_wrong: filled.wrong > 0,
        problem,
    };
    if view.waits_for_contacts() {
        view.summary.push_str(", waiting for contacts");
    } else if view.is_stopped_by_entries() {
        let behind = if view.is_wrong { "" } else { ", to correct" };
        view.summary.push_str(behind);
        view.is_wrong = true;
    }
    view
}

/// What stands at a cell: its message and its other reading go to the row.
fn cell_view(source: &Source<'_>, table: Table, (row, column): (usize, usize), view: &mut RowView) {
    let (scenario, draft) = (source.scenario, source.scenario.draft());
    let text = &draft.cell(table, row, column).text;
    let Some(kind) = scenario.cell_kind(table, row, column).filter(|_| !text.is_empty()) else {
        return;
    };
    let entry = kind.is_number().then(|| scenario.cell(table, row, column));
    let problem = match &entry {
        Some(entry) => entry.problem(),
        None => scenario.cell_problem(table, row, column),
    };
    if let Some(problem) = problem {
        view.errors.push((column, words::problem_text(problem, kind, text, draft.style)));
    }
    if let Some(text) = scenario.offered_range_of_cell(table, row, column) {
        view.offers.push((column, Offer { label: text.clone(), text }));
    }
    let Some(reading) = entry.and_then(Entry::value) else { return };
    let question = Question::of_cell(table, kind, reading);
    if view.offers.last().is_none_or(|(offered, _)| *offered != column)
        && let Some(question) = question
    {
        view.offers.push((column, field::offer(source, question, reading)));
    }
    // A whole column of amounts is not read back cell by cell.
    let is_further = table == Table::Series && column >= at::FURTHER;
    let is_echoed = reading.echo && (!is_further || reading.doubt.is_some());
    if is_echoed || question.is_some() {
        let read = words::number_read(reading, kind, draft.style);
        let between = if view.said.is_empty() { "" } else { "; " };
        let label = words::column_label(draft, table, column);
        let label = words::without_unit(&label);
        view.said = format!("{}{between}{label} read as {read}", view.said);
    }
}

/// How the cells of each row were read, why they cannot be used, and what else may be meant by them.
pub(in crate::view) fn row_views(source: &Source<'_>, table: Table) -> Vec<RowView> {
    let draft = source.scenario.draft();
    let width = draft.width(table);
    let row = |row: usize| {
        let mut view = RowView::default();
        for column in 0..width {
            cell_view(source, table, (row, column), &mut view);
        }
        view
    };
    (0..draft.rows(table).len()).map(row).collect()
}

/// What stands at the rows of a breakdown.
pub(super) fn table_view(source: &Source<'_>, table: Table) -> TableView {
    let rows = source.scenario.draft().rows(table);
    let mut view = TableView { rows: row_views(source, table), ..TableView::default() };
    sheet::fill(source, table, &mut view);
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
