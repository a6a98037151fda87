//! Units that headers name, and numbers in the unit of the breakdown.

use super::phrases::has_phrase;
use crate::number::Decimal;

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

use Named::Seconds;
use Unit::{Crore, Days, Hours, Lakh, Millions, Milliseconds, Minutes, Thousands};

/// Units of time, in small letters without accents.
const TIMES: [(Named, &str); 5] = [
    (
        Named::Unit(Milliseconds),
        "ms, msec, msecs, millis, millisecond, milliseconds, millisekunden, millisecondes, \
         milisegundos, millisecondi, milliseconden",
    ),
    (
        Seconds,
        "s, sec, secs, second, seconds, sek, sekunde, sekunden, seconde, secondes, seg, \
         segundo, segundos, secondi, seconden, hh mm ss, h mm ss, hhmmss, mm ss, m ss",
    ),
    (Named::Unit(Minutes), "m, min, mins, minute, minutes, minuten, minuto, minutos, minuti"),
    (
        Named::Unit(Hours),
        "h, hr, hrs, hour, hours, std, stunde, stunden, heure, heures, hora, horas, ora, ore, \
         uur, uren",
    ),
    (Named::Unit(Days), "d, day, days, tag, tage, jour, jours, dia, dias, giorni, dagen"),
];

/// Powers of ten, likewise. Beside money, one letter is enough.
const SCALES: [(Unit, &str); 4] = [
    (
        Thousands,
        "k, 000, 000s, 000 s, 1000, thousand, thousands, tsd, tausend, teur, t eur, t€, k€, \
         k$, $k, €k, k£, £k, keur, kusd, kgbp, milliers, miles, mil, migliaia, duizend",
    ),
    (Lakh, "lakh, lakhs, lac, lacs, ₹ lakh, rs lakh, inr lakh"),
    (
        Millions,
        "m, mm, mn, mio, mln, million, millions, millionen, m€, m$, $m, €m, m£, £m, meur, \
         musd, millones, milhoes, milioni, miljoen",
    ),
    (Crore, "cr, crs, crore, crores, ₹ cr, rs cr, inr cr, ₹cr"),
];

/// The unit of time that a word names.
pub fn time(word: &str) -> Option<Named> {
    TIMES.iter().find(|(_, words)| has_phrase(words, word)).map(|(named, _)| *named)
}

/// The power of ten that a word names.
pub fn scale(word: &str) -> Option<Unit> {
    SCALES.iter().find(|(_, words)| has_phrase(words, word)).map(|(unit, _)| *unit)
}

impl Unit {
    /// A number of this unit in that of the breakdown; none where that is no number of a link.
    pub fn convert(self, value: Decimal) -> Option<Decimal> {
        match self {
            Milliseconds => value.shifted(-3).ok(),
            Thousands => value.shifted(3).ok(),
            Lakh => value.shifted(5).ok(),
            Millions => value.shifted(6).ok(),
            Crore => value.shifted(7).ok(),
            Minutes => value.times(60).ok(),
            Hours => value.times(3_600).ok(),
            Days => value.times(86_400).ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
