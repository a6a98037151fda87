//! Units that a person picks: what is counted, per what, over which time.

use crate::{MetricError, quantity::Amount};
use serde::Serialize;

/// Days in a month: a twelfth of 365.25 days.
pub const DAYS_PER_MONTH: f64 = 30.4375;

/// What the numerator of a rate counts. Rates with different numerators are never compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumeratorKind {
    /// All contacts that were initiated, on every channel (S000).
    Offered,
    /// Contacts that a person had to handle: all but those resolved by automation (S003).
    HumanHandled,
    /// Cases: repeated contacts about one issue count once (S002).
    UniqueCases,
    /// Contacts, each counted by its weight (S002).
    Weighted,
}

impl NumeratorKind {
    /// Several of them in English.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Offered => "contacts",
            Self::HumanHandled => "contacts handled by people",
            Self::UniqueCases => "cases",
            Self::Weighted => "weighted contacts",
        }
    }
}

/// What a rate is counted per. A kind never turns into another without a bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DenominatorKind {
    /// Orders shipped in the window (flow).
    Order,
    /// Transactions in the window (flow).
    Transaction,
    /// Active customers, averaged over the window (stock).
    Customer,
    /// Active users, averaged over the window (stock).
    User,
    /// Employees that an IT help desk serves (stock).
    ItUser,
    /// Subscribers (stock).
    Subscriber,
    /// Customer accounts, each with one or more people (stock).
    Account,
    /// Patients (stock).
    Patient,
}

impl DenominatorKind {
    /// Every kind, flows first.
    pub const ALL: [Self; 8] = [
        Self::Order,
        Self::Transaction,
        Self::Customer,
        Self::User,
        Self::ItUser,
        Self::Subscriber,
        Self::Account,
        Self::Patient,
    ];

    /// Whether the kind adds up over time. A rate per flow has no time base (S001: 3 % of orders is
    /// 3 % in any window), a rate per stock always has one.
    pub fn is_flow(self) -> bool {
        matches!(self, Self::Order | Self::Transaction)
    }

    /// One of them in English.
    pub fn singular(self) -> &'static str {
        self.names().0
    }

    /// Several of them in English.
    pub fn plural(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Order => ("order", "orders"),
            Self::Transaction => ("transaction", "transactions"),
            Self::Customer => ("customer", "customers"),
            Self::User => ("active user", "active users"),
            Self::ItUser => ("IT user", "IT users"),
            Self::Subscriber => ("subscriber", "subscribers"),
            Self::Account => ("account", "accounts"),
            Self::Patient => ("patient", "patients"),
        }
    }

    /// The denominator of a rate in English: "per customer per month"; of a flow "per order".
    pub fn per(self, time_base: TimeBase) -> String {
        let one = self.singular();
        if self.is_flow() {
            format!("per {one}")
        } else {
            format!("per {one} per {}", time_base.name())
        }
    }
}

/// The window in which contacts and costs were counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// One day.
    Day,
    /// Seven days.
    Week,
    /// A month of 30.4375 days.
    Month,
    /// Three months.
    Quarter,
    /// Twelve months.
    Year,
    /// Any number of days.
    Days(Days),
}

impl Period {
    /// Length in months. Multiples of a month are exact.
    pub fn months(self) -> f64 {
        match self {
            Self::Day => 1.0 / DAYS_PER_MONTH,
            Self::Week => 7.0 / DAYS_PER_MONTH,
            Self::Month => 1.0,
            Self::Quarter => 3.0,
            Self::Year => 12.0,
            Self::Days(days) => days.0 / DAYS_PER_MONTH,
        }
    }
}

/// A number of days above 0 and at most 3,660 (ten years).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Days(f64);

impl Days {
    /// The longest window.
    pub const LIMIT: f64 = 3660.0;

    /// Days; zero is [`MetricError::ZeroDenominator`], above 3,660 is out of range.
    pub fn new(value: f64) -> Result<Self, MetricError> {
        let days = Amount::new(value)?.get();
        if days == 0.0 {
            Err(MetricError::ZeroDenominator)
        } else if days > Self::LIMIT {
            Err(MetricError::OutOfRange)
        } else {
            Ok(Self(days))
        }
    }

    /// The number of days.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// The time base in which a rate per stock is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimeBase {
    /// Per month.
    Month,
    /// Per quarter.
    Quarter,
    /// Per year.
    Year,
}

impl TimeBase {
    /// Its name in English.
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// Every time base, shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// Length in months.
    pub fn months(self) -> f64 {
        match self {
            Self::Month => 1.0,
            Self::Quarter => 3.0,
            Self::Year => 12.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_twelve_months_four_quarters_and_365_and_a_quarter_days() {
        let days = Period::Days(Days::new(365.25).unwrap());
        assert!((days.months() - Period::Year.months()).abs() < 1e-12);
        assert_eq!(TimeBase::Year.months(), 4.0 * TimeBase::Quarter.months());
        assert!((Period::Week.months() - 7.0 * Period::Day.months()).abs() < 1e-15);
    }

    #[test]
    fn days_end_at_ten_years_and_zero_days_are_no_window() {
        assert_eq!(Days::new(0.0), Err(MetricError::ZeroDenominator));
        assert_eq!(Days::new(3660.5), Err(MetricError::OutOfRange));
        assert!(Days::new(3660.0).is_ok());
    }
}
