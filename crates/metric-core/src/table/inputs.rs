//! The values of inputs: given, given as a share, unread, or worked out of others.

use super::{
    expression::{Scope, Term},
    rows::{Expr, INPUTS, InputRow},
};
use crate::{
    MetricError,
    names::Input,
    quantity::{finite, share},
    rate::Base,
    unit::TimeBase,
};

/// Decimals of a percentage that is taken as it is.
const DECIMALS_OF_EXACT_SHARE: u8 = 9;

/// Where the value of an input comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Origin {
    /// It is blank.
    #[default]
    Blank,
    /// It was given.
    Given,
    /// It was given as a share of another one, here or in what it would be worked out of; without that
    /// one it has no value yet, and no default stands in for it.
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
pub(super) struct Entry {
    pub(super) value: Result<f64, MetricError>,
    pub(super) share: f64,
    /// Half a unit of the last digit that the share was written with.
    half_unit: f64,
    pub(super) origin: Origin,
    is_rounded: bool,
    /// Whether an alternative of it holds an unread entry, which may contradict the one that counts;
    /// or what it is a share of does.
    is_doubtful: bool,
}

impl Default for Entry {
    fn default() -> Self {
        let value = Err(MetricError::Missing);
        Self {
            value,
            share: 0.0,
            half_unit: 0.0,
            origin: Origin::Blank,
            is_rounded: false,
            is_doubtful: false,
        }
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
    fn input(&self, input: Input) -> Result<f64, MetricError> {
        self.entry(input).value
    }

    fn share(&self, input: Input) -> Option<f64> {
        Inputs::share(self, input)
    }
}

impl Inputs {
    /// Gives an input its value, in the unit of its row. Errors: those of an amount; out of range for
    /// a share above 1 and for more than 10^9 seconds.
    pub fn give(&mut self, input: Input, value: f64) -> Result<(), MetricError> {
        let value = Ok(input.row().unit.checked(value)?);
        self.put(input, Entry { value, origin: Origin::Given, ..Entry::default() });
        Ok(())
    }

    /// Gives an input as a share of what its row says, 0 to 1, which was written in percent with so
    /// many decimals: 62.5 % lies within 62.45 and 62.55 %. Errors: out of range; unit mismatch for an
    /// input that is no part of another one.
    pub fn give_share(
        &mut self,
        input: Input,
        of_whole: f64,
        decimals: u8,
    ) -> Result<(), MetricError> {
        let share = share(of_whole)?;
        let half_unit = 0.5 / 10_f64.powi(i32::from(decimals) + 2);
        if input.row().share_of.is_none() {
            return Err(MetricError::UnitMismatch);
        }
        self.put(
            input,
            Entry { share, half_unit, origin: Origin::Share, is_rounded: true, ..Entry::default() },
        );
        Ok(())
    }

    /// Marks an input whose entry cannot be read.
    pub fn mark_unread(&mut self, input: Input) {
        self.put(input, Entry { origin: Origin::Unread, ..Entry::default() });
    }

    /// The same inputs with another value of one that was given, of which everything follows anew. Of an
    /// input that was given as a share it is the share, as exact as it is. Errors: those of
    /// [`Inputs::give`] and [`Inputs::give_share`].
    pub(super) fn with(&self, input: Input, value: f64) -> Result<Self, MetricError> {
        let mut inputs = self.clone();
        for entry in &mut inputs.entries {
            match entry.origin {
                Origin::Share if entry.half_unit > 0.0 => entry.value = Err(MetricError::Missing),
                Origin::Share | Origin::WorkedOut(_) => *entry = Entry::default(),
                Origin::Blank | Origin::Given | Origin::Unread | Origin::Computed => {}
            }
        }
        match self.share(input) {
            Some(_) => inputs.give_share(input, value, DECIMALS_OF_EXACT_SHARE)?,
            None => inputs.give(input, value)?,
        }
        inputs.work_out();
        Ok(inputs)
    }

    /// Sets what a function computed; it may be below zero. None is missing; what is not finite is an
    /// overflow, which no further entry would mend.
    pub fn set(&mut self, input: Input, value: Option<f64>) {
        self.compute(input, value.ok_or(MetricError::Missing).and_then(finite));
    }

    /// Sets what a function computed, or why it has no value: what passes the limit says so.
    pub fn compute(&mut self, input: Input, value: Result<f64, MetricError>) {
        let is_blank = value == Err(MetricError::Missing);
        let origin = if is_blank { Origin::Blank } else { Origin::Computed };
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
                    let is_doubtful = row.share_of.is_some_and(|of| self.is_unread(of));
                    let value = whole.map(|whole| own.share * whole);
                    Some(Entry { value, is_doubtful, ..own })
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
    /// unread entry. No default stands in for a share of what is not known.
    fn first_known(&self, row: &InputRow) -> Option<Entry> {
        let waits = row.first_of.iter().any(|one| self.waits_for_whole(one));
        for (index, alternative) in row.first_of.iter().enumerate() {
            let is_default = matches!(alternative, Expr::Number(..));
            let is_excluded = |unless| is_default && self.origin(unless) != Origin::Blank;
            if row.default_unless.is_some_and(is_excluded) {
                return None;
            }
            if self.is_unread(alternative) {
                return Some(Entry { origin: Origin::Unread, ..Entry::default() });
            }
            if is_default && waits {
                break;
            }
            let value = alternative.value(self);
            if value != Err(MetricError::Missing) {
                return Some(Entry {
                    // What is worked out of rounded shares may fall below zero.
                    value: value.map(|value| value.max(0.0)),
                    origin: Origin::WorkedOut(index),
                    is_rounded: self.is_rounded(alternative),
                    is_doubtful: row.first_of.iter().any(|one| self.is_unread(one)),
                    ..Entry::default()
                });
            }
        }
        waits.then(|| Entry { origin: Origin::Share, ..Entry::default() })
    }

    /// The value of an input; none where it is not known.
    pub fn get(&self, input: Input) -> Option<f64> {
        self.entry(input).value.ok()
    }

    /// Where the value of an input comes from.
    pub fn origin(&self, input: Input) -> Origin {
        self.entry(input).origin
    }

    /// The share that an input was given as.
    pub fn share(&self, input: Input) -> Option<f64> {
        let Entry { share, origin, .. } = self.entry(input);
        (origin == Origin::Share).then_some(share)
    }

    /// The share of its whole that an input was given as, as a range of one point.
    pub(super) fn share_as_typed(&self, input: Input) -> Option<[f64; 2]> {
        self.share(input).map(|share| [share; 2])
    }

    /// Within which shares of its whole an input lies that was given as one.
    pub(super) fn share_within(&self, input: Input) -> Option<[f64; 2]> {
        let Entry { share, half_unit, origin, .. } = self.entry(input);
        let is_share = origin == Origin::Share;
        is_share.then_some([(share - half_unit).max(0.0), (share + half_unit).min(1.0)])
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

    /// Whether an expression is an entry that was given as a share of what is not known.
    fn waits_for_whole(&self, expression: &Expr) -> bool {
        let Expr::Input(input) = expression else { return false };
        let entry = self.entry(*input);
        entry.origin == Origin::Share && entry.value.is_err()
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
        if let Some(place) = self.entry_mut(input) {
            *place = entry;
        }
    }

    pub(super) fn entry_mut(&mut self, input: Input) -> Option<&mut Entry> {
        self.entries.get_mut(input as usize)
    }
}
