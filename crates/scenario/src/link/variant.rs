//! Entries of the further scenarios b, c and d: checked, made canonical and kept.

use super::{
    filled::{Filled, Known},
    key::{KEYS, Key},
    table, value,
};
use crate::{
    draft::{Draft, Variant},
    field::{Row, Table},
    number::NumberStyle,
    text::Unread,
};

/// The marks of the further scenarios.
pub const MARKS: [char; 3] = ['b', 'c', 'd'];

/// The scenario (none for the main one) and what a name stands for.
pub(super) fn scenario_of(name: &str) -> Option<(Option<char>, Known)> {
    let marked = MARKS.into_iter().find_map(|mark| {
        name.strip_prefix(mark).and_then(|rest| rest.strip_prefix('.')).map(|rest| (mark, rest))
    });
    let (mark, name) = marked.map_or((None, name), |(mark, rest)| (Some(mark), rest));
    let known = if let Some(table) = Table::named(name) {
        Known::Table(table)
    } else {
        Known::Key(Key::named(name).filter(|key| mark.is_none() || key.varies())?)
    };
    Some((mark, known))
}

/// The entry with its value written canonically; without texts it says "no such input".
///
/// Of an entry beyond the cap the beginning is kept for the report, and marked, so that the scenario
/// is not written with it.
pub(super) fn made(scenario: char, filled: Filled, style: NumberStyle) -> Variant {
    let (key, texts) = match filled {
        Filled::Fields(key, texts) => (key, texts),
        Filled::Rows(table, rows) => return of_rows(scenario, table, rows, style),
    };
    let too_long = texts.iter().any(|(_, text)| text.unread == Some(Unread::TooLong));
    let mut draft = Draft::empty(style);
    for (field, mut text) in texts {
        if too_long && text.unread.is_some() {
            text.unread = Some(Unread::Raw);
        }
        draft.put(field, text);
    }
    // A blank is written as such, also where a blank of the scenario itself has a default.
    let is_blank = key.fields().into_iter().flatten().all(|field| draft.get(field).is_blank());
    let value = if is_blank { None } else { value::write(key, &draft).ok().flatten() };
    let value = value.unwrap_or_default();
    Variant { scenario, key: key.name, value, too_long }
}

fn of_rows(scenario: char, table: Table, mut rows: Vec<Row>, style: NumberStyle) -> Variant {
    let too_long = table::is_too_long(&rows);
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        if cell.unread == Some(Unread::TooLong) {
            cell.unread = Some(Unread::Raw);
        }
    }
    let value = table::canonical(table, &rows, style).unwrap_or_default();
    Variant { scenario, key: table.key(), value, too_long }
}

/// The entries in the order of writing.
pub fn sorted(mut variants: Vec<Variant>) -> Vec<Variant> {
    // Breakdowns stand behind all other keys.
    let place = |variant: &Variant| {
        let key = KEYS.iter().position(|key| key.name == variant.key);
        let table = || Table::ALL.iter().position(|table| table.key() == variant.key);
        (variant.scenario, key.or_else(|| table().map(|place| KEYS.len() + place)))
    };
    variants.sort_by_key(place);
    variants
}
