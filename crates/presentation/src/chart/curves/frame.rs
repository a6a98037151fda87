//! The plot of curves: months to the right, money upwards.

use super::CurveChart;
use super::labels;
use crate::chart::Tone;
use crate::chart::layout::{Anchor, Layout, Plot, Point, RuleItem, RuleKind, TextItem};
use crate::chart::line::simplified;
use crate::chart::money::{Money, MoneyAxis, range};
use crate::chart::sizes::{LINE, SMALL_SIZE, WIDE_FROM};
use crate::chart::text::width;
use crate::chart::ticks::{Tick, tick_texts_inside, ticks_fit};
use crate::digits::Digits;

/// The height of the plot, in a wide and in a narrow chart.
const HEIGHT: (f64, f64) = (224.0, 190.0);
/// Above the plot, for half of a label.
const TOP: f64 = 10.0;
/// Below the smallest amount, and where labels stand there.
const FOOT: f64 = 6.0;
const FOOT_OF_LABELS: f64 = 24.0;
/// The least distance between two labels of amounts.
const TICK_DISTANCE: f64 = 32.0;
/// Between the labels of amounts and the plot.
const TICK_GAP: f64 = 8.0;
/// The part of the width that labels of amounts take at most.
const MOST_AT_LEFT: f64 = 0.36;
/// The margin of the plot, for half of a label or of a point.
const EDGE: f64 = 8.0;
/// The most ticks of months.
const MOST_MONTHS: f64 = 10.0;
/// Steps of months; longer ones are some years.
const MONTHS: [f64; 12] = [1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 36.0, 60.0, 120.0, 240.0, 600.0, 1200.0];

/// Where months and amounts stand.
pub(super) struct Frame {
    /// Whether the ends of curves have their labels beside the plot.
    pub(super) is_wide: bool,
    /// The plot, with months from left to right.
    pub(super) plot: Plot,
    /// The amounts, upwards.
    axis: MoneyAxis,
    /// The room below the smallest amount.
    foot: f64,
}

impl Frame {
    /// The frame; none without amounts.
    pub(super) fn of(chart: &CurveChart, width_css: f64, digits: &dyn Digits) -> Option<Self> {
        let is_wide = width_css >= WIDE_FROM;
        // A narrow chart has the label of the highest end above it.
        let top = if is_wide { TOP } else { TOP + LINE };
        let height =
            if is_wide { HEIGHT.0.max(labels::height(chart, width_css)) } else { HEIGHT.1 };
        let money = Money { digits, currency: chart.currency.as_deref() };
        let most = width_css * MOST_AT_LEFT;
        let has_labels = !chart.points.is_empty() || !is_wide && chart.curves.len() > 1;
        let foot = if has_labels { FOOT_OF_LABELS } else { FOOT };
        let axis = MoneyAxis::of(range(chart.amounts())?, money, |axis| {
            let distance = |ticks: (&Tick, &Tick)| {
                (ticks.1.0 - ticks.0.0) / (axis.end - axis.start) * (height - foot)
            };
            let mut pairs = axis.ticks.iter().zip(axis.ticks.iter().skip(1)).map(distance);
            pairs.all(|distance| distance >= TICK_DISTANCE) && widest(axis) <= most
        });
        let left = (widest(&axis) + TICK_GAP).max(EDGE);
        let beside = if is_wide { labels::room(chart, width_css) } else { EDGE };
        let right = (width_css - beside).max(left + 1.0);
        let plot =
            Plot { left, right, top, bottom: top + height, start: chart.start, end: chart.end };
        Some(Self { is_wide, plot, axis, foot })
    }

    /// The place of a month and an amount.
    pub(super) fn place(&self, (month, amount): Point) -> Point {
        let part = (amount - self.axis.start) / (self.axis.end - self.axis.start);
        let bottom = self.plot.bottom - self.foot;
        (self.plot.x_inside(month), bottom - part * (bottom - self.plot.top))
    }

    /// The line of a curve in pixels.
    pub(super) fn line(&self, points: &[Point]) -> Vec<Point> {
        let mut places: Vec<Point> = points.iter().map(|point| self.place(*point)).collect();
        places.sort_by(|one, other| one.0.total_cmp(&other.0));
        simplified(&places)
    }

    /// Level lines with their amounts; that of zero is stronger where amounts below are shown.
    pub(super) fn grid(&self, layout: &mut Layout) {
        for (amount, label) in &self.axis.ticks {
            let (_, y) = self.place((self.plot.start, *amount));
            let is_base = *amount == 0.0 && self.axis.is_below_zero();
            let kind = if is_base { RuleKind::Base } else { RuleKind::Grid };
            let ends = [(self.plot.left, y), (self.plot.right, y)];
            layout.rules.push(RuleItem { ends, kind });
            let at = (self.plot.left - TICK_GAP, y);
            layout.text(label.clone(), at, Anchor::End, SMALL_SIZE, Tone::Muted);
        }
    }

    /// The labels of as many months as fit.
    pub(super) fn months(&self, digits: &dyn Digits) -> Vec<TextItem> {
        let width_css = self.plot.right + EDGE;
        let texts = |step: f64| {
            let first = (self.plot.start / step).ceil() * step;
            let months = std::iter::successors(Some(first), |month| Some(month + step));
            let inside = months.take_while(|month| *month <= self.plot.end);
            let ticks: Vec<Tick> = inside.map(|month| (month, digits.whole(month))).collect();
            tick_texts_inside(&ticks, &self.plot, width_css)
        };
        let is_few = |step: &f64| (self.plot.end - self.plot.start) / step < MOST_MONTHS;
        let steps = MONTHS.into_iter().filter(is_few).map(texts);
        steps.into_iter().find(|texts| ticks_fit(texts)).unwrap_or_default()
    }
}

/// The width of the widest label of an amount.
fn widest(axis: &MoneyAxis) -> f64 {
    axis.ticks.iter().map(|(_, label)| width(label, SMALL_SIZE)).fold(0.0, f64::max).ceil()
}
