//! What stands in a cell: a number, a percentage, a time, a date or a text.

use super::{absent::is_absent, heads};
use crate::{
    entry::{Problem, number_entry},
    field::FieldKind,
    number::{
        CurrencySign, NumberProblem, NumberStyle, Reading, Written, gives_no_number, has_currency,
        is_blank, read, read_money, read_time,
    },
    text::Text,
};

/// The years that cells may be of.
pub const YEARS: std::ops::Range<u16> = 2010..2040;

/// What stands in a cell, in any style of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Nothing, or a dash for nothing.
    Blank,
    /// A number, also one that no box takes, such as a negative one.
    Number,
    /// An amount with the sign of a currency.
    Money,
    /// A number with a percent sign.
    Percent,
    /// A time: "7:00", "6m 52s".
    Duration,
    /// A date, or a month of a year.
    Date,
    /// What programs write where there is no value: "n/a", "#DIV/0!".
    Absent,
    /// Anything else.
    Text,
}

/// Most digits of a number that is read as it stands.
const SHORT: usize = 9;

impl CellKind {
    /// What kind of cell a text is.
    pub fn of(text: &str) -> Self {
        let text = text.trim_matches(is_blank);
        if is_dash(text) {
            return Self::Blank;
        }
        if is_month(text) {
            return Self::Date;
        }
        if is_absent(text) {
            return Self::Absent;
        }
        // Most cells of long blocks: five styles would read them alike.
        if text.len() <= SHORT && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::Number;
        }
        if !text.contains(char::is_numeric) {
            return Self::Text;
        }
        let readings = NumberStyle::ALL.map(|style| read(text, style));
        if let Some(reading) = readings.iter().flatten().next() {
            return if reading.percent { Self::Percent } else { Self::Number };
        }
        if is_duration(text) {
            Self::Duration
        } else if is_date(text) {
            Self::Date
        } else if has_currency(text) {
            amount(text)
        } else if readings.into_iter().filter_map(Result::err).any(is_named) {
            Self::Number
        } else {
            Self::Text
        }
    }

    /// Whether it is a number, a percentage or a time.
    pub fn is_value(self) -> bool {
        matches!(self, Self::Number | Self::Money | Self::Percent | Self::Duration)
    }
}

/// Whether nothing stands there, or a dash for nothing, as "$ -" in columns of money.
pub fn is_dash(text: &str) -> bool {
    let money = CurrencySign::before(text).or_else(|| CurrencySign::behind(text));
    let is_left = |rest: &str| !rest.trim_matches(is_blank).is_empty() && gives_no_number(rest);
    gives_no_number(text) || money.is_some_and(|(_, rest)| is_left(rest))
}

/// Whether it is known why a text is no number, which so is rather one than a text.
fn is_named(problem: NumberProblem) -> bool {
    !matches!(problem, NumberProblem::NotANumber | NumberProblem::NotFinite)
}

/// A text with the sign of a currency: money, a number that no box takes, or words.
fn amount(text: &str) -> CellKind {
    let is_money = |style| {
        read_money(text, style).is_ok_and(|money| matches!(money.written, Written::Money(_)))
    };
    if NumberStyle::ALL.into_iter().any(is_money) {
        return CellKind::Money;
    }
    let text = Text { text: text.to_owned(), unread: None };
    let is_number = |style| match number_entry(&text, FieldKind::Money, style).problem() {
        Some(Problem::Number(problem)) => is_named(problem),
        problem => problem.is_some(),
    };
    if NumberStyle::ALL.into_iter().any(is_number) { CellKind::Number } else { CellKind::Text }
}

/// A month in two digits before its year, which as a number would have four decimals: "01.2024".
fn is_month(text: &str) -> bool {
    let is_in = |text: &str, range: std::ops::Range<u16>| {
        text.parse().is_ok_and(|number| range.contains(&number))
    };
    text.split_once(['.', '/', '-']).is_some_and(|(month, year)| {
        (month.len(), year.len()) == (2, 4) && is_in(month, 1..13) && is_in(year, YEARS)
    })
}

/// Whether a number has decimals in every style that reads it.
pub fn has_decimals(text: &str) -> bool {
    let mut readings =
        NumberStyle::ALL.into_iter().filter_map(|style| read(text, style).ok()).peekable();
    readings.peek().is_some() && readings.all(|reading| !reading.value.is_whole())
}

/// Whether it is a time with its units, or with colons.
fn is_duration(text: &str) -> bool {
    let is_time = |reading: Reading| reading.written == Written::Time;
    NumberStyle::ALL.into_iter().any(|style| read_time(text, style).is_ok_and(is_time))
}

/// Whether a time is an amount in millions, or in what may be millions.
pub fn may_be_millions(text: &str) -> bool {
    let read = read_money(text, NumberStyle::EnUs);
    matches!(read, Ok(Reading { written: Written::Multiple, .. }))
        || read == Err(NumberProblem::AmbiguousSuffix)
}

/// Two or three numbers around one kind of mark, of which one can be a year, with a time or without.
fn is_date(text: &str) -> bool {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let Some(mark) = day.chars().find(|char| matches!(char, '-' | '/' | '.')) else {
        return false;
    };
    let parts: Vec<&str> = day.split(mark).collect();
    let are_numbers = parts.iter().all(|part| part.parse::<u16>().is_ok() && part.len() <= 4);
    let has_year = parts.iter().any(|part| heads::year(part).is_some());
    (2..=3).contains(&parts.len()) && are_numbers && (has_year || parts.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_look_like_numbers_times_dates_or_texts() {
        for (kind, texts) in [
            (CellKind::Blank, &["", " ", "–", "-", "—", "$ -", "- €", "$–"][..]),
            (CellKind::Number, &["1,500", "1.500", "12,34,567", "48k"]),
            (CellKind::Percent, &["62.5%", "62,5 %"]),
            (CellKind::Duration, &["7:00", "00:06:52", "6m 52s", "6 min", "1h", "412 s", "6.5min"]),
            (CellKind::Money, &["$48,000", "48.000 €", "₹ 42,00,000", "Rs 5", "EUR 96.500"]),
            (CellKind::Absent, &["n/a", "#N/A", "NULL", "#DIV/0!", "k. A.", "n.a."]),
            (
                CellKind::Date,
                &[
                    "01.2024",
                    "12/2024",
                    "2024-06-01",
                    "01.06.2024",
                    "6/1/24",
                    "2024-06-01 10:00",
                    "2024/06",
                ],
            ),
            (
                CellKind::Text,
                &["$", "EUR", "Billing", "v2.0", "about 5", "A-1", "1st line", "Q1", "m", "24/7"],
            ),
        ] {
            for text in texts {
                assert_eq!(CellKind::of(text), kind, "{text:?}");
            }
        }
    }
}
