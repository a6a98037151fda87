//! The rows of a breakdown with their cells, and the columns that are computed of them.

use super::{
    context::Context,
    grid::{Example, Line, Name},
    results::Results,
};
use crate::comparison::Obstacle;
use metric_core::{
    MetricError,
    quantity::Amount,
    table::{CELLS, COLUMNS, Cell, Expr, Inputs, RowInputs},
};
use scenario::{
    Scenario,
    field::{Field, Table, at},
};
use std::cmp::Ordering;

/// A row and its cells.
pub(super) struct Row<'a> {
    pub(super) name: Name,
    pub(super) cells: RowInputs<'a>,
}

impl<'a> Row<'a> {
    /// A row without cells.
    pub(super) fn new(name: Name, inputs: &'a Inputs) -> Self {
        Self { name, cells: RowInputs::new(inputs) }
    }

    /// The value of a cell, given or worked out.
    pub(super) fn get(&self, cell: Cell) -> Option<f64> {
        self.value(cell).ok()
    }

    /// The same, or why it has none.
    pub(super) fn value(&self, cell: Cell) -> Result<f64, MetricError> {
        Expr::Cell(cell).value(&self.cells)
    }

    /// Contacts of the row.
    pub(super) fn contacts(&self) -> f64 {
        self.get(Cell::Contacts).unwrap_or(0.0)
    }
}

/// Rows of a table with their contacts, and the part of all contacts that they leave over: below zero
/// where they are more, none where all contacts or those of a row are not known.
pub fn rows_of(scenario: Scenario<'_>, table: Table) -> (Vec<(usize, f64)>, Option<f64>) {
    let mut rest = scenario.amount(Field::Contacts).value().map(Amount::get);
    let mut rows = Vec::new();
    let mut has_unread = false;
    for row in 0..scenario.draft().rows(table).len() {
        if let Some(count) = scenario.cell_value(table, row, at::COUNT) {
            rows.push((row, count));
            rest = rest.map(|rest| rest - count);
        } else {
            has_unread |= scenario.is_cell_unread(table, row, at::COUNT);
        }
    }
    // Too many are too many, whatever else there is.
    (rows, rest.filter(|rest| !has_unread || *rest < 0.0))
}

/// The rows of a table, the largest first, then what they leave over of all contacts. Behind a row that
/// cannot be read nobody knows what they add up to.
pub(super) fn rows<'a>(
    scenario: Scenario<'_>,
    inputs: &'a Inputs,
    table: Table,
) -> (Vec<Row<'a>>, Option<f64>) {
    let (mut counts, rest) = rows_of(scenario, table);
    counts.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal));
    let mut rows = Vec::new();
    let mut so_far = 0.0;
    for (index, count) in counts {
        so_far += count;
        let mut row = Row::new(Name::Row(index), inputs);
        row.cells.set(Cell::Contacts, Some(count));
        row.cells.set(Cell::ContactsSoFar, rest.map(|_| so_far));
        for (cell, column, scale) in cells_of(table) {
            if scenario.is_cell_unread(table, index, *column) {
                row.cells.mark_unread(*cell);
            } else {
                let value = scenario.cell_value(table, index, *column);
                row.cells.set(*cell, value.map(|value| value / scale));
            }
        }
        rows.push(row);
    }
    if let Some(left) = rest.filter(|rest| *rest > 0.0) {
        let mut row = Row::new(Name::Rest, inputs);
        row.cells.set(Cell::Contacts, Some(left));
        row.cells.set(Cell::ContactsSoFar, Some(so_far + left));
        rows.push(row);
    }
    (rows, rest)
}

/// The cells that stand in columns of a table, and what their numbers are divided by.
fn cells_of(table: Table) -> &'static [(Cell, usize, f64)] {
    match table {
        Table::Issues => &[(Cell::Reducible, at::REDUCIBLE, 100.0)],
        Table::Channels => &[
            (Cell::HandleTime, at::SECONDS, 1.0),
            (Cell::Handled, at::HANDLED, 1.0),
            (Cell::Weight, at::WEIGHT, 1.0),
        ],
        Table::Segments => &[(Cell::Base, at::BASE, 1.0)],
        // No breakdown.
        _ => &[],
    }
}

/// Computes the columns of all rows.
pub(super) fn fill(results: &mut Results, rows: &[Row<'_>]) {
    let subject = results.section.subject();
    results.columns = COLUMNS.iter().filter(|column| column.section == subject).collect();
    for row in rows {
        let values = results.columns.iter().map(|column| column.formula.value(&row.cells));
        results.lines.push(Line { name: row.name, values: values.collect() });
    }
    results.examples = examples(results, rows);
}

/// The first row with a figure of each column, once each.
fn examples(results: &Results, rows: &[Row<'_>]) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for column in 0..results.columns.len() {
        let first = results.lines.iter().position(|line| line.value(column).is_some());
        let Some((line, row)) = first.and_then(|line| Some((line, rows.get(line)?))) else {
            continue;
        };
        if examples.iter().all(|example| example.line != line) {
            let cells = CELLS.iter().filter_map(|cell| Some((cell.cell, row.get(cell.cell)?)));
            examples.push(Example { line, cells: cells.collect() });
        }
    }
    examples
}

/// Contacts of all rows of a type or kind; of no kind, of those that may be of any. None where a row
/// that cannot be read may belong to them.
pub(super) fn of_kind(
    context: &Context<'_>,
    table: Table,
    lines: &[Line],
    kind: &str,
) -> Option<f64> {
    let may_be_own = |row: usize| {
        let is_kind_unread = context.is_unread(table, row, at::KIND);
        if context.is_unread(table, row, at::COUNT) {
            return is_kind_unread || context.kind(table, row) == kind;
        }
        is_kind_unread && context.cell(table, row, at::COUNT).is_some()
    };
    if (0..context.scenario.draft().rows(table).len()).any(may_be_own) {
        return None;
    }
    let is_own = |line: &&Line| match line.name {
        Name::Row(row) => context.kind(table, row) == kind,
        _ => kind.is_empty(),
    };
    // The first column of every breakdown counts the contacts.
    Some(lines.iter().filter(is_own).filter_map(|line| line.value(0)).sum())
}

/// A standing that contacts of no known type or kind would move, if they belonged here, is none; nor is
/// any where nobody knows how many these are.
pub(super) fn leave_open(results: &mut Results, open: Option<f64>) {
    for published in &mut results.published {
        let most = open.map(|open| published.value + open / published.whole);
        if let Some(main) = published.comparison.row.main()
            && most.map(|most| main.band.position(most))
                != Some(main.band.position(published.value))
        {
            published.comparison.result = Err(Obstacle::Unclassified);
        }
    }
}
