//! Shares of a total as whole counts that add up to it.

use crate::{
    MetricError,
    quantity::{Count, share},
};

/// How far above the whole shares may add up to: floating point, not rounded percentages.
const SLACK: f64 = 1e-6;

/// Shares of a total as whole contacts, by largest remainder; of equal ones the earlier row's first.
///
/// They add up to the total where the shares add up to 1, else to total × sum of the shares, rounded.
/// Errors: out of range for a share outside of 0 to 1; part above whole where the shares add up to more than 1.
///
/// S002's 2,400 contacts at 33.3, 50 and 16.7 %: 799.2, 1,200 and 400.8.
/// ```
/// use metric_core::{apportion::largest_remainder, quantity::Count};
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
        return Err(MetricError::PartAboveWhole);
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
