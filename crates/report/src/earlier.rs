//! The earlier period: its contacts and its base as given, or as the segments add up.

use crate::needs::{Needs, base};
use metric_core::{
    band::snapped,
    rate::length,
    table::{Input, Inputs, Origin},
};
use scenario::{
    Scenario,
    field::{Table, at},
};

/// The earlier period.
pub(crate) struct Earlier {
    /// Contacts of the segments, where these stand for a blank entry.
    pub of_segments: Option<f64>,
    /// Contacts.
    pub contacts: f64,
    /// The size of the base. As the sum of the segments it may pass what can be typed.
    pub base: f64,
    /// How many of the time bases shown the period is long; none where that is not known.
    pub length: Option<f64>,
}

/// The earlier period; none where its contacts or its base are not known. Nothing stands in for an
/// entry that cannot be read.
///
/// The sums of the segments count only where the segments are all there is now and none lacks its
/// earlier figures. Otherwise a part then would be set against all now.
pub(crate) fn of(scenario: Scenario<'_>, inputs: &Inputs) -> Option<Earlier> {
    let now = base(scenario, &mut Needs::default())?;
    let is_unread = |input| inputs.origin(input) == Origin::Unread;
    if is_unread(Input::EarlierContacts) || is_unread(Input::EarlierBase) {
        return None;
    }
    let given = inputs.get(Input::EarlierContacts);
    let of_segments = match given {
        None => sum_then(scenario, (at::COUNT, at::WAS), inputs.get(Input::Contacts)),
        Some(_) => None,
    };
    let base = inputs
        .get(Input::EarlierBase)
        .or_else(|| sum_then(scenario, (at::BASE, at::WAS_BASE), Some(now.size.get())));
    let length = length(now.kind, scenario.earlier_period().value(), scenario.shown()).ok();
    Some(Earlier { of_segments, contacts: given.or(of_segments)?, base: base?, length })
}

/// The sum of a column of then over all segments, where the column of now adds up to the whole.
fn sum_then(
    scenario: Scenario<'_>,
    (now, then): (usize, usize),
    whole: Option<f64>,
) -> Option<f64> {
    let whole = whole?;
    let table = Table::Segments;
    let (mut left, mut sum) = (whole, 0.0);
    for (row, cells) in scenario.draft().rows(table).iter().enumerate() {
        if !cells.is_blank() {
            if scenario.is_cell_unread(table, row, now) {
                return None;
            }
            // A segment that is gone has earlier figures only.
            left -= scenario.cell_value(table, row, now).unwrap_or(0.0);
            sum += scenario.cell_value(table, row, then)?;
        }
    }
    // Where nothing arrives now, the sum of no rows would be complete as well.
    (whole > 0.0 && snapped(left, whole) == 0.0).then_some(sum)
}
