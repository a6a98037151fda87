//! How sure a saving is: the same levers over the draws of every range, and what each range does alone.

use super::{
    expected::Used,
    today::{Today, baseline},
};
use metric_core::{
    MetricError,
    range::Distribution,
    sample::{SAMPLES, Scores, Summary},
    savings::Levers,
};

/// The saving a year over the sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Sampled {
    /// Its percentiles and mean.
    pub saving: Summary,
    /// Its draws, rising.
    pub draws: Vec<f64>,
    /// The share of the draws in which a lever ended at the floor, at the rate or at the whole.
    pub at_bound: f64,
    /// What each range does, the one that matters most first.
    pub swings: Vec<Swing>,
}

/// The saving with one range at its ends, and the others in the middle.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// The key of the entry, or that of the lever's draws.
    pub key: String,
    /// The place of the lever's row, where it is one.
    pub lever: Option<usize>,
    /// The saving a year with the 5th percentile of the range, and with the 95th.
    pub ends: [f64; 2],
}

/// The standard normal scores at the ends of a range.
const ENDS: [f64; 2] = [-1.644_853_626_951_472_7, 1.644_853_626_951_472_7];

/// The saving over the sample; none where nothing is a range, or a draw overflows.
pub(super) fn of(today: &Today<'_>, used: &[Used<'_>], levers: &Levers) -> Option<Sampled> {
    let has_range = used.iter().any(|one| !matches!(one.amount, Distribution::Point(_)));
    if !has_range && today.drawn.is_empty() {
        return None;
    }
    sampled(today, used, levers).ok()
}

fn sampled(
    today: &Today<'_>,
    used: &[Used<'_>],
    levers: &Levers,
) -> Result<Sampled, MetricError> {
    let mut sample = Sample::new(today, used, levers);
    let (mut draws, mut bounded) = (Vec::with_capacity(SAMPLES), 0.0);
    for draw in 0..SAMPLES {
        let (saving, is_bounded) = sample.saving(draw)?;
        draws.push(saving);
        bounded += f64::from(is_bounded);
    }
    let saving = Summary::of(&mut draws)?;
    #[allow(clippy::cast_precision_loss, reason = "twenty thousand")]
    let at_bound = bounded / SAMPLES as f64;
    Ok(Sampled { saving, draws, at_bound, swings: sample.swings()? })
}

/// The levers and inputs of a scenario, with their draws.
pub(super) struct Sample<'a> {
    today: &'a Today<'a>,
    used: &'a [Used<'a>],
    levers: Levers,
    redraw: metric_core::table::Redraw,
    /// The scores of the inputs that are ranges, then those of the levers that are.
    scores: Vec<Vec<f64>>,
}

impl<'a> Sample<'a> {
    pub fn new(today: &'a Today<'a>, used: &'a [Used<'a>], levers: &Levers) -> Self {
        let made = Scores::new();
        let inputs = today.drawn.iter().map(|drawn| made.of(drawn.key()));
        let own = used.iter().map(|one| match one.amount {
            Distribution::Point(_) => Vec::new(),
            _ => made.of(&one.row.key),
        });
        let scores = inputs.chain(own).collect();
        Self { today, used, levers: levers.clone(), redraw: today.redraw(), scores }
    }

    /// The saving a year of a draw, and whether a lever ended at a bound.
    fn saving(&mut self, draw: usize) -> Result<(f64, bool), MetricError> {
        let scores = self.scores_of(draw);
        self.saving_at(|place| scores.get(place).copied().unwrap_or_default())
    }

    /// The saving a year at a score of each range.
    fn saving_at(&mut self, score: impl Fn(usize) -> f64) -> Result<(f64, bool), MetricError> {
        let (own, is_capped) = self.set(score)?;
        let before = self.levers.evaluate(&own, |_| 0.0)?.cautious.cost;
        let after = self.levers.evaluate(&own, |_| 1.0)?.cautious;
        let a_year = 12.0 / self.today.months;
        Ok(((before - after.cost) * a_year, is_capped || after.is_bounded))
    }

    /// Sets every range to a score, and gives the baseline that follows.
    pub fn set(
        &mut self,
        score: impl Fn(usize) -> f64,
    ) -> Result<(metric_core::savings::Baseline, bool), MetricError> {
        let today = self.today;
        let mut own = today.baseline;
        if !today.drawn.is_empty() {
            let values =
                today.drawn.iter().enumerate().map(|(at, one)| one.distribution.at(score(at)));
            self.redraw.draw(values)?;
            own = baseline(&self.redraw, own.floor)?;
        }
        let of_contacts = own.contacts / today.baseline.contacts;
        let mut is_capped = false;
        for (place, one) in self.used.iter().enumerate() {
            let amount = one.amount.at(score(today.drawn.len() + place));
            let (share, is_bounded) = one.kind.share(amount, today.base, of_contacts);
            self.levers.set(place, share)?;
            is_capped |= is_bounded;
        }
        Ok((own, is_capped))
    }

    /// The scores of all ranges at a draw, 0 for what is none.
    pub fn scores_of(&self, draw: usize) -> Vec<f64> {
        self.scores.iter().map(|own| own.get(draw).copied().unwrap_or_default()).collect()
    }

    /// The levers, as they were set last.
    pub fn levers(&self) -> &Levers {
        &self.levers
    }

    /// What each range does at its ends, the others in the middle.
    fn swings(&mut self) -> Result<Vec<Swing>, MetricError> {
        let mut swings = Vec::new();
        let inputs = self.today.drawn.len();
        for place in 0..inputs + self.used.len() {
            let lever = place.checked_sub(inputs).and_then(|own| self.used.get(own));
            if lever.is_some_and(|one| matches!(one.amount, Distribution::Point(_))) {
                continue;
            }
            let mut ends = [0.0; 2];
            for (end, score) in ends.iter_mut().zip(ENDS) {
                let at = |own: usize| if own == place { score } else { 0.0 };
                *end = self.saving_at(at)?.0;
            }
            let key = match (lever, self.today.drawn.get(place)) {
                (Some(one), _) => one.row.key.clone(),
                (None, Some(drawn)) => drawn.key().to_owned(),
                (None, None) => continue,
            };
            swings.push(Swing { key, lever: lever.map(|one| one.row.place), ends });
        }
        let width = |swing: &Swing| {
            let [low, high] = swing.ends;
            (high - low).abs()
        };
        swings.sort_by(|a, b| width(b).total_cmp(&width(a)).then_with(|| a.key.cmp(&b.key)));
        Ok(swings)
    }
}
