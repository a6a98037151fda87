//! A sheet: texts and charts from top to bottom, inside a margin.

use super::layout::{Anchor, Layout, Panel, TextItem, Tone};
use super::text::{broken, paragraph, width};
use super::{ChartModel, layout};
use crate::digits::Digits;

/// From this width on the margin is the wide one.
const WIDE_FROM: f64 = 560.0;
/// The narrow and the wide margin.
const MARGINS: (f64, f64) = (14.0, 28.0);
/// The least width of a sheet.
const NARROWEST: f64 = 240.0;
/// The line height, in the size of the font.
const LEADING: f64 = 1.36;
/// The least width of a column, and the gap between columns.
const COLUMN: f64 = 168.0;
const COLUMN_GAP: f64 = 20.0;
/// The distance from the middle of a line down to its baseline, in the size of the font.
const BASELINE: f64 = 0.27;

/// The paragraphs of a column: text, size and tone of each.
pub type Stack = Vec<(String, f64, Tone)>;

/// A sheet under construction.
#[derive(Debug)]
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

    /// A chart over the whole width.
    pub fn chart(&mut self, model: &ChartModel, digits: &dyn Digits) {
        let Some(chart) = layout(model, self.room(), digits) else {
            return;
        };
        let height = chart.height;
        let mut chart = moved(chart, self.margin, self.y);
        self.layout.texts.append(&mut chart.texts);
        self.layout.panels.append(&mut chart.panels);
        self.layout.bars.append(&mut chart.bars);
        self.layout.leaders.append(&mut chart.leaders);
        self.y += height;
    }

    /// The finished layout.
    pub fn into_layout(self) -> Layout {
        Layout { height: (self.y + self.margin).ceil(), ..self.layout }
    }

    /// The width between the margins.
    fn room(&self) -> f64 {
        self.layout.width - 2.0 * self.margin
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
        let x = self.margin + x;
        self.layout.texts.push(TextItem { text, x, y, anchor: Anchor::Start, size, tone });
    }
}

/// A number of columns as a factor.
fn columns(count: usize) -> f64 {
    u32::try_from(count).map_or(1.0, f64::from)
}

/// The layout of a chart, translated.
fn moved(mut chart: Layout, right: f64, down: f64) -> Layout {
    for Panel { plot, spans, you, path, .. } in &mut chart.panels {
        plot.left += right;
        plot.right += right;
        plot.top += down;
        plot.bottom += down;
        for span in spans {
            *span = (span.0 + down, span.1 + down);
        }
        for vertex in path {
            *vertex = (vertex.0 + right, vertex.1 + down);
        }
        if let Some(you) = you {
            you.x += right;
            you.band = you.band.map(|(low, high)| (low + right, high + right));
        }
    }
    for bar in &mut chart.bars {
        bar.left += right;
        bar.right += right;
        bar.top += down;
        bar.bottom += down;
    }
    for leader in &mut chart.leaders {
        *leader = (leader.0 + right, leader.1 + down, leader.2 + down);
    }
    for text in &mut chart.texts {
        text.x += right;
        text.y += down;
    }
    chart
}
