//! Lines of many points: dashes, and points that no pixel tells from a straight line.

use super::layout::Point;

/// The length of a dash and of the gap behind it.
const DASH: f64 = 7.0;
const GAP: f64 = 5.0;
/// How far a point may lie off a line that leaves it out, in pixels.
const TOLERANCE: f64 = 0.3;

/// The dashes of a line, each with its bends.
pub(super) fn dashes(points: &[Point]) -> Vec<Vec<Point>> {
    let (mut dashes, mut dash) = (Vec::new(), Vec::from_iter(points.first().copied()));
    // What is left of the present dash or gap.
    let (mut left, mut is_gap) = (DASH, false);
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let at = on_pixels([*from, *to], done / length);
            if is_gap {
                dash = vec![at];
            } else {
                dash.push(at);
                dashes.push(std::mem::take(&mut dash));
            }
            (left, is_gap) = (if is_gap { DASH } else { GAP }, !is_gap);
        }
        left -= length - done;
        if !is_gap {
            dash.push(*to);
        }
    }
    if dash.len() > 1 {
        dashes.push(dash);
    }
    dashes
}

/// The point at a part of a line, moved along it by up to a pixel to where it comes closest to whole
/// pixels: rounded as they are, the ends of a dash elsewhere give each dash a direction of its own.
fn on_pixels([from, to]: [Point; 2], part: f64) -> Point {
    let (width, height) = (to.0 - from.0, to.1 - from.1);
    let is_level = width.abs() >= height.abs();
    let at = |part: f64| (from.0 + part * width, from.1 + part * height);
    // Whole in the one direction, and as near to it as can be in the other.
    let whole = if is_level { at(part).0.round() } else { at(part).1.round() };
    let (start, length) = if is_level { (from.0, width) } else { (from.1, height) };
    let off = |part: f64| {
        let other = if is_level { at(part).1 } else { at(part).0 };
        (other - other.round()).abs()
    };
    let parts = [0.0, -1.0, 1.0].map(|moved| (whole + moved - start) / length);
    let inside = parts.into_iter().filter(|part| (0.0..=1.0).contains(part));
    inside.min_by(|one, other| off(*one).total_cmp(&off(*other))).map_or(at(part), at)
}

/// A line, left to right, without the points that lie on the way between others: the ends of lines are
/// whole pixels, and many short pieces of a straight line would look like stairs.
pub(super) fn simplified(points: &[Point]) -> Vec<Point> {
    let mut kept = Vec::from_iter(points.first().copied());
    let mut start = 0;
    while let Some(from) = points.get(start).filter(|_| start + 1 < points.len()) {
        let rest = points.get(start + 1..).unwrap_or_default();
        let is_straight = |count: &usize| {
            let (between, to) = (rest.get(..*count), rest.get(*count));
            between.zip(to).is_some_and(|(between, to)| is_on_the_way(*from, *to, between))
        };
        let skipped = (1..rest.len()).take_while(is_straight).last().unwrap_or(0);
        start += skipped + 1;
        kept.extend(points.get(start));
    }
    kept
}

/// Whether all points lie on the way between two.
fn is_on_the_way(from: Point, to: Point, between: &[Point]) -> bool {
    let width = to.0 - from.0;
    between.iter().all(|(x, y)| {
        let part = if width > 0.0 { (x - from.0) / width } else { 0.0 };
        (from.1 + part * (to.1 - from.1) - y).abs() <= TOLERANCE
    })
}
