//! What stands around the digits of a number: white space, signs, and words that move the decimal
//! point.

use super::NumberStyle;

/// White space of any kind, and the invisible marks that come with numbers copied from elsewhere.
pub fn is_blank(char: char) -> bool {
    let invisible = '\u{200b}'..='\u{200f}';
    char.is_whitespace() || invisible.contains(&char) || matches!(char, '\u{2060}' | '\u{feff}')
}

/// Hyphen, minus sign and dashes: before or behind a number they make it negative, alone they stand
/// for no number.
pub(super) fn is_dash(char: char) -> bool {
    matches!(char, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

/// Marks before a dash that stands for no cents; India writes the last one.
pub(super) const CENTS: [char; 3] = ['.', ',', '/'];

/// The text without what is invisible around it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// Whether a text gives no number and says so: blank, or dashes alone. Boxes and pasted cells ask here.
pub(crate) fn gives_no_number(text: &str) -> bool {
    text.chars().all(|char| is_blank(char) || is_dash(char))
}

/// Splits off what makes a number negative: a minus before it, one behind it as old ledgers have it, or
/// parentheses around it. A plus before it says nothing.
pub(super) fn sign(text: &str) -> (bool, &str) {
    let inside = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    // Behind a mark a dash stands for no decimals: "500,-", "500/-".
    let before = || {
        let rest = trim(text.strip_suffix(is_dash)?);
        let is_mark = |last: char| CENTS.contains(&last) || is_dash(last);
        rest.ends_with(|last| !is_mark(last)).then_some(rest)
    };
    if let Some(unsigned) = text.strip_prefix('+') {
        (false, trim(unsigned))
    } else if let Some(unsigned) = text.strip_prefix(is_dash).or(inside).or_else(before) {
        (true, trim(unsigned))
    } else {
        (false, text)
    }
}

/// Words behind a number that move its decimal point to the right: of one letter as they stand, longer ones in
/// either case.
const MULTIPLES: [(&str, i64); 15] = [
    ("k", 3),
    ("K", 3),
    ("tsd.", 3),
    ("tsd", 3),
    // Thousands of thousands.
    ("MM", 6),
    ("M", 6),
    ("mio.", 6),
    ("mio", 6),
    ("mln.", 6),
    ("mln", 6),
    ("mrd.", 9),
    ("mrd", 9),
    ("mld.", 9),
    ("mld", 9),
    ("bn", 9),
];

/// The same of money only: times have minutes of that name.
const MILLIONS_OF_MONEY: &str = "mn";

/// The same where people count in lakh and crore, in either case.
const INDIAN_MULTIPLES: [(&str, i64); 9] = [
    ("lakhs", 5),
    ("lakh", 5),
    ("lacs", 5),
    ("lac", 5),
    ("L", 5),
    ("crores", 7),
    ("crore", 7),
    ("cr.", 7),
    ("cr", 7),
];

/// Splits off a word that moves the decimal point, and tells by how many places.
pub(super) fn multiple(text: &str, style: NumberStyle) -> Option<(i64, &str)> {
    let known = MULTIPLES.iter().find_map(|(word, places)| {
        // "mm" may be thousands, as "m" is to some.
        let is_exact = word.len() == 1 || *word == "MM";
        let body = without_end(text, word, is_exact)?;
        Some((*places, trim(body)))
    });
    known.or_else(|| indian_multiple(text).filter(|_| style.is_indian()))
}

/// The same behind an amount of money.
pub(super) fn multiple_of_money(text: &str, style: NumberStyle) -> Option<(i64, &str)> {
    let millions = || Some((6, trim(without_end(text, MILLIONS_OF_MONEY, false)?)));
    multiple(text, style).or_else(millions)
}

/// A text without the word at its end.
fn without_end<'a>(text: &'a str, word: &str, is_exact: bool) -> Option<&'a str> {
    let (body, end) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    (end == word || !is_exact && end.eq_ignore_ascii_case(word)).then_some(body)
}

/// Splits off a word for a hundred thousand or ten million.
pub(super) fn indian_multiple(text: &str) -> Option<(i64, &str)> {
    INDIAN_MULTIPLES
        .iter()
        .find_map(|(word, places)| Some((*places, trim(without_end(text, word, word.len() == 1)?))))
}

/// By how many places a word alone for lakh or crore moves the decimal point.
pub(crate) fn indian_places(word: &str) -> Option<i64> {
    indian_multiple(word).filter(|(_, body)| body.is_empty()).map(|(places, _)| places)
}
