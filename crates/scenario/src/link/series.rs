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
    field::{Choice, Field, FieldKind, Row, Table, at},
    moment,
    number::NumberStyle,
    text::{Text, Unread},
};
use metric_core::period::{Named, Period, Step};
use std::collections::BTreeSet;

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

/// Writes the series, nothing where all of its rows are blank.
pub fn write(draft: &Draft) -> Result<Option<String>, TooLong> {
    let step = Step::from_word(draft.text(Field::Step)).unwrap_or(Step::Month);
    let rows = draft.rows(Table::Series);
    let placed = placed(rows, step);
    let mut others = Vec::new();
    for (row, _) in placed.iter().enumerate().filter(|(_, place)| place.is_none()) {
        let text = table::write_row(Table::Series, row, draft)?;
        if text.contains(|char| char != ':') {
            others.push(text);
        }
    }
    let mut known: Vec<(i32, usize)> =
        placed.iter().enumerate().filter_map(|(row, place)| Some(((*place)?, row))).collect();
    known.sort_unstable();
    if known.is_empty() && others.is_empty() {
        return Ok(None);
    }
    let mut series = String::new();
    let mut next = None;
    for (place, row) in known {
        let text = table::write_row(Table::Series, row, draft)?;
        // Contacts and base; the period stands last.
        let (pair, period) = text.rsplit_once(':').unwrap_or((&text, ""));
        match next {
            None => series.push_str(&start_of(period, step)),
            Some(next) => (next..place).for_each(|_| series.push_str("::")),
        }
        series.push(':');
        series.push_str(pair);
        next = Some(place + 1);
    }
    Ok(Some(std::iter::once(series).chain(others).collect::<Vec<_>>().join(",")))
}

/// The first period in the form that tells the step: a date of a month is that month.
fn start_of(period: &str, step: Step) -> String {
    let start = moment::from_link(period).and_then(|named| Period::of(step, named));
    start.map_or_else(String::new, |start| moment::of_link(start.named()))
}

/// The place of each row in the series, counted from its first period; none for one without: its period cannot be read,
/// it is the second one of a period, nothing else stands in it, or the series would be too long with it.
fn placed(rows: &[Row], step: Step) -> Vec<Option<i32>> {
    let period = |row: &Row| {
        let cell = row.cells.get(at::PERIOD).filter(|cell| cell.unread.is_none())?;
        let has_more = row.cells.iter().take(at::PERIOD).any(|cell| !cell.is_blank());
        moment::period(&cell.text, step).ok().filter(|_| has_more && !row.is_unread)
    };
    let periods: Vec<Option<Period>> = rows.iter().map(period).collect();
    let origin = Period::of_day(step, (1900, 1, 1));
    let places: Vec<Option<i32>> =
        periods.iter().map(|period| Some((*period)?.since(origin?))).collect();
    let first = places.iter().flatten().min().copied().unwrap_or_default();
    let most = i32::try_from(Table::MOST_PERIODS).unwrap_or(i32::MAX);
    let mut seen = BTreeSet::new();
    let place = |place: &Option<i32>| {
        let place = (*place)? - first;
        (place < most && seen.insert(place)).then_some(place)
    };
    places.iter().map(place).collect()
}
