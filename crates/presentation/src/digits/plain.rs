//! Figures as text without a browser: for reports, tests and native drawings.

use super::{Digits, MOST_DECIMALS, is_usable, rounded};
use scenario::number::{NumberStyle, grouped};

/// Text in a number style, as `Intl` writes it. Beyond 2^53 units of the last decimal, which is more
/// digits than any figure is shown with, a tie goes to the even digit instead of away from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PlainDigits {
    /// The marks to write.
    pub style: NumberStyle,
}

impl Digits for PlainDigits {
    fn number(&self, value: f64, decimals: u8) -> String {
        if !is_usable(value) {
            return String::new();
        }
        let decimals = decimals.min(MOST_DECIMALS);
        let value = rounded(value, decimals);
        let magnitude = format!("{:.*}", usize::from(decimals), value.abs());
        let sign = if value < 0.0 { "-" } else { "" };
        match magnitude.split_once('.') {
            Some((whole, fraction)) => {
                format!("{sign}{}{}{fraction}", grouped(whole, self.style), self.style.decimal())
            }
            None => format!("{sign}{}", grouped(&magnitude, self.style)),
        }
    }

    /// The currency's code stands before the amount, as `Intl` writes codes that have no symbol.
    fn money(&self, value: f64, currency: Option<&str>, decimals: u8) -> String {
        let number = self.number(value, decimals);
        match currency {
            Some(code) => format!("{code}\u{a0}{number}"),
            None => number,
        }
    }
}
