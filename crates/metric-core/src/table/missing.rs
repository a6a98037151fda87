//! What is missing where a figure has no value: the inputs to ask for.

use super::{
    expression::Term,
    inputs::{Inputs, Origin},
    rows::{Expr, InputRow, MetricRow},
};
use crate::names::Input;

impl MetricRow {
    /// The inputs to ask for, in the order of the table.
    pub fn missing(&self, inputs: &Inputs) -> Vec<Input> {
        let mut missing = inputs.missing(self.formula);
        for own in self.also {
            inputs.ask(*own, &mut missing);
        }
        missing.sort_unstable();
        missing.dedup();
        missing
    }
}

impl Inputs {
    /// The inputs to ask for where an expression has no value, in the order of the table. A share
    /// waits for its whole; what would be worked out, for the input that its row names, else for what
    /// its last alternative lacks.
    pub fn missing(&self, expression: &Expr) -> Vec<Input> {
        let mut missing = Vec::new();
        for term in expression.terms() {
            match term {
                Term::Input(input) => self.ask(input, &mut missing),
                Term::Metric(metric) => missing.extend(self.missing(metric.row().formula)),
                Term::Number(..) | Term::Cell(_) => {}
            }
        }
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    fn ask(&self, input: Input, missing: &mut Vec<Input>) {
        if self.get(input).is_some() {
            return;
        }
        let row = input.row();
        match (self.origin(input), row.share_of) {
            (Origin::Share, Some(whole)) => missing.extend(self.missing(whole)),
            // It failed, and more of it would not help.
            (Origin::WorkedOut(_) | Origin::Computed, _) => {}
            _ if row.first_of.is_empty() => missing.push(input),
            // Nothing else stands in for what was given.
            (Origin::Unread | Origin::Share, _) => self.ask_for_given(row, missing),
            _ => {
                let last = row.first_of.iter().rfind(|one| !matches!(one, Expr::Number(..)));
                match row.ask.filter(|ask| self.get(*ask).is_none()) {
                    Some(ask) => self.ask(ask, missing),
                    None => missing.extend(last.into_iter().flat_map(|one| self.missing(one))),
                }
            }
        }
    }

    /// Asks for the entries that a worked-out input goes back to and that were given without a value.
    fn ask_for_given(&self, row: &InputRow, missing: &mut Vec<Input>) {
        for term in row.first_of.iter().flat_map(|one| one.terms()) {
            let Term::Input(own) = term else { continue };
            if !own.row().first_of.is_empty() {
                self.ask_for_given(own.row(), missing);
            } else if self.origin(own) != Origin::Blank {
                self.ask(own, missing);
            }
        }
    }
}
