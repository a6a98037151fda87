//! The sign or code that stands with an amount, and which currencies it may mean.

use super::{Currency, decimals_of, table};
use crate::number::NumberStyle;

/// The bytes of a code.
const CODE_BYTES: usize = 3;

/// The sign or code that stands with an amount: `$`, `Rs`, `EUR`. Some stand for several currencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurrencySign {
    /// The codes, the likeliest first, with spaces between them.
    codes: &'static str,
}

impl CurrencySign {
    /// The sign at the beginning of a text, and what follows it.
    pub(crate) fn before(text: &str) -> Option<(Self, &str)> {
        let cut = |length: usize| text.split_at_checked(length);
        longest(cut, |sign, rest| {
            // "Refunds 12" does not begin with a rand.
            !(rest.starts_with(char::is_alphabetic) && sign.ends_with(char::is_alphabetic))
        })
    }

    /// The sign at the end of a text, and what stands before it.
    pub(crate) fn behind(text: &str) -> Option<(Self, &str)> {
        let cut = |length: usize| {
            let (rest, end) = text.split_at_checked(text.len().checked_sub(length)?)?;
            Some((end, rest))
        };
        longest(cut, |sign, rest| {
            // Thousands may stand before a sign, "48k€", yet not before letters; and a rand stands
            // before its amount.
            let is_word =
                rest.ends_with(char::is_alphabetic) && sign.starts_with(char::is_alphabetic);
            !is_word && sign != "R"
        })
    }

    /// What is meant where one sign stands before the amount and another one behind it: `$48 CAD`.
    pub(crate) fn and(self, other: Self) -> Option<Self> {
        let codes = |sign: Self| sign.codes.split(' ');
        let (few, many) =
            if codes(self).count() <= codes(other).count() { (self, other) } else { (other, self) };
        codes(few).all(|code| codes(many).any(|known| known == code)).then_some(few)
    }

    /// The currency that is most probably meant.
    pub fn likeliest(self) -> Option<Currency> {
        self.codes.split(' ').next().and_then(Currency::new)
    }

    /// Whether the sign may stand for a currency.
    pub fn may_be(self, currency: Currency) -> bool {
        self.codes.split(' ').any(|code| Currency::new(code) == Some(currency))
    }

    /// How numbers are written where the likeliest currency is at home.
    pub(crate) fn style(self) -> NumberStyle {
        if self.is_in(table::LAKH) {
            NumberStyle::EnIn
        } else if self.is_in(table::DECIMAL_COMMA) {
            NumberStyle::DeDe
        } else if self.is_in(table::APOSTROPHE) {
            NumberStyle::DeCh
        } else {
            NumberStyle::EnUs
        }
    }

    /// Whether three digits behind a mark may be decimals of the currency.
    pub(crate) fn has_three_decimals(self) -> bool {
        self.codes.split(' ').any(|code| decimals_of(code) == 3)
    }

    /// Whether the likeliest currency is on a list.
    fn is_in(self, codes: &str) -> bool {
        let own = self.codes.split(' ').next();
        codes.split(' ').any(|code| Some(code) == own)
    }
}

/// The longest sign that a text has where `cut` takes so many bytes off it, and the rest, which has to fit
/// the sign.
fn longest<'a>(
    cut: impl Fn(usize) -> Option<(&'a str, &'a str)>,
    fits: impl Fn(&str, &str) -> bool,
) -> Option<(CurrencySign, &'a str)> {
    let signs = table::SIGNS.iter().filter_map(|&(sign, codes)| {
        let (own, rest) = cut(sign.len())?;
        let is_meant = own == sign || sign.len() > 1 && own.eq_ignore_ascii_case(sign);
        (is_meant && fits(sign, rest)).then_some((CurrencySign { codes }, rest))
    });
    // Hardly any text has a code, and there are many of them.
    let code = cut(CODE_BYTES)
        .filter(|(own, rest)| own.bytes().all(|byte| byte.is_ascii_uppercase()) && fits(own, rest));
    let code = code.and_then(|(own, rest)| {
        let codes = table::CODES.split(' ').find(|code| *code == own)?;
        Some((CurrencySign { codes }, rest))
    });
    signs.chain(code).min_by_key(|(_, rest)| rest.len())
}
