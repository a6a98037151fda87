//! The report of whole scenarios, to the digit and at the edges.

mod bad_input;
mod breakdown;
mod cost;
mod edges;
mod intervals;
mod links;
mod story;

use super::*;
use metric_core::{
    MetricError,
    band::{Position, TierStanding},
    table::{Metric, Rule},
    unit::{DenominatorKind, TimeBase},
};
use scenario::{Scenario, field::Field, link, number::NumberStyle};

pub(super) fn report(state: &str) -> Report {
    evaluate(&link::open(state, NumberStyle::EnUs).draft)
}

/// The comparison of the contact rate with a row of the catalogue.
pub(super) fn row<'a>(report: &'a Report, id: &str) -> &'a Comparison {
    let rate = report.get(Metric::ContactRate).unwrap();
    rate.comparisons.iter().find(|comparison| comparison.row.id == id).unwrap()
}

pub(super) fn compared<'a>(report: &'a Report, id: &str) -> &'a Compared {
    row(report, id).result.as_ref().unwrap()
}

pub(super) fn position(report: &Report, id: &str) -> Position {
    match compared(report, id).standing {
        Standing::Position(position) => position,
        Standing::Tier(tier) => panic!("{id} has tiers: {tier:?}"),
    }
}

pub(super) fn tier(report: &Report, id: &str) -> TierStanding {
    match compared(report, id).standing {
        Standing::Tier(tier) => tier,
        Standing::Position(position) => panic!("{id} has no tiers: {position:?}"),
    }
}

#[track_caller]
pub(super) fn assert_value(report: &Report, metric: Metric, expected: f64) {
    let value = report.value(metric).unwrap();
    assert!(
        (value - expected).abs() <= 1e-9 * expected.abs(),
        "{metric:?}: {value}, not {expected}"
    );
}

/// What a metric lacks: the fields, and whether something unreadable stands there.
pub(super) fn needs(report: &Report, metric: Metric) -> Vec<(Field, bool)> {
    match &report.get(metric).unwrap().outcome {
        Outcome::Needs(needs) => needs.iter().map(|need| (need.field, need.unreadable)).collect(),
        other => panic!("{metric:?} is {other:?}"),
    }
}

pub(super) fn error(report: &Report, metric: Metric) -> MetricError {
    match &report.get(metric).unwrap().outcome {
        Outcome::Failed(error) => *error,
        other => panic!("{metric:?} is {other:?}"),
    }
}
