//! The rows of a chart of spans, and what stands across them.

use super::columns::{Columns, END_GAP, right_texts, texts_width};
use super::{SpanChart, SpanRow, heads};
use crate::chart::Tone;
use crate::chart::clear::broken;
use crate::chart::layout::{Anchor, BarItem, Layout, Panel, Plate, Point, RuleItem, RuleKind};
use crate::chart::line::dashes;
use crate::chart::sizes::{MOST_LINES, NAME_SIZE, NAMES_GAP, SMALL_SIZE, THINNEST, lines_height};
use crate::chart::text::{shorten, width, wrap};
use crate::chart::ticks::below;

/// The height of bars, in a wide and in a narrow chart.
const BARS: (f64, f64) = (20.0, 14.0);
/// Above the first row.
const FIRST_GAP: f64 = 8.0;
/// Between two rows.
const ROW_GAP: f64 = 14.0;
/// Between a name and the detail beside it.
const DETAIL_GAP: f64 = 6.0;
/// How far lines reach above and below bars, in a wide and in a narrow chart.
const REACH: (f64, f64) = (ROW_GAP / 2.0, 3.0);

/// The layout of a chart with at least one row.
pub(super) fn layout(chart: &SpanChart, columns: Columns, width_css: f64) -> Layout {
    let layout = Layout { width: width_css, ..Layout::default() };
    let mut builder = Builder { chart, columns, layout, y: FIRST_GAP, bars: Vec::new() };
    for (index, row) in chart.rows.iter().enumerate() {
        builder.heads(index);
        builder.row(row);
        builder.y += ROW_GAP;
    }
    builder.marks();
    builder.steps();
    builder.finish()
}

/// What stands beside or above the bars of a row.
struct Names {
    name: Vec<String>,
    detail: Vec<String>,
    /// The size of the name.
    size: f64,
    /// Where the detail begins, from where the name does.
    detail_at: Point,
    /// How many lines both take.
    lines: usize,
}

/// A layout under construction.
struct Builder<'a> {
    chart: &'a SpanChart,
    columns: Columns,
    layout: Layout,
    /// The lower end of the content so far.
    y: f64,
    /// Where the rows stand.
    bars: Vec<Place>,
}

/// Where a row stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// Its upper end.
    row: f64,
    /// The upper end of its bars.
    top: f64,
    /// The lower end of its bars.
    bottom: f64,
}

impl Builder<'_> {
    /// The labels of marks above a row.
    fn heads(&mut self, index: usize) {
        let left = if self.columns.is_wide { self.columns.names + NAMES_GAP } else { 0.0 };
        let room = (left, self.layout.width);
        let heads = heads::above(self.chart, index, &self.columns.plot, room);
        self.y += heads.height;
        for mut text in heads.texts {
            text.y += self.y;
            self.layout.texts.push(text);
        }
    }

    /// Names beside or above bars, and what stands at their ends.
    fn row(&mut self, row: &SpanRow) {
        let is_wide = self.columns.is_wide;
        let names = self.names(row);
        let texts = lines_height(names.lines);
        let height = if is_wide { BARS.0 } else { BARS.1 };
        let (text_top, top) = if is_wide {
            let whole = texts.max(height);
            (self.y + (whole - texts) / 2.0, self.y + (whole - height) / 2.0)
        } else {
            (self.y, self.y + texts + if texts > 0.0 { REACH.1 } else { 0.0 })
        };
        self.layout.lines(names.name, (0.0, text_top), Anchor::Start, (names.size, Tone::Ink));
        let at = (names.detail_at.0, text_top + names.detail_at.1);
        self.layout.lines(names.detail, at, Anchor::Start, (SMALL_SIZE, Tone::Muted));
        self.spans(row, (top, top + height));
        self.bars.push(Place { row: self.y, top, bottom: top + height });
        self.y = (top + height).max(if is_wide { text_top + texts } else { 0.0 });
    }

    /// Name and detail in lines; in a narrow chart side by side where one line holds both.
    fn names(&self, row: &SpanRow) -> Names {
        let (room, is_wide) = (self.columns.names, self.columns.is_wide);
        let size = if is_wide { NAME_SIZE } else { SMALL_SIZE };
        let name = wrap(&row.name, size, room, MOST_LINES);
        let beside = width(&row.name, size) + DETAIL_GAP;
        if !is_wide && beside + width(&row.detail, SMALL_SIZE) <= room {
            let detail = wrap(&row.detail, SMALL_SIZE, room - beside, 1);
            let lines = name.len().max(detail.len());
            return Names { name, detail, size, detail_at: (beside, 0.0), lines };
        }
        let detail = wrap(&row.detail, SMALL_SIZE, room, MOST_LINES);
        let lines = name.len() + detail.len();
        let detail_at = (0.0, lines_height(name.len()));
        Names { name, detail, size, detail_at, lines }
    }

    /// The bars of a row, and the texts at their ends.
    fn spans(&mut self, row: &SpanRow, (top, bottom): (f64, f64)) {
        let plot = self.columns.plot;
        let items: Vec<BarItem> = row
            .drawable()
            .map(|span| {
                let (from, to) = (plot.x_inside(span.from), plot.x_inside(span.to));
                let left = from.min(to).min(plot.right - THINNEST).max(plot.left);
                let right = from.max(to).max(left + THINNEST);
                BarItem { left, right, top, bottom, role: span.role, open: false, point: false }
            })
            .collect();
        let left = items.iter().map(|item| item.left).fold(f64::INFINITY, f64::min);
        let right = items.iter().map(|item| item.right).fold(plot.left, f64::max);
        let middle = f64::midpoint(top, bottom);
        self.layout.bars.extend(items);
        self.left_text(row, (left.min(right), middle));
        self.right_texts(row, (right, middle));
    }

    /// What stands left of the bars.
    fn left_text(&mut self, row: &SpanRow, (end, middle): Point) {
        let text = shorten(&row.ends[0], SMALL_SIZE, self.columns.at_ends - END_GAP);
        self.beside(text, (end - END_GAP, middle), Anchor::End, Tone::Ink);
    }

    /// What stands right of the bars.
    fn right_texts(&mut self, row: &SpanRow, (end, middle): Point) {
        let texts = right_texts(row, self.columns.at_ends);
        // A bar is never thinner than its outline, which no axis knows.
        let mut x = (end + END_GAP).min(self.layout.width + END_GAP - texts_width(&texts));
        for (text, tone) in texts {
            let taken = width(&text, SMALL_SIZE) * tone.weight() + END_GAP;
            self.beside(text, (x, middle), Anchor::Start, tone);
            x += taken;
        }
    }

    /// A text beside bars, which lines of the grid may cross.
    fn beside(&mut self, text: String, at: Point, anchor: Anchor, tone: Tone) {
        if !text.is_empty() {
            self.layout.text(text, at, anchor, SMALL_SIZE, tone);
            self.layout.plate(Plate::Always);
        }
    }

    /// The upright lines, interrupted where texts stand.
    fn marks(&mut self) {
        let reach = if self.columns.is_wide { REACH.0 } else { REACH.1 };
        for mark in self.chart.marks() {
            let rows = mark.rows.start..mark.rows.end.min(self.bars.len());
            let rows = self.bars.get(rows).unwrap_or_default();
            let Some((first, last)) = rows.first().zip(rows.last()) else { continue };
            let x = self.columns.plot.x_inside(mark.at);
            let span = ((first.top - reach).min(first.row), last.bottom + reach);
            let pieces = broken(x, span, &self.layout.texts);
            let (kind, lines) = if mark.is_dashed {
                let dashes = pieces.iter().flat_map(|piece| dashes(piece));
                let ends = |dash: Vec<Point>| Some([*dash.first()?, *dash.last()?]);
                (RuleKind::Limit, dashes.filter_map(ends).collect())
            } else {
                (RuleKind::Mark, pieces)
            };
            self.layout.rules.extend(lines.into_iter().map(|ends| RuleItem { ends, kind }));
        }
    }

    /// The thin lines from the end of each bar to the next row.
    fn steps(&mut self) {
        if !self.chart.is_stepped {
            return;
        }
        let rows = self.chart.rows.iter().zip(&self.bars);
        let end = |(row, place): (&SpanRow, &Place)| Some((row.drawable().last()?.to, *place));
        let ends: Vec<(f64, Place)> = rows.filter_map(end).collect();
        for ((at, above), (_, below)) in ends.iter().zip(ends.iter().skip(1)) {
            let x = self.columns.plot.x_inside(*at);
            let pieces = broken(x, (above.bottom, below.top), &self.layout.texts);
            self.layout.leaders.extend(pieces);
        }
    }

    /// The grid, the line of zero, and what stands below the plot.
    fn finish(mut self) -> Layout {
        let Columns { axis, is_wide, .. } = &self.columns;
        let mut plot = self.columns.plot;
        let reach = if *is_wide { REACH.0 } else { REACH.1 };
        let mut spans: Vec<(f64, f64)> =
            self.bars.iter().map(|place| (place.top - reach, place.bottom + reach)).collect();
        plot.top = spans.first().map_or(0.0, |(top, _)| *top);
        plot.bottom = spans.last().map_or(plot.top, |(_, bottom)| bottom.max(self.y - ROW_GAP));
        if *is_wide {
            spans = vec![(plot.top, plot.bottom)];
        }
        if axis.is_below_zero() {
            let x = plot.x_inside(0.0);
            let rule = |(top, end): &(f64, f64)| [(x, *top), (x, *end)];
            let rules = spans.iter().map(rule);
            self.layout.rules.extend(rules.map(|ends| RuleItem { ends, kind: RuleKind::Base }));
        }
        let grid = axis.ticks.iter().map(|(value, _)| plot.x_inside(*value)).collect();
        let texts = axis.texts(&plot, self.layout.width);
        below(&mut self.layout, texts, &self.chart.caption, &plot);
        self.layout.panels.push(Panel { plot, grid, spans, you: None });
        self.layout
    }
}
