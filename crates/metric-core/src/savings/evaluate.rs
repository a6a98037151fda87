//! What levers make of today, at any level of their effect.

use super::{
    baseline::Baseline,
    details::{Again, Details},
    factors::{Factors, Product},
    flow::Flow,
    lever::{Levels, Levers, Row},
};
use crate::{MetricError, quantity::checked};
use serde::Serialize;

/// A period with levers, in one reading of what automation is left with.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reading {
    /// Contacts that arrive. Contained ones that come back count once; those that come again after a
    /// shorter handle time count each time.
    pub contacts: f64,
    /// The same without those that come again after a shorter handle time.
    pub first: f64,
    /// Contacts that people handle.
    pub people: f64,
    /// Contacts that automation contains, those that come back included.
    pub contained: f64,
    /// Contacts that automation passes on to people.
    pub escalated: f64,
    /// Contacts that come again: contained ones, and those after a shorter handle time.
    pub repeats: f64,
    /// Work of people, in contacts of today's average handle time.
    pub work: f64,
    /// Cost of people and of automation.
    pub cost: f64,
    /// Whether what levers take ended at the floor, a share at 1, or work at none.
    pub is_bounded: bool,
    /// Whether avoided contacts would take more handle time with them than there is: no such set of levers can be.
    pub exceeds_work: bool,
}

/// A period with levers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Outcome {
    /// Avoided contacts are those that automation would have taken: the reading that counts.
    pub cautious: Reading,
    /// Avoided contacts were routed like all others.
    pub average: Reading,
}

impl Levers {
    /// A period with the levers at a level of their effect each, 0 (none) to 1 (full), by their place.
    ///
    /// The formulas stand at the head of this module. A lever at 0 is none at all, so that a subset is
    /// a level of 0 or 1; a ramp is what lies between. Containment of what is routed is today's + (new
    /// − today's) × level, any other share its own × level. Unit: contacts, average contacts and money
    /// per period. Errors: those of an amount; out of range for a share or a level outside of 0 to 1;
    /// overflow. Nothing is allocated.
    ///
    /// 40,000 contacts at $10, 2.5 of 4 per 100 orders left by prevention (1.5 / 4 = 37.5 % fewer),
    /// 60 % routed of which half is contained. Average: 25,000 × 0.6 × 0.5 = 7,500 contained, 17,500
    /// for people, 1.75 per 100. Cautious: (24,000 − 15,000) × 0.5 = 4,500, 20,500 and 2.05.
    /// ```
    /// use metric_core::savings::{Baseline, Lever::*, Levers, Pool, Target};
    /// let today = Baseline {
    ///     contacts: 40_000.0, routed: 0.6, contained: 0.0, returned: 0.0, longer: 0.0,
    ///     cost: 10.0, automated: 0.99, floor: 0.0,
    /// };
    /// let prevented = Fewer { of: Target::All, share: 1.5 / 4.0, work: None };
    /// let contained = Contained { of: Pool::Routed, share: 0.5 };
    /// let outcome = Levers::new(&[prevented, contained])?.evaluate(&today, |_| 1.0)?;
    /// assert_eq!([outcome.average.people, outcome.cautious.people], [17_500.0, 20_500.0]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn evaluate(
        &self,
        baseline: &Baseline,
        level: impl Fn(usize) -> f64,
    ) -> Result<Outcome, MetricError> {
        self.evaluate_at(baseline, &self.levels(level)?)
    }

    /// The same with the level of each place.
    pub(super) fn evaluate_at(
        &self,
        baseline: &Baseline,
        levels: &Levels,
    ) -> Result<Outcome, MetricError> {
        let mut details = Details::NONE;
        let factors = self.factors(baseline, levels, |first, group, product| {
            let mut again = Again::NOTHING;
            for row in group {
                again.times(row, levels.get(row.place).copied().unwrap_or_default());
            }
            details.take(first, product, &again, baseline.returned);
        })?;
        let flow = Flow::of(baseline, &factors);
        Ok(Outcome {
            cautious: reading(&flow, &details, flow.eligible())?,
            average: reading(&flow, &details, baseline.routed * flow.arrived)?,
        })
    }

    /// The cost in the reading that counts, and nothing else: a subset of the levers is asked for as often as
    /// there are subsets.
    pub(super) fn cost_at(&self, baseline: &Baseline, levels: &Levels) -> Result<f64, MetricError> {
        let factors = self.factors(baseline, levels, |_, _, _| {})?;
        let flow = Flow::of(baseline, &factors);
        checked(flow.cost(&flow.split(flow.eligible())))
    }

    /// All levers multiplied, and shown by group.
    fn factors(
        &self,
        baseline: &Baseline,
        levels: &Levels,
        mut show: impl FnMut(&Row, &[Row], &Product),
    ) -> Result<Factors, MetricError> {
        baseline.check()?;
        let Baseline { contained, returned, .. } = *baseline;
        let mut factors = Factors::NONE;
        factors.start(contained);
        for group in self.rows.chunk_by(|a, b| a.group == b.group) {
            let mut product = Product::NOTHING;
            for row in group {
                let level = levels.get(row.place).copied().unwrap_or_default();
                factors.multiply(&mut product, row, [row.share, row.side], level, contained);
            }
            if let Some(first) = group.first() {
                factors.take(first, &product, returned);
                show(first, group, &product);
            }
        }
        Ok(factors)
    }
}

/// All figures of a reading, given how many contacts are routed to automation.
fn reading(flow: &Flow<'_>, details: &Details, routed: f64) -> Result<Reading, MetricError> {
    let Factors { issues, channels, .. } = flow.factors;
    let split = flow.split(routed);
    let contacts = [issues.contacts, channels.contacts];
    let again = split.handled * details.again(contacts);
    let repeats = again - split.handled * details.once(contacts);
    let first = flow.arrived - (split.left - split.handled);
    Ok(Reading {
        contacts: checked(first + repeats)?,
        first: checked(first)?,
        people: checked(again)?,
        contained: checked(split.contained)?,
        escalated: checked(split.escalated)?,
        repeats: checked(repeats + split.contained * flow.today.returned)?,
        work: checked(split.work * details.work([issues.work, channels.work]))?,
        cost: checked(flow.cost(&split))?,
        is_bounded: split.is_bounded,
        exceeds_work: split.exceeds_work,
    })
}
