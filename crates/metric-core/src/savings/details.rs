//! What a single outcome tells beyond its cost: contacts that come again, and handle time.

use super::{
    factors::{Product, at_least_zero, left},
    lever::{Group, Row, Step},
};

/// What shorter handle time leaves: factors, each 1 where no lever acts.
#[derive(Clone, Copy)]
pub(super) struct Again {
    /// Contacts with those that come again.
    pub repeats: f64,
    /// Their work.
    pub work: f64,
}

impl Again {
    pub const NOTHING: Self = Self { repeats: 1.0, work: 1.0 };

    /// One lever more, at a level.
    pub fn times(&mut self, row: &Row, level: f64) {
        if row.step == Step::Shorter {
            let again = 1.0 + row.side * level;
            self.repeats *= again;
            self.work *= again * (1.0 - row.share * level);
        }
    }
}

/// The groups of one table: shares that are lost to people, of all contacts or of all work.
struct Lost {
    contacts: f64,
    /// Less those that come again.
    repeated: f64,
    work: f64,
}

impl Lost {
    const NOTHING: Self = Self { contacts: 0.0, repeated: 0.0, work: 0.0 };

    fn add(&mut self, first: &Row, product: &Product, again: &Again, returned: f64) {
        let Row { weight, time, .. } = *first;
        let lost = (1.0 - product.open) * (1.0 - returned);
        let (contacts, work) =
            (weight * product.contacts(), weight * at_least_zero(product.work(time)));
        self.contacts += contacts * lost;
        self.repeated += contacts * (1.0 - (1.0 - lost) * again.repeats);
        self.work += work * (1.0 - (1.0 - lost) * again.work);
    }
}

/// The details of one outcome.
pub(super) struct Details {
    pub people: Again,
    issues: Lost,
    channels: Lost,
}

impl Details {
    pub const NONE: Self =
        Self { people: Again::NOTHING, issues: Lost::NOTHING, channels: Lost::NOTHING };

    /// All levers on one group.
    pub fn take(&mut self, first: &Row, product: &Product, again: &Again, returned: f64) {
        match first.group {
            Group::People => self.people = *again,
            Group::Issue(_) => self.issues.add(first, product, again, returned),
            Group::Channel(_) => self.channels.add(first, product, again, returned),
            Group::All | Group::Routed => {}
        }
    }

    /// Contacts that are left to people, of each that they would handle, given what still arrives of
    /// issues and of channels.
    pub fn once(&self, contacts: [f64; 2]) -> f64 {
        let [issues, channels] = contacts;
        left(self.issues.contacts, issues) * left(self.channels.contacts, channels)
    }

    /// The same with those that come again.
    pub fn again(&self, contacts: [f64; 2]) -> f64 {
        let [issues, channels] = contacts;
        left(self.issues.repeated, issues)
            * left(self.channels.repeated, channels)
            * self.people.repeats
    }

    /// Work that is left to people, of each unit of what arrives.
    pub fn work(&self, work: [f64; 2]) -> f64 {
        let [issues, channels] = work;
        left(self.issues.work, issues) * left(self.channels.work, channels) * self.people.work
    }
}
