//! What a person says of a block before it is used, where it was understood otherwise or had to be
//! asked.

use super::{
    plan::{LineKind, LinePlan, LineReason, Meaning, Plan, Question},
    unit::Unit,
};
use crate::{
    field::{Table, at},
    number::NumberStyle,
};
use std::collections::{BTreeMap, BTreeSet};

/// What a person says of a block. It outlives a change of the breakdown but for its columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    columns: BTreeMap<usize, Option<usize>>,
    lines: BTreeMap<usize, bool>,
    numbers: BTreeMap<usize, Option<Unit>>,
    style: Option<NumberStyle>,
    spaced: BTreeSet<usize>,
    former: Option<Former>,
}

/// What becomes of the rows that stand in the breakdown already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Former {
    /// They stay, and the rows of the block go behind them.
    Stay,
    /// The rows of the block take their place.
    Replaced,
}

/// One thing that a person says of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// This column of the block is that one of the breakdown, or is left out.
    Column(usize, Option<usize>),
    /// These columns of the block are left out.
    NoneOf(Vec<usize>),
    /// This line is a row, or is left out; a line is known by its place in [`Plan::lines`].
    Line(usize, bool),
    /// The numbers in this column of the block are of this unit, or of that of the breakdown.
    Numbers(usize, Option<Unit>),
    /// The numbers are written in this style.
    Style(NumberStyle),
    /// A number with a space in it, in this column of the block, is one.
    OneNumber(usize),
    /// This becomes of the rows that stand there already.
    Former(Former),
}

impl Corrections {
    /// Adds what a person says. A column of the breakdown is taken from the column of the block that
    /// was chosen for it before.
    pub fn make(&mut self, correction: &Correction) {
        match correction {
            Correction::Column(index, column) => {
                self.columns.retain(|_, other| column.is_none() || other != column);
                self.columns.insert(*index, *column);
                self.numbers.remove(index);
                self.spaced.remove(index);
            }
            Correction::NoneOf(columns) => {
                self.columns.extend(columns.iter().map(|index| (*index, None)));
            }
            Correction::Line(index, is_row) => {
                self.lines.insert(*index, *is_row);
            }
            Correction::Numbers(index, unit) => {
                self.numbers.insert(*index, *unit);
            }
            Correction::Style(style) => self.style = Some(*style),
            Correction::Former(former) => self.former = Some(*former),
            Correction::OneNumber(index) => {
                self.spaced.insert(*index);
            }
        }
    }

    /// What is left of them in another breakdown, which has other columns.
    #[must_use]
    pub fn in_other_table(self) -> Self {
        let (columns, numbers) = (BTreeMap::new(), BTreeMap::new());
        Self { columns, numbers, spaced: BTreeSet::new(), former: None, ..self }
    }

    /// What becomes of the rows that stand there already; none where that was not said.
    pub fn former(&self) -> Option<Former> {
        self.former
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What the columns of a block are, as far as that was said.
    pub(super) fn meanings(&self, table: Table, width: usize) -> Vec<Option<Meaning>> {
        let meaning = |index: usize| match self.columns.get(&index)? {
            None => Some(Meaning::LeftOut),
            Some(column) => table.columns().get(*column).map(|_| Meaning::Column(*column)),
        };
        (0..width).map(meaning).collect()
    }

    /// Makes lines rows, or leaves them out.
    pub(super) fn correct_lines(&self, lines: &mut [LinePlan]) {
        for (index, is_row) in &self.lines {
            if let Some(line) = lines.get_mut(*index).filter(|line| line.kind.can_be_row()) {
                line.kind = if *is_row { LineKind::Row } else { LineKind::LeftOut };
                line.reason = LineReason::Chosen;
            }
        }
    }

    /// Gives columns the units that were said, where these can be units of theirs.
    pub(super) fn correct_units(&self, plan: &mut Plan) {
        for (index, unit) in &self.numbers {
            let column = plan.columns.get(*index).and_then(|column| column.meaning.column());
            let kind = column.map(|column| plan.kind(column));
            let fits = |unit: &Unit| kind.is_some_and(|kind| unit.fits(kind));
            if let Some(column) = plan.columns.get_mut(*index)
                && kind.is_some()
                && unit.as_ref().is_none_or(fits)
            {
                column.unit = *unit;
            }
        }
    }

    /// The style in which the numbers are written, where that was said.
    pub(super) fn style(&self) -> Option<NumberStyle> {
        self.style
    }

    /// Whether it was said that the numbers with spaces of a column of the block are one each.
    pub(super) fn is_one_number(&self, index: usize) -> bool {
        self.spaced.contains(&index)
    }

    /// Whether it was said what the numbers of a column of the block are.
    pub(super) fn has_numbers(&self, index: usize) -> bool {
        self.numbers.contains_key(&index)
    }
}

impl Question {
    /// What can be answered, the likeliest first where one is.
    pub fn answers(&self) -> Vec<Correction> {
        let one_of = |of: usize, columns: &[usize]| {
            let mut answers: Vec<Correction> =
                columns.iter().map(|index| Correction::Column(*index, Some(of))).collect();
            answers.push(Correction::NoneOf(columns.to_vec()));
            answers
        };
        let numbers = |index: &usize, unit| {
            vec![Correction::Numbers(*index, None), Correction::Numbers(*index, Some(unit))]
        };
        match self {
            Self::Contacts(columns) => one_of(at::COUNT, columns),
            Self::Column(of, columns) => one_of(*of, columns),
            Self::Unplaced(columns) => vec![Correction::NoneOf(columns.clone())],
            Self::TimeUnit(index, unit) => numbers(index, *unit),
            Self::Clock(index) => numbers(index, Unit::HoursAndMinutes),
            Self::Fractions(index) => numbers(index, Unit::Fractions),
            Self::Scale(index, units) => {
                let mut answers = vec![Correction::Numbers(*index, None)];
                answers.extend(units.iter().map(|unit| Correction::Numbers(*index, Some(*unit))));
                answers.push(Correction::NoneOf(vec![*index]));
                answers
            }
            Self::Grouping { groups, decimals, .. } => {
                vec![Correction::Style(*groups), Correction::Style(*decimals)]
            }
            Self::Spaced(index) => {
                vec![Correction::OneNumber(*index), Correction::NoneOf(vec![*index])]
            }
            Self::Total(line) => {
                vec![Correction::Line(*line, false), Correction::Line(*line, true)]
            }
        }
    }
}
