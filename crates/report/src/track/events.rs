//! Before and after each event, in the spread of the series itself.

use super::{BeforeAndAfter, Event, PhaseFound};
use metric_core::control::{Baseline, Point, RUN};
use scenario::field::Treatment;

/// Puts before and after to each event that has limits to hold it against; one whose period is left out has neither.
pub(super) fn compare(
    events: &mut [Event],
    points: &[Option<Point>],
    phases: &[PhaseFound],
    factor: f64,
) {
    let level = phases.iter().rev().find(|found| found.phase.has_limits);
    let Some(level) = level.and_then(|found| found.phase.level.as_ref()) else { return };
    let others: Vec<usize> = events.iter().filter_map(place_of).collect();
    for event in events {
        let place = place_of(event);
        event.change = place.and_then(|place| of(place, &others, points, level, factor));
    }
}

/// The place of an event from which on something may be otherwise.
fn place_of(event: &Event) -> Option<usize> {
    event.place.filter(|_| event.treatment != Treatment::LeftOut)
}

fn of(
    place: usize,
    others: &[usize],
    points: &[Option<Point>],
    level: &Baseline,
    factor: f64,
) -> Option<BeforeAndAfter> {
    let start = others.iter().copied().filter(|other| *other < place).max().unwrap_or(0);
    let end = others.iter().copied().filter(|other| *other > place).min();
    let counting = |points: Option<&[Option<Point>]>| {
        points.unwrap_or_default().iter().flatten().copied().filter(|own| own.counts).collect()
    };
    let mut before: Vec<Point> = counting(points.get(start..place));
    let mut after: Vec<Point> = counting(points.get(place..end.unwrap_or(points.len())));
    before.drain(..before.len().saturating_sub(RUN));
    after.truncate(RUN);
    let compared = level.compare(before.iter(), after.iter()).ok()?;
    let rates = compared.rates.map(|rate| rate * factor);
    Some(BeforeAndAfter { rates, periods: [before.len(), after.len()], p: compared.ratio.p })
}
