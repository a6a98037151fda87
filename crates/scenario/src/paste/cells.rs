//! What stands in the cells of a column of a block.

use super::{
    cell::{CellKind, YEARS, has_decimals, may_be_millions},
    heads,
    listed::listed,
    numbering::Numbering,
    plan::LinePlan,
    shares,
};
use crate::field::Table;
use std::collections::HashSet;

/// What stands in a column of a block.
#[derive(Debug, Clone, Default)]
pub struct Cells {
    /// How many cells are filled.
    pub filled: usize,
    /// How many hold a number, a percentage or a time.
    values: usize,
    percents: usize,
    amounts: usize,
    durations: usize,
    /// How many times are millions to whoever reads money: "1.2 mn", "1.2m".
    millions: usize,
    dates: usize,
    years: usize,
    /// How many numbers have decimals in every style.
    fractions: usize,
    /// Whether they are shares of one, or percentages.
    are_shares: bool,
    /// Whether one is a word of the list of the breakdown.
    pub has_listed: bool,
    /// Whether two cells are equal.
    pub repeats: bool,
    /// Whether they number or name the lines.
    pub numbering: Numbering,
}

impl Cells {
    /// What stands in a column of some lines.
    pub fn of<'a>(table: Table, lines: impl Iterator<Item = &'a LinePlan>, index: usize) -> Self {
        let mut cells = Self::default();
        let mut seen: Vec<&str> = Vec::new();
        let mut known = HashSet::new();
        let mut absent = 0;
        for line in lines {
            let (text, kind) = (line.text(index), line.cell_kind(index));
            if matches!(kind, CellKind::Blank | CellKind::Absent) {
                absent += usize::from(kind == CellKind::Absent);
                continue;
            }
            cells.filled += 1;
            cells.values += usize::from(kind.is_value());
            cells.percents += usize::from(kind == CellKind::Percent);
            cells.amounts += usize::from(kind == CellKind::Money);
            cells.durations += usize::from(kind == CellKind::Duration);
            cells.millions += usize::from(kind == CellKind::Duration && may_be_millions(text));
            cells.fractions += usize::from(kind == CellKind::Number && has_decimals(text));
            cells.dates += usize::from(kind == CellKind::Date);
            // Contacts are rarely all so near to one another.
            cells.years += usize::from(heads::year(text).is_some_and(|year| YEARS.contains(&year)));
            cells.has_listed |= listed(table, text).is_some();
            cells.repeats |= !known.insert(text);
            seen.push(text);
        }
        cells.numbering = Numbering::of(&seen);
        cells.are_shares = shares::are_shares(&seen, false);
        if cells.filled == 0 {
            cells.filled = absent;
        }
        cells
    }

    /// Whether nothing stands there.
    pub fn is_blank(&self) -> bool {
        self.filled == 0
    }

    /// Whether at least half of them are numbers, percentages or times.
    pub fn are_values(&self) -> bool {
        self.values * 2 >= self.filled
    }

    /// Whether all numbers are percentages.
    pub fn are_percents(&self) -> bool {
        self.percents > 0 && self.percents == self.values
    }

    /// Whether most numbers are amounts of money.
    pub fn are_money(&self) -> bool {
        self.amounts > 0 && self.amounts * 2 >= self.values
    }

    /// Whether most numbers have decimals, so that they are averages or rates, and no counts.
    pub fn are_averages(&self) -> bool {
        self.fractions * 2 > self.values && !self.are_shares
    }

    /// Whether most numbers are times.
    pub fn are_durations(&self) -> bool {
        self.durations > 0 && self.durations * 2 >= self.values
    }

    /// Whether all times may be millions, below a header of money.
    pub fn may_be_millions(&self) -> bool {
        self.millions > 0 && self.millions == self.durations
    }

    /// Whether most cells are dates.
    pub fn are_dates(&self) -> bool {
        self.dates * 2 > self.filled
    }

    /// Whether they are years, or the numbers of the lines.
    pub fn count_nothing(&self) -> bool {
        self.numbering.is_sequence || self.filled > 1 && self.years == self.filled
    }
}
