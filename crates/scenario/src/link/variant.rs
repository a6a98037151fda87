//! Entries of the further scenarios b, c and d: checked, made canonical and kept.

use super::{
    filled::Known,
    key::{BY, KEYS, Key, strip},
    table, value,
};
use crate::{
    draft::{Draft, Variant},
    field::{Further, Row, Table},
    number::NumberStyle,
    text::Unread,
};

/// The scenario (none for the main one) and what a name stands for. The names of further scenarios are fields of
/// the draft, as are their amounts; what else they hold is kept beside it.
pub(super) fn scenario_of(name: &str) -> Option<(Option<char>, Known)> {
    let rest = strip(name);
    let marked = name.chars().next().and_then(Further::of_mark).filter(|_| rest != name);
    let Some(further) = marked.filter(|_| Key::named(name).is_none()) else {
        let table = || Table::named(name).map(Known::Table);
        return Some((None, Key::named(name).map(Known::Key).or_else(table)?));
    };
    let table = || Table::BREAKDOWNS.into_iter().find(|table| table.key() == rest);
    let key = || Key::named(rest).filter(|key| key.varies());
    let amounts = (rest == BY).then_some(Known::By(further));
    let known = amounts.or_else(|| table().map(Known::Table)).or_else(|| key().map(Known::Key))?;
    Some((Some(further.mark()), known))
}

/// The entry with its value written canonically; without texts it says "no such input".
///
/// Of an entry beyond the cap the beginning is kept for the report, and marked, so that the scenario
/// is not written with it.
pub(super) fn of_fields(
    scenario: char,
    key: &'static Key,
    texts: value::Filled,
    style: NumberStyle,
) -> Variant {
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

/// The same of the rows of a breakdown.
pub(super) fn of_rows(
    scenario: char,
    table: Table,
    mut rows: Vec<Row>,
    style: NumberStyle,
) -> Variant {
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
