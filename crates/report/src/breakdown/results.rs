//! The results of a section, with what is published about them.

use super::{
    context::Context,
    finding::{Finding, FindingKind},
    grid::{Example, Line},
};
use crate::{
    comparison::{self, Comparison},
    measured::Measured,
};
use metric_core::{
    interval::{Interval, wilson},
    quantity::Count,
    table::{ColumnRow, Conflict, Input, Inputs, Metric, Rule},
};
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
    /// For every column the first row with a figure in it: one or two rows, whose cells are kept.
    pub examples: Vec<Example>,
    /// What is published about its figures and rows.
    pub published: Vec<Published>,
    /// Findings: what is unusual or impossible.
    pub findings: Vec<Finding>,
    /// Entries that cannot all be right, by the basic relations of the metric table.
    pub conflicts: Vec<Conflict>,
}

/// A figure of the person's against a published one.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// What it is the figure of.
    pub about: &'static str,
    /// The person's figure, a share.
    pub value: f64,
    /// Its 95 % limits, where it was counted.
    pub interval: Option<Interval>,
    /// How many contacts (or attempts) one hundred percent are.
    pub whole: f64,
    /// The comparison.
    pub comparison: Comparison,
}

/// A part of a whole of contacts (or attempts), above zero.
#[derive(Clone, Copy)]
pub(super) struct Share {
    value: f64,
    whole: f64,
    interval: Option<Interval>,
}

impl Share {
    /// Of two counts; none where one is not known or nothing.
    pub(super) fn of_counts(part: Option<f64>, whole: Option<f64>) -> Option<Self> {
        let (part, whole) = (part.filter(|part| *part > 0.0)?, whole.filter(|all| *all > 0.0)?);
        let interval = Count::from_f64(part).and_then(|part| wilson(part, whole)).ok();
        Some(Self { value: part / whole, whole, interval })
    }

    /// A figure, and the input that it is a share of; none where it is not known. Where automation
    /// contains nobody, that is a share like any other.
    pub(super) fn of_metric(inputs: &Inputs, metric: Metric, whole: Input) -> Option<Self> {
        let figure = metric.row().evaluate(inputs).ok()?;
        Some(Self { value: figure.value, whole: inputs.get(whole)?, interval: figure.interval })
    }
}

impl Results {
    /// Of a section, before anything is computed.
    pub(super) fn new(section: Section) -> Self {
        Self {
            section,
            figures: Vec::new(),
            columns: Vec::new(),
            lines: Vec::new(),
            examples: Vec::new(),
            published: Vec::new(),
            findings: Vec::new(),
            conflicts: Vec::new(),
        }
    }

    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.figures.is_empty() && self.lines.is_empty()
    }

    /// Whether its entries contradict each other, so that nothing is computed from them.
    pub fn is_stopped(&self) -> bool {
        let is_bare = self.figures.is_empty() && self.lines.is_empty();
        is_bare && self.findings.iter().any(Finding::is_broken)
    }

    /// The value of a row in a column.
    pub fn value(&self, line: &Line, column: &str) -> Option<f64> {
        line.value(self.columns.iter().position(|known| known.id == column)?)
    }

    /// The first row with a figure in a column, with its cells.
    pub fn example(&self, column: usize) -> Option<&Example> {
        let first = self.lines.iter().position(|line| line.value(column).is_some())?;
        self.examples.iter().find(|example| example.line == first)
    }

    pub(super) fn find(&mut self, kind: FindingKind, amount: f64) {
        self.findings.push(Finding::of(kind, amount));
    }

    /// Whether a rule holds; one that does not is said.
    pub(super) fn check(&mut self, inputs: &Inputs, rule: Rule) -> bool {
        let broken = rule.row().broken(inputs);
        if let Some(broken) = broken {
            self.find(FindingKind::Broken(broken), broken.difference());
        }
        broken.is_none()
    }

    /// Sets a share against published ones.
    pub(super) fn against(
        &mut self,
        context: &Context<'_>,
        ids: &[&str],
        about: &'static str,
        share: Option<Share>,
    ) {
        let Some(Share { value, whole, interval }) = share else { return };
        for comparison in comparison::of_share(context.scenario, ids, value, interval) {
            self.published.push(Published { about, value, interval, whole, comparison });
        }
    }
}
