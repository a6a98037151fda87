//! Levers, and a set of them made ready for many evaluations.

use crate::{
    MetricError,
    quantity::{amount, share},
};
use std::cmp::Ordering;

/// Most levers: more would be more subsets than an attribution can go through while somebody types.
pub const MOST_LEVERS: usize = 10;

/// The place of one more lever, which nobody gave: it shows how far those of a kind could go.
pub(super) const ONE_MORE: usize = MOST_LEVERS;

const PLACES: usize = MOST_LEVERS + 1;

/// The level of each lever, by its place.
pub(super) type Levels = [f64; PLACES];

/// How far above the whole the shares of issues may add up to: floating point.
const SLACK: f64 = 1e-6;

/// Which contacts a lever acts on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// All contacts; of handle time and cost, all that people handle.
    All,
    /// The contacts that people handle.
    People,
    /// One issue: its row, and its share of all contacts.
    Issue(usize, f64),
    /// One channel: its row, its share of all contacts, and its handle time over that of all.
    Channel(usize, f64, f64),
}

/// What automation takes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pool {
    /// All that is routed to automation.
    Routed,
    /// What people would still handle of one issue: its row, and its share of all contacts.
    Issue(usize, f64),
}

/// A change that somebody can make, at full effect. A share is 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Lever {
    /// Contacts that never arrive.
    Fewer {
        /// Of which contacts.
        of: Target,
        /// The share of them.
        share: f64,
        /// Handle time of the avoided ones over that of the average contact that people handle; none where it is
        /// not known, and they are average ones of their group.
        work: Option<f64>,
    },
    /// Contacts that automation contains.
    Contained {
        /// Of what.
        of: Pool,
        /// Of what is routed, the containment that replaces today's; of an issue, the share of what
        /// people would still handle of it.
        share: f64,
    },
    /// Shorter handle time.
    Shorter {
        /// Of which contacts.
        of: Target,
        /// The share by which it falls.
        share: f64,
        /// The share of these contacts that come again because of it.
        repeats: f64,
    },
    /// Lower cost of a contact that people handle.
    Cheaper {
        /// Of which contacts.
        of: Target,
        /// The share by which it falls.
        share: f64,
    },
}

/// What a lever does, in the order of the funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Fewer contacts.
    Fewer,
    /// Contacts that automation contains.
    Contained,
    /// Shorter handle time of the rest.
    Shorter,
    /// Lower cost of the rest.
    Cheaper,
}

/// Levers that act on the same contacts, which are multiplied before their weight counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    All,
    People,
    Routed,
    Issue(usize),
    Channel(usize),
}

/// A lever, checked and taken apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// Its place among the levers as given.
    pub place: usize,
    pub step: Step,
    pub group: Group,
    /// The share of the group in all contacts.
    pub weight: f64,
    /// The handle time of its contacts over that of all.
    pub time: f64,
    /// The share that it moves.
    pub share: f64,
    /// The handle time of what it avoids, or what comes again because of it.
    pub side: f64,
    /// Whether the handle time of what it avoids is known.
    pub has_own_time: bool,
}

impl Row {
    /// The order in which the rows of a set are gone through.
    pub fn order(&self, other: &Self) -> Ordering {
        let longest = || match self.step {
            Step::Fewer => other.side.total_cmp(&self.side),
            _ => Ordering::Equal,
        };
        (self.group, self.step).cmp(&(other.group, other.step)).then_with(longest)
    }
}

/// At most ten levers, checked once for many evaluations.
#[derive(Debug, Clone)]
pub struct Levers {
    /// By group, so that one pass multiplies and adds.
    pub(super) rows: Vec<Row>,
}

impl Levers {
    /// Levers made ready.
    ///
    /// Domain: at most ten levers; shares of 0 to 1; `work` 0 to 10^15. A row of an issue or channel has
    /// one weight: that of its first lever counts. Errors: out of range for an eleventh lever or a share
    /// outside of 0 to 1; part above whole where the weights of different issues, or of different
    /// channels, add up to more than 1; those of an amount.
    ///
    /// Two levers on issue 0, which has half of the contacts, and one on all:
    /// ```
    /// use metric_core::savings::{Lever::*, Levers, Pool, Target};
    /// let prevented = Fewer { of: Target::Issue(0, 0.5), share: 0.4, work: None };
    /// let contained = Contained { of: Pool::Issue(0, 0.5), share: 0.3 };
    /// let cheaper = Cheaper { of: Target::All, share: 0.1 };
    /// assert!(Levers::new(&[prevented, contained, cheaper]).is_ok());
    /// assert!(Levers::new(&[Cheaper { of: Target::All, share: 1.1 }]).is_err());
    /// ```
    pub fn new(levers: &[Lever]) -> Result<Self, MetricError> {
        if levers.len() > MOST_LEVERS {
            return Err(MetricError::OutOfRange);
        }
        let mut rows = Vec::with_capacity(levers.len());
        for (place, lever) in levers.iter().enumerate() {
            rows.push(row(place, lever)?);
        }
        // Of one group the longest handle time comes first.
        rows.sort_by(|one, other| one.order(other));
        let (mut issues, mut channels) = (0.0, 0.0);
        for first in rows.chunk_by(|a, b| a.group == b.group).filter_map(|group| group.first()) {
            match first.group {
                Group::Issue(_) => issues += first.weight,
                Group::Channel(_) => channels += first.weight,
                _ => {}
            }
        }
        let is_above = issues.max(channels) > 1.0 + SLACK;
        if is_above { Err(MetricError::PartAboveWhole) } else { Ok(Self { rows }) }
    }

    /// The level of each lever. Errors: out of range for one outside of 0 to 1.
    pub(super) fn levels(&self, level: impl Fn(usize) -> f64) -> Result<Levels, MetricError> {
        let mut levels = [0.0; PLACES];
        for row in &self.rows {
            if let Some(one) = levels.get_mut(row.place) {
                *one = share(level(row.place))?;
            }
        }
        Ok(levels)
    }
}

/// A lever as a row.
fn row(place: usize, lever: &Lever) -> Result<Row, MetricError> {
    let (step, (group, weight, time), share_moved, side) = match *lever {
        Lever::Fewer { of, share, work } => {
            (Step::Fewer, target(of), share, amount(work.unwrap_or(1.0))?)
        }
        Lever::Contained { of: Pool::Routed, share } => {
            (Step::Contained, (Group::Routed, 1.0, 1.0), share, 0.0)
        }
        Lever::Contained { of: Pool::Issue(row, weight), share } => {
            (Step::Contained, (Group::Issue(row), weight, 1.0), share, 0.0)
        }
        Lever::Shorter { of, share: moved, repeats } => {
            (Step::Shorter, handled(of), moved, share(repeats)?)
        }
        Lever::Cheaper { of, share } => (Step::Cheaper, handled(of), share, 0.0),
    };
    let (weight, share, time) = (share(weight)?, share(share_moved)?, amount(time)?);
    let has_own_time = matches!(lever, Lever::Fewer { work: Some(_), .. });
    Ok(Row { place, step, group, weight, time, share, side, has_own_time })
}

/// The group of some contacts, its share of all contacts, and its handle time over that of all.
fn target(of: Target) -> (Group, f64, f64) {
    match of {
        Target::All => (Group::All, 1.0, 1.0),
        Target::People => (Group::People, 1.0, 1.0),
        Target::Issue(row, weight) => (Group::Issue(row), weight, 1.0),
        Target::Channel(row, weight, time) => (Group::Channel(row), weight, time),
    }
}

/// Only what people handle has a handle time and their cost.
fn handled(of: Target) -> (Group, f64, f64) {
    target(if of == Target::All { Target::People } else { of })
}
