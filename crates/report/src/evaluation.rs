//! The whole report of a scenario.

use crate::{
    breakdown::{self, Breakdown},
    comparison::{self, Obstacle, lead},
    cost, demand,
    measured::{Measured, row_of},
    metrics::{Figure, Metric},
    remark::{self, Remark},
};
use scenario::{Scenario, draft::Draft, entry::Currency};

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
fn tell_people_apart(breakdown: &Breakdown, measured: &mut [Measured]) {
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
