//! Points of a series against their limits, in the unit that is shown: the contacts themselves, or a part of them.

use super::{
    PhaseFound,
    verdict::{self, Verdict},
};
use metric_core::control::{Judged, Phase, Point, Rules, chart};

/// How points are judged: from where new phases begin, and by which rules.
pub(super) struct Judging {
    /// The places of the first points of further phases.
    pub starts: Vec<usize>,
    /// The rules.
    pub rules: Rules,
}

/// Points that were judged.
pub(super) struct Found {
    /// Every point.
    pub judged: Vec<Option<Judged>>,
    /// The phases.
    pub phases: Vec<PhaseFound>,
    /// What the chart says in the end.
    pub verdict: Verdict,
}

/// The chart of some points, in a unit that is so many times as large.
pub(super) fn of(points: &[Option<Point>], judging: &Judging, factor: f64) -> Found {
    let chart = chart(points, &judging.starts, judging.rules);
    let judged: Vec<Option<Judged>> =
        chart.points.iter().map(|point| point.map(|point| point.times(factor))).collect();
    let phase = |phase: Phase| {
        let rate = phase.level.as_ref().map(|level| level.rate * factor);
        PhaseFound { phase, rate }
    };
    let phases: Vec<PhaseFound> = chart.phases.into_iter().map(phase).collect();
    let verdict = verdict::of(&judged, points, &phases, factor);
    Found { judged, phases, verdict }
}

/// The last point that is over and counts.
pub(super) fn last(points: &[Option<Judged>]) -> Option<usize> {
    points.iter().rposition(|point| point.is_some_and(|point| point.counts))
}
