//! The levers that a scenario uses.

use super::{
    lever::{Amount, LeverKind, LeverRow, Reached},
    today::{Drawn, Today},
};
use metric_core::{
    MetricError,
    case::effect,
    range::Distribution,
    savings::{Lever, Levers, Pool, Target, share_of_points},
    table::Input,
};
use scenario::field::{Effect, Further};

/// A lever that a scenario uses, with its amount.
#[derive(Debug, Clone, Copy)]
pub(super) struct Used<'a> {
    pub row: &'a LeverRow,
    pub kind: LeverKind,
    pub amount: Distribution,
}

impl Used<'_> {
    /// The month in which its ramp ends; without one that of its start, before the first month of its effect.
    pub fn ramp_end(&self) -> u32 {
        self.row.timing.iter().sum()
    }

    /// The first month of its full effect, which without a ramp is the one behind its start.
    pub fn full_from(&self) -> u32 {
        let [start, ramp] = self.row.timing;
        start.saturating_add(ramp.max(1))
    }

    /// The level of its effect in a month.
    pub fn level(&self, month: u32) -> f64 {
        let [start, ramp] = self.row.timing;
        effect(month, start, ramp)
    }

    /// The handle time of all contacts and its middle, where it is a range and the lever avoids contacts with one of
    /// their own.
    pub fn drawn_time(&self, today: &Today<'_>) -> Option<(Drawn, f64)> {
        let is_touched = self.kind.is_avoiding() && self.kind.touched.is_some();
        let drawn = today.handle_time.filter(|_| is_touched);
        drawn.zip(today.inputs.get(Input::HandleTime))
    }

    /// The lever of the cost model with an amount, where contacts and the handle time are a multiple of those
    /// entered, and so many times what is not abandoned is routed to automation.
    pub fn lever(
        &self,
        today: &Today<'_>,
        amount: f64,
        ([contacts, time], of_routed): ([f64; 2], f64),
    ) -> Lever {
        let share = self.kind.share(amount, today.base, contacts);
        let of_routed = if self.is_of_routed() { of_routed } else { 1.0 };
        self.kind.lever((share * of_routed).min(1.0), self.kind.work(time))
    }

    /// Whether its amount is a share of what is routed to automation, those who abandon there among them.
    pub fn is_of_routed(&self) -> bool {
        self.kind.effect == Effect::Contained && self.kind.reach == Reached::Routed
    }
}

/// A lever with its amount in a scenario; none where it is not used there, or cannot be.
fn of(row: &LeverRow, further: Further) -> Option<Used<'_>> {
    match (row.kind, row.amounts.get(further as usize)?) {
        (Ok(kind), Amount::Of(amount)) => Some(Used { row, kind, amount: *amount }),
        _ => None,
    }
}

/// The levers that a scenario uses; the rows of those that cannot be used, which say so themselves: without them its figures
/// would be those of another scenario.
pub(super) fn all(rows: &[LeverRow], further: Further) -> Result<Vec<Used<'_>>, Vec<usize>> {
    let is_problem =
        |row: &&LeverRow| matches!(row.amounts.get(further as usize), Some(Amount::Problem(_)));
    let problems: Vec<usize> = rows.iter().filter(is_problem).map(|row| row.place).collect();
    if problems.is_empty() {
        Ok(rows.iter().filter_map(|row| of(row, further)).collect())
    } else {
        Err(problems)
    }
}

/// The levers at the middle of their ranges.
pub(super) fn at_middle(today: &Today<'_>, used: &[Used<'_>]) -> Result<Levers, MetricError> {
    let levers: Vec<Lever> = used.iter().map(|one| at_middle_of(today, one)).collect();
    Levers::new(&levers)
}

/// A lever at the middle of its range.
pub(super) fn at_middle_of(today: &Today<'_>, one: &Used<'_>) -> Lever {
    one.lever(today, one.amount.middle(), ([1.0; 2], today.of_routed))
}

impl LeverKind {
    /// Whether it avoids contacts, whose handle time may be another one than that of all.
    pub fn is_avoiding(&self) -> bool {
        matches!(self.effect, Effect::Fewer | Effect::Points | Effect::Solved)
    }

    /// Handle time of what it avoids over that of all, which is so many times the one entered; none where it is not
    /// entered.
    pub(super) fn work(&self, of_time: f64) -> Option<f64> {
        self.touched.map(|touched| touched / of_time)
    }

    /// The lever of the cost model with a share that it moves, and the handle time of what it avoids.
    pub(super) fn lever(&self, share: f64, work: Option<f64>) -> Lever {
        let of = match self.reach {
            Reached::All | Reached::Routed => Target::All,
            Reached::People => Target::People,
            Reached::Issue(row, weight) => Target::Issue(row, weight),
            Reached::Channel(row, weight, time) => Target::Channel(row, weight, time),
        };
        match self.effect {
            Effect::Fewer | Effect::Points | Effect::Solved => Lever::Fewer { of, share, work },
            Effect::Contained => {
                let of = match self.reach {
                    Reached::Issue(row, weight) => Pool::Issue(row, weight),
                    _ => Pool::Routed,
                };
                Lever::Contained { of, share }
            }
            Effect::Shorter => Lever::Shorter { of, share, repeats: self.repeats },
            Effect::Cheaper => Lever::Cheaper { of, share },
        }
    }

    /// The share that an amount moves, at most what can be avoided. Points are a share of the rate of what is in
    /// reach, with so many contacts in all as a multiple of those entered.
    pub(super) fn share(&self, amount: f64, base: Option<f64>, of_contacts: f64) -> f64 {
        let share = match (self.effect, base) {
            (Effect::Points, Some(base)) => {
                share_of_points(amount, base, self.contacts * of_contacts)
            }
            _ => amount,
        };
        if share > self.most { self.most } else { share }
    }
}
