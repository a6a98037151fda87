//! Amounts of money in few digits, for headlines, sentences and axes; the formula beside them has all.

use super::{Digits, rounded};

/// The scales that have a letter, the largest first.
const SCALES: [(f64, char); 3] = [(1e12, 'T'), (1e9, 'B'), (1e6, 'M')];

/// An amount with a few significant digits: "$1.07M", "$147,000". Below a thousand it has the decimals of its
/// currency, since a few cents less are no shorter.
///
/// ```
/// use presentation::digits::{PlainDigits, short_money};
/// use scenario::number::NumberStyle;
/// let digits = PlainDigits { style: NumberStyle::EnUs };
/// assert_eq!(short_money(&digits, 1_072_958.0, Some("USD"), 3), "USD\u{a0}1.07M");
/// assert_eq!(short_money(&digits, 146_969.38, None, 3), "147,000");
/// assert_eq!(short_money(&digits, -999_960.0, None, 3), "-1.00M");
/// assert_eq!(short_money(&digits, 12.5, None, 2), "12.50");
/// ```
pub fn short_money(
    digits: &dyn Digits,
    value: f64,
    currency: Option<&str>,
    significant: u8,
) -> String {
    let short = significant_part(value, significant);
    let Some((scale, letter)) = SCALES.into_iter().find(|(scale, _)| short.abs() >= *scale) else {
        let most = digits.money_decimals(currency);
        let decimals = if value.abs() < 1000.0 && value.fract() != 0.0 { most } else { 0 };
        let shown = if value.abs() < 1000.0 { value } else { short };
        return digits.money(rounded(shown, decimals), currency, decimals);
    };
    let scaled = short / scale;
    let decimals = significant.saturating_sub(whole_digits(scaled));
    lettered(digits, scaled, currency, decimals, letter)
}

/// Two amounts beside one another, in the scale of the larger one: "$0.72M" and "$1.10M".
///
/// ```
/// use presentation::digits::{PlainDigits, short_range};
/// let digits = PlainDigits::default();
/// assert_eq!(short_range(&digits, [718_400.0, 1_104_000.0], None, 2), ["0.72M", "1.10M"]);
/// assert_eq!(short_range(&digits, [120_400.0, 179_700.0], None, 2), ["120,000", "180,000"]);
/// assert_eq!(short_range(&digits, [2_267_564.0, 2_312_000.0], None, 2), ["2.27M", "2.31M"]);
/// assert_eq!(short_range(&digits, [145_504.0, 155_479.0], None, 2), ["146,000", "155,000"]);
/// ```
pub fn short_range(
    digits: &dyn Digits,
    ends: [f64; 2],
    currency: Option<&str>,
    significant: u8,
) -> [String; 2] {
    // Ends that differ are not shown as one, and what lies between them lies between those that are shown.
    if is_too_rough(ends, significant) && significant < MOST_SIGNIFICANT {
        return short_range(digits, ends, currency, significant + 1);
    }
    in_one_scale(digits, ends, currency, significant)
}

/// Whether so many digits of the larger end are steps of more than a third of what lies between both.
fn is_too_rough([low, high]: [f64; 2], significant: u8) -> bool {
    let size = whole_digits(low.abs().max(high.abs()));
    let step = 10_f64.powi(i32::from(size) - i32::from(significant));
    low != high && step > (high - low).abs() / 3.0
}

/// So many digits tell any two ends apart that anybody would.
const MOST_SIGNIFICANT: u8 = 6;

fn in_one_scale(
    digits: &dyn Digits,
    ends: [f64; 2],
    currency: Option<&str>,
    significant: u8,
) -> [String; 2] {
    let size = ends.into_iter().fold(0.0, |most: f64, end| most.max(end.abs()));
    let size = significant_part(size, significant);
    let Some((scale, letter)) = SCALES.into_iter().find(|(scale, _)| size >= *scale) else {
        return ends.map(|end| short_money(digits, end, currency, significant));
    };
    let decimals = |end: f64| {
        let least = 10_f64.powi(i32::from(significant) - 1);
        let own = (1..=MOST_DECIMALS_OF_SCALE).find(|decimals| {
            end == 0.0 || (end / scale * 10_f64.powi(i32::from(*decimals))).abs() >= least
        });
        own.unwrap_or(MOST_DECIMALS_OF_SCALE)
    };
    let decimals = ends.map(decimals).into_iter().max().unwrap_or_default();
    ends.map(|end| lettered(digits, end / scale, currency, decimals, letter))
}

/// Most decimals of an amount in a scale: what is smaller is next to nothing beside the other end.
const MOST_DECIMALS_OF_SCALE: u8 = 6;

/// An amount of a scale, with its letter behind the last digit.
fn lettered(
    digits: &dyn Digits,
    scaled: f64,
    currency: Option<&str>,
    decimals: u8,
    letter: char,
) -> String {
    let mut text = digits.money(rounded(scaled, decimals), currency, decimals);
    let behind = text.rfind(|char: char| char.is_ascii_digit()).map_or(text.len(), |last| last + 1);
    text.insert(behind, letter);
    text
}

/// A number rounded to so many significant digits.
fn significant_part(value: f64, significant: u8) -> f64 {
    let digits = whole_digits(value);
    if digits <= significant {
        return rounded(value, significant - digits);
    }
    let unit = 10_f64.powi(i32::from(digits - significant));
    (value / unit).round() * unit
}

/// How many digits stand before the decimal point.
fn whole_digits(value: f64) -> u8 {
    let mut count = 1;
    let mut limit = 10.0;
    while value.abs() >= limit && count < 20 {
        count += 1;
        limit *= 10.0;
    }
    count
}
