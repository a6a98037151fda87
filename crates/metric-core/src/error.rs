//! Why a metric has no value: facts only, the wording is elsewhere.

use serde::Serialize;

/// Why a metric could not be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MetricError {
    /// An input that the formula needs was not given.
    Missing,
    /// Not a finite number (NaN or an infinity).
    NotFinite,
    /// A count that is not whole.
    NotInteger,
    /// Below zero where only zero and above makes sense.
    Negative,
    /// The denominator is zero.
    ZeroDenominator,
    /// Outside the domain of the quantity.
    OutOfRange,
    /// The result is beyond 10^15.
    Overflow,
    /// The numerators or denominators are of different kinds and no bridge was given.
    UnitMismatch,
    /// Two inputs contradict one another.
    Inconsistent(Inconsistency),
}

/// Which two inputs contradict one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inconsistency {
    /// More contacts were resolved by automation than there were contacts.
    AutomatedAboveContacts,
    /// More distinct customers made contact than there were contacts.
    UniqueAboveContacts,
    /// More distinct customers made contact than there are in the base.
    UniqueAboveBase,
    /// More successes than trials.
    SuccessesAboveTrials,
    /// The rows of a breakdown hold more contacts than there were: some were counted twice.
    RowsAboveTotal,
    /// The shares of a breakdown add up to more than the whole.
    SharesAboveWhole,
    /// A segment has contacts and nobody who could have made them.
    ContactsWithoutBase,
    /// The stages of automation do not add up; [`crate::funnel::Funnel::broken`] names the equation.
    FunnelDisagrees,
    /// More cases than contacts.
    CasesAboveContacts,
    /// More cases with one contact than cases.
    OneTouchAboveCases,
    /// Contacts, cases and cases with one contact cannot all be right.
    TouchesDisagree,
    /// More fixed cost than cost.
    FixedAboveTotal,
}

/// For developers; what a person reads is worded by the calculator.
impl std::fmt::Display for MetricError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for MetricError {}
