//! Which lever saves how much.

use super::{today::Today, used::Used};
use metric_core::{
    MetricError,
    savings::{Bar, Levers, Outcome, Step},
};

/// What a lever saves a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeverSaving {
    /// The place of its row.
    pub place: usize,
    /// Its step of the funnel: fewer contacts, automation, or the cost of the rest ([`Step::Shorter`]).
    pub step: Step,
    /// On top of those before it in the order of the funnel.
    pub bar: f64,
    /// On average over all orders.
    pub shapley: f64,
    /// If it were the only one.
    pub alone: f64,
    /// Contacts of the period that it takes away in the order of the funnel; none where those that were offered
    /// are not known.
    pub contacts: Option<f64>,
}

/// What each lever saves, in the order of the funnel.
pub(super) fn of(
    today: &Today<'_>,
    used: &[Used<'_>],
    levers: &Levers,
) -> Result<Vec<LeverSaving>, MetricError> {
    let baseline = &today.baseline;
    let cost = |outcome: &Outcome| outcome.cautious.cost * today.a_year();
    let bars = levers.funnel_bars(baseline, &cost)?;
    let contacts = levers.funnel_bars(baseline, &|outcome| outcome.cautious.contacts)?;
    let (shapley, alone) = (levers.shapley(baseline)?, levers.alone(baseline)?);
    let at =
        |savings: &[f64], place| savings.get(place).copied().unwrap_or_default() * today.a_year();
    // Both are in the order of the funnel.
    let of_bar = |(bar, contacts): (Bar, Bar)| {
        let one = used.get(bar.place)?;
        Some(LeverSaving {
            place: one.row.place,
            step: bar.step,
            bar: bar.saving,
            shapley: at(&shapley, bar.place),
            alone: at(&alone, bar.place),
            contacts: today.offered(contacts.saving),
        })
    };
    Ok(bars.into_iter().zip(contacts).filter_map(of_bar).collect())
}
