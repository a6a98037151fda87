//! Lines among the rows that are none by what stands in them: headings of groups, remarks.

use super::{
    Plan,
    cell::CellKind,
    heads::Head,
    plan::{LineKind, LinePlan, LineReason},
    totals,
};
use crate::field::at;

/// Names the lines that are no rows, in a block with numbers beside names.
pub fn mark(plan: &mut Plan, is_beside: bool) {
    let has_numbers = plan.placed().any(|(_, column)| plan.kind(column).is_number());
    if is_beside || plan.columns.len() < 2 || !has_numbers {
        return;
    }
    let is_open = |line: &LinePlan| line.kind == LineKind::Row && line.reason != LineReason::Chosen;
    for line in plan.lines.iter_mut().filter(|line| is_open(line) && is_in_brackets(line)) {
        (line.kind, line.reason) = (LineKind::Remark, LineReason::Cells);
    }
    group_headings(plan);
    dates(plan);
}

/// A text alone in brackets: "(n=600)".
fn is_in_brackets(line: &LinePlan) -> bool {
    alone(line).is_some_and(|text| {
        text.starts_with(['(', '['])
            && text.ends_with([')', ']'])
            && text.contains(char::is_numeric)
    })
}

/// The only text of a line without any value.
fn alone(line: &LinePlan) -> Option<&str> {
    let mut filled = line.with_kinds().filter(|(cell, _)| !cell.is_empty());
    let (only, kind) = filled.next().filter(|_| filled.next().is_none())?;
    (kind == CellKind::Text).then_some(only)
}

/// Names that stand alone above the lines of their groups, from the first line on.
fn group_headings(plan: &mut Plan) {
    let rows: Vec<usize> = (0..plan.lines.len())
        .filter(|index| plan.lines.get(*index).is_some_and(|line| line.kind == LineKind::Row))
        .collect();
    let is_alone = |row: &usize| plan.lines.get(*row).is_some_and(|line| alone(line).is_some());
    let is_chosen = |row: &usize| {
        plan.lines.get(*row).is_some_and(|line| {
            line.reason == LineReason::Chosen || alone(line).is_some_and(totals::is_total)
        })
    };
    let headings: Vec<usize> =
        rows.iter().copied().filter(|row| is_alone(row) && !is_chosen(row)).collect();
    let begins = rows.first().is_some_and(|first| headings.first() == Some(first));
    let pairs = || rows.iter().zip(rows.iter().skip(1));
    let are_apart = !pairs().any(|(row, next)| is_alone(row) && is_alone(next));
    let ends = rows.last().is_some_and(is_alone);
    if headings.len() < 2 || !begins || !are_apart || ends {
        return;
    }
    for line in headings {
        if let Some(line) = plan.lines.get_mut(line) {
            (line.kind, line.reason) = (LineKind::Title, LineReason::Position);
        }
    }
}

/// Dates at the end, where numbers stand above them: "as of".
fn dates(plan: &mut Plan) {
    let Some(count) = plan.source_of(at::COUNT) else { return };
    let is_date = |line: &LinePlan| {
        let kind = line.cell_kind(count);
        kind == CellKind::Date || kind == CellKind::Text && Head::of(line.text(count)).is_period()
    };
    let is_note = |line: &LinePlan| {
        let filled = line.cells.iter().filter(|cell| !cell.is_empty()).count();
        filled > 1 && is_date(line) && !line.has_value()
    };
    let has_number = plan.lines_of(LineKind::Row).any(|line| line.cell_kind(count).is_value());
    let is_row = |line: &&mut LinePlan| line.kind == LineKind::Row;
    let rows = plan.lines.iter_mut().rev().filter(is_row);
    let notes = rows.take_while(|line| is_note(line) && line.reason != LineReason::Chosen);
    for line in notes.filter(|_| has_number) {
        (line.kind, line.reason) = (LineKind::Remark, LineReason::Cells);
    }
}
