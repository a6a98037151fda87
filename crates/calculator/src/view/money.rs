//! The tiles beside the answer, and figures as they are shown.

use super::{
    Source,
    answer::needs_text,
    formula::{given, per_base},
};
use crate::{
    draft::Field,
    figure::{decimals, decimals_together, rounded},
    metric::{Facts, Metric},
    report::{Measured, Outcome, Unit},
    text::filled,
    words,
};

/// A figure beside the answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// The figure; an en dash where there is none.
    pub figure: String,
    /// Its unit, or what it needs.
    pub detail: String,
    /// The formula with the person's numbers.
    pub formula: String,
    /// Name, definition, formula and source.
    pub facts: Facts,
}

/// Most tiles that are shown at once.
const MOST: usize = 4;

/// The tiles of what was typed, the most asked for first.
pub(super) fn tiles(source: &Source<'_>) -> Vec<Tile> {
    let order = [
        Metric::CostPerContact,
        Metric::CostToServe,
        Metric::HumanRate,
        Metric::Incidence,
        Metric::CostTotal,
    ];
    let mut tiles = Vec::new();
    for metric in order {
        if let (Some(measured), true) = (source.report.get(metric), tiles.len() < MOST) {
            tiles.push(tile(source, measured));
        }
    }
    tiles
}

pub(super) fn tile(source: &Source<'_>, measured: &Measured) -> Tile {
    let facts = measured.metric.facts();
    let (figure, detail) = match &measured.outcome {
        Outcome::Value(value) => {
            let figure = figure(source, measured, *value);
            (signed(measured.metric, figure, *value), detail(source, measured))
        }
        Outcome::Needs(needs) => {
            let text = needs_text("", needs);
            ("–".to_owned(), text.trim().to_owned())
        }
        Outcome::Failed(error) => ("–".to_owned(), words::error_text(*error).to_owned()),
    };
    let formula = formula(source, measured, &figure).unwrap_or_default();
    Tile { figure, detail, formula, facts }
}

pub(super) fn figure(source: &Source<'_>, measured: &Measured, value: f64) -> String {
    // The effects of rates and mix add up to the change as it is shown.
    let effects = ['x', 'y'].map(|letter| source.report.breakdown.book.get(letter));
    let is_change = matches!(measured.metric, Metric::Of(figure) if figure.is_change());
    if is_change && !effects[0].is_nan() {
        let texts = column(source, measured.unit, &[value, effects[0], effects[1]]);
        return texts.into_iter().next().unwrap_or_default();
    }
    in_unit(source, measured.unit, value)
}

/// A figure in its unit; the unit itself stands elsewhere.
pub(super) fn in_unit(source: &Source<'_>, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Share => percent(source, value),
        Unit::Rate(unit) => plain(source, value * words::rate_unit(unit).0),
        Unit::Contacts => source.digits.whole(rounded(value, 0)),
        Unit::ContactsPerCase | Unit::Times => plain(source, value),
        Unit::Seconds | Unit::Base(_) => plain_or_whole(source, value),
        _ => money(source, value),
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

/// A number by the display rule, without decimals where it has none.
pub(super) fn plain_or_whole(source: &Source<'_>, value: f64) -> String {
    if value.fract() == 0.0 { source.digits.whole(value) } else { plain(source, value) }
}

/// The figure with its sign, where it is a difference.
fn signed(metric: Metric, figure: String, value: f64) -> String {
    let is_change = matches!(metric, Metric::Of(figure) if figure.is_change());
    if is_change && value > 0.0 { ["+", &figure].concat() } else { figure }
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
    filled("{} %", &[&plain(source, share * 100.0)])
}

/// An amount of money: cents below a thousand and where there are any, two digits below ten cents.
pub(super) fn money(source: &Source<'_>, value: f64) -> String {
    let cents = rounded(value, 2);
    let decimals = match value.abs() {
        small if small > 0.0 && small < 0.1 => decimals(value),
        0.0..1000.0 => 2,
        medium if medium < 1e6 && cents.fract() != 0.0 => 2,
        _ => 0,
    };
    let currency = source.report.currency.map(|currency| currency.code());
    source.digits.money(rounded(value, decimals), currency.as_deref(), decimals)
}

fn detail(source: &Source<'_>, measured: &Measured) -> String {
    let value_of = |metric| source.report.value(metric);
    match (measured.metric, measured.unit) {
        (Metric::CostTotal, _) => "in the period".to_owned(),
        (Metric::CostPerContact, _) => "per contact handled".to_owned(),
        (Metric::HumanRate, Unit::Rate(unit)) => {
            let unit = words::denominator(unit);
            let share = value_of(Metric::AutomationShare).map(|share| {
                filled("; {} of contacts resolved by automation", &[&percent(source, share)])
            });
            filled("{}{}", &[&unit, &share.unwrap_or_default()])
        }
        (Metric::Incidence, _) => {
            ["of the base, at least once in the period", &interval(source, measured, 100.0, " %")]
                .concat()
        }
        (metric, Unit::Share | Unit::Times) => {
            let (scale, sign) =
                if measured.unit == Unit::Share { (100.0, " %") } else { (1.0, "") };
            [of_what(metric), &interval(source, measured, scale, sign)].concat()
        }
        (_, Unit::Rate(unit)) => words::rate_unit(unit).1,
        (_, unit @ (Unit::Contacts | Unit::ContactsPerCase)) => words::unit_text(unit, ""),
        (_, unit) => words::money_unit(unit),
    }
}

/// What a share is a share of.
pub(crate) fn of_what(metric: Metric) -> &'static str {
    match metric {
        Metric::Of(figure) => figure.row().of,
        _ => "of contacts",
    }
}

/// "; 95 % interval 58.1 to 63.8 %".
fn interval(source: &Source<'_>, measured: &Measured, scale: f64, unit: &str) -> String {
    let Some(interval) = measured.interval else {
        return String::new();
    };
    let limits = [interval.low * scale, interval.high * scale];
    let mut text = String::new();
    for (limit, decimals) in limits.into_iter().zip(decimals_together(&limits)) {
        text.push_str(if text.is_empty() { "; 95 % interval " } else { " to " });
        text.push_str(&source.digits.number(rounded(limit, decimals), decimals));
    }
    text.push_str(unit);
    text
}

fn formula(source: &Source<'_>, measured: &Measured, figure: &str) -> Option<String> {
    let value_of = |metric| source.report.value(metric);
    measured.outcome.value()?;
    Some(match measured.metric {
        Metric::CostPerContact => {
            let handled = if source.scenario.is_blank(Field::Handled) {
                Field::Contacts
            } else {
                Field::Handled
            };
            let total = money(source, value_of(Metric::CostTotal)?);
            filled(
                "{} ÷ {} contacts handled = {} / contact",
                &[&total, &given(source, handled), figure],
            )
        }
        Metric::CostToServe => {
            let rate = super::rate::ShownRate::of(source)?;
            let cost = money(source, value_of(Metric::CostPerContact)?);
            let handled = if source.scenario.is_blank(Field::Handled) {
                String::new()
            } else {
                let (handled, offered) =
                    (given(source, Field::Handled), given(source, Field::Contacts));
                filled(" × {} handled ÷ {} offered", &[&handled, &offered])
            };
            filled(
                "{} {}{} × {} / contact = {} {}",
                &[
                    &rate.figure(),
                    &rate.unit_text,
                    &handled,
                    &cost,
                    figure,
                    &words::money_unit(measured.unit),
                ],
            )
        }
        Metric::HumanRate if !source.scenario.is_blank(Field::ResolvedByAutomation) => {
            let Unit::Rate(unit) = measured.unit else {
                return None;
            };
            let (all, automated) =
                (given(source, Field::Contacts), given(source, Field::ResolvedByAutomation));
            per_base(source, &filled("({} − {})", &[&all, &automated]), unit, figure)
        }
        Metric::Incidence => filled(
            "{} ÷ {} = {}",
            &[&given(source, Field::CustomersInContact), &given(source, Field::Base), figure],
        ),
        metric => super::breakdown::worked(source, metric, figure)?,
    })
}
