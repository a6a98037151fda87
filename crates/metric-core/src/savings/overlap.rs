//! Levers that act on the same contacts.

use super::lever::{Group, Levers, Row};

impl Levers {
    /// The places of the levers that act on contacts of another lever of the same kind, in rising order: their
    /// shares are multiplied and not added.
    ///
    /// Of one kind are fewer contacts, containment, shorter handle time, and lower cost. All contacts, those of
    /// people and those that are routed hold a part of every issue and channel, and an issue has contacts on
    /// every channel; two issues have none in common, and neither have two channels.
    ///
    /// Two on different issues, and one on a channel, which has contacts of both:
    /// ```
    /// use metric_core::savings::{Lever::*, Levers, Target};
    /// let fewer = |of| Fewer { of, share: 0.1, work: None };
    /// let issues = [fewer(Target::Issue(0, 0.5)), fewer(Target::Issue(1, 0.3))];
    /// assert!(Levers::new(&issues)?.overlaps().is_empty());
    /// let cheaper = Cheaper { of: Target::All, share: 0.1 };
    /// let levers = [issues[0], cheaper, issues[1], fewer(Target::Channel(0, 0.6, 1.0))];
    /// assert_eq!(Levers::new(&levers)?.overlaps(), [0, 2, 3]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn overlaps(&self) -> Vec<usize> {
        let meets = |row: &Row, other: &Row| {
            row.place != other.place && row.step == other.step && is_shared(row.group, other.group)
        };
        let is_met = |row: &&Row| self.rows.iter().any(|other| meets(row, other));
        let mut places: Vec<usize> = self.rows.iter().filter(is_met).map(|row| row.place).collect();
        places.sort_unstable();
        places
    }
}

/// Whether two groups have contacts in common.
fn is_shared(one: Group, other: Group) -> bool {
    match (one, other) {
        (Group::Issue(one), Group::Issue(other)) | (Group::Channel(one), Group::Channel(other)) => {
            one == other
        }
        _ => true,
    }
}
