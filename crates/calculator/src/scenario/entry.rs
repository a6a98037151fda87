//! One entry after reading: blank, a value, or a problem, and the checks that tell which.

use crate::{
    draft::{FieldKind, Text, Unread},
    number::{self, Decimal, NumberProblem},
    text::length,
};
use metric_core::{quantity::LIMIT, unit::Days};

/// An entry after reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry<T> {
    /// Nothing was given.
    Blank,
    /// A value.
    Valid(T),
    /// Something was given that cannot be used.
    Invalid(Problem),
}

impl<T> Entry<T> {
    /// The value, if there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// The problem, if there is one.
    pub fn problem(&self) -> Option<Problem> {
        match self {
            Self::Invalid(problem) => Some(*problem),
            _ => None,
        }
    }

    pub(super) fn and_then<U>(self, f: impl FnOnce(T) -> Entry<U>) -> Entry<U> {
        match self {
            Self::Blank => Entry::Blank,
            Self::Valid(value) => f(value),
            Self::Invalid(problem) => Entry::Invalid(problem),
        }
    }
}

/// A checked value, or the problem that the check found.
pub(super) fn entry<T, E>(checked: Result<T, E>, problem: Problem) -> Entry<T> {
    checked.map_or(Entry::Invalid(problem), Entry::Valid)
}

/// Why an entry cannot be used. The wording is in [`crate::words`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The text is no number.
    Number(NumberProblem),
    /// More than 100 %.
    AboveHundred,
    /// More than 10^9 seconds.
    TooManySeconds,
    /// A name of more than 60 characters.
    NameTooLong,
    /// A percentage where only an amount makes sense.
    Percentage,
    /// A count with decimals.
    NotWhole,
    /// Below zero.
    Negative,
    /// Above 10^15.
    TooLarge,
    /// No days.
    NoDays,
    /// More than 3,660 days.
    TooManyDays,
    /// Not three letters.
    NotACurrency,
    /// Longer than 200 characters.
    TooLong,
    /// Holds a control character.
    ControlCharacter,
    /// Not on the list.
    NotListed,
    /// Came unread with a link and was not edited since.
    Unread(Unread),
}

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
    } else if length(&text.text) > MOST_OF_NAME {
        Some(Problem::NameTooLong)
    } else if text.text.chars().any(char::is_control) {
        Some(Problem::ControlCharacter)
    } else {
        None
    }
}
