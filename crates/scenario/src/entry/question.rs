//! Entries that count as they were typed, and may be meant otherwise.

use super::Entry;
use crate::{
    field::{FieldKind, Table},
    number::{self, Decimal, Doubt, NumberStyle, Reading, Written},
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
    /// A number such as 48.000 in the style of the page, whose mark stands before decimals there: thousands?
    Thousands,
}

impl Question {
    /// What has to be asked about the number of a field or cell, if anything.
    pub fn about(reading: Reading, kind: FieldKind) -> Option<Self> {
        // Of a range all of it has to be as small as that.
        let value = reading.range.map_or(reading.value, |range| range.high).to_f64();
        let has_unit = reading.written != Written::Plain && reading.doubt != Some(Doubt::OneColon);
        match kind {
            _ if has_unit || value <= 0.0 => None,
            FieldKind::Seconds if value < LEAST_HANDLE_SECONDS => Some(Self::Minutes),
            FieldKind::Percent if value <= 1.0 => Some(Self::Fraction),
            // Of a weight, or of contacts at once, 1.125 is not 1,125.
            FieldKind::Amount if value < 10.0 && !reading.value.is_whole() => None,
            kind if reading.doubt == Some(Doubt::Group) && is_counted(kind) => {
                Some(Self::Thousands)
            }
            _ => None,
        }
    }

    /// The same of an entry, which is read only where its kind may be asked about.
    pub(crate) fn asked_of(
        kind: FieldKind,
        reading: impl FnOnce() -> Entry<Reading>,
    ) -> Option<Self> {
        let may_ask = matches!(kind, FieldKind::Seconds | FieldKind::Percent) || is_counted(kind);
        may_ask.then(reading)?.value().and_then(|reading| Self::about(reading, kind))
    }

    /// What has to be asked about the number of a cell that takes this.
    pub fn of_cell(table: Table, kind: FieldKind, reading: Reading) -> Option<Self> {
        // Nobody handles a contact in 20 s, but many wait as long.
        let is_wait = table == Table::Lines && kind == FieldKind::Seconds;
        Self::asked_of(kind, || Entry::Valid(reading)).filter(|_| !is_wait)
    }

    /// The other reading as it would be typed: "7 min" for 7, "80" for 0.8, "6 to 8 min" for a range.
    pub fn other(self, reading: Reading, style: NumberStyle) -> String {
        let number = |value: Decimal| match self {
            Self::Minutes => number::write(value, style),
            Self::Fraction => moved(value, 2, style),
            Self::Thousands => moved(value, 3, style),
        };
        let numbers = reading.range.map_or_else(
            || number(reading.value),
            |range| format!("{} to {}", number(range.low), number(range.high)),
        );
        match self {
            Self::Minutes => format!("{numbers} min"),
            Self::Fraction | Self::Thousands => numbers,
        }
    }
}

/// A number with its decimal point moved to the right.
fn moved(value: Decimal, places: i8, style: NumberStyle) -> String {
    value.shifted(places).map_or_else(|_| String::new(), |value| number::write(value, style))
}

/// Whether entries of a kind are counts or amounts, which are seldom written with three decimals; a ratio is.
fn is_counted(kind: FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Whole
            | FieldKind::Amount
            | FieldKind::Money
            | FieldKind::CountOrShare
            | FieldKind::AmountOrShare
    )
}
