//! Reading numbers as people write them.

use super::shape::{Mark, Shape};
use super::{Decimal, NumberProblem, NumberStyle};

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The value; `5 %` is 0.05.
    pub value: Decimal,
    /// Whether the page should show how the entry was read: it held `k`, `M` or `%`, was written
    /// in another style, or could be read in two ways of which the style chose one.
    pub echo: bool,
    /// Whether the entry ended in `%`; a box that counts in percent takes the value times 100.
    pub percent: bool,
}

/// What may follow the digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Suffix {
    None,
    Thousand,
    Million,
    Percent,
}

/// Reads a number as the reader of `style` writes it.
///
/// White space around it, a leading `+`, `-` or `−`, and one of `k`, `K` (thousand), `M` (million)
/// and `%` behind it are part of a number. Lower-case `m` is refused: it is thousand to some and
/// million to others. White space and apostrophes are groups in every style.
///
/// | entry | en | de | fr | ch |
/// |---|---|---|---|---|
/// | `2,400` | 2400 | 2.4, echo | 2.4, echo | two readings, refused |
/// | `2.400` | 2.4, echo | 2400, echo | two readings, refused | 2.4, echo |
/// | `2.400,5` | 2400.5, echo | 2400.5 | 2400.5, echo | 2400.5, echo |
/// | `1,5` | 1.5, echo | 1.5 | 1.5 | 1.5, echo |
/// | `2 400` | 2400, echo | 2400, echo | 2400 | 2400, echo |
///
/// ```
/// use scenario::number::{NumberStyle, read};
/// let reading = read("1.2M", NumberStyle::EnUs)?;
/// assert_eq!(reading.value.to_link(), "1200000");
/// assert!(reading.echo);
/// # Ok::<(), scenario::number::NumberProblem>(())
/// ```
pub fn read(text: &str, style: NumberStyle) -> Result<Reading, NumberProblem> {
    let trimmed = trim(text);
    if trimmed.is_empty() {
        return Err(NumberProblem::Empty);
    }
    let (negative, unsigned) = sign(trimmed);
    let (suffix, body) = suffix(unsigned);
    let shape = Shape::of(body).filter(Shape::has_digits).ok_or_else(|| diagnosis(unsigned))?;
    let split = shape.split(style)?;
    let places = match suffix {
        Suffix::None => 0,
        Suffix::Thousand => 3,
        Suffix::Million => 6,
        Suffix::Percent => -2,
    };
    Ok(Reading {
        value: Decimal::from_digits(negative, &split.whole, &split.decimals, places)?,
        echo: split.echo || suffix != Suffix::None,
        percent: suffix == Suffix::Percent,
    })
}

/// White space of any kind, and the invisible marks that come with numbers copied from elsewhere.
pub fn is_blank(char: char) -> bool {
    let invisible = '\u{200b}'..='\u{200f}';
    char.is_whitespace() || invisible.contains(&char) || matches!(char, '\u{2060}' | '\u{feff}')
}

/// The text without what is invisible around it.
fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// Splits off a sign.
fn sign(text: &str) -> (bool, &str) {
    let unsigned = text.strip_prefix(['+', '-', '\u{2212}']);
    let negative = unsigned.is_some() && !text.starts_with('+');
    (negative, trim(unsigned.unwrap_or(text)))
}

/// Splits off what follows the digits.
fn suffix(text: &str) -> (Suffix, &str) {
    let suffix = match text.chars().next_back() {
        Some('k' | 'K') => Suffix::Thousand,
        Some('M') => Suffix::Million,
        Some('%') => Suffix::Percent,
        _ => return (Suffix::None, text),
    };
    // Every suffix is ASCII, one byte; the slice cannot fail.
    let body = text.get(..text.len() - 1).unwrap_or_default();
    (suffix, trim(body))
}

/// Why a text without its sign is no number, from its most telling part.
fn diagnosis(text: &str) -> NumberProblem {
    let lower = text.to_ascii_lowercase();
    let has = |test: fn(char) -> bool| text.chars().any(test);
    if matches!(lower.as_str(), "nan" | "inf" | "infinity" | "infinite" | "∞") {
        NumberProblem::NotFinite
    } else if has(|char| ('０'..='９').contains(&char)) {
        NumberProblem::FullWidthDigits
    } else if has(is_other_digit) {
        NumberProblem::OtherDigits
    } else if is_hexadecimal(&lower) {
        NumberProblem::Hexadecimal
    } else if is_exponent(&lower) {
        NumberProblem::Exponent
    } else if text.strip_suffix('m').is_some_and(is_plain) {
        NumberProblem::AmbiguousSuffix
    } else {
        NumberProblem::NotANumber
    }
}

/// Arabic, Persian and Devanagari digits: the ones that locales of browsers write.
fn is_other_digit(char: char) -> bool {
    matches!(char, '٠'..='٩' | '۰'..='۹' | '०'..='९')
}

/// `0x` and digits of base sixteen.
fn is_hexadecimal(lower: &str) -> bool {
    let digits = lower.strip_prefix("0x").unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Digits on both sides of an `e`.
fn is_exponent(lower: &str) -> bool {
    lower.split_once('e').is_some_and(|(number, power)| {
        let (_, power) = sign(power);
        is_plain(number) && !power.is_empty() && power.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Digits and marks only.
fn is_plain(text: &str) -> bool {
    let plain = |char: char| char.is_ascii_digit() || Mark::from_char(char).is_some();
    text.chars().all(plain) && text.bytes().any(|byte| byte.is_ascii_digit())
}
