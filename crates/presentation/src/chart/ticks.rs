//! Tick labels and caption below an axis.

use super::Axis;
use super::layout::{Anchor, Plot, TextItem, Tone};
use super::sizes::{MOST_LINES, NAMES_GAP, SMALL_SIZE};
use super::text::{width, wrap};
use crate::digits::Digits;

/// The least distance between the labels of two ticks.
const TICK_GAP: f64 = 10.0;

/// The caption in one line, or broken before its parenthesis, so that "lower is better" stays
/// together.
pub(super) fn caption_lines(caption: &str, room: f64) -> Vec<String> {
    match caption.split_once(" (") {
        Some((unit, direction)) if width(caption, SMALL_SIZE) > room => {
            let mut lines = wrap(unit, SMALL_SIZE, room, MOST_LINES);
            lines.extend(wrap(&format!("({direction}"), SMALL_SIZE, room, 1));
            lines
        }
        _ => wrap(caption, SMALL_SIZE, room, MOST_LINES),
    }
}

/// Text, x and anchor of the label of every tick; the outer labels stay inside the chart.
pub(super) fn tick_texts(
    axis: Axis,
    plot: &Plot,
    digits: &dyn Digits,
) -> Vec<(String, f64, Anchor)> {
    let ticks = axis.ticks();
    let last = ticks.len().saturating_sub(1);
    let mut placed = Vec::new();
    for (index, value) in ticks.iter().enumerate() {
        // Zero needs no decimals.
        let decimals = if index == 0 { 0 } else { axis.decimals() };
        let text = digits.number(*value, decimals);
        let (x, anchor) = if index == last {
            (plot.right, Anchor::End)
        } else if index == 0 && plot.left < NAMES_GAP {
            (plot.left, Anchor::Start)
        } else {
            (plot.x_of(*value), Anchor::Middle)
        };
        placed.push((text, x, anchor));
    }
    placed
}

/// Whether all labels keep their distance from one another.
pub(super) fn ticks_fit(texts: &[(String, f64, Anchor)]) -> bool {
    let mut end = f64::NEG_INFINITY;
    texts.iter().all(|(text, x, anchor)| {
        let (left, right) = extent(text, *x, *anchor);
        let fits = end + TICK_GAP <= left;
        end = right;
        fits
    })
}

fn extent(text: &str, x: f64, anchor: Anchor) -> (f64, f64) {
    let item =
        TextItem { text: text.to_owned(), x, y: 0.0, anchor, size: SMALL_SIZE, tone: Tone::Muted };
    item.extent()
}
