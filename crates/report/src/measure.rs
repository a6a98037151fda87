//! Measure: the contact rate and its relatives, and what support costs.

use crate::{
    comparison,
    measured::{Measured, Outcome, find},
    unit::Unit,
};
use metric_core::{
    rate::Rate,
    table::{Inputs, METRICS, Metric, Section},
    unit::TimeBase,
};
use scenario::{Scenario, field::Field};

/// Every figure of Measure that applies.
pub(crate) fn of(scenario: Scenario<'_>, inputs: &Inputs) -> Vec<Measured> {
    let measure = |metric: Metric| Measured::of(scenario, inputs, metric.row());
    let mut measured = rates(scenario, inputs);
    if !scenario.is_blank(Field::ResolvedByAutomation) {
        let share = measure(Metric::AutomationShare);
        // Without its counts nothing is to be said of the people either.
        if !matches!(share.outcome, Outcome::Needs(_)) {
            measured.push(measure(Metric::HumanHandledRate));
        }
        measured.push(share);
    }
    if !scenario.is_blank(Field::CustomersInContact) {
        measured.push(measure(Metric::Incidence));
    }
    costs(scenario, inputs, &mut measured);
    measured
}

/// The metric of the contact rate in a time base of its own.
pub fn rate_in(time_base: TimeBase) -> Metric {
    match time_base {
        TimeBase::Month => Metric::ContactRateMonth,
        TimeBase::Quarter => Metric::ContactRateQuarter,
        TimeBase::Year => Metric::ContactRateYear,
    }
}

/// The contact rate, the same in every time base, and the time between contacts.
fn rates(scenario: Scenario<'_>, inputs: &Inputs) -> Vec<Measured> {
    let measure = |metric: Metric| Measured::of(scenario, inputs, metric.row());
    let mut rate = measure(Metric::ContactRate);
    let (Some(value), Unit::Rate(unit)) = (rate.outcome.value(), rate.unit) else {
        if matches!(rate.outcome, Outcome::Needs(_)) {
            rate.unit = Unit::UnknownRate;
        }
        return vec![rate];
    };
    rate.comparisons = comparison::of_rate(scenario, Rate { value, unit }, rate.interval);
    let mut rates = vec![rate];
    if unit.time_base().is_some() {
        rates.extend(TimeBase::ALL.map(|time_base| measure(rate_in(time_base))));
        rates.push(measure(Metric::TimeBetweenContacts));
    }
    rates
}

/// What support costs; nothing before something was typed about cost.
fn costs(scenario: Scenario<'_>, inputs: &Inputs, measured: &mut Vec<Measured>) {
    let is_blank = |field: Field| scenario.is_blank(field);
    if Field::COST_LINES.into_iter().all(is_blank) && is_blank(Field::TotalCost) {
        return;
    }
    for row in METRICS.iter().filter(|row| row.section == Section::Cost) {
        if line_of(row.metric).is_some_and(is_blank) {
            continue;
        }
        let mut figure = Measured::of(scenario, inputs, row);
        match (row.metric, figure.outcome.value()) {
            (Metric::CostPerContact, Some(value)) => {
                figure.comparisons = comparison::of_cost(scenario, value);
            }
            (Metric::CostToServe, _) => wait_for_rate(&mut figure, measured),
            _ => {}
        }
        measured.push(figure);
    }
}

/// Without a contact rate there is no cost to serve: what the rate lacks, this lacks as well.
fn wait_for_rate(figure: &mut Measured, measured: &[Measured]) {
    let rate = find(measured, Metric::ContactRate).map(|rate| &rate.outcome);
    match (rate, &mut figure.outcome) {
        (Some(failed @ Outcome::Failed(_)), own) => *own = failed.clone(),
        (Some(Outcome::Needs(needs)), Outcome::Needs(own)) => {
            own.splice(0..0, needs.iter().copied());
            let mut seen = Vec::new();
            own.retain(|need| {
                let is_new = !seen.contains(need);
                seen.push(*need);
                is_new
            });
        }
        _ => {}
    }
}

/// A line of the support cost, and the two metrics that are about it.
#[derive(Debug, Clone, Copy)]
pub struct CostLine {
    /// Where it is given.
    pub field: Field,
    /// The line for each contact handled.
    pub per_contact: Metric,
    /// The line as a part of the support cost.
    pub share: Metric,
}

const fn line(field: Field, per_contact: Metric, share: Metric) -> CostLine {
    CostLine { field, per_contact, share }
}

/// Every line of the support cost.
pub const COST_LINES: [CostLine; 6] = [
    line(Field::CostAgents, Metric::CostAgentsPerContact, Metric::CostAgentsShare),
    line(Field::CostSoftware, Metric::CostSoftwarePerContact, Metric::CostSoftwareShare),
    line(Field::CostTelephony, Metric::CostTelephonyPerContact, Metric::CostTelephonyShare),
    line(Field::CostManagement, Metric::CostManagementPerContact, Metric::CostManagementShare),
    line(Field::CostOutsourced, Metric::CostOutsourcedPerContact, Metric::CostOutsourcedShare),
    line(Field::CostOther, Metric::CostOtherPerContact, Metric::CostOtherShare),
];

/// The field of the cost line that a metric is about; none for every other metric.
fn line_of(metric: Metric) -> Option<Field> {
    let is_own = |line: &&CostLine| line.per_contact == metric || line.share == metric;
    COST_LINES.iter().find(is_own).map(|line| line.field)
}
