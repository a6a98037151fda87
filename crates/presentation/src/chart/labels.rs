//! Labels of tiers above their bars, on as few lines as keep them from overlapping.

use super::text::{shorten, width};

/// The least distance between two labels, and between a label and the leader of another.
const GAP: f64 = 6.0;

/// A label to be positioned.
pub(super) struct TierLabel<'a> {
    /// The left end of the visible part of its bar.
    pub(super) x: f64,
    pub(super) text: &'a str,
}

/// A positioned label.
#[derive(Debug, PartialEq)]
pub(super) struct PlacedLabel {
    pub(super) text: String,
    /// The left end of the text.
    pub(super) x: f64,
    /// The line, counted upwards: 0 is directly above the bar.
    pub(super) line: usize,
    /// The x of the leader down to the bar, for labels above line 0.
    pub(super) leader: Option<f64>,
}

/// Positions labels between `left` and `right`, each starting at its bar.
///
/// From right to left, each label goes one line above the highest that it would overlap. So the
/// leaders of upper labels pass to the left of every lower label.
pub(super) fn staircase(
    labels: Vec<TierLabel>,
    size: f64,
    left: f64,
    right: f64,
) -> Vec<PlacedLabel> {
    let mut inside = Vec::new();
    for TierLabel { x: bar, text } in labels {
        let text = shorten(text, size, right - left);
        // A label that would leave the plot is moved back into it.
        let x = bar.min(right - width(&text, size)).max(left);
        inside.push((text, x, bar));
    }
    inside.sort_by(|(_, one, _), (_, other, _)| other.total_cmp(one));
    let mut placed: Vec<PlacedLabel> = Vec::new();
    for (text, x, bar) in inside {
        let end = x + width(&text, size) + GAP;
        let overlapped = placed.iter().filter(|other| other.x < end);
        let line = overlapped.map(|other| other.line + 1).max().unwrap_or(0);
        let leader = (line > 0 && x >= bar).then_some(bar);
        placed.push(PlacedLabel { text, x, line, leader });
    }
    placed
}
