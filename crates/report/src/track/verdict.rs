//! What a chart says in the end: nothing, one period that stands out, or a level that moved.

use super::PhaseFound;
use metric_core::control::{Judged, LIMITS_FROM, Point, Side, levels};

/// What a chart says in the end.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// There are too few periods for limits: so many that count.
    TooEarly(usize),
    /// No period says more than the periods show anyway, from the lower limit of the last one to the upper one.
    Quiet([f64; 2]),
    /// A period stands out.
    Spike {
        /// Its place.
        place: usize,
        /// On which side.
        side: Side,
        /// Its rate.
        rate: f64,
        /// The limit that it is beyond.
        limit: f64,
        /// Whether later periods lie inside again.
        is_back: bool,
    },
    /// Periods in a row lie on one side up to the last one.
    Shift(Change),
    /// They did, and later ones do not.
    WasShifted(Change),
}

/// Periods in a row on one side of what is expected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The first one.
    pub since: usize,
    /// The last one.
    pub until: usize,
    /// How many.
    pub length: usize,
    /// On which side.
    pub side: Side,
    /// The level before, and the middle of these periods.
    pub levels: [f64; 2],
}

/// What is said of a chart.
pub(super) fn of(
    judged: &[Option<Judged>],
    points: &[Option<Point>],
    phases: &[PhaseFound],
    factor: f64,
) -> Verdict {
    let counting = || {
        let places = judged.iter().enumerate();
        places
            .filter_map(|(place, point)| point.filter(|point| point.counts).map(|own| (place, own)))
    };
    let count = counting().count();
    let Some((last, _)) = counting().next_back() else { return Verdict::TooEarly(0) };
    let limits = counting().rev().find_map(|(_, own)| own.limits);
    let Some(limits) = limits.filter(|_| count >= LIMITS_FROM) else {
        return Verdict::TooEarly(count);
    };
    let start = phases.last().map_or(0, |phase| phase.phase.start);
    let recent = || counting().rev().take_while(move |(place, _)| *place >= start);
    let Some((place, signal)) = recent().find(|(_, own)| own.is_signal()) else {
        return Verdict::Quiet(limits);
    };
    if let Some(side) = signal.run {
        let change = change(judged, points, (place, side), factor);
        return if place == last { Verdict::Shift(change) } else { Verdict::WasShifted(change) };
    }
    let side = signal.outside.or(signal.near).unwrap_or(Side::Above);
    let [low, high] = signal.limits.unwrap_or(limits);
    let limit = if side == Side::Above { high } else { low };
    Verdict::Spike { place, side, rate: signal.rate, limit, is_back: place < last }
}

/// The row of periods on one side that ends at a place.
fn change(
    judged: &[Option<Judged>],
    points: &[Option<Point>],
    (until, side): (usize, Side),
    factor: f64,
) -> Change {
    let is_of_row = |own: &&Option<Judged>| own.is_some_and(|own| own.side() == Some(side));
    let length =
        judged.get(..=until).unwrap_or_default().iter().rev().take_while(is_of_row).count();
    let since = (until + 1).saturating_sub(length);
    let pairs = judged.iter().zip(points).skip(since).take(length);
    let pairs = pairs.filter_map(|(own, point)| Some((*point.as_ref()?, own.as_ref()?.expected?)));
    // What is expected is scaled already.
    let levels = levels(pairs.map(|(point, expected)| (point, expected / factor)));
    let levels = levels.unwrap_or_default().map(|level| level * factor);
    Change { since, until, length, side, levels }
}
