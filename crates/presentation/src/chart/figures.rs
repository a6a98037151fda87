//! The label with the figure of a row: after the end of its bars, or wherever else there is room.

use super::BarRole;
use super::layout::{Anchor, BarItem, Plot, Tone};
use super::sizes::{DOT, NAME_SIZE};
use super::text::{shorten, width};

/// The least distance between a figure and a bar or line beside it.
const GAP: f64 = 6.0;
/// The part of a segment of the line, from one row to the next, that runs beside the figure of the
/// row: half the height of a text over the least distance of two rows.
const BESIDE: f64 = 0.25;

/// The figure of a row and its position.
pub(super) struct FigureLabel {
    pub(super) text: String,
    pub(super) x: f64,
    pub(super) anchor: Anchor,
    pub(super) tone: Tone,
}

/// A horizontal stretch of a row from left to right, with anchor and tone of a figure in it.
type Stretch = (f64, f64, Anchor, Tone);

/// The horizontal stretch of a row that the line takes at its vertex, between the vertices of the
/// rows before and after.
pub(super) fn line_stretch(x: f64, neighbours: [f64; 2]) -> (f64, f64) {
    let [one, other] = neighbours.map(|neighbour| x + (neighbour - x) * BESIDE);
    (one.min(other).min(x) - DOT, one.max(other).max(x) + DOT)
}

/// The first stretch with room: after the bars, after the line, before the bars, on a bar. If none
/// has room, the text is shortened in the widest.
pub(super) fn figure_label(
    text: &str,
    bars: &[BarItem],
    line: Option<(f64, f64)>,
    plot: &Plot,
) -> FigureLabel {
    let end = bars.iter().map(|bar| bar.right).fold(plot.left, f64::max);
    let start = bars.iter().map(|bar| bar.left).fold(end, f64::min);
    // A figure may reach to the edge, and needs no gap there.
    let edge = plot.right + GAP;
    let (before_line, after_line) = line.unwrap_or((edge, edge));
    let after_bars = (end, before_line, Anchor::Start, Tone::Ink);
    let mut stretches = vec![
        after_bars,
        (after_line.max(end), edge, Anchor::Start, Tone::Ink),
        (plot.left - GAP, start, Anchor::End, Tone::Ink),
    ];
    for bar in bars {
        let tone = if bar.role == BarRole::Own { Tone::Paper } else { Tone::Ink };
        stretches.push((bar.left, bar.right.min(before_line), Anchor::End, tone));
    }
    let length = width(text, NAME_SIZE);
    let room = |(from, to, ..): Stretch| to - from - 2.0 * GAP;
    let wider = |one, other| if room(other) > room(one) { other } else { one };
    let fitting = stretches.iter().copied().find(|stretch| room(*stretch) >= length);
    let chosen = fitting.unwrap_or_else(|| stretches.into_iter().fold(after_bars, wider));
    let (from, to, anchor, tone) = chosen;
    let x = if anchor == Anchor::Start { from + GAP } else { to - GAP };
    FigureLabel { text: shorten(text, NAME_SIZE, room(chosen)), x, anchor, tone }
}
