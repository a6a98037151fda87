//! A sheet: texts and charts from top to bottom, inside a margin.

use super::layout::{Anchor, Layout};
use super::sizes::WIDE_FROM;
use super::text::{broken, paragraph, width};
use super::{ChartModel, Tone, layout, legend};
use crate::digits::Digits;

/// The narrow and the wide margin, which widths from that of a wide chart on have.
const MARGINS: (f64, f64) = (14.0, 28.0);
/// The least width of a sheet.
const NARROWEST: f64 = 240.0;
/// The line height, in the size of the font.
const LEADING: f64 = 1.36;
/// Between a legend and its chart.
const LEGEND_GAP: f64 = 4.0;
/// The least width of a column, and the gap between columns.
const COLUMN: f64 = 168.0;
const COLUMN_GAP: f64 = 20.0;
/// The distance from the middle of a line down to its baseline, in the size of the font.
const BASELINE: f64 = 0.27;

/// The paragraphs of a column: text, size and tone of each.
pub type Stack = Vec<(String, f64, Tone)>;

/// A sheet under construction.
#[derive(Debug, Clone)]
pub struct Sheet {
    layout: Layout,
    margin: f64,
    /// The lower end of the content so far.
    y: f64,
}

impl Sheet {
    /// An empty sheet; none if the width is too small for text.
    pub fn new(width_css: f64) -> Option<Self> {
        if !(width_css >= NARROWEST && width_css.is_finite()) {
            return None;
        }
        let margin = if width_css < WIDE_FROM { MARGINS.0 } else { MARGINS.1 };
        let layout = Layout { width: width_css, ..Layout::default() };
        Some(Self { layout, margin, y: margin })
    }

    /// A part of a sheet, which has no margin of its own.
    pub fn part(width_css: f64) -> Self {
        let layout = Layout { width: width_css, ..Layout::default() };
        Self { layout, margin: 0.0, y: 0.0 }
    }

    /// The lower end of the content so far.
    pub fn end(&self) -> f64 {
        self.y
    }

    /// The margin.
    pub fn margin(&self) -> f64 {
        self.margin
    }

    /// The width between the margins.
    pub fn room(&self) -> f64 {
        self.layout.width - 2.0 * self.margin
    }

    /// A vertical gap.
    pub fn gap(&mut self, height: f64) {
        self.y += height;
    }

    /// A text in as many lines as it takes.
    pub fn text(&mut self, text: &str, size: f64, tone: Tone) {
        let room = self.room();
        self.y = self.lines(paragraph(text, size * tone.weight(), room), (0.0, self.y), size, tone);
    }

    /// A text without spaces, such as a link: broken anywhere and never shortened.
    pub fn unspaced(&mut self, text: &str, size: f64, tone: Tone) {
        let room = self.room();
        self.y = self.lines(broken(text, size * tone.weight(), room), (0.0, self.y), size, tone);
    }

    /// A large figure with its unit beside it, or below if there is no room.
    pub fn figure(&mut self, figure: (&str, f64, Tone), unit: (&str, f64, Tone)) {
        let (figure, size, tone) = figure;
        let (unit, unit_size, unit_tone) = unit;
        let beside = width(figure, size) * tone.weight() + unit_size / 2.0;
        let top = self.y;
        self.text(figure, size, tone);
        if beside + width(unit, unit_size) * unit_tone.weight() > self.room() {
            return self.text(unit, unit_size, unit_tone);
        }
        // Both share a baseline.
        let middle = top + size * LEADING / 2.0 + (size - unit_size) * BASELINE;
        self.line(unit.to_owned(), (beside, middle), unit_size, unit_tone);
    }

    /// Stacks side by side, as many as fit, and the next ones below.
    pub fn columns(&mut self, stacks: &[Stack]) {
        let room = self.room();
        let fitting = (1..=stacks.len().max(1)).rev().find(|count| {
            let count = columns(*count);
            count * COLUMN + (count - 1.0) * COLUMN_GAP <= room
        });
        let fitting = fitting.unwrap_or(1);
        let step = (room + COLUMN_GAP) / columns(fitting);
        for row in stacks.chunks(fitting) {
            let (top, mut bottom) = (self.y, self.y);
            for (index, stack) in row.iter().enumerate() {
                let left = columns(index) * step;
                let end = stack.iter().fold(top, |y, (text, size, tone)| {
                    let lines = paragraph(text, size * tone.weight(), step - COLUMN_GAP);
                    self.lines(lines, (left, y), *size, *tone)
                });
                bottom = bottom.max(end);
            }
            self.y = bottom + COLUMN_GAP / 2.0;
        }
    }

    /// A chart over the whole width, below its legend.
    pub fn chart(&mut self, model: &ChartModel, digits: &dyn Digits) {
        let Some(chart) = layout(model, self.room(), digits) else {
            return;
        };
        let legend = legend(&model.legend(), self.room());
        for (part, gap) in [(legend, LEGEND_GAP), (chart, 0.0)] {
            let height = part.height;
            self.place(part, (0.0, self.y));
            self.y += height + gap;
        }
    }

    /// A finished part, with its upper left corner right of the margin and at a height.
    pub fn place(&mut self, part: Layout, (x, y): (f64, f64)) {
        self.layout.add(part, (self.margin + x, y));
    }

    /// The finished layout.
    pub fn into_layout(self) -> Layout {
        Layout { height: (self.y + self.margin).ceil(), ..self.layout }
    }

    /// Adds lines, with their upper left corner relative to the margin; returns their lower end.
    fn lines(&mut self, lines: Vec<String>, from: (f64, f64), size: f64, tone: Tone) -> f64 {
        let mut y = from.1;
        for text in lines {
            self.line(text, (from.0, y + size * LEADING / 2.0), size, tone);
            y += size * LEADING;
        }
        y
    }

    fn line(&mut self, text: String, (x, y): (f64, f64), size: f64, tone: Tone) {
        self.layout.text(text, (self.margin + x, y), Anchor::Start, size, tone);
    }
}

/// A number of columns as a factor.
fn columns(count: usize) -> f64 {
    u32::try_from(count).map_or(1.0, f64::from)
}
