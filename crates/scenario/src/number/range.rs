//! Two numbers in one box that are a range: `8 to 12`, `8..12`, `8 – 12`, `25-40 %`, `$8 to $12`.

use super::{
    Decimal, NumberProblem, NumberStyle, Range, Reading, Written,
    affix::{is_blank, is_dash, trim},
    money::{places, rewritten_money, with_currency_of},
    several::several,
    time::lone_unit,
    write,
};

/// Most bytes of a range: nobody types as many, and texts of any length are pasted into boxes.
const MOST_BYTES: usize = 400;
/// Stands between the numbers of a range in a link.
const DOTS: &str = "..";
/// Stands between them in a sentence.
const TO: &str = "to";
/// Stands before a negative number, and is taken for no dash of a range.
const MINUS: char = '\u{2212}';

/// The texts of the two numbers of a range; none where a text is no range.
///
/// Between them stands `to`, two dots, or a dash with the same white space on both sides: `8 -12` may be two
/// numbers of which one is negative. A text with several such places, as a date has them, is no range,
/// and cells that were copied into one box are none.
///
/// ```
/// use scenario::number::ends;
/// assert_eq!(ends("25 – 40 %"), Some(("25", "40 %")));
/// assert_eq!([ends("-5"), ends("2026-11-30"), ends("8 -12")], [None; 3]);
/// ```
pub fn ends(text: &str) -> Option<(&str, &str)> {
    let text = trim(text);
    if text.len() > MOST_BYTES || text.contains(char::is_control) || !several(text).is_empty() {
        return None;
    }
    let mut places = text.char_indices().filter_map(|(place, _)| split_at(text, place));
    places.next().filter(|_| places.next().is_none())
}

/// Both sides of what stands between two numbers at a place; none where nothing of that kind stands there.
fn split_at(text: &str, place: usize) -> Option<(&str, &str)> {
    let (before, behind) = text.split_at_checked(place)?;
    let rest = if let Some(rest) = behind.strip_prefix(DOTS) {
        (!before.ends_with('.') && !rest.starts_with('.')).then_some(rest)
    } else if let Some((word, rest)) = behind.split_at_checked(TO.len())
        && word.eq_ignore_ascii_case(TO)
    {
        let is_inside =
            before.ends_with(char::is_alphabetic) || rest.starts_with(char::is_alphabetic);
        (!is_inside).then_some(rest)
    } else {
        behind
            .strip_prefix(|char| is_dash(char) && char != MINUS)
            .filter(|rest| is_even(before, rest))
    };
    let (first, second) = (trim(before), trim(rest?));
    let has_digit = |text: &str| text.contains(|char: char| char.is_ascii_digit());
    (has_digit(first) && has_digit(second)).then_some((first, second))
}

/// Whether a dash stands between two texts as it does in a range: one blank or none on both sides, and no
/// other dash beside it.
fn is_even(before: &str, behind: &str) -> bool {
    let (first, second) = (before.trim_end_matches(is_blank), behind.trim_start_matches(is_blank));
    let blanks = |whole: &str, rest: &str| whole.chars().count() - rest.chars().count();
    let (left, right) = (blanks(before, first), blanks(behind, second));
    left == right
        && left <= 1
        && !first.ends_with(is_dash)
        && (left == 1 || !second.starts_with(is_dash))
}

/// Reads both numbers of a range by `read`. A percent sign, a currency, and the unit of time of the second
/// one count for both; a word for thousands or millions does not, and where `8 to 12k` may mean either it is
/// refused.
pub fn read_ends(
    (first, second): (&str, &str),
    style: NumberStyle,
    read: impl Fn(&str) -> Result<Reading, NumberProblem>,
) -> Result<(Reading, Reading), NumberProblem> {
    use Written::{Money, Percent, Plain, Time};
    let both = (read(first)?, read(second)?);
    match (both.0.written, both.1.written) {
        (Percent, Percent) | (Time, Time) => Ok(both),
        (Percent, Plain) => Ok((both.0, in_percent(both.1)?)),
        (Plain, Percent) => Ok((in_percent(both.0)?, both.1)),
        (Money(one), Money(other)) => {
            let written = Money(one.and(other).ok_or(NumberProblem::DifferentUnits)?);
            let of_both = |reading: Reading| Reading { written, ..reading };
            with_clear_places((first, second), (of_both(both.0), of_both(both.1)), style)
        }
        (Money(_), _) => {
            let second = with_unit(with_currency_of(first, second), both.0.written, &read)?;
            with_clear_places((first, &second.0), (both.0, second.1), style)
        }
        (_, Money(_)) => {
            let first = with_unit(with_currency_of(second, first), both.1.written, &read)?;
            with_clear_places((&first.0, second), (first.1, both.1), style)
        }
        (Plain, Time) => {
            let unit = lone_unit(second, style).map(|unit| format!("{first} {unit}"));
            with_unit(unit, Time, &read).map(|(_, first)| (first, both.1))
        }
        (Percent | Time, _) | (_, Percent | Time) => Err(NumberProblem::DifferentUnits),
        _ => with_clear_places((first, second), both, style),
    }
}

fn in_percent(reading: Reading) -> Result<Reading, NumberProblem> {
    let value = reading.value.shifted(-2)?;
    Ok(Reading { value, percent: true, written: Written::Percent, ..reading })
}

/// A number that was given the unit of the other one, with its text.
fn with_unit(
    text: Option<String>,
    written: Written,
    read: impl Fn(&str) -> Result<Reading, NumberProblem>,
) -> Result<(String, Reading), NumberProblem> {
    let reading = text.and_then(|text| Some((read(&text).ok()?, text)));
    let has_unit = |one: &(Reading, String)| one.0.written == written;
    let reading = reading.filter(has_unit).ok_or(NumberProblem::DifferentUnits)?;
    Ok((reading.1, reading.0))
}

/// Refuses a range of which the second number alone has a word that moves its decimal point, where the first
/// one with that word would not be above it either: `8 to 12k`, and not `500 to 1.2k`.
fn with_clear_places(
    texts: (&str, &str),
    both: (Reading, Reading),
    style: NumberStyle,
) -> Result<(Reading, Reading), NumberProblem> {
    let (Some(first), Some(second)) = (places(texts.0, style), places(texts.1, style)) else {
        return Err(NumberProblem::DifferentUnits);
    };
    let moved = i8::try_from(second).ok().and_then(|places| both.0.value.shifted(places).ok());
    let may_be_moved = moved.is_some_and(|moved| moved <= both.1.value);
    if first == 0 && second != 0 && may_be_moved && !both.0.value.is_zero() {
        return Err(NumberProblem::DifferentUnits);
    }
    Ok(both)
}

/// A range as a person would type it, written like the numbers of `like`; none where an amount has no text
/// in this style.
pub fn range_text(
    range: Range,
    written: Written,
    like: (&str, &str),
    style: NumberStyle,
) -> Option<String> {
    let Range { low, high } = range;
    let plain =
        |low: Decimal, high: Decimal| format!("{} {TO} {}", write(low, style), write(high, style));
    match written {
        Written::Percent => {
            Some(format!("{} %", plain(low.shifted(2).ok()?, high.shifted(2).ok()?)))
        }
        Written::Money(_) => {
            let amount = |value| {
                let of = |text| rewritten_money(text, value, style);
                of(like.1).or_else(|| of(like.0))
            };
            Some(format!("{} {TO} {}", amount(low)?, amount(high)?))
        }
        _ => Some(plain(low, high)),
    }
}
