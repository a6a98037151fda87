//! The axis of money: its range and its ticks, also below zero.

use super::layout::{Plot, TextItem};
use super::steps::scaled;
use super::ticks::{Tick, tick_texts_inside, ticks_fit};
use crate::digits::{Digits, rounded, short_money};

/// No amount is larger; the difference of two such is still finite.
const LARGEST: f64 = 1e100;
/// The most ticks.
const MOST_TICKS: f64 = 9.0;
/// The least step, as a part of the largest amount: six digits tell such ticks apart.
const FINEST_PART: f64 = 1e-5;
/// The least range, in least steps.
const LEAST_STEPS: f64 = 2.0;
/// How far an axis of one amount reaches to both sides, as a part of the amount.
const AROUND: f64 = 0.1;
/// From here on amounts are written without decimals.
const WHOLE_FROM: f64 = 1000.0;
/// Rounding errors in steps.
const TOLERANCE: f64 = 1e-9;
/// The powers of ten that steps are made of.
const EXPONENTS: std::ops::RangeInclusive<i32> = -12..=101;

/// Whether an amount can be drawn: whatever else there is, is left out.
pub(super) fn is_drawable(amount: f64) -> bool {
    amount.abs() <= LARGEST
}

/// The smallest and the largest of those amounts that can be drawn; none without any.
pub(super) fn range(amounts: impl Iterator<Item = f64>) -> Option<[f64; 2]> {
    amounts.filter(|amount| is_drawable(*amount)).fold(None, |range, amount| match range {
        None => Some([amount; 2]),
        Some([low, high]) => Some([low.min(amount), high.max(amount)]),
    })
}

/// How the amounts of an axis are written.
#[derive(Clone, Copy)]
pub(super) struct Money<'a> {
    pub(super) digits: &'a dyn Digits,
    /// The code of the currency; plain numbers without.
    pub(super) currency: Option<&'a str>,
}

/// A linear axis of money with ticks at steps of 1, 2 or 5 times a power of ten.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct MoneyAxis {
    /// The amount at one end.
    pub(super) start: f64,
    /// The larger one at the other.
    pub(super) end: f64,
    /// The ticks between, the smallest first.
    pub(super) ticks: Vec<Tick>,
}

impl MoneyAxis {
    /// The axis over a range with as many ticks as fit; with none where not even one does.
    pub(super) fn of(range: [f64; 2], money: Money, fits: impl Fn(&Self) -> bool) -> Self {
        let largest = range.map(f64::abs).into_iter().fold(0.0, f64::max);
        let finest = money.finest(largest);
        let [start, end] = widened(range, LEAST_STEPS * finest);
        for (multiple, exponent) in steps().filter(|step| at(*step, 1.0) >= finest) {
            let Some(wholes) = inside([start, end], at((multiple, exponent), 1.0)) else {
                continue;
            };
            let axis = Self { start, end, ticks: money.ticks(&wholes, (multiple, exponent)) };
            if fits(&axis) {
                return axis;
            }
        }
        Self { start, end, ticks: Vec::new() }
    }

    /// The level axis of a plot in a chart of a width.
    pub(super) fn level(range: [f64; 2], money: Money, plot: &Plot, width_css: f64) -> Self {
        Self::of(range, money, |axis| {
            let texts = axis.texts(plot, width_css);
            ticks_fit(&texts) && texts.iter().all(|text| text.extent().1 <= width_css)
        })
    }

    /// The plot with this axis.
    pub(super) fn plot(&self, plot: &Plot) -> Plot {
        Plot { start: self.start, end: self.end, ..*plot }
    }

    /// The labels of its ticks below a plot, inside of a chart of a width.
    pub(super) fn texts(&self, plot: &Plot, width_css: f64) -> Vec<TextItem> {
        tick_texts_inside(&self.ticks, &self.plot(plot), width_css)
    }

    /// Whether amounts below zero are shown.
    pub(super) fn is_below_zero(&self) -> bool {
        self.start < 0.0 && self.end >= 0.0
    }
}

impl Money<'_> {
    /// The least step between amounts of a size: a unit of the smallest coin, and whole amounts where
    /// no coins are written.
    fn finest(self, largest: f64) -> f64 {
        let coins = i32::from(self.digits.money_decimals(self.currency));
        let unit = if largest < WHOLE_FROM { scaled(1.0, -coins) } else { 1.0 };
        unit.max(largest * FINEST_PART)
    }

    /// The ticks at so many steps from zero, all with the same digits.
    fn ticks(self, wholes: &[f64], step: (f64, i32)) -> Vec<Tick> {
        let values = || wholes.iter().map(|whole| at(step, *whole));
        let significant = wholes.iter().map(|whole| significant(whole * step.0)).max().unwrap_or(1);
        let has_coins = values().all(|value| value.abs() < WHOLE_FROM)
            && values().any(|value| value.fract() != 0.0);
        let label = |value: f64| {
            // Zero needs no decimals.
            if !has_coins || value == 0.0 {
                return short_money(self.digits, value, self.currency, significant);
            }
            let decimals = self.digits.money_decimals(self.currency);
            self.digits.money(rounded(value, decimals), self.currency, decimals)
        };
        values().map(|value| (value, label(value))).collect()
    }
}

/// Every step, the smallest first: multiple and power of ten.
fn steps() -> impl Iterator<Item = (f64, i32)> {
    EXPONENTS.flat_map(|exponent| [1.0, 2.0, 5.0].map(|multiple| (multiple, exponent)))
}

/// So many steps from zero.
fn at((multiple, exponent): (f64, i32), steps: f64) -> f64 {
    scaled(multiple * steps, exponent)
}

/// The steps from zero to each tick inside of a range; none where there are too many ticks or no tick.
fn inside([start, end]: [f64; 2], step: f64) -> Option<Vec<f64>> {
    let (first, last) = ((start / step - TOLERANCE).ceil(), (end / step + TOLERANCE).floor());
    let is_few = last - first < MOST_TICKS && first <= last;
    // Adding zero turns -0 into 0.
    let next = |whole: &f64| (*whole < last).then_some(whole + 1.0);
    is_few.then(|| std::iter::successors(Some(first + 0.0), next).collect())
}

/// The digits of a whole number without the zeros at its end.
fn significant(whole: f64) -> u8 {
    let mut rest = whole.abs();
    while rest >= 10.0 && (rest / 10.0).fract() == 0.0 {
        rest /= 10.0;
    }
    let mut digits = 1;
    while rest >= 10.0 {
        (digits, rest) = (digits + 1, rest / 10.0);
    }
    digits
}

/// A range of at least a length; zero stays at the end where it is.
fn widened([start, end]: [f64; 2], least: f64) -> [f64; 2] {
    if start == end && start != 0.0 {
        let around = (start.abs() * AROUND).max(least);
        return [start - around, end + around];
    }
    if end - start >= least {
        return [start, end];
    }
    match (start, end) {
        (0.0, 0.0) => [0.0, 1.0],
        (0.0, _) => [0.0, least],
        (_, 0.0) => [-least, 0.0],
        _ => [start - least / 2.0, end + least / 2.0],
    }
}
