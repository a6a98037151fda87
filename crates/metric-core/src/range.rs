//! A quantity that is known as a range, such as 8 to 12: its distribution.

use crate::{
    MetricError,
    quantity::{LIMIT, amount, finite},
};

/// The standard normal quantile of 95 %: a range runs from the 5th to the 95th percentile.
const Z_95: f64 = 1.644_853_626_951_472_7;

/// The standard normal scores of the two ends of a range.
pub const ENDS: [f64; 2] = [-Z_95, Z_95];

/// The largest standard normal score of the sample, that of 1 − 0.5/20,000.
pub(crate) const WIDEST: f64 = 4.055_626_981_122_401;

/// Which family of distributions a quantity has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Above 0 without an upper bound (money, contacts, seconds): lognormal.
    Positive,
    /// Between 0 and 1: logit-normal, since a lognormal share could pass 1.
    Share,
}

/// What is known of a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Distribution {
    /// One number.
    Point(f64),
    /// Lognormal: ln of the quantity is normal.
    LogNormal {
        /// Mean of ln of the quantity.
        mu: f64,
        /// Standard deviation of ln of the quantity.
        sigma: f64,
    },
    /// Logit-normal: ln(p / (1 − p)) of the share p is normal.
    LogitNormal {
        /// Mean of the logit.
        mu: f64,
        /// Standard deviation of the logit.
        sigma: f64,
    },
}

impl Distribution {
    /// The distribution whose 5th and 95th percentile are `low` and `high`.
    ///
    /// With g = ln x (positive) or g = ln(x / (1 − x)) (share): mu = (g(low) + g(high)) / 2, sigma =
    /// (g(high) − g(low)) / (2 × 1.6448536269514727). One number (`low` = `high`) is a point, also 0,
    /// and 1 of a share. Unit: that of the quantity; of a share none. Domain: 0 to 10^15, of a share 0
    /// to 1. Errors: not finite; negative; out of range for what is beyond the domain or `low` above
    /// `high`; open range for a range that begins at 0 or, of a share, ends at 1, both of which the
    /// distribution only approaches; overflow where draws of the sample would pass 10^15.
    /// Source: the 90 % interval that Guesstimate and Squiggle read "8 to 12" as.
    ///
    /// $8 to $12: mu = ln sqrt(96) = 2.2822, sigma = ln 1.5 / 3.2897 = 0.1233.
    /// ```
    /// use metric_core::range::{Distribution, Shape};
    /// let cost = Distribution::of(Shape::Positive, 8.0, 12.0)?;
    /// let Distribution::LogNormal { mu, sigma } = cost else { panic!("lognormal") };
    /// assert_eq!([mu, sigma].map(|part| (part * 1e4).round()), [22_822.0, 1_233.0]);
    /// assert_eq!(Distribution::of(Shape::Share, 0.3, 0.3)?, Distribution::Point(0.3));
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn of(shape: Shape, low: f64, high: f64) -> Result<Self, MetricError> {
        let (low, high) = (amount(low)?, amount(high)?);
        let is_share = shape == Shape::Share;
        if low > high || (is_share && high > 1.0) {
            return Err(MetricError::OutOfRange);
        }
        if low == high {
            return Ok(Self::Point(low));
        }
        if low == 0.0 || (is_share && high == 1.0) {
            return Err(MetricError::OpenRange);
        }
        let (start, end) = match shape {
            Shape::Positive => (libm::log(low), libm::log(high)),
            Shape::Share => (logit(low), logit(high)),
        };
        let (mu, sigma) = (0.5 * (start + end), (end - start) / (2.0 * Z_95));
        match shape {
            Shape::Share => Ok(Self::LogitNormal { mu, sigma }),
            Shape::Positive if libm::exp(mu + sigma * WIDEST) > LIMIT => Err(MetricError::Overflow),
            Shape::Positive => Ok(Self::LogNormal { mu, sigma }),
        }
    }

    /// The distribution of this quantity times another one, independent of it; none of shares.
    ///
    /// Lognormal, since logarithms add: mu = mu1 + mu2, sigma² = sigma1² + sigma2². Unit: the product of both.
    /// Errors: out of range for a share, and for a point of 0 beside a range.
    ///
    /// 85 to 120 calls of 165 to 200 s: half of the time below sqrt(85 × 120) × sqrt(165 × 200) = 18,347 s.
    /// ```
    /// use metric_core::range::{Distribution, Shape};
    /// let calls = Distribution::of(Shape::Positive, 85.0, 120.0)?;
    /// let seconds = Distribution::of(Shape::Positive, 165.0, 200.0)?;
    /// assert_eq!(calls.times(seconds)?.middle().round(), 18_347.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn times(self, other: Self) -> Result<Self, MetricError> {
        let part = |of: Self| match of {
            Self::Point(value) if value > 0.0 => Ok((libm::log(value), 0.0)),
            Self::LogNormal { mu, sigma } => Ok((mu, sigma)),
            _ => Err(MetricError::OutOfRange),
        };
        if let (Self::Point(one), Self::Point(other)) = (self, other) {
            return Ok(Self::Point(one * other));
        }
        let ((mu, sigma), (other_mu, other_sigma)) = (part(self)?, part(other)?);
        Ok(Self::LogNormal { mu: mu + other_mu, sigma: libm::hypot(sigma, other_sigma) })
    }

    /// The 50th percentile: what the central case computes with.
    ///
    /// exp(mu), which is sqrt(low × high); of a share 1 / (1 + exp(−mu)). Unit: that of the quantity.
    /// It is not the mean, nor the middle of both ends: half of the draws lie below it.
    ///
    /// $8 to $12: sqrt(96) = 9.80. 40 to 70 %: odds of sqrt(2/3 × 7/3) = 1.2472, 55.5 %.
    /// ```
    /// use metric_core::range::{Distribution, Shape};
    /// let cost = Distribution::of(Shape::Positive, 8.0, 12.0)?.middle();
    /// assert!((cost - 9.797_958_971_132_712).abs() < 1e-14);
    /// let containment = Distribution::of(Shape::Share, 0.4, 0.7)?.middle();
    /// assert_eq!((containment * 1e3).round(), 555.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn middle(self) -> f64 {
        self.at(0.0)
    }

    /// The value at a standard normal score: −1.645 is the 5th percentile, 0 the middle, 1.645 the 95th.
    ///
    /// exp(mu + sigma × score); of a share 1 / (1 + exp(−mu − sigma × score)). Unit: that of the
    /// quantity. Domain: the scores of the sample, ±4.0556; one beyond counts as that bound, so that
    /// every value is a number of 0 to 10^15.
    ///
    /// The 97.5th percentile of $8 to $12: exp(2.2822 + 0.1233 × 1.96) = 12.475.
    /// ```
    /// use metric_core::range::{Distribution, Shape};
    /// let cost = Distribution::of(Shape::Positive, 8.0, 12.0)?;
    /// assert_eq!((cost.at(1.96) * 1e3).round(), 12_475.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn at(self, score: f64) -> f64 {
        let score = if score.is_nan() { -WIDEST } else { score.clamp(-WIDEST, WIDEST) };
        match self {
            Self::Point(value) => value,
            Self::LogNormal { mu, sigma } => libm::exp(mu + sigma * score),
            Self::LogitNormal { mu, sigma } => 1.0 / (1.0 + libm::exp(-(mu + sigma * score))),
        }
    }
}

/// ln of the odds of a share between 0 and 1.
fn logit(share: f64) -> f64 {
    libm::log(share / (1.0 - share))
}

/// The 5th and the 95th percentile of a figure that follows from several ranges, from what each of them alone makes of it at
/// these ends while the others are at their middle.
///
/// middle − √Σ(middle − low)² and middle + √Σ(high − middle)²: exact for one range that the figure rises or falls with, of
/// several the first order of the propagation of independent errors, each side by its own distances. Unit: that of the
/// figure. Errors: not finite. Source: JCGM 100 (Guide to the Expression of Uncertainty in Measurement), 5.1.2.
///
/// 4 with ends of 3.7 and 4.3 by one range and of 4.8 and 3.6 by another: 4 − √(0.3² + 0.4²) = 3.5 and
/// 4 + √(0.3² + 0.8²) = 4.854.
/// ```
/// use metric_core::range::together;
/// let [low, high] = together(4.0, [[3.7, 4.3], [4.8, 3.6]].into_iter())?;
/// assert_eq!([low, high].map(|end| (end * 1e3).round()), [3_500.0, 4_854.0]);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn together(
    middle: f64,
    ends: impl Iterator<Item = [f64; 2]>,
) -> Result<[f64; 2], MetricError> {
    let [mut below, mut above] = [0.0; 2];
    for [one, other] in ends {
        let (low, high) = (one.min(other).min(middle), one.max(other).max(middle));
        below += (middle - low) * (middle - low);
        above += (high - middle) * (high - middle);
    }
    Ok([finite(middle - below.sqrt())?, finite(middle + above.sqrt())?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use MetricError::*;
    use Shape::*;

    #[test]
    fn the_ends_are_the_5th_and_95th_percentile() {
        for (shape, low, high) in [(Positive, 8.0, 12.0), (Share, 0.4, 0.7), (Positive, 1e-9, 1e3)]
        {
            let range = Distribution::of(shape, low, high).unwrap();
            assert!((range.at(-Z_95) / low - 1.0).abs() < 1e-13, "{range:?}");
            assert!((range.at(Z_95) / high - 1.0).abs() < 1e-13, "{range:?}");
        }
    }

    #[test]
    fn a_range_that_is_none_is_refused() {
        let cases = [
            (Positive, 12.0, 8.0, OutOfRange),
            (Positive, 0.0, 8.0, OpenRange),
            (Positive, -1.0, 8.0, Negative),
            (Positive, 1.0, f64::INFINITY, NotFinite),
            (Positive, f64::NAN, 1.0, NotFinite),
            (Positive, 1.0, 1e15, Overflow),
            (Share, 0.0, 0.1, OpenRange),
            (Share, 0.9, 1.0, OpenRange),
            (Share, 0.9, 1.1, OutOfRange),
            (Share, 1.1, 1.1, OutOfRange),
            (Share, -0.1, 0.5, Negative),
        ];
        for (shape, low, high, error) in cases {
            assert_eq!(Distribution::of(shape, low, high), Err(error), "{shape:?} {low} {high}");
        }
        for point in [0.0, 1.0] {
            assert_eq!(Distribution::of(Share, point, point), Ok(Distribution::Point(point)));
        }
    }

    #[test]
    fn every_draw_is_a_number_within_the_domain() {
        let scores = [f64::NEG_INFINITY, -WIDEST, 0.0, 5.0, f64::INFINITY, f64::NAN];
        for (low, high) in [(1e-300, 1e-200), (1e-9, 1e-3), (1e12, 2e12)] {
            let range = Distribution::of(Positive, low, high).unwrap();
            assert!(scores.iter().all(|&score| (0.0..=LIMIT).contains(&range.at(score))), "{low}");
        }
        let range = Distribution::of(Share, 5e-324, 1.0 - f64::EPSILON / 2.0).unwrap();
        assert!(scores.iter().all(|&score| (0.0..=1.0).contains(&range.at(score))));
    }
}
