//! The draws of a scenario: of every input of the cost model, and of what each lever moves.

use super::{
    today::{Today, baseline},
    used::Used,
};
use metric_core::{
    MetricError,
    range::Distribution,
    sample::{SAMPLES, Scores},
    savings::{Baseline, Column, Columns, Levers},
};

/// The draws of a scenario.
pub(super) struct Draws {
    today: Baseline,
    /// The inputs of the cost model in the order of [`parts`]; none where none of them is a range.
    inputs: Option<[Vec<f64>; 6]>,
    /// What each lever moves.
    shares: Vec<Share>,
}

enum Share {
    Same(f64),
    Draws(Vec<f64>),
}

/// The parts of a baseline that entries move.
fn parts(today: &Baseline) -> [f64; 6] {
    let Baseline { contacts, routed, contained, returned, longer, cost, .. } = *today;
    [contacts, routed, contained, returned, longer, cost]
}

impl Draws {
    /// The draws; none where nothing is a range. With them the share of the draws in which a lever would
    /// move more than can be avoided, by its place.
    pub fn of(
        today: &Today<'_>,
        used: &[Used<'_>],
    ) -> Result<Option<(Self, Vec<f64>)>, MetricError> {
        let is_range = |one: &Used<'_>| !matches!(one.amount, Distribution::Point(_));
        if today.drawn.is_empty() && !used.iter().any(is_range) {
            return Ok(None);
        }
        let scores = Scores::new();
        let inputs = inputs(today, &scores)?;
        let mut at_bound = vec![0.0; used.len()];
        let mut shares = Vec::with_capacity(used.len());
        for (one, at_bound) in used.iter().zip(&mut at_bound) {
            let of_contacts = inputs.as_ref().map(|[contacts, ..]| contacts.as_slice());
            shares.push(share(today, one, &scores, of_contacts, at_bound));
        }
        Ok(Some((Self { today: today.baseline, inputs, shares }, at_bound)))
    }

    /// The cost of every draw with the levers at a level of their effect, and the share of the draws in
    /// which something ended at its bound.
    pub fn costs(
        &self,
        levers: &Levers,
        level: impl Fn(usize) -> f64,
    ) -> Result<(Vec<f64>, f64), MetricError> {
        let mut columns = Columns::of(&self.today);
        if let Some([contacts, routed, contained, returned, longer, cost]) = &self.inputs {
            columns.contacts = Column::Draws(contacts);
            columns.routed = Column::Draws(routed);
            columns.contained = Column::Draws(contained);
            columns.returned = Column::Draws(returned);
            columns.longer = Column::Draws(longer);
            columns.cost = Column::Draws(cost);
        }
        let shares: Vec<Column<'_>> = self
            .shares
            .iter()
            .map(|share| match share {
                Share::Same(share) => Column::Same(*share),
                Share::Draws(draws) => Column::Draws(draws),
            })
            .collect();
        let mut costs = vec![0.0; SAMPLES];
        let bounded = levers.costs(&columns, &shares, level, &mut costs)?;
        Ok((costs, bounded))
    }
}

fn inputs(today: &Today<'_>, scores: &Scores) -> Result<Option<[Vec<f64>; 6]>, MetricError> {
    if today.drawn.is_empty() {
        return Ok(None);
    }
    let own: Vec<Vec<f64>> = today.drawn.iter().map(|drawn| scores.of(drawn.key())).collect();
    let mut redraw = today.redraw();
    let mut columns: [Vec<f64>; 6] = Default::default();
    for draw in 0..SAMPLES {
        let values = today.drawn.iter().zip(&own).map(|(drawn, scores)| {
            drawn.distribution.at(scores.get(draw).copied().unwrap_or_default())
        });
        redraw.draw(values)?;
        let of_draw = baseline(&redraw, today.baseline.floor)?;
        for (column, part) in columns.iter_mut().zip(parts(&of_draw)) {
            column.push(part);
        }
    }
    Ok(Some(columns))
}

/// What a lever moves in every draw.
fn share(
    today: &Today<'_>,
    one: &Used<'_>,
    scores: &Scores,
    contacts: Option<&[f64]>,
    at_bound: &mut f64,
) -> Share {
    if matches!(one.amount, Distribution::Point(_)) && contacts.is_none() {
        return Share::Same(one.kind.share(one.amount.middle(), today.base, 1.0).0);
    }
    let scores = scores.of(&one.row.key);
    let mut bounded: u32 = 0;
    let draws = scores.into_iter().enumerate().map(|(draw, score)| {
        let drawn = contacts.and_then(|contacts| contacts.get(draw));
        let of_contacts = drawn.map_or(1.0, |contacts| contacts / today.baseline.contacts);
        let (share, is_bounded) = one.kind.share(one.amount.at(score), today.base, of_contacts);
        bounded += u32::from(is_bounded);
        share
    });
    let draws = draws.collect();
    #[allow(clippy::cast_precision_loss, reason = "twenty thousand")]
    let all = SAMPLES as f64;
    *at_bound = f64::from(bounded) / all;
    Share::Draws(draws)
}
