//! The funnel of a narrow picture: one bar of all that ended, and a list of its parts below.

use super::{Funnel, FunnelPart};
use crate::chart::layout::{Anchor, BarItem, Layout};
use crate::chart::legend::{SWATCH_RISE, WORDS_AT, bar};
use crate::chart::sizes::{LINE, SMALL_SIZE, THINNEST, lines_height};
use crate::chart::text::{BOLDER, paragraph, width};
use crate::chart::{BarRole, Tone};

/// The height of the bar.
const HEIGHT: f64 = 26.0;
/// Above and below the bar.
const GAP: f64 = 6.0;
/// Between two entries of the list.
const ENTRY_GAP: f64 = 8.0;
/// Between the columns of the list.
const COLUMN_GAP: f64 = 12.0;

/// The layout.
pub(super) fn layout(funnel: &Funnel, whole: f64, width_css: f64) -> Layout {
    let mut layout = Layout { width: width_css, ..Layout::default() };
    let mut y = 0.0;
    for line in paragraph(&funnel.title, SMALL_SIZE, width_css) {
        let at = (0.0, y + LINE / 2.0);
        layout.text(line, at, Anchor::Start, SMALL_SIZE, Tone::Muted);
        y += LINE;
    }
    let ends = funnel.ends();
    stack(&mut layout, &ends, whole, y + GAP);
    y += HEIGHT + 2.0 * GAP;
    layout.height = (list(&mut layout, &ends, y) + 4.0).ceil();
    layout
}

/// One bar of all parts; what is not known is left of the whole.
fn stack(layout: &mut Layout, ends: &[&FunnelPart], whole: f64, top: f64) {
    let width_css = layout.width;
    let mut add = |left: f64, right: f64, role| {
        let bottom = top + HEIGHT;
        layout.bars.push(BarItem { left, right, top, bottom, role, open: false, point: false });
    };
    add(0.0, width_css, BarRole::Whole);
    let mut so_far = 0.0;
    for part in ends {
        let count = part.to - part.from;
        if count > 0.0 {
            let left = (so_far / whole * width_css).min(width_css - THINNEST);
            so_far += count;
            let right = (so_far / whole * width_css).max(left + THINNEST).min(width_css);
            add(left, right, part.role);
        }
    }
}

/// Swatch, words, count and share of every part; returns the lower end.
fn list(layout: &mut Layout, ends: &[&FunnelPart], top: f64) -> f64 {
    let width_css = layout.width;
    let longest = |text: fn(&FunnelPart) -> &str, weight: f64| {
        let lengths = ends.iter().map(|part| width(text(part), SMALL_SIZE) * weight);
        lengths.fold(0.0, f64::max)
    };
    let counts_at = width_css - longest(|part| &part.share, 1.0) - COLUMN_GAP;
    let counts = longest(|part| &part.count, BOLDER);
    // Very long counts stand below their words, and where their share does not fit beside them, it stands below.
    let beside = counts_at - counts - COLUMN_GAP - WORDS_AT;
    let (room, counts_at, lines_of_figures) = if beside >= width_css / 3.0 {
        (beside, counts_at, 0)
    } else if counts <= counts_at {
        (width_css - WORDS_AT, counts_at, 1)
    } else {
        (width_css - WORDS_AT, width_css, 2)
    };
    let mut y = top;
    for part in ends {
        let words = paragraph(&part.words, SMALL_SIZE, room);
        layout.bars.push(bar(part.role, (0.0, y + LINE / 2.0 - SWATCH_RISE)));
        let middle = |line: usize| y + lines_height(line) + LINE / 2.0;
        let lines = words.len() + lines_of_figures;
        for (index, line) in words.into_iter().enumerate() {
            layout.text(line, (WORDS_AT, middle(index)), Anchor::Start, SMALL_SIZE, Tone::Ink);
        }
        let last = if lines_of_figures == 0 { 0 } else { lines - 1 };
        let count = (counts_at, middle(if lines_of_figures == 2 { last - 1 } else { last }));
        layout.text(part.count.clone(), count, Anchor::End, SMALL_SIZE, Tone::Title);
        let share = (width_css, middle(last));
        layout.text(part.share.clone(), share, Anchor::End, SMALL_SIZE, Tone::Muted);
        y += lines_height(lines) + ENTRY_GAP;
    }
    y
}
