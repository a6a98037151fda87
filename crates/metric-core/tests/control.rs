#![allow(clippy::unwrap_used, clippy::cast_precision_loss, reason = "helpers of tests")]
//! Control charts against hand arithmetic, an independent program, and a simulation of years in which nothing happens.

use metric_core::control::{Baseline, Chart, Point, Rules, Side, chart};
use proptest::prelude::*;
use rand_xoshiro::{
    Xoshiro256PlusPlus,
    rand_core::{Rng, SeedableRng},
};

#[allow(clippy::unnecessary_wraps, reason = "a series has gaps")]
fn point(count: f64, base: f64, season: usize) -> Option<Point> {
    Some(Point { count, base, season, counts: true })
}

fn counts(counts: &[f64], base: f64) -> Vec<Option<Point>> {
    counts.iter().map(|count| point(*count, base, 0)).collect()
}

const PLAIN: Rules = Rules { most: 20, cycle: None, near: false };

/// Sixteen months of contacts.
const SIXTEEN: [f64; 16] = [
    5045.0, 4350.0, 4350.0, 3975.0, 4290.0, 4430.0, 4485.0, 4285.0, 3980.0, 3925.0, 3645.0, 3760.0,
    3300.0, 3685.0, 3463.0, 5200.0,
];

fn limits(chart: &Chart, place: usize) -> [f64; 2] {
    chart.points[place].unwrap().limits.unwrap()
}

fn signals(chart: &Chart) -> Vec<usize> {
    let signal = |(place, point): (usize, &Option<metric_core::control::Judged>)| {
        point.is_some_and(|point| point.is_signal()).then_some(place)
    };
    chart.points.iter().enumerate().filter_map(signal).collect()
}

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found}, not {expected}");
}

#[test]
fn sixteen_points_have_the_published_limits_and_only_the_last_one_signals() {
    // Mean 4,135.5, average moving range 356.0: 4,135.5 ± 3 x 355.93 / 1.128
    let found = chart(&counts(&SIXTEEN, 1.0), &[], PLAIN);
    near(found.phases[0].level.as_ref().unwrap().rate, 4_135.5, 1e-9);
    near(limits(&found, 0)[0], 3_188.87, 0.005);
    near(limits(&found, 0)[1], 5_082.13, 0.005);
    // From the ninth to the fifteenth seven lie below, and no eighth.
    assert_eq!(signals(&found), [15]);
    assert_eq!(found.points[15].unwrap().outside, Some(Side::Above));
    assert!(found.points.iter().flatten().all(|point| point.run.is_none()));
}

#[test]
fn equal_bases_have_the_limits_of_a_count_alone() {
    let alone = chart(&counts(&SIXTEEN, 1.0), &[], PLAIN);
    let based = chart(&counts(&SIXTEEN, 100_000.0), &[], PLAIN);
    for place in 0..16 {
        let [one, other] = [&alone, &based].map(|chart| limits(chart, place));
        near(other[0] * 1e5, one[0], 1e-6);
        near(other[1] * 1e5, one[1], 1e-6);
    }
    assert_eq!(signals(&alone), signals(&based));
}

/// Rate, spread and the limits of the first point, by a few lines of Python.
const UNEQUAL: [f64; 4] = [
    0.041_008_540_056_933_71,
    0.369_739_940_808_794_63,
    0.038_762_307_196_987_41,
    0.043_254_772_916_880_01,
];

#[test]
fn unequal_bases_have_limits_of_their_own() {
    let count = [412., 389., 455., 430., 401., 467., 398., 420., 445., 382., 410., 433.];
    let base = [
        10_000., 9_800., 10_900., 10_400., 9_900., 11_200., 9_700., 10_100., 10_800., 9_500.,
        10_050., 10_600.,
    ];
    let points: Vec<_> =
        count.iter().zip(base).map(|(count, base)| point(*count, base, 0)).collect();
    let found = chart(&points, &[], PLAIN);
    let level = found.phases[0].level.as_ref().unwrap();
    near(level.rate, UNEQUAL[0], 1e-12);
    near(level.spread, UNEQUAL[1], 1e-12);
    near(limits(&found, 0)[0], UNEQUAL[2], 1e-12);
    near(limits(&found, 0)[1], UNEQUAL[3], 1e-12);
    assert!(signals(&found).is_empty());
}

/// Two years by quarter, in which the fourth one is the busiest.
fn two_years() -> Vec<Option<Point>> {
    let count = [400., 500., 450., 650., 420., 480., 470., 640.];
    let base = |place| if place < 4 { 10_000.0 } else { 10_200.0 };
    let of = |(place, count): (usize, &f64)| point(*count, base(place), place % 4);
    count.iter().enumerate().map(of).collect()
}

#[test]
fn a_season_is_expected_and_later_points_have_wider_limits() {
    // By a few lines of Python; √3 times as wide after two cycles.
    let baseline = Baseline::of(&two_years(), 20, Some(4)).unwrap();
    near(baseline.spread, 0.676_485_028_254_277_4, 1e-12);
    let fourth = point(0.0, 10_500.0, 3).unwrap();
    near(baseline.expected(&fourth), 0.063_861_386_138_613_86, 1e-14);
    let [low, high] = baseline.limits(&fourth, true);
    near(low, 0.055_192_474_178_724_325, 1e-12);
    near(high, 0.072_530_298_098_503_39, 1e-12);
    let [within, _] = baseline.limits(&fourth, false);
    near(
        (baseline.expected(&fourth) - low) / (baseline.expected(&fourth) - within),
        3_f64.sqrt(),
        1e-9,
    );
    // Without the season the busy quarter hides everything.
    let plain = Baseline::of(&two_years(), 20, None).unwrap();
    assert!(plain.spread > 5.0 * baseline.spread, "{}", plain.spread);
    // One year is no season.
    assert!(Baseline::of(&two_years()[..7], 20, Some(4)).is_err());
}

#[test]
fn eight_in_a_row_are_a_signal_from_the_eighth_on_and_a_point_on_the_line_ends_a_row() {
    // A baseline of 20 around 100, then nine a little below.
    let baseline = [95.0, 105.0].repeat(10);
    let of = |later: &[f64]| chart(&counts(&[&baseline[..], later].concat(), 1.0), &[], PLAIN);
    let nine = of(&[97.0; 9]);
    assert_eq!(signals(&nine), [27, 28]);
    assert_eq!(nine.points[27].unwrap().run, Some(Side::Below));
    let broken = of(&[97.0, 97.0, 97.0, 97.0, 97.0, 97.0, 97.0, 100.0, 97.0, 97.0]);
    assert_eq!(signals(&broken), [] as [usize; 0]);
    // A period of which nothing is known ends it as well, and so does one that is left out.
    for gap in [None, Some(Point { counts: false, ..point(97.0, 1.0, 0).unwrap() })] {
        let mut points = counts(&[&baseline[..], &[97.0; 12]].concat(), 1.0);
        points[24] = gap;
        assert!(signals(&chart(&points, &[], PLAIN)).is_empty());
    }
}

#[test]
fn what_is_left_out_moves_no_limit_and_is_no_signal() {
    let mut points = counts(&[95.0, 105.0].repeat(10), 1.0);
    points.insert(10, Some(Point { counts: false, ..point(400.0, 1.0, 0).unwrap() }));
    let found = chart(&points, &[], PLAIN);
    assert_eq!(found.phases[0].level.as_ref().unwrap().rate, 100.0);
    let left_out = found.points[10].unwrap();
    assert_eq!((left_out.rate, left_out.outside), (400.0, None));
    // The moving range over the gap is none: all others are 10.
    near(found.phases[0].level.as_ref().unwrap().spread * 10.0, 10.0 / 1.128, 1e-9);
}

#[test]
fn a_new_phase_has_a_level_from_eight_points_and_limits_from_twelve() {
    let before = [95.0, 105.0].repeat(10);
    let after = |points: usize| {
        let all: Vec<f64> =
            before.iter().copied().chain([78.0, 82.0].into_iter().cycle().take(points)).collect();
        chart(&counts(&all, 1.0), &[20], PLAIN)
    };
    let seven = after(7);
    assert_eq!(seven.phases[1].level, None);
    let eight = after(8);
    assert_eq!(eight.phases[1].level.as_ref().map(|level| level.rate), Some(80.0));
    assert!(!eight.phases[1].has_limits);
    // Until then the old limits go on, and all that lie below them are signals: 100 ± 26.6.
    let old = eight.points[24].unwrap();
    assert!(old.is_of_earlier && old.limits.unwrap()[0] < 78.0);
    assert_eq!(old.expected, Some(100.0));
    // No row goes over the border, and in the new phase the eighth is the first signal.
    assert_eq!(signals(&eight), [27]);
    let twelve = after(12);
    assert!(twelve.phases[1].has_limits);
    assert!(signals(&twelve).is_empty());
    assert_eq!(twelve.points[24].unwrap().expected, Some(80.0));
}

#[test]
fn a_later_phase_takes_the_season_of_the_one_before_it() {
    // Half as much as in the same quarters before: the level falls, the season stays.
    let mut points: Vec<_> = (0..16).flat_map(|_| two_years()).take(16).collect();
    let half =
        |point: Option<Point>| point.map(|point| Point { count: point.count / 2.0, ..point });
    points.extend(two_years().into_iter().cycle().take(12).map(half));
    let rules = Rules { cycle: Some(4), ..PLAIN };
    let found = chart(&points, &[16], rules);
    let [before, after] = [0, 1].map(|phase| found.phases[phase].level.clone().unwrap());
    near(after.rate / before.rate, 0.5, 0.01);
    assert!(after.has_season() && signals(&found).is_empty());
}

#[test]
fn three_of_four_half_of_the_way_to_a_limit_are_a_signal_where_that_is_asked_for() {
    let baseline = [95.0, 105.0].repeat(10);
    // Half of the way: 100 ± 13.3
    let later = [114.0, 101.0, 114.0, 114.0, 99.0];
    let points = counts(&[&baseline[..], &later].concat(), 1.0);
    assert!(signals(&chart(&points, &[], PLAIN)).is_empty());
    assert_eq!(signals(&chart(&points, &[], Rules { near: true, ..PLAIN })), [23]);
}

#[test]
fn too_few_points_and_no_contacts_have_no_limits() {
    for points in [counts(&[], 1.0), counts(&[4.0], 1.0), counts(&[0.0; 20], 1.0), vec![None; 30]] {
        assert!(Baseline::of(&points, 20, None).is_err());
        let found = chart(&points, &[], PLAIN);
        assert_eq!(found.points.len(), points.len());
        assert!(found.points.iter().flatten().all(|point| point.limits.is_none()));
    }
    // Points that are not neighbours have no moving range.
    let gaps: Vec<_> = [95.0, 105.0]
        .repeat(10)
        .into_iter()
        .flat_map(|count| [point(count, 1.0, 0), None])
        .collect();
    assert!(Baseline::of(&gaps, 20, None).is_err());
}

/// Draws for simulations.
struct Draws(Xoshiro256PlusPlus);

impl Draws {
    /// Above 0 and below 1.
    fn uniform(&mut self) -> f64 {
        ((self.0.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }

    /// Gamma of a shape above 1 (Marsaglia and Tsang 2000).
    fn gamma(&mut self, shape: f64) -> f64 {
        let d = shape - 1.0 / 3.0;
        loop {
            let x = self.normal();
            let v = (1.0 + x / (9.0 * d).sqrt()).powi(3);
            if v > 0.0 && self.uniform().ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v;
            }
        }
    }

    /// Negative binomial with nine times the variance of Poisson: Poisson of a gamma, whose mean is some thousands, so
    /// that a normal stands for the Poisson.
    fn count(&mut self, mean: f64) -> f64 {
        let of = self.gamma(mean / 8.0) * 8.0;
        (of + of.sqrt() * self.normal()).round()
    }
}

/// Shares of later months with a point outside, and with a signal of either rule; and in how many of all series a signal
/// came within twelve months of a fall of `fall`.
fn simulated(years: usize, fall: f64) -> [f64; 3] {
    const SERIES: usize = 4_000;
    let mut draws = Draws(Xoshiro256PlusPlus::seed_from_u64(42));
    let rules = Rules { most: 12 * years, cycle: Some(12), near: false };
    let [mut outside, mut either, mut found] = [0.0; 3];
    for _ in 0..SERIES {
        let point = |place: usize| {
            let level = if place < 12 * years { 4_000.0 } else { 4_000.0 * (1.0 - fall) };
            point(draws.count(level), 100_000.0, place % 12)
        };
        let points: Vec<_> = (0..12 * years + 12).map(point).collect();
        let judged = chart(&points, &[], rules).points;
        let later = || judged[12 * years..].iter().flatten();
        outside += later().filter(|point| point.outside.is_some()).count() as f64;
        either += later().filter(|point| point.is_signal()).count() as f64;
        found += f64::from(u8::from(later().any(|point| point.is_signal())));
    }
    let series = SERIES as f64;
    [outside / (series * 12.0), either / (series * 12.0), found / series]
}

#[test]
fn where_nothing_happens_few_months_signal() {
    let [outside, either, _] = simulated(2, 0.0);
    assert!(outside <= 0.02 && either <= 0.025, "two years: {outside} {either}");
    let [outside, either, _] = simulated(3, 0.0);
    assert!(outside <= 0.01 && either <= 0.02, "three years: {outside} {either}");
}

#[test]
fn a_fall_of_a_tenth_is_found_within_a_year() {
    let [.., found] = simulated(2, 0.1);
    assert!(found >= 0.9, "{found}");
}

proptest! {
    #[test]
    fn the_size_of_the_base_moves_no_signal(
        counts in prop::collection::vec((0_u32..5_000, 500_u32..2_000), 2..60),
        scale in 0.001..1_000.0_f64,
        start in 1_usize..60,
    ) {
        // Exposures times a constant leave z, the spread and the signals as they are where rates scale inversely: limits
        // over what is expected stay too only where counts do, so both are compared at equal counts.
        let of = |factor: f64| {
            let point = |(count, base): &(u32, u32)| point(f64::from(*count), f64::from(*base) * factor, 0);
            let points: Vec<_> = counts.iter().map(point).collect();
            chart(&points, &[start], PLAIN)
        };
        let (one, other) = (of(1.0), of(scale));
        prop_assert_eq!(signals(&one), signals(&other));
        for (one, other) in one.phases.iter().zip(&other.phases) {
            let spreads = (one.level.as_ref().map(|own| own.spread), other.level.as_ref().map(|own| own.spread));
            match spreads {
                (Some(one), Some(other)) => prop_assert!((one - other).abs() <= 1e-9 * one.abs().max(1e-9)),
                (one, other) => prop_assert_eq!(one.is_some(), other.is_some()),
            }
        }
    }

    #[test]
    fn no_series_panics_and_limits_hold_what_is_expected(
        series in prop::collection::vec(prop::option::of((0.0..1e15_f64, 1e-6..1e15_f64, 0_usize..12, any::<bool>())), 0..80),
        starts in prop::collection::vec(0_usize..90, 0..5),
        cycle in prop::option::of(1_usize..13),
        near in any::<bool>(),
    ) {
        let points: Vec<_> = series.iter().map(|point| point.map(|(count, base, season, counts)| Point { count, base, season, counts })).collect();
        let found = chart(&points, &starts, Rules { most: 20, cycle, near });
        prop_assert_eq!(found.points.len(), points.len());
        for point in found.points.iter().flatten() {
            if let (Some(expected), Some([low, high])) = (point.expected, point.limits) {
                prop_assert!(0.0 <= low && low <= expected && expected <= high && high.is_finite());
            }
        }
    }
}
