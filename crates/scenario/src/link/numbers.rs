//! The numbers of a link, of keys and of cells: texts of boxes made of them, and back.

use super::escape::encode;
use crate::{
    entry::{
        Entry, MOST_CHARACTERS, Problem, domain_problem, middle, numbers_entry,
        numbers_text as numbers_of_box,
    },
    field::FieldKind,
    number::{self, Decimal, NumberProblem, NumberStyle, Range, Reading, Written},
    text::{Text, Unread},
};

pub(super) fn unread(text: impl Into<String>, why: Unread) -> Text {
    Text { text: text.into(), unread: Some(why) }
}

pub(super) fn plain(text: impl Into<String>) -> Text {
    Text { text: text.into(), unread: None }
}

/// Stands between the ends of a range.
const RANGE: &str = "..";

/// The text of a number, decoded.
pub(super) fn number_text(text: &str, kind: FieldKind, style: NumberStyle) -> Text {
    if let Some(raw) = text.strip_prefix("..") {
        return unread(raw, Unread::Raw);
    }
    match Decimal::from_link(text) {
        Err(_) => unread(text, Unread::NotOfItsKind),
        Ok(number) => match domain_problem(number, kind) {
            None => plain(number::write(number, style)),
            Some(Problem::NotWhole) => unread(text, Unread::NotOfItsKind),
            Some(_) => unread(text, Unread::OutOfRange),
        },
    }
}

/// The same of a number or a range. A range that cannot be computed with is unread.
pub(super) fn ranged_text(text: &str, kind: FieldKind, style: NumberStyle) -> Text {
    let ends = text.split_once(RANGE).filter(|(low, _)| !low.is_empty());
    let Some(ends) = ends else {
        return number_text(text, kind, style);
    };
    let (Ok(low), Ok(high)) = (Decimal::from_link(ends.0), Decimal::from_link(ends.1)) else {
        return unread(text, Unread::NotOfItsKind);
    };
    let range = Range { low, high };
    let problem = domain_problem(low, kind).or_else(|| domain_problem(high, kind));
    match problem.or_else(|| middle(range, kind, false).err()) {
        // One number, spelt as a range of no width.
        None if low == high => plain(number::write(low, style)),
        None => {
            let text = number::range_text(range, Written::Plain, ("", ""), style);
            plain(text.unwrap_or_default())
        }
        Some(Problem::NotWhole | Problem::LowAboveHigh) => unread(text, Unread::NotOfItsKind),
        Some(_) => unread(text, Unread::OutOfRange),
    }
}

/// The text of several numbers, decoded.
pub(super) fn numbers_text(text: &str, kind: FieldKind, style: NumberStyle) -> Text {
    if let Some(raw) = text.strip_prefix("..") {
        return unread(raw, Unread::Raw);
    }
    let number = |piece: &str| match piece {
        "" => Ok(None),
        piece => Decimal::from_link(piece).map(Some),
    };
    let numbers: Result<Vec<_>, _> = text.split(',').map(number).collect();
    let Ok(numbers) = numbers else { return unread(text, Unread::NotOfItsKind) };
    let made = plain(numbers_of_box(&numbers, style));
    match numbers_entry(&made, kind, style) {
        Entry::Valid(_) | Entry::Blank => made,
        Entry::Invalid(Problem::HowMany(_) | Problem::Number(_)) => {
            unread(text, Unread::NotOfItsKind)
        }
        Entry::Invalid(_) => unread(text, Unread::OutOfRange),
    }
}

/// Several numbers of a box.
pub(super) fn numbers_value(numbers: &[Option<Decimal>]) -> String {
    let text = |number: &Option<Decimal>| number.map(Decimal::to_link).unwrap_or_default();
    numbers.iter().map(text).collect::<Vec<_>>().join(",")
}

/// A share with its numbers in percent.
pub(super) fn in_percent(reading: Reading) -> Result<Reading, NumberProblem> {
    let of_range =
        |Range { low, high }: Range| Ok(Range { low: low.shifted(2)?, high: high.shifted(2)? });
    let range = reading.range.map(of_range).transpose()?;
    // The middle of a range is not written.
    let value = if range.is_some() { reading.value } else { reading.value.shifted(2)? };
    Ok(Reading { value, range, ..reading })
}

/// A number, or the exact ends of a range.
pub(super) fn number_of_link(reading: Reading) -> String {
    match reading.range {
        Some(Range { low, high }) => format!("{}{RANGE}{}", low.to_link(), high.to_link()),
        None => reading.value.to_link(),
    }
}

/// A text longer than a link may hold.
pub(super) struct TooLong;

/// The number of a box or cell, nothing where it is blank, and its text where it cannot be used.
pub(super) fn number_value(
    text: &Text,
    reading: Entry<Reading>,
) -> Result<Option<String>, TooLong> {
    match reading {
        Entry::Blank => Ok(None),
        Entry::Valid(reading) => Ok(Some(number_of_link(reading))),
        Entry::Invalid(_) => raw_text(text).map(Some),
    }
}

/// A text that could not be read, as it stands.
pub(super) fn raw_text(text: &Text) -> Result<String, TooLong> {
    raw_up_to(MOST_CHARACTERS, text)
}

/// The same with so many characters at most.
pub(super) fn raw_up_to(most: usize, text: &Text) -> Result<String, TooLong> {
    let too_long = text.unread == Some(Unread::TooLong) || text.text.chars().count() > most;
    if too_long { Err(TooLong) } else { Ok(format!("..{}", encode(&text.text))) }
}
