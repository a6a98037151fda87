//! Exact values back to text, grouped as the reader writes numbers.

use super::{Decimal, NumberStyle};

/// The value in the style of the reader, with every digit it has.
///
/// ```
/// use scenario::number::{Decimal, NumberStyle, write};
/// let value = Decimal::from_link("1234567.5")?;
/// assert_eq!(write(value, NumberStyle::DeDe), "1.234.567,5");
/// assert_eq!(write(value, NumberStyle::EnIn), "12,34,567.5");
/// # Ok::<(), scenario::number::NumberProblem>(())
/// ```
pub fn write(value: Decimal, style: NumberStyle) -> String {
    let (whole, decimals) = value.parts();
    let sign = if value.is_negative() { "-" } else { "" };
    let whole = grouped(&whole, style);
    if decimals.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{}{decimals}", style.decimal())
    }
}

/// Digits with the group marks of the style between them.
pub fn grouped(digits: &str, style: NumberStyle) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        let behind = digits.len() - index;
        let group_begins = if style.is_indian() {
            // 3 digits, then pairs: marks stand before the last 3, 5, 7 ... digits.
            behind >= 3 && behind % 2 == 1
        } else {
            behind.is_multiple_of(3)
        };
        if index > 0 && group_begins {
            text.push(style.group());
        }
        text.push(digit);
    }
    text
}
