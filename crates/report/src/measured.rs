//! One figure of the report: its value, or the inputs that it lacks, with its unit, its interval and its
//! comparisons.

use crate::{comparison::Comparison, metrics::Metric, unit::Unit};
use metric_core::{MetricError, interval::Interval, rate::Base, unit::Period};
use scenario::{Scenario, entry::Entry, field::Field};

/// An input that a metric lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Where it would be given.
    pub field: Field,
    /// Whether something stands there that cannot be used.
    pub unreadable: bool,
}

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

impl From<Result<f64, MetricError>> for Outcome {
    fn from(result: Result<f64, MetricError>) -> Self {
        match result {
            Ok(value) => Self::Value(value),
            Err(error) => Self::Failed(error),
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
    #[inline(never)]
    pub(crate) fn new(metric: Metric, outcome: Outcome, unit: Unit) -> Self {
        Self { metric, outcome, unit, interval: None, comparisons: Vec::new() }
    }
}

/// The row of a metric.
pub(crate) fn row_of(measured: &[Measured], metric: Metric) -> Option<&Measured> {
    measured.iter().find(|row| row.metric == metric)
}

/// Collects what a metric lacks.
#[derive(Debug, Default)]
pub(crate) struct Needs(pub(crate) Vec<Need>);

impl Needs {
    /// The value of an entry; a blank or invalid one is noted.
    pub(crate) fn take<T>(&mut self, field: Field, entry: Entry<T>) -> Option<T> {
        let unreadable = matches!(entry, Entry::Invalid(_));
        let value = entry.value();
        if value.is_none() {
            self.0.push(Need { field, unreadable });
        }
        value
    }

    pub(crate) fn outcome(self) -> Outcome {
        Outcome::Needs(self.0)
    }
}

/// The base with its kind and period, or what it lacks. A flow needs no period.
pub(crate) fn base(scenario: Scenario<'_>, needs: &mut Needs) -> Option<Base> {
    let size = needs.take(Field::Base, scenario.amount(Field::Base));
    let kind = needs.take(Field::BaseKind, scenario.kind());
    let period = match kind {
        Some(kind) if kind.is_flow() => scenario.period().value(),
        _ => Some(period(scenario, needs)?),
    };
    Some(Base { size: size?, kind: kind?, period })
}

/// The period, or the box that it lacks.
pub(crate) fn period(scenario: Scenario<'_>, needs: &mut Needs) -> Option<Period> {
    let days = scenario.draft().text(Field::Period) == "days";
    needs.take(if days { Field::PeriodDays } else { Field::Period }, scenario.period())
}
