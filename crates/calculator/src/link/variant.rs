//! Entries of the further scenarios b, c and d: checked, made canonical and kept.

use super::{
    key::{KEYS, Key},
    value::{self, Filled},
};
use crate::{
    draft::{Draft, Unread, Variant},
    number::NumberStyle,
};

/// The marks of the further scenarios.
pub const MARKS: [char; 3] = ['b', 'c', 'd'];

/// The scenario (none for the main one) and the key that a name stands for.
pub fn scenario_of(name: &str) -> Option<(Option<char>, &'static Key)> {
    let marked = MARKS.into_iter().find_map(|mark| {
        name.strip_prefix(mark).and_then(|rest| rest.strip_prefix('.')).map(|rest| (mark, rest))
    });
    match marked {
        None => Key::named(name).map(|key| (None, key)),
        Some((mark, rest)) => {
            Key::named(rest).filter(|key| key.varies()).map(|key| (Some(mark), key))
        }
    }
}

/// The entry with its value written canonically; without texts it says "no such input".
///
/// Of an entry beyond the cap the beginning is kept for the report, and marked, so that the scenario
/// is not written with it.
pub fn made(scenario: char, key: &'static Key, filled: Filled, style: NumberStyle) -> Variant {
    let too_long = filled.iter().any(|(_, text)| text.unread == Some(Unread::TooLong));
    let mut draft = Draft::empty(style);
    for (slot, mut text) in filled {
        if too_long && text.unread.is_some() {
            text.unread = Some(Unread::Raw);
        }
        draft.put(slot, text);
    }
    let value = value::write(key, &draft).ok().flatten().unwrap_or_default();
    Variant { scenario, key: key.name, value, too_long }
}

/// The entries in the order of writing.
pub fn sorted(mut variants: Vec<Variant>) -> Vec<Variant> {
    let place = |variant: &Variant| KEYS.iter().position(|key| key.name == variant.key);
    crate::order::sort(&mut variants, |a, b| (a.scenario, place(a)) > (b.scenario, place(b)));
    variants
}
