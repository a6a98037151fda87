//! The checks that tell what an entry is: blank, a value, or a problem.

use super::{Entry, Problem};
use crate::{
    field::FieldKind,
    number::{self, Decimal, NumberProblem, NumberStyle, Reading, Written},
    text::Text,
};
use metric_core::{quantity::LIMIT, unit::Days};

/// Most characters of a text, and of an unreadable entry that travels in a link.
pub const MOST_CHARACTERS: usize = 200;

/// Most characters of a name.
pub const MOST_OF_NAME: usize = 60;
/// Most seconds.
const MOST_SECONDS: f64 = 1e9;
/// Most months of a case: fifty years.
const MOST_MONTHS: f64 = 600.0;
/// Most months that people are planned for.
const MOST_PLANNED: f64 = 60.0;
/// The growth of a year, in percent.
const GROWTH: std::ops::RangeInclusive<f64> = -99.0..=1_000.0;
/// The days of a week.
const DAYS_OF_WEEK: f64 = 7.0;
/// The hours of a week.
const HOURS_OF_WEEK: f64 = 168.0;

/// Reads the number of a field or cell: its value, and how it was written.
pub fn number_entry(text: &Text, kind: FieldKind, style: NumberStyle) -> Entry<Reading> {
    if text.is_blank() {
        return Entry::Blank;
    }
    if let Some(unread) = text.unread {
        return Entry::Invalid(Problem::Unread(unread));
    }
    match read_as(kind, &text.text, style) {
        Err(NumberProblem::Empty) => Entry::Blank,
        Err(_) if is_unit_alone(&text.text, kind) => Entry::Blank,
        Err(problem) => Entry::Invalid(other_kind(&text.text, kind, style, problem)),
        Ok(reading) => share_or_amount(reading, kind),
    }
}

/// Reads a number as a field of this kind takes it.
pub(crate) fn read_as(
    kind: FieldKind,
    text: &str,
    style: NumberStyle,
) -> Result<Reading, NumberProblem> {
    match kind {
        FieldKind::Seconds => number::read_time(text, style),
        FieldKind::Figure => number::read_money(text, style),
        kind if kind.is_money() => number::read_money(text, style),
        _ => number::read(text, style),
    }
}

/// Why a text is no number of its field: it may be one of another field.
pub(super) fn other_kind(
    text: &str,
    kind: FieldKind,
    style: NumberStyle,
    problem: NumberProblem,
) -> Problem {
    let is = |read: Result<Reading, _>, is_meant: fn(Written) -> bool| {
        read.is_ok_and(|reading| is_meant(reading.written))
    };
    let is_money = |written| matches!(written, Written::Money(_));
    let is_time = |written| written == Written::Time;
    if !matches!(problem, NumberProblem::NotANumber | NumberProblem::NotADuration) {
        Problem::Number(problem)
    } else if !kind.is_money() && is(number::read_money(text, style), is_money) {
        Problem::Money
    } else if kind != FieldKind::Seconds && is(number::read_time(text, style), is_time) {
        Problem::Duration
    } else {
        Problem::Number(problem)
    }
}

/// Whether only the percent sign stands in a box that takes one: a blank with its unit.
pub fn is_unit_alone(text: &str, kind: FieldKind) -> bool {
    let takes_shares = kind.is_share_with_sign()
        || matches!(kind, FieldKind::Percent | FieldKind::Growth | FieldKind::Figure);
    takes_shares && text.trim_matches(number::is_blank) == "%"
}

pub(super) fn share_or_amount(mut reading: Reading, kind: FieldKind) -> Entry<Reading> {
    if reading.percent && !kind.is_share_with_sign() {
        match (kind, reading.value.shifted(2)) {
            (FieldKind::Ratio, _) => {}
            // A box that counts in percent takes the sign or leaves it.
            (FieldKind::Percent | FieldKind::Growth | FieldKind::Figure, Ok(percent)) => {
                reading = Reading { value: percent, percent: false, echo: false, ..reading };
            }
            (FieldKind::Percent | FieldKind::Growth | FieldKind::Figure, Err(problem)) => {
                return Entry::Invalid(Problem::Number(problem));
            }
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
    if kind == FieldKind::Growth {
        return (!GROWTH.contains(&number)).then_some(Problem::NoGrowth);
    }
    if value.is_negative() && kind != FieldKind::Figure {
        Some(Problem::Negative)
    } else if number.abs() > LIMIT {
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
        period_problem(value, kind)
    }
}

/// The same of a number of months, or of hours of a week.
fn period_problem(value: Decimal, kind: FieldKind) -> Option<Problem> {
    let number = value.to_f64();
    match kind {
        FieldKind::Months | FieldKind::Horizon if number > MOST_MONTHS => {
            Some(Problem::TooManyMonths)
        }
        FieldKind::Planned if number > MOST_PLANNED => Some(Problem::TooManyPlanned),
        FieldKind::Months | FieldKind::Horizon | FieldKind::Planned if !value.is_whole() => {
            Some(Problem::NotWhole)
        }
        FieldKind::Horizon | FieldKind::Planned if value.is_zero() => Some(Problem::NoMonths),
        FieldKind::WeekHours if value.is_zero() => Some(Problem::NoHours),
        FieldKind::WeekHours if number > HOURS_OF_WEEK => Some(Problem::TooManyHours),
        FieldKind::WeekDays if value.is_zero() => Some(Problem::NoWeekDays),
        FieldKind::WeekDays if number > DAYS_OF_WEEK => Some(Problem::TooManyWeekDays),
        _ => None,
    }
}

/// What is wrong with the id of a published effect, if anything: it has small letters, digits and hyphens.
pub fn word_problem(text: &Text) -> Option<Problem> {
    let is_of_word = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-';
    match text.unread {
        Some(unread) => Some(Problem::Unread(unread)),
        None if text.text.chars().count() > MOST_OF_NAME => Some(Problem::NameTooLong),
        None => (!text.text.chars().all(is_of_word)).then_some(Problem::NotAWord),
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
