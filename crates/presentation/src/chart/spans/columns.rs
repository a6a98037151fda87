//! The columns of a chart of spans: names, and the plot between what stands at the ends of its bars.

use super::{SpanChart, SpanRow};
use crate::chart::Tone;
use crate::chart::layout::Plot;
use crate::chart::money::{Money, MoneyAxis, range};
use crate::chart::names::names_room;
use crate::chart::sizes::{NAMES_GAP, SMALL_SIZE, WIDE_FROM};
use crate::chart::text::{shorten, width};
use crate::digits::Digits;

/// Between a bar and what stands at its end.
pub(super) const END_GAP: f64 = 6.0;
/// The margin of the plot.
const EDGE: f64 = 2.0;
/// The part of the room beside the names that what stands at either side may take.
const MOST_AT_ENDS: f64 = 0.35;

/// Where the columns stand.
#[derive(Debug)]
pub(super) struct Columns {
    /// Whether names stand beside the bars.
    pub(super) is_wide: bool,
    /// The room for names.
    pub(super) names: f64,
    /// The most that stands at either side of the bars may take.
    pub(super) at_ends: f64,
    /// The plot; its lower end is not known yet.
    pub(super) plot: Plot,
    /// Its axis.
    pub(super) axis: MoneyAxis,
}

impl Columns {
    /// The columns; none where there is no amount.
    pub(super) fn of(chart: &SpanChart, width_css: f64, digits: &dyn Digits) -> Option<Self> {
        let is_wide = width_css >= WIDE_FROM;
        let rows = chart.rows.iter().map(|row| (row.name.as_str(), row.detail.as_str()));
        let (names, from) = match names_room(rows, width_css) {
            names if is_wide => (names, names + NAMES_GAP),
            _ => (width_css, 0.0),
        };
        let at_ends = (width_css - from) * MOST_AT_ENDS;
        let money = Money { digits, currency: chart.currency.as_deref() };
        let range = range(chart.amounts())?;
        let whole = MoneyAxis::of(range, money, |_| true);
        let left = from + EDGE.max(left_need(&chart.rows, at_ends));
        let plot = Plot { left, right: left, top: 0.0, bottom: 0.0, start: 0.0, end: 1.0 };
        let plot = whole.plot(&plot);
        let right = right_end(&chart.rows, &plot, at_ends, width_css - EDGE).max(left + 1.0);
        let plot = Plot { right, ..plot };
        let axis = MoneyAxis::level(range, money, &plot, width_css);
        Some(Self { is_wide, names, at_ends, plot, axis })
    }
}

/// The room that what stands left of the bars needs.
fn left_need(rows: &[SpanRow], most: f64) -> f64 {
    let need = |row: &SpanRow| match width(&row.ends[0], SMALL_SIZE) {
        width if width > 0.0 => (width + END_GAP).min(most),
        _ => 0.0,
    };
    rows.iter().map(need).fold(0.0, f64::max).ceil()
}

/// The right end of a plot from which on every bar has room for what stands right of it.
fn right_end(rows: &[SpanRow], plot: &Plot, most: f64, edge: f64) -> f64 {
    let mut right = edge;
    for row in rows {
        let need = texts_width(&right_texts(row, most)).ceil();
        let ends = row.drawable().map(|span| span.from.max(span.to));
        let part = ends.map(|end| (end - plot.start) / (plot.end - plot.start));
        let part = part.fold(0.0, f64::max);
        if part > 0.0 {
            right = right.min(plot.left + (edge - need - plot.left) / part);
        }
    }
    right
}

/// What stands right of the bars of a row, shortened so that all of it takes no more than a width.
pub(super) fn right_texts(row: &SpanRow, most: f64) -> Vec<(String, Tone)> {
    let texts = [(&row.ends[1], Tone::Ink), (&row.label, Tone::Title)];
    let texts = texts.into_iter().filter(|(text, _)| !text.is_empty());
    let count = texts.clone().map(|_| 1.0).sum::<f64>();
    let room = |tone: Tone| (most / count - END_GAP) / tone.weight();
    texts.map(|(text, tone)| (shorten(text, SMALL_SIZE, room(tone)), tone)).collect()
}

/// The width of texts, with the gap in front of each.
pub(super) fn texts_width(texts: &[(String, Tone)]) -> f64 {
    let width = |(text, tone): &(String, Tone)| width(text, SMALL_SIZE) * tone.weight() + END_GAP;
    texts.iter().map(width).sum()
}
