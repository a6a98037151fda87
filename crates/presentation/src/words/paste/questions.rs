//! What has to be asked before a pasted block is used: the question, its answers, and how to answer it
//! in the spreadsheet.

use super::columns::{column_name, few, shown};
use scenario::{
    field::{Table, at},
    paste::{Correction, Plan, Question, Unit},
};

/// A question about a block.
pub struct Asked {
    /// The question, in small letters.
    pub question: String,
    /// How to answer it in the spreadsheet.
    pub hint: String,
    /// The answers, each with what it says of the block.
    pub answers: Vec<(String, Correction)>,
}

/// A question in words.
pub fn asked(plan: &Plan, question: &Question) -> Asked {
    let (text, hint) = match question {
        Question::Contacts(columns) => which_contacts(plan, columns),
        Question::Column(of, columns) => which_column(plan, *of, columns),
        Question::Unplaced(_) => (
            "there are more columns than can be told apart.".to_owned(),
            "Copy the heads of the columns as well.".to_owned(),
        ),
        Question::TimeUnit(column, unit) => of_time(&column_name(plan, *column), *unit),
        Question::Clock(column) => (
            format!(
                "are the times in {} minutes and seconds, or hours and minutes?",
                column_name(plan, *column)
            ),
            "For the former write “AHT (min:sec)” into the head of the column, for the latter write \
             times as 0:07:00."
                .to_owned(),
        ),
        Question::Fractions(column) => (
            format!(
                "are the numbers in {} percent, or fractions of one?",
                column_name(plan, *column)
            ),
            "Write them with a percent sign.".to_owned(),
        ),
        Question::Scale(column, units) => of_scale(&column_name(plan, *column), units),
        Question::Grouping { column, .. } => of_grouping(plan, *column),
        Question::Spaced(column) => of_spaced(plan, *column),
        Question::Total(line) => of_total(plan, *line),
    };
    let labels = labels(plan, question);
    Asked { question: text, hint, answers: labels.into_iter().zip(question.answers()).collect() }
}

/// The labels of the answers, in their order.
fn labels(plan: &Plan, question: &Question) -> Vec<String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match question {
        Question::Contacts(columns) | Question::Column(_, columns) if columns.len() == 1 => {
            texts(&["yes", "no"])
        }
        Question::Contacts(columns) | Question::Column(_, columns) => {
            let names = columns.iter().map(|index| column_name(plan, *index));
            names.chain(["none of them".to_owned()]).collect()
        }
        Question::Unplaced(columns) => {
            let names: Vec<String> =
                columns.iter().map(|index| column_name(plan, *index)).collect();
            vec![format!("leave out {}", few(&names, super::super::list))]
        }
        Question::TimeUnit(_, unit) => texts(&["seconds", unit_name(*unit)]),
        Question::Scale(_, units) => {
            let units = units.iter().map(|unit| unit_name(*unit));
            let answers = std::iter::once("as they stand").chain(units).chain(["leave it out"]);
            answers.map(str::to_owned).collect()
        }
        Question::Grouping { .. } => texts(&["thousands", "decimals"]),
        Question::Clock(_) => texts(&["minutes and seconds", "hours and minutes"]),
        Question::Fractions(_) => texts(&["percent", "fractions of one"]),
        Question::Spaced(_) => texts(&["one number", "two, leave the column out"]),
        Question::Total(_) => texts(&["a total or summary", "a row"]),
    }
}

/// What a column of the breakdown is called in a question, and the header that says so.
fn measure(plan: &Plan, column: usize) -> (&'static str, &'static str) {
    match (plan.table, column) {
        (Table::Issues, _) => ("percentage of contacts that can be avoided", "Can be avoided, %"),
        (Table::Segments, at::WAS) => ("earlier contacts", "Earlier contacts"),
        (Table::Segments, at::WAS_BASE) => ("earlier base", "Earlier base"),
        (Table::Segments, _) => ("base", "Base"),
        (_, at::SECONDS) => ("handle time", "Handle time, s"),
        (_, at::HANDLED) => ("handled contacts", "Handled"),
        (_, at::WEIGHT) => ("weight of a contact", "Weight"),
        _ => ("direct cost", "Direct cost"),
    }
}

fn which_column(plan: &Plan, of: usize, columns: &[usize]) -> (String, String) {
    let (measure, header) = measure(plan, of);
    match columns {
        [only] => {
            let are_many = matches!(of, at::HANDLED | at::WAS) && measure.ends_with("contacts");
            let verb = if are_many { "are these" } else { "is this" };
            (
                format!("{verb} the {measure}: {}?", column_name(plan, *only)),
                format!("If so, name the column “{header}”; if not, copy the columns without it."),
            )
        }
        columns => (
            format!("which column holds the {measure}: {}?", either(plan, columns)),
            "Copy the columns without the others.".to_owned(),
        ),
    }
}

fn which_contacts(plan: &Plan, columns: &[usize]) -> (String, String) {
    match columns {
        [only] => (
            format!("are these all contacts: {}?", column_name(plan, *only)),
            "If so, name the column “Contacts”.".to_owned(),
        ),
        columns => (
            format!("which column holds the contacts: {}?", either(plan, columns)),
            "Name it “Contacts”, or copy it without the others.".to_owned(),
        ),
    }
}

/// What numbers in a unit are called.
fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Milliseconds => "milliseconds",
        Unit::Hours => "hours",
        Unit::Days => "days",
        Unit::Cents => "cents",
        Unit::Hundreds => "hundreds",
        Unit::Thousands => "thousands",
        Unit::Lakh => "lakh",
        Unit::Millions => "millions",
        Unit::Crore => "crore",
        Unit::Billions => "billions",
        Unit::HoursAndMinutes => "hours and minutes",
        Unit::Fractions => "fractions of one",
        Unit::Minutes => "minutes",
    }
}

fn of_time(name: &str, unit: Unit) -> (String, String) {
    let sign = match unit {
        Unit::Milliseconds => "ms",
        Unit::Days => "days",
        _ => "min",
    };
    (
        format!("is the handle time in {name} in seconds or in {}?", unit_name(unit)),
        format!("Write the unit into the head of the column: “AHT (s)” or “AHT ({sign})”."),
    )
}

fn of_scale(name: &str, units: &[Unit]) -> (String, String) {
    let units: Vec<&str> = units.iter().map(|unit| unit_name(*unit)).collect();
    let units = units.join(" or ");
    (
        format!("are the numbers in {name} as they stand, or in {units}?"),
        "Write the unit into the head of the column, as in “Cost (k$)” or “Cost ($ million)”."
            .to_owned(),
    )
}

fn of_grouping(plan: &Plan, column: usize) -> (String, String) {
    let sample = shown(plan.sample_of_grouping(column).unwrap_or_default());
    (
        format!(
            "does the mark in “{sample}”, in {}, part thousands or decimals?",
            column_name(plan, column)
        ),
        "Write the numbers without marks between thousands.".to_owned(),
    )
}

fn of_spaced(plan: &Plan, column: usize) -> (String, String) {
    let sample = shown(plan.sample_of_spaced(column).unwrap_or_default());
    (
        format!("is “{sample}”, in {}, one number or two?", column_name(plan, column)),
        "Write one number without the space, and two into cells of their own.".to_owned(),
    )
}

fn of_total(plan: &Plan, line: usize) -> (String, String) {
    let line = plan.lines.get(line);
    let place = line.map_or(1, |line| line.place + 1);
    let text = line.and_then(|line| line.cells.iter().find(|cell| !cell.is_empty()));
    let text = shown(text.map_or("", String::as_str));
    (
        format!("is line {place} (“{text}”) a row, or the total or another summary of the others?"),
        "Copy the lines without it; where it is a row, type it in afterwards.".to_owned(),
    )
}

/// "a, b or c"; of many, some and how many more.
fn either(plan: &Plan, columns: &[usize]) -> String {
    let names: Vec<String> = columns.iter().map(|index| column_name(plan, *index)).collect();
    few(&names, |names| match names {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        names => names.concat(),
    })
}
