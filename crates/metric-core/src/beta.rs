//! The binomial tail: what the comparison of two counts stands on.
//!
//! For whole a and b the regularised incomplete beta I(x; a, b) is the chance of at least a successes
//! in a + b − 1 trials of chance x. Up to [`EXACT_LIMIT`] on the rarer side it is summed; beyond, the
//! sum gets longer with the root of the count and Peizer and Pratt's normal approximation takes over,
//! whose relative error there is below 10^-6 down to a tail of 10^-3 and below 10^-5 down to 10^-9.
//! Both work on the distance from the mean, so that counts up to 10^15 do not cancel.

use crate::interval::{TAIL, Z, stirling_rest, sum};
use std::f64::consts::TAU;

/// Up to this count on the rarer side the tail is summed, in fewer than 500 terms.
const EXACT_LIMIT: f64 = 2_000.0;

/// A chance and its complement: both are kept, since 1 − x would lose a small one.
#[derive(Clone, Copy)]
pub(crate) struct Chance {
    x: f64,
    y: f64,
}

impl Chance {
    /// x = one ÷ (one + other).
    pub(crate) fn of(one: f64, other: f64) -> Self {
        let both = one + other;
        Self { x: one / both, y: other / both }
    }

    /// The chance of the other outcome.
    pub(crate) fn other(self) -> Self {
        Self { x: self.y, y: self.x }
    }
}

/// I(x; a, b): the chance of at least a successes in a + b − 1 trials. Whole a, b from 1 on.
pub(crate) fn tail(a: f64, b: f64, chance: Chance) -> f64 {
    let Chance { x, y } = chance;
    if a.min(b) > EXACT_LIMIT {
        normal(peizer_pratt(a, b, chance))
    } else if b * x > a * y {
        1.0 - tail(b, a, chance.other())
    } else {
        density(a, b, chance) / (a * y) * sum(1.0, |k| (b - k) / (a + k) * (x / y))
    }
}

/// The odds x ÷ y at which [`tail`] is 2.5 %: the lower limit of Clopper and Pearson.
///
/// Newton's method on ln I over ln odds: that curve is concave, so from the first step on it comes
/// from below and cannot leave.
pub(crate) fn lower_odds(a: f64, b: f64) -> f64 {
    const STEPS: usize = 50;
    let spread = (1.0 / a + 1.0 / b).sqrt();
    let mut odds = a / b * (-Z * spread).exp();
    for _ in 0..STEPS {
        let chance = Chance::of(odds, 1.0);
        let area = tail(a, b, chance);
        let step = (TAIL / area).ln() * area / density(a, b, chance);
        odds *= step.exp();
        if step.abs() <= 1e-10 * spread {
            break;
        }
    }
    odds
}

/// dI ÷ d ln odds = x^a y^b / B(a, b), by the distance from the mean (Loader 2000).
fn density(a: f64, b: f64, chance: Chance) -> f64 {
    let distance = distance(a, b, chance);
    let deviance = distance * distance * per_square(a + b, distance, chance);
    let rest = stirling_rest(a + b) - stirling_rest(a) - stirling_rest(b);
    (a * b / ((a + b) * TAU)).sqrt() * (rest - deviance / 2.0).exp()
}

/// The normal deviate of I(x; a, b) (Peizer and Pratt 1968).
fn peizer_pratt(a: f64, b: f64, chance: Chance) -> f64 {
    let trials = a + b - 1.0;
    let distance = distance(a - 0.5, b - 0.5, chance);
    let scale = per_square(trials, distance, chance) / (1.0 + 1.0 / (6.0 * trials));
    ((chance.x - chance.y) / 6.0 - distance) * scale.sqrt()
}

/// a − (a + b) x, from the side of the smaller count.
fn distance(a: f64, b: f64, chance: Chance) -> f64 {
    let n = a + b;
    if a < b { a - n * chance.x } else { n * chance.y - b }
}

/// The deviance 2 (a ln(a / nx) + b ln(b / ny)) ÷ the square of the distance d = a − nx.
fn per_square(n: f64, distance: f64, Chance { x, y }: Chance) -> f64 {
    (curve(distance / (n * x)) / x + curve(-distance / (n * y)) / y) / n
}

/// 2 ((1 + u) ln(1 + u) − u) / u², which is 1 at u = 0. Domain: u from −1 on.
fn curve(u: f64) -> f64 {
    if u.abs() > 0.05 {
        let one = (1.0 + u).max(f64::MIN_POSITIVE);
        return 2.0 * (one * one.ln() - u) / (u * u);
    }
    let (mut total, mut power, mut k) = (0.0, 2.0, 1.0);
    while k < 13.0 {
        total += power / (k * (k + 1.0));
        power *= -u;
        k += 1.0;
    }
    total
}

/// The standard normal distribution up to z: a series up to 3, beyond it Laplace's fraction.
fn normal(z: f64) -> f64 {
    const DEPTH: f64 = 60.0;
    let distance = z.abs();
    let density = (-z * z / 2.0).exp() / TAU.sqrt();
    let upper = if distance < 3.0 {
        0.5 - density * sum(distance, |k| z * z / (2.0 * k + 1.0))
    } else {
        let (mut fraction, mut k) = (distance, DEPTH);
        while k > 0.0 {
            fraction = distance + k / fraction;
            k -= 1.0;
        }
        density / fraction
    };
    if z > 0.0 { 1.0 - upper } else { upper }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_close(actual: f64, expected: f64, tolerance: f64) {
        let error = (actual / expected - 1.0).abs();
        assert!(error <= tolerance, "{actual} is not {expected}: {error:e}");
    }

    #[test]
    fn the_normal_distribution_agrees_with_an_independent_program() {
        // scipy.stats.norm.cdf
        for (z, expected) in [
            (-30.0, 4.906_713_927_147_908e-198),
            (-8.0, 6.220_960_574_271_74e-16),
            (-3.000_000_1, 0.001_349_897_588_445_320_5),
            (-2.999_999_9, 0.001_349_898_474_815_001_3),
            (-1.96, 0.024_997_895_148_220_435),
            (-0.5, 0.308_537_538_725_986_9),
            (0.0, 0.5),
            (1.5, 0.933_192_798_731_141_9),
            (4.0, 0.999_968_328_758_166_9),
        ] {
            assert_close(normal(z), expected, 1e-12);
        }
    }

    #[test]
    fn the_tail_agrees_with_an_independent_program_on_both_sides_of_the_limit() {
        // I(x; a, b) with odds x : y, summed in mpmath with 50 digits
        for (a, b, x, y, expected, tolerance) in [
            (1.0, 1.0, 1.0, 3.0, 0.25, 1e-12),
            (10.0, 20.0, 1.0, 1.0, 0.969_285_827_130_079_3, 1e-12),
            (2_000.0, 2_000.0, 1_800.0, 2_000.0, 0.000_432_962_421_175_007_2, 1e-11),
            (2_001.0, 2_001.0, 1_800.0, 2_001.0, 0.000_407_799_445_369_005_1, 1e-6),
            (2_001.0, 1e6, 1_900.0, 1e6, 0.011_088_194_992_919_97, 1e-6),
            (2_001.0, 1e9, 1_861.0, 1e9, 0.000_691_116_266_217_884_3, 2e-6),
            (2_001.0, 2_001.0, 1_640.0, 2_001.0, 1.614_346_101_170_731_4e-10, 1e-5),
        ] {
            assert_close(tail(a, b, Chance::of(x, y)), expected, tolerance);
        }
    }

    #[test]
    fn the_curve_is_smooth_where_its_series_ends() {
        assert_close(curve(0.050_000_001), curve(0.049_999_999), 1e-9);
        assert_close(curve(-0.050_000_001), curve(-0.049_999_999), 1e-9);
        assert_eq!(curve(0.0), 1.0);
        assert_eq!(curve(-1.0), 2.0);
    }
}
