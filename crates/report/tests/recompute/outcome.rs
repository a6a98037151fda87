//! What the report has to show: figures, rows and findings, as far as the specification says.

use crate::{
    expect::published::{Published, SpokenOf},
    value::{Lack, Value, figure},
};
use std::collections::BTreeSet;

/// An entry that a figure lacks: key, which part of it, and whether something unreadable stands there.
pub type Need = (&'static str, Option<&'static str>, bool);

/// What a figure has to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// One of these values, each within 10^-9 of itself and 10^-14 of the size of its parts.
    Value(Vec<f64>, f64),
    /// One of these errors, by their ids.
    Error(Vec<&'static str>),
    Needs(BTreeSet<Need>),
    Absent,
    /// The specification does not say.
    Any,
}

/// Its 95 % limits.
#[derive(Debug, Clone, PartialEq)]
pub enum Limits {
    None,
    Are([f64; 2]),
    /// These, or none.
    Perhaps([f64; 2]),
    /// Wilson's of a part and its whole; of a part that is not whole there may be none.
    Wilson(f64, f64),
    /// The same, where the specification leaves open whether there are limits.
    PerhapsWilson(f64, f64),
    Any,
}

/// A figure of the report.
#[derive(Debug, Clone)]
pub struct Figure {
    pub id: &'static str,
    pub outcome: Outcome,
    /// Whether it may be missing as well.
    pub is_optional: bool,
    pub limits: Limits,
}

impl Figure {
    pub fn new(id: &'static str, outcome: Outcome) -> Self {
        Self { id, outcome, is_optional: false, limits: Limits::None }
    }

    /// A figure of a section: a missing one is left out, an error stands in its place.
    pub fn of(id: &'static str, value: Value) -> Self {
        Self::sized(id, value, 0.0)
    }

    /// The same of a difference, with the size of its parts.
    pub fn sized(id: &'static str, value: Value, size: f64) -> Self {
        Self::new(id, outcome(value, size))
    }

    pub fn with(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    pub fn optional(self) -> Self {
        Self { is_optional: true, ..self }
    }

    /// The same with another value that is right as well.
    pub fn or(mut self, other: f64) -> Self {
        if let Outcome::Value(values, _) = &mut self.outcome {
            values.push(other);
        }
        self
    }
}

/// What a value becomes in a section.
pub fn outcome(value: Value, size: f64) -> Outcome {
    match figure(value) {
        Ok(value) => Outcome::Value(vec![value], size),
        Err(Lack::Zero) => Outcome::Error(vec!["zero-denominator"]),
        Err(Lack::Over) => Outcome::Error(vec!["overflow"]),
        Err(Lack::Unclear) => Outcome::Any,
        Err(_) => Outcome::Absent,
    }
}

/// Wilson's limits of a part of a whole, where both are known.
pub fn of_count(part: Value, whole: Value) -> Limits {
    match (part, whole) {
        (Ok(part), Ok(whole)) => Limits::Wilson(part, whole),
        _ => Limits::None,
    }
}

pub fn perhaps_of_count(part: Value, whole: Value) -> Limits {
    match (part, whole) {
        (Ok(part), Ok(whole)) => Limits::PerhapsWilson(part, whole),
        _ => Limits::None,
    }
}

/// A cell of a row of results.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Value(f64, f64),
    /// Beyond 10^15.
    Overflow,
    Null,
    ValueOrNull(f64, f64),
    Any,
}

/// A cell of a figure: what passes the limit says so, what gives no value else stays empty.
pub fn cell(value: Value) -> Cell {
    sized_cell(value, 0.0)
}

pub fn sized_cell(value: Value, size: f64) -> Cell {
    match figure(value) {
        Ok(value) => Cell::Value(value, size),
        Err(Lack::Unclear) => Cell::Any,
        Err(Lack::Over) => Cell::Overflow,
        Err(_) => Cell::Null,
    }
}

impl Cell {
    /// Where it may be left out as well.
    pub fn optional(self) -> Self {
        if let Self::Value(value, size) = self { Self::ValueOrNull(value, size) } else { self }
    }
}

/// A row of results: its name (none for what is not classified), and its cells by column.
#[derive(Debug, Clone)]
pub struct Line {
    pub name: Option<String>,
    pub cells: Vec<(&'static str, Cell)>,
    /// Whether the row may be missing.
    pub is_optional: bool,
}

/// The rows of a section.
#[derive(Debug, Clone)]
pub enum Lines {
    /// In this order.
    Are(Vec<Line>),
    /// At least these, in any order: others are not determined.
    Hold(Vec<Line>),
    Any,
}

/// A finding by its id.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// It is there, with this amount.
    Is(&'static str, f64),
    /// It is there, whatever it says.
    Named(&'static str),
    /// There is one at least.
    Some,
    /// There is none of this id.
    No(&'static str),
}

impl Finding {
    /// Whether it is there; not where that is not determined.
    pub fn told(id: &'static str, is_there: Option<bool>) -> Option<Self> {
        is_there.map(|is_there| if is_there { Self::Named(id) } else { Self::No(id) })
    }
}

/// Something that the figures point to.
#[derive(Debug)]
pub struct Pointer {
    pub id: &'static str,
    /// The issue (one of these), or what the share is of.
    pub of: Vec<String>,
    pub at_stake: f64,
    /// The size of its parts.
    pub size: f64,
    pub is_attempts: bool,
    pub is_optional: bool,
}

/// All of the report.
pub struct Report {
    /// Measure first.
    pub sections: Vec<Section>,
    pub pointers: Vec<Pointer>,
    pub spoken_of: SpokenOf,
}

/// A section of Break down, or Measure.
#[derive(Debug, Clone)]
pub struct Section {
    pub id: &'static str,
    pub figures: Vec<Figure>,
    pub lines: Lines,
    pub findings: Vec<Finding>,
    /// In order, for each figure.
    pub published: Vec<Published>,
}

impl Section {
    pub fn new(id: &'static str) -> Self {
        let lines = Lines::Are(Vec::new());
        Self { id, figures: Vec::new(), lines, findings: Vec::new(), published: Vec::new() }
    }

    /// A section whose entries contradict one another: nothing is computed from it.
    pub fn stopped(id: &'static str, finding: Finding) -> Self {
        Self { findings: vec![finding], ..Self::new(id) }
    }

    /// A section of which nothing is determined.
    pub fn open(id: &'static str, figures: &[&'static str]) -> Self {
        let any = |id: &&'static str| Figure::new(id, Outcome::Any).with(Limits::Any).optional();
        Self { figures: figures.iter().map(any).collect(), lines: Lines::Any, ..Self::new(id) }
    }
}
