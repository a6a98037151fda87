//! Teams for many volumes of one line: those of a day by intervals, of the months to come.

use super::{Queue, Targets};
use crate::MetricError;
use std::collections::BTreeMap;

/// Fewest people on a line that is open, unless said otherwise.
pub const OPEN: u32 = 1;

/// The smallest teams of a line that were found so far. A team grows with the volume, so that between two volumes of one
/// team there is no other.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamsByVolume {
    queue: Queue,
    targets: Targets,
    /// By the bits of a volume, which are in its order.
    known: BTreeMap<u64, u32>,
}

impl TeamsByVolume {
    /// Of a line, whatever its own volume is.
    pub fn new(queue: Queue, targets: Targets) -> Self {
        Self { queue, targets, known: BTreeMap::new() }
    }

    /// The smallest team of a volume: [`Queue::smallest_team`]. Unit: people. Errors: those of it.
    pub fn team(&mut self, volume: f64) -> Result<u32, MetricError> {
        // Adding zero turns -0 into 0.
        let bits = (volume + 0.0).to_bits();
        let below = self.known.range(..=bits).next_back().map(|(_, team)| *team);
        let above = self.known.range(bits..).next().map(|(_, team)| *team);
        if let (Some(team), true) = (below, below == above) {
            return Ok(team);
        }
        let team = Queue { volume, ..self.queue }.smallest_team(&self.targets)?;
        self.known.insert(bits, team);
        Ok(team)
    }

    /// The smallest team of each interval of a day, given its contacts; nobody while the line is closed.
    ///
    /// Each is [`Queue::smallest_team`] of the interval alone, and at least `minimum` while the line is open. Unit:
    /// people. Domain: contacts of each interval, of the length that the queue has; none where the line is closed.
    /// Errors: those of the smallest team.
    ///
    /// 12, 45 and no calls in an hour, 240 s each, 80 % within 20 s: 3, 5, and one since it is open.
    /// ```
    /// use metric_core::queue::{Answered, Queue, Targets, TeamsByVolume};
    /// let calls = Queue {
    ///     volume: 0.0, interval_seconds: 3_600.0, handle_seconds: 240.0, patience_seconds: None,
    /// };
    /// let in_time = Answered { share: 0.8, within_seconds: 20.0 };
    /// let targets = Targets { answered: Some(in_time), ..Targets::default() };
    /// let day = [Some(12.0), Some(45.0), Some(0.0), None];
    /// let teams = TeamsByVolume::new(calls, targets).day(1, &day)?;
    /// assert_eq!(teams, [Some(3), Some(5), Some(1), None]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn day(
        &mut self,
        minimum: u32,
        day: &[Option<f64>],
    ) -> Result<Vec<Option<u32>>, MetricError> {
        let mut team = |volume: &Option<f64>| {
            let team = volume.map(|volume| self.team(volume)).transpose();
            team.map(|team| team.map(|people| people.max(minimum)))
        };
        day.iter().map(&mut team).collect()
    }
}
