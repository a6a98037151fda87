//! What came of pasting, as sentences: how a block was understood, why nothing was pasted, and what has
//! to be answered first.

mod columns;
mod lines;
mod questions;

pub(crate) use columns::{reason as column_reason, shown};
pub(crate) use lines::kind as line_kind;
pub(crate) use questions::asked;

use super::capital;
use columns::column_name;
use metric_core::period::Period;
use scenario::{
    number::{NumberStyle, grouped},
    paste::{
        ColumnReason, Limit, LineKind, MOST_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_LINES, Order,
        Outcome, Pasted, PastedSeries, Plan, Refusal,
    },
};

/// Most totals of which it is said by how much they are off.
const MOST_TOTALS: usize = 5;

/// What was pasted, how it was read, and what was left out.
pub fn pasted_text(pasted: &Pasted) -> String {
    let plan = &pasted.plan;
    let mut sentences = vec![what_was_done(pasted)];
    sentences.extend(plan.lines_of(LineKind::Header).map(lines::names_the_columns));
    let guessed = plan.columns.iter().enumerate();
    let guessed = guessed.filter(|(_, column)| {
        column.reason == ColumnReason::OnlyNumber && !column.header.is_empty()
    });
    sentences.extend(
        guessed
            .map(|(index, _)| format!("{} was taken for the contacts.", column_name(plan, index))),
    );
    sentences.extend(numbers_of(plan, Some(pasted)));
    sentences.extend(columns::left_out(plan));
    sentences.extend(lines::left_out(plan));
    sentences.extend(differences(plan, pasted.style));
    sentences.join(" ")
}

/// How numbers were read, and what was converted.
pub(crate) fn numbers_of(plan: &Plan, pasted: Option<&Pasted>) -> Vec<String> {
    let mut sentences = Vec::new();
    if plan.is_style_told {
        sentences.push(format!("Numbers were read as {}.", plan.style.sample()));
    }
    sentences.extend(columns::converted(plan));
    let whole = pasted.and_then(|pasted| Some((pasted.whole?, pasted.style)));
    sentences.extend(whole.map(|(whole, style)| {
        format!("Shares became whole contacts of {}.", grouped(&whole.get().to_string(), style))
    }));
    sentences.extend(match pasted.map_or(0, |pasted| pasted.kinds_from_names) {
        0 => None,
        1 => Some("The kind of 1 channel was taken from its name.".to_owned()),
        count => Some(format!("The kind of {count} channels was taken from their names.")),
    });
    sentences
}

/// The totals that their rows do not add up to.
pub(crate) fn differences(plan: &Plan, style: NumberStyle) -> Vec<String> {
    plan.lines.iter().filter_map(|line| lines::unequal(line, style)).take(MOST_TOTALS).collect()
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

/// What came of pasting a series, with the period that is not over, and whether the last one is so only now.
pub fn pasted_series(pasted: &PastedSeries, open: Option<Period>, is_over_now: bool) -> String {
    let noun = super::step_noun(pasted.step, pasted.count);
    let mut sentences = vec![format!("{} {noun} pasted.", pasted.count)];
    match pasted.rows.len().saturating_sub(pasted.count) {
        0 => {}
        1 => sentences.push("One more stays as it was.".to_owned()),
        others => sentences.push(format!("{others} more stay as they were.")),
    }
    let what = ["the contacts", "the base"];
    for (head, what) in pasted.heads.iter().zip(what).filter(|(head, _)| !head.is_empty()) {
        sentences.push(format!("“{head}” was taken as {what}."));
    }
    let names = |heads: &[String]| {
        let names: Vec<String> = heads.iter().map(|head| super::isolated(head)).collect();
        super::list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    };
    match pasted.further.len() {
        0 => {}
        1 => sentences.push("One further column: see what it holds in its head.".to_owned()),
        more => {
            sentences.push(format!("{more} further columns: see what they hold in their heads."));
        }
    }
    if !pasted.left_out.is_empty() {
        sentences.push(format!("Left out: {}.", names(&pasted.left_out)));
    }
    if let Some(style) = pasted.style {
        sentences.push(format!("Numbers were read as {}.", style.sample()));
    }
    match pasted.order {
        Order::Plain => {}
        Order::Known { is_day_first } => {
            let first = if is_day_first { "day" } else { "month" };
            sentences.push(format!("Dates were read with the {first} first."));
        }
        Order::Open => sentences.push(
            "Dates may have the day or the month first: pick it above the periods.".to_owned(),
        ),
        Order::Mixed => sentences.push(
            "Some dates have the day first, some the month: all of them wait in their cells. Type them as 2026-03-31."
                .to_owned(),
        ),
    }
    if !pasted.totals.is_empty() {
        sentences.push(format!("Left out as a total: {}.", names(&pasted.totals)));
    }
    match open {
        Some(last) => sentences.push(format!(
            "{} is not over yet: it is drawn open and counts for nothing until it is set to be over.",
            super::capital(&super::period_name(last.named()))
        )),
        None if is_over_now => {
            sentences.push("The last period is taken as over, and counts.".to_owned());
        }
        None => {}
    }
    sentences.join(" ")
}

/// Why nothing was pasted, and what to do about it.
pub fn refused_paste(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Nothing => "There is nothing to paste.".to_owned(),
        Refusal::NeedsContacts => capital(&why_refused(refusal)),
        _ => format!("Nothing was pasted: {}", why_refused(refusal)),
    }
}

/// Why a block cannot be used, and what to do about it, in small letters.
pub(crate) fn why_refused(refusal: &Refusal) -> String {
    let text = match refusal {
        Refusal::Nothing => "there is nothing in it.",
        Refusal::Limit(limit) => return beyond(*limit),
        Refusal::Commas => {
            "commas may part columns here, or stand in numbers. Copy the cells from the spreadsheet \
             itself, or part them by semicolons."
        }
        Refusal::Transposed => {
            "each line is a measure here, such as contacts or handle time. Swap rows and columns in the \
             spreadsheet, then copy the cells again."
        }
        Refusal::Rows { rows, most } => {
            return format!("that makes {rows} rows, and {most} are the most.");
        }
        Refusal::NeedsContacts => "shares need the number of contacts first.",
        Refusal::SharesAbove => {
            "the shares add up to more than 100\u{a0}%. Leave out a line with the total."
        }
        Refusal::Levers => "levers are typed, one by one.",
        Refusal::NoPeriods => {
            "no cell is a day, week, month or quarter, such as 2026-03, Mar 2026 or 31.03.2026."
        }
        Refusal::Asks(plan) => {
            let questions = plan.questions.iter().map(|question| {
                let asked = asked(plan, question);
                format!("{} {}", asked.question, asked.hint)
            });
            return questions.collect::<Vec<_>>().join(" Also: ");
        }
    };
    text.to_owned()
}

fn beyond(limit: Limit) -> String {
    let english = |number: usize| grouped(&number.to_string(), NumberStyle::EnUs);
    match limit {
        Limit::Bytes => {
            format!("the text is longer than {} MB, the most that is read.", MOST_BYTES / 1_000_000)
        }
        Limit::Lines => format!("{} lines are the most that are read.", english(MOST_LINES)),
        Limit::Cells => format!("{} cells are the most that are read.", english(MOST_CELLS)),
        Limit::Columns => format!("{MOST_COLUMNS} columns are the most that are read."),
    }
}

#[cfg(test)]
mod tests;
