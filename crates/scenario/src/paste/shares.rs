//! Shares that were pasted as contacts, to whole contacts.

use super::{
    Refusal,
    heads::{Head, Term},
};
use crate::{
    entry::number_entry,
    field::{FieldKind, Row, at},
    number::{NumberStyle, grouped, read},
    text::Text,
};
use metric_core::{apportion::largest_remainder, quantity::Count};

/// How far rounded shares may add up to more than the whole.
const ROUNDING: f64 = 0.005;

/// Whether a header says that numbers are shares of the contacts.
pub fn is_header(header: &str) -> bool {
    Head::of(header).has(Term::Share)
}

/// Whether contacts are shares: by their header, by the percent sign of each, or as fractions of one.
pub fn are_shares(texts: &[&str], by_header: bool) -> bool {
    let has_digit = |text: &&&str| text.contains(|char: char| char.is_ascii_digit());
    let mut numbers = texts.iter().filter(has_digit).peekable();
    numbers.peek().is_some()
        && (by_header
            || numbers.all(|text| text.ends_with('%'))
            || NumberStyle::ALL.into_iter().any(|style| are_fractions(texts, style)))
}

/// Whether contacts are fractions that add up to about one. None is above it: "1,005" is so in some
/// style and a count in another.
fn are_fractions(texts: &[&str], style: NumberStyle) -> bool {
    let (mut sum, mut has_part) = (0.0, false);
    for text in texts {
        match read(text, style) {
            Ok(reading) if (0.0..=1.0).contains(&reading.value.to_f64()) => {
                sum += reading.value.to_f64();
                has_part |= !reading.value.is_whole();
            }
            _ if text.is_empty() => {}
            _ => return false,
        }
    }
    // With the line of their total they add up to two.
    has_part && ((sum - 1.0).abs() < 0.02 || (sum - 2.0).abs() < 0.02)
}

/// A count as it stands in a box.
pub fn text(count: Count, style: NumberStyle) -> String {
    grouped(&count.get().to_string(), style)
}

/// Makes shares contacts of the total; what is none stays.
pub fn convert(
    rows: &mut [Row],
    total: Count,
    by_header: bool,
    style: NumberStyle,
) -> Result<(), Refusal> {
    let cells = rows.iter_mut().filter_map(|row| row.cells.get_mut(at::COUNT));
    let (cells, readings): (Vec<_>, Vec<_>) = cells
        .filter_map(|cell| {
            let reading = number_entry(cell, FieldKind::AmountOrShare, style).value()?;
            Some((cell, (reading.value.to_f64(), reading.percent)))
        })
        .unzip();
    // "62.5" below the header "Share" is percent, 0.625 is not.
    let in_percent = by_header && readings.iter().any(|(value, percent)| !percent && *value > 1.0);
    let share = |(value, percent): (f64, bool)| {
        if in_percent && !percent { value * 0.01 } else { value }
    };
    let mut shares: Vec<f64> = readings.into_iter().map(share).collect();
    let sum: f64 = shares.iter().sum();
    if sum > 1.0 && sum < 1.0 + ROUNDING {
        for share in &mut shares {
            *share /= sum;
        }
    }
    let counts = largest_remainder(total, &shares).map_err(|_| Refusal::SharesAbove)?;
    for (cell, count) in cells.into_iter().zip(counts) {
        *cell = Text { text: text(count, style), unread: None };
    }
    Ok(())
}
