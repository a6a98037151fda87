//! What every part of the view is made of.

use crate::digits::Digits;
use metric_core::table::Metric;
use report::{Comparison, Report};
use scenario::Scenario;

/// What every part of the view needs.
pub(super) struct Source<'a> {
    pub(super) scenario: Scenario<'a>,
    pub(super) report: &'a Report,
    pub(super) digits: &'a dyn Digits,
}

impl<'a> Source<'a> {
    /// The comparisons of the contact rate.
    pub(super) fn comparisons(&self) -> &'a [Comparison] {
        self.report.get(Metric::ContactRate).map_or(&[], |measured| &measured.comparisons)
    }

    /// The row that the answer speaks of.
    pub(super) fn lead(&self) -> Option<&Comparison> {
        self.comparisons().iter().find(|row| Some(row.row.id) == self.report.lead)
    }
}
