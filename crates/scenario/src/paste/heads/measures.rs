//! What several words of a header say together: rates, limits of time, spans of days, and compounds.

use super::{Span, Term, term_of};
use crate::{number::TimeUnit, paste::phrases::has_phrase};

/// Times of the day behind a number.
const CLOCKS: &str = "am, pm, uhr";
/// Words before a span within which something was done.
const WITHIN: &str = "in, en, dans, em, entro, binnen, within, innerhalb";
/// The ends of compounds.
const ENDS: [&str; 13] = [
    "volumen",
    "volume",
    "aufkommen",
    "anzahl",
    "zahl",
    "menge",
    "kosten",
    "dauer",
    "zeit",
    "quote",
    "nummer",
    "aantal",
    "duur",
];
/// A beginning of compounds.
const ALL: &str = "gesamt";

/// Whether words count something for each of so many others: "contacts / 100 orders", "cost / call".
pub fn is_rate(words: &[String]) -> bool {
    use Term::{Average, Base, Case, Contact, Cost, Count, Date, Handled, Offered, Solved, Time};
    let is_number = |word: &String| word.starts_with(|char: char| char.is_ascii_digit());
    let is = |word: &String, terms: &[Term]| term_of(word).is_some_and(|own| terms.contains(&own));
    words.iter().enumerate().any(|(index, word)| {
        let (before, behind) = words.split_at(index);
        let Some(next) = behind.get(1).filter(|_| word == "/") else { return false };
        let has = |terms: &[Term]| before.iter().any(|word| is(word, terms));
        let counts = has(&[Contact, Case]);
        let is_of_each = has(&[Cost, Average, Base, Time]) && is(next, &[Contact, Case, Handled]);
        let is_ratio = before.last().is_some_and(|word| is(word, &[Handled, Solved]))
            && is(next, &[Offered, Contact, Case]);
        let is_in_time = has(&[Contact, Case, Cost, Count, Handled, Offered])
            && (is(next, &[Date, Time]) || Span::is_counted(next));
        is_number(next) && !before.last().is_none_or(is_number)
            || counts && is(next, &[Base])
            || is_of_each
            || is_ratio
            || is_in_time
    })
}

/// Takes limits of time out of words, and says whether there was one: "in 20 sec", "before 9am". A
/// number of days is a span of the calendar, which is said as well.
pub fn take_limits(words: &mut Vec<String>) -> (bool, bool) {
    let (mut is_limit, mut is_span) = (false, false);
    let mut index = 0;
    while let Some(word) = words.get(index) {
        let (digits, unit) = digits_of(word);
        let next = words.get(index + 1).map(String::as_str);
        let (unit, length) = if unit.is_empty() { (next.unwrap_or(""), 2) } else { (unit, 1) };
        let before = index.checked_sub(1).and_then(|at| words.get(at));
        let is_behind = |phrases: &str| before.is_some_and(|word| has_phrase(phrases, word));
        let is_earlier = before.is_some_and(|word| term_of(word) == Some(Term::Earlier));
        let is_calendar = Span::is_counted(unit) && !is_behind(WITHIN);
        // "$000s" is thousands.
        let is_taken = !digits.is_empty()
            && !digits.starts_with('0')
            && before.is_none_or(|word| word != "/")
            && (is_time(unit) || has_phrase(CLOCKS, unit) || Span::is_counted(unit));
        if is_taken {
            let is_calendar = is_calendar || is_earlier && is_time(unit);
            is_limit |= !is_calendar;
            is_span |= is_calendar;
            words.drain(index..index + length);
        } else {
            index += 1;
        }
    }
    (is_limit, is_span)
}

/// The digits that a word begins with, and what stands behind them.
fn digits_of(word: &str) -> (&str, &str) {
    let digits = word.trim_start_matches(|char: char| char.is_ascii_digit());
    word.split_at(word.len() - digits.len())
}

/// Whether a word is a unit of time below a day.
fn is_time(word: &str) -> bool {
    let unit = TimeUnit::named(word);
    unit.is_some_and(|unit| !matches!(unit, TimeUnit::Days)) && word != "m"
}

/// Whether a text says with signs that it is a difference.
pub fn is_difference(text: &str) -> bool {
    ["+/-", "+-", "±", "Δ", "∆"].iter().any(|sign| text.contains(sign))
}

/// Takes the sign of an average out of words, which letters are folded for; it stands alone.
pub fn take_average(text: &str, words: &mut Vec<String>) -> bool {
    let is_sign = |word: &str| matches!(word, "Ø" | "ø" | "∅" | "⌀");
    let is_average = text.split([' ', '(', ')', '.', ':']).any(is_sign);
    if is_average {
        words.retain(|word| word != "o");
    }
    is_average
}

/// Parts the compounds of German and Dutch that no table has as a whole: "Ticketvolumen".
pub fn part_compounds(words: &mut Vec<String>) {
    let parts = |word: String| -> Vec<String> {
        if term_of(&word).is_some() {
            return vec![word];
        }
        let (all, rest) = match word.strip_prefix(ALL).filter(|rest| rest.len() > 2) {
            Some(rest) => (Some(ALL.to_owned()), rest),
            None => (None, word.as_str()),
        };
        let end = ENDS.iter().find(|end| rest.len() > end.len() + 2 && rest.ends_with(*end));
        let rest = match end {
            Some(end) => vec![stem(rest.trim_end_matches(end)), (*end).to_owned()],
            None => vec![rest.to_owned()],
        };
        all.into_iter().chain(rest).collect()
    };
    *words = std::mem::take(words).into_iter().flat_map(parts).collect();
}

/// The first part of a compound without the letters that join it.
fn stem(part: &str) -> String {
    let stems = ["", "s", "n", "en"].iter().filter_map(|joint| part.strip_suffix(joint));
    stems.clone().find(|stem| term_of(stem).is_some()).unwrap_or(part).to_owned()
}
