//! Why an entry cannot be used, and what to do about it.

use crate::text::filled;
use scenario::{
    entry::Problem,
    field::FieldKind,
    number::{NumberProblem, NumberStyle},
    text::Unread,
};

/// Most characters of an entry that a message repeats.
const QUOTED: usize = 40;

/// The message at a box. The text is the person's, so it is quoted and kept short.
pub fn problem_text(problem: Problem, kind: FieldKind, text: &str, style: NumberStyle) -> String {
    let text = text.trim();
    let (begin, dots) = match text.char_indices().nth(QUOTED) {
        Some((end, _)) => (text.get(..end).unwrap_or_default(), "…"),
        None => (text, ""),
    };
    let quoted = filled("“{}{}”", &[begin, dots]);
    let template = match problem {
        Problem::Number(problem) => number_text(problem),
        Problem::NotWhole => "{} is not a whole number. Contacts and customers are counted whole.",
        Problem::Percentage => "A percentage makes no sense here. Write the amount.",
        Problem::Negative => "A number below zero makes no sense here.",
        Problem::TooLarge => "That is more than 10¹⁵, the largest number taken here.",
        Problem::NoDays => "A period needs more than zero days.",
        Problem::AboveHundred => "That is more than 100\u{a0}%.",
        Problem::TooManySeconds => "That is more than 10⁹ seconds.",
        Problem::NameTooLong => "A name has 60 characters at most.",
        Problem::TooManyDays => "A period can have 3,660 days at most.",
        Problem::NotACurrency => "{} is no currency code. Write three letters, such as USD or EUR.",
        Problem::TooLong => "At most 200 characters fit into a link.",
        Problem::ControlCharacter => "There is a control character in it.",
        Problem::NotListed => "{} is not on the list.",
        Problem::Unread(unread) => return unread_text(unread, kind, &quoted),
    };
    filled(template, &[&quoted, style.sample()])
}

fn unread_text(unread: Unread, kind: FieldKind, quoted: &str) -> String {
    let mend = if kind == FieldKind::List { "Choose one." } else { "Edit it to use it." };
    let why = match unread {
        Unread::Raw => "could not be read when the link was made",
        Unread::NotOfItsKind => "is not what belongs here",
        Unread::OutOfRange => "lies outside of what is possible here",
        Unread::CutOff => "stands where the link was cut off, so it may be incomplete",
        Unread::ControlCharacter => "holds a control character",
        Unread::TooLong => "is longer than a link may hold; only its beginning is here",
    };
    filled("From the link: {} {}. {}", &[quoted, why, mend])
}

/// A template for the text in quotation marks, and a sample of a number.
fn number_text(problem: NumberProblem) -> &'static str {
    match problem {
        NumberProblem::Empty => "Nothing stands here.",
        NumberProblem::NotANumber => "{} is not a number. Write 48000 or 48k.",
        NumberProblem::NotFinite => "{} is not a finite number.",
        NumberProblem::FullWidthDigits => "{} has full-width digits. Write plain ones: 0 to 9.",
        NumberProblem::OtherDigits => "{} has digits of another script. Write 0 to 9.",
        NumberProblem::Exponent => "{} has an exponent. Write it out, or use k or M.",
        NumberProblem::Hexadecimal => "{} looks hexadecimal. Write it in decimal digits.",
        NumberProblem::AmbiguousSuffix => {
            "In {}, m may be thousand or million. Write k for thousand or M for million."
        }
        NumberProblem::SeveralDecimalMarks => "{} has more than one decimal mark.",
        NumberProblem::MisplacedGroup => {
            "The marks in {} are not where thousands end. Numbers are read like {}."
        }
        NumberProblem::AmbiguousMark => {
            "{} may be thousands or decimals. Numbers are read like {}."
        }
        NumberProblem::TooManyDigits => "{} has more than 15 significant digits.",
        NumberProblem::TooManyDecimals => "{} has more than 12 decimals.",
        NumberProblem::TooLarge => "That is more than 10¹⁵, the largest number taken here.",
    }
}
