//! The tiles beside the answer, and the cost lines.

use super::{
    Source,
    answer::needs_text,
    formula::{given, per_base},
};
use crate::{
    draft::Slot,
    figure::{decimals, decimals_together, rounded},
    metric::{Facts, Metric},
    report::{Measured, Outcome, Unit},
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

/// A cost line of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct LineRow {
    /// Its name.
    pub name: &'static str,
    /// The amount in the period.
    pub amount: String,
    /// Per contact handled.
    pub per_contact: String,
    /// Share of the total.
    pub share: String,
}

/// Most tiles that are shown at once.
const MOST: usize = 4;

/// The tiles of what was typed, the most asked for first.
pub(super) fn tiles(source: Source<'_>) -> Vec<Tile> {
    let order = [
        Metric::CostPerContact,
        Metric::CostToServe,
        Metric::HumanRate,
        Metric::Incidence,
        Metric::CostTotal,
    ];
    let measured = order.into_iter().filter_map(|metric| source.report.get(metric));
    let mut tiles: Vec<Tile> = measured.map(|measured| tile(source, measured)).collect();
    tiles.truncate(MOST);
    tiles
}

fn tile(source: Source<'_>, measured: &Measured) -> Tile {
    let facts = measured.metric.facts();
    let (figure, detail) = match &measured.outcome {
        Outcome::Value(value) => (figure(source, measured, *value), detail(source, measured)),
        Outcome::Needs(needs) => {
            let text = needs_text("", needs);
            ("–".to_owned(), text.trim().to_owned())
        }
        Outcome::Failed(error) => ("–".to_owned(), words::error_text(*error).to_owned()),
    };
    let formula = formula(source, measured, &figure).unwrap_or_default();
    Tile { figure, detail, formula, facts }
}

fn figure(source: Source<'_>, measured: &Measured, value: f64) -> String {
    match measured.unit {
        Unit::Share => percent(source, value),
        Unit::Rate(unit) => {
            let (scale, _) = words::rate_unit(unit);
            plain(source, value * scale)
        }
        _ => money(source, value),
    }
}

/// A number by the display rule.
fn plain(source: Source<'_>, value: f64) -> String {
    let decimals = decimals(value);
    source.digits.number(rounded(value, decimals), decimals)
}

/// "29.2 %".
pub(super) fn percent(source: Source<'_>, share: f64) -> String {
    format!("{} %", plain(source, share * 100.0))
}

/// An amount of money: cents below a thousand and where there are any, two digits below ten cents.
pub(super) fn money(source: Source<'_>, value: f64) -> String {
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

fn detail(source: Source<'_>, measured: &Measured) -> String {
    let value_of = |metric| source.report.value(metric);
    match (measured.metric, measured.unit) {
        (Metric::CostTotal, _) => "in the period".to_owned(),
        (Metric::CostPerContact, _) => "per contact handled".to_owned(),
        (Metric::HumanRate, Unit::Rate(unit)) => {
            let unit = words::denominator(unit);
            let share = value_of(Metric::AutomationShare).map(|share| {
                format!("; {} of contacts resolved by automation", percent(source, share))
            });
            format!("{unit}{}", share.unwrap_or_default())
        }
        (Metric::Incidence, _) => interval(source, measured),
        (_, unit) => words::money_unit(unit),
    }
}

fn interval(source: Source<'_>, measured: &Measured) -> String {
    let limits = measured.interval.map(|interval| {
        let limits = [interval.low * 100.0, interval.high * 100.0];
        let decimals = decimals_together(&limits);
        let texts: Vec<String> = limits
            .iter()
            .zip(decimals)
            .map(|(limit, decimals)| source.digits.number(rounded(*limit, decimals), decimals))
            .collect();
        format!("; 95 % interval {} %", texts.join(" to "))
    });
    format!("of the base, at least once in the period{}", limits.unwrap_or_default())
}

fn formula(source: Source<'_>, measured: &Measured, figure: &str) -> Option<String> {
    let value_of = |metric| source.report.value(metric);
    measured.outcome.value()?;
    Some(match measured.metric {
        Metric::CostPerContact => {
            let handled =
                if source.scenario.is_blank(Slot::Handled) { Slot::Vol } else { Slot::Handled };
            let total = money(source, value_of(Metric::CostTotal)?);
            format!("{total} ÷ {} contacts handled = {figure} / contact", given(source, handled))
        }
        Metric::CostToServe => {
            let rate = super::rate::ShownRate::of(source)?;
            let cost = money(source, value_of(Metric::CostPerContact)?);
            let handled = if source.scenario.is_blank(Slot::Handled) {
                String::new()
            } else {
                let (handled, offered) = (given(source, Slot::Handled), given(source, Slot::Vol));
                format!(" × {handled} handled ÷ {offered} offered")
            };
            format!(
                "{} {}{handled} × {cost} / contact = {figure} {}",
                rate.figure(),
                rate.unit_text,
                words::money_unit(measured.unit)
            )
        }
        Metric::HumanRate => {
            let Unit::Rate(unit) = measured.unit else {
                return None;
            };
            let (all, automated) = (given(source, Slot::Vol), given(source, Slot::Ai));
            per_base(source, &format!("({all} − {automated})"), unit, figure)
        }
        Metric::Incidence => {
            format!("{} ÷ {} = {figure}", given(source, Slot::Who), given(source, Slot::Base))
        }
        _ => return None,
    })
}

/// "$48,000 in the period; $192,000 a year at this pace."
pub(super) fn total(source: Source<'_>) -> String {
    let value_of = |metric| source.report.value(metric).map(|value| money(source, value));
    match (value_of(Metric::CostTotal), value_of(Metric::CostPerYear)) {
        (Some(total), Some(year)) => {
            format!("{total} in the period; {year} a year at this pace.")
        }
        (Some(total), None) => format!("{total} in the period; a year's cost needs the period."),
        _ => String::new(),
    }
}

/// The cost lines that were given, then the total.
pub(super) fn lines(source: Source<'_>) -> Vec<LineRow> {
    let given = Slot::COST_LINES.into_iter().filter(|slot| !source.scenario.is_blank(*slot));
    let mut rows: Vec<LineRow> = given
        .map(|slot| LineRow {
            name: words::label(slot),
            amount: source
                .scenario
                .amount(slot)
                .value()
                .map_or_else(dash, |amount| money(source, amount.get())),
            per_contact: value_or_dash(source, Metric::LinePerContact(slot), money),
            share: value_or_dash(source, Metric::LineShare(slot), percent),
        })
        .collect();
    if !rows.is_empty() {
        rows.push(LineRow {
            name: "Total",
            amount: value_or_dash(source, Metric::CostTotal, money),
            per_contact: value_or_dash(source, Metric::CostPerContact, money),
            // Nothing has no share of nothing.
            share: source
                .report
                .value(Metric::CostTotal)
                .filter(|total| *total > 0.0)
                .map_or_else(dash, |_| percent(source, 1.0)),
        });
    }
    rows
}

fn value_or_dash(
    source: Source<'_>,
    metric: Metric,
    text: impl Fn(Source<'_>, f64) -> String,
) -> String {
    source.report.value(metric).map_or_else(dash, |value| text(source, value))
}

fn dash() -> String {
    "–".to_owned()
}
