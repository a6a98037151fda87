//! Units that headers name, and numbers in the unit of the breakdown.

use super::phrases::has_phrase;
use crate::{
    field::FieldKind,
    number::{CurrencySign, Decimal, TimeUnit, indian_places},
};

/// A unit that a header names, other than that of the column of the breakdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Thousandths of a second.
    Milliseconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days of 24 hours.
    Days,
    /// Thousands.
    Thousands,
    /// Hundred thousands.
    Lakh,
    /// Millions.
    Millions,
    /// Ten millions.
    Crore,
    /// Times with one colon that are hours and minutes; as such they are read as minutes and seconds.
    HoursAndMinutes,
    /// Fractions of which the breakdown has percentages.
    Fractions,
}

/// What a word of a header says of the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Seconds, or a way of writing times: the unit of the breakdown.
    Seconds,
    /// A unit to convert.
    Unit(Unit),
}

impl Named {
    /// The unit to convert.
    pub fn unit(self) -> Option<Unit> {
        match self {
            Self::Seconds => None,
            Self::Unit(unit) => Some(unit),
        }
    }
}

use Unit::{
    Crore, Days, Fractions, Hours, HoursAndMinutes, Lakh, Millions, Milliseconds, Minutes,
    Thousands,
};

/// Ways of writing times with colons, of which the cells tell the unit.
const CLOCKS: &str = "hh mm ss, h mm ss, hhmmss, mm ss, m ss, min sec, min sek, min seg";

/// Powers of ten, in small letters without accents. Lakh and crore are words of numbers as well.
const SCALES: [(Unit, &str); 2] = [
    (
        Thousands,
        "k, 000, 000s, 000 s, 1000, thousand, thousands, tsd, tausend, teur, keur, kusd, kgbp, \
         milliers, miles, mil, migliaia, duizend",
    ),
    (
        Millions,
        "m, mm, mn, mio, mln, million, millions, millionen, meur, musd, millones, milhoes, \
         milioni, miljoen",
    ),
];

/// The unit of time that a phrase names.
pub fn time(phrase: &str) -> Option<Named> {
    if has_phrase(CLOCKS, phrase) {
        return Some(Named::Seconds);
    }
    TimeUnit::named(phrase).map(|unit| match unit {
        TimeUnit::Days => Named::Unit(Days),
        TimeUnit::Hours => Named::Unit(Hours),
        TimeUnit::Minutes => Named::Unit(Minutes),
        TimeUnit::Seconds => Named::Seconds,
        TimeUnit::Milliseconds => Named::Unit(Milliseconds),
    })
}

/// The power of ten that a phrase names, a currency beside it or not: "k€", "$000", "inr lakh".
pub fn scale(phrase: &str) -> Option<Unit> {
    let bare = without_currency(phrase);
    let is_money = bare != phrase;
    match bare.as_str() {
        // One letter that only money makes a power of ten.
        "t" => is_money.then_some(Thousands),
        "l" => is_money.then_some(Lakh),
        bare => match indian_places(bare) {
            Some(5) => Some(Lakh),
            Some(_) => Some(Crore),
            None => SCALES.iter().find(|(_, words)| has_phrase(words, bare)).map(|(unit, _)| *unit),
        },
    }
}

/// The currency that a word names, a power of ten beside it or not.
pub fn currency(word: &str) -> Option<CurrencySign> {
    let sign = CurrencySign::before(word).or_else(|| CurrencySign::behind(word))?;
    (sign.1.is_empty() || scale(word).is_some()).then_some(sign.0)
}

/// Whether a word is the sign or the code of a currency.
pub fn is_currency(word: &str) -> bool {
    !word.is_empty() && without_currency(word).is_empty()
}

/// A phrase without the currencies in it.
fn without_currency(phrase: &str) -> String {
    let bare = |word: &'_ str| {
        let rest = CurrencySign::before(word).or_else(|| CurrencySign::behind(word));
        rest.map_or(word, |(_, rest)| rest).to_owned()
    };
    let words: Vec<String> = phrase.split(' ').map(bare).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

impl Unit {
    /// What a column of the breakdown takes that such numbers can be converted for; powers of ten are
    /// of any amount.
    pub fn kind(self) -> FieldKind {
        match self {
            Milliseconds | Minutes | Hours | Days | HoursAndMinutes => FieldKind::Seconds,
            Fractions => FieldKind::Percent,
            Thousands | Lakh | Millions | Crore => FieldKind::Amount,
        }
    }

    /// A number of this unit in that of the breakdown; none where that is no number of a link.
    pub fn convert(self, value: Decimal) -> Option<Decimal> {
        let converted = match self {
            Milliseconds => TimeUnit::Milliseconds.in_seconds(value),
            Minutes | HoursAndMinutes => TimeUnit::Minutes.in_seconds(value),
            Hours => TimeUnit::Hours.in_seconds(value),
            Days => TimeUnit::Days.in_seconds(value),
            Fractions => value.shifted(2),
            Thousands => value.shifted(3),
            Lakh => value.shifted(5),
            Millions => value.shifted(6),
            Crore => value.shifted(7),
        };
        converted.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::assert_folded;

    #[test]
    fn numbers_are_converted_exactly() {
        for (unit, from, to) in [
            (Milliseconds, "412000", "412"),
            (Milliseconds, "412345", "412.345"),
            (Minutes, "7.2", "432"),
            (Hours, "0.115", "414"),
            (Days, "0.5", "43200"),
            (Thousands, "48", "48000"),
            (Lakh, "42", "4200000"),
            (Millions, "1.25", "1250000"),
            (Crore, "4.2", "42000000"),
            (Minutes, "-0.1", "-6"),
        ] {
            let value = Decimal::from_link(from).ok().and_then(|value| unit.convert(value));
            assert_eq!(value.map(Decimal::to_link).as_deref(), Some(to), "{from} {unit:?}");
        }
    }

    #[test]
    fn powers_of_ten_are_named_with_a_currency_or_without() {
        for (unit, phrases) in [
            (
                Thousands,
                &["k", "000", "$000", "€000s", "k$", "$k", "usd k", "k eur", "t€", "teur"][..],
            ),
            (Lakh, &["lakh", "lacs", "₹ lakh", "rs lakh", "inr lakh", "₹ l"]),
            (Millions, &["m", "$m", "m€", "gbp m", "mio", "mio eur"]),
            (Crore, &["cr", "crores", "₹ cr", "rs cr", "₹cr"]),
        ] {
            for phrase in phrases {
                assert_eq!(scale(phrase), Some(unit), "{phrase}");
            }
        }
        for phrase in ["t", "l", "usd", "$", "r", "count", "credit"] {
            assert_eq!(scale(phrase), None, "{phrase}");
        }
    }

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        assert_folded(CLOCKS);
        for (_, phrases) in SCALES {
            assert_folded(phrases);
        }
    }
}
