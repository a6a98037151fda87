//! The values of inputs: given, given as a share, unread, or worked out of others.

use super::{
    expression::{Scope, Term},
    rows::{CELLS, Expr, INPUTS, InputRow, Unit},
};
use crate::{
    MetricError,
    names::{Cell, Input},
    quantity::{amount, share},
    rate::Base,
    unit::TimeBase,
};

/// The longest handle time: 10^9 seconds.
const SECONDS_LIMIT: f64 = 1e9;

/// Where the value of an input comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Origin {
    /// Nothing was given.
    #[default]
    Blank,
    /// It was given.
    Given,
    /// It was given as a share of another one; without that one it has no value yet, and no default
    /// stands in for it.
    Share,
    /// Something was given that cannot be read, here or in what it would be worked out of. Nothing
    /// stands in for it.
    Unread,
    /// It was worked out: which of [`InputRow::first_of`]. It has no value where that divides by zero
    /// or passes the limit; nothing stands in for it.
    WorkedOut(usize),
    /// It was computed by a function.
    Computed,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    value: Result<f64, MetricError>,
    share: f64,
    origin: Origin,
    is_rounded: bool,
    /// Whether an alternative of it holds an unread entry, which may contradict the one that counts.
    is_doubtful: bool,
}

impl Default for Entry {
    fn default() -> Self {
        let value = Err(MetricError::Missing);
        Self { value, share: 0.0, origin: Origin::Blank, is_rounded: false, is_doubtful: false }
    }
}

/// The values of all inputs. What is not known is none, and is never zero.
#[derive(Debug, Clone)]
pub struct Inputs {
    entries: [Entry; INPUTS.len()],
    is_flow: bool,
}

impl Default for Inputs {
    fn default() -> Self {
        Self { entries: [Entry::default(); INPUTS.len()], is_flow: false }
    }
}

impl Scope for Inputs {
    fn input(&self, input: Input) -> Option<f64> {
        self.get(input)
    }

    fn input_error(&self, input: Input) -> MetricError {
        self.entry(input).value.err().unwrap_or(MetricError::Missing)
    }
}

impl Inputs {
    /// Gives an input its value, in the unit of its row. Errors: those of an amount; out of range for
    /// a share above 1 and for more than 10^9 seconds.
    pub fn give(&mut self, input: Input, value: f64) -> Result<(), MetricError> {
        let value = Ok(in_domain(input.row().unit, value)?);
        self.put(input, Entry { value, origin: Origin::Given, ..Entry::default() });
        Ok(())
    }

    /// Gives an input as a share of what its row says, 0 to 1. Errors: out of range; unit mismatch for
    /// an input that is no part of another one.
    pub fn give_share(&mut self, input: Input, of_whole: f64) -> Result<(), MetricError> {
        let share = share(of_whole)?;
        if input.row().share_of.is_none() {
            return Err(MetricError::UnitMismatch);
        }
        self.put(
            input,
            Entry { share, origin: Origin::Share, is_rounded: true, ..Entry::default() },
        );
        Ok(())
    }

    /// Marks an input whose entry cannot be read.
    pub fn mark_unread(&mut self, input: Input) {
        self.put(input, Entry { origin: Origin::Unread, ..Entry::default() });
    }

    /// Sets what a function computed; it may be below zero. What is not finite is not known.
    pub fn set(&mut self, input: Input, value: Option<f64>) {
        let value = value.filter(|value| value.is_finite());
        let origin = if value.is_some() { Origin::Computed } else { Origin::Blank };
        let value = value.ok_or(MetricError::Missing);
        self.put(input, Entry { value, origin, ..Entry::default() });
    }

    /// Gives the base of a rate in a time base, and with it exposure and months: as far as they are
    /// known for a stock without a period. An empty base has an exposure of 0. Errors: those of
    /// [`Base::exposure`] but for these two.
    pub fn give_base(&mut self, base: Base, time_base: TimeBase) -> Result<(), MetricError> {
        let exposure = match base.exposure(time_base) {
            Err(MetricError::ZeroDenominator) => Some(0.0),
            Err(MetricError::Missing) => None,
            other => Some(other?),
        };
        self.is_flow = base.kind.is_flow();
        self.give(Input::Base, base.size.get())?;
        self.set(Input::Exposure, exposure);
        self.set(Input::Months, base.period.map(|period| period.months()));
        Ok(())
    }

    /// Works out everything that follows from what was given. To be called once, before the first
    /// value that depends on others is read.
    pub fn work_out(&mut self) {
        // A row names only what stands before it.
        for row in &INPUTS {
            let own = self.entry(row.input);
            let worked_out = match own.origin {
                Origin::Share => {
                    let whole = row.share_of.map_or(own.value, |of| of.value(self));
                    Some(Entry { value: whole.map(|whole| own.share * whole), ..own })
                }
                Origin::Blank => self.first_known(row),
                _ => None,
            };
            if let Some(entry) = worked_out {
                self.put(row.input, entry);
            }
        }
    }

    /// The first alternative that is known, or is no number; unread where one before it holds an
    /// unread entry.
    fn first_known(&self, row: &InputRow) -> Option<Entry> {
        for (index, alternative) in row.first_of.iter().enumerate() {
            let is_default = matches!(alternative, Expr::Number(..));
            let is_excluded = |unless| is_default && self.origin(unless) != Origin::Blank;
            if row.default_unless.is_some_and(is_excluded) {
                return None;
            }
            if self.is_unread(alternative) {
                return Some(Entry { origin: Origin::Unread, ..Entry::default() });
            }
            let value = alternative.value(self);
            if value != Err(MetricError::Missing) {
                return Some(Entry {
                    // What is worked out of rounded shares may fall short of nothing.
                    value: value.map(|value| value.max(0.0)),
                    origin: Origin::WorkedOut(index),
                    is_rounded: self.is_rounded(alternative),
                    is_doubtful: row.first_of.iter().any(|one| self.is_unread(one)),
                    share: 0.0,
                });
            }
        }
        None
    }

    /// The value of an input; none where it is not known.
    pub fn get(&self, input: Input) -> Option<f64> {
        self.entry(input).value.ok()
    }

    /// Where the value of an input comes from.
    pub fn origin(&self, input: Input) -> Origin {
        self.entry(input).origin
    }

    /// Whether the base is a flow: orders or transactions.
    pub(super) fn is_flow(&self) -> bool {
        self.is_flow
    }

    /// Whether an entry of an expression cannot be read, or was worked out past one that cannot:
    /// nothing further is worked out of it.
    fn is_unread(&self, expression: &Expr) -> bool {
        self.holds(expression, |entry| entry.origin == Origin::Unread || entry.is_doubtful)
    }

    /// Whether a share that somebody rounded stands in an expression.
    pub(super) fn is_rounded(&self, expression: &Expr) -> bool {
        self.holds(expression, |entry| entry.is_rounded)
    }

    fn holds(&self, expression: &Expr, is_meant: impl Fn(Entry) -> bool + Copy) -> bool {
        expression.terms().into_iter().any(|term| match term {
            Term::Input(input) => is_meant(self.entry(input)),
            Term::Metric(metric) => self.holds(metric.row().formula, is_meant),
            Term::Number(..) | Term::Cell(_) => false,
        })
    }

    fn entry(&self, input: Input) -> Entry {
        self.entries.get(input as usize).copied().unwrap_or_default()
    }

    fn put(&mut self, input: Input, entry: Entry) {
        if let Some(place) = self.entries.get_mut(input as usize) {
            *place = entry;
        }
    }
}

/// A value that an input of a unit may have.
fn in_domain(unit: Unit, value: f64) -> Result<f64, MetricError> {
    match unit {
        Unit::Share => share(value),
        Unit::Seconds if amount(value)? > SECONDS_LIMIT => Err(MetricError::OutOfRange),
        _ => amount(value),
    }
}

/// The inputs together with the cells of one row of a breakdown.
#[derive(Debug, Clone)]
pub struct RowInputs<'a> {
    inputs: &'a Inputs,
    cells: [Option<f64>; CELLS.len()],
}

impl<'a> RowInputs<'a> {
    /// A row without a known cell.
    pub fn new(inputs: &'a Inputs) -> Self {
        Self { inputs, cells: [None; CELLS.len()] }
    }

    /// Sets a cell. What is not finite is not known.
    pub fn set(&mut self, cell: Cell, value: Option<f64>) {
        if let Some(place) = self.cells.get_mut(cell as usize) {
            *place = value.filter(|value| value.is_finite());
        }
    }
}

impl Scope for RowInputs<'_> {
    fn input(&self, input: Input) -> Option<f64> {
        self.inputs.get(input)
    }

    fn input_error(&self, input: Input) -> MetricError {
        self.inputs.input_error(input)
    }

    fn cell(&self, cell: Cell) -> Option<f64> {
        let given = self.cells.get(cell as usize).copied().flatten();
        given.or_else(|| cell.row().first_of.iter().find_map(|one| one.value(self).ok()))
    }
}
