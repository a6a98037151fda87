//! How often the rules speak where nothing happens.

/// Points until a false signal where the limits are known for certain: by a point outside alone, and with eight in a row.
/// 1 / 0.0027, and by the Markov chain of both rules.
pub const UNTIL_FALSE: [f64; 2] = [370.0, 153.0];

/// Points until a false signal with all three rules, by simulation.
pub const UNTIL_FALSE_NEAR: f64 = 129.0;

/// False signals a later point by a point outside, where limits rest on so many points: the share of points, by
/// simulation of the moving range.
const BY_POINTS: [(usize, f64); 6] =
    [(6, 0.045), (8, 0.031), (12, 0.019), (20, 0.011), (24, 0.009), (36, 0.007)];

/// The share of later points that lie outside by chance, where limits rest on so many points; that of the next smaller
/// number that was simulated. None for fewer than six.
///
/// ```
/// assert_eq!(metric_core::control::false_signals(21), Some(0.011));
/// ```
pub fn false_signals(points: usize) -> Option<f64> {
    BY_POINTS.iter().rev().find(|(known, _)| *known <= points).map(|(_, share)| *share)
}
