//! Names of tiers above their bars, in as few lines as keep them apart.

use super::text::{shorten, width};
use std::cmp::Ordering;

/// The room between two names, and between a name and the leader of another.
const GAP: f64 = 6.0;

/// A name to place.
pub(super) struct Wanted<'a> {
    /// Where its bar begins to show.
    pub(super) x: f64,
    pub(super) text: &'a str,
}

/// A name in its place.
#[derive(Debug, PartialEq)]
pub(super) struct Placed {
    pub(super) text: String,
    /// The left end of the text.
    pub(super) x: f64,
    /// The line, 0 directly above the bar.
    pub(super) line: usize,
    /// Where a leader goes down to the bar, for names that do not stand on line 0.
    pub(super) leader: Option<f64>,
}

/// Places names between `left` and `right`, every one at its bar.
///
/// From right to left, each name goes one line above the highest that it would run into. So the
/// leaders of the upper names pass to the left of every lower name.
pub(super) fn staircase(wanted: Vec<Wanted>, size: f64, left: f64, right: f64) -> Vec<Placed> {
    let mut moved = Vec::new();
    for Wanted { x: bar, text } in wanted {
        let text = shorten(text, size, right - left);
        // A name that would leave the plot is moved back into it.
        let x = bar.min(right - width(&text, size)).max(left);
        moved.push((text, x, bar));
    }
    moved.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal));
    let mut placed: Vec<Placed> = Vec::new();
    for (text, x, bar) in moved {
        let end = x + width(&text, size) + GAP;
        let in_the_way = placed.iter().filter(|other| other.x < end);
        let line = in_the_way.map(|other| other.line + 1).max().unwrap_or(0);
        let leader = (line > 0 && x >= bar).then_some(bar);
        placed.push(Placed { text, x, line, leader });
    }
    placed
}
