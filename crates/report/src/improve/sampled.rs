//! How sure a saving is: the same levers over the draws of every range, and what each range does alone.

use super::{
    drawn::Draws,
    today::{Today, baseline},
    used::Used,
};
use metric_core::{
    MetricError,
    range::{Distribution, ENDS},
    sample::Summary,
    savings::Levers,
};

/// The saving a year over the sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Sampled {
    /// Its percentiles and mean.
    pub saving: Summary,
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
    levers: &Levers,
    draws: &Draws,
    at_bound: &[f64],
) -> Result<Sampled, MetricError> {
    let (before, _) = draws.costs(levers, |_| 0.0)?;
    let (mut savings, bounded) = draws.costs(levers, |_| 1.0)?;
    let a_year = 12.0 / today.months;
    for (after, before) in savings.iter_mut().zip(before) {
        *after = (before - *after) * a_year;
    }
    let levers_at_bound = used.iter().zip(at_bound).filter(|(_, share)| **share > 0.0);
    Ok(Sampled {
        saving: Summary::of(&mut savings)?,
        at_bound: bounded,
        levers_at_bound: levers_at_bound.map(|(one, share)| (one.row.place, *share)).collect(),
        swings: swings(today, used)?,
    })
}

/// What each range does at its ends, the others in the middle.
fn swings(today: &Today<'_>, used: &[Used<'_>]) -> Result<Vec<Swing>, MetricError> {
    let mut swings = Vec::new();
    for (place, drawn) in today.drawn.iter().enumerate() {
        let ends = ends(|score| saving(today, used, |own| at(own == place, score)))?;
        swings.push(Swing { key: drawn.key().to_owned(), ends });
    }
    for (place, one) in used.iter().enumerate() {
        if matches!(one.amount, Distribution::Point(_)) {
            continue;
        }
        let place = today.drawn.len() + place;
        let ends = ends(|score| saving(today, used, |own| at(own == place, score)))?;
        swings.push(Swing { key: one.row.key.clone(), ends });
    }
    let width = |swing: &Swing| {
        let [low, high] = swing.ends;
        (high - low).abs()
    };
    swings.sort_by(|a, b| width(b).total_cmp(&width(a)).then_with(|| a.key.cmp(&b.key)));
    Ok(swings)
}

fn ends(saving: impl Fn(f64) -> Result<f64, MetricError>) -> Result<[f64; 2], MetricError> {
    let [low, high] = ENDS;
    Ok([saving(low)?, saving(high)?])
}

fn at(is_own: bool, score: f64) -> f64 {
    if is_own { score } else { 0.0 }
}

/// The saving a year at a score of each range: of the inputs first, then of the levers.
fn saving(
    today: &Today<'_>,
    used: &[Used<'_>],
    score: impl Fn(usize) -> f64,
) -> Result<f64, MetricError> {
    let mut own = today.baseline;
    if !today.drawn.is_empty() {
        let mut redraw = today.redraw();
        let drawn = today.drawn.iter().enumerate();
        redraw.draw(drawn.map(|(place, one)| one.distribution.at(score(place))))?;
        own = baseline(&redraw, own.floor)?;
    }
    let of_contacts = own.contacts / today.baseline.contacts;
    let lever = |(place, one): (usize, &Used<'_>)| {
        one.lever(today, one.amount.at(score(today.drawn.len() + place)), of_contacts)
    };
    let levers = Levers::new(&used.iter().enumerate().map(lever).collect::<Vec<_>>())?;
    let before = levers.evaluate(&own, |_| 0.0)?.cautious.cost;
    let after = levers.evaluate(&own, |_| 1.0)?.cautious.cost;
    Ok((before - after) * 12.0 / today.months)
}
