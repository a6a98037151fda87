//! The one fixed sample: what a range of inputs makes of a figure.
//!
//! Every input has 20,000 draws, by Latin hypercube and inverse distribution function. The draws of an
//! input follow from its key alone, so that it has the same ones in every scenario and for every
//! reader, and one input more moves no other. To draw them anew:
//!
//! 1. The standard normal scores of the stratum centres (i + 0.5) / 20,000, i = 0 to 19,999, rising.
//! 2. hash = FNV-1a of the bytes of the key in UTF-8, 64 bits (offset cbf29ce484222325, prime
//!    100000001b3); seed = hash XOR 706c696d736f6c31, which is "plimsol1": version 1 of links.
//! 3. The generator xoshiro256++ (Blackman and Vigna); the four words of its state are the first four
//!    outputs of `SplitMix64` from that seed.
//! 4. Fisher-Yates: for n = 20,000 down to 2 the scores n − 1 and (next output mod n) change places,
//!    counted from 0.
//! 5. Draw number i of the input is [`crate::range::Distribution::at`] of score number i.

mod histogram;
mod sampler;

pub use histogram::Histogram;
pub use sampler::Sampler;

use crate::{MetricError, quantity::checked};
use serde::Serialize;

/// How many draws an input has.
pub const SAMPLES: usize = 20_000;

/// The quantile of rising numbers, interpolated between its two neighbours (type 7 of Hyndman and Fan).
///
/// With h = (n − 1) p: x\[⌊h⌋\] + (h − ⌊h⌋) (x\[⌊h⌋ + 1\] − x\[⌊h⌋\]), counted from 0. Unit: that of the
/// numbers. Domain: p of 0 to 1. An infinity stands for what never comes (a payback), last in the
/// order; a quantile that reaches it is none, as is one of no numbers or of a p outside the domain.
/// Source: Hyndman and Fan 1996; the default of R and of spreadsheets.
///
/// The first quarter of 1, 2, 4 and 8: h = 0.75, 1 + 0.75 × (2 − 1) = 1.75.
/// ```
/// use metric_core::sample::quantile;
/// assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 0.25), Some(1.75));
/// assert_eq!(quantile(&[1.0, 2.0, f64::INFINITY], 0.75), None);
/// ```
pub fn quantile(rising: &[f64], p: f64) -> Option<f64> {
    if !(0.0..=1.0).contains(&p) {
        return None;
    }
    let (below, part) = place(rising.len().checked_sub(1)?, p);
    let low = *rising.get(below)?;
    let value = if part == 0.0 { low } else { low + part * (rising.get(below + 1)? - low) };
    value.is_finite().then_some(value)
}

/// Where a quantile lies: the place below it, and the part of the way to the next one.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a slice has fewer than 2^53 numbers, and a place is 0 to the last of them"
)]
fn place(last: usize, p: f64) -> (usize, f64) {
    let h = last as f64 * p;
    (h as usize, h.fract())
}

/// What the draws of a figure say.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Summary {
    /// The 5th percentile.
    pub p5: f64,
    /// The 50th percentile: the median.
    pub p50: f64,
    /// The 95th percentile.
    pub p95: f64,
    /// The mean.
    pub mean: f64,
    /// The share of the draws below 0.
    pub below_zero: f64,
}

impl Summary {
    /// The summary of draws, whose order it changes.
    ///
    /// Percentiles as of [`quantile`]. Unit: that of the draws; `below_zero` is a share. Errors: missing
    /// without draws; overflow where a draw is no number within ±10^15.
    ///
    /// −1, 1, 2, 3 and 5: median 2, mean 2, one of five below zero, 5th percentile −1 + 0.2 × 2 = −0.6.
    /// ```
    /// use metric_core::sample::Summary;
    /// let summary = Summary::of(&mut [3.0, 1.0, -1.0, 5.0, 2.0])?;
    /// assert_eq!([summary.p50, summary.mean, summary.below_zero], [2.0, 2.0, 0.2]);
    /// assert!((summary.p5 + 0.6).abs() < 1e-12);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn of(draws: &mut [f64]) -> Result<Self, MetricError> {
        let (mut sum, mut negative) = (0.0, 0.0);
        for &draw in draws.iter() {
            sum += checked(draw)?;
            negative += f64::from(u8::from(draw < 0.0));
        }
        let last = draws.len().checked_sub(1).ok_or(MetricError::Missing)?;
        // To sort all of them takes longer: only the neighbours of three percentiles have to stand where
        // they stand in the order. None of them lies beyond the last draw, and `rest` ends there.
        let mut rest = &mut *draws;
        let mut settled = 0;
        for p in [0.05, 0.5, 0.95] {
            let (below, _) = place(last, p);
            for at in [below, (below + 1).min(last)] {
                if let Some(ahead) = at.checked_sub(settled) {
                    rest = rest.select_nth_unstable_by(ahead, f64::total_cmp).2;
                    settled = at + 1;
                }
            }
        }
        #[allow(clippy::cast_precision_loss, reason = "a slice has fewer than 2^53 numbers")]
        let count = draws.len() as f64;
        let percentile = |p| quantile(draws, p).ok_or(MetricError::Missing);
        Ok(Self {
            p5: percentile(0.05)?,
            p50: percentile(0.5)?,
            p95: percentile(0.95)?,
            mean: checked(sum / count)?,
            below_zero: negative / count,
        })
    }
}
