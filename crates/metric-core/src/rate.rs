//! Rates with their units, and the base that contacts are divided by.

use crate::{
    MetricError,
    band::difference,
    quantity::{Amount, amount, checked, from_zero},
    unit::{DenominatorKind, NumeratorKind, Period, TimeBase},
};
use serde::Serialize;

/// The unit of a rate. A flow has no time base and a stock always has one; [`RateUnit::new`] is the
/// only way to make one, so the rule cannot be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RateUnit {
    numerator: NumeratorKind,
    denominator: DenominatorKind,
    time_base: Option<TimeBase>,
}

impl RateUnit {
    /// The unit of a rate per `denominator`; the time base is dropped for a flow.
    pub fn new(
        numerator: NumeratorKind,
        denominator: DenominatorKind,
        time_base: TimeBase,
    ) -> Self {
        let time_base = (!denominator.is_flow()).then_some(time_base);
        Self { numerator, denominator, time_base }
    }

    /// What is counted.
    pub fn numerator(self) -> NumeratorKind {
        self.numerator
    }

    /// Per what.
    pub fn denominator(self) -> DenominatorKind {
        self.denominator
    }

    /// Per which time; none for a flow.
    pub fn time_base(self) -> Option<TimeBase> {
        self.time_base
    }

    /// Its name in English: "contacts per customer per month".
    pub fn name(self) -> String {
        // A flow has no time base, and names none.
        let time_base = self.time_base.unwrap_or(TimeBase::Month);
        format!("{} {}", self.numerator.plural(), self.denominator.per(time_base))
    }
}

/// A rate: a ratio and its unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rate {
    /// Contacts per one unit of the denominator (and per time base).
    pub value: f64,
    /// The unit.
    pub unit: RateUnit,
}

/// The base that contacts are divided by, with its kind and the window in which both were counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Base {
    /// For a stock the average over the window, for a flow the sum.
    pub size: Amount,
    /// What it is made up of.
    pub kind: DenominatorKind,
    /// The window; may be unknown for a flow.
    pub period: Option<Period>,
}

impl Base {
    /// What a count is divided by to give a rate in `time_base`: the size for a flow; size x length
    /// of the window for a stock. Errors: [`MetricError::Missing`] without a window for a stock,
    /// [`MetricError::ZeroDenominator`] for an empty base.
    pub fn exposure(self, time_base: TimeBase) -> Result<f64, MetricError> {
        if self.size == Amount::ZERO {
            return Err(MetricError::ZeroDenominator);
        }
        Ok(self.size.get() * length(self.kind, self.period, time_base)?)
    }
}

/// How many time bases long a window is, for a stock; 1 for a flow, which has no time base. Errors:
/// [`MetricError::Missing`] without a window for a stock.
pub fn length(
    kind: DenominatorKind,
    window: Option<Period>,
    time_base: TimeBase,
) -> Result<f64, MetricError> {
    if kind.is_flow() {
        return Ok(1.0);
    }
    Ok(window.ok_or(MetricError::Missing)?.months() / time_base.months())
}

/// How many contacts lie above a target rate.
///
/// max(0, value − target) × exposure, the exposure being what the contacts are divided by for the rate. Unit:
/// contacts of the period. Domain: a rate and a target of one unit, from 0 on. Errors: those of an amount;
/// overflow. Source: the gap value of Stealth Agents' benchmarks.
///
/// 4 per 100 of 1,000,000 orders are 20,000 contacts above the top quartile of 2, and none above 5:
/// ```
/// use metric_core::rate::gap;
/// assert_eq!([gap(0.04, 0.02, 1e6)?, gap(0.04, 0.05, 1e6)?], [20_000.0, 0.0]);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn gap(value: f64, target: f64, exposure: f64) -> Result<f64, MetricError> {
    let above = difference(amount(value)?, amount(target)?).max(0.0);
    checked(above * from_zero(exposure)?)
}
