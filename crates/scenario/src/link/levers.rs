//! Levers in a link: their rows under one key, and the amounts of each further scenario under another one, in
//! the order of the rows. An amount belongs to its lever: where their numbers differ, none of them is used.

use super::{
    escape::decode,
    numbers::{TooLong, number_value, ranged_text, raw_text, unread},
    table::{number_cell, write_row},
    value::shortened,
};
use crate::{
    draft::Draft,
    field::{Further, Row, Table},
    number::{self, NumberStyle},
    text::{Text, Unread},
};

/// The amounts of a further scenario, as a link has them.
#[derive(Debug)]
pub struct By {
    /// The scenario.
    pub further: Further,
    /// One cell a lever.
    pub value: String,
    /// Whether the link was cut off in them.
    pub is_cut: bool,
}

impl By {
    /// Whether it has no amount.
    pub fn is_blank(&self) -> bool {
        self.value.split(':').all(|cell| decode(cell).chars().all(number::is_blank))
    }

    /// Its text where it is unread as a whole.
    fn unread(&self) -> Text {
        // Raw amounts of several levers have no colon left.
        let raw = self.value.strip_prefix("..").filter(|raw| !raw.contains(':'));
        let why = match raw {
            _ if self.is_cut => Unread::CutOff,
            Some(_) => Unread::Raw,
            None => Unread::NotOfItsKind,
        };
        shortened(unread(decode(raw.unwrap_or(&self.value)), why))
    }
}

/// Puts amounts beside the levers as the link has them, leaves out rows in which nothing stands, and names the
/// scenarios of which an amount is unread.
pub fn put(draft: &mut Draft, by: &[By]) -> Vec<Further> {
    let style = draft.style;
    let mut rows = draft.rows(Table::Levers).to_vec();
    let fits = |by: &&By| !by.is_cut && by.value.split(':').count() == rows.len();
    let (fitting, others): (Vec<&By>, Vec<&By>) = by.iter().partition(fits);
    let mut unread = Vec::new();
    for by in fitting {
        for (row, text) in rows.iter_mut().zip(by.value.split(':')) {
            let amount = amount(row, by.further, text, style);
            unread.extend(amount.unread.map(|_| by.further));
            put_amount(row, by.further, amount);
        }
    }
    rows.retain(|row| !row.is_blank());
    for by in others {
        unread.push(by.further);
        match rows.as_mut_slice() {
            // There is one lever that they can be of.
            [row] => put_amount(row, by.further, by.unread()),
            _ => draft.put_unread_amounts(by.further, by.unread()),
        }
    }
    if let Some(own) = draft.rows_mut(Table::Levers) {
        *own = rows;
    }
    unread.dedup();
    unread
}

fn amount(row: &Row, further: Further, text: &str, style: NumberStyle) -> Text {
    let kind = row.kind(Table::Levers, further.column()).filter(|_| !text.is_empty());
    let amount = kind.map(|kind| number_cell(text, kind, style, ranged_text));
    // White space alone fills nothing.
    amount.map(shortened).filter(|amount| !amount.is_blank()).unwrap_or_default()
}

fn put_amount(row: &mut Row, further: Further, amount: Text) {
    if let Some(cell) = row.cells.get_mut(further.column()) {
        *cell = amount;
    }
}

/// Levers as they stand in a link.
pub struct Written {
    /// The rows; none where nothing stands in any of them.
    pub rows: Option<String>,
    /// The amounts of each further scenario, in the order of [`Further::ALL`]; none where it has no amount.
    pub by: [Option<String>; Further::ALL.len()],
}

/// Writes the levers. A row in which nothing stands but a dash has neither a lever nor amounts.
pub fn write(draft: &Draft) -> Result<Written, TooLong> {
    let mut rows = Vec::new();
    let mut by = [const { Vec::new() }; Further::ALL.len()];
    for row in 0..draft.rows(Table::Levers).len() {
        let lever = write_row(Table::Levers, row, draft)?;
        let amounts = Further::ALL.map(|further| write_amount(draft, row, further));
        let [b, c, d] = amounts;
        let amounts = [b?, c?, d?];
        let is_blank =
            lever.chars().all(|char| char == ':') && amounts.iter().all(String::is_empty);
        if is_blank {
            continue;
        }
        rows.push(lever);
        for (by, amount) in by.iter_mut().zip(amounts) {
            by.push(amount);
        }
    }
    let has_amount = |amounts: &Vec<String>| amounts.iter().any(|amount| !amount.is_empty());
    let by = by.map(|by| has_amount(&by).then(|| by.join(":")));
    Ok(Written { rows: (!rows.is_empty()).then(|| rows.join(",")), by })
}

fn write_amount(draft: &Draft, row: usize, further: Further) -> Result<String, TooLong> {
    let column = further.column();
    let text = draft.cell(Table::Levers, row, column);
    if text.is_blank() {
        return Ok(String::new());
    }
    let amount = number_value(text, draft.reading(Table::Levers, row, column))?;
    Ok(amount.unwrap_or_default())
}

/// Amounts that are unread as a whole, as they stand in a link.
pub fn write_unread(text: &Text) -> Result<Option<String>, TooLong> {
    (!text.is_blank()).then(|| raw_text(text)).transpose()
}
