//! The last full period against the same one a year before: contacts, base, and the rate between them.

use super::series::Series;
use metric_core::{
    change::difference,
    control::{Point, levels},
    period::Step,
};

/// What changed in a year, each as a share of what it was: 0.17 for 17 % more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearChange {
    /// The places of the period a year before, and of the last one.
    pub places: [usize; 2],
    /// Contacts.
    pub contacts: f64,
    /// Base; none without one.
    pub base: Option<f64>,
    /// Contacts over base.
    pub rate: Option<f64>,
}

/// By period the rate of the year up to it, so many times as large: all contacts over all of the base. A period that was left
/// out is part of its year, and one that is not over yet is not.
pub(super) fn rolling(series: &Series, points: &[Option<Point>], factor: f64) -> Vec<Option<f64>> {
    let year = year_length(series.step);
    let known: Vec<Option<Point>> = points
        .iter()
        .zip(&series.observed)
        .map(|(point, own)| point.filter(|_| !own.is_open))
        .collect();
    let of_end = |end: usize| {
        let own = known.get((end + 1).checked_sub(year)?..=end)?;
        let own: Vec<Point> = own.iter().copied().collect::<Option<_>>()?;
        let [_, rate] = levels(own.into_iter().map(|point| (point, 0.0)))?;
        Some(rate * factor)
    };
    (0..known.len()).map(of_end).collect()
}

/// Periods of a year: a day has the same day of the week then.
pub fn year_length(step: Step) -> usize {
    match step {
        Step::Day => 364,
        Step::Week => 52,
        Step::Month => 12,
        Step::Quarter => 4,
    }
}

/// The change of a year; none where the same period a year before is not on the chart, or had nothing.
pub(super) fn of(
    points: &[Option<Point>],
    has_base: bool,
    last: usize,
    step: Step,
) -> Option<YearChange> {
    let point = |place: usize| points.get(place).copied().flatten().filter(|own| own.counts);
    let before = last.checked_sub(year_length(step))?;
    let (now, was) = (point(last)?, point(before)?);
    let share = |of: fn(&Point) -> f64| difference(of(&was), of(&now)).ok()?.share;
    let contacts = share(|own| own.count)?;
    let (base, rate) = (share(|own| own.base), share(Point::rate));
    let of_base = |share: Option<f64>| share.filter(|_| has_base);
    Some(YearChange { places: [before, last], contacts, base: of_base(base), rate: of_base(rate) })
}
