//! Formulas with the person's numbers in them, units cancelling.

use super::{rate::ShownRate, source::Source};
use crate::text::filled;
use metric_core::rate::RateUnit;
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

/// "2,400 contacts ÷ 1,000 customers ÷ 3 months = 0.80 contacts / customer / month".
pub(super) fn rate(source: &Source<'_>, rate: &ShownRate<'_>) -> String {
    per_base(source, &given(source, Field::Contacts), rate.unit, &rate.figure())
}

/// Any count of contacts per base and time.
pub(super) fn per_base(
    source: &Source<'_>,
    contacts: &str,
    unit: RateUnit,
    figure: &str,
) -> String {
    let base = given(source, Field::Base);
    let kind = unit.denominator();
    match unit.time_base() {
        None => filled(
            "{} contacts ÷ {} {} × 100 = {} contacts / 100 {}",
            &[contacts, &base, kind.plural(), figure, kind.plural()],
        ),
        Some(shown) => {
            let window = window(source, shown);
            let (many, one, per) = (kind.plural(), kind.singular(), shown.name());
            filled(
                "{} contacts ÷ {} {} ÷ {} = {} contacts / {} / {}",
                &[contacts, &base, many, &window, figure, one, per],
            )
        }
    }
}

/// The period in units of the time base: "3 months", "45 days × 30.4375 days / month".
fn window(source: &Source<'_>, shown: TimeBase) -> String {
    let digits = |value: f64, decimals: u8| source.digits.number(value, decimals);
    let days = |days: String, noun: &str| {
        let length = match shown {
            TimeBase::Month => digits(DAYS_PER_MONTH, 4),
            TimeBase::Quarter => digits(3.0 * DAYS_PER_MONTH, 4),
            TimeBase::Year => digits(12.0 * DAYS_PER_MONTH, 2),
        };
        filled("{} {} × {} days / {}", &[&days, noun, &length, shown.name()])
    };
    match source.scenario.period().value() {
        None => String::new(),
        Some(Period::Day) => days(digits(1.0, 0), "day"),
        Some(Period::Week) => days(digits(7.0, 0), "days"),
        Some(Period::Days(_)) => days(given(source, Field::PeriodDays), "days"),
        Some(period) => months(period, shown, digits),
    }
}

fn months(period: Period, shown: TimeBase, digits: impl Fn(f64, u8) -> String) -> String {
    let length = period.months() / shown.months();
    let noun = shown.name();
    if length >= 1.0 {
        let plural = if length > 1.0 { "s" } else { "" };
        return filled("{} {}{}", &[&digits(length, 0), noun, plural]);
    }
    let window = if period == Period::Quarter { Window::Quarter } else { Window::Month };
    filled("1 {} × {} {}s / {}", &[window.word(), &digits(1.0 / length, 0), window.word(), noun])
}
