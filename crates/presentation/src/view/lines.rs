//! The cost lines and their total.

use super::{
    format::{money, percent},
    rule,
    source::Source,
    sums,
};
use crate::words;
use metric_core::table::Metric;
use report::{COST_LINES, Outcome};
use scenario::{Scenario, draft::Draft};

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

/// "$48,000 in the quarter; $192,000 a year at this pace."
pub(super) fn total(source: &Source<'_>) -> String {
    let value_of = |metric| source.report.value(metric).map(|value| money(source, value));
    let rounded = if sums::are_lines_rounded_apart(source) {
        format!(" {}", sums::ROUNDED)
    } else {
        String::new()
    };
    let period = words::period(source.scenario);
    match (value_of(Metric::CostTotal), value_of(Metric::CostYear)) {
        (Some(total), Some(year)) => {
            format!("{total} in {period}; {year} a year at this pace.{rounded}")
        }
        (Some(total), None) => {
            match source.report.get(Metric::CostYear).map(|year| &year.outcome) {
                Some(Outcome::Failed(error)) => {
                    let why = rule::failure(source, *error);
                    format!("{total} in {period}. No cost of a year: {why}{rounded}")
                }
                _ => format!("{total} in {period}; a year's cost needs the period.{rounded}"),
            }
        }
        _ => String::new(),
    }
}

/// The heads of the table of the cost lines.
pub fn line_heads(draft: &Draft) -> [String; 4] {
    let period = words::period(Scenario::of(draft));
    ["Support cost", &format!("In {period}"), "Per contact handled", "Share of the support cost"]
        .map(str::to_owned)
}

/// The cost lines that were given, then the total.
pub(super) fn lines(source: &Source<'_>) -> Vec<LineRow> {
    let mut rows = Vec::new();
    for line in COST_LINES {
        if source.scenario.is_blank(line.field) {
            continue;
        }
        let amount = source.scenario.amount(line.field).value();
        rows.push(LineRow {
            name: words::label(line.field),
            amount: amount.map_or_else(dash, |amount| money(source, amount.get())),
            per_contact: value_or_dash(source, line.per_contact, money),
            share: value_or_dash(source, line.share, percent),
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
