//! Which of the pasted columns are the contacts and their base, and how their numbers are written.

use super::further;
use crate::{
    draft::Draft,
    field::{Row, Table},
    number::{NumberStyle, read},
};

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
/// columns whose heads tell nothing the base is one with more than the contacts, which no part of them has.
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
    let named = |names: &[&str]| {
        let is_named = |column: &&usize| names.iter().any(|name| head(**column).contains(name));
        numeric.iter().find(is_named).copied()
    };
    let (contacts, base) = (named(&CONTACTS), named(&BASES));
    let other =
        |taken: Option<usize>| numeric.iter().copied().find(|column| Some(*column) != taken);
    let contacts = contacts.or_else(|| other(base));
    let rest = || numeric.iter().copied().filter(|column| Some(*column) != contacts);
    let number = |line: &Vec<String>, column: usize| {
        Some(read(line.get(column)?, style).ok()?.value.to_f64())
    };
    let is_above = |column: &usize| {
        let of_line = |line: &&Vec<String>| {
            number(line, *column) > contacts.and_then(|own| number(line, own))
        };
        body.iter().any(of_line)
    };
    let has_parts = rest().nth(1).is_some() || !draft.rows(Table::Columns).is_empty();
    let is_told = !heads.is_empty() && has_parts;
    let guess = if is_told { rest().find(is_above) } else { other(contacts) };
    let base = base.filter(|base| Some(*base) != contacts).or(guess);
    [contacts, base]
}
