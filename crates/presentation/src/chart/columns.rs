//! The columns of a chart of bars: names, plot, published range, standing; and its axis.

use super::layout::Plot;
use super::names::names_room;
use super::sizes::{NAMES_GAP, SMALL_SIZE, WIDE_FROM};
use super::text::width;
use super::ticks::{Tick, tick_texts, ticks_fit};
use super::{Axis, BarChart, Scale, ShareAxis};
use crate::digits::Digits;

/// The share of a wide chart that the published range takes at most, and its least.
const PUBLISHED: (f64, f64) = (0.15, 78.0);
/// The same of the standing, and the share of a narrow chart.
const STANDING: (f64, f64) = (0.17, 92.0);
const STANDING_NARROW: f64 = 0.42;
/// Between the plot and the published range, and between that and the standing.
const TEXT_GAPS: (f64, f64) = (20.0, 14.0);
/// The margin right of the plot for the arrow of a value beyond the axis.
const BEYOND_ROOM: f64 = 16.0;
/// The margin beside the plot for half the width of the line of the user's own value.
const EDGE: f64 = 2.0;
/// The most steps of the axis, in a wide and in a narrow chart.
const MOST_STEPS: (u32, u32) = (6, 5);

/// Where the columns of a chart stand.
#[derive(Debug)]
pub(super) struct Columns {
    /// Whether names and texts stand beside the bars.
    pub(super) is_wide: bool,
    /// The room for names.
    pub(super) names: f64,
    /// The room for published ranges; zero where there are none, and in a narrow chart.
    pub(super) published: f64,
    /// The x of the left end of these.
    pub(super) published_at: f64,
    /// The room for standings, which end at the right edge.
    pub(super) standing: f64,
    /// The plot; its lower end is not known yet.
    pub(super) plot: Plot,
    /// The ticks of the axis.
    pub(super) ticks: Vec<Tick>,
    /// Whether the user's own value lies beyond the axis.
    pub(super) is_beyond: bool,
}

impl Columns {
    pub(super) fn of(chart: &BarChart, width_css: f64, digits: &dyn Digits) -> Self {
        let is_wide = width_css >= WIDE_FROM;
        let (published, standing) = rooms(chart, width_css, is_wide);
        let part = |room: f64, gap: f64| if is_wide && room > 0.0 { room + gap } else { 0.0 };
        let texts = part(published, TEXT_GAPS.0) + part(standing, TEXT_GAPS.1);
        let rows = chart.rows.iter();
        let names = names_room(rows.map(|row| (row.name.as_str(), row.detail.as_str())), width_css);
        let (names, left) = if is_wide { (names, names + NAMES_GAP) } else { (width_css, EDGE) };
        let has_head = chart.you.is_some() || texts > 0.0 && !chart.heads.concat().is_empty();
        let top = if has_head { 24.0 } else { 4.0 };
        let plot = |end: f64, is_beyond: bool| {
            let room = if is_beyond { BEYOND_ROOM } else { EDGE };
            let right = (width_css - texts - room).max(left + 1.0);
            Plot { left, right, top, bottom: 0.0, start: 0.0, end }
        };
        let (plot, ticks, is_beyond) = scaled(chart, plot, width_css, digits);
        let published_at = plot.right + TEXT_GAPS.0;
        Self { is_wide, names, published, published_at, standing, plot, ticks, is_beyond }
    }
}

/// The rooms of the two columns of text.
fn rooms(chart: &BarChart, width_css: f64, is_wide: bool) -> (f64, f64) {
    let [published_head, standing_head] = chart.heads.map(|head| width(head, SMALL_SIZE));
    let rows = chart.rows.iter();
    let published = rows.clone().map(|row| width(&row.published, SMALL_SIZE)).fold(0.0, f64::max);
    let standing = rows.map(|row| width(&row.standing, SMALL_SIZE) * row.tone.weight());
    // Whole pixels, so that no rounding error breaks a line.
    let (published, standing) = (published.ceil(), standing.fold(0.0, f64::max).ceil());
    if !is_wide {
        return (0.0, standing.min(width_css * STANDING_NARROW));
    }
    let wide = |natural: f64, head: f64, (share, least): (f64, f64)| {
        let room = natural.max(head).min((width_css * share).max(least));
        if natural > 0.0 { room } else { 0.0 }
    };
    (wide(published, published_head, PUBLISHED), wide(standing, standing_head, STANDING))
}

/// Plot and ticks: of rates the axis with the most steps whose labels do not touch, one step if all
/// do.
fn scaled(
    chart: &BarChart,
    plot: impl Fn(f64, bool) -> Plot,
    width_css: f64,
    digits: &dyn Digits,
) -> (Plot, Vec<Tick>, bool) {
    if chart.scale == Scale::Shares {
        let axis = ShareAxis::of(&chart.rows);
        return (plot(axis.end(), false), shares(axis), false);
    }
    let of = |steps: u32| {
        let axis = Axis::of(&chart.rows, chart.you.as_ref(), steps);
        (plot(axis.end(), axis.is_beyond()), fitted(axis, digits), axis.is_beyond())
    };
    let most = if width_css >= WIDE_FROM { MOST_STEPS.0 } else { MOST_STEPS.1 };
    let fits =
        |(plot, ticks, _): &(Plot, Vec<Tick>, bool)| ticks_fit(&tick_texts(ticks, plot, width_css));
    (1..=most).rev().map(of).find(fits).unwrap_or_else(|| of(1))
}

/// The ticks of an axis of rates.
fn fitted(axis: Axis, digits: &dyn Digits) -> Vec<Tick> {
    let ticks = axis.ticks().into_iter().enumerate();
    // Zero needs no decimals.
    let decimals = |index| if index == 0 { 0 } else { axis.decimals() };
    ticks.map(|(index, value)| (value, digits.number(value, decimals(index)))).collect()
}

/// The ticks of an axis of shares.
fn shares(axis: ShareAxis) -> Vec<Tick> {
    axis.ticks().into_iter().map(|tick| (tick.at * axis.end() / 100.0, tick.label)).collect()
}
