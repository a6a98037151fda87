//! Units in words.

use super::PERCENT;
use crate::digits::{Digits, PlainDigits};
use metric_core::rate::RateUnit;
use scenario::{
    Scenario,
    entry::Question,
    field::{Choice, Field, FieldKind, Window},
    number::{Decimal, NumberStyle, Reading, write},
};

/// The label of a window in its list.
pub fn window_label(window: Window) -> &'static str {
    match window {
        Window::Day => "a day",
        Window::Week => "a week",
        Window::Month => "a month",
        Window::Quarter => "a quarter",
        Window::Year => "a year",
        Window::Days => "days …",
    }
}

/// What was counted over, inside a sentence: "the quarter", "45 days"; "the period" where it is not
/// known.
pub fn period(scenario: Scenario<'_>) -> String {
    let draft = scenario.draft();
    match Window::from_word(draft.text(Field::Period)) {
        Some(Window::Days) if scenario.period().value().is_some() => {
            format!("{} days", draft.text(Field::PeriodDays).trim())
        }
        window => window_words(window).to_owned(),
    }
}

/// The same of the earlier period, which is as long as the other one where nothing else was said.
pub fn earlier_period(scenario: Scenario<'_>) -> String {
    let draft = scenario.draft();
    let window = Window::from_word(draft.text(Field::EarlierPeriod));
    let days = draft.text(Field::EarlierPeriodDays).trim();
    match window {
        Some(Window::Days)
            if scenario.problem(Field::EarlierPeriodDays).is_none() && !days.is_empty() =>
        {
            format!("{days} days")
        }
        window => window_words(window).to_owned(),
    }
}

fn window_words(window: Option<Window>) -> &'static str {
    match window {
        Some(Window::Day) => "the day",
        Some(Window::Week) => "the week",
        Some(Window::Month) => "the month",
        Some(Window::Quarter) => "the quarter",
        Some(Window::Year) => "the year",
        Some(Window::Days) | None => "the period",
    }
}

/// Per how many units of the base a rate is shown, and in which words. Flows are shown per hundred,
/// since a rate of 0.05 per order reads badly; stocks are shown per one.
pub fn rate_unit(unit: RateUnit) -> (f64, String) {
    let scale = if unit.time_base().is_none() { 100.0 } else { 1.0 };
    (scale, format!("{} {}", unit.numerator().plural(), denominator(unit)))
}

/// What points of the rate are: "contacts per 100 orders", "contacts per 100 customers in the quarter".
pub fn points_unit(scenario: Scenario<'_>) -> String {
    match scenario.kind().value() {
        None => "contacts per 100 units of the base".to_owned(),
        Some(kind) if kind.is_flow() => format!("contacts per 100 {}", kind.plural()),
        Some(kind) => format!("contacts per 100 {} in {}", kind.plural(), period(scenario)),
    }
}

/// The denominator of a rate as it is shown: "per customer per month", "per 100 orders".
pub fn denominator(unit: RateUnit) -> String {
    match unit.time_base() {
        None => format!("per 100 {}", unit.denominator().plural()),
        Some(time_base) => unit.denominator().per(time_base),
    }
}

/// The unit behind a number of a box, with the space before it.
pub fn unit_behind(kind: FieldKind, value: Decimal) -> &'static str {
    match kind {
        FieldKind::Percent => PERCENT,
        FieldKind::Seconds if value.to_link() == "1" => " second",
        FieldKind::Seconds => " seconds",
        _ => "",
    }
}

/// How a number was read: with its unit; of a range both ends, what they are, and the middle with three digits.
pub fn number_read(reading: Reading, kind: FieldKind, style: NumberStyle) -> String {
    let Some(range) = reading.range else {
        return format!("{}{}", write(reading.value, style), unit_behind(kind, reading.value));
    };
    let is_share = reading.percent && kind.is_share_with_sign();
    let (places, unit) = if is_share { (2, PERCENT) } else { (0, unit_behind(kind, range.high)) };
    let [low, high, middle] = [range.low, range.high, reading.value]
        .map(|number| number.shifted(places).unwrap_or(number));
    let middle = PlainDigits { style }.number(middle.to_f64(), three_digits(middle.to_f64()));
    let (low, high) = (write(low, style), write(high, style));
    format!("{low} to {high}{unit}, 90\u{a0}% interval; figures use its middle, {middle}{unit}")
}

/// The decimals of a number with three significant digits, whose whole digits all stay.
fn three_digits(value: f64) -> u8 {
    let is_enough = |decimals: &u8| value * 10_f64.powi(i32::from(*decimals)) >= 100.0;
    (0..12).find(is_enough).unwrap_or(12)
}

/// The other reading of a number: "7 minutes", "80 %".
pub fn other_reading(question: Question, reading: Reading, style: NumberStyle) -> String {
    let other = question.other(reading, style);
    match question {
        Question::Minutes => {
            let is_one = reading.range.is_none() && reading.value.to_link() == "1";
            let unit = if is_one { "minute" } else { "minutes" };
            format!("{} {unit}", other.strip_suffix(" min").unwrap_or(&other))
        }
        Question::Fraction => format!("{other}{PERCENT}"),
        Question::Thousands => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scenario::{entry::range_entry, text::Text};

    #[test]
    fn a_range_says_both_ends_what_they_are_and_the_middle() {
        let read = |text: &str, kind| {
            let text = Text { text: text.to_owned(), unread: None };
            let style = NumberStyle::EnUs;
            number_read(range_entry(&text, kind, style).value().unwrap(), kind, style)
                .replace('\u{a0}', " ")
        };
        for (text, kind, said) in [
            ("8-12", FieldKind::Money, "8 to 12, 90 % interval; figures use its middle, 9.80"),
            ("$8 to $12", FieldKind::Money, "8 to 12, 90 % interval; figures use its middle, 9.80"),
            (
                "40..70 %",
                FieldKind::CountOrShare,
                "40 to 70 %, 90 % interval; figures use its middle, 55.5 %",
            ),
            (
                "15 to 25",
                FieldKind::Percent,
                "15 to 25 %, 90 % interval; figures use its middle, 19.5 %",
            ),
            (
                "2000..3000",
                FieldKind::Whole,
                "2,000 to 3,000, 90 % interval; figures use its middle, 2,449",
            ),
            (
                "6 to 8 min",
                FieldKind::Seconds,
                "360 to 480 seconds, 90 % interval; figures use its middle, 416 seconds",
            ),
            (
                "0.01 to 0.02",
                FieldKind::Money,
                "0.01 to 0.02, 90 % interval; figures use its middle, 0.0141",
            ),
            ("8 to 8", FieldKind::Money, "8"),
        ] {
            assert_eq!(read(text, kind), said);
        }
    }
}
