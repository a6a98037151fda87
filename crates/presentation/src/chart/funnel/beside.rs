//! Labels below the bars that are too narrow for them, each with a lead line.

use crate::chart::Tone;
use crate::chart::layout::{Anchor, Layout};
use crate::chart::sizes::{LINE, SMALL_SIZE, lines_height};
use crate::chart::text::width;

/// The length of the level part of a lead line, and from there to the text.
const LEAD: f64 = 8.0;
const GAP: f64 = 4.0;
/// From the bar to the first line of labels.
const DROP: f64 = 3.0;

/// A label to be placed.
#[derive(Debug)]
pub(super) struct Label {
    /// The middle of its bar.
    pub(super) x: f64,
    /// Its text with the share.
    pub(super) full: String,
    /// Its text without.
    pub(super) short: String,
}

/// A label that has its side: whether its text is right of its lead line.
struct Sided<'a> {
    x: f64,
    text: &'a str,
    is_right: bool,
}

/// Places labels of one level below `top`, line by line; the height they take, or none where no order
/// keeps every lead line clear of every text.
pub(super) fn place(layout: &mut Layout, labels: &[Label], top: f64) -> Option<f64> {
    let width_css = layout.width;
    let full = || arranged(labels.iter().map(|label| (label.x, label.full.as_str())), width_css);
    let short = || arranged(labels.iter().map(|label| (label.x, label.short.as_str())), width_css);
    let sided = full().or_else(short)?;
    for (line, label) in sided.iter().enumerate() {
        let y = top + DROP + lines_height(line) + LINE / 2.0;
        let (sign, anchor) =
            if label.is_right { (1.0, Anchor::Start) } else { (-1.0, Anchor::End) };
        layout.leaders.push([(label.x, top), (label.x, y)]);
        layout.leaders.push([(label.x, y), (label.x + sign * LEAD, y)]);
        let at = (label.x + sign * (LEAD + GAP), y);
        layout.text(label.text.to_owned(), at, anchor, SMALL_SIZE, Tone::Ink);
    }
    Some(if sided.is_empty() { 0.0 } else { DROP + lines_height(sided.len()) })
}

/// The labels from the upper line downwards. Texts right of their lead lines go from right to left,
/// so that those of lower labels pass on the left; texts left of them the other way round.
fn arranged<'a>(
    labels: impl Iterator<Item = (f64, &'a str)>,
    width_css: f64,
) -> Option<Vec<Sided<'a>>> {
    let mut labels: Vec<(f64, &str)> = labels.collect();
    labels.sort_by(|one, other| other.0.total_cmp(&one.0));
    let takes = |text: &str| LEAD + GAP + width(text, SMALL_SIZE);
    let right = |(x, text): (f64, &str)| x + takes(text) <= width_css;
    let left = |(x, text): (f64, &str)| x - takes(text) >= 0.0;
    let sided = |is_right: bool| move |(x, text): (f64, &'a str)| Sided { x, text, is_right };
    if labels.iter().copied().all(right) {
        return Some(labels.into_iter().map(sided(true)).collect());
    }
    if labels.iter().copied().all(left) {
        return Some(labels.into_iter().rev().map(sided(false)).collect());
    }
    let mut placed: Vec<Sided<'a>> = Vec::new();
    for label in labels {
        let (x, text) = label;
        let is_crossed = placed
            .iter()
            .any(|upper| !upper.is_right && upper.x - takes(upper.text) <= x && x <= upper.x);
        if is_crossed || !right(label) && !left(label) {
            return None;
        }
        placed.push(Sided { x, text, is_right: right(label) });
    }
    Some(placed)
}
