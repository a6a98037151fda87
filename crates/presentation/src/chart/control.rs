//! A control chart: a rate period by period with its limits, and the contacts below it on the same axis of time.

use super::layout::{
    Anchor, AreaItem, BarItem, DotItem, Layout, Panel, PathItem, Plot, Point, RuleItem, RuleKind,
};
use super::legend::Swatch;
use super::line::dashes;
use super::money::{Money, MoneyAxis, is_drawable, range};
use super::sizes::{LINE, SMALL_SIZE, WIDE_FROM};
use super::text::width;
use super::ticks::{Tick, below, tick_texts_inside, ticks_fit};
use super::{BarRole, Tone};
use crate::digits::Digits;

/// The height of the plot of the rate, in a wide and in a narrow chart, and of that of the contacts.
const HEIGHT: (f64, f64) = (240.0, 190.0);
const HEIGHT_OF_COUNTS: f64 = 64.0;
/// Between both, and above the upper one: for half of a label, and for the numbers of events.
const BETWEEN: f64 = 18.0;
const TOP: f64 = 10.0;
const TOP_OF_EVENTS: f64 = 24.0;
/// Between labels and plot, and the margin of the plot.
const GAP: f64 = 8.0;
/// The least distance between two labels of an axis, and between two points that are both drawn.
const TICK_DISTANCE: f64 = 32.0;
const POINT_DISTANCE: f64 = 7.0;
/// The room above and below, as a part of the range.
const ROOM: f64 = 0.06;
/// The part of a period that its column takes.
const COLUMN: f64 = 0.7;
/// How many periods lie between two labels.
const STEPS: [usize; 12] = [1, 2, 3, 6, 12, 24, 36, 48, 60, 120, 240, 480];

/// A series with its limits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ControlChart {
    /// Period by period; none where nothing is known of it.
    pub points: Vec<Option<ControlPoint>>,
    /// What a period is called below the axis.
    pub names: Vec<String>,
    /// What happened: the place of its period, and its number in the list.
    pub events: Vec<(usize, String)>,
    /// The contacts of each period; empty where the rate is the contacts themselves.
    pub counts: Vec<Option<f64>>,
    /// Stands below the axis.
    pub caption: String,
    /// What the legend says.
    pub words: &'static [(BarRole, &'static str)],
}

/// A period.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ControlPoint {
    /// Its rate.
    pub rate: f64,
    /// What is expected of it.
    pub expected: Option<f64>,
    /// Its limits.
    pub limits: Option<[f64; 2]>,
    /// Whether these are the limits of an earlier phase.
    pub is_of_earlier: bool,
    /// The phase that it is in.
    pub phase: usize,
    /// How it is drawn.
    pub mark: Mark,
}

/// How a period is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mark {
    /// A point.
    #[default]
    Plain,
    /// It says more than the periods show anyway.
    Signal,
    /// It is left out, or not over yet.
    Outside,
}

impl ControlChart {
    pub(super) fn legend(&self) -> Vec<Swatch> {
        let points = || self.points.iter().flatten();
        Swatch::of(self.words, |role| match role {
            BarRole::You => points().any(|point| point.mark == Mark::Signal),
            BarRole::OwnSoft => {
                points().any(|point| point.limits.is_some() && !point.is_of_earlier)
            }
            _ => true,
        })
    }

    /// All amounts of the upper axis.
    fn amounts(&self) -> impl Iterator<Item = f64> {
        let of_point = |point: &ControlPoint| {
            let limits = point.limits.into_iter().flatten();
            limits.chain([point.rate]).chain(point.expected).collect::<Vec<_>>()
        };
        self.points.iter().flatten().flat_map(of_point).filter(|amount| is_drawable(*amount))
    }
}

/// Where periods and amounts stand.
struct Frame {
    plot: Plot,
    axis: MoneyAxis,
    /// The width of a period.
    width: f64,
}

impl Frame {
    fn x(&self, place: usize) -> f64 {
        let place = u32::try_from(place).map_or(0.0, f64::from);
        self.plot.left + (place + 0.5) * self.width
    }

    fn at(&self, place: usize, amount: f64) -> Point {
        let part = (amount - self.axis.start) / (self.axis.end - self.axis.start);
        (self.x(place), self.plot.bottom - part * (self.plot.bottom - self.plot.top))
    }
}

/// The layout; none without a period that is known.
pub(super) fn layout(chart: &ControlChart, width_css: f64, digits: &dyn Digits) -> Option<Layout> {
    let number = u32::try_from(chart.points.len()).ok().map(f64::from).filter(|n| *n > 0.0)?;
    let height = if width_css >= WIDE_FROM { HEIGHT.0 } else { HEIGHT.1 };
    let top = if chart.events.is_empty() { TOP } else { TOP_OF_EVENTS };
    let money = Money { digits, currency: None };
    let axis = axis(with_room(range(chart.amounts())?), money, height);
    let counts = counts_axis(chart, money);
    let labels = axis.ticks.iter().chain(counts.iter().filter_map(|axis| axis.ticks.last()));
    let left = labels.map(|(_, label)| width(label, SMALL_SIZE)).fold(0.0, f64::max).ceil() + GAP;
    let right = (width_css - GAP).max(left + 1.0);
    let plot = Plot { left, right, top, bottom: top + height, start: 0.0, end: number };
    let frame = Frame { plot, axis, width: (right - left) / number };
    let mut layout = Layout { width: width_css, ..Layout::default() };
    grid(&mut layout, &frame);
    limits(&mut layout, chart, &frame);
    series(&mut layout, chart, &frame);
    events(&mut layout, chart, &frame);
    let lowest = counts_below(&mut layout, chart, &frame, counts.as_ref());
    let plot = Plot { bottom: lowest, ..plot };
    below(&mut layout, names(chart, &frame, width_css), &chart.caption, &plot);
    layout.panels.push(Panel { plot, grid: Vec::new(), spans: Vec::new(), you: None });
    Some(layout)
}

/// Some room above and below, so that no point lies on the edge; nothing lies below zero.
fn with_room([low, high]: [f64; 2]) -> [f64; 2] {
    let room = (high - low) * ROOM;
    [(low - room).max(0.0_f64.min(low)), high + room]
}

/// The axis of the rate, which need not start at zero.
fn axis(range: [f64; 2], money: Money<'_>, height: f64) -> MoneyAxis {
    MoneyAxis::of(range, money, |axis| {
        let distance = |ticks: (&Tick, &Tick)| {
            (ticks.1.0 - ticks.0.0) / (axis.end - axis.start) * height >= TICK_DISTANCE
        };
        axis.ticks.iter().zip(axis.ticks.iter().skip(1)).all(distance)
    })
}

/// The axis of the contacts, from zero on.
fn counts_axis(chart: &ControlChart, money: Money<'_>) -> Option<MoneyAxis> {
    let counts = chart.counts.iter().flatten().copied().chain([0.0]);
    let range = range(counts).filter(|[_, most]| *most > 0.0)?;
    Some(axis(range, money, HEIGHT_OF_COUNTS))
}

/// Level lines with their amounts.
fn grid(layout: &mut Layout, frame: &Frame) {
    for (amount, label) in &frame.axis.ticks {
        let (_, y) = frame.at(0, *amount);
        let ends = [(frame.plot.left, y), (frame.plot.right, y)];
        layout.rules.push(RuleItem { ends, kind: RuleKind::Grid });
        let at = (frame.plot.left - GAP, y);
        layout.text(label.clone(), at, Anchor::End, SMALL_SIZE, Tone::Muted);
    }
}

/// Stretches of periods that follow one another in one phase, with limits of the same kind.
fn stretches(chart: &ControlChart) -> Vec<Vec<(usize, ControlPoint)>> {
    let mut stretches: Vec<Vec<(usize, ControlPoint)>> = Vec::new();
    for (place, point) in chart.points.iter().enumerate() {
        let Some(point) = point.filter(|point| point.limits.is_some()) else { continue };
        let goes_on = stretches.last().and_then(|last| last.last()).is_some_and(|(_, last)| {
            (last.phase, last.is_of_earlier) == (point.phase, point.is_of_earlier)
        });
        match stretches.last_mut().filter(|_| goes_on) {
            Some(last) => last.push((place, point)),
            None => stretches.push(vec![(place, point)]),
        }
    }
    stretches
}

/// The area between limits, and the line of what is expected; the limits of an earlier phase are dashes.
fn limits(layout: &mut Layout, chart: &ControlChart, frame: &Frame) {
    let half = frame.width / 2.0;
    for stretch in stretches(chart) {
        let line = |of: &dyn Fn(&ControlPoint) -> Option<f64>| {
            let own = |(place, point): &(usize, ControlPoint)| {
                let amount = of(point).filter(|amount| is_drawable(*amount))?;
                let (x, y) = frame.at(*place, amount);
                Some([(x - half, y), (x + half, y)])
            };
            stretch.iter().filter_map(own).flatten().collect::<Vec<Point>>()
        };
        let low = line(&|point| point.limits.map(|[low, _]| low));
        let high = line(&|point| point.limits.map(|[_, high]| high));
        let expected = line(&|point| point.expected);
        let is_of_earlier = stretch.first().is_some_and(|(_, point)| point.is_of_earlier);
        let dashed = |points: Vec<Point>| {
            let dashes = dashes(&points).into_iter().filter(|dash| dash.len() > 1);
            dashes.map(|points| PathItem { points, is_dash: true }).collect::<Vec<_>>()
        };
        if is_of_earlier {
            for line in [low, high, expected] {
                layout.paths.extend(dashed(line));
            }
        } else {
            let corners = high.into_iter().chain(low.into_iter().rev()).collect();
            layout.areas.push(AreaItem { corners, role: BarRole::OwnSoft });
            layout.paths.push(PathItem { points: expected, is_dash: true });
        }
    }
}

/// The line of the series, broken where nothing is known, with its points.
fn series(layout: &mut Layout, chart: &ControlChart, frame: &Frame) {
    let mut line: Vec<Point> = Vec::new();
    let has_room = frame.width >= POINT_DISTANCE;
    let places = chart.points.iter().map(Some).chain([None]).enumerate();
    for (place, point) in places {
        let point = point.copied().flatten().filter(|point| is_drawable(point.rate));
        let Some(point) = point else {
            let points = std::mem::take(&mut line);
            if points.len() > 1 {
                layout.paths.push(PathItem { points, is_dash: false });
            }
            continue;
        };
        let at = frame.at(place, point.rate);
        line.push(at);
        let is_signal = point.mark == Mark::Signal;
        if has_room || point.mark != Mark::Plain {
            let is_hollow = point.mark == Mark::Outside;
            layout.dots.push(DotItem { at, is_hollow, is_signal });
        }
    }
}

/// An upright line with its number for each event.
fn events(layout: &mut Layout, chart: &ControlChart, frame: &Frame) {
    for (place, number) in &chart.events {
        let x = frame.x(*place);
        let y = TOP_OF_EVENTS - LINE / 2.0;
        layout.leaders.push([(x, TOP_OF_EVENTS), (x, frame.plot.bottom)]);
        layout.text(number.clone(), (x, y), Anchor::Middle, SMALL_SIZE, Tone::Title);
    }
}

/// The contacts below; gives the lower end.
fn counts_below(
    layout: &mut Layout,
    chart: &ControlChart,
    frame: &Frame,
    axis: Option<&MoneyAxis>,
) -> f64 {
    let Some(axis) = axis else { return frame.plot.bottom };
    let top = frame.plot.bottom + BETWEEN;
    let bottom = top + HEIGHT_OF_COUNTS;
    let y = |count: f64| bottom - count / axis.end * HEIGHT_OF_COUNTS;
    for (place, count) in chart.counts.iter().enumerate() {
        let Some(count) = count.filter(|count| is_drawable(*count) && *count > 0.0) else {
            continue;
        };
        let (x, half) = (frame.x(place), (frame.width * COLUMN / 2.0).max(0.5));
        let (left, right, top) = (x - half, x + half, y(count));
        let role = BarRole::Own;
        layout.columns.push(BarItem { left, right, top, bottom, role, open: false, point: false });
    }
    let ends = [(frame.plot.left, bottom), (frame.plot.right, bottom)];
    layout.rules.push(RuleItem { ends, kind: RuleKind::Base });
    if let Some((count, label)) = axis.ticks.last() {
        let at = (frame.plot.left - GAP, y(*count));
        layout.text(label.clone(), at, Anchor::End, SMALL_SIZE, Tone::Muted);
    }
    bottom
}

/// The names of as many periods as fit.
fn names(chart: &ControlChart, frame: &Frame, width_css: f64) -> Vec<super::TextItem> {
    let plot = Plot { start: 0.0, end: frame.plot.end, ..frame.plot };
    let texts = |step: usize| {
        let named = chart.names.iter().enumerate().step_by(step);
        let tick = |(place, name): (usize, &String)| {
            (u32::try_from(place).map_or(0.0, f64::from) + 0.5, name.clone())
        };
        tick_texts_inside(&named.map(tick).collect::<Vec<_>>(), &plot, width_css)
    };
    STEPS.into_iter().map(texts).find(|texts| ticks_fit(texts)).unwrap_or_default()
}
