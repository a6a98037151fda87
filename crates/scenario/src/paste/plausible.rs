//! Numbers that cannot be what their place in the breakdown says.

use super::{
    Plan,
    heads::Term,
    plan::{ColumnReason, LineKind, LinePlan, Meaning, Question},
    source::Source,
};
use crate::{
    draft::Draft,
    entry::MOST_HANDLE_SECONDS,
    field::{FieldKind, at},
    number::read,
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
pub fn columns(plan: &mut Plan, sources: &[Source], contacts: Option<f64>) {
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
            FieldKind::Percent => {
                !are_changes(plan, index)
                    && (source.head.has(Term::Share) || !are_counts(plan, index))
            }
            _ => true,
        };
        let question = if !fits || is_chosen || plan.is_from {
            None
        } else if plan.kind(column) == FieldKind::Percent {
            let may_count = !source.head.has(Term::Share) && may_be_counts(plan, index);
            may_count.then(|| Question::Column(column, vec![index]))
        } else {
            is_above_all(plan, index, contacts).then(|| Question::Contacts(vec![index]))
        };
        if let Some(column) = plan.columns.get_mut(index).filter(|_| !fits) {
            (column.meaning, column.reason) = (Meaning::LeftOut, ColumnReason::CellsDoNotFit);
            column.unit = None;
        }
        if let (Some(question), Some(column)) = (question, plan.columns.get_mut(index)) {
            (column.meaning, column.reason) = (Meaning::LeftOut, ColumnReason::Asked);
            plan.questions.push(question);
        }
    }
}

/// How many times the contacts of the scenario the only numbers of a block may be.
const MOST_TIMES: f64 = 100.0;
/// More contacts than any single row has.
const MOST_CONTACTS: f64 = 1e9;

/// Whether the only numbers, of which no header says that they are contacts, are far too many for that.
fn is_above_all(plan: &Plan, index: usize, contacts: Option<f64>) -> bool {
    let is_only = plan.columns.get(index).is_some_and(|column| {
        column.reason == ColumnReason::OnlyNumber && column.meaning == Meaning::Column(at::COUNT)
    });
    let most = contacts.map_or(MOST_CONTACTS, |contacts| contacts * MOST_TIMES);
    let mut numbers = plan.lines_of(LineKind::Row).filter_map(|line| number(plan, line, index));
    is_only && numbers.any(|value| value > most.min(MOST_CONTACTS))
}

/// The number of a cell that has no percent sign.
fn number(plan: &Plan, line: &LinePlan, index: usize) -> Option<f64> {
    let text = line.text(index);
    let reading = plan.reading(text, at::COUNT, plan.style).filter(|_| !text.contains('%'));
    reading.map(|reading| reading.value.to_f64())
}

/// Whether shares are negative, so that they are changes.
fn are_changes(plan: &Plan, index: usize) -> bool {
    let value = |line: &LinePlan| read(line.text(index), plan.style).ok();
    let mut values = plan.lines_of(LineKind::Row).filter_map(value);
    values.any(|reading| reading.value.to_f64() < 0.0)
}

/// Whether numbers without a percent sign may as well be parts of the contacts: none is above its
/// contacts, some are a good part of them, and as percentages they would say something else.
fn may_be_counts(plan: &Plan, index: usize) -> bool {
    let Some(counts) = plan.source_of(at::COUNT) else { return false };
    let lines = || plan.lines_of(LineKind::Row);
    let pairs: Vec<(f64, f64)> = lines()
        .filter_map(|line| Some((number(plan, line, index)?, number(plan, line, counts)?)))
        .collect();
    let are_whole = pairs.iter().all(|(part, count)| part <= count && part.fract() == 0.0);
    are_whole
        && !lines().any(|line| line.text(index).contains('%'))
        && pairs.iter().any(|(part, count)| {
            *part > 1.0 && part * LEAST_PART >= *count && (part / count * 100.0 - part).abs() > 0.5
        })
}

/// What part of the contacts is a good one: a tenth.
const LEAST_PART: f64 = 10.0;

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
    let pairs: Vec<(f64, f64)> = plan
        .lines_of(LineKind::Row)
        .filter_map(|line| Some((number(plan, line, index)?, number(plan, line, counts)?)))
        .collect();
    let sum: f64 = pairs.iter().map(|(part, _)| part).sum();
    let mut totals = plan.lines_of(LineKind::Total).filter_map(|line| number(plan, line, index));
    let is_sum = pairs.len() > 1 && sum > 0.0 && totals.any(|total| (total - sum).abs() < 1e-6);
    is_sum
        || pairs.iter().all(|(part, count)| part <= count)
            && pairs.iter().any(|(part, _)| *part > 100.0)
}
