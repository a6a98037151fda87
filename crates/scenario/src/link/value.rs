//! One value of a link to the texts of its fields, and back.

use super::{
    escape::{decode, encode},
    key::{Form, Key},
    numbers::{
        TooLong, in_percent, number_of_link, number_text, number_value, numbers_text,
        numbers_value, plain, ranged_text, raw_up_to, unread,
    },
};
use crate::{
    draft::{DEFAULT_TIME_BASE, Draft},
    entry::{
        Currency, Entry, MOST_CHARACTERS, MOST_OF_NAME, MOST_OF_NUMBERS, is_unit_alone,
        name_problem, numbers_entry,
    },
    field::{BASIS_TIME, Choice, Field, FieldKind, Window, is_listed, rate_named},
    moment::{self, Written},
    number::{self, NumberStyle},
    scenario::Scenario,
    text::{Text, Unread},
};
use metric_core::{period::Step, unit::DenominatorKind};

/// The texts that a value puts into the fields of its key.
pub type Filled = Vec<(Field, Text)>;

/// Reads a value in the reader's number style. Total: what is not of its kind becomes an unread text.
pub fn read(key: &Key, value: &str, style: NumberStyle) -> Filled {
    let (field, kind) = (key.field, key.field.kind());
    let mut filled = Vec::new();
    let text = match key.form {
        Form::Number => reader_of(field)(&decode(value), kind, style),
        Form::Based => based(&mut filled, field, value, style),
        Form::Period => period(&mut filled, key, value, style),
        Form::Share => share(value, field, style),
        Form::Word => canonical(field, word(value, &|word| is_listed(field, word))),
        Form::Month => moment_text(value),
        Form::Currency => currency(value),
        Form::Text => free_text(value),
        Form::Name => name(value),
        Form::Numbers => numbers_text(&decode(value), kind, style),
    };
    fill(&mut filled, field, text);
    filled
}

/// Puts a text into a field. White space alone fills nothing.
fn fill(filled: &mut Filled, field: Field, text: Text) {
    if !text.is_blank() {
        filled.push((field, shortened_to(most_characters(field), text)));
    }
}

/// The unread entry of a value that the end of a cut link runs through.
pub fn cut_off(key: &Key, value: &str) -> Filled {
    let text = decode(value.strip_prefix("..").unwrap_or(value));
    let mut filled = Vec::new();
    fill(&mut filled, key.field, unread(text, Unread::CutOff));
    filled
}

/// Most characters of the text of a field.
fn most_characters(field: Field) -> usize {
    if field.kind().is_numbers() { MOST_OF_NUMBERS } else { MOST_CHARACTERS }
}

/// Beyond the cap the first 200 characters are kept, and the scenario is not written with them.
pub(super) fn shortened(text: Text) -> Text {
    shortened_to(MOST_CHARACTERS, text)
}

fn shortened_to(most: usize, mut text: Text) -> Text {
    if let Some((end, _)) = text.text.char_indices().nth(most) {
        text.text.truncate(end);
        text.unread = Some(Unread::TooLong);
    }
    text
}

/// The word behind a share.
const PERCENT: &str = "percent";
/// What stands in the box for it.
const PERCENT_SIGN: &str = "%";

/// What reads the numbers of a field: a number alone, or a range as well.
fn reader_of(field: Field) -> fn(&str, FieldKind, NumberStyle) -> Text {
    if field.takes_range() { ranged_text } else { number_text }
}

/// A number, or a share in percent. The word alone is a blank with its unit.
fn share(value: &str, field: Field, style: NumberStyle) -> Text {
    let read = reader_of(field);
    let Some((number, _)) = split_unit(value, &|unit| unit == PERCENT) else {
        return read(&decode(value), field.kind(), style);
    };
    if number.chars().all(number::is_blank) {
        return plain(PERCENT_SIGN);
    }
    let Text { text, unread } = read(&number, FieldKind::Percent, style);
    Text { text: format!("{text} {PERCENT_SIGN}"), unread }
}

/// Splits `number:word` and decodes both. A raw text may hold encoded colons, so it is split before
/// it is decoded; every other value is decoded first. Nothing is decoded twice.
fn split_unit(value: &str, is_unit: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let raw = value.starts_with("..");
    let whole = if raw { value.to_owned() } else { decode(value) };
    let (number, unit) = whole.rsplit_once(':')?;
    let number = if raw { decode(number) } else { number.to_owned() };
    is_unit(unit).then(|| (number, unit.to_owned()))
}

fn based(filled: &mut Filled, field: Field, value: &str, style: NumberStyle) -> Text {
    let is_kind = |unit: &str| DenominatorKind::from_word(unit).is_some();
    let Some((number, unit)) = split_unit(value, &is_kind) else {
        return number_text(&decode(value), field.kind(), style);
    };
    fill(filled, Field::BaseKind, plain(unit));
    number_text(&number, field.kind(), style)
}

fn period(filled: &mut Filled, key: &Key, value: &str, style: NumberStyle) -> Text {
    let days = Window::Days.word();
    let Some((number, _)) = split_unit(value, &|unit| unit == days) else {
        return word(value, &|word| word != days && is_listed(Field::Period, word));
    };
    let [_, second] = key.fields();
    fill(filled, second.unwrap_or(Field::PeriodDays), number_text(&number, FieldKind::Days, style));
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
fn canonical(field: Field, text: Text) -> Text {
    match (field, text.unread, rate_named(&text.text)) {
        (Field::Benchmark, None, Some(rate)) => plain(rate.row),
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

/// A day, week, month or quarter.
pub(super) fn moment_text(value: &str) -> Text {
    if let Some(raw) = value.strip_prefix("..") {
        return unread(decode(raw), Unread::Raw);
    }
    match moment::from_link(value) {
        Some(named) => plain(moment::text(named)),
        None => unread(decode(value), Unread::NotOfItsKind),
    }
}

/// Writes one.
pub(super) fn moment_value(text: &Text) -> Result<String, TooLong> {
    match moment::written(&text.text).filter(|_| text.unread.is_none()) {
        Some(Written::One(named)) => Ok(moment::of_link(named)),
        _ => raw_up_to(MOST_CHARACTERS, text),
    }
}

/// A name; one that is too long is not written until it is changed.
pub(super) fn name(value: &str) -> Text {
    let name = free_text(value);
    if name.text.chars().count() > MOST_OF_NAME && name.unread.is_none() {
        Text { unread: Some(Unread::TooLong), ..name }
    } else {
        name
    }
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

/// Writes the value of a key, nothing where its fields are blank. The error is the field whose text is
/// too long for a link.
pub fn write(key: &Key, draft: &Draft) -> Result<Option<String>, Field> {
    let text = draft.get(key.field);
    match key.form {
        Form::Number => number(key.field, draft),
        Form::Share => share_value(key.field, draft),
        Form::Based => based_value(key.field, draft),
        Form::Period if text.unread.is_none() && text.text == Window::Days.word() => {
            let [_, second] = key.fields();
            let days = number(second.unwrap_or(Field::PeriodDays), draft)?.unwrap_or_default();
            Ok(Some(format!("{days}:{}", text.text)))
        }
        _ if text.is_blank() => {
            // Defaults may change, the figures must not.
            let default = match key.field {
                Field::TimeBase => Some(DEFAULT_TIME_BASE),
                Field::CostBasis => Some(BASIS_TIME),
                Field::Step => Some(Step::Month.word()),
                _ => None,
            };
            Ok(default.map(str::to_owned))
        }
        Form::Period | Form::Word if text.unread.is_none() && is_listed(key.field, &text.text) => {
            Ok(Some(canonical(key.field, text.clone()).text))
        }
        Form::Month => match Scenario::of(draft).levers_since() {
            Entry::Valid(month) => Ok(Some(moment::of_link(month.named()))),
            _ => raw(key.field, text),
        },
        Form::Currency if text.unread.is_none() => match Currency::new(text.text.trim()) {
            Some(currency) => Ok(Some(currency.word())),
            None => raw(key.field, text),
        },
        Form::Text if is_plain(text) => Ok(Some(encode(&text.text))),
        Form::Name if name_problem(text).is_none() => Ok(Some(encode(&text.text))),
        Form::Numbers => match numbers_entry(text, key.field.kind(), draft.style) {
            Entry::Blank => Ok(None),
            Entry::Valid(numbers) => Ok(Some(numbers_value(&numbers))),
            Entry::Invalid(_) => raw(key.field, text),
        },
        _ => raw(key.field, text),
    }
}

fn based_value(field: Field, draft: &Draft) -> Result<Option<String>, Field> {
    let kind = draft.get(Field::BaseKind);
    if kind.is_blank() {
        return number(field, draft);
    }
    if kind.unread.is_none() && is_listed(Field::BaseKind, &kind.text) {
        let number = number(field, draft)?.unwrap_or_default();
        return Ok(Some(format!("{number}:{}", kind.text)));
    }
    let both = format!("{}:{}", draft.text(field), kind.text);
    raw(field, &unread(both, Unread::Raw))
}

fn is_plain(text: &Text) -> bool {
    text.unread.is_none()
        && text.text.chars().count() <= MOST_CHARACTERS
        && !text.text.chars().any(char::is_control)
}

fn number(field: Field, draft: &Draft) -> Result<Option<String>, Field> {
    number_value(draft.get(field), draft.field_reading(field)).map_err(|TooLong| field)
}

/// A number, or a share with its word; percent stand in the link as they do in the box.
fn share_value(field: Field, draft: &Draft) -> Result<Option<String>, Field> {
    let text = draft.get(field);
    let reading = draft.field_reading(field);
    if reading == Entry::Blank && is_unit_alone(&text.text, field.kind()) {
        return Ok(Some(format!(":{PERCENT}")));
    }
    let share = reading.value().filter(|reading| reading.percent);
    match share.map(in_percent) {
        Some(Ok(percent)) => Ok(Some(format!("{}:{PERCENT}", number_of_link(percent)))),
        Some(Err(_)) => raw(field, text),
        None => number(field, draft),
    }
}

fn raw(field: Field, text: &Text) -> Result<Option<String>, Field> {
    raw_up_to(most_characters(field), text).map(Some).map_err(|TooLong| field)
}
