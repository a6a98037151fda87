//! The lines and dots of patterns, clipped to a rectangle or to a polygon.

use super::Pattern;
use super::layout::Point;

/// Between two lines or dots.
const STEP: f64 = 5.0;
/// Half of a dot.
pub(super) const DOT: f64 = 0.9;

/// The lines of a pattern inside of a rectangle, from its upper left to its lower right corner.
pub(super) fn lines(pattern: Pattern, corners: [Point; 2]) -> Vec<[Point; 2]> {
    let [(left, top), (right, bottom)] = corners;
    match pattern {
        Pattern::Rising => rising(corners),
        Pattern::Falling => falling(corners),
        Pattern::Crossed => [rising(corners), falling(corners)].concat(),
        Pattern::Level => steps(top, bottom).map(|y| [(left, y), (right, y)]).collect(),
        Pattern::Upright => steps(left, right).map(|x| [(x, top), (x, bottom)]).collect(),
        Pattern::Dots
        | Pattern::Diamond
        | Pattern::Solid
        | Pattern::Outline
        | Pattern::Line
        | Pattern::Ends => Vec::new(),
    }
}

/// The middles of the dots of a pattern inside of a rectangle.
pub(super) fn dots(pattern: Pattern, [from, to]: [Point; 2]) -> Vec<Point> {
    if pattern != Pattern::Dots {
        return Vec::new();
    }
    let column = |x: f64| steps(from.1, to.1).map(move |y| (x, y));
    steps(from.0, to.0).flat_map(column).collect()
}

/// Lines that fall to the right inside of a polygon, twice as far apart as in bars: curves are drawn over
/// them.
pub(super) fn falling_in(corners: &[Point]) -> Vec<[Point; 2]> {
    let next = corners.iter().skip(1).chain(corners.first());
    let edges: Vec<(Point, Point)> = corners.iter().copied().zip(next.copied()).collect();
    // Along such a line y - x stays the same.
    let across = |(x, y): Point| y - x;
    let places = corners.iter().map(|corner| across(*corner));
    let (from, to) =
        places.fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)));
    let mut lines = Vec::new();
    for at in steps(from, to).step_by(2) {
        let meets =
            edges.iter().filter(|(one, other)| (across(*one) < at) != (across(*other) < at));
        let mut ends: Vec<f64> = meets
            .map(|(one, other)| {
                let part = (at - across(*one)) / (across(*other) - across(*one));
                one.0 + part * (other.0 - one.0)
            })
            .collect();
        ends.sort_by(f64::total_cmp);
        lines.extend(ends.chunks_exact(2).filter_map(|pair| match pair {
            [left, right] => Some([(*left, at + left), (*right, at + right)]),
            _ => None,
        }));
    }
    lines
}

/// Places between two ends, the first half a step inside, or in the middle where there is no room for
/// two.
fn steps(from: f64, to: f64) -> impl Iterator<Item = f64> {
    let first = from + (to - from).min(STEP) / 2.0;
    std::iter::successors(Some(first), |at| Some(at + STEP)).take_while(move |at| *at <= to - DOT)
}

/// Diagonal lines that rise to the right.
fn rising([(left, top), (right, bottom)]: [Point; 2]) -> Vec<[Point; 2]> {
    let height = bottom - top;
    let feet = std::iter::successors(Some(left - height + STEP), |foot| Some(foot + STEP));
    let line = |foot: f64| {
        let from = (foot.max(left), bottom - (left - foot).max(0.0));
        let to = ((foot + height).min(right), top + (foot + height - right).max(0.0));
        [from, to]
    };
    feet.take_while(|foot| *foot < right).map(line).collect()
}

/// The same mirrored.
fn falling(corners: [Point; 2]) -> Vec<[Point; 2]> {
    let [(left, _), (right, _)] = corners;
    let mirrored = |(x, y): Point| (left + right - x, y);
    rising(corners).into_iter().map(|line| line.map(mirrored)).collect()
}
