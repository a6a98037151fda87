//! The units of figures, with their English names.

use metric_core::{
    rate::RateUnit,
    unit::{DenominatorKind, TimeBase},
};

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Contacts per something (and time).
    Rate(RateUnit),
    /// A rate whose denominator is not known yet.
    UnknownRate,
    /// Units of the time base.
    Time(TimeBase),
    /// A fraction.
    Share,
    /// Money in the period.
    Money,
    /// Money in a year.
    MoneyPerYear,
    /// Money per contact.
    MoneyPerContact,
    /// Money per unit of the base (and time).
    MoneyPerBase(DenominatorKind, TimeBase),
    /// Money per unit of a base whose kind is not known yet.
    MoneyPerUnknownBase,
    /// Money per case resolved.
    MoneyPerResolution,
    /// Contacts in the period.
    Contacts,
    /// Units of the base.
    Base(DenominatorKind),
    /// Seconds.
    Seconds,
    /// Contacts per case.
    ContactsPerCase,
    /// A ratio of two figures of one unit.
    Times,
}

impl Unit {
    /// The unit of an amount of money; the currency stands at the amount.
    pub fn of_money(self) -> String {
        let unit = match self {
            Self::MoneyPerYear => "a year",
            Self::MoneyPerContact => "per contact",
            Self::MoneyPerBase(kind, time_base) => return kind.per(time_base),
            Self::MoneyPerUnknownBase => "per unit of the base",
            Self::MoneyPerResolution => "per case resolved",
            _ => "in the period",
        };
        unit.to_owned()
    }

    /// The unit of a value as the report holds it, where rates and shares are plain ratios; `money`
    /// is the currency.
    pub fn name(self, money: &str) -> String {
        let name = match self {
            Self::Rate(unit) => return unit.name(),
            Self::UnknownRate => "contacts per unit of the base",
            Self::Time(TimeBase::Month) => "months",
            Self::Time(TimeBase::Quarter) => "quarters",
            Self::Time(TimeBase::Year) => "years",
            Self::Share => "share",
            Self::Contacts => "contacts",
            Self::Base(kind) => kind.plural(),
            Self::Seconds => "seconds",
            Self::ContactsPerCase => "contacts per case",
            Self::Times => "times",
            _ => return [money, " ", &self.of_money()].concat(),
        };
        name.to_owned()
    }
}
