//! The legend: a swatch for every role that a chart has. Page and exported picture read the same one.

use super::layout::{Anchor, BarItem, Layout};
use super::sizes::SMALL_SIZE;
use super::text::{shorten, width};
use super::{BarRole, Tone};

/// Width and height of a swatch.
const SIZE: (f64, f64) = (16.0, 12.0);
/// Between a swatch and its words.
const GAP: f64 = 6.0;
/// Between the words and the next swatch.
const NEXT: f64 = 16.0;
/// The height of a line.
const LINE: f64 = 18.0;

/// An entry of a legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Swatch {
    /// The role.
    pub role: BarRole,
    /// What it means.
    pub label: &'static str,
}

impl Swatch {
    /// The entries of those roles that are shown, in their order.
    pub(super) fn of(
        words: &[(BarRole, &'static str)],
        is_shown: impl Fn(BarRole) -> bool,
    ) -> Vec<Self> {
        let shown = words.iter().filter(|(role, _)| is_shown(*role));
        shown.map(|(role, label)| Self { role: *role, label }).collect()
    }

    /// The swatch alone, 16 by 12 px, drawn as the chart draws its bars.
    pub fn layout(self) -> Layout {
        let bars = vec![bar(self.role, (0.0, 0.0))];
        Layout { width: SIZE.0, height: SIZE.1, bars, ..Layout::default() }
    }
}

/// The swatch of a role with its upper left corner at a point.
pub(super) fn bar(role: BarRole, (left, top): (f64, f64)) -> BarItem {
    let point = role == BarRole::Median;
    let middle = left + SIZE.0 / 2.0;
    let (left, right) = if point { (middle, middle) } else { (left, left + SIZE.0) };
    BarItem { left, right, top, bottom: top + SIZE.1, role, open: false, point }
}

/// How far right of the left end of a swatch its words begin.
pub(super) const WORDS_AT: f64 = SIZE.0 + GAP;
/// How far above the middle of a line of text its swatch begins.
pub(super) const SWATCH_RISE: f64 = SIZE.1 / 2.0;

/// Swatches and words in a row, and in more where one does not hold them.
pub fn legend(swatches: &[Swatch], width_css: f64) -> Layout {
    let mut layout = Layout { width: width_css, ..Layout::default() };
    let (mut x, mut y) = (0.0, LINE / 2.0);
    for swatch in swatches {
        let label = shorten(swatch.label, SMALL_SIZE, width_css - WORDS_AT);
        let length = WORDS_AT + width(&label, SMALL_SIZE);
        if x > 0.0 && x + length > width_css {
            (x, y) = (0.0, y + LINE);
        }
        layout.bars.push(bar(swatch.role, (x, y - SWATCH_RISE)));
        layout.text(label, (x + WORDS_AT, y), Anchor::Start, SMALL_SIZE, Tone::Muted);
        x += length + NEXT;
    }
    layout.height = if swatches.is_empty() { 0.0 } else { y + LINE / 2.0 };
    layout
}
