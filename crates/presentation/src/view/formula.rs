//! Parts of formulas as the person wrote them: numbers, the base, the period.

use super::{
    format::{plain_or_whole, whole},
    source::Source,
};
use metric_core::table::Input;
use metric_core::unit::{DAYS_PER_MONTH, Period, TimeBase};
use scenario::{
    field::{Choice, Field, Window},
    number,
};

/// The number of a field as the person would write it.
pub(super) fn given(source: &Source<'_>, field: Field) -> String {
    let reading = source.scenario.reading(field).value();
    reading.map_or_else(String::new, |reading| {
        number::write(reading.value, source.scenario.draft().style)
    })
}

/// What contacts are divided by for a rate: "1,000 customers ÷ 3 months", "100,000 orders".
pub(super) fn exposure(source: &Source<'_>, field: Field) -> String {
    let Some(kind) = source.scenario.kind().value() else {
        return String::new();
    };
    let (given, name) = (given(source, field), kind.plural());
    let is_now = field == Field::Base;
    let period = if is_now { source.scenario.period() } else { source.scenario.earlier_period() };
    let days = if is_now { Field::PeriodDays } else { Field::EarlierPeriodDays };
    let window = || window(source, period.value(), days, source.scenario.shown());
    match (given.is_empty(), kind.is_flow()) {
        (false, true) => format!("{given} {name}"),
        (false, false) => format!("{given} {name} ÷ {}", window()),
        // The sum of the segments; of a flow it is what is divided by.
        (true, true) => {
            let sum = source.report.inputs.get(Input::EarlierExposure).unwrap_or_default();
            format!("{} {name} then", whole(source, sum))
        }
        (true, false) => format!("all {name} then ÷ {}", window()),
    }
}

/// The base times the length of its period: "3,000 customer-months", "100,000 orders".
pub(super) fn exposure_amount(source: &Source<'_>, exposure: f64) -> String {
    format!("{} {}", plain_exposure(source, exposure), exposure_unit(source))
}

/// The same without its unit.
pub(super) fn plain_exposure(source: &Source<'_>, exposure: f64) -> String {
    plain_or_whole(source, exposure)
}

/// What the base times the length of its period is counted in.
pub(super) fn exposure_unit(source: &Source<'_>) -> String {
    match source.scenario.kind().value() {
        None => String::new(),
        Some(kind) if kind.is_flow() => kind.plural().to_owned(),
        Some(kind) => format!("{}-{}s", kind.singular(), source.scenario.shown().name()),
    }
}

/// The period in months: "3 months".
pub(super) fn months_of_period(source: &Source<'_>) -> String {
    window(source, source.scenario.period().value(), Field::PeriodDays, TimeBase::Month)
}

/// The period in units of the time base: "3 months", "45 days × 30.4375 days / month".
fn window(source: &Source<'_>, period: Option<Period>, field: Field, shown: TimeBase) -> String {
    let digits = |value: f64, decimals: u8| source.digits.number(value, decimals);
    let days = |days: String, noun: &str| {
        let length = match shown {
            TimeBase::Month => digits(DAYS_PER_MONTH, 4),
            TimeBase::Quarter => digits(3.0 * DAYS_PER_MONTH, 4),
            TimeBase::Year => digits(12.0 * DAYS_PER_MONTH, 2),
        };
        format!("{days} {noun} × {length} days / {}", shown.name())
    };
    match period {
        None => String::new(),
        Some(Period::Day) => days(digits(1.0, 0), "day"),
        Some(Period::Week) => days(digits(7.0, 0), "days"),
        Some(Period::Days(length)) => {
            let typed = given(source, field);
            // The earlier period is as long as the other one where nothing else was said.
            let is_own = !typed.is_empty();
            days(if is_own { typed } else { digits(length.get(), 0) }, "days")
        }
        Some(period) => months(period, shown, digits),
    }
}

fn months(period: Period, shown: TimeBase, digits: impl Fn(f64, u8) -> String) -> String {
    let length = period.months() / shown.months();
    let noun = shown.name();
    if length >= 1.0 {
        let plural = if length > 1.0 { "s" } else { "" };
        return format!("{} {noun}{plural}", digits(length, 0));
    }
    let window = if period == Period::Quarter { Window::Quarter } else { Window::Month };
    let (word, times) = (window.word(), digits(1.0 / length, 0));
    format!("1 {word} × {times} {word}s / {noun}")
}
