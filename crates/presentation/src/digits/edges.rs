//! Digits that keep a figure on its value's side of every edge.

use super::{MOST_DECIMALS, decimals, rounded};
use metric_core::band::same;
use std::cmp::Ordering;

/// How many decimals to add to the value and to each edge so that the text tells the truth.
///
/// The smallest x such that, with the value at `decimals(value) + x` and each edge at
/// `decimals(edge) + x`, the value as shown lies on the value's side of the edge and of the edge
/// as shown. A value equal to an edge is shown equal to it. No figure gets more than 20 decimals;
/// where even these do not part value and edge, the answer is as far as that allows.
///
/// ```
/// use presentation::digits::extra_digits;
/// assert_eq!(extra_digits(0.8, &[0.3, 0.8]), 0);
/// assert_eq!(extra_digits(4.996, &[5.0]), 2); // 4.996 against 5.000, not 5.0 against 5.0
/// ```
pub fn extra_digits(value: f64, edges: &[f64]) -> u8 {
    let edges: Vec<_> = edges.iter().map(|edge| (*edge, decimals(*edge))).collect();
    extra_digits_at(value, decimals(value), &edges)
}

/// The same where the decimals to start from are given, as those of figures shown side by side.
pub fn extra_digits_at(value: f64, own_decimals: u8, edges: &[(f64, u8)]) -> u8 {
    let most = MOST_DECIMALS.saturating_sub(own_decimals);
    (0..most)
        .find(|extra| {
            let shown = rounded(value, own_decimals + extra);
            edges.iter().all(|(edge, edge_decimals)| {
                let shown_edge = rounded(*edge, edge_decimals.saturating_add(*extra));
                tells_the_order(value, shown, *edge, shown_edge)
            })
        })
        .unwrap_or(most)
}

/// Whether the figures shown stand to one another as the values do.
fn tells_the_order(value: f64, shown: f64, edge: f64, shown_edge: f64) -> bool {
    let truth = order(value, edge);
    // An equal value is shown equal to the edge as shown; the edge itself, a third for example,
    // may have more digits than any figure.
    let beside_edge = truth == Ordering::Equal || order(shown, edge) == truth;
    beside_edge && order(shown, shown_edge) == truth
}

/// The order of two numbers, equal where only rounding parts them.
fn order(left: f64, right: f64) -> Ordering {
    if same(left, right) { Ordering::Equal } else { left.total_cmp(&right) }
}
