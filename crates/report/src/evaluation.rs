//! The whole report of a scenario.

use crate::{
    breakdown::{self, Breakdown},
    comparison::{self, Obstacle, lead},
    inputs, measure,
    measured::{Measured, find},
    remark::{self, Remark},
};
use metric_core::table::{Input, Inputs, Metric, Origin};
use scenario::{Scenario, draft::Draft, entry::Currency};

/// Everything computed from one scenario.
#[derive(Debug, Clone)]
pub struct Report {
    /// The inputs of the metric table, given, worked out and computed.
    pub inputs: Inputs,
    /// Every metric that applies.
    pub measured: Vec<Measured>,
    /// The row of the contact rate's comparisons that the answer sentence speaks of.
    pub lead: Option<&'static str>,
    /// Remarks: what is unusual but legal.
    pub remarks: Vec<Remark>,
    /// Break down.
    pub breakdown: Breakdown,
    /// The currency, if one was given.
    pub currency: Option<Currency>,
}

impl Report {
    /// A metric of the report.
    pub fn get(&self, metric: Metric) -> Option<&Measured> {
        let own = find(&self.measured, metric);
        let mut sections = self.breakdown.results.iter();
        own.or_else(|| sections.find_map(|results| find(&results.figures, metric)))
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

/// Evaluates a draft against the catalogue.
pub fn evaluate(draft: &Draft) -> Report {
    let scenario = Scenario::of(draft);
    let mut inputs = inputs::of(scenario);
    let mut measured = measure::of(scenario, &inputs);
    let remarks = remark::remarks(scenario, &inputs, &measured);
    let rate = find(&measured, Metric::ContactRate);
    let chosen = scenario.band().value().map(|entry| entry.row);
    let lead = rate.and_then(|rate| lead(&rate.comparisons, chosen)).map(|lead| lead.row.id);
    let breakdown = breakdown::of(scenario, &mut inputs);
    tell_people_apart(&breakdown, &inputs, &mut measured);
    let currency = scenario.currency().value();
    Report { inputs, measured, lead, remarks, breakdown, currency }
}

/// The average cost of a contact may hold automation; what is published of people is compared with the
/// cost of people where that is known, and with nothing where it is not.
fn tell_people_apart(breakdown: &Breakdown, inputs: &Inputs, measured: &mut [Measured]) {
    let is_known = breakdown.results.iter().any(|results| {
        find(&results.figures, Metric::HumanCost).is_some_and(|row| row.outcome.value().is_some())
    });
    // What was entered and is not known may be some.
    let may_be_some = |input| match inputs.get(input) {
        Some(value) => value > 0.0,
        None => inputs.origin(input) != Origin::Blank,
    };
    let has_automation =
        may_be_some(Input::AutomationHandled) || may_be_some(Input::AutomationCost);
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
