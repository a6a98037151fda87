//! Published bands and where a value stands against them. Lower is better throughout.

use serde::Serialize;

/// Two numbers within 10^-9 relative of one another are equal: 300 contacts of 1,000 users in a
/// quarter compute to 0.0999… a month, which is 0.10 and not below 0.10.
pub(crate) const TOLERANCE: f64 = 1e-9;

/// Whether two numbers are equal.
pub fn same(a: f64, b: f64) -> bool {
    difference(a, b) == 0.0
}

/// Whether `a` is below `b` and not equal to it.
pub fn below(a: f64, b: f64) -> bool {
    a < b && !same(a, b)
}

/// How far `a` lies above `b`: zero where they are equal.
pub fn difference(a: f64, b: f64) -> f64 {
    snapped(a - b, a.abs().max(b.abs()))
}

/// A difference whose parts add up to `size`: zero where it is a residue of floating point, such
/// as 1,000.3 − 500.1 − 500.2. Every subtraction of figures goes through here.
///
/// A whole number is counted and never a residue: one contact more of 10,000,000,000 is one contact.
pub fn snapped(difference: f64, size: f64) -> f64 {
    // In this order: few differences are as small, and the fraction is a call.
    let is_residue = difference.abs() <= TOLERANCE * size && difference.fract() != 0.0;
    if is_residue { 0.0 } else { difference }
}

/// One end of a band.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Edge {
    /// Where it lies.
    pub value: f64,
    /// Whether the value itself belongs to the band ("at or below") or not ("below").
    pub inclusive: bool,
}

impl Edge {
    /// An edge.
    pub const fn new(value: f64, inclusive: bool) -> Self {
        Self { value, inclusive }
    }

    fn scaled(self, factor: f64) -> Self {
        Self { value: self.value * factor, ..self }
    }
}

/// A published band; an open end has no edge. A median is a band of one point.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Band {
    /// The lower end; none means from zero upwards.
    pub low: Option<Edge>,
    /// The upper end; none means without limit.
    pub high: Option<Edge>,
}

/// Where a value stands against one band. Below is not "good" by itself (S003).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Position {
    /// Below the band.
    Below,
    /// In the band.
    Inside,
    /// Above the band.
    Above,
}

/// The end of a band that a value lies on, within the tolerance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The lower end.
    Low,
    /// The upper end.
    High,
}

impl Band {
    /// A band.
    pub const fn new(low: Option<Edge>, high: Option<Edge>) -> Self {
        Self { low, high }
    }

    /// The band in another unit: each edge times `factor` (positive); open ends stay open.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        Self {
            low: self.low.map(|edge| edge.scaled(factor)),
            high: self.high.map(|edge| edge.scaled(factor)),
        }
    }

    /// Where a value stands. "Below X" is strict, "at or below X" and "A to B" are closed.
    ///
    /// ```
    /// use metric_core::band::{Band, Edge, Position};
    /// let average = Band::new(Some(Edge::new(0.03, true)), Some(Edge::new(0.05, true)));
    /// assert_eq!(average.position(0.05), Position::Inside);
    /// let target = Band::new(None, Some(Edge::new(0.05, false)));
    /// assert_eq!(target.position(0.05), Position::Above); // 5 per 100 orders is not below 5
    /// ```
    pub fn position(&self, value: f64) -> Position {
        let outside = |edge: Edge| same(value, edge.value) && !edge.inclusive;
        if self.low.is_some_and(|low| below(value, low.value) || outside(low)) {
            Position::Below
        } else if self.high.is_some_and(|high| below(high.value, value) || outside(high)) {
            Position::Above
        } else {
            Position::Inside
        }
    }

    /// Whether the value lies in the band.
    pub fn contains(&self, value: f64) -> bool {
        self.position(value) == Position::Inside
    }

    /// The end that the value lies on, if any; a point counts as its upper end.
    pub fn touched(&self, value: f64) -> Option<Side> {
        let at = |edge: Option<Edge>| edge.is_some_and(|edge| same(value, edge.value));
        if at(self.high) {
            Some(Side::High)
        } else if at(self.low) {
            Some(Side::Low)
        } else {
            None
        }
    }

    /// Both edges, the open ones left out.
    pub fn edges(&self) -> impl Iterator<Item = f64> {
        self.low.into_iter().chain(self.high).map(|edge| edge.value)
    }
}

/// The tiers that one source names for one segment, in one unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Tiers {
    /// Best in class; nests in the top quartile.
    pub best_in_class: Band,
    /// Top quartile: the lowest rates.
    pub top_quartile: Band,
    /// Average.
    pub average: Band,
}

/// Where a value stands among tiers, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TierStanding {
    /// In the best-in-class band.
    BestInClass,
    /// In the top quartile and not best in class.
    TopQuartile,
    /// In the gap that the source leaves without a name.
    BetweenTopQuartileAndAverage,
    /// In the average band.
    Average,
    /// Above the average band; the source has no name for it.
    WorseThanAverage,
}

impl Tiers {
    /// The standing of a value. Where bands overlap or share an edge, the better label that is true
    /// wins; gaps stay gaps (S001: e-commerce names nothing from 2 to 3 per 100 orders).
    pub fn standing(&self, value: f64) -> TierStanding {
        if self.best_in_class.contains(value) {
            return TierStanding::BestInClass;
        }
        if self.top_quartile.contains(value) {
            return TierStanding::TopQuartile;
        }
        match self.average.position(value) {
            Position::Below => TierStanding::BetweenTopQuartileAndAverage,
            Position::Inside => TierStanding::Average,
            Position::Above => TierStanding::WorseThanAverage,
        }
    }
}

/// A percentile among the organisations of a source that published two quantiles. Lower rates are
/// lower percentiles.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "value")]
pub enum Percentile {
    /// At or below the 25th: nothing was published below it.
    AtMost25,
    /// Between the two: linear, 25 to 50.
    Between(f64),
    /// Above the 50th: nothing was published above it.
    Above50,
}

/// The percentile between a published 25th percentile and median; linear in between, and no number
/// outside of them. Domain: `p25` below `p50`, else none.
///
/// S001 gives e-commerce a median of 3.2 and a best quartile of 1.8 per 100 orders (Gartner 2024):
/// ```
/// use metric_core::band::{percentile, Percentile};
/// assert_eq!(percentile(2.5, 1.8, 3.2), Some(Percentile::Between(37.5))); // 25 + 25 x 0.7 / 1.4
/// assert_eq!(percentile(1.8, 1.8, 3.2), Some(Percentile::AtMost25));
/// assert_eq!(percentile(4.0, 1.8, 3.2), Some(Percentile::Above50));
/// ```
pub fn percentile(value: f64, p25: f64, p50: f64) -> Option<Percentile> {
    if !below(p25, p50) {
        return None;
    }
    Some(if !below(p25, value) {
        Percentile::AtMost25
    } else if below(p50, value) {
        Percentile::Above50
    } else {
        Percentile::Between((25.0 + 25.0 * (value - p25) / (p50 - p25)).min(50.0))
    })
}
