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

use crate::{MetricError, normal::normal_quantile, quantity::checked};
use rand_xoshiro::{
    Xoshiro256PlusPlus,
    rand_core::{Rng, SeedableRng},
};
use serde::Serialize;

/// How many draws an input has.
pub const SAMPLES: usize = 20_000;

/// [`SAMPLES`] as a float, exactly.
const STRATA: f64 = 20_000.0;

/// What seeds the draws of all inputs beside their key: "plimsol" and the version of links.
const SEED_OF_LINKS_1: u64 = u64::from_be_bytes(*b"plimsol1");

/// The standard normal scores of the strata, made once and permuted for every input.
#[derive(Debug, Clone)]
pub struct Scores {
    rising: Vec<f64>,
}

impl Scores {
    /// The scores of the stratum centres (i + 0.5) / 20,000, rising from −4.0556 to 4.0556.
    #[allow(clippy::new_without_default, reason = "twenty thousand logarithms are no default")]
    pub fn new() -> Self {
        let mut rising = Vec::with_capacity(SAMPLES);
        let mut centre = 0.5;
        while centre < STRATA / 2.0 {
            rising.push(normal_quantile(centre / STRATA));
            centre += 1.0;
        }
        // By symmetry, so that each score has its opposite to the last digit.
        for place in (0..rising.len()).rev() {
            rising.extend(rising.get(place).map(|score| -score));
        }
        Self { rising }
    }

    /// The standard normal scores of one input, in the order of its draws.
    ///
    /// No unit. Any text is a key; equal keys have equal draws. The order is that of the steps at the
    /// head of this module. Source: Latin hypercube,
    /// Technometrics 21 (1979), 239; xoshiro256++, Blackman and Vigna 2021; AS 241, Wichura 1988.
    ///
    /// The hash of "cost" is 0bef0691197c9f78, and its first draw that of stratum 6,951: the score of
    /// 6,951.5 / 20,000 is −0.3919, and of $8 to $12 that is $9.336.
    /// ```
    /// use metric_core::{range::*, sample::Scores};
    /// let scores = Scores::new().of("cost");
    /// assert_eq!((scores[0] * 1e4).round(), -3_919.0);
    /// let cost = Distribution::of(Shape::Positive, 8.0, 12.0)?;
    /// assert_eq!((cost.at(scores[0]) * 1e3).round(), 9_336.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn of(&self, key: &str) -> Vec<f64> {
        let mut generator = Xoshiro256PlusPlus::seed_from_u64(fnv_1a(key) ^ SEED_OF_LINKS_1);
        let mut scores = self.rising.clone();
        for left in (2..=scores.len()).rev() {
            #[allow(clippy::cast_possible_truncation, reason = "the remainder is below 20,000")]
            let pick = (generator.next_u64() % left as u64) as usize;
            scores.swap(left - 1, pick);
        }
        scores
    }
}

/// The FNV-1a hash of the bytes of a text, 64 bits (Fowler, Noll and Vo).
fn fnv_1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::range::WIDEST;

    #[test]
    fn the_hash_is_fnv_1a() {
        // the test vectors of its authors
        assert_eq!(fnv_1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv_1a("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv_1a("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn the_strata_rise_and_mirror_one_another() {
        let rising = Scores::new().rising;
        assert_eq!(rising.len(), SAMPLES);
        assert_eq!([rising[0], rising[SAMPLES - 1]], [-WIDEST, WIDEST]);
        assert!(rising.is_sorted_by(|a, b| a < b));
        assert!(rising.iter().zip(rising.iter().rev()).all(|(low, high)| *low == -high));
    }
}
