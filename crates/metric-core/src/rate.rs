//! Contact rate and its relatives (metrics of demand).

use crate::{
    Inconsistency, MetricError,
    interval::{Interval, garwood, wilson},
    quantity::{Amount, Count, checked, ratio},
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
        if self.kind.is_flow() {
            return Ok(self.size.get());
        }
        let months = self.period.ok_or(MetricError::Missing)?.months();
        Ok(self.size.get() * (months / time_base.months()))
    }
}

/// Contact rate = contacts ÷ base (÷ time) [S000, S001], also called contact frequency [S002] and
/// contact ratio [S003].
///
/// Unit: contacts per order, or per customer and time base. Zero contacts are a rate of 0. May pass
/// 1 for stock kinds. Errors: those of [`Base::exposure`], and overflow.
///
/// S002's example, 2,400 contacts of 1,000 customers in a quarter, is 2.4 a quarter and 0.8 a month:
/// ```
/// use metric_core::{quantity::{Amount, Count}, rate::{contact_rate, Base}, unit::*};
/// let base = Base {
///     size: Amount::new(1000.0)?,
///     kind: DenominatorKind::Customer,
///     period: Some(Period::Quarter),
/// };
/// let rate = contact_rate(Count::new(2400)?, base, TimeBase::Month, NumeratorKind::Offered)?;
/// assert!((rate.value - 0.8).abs() < 1e-12);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn contact_rate(
    contacts: Count,
    base: Base,
    time_base: TimeBase,
    numerator: NumeratorKind,
) -> Result<Rate, MetricError> {
    let value = ratio(contacts.as_f64(), base.exposure(time_base)?)?;
    Ok(Rate { value, unit: RateUnit::new(numerator, base.kind, time_base) })
}

/// The interval of [`contact_rate`]: Garwood's exact Poisson limits on the raw count, divided by the
/// exposure. It holds if contacts were independent of one another.
pub fn contact_rate_interval(
    contacts: Count,
    base: Base,
    time_base: TimeBase,
) -> Result<Interval, MetricError> {
    garwood(contacts, base.exposure(time_base)?)
}

/// Contacts that a person handled = contacts − contacts resolved by automation [S003].
///
/// Domain: automated at most contacts, else inconsistent. "Resolved by automation" means ended
/// without a person and not followed by another contact in the window.
pub fn human_handled(contacts: Count, automated: Count) -> Result<Count, MetricError> {
    let rest = contacts.get().checked_sub(automated.get());
    rest.map_or(Err(MetricError::Inconsistent(Inconsistency::AutomatedAboveContacts)), Count::new)
}

/// A true proportion with its Wilson interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Proportion {
    /// Share, 0 to 1.
    pub value: f64,
    /// Wilson limits.
    pub interval: Interval,
}

/// Automation share = contacts resolved by automation ÷ contacts [S003]; no value at 0 contacts.
pub fn automation_share(automated: Count, contacts: Count) -> Result<Proportion, MetricError> {
    human_handled(contacts, automated)?;
    Ok(Proportion {
        value: ratio(automated.as_f64(), contacts.as_f64())?,
        interval: wilson(automated, contacts.as_f64())?,
    })
}

/// Incidence = distinct customers who made contact ÷ customers, 0 to 1, in the window as counted.
///
/// S000's "percentage of customers that generate a contact": a different metric from the contact
/// rate, bounded by it and never derived from it, and it does not scale with time. Domain: a stock
/// base; at most the base and at most the contacts, else inconsistent.
pub fn incidence(
    unique: Count,
    contacts: Option<Count>,
    base: Base,
) -> Result<Proportion, MetricError> {
    if base.kind.is_flow() {
        return Err(MetricError::UnitMismatch);
    }
    if contacts.is_some_and(|contacts| unique > contacts) {
        return Err(MetricError::Inconsistent(Inconsistency::UniqueAboveContacts));
    }
    if base.size != Amount::ZERO && unique.as_f64() > base.size.get() {
        return Err(MetricError::Inconsistent(Inconsistency::UniqueAboveBase));
    }
    Ok(Proportion {
        value: ratio(unique.as_f64(), base.size.get())?,
        interval: wilson(unique, base.size.get())?,
    })
}

/// Time between two contacts of one customer = 1 ÷ rate, in the time base of the rate [S003: 0.5 a
/// month is one contact every 2 months]. No value at rate 0.
pub fn time_between_contacts(rate: Rate) -> Result<f64, MetricError> {
    ratio(1.0, rate.value)
}

/// The same rate in another time base: value × to ÷ from. A rate per flow stays as it is.
///
/// S001's 2.4 contacts per subscriber and year are 0.2 a month.
pub fn in_time_base(rate: Rate, to: TimeBase) -> Result<Rate, MetricError> {
    let Some(from) = rate.unit.time_base() else {
        return Ok(rate);
    };
    let value = checked(rate.value * (to.months() / from.months()))?;
    Ok(Rate { value, unit: RateUnit { time_base: Some(to), ..rate.unit } })
}
