//! A control chart: a rate period by period with its limits, and below it, on the same axis of time, the contacts and what
//! moves beside the rate.

mod below;
mod upper;

use super::BarRole;
use super::layout::{Layout, Panel, Plot, Point};
use super::legend::Swatch;
use super::money::{Money, MoneyAxis, is_drawable, range};
use super::sizes::{SMALL_SIZE, WIDE_FROM};
use super::text::width;
use super::ticks::{Tick, below as below_axis};
use crate::digits::Digits;

/// The height of the plot of the rate, in a wide and in a narrow chart.
const HEIGHT: (f64, f64) = (240.0, 190.0);
/// Above it: for half of a label, and for the numbers of events.
const TOP: f64 = 10.0;
const TOP_OF_EVENTS: f64 = 24.0;
/// Between labels and plot, and the margin of the plot.
const GAP: f64 = 8.0;
/// The least distance between two labels of an axis.
const TICK_DISTANCE: f64 = 32.0;
/// The room above and below, as a part of the range.
const ROOM: f64 = 0.06;
/// A series with its limits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ControlChart {
    /// Period by period; none where nothing is known of it.
    pub points: Vec<Option<ControlPoint>>,
    /// What a period is called below the axis.
    pub names: Vec<String>,
    /// What happened: the place of its period, and its number in the list.
    pub events: Vec<(usize, String)>,
    /// A second line, without limits.
    pub second: Option<SecondLine>,
    /// By period between what it was promised to lie; empty for no promise.
    pub promise: Vec<Option<[f64; 2]>>,
    /// Published ranges, as far as they lie in sight.
    pub bands: Vec<BandItem>,
    /// What stands below the rate on the same axis of time.
    pub below: Vec<Lower>,
    /// Stands below the axis.
    pub caption: String,
    /// What the legend says.
    pub words: &'static [(BarRole, &'static str)],
}

/// A second line beside the rate.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecondLine {
    /// Its name, at its end.
    pub label: String,
    /// By period.
    pub values: Vec<Option<f64>>,
}

/// A published range behind the line.
#[derive(Debug, Clone, PartialEq)]
pub struct BandItem {
    /// From its lower end to its upper one; none for an open end.
    pub ends: [Option<f64>; 2],
    /// Its name, inside of it.
    pub label: String,
}

/// What stands below the rate.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lower {
    /// Its name above it; empty for none.
    pub label: String,
    /// By period.
    pub values: Vec<Option<f64>>,
    /// Whether it is a line, and not columns on zero.
    pub is_line: bool,
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
            BarRole::Target => !self.promise.is_empty(),
            BarRole::Typical => self.bands.iter().any(|band| self.shows(band)),
            _ => true,
        })
    }

    /// Whether a published range lies in sight: the axis is that of the person's own figures.
    fn shows(&self, band: &BandItem) -> bool {
        let [low, high] = band.ends;
        range(self.amounts()).is_some_and(|[least, most]| {
            low.is_none_or(|low| low < most) && high.is_none_or(|high| high > least)
        })
    }

    /// All amounts of the upper axis.
    fn amounts(&self) -> impl Iterator<Item = f64> {
        let of_point = |point: &ControlPoint| {
            let limits = point.limits.into_iter().flatten();
            limits.chain([point.rate]).chain(point.expected).collect::<Vec<_>>()
        };
        let second = self.second.iter().flat_map(|own| own.values.iter().flatten().copied());
        let promise = self.promise.iter().flatten().flatten().copied();
        let points = self.points.iter().flatten().flat_map(of_point);
        points.chain(second).chain(promise).filter(|amount| is_drawable(*amount))
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
    let axis = axis(with_room(range(chart.amounts())?), money, (height, TICK_DISTANCE));
    let lower: Vec<Option<MoneyAxis>> =
        chart.below.iter().map(|own| below::lower_axis(own, money)).collect();
    let ends = lower.iter().flatten().flat_map(|axis| [axis.ticks.first(), axis.ticks.last()]);
    let labels = axis.ticks.iter().chain(ends.flatten());
    let left = labels.map(|(_, label)| width(label, SMALL_SIZE)).fold(0.0, f64::max).ceil() + GAP;
    let right = (width_css - GAP).max(left + 1.0);
    let plot = Plot { left, right, top, bottom: top + height, start: 0.0, end: number };
    let frame = Frame { plot, axis, width: (right - left) / number };
    let mut layout = Layout { width: width_css, ..Layout::default() };
    upper::draw(&mut layout, chart, &frame);
    let lowest = below::draw(&mut layout, chart, &frame, &lower);
    let plot = Plot { bottom: lowest, ..plot };
    below_axis(&mut layout, below::names(chart, &frame, width_css), &chart.caption, &plot);
    layout.panels.push(Panel { plot, grid: Vec::new(), spans: Vec::new(), you: None });
    Some(layout)
}

/// Some room above and below, so that no point lies on the edge; nothing lies below zero.
fn with_room([low, high]: [f64; 2]) -> [f64; 2] {
    let room = (high - low) * ROOM;
    [(low - room).max(0.0_f64.min(low)), high + room]
}

/// The axis of the rate, which need not start at zero.
fn axis(range: [f64; 2], money: Money<'_>, (height, least): (f64, f64)) -> MoneyAxis {
    MoneyAxis::of(range, money, |axis| {
        let distance = |ticks: (&Tick, &Tick)| {
            (ticks.1.0 - ticks.0.0) / (axis.end - axis.start) * height >= least
        };
        axis.ticks.iter().zip(axis.ticks.iter().skip(1)).all(distance)
    })
}
