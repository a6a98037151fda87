//! The baseline: level, season and spread, frozen once they are known.

use super::Point;
use crate::{
    MetricError, band,
    change::{Ratio, rate_ratio},
    quantity::{Count, finite},
};

/// The average moving range of normal values in standard deviations, as Laney and Wheeler round it.
const RANGE_TO_DEVIATION: f64 = 1.128;
/// Points from which on a phase has a level.
pub const LINE_FROM: usize = 8;
/// Points from which on it has limits.
pub const LIMITS_FROM: usize = 12;
/// Points below which limits rest on few.
pub const SHORT_BELOW: usize = 20;
/// Half of the distance between the limits, in standard deviations.
const SIGMAS: f64 = 3.0;
/// Points of each place in the season, at least.
const CYCLES: f64 = 2.0;

/// What the periods of a phase show when nothing happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    /// All of its contacts over all of its bases.
    pub rate: f64,
    /// How many times as far as by chance alone its periods lie apart: Laney's σz. Its square is the dispersion.
    pub spread: f64,
    /// How many points it rests on.
    pub points: usize,
    /// The place behind its last point.
    pub end: usize,
    /// By place in the season; empty without one.
    seasons: Vec<Season>,
}

/// A place in the season.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Season {
    /// Its rate over the whole.
    index: f64,
    /// How much wider the limits of points are to which it was not fitted.
    wider: f64,
}

/// Periods before something and behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// The rate before, and behind.
    pub rates: [f64; 2],
    /// Behind ÷ before.
    pub ratio: Ratio,
}

impl Baseline {
    /// The baseline of a phase: its first points that count, `most` at most; `cycle` is the number of places in the
    /// season, none for no season. Where a place in the season has one point among them, up to a cycle more.
    ///
    /// rate = Σc / Σn; index of a place in the season = (Σc / Σn of the place) / rate; e = rate × index;
    /// z = (c/n − e) / √(e/n); spread = mean |z − z before| / 1.128, over points that follow one another. The moving
    /// range and not the standard deviation of z, which a shift would inflate. Units: that of c/n; none. Domain: counts
    /// from 0 on, bases above 0. Errors: missing without two points that follow one another, without contacts, and where
    /// a place in the season has fewer than two points or no contacts. Source: Laney 2002.
    ///
    /// 4 and 6 per 100 of 10,000: 5 per 100, z of −4.472 and 4.472, a spread of 8.944 / 1.128.
    /// ```
    /// use metric_core::control::{Baseline, Point};
    /// let point = |count| Some(Point { count, base: 10_000.0, season: 0, counts: true });
    /// let baseline = Baseline::of(&[point(400.0), point(600.0)], 20, None)?;
    /// assert_eq!((baseline.rate, (baseline.spread * 1e3).round()), (0.05, 7_929.0));
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn of(
        points: &[Option<Point>],
        most: usize,
        cycle: Option<usize>,
    ) -> Result<Self, MetricError> {
        let Some(cycle) = cycle else { return Self::in_seasons(points, most, Vec::new()) };
        // One cycle more, where a place in the season lacks a point.
        let found = (most..=most.saturating_add(cycle))
            .find_map(|most| Some((most, seasons(points, most, cycle)?)));
        let (most, seasons) = found.ok_or(MetricError::Missing)?;
        Self::in_seasons(points, most, seasons)
    }

    /// The baseline of a later phase in the season of this one, whose points are too few for a season of their own: its
    /// rate is Σc / Σ(n × index).
    pub fn later(&self, points: &[Option<Point>], most: usize) -> Result<Self, MetricError> {
        // Its spread holds whatever the index is off by.
        let seasons = self.seasons.iter().map(|season| Season { wider: 1.0, ..*season });
        Self::in_seasons(points, most, seasons.collect())
    }

    /// How many times as large as by chance alone the variance of its periods is: spread², and at least 1, since few
    /// periods may lie closer by luck. No unit. Source: Laney 2002 for the spread; that its square is the dispersion of counts
    /// follows from z.
    pub fn dispersion(&self) -> f64 {
        (self.spread * self.spread).max(1.0)
    }

    /// Whether it has a season.
    pub fn has_season(&self) -> bool {
        !self.seasons.is_empty()
    }

    fn in_seasons(
        points: &[Option<Point>],
        most: usize,
        seasons: Vec<Season>,
    ) -> Result<Self, MetricError> {
        let used: Vec<(usize, Point)> = used(points, most).collect();
        let (end, count) = (used.last().map_or(0, |(place, _)| place + 1), used.len());
        let mut baseline = Self { rate: 1.0, spread: 1.0, points: count, end, seasons };
        let sums = |(count, base), point: &Point| {
            (count + point.count, base + point.base * baseline.expected(point))
        };
        let (count, base) = used.iter().map(|(_, point)| point).fold((0.0, 0.0), sums);
        if count <= 0.0 || base <= 0.0 {
            return Err(MetricError::Missing);
        }
        baseline.rate = finite(count / base)?;
        let pairs = used.iter().zip(used.iter().skip(1));
        let neighbours = pairs.filter(|((before, _), (place, _))| before + 1 == *place);
        let ranges: Vec<f64> = neighbours
            .map(|((_, before), (_, point))| (baseline.score(point) - baseline.score(before)).abs())
            .collect();
        let number = ranges.iter().fold(0.0, |number, _| number + 1.0);
        if number == 0.0 {
            return Err(MetricError::Missing);
        }
        baseline.spread = finite(ranges.iter().sum::<f64>() / number / RANGE_TO_DEVIATION)?;
        Ok(baseline)
    }

    /// What is expected of a point: the rate, in its season.
    pub fn expected(&self, point: &Point) -> f64 {
        self.rate * self.index(point.season)
    }

    /// What a place in the season is against the whole; 1 without a season.
    pub fn index(&self, season: usize) -> f64 {
        self.seasons.get(season).map_or(1.0, |season| season.index)
    }

    /// Periods before something and periods behind it, in the spread of this baseline: the rate of both, taken out of the
    /// season, and their ratio with the dispersion of the baseline ([`rate_ratio`]). Source: the exact test of two counts, as
    /// there, with Laney 2002 for the dispersion.
    ///
    /// rate = Σc / Σ(n × index of the place in the season). Units: that of c/n; that of the ratio. Domain: whole counts.
    /// Errors: those of the ratio, and not whole.
    ///
    /// 400 and 420 of 10,000 each, where periods lie 200 / √400 / 1.128 = 8.865 times as far apart as by chance:
    /// ```
    /// use metric_core::control::{Baseline, Point};
    /// let point = |count| Point { count, base: 10_000.0, season: 0, counts: true };
    /// let baseline = Baseline::of(&[300.0, 500.0].map(|count| Some(point(count))), 20, None)?;
    /// let compared = baseline.compare([point(400.0)].iter(), [point(420.0)].iter())?;
    /// assert_eq!(compared.rates, [0.04, 0.042]);
    /// // By chance alone p would be 0.5.
    /// assert!(compared.ratio.p > 0.9);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn compare<'a>(
        &self,
        before: impl Iterator<Item = &'a Point>,
        behind: impl Iterator<Item = &'a Point>,
    ) -> Result<Compared, MetricError> {
        let [was, now] = [
            before.fold([0.0; 2], |sums, point| self.sums(sums, point)),
            behind.fold([0.0; 2], |sums, point| self.sums(sums, point)),
        ];
        let whole = |[count, base]: [f64; 2]| Ok((Count::from_f64(count)?, base));
        let ratio = rate_ratio(whole(now)?, whole(was)?, self.dispersion())?;
        let rate = |[count, base]: [f64; 2]| finite(count / base);
        Ok(Compared { rates: [rate(was)?, rate(now)?], ratio })
    }

    /// How far the rate of some periods together, taken out of the season, lies from a given one, in standard deviations of
    /// this baseline; beyond 1.96 on either side in 5 % of cases.
    ///
    /// z = (Σc / Σn − r) / √(r / Σn × dispersion), n times the index of its place in the season. Unit of r: that of c/n. No
    /// unit. Domain: r above 0. Errors: missing without periods; not finite. Source: Laney 2002 for the dispersion, the
    /// normal limit of the Poisson count.
    ///
    /// 0.042 of 10,000 against 0.04, where periods lie 200 / √400 / 1.128 = 8.865 times as far apart as by chance: 0.002 /
    /// (√(0.04 / 10,000) × 8.865) = 0.1128.
    /// ```
    /// use metric_core::control::{Baseline, Point};
    /// let point = |count| Point { count, base: 10_000.0, season: 0, counts: true };
    /// let baseline = Baseline::of(&[300.0, 500.0].map(|count| Some(point(count))), 20, None)?;
    /// let distance = baseline.distance([point(420.0)].iter(), 0.04)?;
    /// assert_eq!((distance * 1e4).round(), 1_128.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn distance<'a>(
        &self,
        periods: impl Iterator<Item = &'a Point>,
        rate: f64,
    ) -> Result<f64, MetricError> {
        let [count, base] = periods.fold([0.0; 2], |sums, point| self.sums(sums, point));
        if base <= 0.0 {
            return Err(MetricError::Missing);
        }
        let deviation = (rate / base * self.dispersion()).sqrt();
        finite(band::difference(count / base, rate) / deviation)
    }

    /// Contacts and base together, the base in the season of each point.
    fn sums(&self, [count, base]: [f64; 2], point: &Point) -> [f64; 2] {
        [count + point.count, base + point.base * self.index(point.season)]
    }

    /// How far it lies off, in standard deviations by chance alone.
    fn score(&self, point: &Point) -> f64 {
        let expected = self.expected(point);
        band::difference(point.rate(), expected) / (expected / point.base).sqrt()
    }

    /// The limits of a point: the lower one from 0 on. `is_later` says that it is no point of the baseline, to which the
    /// season was fitted.
    ///
    /// e ± 3 √(e/n) × spread, of later points times √((m + 1) / (m − 1)) where the place in the season is known of m
    /// points. Unit: that of c/n.
    pub fn limits(&self, point: &Point, is_later: bool) -> [f64; 2] {
        let half = SIGMAS * self.deviation(point, is_later);
        let expected = self.expected(point);
        [(expected - half).max(0.0), expected + half]
    }

    /// The standard deviation of a point.
    pub(super) fn deviation(&self, point: &Point, is_later: bool) -> f64 {
        let season = self.seasons.get(point.season).filter(|_| is_later);
        let wider = season.map_or(1.0, |season| season.wider);
        (self.expected(point) / point.base).sqrt() * self.spread * wider
    }
}

/// The points that a baseline rests on, each with its place.
fn used(points: &[Option<Point>], most: usize) -> impl Iterator<Item = (usize, Point)> {
    let places = points.iter().enumerate();
    let known = places.filter_map(|(place, point)| point.map(|point| (place, point)));
    known.filter(|(_, point)| point.counts).take(most)
}

/// The season of a baseline; none where a place in it has fewer than two points, or no contacts.
fn seasons(points: &[Option<Point>], most: usize, cycle: usize) -> Option<Vec<Season>> {
    let sums = |place: Option<usize>| {
        let of_place = |point: &Point| place.is_none_or(|place| point.season == place);
        let own = used(points, most).map(|(_, point)| point).filter(of_place);
        own.fold([0.0; 3], |[count, base, points], point| {
            [count + point.count, base + point.base, points + 1.0]
        })
    };
    let [count, base, _] = sums(None);
    let season = |place| {
        let [own_count, own_base, points] = sums(Some(place));
        let index = own_count / own_base / (count / base);
        let wider = ((points + 1.0) / (points - 1.0)).sqrt();
        (points >= CYCLES && own_count > 0.0).then_some(Season { index, wider })
    };
    (0..cycle).map(season).collect()
}
