//! The inputs together with the cells of one row of a breakdown: given, unread, or worked out.

use super::{
    expression::{Scope, Term},
    inputs::{Inputs, Origin},
    rows::{CELLS, Expr},
};
use crate::{
    MetricError,
    names::{Cell, Input},
    quantity::finite,
};

/// The inputs together with the cells of one row of a breakdown.
#[derive(Debug, Clone)]
pub struct RowInputs<'a> {
    inputs: &'a Inputs,
    cells: [Given; CELLS.len()],
}

/// What stands in a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Given {
    /// It is blank.
    #[default]
    Blank,
    /// Something that cannot be read; nothing stands in for it.
    Unread,
    /// A number, or why a function gives none.
    Known(Result<f64, MetricError>),
}

impl<'a> RowInputs<'a> {
    /// A row without a known cell.
    pub fn new(inputs: &'a Inputs) -> Self {
        Self { inputs, cells: [Given::Blank; CELLS.len()] }
    }

    /// Sets a cell. None is missing; what is not finite is an overflow, which no further entry would
    /// mend.
    pub fn set(&mut self, cell: Cell, value: Option<f64>) {
        self.compute(cell, value.ok_or(MetricError::Missing).and_then(finite));
    }

    /// Sets what a function computed, or why it has no value: what passes the limit says so.
    pub fn compute(&mut self, cell: Cell, value: Result<f64, MetricError>) {
        let is_blank = value == Err(MetricError::Missing);
        self.put(cell, if is_blank { Given::Blank } else { Given::Known(value) });
    }

    /// Marks a cell whose entry cannot be read.
    pub fn mark_unread(&mut self, cell: Cell) {
        self.put(cell, Given::Unread);
    }

    fn put(&mut self, cell: Cell, given: Given) {
        if let Some(place) = self.cells.get_mut(cell as usize) {
            *place = given;
        }
    }

    fn given(&self, cell: Cell) -> Given {
        self.cells.get(cell as usize).copied().unwrap_or_default()
    }

    /// Whether an entry of an expression cannot be read.
    fn is_unread(&self, expression: &Expr) -> bool {
        expression.terms().into_iter().any(|term| match term {
            Term::Cell(cell) => self.given(cell) == Given::Unread,
            Term::Input(input) => self.inputs.origin(input) == Origin::Unread,
            Term::Number(..) | Term::Metric(_) => false,
        })
    }
}

impl Scope for RowInputs<'_> {
    fn input(&self, input: Input) -> Result<f64, MetricError> {
        self.inputs.input(input)
    }

    fn cell(&self, cell: Cell) -> Result<f64, MetricError> {
        let missing = Err(MetricError::Missing);
        match self.given(cell) {
            Given::Known(value) => value,
            Given::Unread => missing,
            // The first that is known, or is no number; none where one before it holds an unread entry.
            Given::Blank => {
                let mut first_of = cell.row().first_of.iter().map(|one| (one, one.value(self)));
                let first = first_of.find(|(one, value)| *value != missing || self.is_unread(one));
                first.map_or(missing, |(_, value)| value)
            }
        }
    }
}
