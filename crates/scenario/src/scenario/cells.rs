//! The cells of tables, read.

use super::Scenario;
use crate::{
    entry::{Entry, Problem, Question, domain_problem, name_problem, offered, word_problem},
    field::{Counted, FieldKind, Row, Table},
    moment::{self, MomentProblem},
    number::{self, Written},
    text::Text,
};

impl Scenario<'_> {
    /// What has to be asked about the number of a cell.
    pub fn cell_question(self, table: Table, row: usize, column: usize) -> Option<Question> {
        let kind = self.cell_kind(table, row, column)?;
        Question::of_cell(table, kind, self.cell(table, row, column).value()?)
    }

    /// The range that is offered in a cell where one begins at 0 or, of a share, ends at 100 %.
    pub fn offered_range_of_cell(self, table: Table, row: usize, column: usize) -> Option<String> {
        table.column(column).filter(|of| of.takes_range)?;
        let kind = self.cell_kind(table, row, column)?;
        offered(self.draft.cell(table, row, column), kind, self.draft.style)
    }

    /// What a further column of the series holds; none of other columns, and where nothing was picked.
    pub fn counted(self, table: Table, column: usize) -> Option<Counted> {
        self.draft.counted(table, column)
    }

    /// What a cell takes: that of an amount follows the effect of its lever, that of a further column what it holds.
    pub fn cell_kind(self, table: Table, row: usize, column: usize) -> Option<FieldKind> {
        if let Some(counted) = self.counted(table, column) {
            return Some(counted.kind());
        }
        let of = table.column(column)?;
        self.draft.rows(table).get(row).map_or(Some(of.kind), |row| row.kind(table, column))
    }

    /// The number of a cell.
    pub fn cell(self, table: Table, row: usize, column: usize) -> Entry<number::Reading> {
        let reading = self.draft.reading(table, row, column);
        let counted = self.counted(table, column);
        reading.and_then(|reading| match counted.and_then(|counted| misfit(counted, &reading)) {
            Some(problem) => Entry::Invalid(problem),
            None => Entry::Valid(reading),
        })
    }

    /// The number of a cell, where there is one.
    pub fn cell_value(self, table: Table, row: usize, column: usize) -> Option<f64> {
        match &*self.draft.reading_of(table, row, column) {
            Entry::Valid(reading) => {
                let misfit = self.counted(table, column).and_then(|own| misfit(own, reading));
                misfit.is_none().then(|| reading.value.to_f64())
            }
            _ => None,
        }
    }

    /// The first row of a table that has a name, whatever its case; none for a blank name.
    pub fn row_named(self, table: Table, name: &str) -> Option<usize> {
        let name = name.trim().to_lowercase();
        let is_named = |row: &Row| row.name().to_lowercase() == name;
        self.draft.rows(table).iter().position(is_named).filter(|_| !name.is_empty())
    }

    /// Whether something stands in a cell, or in place of its row, that cannot be read: it is not blank.
    pub fn is_cell_unread(self, table: Table, row: usize, column: usize) -> bool {
        let is_row_unread = self.draft.rows(table).get(row).is_some_and(|row| row.is_unread);
        is_row_unread || self.cell_problem(table, row, column).is_some()
    }

    /// What is wrong with a cell.
    pub fn cell_problem(self, table: Table, row: usize, column: usize) -> Option<Problem> {
        let (text, of) = (self.draft.cell(table, row, column), table.column(column)?);
        match of.kind {
            _ if text.is_blank() => None,
            FieldKind::Name => name_problem(text),
            FieldKind::Word => word_problem(text),
            FieldKind::Moment => self.moment_problem(table, text),
            FieldKind::List => match text.unread {
                Some(unread) => Some(Problem::Unread(unread)),
                None => of.label_of(&text.text).is_none().then_some(Problem::NotListed),
            },
            _ => self.cell(table, row, column).problem(),
        }
    }

    /// What is wrong with a day, week, month or quarter: of the series it is one of its periods.
    fn moment_problem(self, table: Table, text: &Text) -> Option<Problem> {
        let problem = match (text.unread, table) {
            (Some(unread), _) => return Some(Problem::Unread(unread)),
            (None, Table::Series) => moment::period(&text.text, self.step()).err(),
            (None, _) => match moment::written(&text.text) {
                Some(moment::Written::One(_)) => None,
                Some(moment::Written::DayOrMonth(_)) => Some(MomentProblem::DayOrMonth),
                None => Some(MomentProblem::NotRead),
            },
        };
        problem.map(Problem::Moment)
    }
}

/// Why a number is none of a further column that holds this.
fn misfit(counted: Counted, reading: &number::Reading) -> Option<Problem> {
    match (counted.kind(), reading.written) {
        (FieldKind::Figure, _) => None,
        (_, Written::Percent) => Some(Problem::Percentage),
        (FieldKind::Whole, Written::Money(_)) => Some(Problem::Money),
        (kind, _) => domain_problem(reading.value, kind),
    }
}
