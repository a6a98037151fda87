//! Teams of a line: the smallest one that meets its targets, those beside it, and the other model.

use metric_core::{
    MetricError,
    queue::{Queue, Service, Targets},
    table::Cell,
};
use std::ops::RangeInclusive;

/// A team of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Team {
    /// How many are on the line.
    pub people: u32,
    /// What they make of it, or why nobody can say.
    pub service: Result<Service, MetricError>,
}

/// The smallest team that meets every target, with others to compare.
#[derive(Debug, Clone, PartialEq)]
pub struct Teams {
    /// The smallest team, at least the minimum.
    pub smallest: Team,
    /// How many the targets alone ask for.
    pub by_targets: u32,
    /// Teams of some fewer and some more people, the smallest one among them, in their order.
    pub beside: Vec<Team>,
    /// Where people hang up: the same line if nobody did.
    pub nobody_hangs_up: Option<NobodyHangsUp>,
}

/// A line as a model sees it in which nobody hangs up.
#[derive(Debug, Clone, PartialEq)]
pub struct NobodyHangsUp {
    /// The smallest team that meets the targets, at least the minimum.
    pub smallest: Team,
    /// What the teams of [`Teams::beside`] make of it.
    pub beside: Vec<Team>,
}

/// How many people fewer and more than the smallest team are shown.
const BESIDE: u32 = 4;

/// A cell, and the part of a service that it holds.
type Part = (Cell, fn(&Service) -> f64);

/// What a service is as cells of its row.
pub(super) const CELLS: [Part; 5] = [
    (Cell::Answered, |service| service.answered),
    (Cell::Waiting, |service| service.waiting),
    (Cell::Wait, |service| service.wait_seconds),
    (Cell::Busy, |service| service.occupancy),
    (Cell::HungUp, |service| service.abandoned),
];

/// The teams of a line; the limit is that of its target. Errors: those of [`Queue::smallest_team`].
pub(super) fn teams(
    queue: &Queue,
    targets: &Targets,
    minimum: Option<u32>,
) -> Result<Teams, MetricError> {
    let limit = targets.answered.map_or(0.0, |answered| answered.within_seconds);
    let by_targets = queue.smallest_team(targets)?;
    let people = by_targets.max(minimum.unwrap_or_default());
    let beside = people.saturating_sub(BESIDE).max(1)..=people.saturating_add(BESIDE);
    let smallest = of(queue, people, limit);
    // A minimum beyond all teams.
    smallest.service.as_ref().map_err(|error| *error)?;
    let nobody_hangs_up = nobody_hangs_up(queue, targets, minimum, beside.clone());
    let beside = beside.map(|people| of(queue, people, limit)).collect();
    Ok(Teams { smallest, by_targets, beside, nobody_hangs_up })
}

/// What a team makes of a line. Nobody is on a line in which nothing arrives.
pub(super) fn of(queue: &Queue, people: u32, limit: f64) -> Team {
    let is_idle = people == 0 && queue.volume == 0.0;
    Team { people, service: queue.service(if is_idle { 1 } else { people }, limit) }
}

/// A line in which people hang up, if nobody did; it has no target for that.
fn nobody_hangs_up(
    queue: &Queue,
    targets: &Targets,
    minimum: Option<u32>,
    beside: RangeInclusive<u32>,
) -> Option<NobodyHangsUp> {
    queue.patience_seconds?;
    let queue = Queue { patience_seconds: None, ..*queue };
    let targets = Targets { abandoned: None, ..*targets };
    let limit = targets.answered.map_or(0.0, |answered| answered.within_seconds);
    let people = queue.smallest_team(&targets).ok()?.max(minimum.unwrap_or_default());
    let beside = beside.map(|people| of(&queue, people, limit)).collect();
    Some(NobodyHangsUp { smallest: of(&queue, people, limit), beside })
}
