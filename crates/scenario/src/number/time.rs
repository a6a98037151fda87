//! Reading durations as people write them, in seconds.

use super::{
    Decimal, NumberProblem, NumberStyle, Reading, Written,
    affix::{sign, trim},
    read,
};

/// Units of time in seconds, the longest first, with the words for them.
const UNITS: [(u32, &[&str]); 4] = [
    (86_400, &["d", "day", "days", "tag", "tage"]),
    (
        3_600,
        &[
            "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures",
            "hora", "horas", "ore",
        ],
    ),
    (
        60,
        &[
            "m", "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos", "mn", "′",
            "'", "’",
        ],
    ),
    (
        1,
        &[
            "s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden", "seconde",
            "secondes", "segundo", "segundos", "″", "\"", "”", "''", "’’",
        ],
    ),
];

/// Places of [`UNITS`].
const HOURS: usize = 1;
const MINUTES: usize = 2;

/// Words for a thousandth of a second.
const MILLISECONDS: [&str; 4] = ["ms", "msec", "millisecond", "milliseconds"];

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
    Ok(Reading { value, echo: true, percent: false, written: Written::Time })
}

/// `7:00`, `00:06:52`, `00:06:52.5`; minutes and seconds have two digits and are below sixty. Of two
/// parts the first is minutes, unless the unit of hours follows: `1:05 h`.
fn clock(text: &str) -> Option<Result<Decimal, NumberProblem>> {
    let (text, word) = text.split_at(text.rfind(|char: char| char.is_ascii_digit())? + 1);
    let word = trim(word).trim_end_matches('.');
    let place = if word.is_empty() { None } else { Some(unit(word)?.0) };
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
    let factor = match (parts, place) {
        (2, Some(HOURS)) if fraction.is_empty() => 60,
        (2, None | Some(MINUTES)) | (3, None | Some(HOURS)) => 1,
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

/// Numbers with units, each shorter than the one before; none where the text is something else.
fn units(text: &str, style: NumberStyle) -> Option<Result<Decimal, NumberProblem>> {
    let mut sum = Ok(Decimal::ZERO);
    let (mut rest, mut last) = (text, None);
    while !rest.is_empty() {
        let (number, word, behind) = piece(rest);
        let (place, factor, shift) = match (unit(word), last) {
            (Some(unit), _) => unit,
            // `1 h 05`: a unit that is left out is the next shorter one.
            (None, Some(last)) if word.is_empty() && behind.is_empty() => {
                digits(number).filter(|number| *number < 60)?;
                let place: usize = last + 1;
                (place, UNITS.get(place)?.0, 0)
            }
            _ => return None,
        };
        if last.is_some_and(|last| place <= last) {
            return None;
        }
        let number = read(number, style).ok().filter(|read| read.written == Written::Plain)?.value;
        let amount = number.times(factor).and_then(|amount| amount.shifted(shift));
        sum = sum.and_then(|sum| sum.plus(amount?));
        (rest, last) = (behind, Some(place));
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

/// The place of a unit among all, its seconds, and by how many places the point of these moves.
fn unit(word: &str) -> Option<(usize, u32, i8)> {
    let is = |known: &&str| *known == word || known.len() > 1 && known.eq_ignore_ascii_case(word);
    if MILLISECONDS.iter().any(is) {
        return Some((UNITS.len(), 1, -3));
    }
    let place = UNITS.iter().position(|(_, words)| words.iter().any(is))?;
    Some((place, UNITS.get(place)?.0, 0))
}
