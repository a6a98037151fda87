//! Rows of metrics as figures: value and 95 % limits.

use super::{
    inputs::Inputs,
    rows::{Expr, Limits, MetricRow, Unit},
};
use crate::{
    MetricError,
    change::{Ratio, rate_ratio},
    interval::{Interval, garwood, wilson},
    names::Input,
    quantity::Count,
};

/// A figure: its value in the unit of its row, and its limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The value.
    pub value: f64,
    /// 95 % limits, for what was counted. What was worked out of a share that somebody rounded has
    /// none: its rounding may be larger than what chance leaves open.
    pub interval: Option<Interval>,
}

impl MetricRow {
    /// The figure.
    ///
    /// Errors: missing where an input is not known ([`MetricRow::missing`] names it); unit mismatch for a
    /// metric of stocks with a flow; inconsistent where one of its rules is broken; zero denominator;
    /// overflow. A share is cut to 0 to 1: the rules of its section let rounding pass the whole.
    pub fn evaluate(&self, inputs: &Inputs) -> Result<Figure, MetricError> {
        let value = self.formula.value(inputs);
        if value == Err(MetricError::Missing)
            || self.also.iter().any(|own| inputs.get(*own).is_none())
        {
            return Err(MetricError::Missing);
        }
        if self.stock_only && inputs.is_flow() {
            return Err(MetricError::UnitMismatch);
        }
        if let Some(rule) = self.rules.iter().find(|rule| rule.row().broken(inputs).is_some()) {
            return Err(MetricError::Inconsistent(*rule));
        }
        let value = value?;
        let value = if self.unit == Unit::Share { value.clamp(0.0, 1.0) } else { value };
        Ok(Figure { value, interval: self.limits(inputs) })
    }

    fn limits(&self, inputs: &Inputs) -> Option<Interval> {
        let limits = self.interval.filter(|_| !inputs.is_rounded(self.formula))?;
        match limits {
            Limits::Poisson => {
                let (count, each) = self.formula.first_factor(inputs).ok()?;
                garwood(Count::from_f64(count).ok()?, 1.0).ok()?.times(each).ok()
            }
            Limits::Wilson => {
                let Expr::Divide(part, whole) = self.formula else { return None };
                let (part, whole) = (part.value(inputs).ok()?, whole.value(inputs).ok()?);
                wilson(Count::from_f64(part.round()).ok()?, whole).ok()
            }
            Limits::RateRatio => {
                let ratio = inputs.rate_ratio()?;
                Some(Interval { low: ratio.low, high: ratio.high? })
            }
        }
    }
}

impl Inputs {
    /// The ratio of the contact rates of both periods, by the exact conditional test; none while a
    /// count or a base is missing or is not whole. Where a series tells how far its periods lie apart anyway, that counts.
    pub fn rate_ratio(&self) -> Option<Ratio> {
        let of = |count, exposure| {
            let count = Count::from_f64(self.get(count)?).ok()?;
            Some((count, self.get(exposure)?))
        };
        let now = of(Input::Contacts, Input::Exposure)?;
        let was = of(Input::ContactsThen, Input::EarlierExposure)?;
        rate_ratio(now, was, self.get(Input::Dispersion).unwrap_or(1.0)).ok()
    }
}
