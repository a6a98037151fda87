//! The labels at the ends of curves, right of the plot of a wide chart.

use super::frame::Frame;
use super::labels::{APART, GAP, Label, tones};
use super::{Curve, CurveChart};
use crate::chart::layout::{Anchor, Layout};
use crate::chart::sizes::{SMALL_SIZE, lines_height};

/// Puts the labels beside the ends of their curves, moved as far as it takes to keep them apart.
pub(super) fn beside(layout: &mut Layout, chart: &CurveChart, frame: &Frame) {
    let room = layout.width - frame.plot.right - GAP;
    let label = |curve: &Curve| {
        let end = frame.line(&chart.points_of(curve)).last().copied()?;
        Some(Label::of(curve, room, end.1))
    };
    let mut labels: Vec<Label> = chart.curves.iter().filter_map(label).collect();
    labels.sort_by(|one, other| one.top.total_cmp(&other.top));
    push_apart(&mut labels, frame.plot.bottom);
    let x = frame.plot.right + GAP;
    for label in labels {
        let (name, value) = tones(label.is_dashed);
        let below = label.top + lines_height(label.name.len());
        layout.lines(label.name, (x, label.top), Anchor::Start, (SMALL_SIZE, name));
        layout.lines(label.value, (x, below), Anchor::Start, (SMALL_SIZE, value));
    }
}

/// Moves labels downwards until none overlaps the one above, then upwards until the last one ends where
/// the plot does.
fn push_apart(labels: &mut [Label], bottom: f64) {
    let mut least = 0.0;
    for label in &mut *labels {
        label.top = label.top.max(least);
        least = label.top + label.height() + APART;
    }
    let mut most = bottom;
    for label in labels.iter_mut().rev() {
        label.top = label.top.min(most - label.height());
        most = label.top - APART;
    }
}
