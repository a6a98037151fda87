//! The figure of a row: behind the end of its bars, or wherever else the row has room for it.

use super::BarRole;
use super::layout::{Anchor, BarItem, Plot, Tone};
use super::sizes::{DOT, NAME_SIZE};
use super::text::{shorten, width};

/// The room between a figure and what stands beside it.
const GAP: f64 = 6.0;
/// How much of its way to the next row a line goes beside the figure of a row: half the height of a
/// text in the least distance of two rows.
const BESIDE: f64 = 0.25;

/// Where a figure stands in its row.
pub(super) struct Spot {
    pub(super) text: String,
    pub(super) x: f64,
    pub(super) anchor: Anchor,
    pub(super) tone: Tone,
}

/// A stretch of a row, and how a figure stands in it.
type Stretch = (f64, f64, Anchor, Tone);

/// The stretch of a row that a line takes at one corner, coming from one place and going to another.
pub(super) fn near(x: f64, others: [f64; 2]) -> (f64, f64) {
    let [one, other] = others.map(|other| x + (other - x) * BESIDE);
    (one.min(other).min(x) - DOT, one.max(other).max(x) + DOT)
}

/// The first stretch with room: behind the bars, behind the line, before the bars, on a bar. If none
/// has, the text is shortened in the widest.
pub(super) fn spot(text: &str, bars: &[BarItem], line: Option<(f64, f64)>, plot: &Plot) -> Spot {
    let end = bars.iter().map(|bar| bar.right).fold(plot.left, f64::max);
    let start = bars.iter().map(|bar| bar.left).fold(end, f64::min);
    // A figure may reach to the edge, and needs no gap there.
    let edge = plot.right + GAP;
    let (before, behind) = line.unwrap_or((edge, edge));
    let mut places = vec![
        (behind.max(end), edge, Anchor::Start, Tone::Ink),
        (plot.left - GAP, start, Anchor::End, Tone::Ink),
    ];
    for bar in bars {
        let tone = if bar.role == BarRole::Own { Tone::Paper } else { Tone::Ink };
        places.push((bar.left, bar.right.min(before), Anchor::End, tone));
    }
    let length = width(text, NAME_SIZE);
    let room = |(from, to, ..): Stretch| to - from - 2.0 * GAP;
    let mut best = (end, before, Anchor::Start, Tone::Ink);
    for other in places {
        if room(best) < length && room(other) > room(best) {
            best = other;
        }
    }
    let (from, to, anchor, tone) = best;
    let x = if anchor == Anchor::Start { from + GAP } else { to - GAP };
    Spot { text: shorten(text, NAME_SIZE, room(best)), x, anchor, tone }
}
