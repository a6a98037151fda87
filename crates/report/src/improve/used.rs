//! The levers that a scenario uses.

use super::{
    lever::{Amount, LeverKind, LeverRow, Reached},
    today::Today,
};
use metric_core::{
    case::effect,
    range::Distribution,
    savings::{Lever, Pool, Target, share_of_points},
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
    /// The month in which it has its full effect.
    pub fn ramp_end(&self) -> u32 {
        self.row.timing.iter().sum()
    }

    /// The level of its effect in a month.
    pub fn level(&self, month: u32) -> f64 {
        let [start, ramp] = self.row.timing;
        effect(month, start, ramp)
    }

    /// The lever of the cost model with an amount, where contacts are a multiple of those entered.
    pub fn lever(&self, today: &Today<'_>, amount: f64, of_contacts: f64) -> Lever {
        let share = self.kind.share(amount, today.base, of_contacts);
        self.kind.lever(share.min(1.0))
    }
}

/// A lever with its amount in a scenario; none where it is not used there, or cannot be.
pub(super) fn of(row: &LeverRow, further: Further) -> Option<Used<'_>> {
    match (row.kind, row.amounts.get(further as usize)?) {
        (Ok(kind), Amount::Of(amount)) => Some(Used { row, kind, amount: *amount }),
        _ => None,
    }
}

impl LeverKind {
    /// The lever of the cost model with a share that it moves.
    pub(super) fn lever(&self, share: f64) -> Lever {
        let of = match self.reach {
            Reached::All | Reached::Routed => Target::All,
            Reached::People => Target::People,
            Reached::Issue(row, weight) => Target::Issue(row, weight),
            Reached::Channel(row, weight) => Target::Channel(row, weight),
        };
        match self.effect {
            Effect::Fewer | Effect::Points | Effect::Solved => {
                Lever::Fewer { of, share, work: self.work }
            }
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
