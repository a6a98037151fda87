//! How many digits a figure is shown with: docs/metrics.md, "Rounding on the page".
//!
//! "3 significant digits, at most 2 decimals (below 0.1: 2 significant digits), at least 2
//! significant digits (0.80, 5.0, 4.86, 33.3); add digits until the figure shown stands on the
//! value's side of every edge it is compared with." The rounding is done here and the rounded
//! value handed to whoever writes it, so that the browser's `Intl` and the native text agree.

mod edges;
mod plain;
mod range;
mod short;

pub use edges::{extra_digits, extra_digits_at};
pub use plain::PlainDigits;
pub use range::{decimals_apart, ends, range};
pub use short::{short_money, short_range};

use scenario::number::decimals_of;

/// Most decimals that a figure is ever shown with: one contact of the largest base has two digits with
/// seventeen, and `Intl` of older browsers writes no more than twenty.
pub const MOST_DECIMALS: u8 = 20;

/// From here on, 2^53, a double has no digits to round away at the decimals asked for.
const EXACT_BELOW: f64 = 9_007_199_254_740_992.0;

/// Formats values as text: by `Intl.NumberFormat` in the browser, by [`PlainDigits`] natively.
pub trait Digits {
    /// A number with exactly so many decimals, grouped.
    fn number(&self, value: f64, decimals: u8) -> String;

    /// An amount of money with exactly so many decimals; without a currency there is no symbol.
    fn money(&self, value: f64, currency: Option<&str>, decimals: u8) -> String;

    /// How many decimals whole amounts of a currency have: two for dollars, none for yen.
    fn money_decimals(&self, currency: Option<&str>) -> u8 {
        currency.map_or(2, decimals_of)
    }

    /// A count, grouped.
    fn whole(&self, value: f64) -> String {
        self.number(value, 0)
    }
}

/// The decimals of one figure shown alone.
///
/// Trailing zeros go while two significant digits remain, but a figure below 100 keeps one decimal
/// so that a rate never looks like a count: 5.0 and 10.0, not 5.00 and 10. Zero is `0`.
///
/// ```
/// use presentation::digits::decimals;
/// assert_eq!(decimals(0.8), 2); // 0.80
/// assert_eq!(decimals(33.333), 1); // 33.3
/// assert_eq!(decimals(1234.5), 0); // 1,235: whole digits are never rounded away
/// assert_eq!(decimals(0.0123), 3); // 0.012
/// ```
pub fn decimals(value: f64) -> u8 {
    if !is_usable(value) || value == 0.0 {
        return 0;
    }
    let hundredths = units(value, 2);
    if hundredths < 10.0 {
        (3..MOST_DECIMALS).find(|decimals| units(value, *decimals) >= 10.0).unwrap_or(MOST_DECIMALS)
    } else if hundredths < 1000.0 {
        let needless_zero = hundredths >= 100.0 && (hundredths / 10.0).fract() == 0.0;
        if needless_zero { 1 } else { 2 }
    } else {
        u8::from(units(value, 1) < 1000.0)
    }
}

/// The decimals of figures that stand side by side, one for each.
///
/// All take the most decimals that any of them needs (0.50 to 1.50, 0.80 a month and 2.40 a
/// quarter), but none grows beyond three significant digits unless its own rule says so: beside
/// 0.012 the figure 240 stays 240.
pub fn decimals_together(values: &[f64]) -> Vec<u8> {
    let most = values.iter().map(|value| decimals(*value)).max();
    let most = most.unwrap_or_default();
    let within_three_digits = |value: f64| {
        let fits = |decimals: &u8| units(value, *decimals) < 1000.0;
        (0..=most).rev().find(fits).unwrap_or_default()
    };
    let shared = |value: &f64| decimals(*value).max(within_three_digits(*value));
    values.iter().map(shared).collect()
}

/// The value at so many decimals, half away from zero; this is what is handed to `Intl`.
///
/// A decimal fraction counts as what it was written as: 1.115 gives 1.12 though its double lies
/// below the half. Never `-0`.
pub fn rounded(value: f64, decimals: u8) -> f64 {
    if !is_usable(value) {
        return 0.0;
    }
    let scaled = (value * power_of_ten(decimals)).round();
    if scaled.abs() >= EXACT_BELOW {
        return value;
    }
    // Adding zero turns -0 into 0.
    scaled / power_of_ten(decimals) + 0.0
}

/// The magnitude of the rounded value, counted in units of its last decimal.
fn units(value: f64, decimals: u8) -> f64 {
    (value.abs() * power_of_ten(decimals)).round()
}

/// 10^decimals; exact, and no more than 10^20.
fn power_of_ten(decimals: u8) -> f64 {
    10_f64.powi(i32::from(decimals.min(MOST_DECIMALS)))
}

/// Whether a value can be shown. Nothing else leaves the core; a slip is loud in tests only.
fn is_usable(value: f64) -> bool {
    debug_assert!(value.is_finite(), "{value} is no figure");
    value.is_finite()
}

#[cfg(test)]
mod tests;
