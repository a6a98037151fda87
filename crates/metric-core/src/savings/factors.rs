//! Levers of one evaluation, multiplied by group and added up over issues and channels.

use super::lever::{Group, Row, Step};

/// What the levers on one group leave: factors, each 1 where no lever acts.
#[derive(Clone, Copy)]
pub(super) struct Product {
    /// Contacts that still arrive.
    pub contacts: f64,
    /// Their work.
    pub work: f64,
    /// What automation leaves to people.
    pub open: f64,
    /// Cost of that, with those that come again.
    pub cost: f64,
}

impl Product {
    pub const NOTHING: Self = Self { contacts: 1.0, work: 1.0, open: 1.0, cost: 1.0 };

    /// One lever more, the share that it moves at this level, and its side as in [`Row::side`].
    #[inline]
    fn times(&mut self, row: &Row, share: f64, side: f64, level: f64) {
        let left = 1.0 - share;
        match row.step {
            Step::Fewer => {
                self.contacts *= left;
                self.work *= 1.0 - at_most_one(share * side);
            }
            Step::Contained => self.open *= left,
            Step::Shorter => self.cost *= left * (1.0 + side * level),
            Step::Cheaper => self.cost *= left,
        }
    }
}

/// The groups of one table, of issues or of channels. What is lost is lost to people.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// Share of all contacts that still arrive.
    pub contacts: f64,
    /// Share of all work that is left with them.
    pub work: f64,
    /// Share of all contacts that automation takes by issue.
    contained: f64,
    /// Share of all cost that is lost.
    cost: f64,
}

impl Table {
    const WHOLE: Self = Self { contacts: 1.0, work: 1.0, contained: 0.0, cost: 0.0 };

    #[inline]
    fn add(&mut self, weight: f64, product: &Product, returned: f64) {
        // Weights may pass 1 by floating point: what is left is never below nothing.
        self.contacts = at_least_zero(self.contacts - weight * (1.0 - product.contacts));
        self.work = at_least_zero(self.work - weight * (1.0 - product.work));
        let taken = 1.0 - product.open;
        let left = 1.0 - taken * (1.0 - returned);
        self.contained += weight * product.contacts * taken;
        self.cost += weight * product.work * (1.0 - left * product.cost);
    }

    /// Of what people would handle, what automation takes by issue.
    #[inline]
    pub fn contained(&self) -> f64 {
        if self.contained > 0.0 { at_most_one(self.contained / self.contacts) } else { 0.0 }
    }

    /// Cost that is left of each unit of what arrives.
    #[inline]
    pub fn cost(&self) -> f64 {
        left(self.cost, self.work)
    }
}

/// A number, or zero where it is below. By comparison: `f64::max` minds what is no number, and is a call
/// in wasm for it.
#[inline]
pub(super) fn at_least_zero(value: f64) -> f64 {
    if value > 0.0 { value } else { 0.0 }
}

/// A number, or one where it is above.
#[inline]
fn at_most_one(value: f64) -> f64 {
    if value < 1.0 { value } else { 1.0 }
}

/// What is left of a whole; of nothing, nothing.
#[inline]
pub(super) fn left(lost: f64, whole: f64) -> f64 {
    if lost == 0.0 {
        1.0
    } else if whole > 0.0 {
        at_least_zero(1.0 - lost / whole)
    } else {
        0.0
    }
}

/// All levers of one evaluation.
#[derive(Clone, Copy)]
pub(super) struct Factors {
    pub all: Product,
    pub people: Product,
    pub issues: Table,
    pub channels: Table,
    /// Share of what is routed that automation does not contain.
    uncontained: f64,
    /// Share of it that automation has not been given: it goes to people, who take no longer for it.
    pub unreached: f64,
    /// Whether a share was cut at 1.
    pub is_capped: bool,
}

impl Factors {
    /// No levers, and nothing contained.
    pub const NONE: Self = Self {
        all: Product::NOTHING,
        people: Product::NOTHING,
        issues: Table::WHOLE,
        channels: Table::WHOLE,
        uncontained: 1.0,
        unreached: 1.0,
        is_capped: false,
    };

    /// All levers on one group.
    #[inline]
    pub fn take(&mut self, first: &Row, product: &Product, returned: f64) {
        match first.group {
            Group::All => self.all = *product,
            Group::People => self.people = *product,
            Group::Issue(_) => self.issues.add(first.weight, product, returned),
            Group::Channel(_) => self.channels.add(first.weight, product, returned),
            Group::Routed => {}
        }
    }

    /// The containment that all levers start from.
    #[inline]
    pub fn start(&mut self, contained: f64) {
        self.uncontained = 1.0 - contained;
        self.unreached = if contained > 0.0 { 0.0 } else { 1.0 };
    }

    /// One lever of a group, whose product takes it: `moved` is the share that it moves at full effect, and
    /// its side as in [`Row::side`]. More than there is, of contacts or of their work, counts as all.
    /// `contained` is today's.
    #[inline]
    pub fn multiply(
        &mut self,
        product: &mut Product,
        row: &Row,
        [moved, side]: [f64; 2],
        level: f64,
        contained: f64,
    ) {
        let share = at_most_one(moved);
        let is_above_work = row.step == Step::Fewer && share * level * side > 1.0;
        self.is_capped |= is_above_work || (moved > 1.0 && level > 0.0);
        if row.group == Group::Routed {
            self.contain(contained, share, level);
        } else {
            product.times(row, share * level, side, level);
        }
    }

    /// Another containment of what is routed. Several of them are multiplied in what today's leaves, so
    /// that each acts on what the others leave; where today's leaves nothing, the least one counts.
    #[inline]
    fn contain(&mut self, today: f64, share: f64, level: f64) {
        let left = 1.0 - (today + (share - today) * level);
        self.uncontained = if today < 1.0 {
            self.uncontained * (left / (1.0 - today))
        } else {
            self.uncontained.max(left)
        };
        if today == 0.0 {
            self.unreached *= 1.0 - level;
        }
    }

    /// Share of what is routed that automation does not contain.
    #[inline]
    pub fn uncontained(&self) -> f64 {
        self.uncontained.clamp(self.unreached, 1.0)
    }
}
