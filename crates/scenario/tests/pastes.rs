//! Blocks as people paste them, each with the plan that is right: every file of `tests/pastes/` is
//! pasted, and what comes of it is compared with what stands in it.
//!
//! A file has a remark, the context, the block and the plan. In the block `→` is a tab.
//!
//! ```text
//! # Zendesk: tickets by channel
//! table: channels
//! --- block
//! Channel→Tickets
//! Phone→120
//! --- plan
//! Channel: name, by its header
//! Tickets: contacts, by its header
//! line 1: header
//! = Phone, contacts 120
//! ```

#![allow(clippy::expect_used, clippy::panic)] // a file that cannot be read fails the test

use scenario::{
    draft::Draft,
    field::{Field, Row, Table},
    number::NumberStyle,
    paste::{
        ColumnPlan, ColumnReason, Corrections, LineKind, LinePlan, LineReason, Meaning, Plan,
        Question, Refusal, Unit, plan,
    },
};
use std::{fs, path::Path};

/// A file, read.
struct Case {
    draft: Draft,
    table: Table,
    place: (usize, usize),
    block: String,
    plan: String,
}

impl Case {
    fn read(text: &str) -> Self {
        let (context, rest) = text.split_once("--- block\n").expect("a block");
        let (block, plan) = rest.split_once("--- plan\n").expect("a plan");
        let mut case = Self {
            draft: Draft::empty(NumberStyle::EnUs),
            table: Table::Issues,
            place: (0, 0),
            block: block.strip_suffix('\n').unwrap_or(block).replace('→', "\t"),
            plan: plan.trim().to_owned(),
        };
        case.draft.set(Field::Contacts, "2400");
        let mut column = None;
        for line in context.lines().filter(|line| !line.starts_with('#')) {
            let (key, value) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
            match key {
                "table" => case.table = table(value),
                "contacts" => case.draft.set(Field::Contacts, value.trim_matches('-')),
                "period" => case.draft.set(Field::Period, value),
                "currency" => case.draft.set(Field::Currency, value),
                "style" => case.draft.style = NumberStyle::from_id(value).expect(value),
                "into" => column = Some(column_named(case.table, value)),
                "rows" => {
                    let name = case.table.name_column();
                    for (row, text) in value.split(", ").enumerate() {
                        case.draft.set_cell(case.table, row, name, text);
                    }
                }
                _ => panic!("{line}"),
            }
        }
        case.place.1 = column.unwrap_or(case.table.name_column());
        case
    }
}

fn table(word: &str) -> Table {
    match word {
        "issues" => Table::Issues,
        "channels" => Table::Channels,
        "segments" => Table::Segments,
        _ => panic!("{word}"),
    }
}

fn column_named(table: Table, id: &str) -> usize {
    table.columns().iter().position(|column| column.id == id).expect(id)
}

/// What came of a block, in words.
fn described(case: &Case) -> String {
    let plan = match plan(&case.draft, case.table, case.place, &case.block, &Corrections::default())
    {
        Ok(plan) => plan,
        Err(refusal) => return format!("refused: {refusal:?}"),
    };
    let mut lines: Vec<String> = Vec::new();
    for (index, column) in plan.columns.iter().enumerate() {
        lines.push(format!("{}: {}", name(&plan, index), column_text(&plan, column)));
    }
    let kinds = plan.lines.iter().enumerate().filter(|(_, line)| line.kind != LineKind::Row);
    lines.extend(kinds.map(|(_, line)| line_text(line)));
    if plan.is_style_told {
        lines.push(format!("numbers: {}", plan.style.sample()));
    }
    match plan.rows(&case.draft) {
        Ok(pasted) => {
            let rows = pasted.rows.iter().filter(|row| !row.is_blank());
            lines.extend(rows.map(|row| row_text(case.table, row)));
            lines.extend(pasted.whole.map(|whole| format!("shares of {}", whole.get())));
        }
        Err(Refusal::Asks(plan)) => {
            lines.extend(plan.questions.iter().map(|one| question_text(&plan, one)));
        }
        Err(refusal) => lines.push(format!("refused: {refusal:?}")),
    }
    lines.join("\n")
}

fn name(plan: &Plan, index: usize) -> String {
    match plan.columns[index].header.as_str() {
        "" => format!("column {}", index + 1),
        header => header.to_owned(),
    }
}

fn column_text(plan: &Plan, column: &ColumnPlan) -> String {
    let reason = match column.reason {
        ColumnReason::Header => "by its header".to_owned(),
        ColumnReason::Cells => "by its cells".to_owned(),
        ColumnReason::Place => "beside the box".to_owned(),
        ColumnReason::OnlyNumber => "the only number".to_owned(),
        ColumnReason::NoOtherName => "no other name".to_owned(),
        ColumnReason::Blank => return "blank".to_owned(),
        ColumnReason::CountsNothing => "counts nothing".to_owned(),
        ColumnReason::OtherMeasure => "another measure".to_owned(),
        ColumnReason::OtherPeriod => "another period".to_owned(),
        ColumnReason::ShareOfTotal => "shares of the total".to_owned(),
        ColumnReason::UnknownUnit => "unknown unit".to_owned(),
        ColumnReason::CellsDoNotFit => "cells do not fit".to_owned(),
        ColumnReason::Taken(by) => format!("taken by {}", name(plan, by)),
        ColumnReason::PartOf(sum) => format!("part of {}", name(plan, sum)),
        ColumnReason::Unknown => "unknown".to_owned(),
        ColumnReason::Asked => "asked".to_owned(),
        ColumnReason::Chosen => "chosen".to_owned(),
    };
    let what = match column.meaning {
        Meaning::Column(of) => plan.table.columns()[of].id,
        Meaning::LeftOut => "left out",
        Meaning::Blank => "blank",
    };
    let unit =
        column.unit.map_or(String::new(), |unit: Unit| format!(", from {unit:?}").to_lowercase());
    let fills = if column.fills_down { ", fills down" } else { "" };
    let remark = if column.has_remark { ", with a remark" } else { "" };
    format!("{what}, {reason}{unit}{fills}{remark}")
}

fn line_text(line: &LinePlan) -> String {
    let difference = line.difference.map_or(String::new(), |difference| {
        let (holds, rows) = (difference.holds.to_link(), difference.rows.to_link());
        format!(", holds {holds} where the rows add up to {rows}")
    });
    let kind = format!("{:?}", line.kind).to_lowercase();
    let reason = match line.reason {
        LineReason::Text => "by its text",
        LineReason::Position => "by its place",
        LineReason::Cells => "by its cells",
        LineReason::Sum => "by its sum",
        LineReason::Figures => "by its figures",
        LineReason::Asked => "asked",
        LineReason::Chosen => "chosen",
    };
    format!("line {}: {kind}, {reason}{difference}", line.place + 1)
}

/// "= Phone, contacts 120".
fn row_text(table: Table, row: &Row) -> String {
    let columns =
        table.columns().iter().enumerate().filter(|(index, _)| *index != table.name_column());
    let cells = columns.filter(|(index, _)| !row.text(*index).is_empty());
    let cells = cells.map(|(index, column)| format!(", {} {}", column.id, row.text(index)));
    format!("= {}{}", row.name(), cells.collect::<String>())
}

fn names(plan: &Plan, columns: &[usize]) -> String {
    columns.iter().map(|index| name(plan, *index)).collect::<Vec<_>>().join(" | ")
}

fn question_text(plan: &Plan, question: &Question) -> String {
    match question {
        Question::Contacts(columns) => format!("asks: contacts? {}", names(plan, columns)),
        Question::Column(column, columns) => {
            format!("asks: {}? {}", plan.table.columns()[*column].id, names(plan, columns))
        }
        Question::Unplaced(columns) => format!("asks: what? {}", names(plan, columns)),
        Question::TimeUnit(index, unit) => format!("asks: {unit:?}? {}", name(plan, *index)),
        Question::Clock(index) => format!("asks: clock? {}", name(plan, *index)),
        Question::Fractions(index) => format!("asks: fractions? {}", name(plan, *index)),
        Question::Scale(index, units) => format!("asks: {units:?}? {}", name(plan, *index)),
        Question::Grouping { column, groups, .. } => {
            format!("asks: {}? {}", groups.sample(), name(plan, *column))
        }
        Question::Spaced(index) => format!("asks: one number? {}", name(plan, *index)),
        Question::Total(line) => format!("asks: total? line {}", plan.lines[*line].place + 1),
    }
}

#[test]
fn every_block_of_the_corpus_has_its_plan() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pastes");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    assert!(files.len() >= 60, "{} files", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let case = Case::read(&fs::read_to_string(&file).expect("a text"));
        let found = described(&case);
        if found != case.plan {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            wrong.push(format!("{name}\n--- right\n{}\n--- found\n{found}", case.plan));
        }
    }
    assert!(wrong.is_empty(), "{} plans are wrong\n\n{}", wrong.len(), wrong.join("\n\n"));
}
