//! A further scenario: what the levers make of today at the middle of every range, and which of them does what.

use super::{
    case::{self, CaseFound},
    drawn::{DrawnToday, Draws},
    limits::{self, Limits},
    promised::{self, Promise},
    sampled::{self, Sampled, Swing},
    saving::{self, LeverSaving},
    sides::{self, Side},
    today::Today,
    used::{Used, at_middle},
};
use crate::{evaluation::Report, measured::Measured};
use metric_core::{
    MetricError,
    band::snapped,
    savings::{Levers, Outcome, Reading},
    table::{Input, Inputs},
};

/// What was found of a further scenario.
#[derive(Debug, Clone)]
pub struct Expected {
    /// Its figures.
    pub figures: Vec<Measured>,
    /// Those of them that have a side of today and one of the levers, with their difference.
    pub sides: Vec<Side>,
    /// The levers that it uses.
    pub levers: Vec<LeverSaving>,
    /// The rows of levers that act on contacts of another lever of the same kind, so that their shares are
    /// multiplied and not added.
    pub overlaps: Vec<usize>,
    /// What the levers save together less what each would save alone, a year.
    pub interaction: f64,
    /// What remains for people, in both readings of what automation is left with.
    pub remaining: Remaining,
    /// What prevention and automation can do at most.
    pub limits: Limits,
    /// Whether an entry or a lever of it is a range that its saving follows from.
    pub is_ranged: bool,
    /// How sure it is; none where nothing is a range, where [`Self::undrawn`] says why, and while it is drawn
    /// later.
    pub sampled: Option<Sampled>,
    /// Why it cannot be drawn, though its figures at the middles are known: in one of the draws, or with a range
    /// at one of its ends, there is no cost, as where contacts fall below what is contained of them and a total is
    /// divided by what people handle.
    pub undrawn: Option<MetricError>,
    /// The contact rate that it promises; none where today's is not known.
    pub promise: Option<Promise>,
    /// Whether it pays, and when; none where nothing was entered of the case.
    pub case: Option<CaseFound>,
    /// The inputs that its figures are computed from.
    inputs: Inputs,
}

impl Expected {
    /// The report with the figures of the scenario and the inputs that these are computed from, for their formulas.
    pub fn report(&self, of: &Report) -> Report {
        let mut report = Report { inputs: self.inputs.clone(), ..of.clone() };
        report.measured.extend(self.figures.iter().cloned());
        report
    }
}

/// What remains with the levers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Remaining {
    /// The reading that counts: avoided contacts are those that automation would have taken.
    pub cautious: Reading,
    /// Avoided contacts were routed like all others.
    pub average: Reading,
    /// Today, without the levers. The contacts of all three are those that are offered.
    pub today: Reading,
    /// Saving a year in that reading.
    pub average_saving: f64,
}

/// The scenario. Errors: overflow at the middles.
pub(super) fn of(
    today: &Today<'_>,
    used: &[Used<'_>],
    of_today: Option<&mut DrawnToday<'_>>,
) -> Result<Expected, MetricError> {
    let levers = at_middle(today, used)?;
    let [before, after] = outcomes(today, &levers)?;
    let inputs = with_outcomes(today, &before, &after);
    let figures = sides::figures(today, &inputs);
    let savings = saving::of(today, used, &levers)?;
    let all = (before.cautious.cost - after.cautious.cost) * today.a_year();
    let swings =
        sampled::swings(today, used, &|own, _, levers| sampled::saving(today, levers, own));
    let is_ranged = !swings.as_ref().is_ok_and(Vec::is_empty);
    let of_today = of_today.filter(|_| is_ranged);
    let sample = of_today.map(|own| sample(today, own, used, (&levers, swings))).transpose();
    let undrawn = sample.as_ref().err().copied();
    let (draws, sampled) = sample.ok().flatten().unzip();
    Ok(Expected {
        sides: sides::of(today, &inputs, &figures),
        figures,
        overlaps: rows_of(used, &levers.overlaps()),
        interaction: all - savings.iter().map(|one| one.alone).sum::<f64>(),
        levers: savings,
        remaining: remaining(today, &before, &after),
        limits: limits::of(today, used, &levers)?,
        is_ranged,
        sampled,
        undrawn,
        promise: promised::of(today, used),
        case: case::of(today, used, &levers, &inputs, draws.as_ref()),
        inputs,
    })
}

/// The draws of the scenario, and how sure it is by them. Errors: those of any draw.
fn sample<'a>(
    today: &Today<'_>,
    of_today: &'a mut DrawnToday<'_>,
    used: &[Used<'_>],
    (levers, swings): (&Levers, Result<Vec<Swing>, MetricError>),
) -> Result<(Draws<'a>, Sampled), MetricError> {
    let draws = Draws::of(today, of_today, used, levers)?;
    let sampled = sampled::of(today, used, &draws, swings?)?;
    Ok((draws, sampled))
}

/// Without the levers, and with all of them.
fn outcomes(today: &Today<'_>, levers: &Levers) -> Result<[Outcome; 2], MetricError> {
    let at = |level: f64| levers.evaluate(&today.baseline, |_| level);
    Ok([at(0.0)?, at(1.0)?])
}

/// The rows of levers by their place among those that are used.
fn rows_of(used: &[Used<'_>], places: &[usize]) -> Vec<usize> {
    places.iter().filter_map(|place| used.get(*place)).map(|one| one.row.place).collect()
}

fn remaining(today: &Today<'_>, before: &Outcome, after: &Outcome) -> Remaining {
    // Where only those handled are known, they are the contacts.
    let offered = |reading: Reading| Reading {
        contacts: today.offered(reading.contacts).unwrap_or(reading.contacts),
        ..reading
    };
    Remaining {
        cautious: offered(after.cautious),
        average: offered(after.average),
        today: offered(before.cautious),
        average_saving: (before.average.cost - after.average.cost) * today.a_year(),
    }
}

/// The input of a side of today, that of the levers, and what both are.
type SideOf = (Input, Input, fn(&Reading) -> f64);

/// The inputs with what the levers make of them.
fn with_outcomes(today: &Today<'_>, before: &Outcome, after: &Outcome) -> Inputs {
    let mut inputs = today.inputs.clone();
    let (now, then) = (&before.cautious, &after.cautious);
    let staying = match inputs.get(Input::SupportCost) {
        Some(cost) if inputs.get(Input::CostEach).is_none() => {
            // An invoice of automation may be below its price times what it contains: then nobody knows.
            Some(snapped(cost - now.cost, cost)).filter(|left| *left >= 0.0)
        }
        _ => inputs.get(Input::FixedPart),
    };
    inputs.set(Input::StayingCost, staying);
    inputs.set(Input::ContactsOfPeople, Some(now.people));
    inputs.set(Input::ContactsWith, today.offered(then.contacts));
    let sides: [SideOf; 6] = [
        (Input::MovingCost, Input::MovingCostWith, |reading| reading.cost),
        (Input::PeopleToday, Input::PeopleWith, |reading| reading.people),
        (Input::LoadToday, Input::LoadWith, |reading| reading.work),
        (Input::FirstToday, Input::FirstWith, |reading| reading.first),
        (Input::EscalatedToday, Input::EscalatedWith, |reading| reading.escalated),
        (Input::RepeatsToday, Input::RepeatsWith, |reading| reading.repeats),
    ];
    for (of_today, with, of) in sides {
        inputs.set(of_today, Some(of(now)));
        inputs.set(with, Some(of(then)));
    }
    inputs
}
