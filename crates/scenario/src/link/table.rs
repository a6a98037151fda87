//! A table in a link: rows separated by commas, cells by colons, decoded only then.

use super::{
    escape::{decode, encode},
    numbers::{TooLong, number_text, number_value, plain, ranged_text, raw_text, unread},
    value::{self, moment_text, moment_value, name, word},
};
use crate::{
    draft::Draft,
    entry::{Entry, name_problem, word_problem},
    field::{Column, FieldKind, Row, Table},
    number::{NumberStyle, Reading},
    text::{Text, Unread},
};

/// Reads the rows of a table; where the link was cut off, the last one is unread. Blank rows of levers are kept,
/// since their amounts stand elsewhere.
pub fn read(table: Table, value: &str, style: NumberStyle, is_cut: bool) -> Vec<Row> {
    let (whole, cut) = match value.rsplit_once(',') {
        Some((whole, last)) if is_cut => (Some(whole), Some(last)),
        None if is_cut => (None, Some(value)),
        _ => (Some(value), None),
    };
    let rows = whole.into_iter().flat_map(|whole| whole.split(','));
    let rows = rows.map(|text| row(table, text, style));
    let rows = rows.chain(cut.map(|text| cut_off(table, text)));
    rows.filter(|row| table == Table::Levers || !row.is_blank()).take(table.most_rows()).collect()
}

fn cut_off(table: Table, text: &str) -> Row {
    let text = decode(text.strip_prefix("..").unwrap_or(text));
    Row::unread(table, value::shortened(unread(text, Unread::CutOff)))
}

/// Reads a row.
pub(super) fn row(table: Table, text: &str, style: NumberStyle) -> Row {
    let mut row = Row::blank(table);
    if text.is_empty() {
        return row;
    }
    if text.split(':').count() != table.columns_of_link().count() {
        // A raw row has no colon left, one of another shape too few or too many of them.
        let raw = text.strip_prefix("..").filter(|raw| !raw.contains(':'));
        let why = if raw.is_some() { Unread::Raw } else { Unread::NotOfItsKind };
        let text = unread(decode(raw.unwrap_or(text)), why);
        return Row::unread(table, value::shortened(text));
    }
    for (text, (place, column)) in text.split(':').zip(table.columns_of_link()) {
        if let Some(place) = row.cells.get_mut(place) {
            *place = value::shortened(cell(column, text, style));
        }
    }
    row
}

fn cell(column: &Column, text: &str, style: NumberStyle) -> Text {
    let text = match column.kind {
        _ if text.is_empty() => Text::default(),
        FieldKind::List => word(text, &|word| column.label_of(word).is_some()),
        FieldKind::Word => word(text, &|word| word_problem(&plain(word)).is_none()),
        FieldKind::Name => name(text),
        FieldKind::Moment => moment_text(text),
        kind => {
            let read = if column.takes_range { ranged_text } else { number_text };
            number_cell(text, kind, style, read)
        }
    };
    // White space alone fills nothing.
    if text.is_blank() { Text::default() } else { text }
}

/// The number of a cell, which is decoded once it is known not to be raw.
pub(super) fn number_cell(
    text: &str,
    kind: FieldKind,
    style: NumberStyle,
    number: fn(&str, FieldKind, NumberStyle) -> Text,
) -> Text {
    match text.strip_prefix("..") {
        Some(raw) => unread(decode(raw), Unread::Raw),
        None => number(&decode(text), kind, style),
    }
}

/// Writes a breakdown, nothing where all of its rows are blank.
pub fn write(table: Table, draft: &Draft) -> Result<Option<String>, TooLong> {
    draft.link_of(table, || {
        let rows = (0..draft.rows(table).len()).map(|row| write_row(table, row, draft));
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        rows.retain(|row| row.contains(|char| char != ':'));
        Ok((!rows.is_empty()).then(|| rows.join(",")))
    })
}

/// Writes a row without the amounts of a lever; cells that say that there is no number leave nothing but colons.
pub(super) fn write_row(table: Table, index: usize, draft: &Draft) -> Result<String, TooLong> {
    let Some(row) = draft.rows(table).get(index).filter(|row| !row.is_blank()) else {
        return Ok(String::new());
    };
    if let (true, Some(text)) = (row.is_unread, row.cells.last()) {
        return raw_text(text);
    }
    write_cells(table, (index, row), draft, |_| true)
}

/// Writes some cells of a row.
pub(super) fn write_cells(
    table: Table,
    (index, row): (usize, &Row),
    draft: &Draft,
    is_wanted: impl Fn(usize) -> bool,
) -> Result<String, TooLong> {
    let columns = table.columns_of_link().filter(|(place, _)| is_wanted(*place));
    let cells = columns.filter_map(|(place, of)| {
        let text = row.cells.get(place)?;
        Some(write_cell(of, text, || draft.reading(table, index, place)))
    });
    Ok(cells.collect::<Result<Vec<_>, _>>()?.join(":"))
}

fn write_cell(
    column: &Column,
    text: &Text,
    reading: impl FnOnce() -> Entry<Reading>,
) -> Result<String, TooLong> {
    match column.kind {
        _ if text.is_blank() => Ok(String::new()),
        FieldKind::List if text.unread.is_none() && column.label_of(&text.text).is_some() => {
            Ok(text.text.clone())
        }
        FieldKind::Name if name_problem(text).is_none() => Ok(encode(&text.text)),
        FieldKind::Word if word_problem(text).is_none() => Ok(text.text.clone()),
        FieldKind::Moment => moment_value(text),
        // A name that is too long is kept as what cannot be read: without it nothing of the scenario would be.
        FieldKind::List | FieldKind::Name | FieldKind::Word => raw_text(text),
        _ => Ok(number_value(text, reading())?.unwrap_or_default()),
    }
}

/// The rows of a breakdown that stands as text in a further scenario.
pub fn canonical(table: Table, rows: &[Row], style: NumberStyle) -> Result<String, TooLong> {
    let mut draft = Draft::empty(style);
    if let Some(own) = draft.rows_mut(table) {
        own.extend_from_slice(rows);
    }
    write(table, &draft).map(Option::unwrap_or_default)
}

/// Whether an entry of a row could not be read.
pub fn has_unread(rows: &[Row]) -> bool {
    rows.iter().flat_map(|row| &row.cells).any(|cell| cell.unread.is_some())
}

/// Whether an entry of a row is longer than a link may hold.
pub fn is_too_long(rows: &[Row]) -> bool {
    let cells = rows.iter().flat_map(|row| &row.cells);
    cells.into_iter().any(|cell| cell.unread == Some(Unread::TooLong))
}
