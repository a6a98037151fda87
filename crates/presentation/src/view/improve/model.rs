//! The parts of Improve, in words.

use crate::{chart::ChartModel, view::GridView};
use scenario::field::Further;

/// A picture with its table.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The word of its ids.
    pub id: &'static str,
    /// The heading.
    pub title: &'static str,
    /// What it says in one sentence.
    pub said: String,
    /// The chart; none until the sample is drawn.
    pub chart: Option<ChartModel>,
    /// The same numbers.
    pub grid: Option<GridView>,
    /// Whether the runs that belong into it are still to be drawn: until then the page keeps the former picture.
    pub is_waiting: bool,
}

/// A scenario without figures, or without those of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Without {
    /// Which one.
    pub further: Further,
    /// What it has not: "No figures".
    pub what: &'static str,
    /// Why.
    pub why: String,
}
