//! Shares that were pasted as contacts, to whole contacts.

use super::Refusal;
use crate::{
    entry::number_entry,
    field::{FieldKind, Row, at},
    number::{NumberStyle, push_grouped, read},
    text::Text,
};
use metric_core::{decompose::largest_remainder, quantity::Count};

/// How far rounded shares may add up to more than the whole.
const ROUNDING: f64 = 0.005;

/// Whether the contacts are shares: by their head, by the sign of each, or as fractions of one.
pub fn are_shares(rows: &[Row], by_head: bool) -> bool {
    let (mut is_filled, mut have_signs) = (false, true);
    for row in rows {
        let text = row.text(at::COUNT);
        if text.bytes().any(|byte| byte.is_ascii_digit()) {
            is_filled = true;
            have_signs &= text.ends_with('%');
        }
    }
    let are_fractions = |style| are_fractions(rows, style);
    is_filled && (by_head || have_signs || NumberStyle::ALL.into_iter().any(are_fractions))
}

/// Whether the contacts are fractions that add up to about one. None is above it: "1,005" is so in
/// some style and a count in another.
fn are_fractions(rows: &[Row], style: NumberStyle) -> bool {
    let (mut sum, mut has_part) = (0.0, false);
    for row in rows {
        let text = row.text(at::COUNT);
        match read(text, style) {
            Ok(reading) if (0.0..=1.0).contains(&reading.value.to_f64()) => {
                sum += reading.value.to_f64();
                has_part |= !reading.value.is_whole();
            }
            _ if text.is_empty() => {}
            _ => return false,
        }
    }
    has_part && (sum - 1.0).abs() < 0.02
}

/// A count as it stands in a box.
pub fn text(count: Count, style: NumberStyle) -> String {
    let mut text = String::new();
    push_grouped(&mut text, &count.get().to_string(), style);
    text
}

/// Makes shares contacts of the total; what is none stays.
pub fn convert(
    rows: &mut [Row],
    total: Count,
    by_head: bool,
    style: NumberStyle,
) -> Result<(), Refusal> {
    let (mut cells, mut in_percent) = (Vec::new(), false);
    for row in rows {
        if let Some(cell) = row.cells.first_mut()
            && let Some(reading) = number_entry(cell, FieldKind::AmountOrShare, style).value()
        {
            let value = reading.value.to_f64();
            // "62.5" below the head "Share" is percent, 0.625 is not.
            in_percent |= by_head && !reading.percent && value > 1.0;
            cells.push((cell, value, reading.percent));
        }
    }
    let (mut shares, mut sum) = (Vec::new(), 0.0);
    for (_, value, percent) in &cells {
        let share = value * if in_percent && !percent { 0.01 } else { 1.0 };
        shares.push(share);
        sum += share;
    }
    if sum > 1.0 && sum < 1.0 + ROUNDING {
        for share in &mut shares {
            *share /= sum;
        }
    }
    let counts = largest_remainder(total, &shares).map_err(|_| Refusal::SharesAbove)?;
    for ((cell, ..), count) in cells.iter_mut().zip(&counts) {
        **cell = Text { text: text(*count, style), unread: None };
    }
    Ok(())
}
