//! The labels of marks, above the first row of each, on as few lines as keep them apart.

use super::SpanChart;
use crate::chart::Tone;
use crate::chart::layout::{Anchor, Plate, Plot, TextItem};
use crate::chart::sizes::{LINE, SMALL_SIZE, lines_height};
use crate::chart::text::{shorten, width};

/// Between two labels.
const GAP: f64 = 8.0;
/// Below the labels.
const DROP: f64 = 3.0;

/// The labels of those marks that begin in a row, and the height they take.
pub(super) struct Heads {
    /// The y of each counts from the lower end of the labels upwards, and is negative.
    pub(super) texts: Vec<TextItem>,
    /// All of it.
    pub(super) height: f64,
}

/// The labels above a row, between the left end of the room for the plot and the right end of the chart.
pub(super) fn above(
    chart: &SpanChart,
    row: usize,
    plot: &Plot,
    (left, right): (f64, f64),
) -> Heads {
    let mut texts: Vec<TextItem> = Vec::new();
    let mut most = 0;
    for mark in chart.marks().filter(|mark| mark.rows.start == row && !mark.label.is_empty()) {
        let tone = if mark.is_dashed { Tone::Muted } else { Tone::Title };
        let label = shorten(&mark.label, SMALL_SIZE * tone.weight(), right - left);
        let half = width(&label, SMALL_SIZE) * tone.weight() / 2.0;
        let x = plot.x_inside(mark.at).min(right - half).max(left + half);
        let taken = |line: usize| {
            let y = middle(line);
            texts.iter().any(|other| {
                let (from, to) = other.extent();
                other.y == y && from < x + half + GAP && x - half - GAP < to
            })
        };
        let line = (0..=texts.len()).find(|line| !taken(*line)).unwrap_or_default();
        most = most.max(line + 1);
        let (anchor, size, plate) = (Anchor::Middle, SMALL_SIZE, Plate::Always);
        texts.push(TextItem { text: label, x, y: middle(line), anchor, size, tone, plate });
    }
    let height = if most > 0 { lines_height(most) + DROP } else { 0.0 };
    Heads { texts, height }
}

/// The middle of a line, counted upwards.
fn middle(line: usize) -> f64 {
    -DROP - lines_height(line) - LINE / 2.0
}
