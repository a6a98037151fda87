//! Today and the levers side by side, one figure a row.

use super::today::Today;
use crate::measured::{Measured, find};
use metric_core::{
    change::{Difference, difference},
    table::{Inputs, METRICS, Metric, Section},
};

/// A figure of today and the same with the levers.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Today.
    pub today: Measured,
    /// With the levers.
    pub with: Measured,
    /// With the levers less today; none where one of both is not known.
    pub difference: Option<f64>,
    /// The same as a share of today; none where one of both is not known, or today is zero.
    pub share: Option<f64>,
}

/// The figures that have two sides, by the same definition.
const PAIRS: [[Metric; 2]; 11] = [
    [Metric::ContactsToday, Metric::ContactsWithLevers],
    [Metric::ContactRate, Metric::RateWithLevers],
    [Metric::PeopleRateToday, Metric::PeopleRateWithLevers],
    [Metric::CostTodayYear, Metric::CostWithYear],
    [Metric::CostToServeToday, Metric::CostToServeWithLevers],
    [Metric::CostPerContactToday, Metric::CostPerContactWithLevers],
    [Metric::CostPerResolutionToday, Metric::CostPerResolutionWithLevers],
    [Metric::EscalationsToday, Metric::EscalationsWithLevers],
    [Metric::RepeatsToday, Metric::RepeatsWithLevers],
    [Metric::HoursToday, Metric::HoursWithLevers],
    [Metric::PeopleNeededToday, Metric::PeopleNeededWithLevers],
];

/// Every figure of the levers, over the inputs with what they make of them.
pub(super) fn figures(today: &Today<'_>, inputs: &Inputs) -> Vec<Measured> {
    let subject = METRICS.iter().filter(|row| row.section == Section::Improve);
    subject.map(|row| Measured::of(today.scenario, inputs, row)).collect()
}

/// Both sides of each pair.
pub(super) fn of(today: &Today<'_>, inputs: &Inputs, figures: &[Measured]) -> Vec<Side> {
    let figure = |metric: Metric| {
        let own = find(figures, metric).cloned();
        own.unwrap_or_else(|| Measured::of(today.scenario, inputs, metric.row()))
    };
    let side = |[today, with]: [Metric; 2]| {
        let (today, with) = (figure(today), figure(with));
        let both = today.outcome.value().zip(with.outcome.value());
        let change = both.and_then(|(today, with)| difference(today, with).ok());
        Side {
            difference: change.map(|Difference { value, .. }| value),
            share: change.and_then(|Difference { share, .. }| share),
            today,
            with,
        }
    };
    PAIRS.into_iter().map(side).collect()
}
