//! The lines that no bar passes: what cannot be avoided, and what automation could take.

use super::{floor::floor, lever::Reached, today::Today, used::Used};
use metric_core::{
    MetricError,
    savings::{Baseline, Levers},
    table::Input,
};
use scenario::field::Effect;

/// What prevention and automation can do at most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Where issues say what can be avoided. No bar of prevention passes it.
    pub floor: Option<Limit>,
    /// Whether the floor is that of contacts which people handle, since a lever avoids such alone.
    pub is_of_people: bool,
    /// Where a lever contains what is routed to automation, and that saves something. No bar of prevention or
    /// containment passes it.
    pub ceiling: Option<Limit>,
}

/// A line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// The share of today's contacts that can be taken away there: those that can be avoided, or are routed to
    /// automation.
    pub share: f64,
    /// The share that is left: of the floor what cannot be avoided, contained or not; of the ceiling what reaches
    /// people, with contained contacts that come back.
    pub left: f64,
    /// What would be saved a year there, every range at its middle.
    pub saving: f64,
}

/// The limits of a scenario.
pub(super) fn of(
    today: &Today<'_>,
    used: &[Used<'_>],
    levers: &Levers,
) -> Result<Limits, MetricError> {
    let is_of_people =
        used.iter().any(|one| one.kind.is_avoiding() && one.kind.reach == Reached::People);
    let mut limits = Limits { floor: None, is_of_people, ceiling: None };
    if today.inputs.get(Input::Avoidable).is_some() {
        let saving = levers.most_avoided(&today.baseline)? * today.a_year();
        let left = floor(today.inputs);
        limits.floor = Some(Limit { share: 1.0 - left, left, saving });
    }
    let is_of_routed =
        |one: &Used<'_>| one.kind.effect == Effect::Contained && one.kind.reach == Reached::Routed;
    if used.iter().any(is_of_routed) {
        let saving = levers.most_contained(&today.baseline)?;
        let Baseline { contacts, routed, returned, .. } = today.baseline;
        // Of all contacts, those among them that nobody handles or that are abandoned in automation.
        let all = today.offered(contacts).unwrap_or(contacts);
        let share = contacts * routed * today.of_routed / all;
        let left = contacts * (1.0 - routed * (1.0 - returned)) / all;
        let of = |saving| Limit { share, left, saving: saving * today.a_year() };
        limits.ceiling = saving.map(of);
    }
    Ok(limits)
}
