//! The contacts of a day by hour or half hour.

use scenario::{Scenario, field::Field};

/// The hours of a day.
const HOURS: f64 = 24.0;

/// A day.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// The length of an interval, in hours.
    pub hours: f64,
    /// Contacts of each interval from midnight on; none while closed.
    pub contacts: Vec<Option<f64>>,
}

/// The day that is entered; none where it is blank or cannot be read.
pub(super) fn of(scenario: Scenario<'_>) -> Option<Day> {
    let contacts = scenario.numbers(Field::Day).value()?;
    #[allow(clippy::cast_precision_loss, reason = "24 or 48")]
    let hours = HOURS / contacts.len() as f64;
    Some(Day { hours, contacts })
}

impl Day {
    /// Contacts of its busiest interval; none where it is closed all day.
    pub fn most(&self) -> Option<f64> {
        self.contacts.iter().flatten().copied().reduce(f64::max)
    }

    /// The same day with so many contacts in its busiest interval.
    pub(super) fn with_most(&self, most: f64) -> Vec<Option<f64>> {
        self.times(most, self.most().unwrap_or_default())
    }

    /// The same day with so many contacts in all.
    pub(super) fn with_sum(&self, sum: f64) -> Vec<Option<f64>> {
        self.times(sum, self.contacts.iter().flatten().sum())
    }

    fn times(&self, wanted: f64, own: f64) -> Vec<Option<f64>> {
        let times = if own > 0.0 { wanted / own } else { 0.0 };
        self.contacts.iter().map(|contacts| contacts.map(|contacts| contacts * times)).collect()
    }
}
