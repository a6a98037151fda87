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
    // Very long counts stand below their words.
    let beside = counts_at - counts - COLUMN_GAP - WORDS_AT;
    let is_beside = beside >= width_css / 3.0;
    let room = if is_beside { beside } else { width_css - WORDS_AT };
    let mut y = top;
    for part in ends {
        let words = paragraph(&part.words, SMALL_SIZE, room);
        layout.bars.push(bar(part.role, (0.0, y + LINE / 2.0 - SWATCH_RISE)));
        let mut middle = y + LINE / 2.0;
        let lines = words.len() + usize::from(!is_beside);
        for (index, line) in words.into_iter().enumerate() {
            let at = (WORDS_AT, middle + lines_height(index));
            layout.text(line, at, Anchor::Start, SMALL_SIZE, Tone::Ink);
        }
        if !is_beside {
            middle = y + lines_height(lines) - LINE / 2.0;
        }
        layout.text(part.count.clone(), (counts_at, middle), Anchor::End, SMALL_SIZE, Tone::Title);
        layout.text(part.share.clone(), (width_css, middle), Anchor::End, SMALL_SIZE, Tone::Muted);
        y += lines_height(lines) + ENTRY_GAP;
    }
    y
}
