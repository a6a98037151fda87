//! Scenarios of the tests: inputs by name, figures and broken rules by row.

#![allow(dead_code, reason = "every test file uses a part of it")]
#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

use metric_core::{
    MetricError,
    quantity::{Amount, Count},
    rate::Base,
    table::{COLUMNS, Cell, Conflict, Input, Inputs, Metric, RULES, RowInputs, Rule, Section},
    unit::{DenominatorKind, Period, TimeBase},
};

pub fn count(value: u64) -> Count {
    Count::new(value).unwrap()
}

pub fn base(size: f64, kind: DenominatorKind, period: Option<Period>) -> Base {
    Base { size: Amount::new(size).unwrap(), kind, period }
}

/// Inputs as given, before anything is worked out. What a function computes is set.
pub fn given(values: &[(Input, f64)]) -> Inputs {
    let mut inputs = Inputs::default();
    give(&mut inputs, values);
    inputs
}

pub fn give(inputs: &mut Inputs, values: &[(Input, f64)]) {
    for &(input, value) in values {
        if input.row().function.is_empty() {
            inputs.give(input, value).unwrap();
        } else {
            inputs.set(input, Some(value));
        }
    }
}

/// Inputs as given, and all that follows from them.
pub fn scenario(values: &[(Input, f64)]) -> Inputs {
    let mut inputs = given(values);
    inputs.work_out();
    inputs
}

/// A scenario with a base.
pub fn with_base(values: &[(Input, f64)], base: Base, per: TimeBase) -> Inputs {
    let mut inputs = given(values);
    inputs.give_base(base, per).unwrap();
    inputs.work_out();
    inputs
}

pub fn value(metric: Metric, inputs: &Inputs) -> Result<f64, MetricError> {
    metric.row().evaluate(inputs).map(|figure| figure.value)
}

/// A column of a row with these cells.
pub fn column(
    section: Section,
    id: &str,
    inputs: &Inputs,
    cells: &[(Cell, f64)],
) -> Result<f64, MetricError> {
    let mut row = RowInputs::new(inputs);
    for &(cell, value) in cells {
        row.set(cell, Some(value));
    }
    let column = COLUMNS.iter().find(|column| column.section == section && column.id == id);
    column.unwrap().formula.value(&row)
}

/// What does not hold in a section, each with left − right: conflicts by the first of their rules;
/// where there are none, rules that are checked by themselves.
pub fn broken(section: Section, inputs: &Inputs) -> Vec<(Rule, f64)> {
    let conflicts = inputs.conflicts(section);
    if !conflicts.is_empty() {
        return conflicts.iter().map(|found| (found.rules[0], found.difference)).collect();
    }
    let rules = RULES.iter().filter(|rule| rule.section == section && !rule.is_basic());
    let broken = rules.filter_map(|rule| rule.broken(inputs));
    broken.map(|broken| (broken.rule, broken.difference())).collect()
}

/// Whether two figures are one but for floating point.
pub fn near(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-9 * scale.max(f64::MIN_POSITIVE)
}

#[track_caller]
pub fn assert_close(actual: Result<f64, MetricError>, expected: f64) {
    assert!((actual.unwrap() - expected).abs() <= 1e-12, "{actual:?} is not {expected}");
}

/// What contradicts itself in the funnel or among repeats.
pub fn conflicts(inputs: &Inputs) -> Vec<Conflict> {
    [Section::Funnel, Section::Repeats].map(|section| inputs.conflicts(section)).concat()
}

/// Contacts with stages of automation, each in percent with its decimals.
pub fn shares(values: &[(Input, f64)], shares: &[(Input, f64, u8)]) -> Inputs {
    let mut inputs = given(values);
    for (input, percent, decimals) in shares {
        inputs.give_share(*input, percent / 100.0, *decimals).unwrap();
    }
    inputs.work_out();
    inputs
}
