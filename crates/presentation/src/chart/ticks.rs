//! Tick labels and caption below an axis.

use super::layout::{Anchor, Plate, Plot, TextItem};
use super::sizes::{MOST_LINES, NAMES_GAP, SMALL_SIZE};
use super::text::{width, wrap};
use super::{Axis, ShareAxis, Tone};
use crate::digits::Digits;

/// The least distance between the labels of two ticks.
const TICK_GAP: f64 = 10.0;

/// A tick: its value, and its label.
pub(super) type Tick = (f64, String);

/// The ticks of an axis of rates.
pub(super) fn fitted(axis: Axis, digits: &dyn Digits) -> Vec<Tick> {
    let ticks = axis.ticks().into_iter().enumerate();
    // Zero needs no decimals.
    let decimals = |index| if index == 0 { 0 } else { axis.decimals() };
    ticks.map(|(index, value)| (value, digits.number(value, decimals(index)))).collect()
}

/// The ticks of an axis of shares.
pub(super) fn shares(axis: ShareAxis) -> Vec<Tick> {
    axis.ticks().into_iter().map(|tick| (tick.at * axis.end() / 100.0, tick.label)).collect()
}

/// The caption in one line, or broken before its direction, so that "lower is better" stays
/// together.
pub(super) fn caption_lines(caption: &str, room: f64) -> Vec<String> {
    match caption.rsplit_once("; ") {
        Some((unit, direction)) if width(caption, SMALL_SIZE) > room => {
            let mut lines = wrap(&format!("{unit};"), SMALL_SIZE, room, MOST_LINES);
            lines.extend(wrap(direction, SMALL_SIZE, room, 1));
            lines
        }
        _ => wrap(caption, SMALL_SIZE, room, MOST_LINES),
    }
}

/// The label of every tick; the outer ones stay inside a chart of a width.
pub(super) fn tick_texts(ticks: &[Tick], plot: &Plot, width_css: f64) -> Vec<TextItem> {
    let last = ticks.len().saturating_sub(1);
    let mut placed = Vec::new();
    for (index, (value, text)) in ticks.iter().enumerate() {
        let leaves = plot.right + width(text, SMALL_SIZE) / 2.0 > width_css;
        let (x, anchor) = if index == last && leaves {
            (plot.right, Anchor::End)
        } else if index == 0 && plot.left < NAMES_GAP {
            (plot.left, Anchor::Start)
        } else {
            (plot.x_of(*value), Anchor::Middle)
        };
        let (text, size, tone) = (text.clone(), SMALL_SIZE, Tone::Muted);
        placed.push(TextItem { text, x, y: 0.0, anchor, size, tone, plate: Plate::Never });
    }
    placed
}

/// Whether all labels keep their distance from one another, and the first stays inside.
pub(super) fn ticks_fit(texts: &[TextItem]) -> bool {
    let mut end = -TICK_GAP;
    texts.iter().all(|text| {
        let (left, right) = text.extent();
        let fits = end + TICK_GAP <= left;
        end = right;
        fits
    })
}
