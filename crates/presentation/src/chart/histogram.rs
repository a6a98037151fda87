//! How often which amount came out: one histogram below the other on one axis of money.

use super::layout::{Anchor, BarItem, Layout, Panel, Plate, Plot, RuleItem, RuleKind};
use super::legend::Swatch;
use super::money::{Money, MoneyAxis, is_drawable, range};
use super::sizes::{LINE, MOST_LINES, SMALL_SIZE, WIDE_FROM, lines_height};
use super::text::{width, wrap};
use super::ticks::below;
use super::{BarRole, Tone};
use crate::digits::Digits;

/// The height of the columns, in a wide and in a narrow chart.
const HEIGHT: (f64, f64) = (96.0, 80.0);
/// The part of it that the highest column of a flat series still takes.
const FLATTEST: f64 = 0.25;
/// Above the columns for the end of the line of the middle.
const RISE: f64 = 6.0;
/// Between two series.
const SERIES_GAP: f64 = 18.0;
/// Between columns and texts beside them, and below texts above them.
const TEXT_GAP: f64 = 12.0;
const TEXT_DROP: f64 = 6.0;
/// The margin of the plot.
const EDGE: f64 = 2.0;
/// From this width of a column on, there is a gap between two.
const GAP_FROM: f64 = 4.0;

/// Histograms on one axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Histogram {
    /// From top to bottom.
    pub series: Vec<HistogramSeries>,
    /// The code of the currency; none writes plain numbers.
    pub currency: Option<String>,
    /// Unit and direction below the axis.
    pub caption: String,
    /// What the legend calls each role.
    pub words: &'static [(BarRole, &'static str)],
}

/// One histogram.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HistogramSeries {
    /// Its name, bold.
    pub name: String,
    /// The rest, below it: middle and range in figures.
    pub labels: Vec<String>,
    /// The left end of the first column.
    pub from: f64,
    /// The width of each column.
    pub width: f64,
    /// How often the amounts of each column came out. Heights are to the scale of one area for all
    /// series, but the highest column of each takes a quarter of the height at least.
    pub counts: Vec<f64>,
    /// Columns whose middle lies between these are [`Own`](BarRole::Own), the rest
    /// [`OwnSoft`](BarRole::OwnSoft).
    pub inner: [f64; 2],
    /// An upright line.
    pub middle: f64,
}

/// A column: its ends, its count, and its role.
struct Column {
    from: f64,
    to: f64,
    count: f64,
    role: BarRole,
}

impl Histogram {
    pub(super) fn legend(&self) -> Vec<Swatch> {
        let columns = || self.series.iter().flat_map(HistogramSeries::columns);
        Swatch::of(self.words, |role| columns().any(|column| column.role == role))
    }
}

impl HistogramSeries {
    /// The columns that can be drawn.
    fn columns(&self) -> impl Iterator<Item = Column> {
        let is_usable = self.width > 0.0 && is_drawable(self.width) && is_drawable(self.from);
        let counts = self.counts.iter().enumerate().filter(move |_| is_usable);
        counts.filter(|(_, count)| **count > 0.0 && count.is_finite()).filter_map(
            |(index, count)| {
                let index = f64::from(u32::try_from(index).ok()?);
                let at = |steps: f64| self.from + steps * self.width;
                let is_inner = at(index + 0.5) >= self.inner[0] && at(index + 0.5) <= self.inner[1];
                let role = if is_inner { BarRole::Own } else { BarRole::OwnSoft };
                let (from, to) = (at(index), at(index + 1.0));
                is_drawable(to).then_some(Column { from, to, count: *count, role })
            },
        )
    }

    /// The largest count, and the same by unit of money.
    fn peak(&self) -> (f64, f64) {
        let most = self.columns().map(|column| column.count).fold(0.0, f64::max);
        (most, most / self.width)
    }

    /// The middle, if it can be drawn.
    fn middle(&self) -> Option<f64> {
        Some(self.middle).filter(|middle| is_drawable(*middle))
    }

    /// Its texts, from top to bottom.
    fn texts(&self) -> impl Iterator<Item = (&str, Tone)> {
        let tones = [Tone::Title, Tone::Ink].into_iter().chain(std::iter::repeat(Tone::Muted));
        let texts = std::iter::once(&self.name).chain(&self.labels).zip(tones);
        texts.filter(|(text, _)| !text.is_empty()).map(|(text, tone)| (text.as_str(), tone))
    }
}

/// The layout; none without anything to draw.
pub(super) fn layout(chart: &Histogram, width_css: f64, digits: &dyn Digits) -> Option<Layout> {
    let ends = |series: &HistogramSeries| {
        let columns = series.columns().flat_map(|column| [column.from, column.to]);
        columns.chain(series.middle()).collect::<Vec<_>>()
    };
    let range = range(chart.series.iter().flat_map(ends))?;
    let money = Money { digits, currency: chart.currency.as_deref() };
    let right = (width_css - EDGE).max(EDGE + 1.0);
    let plot = Plot { left: EDGE, right, top: 0.0, bottom: 0.0, start: 0.0, end: 1.0 };
    let axis = MoneyAxis::level(range, money, &plot, width_css);
    let height = if width_css >= WIDE_FROM { HEIGHT.0 } else { HEIGHT.1 };
    let layout = Layout { width: width_css, ..Layout::default() };
    let mut builder = Builder { plot: axis.plot(&plot), height, layout, y: 0.0, spans: Vec::new() };
    let densest = chart.series.iter().map(|series| series.peak().1).fold(0.0, f64::max);
    for series in chart.series.iter().filter(|series| !ends(series).is_empty()) {
        builder.series(series, densest);
    }
    Some(builder.finish(&axis, &chart.caption, width_css))
}

/// A layout under construction.
struct Builder {
    plot: Plot,
    height: f64,
    layout: Layout,
    /// The lower end of the content so far.
    y: f64,
    /// The stretches of the grid.
    spans: Vec<(f64, f64)>,
}

impl Builder {
    /// Columns on their line, the line of the middle, and texts where the columns leave room.
    fn series(&mut self, series: &HistogramSeries, densest: f64) {
        let columns = self.columns(series, densest);
        let place = self.beside(&columns, series);
        let at = place.unwrap_or((self.plot.left, Anchor::Start));
        let room = self.plot.right - self.plot.left;
        let lines = if place.is_some() { 1 } else { MOST_LINES };
        let texts = self.texts(series, at, (room, lines));
        let top = if place.is_some() { self.y } else { self.y + texts + TEXT_DROP };
        let bottom = top + RISE + self.height;
        // Lines of the grid go on from one series to the next, unless texts stand between.
        let is_first = self.spans.is_empty() || place.is_none();
        self.spans.push((if is_first { top } else { top - SERIES_GAP }, bottom));
        let peak = columns.iter().map(|item| item.top).fold(0.0, f64::min);
        let moved = |item: BarItem| BarItem { top: item.top + bottom, bottom, ..item };
        self.layout.columns.extend(columns.into_iter().map(moved));
        let ends = [(self.plot.left, bottom), (self.plot.right, bottom)];
        self.layout.rules.push(RuleItem { ends, kind: RuleKind::Base });
        if let Some(middle) = series.middle() {
            let x = self.plot.x_inside(middle);
            let ends = [(x, bottom + peak - RISE), (x, bottom)];
            self.layout.rules.push(RuleItem { ends, kind: RuleKind::Mark });
        }
        self.y = bottom + SERIES_GAP;
    }

    /// The texts of a series, from the present end on; the height they take.
    fn texts(
        &mut self,
        series: &HistogramSeries,
        (x, anchor): (f64, Anchor),
        (room, most_lines): (f64, usize),
    ) -> f64 {
        let mut height = 0.0;
        for (text, tone) in series.texts() {
            for line in wrap(text, SMALL_SIZE * tone.weight(), room, most_lines) {
                self.layout.lines(vec![line], (x, self.y + height), anchor, (SMALL_SIZE, tone));
                // Lines of the grid may cross it.
                self.layout.plate(Plate::Always);
                height += LINE;
            }
        }
        height
    }

    /// The columns above a line at zero.
    fn columns(&self, series: &HistogramSeries, densest: f64) -> Vec<BarItem> {
        let (most, density) = series.peak();
        // Between two densities that are too large there is no number.
        let part = if density < densest { (density / densest).max(FLATTEST) } else { 1.0 };
        let item = |column: Column| {
            let (left, right) = (self.plot.x_inside(column.from), self.plot.x_inside(column.to));
            let gap = if right - left >= GAP_FROM { 1.0 } else { 0.0 };
            let top = -(column.count / most * part * self.height).max(1.0);
            let (role, right) = (column.role, right - gap);
            BarItem { left, right, top, bottom: 0.0, role, open: false, point: false }
        };
        series.columns().map(item).collect()
    }

    /// The place beside the columns for texts at the upper end, on the side with more room; none where
    /// neither has enough.
    fn beside(&self, columns: &[BarItem], series: &HistogramSeries) -> Option<(f64, Anchor)> {
        let lowest = lines_height(series.texts().count()) - self.height;
        let high = columns.iter().filter(|item| item.top < lowest);
        let line = series.middle().map(|middle| self.plot.x_inside(middle));
        let ends = high.flat_map(|item| [item.left, item.right]).chain(line);
        let [left, right] = range(ends)?;
        let longest = series.texts().map(|(text, tone)| width(text, SMALL_SIZE) * tone.weight());
        let need = longest.fold(0.0, f64::max) + TEXT_GAP;
        let (before, behind) = (left - self.plot.left, self.plot.right - right);
        match behind >= before {
            true if behind >= need => Some((right + TEXT_GAP, Anchor::Start)),
            false if before >= need => Some((left - TEXT_GAP, Anchor::End)),
            _ => None,
        }
    }

    /// The grid, the line of zero, and what stands below the plot.
    fn finish(mut self, axis: &MoneyAxis, caption: &str, width_css: f64) -> Layout {
        self.plot.bottom = self.y - SERIES_GAP;
        let plot = self.plot;
        let grid = axis.ticks.iter().map(|(value, _)| plot.x_inside(*value)).collect();
        if axis.is_below_zero() {
            let x = plot.x_inside(0.0);
            let ends = self.spans.iter().map(|(top, end)| [(x, *top), (x, *end)]);
            self.layout.rules.extend(ends.map(|ends| RuleItem { ends, kind: RuleKind::Base }));
        }
        below(&mut self.layout, axis.texts(&plot, width_css), caption, &plot);
        self.layout.panels.push(Panel { plot, grid, spans: self.spans, you: None });
        self.layout
    }
}
