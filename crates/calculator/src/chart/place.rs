//! Placing: row by row downwards, then the axis, then the person's own value.

use super::labels::{Placed, Wanted, staircase};
use super::layout::{Anchor, BarItem, Layout, Plot, TextItem, Tone, YouItem};
use super::text::{BOLDER, width, wrap};
use super::{Axis, Bar, BarRole, ChartModel, ChartRow, You};
use crate::figure::Digits;
use crate::text::split_at_first;

/// From this width on, names stand beside their bars.
const WIDE_FROM: f64 = 560.0;
/// The share of a wide chart that names take, and its bounds.
const NAMES_SHARE: f64 = 260.0 / 820.0;
const NAMES_WIDTHS: (f64, f64) = (180.0, 280.0);
/// Between names and plot, for the label of the first tick.
const NAMES_GAP: f64 = 14.0;
/// Room for the arrow of a value beyond the axis.
const BEYOND_ROOM: f64 = 16.0;
/// Room at the plot's ends for half of the person's line.
const EDGE: f64 = 2.0;

const NAME_SIZE: f64 = 12.5;
const SMALL_SIZE: f64 = 12.0;
const LINE: f64 = 16.0;
const MOST_LINES: usize = 2;
const BAR_HEIGHT: f64 = 24.0;
const ROW_GAP: f64 = 12.0;
/// How far grid and line reach above and below a bar where they are drawn row by row.
const SPAN_REACH: f64 = 5.0;
/// The room between the labels of two ticks.
const TICK_GAP: f64 = 10.0;
/// The most steps that do not crowd the grid, wide and narrow.
const MOST_STEPS: (u32, u32) = (6, 5);
/// The thinnest a band is drawn.
const THINNEST: f64 = 2.0;

/// A layout under construction.
pub(super) struct Placing {
    layout: Layout,
    wide: bool,
    /// The lower end of what has been placed.
    y: f64,
}

impl Placing {
    pub(super) fn new(model: &ChartModel, width_css: f64, digits: &dyn Digits) -> Self {
        let wide = width_css >= WIDE_FROM;
        let names = (width_css * NAMES_SHARE).max(NAMES_WIDTHS.0).min(NAMES_WIDTHS.1);
        let left = if wide { names } else { EDGE };
        let you = model.you.as_ref();
        let most_steps = if wide { MOST_STEPS.0 } else { MOST_STEPS.1 };
        let room = |axis: Axis| if axis.is_beyond() { BEYOND_ROOM } else { EDGE };
        let plot_for = |axis: Axis| Plot {
            left,
            right: (width_css - room(axis)).max(left + 1.0),
            top: if you.is_some() { 20.0 } else { 4.0 },
            bottom: 0.0,
            end: axis.end(),
        };
        // The finest axis whose labels stand apart; the coarsest where none do.
        let candidates = (1..=most_steps).rev().map(|steps| Axis::of(&model.rows, you, steps));
        let mut fitting =
            candidates.filter(|axis| ticks_fit(&tick_texts(*axis, &plot_for(*axis), digits)));
        let axis = fitting.next().unwrap_or_else(|| Axis::of(&model.rows, you, 1));
        let plot = plot_for(axis);
        Self {
            wide,
            y: plot.top + if wide { 8.0 } else { 4.0 },
            layout: Layout {
                width: width_css,
                height: 0.0,
                axis,
                plot,
                spans: Vec::new(),
                bars: Vec::new(),
                leaders: Vec::new(),
                you: None,
                texts: Vec::new(),
            },
        }
    }

    pub(super) fn into_layout(self) -> Layout {
        self.layout
    }

    /// One source: its texts beside or above its bars.
    pub(super) fn row(&mut self, row: &ChartRow) {
        let plot = self.layout.plot;
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
        self.layout.bars.extend(bar_items(row, &plot, bottom - BAR_HEIGHT));
        if !self.wide {
            self.layout.spans.push((bars_top - SPAN_REACH + 2.0, bottom + SPAN_REACH));
        }
        self.y = bottom.max(text_top + text_height) + ROW_GAP;
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
        self.layout.plot.bottom = self.y;
        let plot = self.layout.plot;
        if self.wide {
            self.layout.spans.push((plot.top, plot.bottom));
        }
        let middle = plot.bottom + 12.0;
        for (text, x, anchor) in tick_texts(self.layout.axis, &plot, digits) {
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
        let plot = self.layout.plot;
        let beyond = self.layout.axis.is_beyond();
        let x = plot.x_inside(you.value);
        let band = (plot.x_inside(you.low), plot.x_inside(you.high));
        self.layout.you =
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

/// The caption in one line, or broken before its bracket: "lower is better" stays together.
fn caption_lines(caption: &str, room: f64) -> Vec<String> {
    match split_at_first(caption, " (") {
        Some((unit, direction)) if width(caption, SMALL_SIZE) > room => {
            let mut lines = wrap(unit, SMALL_SIZE, room, MOST_LINES);
            lines.extend(wrap(&["(", direction].concat(), SMALL_SIZE, room, 1));
            lines
        }
        _ => wrap(caption, SMALL_SIZE, room, MOST_LINES),
    }
}

/// The names of a row's tiers, each where its bar begins to show: best in class lies in the top
/// quartile and is drawn over it, so the name of the latter stands behind the former.
fn wanted_labels<'a>(row: &'a ChartRow, plot: &Plot) -> Vec<Wanted<'a>> {
    let items = bar_items(row, plot, 0.0);
    let covered_up_to = |x: f64, right: f64| {
        let over =
            items.iter().filter(|other| !other.point && other.left <= x && other.right < right);
        over.map(|other| other.right).fold(x, f64::max)
    };
    let wanted = row.bars.iter().filter_map(|bar| {
        let item = bar_item(bar, plot, 0.0)?;
        let x = if item.point { item.left } else { covered_up_to(item.left, item.right) };
        let text = bar.label.as_deref()?;
        Some(Wanted { x, text })
    });
    wanted.collect()
}

/// The bars of a row: wide ones first, so that the narrow ones lie over them, points last.
fn bar_items(row: &ChartRow, plot: &Plot, top: f64) -> Vec<BarItem> {
    let placed = row.bars.iter().filter_map(|bar| bar_item(bar, plot, top));
    let mut items: Vec<_> = placed.collect();
    crate::order::sort(&mut items, |a, b| b.right - b.left > a.right - a.left);
    items
}

fn bar_item(bar: &Bar, plot: &Plot, top: f64) -> Option<BarItem> {
    let (low, high) = bar.edges()?;
    let point = high == Some(low) || bar.role == BarRole::Median && bar.low.is_none();
    let left = plot.x_inside(if point { high.unwrap_or(low) } else { low });
    let right = high.map_or(plot.right, |high| plot.x_inside(high));
    Some(BarItem {
        left,
        right: if point { left } else { right.max(left + THINNEST) },
        top,
        bottom: top + BAR_HEIGHT,
        role: bar.role,
        open: high.is_none(),
        point,
    })
}

/// Text, anchor's x and anchor of every tick; the outer ones stay inside the picture.
fn tick_texts(axis: Axis, plot: &Plot, digits: &dyn Digits) -> Vec<(String, f64, Anchor)> {
    let ticks = axis.ticks();
    let last = ticks.len().saturating_sub(1);
    let placed = ticks.iter().enumerate().map(|(index, value)| {
        // Zero needs no decimals to be told from its neighbours.
        let decimals = if index == 0 { 0 } else { axis.decimals() };
        let text = digits.number(*value, decimals);
        if index == last {
            (text, plot.right, Anchor::End)
        } else if index == 0 && plot.left < NAMES_GAP {
            (text, plot.left, Anchor::Start)
        } else {
            (text, plot.x_of(*value), Anchor::Middle)
        }
    });
    placed.collect()
}

/// Whether no two labels of ticks come near one another.
fn ticks_fit(texts: &[(String, f64, Anchor)]) -> bool {
    let extents: Vec<_> = texts.iter().map(|(text, x, anchor)| extent(text, *x, *anchor)).collect();
    extents.windows(2).all(|pair| match pair {
        [left, right] => left.1 + TICK_GAP <= right.0,
        _ => true,
    })
}

fn extent(text: &str, x: f64, anchor: Anchor) -> (f64, f64) {
    let item =
        TextItem { text: text.to_owned(), x, y: 0.0, anchor, size: SMALL_SIZE, tone: Tone::Muted };
    item.extent()
}
