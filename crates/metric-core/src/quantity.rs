//! Checked numbers: what gets past these constructors is finite, in range and of known sign.

use crate::MetricError;
use serde::Serialize;

/// The largest magnitude of an input or a result: below 2^53, so that whole numbers are exact.
pub const LIMIT: f64 = 1e15;

/// The same limit for whole numbers.
const COUNT_LIMIT: u64 = 1_000_000_000_000_000;

/// A finite result within ±10^15, or the reason why it is none.
pub fn checked(value: f64) -> Result<f64, MetricError> {
    if value.is_finite() && value.abs() <= LIMIT {
        Ok(value + 0.0) // turns -0 into 0
    } else {
        Err(MetricError::Overflow)
    }
}

/// What a function computes on the way to a figure, or for [`checked`] to look at: finite, and it may
/// pass ±10^15, where only figures end.
pub(crate) fn finite(value: f64) -> Result<f64, MetricError> {
    if value.is_finite() { Ok(value + 0.0) } else { Err(MetricError::Overflow) }
}

/// `numerator / denominator` as [`finite`], with zero named.
pub(crate) fn ratio(numerator: f64, denominator: f64) -> Result<f64, MetricError> {
    if denominator == 0.0 {
        return Err(MetricError::ZeroDenominator);
    }
    finite(numerator / denominator)
}

/// A number as [`Amount::new`] takes it: finite, 0 to 10^15.
pub(crate) fn amount(value: f64) -> Result<f64, MetricError> {
    Amount::new(value).map(Amount::get)
}

/// An amount times the length of a period, or a sum of amounts: finite, from 0 on.
pub(crate) fn from_zero(value: f64) -> Result<f64, MetricError> {
    if !value.is_finite() {
        Err(MetricError::NotFinite)
    } else if value < 0.0 {
        Err(MetricError::Negative)
    } else {
        Ok(value + 0.0)
    }
}

/// A share, 0 to 1; anything else is [`MetricError::OutOfRange`].
pub(crate) fn share(value: f64) -> Result<f64, MetricError> {
    if (0.0..=1.0).contains(&value) { Ok(value + 0.0) } else { Err(MetricError::OutOfRange) }
}

/// A whole number of things (contacts, customers who made contact): 0 to 10^15.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Count(u64);

impl Count {
    /// A count; above 10^15 it is [`MetricError::OutOfRange`].
    pub fn new(value: u64) -> Result<Self, MetricError> {
        if value <= COUNT_LIMIT { Ok(Self(value)) } else { Err(MetricError::OutOfRange) }
    }

    /// A count from a float: it must be finite, whole, not negative and at most 10^15.
    ///
    /// ```
    /// use metric_core::{quantity::Count, MetricError};
    /// assert_eq!(Count::from_f64(2400.0).map(Count::get), Ok(2400));
    /// assert_eq!(Count::from_f64(2400.5), Err(MetricError::NotInteger));
    /// ```
    pub fn from_f64(value: f64) -> Result<Self, MetricError> {
        let amount = Amount::new(value)?.get();
        if amount.fract() != 0.0 {
            return Err(MetricError::NotInteger);
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        // checked: whole, 0 to 10^15
        Ok(Self(amount as u64))
    }

    /// The number.
    pub fn get(self) -> u64 {
        self.0
    }

    /// The number as a float; exact, since a count stays below 2^53.
    #[allow(clippy::cast_precision_loss)]
    pub fn as_f64(self) -> f64 {
        self.0 as f64
    }
}

/// An amount that may be a fraction (an average base, money, a bridge): 0 to 10^15.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct Amount(f64);

impl Amount {
    /// Zero.
    pub const ZERO: Self = Self(0.0);

    /// An amount: finite, not negative, at most 10^15.
    ///
    /// ```
    /// use metric_core::{quantity::Amount, MetricError};
    /// assert_eq!(Amount::new(f64::NAN), Err(MetricError::NotFinite));
    /// assert_eq!(Amount::new(-1.0), Err(MetricError::Negative));
    /// assert_eq!(Amount::new(1e308), Err(MetricError::OutOfRange));
    /// ```
    pub fn new(value: f64) -> Result<Self, MetricError> {
        let value = from_zero(value)?;
        if value > LIMIT { Err(MetricError::OutOfRange) } else { Ok(Self(value)) }
    }

    /// The number.
    pub fn get(self) -> f64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negative_zero_becomes_a_plain_zero() {
        assert!(Amount::new(-0.0).unwrap().get().is_sign_positive());
        assert!(checked(-0.0).unwrap().is_sign_positive());
    }

    #[test]
    fn a_result_beyond_the_limit_is_an_overflow_and_nan_never_leaves() {
        assert_eq!(checked(1.1e15), Err(MetricError::Overflow));
        assert_eq!(checked(f64::NAN), Err(MetricError::Overflow));
        assert_eq!(ratio(0.0, 0.0), Err(MetricError::ZeroDenominator));
        // on the way to a figure only infinity is one
        assert_eq!(
            (ratio(1e15, 0.5), finite(1e308 * 10.0)),
            (Ok(2e15), Err(MetricError::Overflow))
        );
    }

    #[test]
    fn counts_end_at_ten_to_the_fifteen() {
        assert!(Count::new(COUNT_LIMIT).is_ok());
        assert_eq!(Count::new(COUNT_LIMIT + 1), Err(MetricError::OutOfRange));
        assert_eq!(Count::from_f64(-1.0), Err(MetricError::Negative));
    }
}
