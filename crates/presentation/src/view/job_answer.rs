//! The answer of a job: one figure with its sentence and what stands beside it, or what is missing.

use crate::{view::tile::Tile, words};
use report::Need;
use scenario::field::Field;

/// What stands in the answer of a job.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum JobAnswer {
    /// Nothing is entered for it yet.
    #[default]
    Empty,
    /// Something is missing, or to be corrected.
    Waiting(Missing),
    /// A figure.
    Figure(Box<JobFigure>),
}

impl JobAnswer {
    /// The figure, where there is one.
    pub fn figure(&self) -> Option<&JobFigure> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Empty | Self::Waiting(_) => None,
        }
    }

    /// The answer for whoever hears it: the figure, or what is missing.
    pub fn spoken(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Waiting(missing) => missing.text.clone(),
            Self::Figure(figure) => figure.text(),
        }
    }
}

/// The figure with everything that belongs to it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JobFigure {
    /// What it is: "Saving a year with All in", "People to schedule for the busiest half hour".
    pub name: String,
    /// The number: "$1.07M", "20".
    pub figure: String,
    /// What it is counted in: "a year, 18.6 % of today’s cost".
    pub unit: String,
    /// What that means, in a sentence for a meeting.
    pub strong: String,
    /// What stands beside it in the same sentence.
    pub rest: String,
    /// What it rests on.
    pub origin: String,
    /// The sources of what is published in it.
    pub sources: Vec<String>,
    /// How it is worked out.
    pub formula: String,
    /// For the navigation: "$1.07M a year".
    pub short: String,
    /// Figures beside it.
    pub facts: Vec<Fact>,
    /// The whole as a paragraph to be pasted.
    pub sentence: String,
}

impl JobFigure {
    /// The figure in full sentences.
    pub fn text(&self) -> String {
        let Self { figure, unit, strong, rest, .. } = self;
        format!("{figure} {unit}. {strong}{rest}")
    }
}

/// What keeps figures from being computed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Missing {
    /// What is missing, or to be corrected.
    pub text: String,
    /// The entries that it is about.
    pub entries: Vec<Field>,
}

impl Missing {
    /// Of something that waits for entries.
    pub(in crate::view) fn of(subject: &str, needs: &[Need]) -> Self {
        Self {
            text: words::needs(subject, needs),
            entries: needs.iter().map(|need| need.field).collect(),
        }
    }
}

impl From<String> for Missing {
    fn from(text: String) -> Self {
        Self { text, entries: Vec::new() }
    }
}

/// A figure beside the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Fact {
    /// Its id.
    pub id: &'static str,
    /// What it is.
    pub name: String,
    /// What it is of.
    pub detail: String,
    /// The figure.
    pub figure: String,
}

impl From<&Tile> for Fact {
    fn from(tile: &Tile) -> Self {
        let Tile { figure, detail, metric, .. } = tile;
        Self {
            id: metric.id,
            name: metric.name.to_owned(),
            detail: detail.clone(),
            figure: figure.clone(),
        }
    }
}
