//! A further scenario: what the levers make of today at the middle of every range, and which of them does what.

use super::{
    case::{self, CaseFound},
    drawn::Draws,
    lever::{Amount, LeverRow},
    sampled::{self, Sampled},
    today::Today,
    used::{self, Used},
};
use crate::measured::Measured;
use metric_core::{
    MetricError,
    band::snapped,
    savings::{Lever, Levers, Outcome, Reading},
    table::{Input, Inputs, METRICS, Section},
};
use scenario::field::Further;

/// A further scenario.
#[derive(Debug, Clone)]
pub struct Expected {
    /// Which one.
    pub further: Further,
    /// Its figures.
    pub figures: Vec<Measured>,
    /// The levers that it uses.
    pub levers: Vec<LeverSaving>,
    /// What the levers save together less what each would save alone, a year.
    pub interaction: f64,
    /// What remains for people, in both readings of what automation is left with.
    pub remaining: Remaining,
    /// How sure it is; none where no input is a range.
    pub sampled: Option<Sampled>,
    /// Whether it pays, and when; none where nothing was entered of the case.
    pub case: Option<CaseFound>,
}

/// What a lever saves a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeverSaving {
    /// The place of its row.
    pub place: usize,
    /// On top of those before it in the order of the funnel.
    pub bar: f64,
    /// On average over all orders.
    pub shapley: f64,
    /// If it were the only one.
    pub alone: f64,
    /// Contacts of the period that it takes away in the order of the funnel.
    pub contacts: f64,
}

/// What remains with the levers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Remaining {
    /// The reading that counts: avoided contacts are those that automation would have taken.
    pub cautious: Reading,
    /// Avoided contacts were routed like all others.
    pub average: Reading,
    /// Saving a year in that reading.
    pub average_saving: f64,
}

/// The scenario; none where it uses no lever, or one that cannot be used, which says so itself: without it the
/// figures would be those of another scenario. None where they overflow.
pub(super) fn of(today: &Today<'_>, rows: &[LeverRow], further: Further) -> Option<Expected> {
    let is_problem =
        |row: &LeverRow| matches!(row.amounts.get(further as usize), Some(Amount::Problem(_)));
    if rows.iter().any(is_problem) {
        return None;
    }
    let used: Vec<Used<'_>> = rows.iter().filter_map(|row| used::of(row, further)).collect();
    if used.is_empty() {
        return None;
    }
    let middle: Vec<Lever> =
        used.iter().map(|one| one.lever(today, one.amount.middle(), 1.0)).collect();
    let levers = Levers::new(&middle).ok()?;
    expected(today, further, &used, &levers).ok()
}

fn expected(
    today: &Today<'_>,
    further: Further,
    used: &[Used<'_>],
    levers: &Levers,
) -> Result<Expected, MetricError> {
    let baseline = &today.baseline;
    let outcomes = [0.0, 1.0].map(|level| levers.evaluate(baseline, |_| level));
    let [before, after] = outcomes;
    let (before, after) = (before?, after?);
    let inputs = with_outcomes(today, &before, &after);
    let subject = METRICS.iter().filter(|row| row.section == Section::Improve);
    let figures: Vec<Measured> =
        subject.map(|row| Measured::of(today.scenario, &inputs, row)).collect();
    let a_year = 12.0 / today.months;
    let cost = |outcome: &Outcome| outcome.cautious.cost * a_year;
    let bars = levers.funnel_bars(baseline, cost)?;
    let contacts = levers.funnel_bars(baseline, |outcome| outcome.cautious.contacts)?;
    let (shapley, alone) = (levers.shapley(baseline, cost)?, levers.alone(baseline, cost)?);
    let savings: Vec<LeverSaving> = used
        .iter()
        .enumerate()
        .map(|(place, one)| {
            let at = |bars: &[metric_core::savings::Bar]| {
                bars.iter().find(|bar| bar.place == place).map_or(0.0, |bar| bar.saving)
            };
            LeverSaving {
                place: one.row.place,
                bar: at(&bars),
                shapley: shapley.get(place).copied().unwrap_or_default(),
                alone: alone.get(place).copied().unwrap_or_default(),
                contacts: at(&contacts),
            }
        })
        .collect();
    let saving = cost(&before) - cost(&after);
    let draws = Draws::of(today, used)?;
    let (draws, at_bound) = draws.map_or((None, Vec::new()), |(draws, at)| (Some(draws), at));
    let sampled = draws.as_ref().map(|draws| sampled::of(today, used, levers, draws, &at_bound));
    let remaining = Remaining {
        cautious: after.cautious,
        average: after.average,
        average_saving: (before.average.cost - after.average.cost) * a_year,
    };
    Ok(Expected {
        further,
        figures,
        levers: savings,
        interaction: saving - alone.iter().sum::<f64>(),
        remaining,
        sampled: sampled.transpose()?,
        case: case::of(today, used, levers, &inputs, draws.as_ref()),
    })
}

/// The inputs with what the levers make of them.
fn with_outcomes(today: &Today<'_>, before: &Outcome, after: &Outcome) -> Inputs {
    let mut inputs = today.inputs.clone();
    let (now, then) = (&before.cautious, &after.cautious);
    // Contacts are offered, levers act on those that are handled.
    let offered = |levered: f64| {
        let all = inputs.get(Input::Contacts)?;
        Some(levered * all / now.contacts).filter(|_| now.contacts > 0.0)
    };
    let contacts_with = offered(then.contacts);
    let staying = match inputs.get(Input::SupportCost) {
        Some(cost) if inputs.get(Input::CostEach).is_none() => {
            // An invoice of automation may be below its price times what it contains: then nobody knows.
            Some(snapped(cost - now.cost, cost)).filter(|left| *left >= 0.0)
        }
        _ => inputs.get(Input::FixedPart),
    };
    inputs.set(Input::MovingCost, Some(now.cost));
    inputs.set(Input::MovingCostWith, Some(then.cost));
    inputs.set(Input::StayingCost, staying);
    inputs.set(Input::ContactsWith, contacts_with);
    inputs.set(Input::PeopleToday, Some(now.people));
    inputs.set(Input::PeopleWith, Some(then.people));
    inputs.set(Input::LoadToday, Some(now.work));
    inputs.set(Input::LoadWith, Some(then.work));
    inputs
}
