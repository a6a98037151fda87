//! Units in words.

use metric_core::rate::RateUnit;
use scenario::{
    entry::Question,
    field::{FieldKind, Window},
    number::{Decimal, NumberStyle, write},
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

/// The window inside a sentence: "the quarter".
pub fn period_words(window: Option<Window>) -> &'static str {
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
        FieldKind::Percent => " %",
        FieldKind::Seconds if value.to_link() == "1" => " second",
        FieldKind::Seconds => " seconds",
        _ => "",
    }
}

/// The other reading of a number: "7 minutes", "80 %".
pub fn other_reading(question: Question, value: Decimal, style: NumberStyle) -> String {
    match question {
        Question::Minutes => {
            let unit = if value.to_link() == "1" { "minute" } else { "minutes" };
            format!("{} {unit}", write(value, style))
        }
        Question::Fraction => format!("{} %", question.other(value, style)),
    }
}
