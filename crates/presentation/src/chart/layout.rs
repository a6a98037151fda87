//! The layout of a chart in CSS pixels.

use super::sizes::{LINE, lines_height};
use super::{BarRole, Tone};

/// A point in CSS pixels.
pub type Point = (f64, f64);

/// The positions of all parts of a chart, in CSS pixels from the upper left corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    /// The width it was computed for.
    pub width: f64,
    /// The height it takes.
    pub height: f64,
    /// The plots, from top to bottom.
    pub panels: Vec<Panel>,
    /// Bands and points, in drawing order.
    pub bars: Vec<BarItem>,
    /// The columns of histograms: bars side by side.
    pub columns: Vec<BarItem>,
    /// Thin upright or level lines from labels to their bars, and from bar to bar.
    pub leaders: Vec<[Point; 2]>,
    /// Areas below everything but the grid.
    pub areas: Vec<AreaItem>,
    /// Upright or level lines with a meaning of their own.
    pub rules: Vec<RuleItem>,
    /// Curves; of a dashed one every dash.
    pub paths: Vec<PathItem>,
    /// Points on curves.
    pub dots: Vec<DotItem>,
    /// All texts.
    pub texts: Vec<TextItem>,
}

/// A plot with its axis, and what is drawn along it.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The plot area.
    pub plot: Plot,
    /// The x of every tick, from the left.
    pub grid: Vec<f64>,
    /// The vertical stretches, from top to bottom, in which the grid and the line of the user's own
    /// value are drawn: one beside the names of a wide chart, one a row where names stand above
    /// their bars.
    pub spans: Vec<(f64, f64)>,
    /// The user's own value.
    pub you: Option<YouItem>,
}

/// The plot area: maps values to x.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// The x of the start of the axis.
    pub left: f64,
    /// The x of the end of the axis.
    pub right: f64,
    /// The upper end.
    pub top: f64,
    /// The lower end, above the ticks.
    pub bottom: f64,
    /// The value at the left end: zero, but on an axis of money.
    pub start: f64,
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

/// A polygon.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaItem {
    /// Its corners.
    pub corners: Vec<Point>,
    /// What it stands for.
    pub role: BarRole,
}

/// An upright or level line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RuleItem {
    /// Its ends, the upper or the left one first.
    pub ends: [Point; 2],
    /// What it stands for.
    pub kind: RuleKind,
}

/// What an upright or level line stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleKind {
    /// A tick of the axis.
    Grid,
    /// Zero, or what columns stand on.
    Base,
    /// A value of its own, drawn over the bars.
    Mark,
    /// A dash of a limit, drawn over the bars.
    Limit,
}

/// A curve, or a dash of one.
#[derive(Debug, Clone, PartialEq)]
pub struct PathItem {
    /// From the left to the right.
    pub points: Vec<Point>,
    /// Whether it is a dash of another model or of a forecast, which is grey.
    pub is_dash: bool,
}

/// A point on a curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DotItem {
    /// Its middle.
    pub at: Point,
    /// Whether it is a ring, on the curve of another model or of what does not count.
    pub is_hollow: bool,
    /// Whether it is a square, which says more than the others.
    pub is_signal: bool,
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
    /// Whether what lies below it keeps clear of it.
    pub plate: Plate,
}

/// When a text stands on a piece of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plate {
    /// Never.
    Never,
    /// On a bar that has a pattern, where the palette draws patterns.
    OnPattern,
    /// Always.
    Always,
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

impl Plot {
    /// The x of a value.
    pub fn x_of(&self, value: f64) -> f64 {
        self.left + (value - self.start) / (self.end - self.start) * (self.right - self.left)
    }

    /// The value at an x.
    pub fn value_at(&self, x: f64) -> f64 {
        let part = (x - self.left) / (self.right - self.left);
        self.start + part * (self.end - self.start)
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

impl Layout {
    /// Adds a line of text.
    pub(super) fn text(
        &mut self,
        text: String,
        (x, y): Point,
        anchor: Anchor,
        size: f64,
        tone: Tone,
    ) {
        self.texts.push(TextItem { text, x, y, anchor, size, tone, plate: Plate::Never });
    }

    /// Adds lines of text, one below the other from a point on.
    pub(super) fn lines(
        &mut self,
        lines: Vec<String>,
        (x, top): Point,
        anchor: Anchor,
        (size, tone): (f64, Tone),
    ) {
        for (index, line) in lines.into_iter().enumerate() {
            let middle = top + lines_height(index) + LINE / 2.0;
            self.text(line, (x, middle), anchor, size, tone);
        }
    }

    /// Puts the text that was added last on a piece of paper.
    pub(super) fn plate(&mut self, plate: Plate) {
        if let Some(text) = self.texts.last_mut() {
            text.plate = plate;
        }
    }
}
