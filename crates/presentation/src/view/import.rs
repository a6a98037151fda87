//! A block that was pasted outside of a box, or the text of a file, as it was understood: shown as a
//! table, corrected by lists, then used.

mod former;
mod unread;

use super::format::counted;
use crate::words;
use scenario::{
    draft::Draft,
    field::Table,
    paste::{
        Correction, Corrections, LineKind, LinePlan, LineReason, Meaning, Pasted, Plan, Refusal,
        plan,
    },
};

/// Most lines that are shown.
const MOST_LINES: usize = 100;
/// The id of the choice to leave a column out.
const LEFT_OUT: &str = "out";

/// A block as it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The breakdown that it goes into.
    pub table: Table,
    /// "4 rows of 6 lines".
    pub heading: String,
    /// What has to be answered before it can be used.
    pub questions: Vec<QuestionView>,
    /// Its columns.
    pub columns: Vec<ColumnView>,
    /// Its first lines that are not blank.
    pub lines: Vec<ImportLine>,
    /// How many more lines there are; blank where all are shown.
    pub more_lines: String,
    /// How numbers are read, what is converted, and which totals differ from their rows.
    pub notes: Vec<String>,
    /// Why it cannot be used, other than for a question; blank where it can.
    pub refusal: String,
    /// The label of the button: "Use 4 rows".
    pub button: String,
    /// The rows of the breakdown once it is used; none where it cannot be used as it stands.
    pub pasted: Option<Pasted>,
}

/// A column of a block.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnView {
    /// Its header, or its number.
    pub header: String,
    /// What it was taken for: "Contacts", "left out".
    pub taken_for: &'static str,
    /// Why.
    pub why: String,
    /// The id of the choice that holds.
    pub chosen: String,
    /// What it may be; none for a blank column.
    pub choices: Vec<Choice>,
}

/// An entry of a list that corrects what was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its id among the others.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What it says of the block, for [`Corrections::make`].
    pub correction: Correction,
}

/// A line of a block.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportLine {
    /// Its number in the text, from 1 on.
    pub number: usize,
    /// A cell for each column.
    pub cells: Vec<String>,
    /// Whether it becomes a row.
    pub is_row: bool,
    /// What it is, where it is no row or may be none: "the total", "a title"; blank for a row.
    pub note: &'static str,
    /// What makes it a row, or leaves it out; none for a line that names the columns.
    pub change: Option<Correction>,
}

/// A question with its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionView {
    /// The question as a sentence.
    pub text: String,
    /// Its answers.
    pub choices: Vec<Choice>,
}

/// The breakdowns that a block may go into, with their names; the key of a table is its id.
pub const TABLES: [(Table, &str); 3] =
    [(Table::Issues, "Issues"), (Table::Channels, "Channels"), (Table::Segments, "Segments")];

impl Import {
    /// How a text is understood as rows of a breakdown. They go behind those that stand there, or take their
    /// place where the person said so.
    pub fn of(draft: &Draft, table: Table, text: &str, corrections: &Corrections) -> Self {
        let there = former::rows(draft, table);
        let cleared = former::cleared(draft, table, corrections);
        let draft = cleared.as_ref().unwrap_or(draft);
        let end = if cleared.is_some() { 0 } else { there.len() };
        match plan(draft, table, (end, table.name_column()), text, corrections) {
            Ok(plan) => {
                let mut import = Self::of_plan(draft, &plan);
                import.notes.extend(unread::notes(&import, draft, end));
                former::tell(&mut import, &there, corrections);
                import
            }
            Err(refusal) => Self::refused(table, &refusal),
        }
    }

    /// Whether it can be used as it stands.
    pub fn is_ready(&self) -> bool {
        self.pasted.is_some()
    }

    fn refused(table: Table, refusal: &Refusal) -> Self {
        Self {
            table,
            heading: "No rows".to_owned(),
            questions: Vec::new(),
            columns: Vec::new(),
            lines: Vec::new(),
            more_lines: String::new(),
            notes: Vec::new(),
            refusal: words::capital(&words::why_refused(refusal)),
            button: button(0),
            pasted: None,
        }
    }

    fn of_plan(draft: &Draft, plan: &Plan) -> Self {
        let rows = plan.lines_of(LineKind::Row).count();
        let (pasted, refusal) = rows_of(draft, plan);
        let mut notes = words::numbers_of(plan, pasted.as_ref());
        notes.extend(words::differences(plan, draft.style));
        let lines = plan.lines.iter().enumerate().take(MOST_LINES);
        let all = counted(plan.lines.len(), "line", "lines");
        Self {
            table: plan.table,
            heading: format!("{} of {all}", counted(rows, "row", "rows")),
            questions: questions(plan),
            columns: (0..plan.columns.len()).filter_map(|index| column(plan, index)).collect(),
            lines: lines.map(|(index, of)| line(plan, index, of)).collect(),
            more_lines: match plan.lines.len().saturating_sub(MOST_LINES) {
                0 => String::new(),
                more => format!("and {}", counted(more, "more line", "more lines")),
            },
            notes,
            refusal,
            button: button(rows),
            pasted,
        }
    }
}

/// The rows of the breakdown, or why there are none; neither where a question is open.
fn rows_of(draft: &Draft, plan: &Plan) -> (Option<Pasted>, String) {
    let has_rows = plan.lines_of(LineKind::Row).next().is_some();
    let has_columns = plan.columns.iter().any(|column| column.meaning.column().is_some());
    match plan.clone().rows(draft) {
        Err(Refusal::Asks(_)) => (None, String::new()),
        _ if !(has_rows && has_columns) => {
            (None, "Nothing of it is used: choose a line and a column.".to_owned())
        }
        Ok(pasted) => (Some(pasted), String::new()),
        Err(refusal) => (None, words::capital(&words::why_refused(&refusal))),
    }
}

fn button(rows: usize) -> String {
    if rows == 0 { "Use rows".to_owned() } else { format!("Use {}", counted(rows, "row", "rows")) }
}

fn questions(plan: &Plan) -> Vec<QuestionView> {
    let view = |question| {
        let asked = words::asked(plan, question);
        let choice = |(index, (label, correction)): (usize, (String, Correction))| Choice {
            id: index.to_string(),
            label,
            correction,
        };
        QuestionView {
            text: words::capital(&asked.question),
            choices: asked.answers.into_iter().enumerate().map(choice).collect(),
        }
    };
    plan.questions.iter().map(view).collect()
}

fn column(plan: &Plan, index: usize) -> Option<ColumnView> {
    let of = plan.columns.get(index)?;
    let (taken_for, chosen) = match of.meaning {
        Meaning::Column(column) => (plan.table.columns().get(column)?.label, column.to_string()),
        Meaning::LeftOut => ("left out", LEFT_OUT.to_owned()),
        Meaning::Blank => ("blank", String::new()),
    };
    Some(ColumnView {
        header: match of.header.as_str() {
            "" => format!("Column {}", index + 1),
            header => words::shown(header),
        },
        taken_for,
        why: words::column_reason(plan, of.reason),
        chosen,
        choices: if of.meaning == Meaning::Blank { Vec::new() } else { choices(plan, index) },
    })
}

/// What a column may be: the name first, as the grid has it, then the others, then nothing.
fn choices(plan: &Plan, index: usize) -> Vec<Choice> {
    let columns = plan.table.columns().iter().enumerate();
    let mut choices: Vec<Choice> = columns
        .map(|(column, of)| Choice {
            id: column.to_string(),
            label: of.label.to_owned(),
            correction: Correction::Column(index, Some(column)),
        })
        .collect();
    choices.rotate_right(1);
    choices.push(Choice {
        id: LEFT_OUT.to_owned(),
        label: "left out".to_owned(),
        correction: Correction::Column(index, None),
    });
    choices
}

fn line(plan: &Plan, index: usize, of: &LinePlan) -> ImportLine {
    let is_row = of.kind == LineKind::Row;
    ImportLine {
        number: of.place + 1,
        cells: (0..plan.columns.len()).map(|column| words::shown(of.text(column))).collect(),
        is_row,
        note: if of.reason == LineReason::Asked {
            "a row, or the total"
        } else {
            words::line_kind(of.kind)
        },
        change: of.kind.can_be_row().then_some(Correction::Line(index, !is_row)),
    }
}
