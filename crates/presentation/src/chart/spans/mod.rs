//! Bars that begin where others end, or on both sides of a middle, on one axis of money.

mod columns;
mod heads;
mod rows;

use super::BarRole;
use super::layout::Layout;
use super::legend::Swatch;
use super::money::is_drawable;
use crate::digits::Digits;
use std::ops::Range;

/// A waterfall or a tornado.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SpanChart {
    /// From top to bottom.
    pub rows: Vec<SpanRow>,
    /// Upright lines over some of the rows: a limit that no bar passes, or the middle.
    pub marks: Vec<SpanMark>,
    /// Unit and direction below the axis.
    pub caption: String,
    /// The code of the currency; none writes plain numbers.
    pub currency: Option<String>,
    /// What the legend calls each role.
    pub words: &'static [(BarRole, &'static str)],
    /// Whether a thin line leads from the end of each row's bar to the next row, as in a waterfall.
    pub is_stepped: bool,
    /// Whether the axis includes zero; else it begins where the bars do.
    pub from_zero: bool,
}

/// A row of bars.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SpanRow {
    /// Its name: that of a lever.
    pub name: String,
    /// What is said below: the range of an entry.
    pub detail: String,
    /// Its bars; the last one is where the row ends.
    pub spans: Vec<Span>,
    /// Stands right of the last bar: `$422k`.
    pub label: String,
    /// Stand at the left and the right end of the bars of a tornado; empty for none.
    pub ends: [String; 2],
}

/// A bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Where it begins.
    pub from: f64,
    /// Where it ends; left of the beginning where something is lost.
    pub to: f64,
    /// What it stands for.
    pub role: BarRole,
}

/// An upright line.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SpanMark {
    /// The amount it stands at.
    pub at: f64,
    /// The rows it stands in.
    pub rows: Range<usize>,
    /// Stands above it; empty for none.
    pub label: String,
    /// Whether it is a limit, dashed and grey.
    pub is_dashed: bool,
}

impl SpanChart {
    pub(super) fn legend(&self) -> Vec<Swatch> {
        let spans = || self.rows.iter().flat_map(SpanRow::drawable);
        Swatch::of(self.words, |role| spans().any(|span| span.role == role))
    }

    /// The marks that can be drawn.
    fn marks(&self) -> impl Iterator<Item = &SpanMark> {
        let has_rows = |mark: &SpanMark| {
            mark.rows.start < mark.rows.end.min(self.rows.len()) && is_drawable(mark.at)
        };
        self.marks.iter().filter(move |mark| has_rows(mark))
    }

    /// All amounts that the axis spans.
    fn amounts(&self) -> impl Iterator<Item = f64> {
        let spans = self.rows.iter().flat_map(SpanRow::drawable);
        let zero = self.from_zero.then_some(0.0);
        spans
            .flat_map(|span| [span.from, span.to])
            .chain(self.marks().map(|mark| mark.at))
            .chain(zero)
    }
}

impl SpanRow {
    /// The bars that can be drawn.
    fn drawable(&self) -> impl Iterator<Item = &Span> {
        self.spans.iter().filter(|span| is_drawable(span.from) && is_drawable(span.to))
    }
}

/// The layout; none without a bar.
pub(super) fn layout(chart: &SpanChart, width_css: f64, digits: &dyn Digits) -> Option<Layout> {
    let has_bars = chart.rows.iter().any(|row| row.drawable().next().is_some());
    let columns = has_bars.then(|| columns::Columns::of(chart, width_css, digits))??;
    Some(rows::layout(chart, columns, width_css))
}
