//! Entries that count as they were typed, and may be meant otherwise.

use super::Entry;
use crate::{
    field::FieldKind,
    number::{self, Decimal, NumberStyle, Reading, Written},
};

/// Below so many seconds a handle time without a unit may be minutes.
pub(crate) const LEAST_HANDLE_SECONDS: f64 = 60.0;
/// Above so many seconds a handle time without a unit is rather milliseconds, and one with a unit a sum.
pub(crate) const MOST_HANDLE_SECONDS: f64 = 36_000.0;

/// What may be meant by a number other than what it says. The number counts as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// A bare small number of seconds, or a time below a minute such as 0:07: minutes?
    Minutes,
    /// At most one percent, without its sign: the fraction of which that is the percentage?
    Fraction,
}

impl Question {
    /// What has to be asked about the number of a field or cell, if anything.
    pub fn about(reading: Reading, kind: FieldKind) -> Option<Self> {
        // Of a range all of it has to be as small as that.
        let value = reading.range.map_or(reading.value, |range| range.high).to_f64();
        let has_unit = reading.written != Written::Plain && !reading.has_one_colon;
        match kind {
            _ if has_unit || value <= 0.0 => None,
            FieldKind::Seconds if value < LEAST_HANDLE_SECONDS => Some(Self::Minutes),
            FieldKind::Percent if value <= 1.0 => Some(Self::Fraction),
            _ => None,
        }
    }

    /// The same of an entry, which is read only where its kind may be asked about.
    pub(crate) fn asked_of(
        kind: FieldKind,
        reading: impl FnOnce() -> Entry<Reading>,
    ) -> Option<Self> {
        let reading = matches!(kind, FieldKind::Seconds | FieldKind::Percent).then(reading)?;
        reading.value().and_then(|reading| Self::about(reading, kind))
    }

    /// The other reading as it would be typed: "7 min" for 7, "80" for 0.8, "6 to 8 min" for a range.
    pub fn other(self, reading: Reading, style: NumberStyle) -> String {
        let number = |value: Decimal| match self {
            Self::Minutes => number::write(value, style),
            Self::Fraction => {
                value.shifted(2).map_or_else(|_| String::new(), |value| number::write(value, style))
            }
        };
        let numbers = reading.range.map_or_else(
            || number(reading.value),
            |range| format!("{} to {}", number(range.low), number(range.high)),
        );
        match self {
            Self::Minutes => format!("{numbers} min"),
            Self::Fraction => numbers,
        }
    }
}
