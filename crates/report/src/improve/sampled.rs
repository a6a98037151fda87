//! How sure a saving is: the same levers over the draws of every range, and what each range does alone.

use super::{
    drawn::Draws,
    today::{Drawn, End, Today},
    used::Used,
};
use metric_core::{
    MetricError,
    band::same,
    range::ENDS,
    sample::{Histogram, Summary},
    savings::{Lever, Levers},
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

/// A figure with one range at its ends, and the others in the middle.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// The key of the entry, or that of the lever's draws.
    pub key: String,
    /// The figure with the 5th percentile of the range, and with the 95th.
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

/// A figure of a baseline, with contacts and a handle time of so many times those entered, and of levers.
type Figure<'a> = &'a dyn Fn(&End, [f64; 2], &Levers) -> Result<f64, MetricError>;

/// The saving a year.
pub(super) fn saving(today: &Today<'_>, levers: &Levers, own: &End) -> Result<f64, MetricError> {
    let before = levers.evaluate(&own.0, |_| 0.0)?.cautious.cost;
    let after = levers.evaluate(&own.0, |_| 1.0)?.cautious.cost;
    Ok((before - after) * today.a_year())
}

/// What each range does to a figure at its ends, the others in the middle; one that moves nothing is left out.
///
/// Errors: those of any end, as where contacts fall below what is contained of them.
pub(super) fn swings(
    today: &Today<'_>,
    used: &[Used<'_>],
    figure: Figure<'_>,
) -> Result<Vec<Swing>, MetricError> {
    let ends = today.ends.as_deref().map_err(|error| *error)?;
    let at_middle = (today.baseline, today.of_routed);
    let of = |own: &End, times: [f64; 2], score: &dyn Fn(usize) -> f64| {
        let lever = |(place, one): (usize, &Used<'_>)| {
            one.lever(today, one.amount.at(score(place)), (times, own.1))
        };
        let levers: Vec<Lever> = used.iter().enumerate().map(lever).collect();
        figure(own, times, &Levers::new(&levers)?)
    };
    let middle = of(&at_middle, [1.0; 2], &|_| 0.0)?;
    let mut swings = Vec::new();
    let mut add = |key: &str, [low, high]: [Result<f64, MetricError>; 2]| {
        let ends = [low?, high?];
        if !ends.iter().all(|end| same(*end, middle)) {
            swings.push(Swing { key: key.to_owned(), ends });
        }
        Ok::<(), MetricError>(())
    };
    // A range that the baseline does not follow from may move levers alone: their points, or their handle time.
    let unmoved = [at_middle; 2];
    let is_beside = |drawn: &&Drawn| today.drawn.iter().all(|own| own.input != drawn.input);
    let beside = today.contacts.iter().filter(is_beside).chain(&today.handle_time);
    let entries = today.drawn.iter().zip(ends).chain(beside.map(|drawn| (drawn, &unmoved)));
    for (drawn, [low, high]) in entries {
        let at_end = |(own, end): (&End, f64)| {
            let times = today.times(drawn, drawn.distribution.at(end));
            of(own, times, &|_| 0.0)
        };
        let [at_low, at_high] = ENDS;
        add(drawn.key(), [(low, at_low), (high, at_high)].map(at_end))?;
    }
    for (place, one) in used.iter().enumerate() {
        let at_end =
            |end: f64| of(&at_middle, [1.0; 2], &|own| if own == place { end } else { 0.0 });
        add(&one.row.key, ENDS.map(at_end))?;
    }
    let width = |swing: &Swing| {
        let [low, high] = swing.ends;
        (high - low).abs()
    };
    swings.sort_by(|a, b| width(b).total_cmp(&width(a)).then_with(|| a.key.cmp(&b.key)));
    Ok(swings)
}
