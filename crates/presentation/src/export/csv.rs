//! A table as comma- or semicolon-separated values that spreadsheets open as numbers and text.

use crate::{digits::rounded, words};

/// The separator of cells, and with it the decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// A comma, and a decimal point.
    Comma,
    /// A semicolon, and a decimal comma.
    Semicolon,
}

impl Separator {
    fn marks(self) -> (char, char) {
        match self {
            Self::Comma => (',', '.'),
            Self::Semicolon => (';', ','),
        }
    }
}

/// A table under construction.
pub(super) struct Csv {
    text: String,
    separator: char,
    decimal: char,
    is_row_empty: bool,
}

impl Csv {
    /// An empty table. The byte order mark tells Excel that what follows is UTF-8.
    pub(super) fn new(separator: Separator) -> Self {
        let (separator, decimal) = separator.marks();
        Self { text: "\u{feff}".to_owned(), separator, decimal, is_row_empty: true }
    }

    /// A cell of text, on one line, quoted where it has to be.
    pub(super) fn text(&mut self, cell: &str) {
        self.begin();
        let mut cell = harmless(cell);
        // Whichever separator the reader's spreadsheet goes by, the cell stays one.
        if cell.contains([',', ';', '"']) {
            cell = format!("\"{}\"", cell.replace('"', "\"\""));
        }
        self.text.push_str(&cell);
    }

    /// A cell with a number; empty where there is none.
    pub(super) fn number(&mut self, value: Option<f64>, is_exact: bool) {
        self.begin();
        if let Some(value) = value.filter(|value| value.is_finite()) {
            self.text.push_str(&plain_number(value, is_exact, self.decimal));
        }
    }

    /// Ends the row.
    pub(super) fn end(&mut self) {
        self.text.push_str("\r\n");
        self.is_row_empty = true;
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn begin(&mut self) {
        if !self.is_row_empty {
            self.text.push(self.separator);
        }
        self.is_row_empty = false;
    }
}

/// A text that no spreadsheet takes for a formula: an apostrophe stands before a sign that begins
/// one, at the beginning, and where the cell would be split by another separator than its own.
fn harmless(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let (mut is_blank, mut may_begin) = (true, true);
    for char in cell.chars().filter_map(words::in_line) {
        if may_begin && matches!(char, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            text.push('\'');
        }
        is_blank = is_blank && scenario::number::is_blank(char);
        may_begin = is_blank || matches!(char, ',' | ';' | '"');
        text.push(char);
    }
    text
}

/// A number without grouping and without an exponent. Of what was computed, the noise of doubles
/// behind some twelve digits goes; what was typed is exact.
fn plain_number(value: f64, is_exact: bool, decimal: char) -> String {
    let fits =
        |decimals: &u8| rounded(value.abs(), 0) < LONGEST / 10_f64.powi(i32::from(*decimals));
    let decimals = (0..=COMPUTED_DECIMALS).rev().find(fits).unwrap_or(0);
    // Smaller figures would lose what they say at the twelfth decimal.
    let keeps_all = is_exact || value.abs() < SMALLEST;
    let value = if keeps_all { value + 0.0 } else { rounded(value, decimals) };
    value.to_string().replace('.', &decimal.to_string())
}

/// Whether two numbers of what was computed differ, and would be written as one.
pub(super) fn is_one_text(low: Option<f64>, high: Option<f64>) -> bool {
    let text = |number: Option<f64>| number.map(|number| plain_number(number, false, '.'));
    low != high && text(low) == text(high)
}

/// Most decimals of what was computed.
const COMPUTED_DECIMALS: u8 = 12;
/// Above it, a number of twelve decimals would have more digits than a double.
const LONGEST: f64 = 1e13;
/// Below it, all digits are written.
const SMALLEST: f64 = 1e-3;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_have_their_digits_and_no_noise() {
        for (value, is_exact, text) in [
            (0.0, false, "0"),
            (-0.0, false, "0"),
            (2400.0, false, "2400"),
            (0.1 + 0.2, false, "0.3"),
            (2.0 / 3.0, false, "0.666666666667"),
            (1234.5, false, "1234.5"),
            (999_999_999_999_999.0, false, "999999999999999"),
            (1e15, false, "1000000000000000"),
            (0.999_999_999_999_9, false, "1"),
            (1e-12, true, "0.000000000001"),
            (0.000_123_456_789_012_345, true, "0.000123456789012345"),
            (123_456_789.123_456, true, "123456789.123456"),
            (1.5e17, false, "150000000000000000"),
            (-12.25, false, "-12.25"),
        ] {
            assert_eq!(plain_number(value, is_exact, '.'), text, "{value}");
        }
        assert_eq!(plain_number(0.5, false, ','), "0,5");
    }

    proptest! {
        #[test]
        fn a_number_of_fifteen_digits_reads_back_exactly(mantissa in 0..1_000_000_000_000_000_u64, scale in 0..13_u32) {
            let value: f64 = format!("{mantissa}e-{scale}").parse().unwrap();
            let text = plain_number(value, true, '.');
            prop_assert_eq!(text.parse::<f64>().unwrap(), value, "{}", text);
        }

        #[test]
        fn what_was_computed_is_near_and_without_noise(value in 1e-3..1e15_f64) {
            let text = plain_number(value, false, '.');
            let read: f64 = text.parse().unwrap();
            prop_assert!((read - value).abs() <= 1e-9 * value, "{}", text);
            let digits = text.chars().filter(char::is_ascii_digit).collect::<String>();
            prop_assert!(digits.trim_start_matches('0').len() <= 15, "{}", text);
        }
    }

    #[test]
    fn what_begins_like_a_formula_begins_with_an_apostrophe() {
        for (cell, text) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", " '=1"),
            ("\r\n=1", "  '=1"),
            ("  =1", "  '=1"),
            ("＝1", "'＝1"),
            ("a;=1+1", "a;'=1+1"),
            ("\"=1+1", "\"'=1+1"),
            ("Q3, -5 %", "Q3, -5 %"),
            ("a=b - c", "a=b - c"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), text);
        }
    }
}
