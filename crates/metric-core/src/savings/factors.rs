//! Levers of one evaluation, multiplied by group and added up over issues and channels.

use super::lever::{Group, Row, Step};
use crate::{MetricError, quantity::share};

/// What the levers on one group leave: factors, each 1 where no lever acts.
#[derive(Clone, Copy)]
pub(super) struct Product {
    /// Contacts that still arrive.
    pub contacts: f64,
    /// Their work.
    pub work: f64,
    /// What automation leaves to people.
    pub open: f64,
    /// Contacts of people with those that come again.
    pub repeats: f64,
    /// Handle time.
    pub time: f64,
    /// Cost of a unit of work.
    pub price: f64,
}

const NOTHING: Product =
    Product { contacts: 1.0, work: 1.0, open: 1.0, repeats: 1.0, time: 1.0, price: 1.0 };

impl Product {
    fn times(&mut self, row: &Row, level: f64) {
        let share = row.share * level;
        match row.step {
            Step::Fewer => {
                self.contacts *= 1.0 - share;
                self.work *= 1.0 - (share * row.side).min(1.0);
            }
            Step::Contained => self.open *= 1.0 - share,
            Step::Shorter => {
                self.time *= 1.0 - share;
                self.repeats *= 1.0 + row.side * level;
            }
            Step::Cheaper => self.price *= 1.0 - share,
        }
    }
}

/// The groups of one table, of issues or of channels: shares of all contacts or of all their work.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// Contacts that still arrive.
    pub contacts: f64,
    /// Of these, what automation by issue takes.
    pub contained: f64,
    /// What is left to people.
    pub people: f64,
    /// That with those that come again.
    pub repeated: f64,
    /// Work of the contacts that still arrive.
    pub work: f64,
    /// Work that is left to people.
    pub handled: f64,
    /// Cost of it, over that of average work.
    pub cost: f64,
}

impl Table {
    const WHOLE: Self = Self {
        contacts: 1.0,
        contained: 0.0,
        people: 1.0,
        repeated: 1.0,
        work: 1.0,
        handled: 1.0,
        cost: 1.0,
    };

    fn add(&mut self, weight: f64, product: &Product, returned: f64) {
        let Product { contacts, work, open, repeats, time, price } = *product;
        let left = 1.0 - (1.0 - open) * (1.0 - returned);
        // Shares of the whole may pass it by floating point: what is left is never below nothing.
        let less = |sum: &mut f64, kept: f64| *sum = (*sum - weight * (1.0 - kept)).max(0.0);
        less(&mut self.contacts, contacts);
        less(&mut self.people, contacts * left);
        less(&mut self.repeated, contacts * left * repeats);
        less(&mut self.work, work);
        less(&mut self.handled, work * left * repeats * time);
        less(&mut self.cost, work * left * repeats * time * price);
        self.contained += weight * contacts * (1.0 - open);
    }
}

/// All levers of one evaluation.
pub(super) struct Factors {
    pub all: Product,
    pub people: Product,
    pub issues: Table,
    pub channels: Table,
    /// Share of what is routed that automation does not contain.
    pub uncontained: f64,
    /// Share of it that automation has not been given: it goes to people, who take no longer for it.
    pub unreached: f64,
    /// Whether a share was cut at 1.
    pub is_capped: bool,
}

impl Factors {
    /// Errors: out of range for a level outside of 0 to 1.
    pub fn of(
        rows: &[Row],
        [contained, returned]: [f64; 2],
        level: impl Fn(usize) -> f64,
    ) -> Result<Self, MetricError> {
        let mut factors = Self {
            all: NOTHING,
            people: NOTHING,
            issues: Table::WHOLE,
            channels: Table::WHOLE,
            uncontained: 1.0 - contained,
            unreached: if contained > 0.0 { 0.0 } else { 1.0 },
            is_capped: false,
        };
        for group in rows.chunk_by(|a, b| a.group == b.group) {
            let mut product = NOTHING;
            for row in group {
                let level = share(level(row.place))?;
                if row.group == Group::Routed {
                    factors.contain(contained, row.share, level);
                }
                product.times(row, level);
                let is_above = row.step == Step::Fewer && row.share * level * row.side > 1.0;
                factors.is_capped |= is_above || (row.is_capped && level > 0.0);
            }
            let Some(first) = group.first() else { continue };
            match first.group {
                Group::All => factors.all = product,
                Group::People => factors.people = product,
                Group::Issue(_) => factors.issues.add(first.weight, &product, returned),
                Group::Channel(_) => factors.channels.add(first.weight, &product, returned),
                Group::Routed => {}
            }
        }
        factors.uncontained = factors.uncontained.clamp(factors.unreached, 1.0);
        Ok(factors)
    }

    /// Another containment of what is routed. Several of them are multiplied in what today's leaves, so
    /// that each acts on what the others leave; where today's leaves nothing, the least one counts.
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
}
