//! Figures as text without a browser: for reports, tests and native drawings.

use super::{Digits, EXACT_BELOW, MOST_DECIMALS, is_usable, units};
use scenario::number::{NumberStyle, push_grouped};

/// Text in a number style by integer arithmetic; core's float formatting costs the page 10 kB.
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
        let units = exact_units(value.abs(), decimals);
        let digits = units.to_string();
        let places = usize::from(decimals);
        let missing = (places + 1).saturating_sub(digits.len());
        let mut whole = "0".repeat(missing) + &digits;
        let fraction = whole.split_off(whole.len() - places);
        let mut text = String::new();
        // A value that rounds to zero has no sign: -0.00 says nothing.
        if value < 0.0 && units > 0 {
            text.push('-');
        }
        push_grouped(&mut text, &whole, self.style);
        if decimals > 0 {
            text.push(self.style.decimal());
            text.push_str(&fraction);
        }
        text
    }

    /// The currency's code stands before the amount, as `Intl` writes codes that have no symbol.
    fn money(&self, value: f64, currency: Option<&str>, decimals: u8) -> String {
        let number = self.number(value, decimals);
        match currency {
            Some(code) => [code, "\u{a0}", &number].concat(),
            None => number,
        }
    }
}

/// The magnitude in units of its last decimal, as an integer.
///
/// Where a double cannot hold that integer, whole and fraction are scaled apart: 1e15 with 12
/// decimals has 28 digits, all of them zeros behind the first.
fn exact_units(magnitude: f64, decimals: u8) -> u128 {
    let scaled = units(magnitude, decimals);
    if scaled < EXACT_BELOW {
        return integer(scaled);
    }
    let fraction = integer(units(magnitude.fract(), decimals));
    let whole = integer(magnitude.trunc()).saturating_mul(10_u128.pow(u32::from(decimals)));
    whole.saturating_add(fraction)
}

/// A whole magnitude as an integer.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, and never negative
fn integer(whole_magnitude: f64) -> u128 {
    whole_magnitude as u128
}
