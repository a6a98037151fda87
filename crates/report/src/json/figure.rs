//! A figure: its value or what it needs, its unit, its limits and its comparisons.

use super::comparison::ComparisonPart;
use crate::{
    evaluation::Report,
    measured::{Measured, Outcome},
    needs::Need,
    unit::Unit,
};
use metric_core::{MetricError, interval::Interval};
use scenario::field::Field;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct FigurePart {
    id: &'static str,
    #[serde(flatten)]
    outcome: OutcomePart,
    unit: String,
    interval: Option<Interval>,
    comparisons: Vec<ComparisonPart>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum OutcomePart {
    Value(f64),
    Needs(Vec<NeedPart>),
    /// A contradiction names its rule.
    Error(MetricError),
}

#[derive(Serialize)]
pub(super) struct NeedPart {
    key: &'static str,
    part: Option<&'static str>,
    unreadable: bool,
}

impl FigurePart {
    pub(super) fn of(measured: &Measured, report: &Report) -> Self {
        let value = measured.outcome.value();
        let comparisons = measured.comparisons.iter();
        Self {
            id: measured.metric.row().id,
            outcome: match &measured.outcome {
                Outcome::Value(value) => OutcomePart::Value(*value),
                Outcome::Needs(needs) => OutcomePart::Needs(needs.iter().map(need).collect()),
                Outcome::Failed(error) => OutcomePart::Error(*error),
            },
            unit: unit(measured.unit, report),
            interval: measured.interval,
            comparisons: comparisons.map(|one| ComparisonPart::of(one, value)).collect(),
        }
    }
}

pub(super) fn need(need: &Need) -> NeedPart {
    // Which half of `number:word` it is, where the key of the link has two.
    let part = match need.field {
        Field::Base => Some("number"),
        Field::BaseKind => Some("kind"),
        Field::PeriodDays => Some("days"),
        _ => None,
    };
    NeedPart { key: scenario::link::key_of(need.field), part, unreadable: need.unreadable }
}

/// A unit in words, with the currency that was given.
pub(super) fn unit(unit: Unit, report: &Report) -> String {
    let money = report.currency.map_or_else(|| "money".to_owned(), |currency| currency.code());
    unit.name(&money)
}
