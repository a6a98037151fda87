//! What a line needs where its contacts or its handle time are a range.

use super::plan::Plan;
use crate::improve::entered;
use metric_core::{queue::scheduled, range::Distribution};
use scenario::{
    Scenario,
    field::{Field, FieldKind, Table, at},
};

/// The load at the middle, and what in one of five and in one of twenty cases it is above. A larger load is more contacts of
/// the middle handle time: of a longer handle time the same load waits a little longer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Loads {
    /// Erlangs, at the 50th, 80th and 95th percentile.
    pub erlangs: [f64; 3],
    /// The smallest team of each.
    pub people: [u32; 3],
    /// People to schedule for each; none where the shrinkage is not known.
    pub scheduled: Option<[f64; 3]>,
}

/// Standard normal scores of the 50th, 80th and 95th percentile.
const SCORES: [f64; 3] = [0.0, 0.841_621_233_572_914_3, 1.644_853_626_951_472_7];

/// What a line needs at some percentiles of its load; none where nothing of it is a range.
/// `is_of_all` says whether its handle time is that of all contacts, which may be one; that of a channel is a number.
pub(super) fn of(
    scenario: Scenario<'_>,
    (place, is_of_all): (usize, bool),
    plan: &Plan,
    shrinkage: Option<f64>,
) -> Option<Loads> {
    let contacts = scenario.cell(Table::Lines, place, at::COUNT).value();
    let contacts = contacts.filter(|reading| reading.range.is_some());
    let seconds = scenario.reading(Field::HandleTime).value();
    let middle = |of: Option<Distribution>| of.map_or(1.0, Distribution::middle);
    let of_contacts = contacts
        .and_then(|reading| entered(reading, FieldKind::Amount))
        .map(|entered| entered.distribution);
    let of_seconds = seconds
        .filter(|reading| is_of_all && reading.range.is_some())
        .and_then(|reading| entered(reading, FieldKind::Seconds))
        .map(|entered| entered.distribution);
    let load = match (of_contacts, of_seconds) {
        (Some(contacts), Some(seconds)) => contacts.times(seconds).ok()?,
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => return None,
    };
    let at_middle = middle(of_contacts) * middle(of_seconds);
    let times = SCORES.map(|score| load.at(score) / at_middle);
    let now = plan.queue.load().ok()?;
    let people = |times| plan.times(times, 1.0).team().ok();
    let [middle, often, rarely] = times.map(people);
    let people = [middle?, often?, rarely?];
    let scheduled = shrinkage.and_then(|away| {
        let [middle, often, rarely] = people.map(|people| scheduled(people, away).ok());
        Some([middle?, often?, rarely?])
    });
    Some(Loads { erlangs: times.map(|times| now * times), people, scheduled })
}
