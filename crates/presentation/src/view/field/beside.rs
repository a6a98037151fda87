//! What stands beside the entries of a fixed sheet: a count as a share and a share as a count, a blank entry as
//! it is worked out, the figure of now beside an earlier one.

use crate::view::{
    format::{money, percent, plain_or_whole, whole},
    source::Source,
};
use metric_core::table::{Expr, INPUTS, Input, InputRow, Origin, Unit};
use report::{Results, input_of};
use scenario::field::{Field, Section};

/// What stands beside an entry; empty where nothing does.
pub(super) fn of(source: &Source<'_>, field: Field) -> String {
    let text = if field == Field::Contacts {
        source.report.inputs.get(Input::Contacts).map(|contacts| whole(source, contacts))
    } else if Section::Change.fields().contains(&field) {
        now(source, field)
    } else {
        let input = input_of(field).filter(|input| !is_contradicted(source, field, *input));
        input.and_then(|input| other_form(source, input).or_else(|| worked_out(source, input)))
    };
    text.unwrap_or_default()
}

/// Whether an entry is blank in a section that contradicts itself, of which nothing is worked out: what was
/// typed there keeps its other form.
fn is_contradicted(source: &Source<'_>, field: Field, input: Input) -> bool {
    let is_typed = matches!(source.report.inputs.origin(input), Origin::Given | Origin::Share);
    let results = &source.report.breakdown.results;
    let mut own = results.iter().filter(|results| results.section.fields().contains(&field));
    !is_typed && own.any(Results::is_stopped)
}

/// A count as a share of its whole; a share, or a blank that is worked out, as a count. Of what it is a share
/// stands beside a share, since not every whole is the line above.
fn other_form(source: &Source<'_>, input: Input) -> Option<String> {
    let inputs = &source.report.inputs;
    let row = input.row();
    let value = inputs.get(input)?;
    let is_amount = match inputs.origin(input) {
        Origin::Given => false,
        Origin::Share => true,
        // A default is none of the person's figures.
        Origin::WorkedOut(index) => match row.first_of.get(index) {
            Some(Expr::Number(..)) => return None,
            _ => true,
        },
        _ => return None,
    };
    let of = row.share_of.and_then(|of| of.value(inputs).ok()).filter(|whole| *whole > 0.0);
    let of_whole = |text: String, of| format!("{text} of\u{a0}{}", amount(source, input, of));
    if is_amount {
        let text = amount(source, input, value);
        let of = of.filter(|_| inputs.origin(input) == Origin::Share);
        return Some(of.map_or(text.clone(), |of| of_whole(text, of)));
    }
    let of = of.filter(|whole| value <= *whole)?;
    Some(of_whole(percent(source, value / of), of))
}

/// What a blank entry is worked out as: the value of the input that it would give.
fn worked_out(source: &Source<'_>, given: Input) -> Option<String> {
    let inputs = &source.report.inputs;
    let begins = |row: &&InputRow| matches!(row.first_of.first(), Some(Expr::Input(first)) if *first == given);
    let of = INPUTS.iter().find(begins).filter(|_| inputs.origin(given) == Origin::Blank)?;
    other_form(source, of.input)
}

/// The figure of now beside that of an earlier period.
fn now(source: &Source<'_>, field: Field) -> Option<String> {
    let inputs = &source.report.inputs;
    let of_input = |input| inputs.get(input).map(|value| amount(source, input, value));
    match field {
        Field::EarlierContacts => of_input(Input::Contacts),
        Field::EarlierBase => of_input(Input::Base),
        Field::EarlierCost => of_input(Input::SupportCost),
        Field::EarlierCasesResolved => of_input(Input::CasesResolved),
        _ => None,
    }
}

fn amount(source: &Source<'_>, input: Input, value: f64) -> String {
    match input.row().unit {
        Unit::Money | Unit::MoneyPerHour | Unit::MoneyPerContact => money(source, value),
        Unit::Share => percent(source, value),
        Unit::Contacts | Unit::Cases => whole(source, value),
        _ => plain_or_whole(source, value),
    }
}
