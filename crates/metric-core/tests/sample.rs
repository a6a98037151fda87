//! The fixed sample against an independent program, and the laws of quantiles and summaries.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

use metric_core::{
    MetricError,
    range::{Distribution, Shape},
    sample::{SAMPLES, Sampler, Summary, quantile},
};
use proptest::prelude::*;

/// The strata were permuted by a Python program that follows the steps of the module (FNV-1a,
/// `SplitMix64`, xoshiro256++, Fisher-Yates), and their scores are sqrt(2) × erfinv(2p − 1) of mpmath:
/// "cost" begins with strata 6,951, 4,438 and 15,808, "vol" with 801, 19,291 and 6,062.
#[test]
fn the_draws_agree_with_an_independent_program() {
    let mut sampler = Sampler::default();
    let cases = [
        ("cost", [-0.391_875_779_160_744_7, -0.765_708_110_687_111_8, 0.807_896_788_892_778]),
        ("vol", [-1.749_816_399_125_382, 1.806_437_682_384_938_8, -0.515_433_683_228_518_5]),
        ("", [0.482_360_325_485_977_6, -0.793_047_755_294_430_7, -0.255_094_645_068_275]),
    ];
    for (key, expected) in cases {
        let draws = sampler.scores(key);
        for (draw, expected) in draws.iter().zip(expected) {
            assert!((draw - expected).abs() < 1e-15, "{key}: {draw} is not {expected}");
        }
    }
}

/// What the digits of the whole sample are, in any engine: a change here changes released figures.
#[test]
fn the_digits_of_the_sample_are_those_of_version_1_of_links() {
    let cost = Distribution::of(Shape::Positive, 8.0, 12.0).unwrap();
    let share = Distribution::of(Shape::Share, 0.4, 0.7).unwrap();
    let mut sampler = Sampler::default();
    let mut digest = |range: Distribution, key| {
        sampler
            .scores(key)
            .iter()
            .fold(0_u64, |sum, &score| sum.rotate_left(1) ^ range.at(score).to_bits())
    };
    assert_eq!(digest(cost, "cost"), 6_560_236_903_239_169_348);
    assert_eq!(digest(share, "contained"), 1_380_794_354_592_207_893);
}

#[test]
fn every_input_has_one_draw_of_each_stratum_in_an_order_of_its_own() {
    let mut sampler = Sampler::default();
    let (cost, volume) = (sampler.scores("cost"), sampler.scores("vol"));
    assert_eq!(cost, sampler.scores("cost"));
    assert_ne!(cost, volume);
    // independent: the correlation of 20,000 pairs has a standard error of 0.007
    let product: f64 = cost.iter().zip(&*volume).map(|(a, b)| a * b).sum();
    assert!((product / 20_000.0).abs() < 0.03, "{product}");
    let sorted = |mut scores: Vec<f64>| {
        scores.sort_by(f64::total_cmp);
        scores
    };
    assert_eq!(sorted(cost.to_vec()), sorted(volume.to_vec()));
}

/// A product of two lognormals is lognormal: mu and the squares of sigma add up.
#[test]
fn a_product_of_two_lognormals_meets_the_closed_form() {
    let mut sampler = Sampler::default();
    for (first, second) in [((8.0, 12.0), (1e3, 4e3)), ((0.5, 10.0), (2.0, 3.0))] {
        let ranges = [first, second]
            .map(|(low, high)| Distribution::of(Shape::Positive, low, high).unwrap());
        let (a, b) = (sampler.scores("cost"), sampler.scores("vol"));
        let mut draws: Vec<f64> =
            a.iter().zip(&*b).map(|(&a, &b)| ranges[0].at(a) * ranges[1].at(b)).collect();
        let summary = Summary::of(&mut draws).unwrap();
        let parts = ranges.map(|range| match range {
            Distribution::LogNormal { mu, sigma } => (mu, sigma * sigma),
            _ => panic!("{range:?} is lognormal"),
        });
        let (mu, square) = (parts[0].0 + parts[1].0, parts[0].1 + parts[1].1);
        let exact = |z: f64| (mu + z * square.sqrt()).exp();
        // The standard error of a sample quantile, relative: sigma × sqrt(p(1 − p) / n) / density; the
        // Latin hypercube has less. 4 of them.
        let error = |p: f64, density: f64| {
            4.0 * square.sqrt() * (p * (1.0 - p) / 20_000.0).sqrt() / density
        };
        for (found, z, p, density) in [
            (summary.p5, -1.644_853_626_951_472_7, 0.05, 0.103_135_6),
            (summary.p50, 0.0, 0.5, 0.398_942_3),
            (summary.p95, 1.644_853_626_951_472_7, 0.95, 0.103_135_6),
        ] {
            let off = found / exact(z) - 1.0;
            assert!(off.abs() < error(p, density), "{p}: {off}");
        }
        let mean = (mu + square / 2.0).exp();
        assert!((summary.mean / mean - 1.0).abs() < 4.0 * (square.exp_m1() / 20_000.0).sqrt());
    }
}

#[test]
fn one_range_alone_has_its_ends_as_percentiles() {
    let cost = Distribution::of(Shape::Positive, 8.0, 12.0).unwrap();
    let mut draws: Vec<f64> =
        Sampler::default().scores("cost").iter().map(|&z| cost.at(z)).collect();
    assert_eq!(draws.len(), SAMPLES);
    let summary = Summary::of(&mut draws).unwrap();
    for (found, end) in [(summary.p5, 8.0), (summary.p50, cost.middle()), (summary.p95, 12.0)] {
        assert!((found / end - 1.0).abs() < 1e-4, "{found} is not {end}");
    }
}

#[test]
fn a_quantile_that_reaches_what_never_comes_is_none() {
    let draws = [1.0, 2.0, f64::INFINITY, f64::INFINITY];
    assert_eq!([0.0, 1.0 / 3.0].map(|p| quantile(&draws, p)), [Some(1.0), Some(2.0)]);
    assert_eq!([0.4, 0.9, 1.0].map(|p| quantile(&draws, p)), [None; 3]);
    assert_eq!([-0.1, 1.1, f64::NAN].map(|p| quantile(&[1.0, 2.0], p)), [None; 3]);
    assert_eq!(quantile(&[], 0.5), None);
}

#[test]
fn draws_that_are_no_figures_are_refused() {
    assert_eq!(Summary::of(&mut []), Err(MetricError::Missing));
    for bad in [f64::NAN, f64::INFINITY, -1.1e15] {
        assert_eq!(Summary::of(&mut [1.0, bad]), Err(MetricError::Overflow));
    }
}

proptest! {
    /// Item 17.
    #[test]
    fn percentiles_rise_and_lie_among_the_draws(mut draws in prop::collection::vec(-1e15..1e15, 1..300)) {
        let summary = Summary::of(&mut draws).unwrap();
        prop_assert!(summary.p5 <= summary.p50 && summary.p50 <= summary.p95);
        let (least, most) = (draws[0], draws[draws.len() - 1]);
        for figure in [summary.p5, summary.p95] {
            prop_assert!(least <= figure && figure <= most);
        }
        prop_assert!(least - 1.0 <= summary.mean && summary.mean <= most + 1.0);
        let negative: f64 = draws.iter().map(|&draw| if draw < 0.0 { 1.0 } else { 0.0 }).sum();
        let count: f64 = draws.iter().map(|_| 1.0).sum();
        prop_assert!((summary.below_zero * count - negative).abs() < 1e-9);
    }

    #[test]
    fn no_numbers_panic_or_give_what_is_no_number(
        mut draws in prop::collection::vec(prop::num::f64::ANY, 0..20),
        p in prop_oneof![0.0..=1.0, prop::num::f64::ANY],
    ) {
        prop_assert!(quantile(&draws, p).is_none_or(f64::is_finite));
        prop_assert!(Summary::of(&mut draws).iter().all(|summary| summary.mean.is_finite()));
        for shape in [Shape::Positive, Shape::Share] {
            if let [low, high, ..] = *draws
                && let Ok(range) = Distribution::of(shape, low, high)
            {
                prop_assert!([range.middle(), range.at(p)].iter().all(|at| (0.0..=1e15).contains(at)));
            }
        }
    }

    /// Item 17, of ranges: a percentile of the draw is the value at its score.
    #[test]
    fn ranges_rise_with_the_score(low in 1e-6..1e6_f64, factor in 1.0..100.0_f64, share in 0.0..1.0_f64) {
        let money = Distribution::of(Shape::Positive, low, low * factor).unwrap();
        prop_assert!(money.at(-1.0) <= money.middle() && money.middle() <= money.at(1.0));
        prop_assert!((money.middle() / (low * low * factor).sqrt() - 1.0).abs() < 1e-9);
        if let Ok(part) = Distribution::of(Shape::Share, share / 2.0, share) {
            prop_assert!(part.at(-1.0) <= part.middle() && part.middle() <= part.at(1.0));
            prop_assert!((0.0..=1.0).contains(&part.at(4.0)));
        }
    }
}
