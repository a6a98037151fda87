//! The labels of curves, and the room that they take right of the plot of a wide chart.

use super::{Curve, CurveChart};
use crate::chart::Tone;
use crate::chart::sizes::{LINE, MOST_LINES, SMALL_SIZE, lines_height};
use crate::chart::text::{width, wrap};

/// Between the plot and the labels.
pub(super) const GAP: f64 = 10.0;
/// Between two labels.
pub(super) const APART: f64 = 4.0;
/// The part of the width that labels take at most.
const MOST: f64 = 0.25;
/// The margin of the plot where there are none.
const EDGE: f64 = 8.0;

/// The lines of a label: name, then value.
pub(super) struct Label {
    pub(super) name: Vec<String>,
    pub(super) value: Vec<String>,
    pub(super) is_dashed: bool,
    /// The upper end.
    pub(super) top: f64,
}

impl Label {
    /// The label of a curve that ends at a height.
    pub(super) fn of(curve: &Curve, room: f64, y: f64) -> Self {
        let (weight, top) = (tones(curve.is_dashed).0.weight(), y - LINE / 2.0);
        let name = wrap(&curve.name, SMALL_SIZE * weight, room, MOST_LINES);
        let value = wrap(&curve.label, SMALL_SIZE, room, 1);
        Self { name, value, is_dashed: curve.is_dashed, top }
    }

    /// The height of its lines.
    pub(super) fn height(&self) -> f64 {
        lines_height(self.name.len() + self.value.len())
    }
}

/// The tones of name and value.
pub(super) fn tones(is_dashed: bool) -> (Tone, Tone) {
    if is_dashed { (Tone::Muted, Tone::Muted) } else { (Tone::Title, Tone::Ink) }
}

/// The room right of the plot.
pub(super) fn room(chart: &CurveChart, width_css: f64) -> f64 {
    let widths = chart.curves.iter().map(|curve| {
        let name = width(&curve.name, SMALL_SIZE) * tones(curve.is_dashed).0.weight();
        name.max(width(&curve.label, SMALL_SIZE))
    });
    let widest = widths.fold(0.0, f64::max).ceil().min(width_css * MOST);
    if widest > 0.0 { widest + GAP } else { EDGE }
}

/// The height that all labels take.
pub(super) fn height(chart: &CurveChart, width_css: f64) -> f64 {
    let label = |curve| Label::of(curve, width_css * MOST, 0.0).height() + APART;
    chart.curves.iter().map(label).sum()
}
