//! Two periods: is the change of a rate more than chance, and how small a change would show?

use crate::{
    MetricError, band,
    beta::{Chance, lower_odds, tail},
    interval::Z,
    quantity::{Count, checked, finite, from_zero, ratio},
};

/// The standard normal quantile of a power of 80 %.
const Z_POWER: f64 = 0.841_621_233_572_914_3;

/// The ratio of two rates, with its 95 % limits and the chance of so large a difference by chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio {
    /// Rate now ÷ rate earlier; none when there were no contacts earlier.
    pub value: Option<f64>,
    /// Lower limit; 0 when there are no contacts now.
    pub low: f64,
    /// Upper limit; none, that is unbounded, when there were no contacts earlier.
    pub high: Option<f64>,
    /// Two-sided p-value, 0 to 1.
    pub p: f64,
}

/// The ratio of two rates by the exact conditional test, each a count over an exposure.
///
/// Given n = c1 + c0 contacts and equal rates, c1 is binomial with p0 = n1 / (n1 + n0). The p-value is
/// central: twice the smaller tail, at most 1. Clopper and Pearson's limits of c1 / n give those of the
/// ratio: p / (1 − p) × n0 / n1. It assumes that contacts are independent of one another. No unit.
/// Domain: counts of 0 to 10^15, exposures of 10^-30 to 10^30: whatever a base of the largest or the
/// smallest number is in a period of days or years. Value and limits may pass 10^15, as those of
/// [`crate::interval::garwood`] do: the figure says so, and p is one all the same. Accuracy: limits and
/// p are right to 10^-9 of themselves at every count (tests/change.rs, against mpmath).
///
/// `dispersion`, from 1 on, is how many times as large as by chance alone the variance of the counts is: 1 where nothing is
/// known of it, else Laney's σz² of a series ([`crate::control::Baseline::dispersion`]). Counts and exposures are divided by
/// it, so that a count has as many standard deviations as it has with that variance; with large counts z is divided by
/// its root, as for other counts with more variance than Poisson's (`McCullagh` and Nelder 1989).
/// Errors: zero denominator, out of range. Source: Przyborowski and Wilenski 1940; Clopper
/// and Pearson 1934; the p-value as R's exactci and statsmodels have it.
///
/// 30 of 1,000 orders after 50 of 1,000: 0.6 times as many, 0.368 to 0.962, p = 0.033.
/// ```
/// use metric_core::{change::rate_ratio, quantity::Count};
/// let ratio = rate_ratio((Count::new(30)?, 1_000.0), (Count::new(50)?, 1_000.0), 1.0)?;
/// assert_eq!((ratio.low * 1e3).round(), 368.0);
/// assert_eq!(ratio.high.map(|high| (high * 1e3).round()), Some(962.0));
/// assert_eq!((ratio.p * 1e3).round(), 33.0);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn rate_ratio(
    now: (Count, f64),
    was: (Count, f64),
    dispersion: f64,
) -> Result<Ratio, MetricError> {
    let dispersion = self::dispersion(dispersion)?;
    let (n1, n0) = (exposure(now.1)?, exposure(was.1)?);
    let (counted, counted_then) = (now.0.as_f64(), was.0.as_f64());
    let (c1, c0) = (counted / dispersion, counted_then / dispersion);
    let of_odds = |odds: f64| finite(odds * (n0 / n1));
    let is_new = c0 == 0.0;
    Ok(Ratio {
        value: if is_new { None } else { Some(ratio(counted * n0, counted_then * n1)?) },
        low: if c1 == 0.0 { 0.0 } else { of_odds(lower_odds(c1, c0 + 1.0))? },
        high: if is_new { None } else { Some(of_odds(1.0 / lower_odds(c0, c1 + 1.0))?) },
        p: central_p(c1, c0, Chance::of(n1, n0)),
    })
}

/// Twice the smaller tail of c1 of c1 + c0 at `chance`, at most 1.
fn central_p(c1: f64, c0: f64, chance: Chance) -> f64 {
    let at_least = if c1 == 0.0 { 1.0 } else { tail(c1, c0 + 1.0, chance) };
    let at_most = if c0 == 0.0 { 1.0 } else { tail(c0, c1 + 1.0, chance.opposite()) };
    (2.0 * at_least.min(at_most)).min(1.0)
}

/// Exposures end here, and at one by it: the squares of their ratios still are numbers.
const EXPOSURE_LIMIT: f64 = 1e30;

/// A dispersion: from 1 on.
fn dispersion(value: f64) -> Result<f64, MetricError> {
    if value >= 1.0 { finite(value) } else { Err(MetricError::OutOfRange) }
}

/// An exposure: 10^-30 to 10^30.
fn exposure(value: f64) -> Result<f64, MetricError> {
    let value = from_zero(value)?;
    if value == 0.0 {
        Err(MetricError::ZeroDenominator)
    } else if (1.0 / EXPOSURE_LIMIT..=EXPOSURE_LIMIT).contains(&value) {
        Ok(value)
    } else {
        Err(MetricError::OutOfRange)
    }
}

/// The smallest \[fall, rise\] of a rate that a comparison of two periods finds four times out of five,
/// at 5 % two-sided.
///
/// With Z = z(0.975) + z(0.8), a = Z² φ / n1 and b = Z² φ r0 (1/n0 + 1/n1): rise = (a + sqrt(a² + 4b)) / 2,
/// fall = (−a + sqrt(a² + 4b)) / 2 = b / rise. A fall below 0 cannot be: none. `exposure` is earlier,
/// then now; φ is the dispersion, as of [`rate_ratio`]. Unit: that of the rate. Domain: rate from 0 on,
/// exposures as of [`rate_ratio`]. Both may pass 10^15, which the figure says. Errors: zero denominator,
/// out of range, overflow. Source: Gu et al. 2008.
///
/// 4 per 100 of 10,000 orders in each month: a fall of 0.75 or a rise of 0.83 per 100 shows.
/// ```
/// use metric_core::change::smallest_change;
/// let [fall, rise] = smallest_change(0.04, [10_000.0, 10_000.0], 1.0)?;
/// assert_eq!(fall.map(|fall| (fall * 1e4).round()), Some(75.0));
/// assert_eq!(rise.map(|rise| (rise * 1e4).round()), Some(83.0));
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn smallest_change(
    was_rate: f64,
    exposure: [f64; 2],
    dispersion: f64,
) -> Result<[Option<f64>; 2], MetricError> {
    let [n0, n1] = exposure;
    let (n0, n1, was_rate) = (self::exposure(n0)?, self::exposure(n1)?, from_zero(was_rate)?);
    let square = (Z + Z_POWER) * (Z + Z_POWER) * self::dispersion(dispersion)?;
    let a = square / n1;
    let b = square * was_rate * (1.0 / n0 + 1.0 / n1);
    let rise = finite(0.5 * (a + (a * a + 4.0 * b).sqrt()))?;
    let fall = finite(b / rise)?;
    Ok([(fall <= was_rate && was_rate > 0.0).then_some(fall), Some(rise)])
}

/// A figure as it was and as it would be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// What it would be less what it was.
    pub value: f64,
    /// The same as a share of what it was; none where that was nothing.
    pub share: Option<f64>,
}

/// The difference of two figures of one unit, and its share of the first one.
///
/// value = new − old, exactly 0 where they are equal ([`crate::band::same`]); share = value / old. Units: that
/// of the figures; none. Domain: any figures. Errors: overflow.
///
/// From 40,000 contacts to 25,000 it is 15,000 fewer, 37.5 %:
/// ```
/// use metric_core::change::difference;
/// let change = difference(40_000.0, 25_000.0)?;
/// assert_eq!((change.value, change.share), (-15_000.0, Some(-0.375)));
/// assert_eq!(difference(0.0, 5.0)?.share, None);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn difference(old: f64, new: f64) -> Result<Difference, MetricError> {
    let value = checked(band::difference(checked(new)?, checked(old)?))?;
    let share = ratio(value, old).and_then(checked);
    Ok(Difference { value, share: share.ok() })
}
