//! Units in words.

use crate::text::filled;
use crate::{choice::Window, draft::Field, report::Unit};
use metric_core::{
    bridge::Bridge,
    rate::RateUnit,
    unit::{DenominatorKind, NumeratorKind, TimeBase},
};

/// A denominator kind in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindWords {
    /// One of them.
    pub one: &'static str,
    /// Several of them.
    pub many: &'static str,
}

/// The words of a kind.
pub fn kind_words(kind: DenominatorKind) -> KindWords {
    let words = |one, many| KindWords { one, many };
    match kind {
        DenominatorKind::Order => words("order", "orders"),
        DenominatorKind::Transaction => words("transaction", "transactions"),
        DenominatorKind::Customer => words("customer", "customers"),
        DenominatorKind::User => words("active user", "active users"),
        DenominatorKind::ItUser => words("IT user", "IT users"),
        DenominatorKind::Subscriber => words("subscriber", "subscribers"),
        DenominatorKind::Account => words("account", "accounts"),
        DenominatorKind::Patient => words("patient", "patients"),
    }
}

/// A time base as a noun: "month".
pub fn time_word(time_base: TimeBase) -> &'static str {
    match time_base {
        TimeBase::Month => "month",
        TimeBase::Quarter => "quarter",
        TimeBase::Year => "year",
    }
}

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
    let contacts = numerator_words(unit.numerator());
    let scale = if unit.time_base().is_none() { 100.0 } else { 1.0 };
    (scale, filled("{} {}", &[contacts, &denominator(unit)]))
}

fn numerator_words(numerator: NumeratorKind) -> &'static str {
    match numerator {
        NumeratorKind::Offered => "contacts",
        NumeratorKind::HumanHandled => "contacts handled by people",
        NumeratorKind::UniqueCases => "cases",
        NumeratorKind::Weighted => "weighted contacts",
    }
}

/// The denominator of a rate as it is shown: "per customer per month", "per 100 orders".
pub fn denominator(unit: RateUnit) -> String {
    match unit.time_base() {
        None => filled("per 100 {}", &[kind_words(unit.denominator()).many]),
        Some(time_base) => base_unit(unit.denominator(), time_base),
    }
}

/// "per customer per month" or "per order".
pub fn base_unit(kind: DenominatorKind, time_base: TimeBase) -> String {
    let one = kind_words(kind).one;
    if kind.is_flow() {
        filled("per {}", &[one])
    } else {
        filled("per {} per {}", &[one, time_word(time_base)])
    }
}

/// The unit of an amount of money; the currency stands at the amount.
pub fn money_unit(unit: Unit) -> String {
    let unit = match unit {
        Unit::MoneyPerYear => "a year",
        Unit::MoneyPerContact => "per contact",
        Unit::MoneyPerBase(kind, time_base) => return base_unit(kind, time_base),
        Unit::MoneyPerUnknownBase => "per unit of the base",
        Unit::MoneyPerResolution => "per case resolved",
        _ => "in the period",
    };
    unit.to_owned()
}

/// The unit of a figure of the report, where values are plain ratios.
pub fn unit_text(unit: Unit, money: &str) -> String {
    let text = match unit {
        Unit::Rate(unit) => {
            let numerator = numerator_words(unit.numerator());
            let time_base = unit.time_base().unwrap_or(TimeBase::Month); // not named for a flow
            return filled("{} {}", &[numerator, &base_unit(unit.denominator(), time_base)]);
        }
        Unit::UnknownRate => "contacts per unit of the base",
        Unit::Time(TimeBase::Month) => "months",
        Unit::Time(TimeBase::Quarter) => "quarters",
        Unit::Time(TimeBase::Year) => "years",
        Unit::Share => "share",
        Unit::Contacts => "contacts",
        Unit::Base(kind) => kind_words(kind).many,
        Unit::Seconds => "seconds",
        Unit::ContactsPerCase => "contacts per case",
        Unit::Times => "times",
        _ => return filled("{} {}", &[money, &money_unit(unit)]),
    };
    text.to_owned()
}

/// The field of a bridge.
pub fn bridge_field(bridge: Bridge) -> Field {
    match bridge {
        Bridge::OrdersPerCustomer => Field::OrdersPerCustomer,
        Bridge::UsersPerCustomer => Field::UsersPerCustomer,
        Bridge::CustomersPerAccount => Field::CustomersPerAccount,
        Bridge::UsersPerAccount => Field::UsersPerAccount,
    }
}
