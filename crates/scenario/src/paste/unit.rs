//! Units that headers name, and numbers in the unit of the breakdown.

use super::{
    clock::{self, HasHours},
    phrases::has_phrase,
};
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
    /// Hundredths: cents of a currency.
    Cents,
    /// Hundreds.
    Hundreds,
    /// Thousands.
    Thousands,
    /// Hundred thousands.
    Lakh,
    /// Millions.
    Millions,
    /// Ten millions.
    Crore,
    /// Thousands of millions.
    Billions,
    /// Times with one colon that are hours and minutes; as such they are read as minutes and seconds.
    HoursAndMinutes,
    /// Fractions of which the breakdown has percentages.
    Fractions,
}

/// What a word of a header says of the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Seconds: the unit of the breakdown.
    Seconds,
    /// A way of writing times with colons, with hours or without.
    Clock(HasHours),
    /// A unit to convert.
    Unit(Unit),
}

impl Named {
    /// The unit to convert.
    pub fn unit(self) -> Option<Unit> {
        match self {
            Self::Seconds | Self::Clock(_) => None,
            Self::Unit(unit) => Some(unit),
        }
    }
}

use Unit::{
    Billions, Cents, Crore, Days, Fractions, Hours, HoursAndMinutes, Hundreds, Lakh, Millions,
    Milliseconds, Minutes, Thousands,
};

/// Powers of ten, in small letters without accents: English, German, French, Spanish, Portuguese, Italian,
/// Dutch, Polish, Russian and Japanese. Lakh and crore are words of numbers as well.
const SCALES: [(Unit, &str); 5] = [
    (
        Cents,
        "cent, cents, ct, cts, pence, eurocent, eurocents, us cents, centimes, centimos, centavos, \
         centesimi, grosz, grosze, groszy, paise, rappen",
    ),
    (
        Hundreds,
        "hundred, hundreds, 100s, x100, x 100, hundert, hunderte, centaines, cientos, centenas, \
         centinaia, honderd, honderden, setki, setek",
    ),
    (
        Thousands,
        "k, 000, 000s, 000 s, 1000, 1 000, 1000s, 1 000s, x1000, x 1000, x1 000, x 1 000, x000, x 000, thou, ths, \
         thousand, thousands, tsd, tausend, teur, keur, kusd, kgbp, tkr, tsek, tdkk, tchf, mille, \
         milliers, miles, milhares, migliaia, duizend, duizenden, tys, tysiac, tysiace, tysiecy, тыс, 千, 千円, 千元",
    ),
    (
        Millions,
        "m, mm, mn, mio, mln, mill, million, millions, millionen, meur, musd, mkr, millones, milhoes, \
         milioni, miljoen, miliony, milionow, млн, 百万, 百万円, 百万元",
    ),
    (
        Billions,
        "bn, bln, billion, billions, mrd, milliarde, milliarden, milliard, milliards, mld, miliardi, \
         miljard, miliardy, miliardow, млрд",
    ),
];
/// Thousands in the Romance languages, and short for millions in English.
const MIL: &str = "mil";
/// Words of headers that are of a Romance language and no English ones.
const ROMANCE: &str = "cout, couts, coste, costes, costo, costos, gasto, gastos, custo, custos, costi, spesa, \
    spese, despesa, despesas, importe, importes, valor, valores, contacto, contactos, contato, contatos, \
    contatti, llamadas, chamadas, chamados, chiamate, atendimentos, clientes, clienti, pedidos, usuarios, \
    casos, casi, en, em, de, r$, reais, pesos";
/// Names of currencies that are no signs.
const CURRENCIES: &str = "euros, dollar, dollars, dolares, pound, pounds, franken, francs, rupees, yen, reais, \
    pesos, zloty, zlotych, zl, kc, kronor, kroner, kronen";

/// The units of which a phrase may name one, where it is not told which: "mil" beside no word of a Romance
/// language.
pub fn doubtful(phrase: &str, words: &[String]) -> Option<&'static [Unit]> {
    let is_romance = || words.iter().any(|word| has_phrase(ROMANCE, word));
    (without_currency(phrase) == MIL && !is_romance()).then_some(&[Thousands, Millions])
}

/// The unit of time that a phrase names.
pub fn time(phrase: &str) -> Option<Named> {
    if let Some(has_hours) = clock::named(phrase) {
        return Some(Named::Clock(has_hours));
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
        "b" => is_money.then_some(Billions),
        MIL => Some(Thousands),
        bare => match indian_places(bare) {
            Some(5) => Some(Lakh),
            Some(_) => Some(Crore),
            None => SCALES.iter().find(|(_, words)| has_phrase(words, bare)).map(|(unit, _)| *unit),
        },
    }
}

/// The currency that a word names, a power of ten beside it or not.
pub fn currency(word: &str) -> Option<CurrencySign> {
    // "teur" is thousands of euros.
    let of_scaled = || {
        let code = word.strip_prefix(['t', 'k', 'm']).filter(|_| scale(word).is_some())?;
        CurrencySign::before(code).filter(|(_, rest)| rest.is_empty())
    };
    let sign = CurrencySign::before(word).or_else(|| CurrencySign::behind(word));
    let sign = sign.or_else(of_scaled)?;
    (sign.1.is_empty() || scale(word).is_some()).then_some(sign.0)
}

/// Whether a word is the sign or the code of a currency.
pub fn is_currency(word: &str) -> bool {
    !word.is_empty() && without_currency(word).is_empty()
}

/// A phrase without the currencies in it.
fn without_currency(phrase: &str) -> String {
    let bare = |word: &'_ str| {
        if has_phrase(CURRENCIES, word) {
            return String::new();
        }
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
            Cents | Hundreds | Thousands | Lakh | Millions | Crore | Billions => FieldKind::Amount,
        }
    }

    /// Whether a column of the breakdown takes such numbers, converted.
    pub fn fits(self, kind: FieldKind) -> bool {
        let is_amount =
            kind.is_number() && !matches!(kind, FieldKind::Seconds | FieldKind::Percent);
        self.kind() == kind || self.kind() == FieldKind::Amount && is_amount
    }

    /// A number of this unit in that of the breakdown; none where that is no number of a link.
    pub fn convert(self, value: Decimal) -> Option<Decimal> {
        let converted = match self {
            Milliseconds => TimeUnit::Milliseconds.in_seconds(value),
            Minutes | HoursAndMinutes => TimeUnit::Minutes.in_seconds(value),
            Hours => TimeUnit::Hours.in_seconds(value),
            Days => TimeUnit::Days.in_seconds(value),
            Cents => value.shifted(-2),
            Fractions | Hundreds => value.shifted(2),
            Thousands => value.shifted(3),
            Lakh => value.shifted(5),
            Millions => value.shifted(6),
            Crore => value.shifted(7),
            Billions => value.shifted(9),
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
            (Cents, "4800025", "48000.25"),
            (Hundreds, "12", "1200"),
            (Thousands, "48", "48000"),
            (Lakh, "42", "4200000"),
            (Millions, "1.25", "1250000"),
            (Crore, "4.2", "42000000"),
            (Billions, "0.48", "480000000"),
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
                &[
                    "k", "000", "$000", "€000s", "k$", "$k", "usd k", "k eur", "t€", "teur",
                    "tys zl", "千円",
                ][..],
            ),
            (Cents, &["cents", "euro cent", "ct"]),
            (Hundreds, &["hundreds", "x 100"]),
            (Billions, &["$bn", "mrd €", "$b"]),
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
        for words in [MIL, ROMANCE, CURRENCIES] {
            assert_folded(words);
        }
        for (_, phrases) in SCALES {
            assert_folded(phrases);
        }
    }
}
