//! The funnel of a wide picture: a bar a level, labels inside where they fit, else below.

use super::beside::{self, Label};
use super::{Funnel, FunnelPart};
use crate::chart::layout::{Anchor, BarItem, Layout, Plate, TextItem};
use crate::chart::sizes::{SMALL_SIZE, THINNEST};
use crate::chart::text::width;
use crate::chart::{BarRole, Tone};

/// The height of a bar, and between two levels.
const HEIGHT: f64 = 52.0;
const GAP: f64 = 12.0;
/// From the left and right end of a bar to its text.
const INSET: f64 = 10.0;
/// Text of counts.
const COUNT_SIZE: f64 = 14.0;
/// The middles of the two lines, from the upper end of the bar.
const COUNT_AT: f64 = 17.0;
const WORDS_AT: f64 = 35.0;

/// The layout; none where labels have no place.
pub(super) fn layout(funnel: &Funnel, whole: f64, width_css: f64) -> Option<Layout> {
    let mut layout = Layout { width: width_css, ..Layout::default() };
    let mut top = 1.0;
    for level in &funnel.levels {
        let bottom = top + HEIGHT;
        let mut labels = Vec::new();
        for part in level {
            let x = |count: f64| (count / whole).clamp(0.0, 1.0) * width_css;
            let (left, right) = (x(part.from), x(part.to));
            let (left, right) = (left.min(width_css - THINNEST), right.max(left + THINNEST));
            if part.to > part.from {
                let role = part.role;
                let bar = BarItem { left, right, top, bottom, role, open: false, point: false };
                layout.bars.push(bar);
            }
            if !inside(&mut layout, part, (left, right), top) {
                labels.push(label(part, f64::midpoint(left, right)));
            }
        }
        top = bottom + beside::place(&mut layout, &labels, bottom)? + GAP;
    }
    layout.height = (top - GAP + 4.0).ceil();
    Some(layout)
}

/// Writes count and words into the bar of a part, with its share if there is room for it; whether
/// there is room at all.
fn inside(layout: &mut Layout, part: &FunnelPart, (left, right): (f64, f64), top: f64) -> bool {
    let room = right - left - 2.0 * INSET;
    let fits = |text: &str| width(text, SMALL_SIZE) <= room;
    let full = with_share(part, &part.words);
    let words = if fits(&full) { full } else { part.words.clone() };
    let (count_tone, tone) = match part.role {
        BarRole::Own => (Tone::PaperTitle, Tone::Paper),
        _ => (Tone::Title, Tone::Ink),
    };
    if !fits(&words) || width(&part.count, COUNT_SIZE) * count_tone.weight() > room {
        return false;
    }
    // The one solid bar has no pattern that a text would run into.
    let plate = match part.role {
        BarRole::Own | BarRole::Whole => Plate::Never,
        _ => Plate::OnPattern,
    };
    let mut line = |text: String, at: f64, size: f64, tone: Tone| {
        let (x, y, anchor) = (left + INSET, top + at, Anchor::Start);
        layout.texts.push(TextItem { text, x, y, anchor, size, tone, plate });
    };
    line(part.count.clone(), COUNT_AT, COUNT_SIZE, count_tone);
    line(words, WORDS_AT, SMALL_SIZE, tone);
    true
}

/// The label of a part that is too narrow.
fn label(part: &FunnelPart, x: f64) -> Label {
    let short = format!("{} {}", part.count, part.words);
    Label { x, full: with_share(part, &short), short }
}

/// "12,000 gave up: 3.85 % of attempts".
fn with_share(part: &FunnelPart, text: &str) -> String {
    if part.share.is_empty() {
        text.to_owned()
    } else {
        format!("{text}: {} {}", part.share, part.of)
    }
}
