//! Placing: row by row downwards, then the axis, then the person's own value.

use super::figures::{Spot, near, spot};
use super::labels::{Placed, Wanted, staircase};
use super::layout::{Anchor, BarItem, Layout, Panel, Plot, TextItem, Tone, YouItem};
use super::sizes::{DOT, MOST_LINES, NAME_SIZE, NAMES_GAP, SMALL_SIZE};
use super::text::{BOLDER, width, wrap};
use super::ticks::{caption_lines, tick_texts, ticks_fit};
use super::{Axis, Bar, BarRole, ChartModel, ChartRow, You};
use crate::digits::Digits;
use std::cmp::Ordering;

/// From this width on, names stand beside their bars.
const WIDE_FROM: f64 = 560.0;
/// The share of a wide chart that names take, and its bounds.
const NAMES_SHARE: f64 = 260.0 / 820.0;
const NAMES_WIDTHS: (f64, f64) = (180.0, 280.0);
/// Room for the arrow of a value beyond the axis.
const BEYOND_ROOM: f64 = 16.0;
/// Room at the plot's ends for half of the person's line.
const EDGE: f64 = 2.0;

const LINE: f64 = 16.0;
const BAR_HEIGHT: f64 = 24.0;
const ROW_GAP: f64 = 12.0;
/// How far grid and line reach above and below a bar where they are drawn row by row.
const SPAN_REACH: f64 = 5.0;
/// The most steps that do not crowd the grid, wide and narrow.
const MOST_STEPS: (u32, u32) = (6, 5);
/// The thinnest a band is drawn.
const THINNEST: f64 = 2.0;

/// Places a chart in a width; `None` where there is nothing to draw.
///
/// From 560 px on, names stand left of their bars, below that above them. For larger text (a page
/// zoomed by `z`) place the chart in `width / z` and draw it at `z` times the scale.
pub fn layout(model: &ChartModel, width_css: f64, digits: &dyn Digits) -> Option<Layout> {
    if model.rows.is_empty() || !(width_css > 0.0 && width_css.is_finite()) {
        return None;
    }
    let mut placing = Placing::new(model, width_css, digits);
    for (index, row) in model.rows.iter().enumerate() {
        placing.row(row, model, index);
    }
    placing.axis(&model.caption, digits);
    placing.you(model.you.as_ref());
    Some(placing.into_layout())
}

/// A layout under construction.
pub(super) struct Placing {
    layout: Layout,
    panel: Panel,
    wide: bool,
    /// The lower end of what has been placed.
    y: f64,
}

impl Placing {
    pub(super) fn new(model: &ChartModel, width_css: f64, digits: &dyn Digits) -> Self {
        let wide = width_css >= WIDE_FROM;
        let names = (width_css * NAMES_SHARE).max(NAMES_WIDTHS.0).min(NAMES_WIDTHS.1);
        let left = if wide { names } else { EDGE };
        let most_steps = if wide { MOST_STEPS.0 } else { MOST_STEPS.1 };
        // The line ends in a dot at 100 %.
        let edge = if model.line.is_empty() { EDGE } else { DOT };
        let room = |axis: Axis| if axis.is_beyond() { BEYOND_ROOM } else { edge };
        let plot_for = |axis: Axis| Plot {
            left,
            right: (width_css - room(axis)).max(left + 1.0),
            top: if model.you.is_some() { 20.0 } else { 4.0 },
            bottom: 0.0,
            end: axis.end(),
        };
        // The finest axis whose labels stand apart; the coarsest where none do.
        let mut steps = most_steps;
        let axis = loop {
            let axis = Axis::of(model, steps);
            if steps <= 1 || ticks_fit(&tick_texts(axis, &plot_for(axis), digits)) {
                break axis;
            }
            steps -= 1;
        };
        let plot = plot_for(axis);
        Self {
            wide,
            y: plot.top + if wide { 8.0 } else { 4.0 },
            layout: Layout {
                width: width_css,
                height: 0.0,
                panels: Vec::new(),
                bars: Vec::new(),
                leaders: Vec::new(),
                texts: Vec::new(),
            },
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
        let labels = staircase(wanted_labels(row, &plot), SMALL_SIZE, plot.left, plot.right);
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

    /// The bars of a row, the figure at them and the corner of the line over them.
    fn bars(&mut self, row: &ChartRow, model: &ChartModel, index: usize, bottom: f64) {
        let (plot, top) = (self.panel.plot, bottom - BAR_HEIGHT);
        let middle = f64::midpoint(top, bottom);
        let line_x = |index: usize| model.line.get(index).map(|value| plot.x_inside(*value));
        let line = line_x(index).map(|x| {
            let before = index.checked_sub(1).and_then(line_x);
            near(x, [before.unwrap_or(x), line_x(index + 1).unwrap_or(x)])
        });
        self.panel.path.extend(line_x(index).map(|x| (x, middle)));
        let mut items = bar_items(row, &plot, top);
        if let Some(figure) = &row.figure {
            let Spot { text, x, anchor, tone } = spot(figure, &items, line, &plot);
            self.text(text, (x, middle), anchor, NAME_SIZE, tone);
        }
        // Nothing is drawn of a quantity of nothing.
        items.retain(|item| item.point || item.right > item.left);
        // Where stages share an edge, names that stand above bars would be in the way.
        if self.wide && model.whole.is_some() && model.line.is_empty() {
            self.drops(&items);
        }
        self.layout.bars.extend(items);
    }

    /// Leaders from the edges of the row above that a row shares.
    fn drops(&mut self, items: &[BarItem]) {
        let Some(above) = self.layout.bars.last() else {
            return;
        };
        // A leader goes on from the outline, which is inside of the edge.
        for item in items {
            for &(x, inside) in &[(item.left, 0.5), (item.right, -0.5)] {
                if x == above.left || x == above.right {
                    self.layout.leaders.push((x + inside, above.bottom, item.top));
                }
            }
        }
    }

    /// Names of tiers above their bars.
    fn labels(&mut self, labels: Vec<Placed>, bar_top: f64) {
        for label in labels {
            let middle = bar_top - lines_height(label.line) - LINE / 2.0;
            let leader = label.leader.map(|x| (x, middle + LINE / 2.0, bar_top));
            self.layout.leaders.extend(leader);
            let at = (label.x, middle);
            self.text(label.text, at, Anchor::Start, SMALL_SIZE, Tone::Muted);
        }
    }

    /// Ticks and caption, under the rows.
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

    /// The line, the interval and the label of the person's own value.
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
        // Right of the line as long as it stays in the picture, then left of it, then at the edge.
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

/// The height of some lines; nobody stacks more than a handful.
fn lines_height(lines: usize) -> f64 {
    u32::try_from(lines).map_or(0.0, f64::from) * LINE
}

/// The names of a row's tiers, each where its bar begins to show: best in class lies in the top
/// quartile and is drawn over it, so the name of the latter stands behind the former.
fn wanted_labels<'a>(row: &'a ChartRow, plot: &Plot) -> Vec<Wanted<'a>> {
    let items = bar_items(row, plot, 0.0);
    let mut wanted = Vec::new();
    for bar in &row.bars {
        let (Some(item), Some(text)) = (bar_item(bar, plot, 0.0), &bar.label) else {
            continue;
        };
        let mut x = item.left;
        for other in &items {
            let is_over = !other.point && other.left <= item.left && other.right < item.right;
            if is_over && !item.point {
                x = x.max(other.right);
            }
        }
        wanted.push(Wanted { x, text });
    }
    wanted
}

/// The bars of a row: wide ones first, so that the narrow ones lie over them, points last.
fn bar_items(row: &ChartRow, plot: &Plot, top: f64) -> Vec<BarItem> {
    let mut items = Vec::new();
    for bar in &row.bars {
        items.extend(bar_item(bar, plot, top));
    }
    items.sort_by(|a, b| {
        (b.right - b.left).partial_cmp(&(a.right - a.left)).unwrap_or(Ordering::Equal)
    });
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
