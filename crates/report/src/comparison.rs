//! Where a value stands against every published row of a segment, or why it cannot be said.

use benchmarks::{Grade, Tier};
use metric_core::{
    band::{Band, Percentile, Position, Side, TierStanding, Tiers, percentile},
    bridge::Mismatch,
    interval::Interval,
    rate::{Rate, RateUnit},
    unit::{DenominatorKind, NumeratorKind, TimeBase},
};
use scenario::Scenario;
use serde::Serialize;
use std::cmp::Reverse;

/// A row of the catalogue: the entries of one source that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: &'static str,
    /// Its entries, at least one, in the order of the source.
    pub entries: Vec<&'static benchmarks::Entry>,
}

impl Row {
    /// The entry that speaks for the row: its usual range, else its median, else its first.
    pub fn main(&self) -> Option<&'static benchmarks::Entry> {
        let of_tier = |tier| self.entries.iter().find(|entry| entry.tier == tier);
        let main = of_tier(Tier::Typical).or_else(|| of_tier(Tier::Median));
        main.or_else(|| self.entries.first()).copied()
    }

    /// Whether the row names tiers.
    pub fn has_tiers(&self) -> bool {
        TIERS.iter().all(|tier| self.entries.iter().any(|entry| entry.tier == *tier))
    }
}

/// Where a value stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Standing {
    /// Among named tiers.
    Tier(TierStanding),
    /// Against one band or point.
    Position(Position),
}

/// A row that could be compared, in the person's unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// What the published figures were multiplied by.
    pub factor: f64,
    /// Whether a bridge of the person's had to be used.
    pub bridged: bool,
    /// The bands of the row's entries, in the person's unit.
    pub bands: Vec<Band>,
    /// Where the value stands.
    pub standing: Standing,
    /// Where the lower and the upper limit of its interval stand; none without an interval.
    pub limits: Option<[Standing; 2]>,
    /// The end of the main band that the value lies on.
    pub touched: Option<Side>,
    /// The percentile, where the source published two quantiles.
    pub percentile: Option<Percentile>,
}

impl Compared {
    /// Whether the standing is the same at both limits of the interval; none without an interval.
    pub fn holds(&self) -> Option<bool> {
        self.limits.map(|limits| limits == [self.standing; 2])
    }
}

/// Why a row could not be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The source does not say per what it counts, or of what it is a share.
    Unstated,
    /// The units do not meet.
    Mismatch {
        /// What the row is counted per.
        kind: DenominatorKind,
        /// Why it does not meet the person's unit.
        why: Mismatch,
    },
    /// No currency was given.
    NoCurrency,
    /// The published figure is in another currency.
    OtherCurrency,
    /// The published figure is of people, and the person's of automation as well.
    Blended,
    /// Contacts of no known kind may belong to the share, and move it to another standing.
    Unclassified,
}

/// A row and its comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The row.
    pub row: Row,
    /// The comparison, or what stands in its way.
    pub result: Result<Compared, Obstacle>,
}

/// Groups the entries that are meant by row, in the order of the catalogue.
fn rows(is_meant: &dyn Fn(&benchmarks::Entry) -> bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for entry in benchmarks::entries() {
        if !is_meant(entry) {
            continue;
        }
        match rows.iter_mut().find(|row| row.id == entry.row) {
            Some(row) => row.entries.push(entry),
            None => rows.push(Row { id: entry.row, entries: vec![entry] }),
        }
    }
    rows
}

/// Compares rows, in their order.
fn comparisons(
    rows: Vec<Row>,
    compare: &dyn Fn(&Row) -> Result<Compared, Obstacle>,
) -> Vec<Comparison> {
    let mut comparisons = Vec::new();
    for row in rows {
        comparisons.push(Comparison { result: compare(&row), row });
    }
    comparisons
}

/// Compares a contact rate with every row of the segment, in the order in which they are named.
pub(crate) fn of_rate(
    scenario: Scenario<'_>,
    rate: Rate,
    interval: Option<Interval>,
) -> Vec<Comparison> {
    let Some(segment) = scenario.segment().value() else {
        return Vec::new();
    };
    let bridges = scenario.bridges();
    let rows = rows(&|entry| {
        entry.segment == segment.id && matches!(entry.metric, benchmarks::Metric::Rate { .. })
    });
    let mut comparisons = comparisons(rows, &|row| {
        let from = unit_of(row)?;
        let kind = from.denominator();
        let factor = bridges.factor(from, rate.unit);
        let factor = factor.map_err(|why| Obstacle::Mismatch { kind, why })?;
        Ok(compared(row, factor, kind != rate.unit.denominator(), rate.value, interval))
    });
    let place = |comparison: &Comparison| (comparison.result.is_err(), rank(comparison));
    comparisons.sort_by_key(place);
    comparisons
}

/// The unit of a row; its entries share it.
fn unit_of(row: &Row) -> Result<RateUnit, Obstacle> {
    let metric = row.main().map(|entry| entry.metric);
    match metric {
        Some(benchmarks::Metric::Rate { denominator: Some(kind), time_base }) => {
            let time_base = time_base.unwrap_or(TimeBase::Month); // dropped again for a flow
            Ok(RateUnit::new(NumeratorKind::Offered, kind, time_base))
        }
        _ => Err(Obstacle::Unstated),
    }
}

/// Compares a cost per contact with every published one, in its own currency only.
pub(crate) fn of_cost(scenario: Scenario<'_>, value: f64) -> Vec<Comparison> {
    let own = scenario.currency().value();
    let rows = rows(&|entry| matches!(entry.metric, benchmarks::Metric::Money { .. }));
    comparisons(rows, &|row| {
        let published = row.main().map(|entry| entry.metric);
        match (own, published) {
            (None, _) => Err(Obstacle::NoCurrency),
            (Some(own), Some(benchmarks::Metric::Money { currency, .. }))
                if own.word() == currency =>
            {
                Ok(compared(row, 1.0, false, value, None))
            }
            _ => Err(Obstacle::OtherCurrency),
        }
    })
}

/// Whether a row is about contacts that people handled.
pub(crate) fn is_of_people(comparison: &Comparison) -> bool {
    comparison
        .row
        .entries
        .iter()
        .any(|entry| matches!(entry.metric, benchmarks::Metric::Money { by_people: true, .. }))
}

/// Whether a row is about shares of which the source does not say of what.
fn is_of_unstated(row: &Row) -> bool {
    row.entries.iter().any(|entry| matches!(entry.metric, benchmarks::Metric::Share { of: None }))
}

/// Compares a share with the published ones that describe the person's segment.
pub(crate) fn of_share(
    scenario: Scenario<'_>,
    ids: &[&str],
    value: f64,
    interval: Option<Interval>,
) -> Vec<Comparison> {
    let own = scenario.segment().value().map_or(benchmarks::ANY_SEGMENT, |segment| segment.id);
    let rows = rows(&|entry| ids.contains(&entry.id) && entry.describes(own));
    comparisons(rows, &|row| {
        if is_of_unstated(row) {
            return Err(Obstacle::Unstated);
        }
        Ok(compared(row, 1.0, false, value, interval))
    })
}

fn compared(
    row: &Row,
    factor: f64,
    bridged: bool,
    value: f64,
    interval: Option<Interval>,
) -> Compared {
    let mut bands = Vec::new();
    for entry in &row.entries {
        bands.push(entry.band.scaled(factor));
    }
    let band_of = |tier: Tier| {
        let place = row.entries.iter().position(|entry| entry.tier == tier)?;
        bands.get(place).copied()
    };
    let main = row.main().map(|entry| entry.band.scaled(factor));
    let [best, top, average] = TIERS.map(band_of);
    let tiers = match (best, top, average) {
        (Some(best_in_class), Some(top_quartile), Some(average)) => {
            Some(Tiers { best_in_class, top_quartile, average })
        }
        _ => None,
    };
    let standing = |value: f64| match (tiers, main) {
        (Some(tiers), _) => Standing::Tier(tiers.standing(value)),
        (None, Some(band)) => Standing::Position(band.position(value)),
        (None, None) => Standing::Position(Position::Inside),
    };
    let edge = |band: Option<Band>| band.and_then(|band| band.high).map(|edge| edge.value);
    let quartile = edge(top.or_else(|| band_of(Tier::Quartile)));
    let median = edge(band_of(Tier::Median));
    Compared {
        factor,
        bridged,
        standing: standing(value),
        limits: interval.map(|interval| [interval.low, interval.high].map(standing)),
        touched: main.and_then(|band| band.touched(value)),
        percentile: quartile.zip(median).and_then(|(p25, p50)| percentile(value, p25, p50)),
        bands,
    }
}

/// The tiers that a row names all of, or none that counts.
const TIERS: [Tier; 3] = [Tier::BestInClass, Tier::TopQuartile, Tier::Typical];

/// The comparison that the answer sentence speaks of: the person's choice, else the first that is
/// comparable in the order of [`of_rate`]: same kind first, then tiers, then the best grade, then the
/// newest, then the id.
pub fn lead<'a>(comparisons: &'a [Comparison], chosen: Option<&str>) -> Option<&'a Comparison> {
    let mut first = None;
    for comparison in comparisons.iter().rev().filter(|comparison| comparison.result.is_ok()) {
        if chosen == Some(comparison.row.id) {
            return Some(comparison);
        }
        first = Some(comparison);
    }
    first
}

/// The order in which rows are named, the first first.
pub fn rank(comparison: &Comparison) -> (bool, bool, Grade, Reverse<u16>, &'static str) {
    let bridged = comparison.result.as_ref().is_ok_and(|compared| compared.bridged);
    let (mut grade, mut year) = (None, 0);
    for entry in &comparison.row.entries {
        grade = grade.max(Some(entry.grade));
        year = year.max(entry.year.unwrap_or(0));
    }
    (
        bridged,
        !comparison.row.has_tiers(),
        grade.unwrap_or(Grade::Illustrative),
        Reverse(year),
        comparison.row.id,
    )
}
