//! Tick labels and caption below an axis.

use super::Tone;
use super::layout::{Anchor, Layout, Plate, Plot, TextItem};
use super::sizes::{LINE, MOST_LINES, NAMES_GAP, SMALL_SIZE};
use super::text::{width, wrap};

/// The least distance between the labels of two ticks.
const TICK_GAP: f64 = 10.0;
/// From the plot down to the middle of the labels.
const TICKS_DROP: f64 = 12.0;
/// Between labels and caption, and below both.
const CAPTION_GAP: f64 = 3.0;
const BOTTOM: f64 = 4.0;

/// A tick: its value, and its label.
pub(super) type Tick = (f64, String);

/// The caption in one line, or broken before its direction, so that "lower is better" stays
/// together.
fn caption_lines(caption: &str, room: f64) -> Vec<String> {
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

/// The label of every tick, each moved as far as it takes to stay inside a chart of a width.
pub(super) fn tick_texts_inside(ticks: &[Tick], plot: &Plot, width_css: f64) -> Vec<TextItem> {
    let place = |(value, text): &Tick| {
        let half = width(text, SMALL_SIZE) / 2.0;
        let x = plot.x_of(*value).min(width_css - half).max(half);
        let (anchor, size, tone) = (Anchor::Middle, SMALL_SIZE, Tone::Muted);
        TextItem { text: text.clone(), x, y: 0.0, anchor, size, tone, plate: Plate::Never }
    };
    ticks.iter().map(place).collect()
}

/// Puts the labels of ticks and the caption below a plot; the layout ends there.
pub(super) fn below(layout: &mut Layout, ticks: Vec<TextItem>, caption: &str, plot: &Plot) {
    let middle = plot.bottom + TICKS_DROP;
    layout.texts.extend(ticks.into_iter().map(|text| TextItem { y: middle, ..text }));
    let mut y = middle + LINE / 2.0 + CAPTION_GAP;
    for line in caption_lines(caption, layout.width) {
        let half = width(&line, SMALL_SIZE) / 2.0;
        let most = (layout.width - half).max(half);
        let centre = f64::midpoint(plot.left, plot.right).clamp(half, most);
        layout.text(line, (centre, y + LINE / 2.0), Anchor::Middle, SMALL_SIZE, Tone::Muted);
        y += LINE;
    }
    layout.height = (y + BOTTOM).ceil();
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
