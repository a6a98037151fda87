//! Intervals on what was measured.

use crate::{
    Inconsistency, MetricError,
    quantity::{Count, checked},
};
use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Gamma, Normal};

/// The confidence of every interval that the product shows.
pub const CONFIDENCE: f64 = 0.95;

/// Above this count the exact quantile is replaced by the Wilson-Hilferty cube, whose relative
/// error is below 10^-9 there; the exact search takes longer the larger the count.
const EXACT_LIMIT: u64 = 100_000;

/// Lower and upper limit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

impl Interval {
    /// Both limits times a factor.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        Self { low: self.low * factor, high: self.high * factor }
    }
}

/// Garwood's exact Poisson interval of a rate: a count over an exposure.
///
/// lower = chi2inv(a/2; 2x) / 2 / n, 0 at x = 0; upper = chi2inv(1 − a/2; 2x + 2) / 2 / n, with
/// a = 1 − confidence. For every contacts-per-X rate, above or below 1. It assumes that contacts are
/// independent of one another; contacts of one customer or incident are not, so the true interval
/// is wider. Domain: exposure above 0, confidence in (0, 1).
///
/// 5,000 contacts on 100,000 orders, 95 %: 4.86 to 5.14 per 100 orders.
/// ```
/// use metric_core::{interval::{garwood, CONFIDENCE}, quantity::Count};
/// let interval = garwood(Count::new(5_000)?, 100_000.0, CONFIDENCE)?;
/// assert_eq!((interval.low * 1e4).round(), 486.0);
/// assert_eq!((interval.high * 1e4).round(), 514.0);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn garwood(count: Count, exposure: f64, confidence: f64) -> Result<Interval, MetricError> {
    if exposure == 0.0 {
        return Err(MetricError::ZeroDenominator);
    }
    if !(exposure > 0.0 && confidence > 0.0 && confidence < 1.0) {
        return Err(MetricError::OutOfRange);
    }
    let tail = (1.0 - confidence) / 2.0;
    let low = match count.get() {
        0 => 0.0,
        shape => gamma_quantile(tail, shape)?,
    };
    let high = gamma_quantile(1.0 - tail, count.get() + 1)?;
    Ok(Interval { low: checked(low / exposure)?, high: checked(high / exposure)? })
}

/// The quantile of the gamma distribution of whole shape and rate 1: chi2inv(p; 2 shape) / 2.
fn gamma_quantile(p: f64, shape: u64) -> Result<f64, MetricError> {
    let shape_f64 = Count::new(shape)?.as_f64();
    if shape > EXACT_LIMIT {
        // Wilson-Hilferty: chi2inv(p; k) = k (1 - 2/(9k) + z sqrt(2/(9k)))^3 with k = 2 shape
        let ninth = 1.0 / (9.0 * shape_f64);
        return Ok(shape_f64 * (1.0 - ninth + standard_normal_quantile(p)? * ninth.sqrt()).powi(3));
    }
    let gamma = Gamma::new(shape_f64, 1.0).map_err(|_| MetricError::OutOfRange)?;
    Ok(gamma.inverse_cdf(p))
}

fn standard_normal_quantile(p: f64) -> Result<f64, MetricError> {
    let normal = Normal::new(0.0, 1.0).map_err(|_| MetricError::OutOfRange)?;
    Ok(normal.inverse_cdf(p))
}

/// Wilson's interval of a true proportion, `successes` of `trials`, without continuity correction.
///
/// centre (p + z²/2m) / (1 + z²/m), half-width z / (1 + z²/m) × sqrt(p(1 − p)/m + z²/4m²); exactly 0
/// at no success and 1 at all. For containment, one-touch and incidence; never for a contact rate,
/// which may pass 1. `trials` may be a fraction (an average base). Errors: zero denominator,
/// successes above trials inconsistent.
pub fn wilson(successes: Count, trials: f64, confidence: f64) -> Result<Interval, MetricError> {
    if trials == 0.0 {
        return Err(MetricError::ZeroDenominator);
    }
    if !(trials > 0.0 && confidence > 0.0 && confidence < 1.0) {
        return Err(MetricError::OutOfRange);
    }
    let successes = successes.as_f64();
    if successes > trials {
        return Err(MetricError::Inconsistent(Inconsistency::SuccessesAboveTrials));
    }
    let z = standard_normal_quantile(1.0 - (1.0 - confidence) / 2.0)?;
    let (p, z2m) = (successes / trials, z * z / trials);
    let centre = (p + z2m / 2.0) / (1.0 + z2m);
    let variance = p * (1.0 - p) / trials + z2m / (4.0 * trials);
    let half = z / (1.0 + z2m) * variance.sqrt();
    Ok(Interval {
        low: if successes == 0.0 { 0.0 } else { (centre - half).max(0.0) },
        high: if same_count(successes, trials) { 1.0 } else { (centre + half).min(1.0) },
    })
}

/// All of them succeeded; both sides are exact here, there is nothing to round.
#[allow(clippy::float_cmp)]
fn same_count(successes: f64, trials: f64) -> bool {
    successes == trials
}
