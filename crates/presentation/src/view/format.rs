//! Figures as text, each in its unit, and names of rows and counts beside them.

use super::source::Source;
use crate::{
    digits::{decimals, decimals_together, rounded},
    words::{self, PERCENT},
};
use metric_core::{
    band::same,
    table::{Input, Metric},
};
use report::{Measured, Name, Unit, row_name};
use scenario::{field::Table, number::NumberStyle};

/// A figure of the report in its unit; the unit itself stands elsewhere.
pub(super) fn figure(source: &Source<'_>, measured: &Measured, value: f64) -> String {
    let of = |input| source.report.inputs.get(input);
    // The effects of rates and mix add up to the change as it is shown.
    if let (true, Some(by_rate), Some(by_mix)) =
        (measured.metric.row().signed, of(Input::RateEffect), of(Input::MixEffect))
    {
        let texts = column(source, measured.unit, &[value, by_rate, by_mix]);
        return texts.into_iter().next().unwrap_or_default();
    }
    in_unit(source, measured.unit, value)
}

/// A figure in its unit; the unit itself stands elsewhere.
pub(super) fn in_unit(source: &Source<'_>, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Share => percent(source, value),
        Unit::Rate(unit) => plain(source, value * words::rate_unit(unit).0),
        Unit::Contacts
        | Unit::Cases
        | Unit::WeightedContacts
        | Unit::HoursPerYear
        | Unit::HoursPerMonth
        | Unit::People => whole(source, value),
        Unit::ContactsPerCase
        | Unit::Times
        | Unit::Time(_)
        | Unit::FullTimePeople
        | Unit::UnknownRate => plain(source, value),
        Unit::Seconds
        | Unit::Base(_)
        | Unit::HoursPerWeek
        | Unit::Minutes
        | Unit::DaysPerWeek
        | Unit::Days
        | Unit::ContactsPerDay
        | Unit::HoursPerDay => plain_or_whole(source, value),
        Unit::Money
        | Unit::MoneyPerYear
        | Unit::MoneyPerContact
        | Unit::MoneyPerBase(..)
        | Unit::MoneyPerUnknownBase
        | Unit::MoneyPerResolution
        | Unit::MoneyPerHour => money(source, value),
    }
}

/// Figures of one unit below one another; rates with as many decimals each, so that they add up.
pub(super) fn column(source: &Source<'_>, unit: Unit, values: &[f64]) -> Vec<String> {
    let scale = if let Unit::Rate(unit) = unit { words::rate_unit(unit).0 } else { 0.0 };
    let mut shown = Vec::new();
    for value in values {
        shown.push(value * scale);
    }
    let mut texts = Vec::new();
    for (index, decimals) in decimals_together(&shown).into_iter().enumerate() {
        texts.push(match (values.get(index), shown.get(index)) {
            (_, Some(shown)) if scale > 0.0 => {
                source.digits.number(rounded(*shown, decimals), decimals)
            }
            (value, _) => in_unit(source, unit, value.copied().unwrap_or_default()),
        });
    }
    texts
}

/// Two values of one unit, with more decimals where they would read alike although they differ.
pub(super) fn apart(source: &Source<'_>, unit: Unit, values: [f64; 2]) -> [String; 2] {
    let texts = values.map(|value| in_unit(source, unit, value));
    let [one, other] = values;
    if texts[0] != texts[1] || same(one, other) {
        return texts;
    }
    let mut texts = column(source, unit, &values).into_iter();
    std::array::from_fn(|_| texts.next().unwrap_or_default())
}

/// A number by the display rule, without decimals where it has none.
pub(super) fn plain_or_whole(source: &Source<'_>, value: f64) -> String {
    if value.fract() == 0.0 { source.digits.whole(value) } else { plain(source, value) }
}

/// The figure with its sign, where it is a difference.
pub(super) fn signed(metric: Metric, figure: String, value: f64) -> String {
    signed_text(metric.row().signed, figure, value)
}

/// The same, where a row says whether it is a difference.
pub(super) fn signed_text(is_signed: bool, figure: String, value: f64) -> String {
    if is_signed && value > 0.0 { format!("+{figure}") } else { figure }
}

/// A figure that was entered, with its unit: "420 seconds", "80,000 contacts".
pub(super) fn amount(unit: Unit, figure: &str) -> String {
    match unit {
        Unit::Contacts | Unit::Seconds | Unit::Base(_) | Unit::Time(_) => {
            format!("{figure} {}", unit.name(""))
        }
        _ => with_unit(unit, figure),
    }
}

/// A probability; below a ten-thousandth its digits would only seem to tell something.
pub(super) fn chance(source: &Source<'_>, p: f64) -> String {
    if p < 0.0001 {
        return format!("less than {}{PERCENT}", source.digits.number(0.01, 2));
    }
    percent(source, p)
}

/// A figure with its unit, as the end of a formula: "0.80 contacts / customer / month".
pub(super) fn with_unit(unit: Unit, figure: &str) -> String {
    match unit {
        Unit::Rate(unit) => {
            let (numerator, kind) = (unit.numerator().plural(), unit.denominator());
            match unit.time_base() {
                None => format!("{figure} {numerator} / 100 {}", kind.plural()),
                Some(time) => {
                    format!("{figure} {numerator} / {} / {}", kind.singular(), time.name())
                }
            }
        }
        Unit::MoneyPerContact => format!("{figure} / contact"),
        Unit::MoneyPerResolution => format!("{figure} / case resolved"),
        Unit::MoneyPerBase(..) | Unit::MoneyPerYear => format!("{figure} {}", unit.of_money()),
        _ => figure.to_owned(),
    }
}

/// The figure of a metric, with its sign where it is a difference; empty where there is none.
pub(super) fn shown(source: &Source<'_>, metric: Metric) -> Option<String> {
    let measured = source.report.get(metric)?;
    let value = measured.outcome.value()?;
    Some(signed(metric, figure(source, measured, value), value))
}

/// A number by the display rule.
pub(super) fn plain(source: &Source<'_>, value: f64) -> String {
    let decimals = decimals(value);
    source.digits.number(rounded(value, decimals), decimals)
}

/// "29.2 %".
pub(super) fn percent(source: &Source<'_>, share: f64) -> String {
    format!("{}{PERCENT}", plain(source, share * 100.0))
}

/// An amount of money, with the decimals of its currency: below a thousand, and below a million where
/// there are any. Below ten of the smallest unit it gets two digits, as any other figure.
pub(super) fn money(source: &Source<'_>, value: f64) -> String {
    let decimals = decimals_of_money(source, value);
    let currency = source.report.currency.map(|currency| currency.code());
    source.digits.money(rounded(value, decimals), currency.as_deref(), decimals)
}

fn decimals_of_money(source: &Source<'_>, value: f64) -> u8 {
    let currency = source.report.currency.map(|currency| currency.code());
    let most = source.digits.money_decimals(currency.as_deref());
    let ten_smallest = 10_f64.powi(1 - i32::from(most));
    match value.abs() {
        small if small > 0.0 && small < ten_smallest => decimals(value).max(most),
        0.0..1000.0 => most,
        medium if medium < 1e6 && rounded(value, most).fract() != 0.0 => most,
        _ => 0,
    }
}

/// The numbers that [`column`] shows, rounded as there.
pub(super) fn column_numbers(source: &Source<'_>, unit: Unit, values: &[f64]) -> Vec<f64> {
    let scale = match unit {
        Unit::Rate(unit) => words::rate_unit(unit).0,
        Unit::Share => 100.0,
        _ => 1.0,
    };
    let scaled: Vec<f64> = values.iter().map(|value| value * scale).collect();
    let decimals: Vec<u8> = match unit {
        Unit::Rate(_) => decimals_together(&scaled),
        Unit::Share => scaled.iter().map(|value| decimals(*value)).collect(),
        Unit::Contacts => vec![0; scaled.len()],
        _ => scaled.iter().map(|value| decimals_of_money(source, *value)).collect(),
    };
    scaled.into_iter().zip(decimals).map(|(value, decimals)| rounded(value, decimals)).collect()
}

/// "1 entry", "3 entries".
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The name of a row, or what an unnamed one is called, inside of a sentence.
pub(super) fn name(source: &Source<'_>, table: Table, name: Name) -> String {
    words::isolated(&row_name(source.scenario.draft(), table, name))
}

/// The same where a sentence, a label or a cell begins.
pub(super) fn title(source: &Source<'_>, table: Table, name: Name) -> String {
    words::isolated(&words::row_title(source.scenario.draft(), table, name))
}

/// A number of contacts: "2,500".
pub(super) fn whole(source: &Source<'_>, count: f64) -> String {
    source.digits.whole(rounded(count, 0))
}

/// "1 contact", "2,500 contacts".
pub(super) fn contacts(source: &Source<'_>, count: f64) -> String {
    let noun = if rounded(count, 0) == 1.0 { "contact" } else { "contacts" };
    format!("{} {noun}", whole(source, count))
}

/// The amount of a lever that a click fills in, as a person types it: with so many decimals that the rate it leads to
/// is the published one as far as it shows.
pub(super) fn typed_amount(value: f64, style: NumberStyle) -> String {
    typed(value, 3, style)
}

/// The most that an entry takes, as a person types it: rounded down, so that what a message advises is accepted.
pub(super) fn typed_most(value: f64, style: NumberStyle) -> String {
    let (decimals, scale) = if value < 0.1 { (6, 1e6) } else { (3, 1e3) };
    // What floating point leaves below a number that was meant is that number.
    let down = (value * scale * (1.0 + f64::EPSILON * 4.0)).floor() / scale;
    typed(down, decimals, style)
}

/// A number with at most so many decimals, as a person types it.
fn typed(value: f64, decimals: usize, style: NumberStyle) -> String {
    let text = format!("{value:.decimals$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('.', &style.decimal().to_string())
}
