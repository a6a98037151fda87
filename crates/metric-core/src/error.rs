//! Why a metric has no value: facts only, the wording is elsewhere.

use crate::names::Rule;
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
    /// A range whose end is a bound that its distribution only approaches: 0, or 100 % of a share.
    OpenRange,
    /// The result is beyond 10^15.
    Overflow,
    /// The numerators or denominators are of different kinds and no bridge was given.
    UnitMismatch,
    /// A part is larger than its whole.
    PartAboveWhole,
    /// Contacts of a segment without anybody who could have made them.
    ContactsWithoutBase,
    /// A line that never ends: the load is not below the team.
    Unstable,
    /// No team reaches what is asked for.
    NoSolution,
    /// Inputs contradict one another: this rule does not hold between them.
    Inconsistent(Rule),
}

/// For developers; what a person reads is worded in `presentation`.
impl std::fmt::Display for MetricError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for MetricError {}
