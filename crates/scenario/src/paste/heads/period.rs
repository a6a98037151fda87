//! Periods that headers name, to tell an earlier one from a later one.

/// A period: a year, a part of a year, or both. Earlier ones are smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The year.
    pub year: Option<u16>,
    /// The quarter, the half or the month, in their order.
    pub part: Option<u8>,
}

/// The months, by the beginnings of their names.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen"],
    &["feb", "fev", "fevr"],
    &["mar", "mrz", "mars", "maer", "maa"],
    &["apr", "abr", "avr"],
    &["may", "mai", "mag", "mei"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "ago", "aou"],
    &["sep", "sett"],
    &["oct", "okt", "outu", "ott"],
    &["nov"],
    &["dec", "dez", "dic"],
];

/// The names of months that are longer than their beginnings.
const MONTH_NAMES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januar",
    "februar",
    "marz",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "janvier",
    "fevrier",
    "avril",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "janeiro",
    "fevereiro",
    "marco",
    "maio",
    "junho",
    "julho",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
    "gennaio",
    "febbraio",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "settembre",
    "ottobre",
    "dicembre",
    "januari",
    "februari",
    "maart",
    "augustus",
];

impl Period {
    /// The period that words name, which are taken out of them.
    pub fn take(words: &mut Vec<String>) -> Option<Self> {
        let mut period = Self { year: None, part: None };
        words.retain(|word| {
            let (year, part) = (year(word), part(word));
            period.year = period.year.or(year);
            period.part = period.part.or(part);
            year.is_none() && part.is_none()
        });
        (period.year.is_some() || period.part.is_some()).then_some(period)
    }

    /// Whether a word is part of a period.
    pub fn is_word(word: &str) -> bool {
        year(word).is_some() || part(word).is_some()
    }
}

/// The year that a word is: "2024", "FY24".
pub fn year(word: &str) -> Option<u16> {
    let digits = word.strip_prefix("fy").unwrap_or(word);
    let number: u16 = digits.parse().ok()?;
    match digits.len() {
        4 if (1990..2100).contains(&number) => Some(number),
        2 if word.starts_with("fy") => Some(2000 + number),
        _ => None,
    }
}

fn part(word: &str) -> Option<u8> {
    let digit = |prefix: char, most: u8| {
        let number: u8 = word.strip_prefix(prefix)?.parse().ok()?;
        (word.len() == 2 && (1..=most).contains(&number)).then_some(number)
    };
    let is_name = |starts: &[&str]| {
        starts
            .iter()
            .any(|start| word == *start || word.starts_with(start) && MONTH_NAMES.contains(&word))
    };
    let month = MONTHS.iter().position(|starts| is_name(starts));
    digit('q', 4)
        .or_else(|| digit('h', 2))
        .or_else(|| month.and_then(|month| u8::try_from(month + 1).ok()))
}
