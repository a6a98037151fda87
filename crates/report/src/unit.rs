//! The units of figures, with their English names.

use metric_core::{
    rate::RateUnit,
    table,
    unit::{DenominatorKind, NumeratorKind, TimeBase},
};
use scenario::Scenario;

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
    /// Money per paid hour.
    MoneyPerHour,
    /// Contacts in the period.
    Contacts,
    /// Cases in the period.
    Cases,
    /// Weighted contacts in the period.
    WeightedContacts,
    /// Units of the base.
    Base(DenominatorKind),
    /// Seconds.
    Seconds,
    /// Contacts per case.
    ContactsPerCase,
    /// A ratio of two figures of one unit.
    Times,
    /// Paid hours a week of one person.
    HoursPerWeek,
    /// Hours of work a year.
    HoursPerYear,
    /// Full-time people.
    FullTimePeople,
    /// Minutes.
    Minutes,
    /// Days of a week.
    DaysPerWeek,
    /// People on the line, or to schedule for it.
    People,
    /// Days.
    Days,
    /// Contacts of a day.
    ContactsPerDay,
    /// Hours of a day.
    HoursPerDay,
    /// Hours of work a month.
    HoursPerMonth,
}

impl Unit {
    /// The unit of a row of the metric table, with the base and the time base of a scenario.
    pub fn of(scenario: Scenario<'_>, unit: table::Unit) -> Self {
        let base = scenario.kind().value();
        let shown = scenario.shown();
        let rate = |numerator, time_base| {
            base.map_or(Self::UnknownRate, |base| {
                Self::Rate(RateUnit::new(numerator, base, time_base))
            })
        };
        match unit {
            table::Unit::Contacts => Self::Contacts,
            table::Unit::Cases => Self::Cases,
            table::Unit::WeightedContacts => Self::WeightedContacts,
            table::Unit::Base => base.map_or(Self::Times, Self::Base),
            table::Unit::Months => Self::Time(TimeBase::Month),
            table::Unit::Share => Self::Share,
            table::Unit::Ratio | table::Unit::Weight | table::Unit::Exposure => Self::Times,
            table::Unit::Rate => rate(NumeratorKind::Offered, shown),
            table::Unit::PeopleRate => rate(NumeratorKind::HumanHandled, shown),
            table::Unit::CaseRate => rate(NumeratorKind::UniqueCases, shown),
            table::Unit::WeightedRate => rate(NumeratorKind::Weighted, shown),
            table::Unit::RatePer(time_base) => rate(NumeratorKind::Offered, time_base),
            table::Unit::Time => Self::Time(shown),
            table::Unit::Money => Self::Money,
            table::Unit::MoneyPerYear => Self::MoneyPerYear,
            table::Unit::MoneyPerContact => Self::MoneyPerContact,
            table::Unit::MoneyPerCase => Self::MoneyPerResolution,
            table::Unit::MoneyPerBase => {
                base.map_or(Self::MoneyPerUnknownBase, |base| Self::MoneyPerBase(base, shown))
            }
            table::Unit::MoneyPerHour => Self::MoneyPerHour,
            table::Unit::Seconds => Self::Seconds,
            table::Unit::ContactsPerCase => Self::ContactsPerCase,
            table::Unit::HoursPerWeek => Self::HoursPerWeek,
            table::Unit::HoursPerYear => Self::HoursPerYear,
            table::Unit::FullTimePeople => Self::FullTimePeople,
            table::Unit::Minutes => Self::Minutes,
            table::Unit::DaysPerWeek => Self::DaysPerWeek,
            table::Unit::People => Self::People,
            table::Unit::Days => Self::Days,
            table::Unit::ContactsPerDay => Self::ContactsPerDay,
            table::Unit::HoursPerDay => Self::HoursPerDay,
            table::Unit::HoursPerMonth => Self::HoursPerMonth,
        }
    }
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
            Self::MoneyPerHour => "per paid hour",
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
            Self::Cases => "cases",
            Self::WeightedContacts => "weighted contacts",
            Self::Base(kind) => kind.plural(),
            Self::Seconds => "seconds",
            Self::ContactsPerCase => "contacts per case",
            Self::Times => "times",
            Self::HoursPerWeek => "hours a week",
            Self::HoursPerYear => "hours a year",
            Self::FullTimePeople => "full-time people",
            Self::Minutes => "minutes",
            Self::DaysPerWeek => "days a week",
            Self::People => "people",
            Self::Days => "days",
            Self::ContactsPerDay => "contacts a day",
            Self::HoursPerDay => "hours a day",
            Self::HoursPerMonth => "hours a month",
            _ => return format!("{money} {}", self.of_money()),
        };
        name.to_owned()
    }
}
