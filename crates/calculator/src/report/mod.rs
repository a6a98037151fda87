//! From a scenario to every figure of the report.

mod breakdown;
mod comparison;
mod cost;
mod demand;
pub mod json;
mod remark;

pub use breakdown::{
    Book, Breakdown, FROM, Finding, Head, Line, Name, Odd, PEOPLE, Pointer, Published, Results,
    Stand, rows_of, unit_of, whole_of,
};
pub use comparison::{Compared, Comparison, Obstacle, Row, Standing, lead};
pub use remark::Remark;

use crate::{
    draft::{Draft, Field},
    figures::Figure,
    metric::Metric,
    scenario::{Currency, Entry, Scenario},
};
use metric_core::{
    MetricError,
    interval::Interval,
    rate::{Base, RateUnit},
    unit::{DenominatorKind, TimeBase},
};

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

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Contacts per something (and time).
    Rate(RateUnit),
    /// A rate whose denominator is not known yet.
    UnknownRate,
    /// Units of the time base.
    Time(TimeBase),
    /// A fraction.
    Share,
    /// Money in the period.
    Money,
    /// Money in a year.
    MoneyPerYear,
    /// Money per contact.
    MoneyPerContact,
    /// Money per unit of the base (and time).
    MoneyPerBase(DenominatorKind, TimeBase),
    /// Money per unit of a base whose kind is not known yet.
    MoneyPerUnknownBase,
    /// Money per case resolved.
    MoneyPerResolution,
    /// Contacts in the period.
    Contacts,
    /// Units of the base.
    Base(DenominatorKind),
    /// Seconds.
    Seconds,
    /// Contacts per case.
    ContactsPerCase,
    /// A ratio of two figures of one unit.
    Times,
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

/// Everything computed from one scenario.
#[derive(Debug, Clone)]
pub struct Report {
    /// Every metric that applies.
    pub measured: Vec<Measured>,
    /// The row of the contact rate's comparisons that the answer sentence speaks of.
    pub lead: Option<&'static str>,
    /// What is odd but legal.
    pub remarks: Vec<Remark>,
    /// Break down.
    pub breakdown: Breakdown,
    /// The currency, if one was given.
    pub currency: Option<Currency>,
}

impl Report {
    /// A metric of the report.
    pub fn get(&self, metric: Metric) -> Option<&Measured> {
        let own = row_of(&self.measured, metric);
        let mut sections = self.breakdown.results.iter();
        own.or_else(|| sections.find_map(|results| row_of(&results.figures, metric)))
    }

    /// Every metric, those of Break down last.
    pub fn all(&self) -> Vec<&Measured> {
        let mut all: Vec<&Measured> = self.measured.iter().collect();
        for results in &self.breakdown.results {
            all.extend(&results.figures);
        }
        all
    }

    /// The value of a metric.
    pub fn value(&self, metric: Metric) -> Option<f64> {
        self.get(metric).and_then(|measured| measured.outcome.value())
    }
}

/// The row of a metric.
fn row_of(measured: &[Measured], metric: Metric) -> Option<&Measured> {
    measured.iter().find(|row| row.metric == metric)
}

/// Evaluates a draft against the catalogue.
pub fn evaluate(draft: &Draft) -> Report {
    let scenario = Scenario::of(draft);
    let mut measured = Vec::new();
    demand::measure(scenario, &mut measured);
    cost::measure(scenario, &mut measured);
    let remarks = remark::remarks(scenario, &measured);
    let rate = row_of(&measured, Metric::ContactRate);
    let chosen = scenario.band().value().map(|entry| entry.row);
    let lead = rate.and_then(|rate| lead(&rate.comparisons, chosen)).map(|lead| lead.row.id);
    let breakdown = breakdown::of(scenario, &measured);
    tell_people_apart(&breakdown, &mut measured);
    Report { measured, lead, remarks, breakdown, currency: scenario.currency().value() }
}

/// The average cost of a contact may hold automation; what is published of people is compared with the
/// cost of people where that is known, and with nothing where it is not.
#[inline(never)]
fn tell_people_apart(breakdown: &breakdown::Breakdown, measured: &mut [Measured]) {
    let human = Metric::Of(Figure::HumanCost);
    let is_known = breakdown.results.iter().any(|results| {
        row_of(&results.figures, human).is_some_and(|row| row.outcome.value().is_some())
    });
    let has_automation = breakdown.book.get('k') > 0.0 || breakdown.book.get('m') > 0.0;
    let Some(cost) = measured.iter_mut().find(|row| row.metric == Metric::CostPerContact) else {
        return;
    };
    if is_known {
        cost.comparisons.retain(|one| !comparison::is_of_people(one));
    }
    for one in &mut cost.comparisons {
        if has_automation && comparison::is_of_people(one) {
            one.result = Err(Obstacle::Blended);
        }
    }
}

/// Collects what a metric lacks.
#[derive(Debug, Default)]
struct Needs(Vec<Need>);

impl Needs {
    /// The value of an entry; a blank or invalid one is noted.
    fn take<T>(&mut self, field: Field, entry: Entry<T>) -> Option<T> {
        let unreadable = matches!(entry, Entry::Invalid(_));
        let value = entry.value();
        if value.is_none() {
            self.0.push(Need { field, unreadable });
        }
        value
    }

    fn outcome(self) -> Outcome {
        Outcome::Needs(self.0)
    }
}

/// The base with its kind and period, or what it lacks. A flow needs no period.
fn base(scenario: Scenario<'_>, needs: &mut Needs) -> Option<Base> {
    let size = needs.take(Field::Base, scenario.amount(Field::Base));
    let kind = needs.take(Field::BaseKind, scenario.kind());
    let period = match kind {
        Some(kind) if kind.is_flow() => scenario.period().value(),
        _ => Some(period(scenario, needs)?),
    };
    Some(Base { size: size?, kind: kind?, period })
}

/// The period, or the box that it lacks.
fn period(scenario: Scenario<'_>, needs: &mut Needs) -> Option<metric_core::unit::Period> {
    let days = scenario.draft().text(Field::Period) == "days";
    needs.take(if days { Field::PeriodDays } else { Field::Period }, scenario.period())
}

#[cfg(test)]
mod tests;
