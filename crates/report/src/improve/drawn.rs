//! The draws of a scenario: of every input of the cost model, and of what each lever moves.

use super::{today::Today, used::Used};
use metric_core::{
    MetricError,
    range::Distribution,
    sample::{SAMPLES, Sampler},
    savings::{Baseline, Column, Columns, Levers, end_at, shares_of_points},
};
use scenario::field::Effect;
use std::sync::Arc;

/// What is drawn of today, the same in every scenario.
pub(super) struct DrawnToday<'a> {
    sampler: &'a mut Sampler,
    baseline: Baseline,
    drawn: Result<Drawn, MetricError>,
}

struct Drawn {
    /// The inputs of the cost model in the order of [`Baseline::draws`]; none where none of them is a range.
    inputs: Option<[Vec<f64>; 7]>,
    /// Contacts as a multiple of those entered; none where these are no range.
    times: Option<Vec<f64>>,
    /// The cost of every draw.
    costs: Vec<f64>,
}

impl<'a> DrawnToday<'a> {
    pub fn of(today: &Today<'_>, sampler: &'a mut Sampler) -> Self {
        let drawn = inputs(today, sampler).and_then(|inputs| {
            let (levers, columns) = (Levers::new(&[])?, columns(&today.baseline, inputs.as_ref()));
            let mut costs = vec![0.0; SAMPLES];
            levers.costs(&columns, &[], &[], |_| 0.0, &mut costs)?;
            let times = today.contacts.map(|drawn| {
                let draws = sampler.draws(drawn.key(), drawn.distribution);
                draws.iter().map(|contacts| today.times(&drawn, *contacts)[0]).collect()
            });
            Ok(Drawn { inputs, times, costs })
        });
        Self { sampler, baseline: today.baseline, drawn }
    }
}

/// The draws of a scenario.
pub(super) struct Draws<'a> {
    baseline: Baseline,
    today: &'a Drawn,
    /// What each lever moves.
    shares: Vec<Moved>,
    /// The handle time of what each lever avoids over that of all contacts.
    works: Vec<Moved>,
    /// The cost of every draw with all levers at full effect.
    after: Vec<f64>,
    /// The share of these draws in which something ended at its bound.
    pub bounded: f64,
    /// The share of the draws in which a lever would move more than can be avoided, by its place.
    pub at_bound: Vec<f64>,
}

/// A number of a lever, or its draws.
enum Moved {
    Same(f64),
    Draws(Arc<[f64]>),
}

/// The columns of a baseline with what is drawn of it.
fn columns<'a>(baseline: &Baseline, inputs: Option<&'a [Vec<f64>; 7]>) -> Columns<'a> {
    let mut columns = Columns::of(baseline);
    if let Some([contacts, routed, contained, returned, longer, cost, _]) = inputs {
        columns.contacts = Column::of(contacts, baseline.contacts);
        columns.routed = Column::of(routed, baseline.routed);
        columns.contained = Column::of(contained, baseline.contained);
        columns.returned = Column::of(returned, baseline.returned);
        columns.longer = Column::of(longer, baseline.longer);
        columns.cost = Column::of(cost, baseline.cost);
    }
    columns
}

impl<'a> Draws<'a> {
    /// The draws, and what they cost with the levers.
    pub fn of(
        today: &Today<'_>,
        of_today: &'a mut DrawnToday<'_>,
        used: &[Used<'_>],
        levers: &Levers,
    ) -> Result<Self, MetricError> {
        let DrawnToday { sampler, baseline, drawn } = of_today;
        let own = drawn.as_ref().map_err(|error| *error)?;
        let shares = used.iter().map(|one| {
            let (moved, at_bound) = share(today, one, sampler, own.times.as_deref());
            (of_routed(today, one, moved, own.inputs.as_ref()), at_bound)
        });
        let (shares, at_bound) = shares.unzip();
        let works = used.iter().map(|one| work(today, one, sampler)).collect();
        let (baseline, after) = (*baseline, Vec::new());
        let mut draws = Self { baseline, today: own, shares, works, after, bounded: 0.0, at_bound };
        (draws.after, draws.bounded) = draws.costs(levers, |_| 1.0)?;
        Ok(draws)
    }

    /// The cost of every draw without levers.
    pub fn before(&self) -> &[f64] {
        &self.today.costs
    }

    /// The cost of every draw with all of them at full effect.
    pub fn after(&self) -> &[f64] {
        &self.after
    }

    /// The cost of every draw with the levers at a level of their effect, and the share of the draws in
    /// which something ended at its bound.
    pub fn costs(
        &self,
        levers: &Levers,
        level: impl Fn(usize) -> f64,
    ) -> Result<(Vec<f64>, f64), MetricError> {
        let columns = columns(&self.baseline, self.today.inputs.as_ref());
        let [shares, works] = [&self.shares, &self.works]
            .map(|moved| moved.iter().map(Moved::column).collect::<Vec<Column<'_>>>());
        let mut costs = vec![0.0; SAMPLES];
        let bounded = levers.costs(&columns, &shares, &works, level, &mut costs)?;
        Ok((costs, bounded))
    }
}

impl Moved {
    fn column(&self) -> Column<'_> {
        match self {
            Self::Same(share) => Column::Same(*share),
            Self::Draws(draws) => Column::Draws(draws),
        }
    }
}

/// The draws of the inputs of the cost model; none where none of them is a range.
fn inputs(today: &Today<'_>, sampler: &mut Sampler) -> Result<Option<[Vec<f64>; 7]>, MetricError> {
    if today.drawn.is_empty() {
        return Ok(None);
    }
    let own = today.drawn.iter().map(|drawn| sampler.draws(drawn.key(), drawn.distribution));
    let own: Vec<_> = own.collect();
    let own: Vec<&[f64]> = own.iter().map(|draws| &**draws).collect();
    Baseline::draws(&today.redraw(), &own).map(Some)
}

/// What a containment of all that is routed moves of what is not abandoned there, in every draw.
fn of_routed(
    today: &Today<'_>,
    one: &Used<'_>,
    moved: Moved,
    inputs: Option<&[Vec<f64>; 7]>,
) -> Moved {
    let all = inputs.map(|[.., all]| Column::of(all, today.of_routed));
    let all = all.unwrap_or(Column::Same(today.of_routed));
    if !one.is_of_routed() || all == Column::Same(1.0) {
        return moved;
    }
    match (moved, all) {
        (Moved::Same(share), Column::Same(all)) => Moved::Same((share * all).min(1.0)),
        (Moved::Same(share), Column::Draws(all)) => {
            Moved::Draws(all.iter().map(|all| (share * all).min(1.0)).collect())
        }
        (Moved::Draws(shares), Column::Same(all)) => {
            Moved::Draws(shares.iter().map(|share| (share * all).min(1.0)).collect())
        }
        (Moved::Draws(shares), Column::Draws(all)) => {
            let both = shares.iter().zip(all);
            Moved::Draws(both.map(|(share, all)| (share * all).min(1.0)).collect())
        }
    }
}

/// The handle time of what a lever avoids over that of all contacts, in every draw.
fn work(today: &Today<'_>, one: &Used<'_>, sampler: &mut Sampler) -> Moved {
    match one.drawn_time(today) {
        Some((drawn, middle)) => {
            let times = sampler.draws(drawn.key(), drawn.distribution);
            Moved::Draws(
                times.iter().map(|time| one.kind.work(time / middle).unwrap_or(1.0)).collect(),
            )
        }
        None => Moved::Same(one.kind.work(1.0).unwrap_or(1.0)),
    }
}

/// What a lever moves in every draw, and the share of the draws in which it would move more than can be avoided.
fn share(
    today: &Today<'_>,
    one: &Used<'_>,
    sampler: &mut Sampler,
    times: Option<&[f64]>,
) -> (Moved, f64) {
    let kind = one.kind;
    // Points are of a rate, which moves with the contacts.
    let base = today.base.filter(|_| kind.effect == Effect::Points);
    let is_point = matches!(one.amount, Distribution::Point(_));
    if is_point && base.zip(times).is_none() {
        return (Moved::Same(kind.share(one.amount.middle(), today.base, 1.0)), 0.0);
    }
    let amounts = sampler.draws(&one.row.key, one.amount);
    let mut shares = match (base, times) {
        (None, _) if kind.most >= 1.0 => return (Moved::Draws(amounts), 0.0),
        (None, _) => amounts.to_vec(),
        (Some(base), Some(times)) => shares_of_points(&amounts, base, kind.contacts, times),
        (Some(base), None) => {
            shares_of_points(&amounts, base, kind.contacts, &vec![1.0; amounts.len()])
        }
    };
    let at_bound = end_at(&mut shares, kind.most);
    (Moved::Draws(shares.into()), at_bound)
}
