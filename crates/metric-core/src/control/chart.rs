//! Every point of a series against the limits of its phase.

use super::{Baseline, LIMITS_FROM, LINE_FROM, Point};
use crate::band;

/// So many points in a row on one side of the level are a signal.
pub const RUN: usize = 8;
/// The rule of Wheeler: so many of so many in a row beyond half of the way to a limit.
const NEAR: (usize, usize) = (3, 4);
/// Half of the way to a limit, in standard deviations.
const HALF_WAY: f64 = 1.5;

/// What a chart goes by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rules {
    /// Most points of a baseline.
    pub most: usize,
    /// The number of places in the season; none for no season.
    pub cycle: Option<usize>,
    /// Whether three of four points beyond half of the way to a limit are a signal as well.
    pub near: bool,
}

/// A side of the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

/// The points up to the next change that a person knows of.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// The place of its first point.
    pub start: usize,
    /// The place behind its last one.
    pub end: usize,
    /// Its points that count.
    pub points: usize,
    /// Its baseline, once it has a level. The season is its own, else that of a phase before it, else there is none.
    pub level: Option<Baseline>,
    /// Whether it has limits of its own. Until then those of a phase before it go on.
    pub has_limits: bool,
}

/// A point against the limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// Its rate.
    pub rate: f64,
    /// What would be expected; none where no phase so far has limits.
    pub expected: Option<f64>,
    /// The limits; none as above.
    pub limits: Option<[f64; 2]>,
    /// Whether these are the limits of an earlier phase.
    pub is_of_earlier: bool,
    /// Whether it counts for limits and runs.
    pub counts: bool,
    /// On which side it lies outside of the limits.
    pub outside: Option<Side>,
    /// On which side it is the eighth or a later one in a row.
    pub run: Option<Side>,
    /// On which side it is one of three of four beyond half of the way to a limit, where that rule is on.
    pub near: Option<Side>,
    /// On which side of what is expected it lies; none on it.
    side: Option<Side>,
    /// On which side it lies beyond half of the way to a limit.
    beyond: Option<Side>,
}

impl Judged {
    /// On which side of what is expected it lies; none on it, and where it does not count.
    pub fn side(&self) -> Option<Side> {
        self.side
    }

    /// The same in another unit of the rate: so many times as large.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self {
            rate: self.rate * factor,
            expected: self.expected.map(|expected| expected * factor),
            limits: self.limits.map(|limits| limits.map(|limit| limit * factor)),
            ..self
        }
    }

    /// Whether a rule says that it is more than the periods show anyway.
    pub fn is_signal(&self) -> bool {
        self.outside.or(self.run).or(self.near).is_some()
    }
}

/// A series with its phases.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Its phases, in order.
    pub phases: Vec<Phase>,
    /// Every point; none where nothing is known of the period.
    pub points: Vec<Option<Judged>>,
}

/// The chart of a series, whose further phases begin at `starts`.
///
/// A phase has a level from 8 points that count and limits from 12; until then the limits of an earlier phase go on. A
/// point strictly outside of the limits is a signal, and from the eighth on each of a row strictly on one side of what is
/// expected. A row ends at a point that lies on it, that is not known or does not count, and at the border of a phase.
pub fn chart(points: &[Option<Point>], starts: &[usize], rules: Rules) -> Chart {
    let phases = phases(points, starts, rules);
    let mut judged: Vec<Option<Judged>> = Vec::with_capacity(points.len());
    let mut limits: Option<&Baseline> = None;
    for phase in &phases {
        let own = phase.level.as_ref().filter(|_| phase.has_limits);
        limits = own.or(limits);
        let place = |offset: usize| phase.start + offset;
        let of_phase = points.get(phase.start..phase.end).unwrap_or_default();
        let mut of_phase: Vec<Option<Judged>> = of_phase
            .iter()
            .enumerate()
            .map(|(offset, point)| {
                let is_later = own.is_none_or(|own| place(offset) >= phase.start + own.end);
                point.map(|point| against(&point, limits, is_later, own.is_none()))
            })
            .collect();
        runs(&mut of_phase);
        if rules.near {
            near(&mut of_phase);
        }
        judged.extend(of_phase);
    }
    Chart { phases, points: judged }
}

/// The phases, each with its baseline.
fn phases(points: &[Option<Point>], starts: &[usize], rules: Rules) -> Vec<Phase> {
    let mut starts: Vec<usize> =
        starts.iter().copied().filter(|start| (1..points.len()).contains(start)).collect();
    starts.push(0);
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).copied().chain([points.len()]);
    let mut seasonal: Option<Baseline> = None;
    let mut phases = Vec::with_capacity(starts.len());
    for (start, end) in starts.iter().copied().zip(ends) {
        let of_phase = points.get(start..end).unwrap_or_default();
        let counting = of_phase.iter().flatten().filter(|point| point.counts).count();
        let own = |cycle| Baseline::of(of_phase, rules.most, cycle).ok();
        let level = rules.cycle.and_then(|cycle| own(Some(cycle)));
        let level = level.or_else(|| seasonal.as_ref()?.later(of_phase, rules.most).ok());
        let level = level.or_else(|| own(None)).filter(|_| counting >= LINE_FROM);
        let has_limits = level.is_some() && counting >= LIMITS_FROM;
        seasonal = level.clone().filter(Baseline::has_season).or(seasonal);
        phases.push(Phase { start, end, points: counting, level, has_limits });
    }
    phases
}

/// A point against limits.
fn against(
    point: &Point,
    baseline: Option<&Baseline>,
    is_later: bool,
    is_of_earlier: bool,
) -> Judged {
    let rate = point.rate();
    let expected = baseline.map(|baseline| baseline.expected(point));
    let limits = baseline.map(|baseline| baseline.limits(point, is_later));
    let half_way = baseline.map_or(0.0, |own| HALF_WAY * own.deviation(point, is_later));
    let farther_than = |distance: f64| {
        let expected = expected.filter(|_| point.counts)?;
        beyond([expected - distance, expected + distance], rate)
    };
    let outside = limits.filter(|_| point.counts).and_then(|limits| beyond(limits, rate));
    Judged {
        rate,
        expected,
        limits,
        is_of_earlier: is_of_earlier && baseline.is_some(),
        counts: point.counts,
        outside,
        run: None,
        near: None,
        side: farther_than(0.0),
        beyond: farther_than(half_way),
    }
}

/// On which side of two limits a rate lies; none between and on them.
fn beyond([low, high]: [f64; 2], rate: f64) -> Option<Side> {
    if band::below(high, rate) {
        Some(Side::Above)
    } else if band::below(rate, low) {
        Some(Side::Below)
    } else {
        None
    }
}

/// The level that is expected of some points, and the one that they have: Σ(e × n) / Σn and Σc / Σn. Each point comes with
/// what is expected of it. Unit: that of c / n. None without points.
///
/// Ten of 100 and twenty of 300 where an eighth and a twelfth were expected: 37.5 and 30 of 400.
/// ```
/// use metric_core::control::{Point, levels};
/// let point = |count, base| Point { count, base, season: 0, counts: true };
/// let points = [(point(10.0, 100.0), 0.125), (point(20.0, 300.0), 25.0 / 300.0)];
/// assert_eq!(levels(points.into_iter()), Some([37.5 / 400.0, 0.075]));
/// ```
pub fn levels(points: impl Iterator<Item = (Point, f64)>) -> Option<[f64; 2]> {
    let sums = |[expected, count, base]: [f64; 3], (point, of_point): (Point, f64)| {
        [expected + of_point * point.base, count + point.count, base + point.base]
    };
    let [expected, count, base] = points.fold([0.0; 3], sums);
    (base > 0.0).then(|| [expected / base, count / base])
}

/// Marks the eighth and every later point of a row on one side.
fn runs(points: &mut [Option<Judged>]) {
    let (mut side, mut length) = (None, 0);
    for point in points {
        let own = point.as_ref().and_then(|point| point.side);
        length = if own.is_some() && own == side { length + 1 } else { usize::from(own.is_some()) };
        side = own;
        if let Some(point) = point.as_mut().filter(|_| length >= RUN) {
            point.run = own;
        }
    }
}

/// Marks a point beyond half of the way to a limit where three of the last four are, on one side.
fn near(points: &mut [Option<Judged>]) {
    let (least, of) = NEAR;
    let beyond: Vec<Option<Side>> =
        points.iter().map(|point| point.as_ref().and_then(|point| point.beyond)).collect();
    for (window, last) in beyond.windows(of).zip(of - 1..) {
        let own = window.last().copied().flatten();
        let is_near = window.iter().filter(|side| **side == own).count() >= least;
        if let Some(Some(point)) = points.get_mut(last).filter(|_| is_near) {
            point.near = own;
        }
    }
}
