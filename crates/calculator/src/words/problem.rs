//! Why an entry cannot be used, and what to do about it.

use crate::{
    draft::{Slot, Unread},
    number::{NumberProblem, NumberStyle},
    scenario::Problem,
};

/// The id of a problem in the report.
pub fn problem_id(problem: Problem) -> &'static str {
    match problem {
        Problem::Number(_) => "not-a-number",
        Problem::Percentage => "percentage",
        Problem::NotWhole => "not-whole",
        Problem::Negative => "negative",
        Problem::TooLarge | Problem::NoDays | Problem::TooManyDays => "out-of-range",
        Problem::NotACurrency => "not-a-currency",
        Problem::TooLong => "too-long",
        Problem::ControlCharacter => "control-character",
        Problem::NotListed => "not-listed",
        Problem::Unread(unread) => match unread {
            Unread::Raw => "raw",
            Unread::NotOfItsKind => "not-of-its-kind",
            Unread::OutOfRange => "out-of-range",
            Unread::CutOff => "cut-off",
            Unread::ControlCharacter => "control-character",
            Unread::TooLong => "too-long",
        },
    }
}

/// Most characters of an entry that a message repeats.
const QUOTED: usize = 40;

/// The message at a box. The text is the person's, so it is quoted and kept short.
pub fn problem_text(problem: Problem, slot: Slot, text: &str, style: NumberStyle) -> String {
    let mut quoted: String = text.trim().chars().take(QUOTED).collect();
    if quoted.len() < text.trim().len() {
        quoted.push('…');
    }
    let quoted = format!("“{quoted}”");
    match problem {
        Problem::Number(problem) => number_text(problem, &quoted, style),
        Problem::NotWhole => {
            format!("{quoted} is not a whole number. Contacts and customers are counted whole.")
        }
        Problem::Percentage => "A percentage makes no sense here. Write the amount.".to_owned(),
        Problem::Negative => "A number below zero makes no sense here.".to_owned(),
        Problem::TooLarge => "That is more than 10¹⁵, the largest number taken here.".to_owned(),
        Problem::NoDays => "A period needs more than zero days.".to_owned(),
        Problem::TooManyDays => "A period can have 3,660 days at most.".to_owned(),
        Problem::NotACurrency => {
            format!("{quoted} is no currency code. Write three letters, such as USD or EUR.")
        }
        Problem::TooLong => "At most 200 characters fit into a link.".to_owned(),
        Problem::ControlCharacter => "There is a control character in it.".to_owned(),
        Problem::NotListed => format!("{quoted} is not on the list."),
        Problem::Unread(unread) => unread_text(unread, slot, &quoted),
    }
}

fn unread_text(unread: Unread, slot: Slot, quoted: &str) -> String {
    let mend = if slot.kind() == crate::draft::SlotKind::List {
        "Choose one."
    } else {
        "Edit it to use it."
    };
    let why = match unread {
        Unread::Raw => "could not be read when the link was made",
        Unread::NotOfItsKind => "is not what belongs here",
        Unread::OutOfRange => "lies outside of what is possible here",
        Unread::CutOff => "stands where the link was cut off, so it may be incomplete",
        Unread::ControlCharacter => "holds a control character",
        Unread::TooLong => "is longer than a link may hold; only its beginning is here",
    };
    format!("From the link: {quoted} {why}. {mend}")
}

fn number_text(problem: NumberProblem, quoted: &str, style: NumberStyle) -> String {
    match problem {
        NumberProblem::Empty => "Nothing stands here.".to_owned(),
        NumberProblem::NotANumber => format!("{quoted} is not a number. Write 48000 or 48k."),
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
        NumberProblem::AmbiguousSuffix => {
            format!(
                "In {quoted}, m may be thousand or million. Write k for thousand or M for million."
            )
        }
        NumberProblem::SeveralDecimalMarks => format!("{quoted} has more than one decimal mark."),
        NumberProblem::MisplacedGroup => {
            format!(
                "The marks in {quoted} are not where thousands end. Numbers are read like {}.",
                style.sample()
            )
        }
        NumberProblem::AmbiguousMark => {
            format!(
                "{quoted} may be thousands or decimals. Numbers are read like {}.",
                style.sample()
            )
        }
        NumberProblem::TooManyDigits => format!("{quoted} has more than 15 significant digits."),
        NumberProblem::TooManyDecimals => format!("{quoted} has more than 12 decimals."),
        NumberProblem::TooLarge => {
            "That is more than 10¹⁵, the largest number taken here.".to_owned()
        }
    }
}
