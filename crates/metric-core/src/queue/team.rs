//! The smallest team that meets targets.

use super::{MOST_AGENTS, Queue, Service};
use crate::{
    MetricError,
    band::below,
    quantity::{amount, share},
};

/// What a team has to reach; each target that is none is not asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Targets {
    /// Contacts answered in time.
    pub answered: Option<Answered>,
    /// The highest occupancy, as a share above 0.
    pub occupancy: Option<f64>,
    /// The most contacts whose callers hang up, as a share of all.
    pub abandoned: Option<f64>,
}

/// A share of contacts that is answered within a limit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answered {
    /// The share of all contacts, 0 to 1.
    pub share: f64,
    /// The limit, in seconds.
    pub within_seconds: f64,
}

impl Targets {
    /// Whether a service meets every target that is given.
    pub fn are_met(&self, service: &Service) -> bool {
        // 30.6 erlangs of 36 people are 85 %, and not above.
        let is_below = |found: f64, most: Option<f64>| most.is_none_or(|most| !below(most, found));
        self.answered.is_none_or(|answered| !below(service.answered, answered.share))
            && is_below(service.occupancy, self.occupancy)
            && is_below(service.abandoned, self.abandoned)
    }

    /// Errors: missing where there is no target; no solution for one that no team reaches; out of range.
    fn check(&self) -> Result<(), MetricError> {
        if *self == Self::default() {
            return Err(MetricError::Missing);
        }
        if let Some(answered) = self.answered {
            amount(answered.within_seconds)?;
            if share(answered.share)? == 1.0 {
                return Err(MetricError::NoSolution);
            }
        }
        for most in [self.occupancy, self.abandoned].into_iter().flatten() {
            if share(most)? == 0.0 {
                return Err(MetricError::NoSolution);
            }
        }
        Ok(())
    }

    /// The part of the load that has to be answered at least.
    fn least(&self) -> f64 {
        let answered = self.answered.map_or(0.0, |answered| answered.share);
        self.abandoned.map_or(answered, |most| answered.max(1.0 - most))
    }
}

impl Queue {
    /// The smallest team that meets every target that is given, in people.
    ///
    /// The service of [`Queue::service`] gets better with every one more, so that the team is found by doubling
    /// and halving. Nobody is needed where nothing arrives. Without a patience nobody hangs up, and the target
    /// for that is always met. Domain: shares 0 to 1, the highest occupancy and the most abandoned above 0.
    /// Errors: missing without a target; no solution for 100 % in time, or where no team of 10^7 is enough;
    /// those of the service.
    ///
    /// 80 % within 20 s of 100 calls in half an hour, 180 s each, takes 14 people; where callers hang up after
    /// 300 s on average and 5 % may, 12.
    /// ```
    /// use metric_core::queue::{Answered, Queue, Targets};
    /// let calls = Queue {
    ///     volume: 100.0, interval_seconds: 1_800.0, handle_seconds: 180.0, patience_seconds: None,
    /// };
    /// let in_time = Answered { share: 0.8, within_seconds: 20.0 };
    /// let targets = Targets { answered: Some(in_time), ..Targets::default() };
    /// assert_eq!(calls.smallest_team(&targets), Ok(14));
    /// let patient = Queue { patience_seconds: Some(300.0), ..calls };
    /// let targets = Targets { abandoned: Some(0.05), ..Targets::default() };
    /// assert_eq!(patient.smallest_team(&targets), Ok(12));
    /// // 30.6 erlangs: 36 people are busy 85 %, which is not above 85 %.
    /// let busy = Queue { volume: 180.0, handle_seconds: 306.0, ..calls };
    /// let targets = Targets { occupancy: Some(0.85), ..Targets::default() };
    /// assert_eq!(busy.smallest_team(&targets), Ok(36));
    /// ```
    pub fn smallest_team(&self, targets: &Targets) -> Result<u32, MetricError> {
        targets.check()?;
        let load = self.load()?;
        if load == 0.0 {
            return Ok(0);
        }
        let limit = targets.answered.map_or(0.0, |answered| answered.within_seconds);
        let meets = |agents| match self.service(agents, limit) {
            Ok(service) => Ok(targets.are_met(&service)),
            // Too few: the line never ends, or is too long to be summed.
            Err(MetricError::Unstable | MetricError::OutOfRange) => Ok(false),
            Err(error) => Err(error),
        };
        let least = if self.patience_seconds.is_none() { load } else { load * targets.least() };
        // At most 10^6, and not even that many are enough.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let mut too_few = (least.floor() as u32).saturating_sub(1);
        let mut step = 1;
        while !meets(too_few + step)? {
            too_few += step;
            step *= 2;
            if too_few + step > MOST_AGENTS {
                return Err(MetricError::NoSolution);
            }
        }
        let mut enough = too_few + step;
        while enough - too_few > 1 {
            let middle = too_few + (enough - too_few) / 2;
            if meets(middle)? {
                enough = middle;
            } else {
                too_few = middle;
            }
        }
        Ok(enough)
    }
}
