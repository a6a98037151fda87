//! The binomial tail: what the comparison of two counts stands on.
//!
//! For whole a and b the regularised incomplete beta I(x; a, b) is the chance of at least a successes
//! in a + b − 1 trials of chance x. It is the density at x times the integral of how the density falls
//! off from there, which is smooth for counts of any size: one rule of integration serves from 1 to
//! 10^15. Nothing large is ever subtracted from something large, so that the relative error of a tail
//! stays below 10^-11, and that of the odds found from it with it.

use crate::interval::{TAIL, Z, stirling_rest};
use std::f64::consts::TAU;

/// A chance as odds, one : other. Kept as given: a chance near 0 or 1 would lose digits.
#[derive(Clone, Copy)]
pub(crate) struct Chance {
    one: f64,
    other: f64,
}

impl Chance {
    /// x = one ÷ (one + other).
    pub(crate) fn of(one: f64, other: f64) -> Self {
        Self { one, other }
    }

    /// The chance of the other outcome.
    pub(crate) fn opposite(self) -> Self {
        Self { one: self.other, other: self.one }
    }

    /// a − (a + b) x = (a × other − b × one) ÷ (one + other), right to the last digit: what the
    /// product b × one lost in rounding is made up for (Kahan).
    fn distance(self, a: f64, b: f64) -> f64 {
        let product = b * self.one;
        let lost = (-b).mul_add(self.one, product);
        (a.mul_add(self.other, -product) + lost) / (self.one + self.other)
    }
}

/// I(x; a, b): the chance of at least a successes in a + b − 1 trials. Domain: whole a, b from 1 to
/// 10^15. Relative error below 10^-11 where I is below one half.
pub(crate) fn tail(a: f64, b: f64, chance: Chance) -> f64 {
    let point = Point::of(a, b, chance);
    if point.distance < 0.0 {
        1.0 - tail(b, a, chance.opposite())
    } else {
        point.density() * point.falling_off()
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
        let step = (TAIL / area).ln() * area / Point::of(a, b, chance).density();
        odds *= step.exp();
        if step.abs() <= 1e-10 * spread {
            break;
        }
    }
    odds
}

/// A point of the beta distribution.
struct Point {
    a: f64,
    b: f64,
    x: f64,
    y: f64,
    /// How far a lies above its mean (a + b) x.
    distance: f64,
}

impl Point {
    fn of(a: f64, b: f64, chance: Chance) -> Self {
        let both = chance.one + chance.other;
        let (x, y) = (chance.one / both, chance.other / both);
        Self { a, b, x, y, distance: chance.distance(a, b) }
    }

    fn total(&self) -> f64 {
        self.a + self.b
    }

    /// dI ÷ d ln odds = x^a y^b / B(a, b), by the distance from the mean (Loader 2000).
    fn density(&self) -> f64 {
        let (total, distance) = (self.total(), self.distance);
        let curves = curve(distance / (total * self.x)) / self.x
            + curve(-distance / (total * self.y)) / self.y;
        // 2 (a ln(a / mean) + b ln(b / its mean)), without the difference of large logarithms.
        let deviance = distance * distance * curves / total;
        let rest = stirling_rest(total) - stirling_rest(self.a) - stirling_rest(self.b);
        (self.a * self.b / (total * TAU)).sqrt() * (rest - deviance / 2.0).exp()
    }

    /// The integral over t from 0 on of the density at odds × e^−t ÷ the density at the odds, which
    /// is exp(−distance × t − (a + b) × [`cumulant`]). Domain: distance from 0 on.
    ///
    /// By the double exponential rule t = scale × exp(w − e^−w) (Takahasi and Mori 1974), whose steps
    /// of 1/16 are right to 10^-13. Those of 1/8 are off by 10^-8 for a of many contacts and b of 1.
    fn falling_off(&self) -> f64 {
        const STEP: f64 = 0.0625;
        let scale = 1.0 / (self.distance + (self.total() * self.x * self.y).sqrt());
        let (mut sum, mut w) = (0.0, -4.0);
        while w <= 4.25 {
            let inner = f64::exp(-w);
            let t = scale * (w - inner).exp();
            let fall = self.distance * t + self.total() * cumulant(t, self.x, self.y);
            sum += t * (1.0 + inner) * (-fall).exp();
            w += STEP;
        }
        sum * STEP
    }
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

/// ln(x e^−t + y) + x t: the cumulants of one trial from the second on. Domain: t from 0 on.
fn cumulant(t: f64, x: f64, y: f64) -> f64 {
    if t >= 0.02 {
        // From the rarer side, of which nothing is lost.
        return if x <= y {
            (x * (-t).exp_m1()).ln_1p() + x * t
        } else {
            (y * t.exp_m1()).ln_1p() - y * t
        };
    }
    let (v, skew) = (x * y, y - x);
    let cumulants = [
        v,
        v * skew,
        v * (1.0 - 6.0 * v),
        v * skew * (1.0 - 12.0 * v),
        v * (1.0 - 30.0 * v + 120.0 * v * v),
        v * skew * (1.0 - 60.0 * v + 360.0 * v * v),
    ];
    let (mut total, mut power, mut order) = (0.0, t * t / 2.0, 2.0);
    for cumulant in cumulants {
        total += cumulant * power;
        order += 1.0;
        power *= -t / order;
    }
    total
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
    fn the_tail_agrees_with_an_independent_program_at_every_size() {
        // I(x; a, b) with odds x : y, in mpmath with 50 digits: summed, from 10^10 on by quadrature
        for (a, b, x, y, expected) in [
            (1.0, 1.0, 1.0, 3.0, 0.25),
            (10.0, 20.0, 1.0, 1.0, 0.969_285_827_130_079_3),
            (2_000.0, 2_000.0, 1_800.0, 2_000.0, 0.000_432_962_421_175_007_2),
            (2_001.0, 2_001.0, 1_800.0, 2_001.0, 0.000_407_799_445_369_005_1),
            (2_001.0, 2_001.0, 1_640.0, 2_001.0, 1.614_346_101_170_731_4e-10),
            (2_001.0, 1e6, 1_900.0, 1e6, 0.011_088_194_992_919_97),
            (2_001.0, 1e9, 1_861.0, 1e9, 0.000_691_116_268_217_884_3),
            (40_000.0, 41_001.0, 1e6, 1.05e6, 0.000_307_196_317_936_699_2),
            (5_001.0, 3e14, 4_700.0, 3e14, 7.119_502_167_491_233e-6),
            (3e14, 1e15, 2.999_999_3e14, 1e15, 0.000_196_613_523_849_952_1),
            (1e15, 1e15, 0.999_999_9e15, 1e15, 0.012_673_655_677_488_73),
        ] {
            assert_close(tail(a, b, Chance::of(x, y)), expected, 1e-11);
        }
    }

    #[test]
    fn the_tail_of_few_among_very_many_is_that_of_poisson() {
        // Fewer than b failures where m are expected: e^−m (1 + m + m²/2 + …), to b terms.
        for (b, m) in [(1.0, 1.0), (1.0, 0.75), (2.0, 2.0), (3.0, 3.06), (5.0, 5.0)] {
            let (mut sum, mut term, mut k) = (0.0, f64::exp(-m), 0.0);
            while k < b {
                sum += term;
                k += 1.0;
                term *= m / k;
            }
            assert_close(tail(1e15, b, Chance::of(1e15, m)), sum, 1e-12);
        }
    }

    #[test]
    fn the_curve_is_smooth_where_its_series_ends() {
        assert_close(curve(0.050_000_001), curve(0.049_999_999), 1e-9);
        assert_close(curve(-0.050_000_001), curve(-0.049_999_999), 1e-9);
        assert_eq!(curve(0.0), 1.0);
        assert_eq!(curve(-1.0), 2.0);
    }

    #[test]
    fn the_cumulant_is_smooth_where_its_series_ends() {
        for (x, y) in [(0.5, 0.5), (1e-9, 1.0 - 1e-9), (0.9, 0.1), (1.0 - 1e-12, 1e-12)] {
            let [below, above] = [0.019_999_999, 0.020_000_001].map(|t| cumulant(t, x, y));
            assert_close(below, above, 3e-7);
        }
    }
}
