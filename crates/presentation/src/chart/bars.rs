//! The layout of bars on one axis: row by row downwards, then the axis, then the user's own value.

use super::columns::Columns;
use super::items;
use super::labels::{PlacedLabel, staircase};
use super::layout::{Anchor, Layout, Panel, Plate, YouItem};
use super::sizes::{LINE, MOST_LINES, MOST_LINES_BESIDE, NAME_SIZE, SMALL_SIZE, lines_height};
use super::text::{BOLDER, shorten, width, wrap};
use super::ticks::{below, tick_texts};
use super::{BarChart, ChartRow, Scale, ShareAxis, Tone, You};
use crate::digits::Digits;

/// The middle of the line of heads and of the user's label.
const HEAD: f64 = 11.0;
/// Above the first row.
const FIRST_GAP: f64 = 10.0;
/// Between two rows.
const ROW_GAP: f64 = 14.0;
/// How far grid and line extend above and below a bar where they are drawn row by row.
const SPAN_REACH: f64 = 3.0;
/// Between a name and the standing at the end of its line.
const STANDING_GAP: f64 = 10.0;
/// Between the user's label and the head of the published ranges.
const LABEL_GAP: f64 = 8.0;

/// The layout; none without rows.
pub(super) fn layout(chart: &BarChart, width_css: f64, digits: &dyn Digits) -> Option<Layout> {
    if chart.rows.is_empty() {
        return None;
    }
    let columns = Columns::of(chart, width_css, digits);
    let plot = columns.plot;
    let mut builder = Builder {
        chart,
        axis: ShareAxis::of(&chart.rows),
        bars_height: items::height(chart, columns.is_wide),
        y: plot.top + if columns.is_wide { FIRST_GAP } else { 2.0 },
        layout: Layout { width: width_css, ..Layout::default() },
        panel: Panel { plot, grid: Vec::new(), spans: Vec::new(), you: None },
        columns,
    };
    builder.heads();
    for row in &chart.rows {
        if builder.columns.is_wide {
            builder.wide_row(row);
        } else {
            builder.narrow_row(row);
        }
        builder.y += ROW_GAP;
    }
    builder.axis();
    builder.you();
    builder.layout.panels.push(builder.panel);
    Some(builder.layout)
}

/// A layout under construction.
struct Builder<'a> {
    chart: &'a BarChart,
    columns: Columns,
    axis: ShareAxis,
    bars_height: f64,
    layout: Layout,
    panel: Panel,
    /// The lower end of the content so far.
    y: f64,
}

impl Builder<'_> {
    /// The heads of the columns of text.
    fn heads(&mut self) {
        let [published, standing] = self.chart.heads;
        if !self.columns.is_wide {
            return;
        }
        let (width_css, columns) = (self.layout.width, &self.columns);
        let heads = [
            (published, columns.published_at, Anchor::Start, columns.published),
            (standing, width_css, Anchor::End, columns.standing),
        ];
        for (head, x, anchor, room) in heads {
            if room > 0.0 && !head.is_empty() {
                let head = shorten(head, SMALL_SIZE, room);
                self.layout.text(head, (x, HEAD), anchor, SMALL_SIZE, Tone::Muted);
            }
        }
    }

    /// A row with its texts beside its bars.
    fn wide_row(&mut self, row: &ChartRow) {
        let columns = &self.columns;
        let name = wrap(&row.name, NAME_SIZE, columns.names, MOST_LINES);
        let detail = wrap(&row.detail, SMALL_SIZE, columns.names, MOST_LINES);
        let published = wrap(&row.published, SMALL_SIZE, columns.published, MOST_LINES_BESIDE);
        let standing = self.standing(row);
        let labels = self.tiers(row);
        let above = labels_height(&labels);
        let texts = lines_height(name.len() + detail.len());
        let beside = lines_height(published.len().max(standing.len()));
        // What stands right of the bars is centred on them, below the labels of tiers.
        let bars = above + self.bars_height.max(beside);
        let height = texts.max(bars);
        let bars_top =
            self.y + (height - bars) / 2.0 + above + (bars - above - self.bars_height) / 2.0;
        let (middle, width_css) = (bars_top + self.bars_height / 2.0, self.layout.width);
        let published_at = self.columns.published_at;
        let text_top = self.y + (height - texts) / 2.0;
        let detail_top = text_top + lines_height(name.len());
        let ends = (published_at, middle - lines_height(published.len()) / 2.0);
        self.layout.lines(published, ends, Anchor::Start, (SMALL_SIZE, Tone::Ink));
        let ends = (width_css, middle - lines_height(standing.len()) / 2.0);
        self.layout.lines(standing, ends, Anchor::End, (SMALL_SIZE, row.tone));
        self.layout.lines(name, (0.0, text_top), Anchor::Start, (NAME_SIZE, Tone::Ink));
        self.layout.lines(detail, (0.0, detail_top), Anchor::Start, (SMALL_SIZE, Tone::Muted));
        self.bars(row, labels, bars_top);
        self.y += height;
    }

    /// A row with its texts above its bars: the name left, the standing right.
    fn narrow_row(&mut self, row: &ChartRow) {
        let (top, width_css) = (self.y, self.layout.width);
        let standing = self.standing(row);
        let longest = standing.iter().map(|line| width(line, SMALL_SIZE) * row.tone.weight());
        let longest = longest.fold(0.0, f64::max);
        let taken = if longest > 0.0 { longest + STANDING_GAP } else { 0.0 };
        let name = wrap(&row.name, SMALL_SIZE, width_css - taken, MOST_LINES);
        let detail_top = top + lines_height(name.len());
        // A standing of two lines beside a name of one leaves the detail less room.
        let is_beside = standing.len() > name.len();
        let room = if is_beside { width_css - taken } else { width_css };
        let detail = wrap(&row.detail, SMALL_SIZE, room, MOST_LINES);
        let texts = lines_height((name.len() + detail.len()).max(standing.len()));
        self.layout.lines(name, (0.0, top), Anchor::Start, (SMALL_SIZE, Tone::Ink));
        self.layout.lines(standing, (width_css, top), Anchor::End, (SMALL_SIZE, row.tone));
        self.layout.lines(detail, (0.0, detail_top), Anchor::Start, (SMALL_SIZE, Tone::Muted));
        let labels = self.tiers(row);
        let span_top = top + texts + 1.0;
        let bars_top = span_top + SPAN_REACH + labels_height(&labels);
        self.bars(row, labels, bars_top);
        self.y = bars_top + self.bars_height;
        self.panel.spans.push((bars_top - SPAN_REACH, self.y + SPAN_REACH));
    }

    /// The standing in lines.
    fn standing(&self, row: &ChartRow) -> Vec<String> {
        let size = SMALL_SIZE * row.tone.weight();
        wrap(&row.standing, size, self.columns.standing, MOST_LINES_BESIDE)
    }

    /// The labels of tiers; shares have none.
    fn tiers(&self, row: &ChartRow) -> Vec<PlacedLabel> {
        let plot = self.panel.plot;
        staircase(items::tier_labels(row, &plot), SMALL_SIZE, plot.left, plot.right)
    }

    /// The bars of a row, and the labels of tiers above them.
    fn bars(&mut self, row: &ChartRow, labels: Vec<PlacedLabel>, top: f64) {
        for label in labels {
            let middle = top - lines_height(label.line) - LINE / 2.0;
            let leader = label.leader.map(|x| [(x, middle + LINE / 2.0), (x, top)]);
            self.layout.leaders.extend(leader);
            let at = (label.x, middle);
            self.layout.text(label.text, at, Anchor::Start, SMALL_SIZE, Tone::Muted);
            // The line of the user's own value may cross it.
            self.layout.plate(Plate::Always);
        }
        let plot = self.panel.plot;
        self.layout.bars.extend(match self.chart.scale {
            Scale::Fitted => items::of_rates(row, &plot, top, self.bars_height),
            Scale::Shares => items::of_shares(row, self.axis, &plot, top),
        });
    }

    /// Ticks and caption, below the rows.
    fn axis(&mut self) {
        self.panel.plot.bottom = self.y - ROW_GAP + FIRST_GAP;
        let plot = self.panel.plot;
        if self.columns.is_wide {
            self.panel.spans.push((plot.top, plot.bottom));
        }
        let ticks = &self.columns.ticks;
        self.panel.grid = ticks.iter().map(|(value, _)| plot.x_inside(*value)).collect();
        let texts = tick_texts(ticks, &plot, self.layout.width);
        below(&mut self.layout, texts, &self.chart.caption, &plot);
    }

    /// The line, the interval and the label of the user's own value.
    fn you(&mut self) {
        let Some(you) = self.chart.you.as_ref().filter(|you| you.is_usable()) else {
            return;
        };
        let (plot, beyond) = (self.panel.plot, self.columns.is_beyond);
        let x = plot.x_inside(you.value);
        let band = (plot.x_inside(you.low), plot.x_inside(you.high));
        let band = (!beyond && band.1 > band.0).then_some(band);
        self.panel.you = Some(YouItem { x, band, beyond });
        self.you_label(you, x);
    }

    /// Above the line, moved as far as it takes to stay inside and clear of the heads.
    fn you_label(&mut self, you: &You, x: f64) {
        let Columns { is_wide, published, published_at, standing, .. } = self.columns;
        let end = match is_wide {
            true if published > 0.0 => published_at - LABEL_GAP,
            true if standing > 0.0 => self.layout.width - standing - LABEL_GAP,
            _ => self.layout.width,
        };
        let label = shorten(&you.label, NAME_SIZE * BOLDER, end);
        let half = width(&label, NAME_SIZE) * BOLDER / 2.0;
        let at = x.min(end - half).max(half);
        self.layout.text(label, (at, HEAD), Anchor::Middle, NAME_SIZE, Tone::Mark);
    }
}

/// The height of the labels of a row's tiers.
fn labels_height(labels: &[PlacedLabel]) -> f64 {
    lines_height(labels.iter().map(|label| label.line + 1).max().unwrap_or(0))
}
