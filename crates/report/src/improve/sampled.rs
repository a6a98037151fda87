//! How sure a saving is: the same levers over the draws of every range, and what each range does alone.

use super::{drawn::Draws, today::Today, used::Used};
use metric_core::{
    MetricError,
    band::same,
    range::ENDS,
    sample::{Histogram, Summary},
    savings::{Baseline, Levers},
};

/// The saving a year over the sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Sampled {
    /// Its percentiles and mean.
    pub saving: Summary,
    /// How many draws lie where.
    pub histogram: Histogram,
    /// The share of the draws in which the levers together ended at the floor or at the whole.
    pub at_bound: f64,
    /// The rows of levers that alone would move more than can be avoided, each with its share of the draws.
    pub levers_at_bound: Vec<(usize, f64)>,
    /// What each range does, the one that matters most first.
    pub swings: Vec<Swing>,
}

/// The saving with one range at its ends, and the others in the middle.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// The key of the entry, or that of the lever's draws.
    pub key: String,
    /// The saving a year with the 5th percentile of the range, and with the 95th.
    pub ends: [f64; 2],
}

/// The saving over the sample.
pub(super) fn of(
    today: &Today<'_>,
    used: &[Used<'_>],
    draws: &Draws<'_>,
    swings: Vec<Swing>,
) -> Result<Sampled, MetricError> {
    let costs = draws.before().iter().zip(draws.after());
    let mut savings: Vec<f64> =
        costs.map(|(before, after)| (before - after) * today.a_year()).collect();
    let saving = Summary::of(&mut savings)?;
    let levers_at_bound = used.iter().zip(&draws.at_bound).filter(|(_, share)| **share > 0.0);
    Ok(Sampled {
        saving,
        histogram: Histogram::of(&savings, &saving),
        at_bound: draws.bounded,
        levers_at_bound: levers_at_bound.map(|(one, share)| (one.row.place, *share)).collect(),
        swings,
    })
}

/// What each range does at its ends, the others in the middle; one that moves nothing is left out.
///
/// Errors: those of any end, as where contacts fall below what is contained of them.
pub(super) fn swings(today: &Today<'_>, used: &[Used<'_>]) -> Result<Vec<Swing>, MetricError> {
    let ends = today.ends.as_deref().map_err(|error| *error)?;
    let middle = saving(today, &today.baseline, used, 1.0, |_| 0.0)?;
    let mut swings = Vec::new();
    let mut add = |key: &str, low: Result<f64, MetricError>, high: Result<f64, MetricError>| {
        let ends = [low?, high?];
        if !ends.iter().all(|end| same(*end, middle)) {
            swings.push(Swing { key: key.to_owned(), ends });
        }
        Ok(())
    };
    for (drawn, [low, high]) in today.drawn.iter().zip(ends) {
        let saving = |own: &Baseline| saving(today, own, used, 1.0, |_| 0.0);
        add(drawn.key(), saving(low), saving(high))?;
    }
    if let Some((drawn, middle)) = used.iter().find_map(|one| one.drawn_time(today)) {
        let [low, high] = ENDS.map(|end| {
            let of_time = drawn.distribution.at(end) / middle;
            saving(today, &today.baseline, used, of_time, |_| 0.0)
        });
        add(drawn.key(), low, high)?;
    }
    for (place, one) in used.iter().enumerate() {
        let [low, high] = ENDS.map(|end| {
            let score = |own| if own == place { end } else { 0.0 };
            saving(today, &today.baseline, used, 1.0, score)
        });
        add(&one.row.key, low, high)?;
    }
    let width = |swing: &Swing| {
        let [low, high] = swing.ends;
        (high - low).abs()
    };
    swings.sort_by(|a, b| width(b).total_cmp(&width(a)).then_with(|| a.key.cmp(&b.key)));
    Ok(swings)
}

/// The saving a year of a baseline, with a handle time of so many times the one entered, at a score of each lever.
fn saving(
    today: &Today<'_>,
    own: &Baseline,
    used: &[Used<'_>],
    of_time: f64,
    score: impl Fn(usize) -> f64,
) -> Result<f64, MetricError> {
    let times = [own.contacts / today.baseline.contacts, of_time];
    let lever =
        |(place, one): (usize, &Used<'_>)| one.lever(today, one.amount.at(score(place)), times);
    let levers = Levers::new(&used.iter().enumerate().map(lever).collect::<Vec<_>>())?;
    let before = levers.evaluate(own, |_| 0.0)?.cautious.cost;
    let after = levers.evaluate(own, |_| 1.0)?.cautious.cost;
    Ok((before - after) * today.a_year())
}
