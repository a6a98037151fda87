//! What a rate is made up of, and why it changed.

use crate::{
    Inconsistency::{ContactsWithoutBase, RowsAboveTotal, SharesAboveWhole},
    MetricError::{self, Inconsistent},
    band::snapped,
    quantity::{Count, amount, checked, ratio, share},
};

/// How far above the whole shares may add up to: floating point, not rounded percentages.
const SLACK: f64 = 1e-6;

/// Contacts of no row = total − sum of the rows [S000: tracked by issue].
///
/// Error: rows above the total are inconsistent, for then contacts were counted in several rows.
///
/// S000's 4 of 100 orders, of which 2.5 ask "where is my order?": 1.5 remain.
/// ```
/// use metric_core::{decompose::unclassified, quantity::Count};
/// let rest = unclassified(Count::new(4_000)?, &[Count::new(2_500)?]);
/// assert_eq!(rest.map(Count::get), Ok(1_500));
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn unclassified(total: Count, rows: &[Count]) -> Result<Count, MetricError> {
    let rest = rows.iter().try_fold(total.get(), |rest, row| rest.checked_sub(row.get()));
    rest.map_or(Err(Inconsistent(RowsAboveTotal)), Count::new)
}

/// The rate that no measure gets below = rate × (1 − sum of contacts × reducible share ÷ total)
/// [S000: which portion of the rate is reducible, and which is irreducible demand].
///
/// `parts` are contacts and the share of them that could be avoided, 0 to 1. Unit: that of the rate.
/// Errors: zero denominator; out of range for a share outside of 0 to 1; rows above the total.
///
/// 4 per 100, 2.5 points of which could fall by 80 %: 4 × (1 − 2.5 × 0.8 ÷ 4) = 2.
/// ```
/// use metric_core::decompose::floor;
/// assert_eq!(floor(0.04, 4_000.0, &[(2_500.0, 0.8), (1_500.0, 0.0)]), Ok(0.02));
/// ```
pub fn floor(rate: f64, total: f64, parts: &[(f64, f64)]) -> Result<f64, MetricError> {
    let total = amount(total)?;
    let (mut contacts, mut reducible) = (0.0, 0.0);
    for &(part, phi) in parts {
        contacts += amount(part)?;
        reducible += part * share(phi)?;
    }
    let cut = ratio(reducible, total)?;
    if contacts > total * (1.0 + SLACK) {
        return Err(Inconsistent(RowsAboveTotal));
    }
    checked(amount(rate)? * (1.0 - cut).max(0.0))
}

/// A segment in two periods: index 0 is earlier, 1 is now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Segment {
    /// Contacts.
    pub contacts: [f64; 2],
    /// Its own base: customers, orders.
    pub base: [f64; 2],
}

/// What a segment adds to the change of the rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Because its own rate changed.
    pub rate: f64,
    /// Because its share of the base changed.
    pub mix: f64,
}

/// Why the rate changed from R0 to R1, segment by segment (Kitagawa 1955).
///
/// With the weight w of a segment, its base ÷ all bases, and its rate r of each period: rate effect =
/// (w0 + w1)/2 × (r1 − r0); mix effect = ((r0 + r1)/2 − (R0 + R1)/2) × (w1 − w0). All of them add up
/// to R1 − R0. What is equal within 10^-9 has no effect: 50 of 100 and 150 of 300 are one rate. A
/// segment without a base in one period takes the other period's rate, so that all its effect is mix;
/// without one in both it has none. Unit: that of the rate. Errors: contacts without
/// a base are inconsistent, zero denominator for a period without any base, overflow.
///
/// 100 old customers at 1, then 100 at 1 and 100 new ones at 3: the rate doubles by mix alone. R0 = 1,
/// R1 = 2; old (1 − 1.5) × (0.5 − 1) = 0.25, new (3 − 1.5) × (0.5 − 0) = 0.75.
/// ```
/// use metric_core::decompose::{Effect, Segment, kitagawa};
/// let old = Segment { contacts: [100.0, 100.0], base: [100.0, 100.0] };
/// let new = Segment { contacts: [0.0, 300.0], base: [0.0, 100.0] };
/// let effects = kitagawa(&[old, new])?;
/// assert_eq!(effects, [Effect { rate: 0.0, mix: 0.25 }, Effect { rate: 0.0, mix: 0.75 }]);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn kitagawa(segments: &[Segment]) -> Result<Vec<Effect>, MetricError> {
    let (mut was, mut now) = ((0.0, 0.0), (0.0, 0.0));
    for &Segment { contacts: [c0, c1], base: [n0, n1] } in segments {
        was = (was.0 + amount(c0)?, was.1 + amount(n0)?);
        now = (now.0 + amount(c1)?, now.1 + amount(n1)?);
    }
    let middle = mean(ratio(was.0, was.1)?, ratio(now.0, now.1)?);
    let mut effects = Vec::with_capacity(segments.len());
    for segment in segments {
        effects.push(effect(segment, [was.1, now.1], middle)?);
    }
    Ok(effects)
}

/// One row of [`kitagawa`], given the base of each period and the mean of both rates.
fn effect(segment: &Segment, whole: [f64; 2], middle: f64) -> Result<Effect, MetricError> {
    let Segment { contacts: [c0, c1], base: [n0, n1] } = *segment;
    let (was, now) = (own_rate(c0, n0)?, own_rate(c1, n1)?);
    let (Some(r0), Some(r1)) = (was.or(now), now.or(was)) else {
        return Ok(Effect { rate: 0.0, mix: 0.0 });
    };
    let [all0, all1] = whole;
    let (w0, w1) = (n0 / all0, n1 / all1);
    Ok(Effect {
        rate: checked(mean(w0, w1) * apart(r1, r0))?,
        mix: checked(apart(mean(r0, r1), middle) * apart(w1, w0))?,
    })
}

/// The rate of a segment in one period; none without a base.
fn own_rate(contacts: f64, base: f64) -> Result<Option<f64>, MetricError> {
    if base > 0.0 {
        ratio(contacts, base).map(Some)
    } else if contacts > 0.0 {
        Err(Inconsistent(ContactsWithoutBase))
    } else {
        Ok(None)
    }
}

fn mean(a: f64, b: f64) -> f64 {
    0.5 * (a + b)
}

/// How far two figures lie apart, none of them below 0.
fn apart(a: f64, b: f64) -> f64 {
    snapped(a - b, a.max(b))
}

/// Why the number of contacts changed: \[growth effect, rate effect\], which add up to C1 − C0.
///
/// growth = (N1 − N0) (R0 + R1)/2; rate = (R1 − R0) (N0 + N1)/2, index 0 earlier and 1 now. S001: where
/// the base grows by 30 %, volume alone makes a working programme look broken. Unit: contacts.
/// Domain: rates and bases that went through the constructors of this crate.
///
/// 10,000 orders at 5 per 100, then 13,000 at 4: 500 contacts become 520. Growth 3,000 × 0.045 = +135,
/// rate −0.01 × 11,500 = −115.
/// ```
/// use metric_core::decompose::volume_effects;
/// let [growth, rate] = volume_effects([0.05, 0.04], [10_000.0, 13_000.0]);
/// assert_eq!([growth.round(), rate.round()], [135.0, -115.0]);
/// ```
pub fn volume_effects(rate: [f64; 2], base: [f64; 2]) -> [f64; 2] {
    let ([r0, r1], [n0, n1]) = (rate, base);
    [apart(n1, n0) * mean(r0, r1), apart(r1, r0) * mean(n0, n1)]
}

/// Shares of a total as whole contacts, by largest remainder; of equal ones the earlier row's first.
///
/// They add up to the total where the shares add up to 1, else to total × sum of the shares, rounded.
/// Errors: out of range for a share outside of 0 to 1; shares above the whole are inconsistent.
///
/// S002's 2,400 contacts at 33.3, 50 and 16.7 %: 799.2, 1,200 and 400.8.
/// ```
/// use metric_core::{decompose::largest_remainder, quantity::Count};
/// let rows = largest_remainder(Count::new(2_400)?, &[0.333, 0.5, 0.167])?;
/// assert_eq!(rows.iter().map(|row| row.get()).collect::<Vec<_>>(), [799, 1_200, 401]);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn largest_remainder(total: Count, shares: &[f64]) -> Result<Vec<Count>, MetricError> {
    let mut sum = 0.0;
    for &one in shares {
        sum += share(one)?;
    }
    if sum > 1.0 + SLACK {
        return Err(Inconsistent(SharesAboveWhole));
    }
    let is_whole = sum >= 1.0 - 1e-9;
    let scale = if is_whole { total.as_f64() / sum } else { total.as_f64() };
    let mut left = (scale * sum).round();
    let mut rows = Vec::with_capacity(shares.len());
    for &one in shares {
        let exact = one * scale;
        let whole = exact.floor().min(left);
        left -= whole;
        rows.push((whole, exact - whole));
    }
    hand_out(left, &mut rows);
    let mut counts = Vec::with_capacity(shares.len());
    for row in rows {
        counts.push(Count::from_f64(row.0)?);
    }
    Ok(counts)
}

/// Gives what is left, one by one, to the rows with the largest remainder.
fn hand_out(mut left: f64, rows: &mut [(f64, f64)]) {
    const EQUAL: f64 = 1e-9;
    while left > 0.0 {
        let mut best: Option<&mut (f64, f64)> = None;
        for row in rows.iter_mut() {
            if best.as_ref().is_none_or(|best| row.1 > best.1 + EQUAL) {
                best = Some(row);
            }
        }
        let Some(best) = best else { return };
        *best = (best.0 + 1.0, best.1 - 1.0);
        left -= 1.0;
    }
}
