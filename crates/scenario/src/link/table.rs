//! A breakdown in a link: rows separated by commas, cells by colons, decoded only then.

use super::{
    escape::{decode, encode},
    value::{self, TooLong, free_text, number_text, number_value, raw_text, unread, word},
};
use crate::{
    draft::Draft,
    entry::{Entry, MOST_OF_NAME, name_problem},
    field::{Column, FieldKind, Row, Table},
    number::{NumberStyle, Reading},
    text::{Text, Unread},
};

/// Reads the rows of a breakdown; where the link was cut off, the last one is unread.
pub fn read(table: Table, value: &str, style: NumberStyle, is_cut: bool) -> Vec<Row> {
    let (whole, cut) = match value.rsplit_once(',') {
        Some((whole, last)) if is_cut => (Some(whole), Some(last)),
        None if is_cut => (None, Some(value)),
        _ => (Some(value), None),
    };
    let rows = whole.into_iter().flat_map(|whole| whole.split(','));
    let rows = rows.map(|text| row(table, text, style));
    let rows = rows.chain(cut.map(|text| cut_off(table, text)));
    rows.filter(|row| !row.is_blank()).take(Table::MOST_ROWS).collect()
}

fn cut_off(table: Table, text: &str) -> Row {
    let text = decode(text.strip_prefix("..").unwrap_or(text));
    Row::unread(table, value::shortened(unread(text, Unread::CutOff)))
}

fn row(table: Table, text: &str, style: NumberStyle) -> Row {
    let columns = table.columns();
    if text.is_empty() {
        return Row::blank(table);
    }
    if text.split(':').count() != columns.len() {
        // A raw row has no colon left, one of another shape too few or too many of them.
        let raw = text.strip_prefix("..").filter(|raw| !raw.contains(':'));
        let why = if raw.is_some() { Unread::Raw } else { Unread::NotOfItsKind };
        let text = unread(decode(raw.unwrap_or(text)), why);
        return Row::unread(table, value::shortened(text));
    }
    let cells = text.split(':').zip(columns);
    let cells = cells.map(|(text, column)| value::shortened(cell(column, text, style)));
    Row::of(cells.collect())
}

fn cell(column: &Column, text: &str, style: NumberStyle) -> Text {
    let text = match column.kind {
        _ if text.is_empty() => Text::default(),
        FieldKind::List => word(text, &|word| column.label_of(word).is_some()),
        FieldKind::Name => name(text),
        kind => match text.strip_prefix("..") {
            Some(raw) => unread(decode(raw), Unread::Raw),
            None => number_text(&decode(text), kind, style),
        },
    };
    // White space alone fills nothing.
    if text.is_blank() { Text::default() } else { text }
}

fn name(text: &str) -> Text {
    let name = free_text(text);
    if name.text.chars().count() > MOST_OF_NAME && name.unread.is_none() {
        Text { unread: Some(Unread::TooLong), ..name }
    } else {
        name
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

/// Writes a row; cells that say that there is no number leave nothing but colons.
fn write_row(table: Table, index: usize, draft: &Draft) -> Result<String, TooLong> {
    let Some(row) = draft.rows(table).get(index).filter(|row| !row.is_blank()) else {
        return Ok(String::new());
    };
    if let (true, Some(text)) = (row.is_unread, row.cells.last()) {
        return raw_text(text);
    }
    let cells = row.cells.iter().zip(table.columns()).enumerate();
    let cells = cells
        .map(|(column, (text, of))| write_cell(of, text, || draft.reading(table, index, column)));
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
        // A name that is too long is kept as what cannot be read: without it nothing of the scenario would be.
        FieldKind::List | FieldKind::Name => raw_text(text),
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
