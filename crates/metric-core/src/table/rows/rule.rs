//! The rows of rules: relations that must hold, their tolerance and their sentence.

use super::{Expr, Section};
use crate::names::{Input, Rule};

/// A relation that must hold between inputs.
#[derive(Debug, Clone, Copy)]
pub struct RuleRow {
    /// Which one.
    pub rule: Rule,
    /// Stable id of the report.
    pub id: &'static str,
    /// Its subject: while it does not hold, nothing is computed there.
    pub section: Section,
    /// The left side.
    pub left: &'static Expr,
    /// The right side.
    pub right: &'static Expr,
    /// Whether both sides must be equal; else the left one is at most the right one.
    pub is_equation: bool,
    /// How far apart the sides may lie.
    pub tolerance: Tolerance,
    /// Why it holds, as a clause, for a basic relation: one of those that are linear and decide
    /// together whether the entries of a section can all be right. Empty for a rule that is checked
    /// by itself.
    pub because: &'static str,
    /// Whether the sides are amounts of money.
    pub is_money: bool,
    /// The rule says nothing while this input is zero.
    pub unless_zero: Option<Input>,
    /// Whether it is only said where it does not hold, and the figures go on.
    pub is_remark: bool,
    /// What to say where a rule does not hold that is checked by itself.
    pub sentence: &'static [Part],
}

/// How far apart the sides of a rule may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tolerance {
    /// Half a contact; half a percent of the right side where a share was given, which whoever writes
    /// it rounds.
    Counts,
    /// Half a unit, or half a percent of the right side: figures that whoever writes them rounds.
    Rounded,
    /// A residue of floating point alone: 10^-9 of the larger side, and never a whole number.
    Residue,
}

/// A part of the sentence of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Text.
    Text(&'static str),
    /// The value of the left side.
    Left,
    /// The value of the right side.
    Right,
    /// How far apart they lie.
    Difference,
    /// "more" or "fewer": the left side than the right one.
    More,
    /// The value of an input.
    Input(Input),
}
