//! The rate with its limits, and what stands behind it and beside it.

use super::{
    super::{
        BarRole, Tone,
        layout::{Anchor, AreaItem, DotItem, Layout, PathItem, Point, RuleItem, RuleKind},
        line::dashes,
        money::is_drawable,
        sizes::{LINE, SMALL_SIZE},
        text::width,
    },
    ControlChart, ControlPoint, Frame, GAP, Mark, TOP_OF_EVENTS,
};

/// The least height of the area of a promise.
const STRIPE: f64 = 4.0;
/// The least distance between two points that are both drawn.
const POINT_DISTANCE: f64 = 7.0;

/// Everything of the upper plot, from the back to the front.
pub(super) fn draw(layout: &mut Layout, chart: &ControlChart, frame: &Frame) {
    grid(layout, frame);
    bands(layout, chart, frame);
    limits(layout, chart, frame);
    promise(layout, chart, frame);
    second(layout, chart, frame);
    series(layout, chart, frame);
    events(layout, chart, frame);
}

/// Published ranges, cut to what is in sight, each with its name where there is room.
fn bands(layout: &mut Layout, chart: &ControlChart, frame: &Frame) {
    for band in &chart.bands {
        let [low, high] = [band.ends[0].unwrap_or(0.0), band.ends[1].unwrap_or(frame.axis.end)];
        let (low, high) = (low.max(frame.axis.start), high.min(frame.axis.end));
        if low >= high {
            continue;
        }
        let (top, bottom) = (frame.at(0, high).1, frame.at(0, low).1);
        let (left, right) = (frame.plot.left, frame.plot.right);
        let corners = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
        layout.areas.push(AreaItem { corners, role: BarRole::Typical });
        if bottom - top >= LINE && width(&band.label, SMALL_SIZE) < right - left - 2.0 * GAP {
            let at = (right - GAP, bottom - LINE / 2.0);
            layout.text(band.label.clone(), at, Anchor::End, SMALL_SIZE, Tone::Muted);
        }
    }
}

/// The area in which the line was promised to lie; what is no range is a stripe.
fn promise(layout: &mut Layout, chart: &ControlChart, frame: &Frame) {
    let half = frame.width / 2.0;
    let edge =
        |end: usize| {
            let places = chart.promise.iter().enumerate();
            let known =
                places.filter_map(move |(place, both)| Some((place, *both.as_ref()?.get(end)?)));
            known.filter(|(_, amount)| is_drawable(*amount)).flat_map(move |(place, amount)| {
                let (x, y) = frame.at(place, amount);
                let height =
                    chart.promise.get(place).copied().flatten().map_or(0.0, |[low, high]| {
                        frame.at(place, low).1 - frame.at(place, high).1
                    });
                let more = (STRIPE - height).max(0.0) / 2.0;
                let y = if end == 0 { y + more } else { y - more };
                [(x - half, y), (x + half, y)]
            })
        };
    let high: Vec<Point> = edge(1).collect();
    let low: Vec<Point> = edge(0).collect();
    let corners: Vec<Point> = high.into_iter().chain(low.into_iter().rev()).collect();
    if corners.len() > 2 {
        layout.areas.push(AreaItem { corners, role: BarRole::Target });
    }
}

/// A second line, with its name at its end.
fn second(layout: &mut Layout, chart: &ControlChart, frame: &Frame) {
    let Some(second) = &chart.second else { return };
    let mut all: Vec<Point> = Vec::new();
    for stretch in runs(&second.values) {
        let points: Vec<Point> =
            stretch.iter().map(|(place, value)| frame.at(*place, *value)).collect();
        all.extend(&points);
        let dashes = dashes(&points).into_iter().filter(|dash| dash.len() > 1);
        layout.paths.extend(dashes.map(|points| PathItem { points, is_dash: true }));
    }
    if let Some((x, y)) = all.last().copied() {
        // Below all of the line that it stands under.
        let left = x - width(&second.label, SMALL_SIZE);
        let above = all.iter().filter(|(x, _)| *x >= left).map(|(_, y)| *y);
        let at = (x, above.fold(y, f64::max) + LINE / 2.0 + 2.0);
        layout.text(second.label.clone(), at, Anchor::End, SMALL_SIZE, Tone::Muted);
    }
}

/// Stretches of values that follow one another.
pub(super) fn runs(values: &[Option<f64>]) -> Vec<Vec<(usize, f64)>> {
    let mut runs: Vec<Vec<(usize, f64)>> = vec![Vec::new()];
    for (place, value) in values.iter().enumerate() {
        match (value.filter(|value| is_drawable(*value)), runs.last_mut()) {
            (Some(value), Some(run)) => run.push((place, value)),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
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
