//! Today, before any lever.

use crate::{
    MetricError,
    quantity::{amount, checked, share},
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
    /// Handle time of a contact in seconds.
    pub seconds: Option<f64>,
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

    /// Hours of work: average contacts × seconds / 3,600; none where no handle time is known.
    ///
    /// Unit: hours per period. Errors: those of an amount; overflow.
    ///
    /// 15,000 average contacts of 420 s are 1,750 hours.
    /// ```
    /// use metric_core::savings::Baseline;
    /// let today = Baseline {
    ///     contacts: 40_000.0, routed: 0.0, contained: 0.0, returned: 0.0, longer: 0.0,
    ///     cost: 10.0, automated: 0.0, floor: 0.0, seconds: Some(420.0),
    /// };
    /// assert_eq!(today.hours(15_000.0)?, Some(1_750.0));
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn hours(&self, work: f64) -> Result<Option<f64>, MetricError> {
        let Some(seconds) = self.seconds else { return Ok(None) };
        checked(amount(work)? * amount(seconds)? / 3600.0).map(Some)
    }
}
