//! Growth of the base over months.

use crate::{
    MetricError,
    quantity::{checked, ratio},
};

/// The months of a year.
const YEAR: usize = 12;

/// What the contacts of a month are multiplied by: growth of so much a year, compounded by month, and the season.
///
/// (1 + growth)^(month ÷ 12) × its month of the season ÷ the first one. Month 0 is now, the first one of the season. No
/// unit. Domain: growth above −1; twelve numbers, of which the first is above 0. Errors: out of range; zero denominator;
/// overflow. Source: Decagon (contact rate): 30 % growth at a stable rate is 30 % more work.
///
/// 30 % a year: after twelve months 1.3, after six the square root of it; half as many in the seventh month.
/// ```
/// use metric_core::growth::growth_factor;
/// assert_eq!(growth_factor(0.3, None, 12)?, 1.3);
/// assert_eq!(growth_factor(0.44, None, 6)?, 1.2);
/// let mut season = [2.0; 12];
/// season[6] = 1.0;
/// assert_eq!(growth_factor(0.44, Some(&season), 6)?, 0.6);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn growth_factor(
    growth: f64,
    season: Option<&[f64; YEAR]>,
    month: u32,
) -> Result<f64, MetricError> {
    if !growth.is_finite() || growth <= -1.0 {
        return Err(MetricError::OutOfRange);
    }
    let grown = libm::pow(1.0 + growth, f64::from(month) / 12.0);
    let Some(season) = season else { return checked(grown) };
    let now = season[0];
    if now == 0.0 {
        return Err(MetricError::ZeroDenominator);
    }
    let place = usize::try_from(month).map_or(0, |month| month % YEAR);
    checked(grown * season.get(place).copied().unwrap_or(now) / now)
}

/// The rate at which a grown base makes as many contacts as today's: rate ÷ (1 + growth).
///
/// Unit: that of the rate. Domain: growth above −1. Errors: out of range; overflow. Source: Decagon (contact rate).
///
/// 6 per 100 at 30 % growth: 4.615 hold the work of today.
/// ```
/// let rate = metric_core::growth::rate_to_hold(6.0, 0.3)?;
/// assert_eq!((rate * 1e3).round(), 4_615.0);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn rate_to_hold(rate: f64, growth: f64) -> Result<f64, MetricError> {
    if growth > -1.0 { checked(rate / (1.0 + growth)) } else { Err(MetricError::OutOfRange) }
}

/// How much the base can grow until the work is today's again: work before ÷ work after − 1.
///
/// No unit. Errors: zero denominator where nothing is left, since there is no bound then. Source: Decagon (contact rate).
///
/// From 6 to 4 per 100 there is room for 50 %:
/// ```
/// assert_eq!(metric_core::growth::headroom(6.0, 4.0), Ok(0.5));
/// ```
pub fn headroom(before: f64, after: f64) -> Result<f64, MetricError> {
    ratio(before, after).map(|times| times - 1.0)
}
