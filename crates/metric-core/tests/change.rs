//! The comparison of two periods against an independent program, and at its edges.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::count;
use metric_core::{
    MetricError,
    change::{Ratio, rate_ratio, smallest_change},
};

fn compare(c1: u64, n1: f64, c0: u64, n0: f64) -> Result<Ratio, MetricError> {
    rate_ratio((count(c1), n1), (count(c0), n0), 1.0)
}

#[track_caller]
fn assert_close(actual: f64, expected: f64, tolerance: f64) {
    let error = (actual - expected).abs() / expected.abs().max(f64::MIN_POSITIVE);
    assert!(error <= tolerance || actual == expected, "{actual} is not {expected}: {error:e}");
}

/// c1, n1, c0, n0, p, lower and upper limit. With n = c1 + c0 and p0 = n1 / (n1 + n0), scipy 1.17:
/// p = min(1, 2 min(binom.cdf(c1, n, p0), binom.sf(c1 - 1, n, p0))),
/// low = beta.ppf(.025, c1, c0 + 1) / beta.isf(.025, c0 + 1, c1) * n0 / n1,
/// high = beta.isf(.025, c1 + 1, c0) / beta.ppf(.025, c0, c1 + 1) * n0 / n1.
/// The two rows with 3 contacts of 10^12 are summed in mpmath with 50 digits: there scipy's p0 is
/// rounded, and its p is off in the fifth digit.
#[rustfmt::skip]
const SUMMED: [(u64, f64, u64, f64, f64, f64, f64); 11] = [
    (30, 1000.0, 50, 1000.0, 0.032_992_618_426_476_19, 0.368_350_648_730_541_35, 0.962_149_217_065_996_4),
    (1, 1.0, 1, 2.0, 1.0, 0.025_478_734_167_333_233, 156.993_670_632_525_98),
    (3, 10.0, 7, 5.0, 0.039_323_273_891_175_15, 0.035_756_100_240_543_16, 0.938_653_719_607_009_7),
    (0, 100.0, 8, 100.0, 0.007_812_5, 0.0, 0.585_833_175_137_244_3),
    (12, 10_000.0, 3, 10_000.0, 0.035_156_25, 1.079_472_732_391_119, 22.088_286_897_741_5),
    (240, 10_000.0, 290, 10_000.0, 0.033_203_950_280_380_44, 0.694_555_190_468_518_5, 0.985_365_895_556_147_5),
    (300, 1000.0, 100, 1000.0, 2.591_886_906_972_111e-24, 2.384_762_330_178_446, 3.800_733_398_087_268_6),
    (1990, 1e5, 3_000_000, 1.4e8, 0.000_878_853_106_483_488_8, 0.888_295_508_450_533_8, 0.970_400_226_573_985_4),
    (1999, 3000.0, 2100, 3000.0, 0.118_294_155_321_542_93, 0.894_906_097_568_837_9, 1.012_509_984_986_876),
    (3, 1e-3, 1_000_000_000_000, 2e8, 0.530_051_830_596_127_1, 0.123_734_424_578_911_06, 1.753_454_613_953_521_5),
    (1_000_000_000_000, 2e8, 3, 1e-3, 0.530_051_830_596_127_1, 0.570_302_756_650_938_2, 8.081_825_275_408_741),
];

/// The same beyond 2,000 contacts in each period, in mpmath with 40 digits: the tail by quadrature of the
/// density of the beta distribution, the limits by its root.
#[rustfmt::skip]
const LARGE: [(u64, f64, u64, f64, f64, f64, f64); 13] = [
    (2_000, 3_000.0, 2_100, 3_000.0, 0.122_064_979_991_138_13, 0.895_361_020_233_340_3, 1.013_008_543_163_665),
    (2_400, 50_000.0, 2_600, 50_000.0, 0.004_883_649_737_517_518, 0.872_894_671_467_166_6, 0.976_113_624_911_810_9),
    (5_000, 100_000.0, 5_300, 101_000.0, 0.014_629_473_964_662_456, 0.916_531_117_218_543_9, 0.990_556_041_227_835_8),
    (40_000, 1_000_000.0, 41_000, 1_000_000.0, 0.000_447_821_823_137_557, 0.962_239_514_744_424, 0.989_165_200_459_399_8),
    (25_000, 1_200_000.0, 1_000_000, 50_000_000.0, 2.418_193_225_274_446_4e-10, 1.028_635_339_440_372_9, 1.054_823_859_076_468_3),
    (25_000, 1_200_000.0, 1_000_000_000_000, 50_000_000_000_000.0, 1.466_776_970_258_985_2e-10, 1.028_793_779_908_792_7, 1.054_660_407_527_160_8),
    (1_000_000_000, 10_000_000_000.0, 1_000_100_000, 10_000_000_000.0, 0.025_352_444_671_547_587, 0.999_812_371_541_144_7, 0.999_987_656_138_701_6),
    (1_000_000_000_000, 10_000_000_000_000.0, 1_000_004_000_000, 10_000_000_000_000.0, 0.004_677_786_648_684_598, 0.999_993_228_225_051_7, 0.999_998_771_814_631_1),
    (2_600, 1_000.0, 2_400, 1_000.0, 0.004_883_649_737_517_518, 1.024_470_896_090_961_9, 1.145_613_591_980_340_5),
    (3_500, 1_234.5, 3_200, 1_200.25, 0.012_344_752_328_425_137, 1.013_339_924_070_895_6, 1.115_972_560_337_365_6),
    (1_000_000_000_000_000, 1_000_000_000_000_000.0, 999_999_900_000_000, 1_000_000_000_000_000.0, 0.025_347_316_480_720_836, 1.000_000_012_347_748, 1.000_000_187_652_28),
    (300_000_000_000_000, 250_000_000_000_000.0, 1_000_000_000_000_000, 833_333_000_000_000.0, 1.228_817_918_263_819_4e-9, 0.999_999_470_979_432_1, 0.999_999_729_020_582_3),
    (2_400, 1_000_000_000_000_000.0, 2_300, 1_000_000_000_000_000.0, 0.148_713_322_464_152_78, 0.985_063_489_072_499, 1.105_376_597_899_983_7),
];

#[test]
fn the_exact_test_agrees_with_an_independent_program_at_every_count() {
    for (c1, n1, c0, n0, p, low, high) in SUMMED.into_iter().chain(LARGE) {
        let ratio = compare(c1, n1, c0, n0).unwrap();
        assert_close(ratio.p, p, 1e-10);
        assert_close(ratio.low, low, 1e-10);
        assert_close(ratio.high.unwrap(), high, 1e-10);
    }
}

#[test]
fn no_contacts_earlier_leave_the_ratio_open_upwards() {
    // min(1, 2 * 0.5**8) = 0.0078125; (1 - pL) / pL of pL = beta.ppf(.025, 8, 1)
    let new = compare(8, 100.0, 0, 100.0).unwrap();
    assert_eq!((new.value, new.high), (None, None));
    assert_close(new.low, 1.706_970_588_966_269_4, 1e-10);
    assert_close(new.p, 0.007_812_5, 1e-10);
    let gone = compare(0, 100.0, 8, 100.0).unwrap();
    assert_eq!((gone.value, gone.low), (Some(0.0), 0.0));
    let none = compare(0, 100.0, 0, 100.0).unwrap();
    assert_eq!(none, Ratio { value: None, low: 0.0, high: None, p: 1.0 });
}

#[test]
fn an_exposure_outside_its_domain_says_why() {
    assert_eq!(compare(1, 0.0, 1, 1.0), Err(MetricError::ZeroDenominator));
    assert_eq!(compare(1, 1.0, 1, -1.0), Err(MetricError::Negative));
    assert_eq!(compare(1, f64::NAN, 1, 1.0), Err(MetricError::NotFinite));
    assert_eq!(compare(1, 1e-31, 1, 1.0), Err(MetricError::OutOfRange));
    assert_eq!(compare(1, 1.0, 1, 1e31), Err(MetricError::OutOfRange));
    assert_eq!(smallest_change(0.04, [0.0, 1.0], 1.0), Err(MetricError::ZeroDenominator));
    assert_eq!(smallest_change(-0.04, [1.0, 1.0], 1.0), Err(MetricError::Negative));
}

#[test]
fn an_exposure_or_a_ratio_beyond_ten_to_the_fifteen_is_computed_all_the_same() {
    // Exposures alike drop out: 30 against 50 as in the doc test, whatever 10^15 customers are a month.
    let usual = compare(30, 1_000.0, 50, 1_000.0).unwrap();
    for exposure in [3e16, 1.2e17, 1e30, 3e-16, 1e-30] {
        let far = compare(30, exposure, 50, exposure).unwrap();
        assert_close(far.p, usual.p, 1e-12);
        assert_close(far.low, usual.low, 1e-12);
        assert_close(far.high.unwrap(), usual.high.unwrap(), 1e-12);
    }
    // 9 of 10^-9 after 1 of 10^9 are 9 × 10^18 times as many. The lower limit is x / (1 − x) of them at
    // 10 x^9 − 9 x^10 = 0.025, by bisection x = 0.5549838830; p is twice 10 × (10^-18)^9.
    let beyond = compare(9, 1e-9, 1, 1e9).unwrap();
    assert_close(beyond.value.unwrap(), 9e18, 1e-12);
    assert_close(beyond.low, 1.247_109_625_3e18, 1e-9);
    assert_close(beyond.p, 2e-161, 1e-9);
    assert!(beyond.high.unwrap() > 9e18);
    // a = 7.8489 ÷ 10^30 is next to nothing, and b = 7.8489 × 5 × 10^29 × 2 ÷ 10^30: both are its root.
    for change in smallest_change(5e29, [1e30, 1e30], 1.0).unwrap() {
        assert_close(change.unwrap(), 7.848_879_734_f64.sqrt(), 1e-9);
    }
}

/// The largest count.
const COUNT_LIMIT: u64 = 1_000_000_000_000_000;

#[test]
fn the_largest_counts_and_exposures_are_compared_too() {
    let limit = compare(COUNT_LIMIT, 1e15, COUNT_LIMIT, 1e15).unwrap();
    assert_eq!((limit.value, limit.p), (Some(1.0), 1.0));
    // half-width 1.96 sqrt(2 / 10^15) = 8.7654e-8
    assert_close(1.0 - limit.low, 8.765_3e-8, 1e-4);
    assert_close(limit.high.unwrap() - 1.0, 8.765_3e-8, 1e-4);
    for few in [0, 1, 7, 1999, 2001] {
        let ratio = compare(few, 1e15, COUNT_LIMIT, 1e15).unwrap();
        assert_eq!(ratio.p, 0.0);
        assert!(ratio.low <= ratio.value.unwrap() && ratio.value.unwrap() <= ratio.high.unwrap());
    }
}

#[test]
fn the_smallest_change_is_the_one_of_eighty_per_cent_power() {
    // scipy.optimize.brentq on norm.cdf(|r1 - r0| / sqrt(r1/n1 + r0/n0) - norm.ppf(.975)) - .8
    for (rate, exposure, fall, rise) in [
        (0.04, [10_000.0, 10_000.0], 0.007_541_347_676_636_417, 0.008_326_235_650_075_717),
        (2.4, [1_000.0, 3_000.0], 0.157_178_844_633_994_97, 0.159_795_137_878_780_75),
    ] {
        let [found_fall, found_rise] = smallest_change(rate, exposure, 1.0).unwrap();
        assert_close(found_fall.unwrap(), fall, 1e-9);
        assert_close(found_rise.unwrap(), rise, 1e-9);
    }
}

#[test]
fn a_fall_below_zero_is_none() {
    // 4 contacts of 100: only a rise by 12.8 points shows
    let [fall, rise] = smallest_change(0.04, [100.0, 100.0], 1.0).unwrap();
    assert_eq!(fall, None);
    assert_close(rise.unwrap(), 0.127_670_789_611_245_03, 1e-9);
    // from 0 a rise to 7.849 contacts shows, and nothing can fall
    let [fall, rise] = smallest_change(0.0, [100.0, 100.0], 1.0).unwrap();
    assert_eq!(fall, None);
    assert_close(rise.unwrap(), 0.078_488_797, 1e-7);
}

/// With a = c1 / φ, b = c0 / φ and p0 = n1 / (n1 + n0), scipy 1.17: p = 2 min(betainc(a, b + 1, p0), betainc(b, a + 1,
/// 1 - p0)), low = odds of beta.ppf(.025, a, b + 1) * n0 / n1, high = odds of beta.isf(.025, a + 1, b) * n0 / n1. The score
/// test has z = -7.161, divided by 3 a p of 0.016984; the exact test with φ = 1 has p below 10^-12.
#[test]
fn periods_that_scatter_by_themselves_widen_the_limits_and_p() {
    for (counts, exposure, dispersion, expected) in [
        (
            [38_000, 40_000],
            1e6,
            9.0,
            [0.017_481_833_377_338_597, 0.910_600_557_423_448_1, 0.991_092_795_739_115_1],
        ),
        (
            [30, 50],
            1_000.0,
            2.5,
            [0.215_327_149_722_725_15, 0.267_427_631_235_122_6, 1.288_735_651_680_252],
        ),
    ] {
        let [c1, c0] = counts.map(count);
        let ratio = rate_ratio((c1, exposure), (c0, exposure), dispersion).unwrap();
        let found = [ratio.p, ratio.low, ratio.high.unwrap()];
        for (found, expected) in found.into_iter().zip(expected) {
            assert_close(found, expected, 1e-9);
        }
        assert_close(ratio.value.unwrap(), c1.as_f64() / c0.as_f64(), 1e-12);
    }
    let close = rate_ratio((count(3), 1.0), (count(5), 1.0), 0.9);
    assert_eq!(close, Err(MetricError::OutOfRange));
}

/// A fall of 0.247 points by chance and of 0.717 where the variance is nine times as large: 4 % of 100,000 orders, as
/// worked out in scipy with the formula of Gu et al.
#[test]
fn the_smallest_change_grows_with_the_dispersion() {
    for (dispersion, fall, rise) in [
        (1.0, 0.002_466_876_889_356_106_3, 0.002_545_365_686_699_597),
        (9.0, 0.007_172_535_195_768_367, 0.007_878_934_371_859_785),
    ] {
        let found = smallest_change(0.04, [1e5, 1e5], dispersion).unwrap().map(Option::unwrap);
        assert_close(found[0], fall, 1e-9);
        assert_close(found[1], rise, 1e-9);
    }
}
