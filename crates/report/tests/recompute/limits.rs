//! 95 % limits by plain numeric integration and bisection of the density that each of them cuts.

use std::cell::RefCell;
use std::collections::HashMap;

/// The standard normal quantiles of 97.5 % and of 80 %.
pub const Z: f64 = 1.959_963_984_540_054;
pub const Z_POWER: f64 = 0.841_621_233_572_914_3;

const TAIL: f64 = 0.025;

/// Below the exponential of this there is no number above zero.
const LEAST_LOG: f64 = -745.0;

/// Nodes and weights of Gauss and Legendre's rule of ten points, those right of the middle.
const NODES: [(f64, f64); 5] = [
    (0.148_874_338_981_631_2, 0.295_524_224_714_752_9),
    (0.433_395_394_129_247_2, 0.269_266_719_309_996_3),
    (0.679_409_568_299_024_4, 0.219_086_362_515_982),
    (0.865_063_366_688_984_5, 0.149_451_349_150_580_6),
    (0.973_906_528_517_171_7, 0.066_671_344_308_688_1),
];

/// A density in the logarithm v of a quantity beside its mode; its logarithm is 0 there.
#[derive(Debug, Clone, Copy)]
enum Density {
    /// Gamma of a shape: the quantity is shape × e^v.
    Gamma(f64),
    /// Odds of a beta density of two shapes: the quantity is a ÷ b × e^v.
    Odds(f64, f64),
}

impl Density {
    fn log(self, v: f64) -> f64 {
        match self {
            Self::Gamma(a) => -a * above_line(v),
            // a v − (a + b) ln((b + a e^v)/(a + b)), so written that nothing large cancels.
            Self::Odds(a, b) => {
                let sum = a + b;
                let of_a = (b / sum * (-v).exp_m1(), (a + b * (-v).exp()) / sum);
                let of_b = (a / sum * v.exp_m1(), (b + a * v.exp()) / sum);
                if v.abs() > 1.0 {
                    return -a * log_of(of_a) - b * log_of(of_b);
                }
                let sine = (0.5 * v).sinh();
                a * above_log(of_a) + b * above_log(of_b) - 4.0 * (a / sum * b) * sine * sine
            }
        }
    }

    /// The standard deviation of its middle.
    fn scale(self) -> f64 {
        match self {
            Self::Gamma(a) => 1.0 / a.sqrt(),
            Self::Odds(a, b) => ((a + b) / a / b).sqrt(),
        }
    }

    /// The integral from v on outwards, upwards or downwards, ÷ the density at v.
    fn tail(self, v: f64, is_up: bool) -> f64 {
        let base = self.log(v);
        if base < LEAST_LOG {
            return 0.0;
        }
        let slope = (self.log(v + 1e-3 * self.scale()) - base).abs() * 1e3 / self.scale();
        let width = self.scale().min(1.0 / slope.max(1e-300));
        let (mut sum, mut start) = (0.0, v);
        loop {
            let end = if is_up { start + width } else { start - width };
            let (middle, half) = (f64::midpoint(start, end), 0.5 * width);
            let mut panel = 0.0;
            for (node, weight) in NODES {
                for at in [middle - half * node, middle + half * node] {
                    panel += half * weight * (self.log(at) - base).exp();
                }
            }
            sum += panel;
            start = end;
            if panel <= 1e-17 * sum {
                return sum;
            }
        }
    }

    /// The part of the density that lies beyond v.
    fn part(self, v: f64, is_up: bool) -> f64 {
        let whole = self.tail(0.0, true) + self.tail(0.0, false);
        // On the other side of the mode what lies before v is the smaller, and the more exact, part.
        if (v < 0.0) == is_up {
            1.0 - self.tail(v, !is_up) * self.log(v).exp() / whole
        } else {
            self.tail(v, is_up) * self.log(v).exp() / whole
        }
    }

    /// Where 2.5 % lie beyond: by Newton's method, held between two bounds.
    fn limit(self, is_up: bool) -> f64 {
        let whole = self.tail(0.0, true) + self.tail(0.0, false);
        let sign = if is_up { 1.0 } else { -1.0 };
        let (mut inner, mut outer) = (0.0, f64::INFINITY);
        let mut at = Z * self.scale();
        for _ in 0..200 {
            let v = sign * at;
            let density = self.log(v).exp() / whole;
            let excess = self.tail(v, is_up) * density - TAIL;
            if excess > 0.0 {
                inner = at;
            } else {
                outer = at;
            }
            let mut next = at + excess / density;
            if !(next > inner && next < outer) {
                next = if outer.is_finite() { f64::midpoint(inner, outer) } else { 2.0 * at };
            }
            let is_settled = (next - at).abs() <= 1e-13 * self.scale().min(1.0);
            at = next;
            if is_settled {
                break;
            }
        }
        sign * at
    }
}

/// e^v − 1 − v.
fn above_line(v: f64) -> f64 {
    if v.abs() > 0.05 {
        return v.exp_m1() - v;
    }
    let (mut sum, mut term, mut k) = (0.0, v, 1.0);
    while k < 14.0 {
        k += 1.0;
        term *= v / k;
        sum += term;
    }
    sum
}

/// ln(1 + x); 1 + x is given as well, since either may be next to nothing.
fn log_of((x, one_more): (f64, f64)) -> f64 {
    if x.abs() < 0.5 { x.ln_1p() } else { one_more.ln() }
}

/// x − ln(1 + x).
fn above_log((x, one_more): (f64, f64)) -> f64 {
    if x.abs() > 0.05 {
        return x - log_of((x, one_more));
    }
    let (mut sum, mut power, mut k) = (0.0, x, 1.0);
    while k < 16.0 {
        k += 1.0;
        power *= -x;
        sum -= power / k;
    }
    sum
}

thread_local! {
    static GARWOOD: RefCell<HashMap<u64, [f64; 2]>> = RefCell::default();
}

/// Garwood's limits of a count (docs/metrics.md, "Intervals"): the lower one leaves 2.5 % of P(X ≥ x), the
/// upper one 2.5 % of P(X ≤ x), which are gamma integrals of shape x and x + 1.
pub fn garwood(count: f64) -> [f64; 2] {
    assert!(count >= 0.0, "{count} contacts");
    let compute = || {
        let low = if count == 0.0 { 0.0 } else { count * Density::Gamma(count).limit(false).exp() };
        [low, (count + 1.0) * Density::Gamma(count + 1.0).limit(true).exp()]
    };
    GARWOOD.with_borrow_mut(|known| *known.entry(count.to_bits()).or_insert_with(compute))
}

/// Wilson's limits of k of m (docs/metrics.md, "Intervals").
pub fn wilson(k: f64, m: f64) -> [f64; 2] {
    let (p, z2) = (k / m, Z * Z);
    let centre = (p + z2 / (2.0 * m)) / (1.0 + z2 / m);
    let half = Z / (1.0 + z2 / m) * (p * (1.0 - p) / m + z2 / (4.0 * m * m)).sqrt();
    [if k == 0.0 { 0.0 } else { centre - half }, if k == m { 1.0 } else { centre + half }]
}

/// The limits of the ratio of two rates, and the central p-value (docs/metrics.md, "Break down", Chance):
/// Clopper and Pearson's limits of c1 of c1 + c0 as odds × n0/n1. The upper one is not bounded without earlier contacts.
pub fn ratio(now: [f64; 2], was: [f64; 2]) -> ([f64; 2], f64) {
    let ([c1, n1], [c0, n0]) = (now, was);
    let low = |a: f64, b: f64| a / b * Density::Odds(a, b).limit(false).exp();
    let lower = if c1 == 0.0 { 0.0 } else { low(c1, c0 + 1.0) * (n0 / n1) };
    let upper = if c0 == 0.0 { f64::INFINITY } else { n0 / n1 / low(c0, c1 + 1.0) };
    ([lower, upper], central_p(now, was))
}

/// Twice the smaller tail of the binomial of c1 of c1 + c0 at n1 ÷ (n1 + n0), at most 1.
fn central_p([c1, n1]: [f64; 2], [c0, n0]: [f64; 2]) -> f64 {
    // P(X ≥ c1) is the part of the odds of shapes c1 and c0 + 1 below n1 ÷ n0.
    let tail = |a: f64, b: f64, odds: f64| {
        let v = (odds * b / a).ln();
        Density::Odds(a, b).part(v, false)
    };
    let at_least = if c1 == 0.0 { 1.0 } else { tail(c1, c0 + 1.0, n1 / n0) };
    let at_most = if c0 == 0.0 { 1.0 } else { tail(c0, c1 + 1.0, n0 / n1) };
    (2.0 * at_least.min(at_most)).min(1.0)
}

#[test]
fn the_limits_leave_half_of_five_percent_of_the_counts_on_each_side() {
    // Sums of Poisson's terms, each the former × mean ÷ k.
    let at_most = |count: u32, mean: f64| {
        let mut term = (-mean).exp();
        let mut sum = term;
        for k in 1..=count {
            term *= mean / f64::from(k);
            sum += term;
        }
        sum
    };
    for count in 1..200_u32 {
        let [low, high] = garwood(f64::from(count));
        assert!((at_most(count, high) - TAIL).abs() < 1e-12, "{count}");
        assert!((1.0 - at_most(count - 1, low) - TAIL).abs() < 1e-12, "{count}");
    }
    assert!((garwood(0.0)[1] - 40.0_f64.ln()).abs() < 1e-12);
}

#[test]
fn the_exact_test_of_few_against_very_many_is_that_of_poisson() {
    // 1 of 1.66 × 10^14 where 1.92 are expected: twice P(X ≤ 1) = e^−m (1 + m).
    let (now, was) = ([165_552_663_157_821.0, 172_305_048_896_251.0], [1.0, 2.0]);
    let mean: f64 = (now[0] + was[0]) * was[1] / (now[1] + was[1]);
    let own = ratio(now, was).1;
    assert!((own - 2.0 * (-mean).exp() * (1.0 + mean)).abs() < 1e-9, "{own}");
}

#[test]
fn the_exact_test_is_that_of_the_binomial() {
    for (c1, c0, n1, n0) in [
        (30_u32, 50_u32, 1_000.0, 1_000.0),
        (3, 40, 70.0, 900.0),
        (0, 4, 5.0, 1.0),
        (5, 0, 1.0, 1.0),
    ] {
        let (n, p) = (c1 + c0, n1 / (n1 + n0));
        let (mut term, mut terms) = (f64::powi(1.0 - p, n.cast_signed()), Vec::new());
        for k in 0..=n {
            terms.push(term);
            term *= f64::from(n - k) / f64::from(k + 1) * p / (1.0 - p);
        }
        let below: f64 = terms[..=c1 as usize].iter().sum();
        let above: f64 = terms[c1 as usize..].iter().sum();
        let own = ratio([c1.into(), n1], [c0.into(), n0]).1;
        assert!((own - (2.0 * below.min(above)).min(1.0)).abs() < 1e-12, "{c1} {c0}: {own}");
    }
}
