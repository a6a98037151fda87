//! Where everything of the chart stands, in CSS pixels.

use super::{Axis, BarRole};

/// The chart, placed. All lengths are CSS pixels from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The width it was placed for.
    pub width: f64,
    /// The height it takes.
    pub height: f64,
    /// The charts, from top to bottom.
    pub panels: Vec<Panel>,
    /// Bands and points, in the order of drawing.
    pub bars: Vec<BarItem>,
    /// Thin lines from names of tiers down to their bars: x, top and bottom.
    pub leaders: Vec<(f64, f64, f64)>,
    /// Every text.
    pub texts: Vec<TextItem>,
}

/// One chart: what its bars, leaders and texts stand on.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The axis.
    pub axis: Axis,
    /// Where values go.
    pub plot: Plot,
    /// The vertical stretches in which the grid and the person's line are drawn: one beside the
    /// names of a wide chart, one a row where names stand above their bars.
    pub spans: Vec<(f64, f64)>,
    /// The person's own value.
    pub you: Option<YouItem>,
    /// The corners of the line over the rows.
    pub path: Vec<(f64, f64)>,
}

/// The part of the chart that values are mapped to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// Where zero is.
    pub left: f64,
    /// Where the axis ends.
    pub right: f64,
    /// The upper end.
    pub top: f64,
    /// The lower end, above the ticks.
    pub bottom: f64,
    /// The value at the right end.
    pub end: f64,
}

/// A band or a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BarItem {
    /// The left edge; of a point the point itself.
    pub left: f64,
    /// The right edge; of an open band the tip of its arrow.
    pub right: f64,
    /// The upper edge.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
    /// What it claims to be.
    pub role: BarRole,
    /// Whether it ends in an arrow.
    pub open: bool,
    /// Whether it is one number.
    pub point: bool,
}

/// The person's own value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YouItem {
    /// The line; at the plot's right edge if the value lies beyond.
    pub x: f64,
    /// Both ends of the interval, inside the plot; none beyond.
    pub band: Option<(f64, f64)>,
    /// Whether the value lies beyond, and arrows point there.
    pub beyond: bool,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextItem {
    /// The text.
    pub text: String,
    /// The anchor.
    pub x: f64,
    /// The middle of the line.
    pub y: f64,
    /// Which end of the text stands at the anchor.
    pub anchor: Anchor,
    /// The size of the font.
    pub size: f64,
    /// Its colour.
    pub tone: Tone,
}

/// Which end of a text stands at its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// The colour and weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Names.
    Ink,
    /// Everything secondary.
    Muted,
    /// The person's own value, bold.
    Mark,
    /// Titles and figures, bold.
    Title,
    /// Figures on a solid bar.
    Paper,
}

impl Tone {
    /// How much wider a text becomes by its weight.
    pub(super) fn weight(self) -> f64 {
        if matches!(self, Self::Mark | Self::Title) { super::text::BOLDER } else { 1.0 }
    }
}

impl Plot {
    /// Where a value stands.
    pub fn x_of(&self, value: f64) -> f64 {
        self.left + value / self.end * (self.right - self.left)
    }

    /// The value that stands somewhere.
    pub fn value_at(&self, x: f64) -> f64 {
        (x - self.left) / (self.right - self.left) * self.end
    }

    /// Where a value stands, or the nearer end of the plot.
    pub(super) fn x_inside(&self, value: f64) -> f64 {
        self.x_of(value).max(self.left).min(self.right)
    }
}

impl TextItem {
    /// The estimated left and right end.
    pub fn extent(&self) -> (f64, f64) {
        let width = super::text::width(&self.text, self.size) * self.tone.weight();
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        (left, left + width)
    }
}
