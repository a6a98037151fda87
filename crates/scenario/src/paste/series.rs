//! Columns of a spreadsheet as a series: which one is the period, which the contacts, which the base, in which order day
//! and month stand, and how its numbers are written. What cannot be read stands in its cell with its reason.

use super::{Refusal, block::Block};
use crate::{
    draft::Draft,
    field::{Row, Table, at},
    moment::{self, Written},
    number::{self, NumberStyle, read},
    scenario::Scenario,
    text::{Text, Unread},
};
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

/// The ends of words of heads of figures that are neither contacts nor a base, but follow from them or stand beside them.
const FIGURES: [&str; 9] =
    ["rate", "ratio", "percent", "average", "csat", "nps", "quote", "anteil", "prozent"];

/// Whether a head is that of such a figure: "Contact rate", "Kontaktquote", and not "Tickets generated".
fn is_figure(head: &str) -> bool {
    let is_one = |word: &str| {
        FIGURES.iter().any(|name| {
            // German compounds end in the word; English ones stand beside it.
            word == *name || word.ends_with(name) && !word.ends_with("rate")
        })
    };
    head.contains('%') || head.split(|char: char| !char.is_alphanumeric()).any(is_one)
}

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
    let step = step(&named).unwrap_or_else(|| Scenario::of(draft).step());
    let style = style(draft.style, &body, when, block.width);
    let [contacts, base] = columns(heads, when, block.width, &body, style);
    let rewritten = |text: String| match read(&text, style) {
        Ok(reading) if style != draft.style && !text.is_empty() => {
            number::write(reading.value, draft.style)
        }
        _ => text,
    };
    let row = |(line, named): (&&Vec<String>, &Option<Named>)| {
        let period = named.and_then(|named| Period::of(step, named));
        let name = period.map_or_else(|| cell(line, when), |own| moment::text(own.named()));
        let number = |column: Option<usize>| {
            rewritten(column.map_or_else(String::new, |column| cell(line, column)))
        };
        let mut texts =
            [number(contacts), number(base), name].map(|text| Text { text, unread: None });
        // It could be read, and is not sure in its column.
        if let [.., when] = &mut texts
            && named.is_none()
            && matches!(moment::written(&when.text), Some(Written::One(_)))
        {
            when.unread = Some(Unread::Raw);
        }
        (period, Row::of(texts.into()))
    };
    let pasted: Vec<(Option<Period>, Row)> =
        body.iter().zip(&named).map(row).filter(|(_, row)| !row.is_blank()).collect();
    let count = pasted.len();
    let is_pasted = |column| match column {
        at::COUNT => contacts.is_some(),
        at::BASE_OF_PERIOD => base.is_some(),
        _ => true,
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
        totals: totals.iter().map(|line| cell(line, when)).collect(),
        style: (style != draft.style).then_some(style),
        order,
    })
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
            for (column, cell) in row.cells.into_iter().enumerate() {
                if let Some(own) = place.cells.get_mut(column).filter(|_| is_pasted(column)) {
                    *own = cell;
                }
            }
        } else {
            rows.push(row);
            periods.push(period);
        }
    }
    rows
}

/// In which order day and month stand in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// No date of it has to be asked about.
    Plain,
    /// The day first, or the month, by those of its dates that can be read in one way.
    Known {
        /// Whether it is the day.
        is_day_first: bool,
    },
    /// Every date can be read in both ways.
    Open,
    /// Some are in one order, and some in the other: none of them is sure.
    Mixed,
}

/// The part of a date that leads, where it is written with slashes or hyphens and a short year behind: whether it is the
/// day, where that can be told.
fn leads_with_day(cell: &str) -> Option<bool> {
    let has_mark = cell.contains(['/', '-']) && !cell.contains('.');
    let Some(Written::One(Named::Day(_, month, day))) = moment::written(cell).filter(|_| has_mark)
    else {
        return None;
    };
    let first = cell.split(['/', '-']).next().unwrap_or_default().trim().parse::<u8>().ok()?;
    (day > 12 && (first == day || first == month)).then_some(first == day)
}

/// The order of day and month of a column.
fn day_first(cells: impl Iterator<Item = String>) -> Order {
    let (mut is_open, mut first, mut second) = (false, false, false);
    for cell in cells {
        is_open |= matches!(moment::written(&cell), Some(Written::DayOrMonth(_)));
        if let Some(leads) = leads_with_day(&cell) {
            first |= leads;
            second |= !leads;
        }
    }
    match (first, second) {
        (true, true) => Order::Mixed,
        _ if !is_open => Order::Plain,
        (false, false) => Order::Open,
        (is_day_first, _) => Order::Known { is_day_first },
    }
}

/// A period, in the order of day and month that is known of its column; none while it may be two.
fn in_order(cell: &str, order: Order) -> Option<Named> {
    match (moment::written(cell)?, order) {
        (Written::One(_), Order::Mixed) if leads_with_day(cell).is_some() => None,
        (Written::One(named), _) => Some(named),
        (Written::DayOrMonth([day_first, month_first]), Order::Known { is_day_first }) => {
            Some(if is_day_first { day_first } else { month_first })
        }
        (Written::DayOrMonth(_), _) => None,
    }
}

/// The length of the periods: that of their names; days that lie a week, a month or a quarter apart stand for those. None
/// where no period is read.
fn step(named: &[Option<Named>]) -> Option<Step> {
    let mut days: Vec<Period> = Vec::new();
    for named in named.iter().flatten() {
        match named {
            Named::Month(..) => return Some(Step::Month),
            Named::Quarter(..) => return Some(Step::Quarter),
            Named::Week(..) => return Some(Step::Week),
            Named::Day(..) => days.extend(Period::of(Step::Day, *named)),
        }
    }
    let apart = days.iter().zip(days.iter().skip(1)).map(|(one, other)| other.since(*one).abs());
    if days.is_empty() {
        return None;
    }
    Some(match apart.filter(|days| *days > 0).min() {
        Some(85..) => Step::Quarter,
        Some(28..) => Step::Month,
        Some(7..) => Step::Week,
        _ => Step::Day,
    })
}

/// The style of the numbers: that of the page, unless another one reads more of them.
fn style(own: NumberStyle, body: &[&Vec<String>], when: usize, width: usize) -> NumberStyle {
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

/// The columns of the contacts and of the base: by their heads, else the first two with numbers, in their order.
fn columns(
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
    let columns = (0..width).filter(|column| *column != when && !is_figure(&head(*column)));
    let numeric: Vec<usize> = columns.filter(has_numbers).collect();
    let named = |names: &[&str]| {
        let is_named = |column: &&usize| names.iter().any(|name| head(**column).contains(name));
        numeric.iter().find(is_named).copied()
    };
    let (contacts, base) = (named(&CONTACTS), named(&BASES));
    let other =
        |taken: Option<usize>| numeric.iter().copied().find(|column| Some(*column) != taken);
    let contacts = contacts.or_else(|| other(base));
    // A further column is the base only where it can be: the first one behind the contacts.
    let base = base.filter(|base| Some(*base) != contacts).or_else(|| other(contacts));
    [contacts, base]
}

#[cfg(test)]
mod tests;
