//! Formulas with the person's numbers in them: "720 contained ÷ 1,440 routed = 50.0 %".
//!
//! The expression is the one that was computed; here its leaves become numbers with what they count.

use super::{
    format::{money, percent, plain_or_whole, shown, whole, with_unit},
    formula::{self, given},
    function::function,
    source::Source,
};
use crate::digits::rounded;
use metric_core::table::{Cell, Expr, Input, MetricRow, Origin, Term, Unit};
use report::{Unit as ShownUnit, field_of};
use scenario::field::Field;

/// The formula of a row with the person's numbers; none where it lacks any.
pub(super) fn worked(source: &Source<'_>, row: &MetricRow, figure: &str) -> Option<String> {
    let is_function = |term: &Term| matches!(term, Term::Input(input) if is_prose(*input));
    if row.formula.terms().iter().any(is_function) || matches!(row.formula, Expr::Input(_)) {
        return function(source, row, figure);
    }
    let text = row.formula.render(&|term| term_text(source, term));
    let scale = if is_per_hundred(source, row.unit, row.formula) { " × 100" } else { "" };
    let result = with_unit(ShownUnit::of(source.scenario, row.unit), figure);
    Some(format!("{text}{scale} = {result}{}", notes(source, row.formula)))
}

/// Whether an input is computed by a function that no formula can show.
fn is_prose(input: Input) -> bool {
    let row = input.row();
    // What the levers make of a figure is a number that the metrics of Improve are made of.
    let is_of_levers = row.function.starts_with("savings::") || input == Input::StayingCost;
    let is_shown = is_of_levers
        || matches!(
            input,
            Input::Exposure
                | Input::EarlierExposure
                | Input::Months
                | Input::CostLines
                | Input::Avoidable
                | Input::WeightedContacts
                | Input::EarlierContactsOfSegments
        );
    !row.function.is_empty() && !is_shown
}

/// Whether a formula gives the plain ratio of a flow, which is shown per hundred.
pub(super) fn is_per_hundred(source: &Source<'_>, unit: Unit, formula: &Expr) -> bool {
    let unit = ShownUnit::of(source.scenario, unit);
    let is_flow = matches!(unit, ShownUnit::Rate(unit) if unit.time_base().is_none());
    let is_base = |term| {
        matches!(
            term,
            Term::Input(Input::Exposure | Input::EarlierExposure) | Term::Cell(Cell::ExposureThen)
        )
    };
    is_flow && formula.terms().into_iter().any(is_base)
}

/// A leaf of a formula with its number. A cell has one only in its row.
pub(super) fn term_text(source: &Source<'_>, term: Term) -> String {
    match term {
        Term::Number(value, "") => literal(source, value),
        Term::Number(value, label) => format!("{} {label}", literal(source, value)),
        Term::Input(input) => input_text(source, input),
        Term::Cell(cell) => cell.row().noun.to_owned(),
        Term::Metric(metric) => {
            let figure = shown(source, metric).unwrap_or_default();
            format!("{figure} {}", metric.row().name.to_lowercase())
        }
    }
}

/// Decimals of the constants of formulas.
const MOST_OF_CONSTANTS: u8 = 4;

fn literal(source: &Source<'_>, value: f64) -> String {
    // A constant such as 365.25 is none of the person's figures, and is not rounded.
    let exact = (0..MOST_OF_CONSTANTS).find(|decimals| rounded(value, *decimals) == value);
    source.digits.number(value, exact.unwrap_or(MOST_OF_CONSTANTS))
}

/// An input with its number: of what it was worked out of, where that is one other input.
fn input_text(source: &Source<'_>, input: Input) -> String {
    let inputs = &source.report.inputs;
    let row = input.row();
    match input {
        Input::Exposure => return formula::exposure(source, Field::Base),
        Input::EarlierExposure => return formula::exposure(source, Field::EarlierBase),
        Input::Months => return formula::months_of_period(source),
        Input::Base => {
            let kind = source.scenario.kind().value().map_or("", |kind| kind.plural());
            return format!("{} {kind}", given(source, Field::Base));
        }
        _ => {}
    }
    let alternative = match inputs.origin(input) {
        Origin::WorkedOut(index) => row.first_of.get(index).copied(),
        _ => None,
    };
    match alternative {
        Some(Expr::Input(other)) => input_text(source, *other),
        Some(expression) if input == Input::ReachingPeople => {
            format!("({})", expression.render(&|term| term_text(source, term)))
        }
        Some(Expr::Number(..)) => format!("{} (assumed)", counted(source, input)),
        _ => counted(source, input),
    }
}

/// "720 contained"
fn counted(source: &Source<'_>, input: Input) -> String {
    let row = input.row();
    let value = source.report.inputs.get(input).unwrap_or_default();
    let typed = field_of(input).filter(|_| source.report.inputs.origin(input) == Origin::Given);
    let figure = match (row.unit, typed) {
        (Unit::Money | Unit::MoneyPerHour | Unit::MoneyPerContact, _) => money(source, value),
        (Unit::Share, _) => percent(source, value),
        (_, Some(field)) => given(source, field),
        (Unit::Seconds | Unit::Ratio, None) => plain_or_whole(source, value),
        _ => whole(source, value),
    };
    if row.counted.is_empty() { figure } else { format!("{figure} {}", row.counted) }
}

/// What was worked out of several others: "; 40 abandoned = 240 routed − 120 contained − 80 escalated".
fn notes(source: &Source<'_>, formula: &Expr) -> String {
    let note = |term| {
        let Term::Input(input) = term else { return None };
        let Origin::WorkedOut(index) = source.report.inputs.origin(input) else { return None };
        let expression = *input.row().first_of.get(index)?;
        let is_shown = matches!(expression, Expr::Input(_) | Expr::Number(..));
        if is_shown || input == Input::ReachingPeople {
            return None;
        }
        let text = expression.render(&|term| term_text(source, term));
        Some(format!("; {} = {text}", counted(source, input)))
    };
    formula.terms().into_iter().filter_map(note).collect()
}
