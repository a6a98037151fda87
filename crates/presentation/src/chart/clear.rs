//! Places for texts among lines, points, and other texts; and lines that end where texts are.

use super::layout::{Point, TextItem};

/// Half of the height that a text takes.
const HALF: f64 = 8.0;
/// How far texts keep from each other, and from what is drawn.
const TEXT_GAP: f64 = 4.0;
const LINE_GAP: f64 = 3.0;

/// How many places further a text goes to keep clear of the grid.
const ON_GRID: usize = 6;
/// The shortest piece of a line.
const SHORTEST: f64 = 2.0;

/// A rectangle: its upper left and its lower right corner.
pub(super) type Rect = [Point; 2];

/// What a text must keep clear of.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// Texts, which may never be covered.
    pub(super) texts: Vec<Rect>,
    /// Points and columns, and pieces of curves, which should not be.
    pub(super) rects: Vec<Rect>,
    pub(super) lines: Vec<[Point; 2]>,
    /// Lines that a text may interrupt.
    pub(super) grid: Vec<[Point; 2]>,
}

impl Taken {
    /// The first place that is clear, with some preference for one off the grid; else the first that keeps
    /// clear of texts at least.
    pub(super) fn first(&self, places: &[TextItem], inside: Rect) -> Option<TextItem> {
        let is_possible = |place: &&TextItem| {
            let rect = rect(place);
            let around = grown(rect, TEXT_GAP);
            contains(inside, rect) && !self.texts.iter().any(|text| meet(*text, around))
        };
        let possible: Vec<&TextItem> = places.iter().filter(is_possible).collect();
        let clear = possible.iter().enumerate().filter_map(|(index, place)| {
            let rect = grown(rect(place), LINE_GAP);
            let is_on_grid = self.grid.iter().any(|line| crosses(*line, rect));
            let cost = index + if is_on_grid { ON_GRID } else { 0 };
            self.is_clear(rect).then_some((cost, *place))
        });
        let best = clear.min_by_key(|(cost, _)| *cost).map(|(_, place)| place);
        best.or(possible.first().copied()).cloned()
    }

    /// Whether nothing but the grid is drawn in a rectangle.
    fn is_clear(&self, rect: Rect) -> bool {
        !self.rects.iter().any(|other| meet(*other, rect))
            && !self.lines.iter().any(|line| crosses(*line, rect))
    }
}

/// What is left of an upright line where texts interrupt it.
pub(super) fn broken(x: f64, (top, bottom): (f64, f64), texts: &[TextItem]) -> Vec<[Point; 2]> {
    let rects = texts.iter().map(|text| grown(rect(text), LINE_GAP));
    let crossed =
        |[upper, lower]: &Rect| upper.0 < x && x < lower.0 && upper.1 < bottom && lower.1 > top;
    let mut gaps: Vec<Rect> = rects.filter(crossed).collect();
    gaps.sort_by(|one, other| one[0].1.total_cmp(&other[0].1));
    let (mut pieces, mut from) = (Vec::new(), top);
    for [upper, lower] in gaps {
        pieces.push([(x, from), (x, upper.1)]);
        from = from.max(lower.1);
    }
    pieces.push([(x, from), (x, bottom)]);
    pieces.retain(|[from, to]| to.1 - from.1 >= SHORTEST);
    pieces
}

/// The rectangle that a text takes.
pub(super) fn rect(text: &TextItem) -> Rect {
    let (left, right) = text.extent();
    [(left, text.y - HALF), (right, text.y + HALF)]
}

/// A rectangle, longer at both sides.
fn grown([from, to]: Rect, gap: f64) -> Rect {
    [(from.0 - gap, from.1), (to.0 + gap, to.1)]
}

fn contains(outer: Rect, inner: Rect) -> bool {
    outer[0].0 <= inner[0].0
        && outer[0].1 <= inner[0].1
        && inner[1].0 <= outer[1].0
        && inner[1].1 <= outer[1].1
}

fn meet(one: Rect, other: Rect) -> bool {
    one[0].0 < other[1].0 && other[0].0 < one[1].0 && one[0].1 < other[1].1 && other[0].1 < one[1].1
}

/// Whether a line, its ends from left to right, passes through a rectangle.
fn crosses([from, to]: [Point; 2], [upper, lower]: Rect) -> bool {
    let (left, right) = (from.0.max(upper.0), to.0.min(lower.0));
    if left > right {
        return false;
    }
    let y_at = |x: f64| match to.0 - from.0 {
        width if width > 0.0 => from.1 + (x - from.0) / width * (to.1 - from.1),
        _ => from.1,
    };
    let (one, other) = if from.0 == to.0 { (from.1, to.1) } else { (y_at(left), y_at(right)) };
    one.min(other) < lower.1 && one.max(other) > upper.1
}
