//! The tiles beside the answer.

use super::{
    format::{figure, money, percent, signed},
    formula::{given, per_base},
    rate::ShownRate,
    source::Source,
    worked::worked,
};
use crate::{
    digits::{decimals_together, rounded},
    text::filled,
    words,
};
use report::{
    Measured, Outcome, Unit,
    metrics::{Facts, Metric},
};
use scenario::field::Field;

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
            let text = words::needs("", needs);
            ("–".to_owned(), text.trim().to_owned())
        }
        Outcome::Failed(error) => ("–".to_owned(), words::error_text(*error).to_owned()),
    };
    let formula = formula(source, measured, &figure).unwrap_or_default();
    Tile { figure, detail, formula, facts }
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
        (_, unit @ (Unit::Contacts | Unit::ContactsPerCase)) => unit.name(""),
        (_, unit) => unit.of_money(),
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
            let rate = ShownRate::of(source)?;
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
                    &measured.unit.of_money(),
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
        metric => worked(source, metric, figure)?,
    })
}
