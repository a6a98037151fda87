//! One value of a link to the texts of its slots, and back.

use super::{
    escape::{decode, encode},
    key::{Form, Key},
};
use crate::{
    choice::{BASIS_TIME, Choice, Window, is_listed, row_of},
    draft::{DEFAULT_TIME_BASE, Draft, Slot, SlotKind, Text, Unread},
    number::{self, Decimal, NumberStyle},
    scenario::{Currency, Entry, MOST_CHARACTERS, Problem, domain_problem, number_entry},
    text::{length, split_at_last},
};
use metric_core::unit::DenominatorKind;

/// The texts that a value puts into the slots of its key.
pub type Filled = Vec<(Slot, Text)>;

/// Reads a value in the reader's number style. Total: what is not of its kind becomes an unread text.
pub fn read(key: &Key, value: &str, style: NumberStyle) -> Filled {
    let (slot, kind) = (key.slot, key.slot.kind());
    let mut filled = Vec::new();
    let text = match key.form {
        Form::Number => number_text(&decode(value), kind, style),
        Form::Based => based(&mut filled, slot, value, style),
        Form::Period => period(&mut filled, key, value, style),
        Form::Share => share(value, kind, style),
        Form::Word => canonical(slot, word(value, &|word| is_listed(slot, word))),
        Form::Currency => currency(value),
        Form::Text => free_text(value),
    };
    fill(&mut filled, slot, text);
    filled
}

/// Puts a text into a slot. White space alone fills nothing.
fn fill(filled: &mut Filled, slot: Slot, text: Text) {
    if !text.is_blank() {
        filled.push((slot, shortened(text)));
    }
}

/// The unread entry of a value that the end of a cut link runs through.
pub fn cut_off(key: &Key, value: &str) -> Filled {
    let text = decode(value.strip_prefix("..").unwrap_or(value));
    let mut filled = Vec::new();
    fill(&mut filled, key.slot, unread(text, Unread::CutOff));
    filled
}

pub(super) fn unread(text: impl Into<String>, why: Unread) -> Text {
    Text { text: text.into(), unread: Some(why) }
}

pub(super) fn plain(text: impl Into<String>) -> Text {
    Text { text: text.into(), unread: None }
}

/// Beyond the cap the first 200 characters are kept, and the scenario is not written with them.
pub(super) fn shortened(mut text: Text) -> Text {
    if let Some((end, _)) = text.text.char_indices().nth(MOST_CHARACTERS) {
        text.text.truncate(end);
        text.unread = Some(Unread::TooLong);
    }
    text
}

/// The word behind a share.
const PERCENT: &str = "percent";

/// A number, or a share in percent.
fn share(value: &str, kind: SlotKind, style: NumberStyle) -> Text {
    let Some((number, _)) = split_unit(value, &|unit| unit == PERCENT) else {
        return number_text(&decode(value), kind, style);
    };
    let mut text = number_text(&number, SlotKind::Percent, style);
    text.text.push_str(" %");
    text
}

/// The text of a number, decoded.
pub(super) fn number_text(text: &str, kind: SlotKind, style: NumberStyle) -> Text {
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
fn split_unit(value: &str, is_unit: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let raw = value.starts_with("..");
    let whole = if raw { value.to_owned() } else { decode(value) };
    let (number, unit) = split_at_last(&whole, b':')?;
    let number = if raw { decode(number) } else { number.to_owned() };
    is_unit(unit).then(|| (number, unit.to_owned()))
}

fn based(filled: &mut Filled, slot: Slot, value: &str, style: NumberStyle) -> Text {
    let is_kind = |unit: &str| DenominatorKind::from_word(unit).is_some();
    let Some((number, unit)) = split_unit(value, &is_kind) else {
        return number_text(&decode(value), slot.kind(), style);
    };
    fill(filled, Slot::Kind, plain(unit));
    number_text(&number, slot.kind(), style)
}

fn period(filled: &mut Filled, key: &Key, value: &str, style: NumberStyle) -> Text {
    let days = Window::Days.word();
    let Some((number, _)) = split_unit(value, &|unit| unit == days) else {
        return word(value, &|word| word != days && is_listed(Slot::Per, word));
    };
    let [_, second] = key.slots();
    fill(filled, second.unwrap_or(Slot::Days), number_text(&number, SlotKind::Days, style));
    plain(days)
}

pub(super) fn word(value: &str, is_known: &dyn Fn(&str) -> bool) -> Text {
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
    let mut text = word(value, &is_code);
    if text.unread.is_none() {
        text.text.make_ascii_uppercase();
    }
    text
}

pub(super) fn free_text(value: &str) -> Text {
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
        Form::Share => share_value(key.slot, draft),
        Form::Based => based_value(key.slot, draft),
        Form::Period if text.unread.is_none() && text.text == Window::Days.word() => {
            let [_, second] = key.slots();
            let days = number(second.unwrap_or(Slot::Days), draft)?.unwrap_or_default();
            Ok(Some([&days, ":", &text.text].concat()))
        }
        _ if text.is_blank() => {
            // Defaults may change, the figures must not.
            let default = match key.slot {
                Slot::In => Some(DEFAULT_TIME_BASE),
                Slot::Basis => Some(BASIS_TIME),
                _ => None,
            };
            Ok(default.map(str::to_owned))
        }
        Form::Period | Form::Word if text.unread.is_none() && is_listed(key.slot, &text.text) => {
            Ok(Some(canonical(key.slot, text.clone()).text))
        }
        Form::Currency if text.unread.is_none() => match Currency::new(text.text.trim()) {
            Some(currency) => Ok(Some(currency.word())),
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
        return Ok(Some([&number(slot, draft)?.unwrap_or_default(), ":", &kind.text].concat()));
    }
    let both = [draft.text(slot), ":", &kind.text].concat();
    raw(slot, &unread(both, Unread::Raw))
}

fn is_plain(text: &Text) -> bool {
    text.unread.is_none()
        && length(&text.text) <= MOST_CHARACTERS
        && !text.text.chars().any(char::is_control)
}

fn number(slot: Slot, draft: &Draft) -> Result<Option<String>, Slot> {
    number_value(draft.get(slot), slot.kind(), draft.style).map_err(|TooLong| slot)
}

/// A number, or a share with its word; percent stand in the link as they do in the box.
fn share_value(slot: Slot, draft: &Draft) -> Result<Option<String>, Slot> {
    let text = draft.get(slot);
    let reading = number_entry(text, slot.kind(), draft.style).value();
    match reading.filter(|reading| reading.percent).map(|reading| reading.value.shifted(2)) {
        Some(Ok(percent)) => Ok(Some([&percent.to_link(), ":", PERCENT].concat())),
        Some(Err(_)) => raw(slot, text),
        None => number(slot, draft),
    }
}

/// A text longer than a link may hold.
pub(super) struct TooLong;

/// The number of a box or cell, nothing where it is blank, and its text where it cannot be used.
pub(super) fn number_value(
    text: &Text,
    kind: SlotKind,
    style: NumberStyle,
) -> Result<Option<String>, TooLong> {
    match number_entry(text, kind, style) {
        Entry::Blank => Ok(None),
        Entry::Valid(reading) => Ok(Some(reading.value.to_link())),
        Entry::Invalid(_) => raw_text(text).map(Some),
    }
}

/// A text that could not be read, as it stands.
pub(super) fn raw_text(text: &Text) -> Result<String, TooLong> {
    let too_long = text.unread == Some(Unread::TooLong) || length(&text.text) > MOST_CHARACTERS;
    if too_long { Err(TooLong) } else { Ok(["..", &encode(&text.text)].concat()) }
}

fn raw(slot: Slot, text: &Text) -> Result<Option<String>, Slot> {
    raw_text(text).map(Some).map_err(|TooLong| slot)
}
