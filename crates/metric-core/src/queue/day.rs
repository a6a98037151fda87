//! A day by intervals: who is on the line in each of them.

use super::{Queue, Targets};
use crate::MetricError;

/// Fewest people on a line that is open, unless said otherwise.
pub const OPEN: u32 = 1;

impl Queue {
    /// The smallest team of each interval of a day, given its contacts; nobody while the line is closed.
    ///
    /// Each is [`Queue::smallest_team`] of the interval alone, and at least `minimum` while the line is open. Unit:
    /// people. Domain: contacts of each interval, of the length that the queue has; none where the line is closed.
    /// Errors: those of the smallest team.
    ///
    /// 12, 45 and no calls in an hour, 240 s each, 80 % within 20 s: 3, 5, and one since it is open.
    /// ```
    /// use metric_core::queue::{Answered, Queue, Targets};
    /// let calls = Queue {
    ///     volume: 0.0, interval_seconds: 3_600.0, handle_seconds: 240.0, patience_seconds: None,
    /// };
    /// let in_time = Answered { share: 0.8, within_seconds: 20.0 };
    /// let targets = Targets { answered: Some(in_time), ..Targets::default() };
    /// let day = [Some(12.0), Some(45.0), Some(0.0), None];
    /// assert_eq!(calls.teams_of_day(&targets, 1, &day)?, [Some(3), Some(5), Some(1), None]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn teams_of_day(
        &self,
        targets: &Targets,
        minimum: u32,
        day: &[Option<f64>],
    ) -> Result<Vec<Option<u32>>, MetricError> {
        let team = |volume: &Option<f64>| {
            let team = volume.map(|volume| Self { volume, ..*self }.smallest_team(targets));
            team.transpose().map(|team| team.map(|people| people.max(minimum)))
        };
        day.iter().map(team).collect()
    }
}
