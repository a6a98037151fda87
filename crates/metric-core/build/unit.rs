//! Units as products of powers with a scale, and the named units that rows declare.
//!
//! Dimension analysis with scale: a month and a year share a dimension and differ in scale, so an
//! hour where a second stands is as wrong as a case where a contact stands.

use std::fmt::Write as _;

/// The base dimensions, in the order of the exponents. Contacts and attempts share one: every
/// contact is an attempt. A case and a contact do not, and neither do all contacts and those that reach
/// people: a rate of the one is never a rate of the other; nor is a person on the line a full-time one.
const DIMENSIONS: [&str; 10] = [
    "contacts",
    "cases",
    "weighted contacts",
    "base",
    "base and time",
    "money",
    "months",
    "contacts that reach people",
    "full-time people",
    "people",
];

/// A unit: an exponent for each dimension, and how large it is in base units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    exponents: [i8; DIMENSIONS.len()],
    scale: f64,
}

/// Days in a month of a twelfth of 365.25 days.
const DAYS_PER_MONTH: f64 = 30.4375;
const HOURS_PER_MONTH: f64 = DAYS_PER_MONTH * 24.0;
const SECONDS_PER_MONTH: f64 = HOURS_PER_MONTH * 3600.0;

/// The words that a unit is written with: dimension and scale.
const ATOMS: [(&str, usize, f64); 23] = [
    ("contacts", 0, 1.0),
    ("contact", 0, 1.0),
    ("cases", 1, 1.0),
    ("case", 1, 1.0),
    ("weighted", 2, 1.0),
    ("base", 3, 1.0),
    ("exposure", 4, 1.0),
    ("money", 5, 1.0),
    ("months", 6, 1.0),
    ("month", 6, 1.0),
    ("quarter", 6, 3.0),
    ("year", 6, 12.0),
    ("week", 6, 7.0 / DAYS_PER_MONTH),
    ("days", 6, 1.0 / DAYS_PER_MONTH),
    ("hour", 6, 1.0 / HOURS_PER_MONTH),
    ("minutes", 6, 60.0 / SECONDS_PER_MONTH),
    ("minute", 6, 60.0 / SECONDS_PER_MONTH),
    ("seconds", 6, 1.0 / SECONDS_PER_MONTH),
    ("person-contacts", 7, 1.0),
    ("person-contact", 7, 1.0),
    ("full-time-people", 8, 1.0),
    ("full-time-person", 8, 1.0),
    ("people", 9, 1.0),
];

/// The named units of rows: name, what it is made of, and the variant of `table::Unit`.
const NAMED: [(&str, &str, &str); 36] = [
    ("contacts", "contacts", "Contacts"),
    ("people-contacts", "person-contacts", "Contacts"),
    ("cases", "cases", "Cases"),
    ("weighted-contacts", "weighted", "WeightedContacts"),
    ("base", "base", "Base"),
    ("exposure", "exposure", "Exposure"),
    ("months", "months", "Months"),
    ("share", "1", "Share"),
    ("ratio", "1", "Ratio"),
    ("weight", "weighted/contact", "Weight"),
    ("rate", "contacts/exposure", "Rate"),
    ("people-rate", "person-contacts/exposure", "PeopleRate"),
    ("case-rate", "cases/exposure", "CaseRate"),
    ("weighted-rate", "weighted/exposure", "WeightedRate"),
    ("rate-per-month", "contacts/base/month", "RatePer(TimeBase::Month)"),
    ("rate-per-quarter", "contacts/base/quarter", "RatePer(TimeBase::Quarter)"),
    ("rate-per-year", "contacts/base/year", "RatePer(TimeBase::Year)"),
    ("time", "exposure/contact", "Time"),
    ("money", "money", "Money"),
    ("money-per-year", "money/year", "MoneyPerYear"),
    ("money-per-contact", "money/contact", "MoneyPerContact"),
    ("money-per-case", "money/case", "MoneyPerCase"),
    ("money-per-base", "money/exposure", "MoneyPerBase"),
    ("money-per-hour", "money/hour", "MoneyPerHour"),
    ("seconds-per-contact", "seconds/contact", "Seconds"),
    ("contacts-per-case", "contacts/case", "ContactsPerCase"),
    ("hours-per-week", "hour/week/full-time-person", "HoursPerWeek"),
    ("hours-per-year", "hour/year", "HoursPerYear"),
    ("full-time-people", "full-time-people", "FullTimePeople"),
    ("minutes", "minutes", "Minutes"),
    ("days-per-week", "days/week", "DaysPerWeek"),
    ("people", "people", "People"),
    ("days", "days", "Days"),
    ("contacts-per-day", "contacts/days", "ContactsPerDay"),
    ("hours-per-day", "hour/days", "HoursPerDay"),
    ("hours-per-month", "hour/month", "HoursPerMonth"),
];

impl Unit {
    /// A plain number.
    pub(super) const ONE: Self = Self { exponents: [0; DIMENSIONS.len()], scale: 1.0 };

    /// The unit of a name, or of atoms such as `contacts/case`, with the variant of a named one.
    pub(super) fn named(text: &str) -> Result<(Self, &'static str), String> {
        match NAMED.iter().find(|(name, ..)| *name == text) {
            Some((_, atoms, variant)) => Ok((Self::of_atoms(atoms)?, variant)),
            None => Err(format!("`{text}` is no unit of a row")),
        }
    }

    /// The unit of a literal.
    pub(super) fn of_literal(text: &str) -> Result<Self, String> {
        Self::named(text).map(|(unit, _)| unit).or_else(|_| Self::of_atoms(text))
    }

    fn of_atoms(text: &str) -> Result<Self, String> {
        let mut unit = Self::ONE;
        for (index, word) in text.split('/').enumerate() {
            let atom = match word {
                "1" => Self::ONE,
                word => Self::atom(word).ok_or_else(|| format!("`{word}` is no unit"))?,
            };
            unit = if index == 0 { unit.times(atom) } else { unit.over(atom) };
        }
        Ok(unit)
    }

    fn atom(word: &str) -> Option<Self> {
        let (_, dimension, scale) = ATOMS.iter().find(|(atom, ..)| *atom == word)?;
        let mut unit = Self { scale: *scale, ..Self::ONE };
        unit.exponents[*dimension] = 1;
        Some(unit)
    }

    pub(super) fn times(self, other: Self) -> Self {
        self.with(other, |a, b| a + b, self.scale * other.scale)
    }

    pub(super) fn over(self, other: Self) -> Self {
        self.with(other, |a, b| a - b, self.scale / other.scale)
    }

    fn with(self, other: Self, exponent: impl Fn(i8, i8) -> i8, scale: f64) -> Self {
        let mut exponents = self.exponents;
        for (own, other) in exponents.iter_mut().zip(other.exponents) {
            *own = exponent(*own, other);
        }
        Self { exponents, scale }
    }

    /// How large a number of this unit is as a plain one, where the unit only converts between scales
    /// of one dimension: 60 seconds/hour are 1/60. A conversion states a fact, which its unit alone does
    /// not prove.
    pub(super) fn conversion(self, value: f64) -> Option<f64> {
        let is_conversion = self.exponents == Self::ONE.exponents && !self.is(Self::ONE);
        is_conversion.then_some(value * self.scale)
    }

    /// Whether two units are one, scale included.
    pub(super) fn is(self, other: Self) -> bool {
        let is_near = (self.scale / other.scale - 1.0).abs() < 1e-9;
        self.exponents == other.exponents && is_near
    }

    /// The unit in words, for a refusal: `money / contacts`, `money / months × 0.0833`.
    pub(super) fn words(self) -> String {
        let of = |sign: i8| {
            let powers = DIMENSIONS.iter().zip(self.exponents);
            let own = powers.filter(move |(_, exponent)| exponent.signum() == sign);
            own.map(|(name, exponent)| match exponent.abs() {
                1 => (*name).to_owned(),
                power => format!("{name}^{power}"),
            })
        };
        let above = of(1).collect::<Vec<_>>().join(" × ");
        let mut text = if above.is_empty() { "1".to_owned() } else { above };
        for below in of(-1) {
            text.push_str(" / ");
            text.push_str(&below);
        }
        if (self.scale - 1.0).abs() >= 1e-9 {
            // Writing to a string cannot fail.
            let _ = write!(text, " × {}", self.scale);
        }
        text
    }
}
