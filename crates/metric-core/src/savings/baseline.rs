//! Today, before any lever.

use crate::{
    MetricError,
    quantity::{amount, share},
};

/// The contacts of a period and what they cost. The period is that of the contacts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// Contacts.
    pub contacts: f64,
    /// Share of the contacts that is routed to automation, or that automation could take where it
    /// contains none yet; 0 where there is none.
    pub routed: f64,
    /// Share that automation contains of those; 0 where there is no automation yet.
    pub contained: f64,
    /// Share of contained contacts that come back to people.
    pub returned: f64,
    /// Extra handle time of escalated contacts, as a share of the average one.
    pub longer: f64,
    /// Cost of a contact that people handle: its variable part.
    pub cost: f64,
    /// Price of an automated contact.
    pub automated: f64,
    /// Share of the contacts that can never be avoided; 0 where it is not known.
    pub floor: f64,
}

impl Baseline {
    /// Errors: those of an amount; out of range for a share outside of 0 to 1.
    pub(crate) fn check(&self) -> Result<(), MetricError> {
        for value in [self.contacts, self.longer, self.cost, self.automated] {
            amount(value)?;
        }
        for value in [self.routed, self.contained, self.returned, self.floor] {
            share(value)?;
        }
        Ok(())
    }
}
