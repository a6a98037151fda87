//! Before and after each event, in the spread of the series itself.

use super::{BeforeAndAfter, Event, PhaseFound, in_force};
use metric_core::control::{Baseline, Point, RUN};

/// Puts before and after to each event that has limits to hold it against; one whose period is left out has neither.
pub(super) fn compare(
    events: &mut [Event],
    points: &[Option<Point>],
    phases: &[PhaseFound],
    factor: f64,
) {
    let Some((_, level)) = in_force(phases) else { return };
    let others: Vec<usize> = events.iter().filter_map(Event::from).collect();
    for event in events {
        let place = event.from();
        event.change = place.and_then(|place| of(place, &others, points, level, factor));
    }
}

/// The periods before a place that count: eight at most, and none beyond another event.
pub(crate) fn before_of(
    place: usize,
    others: impl Iterator<Item = usize>,
    points: &[Option<Point>],
) -> Vec<Point> {
    let start = others.filter(|other| *other < place).max().unwrap_or(0);
    let mut before = counting(points.get(start..place.min(points.len())));
    before.drain(..before.len().saturating_sub(RUN));
    before
}

/// The points that count.
fn counting(points: Option<&[Option<Point>]>) -> Vec<Point> {
    points.unwrap_or_default().iter().flatten().copied().filter(|own| own.counts).collect()
}

fn of(
    place: usize,
    others: &[usize],
    points: &[Option<Point>],
    level: &Baseline,
    factor: f64,
) -> Option<BeforeAndAfter> {
    let end = others.iter().copied().filter(|other| *other > place).min();
    let before = before_of(place, others.iter().copied(), points);
    let mut after = counting(points.get(place..end.unwrap_or(points.len())));
    after.truncate(RUN);
    let compared = level.compare(before.iter(), after.iter()).ok()?;
    let rates = compared.rates.map(|rate| rate * factor);
    Some(BeforeAndAfter { rates, periods: [before.len(), after.len()], p: compared.ratio.p })
}
