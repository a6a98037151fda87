//! What levers make of today, at any level of their effect.

use super::{
    baseline::Baseline,
    factors::{Factors, Product},
    lever::Levers,
};
use crate::{MetricError, band::below, quantity::checked};
use serde::Serialize;

/// A period with levers, in one reading of what automation is left with.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reading {
    /// Contacts that arrive. Contained ones that come back count once; those that come again after a
    /// shorter handle time count each time.
    pub contacts: f64,
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
    /// Whether what levers take ended at the floor, or a share at 1.
    pub is_bounded: bool,
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
    ///     cost: 10.0, automated: 0.99, floor: 0.0, seconds: None,
    /// };
    /// let prevented = Fewer { of: Target::All, share: 1.5 / 4.0, work: 1.0 };
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
        baseline.check()?;
        let factors = Factors::of(&self.rows, [baseline.contained, baseline.returned], level)?;
        let Factors { all, issues, channels, .. } = &factors;
        let free = all.contacts * issues.contacts * channels.contacts;
        let free_work = all.work * issues.work * channels.work;
        let cut = Cut::at(baseline.floor, free, free_work);
        let arrived = cut.contacts * baseline.contacts;
        let each = if cut.contacts > 0.0 { cut.work / cut.contacts } else { 0.0 };
        let is_bounded = cut.is_bounded || factors.is_capped;
        let flow = Flow { baseline, factors: &factors, arrived, each, is_bounded };
        let routed = baseline.routed * baseline.contacts;
        let eligible = (routed - (baseline.contacts - arrived)).max(0.0);
        let average = flow.reading(baseline.routed * arrived)?;
        Ok(Outcome { cautious: flow.reading(eligible)?, average })
    }
}

/// What avoidance leaves of contacts and of their work, as shares.
struct Cut {
    contacts: f64,
    work: f64,
    is_bounded: bool,
}

impl Cut {
    /// Not below the floor: what it gives back of the contacts it gives back of their work.
    fn at(floor: f64, contacts: f64, work: f64) -> Self {
        if !below(contacts, floor) {
            return Self { contacts, work, is_bounded: false };
        }
        let kept = (1.0 - floor) / (1.0 - contacts);
        Self { contacts: floor, work: 1.0 - (1.0 - work) * kept, is_bounded: true }
    }
}

/// What both readings have in common.
struct Flow<'a> {
    baseline: &'a Baseline,
    factors: &'a Factors,
    /// Contacts that arrive, before what people would handle of them is avoided.
    arrived: f64,
    /// Work of each, over that of today's average contact.
    each: f64,
    is_bounded: bool,
}

impl Flow<'_> {
    /// The rest, given how many contacts are routed to automation.
    fn reading(&self, routed: f64) -> Result<Reading, MetricError> {
        let Self { baseline, factors: Factors { people, issues, channels, .. }, .. } = *self;
        let contained = routed * (1.0 - self.factors.uncontained);
        let escalated = routed * (self.factors.uncontained - self.factors.unreached);
        let left = self.arrived - contained * (1.0 - baseline.returned);
        let cut = self.of_people(left);
        let handled = left * cut.contacts;
        let once = handled
            * part(issues.people, issues.contacts)
            * part(channels.people, channels.contacts);
        let again = handled
            * people.repeats
            * part(issues.repeated, issues.contacts)
            * part(channels.repeated, channels.contacts);
        let timed = (left + baseline.longer * escalated)
            * self.each
            * (cut.work * people.repeats * people.time);
        let work =
            timed * part(issues.handled, issues.work) * part(channels.handled, channels.work);
        let priced = timed
            * people.price
            * (part(issues.cost, issues.work) * part(channels.cost, channels.work));
        let contained = contained + handled * part(issues.contained, issues.contacts);
        let repeats = again - once;
        Ok(Reading {
            contacts: checked(self.arrived - (left - handled) + repeats)?,
            people: checked(again)?,
            contained: checked(contained)?,
            escalated: checked(escalated)?,
            repeats: checked(repeats + contained * baseline.returned)?,
            work: checked(work)?,
            cost: checked(baseline.cost * priced + baseline.automated * contained)?,
            is_bounded: self.is_bounded || cut.is_bounded,
        })
    }

    /// What avoidance of contacts that people would handle leaves of these: `left` of all, of which the
    /// floor is a share as well.
    fn of_people(&self, left: f64) -> Cut {
        let Product { contacts, work, .. } = self.factors.people;
        let above = self.arrived - self.baseline.floor * self.baseline.contacts;
        let floor = if left > 0.0 { 1.0 - above.max(0.0) / left } else { 0.0 };
        Cut::at(floor, contacts, work)
    }
}

/// A part of a whole; of nothing, none.
fn part(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
