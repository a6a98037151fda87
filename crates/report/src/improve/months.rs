//! What levers leave to people month by month, for whoever plans people.

use super::{expected::at_middle, lever, today::Today, used::Used};
use crate::evaluation::Report;
use scenario::{Scenario, draft::Draft};

/// What levers leave to people in a month, over today's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByMonth {
    /// Contacts that people handle.
    pub people: f64,
    /// Their work.
    pub work: f64,
}

/// The months from now on, with the levers of the last scenario at the middle of every range and at the level that
/// each has by then; none where no scenario has figures.
pub fn by_month(draft: &Draft, report: &Report, last: u32) -> Option<Vec<ByMonth>> {
    let (scenario, inputs) = (Scenario::of(draft), &report.inputs);
    let rows = lever::rows(scenario, inputs);
    let further = draft.scenarios().into_iter().next_back()?;
    if rows.is_empty() || super::Improve::of(scenario, report, rows.clone()).is_stopped() {
        return None;
    }
    let today = Today::of(scenario, inputs).ok()?;
    let used: Vec<Used<'_>> = super::found::used(&rows, further).ok()?;
    let levers = at_middle(&today, &used).ok()?;
    let before = levers.evaluate(&today.baseline, |_| 0.0).ok()?.cautious;
    if before.people <= 0.0 || before.work <= 0.0 {
        return None;
    }
    let month = |month| {
        let level = |place: usize| used.get(place).map_or(0.0, |one| one.level(month));
        let then = levers.evaluate(&today.baseline, level).ok()?.cautious;
        let [people, work] = [then.people / before.people, then.work / before.work];
        (!then.is_beyond).then_some(ByMonth { people, work })
    };
    (0..=last).map(month).collect()
}
