//! Why a text is no number, from its most telling part.

use super::{
    NumberProblem,
    affix::{indian_multiple, sign},
    shape::Mark,
};

/// Why a text without its sign is no number.
pub(super) fn reason(text: &str) -> NumberProblem {
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
    } else if ["m", "mm"].iter().any(|end| text.strip_suffix(end).is_some_and(is_plain)) {
        NumberProblem::AmbiguousSuffix
    } else if indian_multiple(text).is_some_and(|(_, body)| is_plain(body)) {
        NumberProblem::IndianSuffix
    } else {
        NumberProblem::NotANumber
    }
}

/// Digits of any script but ours; signs that are numbers in themselves, as `½` and `²`, are none.
fn is_other_digit(char: char) -> bool {
    let is_sign = matches!(char,
        '²' | '³' | '¹' | '¼'..='¾' | '\u{2070}'..='\u{209f}' | '\u{2150}'..='\u{218f}'
            | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{3220}'..='\u{32bf}');
    let is_ideograph = matches!(
        char,
        '〇' | '零'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '萬'
            | '亿'
            | '億'
    );
    is_ideograph || char.is_numeric() && !char.is_ascii() && !is_sign
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
