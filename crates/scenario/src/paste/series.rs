//! Columns of a spreadsheet as a series: which one is the period, which the contacts, which the base, in which order day
//! and month stand, and how its numbers are written. What cannot be read stands in its cell with its reason.

mod columns;
mod dates;
mod further;

pub use dates::{Order, open_date, with_dates};

use super::{Refusal, block::Block};
use crate::{
    draft::{Draft, restyle},
    entry::number_entry,
    field::{Choice, Field, Open, Row, Table, at},
    moment::{self, Written},
    number::{NumberStyle, read},
    placed::Place,
    scenario::Scenario,
    text::{Text, Unread},
};
use columns::{columns, kind_of, style};
use dates::{day_first, in_order, step};
use metric_core::period::{Named, Period, Step};

/// What came of pasting a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedSeries {
    /// All rows of the series.
    pub rows: Vec<Row>,
    /// The length of its periods.
    pub step: Step,
    /// How many rows are new, or have other numbers now.
    pub count: usize,
    /// The heads of the columns that were taken as contacts and as base; empty where there are none.
    pub heads: [String; 2],
    /// What the base is made up of, where its head says so.
    pub kind: Option<&'static str>,
    /// What the further columns of the series hold, with those that were pasted.
    pub columns: Vec<Row>,
    /// The heads of the columns that became further ones.
    pub further: Vec<String>,
    /// The heads of columns that were left out: figures that follow from others, and those for which there is no room.
    pub left_out: Vec<String>,
    /// Lines that were left out as totals: what stands in them first.
    pub totals: Vec<String>,
    /// How the numbers were read, where the page writes them otherwise.
    pub style: Option<NumberStyle>,
    /// In which order day and month stand.
    pub order: Order,
}

/// What lines are called that add up others, folded to small letters.
const TOTALS: [&str; 10] = [
    "total",
    "totals",
    "sum",
    "summe",
    "gesamt",
    "average",
    "mean",
    "mittelwert",
    "durchschnitt",
    "grand total",
];

/// The series of a draft after a text was pasted. Rows of a period that is there already take its place, others are added
/// behind.
pub fn paste_series(draft: &Draft, text: &str) -> Result<PastedSeries, Refusal> {
    let block = Block::read(text).map_err(Refusal::Limit)?;
    let lines = &block.lines;
    if lines.is_empty() {
        return Err(Refusal::Nothing);
    }
    let is_moment = |cell: &str| moment::written(cell).is_some();
    let cell = |line: &[String], column: usize| -> String {
        line.get(column).map_or_else(String::new, |cell| cell.trim().to_owned())
    };
    let moments =
        |column: usize| lines.iter().filter(|line| is_moment(&cell(line, column))).count();
    // The first of those with most periods; without any there is no series to be placed.
    let column = (0..block.width).rev().max_by_key(|column| moments(*column));
    let when = column.filter(|column| moments(*column) > 0).ok_or(Refusal::NoPeriods)?;
    // A line with numbers whose period cannot be read is a row to correct, and no head.
    let is_number =
        |text: &String| NumberStyle::ALL.into_iter().any(|style| read(text, style).is_ok());
    let has_head = lines
        .first()
        .is_some_and(|line| !is_moment(&cell(line, when)) && !line.iter().any(is_number));
    let heads = if has_head { lines.first().map_or(&[][..], |line| line) } else { &[] };
    let body: Vec<&Vec<String>> = lines.iter().skip(usize::from(has_head)).collect();
    let is_total = |line: &&Vec<String>| {
        let name = cell(line, when).to_lowercase();
        let first =
            line.iter().map(|cell| cell.trim().to_lowercase()).find(|cell| !cell.is_empty());
        let is_named = |name: &str| TOTALS.contains(&name.trim_end_matches([':', '.']));
        is_named(&name) || name.is_empty() && first.is_some_and(|first| is_named(&first))
    };
    let (totals, body): (Vec<_>, Vec<_>) = body.into_iter().partition(is_total);
    let order = day_first(body.iter().map(|line| cell(line, when)));
    let named: Vec<Option<Named>> =
        body.iter().map(|line| in_order(&cell(line, when), order)).collect();
    // While the order of day and month is open, the few dates that have one reading tell nothing of the others.
    let found = step(&named).filter(|_| order != Order::Open);
    let step = found.unwrap_or_else(|| Scenario::of(draft).step());
    let style = style(draft.style, &body, when, block.width);
    let [contacts, base] = columns(draft, heads, when, block.width, &body, style);
    let taken = [Some(when), contacts, base];
    let others = (0..block.width).filter(|column| !taken.contains(&Some(*column)));
    let further = further::of(draft, heads, &body, others, (contacts, style));
    let row = |(line, named): (&&Vec<String>, &Option<Named>)| {
        let period =
            named.and_then(|named| Period::of(step, named)).filter(|_| order != Order::Open);
        let name = period.map_or_else(|| cell(line, when), |own| moment::text(own.named()));
        let number =
            |column: Option<usize>| column.map_or_else(String::new, |column| cell(line, column));
        let mut texts =
            [number(contacts), number(base), name].map(|text| Text { text, unread: None });
        // It could be read, and is not sure in its column.
        if let [.., when] = &mut texts
            && named.is_none()
            && matches!(moment::written(&when.text), Some(Written::One(_)))
        {
            when.unread = Some(Unread::Raw);
        }
        let mut row = Row::of(texts.into());
        for (column, place) in &further.placed {
            let text = cell(line, *column);
            if let Some(cell) = row.cell_mut(Table::Series, *place).filter(|_| !text.is_empty()) {
                *cell = Text { text, unread: None };
            }
        }
        (period, row)
    };
    let mut pasted: Vec<(Option<Period>, Row)> =
        body.iter().zip(&named).map(row).filter(|(_, row)| !row.is_blank()).collect();
    for (_, row) in pasted.iter_mut().filter(|_| style != draft.style) {
        in_style_of_page(row, style, draft.style);
    }
    let count = pasted.len();
    let is_pasted = |column| match column {
        at::COUNT => contacts.is_some(),
        at::BASE_OF_PERIOD => base.is_some(),
        at::PERIOD => true,
        further_one => further.placed.iter().any(|(_, place)| *place == further_one),
    };
    let rows = among(draft, step, pasted, is_pasted);
    if rows.len() > Table::MOST_PERIODS {
        return Err(Refusal::Rows { rows: rows.len(), most: Table::MOST_PERIODS });
    }
    let head = |column: Option<usize>| {
        column.and_then(|column| heads.get(column)).map(|head| head.trim().to_owned())
    };
    Ok(PastedSeries {
        rows,
        step,
        count,
        heads: [contacts, base].map(|column| head(column).unwrap_or_default()),
        kind: head(base).and_then(|head| kind_of(&head)),
        further: further
            .placed
            .iter()
            .map(|(column, _)| head(Some(*column)).unwrap_or_default())
            .collect(),
        columns: further.columns,
        left_out: further.left_out,
        totals: totals.iter().map(|line| cell(line, when)).collect(),
        style: (style != draft.style).then_some(style),
        order,
    })
}

/// Sets whether the last period of a series is over, by the day that it is, and gives it where it is not: the last one that has
/// contacts, since rows may be prepared for those to come. While dates may have the day or the month first nothing is set.
pub fn set_open(draft: &mut Draft, today: (i32, u8, u8)) -> Option<Period> {
    if open_date(draft).is_some() {
        return None;
    }
    let scenario = Scenario::of(draft);
    let begun = |row: usize| !draft.cell(Table::Series, row, at::COUNT).is_blank();
    let last = scenario.places().and_then(|places| {
        let placed = places.rows.iter().enumerate().filter_map(|(row, place)| match place {
            Some(Place::At(place)) => Some(*place).filter(|_| begun(row)),
            _ => None,
        });
        Some(places.first.plus(i32::try_from(placed.max()?).ok()?))
    });
    let today = Period::of_day(scenario.step(), today);
    let open = last.filter(|last| today.is_some_and(|today| last.since(today) >= 0));
    draft.set(Field::LastPeriod, open.map_or("", |_| Open.word()));
    open
}

/// A block without periods, written from a cell on into the rows that are there; none where it would begin with the periods or
/// go beyond the last row or column.
pub fn fill_series(draft: &Draft, (row, column): (usize, usize), text: &str) -> Option<Draft> {
    let block = Block::read(text).ok()?;
    let last_row = row + block.lines.len();
    let columns = |count: usize| {
        (0..draft.width(Table::Series))
            .filter(|own| *own != at::PERIOD)
            .skip_while(move |own| *own != column)
            .take(count)
    };
    let fits =
        last_row <= draft.rows(Table::Series).len() && columns(block.width).count() == block.width;
    if column == at::PERIOD || !fits {
        return None;
    }
    let mut draft = draft.clone();
    for (row, line) in (row..).zip(&block.lines) {
        for (column, cell) in columns(block.width).collect::<Vec<_>>().into_iter().zip(line) {
            draft.set_cell(Table::Series, row, column, cell.trim());
        }
    }
    Some(draft)
}

/// Writes the numbers of a row in the style of the page. One that only that style can read is no number of its column: it
/// stands as it was, and is not read.
fn in_style_of_page(row: &mut Row, from: NumberStyle, to: NumberStyle) {
    for column in (0..row.texts().count()).filter(|column| *column != at::PERIOD) {
        let Some(kind) = row.kind(Table::Series, column) else { continue };
        let is_read = |style| number_entry(row.cell(column), kind, style).value().is_some();
        let is_other = !is_read(from) && is_read(to);
        if let Some(cell) = row.cell_mut(Table::Series, column).filter(|_| is_other) {
            cell.unread = Some(Unread::OtherStyle);
        }
    }
    restyle(Table::Series, std::slice::from_mut(row), from, to);
}

/// The rows of the draft with the pasted ones: each in the place of the one of its period, in the columns that were
/// pasted.
fn among(
    draft: &Draft,
    step: Step,
    pasted: Vec<(Option<Period>, Row)>,
    is_pasted: impl Fn(usize) -> bool,
) -> Vec<Row> {
    let scenario = Scenario::of(draft);
    let is_same_step = scenario.step() == step;
    let mut rows: Vec<Row> =
        draft.rows(Table::Series).iter().filter(|row| !row.is_blank()).cloned().collect();
    let mut periods: Vec<Option<Period>> = rows
        .iter()
        .map(|row| moment::period(row.text(at::PERIOD), step).ok().filter(|_| is_same_step))
        .collect();
    let known = rows.len();
    for (period, row) in pasted {
        let own = periods.iter().take(known).position(|own| own.is_some() && *own == period);
        if let Some(place) = own.and_then(|own| rows.get_mut(own)) {
            // What was not pasted stays: a base beside new contacts.
            for column in (0..at::FURTHER + Table::MOST_COLUMNS).filter(|column| is_pasted(*column))
            {
                let cell = row.cell(column);
                if *place.cell(column) != *cell
                    && let Some(own) = place.cell_mut(Table::Series, column)
                {
                    *own = cell.clone();
                }
            }
        } else {
            rows.push(row);
            periods.push(period);
        }
    }
    rows
}

#[cfg(test)]
mod tests;
