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
        Question::Column(of, columns) => (
            format!("which column holds the {}: {}?", measure(plan, *of), either(plan, columns)),
            "Copy the columns without the others.".to_owned(),
        ),
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
        Question::Total(line) => of_total(plan, *line),
    };
    let labels = labels(plan, question);
    Asked { question: text, hint, answers: labels.into_iter().zip(question.answers()).collect() }
}

/// The labels of the answers, in their order.
fn labels(plan: &Plan, question: &Question) -> Vec<String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match question {
        Question::Contacts(columns) if columns.len() == 1 => texts(&["yes", "no"]),
        Question::Contacts(columns) | Question::Column(_, columns) => {
            let names = columns.iter().map(|index| column_name(plan, *index));
            names.chain(["none of them".to_owned()]).collect()
        }
        Question::Unplaced(columns) => {
            let names: Vec<String> =
                columns.iter().map(|index| column_name(plan, *index)).collect();
            vec![format!("leave out {}", few(&names, super::super::list))]
        }
        Question::TimeUnit(_, Unit::Milliseconds) => texts(&["seconds", "milliseconds"]),
        Question::TimeUnit(..) => texts(&["seconds", "minutes"]),
        Question::Clock(_) => texts(&["minutes and seconds", "hours and minutes"]),
        Question::Fractions(_) => texts(&["percent", "fractions of one"]),
        Question::Total(_) => texts(&["a total or summary", "a row"]),
    }
}

/// What a column of the breakdown is called in a question.
fn measure(plan: &Plan, column: usize) -> &'static str {
    match (plan.table, column) {
        (Table::Segments, _) => "base",
        (_, at::SECONDS) => "handle time",
        _ => "direct cost",
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

fn of_time(name: &str, unit: Unit) -> (String, String) {
    let (unit, sign) = match unit {
        Unit::Milliseconds => ("milliseconds", "ms"),
        _ => ("minutes", "min"),
    };
    (
        format!("is the handle time in {name} in seconds or in {unit}?"),
        format!("Write the unit into the head of the column: “AHT (s)” or “AHT ({sign})”."),
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
