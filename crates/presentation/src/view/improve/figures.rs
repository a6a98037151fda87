//! The figures of a scenario, and how Improve writes them.

use super::Shown;
use crate::{
    digits::{short_money, short_range},
    view::{
        format::{plain, plain_or_whole},
        source::Source,
    },
    words::{self, PERCENT},
};
use metric_core::table::{Input, Metric};
use report::{Measured, Pay, Side};
use scenario::field::Field;

/// A figure of a scenario.
pub(super) fn value(expected: Shown<'_>, metric: Metric) -> Option<f64> {
    let figure = expected.figures.iter().find(|figure| figure.metric == metric)?;
    figure.outcome.value()
}

/// The side of a scenario whose figure with the levers is a metric.
pub(super) fn side(shown: Shown<'_>, with: Metric) -> Option<&Side> {
    shown.expected.sides.iter().find(|side| side.with.metric == with)
}

/// Both figures of a side.
pub(super) fn both(side: &Side) -> Option<[f64; 2]> {
    Some([side.today.outcome.value()?, side.with.outcome.value()?])
}

/// Whether a figure has a value.
pub(super) fn is_known(measured: &Measured) -> bool {
    measured.outcome.value().is_some()
}

/// The saving a year of a scenario.
pub(super) fn saving_of(expected: Shown<'_>) -> Option<f64> {
    value(expected, Metric::SavingYear)
}

/// The code of the currency.
pub(super) fn currency(source: &Source<'_>) -> Option<String> {
    source.report.currency.map(|currency| currency.code())
}

/// An amount of money in three digits.
pub(super) fn short(source: &Source<'_>, value: f64) -> String {
    let currency = currency(source);
    short_money(source.digits, value, currency.as_deref(), 3)
}

/// How many runs there are: "20,000".
pub(super) fn runs(source: &Source<'_>) -> String {
    words::runs(source.digits)
}

/// "6.5 months", "never".
pub(super) fn payback(source: &Source<'_>, pay: &Pay) -> String {
    match pay.returns.payback {
        None => "never".to_owned(),
        Some(0.0) => "at once".to_owned(),
        Some(months) => format!("{} months", plain(source, months)),
    }
}

/// "$0.92M to $1.23M".
pub(super) fn range_of(source: &Source<'_>, expected: Shown<'_>) -> Option<String> {
    let saving = expected.sampled.as_ref()?.saving;
    Some(ends_of(source, [saving.p5, saving.p95]).join(" to "))
}

/// A percentile, in two digits.
pub(super) fn two_digits(source: &Source<'_>, value: f64) -> String {
    let currency = currency(source);
    short_money(source.digits, value, currency.as_deref(), 2)
}

/// Two percentiles beside one another, in two digits and one scale.
pub(super) fn ends_of(source: &Source<'_>, ends: [f64; 2]) -> [String; 2] {
    let currency = currency(source);
    short_range(source.digits, ends, currency.as_deref(), 2)
}

/// By which paid hours, occupancy and shrinkage hours are people.
pub(super) fn terms_of_people(source: &Source<'_>) -> String {
    let text = |field: Field| {
        let text = source.scenario.draft().text(field).trim();
        words::isolated(text.trim_end_matches('%').trim())
    };
    // It may follow from its parts.
    let shrinkage = source.report.inputs.get(Input::Shrinkage);
    let shrinkage = shrinkage.map(|share| plain_or_whole(source, share * 100.0));
    let shrinkage = shrinkage.unwrap_or_default();
    format!(
        "{} paid hours a week, {}{PERCENT} occupancy, {shrinkage}{PERCENT} shrinkage",
        text(Field::PaidHours),
        text(Field::Occupancy)
    )
}
