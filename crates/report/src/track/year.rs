//! The last full period against the same one a year before: contacts, base, and the rate between them.

use super::Observed;
use metric_core::{change::difference, control::Point, period::Step};

/// What changed in a year, each as a share of what it was: 0.17 for 17 % more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearChange {
    /// The places of the period a year before, and of the last one.
    pub places: [usize; 2],
    /// Contacts.
    pub contacts: f64,
    /// Base; none without one.
    pub base: Option<f64>,
    /// Contacts over base.
    pub rate: Option<f64>,
}

/// Periods of a year: a day has the same day of the week then.
fn periods(step: Step) -> usize {
    match step {
        Step::Day => 364,
        Step::Week => 52,
        Step::Month => 12,
        Step::Quarter => 4,
    }
}

/// The change of a year; none where one of the two periods is not known, or had nothing.
pub(super) fn of(observed: &[Observed], step: Step) -> Option<YearChange> {
    let is_known = |own: &Observed| own.contacts.is_some() && !own.is_open && !own.is_left_out;
    let last = observed.iter().rposition(is_known)?;
    let before = last.checked_sub(periods(step))?;
    let (now, was) = (observed.get(last)?, observed.get(before).filter(|own| is_known(own))?);
    let share = |now: Option<f64>, was: Option<f64>| difference(was?, now?).ok()?.share;
    let rate = |own: &Observed| {
        let base = own.base.filter(|base| *base > 0.0)?;
        Some(Point { count: own.contacts?, base, season: 0, counts: true }.rate())
    };
    let contacts = share(now.contacts, was.contacts)?;
    let (base, rate) = (share(now.base, was.base), share(rate(now), rate(was)));
    Some(YearChange { places: [before, last], contacts, base, rate })
}
