//! The results of a section, with what is published about them.

use super::{
    finding::{Finding, Odd},
    grid::{Figures, Head, Line, MOST_COLUMNS},
    input::Input,
};
use crate::{
    comparison::{self, Comparison},
    measured::Measured,
};
use metric_core::formula::evaluate;
use scenario::field::Section;

/// The results of a section.
#[derive(Debug, Clone)]
pub struct Results {
    /// The section.
    pub section: Section,
    /// Its figures.
    pub figures: Vec<Measured>,
    /// Its columns; none where there are no rows, or they contradict the total.
    pub heads: &'static [Head],
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
    pub(super) fn find(&mut self, odd: Odd, amount: f64) {
        self.findings.push(Finding::of(odd, amount));
    }

    /// Sets a share against published ones.
    pub(super) fn against(
        &mut self,
        input: &Input<'_>,
        ids: &[&str],
        about: &'static str,
        part: f64,
        whole: f64,
    ) {
        let value = part / whole;
        if !(part > 0.0 && value.is_finite()) {
            return;
        }
        for comparison in comparison::of_share(input.scenario, ids, value) {
            self.published.push(Published { about, value, whole, comparison });
        }
    }
}

/// Computes the columns of all rows.
pub(super) fn fill(
    input: &Input<'_>,
    results: &mut Results,
    heads: &'static [Head],
    rows: &[Figures],
) {
    results.heads = heads;
    for row in rows {
        let mut line = Line { name: row.name, values: [f64::NAN; MOST_COLUMNS] };
        let figure = |letter: char| match letter.to_digit(10) {
            Some(digit) => row.get(digit as usize),
            None => input.get(letter),
        };
        for (value, head) in line.values.iter_mut().zip(heads) {
            *value = evaluate(head.formula, &figure).unwrap_or(f64::NAN);
        }
        results.lines.push(line);
    }
}
