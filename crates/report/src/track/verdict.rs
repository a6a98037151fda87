//! What a chart says in the end: nothing, one period that stands out, or a level that moved.

use super::PhaseFound;
use metric_core::control::{Judged, LIMITS_FROM, Point, RUN, Side, levels};

/// What a chart says in the end.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// There are too few periods for limits: so many that count in the last phase.
    TooEarly(usize),
    /// There are enough periods, and no limits: nothing was counted, or no two of them follow one another.
    NoLimits,
    /// No period says more than the periods show anyway, from the lower limit of the last one to the upper one.
    Quiet([f64; 2]),
    /// A period stands out, or some in a row.
    Spike {
        /// The place of the last one.
        place: usize,
        /// How many in a row stand out on that side.
        length: usize,
        /// On which side.
        side: Side,
        /// Its rate.
        rate: f64,
        /// The limit that it is beyond.
        limit: f64,
        /// Whether later periods lie inside again.
        is_back: bool,
    },
    /// Three of four periods lie near a limit, and none beyond.
    Near {
        /// The place of the last of the four.
        place: usize,
        /// On which side.
        side: Side,
        /// The limit that they are near.
        limit: f64,
    },
    /// Periods in a row lie on one side, and all later ones as well.
    Shift(Change),
    /// They did, and of later ones some do not.
    WasShifted {
        /// The periods in a row.
        change: Change,
        /// Whether enough later ones are known to say that the level went back.
        is_back: bool,
    },
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
    if counting().next().is_none() {
        return Verdict::TooEarly(0);
    }
    let Some(limits) = counting().rev().find_map(|(_, own)| own.limits) else {
        let has_enough = phases.iter().any(|own| own.phase.points >= LIMITS_FROM);
        let of_last = phases.last().map_or(0, |own| own.phase.points);
        return if has_enough { Verdict::NoLimits } else { Verdict::TooEarly(of_last) };
    };
    let start = phases.last().map_or(0, |phase| phase.phase.start);
    let recent = || counting().rev().take_while(move |(place, _)| *place >= start);
    let Some((place, signal)) = recent().find(|(_, own)| own.is_signal()) else {
        return Verdict::Quiet(limits);
    };
    let later = || recent().take_while(move |(later, _)| *later > place);
    if let Some(side) = signal.run {
        let change = change(judged, points, (place, side), factor);
        // A gap ends a row, and not what it shows.
        if later().all(|(_, own)| own.side() == Some(side)) {
            return Verdict::Shift(change);
        }
        return Verdict::WasShifted { change, is_back: later().count() >= RUN };
    }
    let [low, high] = signal.limits.unwrap_or(limits);
    let limit_of = |side| if side == Side::Above { high } else { low };
    let Some(side) = signal.outside else {
        let near = signal.near.map(|side| Verdict::Near { place, side, limit: limit_of(side) });
        return near.unwrap_or(Verdict::Quiet(limits));
    };
    let is_of_row =
        |own: &&Option<Judged>| own.is_some_and(|own| own.counts && own.outside == Some(side));
    let up_to = judged.get(start..=place).unwrap_or_default();
    let length = up_to.iter().rev().take_while(is_of_row).count();
    let (rate, limit, is_back) = (signal.rate, limit_of(side), later().next().is_some());
    Verdict::Spike { place, length, side, rate, limit, is_back }
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
