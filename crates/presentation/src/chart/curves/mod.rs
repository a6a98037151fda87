//! Curves: money over the months of a case, people over months to come, answers over teams.

mod ends;
mod frame;
mod labels;
mod notes;

use super::BarRole;
use super::layout::{AreaItem, DotItem, Layout, Panel, PathItem, Point, RuleItem, RuleKind};
use super::legend::Swatch;
use super::line::dashes;
use super::money::is_drawable;
use super::ticks::below;
use crate::digits::Digits;
use frame::Frame;

/// Curves of amounts, mostly of money, over whole places, mostly months.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CurveChart {
    /// The first one is the main one.
    pub curves: Vec<Curve>,
    /// The 5th to the 95th percentile of the first curve, by month: a pale area. Empty for none.
    pub band: Vec<(f64, [f64; 2])>,
    /// Points on curves with a label: when the money is back.
    pub points: Vec<CurvePoint>,
    /// An amount that curves are held against, across the plot: a target, the team that is there.
    pub level: Option<Level>,
    /// The axis reaches up to here at least.
    pub reach: f64,
    /// The code of the currency; none writes plain numbers.
    pub currency: Option<String>,
    /// Stands below the axis: `months after the start`.
    pub caption: String,
    /// The first month.
    pub start: f64,
    /// The last month.
    pub end: f64,
    /// What the legend calls the area, which is [`OwnSoft`](BarRole::OwnSoft).
    pub words: &'static [(BarRole, &'static str)],
}

/// One curve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Curve {
    /// Its name.
    pub name: String,
    /// Its value at the end, below the name.
    pub label: String,
    /// Months and amounts, by month.
    pub points: Vec<Point>,
    /// Whether it is the other model or a forecast: dashed and grey.
    pub is_dashed: bool,
}

/// An amount across the plot.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Level {
    /// The amount.
    pub amount: f64,
    /// Stands on its line.
    pub label: String,
}

/// A point on a curve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CurvePoint {
    /// Its month and its amount.
    pub at: Point,
    /// Stands beside it; empty for a point without a label.
    pub label: String,
    /// Filled on the main curve, hollow on the dashed one.
    pub is_hollow: bool,
}

impl CurveChart {
    pub(super) fn legend(&self) -> Vec<Swatch> {
        let has_band = self.band().len() > 1;
        Swatch::of(self.words, |role| role == BarRole::OwnSoft && has_band)
    }

    /// Whether a month and its amount can be drawn.
    fn has(&self, (month, amount): Point) -> bool {
        (self.start..=self.end).contains(&month) && is_drawable(amount)
    }

    /// The points of a curve that can be drawn.
    fn points_of(&self, curve: &Curve) -> Vec<Point> {
        curve.points.iter().copied().filter(|point| self.has(*point)).collect()
    }

    /// The level, where it can be drawn.
    fn level(&self) -> Option<&Level> {
        self.level.as_ref().filter(|level| is_drawable(level.amount))
    }

    /// The months of the area that can be drawn.
    fn band(&self) -> Vec<(f64, [f64; 2])> {
        let has = |(month, [low, high]): &(f64, [f64; 2])| {
            self.has((*month, *low)) && self.has((*month, *high))
        };
        self.band.iter().copied().filter(has).collect()
    }

    /// All amounts that the axis spans: zero is one of them, since there the money is back.
    fn amounts(&self) -> impl Iterator<Item = f64> {
        let curves = self.curves.iter().flat_map(|curve| self.points_of(curve));
        let points = self.points.iter().map(|point| point.at).filter(|at| self.has(*at));
        let band = self.band().into_iter().flat_map(|(_, ends)| ends);
        let others = self.level().map(|level| level.amount).into_iter().chain([0.0, self.reach]);
        curves.chain(points).map(|(_, amount)| amount).chain(band).chain(others)
    }
}

/// The layout; none without a curve.
pub(super) fn layout(chart: &CurveChart, width_css: f64, digits: &dyn Digits) -> Option<Layout> {
    let has_points = chart.curves.iter().any(|curve| !chart.points_of(curve).is_empty());
    let has_months = chart.start >= 0.0 && chart.end > chart.start && is_drawable(chart.end);
    if !has_points || !has_months {
        return None;
    }
    let frame = Frame::of(chart, width_css, digits)?;
    let mut layout = Layout { width: width_css, ..Layout::default() };
    frame.grid(&mut layout);
    layout.areas.extend(area(chart, &frame));
    curves(&mut layout, chart, &frame);
    if let Some(ends) = level(chart, &frame) {
        let dashes = dashes(&ends).into_iter();
        let rule = |dash: Vec<Point>| Some([*dash.first()?, *dash.last()?]);
        let rules = dashes.filter_map(rule);
        layout.rules.extend(rules.map(|ends| RuleItem { ends, kind: RuleKind::Limit }));
    }
    let points = chart.points.iter().filter(|point| chart.has(point.at));
    layout.dots.extend(points.map(|point| DotItem {
        at: frame.place(point.at),
        is_hollow: point.is_hollow,
        is_signal: false,
    }));
    if frame.is_wide {
        ends::beside(&mut layout, chart, &frame);
    }
    notes::place(&mut layout, chart, &frame);
    below(&mut layout, frame.months(digits), &chart.caption, &frame.plot);
    layout.panels.push(Panel { plot: frame.plot, grid: Vec::new(), spans: Vec::new(), you: None });
    Some(layout)
}

/// The ends of the line of the level.
fn level(chart: &CurveChart, frame: &Frame) -> Option<[Point; 2]> {
    let amount = chart.level()?.amount;
    Some([chart.start, chart.end].map(|month| frame.place((month, amount))))
}

/// The area between the percentiles.
fn area(chart: &CurveChart, frame: &Frame) -> Option<AreaItem> {
    let band = chart.band();
    let edge = |end: fn(f64, f64) -> f64| {
        let points = band.iter().map(|(month, [low, high])| (*month, end(*low, *high)));
        frame.line(&points.collect::<Vec<_>>())
    };
    let corners = edge(f64::max).into_iter().chain(edge(f64::min).into_iter().rev()).collect();
    (band.len() > 1).then_some(AreaItem { corners, role: BarRole::OwnSoft })
}

/// The curves, dashed ones below the others.
fn curves(layout: &mut Layout, chart: &CurveChart, frame: &Frame) {
    let (dashed, whole): (Vec<&Curve>, Vec<&Curve>) =
        chart.curves.iter().partition(|curve| curve.is_dashed);
    for curve in dashed.into_iter().chain(whole) {
        let points = frame.line(&chart.points_of(curve));
        let is_dash = curve.is_dashed;
        let lines = if is_dash { dashes(&points) } else { vec![points] };
        let paths = lines.into_iter().filter(|points| points.len() > 1);
        layout.paths.extend(paths.map(|points| PathItem { points, is_dash }));
    }
}
