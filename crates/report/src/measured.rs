//! One figure of the report: its value, or the inputs that it lacks, with its unit, its interval and its
//! comparisons.

use crate::{
    comparison::Comparison,
    inputs::field_of,
    needs::{Need, Needs, base, period},
    unit::Unit,
};
use metric_core::{
    MetricError,
    interval::Interval,
    table::{Input, Inputs, Metric, MetricRow},
};
use scenario::{Scenario, field::Field};

/// A value, or what it would take to have one.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A value.
    Value(f64),
    /// Inputs that are missing or cannot be read.
    Needs(Vec<Need>),
    /// The inputs give no value.
    Failed(MetricError),
}

impl Outcome {
    /// The value, if there is one.
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(*value),
            _ => None,
        }
    }
}

/// A figure of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// Which one.
    pub metric: Metric,
    /// Its value, or why there is none.
    pub outcome: Outcome,
    /// Its unit.
    pub unit: Unit,
    /// 95 % limits, for what was counted.
    pub interval: Option<Interval>,
    /// Every published row of the segment, compared or with the reason why not.
    pub comparisons: Vec<Comparison>,
}

impl Measured {
    /// Evaluates a row of the metric table.
    pub(crate) fn of(scenario: Scenario<'_>, inputs: &Inputs, row: &MetricRow) -> Self {
        let needs = needs(scenario, inputs, row);
        let (outcome, interval) = match row.evaluate(inputs) {
            _ if !needs.is_empty() => (Outcome::Needs(needs), None),
            Ok(figure) => (Outcome::Value(figure.value), figure.interval),
            Err(error) => (Outcome::Failed(error), None),
        };
        let unit = Unit::of(scenario, row.unit);
        Self { metric: row.metric, outcome, unit, interval, comparisons: Vec::new() }
    }
}

/// The figure of a metric.
pub(crate) fn find(measured: &[Measured], metric: Metric) -> Option<&Measured> {
    measured.iter().find(|row| row.metric == metric)
}

/// The fields that a metric lacks.
fn needs(scenario: Scenario<'_>, inputs: &Inputs, row: &MetricRow) -> Vec<Need> {
    let mut needs = Needs::default();
    for input in row.missing(inputs) {
        match input {
            Input::Exposure => {
                base(scenario, &mut needs);
            }
            Input::Months => {
                period(scenario, &mut needs);
            }
            Input::CostLines => {
                for field in Field::COST_LINES {
                    if scenario.problem(field).is_some() {
                        needs.add(field, true);
                    }
                }
            }
            input => {
                if let Some(field) = field_of(input) {
                    needs.add(field, !scenario.is_blank(field));
                }
            }
        }
    }
    if row.stock_only {
        needs.take(Field::BaseKind, scenario.kind());
    }
    needs.into_list()
}
