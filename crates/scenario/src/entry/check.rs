//! The checks that tell what an entry is: blank, a value, or a problem.

use super::{Entry, Problem};
use crate::{
    field::FieldKind,
    number::{self, Decimal, NumberProblem},
    text::Text,
};
use metric_core::{quantity::LIMIT, unit::Days};

/// Most characters of a text, and of an unreadable entry that travels in a link.
pub const MOST_CHARACTERS: usize = 200;

/// Most characters of a name.
pub const MOST_OF_NAME: usize = 60;
/// Most seconds.
const MOST_SECONDS: f64 = 1e9;

/// Reads the number of a field: its value, and whether the page should show how it was read.
pub fn number_entry(
    text: &Text,
    kind: FieldKind,
    style: number::NumberStyle,
) -> Entry<number::Reading> {
    if text.is_blank() {
        return Entry::Blank;
    }
    if let Some(unread) = text.unread {
        return Entry::Invalid(Problem::Unread(unread));
    }
    match number::read(&text.text, style) {
        Err(NumberProblem::Empty) => Entry::Blank,
        Err(problem) => Entry::Invalid(Problem::Number(problem)),
        Ok(reading) => share_or_amount(reading, kind),
    }
}

fn share_or_amount(mut reading: number::Reading, kind: FieldKind) -> Entry<number::Reading> {
    if reading.percent && !kind.is_share_with_sign() {
        match (kind, reading.value.shifted(2)) {
            (FieldKind::Ratio, _) => {}
            // A box that counts in percent takes the sign or leaves it.
            (FieldKind::Percent, Ok(percent)) => {
                reading = number::Reading { value: percent, percent: false, echo: false };
            }
            (FieldKind::Percent, Err(problem)) => return Entry::Invalid(Problem::Number(problem)),
            _ => return Entry::Invalid(Problem::Percentage),
        }
    }
    let is_share = reading.percent && kind.is_share_with_sign();
    let problem =
        if is_share { share_problem(reading.value) } else { domain_problem(reading.value, kind) };
    problem.map_or(Entry::Valid(reading), Entry::Invalid)
}

/// What is wrong with a share as a fraction, if anything.
pub fn share_problem(value: Decimal) -> Option<Problem> {
    if value.is_negative() {
        Some(Problem::Negative)
    } else {
        (value.to_f64() > 1.0).then_some(Problem::AboveHundred)
    }
}

/// What is wrong with a number in a field of this kind, if anything.
pub fn domain_problem(value: Decimal, kind: FieldKind) -> Option<Problem> {
    let number = value.to_f64();
    if value.is_negative() {
        Some(Problem::Negative)
    } else if number > LIMIT {
        Some(Problem::TooLarge)
    } else if matches!(kind, FieldKind::Whole | FieldKind::CountOrShare) && !value.is_whole() {
        Some(Problem::NotWhole)
    } else if kind == FieldKind::Percent && number > 100.0 {
        Some(Problem::AboveHundred)
    } else if kind == FieldKind::Seconds && number > MOST_SECONDS {
        Some(Problem::TooManySeconds)
    } else if kind == FieldKind::Days && value.is_zero() {
        Some(Problem::NoDays)
    } else if kind == FieldKind::Days && number > Days::LIMIT {
        Some(Problem::TooManyDays)
    } else {
        None
    }
}

/// What is wrong with a name, if anything.
pub fn name_problem(text: &Text) -> Option<Problem> {
    if let Some(unread) = text.unread {
        Some(Problem::Unread(unread))
    } else if text.text.chars().count() > MOST_OF_NAME {
        Some(Problem::NameTooLong)
    } else if text.text.chars().any(char::is_control) {
        Some(Problem::ControlCharacter)
    } else {
        None
    }
}
