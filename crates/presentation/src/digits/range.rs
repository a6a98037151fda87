//! Ranges, with the digits that tell their ends apart.

use super::{Digits, MOST_DECIMALS, decimals_together, rounded};

/// Ends nearer to one another, relative to their size, differ by the rounding of floating point alone:
/// a third, and one less two thirds. The limits of 10^15 contacts lie further apart.
const NOISE: f64 = 4.0 * f64::EPSILON;

/// The decimals of the ends of a range: those of figures side by side and `extra` more, and then as many
/// more as it takes until two ends that differ are not shown as one figure.
///
/// ```
/// use presentation::digits::decimals_apart;
/// assert_eq!(decimals_apart([0.3, 0.8], 0), [2, 2]); // 0.30 to 0.80
/// assert_eq!(decimals_apart([0.2682, 0.2731], 0), [3, 3]); // 0.268 to 0.273, not 0.27 to 0.27
/// ```
pub fn decimals_apart(ends: [f64; 2], extra: u8) -> [u8; 2] {
    let mut together = decimals_together(&ends).into_iter();
    let own = [(); 2].map(|()| together.next().unwrap_or_default());
    let with = |more: u8| own.map(|own| own.saturating_add(more).min(MOST_DECIMALS));
    let tells_them_apart = |more: &u8| {
        let ([low, high], [of_low, of_high]) = (ends, with(*more));
        is_noise(low, high) || rounded(low, of_low) != rounded(high, of_high)
    };
    with((extra..MOST_DECIMALS).find(tells_them_apart).unwrap_or(MOST_DECIMALS))
}

fn is_noise(low: f64, high: f64) -> bool {
    (low - high).abs() <= NOISE * low.abs().max(high.abs())
}

/// A range as text: "0.268 to 0.273". Ends that no decimal tells apart are one figure.
pub fn range(digits: &dyn Digits, of: [f64; 2], extra: u8) -> String {
    let [low, high] = ends(digits, of, extra);
    if low == high { low } else { format!("{low} to {high}") }
}

/// Both ends of a range as texts, which differ where a decimal tells them apart.
pub fn ends(digits: &dyn Digits, ends: [f64; 2], extra: u8) -> [String; 2] {
    let ([low, high], [of_low, of_high]) = (ends, decimals_apart(ends, extra));
    let text = |value, decimals| digits.number(rounded(value, decimals), decimals);
    [text(low, of_low), text(high, of_high)]
}
