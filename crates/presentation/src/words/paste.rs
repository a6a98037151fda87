//! What came of pasting, as sentences: how a block was understood, why nothing was pasted, and what has
//! to be answered first.

use super::list;
use scenario::{
    field::{Table, at},
    number::{CurrencySign, Decimal, NumberStyle, grouped, write},
    paste::{
        ColumnPlan, ColumnReason, Limit, LineKind, LinePlan, MOST_BYTES, MOST_COLUMNS, MOST_LINES,
        Meaning, Outcome, Pasted, Plan, Question, Refusal, Unit,
    },
};

/// What was pasted, how it was read, and what was left out.
pub fn pasted_text(pasted: &Pasted) -> String {
    let plan = &pasted.plan;
    let mut sentences = vec![what_was_done(pasted)];
    sentences.extend(plan.lines_of(LineKind::Header).map(names_the_columns));
    let guessed = plan.columns.iter().enumerate();
    let guessed = guessed.filter(|(_, column)| column.reason == ColumnReason::OnlyNumber);
    sentences.extend(
        guessed
            .filter(|(_, column)| !column.header.is_empty())
            .map(|(index, _)| format!("{} was taken for the contacts.", column_name(plan, index))),
    );
    if plan.is_style_told {
        sentences.push(format!("Numbers were read as {}.", plan.style.sample()));
    }
    sentences.extend(converted(plan));
    let style = pasted.style;
    sentences.extend(pasted.whole.map(|whole| {
        format!("Shares became whole contacts of {}.", grouped(&whole.get().to_string(), style))
    }));
    sentences.extend(left_out_columns(plan));
    sentences.extend(left_out_lines(plan));
    sentences.extend(plan.lines.iter().filter_map(|line| unequal(line, style)));
    sentences.join(" ")
}

/// "3 rows pasted."
fn what_was_done(pasted: &Pasted) -> String {
    let count = pasted.count;
    let noun = if count == 1 { "row" } else { "rows" };
    match pasted.outcome {
        Outcome::Filled => format!("{count} {noun} filled from here."),
        // Pasted once more, the same rows would count twice.
        Outcome::Added => format!("{count} {noun} added, the others stay."),
        Outcome::New => format!("{count} {noun} pasted."),
    }
}

fn names_the_columns(line: &LinePlan) -> String {
    if line.place == 0 {
        "The first line names the columns.".to_owned()
    } else {
        format!("Line {} names the columns.", line.place + 1)
    }
}

/// A column by its header, in quotation marks; one without by its number.
fn column_name(plan: &Plan, index: usize) -> String {
    match plan.columns.get(index).map_or("", |column| &column.header) {
        "" => format!("column {}", index + 1),
        header => format!("“{header}”"),
    }
}

/// What was converted.
fn converted(plan: &Plan) -> Vec<String> {
    let columns = plan.columns.iter().enumerate();
    let used = columns.filter(|(_, column)| matches!(column.meaning, Meaning::Column(_)));
    let sentence = |(index, column): (usize, &ColumnPlan)| {
        let name = column_name(plan, index);
        if column.fills_down {
            return Some(format!("Blank cells of {name} took the name above them."));
        }
        if let Some(currency) = column.currency.and_then(CurrencySign::likeliest) {
            let code = currency.code();
            return Some(format!("{name} is in {code}, which is not the currency of this page."));
        }
        let text = match column.unit? {
            Unit::Milliseconds => format!("{name} was converted from milliseconds to seconds."),
            Unit::Minutes => format!("{name} was converted from minutes to seconds."),
            Unit::Hours => format!("{name} was converted from hours to seconds."),
            Unit::Days => format!("{name} was converted from days to seconds."),
            Unit::Thousands => format!("{name} was converted from thousands."),
            Unit::Lakh => format!("{name} was converted from lakh."),
            Unit::Millions => format!("{name} was converted from millions."),
            Unit::Crore => format!("{name} was converted from crore."),
        };
        Some(text)
    };
    used.filter_map(sentence).collect()
}

/// The columns that were left out, by their headers.
fn left_out_columns(plan: &Plan) -> Option<String> {
    let name = |(index, column): (usize, &ColumnPlan)| {
        if column.header.is_empty() {
            format!("column {}", index + 1)
        } else {
            column.header.clone()
        }
    };
    let names: Vec<String> = plan.left_out().map(name).collect();
    (!names.is_empty()).then(|| format!("Left out: {}.", names.join(", ")))
}

/// The lines that are no rows, by what they are.
fn left_out_lines(plan: &Plan) -> Vec<String> {
    let kinds: [(LineKind, &str, &str); 7] = [
        (LineKind::Separator, "which names the separator", "which name the separator"),
        (LineKind::Title, "which is a title", "which are titles"),
        (LineKind::Heading, "which is a heading", "which are headings"),
        (LineKind::Total, "which is the total", "which are totals"),
        (LineKind::Subtotal, "which is a subtotal", "which are subtotals"),
        (LineKind::Remark, "which is a remark", "which are remarks"),
        (LineKind::OtherTable, "which is of another table", "which are of another table"),
    ];
    let sentence = |(kind, one, several): (LineKind, &str, &str)| {
        let places: Vec<usize> = plan.lines_of(kind).map(|line| line.place).collect();
        let last = plan.lines.last().map(|line| line.place);
        match places.as_slice() {
            [] => None,
            [0] => Some(format!("Left out: the first line, {one}.")),
            [only] if Some(*only) == last => Some(format!("Left out: the last line, {one}.")),
            [only] => Some(format!("Left out: line {}, {one}.", only + 1)),
            places => {
                let numbers: Vec<String> =
                    places.iter().map(|place| (place + 1).to_string()).collect();
                let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
                Some(format!("Left out: lines {}, {several}.", list(&numbers)))
            }
        }
    };
    kinds.into_iter().filter_map(sentence).collect()
}

/// By how much a line is off that is called a sum: rows may be missing, or it is a row.
fn unequal(line: &LinePlan, style: NumberStyle) -> Option<String> {
    let difference = line.difference?;
    let number = |value: Decimal| match value.shifted(2) {
        Ok(percent) if difference.is_share => format!("{}\u{a0}%", write(percent, style)),
        _ => write(value, style),
    };
    let mut before = line.cells.iter().take(difference.column);
    let name = match before.find(|cell| !cell.is_empty()) {
        Some(name) => format!("The line “{name}”"),
        None => format!("Line {}", line.place + 1),
    };
    let rows = if line.kind == LineKind::Subtotal { "its" } else { "the" };
    let (holds, sum) = (number(difference.holds), number(difference.rows));
    Some(format!("{name} holds {holds}, {rows} rows add up to {sum}."))
}

/// Why nothing was pasted, and what to do about it.
pub fn refused_paste(refusal: &Refusal) -> String {
    let text = match refusal {
        Refusal::Nothing => "There is nothing to paste.",
        Refusal::Limit(limit) => return beyond(*limit),
        Refusal::Commas => {
            "Nothing was pasted: commas may part columns here, or stand in numbers. Copy the cells from \
             the spreadsheet itself, or part them by semicolons."
        }
        Refusal::Columns => {
            "Nothing was pasted: there are more columns than can be told apart. Copy the heads of the \
             columns as well."
        }
        Refusal::Transposed => {
            "Nothing was pasted: each line is a measure here, such as contacts or handle time. Swap rows \
             and columns in the spreadsheet, then copy the cells again."
        }
        Refusal::Rows(rows) => {
            return format!(
                "Nothing was pasted: that makes {rows} rows, and {most} are the most.",
                most = Table::MOST_ROWS
            );
        }
        Refusal::NeedsContacts => "Shares need the number of contacts first.",
        Refusal::SharesAbove => {
            "Nothing was pasted: the shares add up to more than 100\u{a0}%. Leave out a line with the \
             total."
        }
        Refusal::Asks(plan) => {
            let questions: Vec<String> =
                plan.questions.iter().map(|one| question(plan, one)).collect();
            return format!("Nothing was pasted: {}", questions.join(" Also: "));
        }
    };
    text.to_owned()
}

fn beyond(limit: Limit) -> String {
    let english = |number: usize| grouped(&number.to_string(), NumberStyle::EnUs);
    match limit {
        Limit::Bytes => format!(
            "Nothing was pasted: the text is longer than {} MB, the most that is read.",
            MOST_BYTES / 1_000_000
        ),
        Limit::Lines => {
            format!("Nothing was pasted: {} lines are the most that are read.", english(MOST_LINES))
        }
        Limit::Columns => {
            format!("Nothing was pasted: {MOST_COLUMNS} columns are the most that are read.")
        }
    }
}

/// A question with its candidates, and how to answer it.
fn question(plan: &Plan, question: &Question) -> String {
    match question {
        Question::Contacts(columns) => which_contacts(plan, columns),
        Question::Column(of, columns) => {
            let names: Vec<String> =
                columns.iter().map(|index| column_name(plan, *index)).collect();
            let what = match (plan.table, *of) {
                (Table::Segments, _) => "base",
                (_, at::SECONDS) => "handle time",
                _ => "direct cost",
            };
            let names = either(&names);
            format!("which column holds the {what}: {names}? Copy the columns without the others.")
        }
        Question::TimeUnit(column, unit) => {
            let name = column_name(plan, *column);
            let (unit, sign) = match unit {
                Unit::Milliseconds => ("milliseconds", "ms"),
                _ => ("minutes", "min"),
            };
            format!(
                "is the handle time in {name} in seconds or in {unit}? Write the unit into the head of \
                 the column: “AHT (s)” or “AHT ({sign})”."
            )
        }
        Question::Clock(column) => format!(
            "are the times in {name} minutes and seconds, or hours and minutes? For the former write \
             “AHT (min:sec)” into the head of the column, for the latter write times as 0:07:00.",
            name = column_name(plan, *column)
        ),
        Question::Fractions(column) => format!(
            "are the numbers in {name} percent, or fractions of one? Write them with a percent sign.",
            name = column_name(plan, *column)
        ),
        Question::Total(line) => {
            let line = plan.lines.get(*line);
            let place = line.map_or(1, |line| line.place + 1);
            let text = line.and_then(|line| line.cells.iter().find(|cell| !cell.is_empty()));
            format!(
                "is line {place} (“{}”) a row, or the total of the others, which it equals? Copy the \
                 lines without it; where it is a row, type it in afterwards.",
                text.map_or("", String::as_str)
            )
        }
    }
}

fn which_contacts(plan: &Plan, columns: &[usize]) -> String {
    let names: Vec<String> = columns.iter().map(|index| column_name(plan, *index)).collect();
    match names.as_slice() {
        [only] => format!("are these all contacts: {only}? If so, name the column “Contacts”."),
        names => format!(
            "which column holds the contacts: {}? Name it “Contacts”, or copy it without the others.",
            either(names)
        ),
    }
}

/// "a, b or c".
fn either(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        names => names.concat(),
    }
}

#[cfg(test)]
mod tests;
