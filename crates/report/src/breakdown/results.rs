//! The results of a section, with what is published about them.

use super::{
    context::Context,
    finding::{Finding, Odd},
    grid::Line,
};
use crate::{
    comparison::{self, Comparison},
    measured::Measured,
};
use metric_core::table::ColumnRow;
use scenario::field::Section;

/// The results of a section.
#[derive(Debug, Clone)]
pub struct Results {
    /// The section.
    pub section: Section,
    /// Its figures.
    pub figures: Vec<Measured>,
    /// Its columns; none where there are no rows, or they contradict the total.
    pub columns: Vec<&'static ColumnRow>,
    /// Its rows, in the order shown.
    pub lines: Vec<Line>,
    /// What is published about its figures and rows.
    pub published: Vec<Published>,
    /// What is odd, or cannot be.
    pub findings: Vec<Finding>,
}

/// A figure of the person's against a published one.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// What it is the figure of.
    pub about: &'static str,
    /// The person's figure, a share.
    pub value: f64,
    /// How many contacts (or attempts) one hundred percent are.
    pub whole: f64,
    /// The comparison.
    pub comparison: Comparison,
}

impl Results {
    /// Of a section, before anything is computed.
    pub(super) fn new(section: Section) -> Self {
        Self {
            section,
            figures: Vec::new(),
            columns: Vec::new(),
            lines: Vec::new(),
            published: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.figures.is_empty() && self.lines.is_empty()
    }

    /// The value of a row in a column.
    pub fn value(&self, line: &Line, column: &str) -> Option<f64> {
        line.value(self.columns.iter().position(|known| known.id == column)?)
    }

    pub(super) fn find(&mut self, odd: Odd, amount: f64) {
        self.findings.push(Finding::of(odd, amount));
    }

    /// Sets a part of a whole against published shares.
    pub(super) fn against(
        &mut self,
        context: &Context<'_>,
        ids: &[&str],
        about: &'static str,
        (part, whole): (Option<f64>, Option<f64>),
    ) {
        let (Some(part), Some(whole)) = (part, whole) else { return };
        if part <= 0.0 || whole <= 0.0 {
            return;
        }
        let value = part / whole;
        for comparison in comparison::of_share(context.scenario, ids, value) {
            self.published.push(Published { about, value, whole, comparison });
        }
    }
}
