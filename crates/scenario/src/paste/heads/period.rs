//! Periods that headers name, to tell an earlier one from a later one.

/// A period: a year, a part of a year, or both. Earlier ones are smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The year.
    pub year: Option<u16>,
    /// The part of the year.
    pub part: Option<(Part, u8)>,
}

/// A part of a year, which its number tells from the others. Only the same parts are in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// One of two.
    Half,
    /// One of four.
    Quarter,
    /// One of twelve.
    Month,
    /// One of 53 at most.
    Week,
}

/// What weeks are called before their numbers.
const WEEKS: &[&str] = &["week", "wk", "w", "cw", "kw", "woche", "semaine", "semana", "settimana"];

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
        let mut rest = words.clone();
        let mut period = Self { year: None, part: take_numbered(&mut rest) };
        rest.retain(|word| {
            let (year, part) = (year(word), part(word));
            period.year = period.year.or(year);
            period.part = period.part.or(part);
            year.is_none() && part.is_none()
        });
        // "Jan 24" is a month of a year, or a day.
        let is_short = |word: &String| word.len() < 3 && word.parse::<u8>().is_ok();
        if period.year.is_none() && (period.part.is_none() || rest.iter().any(is_short)) {
            return None;
        }
        *words = rest;
        Some(period)
    }

    /// Whether two periods cannot be the same.
    pub fn differs(&self, other: &Self) -> bool {
        let years = self.year.zip(other.year);
        let parts = self.part.zip(other.part);
        years.is_some_and(|(own, other)| own != other)
            || parts.is_some_and(|((part, own), (other, number))| part == other && own != number)
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

/// Words before a number of days that end now; without a number they are of an earlier period.
const RECENT: &[&str] = &[
    "last",
    "past",
    "trailing",
    "letzte",
    "letzten",
    "derniers",
    "dernieres",
    "ultimos",
    "ultimas",
    "ultimi",
    "ultime",
    "laatste",
];

/// Takes the time up to now out of words: "last 30 days".
pub fn take_recent(words: &mut Vec<String>) -> bool {
    let is_recent = |trio: &[String]| {
        let [first, number, _] = trio else { return false };
        RECENT.contains(&first.as_str()) && number.parse::<u16>().is_ok() && year(number).is_none()
    };
    let Some(start) = words.windows(3).position(is_recent) else { return false };
    words.drain(start..start + 3);
    true
}

/// Takes a week with its number out of words, "week 22", or a month of a year in digits: "2024-01",
/// "01.2024".
fn take_numbered(words: &mut Vec<String>) -> Option<(Part, u8)> {
    let is_number = |word: Option<&String>| word.is_some_and(|word| word.parse::<u8>().is_ok());
    let month = |word: &String| {
        let number = word.parse().ok().filter(|number| (1..=12).contains(number));
        number.filter(|_| word.len() == 2).map(|number: u8| (Part::Month, number))
    };
    let week = |name: &String, word: &String| {
        let number = word.parse().ok().filter(|number| (1..=53).contains(number));
        number.filter(|_| WEEKS.contains(&name.as_str())).map(|number: u8| (Part::Week, number))
    };
    let found = words.windows(2).enumerate().find_map(|(index, pair)| {
        let [first, second] = pair else { return None };
        let before = index.checked_sub(1).and_then(|at| words.get(at));
        if let Some(week) = week(first, second) {
            return Some((index..index + 2, week));
        }
        // A day beside the month makes it unclear which is which.
        let is_month = year(first).is_some() && !is_number(words.get(index + 2));
        if let Some(month) = month(second).filter(|_| is_month) {
            return Some((index + 1..index + 2, month));
        }
        let behind = if second == "/" { words.get(index + 2) } else { Some(second) };
        let is_month = behind.is_some_and(|word| year(word).is_some()) && !is_number(before);
        let month = month(first).filter(|_| is_month && before.is_none_or(|word| word != "/"))?;
        Some((index..index + 1, month))
    });
    let (range, part) = found?;
    words.drain(range);
    Some(part)
}

fn part(word: &str) -> Option<(Part, u8)> {
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
    let month = month.and_then(|month| u8::try_from(month + 1).ok());
    let quarter = digit('q', 4).map(|number| (Part::Quarter, number));
    quarter
        .or_else(|| digit('h', 2).map(|number| (Part::Half, number)))
        .or_else(|| month.map(|number| (Part::Month, number)))
}
