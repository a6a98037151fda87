//! People needed in the months to come, as the base grows and levers take hold; and what a few contacts more or fewer
//! would change.

use super::{Later, Staff, plan::Plan};
use crate::{
    evaluation::Report,
    improve::{ByMonth, by_month},
};
use metric_core::{
    MetricError,
    growth::{growth_factor, headroom, rate_to_hold},
    queue::snapped_up,
    table::{Input, Inputs, Scope},
};
use scenario::{Scenario, draft::Draft, field::Field};

/// People that are needed, of one kind: full-time where a day is given, else to schedule in the busiest interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Full-time people for a week of such days.
    FullTime,
    /// People to schedule for the busiest interval.
    Scheduled,
}

/// What is needed now, with fewer and with more contacts, and in the months to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// What people are counted in.
    pub kind: Kind,
    /// Needed now; an error where it is not known.
    pub need: Result<f64, MetricError>,
    /// The contacts of a change as a multiple of today's, and the people that they need.
    pub changes: Vec<(f64, Result<f64, MetricError>)>,
    /// The people who are there.
    pub team: Option<f64>,
    /// Month by month from now on; empty where neither growth nor months nor a season is entered, or one of them
    /// cannot be read.
    pub months: Vec<Month>,
    /// The contact rate at which the base of a year from now makes as many contacts as today's, over the rate of
    /// today; none without a growth.
    pub rate_to_hold: Option<f64>,
    /// How much the base can grow with the levers at the end of the months, by work alone; none without levers.
    pub headroom: Option<f64>,
}

/// A month to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// Contacts as a multiple of today's.
    pub contacts: f64,
    /// People needed as things are.
    pub need: Result<f64, MetricError>,
    /// People needed with the levers of the last scenario, and the contacts that people handle then, as a multiple of
    /// today's; none where there is no such scenario.
    pub with_levers: Option<(f64, Result<f64, MetricError>)>,
}

/// The changes that are always told: a tenth fewer, a tenth more.
const CHANGES: [f64; 2] = [0.9, 1.1];

/// Months that are planned for, unless said otherwise.
const MONTHS: u32 = 12;

/// The outlook of lines that all wait for nothing, with work that can wait where people are full-time; none where a line
/// waits.
pub(super) fn of(draft: &Draft, report: &Report, staff: &Staff, plans: &[Plan]) -> Option<Outlook> {
    let scenario = Scenario::of(draft);
    // Without the day people would be counted in something else.
    let is_day_unread = scenario.problem(Field::Day).is_some();
    if plans.len() < staff.lines.len() || is_day_unread {
        return None;
    }
    // Where there is no line, all people are full-time.
    let is_day = plans.iter().all(|plan| plan.day.is_some());
    let kind = if is_day { Kind::FullTime } else { Kind::Scheduled };
    let needed = Needed { plans, kind, later: staff.later.as_ref(), inputs: &report.inputs };
    let need = |contacts, time| needed.people(contacts, time);
    let inputs = &report.inputs;
    let entries = [Field::Growth, Field::PlannedMonths, Field::Season, Field::Team];
    let is_read = entries.into_iter().all(|field| scenario.problem(field).is_none());
    let months = if is_read { months(draft, report, &need) } else { (Vec::new(), None) };
    let (months, headroom) = months;
    let growth = inputs.get(Input::Growth).filter(|_| !months.is_empty());
    Some(Outlook {
        kind,
        need: need(1.0, 1.0),
        changes: CHANGES.into_iter().map(|times| (times, need(times, 1.0))).collect(),
        team: scenario.amount(Field::Team).value().map(|team| team.get()),
        months,
        rate_to_hold: growth.and_then(|growth| rate_to_hold(1.0, growth).ok()),
        headroom,
    })
}

/// What people are needed for.
struct Needed<'a> {
    plans: &'a [Plan],
    kind: Kind,
    later: Option<&'a Later>,
    inputs: &'a Inputs,
}

impl Needed<'_> {
    /// People, with contacts and their handle time as a multiple of today's. Whole people once: of lines that are
    /// scheduled each line, of full-time people all of it together. Errors: missing where shrinkage, open days, paid
    /// hours or what work that can wait takes are not known.
    fn people(&self, contacts: f64, time: f64) -> Result<f64, MetricError> {
        let shrinkage = self.inputs.input(Input::Shrinkage)?;
        let plans = self.plans.iter().map(|plan| plan.times(contacts, time));
        if self.kind == Kind::Scheduled {
            return plans.map(|plan| plan.scheduled(shrinkage)).sum();
        }
        let hours = plans.map(|plan| plan.seat_hours().unwrap_or(Err(MetricError::Missing)));
        let hours = hours.sum::<Result<f64, MetricError>>()?;
        let on_line = if self.plans.is_empty() { 0.0 } else { full_time(self.inputs, hours)? };
        let later = self.later.map_or(Some(0.0), |later| later.sum("full-time"));
        let later = later.ok_or(MetricError::Missing)? * contacts * time;
        Ok(snapped_up(on_line + later))
    }
}

/// Full-time people for so many hours on the line a day.
fn full_time(inputs: &Inputs, hours: f64) -> Result<f64, MetricError> {
    let [open, paid] = [Input::OpenDays, Input::PaidHours].map(|input| inputs.input(input));
    let left = 1.0 - inputs.input(Input::Shrinkage)?;
    if left <= 0.0 {
        return Err(MetricError::ZeroDenominator);
    }
    Ok(hours * open? / left / paid?)
}

type Need<'a> = dyn Fn(f64, f64) -> Result<f64, MetricError> + 'a;

/// The months, and how much the base can grow with the levers at their end.
fn months(draft: &Draft, report: &Report, need: &Need<'_>) -> (Vec<Month>, Option<f64>) {
    let scenario = Scenario::of(draft);
    let season = scenario.numbers(Field::Season).value();
    let asked = scenario.amount(Field::PlannedMonths).value();
    let growth = report.inputs.get(Input::Growth);
    if growth.is_none() && season.is_none() && asked.is_none() {
        return (Vec::new(), None);
    }
    let season: Option<[f64; 12]> = season.and_then(|season| {
        season.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>().try_into().ok()
    });
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, 1 to 60")]
    let last = asked.map_or(MONTHS, |months| months.get() as u32);
    let levers = by_month(draft, report, last);
    let month = |month: u32| {
        let contacts = growth_factor(growth.unwrap_or_default(), season.as_ref(), month);
        let of_levers = levers.as_ref().and_then(|levers| levers.get(usize::try_from(month).ok()?));
        Some(Month {
            contacts: contacts.ok()?,
            need: contacts.and_then(|contacts| need(contacts, 1.0)),
            with_levers: of_levers.map(|ByMonth { people, work }| {
                let contacts = contacts.unwrap_or_default() * people;
                let time = if *people > 0.0 { work / people } else { 1.0 };
                (contacts, need(contacts, time))
            }),
        })
    };
    let at_end = levers.as_ref().and_then(|levers| levers.last());
    let room = at_end.and_then(|end| headroom(1.0, end.work).ok());
    ((0..=last).map_while(month).collect(), room)
}
