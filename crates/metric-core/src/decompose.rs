//! Why a rate and a volume changed: by the rates and the mix of segments, by growth and by the rate.

use crate::{
    MetricError,
    band::{difference, snapped},
    quantity::{finite, from_zero, ratio},
};

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
/// to R1 − R0. What is equal has no effect: 50 of 100 and 150 of 300 are one rate. A
/// segment without a base in one period takes the other period's rate, so that all its effect is mix;
/// without one in both it has none. Unit: that of the rate; one that passes 10^15 leaves the others as
/// they are, and its figure says so. Errors: contacts without a base, zero denominator for a period
/// without any base, overflow.
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
        was = (was.0 + from_zero(c0)?, was.1 + from_zero(n0)?);
        now = (now.0 + from_zero(c1)?, now.1 + from_zero(n1)?);
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
        rate: finite(mean(w0, w1) * difference(r1, r0))?,
        mix: finite(difference(mean(r0, r1), middle) * difference(w1, w0))?,
    })
}

/// The rate of a segment in one period; none without a base.
fn own_rate(contacts: f64, base: f64) -> Result<Option<f64>, MetricError> {
    if base > 0.0 {
        ratio(contacts, base).map(Some)
    } else if contacts > 0.0 {
        Err(MetricError::ContactsWithoutBase)
    } else {
        Ok(None)
    }
}

fn mean(a: f64, b: f64) -> f64 {
    0.5 * (a + b)
}

/// Why the number of contacts changed: \[growth effect, rate effect\], which add up to C1 − C0.
///
/// growth = (N1 − N0) (R0 + R1)/2; rate = (R1 − R0) (N0 + N1)/2, index 0 earlier and 1 now, which is
/// what growth leaves of C1 − C0 and is computed as that: one contact more is one contact, however
/// many there are. S001: where the base grows by 30 %, volume alone makes a working programme look
/// broken. Unit: contacts; one that passes 10^15 leaves the other as it is, and its figure says so.
/// Errors: zero denominator, overflow.
///
/// 10,000 orders at 5 per 100, then 13,000 at 4: 500 contacts become 520. Growth 3,000 × 0.045 = +135,
/// rate −0.01 × 11,500 = −115.
/// ```
/// use metric_core::decompose::volume_effects;
/// let [growth, rate] = volume_effects([500.0, 520.0], [10_000.0, 13_000.0])?;
/// assert_eq!([growth.round(), rate.round()], [135.0, -115.0]);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn volume_effects(contacts: [f64; 2], base: [f64; 2]) -> Result<[f64; 2], MetricError> {
    let ([c0, c1], [n0, n1]) = (contacts, base);
    let middle = mean(ratio(c0, n0)?, ratio(c1, n1)?);
    let growth = finite(difference(n1, n0) * middle)?;
    let change = difference(c1, c0);
    let rate = snapped(change - growth, change.abs() + growth.abs());
    Ok([growth, finite(rate)?])
}
