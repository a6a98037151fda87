//! The earlier period: as given, or as the segments add up (docs/metrics.md, "Break
//! down", Then and now).

use super::{exposure, is_same, length_of};
use crate::{
    scenario::{Row, Scenario},
    value::{Lack, Value, add, figure, first, times},
};

pub const COUNT: usize = 0;
pub const BASE: usize = 1;
pub const WAS: usize = 2;
pub const WAS_BASE: usize = 3;

/// Earlier contacts: as given, else of the segments, where these are all there is.
pub fn contacts(scenario: &Scenario) -> Value {
    first(&[scenario.value("was"), sum_then(scenario, (COUNT, WAS), scenario.value("vol"))])
}

/// The same for figures: a sum that passes the limit is no count of which others are made.
pub fn contacts_of_figures(scenario: &Scenario) -> Value {
    figure(contacts(scenario))
}

/// The earlier base, by the same rule.
pub fn base(scenario: &Scenario) -> Value {
    first(&[
        scenario.value("was-base"),
        sum_then(scenario, (BASE, WAS_BASE), scenario.value("base")),
    ])
}

/// What earlier contacts are divided by for a rate. Without earlier contacts nobody asks for it, and
/// without a base now there is none of then.
pub fn earlier_exposure(scenario: &Scenario) -> Value {
    exposure(scenario).and(contacts(scenario))?;
    let base = base(scenario)?;
    if base == 0.0 {
        return Ok(0.0);
    }
    times(Ok(base), length(scenario))
}

/// The length of the earlier period in the time base shown.
pub fn length(scenario: &Scenario) -> Value {
    length_of(scenario, scenario.earlier_months())
}

/// The sum of a column of then, where the column of now adds up to the whole and no row lacks it.
fn sum_then(scenario: &Scenario, (now, then): (usize, usize), whole: Value) -> Value {
    let rows = &scenario.segments;
    let is_unread = |row: &Row| [now, then].iter().any(|column| row.cell(*column).is_unread());
    if rows.iter().any(is_unread) {
        return Err(Lack::Unread);
    }
    let whole = whole?;
    let of_now: f64 = rows.iter().filter_map(|row| row.cell(now).number().ok()).sum();
    let of_then = rows.iter().map(|row| row.cell(then).number()).fold(Ok(0.0), add);
    if whole == 0.0 || rows.is_empty() {
        return Err(Lack::Blank);
    }
    match is_same(of_now, whole) {
        Some(true) if of_now == whole || of_now.fract() != 0.0 || whole.fract() != 0.0 => of_then,
        Some(true) | None => Err(Lack::Unclear),
        Some(false) => Err(Lack::Blank),
    }
}

/// An earlier cell of a segment. A blank one of a segment that did not exist is nobody: where all other
/// cells of the column are given and sum up to the given total.
pub fn cell(scenario: &Scenario, place: usize, column: usize) -> Value {
    let row = &scenario.segments[place];
    if !row.cell(column).is_blank() || !is_summed_up(scenario, column) {
        return row.cell(column).number();
    }
    // With a base and no contacts it existed; what then counts is not said.
    let other = if column == WAS { WAS_BASE } else { WAS };
    match row.cell(other).number() {
        Ok(0.0) | Err(Lack::Blank) if is_summed_up(scenario, other) => Ok(0.0),
        _ => Err(Lack::Unclear),
    }
}

/// Whether the cells of a column that are given sum up to the given total, and none cannot be read.
fn is_summed_up(scenario: &Scenario, column: usize) -> bool {
    let total = scenario.value(if column == WAS { "was" } else { "was-base" });
    let cells =
        scenario.segments.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_blank());
    let sum = cells.map(|cell| cell.number()).reduce(add).unwrap_or(Err(Lack::Blank));
    total.is_ok() && sum == total
}
