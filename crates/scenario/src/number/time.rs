//! Reading durations as people write them, in seconds.

use super::{
    Decimal, NumberProblem, NumberStyle, Reading, Written,
    affix::{sign, trim},
    read::{Doubt, read},
};

/// A unit of time, the longest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// Days of 24 hours.
    Days,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
    /// Thousandths of a second.
    Milliseconds,
}

use TimeUnit::{Days, Hours, Milliseconds, Minutes, Seconds};

/// The words for the units, without accents: English, German, French, Spanish, Portuguese, Italian and
/// Dutch. Cells and headers are read by them.
const UNITS: [(TimeUnit, &[&str]); 5] = [
    (Days, &["d", "day", "days", "tag", "tage", "jour", "jours", "dia", "dias", "giorni", "dagen"]),
    (
        Hours,
        &[
            "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures",
            "hora", "horas", "ora", "ore", "uur", "uren",
        ],
    ),
    (
        Minutes,
        &[
            "m", "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos", "minuti",
            "mn", "′", "'", "’",
        ],
    ),
    (
        Seconds,
        &[
            "s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden", "seconde",
            "secondes", "seg", "segundo", "segundos", "secondi", "seconden", "″", "\"", "”", "''",
            "’’",
        ],
    ),
    (
        Milliseconds,
        &[
            "ms",
            "msec",
            "msecs",
            "millis",
            "millisecond",
            "milliseconds",
            "millisekunden",
            "millisecondes",
            "milisegundos",
            "millisecondi",
            "milliseconden",
        ],
    ),
];

impl TimeUnit {
    /// The unit that a word names; one letter counts in small only.
    pub fn named(word: &str) -> Option<Self> {
        let is =
            |known: &&str| *known == word || known.len() > 1 && known.eq_ignore_ascii_case(word);
        UNITS.iter().find(|(_, words)| words.iter().any(is)).map(|(unit, _)| *unit)
    }

    /// So much of this unit, in seconds.
    pub fn in_seconds(self, amount: Decimal) -> Result<Decimal, NumberProblem> {
        match self {
            Days => amount.times(86_400),
            Hours => amount.times(3_600),
            Minutes => amount.times(60),
            Seconds => Ok(amount),
            Milliseconds => amount.shifted(-3),
        }
    }

    /// The next shorter unit, which may be left out behind this one: `1 h 05`.
    fn next(self) -> Option<Self> {
        match self {
            Days => Some(Hours),
            Hours => Some(Minutes),
            Minutes => Some(Seconds),
            Seconds | Milliseconds => None,
        }
    }
}

/// Reads a duration in seconds: colons between hours, minutes and seconds (two parts are minutes and
/// seconds), or numbers with units, of which the last may lack its unit; else a plain number of seconds.
///
/// `7:00`, `00:07:00`, `7 min`, `6m 60s` and `420` are seven minutes, `1 h 05` is 3,900 seconds.
///
/// ```
/// use scenario::number::{NumberStyle, Written, read_time};
/// let reading = read_time("6m 52s", NumberStyle::EnUs)?;
/// assert_eq!((reading.value.to_link().as_str(), reading.written), ("412", Written::Time));
/// # Ok::<(), scenario::number::NumberProblem>(())
/// ```
pub fn read_time(text: &str, style: NumberStyle) -> Result<Reading, NumberProblem> {
    let (negative, unsigned) = sign(trim(text));
    let time = match clock(unsigned) {
        Some(value) => Some(value),
        None => units(unsigned, style),
    };
    let Some(value) = time else {
        return match read(text, style) {
            // `7M` are seven minutes to whoever types it here.
            Ok(Reading { written: Written::Multiple, .. }) | Err(NumberProblem::NotANumber) => {
                Err(NumberProblem::NotADuration)
            }
            plain => plain,
        };
    };
    let value = value?;
    let value = if negative { value.negated() } else { value };
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let has_one_colon = unsigned
        .split_once(':')
        .is_some_and(|(before, behind)| are_digits(before) && are_digits(behind));
    let doubt = has_one_colon.then_some(Doubt::OneColon);
    Ok(Reading { echo: true, doubt, ..Reading::plain(value, Written::Time) })
}

/// `7:00`, `00:06:52`, `00:06:52.5`; minutes and seconds have two digits and are below sixty. Of two
/// parts the first is minutes, unless the unit of hours follows: `1:05 h`.
fn clock(text: &str) -> Option<Result<Decimal, NumberProblem>> {
    let (text, word) = text.split_at(text.rfind(|char: char| char.is_ascii_digit())? + 1);
    let word = trim(word).trim_end_matches('.');
    let unit = if word.is_empty() { None } else { Some(TimeUnit::named(word)?) };
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let mut seconds: u64 = 0;
    let mut parts = 0_usize;
    for part in whole.split(':') {
        let number = digits(part)?;
        if parts > 0 && (part.len() != 2 || number >= 60) {
            return None;
        }
        seconds = seconds.checked_mul(60)?.checked_add(number)?;
        parts += 1;
    }
    let factor = match (parts, unit) {
        (2, Some(Hours)) if fraction.is_empty() => 60,
        (2, None | Some(Minutes)) | (3, None | Some(Hours)) => 1,
        _ => return None,
    };
    let is_clock = fraction.is_empty() || digits(fraction).is_some();
    let value = Decimal::from_digits(false, &seconds.to_string(), fraction, 0);
    is_clock.then(|| value.and_then(|value| value.times(factor)))
}

/// A number of ASCII digits alone.
fn digits(text: &str) -> Option<u64> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// The word for the unit of a time that is one number with one unit: of "8 min", not of "6m 52s" or "8:00".
pub(super) fn lone_unit(text: &str, style: NumberStyle) -> Option<&str> {
    let (number, word, behind) = piece(trim(text));
    let is_one = behind.is_empty() && TimeUnit::named(word).is_some();
    (is_one && read(number, style).is_ok_and(|read| read.written == Written::Plain)).then_some(word)
}

/// Numbers with units, each shorter than the one before; none where the text is something else.
fn units(text: &str, style: NumberStyle) -> Option<Result<Decimal, NumberProblem>> {
    let mut sum = Ok(Decimal::ZERO);
    let (mut rest, mut last) = (text, None);
    while !rest.is_empty() {
        let (number, word, behind) = piece(rest);
        let unit = match (TimeUnit::named(word), last) {
            (Some(unit), _) => unit,
            // `1 h 05`: a unit that is left out is the next shorter one.
            (None, Some(last)) if word.is_empty() && behind.is_empty() => {
                // Three digits behind an apostrophe are thousands: `4’016`.
                digits(number).filter(|value| *value < 60 && number.len() < 3)?;
                TimeUnit::next(last)?
            }
            _ => return None,
        };
        if last.is_some_and(|last| unit <= last) {
            return None;
        }
        let number = read(number, style).ok().filter(|read| read.written == Written::Plain)?.value;
        let amount = unit.in_seconds(number);
        sum = sum.and_then(|sum| sum.plus(amount?));
        (rest, last) = (behind, Some(unit));
    }
    last.map(|_| sum)
}

/// The first number of a text, the word behind it, and the rest without what joins the two.
fn piece(text: &str) -> (&str, &str, &str) {
    let is_of_number =
        |char: char| char.is_ascii_digit() || matches!(char, '.' | ',') || char.is_whitespace();
    let (number, rest) = text.split_at(text.find(|char| !is_of_number(char)).unwrap_or(text.len()));
    let is_behind =
        |char: char| char.is_ascii_digit() || char.is_whitespace() || matches!(char, '.' | ',');
    let (word, rest) = rest.split_at(rest.find(is_behind).unwrap_or(rest.len()));
    let rest = trim(rest.strip_prefix('.').unwrap_or(rest));
    let rest = trim(rest.strip_prefix(',').unwrap_or(rest));
    let joined = ["and ", "und ", "et ", "y "].iter().find_map(|word| rest.strip_prefix(word));
    (trim(number), word, trim(joined.unwrap_or(rest)))
}
