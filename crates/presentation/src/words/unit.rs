//! Units in words.

use super::PERCENT;
use metric_core::rate::RateUnit;
use scenario::{
    Scenario,
    entry::Question,
    field::{Choice, Field, FieldKind, Window},
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

/// The other reading of a number: "7 minutes", "80 %".
pub fn other_reading(question: Question, value: Decimal, style: NumberStyle) -> String {
    match question {
        Question::Minutes => {
            let unit = if value.to_link() == "1" { "minute" } else { "minutes" };
            format!("{} {unit}", write(value, style))
        }
        Question::Fraction => format!("{}{PERCENT}", question.other(value, style)),
    }
}
