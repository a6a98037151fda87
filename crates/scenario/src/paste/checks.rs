//! What is checked once the columns are known: how numbers are read, which lines are totals, what has to
//! be asked.

use super::{
    Plan,
    cells::{Look, is_dash, listed},
    plan::{ColumnReason, LineKind, LinePlan, LineReason, Question},
    shares,
    source::Source,
    totals::{self, Found, Summand},
    unit::Unit,
};
use crate::{
    draft::Draft,
    entry::number_entry,
    field::{FieldKind, Table, at},
    number::{Decimal, NumberStyle, Reading, Written, read},
    text::Text,
};

/// Bare handle times below this many are rather minutes, and above the other one milliseconds.
const LEAST_SECONDS: f64 = 60.0;
pub const MOST_SECONDS: f64 = 36_000.0;

impl Plan {
    /// The columns of the block that have a place, with that place.
    pub(super) fn placed(&self) -> impl Iterator<Item = (usize, usize)> {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(|(index, plan)| Some((index, plan.meaning.column()?)))
    }

    /// The number of a cell that goes into a column of the breakdown.
    pub(super) fn reading(&self, text: &str, column: usize, style: NumberStyle) -> Option<Reading> {
        let text = Text { text: text.to_owned(), unread: None };
        number_entry(&text, self.kind(column), style).value()
    }
}

/// Finds the style that reads most of the numbers, and of equals the one that takes them plainly; the
/// page's own where it is as good as any.
pub fn style(plan: &mut Plan, own: NumberStyle) {
    plan.are_shares = are_shares(plan);
    let numbers: Vec<(usize, usize)> =
        plan.placed().filter(|(_, column)| plan.kind(*column).is_number()).collect();
    let readings = |style| -> Vec<Reading> {
        let lines = plan.lines_of(LineKind::Row);
        let cells = lines.flat_map(|line| numbers.iter().map(move |at| (line, at)));
        cells
            .filter_map(|(line, (index, column))| plan.reading(line.text(*index), *column, style))
            .collect()
    };
    // Of equals the first style counts, and the search takes the last one.
    let styles = NumberStyle::ALL.into_iter().rev().map(|style| (style, readings(style)));
    let best = styles.max_by_key(|(style, readings)| {
        let unechoed = readings.iter().filter(|reading| !reading.echo).count();
        (readings.len(), unechoed, *style == own)
    });
    if let Some((style, readings)) = best {
        // Times and percentages are read alike in every style.
        let is_alike = |reading: &Reading| reading.percent || reading.written == Written::Time;
        let is_doubtful = readings.iter().any(|reading| reading.echo && !is_alike(reading));
        (plan.style, plan.is_style_told) = (style, style != own || is_doubtful);
    }
}

/// Leaves the unit of a header out where no number is converted, since each has its own.
pub fn units(plan: &mut Plan) {
    for index in 0..plan.columns.len() {
        let is_converted = plan
            .lines_of(LineKind::Row)
            .any(|line| plan.converted(index, line.text(index)).is_some());
        if let Some(column) = plan.columns.get_mut(index) {
            column.unit = column.unit.filter(|_| is_converted);
        }
    }
}

fn are_shares(plan: &Plan) -> bool {
    let Some(index) = plan.source_of(at::COUNT) else { return false };
    let Some(column) = plan.columns.get(index) else { return false };
    let lines = plan.lines_of(LineKind::Row);
    let texts: Vec<&str> = lines.map(|line| line.text(index)).collect();
    shares::are_shares(&texts, shares::is_header(&column.header))
}

/// Finds the lines that are sums of others.
pub fn totals(plan: &mut Plan, draft: &Draft, contacts: Option<f64>) {
    let rows: Vec<usize> = (0..plan.lines.len())
        .filter(|index| plan.lines.get(*index).is_some_and(|line| line.kind == LineKind::Row))
        .collect();
    let names = names(plan, draft, &rows);
    let summands = summands(plan, &rows, &names);
    // Shares are rounded.
    let (contacts, rounding) =
        if plan.are_shares { (Some(1.0), 0.005) } else { (contacts, rounding(plan, &rows)) };
    for (place, found) in totals::find(&summands, contacts, rounding) {
        let Some(&row) = rows.get(place) else { continue };
        let Some(line) = plan.lines.get_mut(row) else { continue };
        (line.kind, line.reason) = match found {
            Found::Named => (LineKind::Total, LineReason::Text),
            Found::Sum => (LineKind::Total, LineReason::Sum),
            Found::Subtotal => (LineKind::Subtotal, LineReason::Sum),
            Found::Doubtful => (LineKind::Row, LineReason::Asked),
        };
        if found == Found::Doubtful {
            plan.questions.push(Question::Total(row));
        }
    }
}

/// How far a sum of numbers may be off that a header gives in thousands and more: half of the last
/// decimal of each.
fn rounding(plan: &Plan, rows: &[usize]) -> f64 {
    let Some(index) = plan.source_of(at::COUNT) else { return 0.0 };
    let unit = plan.columns.get(index).and_then(|column| column.unit);
    let one = Decimal::from_link("1").ok().and_then(|one| unit?.convert(one));
    let decimals = |row: &usize| {
        let text = plan.lines.get(*row)?.text(index);
        read(text, plan.style).ok().map(|reading| i32::from(reading.value.decimals()))
    };
    let places = rows.iter().filter_map(decimals).max().unwrap_or_default();
    let summands = u32::try_from(rows.len()).map_or(0.0, f64::from);
    one.map_or(0.0, |one| 0.5 * one.to_f64() * 0.1_f64.powi(places) * summands)
}

/// The rows as far as sums are concerned; none where no column adds up.
fn summands<'a>(plan: &Plan, rows: &[usize], names: &'a [Option<String>]) -> Vec<Summand<'a>> {
    let Some(count) = plan.source_of(at::COUNT).or_else(|| first_number(plan)) else {
        return Vec::new();
    };
    let others = plan.placed().filter(|(index, column)| *index != count && adds_up(plan, *column));
    let columns: Vec<usize> =
        std::iter::once(count).chain(others.map(|(index, _)| index)).collect();
    let value = |line: &LinePlan, index: &usize| {
        let column = plan.columns.get(*index)?.meaning.column()?;
        let converted = plan.converted(*index, line.text(*index));
        let text = converted.as_deref().unwrap_or(line.text(*index));
        plan.reading(text, column, plan.style).map(|reading| reading.value.to_f64())
    };
    let summand = |(row, name): (&usize, &'a Option<String>)| {
        let line = plan.lines.get(*row)?;
        let name = name.as_deref();
        let is_listed = name.is_some_and(|name| listed(plan.table, name).is_some());
        let values = columns.iter().map(|index| value(line, index)).collect();
        Some(Summand { name, values, is_one: plan.is_from || is_listed })
    };
    rows.iter().zip(names).filter_map(summand).collect()
}

/// The first column of numbers that add up.
fn first_number(plan: &Plan) -> Option<usize> {
    plan.placed().find(|(_, column)| adds_up(plan, *column)).map(|(index, _)| index)
}

/// Whether the numbers of a column of the breakdown add up: all but shares, times and weights.
fn adds_up(plan: &Plan, column: usize) -> bool {
    let is_weight = plan.table == Table::Channels && column == at::WEIGHT;
    let kind = plan.kind(column);
    let is_amount = matches!(
        kind,
        FieldKind::Whole | FieldKind::Amount | FieldKind::Money | FieldKind::AmountOrShare
    );
    is_amount && !is_weight
}

/// The first text of each row; that of the breakdown where the block goes into boxes beside names.
fn names(plan: &Plan, draft: &Draft, rows: &[usize]) -> Vec<Option<String>> {
    let name_column = plan.table.name_column();
    let name = |row: &usize| {
        let line = plan.lines.get(*row)?;
        if plan.is_from && plan.source_of(name_column).is_none() {
            let own = draft.cell(plan.table, plan.place.0 + line.place, name_column);
            return Some(own.text.clone());
        }
        let is_name = |text: &&String| !is_dash(text) && !Look::of(text).is_value();
        let text = line.cells.iter().find(is_name).cloned();
        text.or_else(|| {
            // Names may be numbers.
            let own = plan.source_of(name_column).map(|index| line.text(index).to_owned());
            Some(own.unwrap_or_default())
        })
    };
    let names: Vec<Option<String>> = rows.iter().map(name).collect();
    let is_named =
        |name: &Option<String>| name.as_ref().is_some_and(|name| !name.trim().is_empty());
    if names.iter().any(is_named) { names } else { vec![None; names.len()] }
}

/// Adds what has to be asked of the numbers.
pub fn questions(plan: &mut Plan, sources: &[Source]) {
    let mut questions = Vec::new();
    for (index, column) in plan.placed() {
        let Some(source) = sources.get(index) else { continue };
        let texts = plan.lines_of(LineKind::Row).map(|line| line.text(index));
        let values: Vec<Reading> = texts
            .filter(|text| Look::of(text) == Look::Number)
            .filter_map(|text| read(text, plan.style).ok())
            .collect();
        let numbers = || values.iter().map(|reading| reading.value.to_f64());
        let (least, most) = (numbers().fold(f64::MAX, f64::min), numbers().fold(0.0, f64::max));
        match plan.kind(column) {
            FieldKind::Seconds if source.head.time.is_none() && !plan.is_from => {
                let unit = if most > MOST_SECONDS {
                    Some(Unit::Milliseconds)
                } else {
                    (least > 0.0 && most < LEAST_SECONDS).then_some(Unit::Minutes)
                };
                let question = unit.filter(|_| !values.is_empty());
                questions.extend(question.map(|unit| Question::TimeUnit(index, unit)));
            }
            FieldKind::Percent => {
                let are_fractions =
                    most <= 1.0 && values.iter().any(|reading| !reading.value.is_whole());
                questions.extend(are_fractions.then_some(Question::Fractions(index)));
            }
            _ => {}
        }
    }
    for question in &questions {
        if let Question::TimeUnit(index, _) | Question::Fractions(index) = question
            && let Some(column) = plan.columns.get_mut(*index)
        {
            column.reason = ColumnReason::Asked;
        }
    }
    plan.questions.extend(questions);
}

/// Whether numbers are the shares of those in another column, or of their total. Without percent signs
/// they are only where each is.
pub fn are_shares_of(
    lines: &[&LinePlan],
    percents: usize,
    counts: usize,
    contacts: Option<f64>,
) -> bool {
    NumberStyle::ALL.into_iter().any(|style| {
        let value = |line: &LinePlan, index: usize| {
            read(line.text(index), style).ok().map(|reading| reading.value.to_f64())
        };
        let has_sign = |line: &&LinePlan| line.text(percents).contains('%');
        let are_signed = lines.iter().any(has_sign);
        let share = |line: &&LinePlan| {
            let share = value(line, percents)?;
            Some(if are_signed { share } else { share * 0.01 })
        };
        let pairs: Option<Vec<_>> =
            lines.iter().map(|line| Some((share(line)?, value(line, counts)?))).collect();
        let Some(pairs) = pairs else { return false };
        // Rounded to the places that are written.
        let rounding =
            lines.iter().map(|line| half_a_digit(line.text(percents))).fold(0.0, f64::max);
        let sum: f64 = pairs.iter().map(|(_, count)| count).sum();
        let of = |whole: f64| {
            whole > 0.0
                && pairs
                    .iter()
                    .all(|(share, count)| (share - count / whole).abs() <= rounding + 1e-9)
        };
        let shares: f64 = pairs.iter().map(|(share, _)| share).sum();
        let is_whole = are_signed && pairs.len() > 1 && (shares - 1.0).abs() <= 0.005;
        // With the line of the total, everything counts twice.
        let is_of_contacts = contacts.filter(|_| are_signed || pairs.len() > 1).is_some_and(of);
        pairs.len() > 1 && (of(sum) || of(sum / 2.0)) || is_whole || is_of_contacts
    })
}

/// Half of the last place of a percentage.
fn half_a_digit(text: &str) -> f64 {
    let digits = text.trim_end_matches(|char: char| !char.is_ascii_digit());
    let decimals = digits.rsplit_once(['.', ',']).map_or(0, |(_, decimals)| decimals.len());
    0.005 * 0.1_f64.powi(i32::try_from(decimals).unwrap_or(0))
}
