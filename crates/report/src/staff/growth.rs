//! People needed in the months to come, as the base grows and levers take hold; and what a few contacts more or fewer
//! would change.

use super::{Later, Staff, plan::Plan, work};
use crate::{
    evaluation::Report,
    improve::{ByMonth, LeversByMonth, by_month},
};
use metric_core::{
    MetricError,
    growth::{growth_factor, headroom, rate_to_hold},
    queue::snapped_up,
    table::{Cell, ColumnRow, Input, Inputs, Metric, RowInputs, Scope},
};
use scenario::{
    Scenario,
    draft::Draft,
    field::{Field, Further},
};

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
    /// What some contacts fewer and more need.
    pub changes: Vec<Changed>,
    /// The people who are there.
    pub team: Option<f64>,
    /// Month by month from now on; empty where neither growth nor months nor a season is entered, or one of them
    /// cannot be read.
    pub months: Vec<Month>,
    /// The contact rate at which the base of a year from now makes as many contacts as today's, in the unit of the contact
    /// rate; none without a growth or a rate.
    pub rate_to_hold: Option<f64>,
    /// The same months with the levers of each further scenario that has figures.
    pub with_levers: Vec<WithLevers>,
}

/// Other contacts than today's.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Contacts that people handle, as a multiple of today's.
    pub contacts: f64,
    /// People that they need.
    pub need: Result<f64, MetricError>,
}

/// The months to come with the levers of a further scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct WithLevers {
    /// The scenario.
    pub further: Further,
    /// Month by month.
    pub months: Vec<Changed>,
    /// How much the base can grow with the levers at the end of the months, by work alone.
    pub headroom: Option<f64>,
}

/// A month to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// Contacts as a multiple of today's.
    pub contacts: f64,
    /// Contacts handled on all channels, and the hours of work that they are; none where a channel lacks them.
    pub load: Option<[f64; 2]>,
    /// People needed as things are.
    pub need: Result<f64, MetricError>,
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
    let is_day_unread = !plans.is_empty() && scenario.problem(Field::Day).is_some();
    if plans.len() < staff.lines.len() || is_day_unread {
        return None;
    }
    // Where there is no line, all people are full-time.
    let is_day = plans.iter().all(|plan| plan.day.is_some());
    let kind = if is_day { Kind::FullTime } else { Kind::Scheduled };
    let inputs = &report.inputs;
    let full_time = staff.columns.iter().copied().find(|column| column.id == "full-time");
    let needed = Needed { plans, kind, later: staff.later.as_ref(), inputs, full_time };
    let need = |contacts: f64| needed.people(&|_| [contacts, 1.0]);
    let entries = [Field::Growth, Field::PlannedMonths, Field::Season, Field::Team];
    let is_read = entries.into_iter().all(|field| scenario.problem(field).is_none());
    let plan = if is_read { months(draft, report, &needed) } else { None };
    let (months, with_levers) = plan.unwrap_or_default();
    let growth = inputs.get(Input::Growth).filter(|_| !months.is_empty());
    let rate = report.get(Metric::ContactRate).and_then(|rate| rate.outcome.value());
    Some(Outlook {
        kind,
        need: need(1.0),
        changes: CHANGES.map(|contacts| Changed { contacts, need: need(contacts) }).to_vec(),
        team: scenario.amount(Field::Team).value().map(|team| team.get()),
        months,
        rate_to_hold: growth.zip(rate).and_then(|(growth, rate)| rate_to_hold(rate, growth).ok()),
        with_levers,
    })
}

/// Contacts and their handle time as a multiple of today's, of a channel or of what is on none.
type Factors<'a> = &'a dyn Fn(Option<usize>) -> [f64; 2];

/// What people are needed for.
struct Needed<'a> {
    plans: &'a [Plan],
    kind: Kind,
    later: Option<&'a Later>,
    inputs: &'a Inputs,
    /// The column of full-time people.
    full_time: Option<&'a ColumnRow>,
}

impl Needed<'_> {
    /// People, with other contacts and another handle time. Whole people once: of lines that are scheduled each line, of
    /// full-time people all of it together. Errors: missing where shrinkage, open days, paid hours or what work that can
    /// wait takes are not known.
    fn people(&self, factors: Factors<'_>) -> Result<f64, MetricError> {
        let plans = self.plans.iter().map(|plan| {
            let [contacts, time] = factors(plan.channel);
            plan.times(contacts, time)
        });
        if self.kind == Kind::Scheduled {
            let shrinkage = self.inputs.input(Input::Shrinkage)?;
            return plans.map(|plan| plan.scheduled(shrinkage)).sum();
        }
        let on_line: f64 = plans.map(|plan| self.on_line(&plan)).sum::<Result<f64, _>>()?;
        let later = self.later.map_or(Some(0.0), |later| later.full_time(factors));
        Ok(snapped_up(on_line + later.ok_or(MetricError::Missing)?))
    }

    /// Full-time people of a line, by the column of the lines.
    fn on_line(&self, plan: &Plan) -> Result<f64, MetricError> {
        let mut cells = RowInputs::new(self.inputs);
        cells.compute(Cell::SeatHours, plan.seat_hours().unwrap_or(Err(MetricError::Missing)));
        self.full_time.ok_or(MetricError::Missing)?.formula.value(&cells)
    }
}

/// The months as things are, and with the levers of each further scenario; none where nothing of them is entered.
fn months(
    draft: &Draft,
    report: &Report,
    needed: &Needed<'_>,
) -> Option<(Vec<Month>, Vec<WithLevers>)> {
    let scenario = Scenario::of(draft);
    let season = scenario.numbers(Field::Season).value();
    let asked = scenario.amount(Field::PlannedMonths).value();
    let growth = report.inputs.get(Input::Growth);
    if growth.is_none() && season.is_none() && asked.is_none() {
        return None;
    }
    let season: Option<[f64; 12]> =
        season.and_then(|season| season.into_iter().collect::<Option<Vec<_>>>()?.try_into().ok());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, 1 to 60")]
    let last = asked.map_or(MONTHS, |months| months.get() as u32);
    let of_base = |month| growth_factor(growth.unwrap_or_default(), season.as_ref(), month).ok();
    let of_base: Vec<f64> = (0..=last).map_while(of_base).collect();
    let work = work::of(scenario, &report.inputs);
    let load = work.and_then(|work| Some([work.sum("contacts")?, work.sum("hours")?]));
    let month = |contacts: &f64| Month {
        contacts: *contacts,
        load: load.map(|load| load.map(|of_today| of_today * contacts)),
        need: needed.people(&|_| [*contacts, 1.0]),
    };
    let levers = by_month(draft, report, last);
    let with_levers = levers.iter().map(|levers| with_levers(levers, needed, &of_base)).collect();
    Some((of_base.iter().map(month).collect(), with_levers))
}

/// The months with levers, given the contacts of each as things are, as a multiple of today's.
fn with_levers(levers: &LeversByMonth, needed: &Needed<'_>, of_base: &[f64]) -> WithLevers {
    let month = |(place, (contacts, all)): (usize, (&f64, &ByMonth))| {
        let need = needed.people(&|channel| {
            let own = levers.of_channel(channel).get(place).unwrap_or(all);
            let time = if own.people > 0.0 { own.work / own.people } else { 1.0 };
            [contacts * own.people, time]
        });
        Changed { contacts: contacts * all.people, need }
    };
    WithLevers {
        further: levers.further,
        months: of_base.iter().zip(&levers.all).enumerate().map(month).collect(),
        headroom: levers.all.last().and_then(|end| headroom(1.0, end.work).ok()),
    }
}
