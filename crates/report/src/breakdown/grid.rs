//! Rows of figures and their columns: what each is called, and how its figures are computed.

use super::stages;
use crate::metrics::Kind;
use metric_core::quantity::LIMIT;
use scenario::{
    draft::Draft,
    field::{Row, Table},
};

/// A column of figures.
#[derive(Debug, PartialEq)]
pub struct Head {
    /// Stable id of the report.
    pub id: &'static str,
    /// Its head on the page.
    pub label: &'static str,
    /// What its figures are counted in.
    pub kind: Kind,
    /// How they are computed.
    pub(super) formula: &'static str,
}

/// What a row of figures stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Name {
    /// A row of the person's table.
    Row(usize),
    /// What the rows leave over.
    Rest,
    /// A stage of the funnel.
    Stage(&'static str),
}

/// A row of figures.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// What it stands for.
    pub name: Name,
    pub(super) values: [f64; MOST_COLUMNS],
}

/// Most columns of figures.
pub(super) const MOST_COLUMNS: usize = 8;

impl Line {
    /// A figure of the row, where there is one.
    pub fn value(&self, column: usize) -> Option<f64> {
        self.values.get(column).copied().filter(|value| value.abs() <= LIMIT)
    }

    /// Whether it counts attempts, which are no contacts yet.
    pub fn is_attempts(&self) -> bool {
        matches!(self.name, Name::Stage(stage) if stages::is_attempts(stage))
    }
}

pub(super) const fn head(
    id: &'static str,
    label: &'static str,
    kind: Kind,
    formula: &'static str,
) -> Head {
    Head { id, label, kind, formula }
}

/// The figures of a row under digits: its cells by column, and what was worked out for it. Behind
/// the last column: 7 and 8 cost or effects, 9 contacts of it and of all rows above.
pub(super) struct Figures {
    pub name: Name,
    pub figures: [f64; 10],
}

impl Figures {
    pub(super) fn get(&self, column: usize) -> f64 {
        self.figures.get(column).copied().unwrap_or(f64::NAN)
    }

    /// A figure, or another one where it is not known.
    pub(super) fn or(&self, column: usize, other: f64) -> f64 {
        let figure = self.get(column);
        if figure.is_nan() { other } else { figure }
    }
}

/// The name of a row, or what an unnamed one is called.
pub fn row_name(draft: &Draft, table: Table, name: Name) -> String {
    match name {
        Name::Rest => "not classified".to_owned(),
        Name::Stage(stage) => stage.to_owned(),
        Name::Row(row) => {
            let name = draft.rows(table).get(row).map_or("", Row::name);
            // One that breaks lines is an error at its box, and would break what sentences stand in.
            if name.is_empty() || name.chars().any(char::is_control) {
                ["row ", &(row + 1).to_string()].concat()
            } else {
                name.to_owned()
            }
        }
    }
}
