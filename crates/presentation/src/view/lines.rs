//! The cost lines and their total.

use super::{
    format::{money, percent},
    source::Source,
};
use crate::{text::filled, words};
use report::metrics::Metric;
use scenario::field::Field;

/// A cost line of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct LineRow {
    /// Its name.
    pub name: &'static str,
    /// The amount in the period.
    pub amount: String,
    /// Per contact handled.
    pub per_contact: String,
    /// Share of the total.
    pub share: String,
}

/// "$48,000 in the period; $192,000 a year at this pace."
pub(super) fn total(source: &Source<'_>) -> String {
    let value_of = |metric| source.report.value(metric).map(|value| money(source, value));
    match (value_of(Metric::CostTotal), value_of(Metric::CostPerYear)) {
        (Some(total), Some(year)) => {
            filled("{} in the period; {} a year at this pace.", &[&total, &year])
        }
        (Some(total), None) => {
            filled("{} in the period; a year's cost needs the period.", &[&total])
        }
        _ => String::new(),
    }
}

/// The cost lines that were given, then the total.
pub(super) fn lines(source: &Source<'_>) -> Vec<LineRow> {
    let mut rows = Vec::new();
    for &field in &Field::COST_LINES {
        if source.scenario.is_blank(field) {
            continue;
        }
        let amount = source.scenario.amount(field).value();
        rows.push(LineRow {
            name: words::label(field),
            amount: amount.map_or_else(dash, |amount| money(source, amount.get())),
            per_contact: value_or_dash(source, Metric::LinePerContact(field), money),
            share: value_or_dash(source, Metric::LineShare(field), percent),
        });
    }
    if !rows.is_empty() {
        rows.push(LineRow {
            name: "Total",
            amount: value_or_dash(source, Metric::CostTotal, money),
            per_contact: value_or_dash(source, Metric::CostPerContact, money),
            // Nothing has no share of nothing.
            share: source
                .report
                .value(Metric::CostTotal)
                .filter(|total| *total > 0.0)
                .map_or_else(dash, |_| percent(source, 1.0)),
        });
    }
    rows
}

fn value_or_dash(
    source: &Source<'_>,
    metric: Metric,
    text: impl Fn(&Source<'_>, f64) -> String,
) -> String {
    source.report.value(metric).map_or_else(dash, |value| text(source, value))
}

fn dash() -> String {
    "–".to_owned()
}
