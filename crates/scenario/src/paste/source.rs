//! A column of a block as it was pasted.

use super::{
    cell::CellKind,
    cells::Cells,
    heads::{Head, Span, Term},
    phrases::words_of,
    plan::{ColumnPlan, ColumnReason as Reason, LinePlan, Meaning},
};
use crate::field::Table;

/// A column of a block.
pub struct Source {
    /// Its header.
    pub header: String,
    /// The header, read.
    pub head: Head,
    /// What stands in it.
    pub cells: Cells,
    /// Of each line, whether anything stands there.
    is_filled: Vec<bool>,
    /// Whether a number or a percentage is below zero.
    pub has_negative: bool,
}

/// The plans of the columns that a person chose; none for the others.
pub fn chosen(sources: &[Source], meanings: &[Option<Meaning>]) -> Vec<Option<ColumnPlan>> {
    let plan = |(source, meaning): (&Source, &Option<Meaning>)| {
        meaning.map(|meaning| source.plan(meaning, Reason::Chosen))
    };
    sources.iter().zip(meanings).map(plan).collect()
}

impl Source {
    /// The columns of the lines that may become rows.
    pub fn all(
        table: Table,
        lines: &[&LinePlan],
        headers: &[String],
        period: Option<Span>,
    ) -> Vec<Self> {
        let headers = headers.iter().enumerate();
        let source = |(index, header): (usize, &String)| Self {
            header: header.clone(),
            head: {
                let mut head = Head::of(header);
                head.hold_against(period);
                head
            },
            cells: Cells::of(table, lines.iter().copied(), index),
            is_filled: lines.iter().map(|line| line.cell_kind(index) != CellKind::Blank).collect(),
            has_negative: lines.iter().any(|line| is_negative(line, index)),
        };
        let mut sources: Vec<Self> = headers.map(source).collect();
        name_letters(&mut sources);
        sources
    }

    /// A plan for it.
    pub fn plan(&self, meaning: Meaning, reason: Reason) -> ColumnPlan {
        let header = self.header.clone();
        ColumnPlan {
            header,
            meaning,
            reason,
            unit: None,
            currency: None,
            has_remark: false,
            fills_down: false,
        }
    }

    /// Whether its texts are groups of those in another one: they stand once above several, or repeat.
    pub fn groups(&self, other: &Self) -> bool {
        let mut pairs = self.is_filled.iter().zip(&other.is_filled);
        let begins = self.is_filled.first() == Some(&true);
        let is_once = begins && pairs.any(|(own, other)| !own && *other);
        (is_once || self.cells.repeats) && !other.cells.repeats
    }

    /// Whether its cells may be the names of rows.
    pub fn is_text(&self) -> bool {
        !self.cells.is_blank() && !self.cells.are_values()
    }
}

/// Reads single letters at the end of headers that are alike otherwise as names, not as units:
/// "Contacts K", "Contacts L".
fn name_letters(sources: &mut [Source]) {
    let parted: Vec<Option<(String, String)>> = sources
        .iter()
        .map(|source| {
            let mut words = words_of(&source.header);
            let letter = words.pop().filter(|last| last.chars().count() == 1)?;
            let is_time = source.head.has_any(&[Term::HandleTime, Term::Time]);
            let is_letter = !is_time && letter.chars().all(char::is_alphabetic);
            (is_letter && !words.is_empty()).then(|| (words.join(" "), letter))
        })
        .collect();
    for (index, source) in sources.iter_mut().enumerate() {
        let Some(Some((stem, letter))) = parted.get(index) else { continue };
        let mut others = parted.iter().flatten();
        if others.any(|(other, last)| other == stem && last != letter) {
            source.head.name_letter();
        }
    }
}

/// Whether a number or a percentage below zero stands in a cell.
fn is_negative(line: &LinePlan, index: usize) -> bool {
    line.text(index).starts_with(['-', '\u{2212}']) && line.cell_kind(index).is_value()
}
