//! Computes a layout: row by row downwards, then the axis, then the user's own value.

use super::figures::{FigureLabel, figure_label, line_stretch};
use super::labels::{PlacedLabel, TierLabel, staircase};
use super::layout::{Anchor, BarItem, Layout, Panel, Plot, TextItem, Tone, YouItem};
use super::sizes::{DOT, MOST_LINES, NAME_SIZE, NAMES_GAP, SMALL_SIZE};
use super::text::{BOLDER, width, wrap};
use super::ticks::{caption_lines, tick_texts, ticks_fit};
use super::{Axis, Bar, BarRole, ChartModel, ChartRow, You};
use crate::digits::Digits;

/// From this width on, names are beside their bars.
const WIDE_FROM: f64 = 560.0;
/// The share of a wide chart that names take, and its bounds.
const NAMES_SHARE: f64 = 260.0 / 820.0;
const NAMES_WIDTHS: (f64, f64) = (180.0, 280.0);
/// The margin right of the plot for the arrow of a value beyond the axis.
const BEYOND_ROOM: f64 = 16.0;
/// The margin beside the plot for half the width of the line of the user's own value.
const EDGE: f64 = 2.0;

const LINE: f64 = 16.0;
const BAR_HEIGHT: f64 = 24.0;
const ROW_GAP: f64 = 12.0;
/// How far grid and line extend above and below a bar where they are drawn row by row.
const SPAN_REACH: f64 = 5.0;
/// The most steps of the axis, in a wide and in a narrow chart.
const MOST_STEPS: (u32, u32) = (6, 5);
/// The least width of a band.
const THINNEST: f64 = 2.0;

/// Places a chart in a width; `None` where there is nothing to draw.
///
/// From 560 px on, names stand left of their bars, below that above them. For larger text (a page
/// zoomed by `z`) place the chart in `width / z` and draw it at `z` times the scale.
pub fn layout(model: &ChartModel, width_css: f64, digits: &dyn Digits) -> Option<Layout> {
    if model.rows.is_empty() || !(width_css > 0.0 && width_css.is_finite()) {
        return None;
    }
    let mut builder = LayoutBuilder::new(model, width_css, digits);
    for (index, row) in model.rows.iter().enumerate() {
        builder.row(row, model, index);
    }
    builder.axis(&model.caption, digits);
    builder.you(model.you.as_ref());
    Some(builder.into_layout())
}

/// A layout under construction.
pub(super) struct LayoutBuilder {
    layout: Layout,
    panel: Panel,
    wide: bool,
    /// The lower end of the content so far.
    y: f64,
}

impl LayoutBuilder {
    pub(super) fn new(model: &ChartModel, width_css: f64, digits: &dyn Digits) -> Self {
        let wide = width_css >= WIDE_FROM;
        let names = (width_css * NAMES_SHARE).clamp(NAMES_WIDTHS.0, NAMES_WIDTHS.1);
        let left = if wide { names } else { EDGE };
        let most_steps = if wide { MOST_STEPS.0 } else { MOST_STEPS.1 };
        // The line ends in a dot at 100 %, half of which is right of the plot.
        let edge = if model.line.is_empty() { EDGE } else { DOT };
        let room = |axis: Axis| if axis.is_beyond() { BEYOND_ROOM } else { edge };
        let plot_for = |axis: Axis| Plot {
            left,
            right: (width_css - room(axis)).max(left + 1.0),
            top: if model.you.is_some() { 20.0 } else { 4.0 },
            bottom: 0.0,
            end: axis.end(),
        };
        // The axis with the most steps whose labels do not touch; one step if all do.
        let mut candidates = (1..=most_steps).rev().map(|steps| Axis::of(model, steps));
        let fitting = |axis: &Axis| ticks_fit(&tick_texts(*axis, &plot_for(*axis), digits));
        let axis = candidates.find(fitting).unwrap_or_else(|| Axis::of(model, 1));
        let plot = plot_for(axis);
        Self {
            wide,
            y: plot.top + if wide { 8.0 } else { 4.0 },
            layout: Layout { width: width_css, ..Layout::default() },
            panel: Panel { axis, plot, spans: Vec::new(), you: None, path: Vec::new() },
        }
    }

    pub(super) fn into_layout(mut self) -> Layout {
        self.layout.panels.push(self.panel);
        self.layout
    }

    /// One row of the model: its texts beside or above its bars.
    pub(super) fn row(&mut self, row: &ChartRow, model: &ChartModel, index: usize) {
        let plot = self.panel.plot;
        let room = if self.wide { plot.left - NAMES_GAP } else { self.layout.width };
        let name = wrap(&row.name, NAME_SIZE, room, MOST_LINES);
        let detail = wrap(&row.detail, SMALL_SIZE, room, MOST_LINES);
        let labels = staircase(tier_labels(row, &plot), SMALL_SIZE, plot.left, plot.right);
        let label_lines = labels.iter().map(|label| label.line + 1).max().unwrap_or(0);
        let text_height = lines_height(name.len() + detail.len());
        let bars_height = lines_height(label_lines) + BAR_HEIGHT;
        let (text_top, bars_top) = if self.wide {
            let height = text_height.max(bars_height);
            let centred = |inner: f64| self.y + (height - inner) / 2.0;
            (centred(text_height), centred(bars_height))
        } else {
            (self.y, self.y + text_height + SPAN_REACH)
        };
        let bottom = bars_top + bars_height;
        let detail_top = text_top + lines_height(name.len());
        self.lines(name, text_top, NAME_SIZE, Tone::Ink);
        self.lines(detail, detail_top, SMALL_SIZE, Tone::Muted);
        self.labels(labels, bottom - BAR_HEIGHT);
        self.bars(row, model, index, bottom);
        if !self.wide {
            self.panel.spans.push((bars_top - SPAN_REACH + 2.0, bottom + SPAN_REACH));
        }
        self.y = bottom.max(text_top + text_height) + ROW_GAP;
    }

    /// The bars of a row, its figure and the vertex of the line over it.
    fn bars(&mut self, row: &ChartRow, model: &ChartModel, index: usize, bottom: f64) {
        let (plot, top) = (self.panel.plot, bottom - BAR_HEIGHT);
        let middle = f64::midpoint(top, bottom);
        let line_x = |index: usize| model.line.get(index).map(|value| plot.x_inside(*value));
        let line = line_x(index).map(|x| {
            let before = index.checked_sub(1).and_then(line_x);
            line_stretch(x, [before.unwrap_or(x), line_x(index + 1).unwrap_or(x)])
        });
        self.panel.path.extend(line_x(index).map(|x| (x, middle)));
        let mut items = bar_items(row, &plot, top);
        if let Some(figure) = &row.figure {
            let FigureLabel { text, x, anchor, tone } = figure_label(figure, &items, line, &plot);
            self.text(text, (x, middle), anchor, NAME_SIZE, tone);
        }
        // A quantity of zero has no bar.
        items.retain(|item| item.point || item.right > item.left);
        // Leaders between stages that share an edge; in a narrow chart they would cross the names.
        if self.wide && model.whole.is_some() && model.line.is_empty() {
            self.shared_edges(&items);
        }
        self.layout.bars.extend(items);
    }

    /// Leaders from the row above, at edges that both rows share.
    fn shared_edges(&mut self, items: &[BarItem]) {
        let Some(above) = self.layout.bars.last() else {
            return;
        };
        // A leader continues the outline, which is inside of the edge.
        for item in items {
            for &(x, inside) in &[(item.left, 0.5), (item.right, -0.5)] {
                if x == above.left || x == above.right {
                    self.layout.leaders.push((x + inside, above.bottom, item.top));
                }
            }
        }
    }

    /// Labels of tiers above their bars.
    fn labels(&mut self, labels: Vec<PlacedLabel>, bar_top: f64) {
        for label in labels {
            let middle = bar_top - lines_height(label.line) - LINE / 2.0;
            let leader = label.leader.map(|x| (x, middle + LINE / 2.0, bar_top));
            self.layout.leaders.extend(leader);
            let at = (label.x, middle);
            self.text(label.text, at, Anchor::Start, SMALL_SIZE, Tone::Muted);
        }
    }

    /// Ticks and caption, below the rows.
    pub(super) fn axis(&mut self, caption: &str, digits: &dyn Digits) {
        self.panel.plot.bottom = self.y;
        let plot = self.panel.plot;
        if self.wide {
            self.panel.spans.push((plot.top, plot.bottom));
        }
        let middle = plot.bottom + 12.0;
        for (text, x, anchor) in tick_texts(self.panel.axis, &plot, digits) {
            self.text(text, (x, middle), anchor, SMALL_SIZE, Tone::Muted);
        }
        self.y = middle + LINE / 2.0 + 3.0;
        let centre = f64::midpoint(plot.left, plot.right);
        for line in caption_lines(caption, plot.right - plot.left) {
            let at = (centre, self.y + LINE / 2.0);
            self.text(line, at, Anchor::Middle, SMALL_SIZE, Tone::Muted);
            self.y += LINE;
        }
        self.layout.height = (self.y + 4.0).ceil();
    }

    /// The line, the interval and the label of the user's own value.
    pub(super) fn you(&mut self, you: Option<&You>) {
        let Some(you) = you.filter(|you| you.is_usable()) else {
            return;
        };
        let plot = self.panel.plot;
        let beyond = self.panel.axis.is_beyond();
        let x = plot.x_inside(you.value);
        let band = (plot.x_inside(you.low), plot.x_inside(you.high));
        self.panel.you =
            Some(YouItem { x, band: (!beyond && band.1 > band.0).then_some(band), beyond });
        let label = super::text::shorten(&you.label, SMALL_SIZE, self.layout.width);
        let length = width(&label, SMALL_SIZE) * BOLDER;
        // Right of the line if it fits into the chart, else left of it, else at the edge.
        let (at, anchor) = if beyond || (x + 6.0 + length > self.layout.width && x < length + 6.0) {
            (self.layout.width, Anchor::End)
        } else if x + 6.0 + length > self.layout.width {
            (x - 6.0, Anchor::End)
        } else {
            (x + 6.0, Anchor::Start)
        };
        self.text(label, (at, 10.0), anchor, SMALL_SIZE, Tone::Mark);
    }

    fn lines(&mut self, lines: Vec<String>, top: f64, size: f64, tone: Tone) {
        for (index, line) in lines.into_iter().enumerate() {
            let middle = top + lines_height(index) + LINE / 2.0;
            self.text(line, (0.0, middle), Anchor::Start, size, tone);
        }
    }

    fn text(&mut self, text: String, (x, y): (f64, f64), anchor: Anchor, size: f64, tone: Tone) {
        self.layout.texts.push(TextItem { text, x, y, anchor, size, tone });
    }
}

/// The height of a number of lines.
fn lines_height(lines: usize) -> f64 {
    u32::try_from(lines).map_or(0.0, f64::from) * LINE
}

/// The labels of a row's tiers, each at the left end of the visible part of its bar: best in class
/// is within the top quartile and drawn over it, so the label of the latter starts after the
/// former.
fn tier_labels<'a>(row: &'a ChartRow, plot: &Plot) -> Vec<TierLabel<'a>> {
    let items = bar_items(row, plot, 0.0);
    let mut labels = Vec::new();
    for bar in &row.bars {
        let (Some(item), Some(text)) = (bar_item(bar, plot, 0.0), &bar.label) else {
            continue;
        };
        let mut x = item.left;
        for other in &items {
            let covers_start = !other.point && other.left <= item.left && other.right < item.right;
            if covers_start && !item.point {
                x = x.max(other.right);
            }
        }
        labels.push(TierLabel { x, text });
    }
    labels
}

/// The bars of a row in drawing order: wide ones first, so that narrow ones are on top, points
/// last.
fn bar_items(row: &ChartRow, plot: &Plot, top: f64) -> Vec<BarItem> {
    let mut items = Vec::new();
    for bar in &row.bars {
        items.extend(bar_item(bar, plot, top));
    }
    let width = |item: &BarItem| item.right - item.left;
    items.sort_by(|one, other| width(other).total_cmp(&width(one)));
    items
}

fn bar_item(bar: &Bar, plot: &Plot, top: f64) -> Option<BarItem> {
    let (low, high) = bar.edges()?;
    let own = bar.role.is_own();
    let point = !own && high == Some(low) || bar.role == BarRole::Median && bar.low.is_none();
    let left = plot.x_inside(if point { high.unwrap_or(low) } else { low });
    let right = high.map_or(plot.right, |high| plot.x_inside(high));
    let thinnest = if own && high == Some(low) { 0.0 } else { THINNEST };
    Some(BarItem {
        left,
        right: if point { left } else { right.max(left + thinnest) },
        top,
        bottom: top + BAR_HEIGHT,
        role: bar.role,
        open: high.is_none(),
        point,
    })
}
