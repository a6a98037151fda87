//! The contact rate as it is shown: scaled, with as many digits as its place among the edges needs.

use super::source::Source;
use crate::{
    digits::{MOST_DECIMALS, decimals, decimals_together, extra_digits_at, range, rounded},
    words,
};
use metric_core::table::Metric;
use metric_core::{band::Band, interval::Interval, rate::RateUnit};
use report::{Comparison, Unit};

/// A rate with the digits that keep it on its side of every edge it is compared with.
pub(super) struct ShownRate<'a> {
    source: &'a Source<'a>,
    /// The plain ratio.
    pub value: f64,
    /// Its 95 % limits.
    pub interval: Option<Interval>,
    /// Its unit.
    pub unit: RateUnit,
    /// The unit in words.
    pub unit_text: String,
    /// 100 for flows, which are shown per hundred; else 1.
    pub scale: f64,
    extra: u8,
}

impl<'a> ShownRate<'a> {
    /// The contact rate of the report, if it has one.
    pub(super) fn of(source: &'a Source<'a>) -> Option<Self> {
        let measured = source.report.get(Metric::ContactRate)?;
        let (value, Unit::Rate(unit)) = (measured.outcome.value()?, measured.unit) else {
            return None;
        };
        let (scale, unit_text) = words::rate_unit(unit);
        let edges = edges(&measured.comparisons, scale);
        let extra = extra_digits_at(value * scale, decimals(value * scale), &edges);
        Some(Self { source, value, interval: measured.interval, unit, unit_text, scale, extra })
    }

    /// The figure alone.
    pub(super) fn figure(&self) -> String {
        self.number(self.value, decimals(self.value * self.scale))
    }

    /// A ratio in the unit shown, with its own decimals and those that the edges ask for.
    fn number(&self, ratio: f64, decimals: u8) -> String {
        let decimals = (decimals + self.extra).min(MOST_DECIMALS);
        self.source.digits.number(rounded(ratio * self.scale, decimals), decimals)
    }

    /// A range, both ends with equal decimals where these are few.
    pub(super) fn range(&self, low: f64, high: f64) -> String {
        range(self.source.digits, [low * self.scale, high * self.scale], self.extra)
    }

    /// A band in the unit shown: "3.0 to 5.0", "below 5.0", "at most 1.8", "2.0 or more".
    pub(super) fn band(&self, band: &Band) -> String {
        let alone = |value: f64| self.number(value, decimals(value * self.scale));
        words::band(band, &alone, &|low, high| self.range(low, high))
    }

    /// The same rate in other time bases, side by side with this one.
    pub(super) fn beside(&self, others: &[f64]) -> Vec<String> {
        let all = [&[self.value], others].concat();
        let decimals = decimals_together(&all).into_iter();
        let values = all.into_iter().zip(decimals).skip(1);
        values
            .map(|(value, decimals)| self.source.digits.number(rounded(value, decimals), decimals))
            .collect()
    }
}

/// Every edge that the rate is compared with, as shown, and the decimals it is shown with.
fn edges(comparisons: &[Comparison], scale: f64) -> Vec<(f64, u8)> {
    let compared = comparisons.iter().filter_map(|comparison| comparison.result.as_ref().ok());
    let bands = compared.flat_map(|compared| &compared.bands);
    let edges = bands.flat_map(|band| {
        let edges = [band.low, band.high].into_iter().flatten();
        let shown: Vec<f64> = edges.map(|edge| edge.value * scale).collect();
        let decimals = decimals_together(&shown);
        shown.into_iter().zip(decimals)
    });
    edges.collect()
}
