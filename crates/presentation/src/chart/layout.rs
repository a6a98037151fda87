//! The layout of a chart in CSS pixels.

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
    /// Thin upright or level lines from labels to their bars.
    pub leaders: Vec<[Point; 2]>,
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

    /// Puts the text that was added last on a piece of paper.
    pub(super) fn plate(&mut self, plate: Plate) {
        if let Some(text) = self.texts.last_mut() {
            text.plate = plate;
        }
    }

    /// Adds another layout with its upper left corner at a point; the size stays.
    pub(super) fn add(&mut self, other: Self, (right, down): Point) {
        let moved = |(x, y): Point| (x + right, y + down);
        for mut panel in other.panels {
            let plot = &mut panel.plot;
            (plot.left, plot.top) = moved((plot.left, plot.top));
            (plot.right, plot.bottom) = moved((plot.right, plot.bottom));
            panel.grid.iter_mut().for_each(|x| *x += right);
            panel.spans.iter_mut().for_each(|(top, end)| (*top, *end) = (*top + down, *end + down));
            if let Some(you) = &mut panel.you {
                you.x += right;
                you.band = you.band.map(|(low, high)| (low + right, high + right));
            }
            self.panels.push(panel);
        }
        for mut bar in other.bars {
            (bar.left, bar.top) = moved((bar.left, bar.top));
            (bar.right, bar.bottom) = moved((bar.right, bar.bottom));
            self.bars.push(bar);
        }
        self.leaders.extend(other.leaders.into_iter().map(|ends| ends.map(moved)));
        for mut text in other.texts {
            (text.x, text.y) = moved((text.x, text.y));
            self.texts.push(text);
        }
    }
}
