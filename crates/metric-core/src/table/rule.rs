//! Rules between inputs: whether they hold, and by how much they do not.

use crate::{
    MetricError,
    band::difference,
    names::{Input, Rule},
    quantity::checked,
};

use super::{
    expression::Scope,
    inputs::Inputs,
    rows::{RuleRow, Tolerance},
};

/// A rule that does not hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Broken {
    /// Which one.
    pub rule: Rule,
    /// The left side.
    pub left: f64,
    /// The right side.
    pub right: f64,
}

impl Broken {
    /// Left − right: above zero where the left side is too large.
    pub fn difference(&self) -> f64 {
        self.left - self.right
    }
}

/// How far apart figures may lie that somebody rounded, as a part of the right side.
const ROUNDING: f64 = 0.005;

impl RuleRow {
    /// Whether it is a basic relation.
    pub fn is_basic(&self) -> bool {
        !self.because.is_empty()
    }

    /// The rule as broken, where it is.
    ///
    /// It is checked by itself; basic relations are held against each other by [`Inputs::conflicts`].
    /// In a relation "at most" an unknown input of the left side counts as zero, since it could only
    /// add; every other unknown input leaves the rule unchecked.
    pub fn broken(&self, inputs: &Inputs) -> Option<Broken> {
        if self.unless_zero.is_some_and(|input| inputs.get(input) == Some(0.0)) {
            return None;
        }
        let left = if self.is_equation {
            self.left.unbounded(inputs).ok()?
        } else {
            self.left.unbounded(&AtLeast(inputs)).ok()?
        };
        let right = self.right.unbounded(inputs).ok()?;
        if self.is_money && self.is_equation {
            // Amounts of money are compared as figures, which end at 10^15: a sum beyond it is an
            // overflow, and is told as one.
            checked(left).and(checked(right)).ok()?;
        }
        let difference = difference(left, right);
        let is_off = if self.is_equation { difference.abs() } else { difference };
        (is_off > self.tolerated(inputs, right)).then_some(Broken { rule: self.rule, left, right })
    }

    fn tolerated(&self, inputs: &Inputs, right: f64) -> f64 {
        match self.tolerance {
            Tolerance::Residue => 0.0,
            Tolerance::Counts
                if !inputs.is_rounded(self.left) && !inputs.is_rounded(self.right) =>
            {
                0.5
            }
            Tolerance::Counts | Tolerance::Rounded => (right * ROUNDING).max(0.5),
        }
    }

    /// The relation in words: "contained + abandoned ≤ contacts".
    pub fn words(&self) -> String {
        let sign = if self.is_equation { '=' } else { '≤' };
        format!("{} {sign} {}", self.left.words(), self.right.words())
    }
}

/// Inputs of which the unknown ones count as zero.
struct AtLeast<'a>(&'a Inputs);

impl Scope for AtLeast<'_> {
    fn input(&self, input: Input) -> Result<f64, MetricError> {
        Ok(self.0.get(input).unwrap_or(0.0))
    }
}

/// By its id.
impl serde::Serialize for Rule {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.row().id)
    }
}
