//! A case month by month, for many draws side by side.

use super::{Case, Returns, monthly_rate};
use crate::{
    MetricError,
    band::snapped,
    quantity::{checked, ratio},
};

/// A month of a case.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Month {
    /// Its number, from 1 on.
    pub number: u32,
    /// What money at its end is worth at the start.
    discount: f64,
}

/// What has come of a case by a month.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    npv: f64,
    benefits: f64,
    /// What is still missing of what was spent at once; below zero what has come back beyond it.
    missing: f64,
    payback: Option<f64>,
}

impl Case {
    /// The months of the horizon. Errors: those of [`Case::returns`].
    pub fn months(&self) -> Result<impl Iterator<Item = Month> + use<>, MetricError> {
        self.check()?;
        let factor = 1.0 / (1.0 + monthly_rate(self.discount_a_year)?);
        let mut discount = 1.0;
        Ok((1..=self.horizon_months).map(move |number| {
            discount *= factor;
            Month { number, discount }
        }))
    }
}

impl Run {
    /// Before the first month: what is spent at once is spent.
    pub fn of(case: &Case) -> Self {
        let payback = (case.once == 0.0).then_some(0.0);
        Self { npv: -case.once, benefits: 0.0, missing: case.once, payback }
    }

    /// The next month, with what it saves.
    pub fn add(&mut self, case: &Case, month: &Month, saving: f64) -> Result<(), MetricError> {
        let saved = checked(saving)?;
        let flow = saved - case.monthly;
        self.npv += flow * month.discount;
        self.benefits += saved;
        let next = snapped(self.missing - flow, case.once);
        if self.payback.is_none() && next <= 0.0 {
            self.payback = Some(f64::from(month.number - 1) + self.missing / flow);
        }
        self.missing = next;
        Ok(())
    }

    pub fn returns(&self, case: &Case) -> Result<Returns, MetricError> {
        let costs = case.once + case.monthly * f64::from(case.horizon_months);
        let roi = ratio(self.benefits - costs, costs).and_then(checked);
        Ok(Returns { npv: checked(self.npv)?, payback: self.payback, roi })
    }
}

/// A case over many draws, month by month: each month is added to all of them before the next one, so that no
/// more than its savings has to be held.
#[derive(Debug, Clone)]
pub struct Runs {
    case: Case,
    draws: Vec<Run>,
}

impl Runs {
    /// So many draws before the first month: what is spent at once is spent. [`Case::returns`] has the formulas.
    /// Errors: those of [`Case::returns`].
    ///
    /// $1,000 at once and $100 a month, $600 or $500 saved: −500 and −600 after a month, 0 and −200 after two, so
    /// that the first one is paid back by then.
    /// ```
    /// use metric_core::case::{Case, Runs};
    /// let case = Case { once: 1e3, monthly: 1e2, discount_a_year: 0.0, horizon_months: 2 };
    /// let mut runs = Runs::of(&case, 2)?;
    /// let mut sums = Vec::new();
    /// for month in case.months()? {
    ///     runs.add(&month, &[600.0, 500.0])?;
    ///     sums.push(runs.sums());
    /// }
    /// assert_eq!(sums, [[-500.0, -600.0], [0.0, -200.0]]);
    /// let paybacks: Vec<_> = runs.returns().map(|returns| returns.map(|one| one.payback)).collect();
    /// assert_eq!(paybacks, [Ok(Some(2.0)), Ok(None)]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn of(case: &Case, draws: usize) -> Result<Self, MetricError> {
        case.check()?;
        Ok(Self { case: *case, draws: vec![Run::of(case); draws] })
    }

    /// The next month, with what each draw saves in it. Errors: missing where there are fewer savings than
    /// draws; overflow.
    pub fn add(&mut self, month: &Month, savings: &[f64]) -> Result<(), MetricError> {
        if savings.len() < self.draws.len() {
            return Err(MetricError::Missing);
        }
        for (run, saving) in self.draws.iter_mut().zip(savings) {
            run.add(&self.case, month, *saving)?;
        }
        Ok(())
    }

    /// What has come back by now less what was spent, of each draw. Unit: money.
    pub fn sums(&self) -> Vec<f64> {
        self.draws.iter().map(|run| 0.0 - run.missing).collect()
    }

    /// What the case returns once its last month was added, of each draw. Errors: overflow.
    pub fn returns(&self) -> impl Iterator<Item = Result<Returns, MetricError>> {
        self.draws.iter().map(|run| run.returns(&self.case))
    }
}
