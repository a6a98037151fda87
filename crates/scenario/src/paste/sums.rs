//! Which lines of a block are sums of others, and by how much one that is named so is none.

use super::{
    Plan,
    cell::{CellKind, is_dash},
    checks::half_a_digit,
    listed::listed,
    plan::{Difference, LineKind, LinePlan, LineReason, Question},
    totals::{self, By, Found, Summand},
};
use crate::{
    draft::Draft,
    field::{FieldKind, Table, at},
    number::{Decimal, Reading, Written, read},
};
use std::cell::OnceCell;

impl Plan {
    /// The number of a cell in the unit of the breakdown.
    fn reading_in(&self, line: &LinePlan, index: usize) -> Option<Reading> {
        let column = self.columns.get(index)?.meaning.column()?;
        let converted = self.converted(index, line.text(index));
        let text = converted.as_deref().unwrap_or(line.text(index));
        self.reading(text, column, self.style)
    }
}

/// Finds the lines that are sums of others. `is_beside` tells whether the block goes into boxes beside
/// names.
pub fn mark(plan: &mut Plan, draft: &Draft, contacts: Option<f64>, is_beside: bool) {
    let rows: Vec<usize> = (0..plan.lines.len())
        .filter(|index| plan.lines.get(*index).is_some_and(|line| line.kind == LineKind::Row))
        .collect();
    let Some(column) = plan.source_of(at::COUNT).or_else(|| first_number(plan)) else { return };
    let names = names(plan, draft, &rows, is_beside);
    let summands = summands(plan, column, &rows, &names, is_beside);
    // Shares are rounded.
    let (contacts, rounding) =
        if plan.are_shares { (Some(1.0), 0.005) } else { (contacts, rounding(plan, &rows)) };
    let found = totals::find(&summands, contacts, rounding, gap(plan, &rows));
    let rounding = if plan.are_shares { rounding_of_shares(plan, column, &rows) } else { rounding };
    let unequal = totals::unequal(&summands, &found, rounding);
    for (place, found) in found {
        let Some(&row) = rows.get(place) else { continue };
        let parts = unequal.iter().find(|(line, _)| *line == place).map(|(_, parts)| parts);
        let difference = parts.and_then(|parts| {
            let parts = parts.iter().filter_map(|part| rows.get(*part));
            difference(plan, column, row, parts)
        });
        let line = plan.lines.get_mut(row).filter(|line| line.reason != LineReason::Chosen);
        let Some(line) = line else { continue };
        line.difference = difference;
        let by = |by| if by == By::Name { LineReason::Text } else { LineReason::Sum };
        (line.kind, line.reason) = match found {
            Found::Total(one) => (LineKind::Total, by(one)),
            Found::Subtotal(one) => (LineKind::Subtotal, by(one)),
            Found::Note => (LineKind::Remark, LineReason::Text),
            Found::Doubtful => (LineKind::Row, LineReason::Asked),
        };
        if found == Found::Doubtful {
            plan.questions.push(Question::Total(row));
        }
    }
}

/// What a total holds, and what its rows add up to, digit by digit; none where a number is too long.
fn difference<'a>(
    plan: &Plan,
    column: usize,
    total: usize,
    rows: impl Iterator<Item = &'a usize>,
) -> Option<Difference> {
    let reading = |row: usize| plan.reading_in(plan.lines.get(row)?, column);
    let holds = reading(total)?;
    let numbers = rows.filter_map(|row| reading(*row)).map(|reading| reading.value);
    let rows = numbers.into_iter().try_fold(Decimal::ZERO, Decimal::plus).ok()?;
    Some(Difference { column, holds: holds.value, rows, is_share: holds.percent })
}

/// How far the sum of shares may be off: half of the last place of each.
fn rounding_of_shares(plan: &Plan, column: usize, rows: &[usize]) -> f64 {
    let texts = rows.iter().filter_map(|row| plan.lines.get(*row)).map(|line| line.text(column));
    // Without their signs, 33.3 are as many and not 0.333.
    let half = |text: &str| half_a_digit(text) * if text.contains('%') { 1.0 } else { 100.0 };
    texts.map(half).sum()
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

/// The rows as far as sums are concerned, the numbers of this column of the block first.
fn summands<'a>(
    plan: &Plan,
    count: usize,
    rows: &[usize],
    names: &'a [Option<Named>],
    is_beside: bool,
) -> Vec<Summand<'a>> {
    let others = plan.placed().filter(|(index, column)| *index != count && adds_up(plan, *column));
    let columns: Vec<usize> =
        std::iter::once(count).chain(others.map(|(index, _)| index)).collect();
    let value = |line: &LinePlan, index: &usize| number(plan, line, *index);
    let kind = |row: &usize| plan.lines.get(*row).map(|line| line.cell_kind(count));
    let is_number = |row: &&usize| matches!(kind(row), Some(CellKind::Number | CellKind::Money));
    let are_numbers = rows.iter().filter(is_number).count() > 1;
    let summand = |(row, name): (&usize, &'a Option<Named>)| {
        let line = plan.lines.get(*row)?;
        let is_one =
            name.as_ref().is_some_and(|name| is_beside || listed(plan.table, &name.name).is_some());
        Some(Summand {
            name: name.as_ref().map(|name| name.name.as_str()),
            texts: name.iter().flat_map(|name| &name.texts).map(String::as_str).collect(),
            values: columns.iter().map(|index| value(line, index)).collect(),
            is_one,
            is_beside_names: name.as_ref().is_some_and(|name| name.is_beside),
            named: OnceCell::new(),
            is_no_count: are_numbers && kind(row) == Some(CellKind::Percent),
        })
    };
    rows.iter().zip(names).filter_map(summand).collect()
}

/// The number of a cell in the unit of the breakdown; one below zero counts, though no box takes it.
fn number(plan: &Plan, line: &LinePlan, index: usize) -> Option<f64> {
    let own = plan.reading_in(line, index).map(|reading| reading.value.to_f64());
    own.or_else(|| {
        let text = line.text(index).replace('\u{2212}', "-");
        let below = text.strip_prefix('-').and_then(|rest| read(rest, plan.style).ok())?;
        (below.written == Written::Plain && !below.percent).then(|| -below.value.to_f64())
    })
}

/// The place among the rows of the only one below a blank line.
fn gap(plan: &Plan, rows: &[usize]) -> Option<usize> {
    let places: Vec<usize> =
        rows.iter().filter_map(|row| plan.lines.get(*row)).map(|line| line.place).collect();
    let mut pairs = places.iter().zip(places.iter().skip(1)).enumerate();
    let mut gaps = pairs.by_ref().filter(|(_, (above, place))| **place > **above + 1);
    let gap = gaps.next().map(|(index, _)| index + 1);
    gap.filter(|_| gaps.next().is_none())
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

/// What a row is called.
struct Named {
    /// The name that says most.
    name: String,
    /// All its texts, folded.
    texts: Vec<String>,
    /// Whether it has none in the column of the names, but another text.
    is_beside: bool,
}

/// The names of the rows; those of the breakdown where the block goes into boxes beside names.
fn names(plan: &Plan, draft: &Draft, rows: &[usize], is_beside: bool) -> Vec<Option<Named>> {
    let name_column = plan.table.name_column();
    let column = plan.source_of(name_column);
    let name = |row: &usize| {
        let line = plan.lines.get(*row)?;
        if is_beside {
            let own = draft.cell(plan.table, plan.row_of(line), name_column);
            let name = own.text.clone();
            return Some(Named { name, texts: Vec::new(), is_beside: false });
        }
        let is_text = |(text, kind): &(&str, CellKind)| !is_dash(text) && !kind.is_value();
        let texts = line.with_kinds().filter(is_text);
        let mut texts: Vec<String> = texts.map(|(text, _)| text.to_owned()).collect();
        let own = column.map_or("", |index| line.text(index));
        let is_beside = column.is_some() && is_dash(own) && !texts.is_empty();
        // Names may be numbers.
        let name = totals::name_among(&texts).unwrap_or_else(|| own.to_owned());
        // The group stands in a line of its own.
        let above = row.checked_sub(1).and_then(|above| plan.lines.get(above));
        let heading = above.filter(|line| line.kind == LineKind::Title);
        texts.extend(heading.into_iter().flat_map(|line| line.cells.iter().cloned()));
        let texts = texts.iter().map(|text| totals::name_of(text)).collect();
        Some(Named { name, texts, is_beside })
    };
    let names: Vec<Option<Named>> = rows.iter().map(name).collect();
    let is_named =
        |name: &Option<Named>| name.as_ref().is_some_and(|name| !name.name.trim().is_empty());
    if names.iter().any(is_named) { names } else { rows.iter().map(|_| None).collect() }
}
