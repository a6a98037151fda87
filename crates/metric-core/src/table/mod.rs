//! The metric table: a row for every input, figure, column, stage and rule, with its expression, unit,
//! words and source. The rows are written by build.rs from `data/`, which has proved their units.
//!
//! A row is everything there is to say about a metric: its value ([`MetricRow::evaluate`]), its
//! formula in words ([`Expr::words`]), the formula with a person's numbers ([`Expr::render`]) and its row of the
//! documentation come from the same expression.

mod conflict;
mod evaluate;
mod expression;
mod inputs;
mod missing;
mod redraw;
mod remedy;
mod row_inputs;
mod rows;
mod rule;
mod smallest;
mod value;

pub use crate::names::{Cell, Input, Metric, Rule};
pub use conflict::{Conflict, Remedy, Sides};
pub use evaluate::Figure;
pub use expression::{Scope, Term};
pub use inputs::{Inputs, Origin};
pub use redraw::Redraw;
pub(crate) use redraw::WIDTH;
pub use row_inputs::RowInputs;
pub use rows::{
    CELLS, COLUMNS, CellRow, ColumnRow, Expr, INPUTS, InputRow, Limits, METRICS, MetricRow, Part,
    RULES, RuleRow, STAGES, Section, StageRow, Tolerance, Unit,
};
pub use rule::Broken;
pub(crate) use value::{Lanes, One};
