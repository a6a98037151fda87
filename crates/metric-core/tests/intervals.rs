//! The intervals against an independent program: scipy 1.x, `chi2.ppf` and `norm.ppf`.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::count;
use metric_core::{
    MetricError,
    interval::{garwood, wilson},
};

fn assert_close(actual: f64, expected: f64) {
    let error = (actual - expected).abs() / expected.abs().max(f64::MIN_POSITIVE);
    assert!(error < 1e-9 || actual == expected, "{actual} is not {expected}: {error:e}");
}

/// count, exposure, chi2.ppf(.025, 2x) / 2 / n, chi2.ppf(.975, 2x + 2) / 2 / n
const GARWOOD: [(u64, f64, f64, f64); 13] = [
    (0, 1.0, 0.0, 3.688_879_454_113_935_4),
    (1, 1.0, 0.025_317_807_984_289_876, 5.571_643_390_938_898),
    (5, 1.0, 1.623_486_390_118_420_7, 11.668_332_079_322_67),
    (10, 1.0, 4.795_388_696_132_433_5, 18.390_356_042_017_78),
    (280, 1000.0, 0.248_160_708_354_319_8, 0.314_791_642_537_448_1),
    (2400, 3000.0, 0.768_310_800_299_286_7, 0.832_660_616_894_187_6),
    (5000, 100_000.0, 0.048_623_591_886_948_99, 0.051_405_489_485_350_044),
    (99_999, 1.0, 99_380.155_762_730_36, 100_620.741_640_773_7),
    (100_000, 1.0, 99_381.152_663_744_72, 100_621.744_739_743_88),
    (100_001, 1.0, 99_382.149_564_774_6, 100_622.747_838_698_52),
    (1_000_000, 1.0, 998_040.983_340_293_9, 1_001_961.911_945_432_2),
    (1_000_000_000, 1.0, 999_938_021.443_927_9, 1_000_061_981.450_408_9),
    (1_000_000_000_000, 1.0, 999_998_040_036.962_6, 1_000_001_959_965.931_6),
];

#[test]
fn garwood_agrees_with_an_independent_program_on_both_sides_of_the_cube() {
    for (contacts, exposure, low, high) in GARWOOD {
        let interval = garwood(count(contacts), exposure).unwrap();
        assert_close(interval.low, low);
        assert_close(interval.high, high);
    }
}

#[test]
fn wilson_agrees_with_an_independent_program_and_is_exact_at_both_ends() {
    for (successes, trials, low, high) in [
        (1, 10.0, 0.017_876_213_095_072_868, 0.404_150_026_795_238_5),
        (700, 2400.0, 0.273_826_439_660_940_34, 0.310_172_747_835_146_8),
        (610, 1000.0, 0.579_403_519_502_806_7, 0.639_754_593_630_371_2),
    ] {
        let interval = wilson(count(successes), trials).unwrap();
        assert_close(interval.low, low);
        assert_close(interval.high, high);
    }
    let none = wilson(count(0), 10.0).unwrap();
    assert_eq!(none.low, 0.0);
    assert_close(none.high, 0.277_532_799_862_889_2);
    let all = wilson(count(10), 10.0).unwrap();
    assert_close(all.low, 0.722_467_200_137_110_7);
    assert_eq!(all.high, 1.0);
}

#[test]
fn an_interval_outside_its_domain_says_why() {
    assert_eq!(garwood(count(5), 0.0), Err(MetricError::ZeroDenominator));
    assert_eq!(garwood(count(5), f64::NAN), Err(MetricError::OutOfRange));
    assert_eq!(wilson(count(11), 10.0), Err(MetricError::PartAboveWhole));
}
