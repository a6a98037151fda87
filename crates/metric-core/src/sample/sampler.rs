//! The draws of inputs, each made once.

use super::SAMPLES;
use crate::{normal::normal_quantile, range::Distribution};
use rand_xoshiro::{
    Xoshiro256PlusPlus,
    rand_core::{Rng, SeedableRng},
};
use std::sync::Arc;

/// [`SAMPLES`] as a float, exactly.
const STRATA: f64 = 20_000.0;

/// What seeds the draws of all inputs beside their key: "plimsol" and the version of links.
const SEED_OF_LINKS_1: u64 = u64::from_be_bytes(*b"plimsol1");

/// How many it keeps: those of all entries and levers of three scenarios.
const MOST_KEPT: usize = 40;

/// The scores and draws of inputs. It keeps those that it has made, so that whoever evaluates often holds on to
/// one: where one range of many changes, only its draws are made anew.
#[derive(Debug, Clone, Default)]
pub struct Sampler {
    /// The scores of the stratum centres (i + 0.5) / 20,000, rising from −4.0556 to 4.0556, once they
    /// were asked for.
    rising: Vec<f64>,
    scores: Kept<String>,
    draws: Kept<(String, Distribution)>,
}

/// What was made, the one that was asked for last at the end.
#[derive(Debug, Clone)]
struct Kept<K>(Vec<(K, Arc<[f64]>)>);

impl<K> Default for Kept<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K> Kept<K> {
    /// What is kept under a key, which stands at the end then.
    fn take(&mut self, is_key: impl Fn(&K) -> bool) -> Option<Arc<[f64]>> {
        let place = self.0.iter().position(|(key, _)| is_key(key))?;
        let entry = self.0.remove(place);
        let numbers = Arc::clone(&entry.1);
        self.0.push(entry);
        Some(numbers)
    }

    /// Keeps something more; the one that was asked for the longest ago goes.
    fn put(&mut self, key: K, numbers: &Arc<[f64]>) {
        if self.0.len() >= MOST_KEPT {
            self.0.remove(0);
        }
        self.0.push((key, Arc::clone(numbers)));
    }
}

impl Sampler {
    /// The standard normal scores of one input, in the order of its draws.
    ///
    /// No unit. Any text is a key; equal keys have equal draws, whatever was asked for before. The order is
    /// that of the steps at the head of this module. Source: Latin hypercube, Technometrics 21 (1979), 239;
    /// xoshiro256++, Blackman and Vigna 2021; AS 241, Wichura 1988.
    ///
    /// The hash of "cost" is 0bef0691197c9f78, and its first draw that of stratum 6,951: the score of
    /// 6,951.5 / 20,000 is −0.3919, and of $8 to $12 that is $9.336.
    /// ```
    /// use metric_core::{range::*, sample::Sampler};
    /// let scores = Sampler::default().scores("cost");
    /// assert_eq!((scores[0] * 1e4).round(), -3_919.0);
    /// let cost = Distribution::of(Shape::Positive, 8.0, 12.0)?;
    /// assert_eq!((cost.at(scores[0]) * 1e3).round(), 9_336.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn scores(&mut self, key: &str) -> Arc<[f64]> {
        if let Some(scores) = self.scores.take(|kept| kept == key) {
            return scores;
        }
        let scores = self.permuted(key);
        self.scores.put(key.to_owned(), &scores);
        scores
    }

    /// The draws of one input: [`Distribution::at`] of each of its scores.
    ///
    /// Unit: that of the quantity. Every draw lies in its domain.
    ///
    /// ```
    /// use metric_core::{range::*, sample::Sampler};
    /// let cost = Distribution::of(Shape::Positive, 8.0, 12.0)?;
    /// let draws = Sampler::default().draws("cost", cost);
    /// assert_eq!((draws[0] * 1e3).round(), 9_336.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn draws(&mut self, key: &str, distribution: Distribution) -> Arc<[f64]> {
        let is_key = |kept: &(String, Distribution)| kept.0 == key && kept.1 == distribution;
        if let Some(draws) = self.draws.take(is_key) {
            return draws;
        }
        let draws = self.scores(key).iter().map(|score| distribution.at(*score)).collect();
        self.draws.put((key.to_owned(), distribution), &draws);
        draws
    }

    /// The scores of the strata in the order of a key.
    fn permuted(&mut self, key: &str) -> Arc<[f64]> {
        if self.rising.is_empty() {
            self.rising = rising();
        }
        let mut generator = Xoshiro256PlusPlus::seed_from_u64(fnv_1a(key) ^ SEED_OF_LINKS_1);
        let mut scores = self.rising.clone();
        for left in (2..=scores.len()).rev() {
            #[allow(clippy::cast_possible_truncation, reason = "the remainder is below 20,000")]
            let pick = (generator.next_u64() % left as u64) as usize;
            scores.swap(left - 1, pick);
        }
        scores.into()
    }
}

/// The scores of the strata, rising.
fn rising() -> Vec<f64> {
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
    rising
}

/// The FNV-1a hash of the bytes of a text, 64 bits (Fowler, Noll and Vo).
fn fnv_1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::range::{Shape, WIDEST};

    #[test]
    fn the_hash_is_fnv_1a() {
        // the test vectors of its authors
        assert_eq!(fnv_1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv_1a("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv_1a("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn the_strata_rise_and_mirror_one_another() {
        let rising = rising();
        assert_eq!(rising.len(), SAMPLES);
        assert_eq!([rising[0], rising[SAMPLES - 1]], [-WIDEST, WIDEST]);
        assert!(rising.is_sorted_by(|a, b| a < b));
        assert!(rising.iter().zip(rising.iter().rev()).all(|(low, high)| *low == -high));
    }

    #[test]
    fn what_was_asked_for_last_is_kept_and_no_more_than_forty() {
        let mut sampler = Sampler::default();
        let first = sampler.scores("cost");
        for key in 0..MOST_KEPT - 1 {
            sampler.scores(&key.to_string());
        }
        assert!(Arc::ptr_eq(&first, &sampler.scores("cost")), "it is one of the forty");
        sampler.scores("one more");
        assert_eq!(sampler.scores.0.len(), MOST_KEPT);
        assert!(sampler.scores.0.iter().all(|(key, _)| key != "0"), "the oldest one went");
        assert!(Arc::ptr_eq(&first, &sampler.scores("cost")));
    }

    #[test]
    fn draws_are_kept_for_their_range() {
        let mut sampler = Sampler::default();
        let range = |high| Distribution::of(Shape::Positive, 8.0, high).unwrap();
        let (twelve, ten) =
            (sampler.draws("cost", range(12.0)), sampler.draws("cost", range(10.0)));
        assert!(Arc::ptr_eq(&twelve, &sampler.draws("cost", range(12.0))));
        let scores = sampler.scores("cost");
        for (draws, range) in [(twelve, range(12.0)), (ten, range(10.0))] {
            assert!(draws.iter().zip(&*scores).all(|(draw, score)| *draw == range.at(*score)));
        }
    }
}
