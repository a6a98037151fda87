//! The columns of a pasted block: their names, why each was taken for what it is, and what was
//! converted.

use super::super::isolated;
use scenario::{
    number::CurrencySign,
    paste::{ColumnPlan, ColumnReason, Plan, Unit},
};

/// Most names of columns or lines in one sentence.
const MOST_NAMES: usize = 5;
/// Most characters of a pasted text in a sentence.
const MOST_CHARS: usize = 60;

/// A pasted text for a sentence or a cell: one line of a limited length.
pub fn shown(text: &str) -> String {
    if text.chars().count() <= MOST_CHARS {
        return isolated(text);
    }
    let start: String = text.chars().take(MOST_CHARS - 1).collect();
    isolated(&format!("{}…", start.trim_end()))
}

/// The first of some names, and how many more there are: "a, b, c, d, e and 12 more".
pub fn few(names: &[String], all: impl Fn(&[&str]) -> String) -> String {
    let first: Vec<&str> = names.iter().take(MOST_NAMES).map(String::as_str).collect();
    match names.len().saturating_sub(MOST_NAMES) {
        0 => all(&first),
        more => format!("{} and {more} more", first.join(", ")),
    }
}

/// A column by its header; one without by its number.
fn plain_name(plan: &Plan, index: usize) -> String {
    match plan.columns.get(index).map_or("", |column| &column.header) {
        "" => format!("column {}", index + 1),
        header => shown(header),
    }
}

/// A column by its header, in quotation marks; one without by its number.
pub fn column_name(plan: &Plan, index: usize) -> String {
    let has_header = plan.columns.get(index).is_some_and(|column| !column.header.is_empty());
    let name = plain_name(plan, index);
    if has_header { format!("“{name}”") } else { name }
}

/// What is done with the numbers of a column, as the end of a sentence that begins with its name.
fn conversion(unit: Unit) -> &'static str {
    match unit {
        Unit::Milliseconds => "was converted from milliseconds to seconds",
        Unit::Minutes => "was converted from minutes to seconds",
        Unit::Hours => "was converted from hours to seconds",
        Unit::Days => "was converted from days to seconds",
        Unit::HoursAndMinutes => "was read as hours and minutes",
        Unit::Fractions => "was converted from fractions to percent",
        Unit::Cents => "was converted from cents",
        Unit::Hundreds => "was converted from hundreds",
        Unit::Thousands => "was converted from thousands",
        Unit::Lakh => "was converted from lakh",
        Unit::Millions => "was converted from millions",
        Unit::Crore => "was converted from crore",
        Unit::Billions => "was converted from billions",
    }
}

/// What was converted in the columns that are used, and what else was made of them.
pub fn converted(plan: &Plan) -> Vec<String> {
    let columns = plan.columns.iter().enumerate();
    let used = columns.filter(|(_, column)| column.meaning.column().is_some());
    used.flat_map(|(index, column)| remarks_on(column, &column_name(plan, index))).collect()
}

/// All that has to be said of a column of this name: one thing hides no other.
fn remarks_on(column: &ColumnPlan, name: &str) -> Vec<String> {
    let currency = column.currency.and_then(CurrencySign::likeliest);
    let sentences = [
        column.fills_down.then(|| format!("Blank cells of {name} took the name above them.")),
        column
            .has_remark
            .then(|| format!("What stands in brackets in {name} was taken for a remark.")),
        currency.map(|currency| {
            let code = currency.code();
            format!("{name} is in {code}, which is not the currency of this page.")
        }),
        column.unit.map(|unit| format!("{name} {}.", conversion(unit))),
    ];
    sentences.into_iter().flatten().collect()
}

/// The columns that were left out, by their headers.
pub fn left_out(plan: &Plan) -> Option<String> {
    let names: Vec<String> = plan.left_out().map(|(index, _)| plain_name(plan, index)).collect();
    let names = few(&names, |names| names.join(", "));
    (!names.is_empty()).then(|| format!("Left out: {names}."))
}

/// Why a column was taken for what it is.
pub fn reason(plan: &Plan, reason: ColumnReason) -> String {
    let text = match reason {
        ColumnReason::Header => "its head says so",
        ColumnReason::Cells => "its cells say so",
        ColumnReason::Place => "it was pasted there",
        ColumnReason::OnlyNumber => "the only numbers that may be contacts",
        ColumnReason::NoOtherName => "no other column can name the rows",
        ColumnReason::Blank => "nothing stands in it",
        ColumnReason::CountsNothing => "ids, codes, ranks, dates and years count nothing",
        ColumnReason::OtherMeasure => "no column takes this rate, time or number",
        ColumnReason::OtherPeriod => "it is of another period",
        ColumnReason::ShareOfTotal => "these are shares of the contacts beside them",
        ColumnReason::UnknownUnit => "its unit is not known",
        ColumnReason::CellsDoNotFit => "its cells are not what its head says",
        ColumnReason::Unknown => "neither head nor cells say what it is",
        ColumnReason::Asked => "the question above has to be answered",
        ColumnReason::Chosen => "you chose it",
        ColumnReason::Taken(by) => return format!("{} is used instead", column_name(plan, by)),
        ColumnReason::PartOf(sum) => return format!("it is part of {}", column_name(plan, sum)),
    };
    text.to_owned()
}
