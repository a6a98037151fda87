//! What stands below the rate on the same axis of time, and the names of the periods.

use super::{
    super::{
        BarRole, Tone,
        layout::{
            Anchor, BarItem, DotItem, Layout, PathItem, Plot, Point, RuleItem, RuleKind, TextItem,
        },
        money::{Money, MoneyAxis, is_drawable, range},
        sizes::{LINE, SMALL_SIZE},
        ticks::{tick_texts_inside, ticks_fit},
    },
    ControlChart, Frame, GAP, Lower, TICK_DISTANCE, axis,
    upper::runs,
    with_room,
};

/// The height of a plot, and the room above it.
const HEIGHT: f64 = 64.0;
const BETWEEN: f64 = 18.0;
/// The part of a period that its column takes.
const COLUMN: f64 = 0.7;
/// How many periods lie between two labels.
const STEPS: [usize; 12] = [1, 2, 3, 6, 12, 24, 36, 48, 60, 120, 240, 480];

/// The axis of a plot: of columns from zero on; none where there is nothing to draw.
pub(super) fn lower_axis(lower: &Lower, money: Money<'_>) -> Option<MoneyAxis> {
    let values = lower.values.iter().flatten().copied().filter(|value| is_drawable(*value));
    if !lower.is_line {
        let range = range(values.chain([0.0])).filter(|[_, most]| *most > 0.0)?;
        return Some(axis(range, money, (HEIGHT, TICK_DISTANCE)));
    }
    let [low, high] = range(values)?;
    // A line that never moves lies in the middle of its plot.
    let room = if high > low { 0.0 } else { (high.abs() / 10.0).max(1.0) };
    // Two labels are enough for it, and have to be there.
    Some(axis(with_room([low - room, high + room]), money, (HEIGHT, LINE)))
}

/// Draws all of them; gives the lower end.
pub(super) fn draw(
    layout: &mut Layout,
    chart: &ControlChart,
    frame: &Frame,
    scales: &[Option<MoneyAxis>],
) -> f64 {
    let mut lowest = frame.plot.bottom;
    for (lower, axis) in chart.below.iter().zip(scales) {
        let Some(axis) = axis else { continue };
        let label = if lower.label.is_empty() { 0.0 } else { LINE };
        if label > 0.0 {
            let at = (frame.plot.left, lowest + BETWEEN + label / 2.0 - 4.0);
            layout.text(lower.label.clone(), at, Anchor::Start, SMALL_SIZE, Tone::Muted);
        }
        let top = lowest + BETWEEN + label;
        lowest = top + HEIGHT;
        let bottom = lowest;
        let y = |value: f64| bottom - (value - axis.start) / (axis.end - axis.start) * HEIGHT;
        if lower.is_line {
            line(layout, lower, frame, &y);
        } else {
            columns(layout, lower, frame, (&y, bottom));
        }
        let ends = [(frame.plot.left, bottom), (frame.plot.right, bottom)];
        layout.rules.push(RuleItem { ends, kind: RuleKind::Base });
        let first = axis.ticks.first().filter(|_| lower.is_line);
        for (value, label) in first.into_iter().chain(axis.ticks.last()) {
            let at = (frame.plot.left - GAP, y(*value));
            layout.text(label.clone(), at, Anchor::End, SMALL_SIZE, Tone::Muted);
        }
    }
    lowest
}

fn columns(
    layout: &mut Layout,
    lower: &Lower,
    frame: &Frame,
    (y, bottom): (&dyn Fn(f64) -> f64, f64),
) {
    for (place, count) in lower.values.iter().enumerate() {
        let Some(count) = count.filter(|count| is_drawable(*count) && *count > 0.0) else {
            continue;
        };
        let (x, half) = (frame.x(place), (frame.width * COLUMN / 2.0).max(0.5));
        let (left, right, top) = (x - half, x + half, y(count));
        let role = BarRole::Own;
        layout.columns.push(BarItem { left, right, top, bottom, role, open: false, point: false });
    }
}

fn line(layout: &mut Layout, lower: &Lower, frame: &Frame, y: &dyn Fn(f64) -> f64) {
    for run in runs(&lower.values) {
        let points: Vec<Point> =
            run.iter().map(|(place, value)| (frame.x(*place), y(*value))).collect();
        match points.as_slice() {
            [at] => layout.dots.push(DotItem { at: *at, is_hollow: false, is_signal: false }),
            _ => layout.paths.push(PathItem { points, is_dash: false }),
        }
    }
}

/// The names of as many periods as fit.
pub(super) fn names(chart: &ControlChart, frame: &Frame, width_css: f64) -> Vec<TextItem> {
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
