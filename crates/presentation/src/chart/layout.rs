//! The layout of a chart in CSS pixels.

use super::{Axis, BarRole};

/// The positions of all parts of a chart, in CSS pixels from the upper left corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    /// The width it was computed for.
    pub width: f64,
    /// The height it takes.
    pub height: f64,
    /// The charts, from top to bottom.
    pub panels: Vec<Panel>,
    /// Bands and points, in drawing order.
    pub bars: Vec<BarItem>,
    /// Thin vertical lines from labels of tiers down to their bars: x, top and bottom.
    pub leaders: Vec<(f64, f64, f64)>,
    /// All texts.
    pub texts: Vec<TextItem>,
}

/// The axis of one chart, and what is drawn along it.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The axis.
    pub axis: Axis,
    /// The plot area.
    pub plot: Plot,
    /// The vertical stretches, from top to bottom, in which the grid and the line of the user's own
    /// value are drawn: one beside the names of a wide chart, one a row where names stand above
    /// their bars.
    pub spans: Vec<(f64, f64)>,
    /// The user's own value.
    pub you: Option<YouItem>,
    /// The vertices of the line over the rows.
    pub path: Vec<(f64, f64)>,
}

/// The plot area: maps values to x.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// The x of zero.
    pub left: f64,
    /// The x of the end of the axis.
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
    /// What it stands for.
    pub role: BarRole,
    /// Whether it ends in an arrow.
    pub open: bool,
    /// Whether it is one number.
    pub point: bool,
}

/// The user's own value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YouItem {
    /// The x of its line; the right edge of the plot if the value lies beyond.
    pub x: f64,
    /// The ends of its interval, clipped to the plot; none if the value lies beyond.
    pub band: Option<(f64, f64)>,
    /// Whether the value lies beyond the axis, which arrows show.
    pub beyond: bool,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextItem {
    /// The text.
    pub text: String,
    /// The x of the anchor.
    pub x: f64,
    /// The y of the middle of the line.
    pub y: f64,
    /// Which part of the text is at the anchor.
    pub anchor: Anchor,
    /// The size of the font.
    pub size: f64,
    /// Its colour and weight.
    pub tone: Tone,
}

/// Which part of a text is at its x.
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
    /// The user's own value, bold.
    Mark,
    /// Titles and figures, bold.
    Title,
    /// Figures on a solid bar.
    Paper,
}

impl Tone {
    /// How much wider its weight makes a text, as a factor.
    pub(super) fn weight(self) -> f64 {
        if matches!(self, Self::Mark | Self::Title) { super::text::BOLDER } else { 1.0 }
    }
}

impl Plot {
    /// The x of a value.
    pub fn x_of(&self, value: f64) -> f64 {
        self.left + value / self.end * (self.right - self.left)
    }

    /// The value at an x.
    pub fn value_at(&self, x: f64) -> f64 {
        (x - self.left) / (self.right - self.left) * self.end
    }

    /// The x of a value, clamped to the plot.
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
