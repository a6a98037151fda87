//! Why an entry cannot be used, and what to do about it.

use super::{isolated, list};
use scenario::{
    entry::{MOST_OF_NAME, Problem, offered, wrong_piece},
    field::FieldKind,
    moment::MomentProblem,
    number::{NumberProblem, NumberStyle, several},
    text::{Text, Unread},
};

/// What a name of more characters is told.
const NAME_TOO_LONG: &str = "A name has 60 characters at most.";
/// Most characters of an entry that a message repeats.
const QUOTED: usize = 40;

/// The message at a box. The text is the person's, so it is quoted and kept short.
pub fn problem_text(problem: Problem, kind: FieldKind, text: &str, style: NumberStyle) -> String {
    let wrong = wrong_piece(text, kind, style).filter(|_| kind.is_numbers());
    if let (Some((place, piece, problem)), false) = (wrong, matches!(problem, Problem::Unread(_))) {
        let said = problem_text(problem, kind.of_numbers(), &piece, style);
        return format!("Number {}: {said}", place + 1);
    }
    let quoted = quoted(text.trim());
    let text = match problem {
        Problem::Number(problem) => return number_text(problem, text, &quoted, style, kind),
        // A longer one is kept in links as what cannot be read.
        Problem::Unread(Unread::Raw)
            if kind == FieldKind::Name && text.chars().count() > MOST_OF_NAME =>
        {
            NAME_TOO_LONG
        }
        Problem::Unread(unread) => return unread_text(unread, kind, &quoted),
        Problem::NotWhole => {
            return format!("{quoted} is not a whole number. Write it without decimals.");
        }
        Problem::NotACurrency => {
            return format!(
                "{quoted} is no currency code. Write three letters, such as USD or EUR."
            );
        }
        Problem::NotListed => return format!("{quoted} is not on the list."),
        Problem::Money => {
            return format!("{quoted} is an amount of money. Write a plain number here.");
        }
        Problem::Duration => {
            return format!("{quoted} is a length of time. Write a plain number here.");
        }
        Problem::OtherCurrency(sign, currency) => {
            let own = currency.code();
            let other = sign.likeliest().map_or(String::new(), |other| other.code());
            return format!(
                "{quoted} is in {other}, and the currency here is {own}. Write the amount in {own}, \
                 or change the currency."
            );
        }
        // What a ledger writes as a negative does not look like one to everybody.
        Problem::Negative if !text.trim_start().starts_with(['-', '\u{2212}']) => {
            return format!("{quoted} is a number below zero, which makes no sense here.");
        }
        Problem::LowAboveHigh => return format!("{quoted}: write the lower one first."),
        Problem::OpenRange => return open_range(text, kind, style),
        Problem::TooWide => return format!("{quoted} is too wide a range to compute with."),
        Problem::HowMany(count) => return how_many(count, kind),
        Problem::NothingArrives => {
            "Nothing arrives on this day. Enter the contacts of one interval at least."
        }
        Problem::NoFirstMonth => {
            "The first month is now, and the others stand against it: it needs more than 0."
        }
        Problem::NotAWord => {
            return format!(
                "{quoted} names no published effect. Those have small letters, digits and hyphens."
            );
        }
        Problem::NoMonths => "That needs at least one month.",
        Problem::TooManyMonths => "That is more than 600 months. Write 600 or fewer.",
        Problem::TooManyPlanned => "That is more than 60 months. Write 1 to 60.",
        Problem::NoGrowth => "Write a growth of \u{2212}99 to 1,000\u{a0}% a year.",
        Problem::Moment(MomentProblem::NotRead) => {
            "That is no day, week, month or quarter. Write it as Mar 2026, 31 Mar 2026, W5 2026 or Q1 2026."
        }
        Problem::Moment(MomentProblem::DayOrMonth) => {
            "Day and month may stand in either order. Write it as 3 Apr 2026, or as 2026-04-03."
        }
        Problem::NotAMonth => "That is no month. Write it as Jun 2026, or as 2026-06.",
        Problem::Moment(MomentProblem::OtherStep) => {
            "That is no single one of the periods that each row is. Check it, or what each row is."
        }
        Problem::NoWeekDays => "A week needs more than zero days.",
        Problem::TooManyWeekDays => "A week has 7 days.",
        Problem::NoHours => "A week needs more than zero hours.",
        Problem::TooManyHours => "A week has 168 hours.",
        Problem::Percentage => "A percentage makes no sense here. Write the amount.",
        Problem::Negative => "A number below zero makes no sense here. Write 0 or more.",
        Problem::TooLarge => "That is more than 10¹⁵, the largest number taken here.",
        Problem::NoDays => "A period needs more than zero days.",
        Problem::AboveHundred => "That is more than 100\u{a0}%. Write 0 to 100.",
        Problem::TooManySeconds => "That is more than 10⁹ seconds.",
        Problem::NameTooLong => NAME_TOO_LONG,
        Problem::TooManyDays => "A period can have 3,660 days at most.",
        Problem::TooLong => "At most 200 characters fit into a link.",
        Problem::ControlCharacter => "There is a control character in it.",
    };
    text.to_owned()
}

/// How many numbers an entry takes, and how many stand there.
fn how_many(count: usize, kind: FieldKind) -> String {
    let numbers =
        if count == 1 { "1 number stands".to_owned() } else { format!("{count} numbers stand") };
    let wanted = match kind {
        FieldKind::Day => {
            "A day has 24 numbers, one an hour from midnight on, or 48 for half hours; an empty cell or – is closed"
        }
        FieldKind::Season => "A season has 12 numbers",
        _ => "Write up to 12 parts",
    };
    format!("{wanted}. {numbers} here. Part them by blanks, semicolons or cells.")
}

/// What a range from 0 or to 100 % lacks, and the one that may be meant.
fn open_range(text: &str, kind: FieldKind, style: NumberStyle) -> String {
    let text = Text { text: text.to_owned(), unread: None };
    let rule = "A range begins above 0 and, in percent, ends below 100\u{a0}%.";
    match offered(&text, kind, style) {
        Some(offered) => format!("{rule} Write {offered}, if that is meant."),
        None => rule.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("“{}…”", isolated(text.get(..end).unwrap_or_default())),
        None => format!("“{}”", isolated(text)),
    }
}

fn unread_text(unread: Unread, kind: FieldKind, quoted: &str) -> String {
    let remedy = if kind == FieldKind::List { "Choose one." } else { "Edit it to use it." };
    let why = match unread {
        // It may be one's own, in the address of the page after a reload.
        Unread::Raw => return format!("{quoted} could not be read as it was typed. {remedy}"),
        Unread::NotOfItsKind => "is not what belongs here",
        Unread::OutOfRange => "lies outside of what is possible here",
        Unread::CutOff => "stands where the link was cut off, so it may be incomplete",
        Unread::ControlCharacter => "holds a control character",
        Unread::TooLong => "is longer than a link may hold; only its beginning is here",
        Unread::OtherStyle => {
            return format!(
                "{quoted} is no number as the others are written that were pasted. Edit it to use it."
            );
        }
    };
    format!("From the link: {quoted} {why}. {remedy}")
}

/// Why a text is no number, and what would be one in the reader's style.
fn number_text(
    problem: NumberProblem,
    text: &str,
    quoted: &str,
    style: NumberStyle,
    kind: FieldKind,
) -> String {
    let sample = style.sample();
    match problem {
        NumberProblem::SeveralNumbers => {
            let numbers = several(text);
            format!(
                "{quoted} holds {} numbers: {}. Write one of them.",
                numbers.len(),
                list(&numbers)
            )
        }
        NumberProblem::DifferentUnits => {
            format!("In {quoted}, both numbers need the same unit. Write it at both of them.")
        }
        NumberProblem::NotADuration => {
            format!("{quoted} is not a length of time. Write seconds, or 7:00, or 6m 52s.")
        }
        NumberProblem::IndianSuffix => {
            let sample = NumberStyle::EnIn.sample();
            format!(
                "In {quoted}, lakh and crore are read where numbers are written like {sample}. \
                 Choose that under “Numbers written”, or write it out."
            )
        }
        NumberProblem::Empty => "Nothing stands here.".to_owned(),
        NumberProblem::NotANumber => {
            let example = match kind {
                FieldKind::Percent | FieldKind::Growth => "a percentage such as 30",
                FieldKind::Months | FieldKind::Horizon | FieldKind::Planned => "12",
                FieldKind::Days | FieldKind::WeekDays => "7",
                FieldKind::WeekHours => "40",
                FieldKind::Ratio => "1.2",
                FieldKind::CountOrShare => "a count such as 1440, or a share such as 60\u{a0}%",
                FieldKind::AmountOrShare => "an amount such as 48000, or a share such as 60\u{a0}%",
                _ => "48000 or 48k",
            };
            format!("{quoted} is not a number. Write {example}.")
        }
        NumberProblem::NotFinite => format!("{quoted} is not a finite number."),
        NumberProblem::FullWidthDigits => {
            format!("{quoted} has full-width digits. Write plain ones: 0 to 9.")
        }
        NumberProblem::OtherDigits => {
            format!("{quoted} has digits of another script. Write 0 to 9.")
        }
        NumberProblem::Exponent => {
            format!("{quoted} has an exponent. Write it out, or use k or M.")
        }
        NumberProblem::Hexadecimal => {
            format!("{quoted} looks hexadecimal. Write it in decimal digits.")
        }
        NumberProblem::AmbiguousSuffix => format!(
            "In {quoted}, m may be thousand or million. Write k for thousand or M for million."
        ),
        NumberProblem::SeveralDecimalMarks => {
            format!("{quoted} has more than one decimal mark.")
        }
        NumberProblem::MisplacedGroup => format!(
            "The marks in {quoted} are not where thousands end. Numbers are read like {sample}."
        ),
        NumberProblem::AmbiguousMark => {
            format!("{quoted} may be thousands or decimals. Numbers are read like {sample}.")
        }
        NumberProblem::TooManyDigits => {
            format!("{quoted} has more than 15 significant digits.")
        }
        NumberProblem::TooManyDecimals => format!("{quoted} has more than 12 decimals."),
        NumberProblem::TooLarge => {
            "That is more than 10¹⁵, the largest number taken here.".to_owned()
        }
    }
}
