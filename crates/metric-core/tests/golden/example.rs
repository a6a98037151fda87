//! A worked example: inputs, the figure by hand, and its limits where it has any.

use metric_core::{
    rate::Base,
    table::{Input, Inputs, Metric},
    unit::{DenominatorKind, Period, TimeBase},
};

use crate::common;

/// A metric, what is given, and what follows by hand.
pub struct Example {
    pub metric: Metric,
    given: Vec<(Input, f64)>,
    base: Option<(Base, TimeBase)>,
    value: f64,
    limits: Option<[f64; 2]>,
}

/// An example of a metric, of these inputs.
pub fn example(metric: Metric, given: &[(Input, f64)], value: f64) -> Example {
    Example { metric, given: given.to_vec(), base: None, value, limits: None }
}

impl Example {
    /// Of this base in this period, in this time base.
    pub fn of(self, size: f64, kind: DenominatorKind, period: Period, per: TimeBase) -> Self {
        Self { base: Some((common::base(size, kind, Some(period)), per)), ..self }
    }

    /// The same per order, which needs no period.
    pub fn of_orders(self, size: f64) -> Self {
        let orders = common::base(size, DenominatorKind::Order, None);
        Self { base: Some((orders, TimeBase::Month)), ..self }
    }

    /// With these 95 % limits, by an independent program.
    pub fn within(self, low: f64, high: f64) -> Self {
        Self { limits: Some([low, high]), ..self }
    }

    fn inputs(&self, given: &[(Input, f64)]) -> Inputs {
        match self.base {
            Some((base, per)) => common::with_base(given, base, per),
            None => common::scenario(given),
        }
    }

    /// The metric has this value, and these limits or none.
    pub fn check(&self) {
        let id = self.metric.row().id;
        let figure = self.metric.row().evaluate(&self.inputs(&self.given));
        let figure = figure.unwrap_or_else(|error| panic!("{id}: {error}"));
        assert_near(id, figure.value, self.value);
        let limits = figure.interval.map(|interval| [interval.low, interval.high]);
        assert_eq!(limits.is_some(), self.limits.is_some(), "{id}: {limits:?}");
        for (actual, expected) in
            limits.into_iter().flatten().zip(self.limits.into_iter().flatten())
        {
            assert_near(id, actual, expected);
        }
    }

    /// Without one of the inputs there is another figure or none.
    pub fn check_that_every_input_counts(&self) {
        for (index, (input, _)) in self.given.iter().enumerate() {
            let mut rest = self.given.clone();
            rest.remove(index);
            let without = self.metric.row().evaluate(&self.inputs(&rest));
            let is_same = without.is_ok_and(|figure| (figure.value - self.value).abs() < 1e-9);
            assert!(!is_same, "{} does not need {input:?}", self.metric.row().id);
        }
    }
}

#[track_caller]
fn assert_near(id: &str, actual: f64, expected: f64) {
    let is_near = (actual - expected).abs() <= 1e-9 * expected.abs();
    assert!(is_near, "{id}: {actual} is not {expected}");
}
