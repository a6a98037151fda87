//! Which of the pasted columns are the contacts and their base, and how their numbers are written.

use super::further;
use crate::{
    draft::Draft,
    field::{Choice, Row, Table, at},
    number::{NumberStyle, read},
};
use metric_core::unit::DenominatorKind;

/// What the contacts and the base are called, where a head says so.
const CONTACTS: [&str; 10] = [
    "contact",
    "ticket",
    "case",
    "call",
    "conversation",
    "volume",
    "kontakt",
    "anfrage",
    "anruf",
    "vorgang",
];
const BASES: [&str; 12] = [
    "order",
    "customer",
    "user",
    "subscriber",
    "account",
    "patient",
    "transaction",
    "base",
    "bestellung",
    "kunde",
    "nutzer",
    "kunden",
];

/// The style of the numbers: that of the page, unless another one reads more of them.
pub(super) fn style(
    own: NumberStyle,
    body: &[&Vec<String>],
    when: usize,
    width: usize,
) -> NumberStyle {
    let numbers = || {
        let columns = (0..width).filter(move |column| *column != when);
        columns.flat_map(|column| body.iter().filter_map(move |line| line.get(column)))
    };
    // Every style reads what can be one number only, and says so: "100.000,5" tells how "4.000" is meant.
    let score = |style: NumberStyle| {
        let readings = || {
            let filled = numbers().filter(|text| !text.trim().is_empty());
            filled.filter_map(|text| read(text, style).ok())
        };
        let unechoed = readings().filter(|reading| !reading.echo).count();
        let whole = readings().filter(|reading| reading.value.is_whole()).count();
        (readings().count(), unechoed, whole)
    };
    let others = NumberStyle::ALL.into_iter();
    others.fold(own, |best, other| if score(other) > score(best) { other } else { best })
}

/// The columns of the contacts and of the base: by their heads, else the first two with numbers, in their order. Of several
/// columns whose heads do not name it the base is one with more than the contacts, which no part of them has.
pub(super) fn columns(
    draft: &Draft,
    heads: &[String],
    when: usize,
    width: usize,
    body: &[&Vec<String>],
    style: NumberStyle,
) -> [Option<usize>; 2] {
    let has_numbers = |column: &usize| {
        let numbers = body.iter().filter_map(|line| line.get(*column));
        numbers.filter(|text| read(text, style).is_ok()).count() > 0
    };
    let head =
        |column: usize| heads.get(column).map(|head| head.to_lowercase()).unwrap_or_default();
    let is_other = |column: &usize| {
        let head = head(*column);
        let is_known = |own: &Row| !head.is_empty() && own.name().to_lowercase() == head.trim();
        further::is_figure(&head)
            || further::counted(&head).is_some()
            || draft.rows(Table::Columns).iter().any(is_known)
    };
    let columns = (0..width).filter(|column| *column != when && !is_other(column));
    let numeric: Vec<usize> = columns.filter(has_numbers).collect();
    let rest =
        |taken: Option<usize>| numeric.iter().copied().filter(move |own| Some(*own) != taken);
    let contacts = best(&numeric, &CONTACTS, &head).map(|(_, column)| column);
    let named = best(&rest(contacts).collect::<Vec<_>>(), &BASES, &head);
    // Beside contacts that are there already, a column of another name is none of them.
    let has_contacts = draft.rows(Table::Series).iter().any(|row| !row.cell(at::COUNT).is_blank());
    let may_guess = heads.is_empty() || !has_contacts;
    let guess = rest(named.map(|(_, column)| column)).next().filter(|_| may_guess);
    let contacts = contacts.or(guess);
    let number = |line: &Vec<String>, column: usize| {
        Some(read(line.get(column)?, style).ok()?.value.to_f64())
    };
    // No part of the contacts is more than all of them, in whichever line both are known.
    let is_above = |column: usize| {
        let pairs: Vec<(f64, f64)> = body
            .iter()
            .filter_map(|line| number(line, column).zip(number(line, contacts?)))
            .collect();
        !pairs.is_empty() && pairs.iter().all(|(own, all)| own > all)
    };
    let mut others = rest(contacts);
    let base = match named {
        Some((Likeness::Same, column)) => Some(column),
        // "Order status" has the word, and may be an issue.
        Some((_, column)) if is_above(column) => Some(column),
        _ if heads.is_empty() => others.next(),
        _ => others.find(|column| is_above(*column)),
    };
    [contacts, base]
}

/// The word of the link for what a base is made up of, by its head; none where the head does not say so.
pub(super) fn kind_of(head: &str) -> Option<&'static str> {
    let folded = head.trim().to_lowercase();
    let singular = folded.strip_suffix('s').unwrap_or(&folded);
    match singular {
        "bestellung" | "bestellungen" => Some("orders"),
        "kunde" | "kunden" => Some("customers"),
        "nutzer" => Some("users"),
        _ => {
            let own = DenominatorKind::OPTIONS.iter().map(|(word, _)| *word);
            let mut own = own.filter(|word| word.strip_suffix('s') == Some(singular));
            own.next()
        }
    }
}

/// How much a head is like a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// It is that word, or its plural.
    Same,
    /// One of its words is.
    Word,
    /// It has that word in it: "Kundenkontakte".
    Inside,
}

/// The column whose head is most like one of some words, the first of those that are equally like.
fn best(
    columns: &[usize],
    names: &[&str],
    head: &dyn Fn(usize) -> String,
) -> Option<(Likeness, usize)> {
    let likeness = |head: &str| {
        let is_plural = |word: &str, name: &str| {
            word.strip_prefix(name).is_some_and(|end| matches!(end, "" | "s" | "e" | "n" | "en"))
        };
        let any = |is: &dyn Fn(&str) -> bool| names.iter().any(|name| is(name));
        if any(&|name| is_plural(head.trim(), name)) {
            Some(Likeness::Same)
        } else if any(&|name| {
            head.split(|char: char| !char.is_alphanumeric()).any(|word| is_plural(word, name))
        }) {
            Some(Likeness::Word)
        } else {
            any(&|name| head.contains(name)).then_some(Likeness::Inside)
        }
    };
    let found = columns.iter().filter_map(|column| Some((likeness(&head(*column))?, *column)));
    found.min_by_key(|(likeness, _)| *likeness)
}
