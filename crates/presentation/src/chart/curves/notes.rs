//! Texts inside of the plot, each where it keeps clear of curves: when the money is back, and in a narrow
//! chart the ends of curves.

use super::frame::Frame;
use super::labels::tones;
use super::{Curve, CurveChart, CurvePoint};
use crate::chart::Tone;
use crate::chart::clear::{Rect, Taken, rect};
use crate::chart::layout::{Anchor, Layout, Plate, Point, RuleKind, TextItem};
use crate::chart::sizes::SMALL_SIZE;
use crate::chart::text::{shorten, width};

/// Half of the square around a point.
const DOT: f64 = 6.0;
/// From a point to the middle of a text beside or above it.
const BESIDE: f64 = 9.0;
const ABOVE: f64 = 14.0;
/// From the end of a curve to the middle of its label.
const AT_END: f64 = 12.0;
/// From the line of the level to the middle of its label, and the places along it.
const ON_LINE: f64 = 10.0;
const ALONG: u32 = 8;
/// How far a text moves off in one step, and how many steps it may take from a point and from the end of a
/// curve; further away nobody sees what it belongs to.
const STEP: f64 = 4.0;
const STEPS: (u32, u32) = (12, 24);
/// The part of the plot that the text of a point takes at most.
const MOST: f64 = 0.75;
/// How far texts reach over the right end of the plot, as the labels of its ticks do.
const OVER: f64 = 6.0;

/// Puts every text that has a place where it covers no other; the tables have them all.
pub(super) fn place(layout: &mut Layout, chart: &CurveChart, frame: &Frame) {
    let mut taken = taken(layout, chart, frame);
    let plot = frame.plot;
    // Between the labels of amounts there is room as well.
    let inside = [(0.0, 0.0), (plot.right + OVER, plot.bottom)];
    // The names of curves have one place each, points have many.
    if !frame.is_wide {
        for places in ends(chart, frame) {
            add(layout, &mut taken, &places, inside);
        }
    }
    for point in chart.points.iter().filter(|point| chart.has(point.at)) {
        let room = (plot.right - plot.left) * MOST;
        let places = around(point, frame.place(point.at), room);
        add(layout, &mut taken, &places, inside);
    }
    add(layout, &mut taken, &on_level(chart, frame), inside);
}

/// The places of the label of the level, above and below its line: at both ends first, then between.
fn on_level(chart: &CurveChart, frame: &Frame) -> Vec<TextItem> {
    let (Some(ends), Some(level)) = (super::level(chart, frame), chart.level()) else {
        return Vec::new();
    };
    let [(left, y), (right, _)] = ends;
    let text = shorten(&level.label, SMALL_SIZE, (right - left) * MOST);
    let between = (1..ALONG).map(|part| left + (right - left) * f64::from(part) / f64::from(ALONG));
    let along = [(Anchor::End, right), (Anchor::Start, left)].into_iter();
    let along = along.chain(between.map(|x| (Anchor::Middle, x)));
    let sides = [-ON_LINE, ON_LINE];
    let place = |(anchor, x)| sides.map(|side| item(&text, (x, y + side), anchor, Tone::Muted));
    if text.is_empty() { Vec::new() } else { along.flat_map(place).collect() }
}

/// What is there already: labels of amounts, curves with their points, the area, and the line of zero.
fn taken(layout: &Layout, chart: &CurveChart, frame: &Frame) -> Taken {
    let lines = chart.curves.iter().map(|curve| frame.line(&chart.points_of(curve)));
    let pieces = |line: Vec<Point>| {
        let next = line.iter().skip(1).copied();
        line.iter().copied().zip(next).map(|(from, to)| [from, to]).collect::<Vec<_>>()
    };
    let zero = layout.rules.iter().filter(|rule| rule.kind == RuleKind::Base).map(|rule| rule.ends);
    let dots = layout.dots.iter().map(|dot| square(dot.at));
    let months = chart.band();
    let months = months.iter().zip(months.iter().skip(1));
    let parts = months.map(|((from, one), (to, other))| {
        let ends = [one, other].into_iter().flatten().map(|amount| frame.place((*from, *amount)).1);
        let (top, bottom) =
            ends.fold((f64::MAX, f64::MIN), |(top, bottom), y| (top.min(y), bottom.max(y)));
        [(frame.place((*from, 0.0)).0, top), (frame.place((*to, 0.0)).0, bottom)]
    });
    Taken {
        texts: layout.texts.iter().map(rect).collect(),
        rects: dots.chain(parts).collect(),
        lines: lines.flat_map(pieces).chain(super::level(chart, frame)).collect(),
        grid: zero.collect(),
    }
}

/// Adds the best of some places, on a piece of paper.
fn add(layout: &mut Layout, taken: &mut Taken, places: &[TextItem], inside: Rect) {
    if let Some(text) = taken.first(places, inside) {
        taken.texts.push(rect(&text));
        layout.texts.push(text);
    }
}

/// The places around a point, the nearest first: that of the main curve above, as it rises from below.
fn around(point: &CurvePoint, (x, y): Point, room: f64) -> Vec<TextItem> {
    let tone = if point.is_hollow { Tone::Muted } else { Tone::Title };
    let text = shorten(&point.label, SMALL_SIZE * tone.weight(), room);
    let up = if point.is_hollow { 1.0 } else { -1.0 };
    let row = |away: f64| {
        let sides = [(Anchor::End, x - BESIDE), (Anchor::Start, x + BESIDE), (Anchor::Middle, x)];
        let mut row = sides.map(|(anchor, x)| item(&text, (x, y + away), anchor, tone));
        if away > 0.0 {
            row.swap(0, 1);
        }
        row
    };
    if text.is_empty() { Vec::new() } else { distances(up, ABOVE, STEPS.0).flat_map(row).collect() }
}

/// How far below a point a text may stand, in so many steps: on the preferred side first, since on the other
/// one a reader may take it for the label of something else.
fn distances(preferred: f64, nearest: f64, steps: u32) -> impl Iterator<Item = f64> {
    let sides = [preferred, -preferred].into_iter();
    sides
        .flat_map(move |side| (0..steps).map(move |step| side * (nearest + f64::from(step) * STEP)))
}

/// The places of the labels of all curves at their ends, the upper one above, the others below, then
/// further away.
fn ends(chart: &CurveChart, frame: &Frame) -> Vec<Vec<TextItem>> {
    let end = |curve| frame.line(&chart.points_of(curve)).last().map(|(_, y)| (*y, curve));
    let mut ends: Vec<(f64, &Curve)> = chart.curves.iter().filter_map(end).collect();
    ends.sort_by(|one, other| one.0.total_cmp(&other.0));
    let room = frame.plot.right - frame.plot.left;
    let places = |(index, (y, curve)): (usize, (f64, &Curve))| {
        let tone = tones(curve.is_dashed).0;
        let size = SMALL_SIZE * tone.weight();
        // The value stays whole.
        let value = format!(" {}", curve.label);
        let name = shorten(&curve.name, size, room - width(&value, size));
        let text = shorten((name + &value).trim(), size, room);
        let preferred = if index == 0 { -1.0 } else { 1.0 };
        let right = frame.plot.right + OVER;
        let place = |away: f64| item(&text, (right, y + away), Anchor::End, tone);
        if text.is_empty() {
            Vec::new()
        } else {
            distances(preferred, AT_END, STEPS.1).map(place).collect()
        }
    };
    ends.into_iter().enumerate().map(places).collect()
}

fn item(text: &str, (x, y): Point, anchor: Anchor, tone: Tone) -> TextItem {
    let (text, size, plate) = (text.to_owned(), SMALL_SIZE, Plate::Always);
    TextItem { text, x, y, anchor, size, tone, plate }
}

fn square((x, y): Point) -> Rect {
    [(x - DOT, y - DOT), (x + DOT, y + DOT)]
}
