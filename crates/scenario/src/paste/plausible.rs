//! Numbers that cannot be what their place in the breakdown says.

use super::{
    Plan,
    heads::Term,
    plan::{ColumnReason, LineKind, LinePlan, Meaning},
    source::Source,
};
use crate::{
    draft::Draft,
    entry::MOST_HANDLE_SECONDS,
    field::{FieldKind, at},
};

/// Names the currency that a header names, where it is another one than that of the scenario.
pub fn currencies(plan: &mut Plan, sources: &[Source], draft: &Draft) {
    let Some(own) = draft.currency() else { return };
    for index in 0..plan.columns.len() {
        let kind = plan.columns.get(index).and_then(|column| column.meaning.column());
        let is_money = kind.is_some_and(|column| plan.kind(column).is_money());
        let sign = sources.get(index).and_then(|source| source.head.currency);
        if let Some(column) = plan.columns.get_mut(index) {
            column.currency = sign.filter(|sign| is_money && !sign.may_be(own));
        }
    }
}

/// Leaves out handle times of hours, which are sums, and counts of what can be avoided.
pub fn columns(plan: &mut Plan, sources: &[Source]) {
    for index in 0..plan.columns.len() {
        let Some(source) = sources.get(index) else { continue };
        let Some(column) = plan.columns.get(index).and_then(|plan| plan.meaning.column()) else {
            continue;
        };
        let is_chosen =
            plan.columns.get(index).is_some_and(|plan| plan.reason == ColumnReason::Chosen);
        let fits = match plan.kind(column) {
            _ if plan.is_from || is_chosen => true,
            FieldKind::Seconds => !are_sums(plan, source, index),
            FieldKind::Percent => source.head.has(Term::Share) || !are_counts(plan, index),
            _ => true,
        };
        if let Some(column) = plan.columns.get_mut(index).filter(|_| !fits) {
            (column.meaning, column.reason) = (Meaning::LeftOut, ColumnReason::CellsDoNotFit);
            column.unit = None;
        }
    }
}

/// Whether handle times of which the unit is known are above any average.
fn are_sums(plan: &Plan, source: &Source, index: usize) -> bool {
    let is_told = source.head.time.is_some() || source.cells.are_durations();
    let seconds = |line: &LinePlan| {
        let converted = plan.converted(index, line.text(index));
        let text = converted.as_deref().unwrap_or(line.text(index));
        plan.reading(text, at::SECONDS, plan.style).map(|reading| reading.value.to_f64())
    };
    is_told
        && plan.lines_of(LineKind::Row).filter_map(seconds).any(|value| value > MOST_HANDLE_SECONDS)
}

/// Whether numbers without a percent sign are parts of the contacts: one is above 100, and none above its
/// contacts; or they add up to the one beside the total.
fn are_counts(plan: &Plan, index: usize) -> bool {
    let Some(counts) = plan.source_of(at::COUNT) else { return false };
    let number = |line: &LinePlan, index: usize| {
        let text = line.text(index);
        let reading = plan.reading(text, at::COUNT, plan.style).filter(|_| !text.contains('%'));
        reading.map(|reading| reading.value.to_f64())
    };
    let pairs: Vec<(f64, f64)> = plan
        .lines_of(LineKind::Row)
        .filter_map(|line| Some((number(line, index)?, number(line, counts)?)))
        .collect();
    let sum: f64 = pairs.iter().map(|(part, _)| part).sum();
    let mut totals = plan.lines_of(LineKind::Total).filter_map(|line| number(line, index));
    let is_sum = pairs.len() > 1 && sum > 0.0 && totals.any(|total| (total - sum).abs() < 1e-6);
    is_sum
        || pairs.iter().all(|(part, count)| part <= count)
            && pairs.iter().any(|(part, _)| *part > 100.0)
}
