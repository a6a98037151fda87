//! Levers of one evaluation, multiplied by group and added up over issues and channels.

use super::lever::{Group, Row, Step};

/// What the levers on one group leave: factors, each 1 where no lever acts.
///
/// Avoided contacts without a handle time of their own are average ones of what is there, and are avoided first,
/// which leaves the handle time of the others as it is. Those with one take it with them, as it was entered: the
/// longest first, so that what two levers avoid counts once, with the longer of both.
#[derive(Clone, Copy)]
pub(super) struct Product {
    /// Contacts that are left by levers on average ones.
    plain: f64,
    /// What is left of those by levers on contacts with a handle time of their own.
    kept: f64,
    /// The work that these take away, of all work that the others leave.
    removed: f64,
    /// What automation leaves to people.
    pub open: f64,
    /// Cost of that, with those that come again.
    pub cost: f64,
}

impl Product {
    pub const NOTHING: Self = Self { plain: 1.0, kept: 1.0, removed: 0.0, open: 1.0, cost: 1.0 };

    /// Contacts that still arrive.
    #[inline]
    pub fn contacts(&self) -> f64 {
        self.plain * self.kept
    }

    /// The work of a group whose contacts take so many times the average handle time, over its contacts today;
    /// below zero where levers would take more of it away than there is.
    #[inline]
    pub fn work(&self, time: f64) -> f64 {
        self.plain * (time - self.removed)
    }

    /// Their part in contacts and in work.
    #[inline]
    pub fn part(&self) -> Avoided {
        Avoided { plain: self.plain, kept: self.kept, removed: self.removed, time: 1.0 }
    }

    /// One lever more, the share that it moves at this level, and its side as in [`Row::side`].
    #[inline]
    fn times(&mut self, row: &Row, share: f64, side: f64, level: f64) {
        let left = 1.0 - share;
        match row.step {
            Step::Fewer if !row.has_own_time => self.plain *= left,
            Step::Fewer => {
                self.removed += self.kept * share * side;
                self.kept *= left;
            }
            Step::Contained => self.open *= left,
            Step::Shorter => self.cost *= left * (1.0 + side * level),
            Step::Cheaper => self.cost *= left,
        }
    }
}

/// What is avoided of some contacts.
#[derive(Clone, Copy)]
pub(super) struct Avoided {
    /// What levers on average contacts leave.
    pub plain: f64,
    /// What levers on contacts with a handle time of their own leave of that.
    pub kept: f64,
    /// The work that these take away, in average contacts of today, over the contacts that the others leave; above
    /// [`Self::time`] where it is more than there is.
    pub removed: f64,
    /// The handle time of what the others leave, over the average one of today: another one than 1 where they avoid
    /// contacts of a channel that takes longer or shorter.
    pub time: f64,
}

impl Avoided {
    /// The handle time of each that is avoided, over that of an average one.
    #[inline]
    fn each(&self) -> f64 {
        if self.kept < 1.0 { self.removed / (1.0 - self.kept) } else { 0.0 }
    }

    /// What several leave of the same contacts, that which takes the longest handle time with it first.
    #[inline]
    fn together(parts: [Self; 3]) -> Self {
        let product = |of: fn(&Self) -> f64| parts.iter().fold(1.0, |all, part| all * of(part));
        let (plain, time) = (product(|part| part.plain), product(|part| part.time));
        if parts.iter().all(|part| part.removed == 0.0) {
            return Self { plain, kept: product(|part| part.kept), removed: 0.0, time };
        }
        let mut parts = parts;
        parts.sort_by(|one, other| other.each().total_cmp(&one.each()));
        let mut all = Self { plain, kept: 1.0, removed: 0.0, time };
        for part in parts {
            all.removed += all.kept * part.removed;
            all.kept *= part.kept;
        }
        all
    }
}

/// The groups of one table, of issues or of channels. What is lost is lost to people.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// Share of all contacts that still arrive.
    pub contacts: f64,
    /// Share of all work that is left with them.
    pub work: f64,
    /// The same two by levers without a handle time of their own alone.
    plain: [f64; 2],
    /// Share of all contacts that automation takes by issue.
    contained: f64,
    /// Share of all cost that is lost.
    cost: f64,
    /// Whether levers would take away more work than there is.
    exceeds_work: bool,
}

/// Less than that is floating point.
const BEYOND: f64 = 1e-9;

impl Table {
    const WHOLE: Self = Self {
        contacts: 1.0,
        work: 1.0,
        plain: [1.0; 2],
        contained: 0.0,
        cost: 0.0,
        exceeds_work: false,
    };

    #[inline]
    fn add(&mut self, first: &Row, product: &Product, returned: f64) {
        let Row { weight, time, .. } = *first;
        // Weights may pass 1 by floating point: what is left is never below nothing.
        let (contacts, work) = (product.contacts(), product.work(time));
        self.contacts = at_least_zero(self.contacts - weight * (1.0 - contacts));
        // Contacts of a group may take longer than the average one: together they end at all there is.
        let left = self.work - weight * (time - work);
        self.exceeds_work |= left < -BEYOND;
        self.work = at_least_zero(left);
        let [arriving, working] = &mut self.plain;
        *arriving = at_least_zero(*arriving - weight * (1.0 - product.plain));
        *working = at_least_zero(*working - weight * (time - product.plain * time));
        let taken = 1.0 - product.open;
        let left = 1.0 - taken * (1.0 - returned);
        self.contained += weight * contacts * taken;
        self.cost += weight * at_least_zero(work) * (1.0 - left * product.cost);
    }

    /// What is avoided of it.
    #[inline]
    fn part(&self) -> Avoided {
        let [plain, working] = self.plain;
        if plain == 0.0 {
            return Avoided { plain, kept: 1.0, removed: 0.0, time: 1.0 };
        }
        Avoided {
            plain,
            kept: self.contacts / plain,
            removed: (working - self.work) / plain,
            time: working / plain,
        }
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
            Group::Issue(_) => self.issues.add(first, product, returned),
            Group::Channel(_) => self.channels.add(first, product, returned),
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
        self.is_capped |= moved > 1.0 && level > 0.0;
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

    /// What is avoided of all contacts.
    #[inline]
    pub fn avoided(&self) -> Avoided {
        Avoided::together([self.all.part(), self.issues.part(), self.channels.part()])
    }

    /// Whether levers of a table would take away more work than there is.
    #[inline]
    pub fn exceeds_work(&self) -> bool {
        self.issues.exceeds_work || self.channels.exceeds_work
    }

    /// Share of what is routed that automation does not contain.
    #[inline]
    pub fn uncontained(&self) -> f64 {
        self.uncontained.clamp(self.unreached, 1.0)
    }
}
