//! The series of a link: the first period, whose form tells the step, then contacts and base of each period, in order. Rows
//! without such a place stand behind, as those of other tables: whose period cannot be read, stands twice, or lies too far off.

use super::{
    escape::decode,
    numbers::{TooLong, number_text, unread},
    table::{self, number_cell},
    value::shortened,
};
use crate::{
    draft::Draft,
    entry::Entry,
    field::{FieldKind, Row, Table, at},
    moment,
    number::NumberStyle,
    placed::{Place, Places},
    scenario::Scenario,
    text::{Text, Unread},
};
use metric_core::period::{Named, Period, Step};

/// Reads a series; of one that a link was cut off in the last cell is unread.
pub fn read(value: &str, style: NumberStyle, is_cut: bool) -> Vec<Row> {
    let (series, others) = match value.split_once(',') {
        Some((series, others)) => (series, Some(others)),
        None => (value, None),
    };
    let is_series_cut = is_cut && others.is_none();
    let mut cells = series.split(':');
    let start = cells.next().and_then(moment::from_link);
    let cells: Vec<&str> = cells.collect();
    let is_whole = !cells.is_empty() && cells.len().is_multiple_of(2) || is_series_cut;
    let mut rows = match start.and_then(first) {
        Some(first) if is_whole => periods(first, &cells, style, is_series_cut),
        _ if series.is_empty() => Vec::new(),
        _ => vec![unread_as_a_whole(series, is_series_cut)],
    };
    let others = others.map(|others| table::read(Table::Series, others, style, is_cut));
    rows.extend(others.into_iter().flatten());
    rows
}

/// The first period of a series, whose form tells the length of all.
fn first(start: Named) -> Option<Period> {
    let step = match start {
        Named::Day(..) => Step::Day,
        Named::Week(..) => Step::Week,
        Named::Month(..) => Step::Month,
        Named::Quarter(..) => Step::Quarter,
    };
    Period::of(step, start)
}

/// A series of which nothing can be used.
fn unread_as_a_whole(series: &str, is_cut: bool) -> Row {
    let raw = series.strip_prefix("..").filter(|raw| !raw.contains(':'));
    let why = match raw {
        _ if is_cut => Unread::CutOff,
        Some(_) => Unread::Raw,
        None => Unread::NotOfItsKind,
    };
    Row::unread(Table::Series, shortened(unread(decode(raw.unwrap_or(series)), why)))
}

/// A row of each period of which something is known; where the link was cut off, the last one is unread.
fn periods(first: Period, cells: &[&str], style: NumberStyle, is_cut: bool) -> Vec<Row> {
    let last = cells.len().div_ceil(2).saturating_sub(1);
    let cell = |text: &str, kind: FieldKind| match text {
        "" => Text::default(),
        text => shortened(number_cell(text, kind, style, number_text)),
    };
    let row = |((place, period), pair): ((usize, i32), &[&str])| {
        let name = moment::text(first.plus(period).named());
        if is_cut && place == last {
            let text = format!("{name}: {}", pair.join(":"));
            let is_begun = pair.iter().any(|cell| !cell.is_empty());
            let row = || Row::unread(Table::Series, shortened(unread(text, Unread::CutOff)));
            return is_begun.then(row);
        }
        let [contacts, base] = [0, 1].map(|cell| pair.get(cell).copied().unwrap_or_default());
        let texts = [cell(contacts, FieldKind::Whole), cell(base, FieldKind::Amount)];
        let is_blank = texts.iter().all(Text::is_blank);
        let name = Text { text: name, unread: None };
        (!is_blank).then(|| Row::of(texts.into_iter().chain([name]).collect()))
    };
    (0..).zip(0..).zip(cells.chunks(2)).filter_map(row).collect()
}

/// The rows of a series that are written: those with a place, in the order of their periods, each with it; then the others. The
/// reader gives back just these rows, in this order: one of which neither a number nor the period would be written is none of
/// them, whatever stands in its further columns.
fn in_order(draft: &Draft, places: Option<&Places>) -> (Vec<(usize, usize)>, Vec<usize>) {
    let (mut known, mut others) = (Vec::new(), Vec::new());
    for (row, own) in draft.rows(Table::Series).iter().enumerate() {
        let place = places.and_then(|places| places.rows.get(row).copied().flatten());
        // A dash gives no number, and a period without contacts and base is the gap between others, or stands behind.
        let has_number = [at::COUNT, at::BASE_OF_PERIOD].into_iter().any(|column| {
            !own.cell(column).is_blank()
                && *draft.reading_of(Table::Series, row, column) != Entry::Blank
        });
        match place.filter(|_| has_number && !own.is_unread) {
            Some(Place::At(place)) => known.push((place, row)),
            _ if is_read_back(draft, row) => others.push(row),
            _ => {}
        }
    }
    known.sort_unstable();
    (known, others)
}

/// Whether anything is left of a row that is written behind the others once it is read.
fn is_read_back(draft: &Draft, row: usize) -> bool {
    // What is too long for a link is refused as it is written.
    table::write_row(Table::Series, row, draft)
        .map_or(true, |text| !table::row(Table::Series, &text, draft.style).is_blank())
}

/// The rows of a series in the order in which they are written.
pub fn order(draft: &Draft) -> Vec<usize> {
    let (known, others) = in_order(draft, Scenario::of(draft).places());
    known.into_iter().map(|(_, row)| row).chain(others).collect()
}

/// Writes the series, nothing where all of its rows are blank.
pub fn write(draft: &Draft) -> Result<Option<String>, TooLong> {
    let places = Scenario::of(draft).places();
    let (known, behind) = in_order(draft, places);
    if known.is_empty() && behind.is_empty() {
        return Ok(None);
    }
    let mut others = Vec::new();
    for row in behind {
        others.push(table::write_row(Table::Series, row, draft)?);
    }
    let mut series = String::new();
    let mut next = None;
    for (place, row) in known {
        // Contacts and base; the period follows from the place.
        let own = draft.rows(Table::Series).get(row).map(|own| (row, own));
        let Some(own) = own else { continue };
        let pair = table::write_cells(Table::Series, own, draft, |column| column != at::PERIOD)?;
        match next {
            None => {
                let start = places.zip(i32::try_from(place).ok());
                let start = start.map(|(places, place)| places.first.plus(place));
                series
                    .push_str(&start.map_or_else(String::new, |own| moment::of_link(own.named())));
            }
            Some(next) => (next..place).for_each(|_| series.push_str("::")),
        }
        series.push(':');
        series.push_str(&pair);
        next = Some(place + 1);
    }
    Ok(Some(std::iter::once(series).chain(others).collect::<Vec<_>>().join(",")))
}
