//! Which lever saves how much: in the order of the funnel, by Shapley value, and each alone.

use super::{
    baseline::Baseline,
    evaluate::Outcome,
    lever::{Levels, Levers, Step},
};
use crate::{MetricError, quantity::checked};

/// What one lever saves on top of those before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// The place of the lever.
    pub place: usize,
    /// Its step of the funnel; a cheaper contact is counted with the handle time, as [`Step::Shorter`].
    pub step: Step,
    /// What it saves, in the unit of the figure.
    pub saving: f64,
}

impl Levers {
    /// What each lever saves on top of those before it, in the order of the funnel: fewer contacts,
    /// containment, the rest; within one of these in the order given.
    ///
    /// bar = T(levers before) − T(levers before and this one), T being the figure `of` an outcome at
    /// full effect. The bars add up to the saving of all, since each begins where the one before it
    /// ends. Unit: that of the figure. Errors: those of [`Levers::evaluate`].
    ///
    /// 40,000 contacts at $10: 37.5 % fewer, 30 % contained at $0.99, 10 % cheaper. 400,000 − 250,000 =
    /// 150,000; 250,000 − (17,500 × 10 + 7,500 × 0.99) = 67,575; 17,500 × 1 = 17,500.
    /// ```
    /// use metric_core::savings::{Baseline, Lever::*, Levers, Pool, Target};
    /// let today = Baseline {
    ///     contacts: 40_000.0, routed: 1.0, contained: 0.0, returned: 0.0, longer: 0.0,
    ///     cost: 10.0, automated: 0.99, floor: 0.0,
    /// };
    /// let prevented = Fewer { of: Target::All, share: 1.5 / 4.0, work: None };
    /// let contained = Contained { of: Pool::Routed, share: 0.3 };
    /// let cheaper = Cheaper { of: Target::People, share: 0.1 };
    /// let levers = Levers::new(&[cheaper, contained, prevented])?;
    /// let bars = levers.funnel_bars(&today, &|outcome| outcome.cautious.cost)?;
    /// let figures = bars.iter().map(|bar| (bar.place, bar.saving.round())).collect::<Vec<_>>();
    /// assert_eq!(figures, [(2, 150_000.0), (1, 67_575.0), (0, 17_500.0)]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn funnel_bars(
        &self,
        baseline: &Baseline,
        of: &dyn Fn(&Outcome) -> f64,
    ) -> Result<Vec<Bar>, MetricError> {
        let mut order: Vec<_> =
            self.rows.iter().map(|row| (row.step.min(Step::Shorter), row.place)).collect();
        order.sort_unstable();
        let mut bars = Vec::with_capacity(order.len());
        let mut subset = 0;
        let mut before = self.figure(baseline, subset, of)?;
        for (step, place) in order {
            subset |= 1 << place;
            let after = self.figure(baseline, subset, of)?;
            bars.push(Bar { place, step, saving: checked(before - after)? });
            before = after;
        }
        Ok(bars)
    }

    /// What each lever saves on average over all orders of the levers, by its place.
    ///
    /// The Shapley value: the sum over the subsets S without the lever of |S|! (n − 1 − |S|)! / n! ×
    /// (T(S) − T(S and the lever)), T being the cost at full effect in the reading that counts. They add up
    /// to the saving of all, and no order of the levers changes them. Unit: money per period. Errors:
    /// those of [`Levers::evaluate`]. Source: Shapley 1953; de Boer and Rodrigues 2019.
    ///
    /// The levers of [`Levers::funnel_bars`]: 123,727.50, 83,347.50 and 28,000, together 235,075.
    /// ```
    /// # use metric_core::savings::{Baseline, Lever::*, Levers, Pool, Target};
    /// # let today = Baseline {
    /// #     contacts: 40_000.0, routed: 1.0, contained: 0.0, returned: 0.0, longer: 0.0,
    /// #     cost: 10.0, automated: 0.99, floor: 0.0,
    /// # };
    /// # let prevented = Fewer { of: Target::All, share: 1.5 / 4.0, work: None };
    /// # let contained = Contained { of: Pool::Routed, share: 0.3 };
    /// # let cheaper = Cheaper { of: Target::People, share: 0.1 };
    /// let levers = Levers::new(&[prevented, contained, cheaper])?;
    /// let values = levers.shapley(&today)?;
    /// let cents: Vec<_> = values.iter().map(|value| (value * 100.0).round()).collect();
    /// assert_eq!(cents, [12_372_750.0, 8_334_750.0, 2_800_000.0]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn shapley(&self, baseline: &Baseline) -> Result<Vec<f64>, MetricError> {
        let count = self.rows.len();
        let mut figures = Vec::with_capacity(1 << count);
        for subset in 0..1_u16 << count {
            figures.push(self.cost_of(baseline, subset)?);
        }
        let weights = shapley_weights(count);
        let mut values = Vec::with_capacity(count);
        for place in 0..count {
            let bit = 1 << place;
            let mut value = 0.0;
            for (subset, without) in figures.iter().enumerate().filter(|(set, _)| set & bit == 0) {
                let with = figures.get(subset | bit).ok_or(MetricError::Missing)?;
                let weight = weights.get(subset.count_ones() as usize);
                value += weight.ok_or(MetricError::Missing)? * (without - with);
            }
            values.push(checked(value)?);
        }
        Ok(values)
    }

    /// What each lever would save if it were the only one, by its place.
    ///
    /// T(none) − T(this one), T being the cost at full effect in the reading that counts. They do not add
    /// up: the saving of all less their sum is the interaction, below 0 where each takes from the others.
    /// Unit: money per period. Errors: those of [`Levers::evaluate`].
    ///
    /// The levers of [`Levers::funnel_bars`]: 150,000, 40,000 × 0.3 × (10 − 0.99) = 108,120 and 40,000,
    /// which is 298,120; 235,075 − 298,120 = −63,045 is the interaction.
    /// ```
    /// # use metric_core::savings::{Baseline, Lever::*, Levers, Pool, Target};
    /// # let today = Baseline {
    /// #     contacts: 40_000.0, routed: 1.0, contained: 0.0, returned: 0.0, longer: 0.0,
    /// #     cost: 10.0, automated: 0.99, floor: 0.0,
    /// # };
    /// # let prevented = Fewer { of: Target::All, share: 1.5 / 4.0, work: None };
    /// # let contained = Contained { of: Pool::Routed, share: 0.3 };
    /// # let cheaper = Cheaper { of: Target::People, share: 0.1 };
    /// let levers = Levers::new(&[prevented, contained, cheaper])?;
    /// let alone = levers.alone(&today)?;
    /// let figures: Vec<_> = alone.iter().map(|saving| saving.round()).collect();
    /// assert_eq!(figures, [150_000.0, 108_120.0, 40_000.0]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn alone(&self, baseline: &Baseline) -> Result<Vec<f64>, MetricError> {
        let none = self.cost_of(baseline, 0)?;
        let mut savings = Vec::with_capacity(self.rows.len());
        for place in 0..self.rows.len() {
            savings.push(checked(none - self.cost_of(baseline, 1 << place)?)?);
        }
        Ok(savings)
    }

    /// The figure of a subset of the levers, one bit a place, at full effect.
    fn figure(
        &self,
        baseline: &Baseline,
        subset: u16,
        of: &dyn Fn(&Outcome) -> f64,
    ) -> Result<f64, MetricError> {
        checked(of(&self.evaluate_at(baseline, &all_of(subset))?))
    }

    /// The cost of a subset of the levers at full effect.
    fn cost_of(&self, baseline: &Baseline, subset: u16) -> Result<f64, MetricError> {
        self.cost_at(baseline, &all_of(subset))
    }
}

/// The levers of a subset, one bit a place, in full and the others not at all.
fn all_of(subset: u16) -> Levels {
    std::array::from_fn(|place| f64::from((subset >> place) & 1))
}

/// |S|! (n − 1 − |S|)! / n! by the size of S: the first is 1/n, each next one times |S| / (n − |S|).
fn shapley_weights(count: usize) -> Vec<f64> {
    let mut weights = Vec::with_capacity(count);
    #[allow(clippy::cast_precision_loss, reason = "at most ten")]
    let (mut size, mut left) = (0.0, count as f64);
    let mut weight = 1.0 / left;
    while left > 0.0 {
        weights.push(weight);
        size += 1.0;
        left -= 1.0;
        weight *= size / left;
    }
    weights
}
