//! Rows of figures: what each stands for, and its value in every column.

use metric_core::{
    MetricError,
    table::{Cell, StageRow},
};
use scenario::{
    draft::Draft,
    field::{Row, Table},
};

/// What a row of figures stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Name {
    /// A row of the person's table.
    Row(usize),
    /// What the rows leave over.
    Rest,
    /// A stage of the funnel.
    Stage(&'static StageRow),
}

/// A row of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it stands for.
    pub name: Name,
    /// A figure for each column, or why there is none.
    pub values: Vec<Result<f64, MetricError>>,
}

impl Line {
    /// A figure of the row, where there is one.
    pub fn value(&self, column: usize) -> Option<f64> {
        self.values.get(column)?.ok()
    }

    /// Whether a figure of the row passes the limit: it says so, where others without a value are blank.
    pub fn is_overflow(&self, column: usize) -> bool {
        self.values.get(column) == Some(&Err(MetricError::Overflow))
    }

    /// Whether it counts attempts, which are no contacts yet.
    pub fn is_attempts(&self) -> bool {
        matches!(self.name, Name::Stage(stage) if stage.is_attempts)
    }
}

/// A row of figures with its cells, by which formulas are shown with numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// The number of the row among [`Results::lines`](crate::Results::lines).
    pub line: usize,
    /// Every cell of it that is known, given or worked out.
    pub cells: Vec<(Cell, f64)>,
}

/// The name of a row, or what an unnamed one is called.
pub fn row_name(draft: &Draft, table: Table, name: Name) -> String {
    match name {
        Name::Rest => "not classified".to_owned(),
        Name::Stage(stage) => stage.name.to_owned(),
        Name::Row(row) => {
            let name = draft.rows(table).get(row).map_or("", Row::name);
            // One that breaks lines is an error at its box, and would break what sentences stand in.
            if name.is_empty() || name.chars().any(char::is_control) {
                format!("row {}", row + 1)
            } else {
                name.to_owned()
            }
        }
    }
}
