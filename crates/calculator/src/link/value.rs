//! One value of a link to the texts of its slots, and back.

use super::{
    escape::{decode, encode},
    key::{Form, Key},
};
use crate::{
    choice::{Choice, Window, is_listed, row_of},
    draft::{DEFAULT_TIME_BASE, Draft, Slot, SlotKind, Text, Unread},
    number::{self, Decimal, NumberStyle},
    scenario::{Currency, Entry, MOST_CHARACTERS, Problem, domain_problem, number_entry},
};
use metric_core::unit::DenominatorKind;

/// The texts that a value puts into the slots of its key.
pub type Filled = Vec<(Slot, Text)>;

/// Reads a value in the reader's number style. Total: what is not of its kind becomes an unread text.
pub fn read(key: &Key, value: &str, style: NumberStyle) -> Filled {
    let filled = match key.form {
        Form::Number => vec![(key.slot, number_text(&decode(value), key.slot.kind(), style))],
        Form::Based => based(key.slot, value, style),
        Form::Period => period(value, style),
        Form::Word => {
            vec![(key.slot, canonical(key.slot, word(value, |word| is_listed(key.slot, word))))]
        }
        Form::Currency => vec![(key.slot, currency(value))],
        Form::Text => vec![(key.slot, free_text(value))],
    };
    // White space alone fills nothing.
    let given = filled.into_iter().filter(|(_, text)| !text.is_blank());
    given.map(|(slot, text)| (slot, shortened(text))).collect()
}

/// The unread entry of a value that the end of a cut link runs through.
pub fn cut_off(key: &Key, value: &str) -> Filled {
    let text = decode(value.strip_prefix("..").unwrap_or(value));
    let text = unread(text, Unread::CutOff);
    if text.is_blank() { Vec::new() } else { vec![(key.slot, shortened(text))] }
}

fn unread(text: impl Into<String>, why: Unread) -> Text {
    Text { text: text.into(), unread: Some(why) }
}

fn plain(text: impl Into<String>) -> Text {
    Text { text: text.into(), unread: None }
}

/// Beyond the cap the first 200 characters are kept, and the scenario is not written with them.
fn shortened(text: Text) -> Text {
    if text.text.chars().count() <= MOST_CHARACTERS {
        return text;
    }
    unread(text.text.chars().take(MOST_CHARACTERS).collect::<String>(), Unread::TooLong)
}

/// The text of a number, decoded.
fn number_text(text: &str, kind: SlotKind, style: NumberStyle) -> Text {
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

/// Splits `number:word` and decodes both. A raw text may hold encoded colons, so it is split before
/// it is decoded; every other value is decoded first. Nothing is decoded twice.
fn split_unit(value: &str, is_unit: impl Fn(&str) -> bool) -> Option<(String, String)> {
    let raw = value.starts_with("..");
    let whole = if raw { value.to_owned() } else { decode(value) };
    let (number, unit) = whole.rsplit_once(':')?;
    let number = if raw { decode(number) } else { number.to_owned() };
    is_unit(unit).then(|| (number, unit.to_owned()))
}

fn based(slot: Slot, value: &str, style: NumberStyle) -> Filled {
    let kind = slot.kind();
    match split_unit(value, |unit| DenominatorKind::from_word(unit).is_some()) {
        Some((number, unit)) if number.is_empty() => vec![(Slot::Kind, plain(unit))],
        Some((number, unit)) => {
            vec![(slot, number_text(&number, kind, style)), (Slot::Kind, plain(unit))]
        }
        None => vec![(slot, number_text(&decode(value), kind, style))],
    }
}

fn period(value: &str, style: NumberStyle) -> Filled {
    let days = Window::Days.word();
    match split_unit(value, |unit| unit == days) {
        Some((number, _)) if number.is_empty() => vec![(Slot::Per, plain(days))],
        Some((number, _)) => vec![
            (Slot::Per, plain(days)),
            (Slot::Days, number_text(&number, Slot::Days.kind(), style)),
        ],
        None => {
            let is_window = |word: &str| word != days && is_listed(Slot::Per, word);
            vec![(Slot::Per, word(value, is_window))]
        }
    }
}

fn word(value: &str, is_known: impl Fn(&str) -> bool) -> Text {
    let text = decode(value);
    match text.strip_prefix("..") {
        Some(raw) => unread(raw, Unread::Raw),
        None if is_known(&text) => plain(text),
        None => unread(text, Unread::NotOfItsKind),
    }
}

/// A row of the catalogue may be named by one of its entries; one scenario has one link.
fn canonical(slot: Slot, text: Text) -> Text {
    match (slot, text.unread, row_of(&text.text)) {
        (Slot::Band, None, Some(row)) => plain(row),
        _ => text,
    }
}

fn currency(value: &str) -> Text {
    let is_code = |word: &str| Currency::new(word).is_some_and(|currency| currency.word() == word);
    let mut text = word(value, is_code);
    if text.unread.is_none() {
        text.text.make_ascii_uppercase();
    }
    text
}

fn free_text(value: &str) -> Text {
    if let Some(raw) = value.strip_prefix("..") {
        return unread(decode(raw), Unread::Raw);
    }
    let text = decode(value);
    if text.chars().any(char::is_control) {
        return unread(text, Unread::ControlCharacter);
    }
    plain(text)
}

/// Writes the value of a key, nothing where its slots are blank. The error is the slot whose text is
/// too long for a link.
pub fn write(key: &Key, draft: &Draft) -> Result<Option<String>, Slot> {
    let text = draft.get(key.slot);
    match key.form {
        Form::Number => number(key.slot, draft),
        Form::Based => based_value(key.slot, draft),
        Form::Period if text.unread.is_none() && text.text == Window::Days.word() => {
            let days = number(Slot::Days, draft)?.unwrap_or_default();
            Ok(Some(format!("{days}:{}", text.text)))
        }
        _ if text.is_blank() => {
            let drifts = key.slot == Slot::In; // the default may change, the figures must not
            Ok(drifts.then(|| DEFAULT_TIME_BASE.to_owned()))
        }
        Form::Period | Form::Word if text.unread.is_none() && is_listed(key.slot, &text.text) => {
            Ok(Some(canonical(key.slot, text.clone()).text))
        }
        Form::Currency if text.unread.is_none() => match Currency::new(text.text.trim()) {
            Some(currency) => Ok(Some(currency.word().to_owned())),
            None => raw(key.slot, text),
        },
        Form::Text if is_plain(text) => Ok(Some(encode(&text.text))),
        _ => raw(key.slot, text),
    }
}

fn based_value(slot: Slot, draft: &Draft) -> Result<Option<String>, Slot> {
    let kind = draft.get(Slot::Kind);
    if kind.is_blank() {
        return number(slot, draft);
    }
    if kind.unread.is_none() && is_listed(Slot::Kind, &kind.text) {
        return Ok(Some(format!("{}:{}", number(slot, draft)?.unwrap_or_default(), kind.text)));
    }
    let both = format!("{}:{}", draft.text(slot), kind.text);
    raw(slot, &unread(both, Unread::Raw))
}

fn is_plain(text: &Text) -> bool {
    text.unread.is_none()
        && text.text.chars().count() <= MOST_CHARACTERS
        && !text.text.chars().any(char::is_control)
}

fn number(slot: Slot, draft: &Draft) -> Result<Option<String>, Slot> {
    let text = draft.get(slot);
    match number_entry(text, slot.kind(), draft.style) {
        Entry::Blank => Ok(None),
        Entry::Valid(reading) => Ok(Some(reading.value.to_link())),
        Entry::Invalid(_) => raw(slot, text),
    }
}

fn raw(slot: Slot, text: &Text) -> Result<Option<String>, Slot> {
    let too_long =
        text.unread == Some(Unread::TooLong) || text.text.chars().count() > MOST_CHARACTERS;
    if too_long { Err(slot) } else { Ok(Some(format!("..{}", encode(&text.text)))) }
}
