//! Cells that cannot be what the header above them says, so that their column is left out.

use super::{
    Plan,
    cell::CellKind,
    heads::{Head, Term},
    plan::{ColumnReason, LineKind, Meaning},
    source::Source,
    spaced::is_pair,
    unit::Named,
};
use crate::{
    field::FieldKind,
    number::{Decimal, read, read_time},
};

/// The seconds of an hour.
const HOUR: f64 = 3_600.0;

/// Leaves out columns of two numbers in each cell, before a style is chosen that makes one of them.
pub fn pairs(plan: &mut Plan, sources: &[Source]) {
    leave_out(plan, |plan, index, kind| {
        kind.is_number()
            && sources.get(index).is_some_and(|source| are_pairs(plan, &source.head, index))
    });
}

/// Leaves out times that are not those of the clock in the header.
pub fn clocks(plan: &mut Plan, sources: &[Source]) {
    leave_out(plan, |plan, index, kind| {
        kind == FieldKind::Seconds
            && sources.get(index).is_some_and(|source| !are_of_clock(plan, &source.head, index))
    });
}

/// Leaves out columns whose cells do not fit the header, unless a person chose them.
fn leave_out(plan: &mut Plan, is_unfit: impl Fn(&Plan, usize, FieldKind) -> bool) {
    for index in (0..plan.columns.len()).filter(|_| !plan.is_from) {
        let Some(column) = plan.columns.get(index) else { continue };
        let is_chosen = column.reason == ColumnReason::Chosen;
        let of = column.meaning.column().filter(|_| !is_chosen);
        let is_unfit = of.is_some_and(|of| is_unfit(plan, index, plan.kind(of)));
        if let Some(column) = plan.columns.get_mut(index).filter(|_| is_unfit) {
            (column.meaning, column.reason) = (Meaning::LeftOut, ColumnReason::CellsDoNotFit);
            column.unit = None;
        }
    }
}

/// Whether cells may be times of the clock that a header shows. Under "mm:ss", 6.52 may be 6:52 or a fraction,
/// and a spreadsheet makes 06:52:00 of 6:52.
fn are_of_clock(plan: &Plan, head: &Head, index: usize) -> bool {
    let Some(Named::Clock(has_hours)) = head.time else { return true };
    let lines = || plan.lines_of(LineKind::Row);
    let values = lines().filter(|line| line.cell_kind(index) == CellKind::Number);
    let values: Vec<Decimal> =
        values.filter_map(|line| Some(read(line.text(index), plan.style).ok()?.value)).collect();
    let are_days = !values.is_empty() && values.iter().all(|value| value.to_f64() < 1.0);
    if !are_days && values.iter().any(|value| !value.is_whole()) {
        return false;
    }
    let times = lines().map(|line| line.text(index)).filter(|text| text.contains(':'));
    let times: Vec<(bool, f64)> = times
        .filter_map(|text| {
            let is_whole = text.matches(':').count() == 2 && text.ends_with(":00");
            Some((is_whole, read_time(text, plan.style).ok()?.value.to_f64()))
        })
        .collect();
    let are_minutes = times.iter().all(|(is_whole, _)| *is_whole)
        && times.iter().any(|(_, seconds)| *seconds >= HOUR);
    has_hours || !are_minutes
}

/// Whether each cell has two numbers as its header has two measures: "400 350" below "Offered handled", which
/// would be one number with its thousands.
fn are_pairs(plan: &Plan, head: &Head, index: usize) -> bool {
    use Term::{Cost, HandleTime, Handled, Offered, Partial, Solved};
    let measures = [Offered, Handled, Solved, Partial, HandleTime, Cost];
    let mut texts = plan
        .lines_of(LineKind::Row)
        .map(|line| line.text(index))
        .filter(|text| !text.is_empty())
        .peekable();
    measures.iter().filter(|term| head.has(**term)).count() > 1
        && texts.peek().is_some()
        && texts.all(is_pair)
}
