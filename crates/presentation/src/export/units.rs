//! The units of figures in the table for spreadsheets.

use super::Export;
use crate::words;
use report::Unit;
use scenario::Scenario;

/// The unit of a figure of Improve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum RowUnit {
    /// One of the report, with what a share is of.
    Of(Unit, &'static str),
    /// There is no figure.
    Nothing,
    /// Months.
    Months,
    /// Percent of the runs.
    Runs,
    /// Contacts a month.
    ContactsPerMonth,
    /// Money over the horizon.
    Money,
    /// Money a month.
    MoneyPerMonth,
    /// A share of something.
    Share(&'static str),
    /// Points of the rate, as contacts per unit of the base.
    Points,
}

impl Export<'_> {
    /// How many of the unit shown a value is, and that unit; `of` says what a share is a share of.
    pub(super) fn unit(&self, unit: Unit, of: &str) -> (f64, String) {
        match unit {
            Unit::Rate(unit) => words::rate_unit(unit),
            Unit::Share => (100.0, format!("% {of}")),
            Unit::Contacts => (1.0, format!("contacts in {}", self.period())),
            Unit::Money => (1.0, format!("{} in {}", self.money(), self.period())),
            unit => (1.0, unit.name(&self.money())),
        }
    }

    /// The same of a figure of Improve.
    pub(super) fn row_unit(&self, unit: RowUnit) -> (f64, String) {
        match unit {
            RowUnit::Of(unit, of) => self.unit(unit, of),
            RowUnit::Nothing => (1.0, String::new()),
            RowUnit::Months => (1.0, "months".to_owned()),
            RowUnit::Runs => (100.0, format!("% of {} runs", words::RUNS)),
            RowUnit::ContactsPerMonth => (1.0, "contacts a month".to_owned()),
            RowUnit::Money => (1.0, self.money()),
            RowUnit::MoneyPerMonth => (1.0, format!("{} a month", self.money())),
            RowUnit::Share(of) => (100.0, format!("% {of}")),
            RowUnit::Points => (100.0, words::points_unit(Scenario::of(self.draft))),
        }
    }
}
