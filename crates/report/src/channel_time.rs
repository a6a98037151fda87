//! The handle time of a channel, and how much longer than others its contacts take.

use crate::breakdown::{has_unread_times, rows_of};
use metric_core::{
    band::below,
    table::{Input, Inputs, Origin},
};
use scenario::{
    Scenario,
    field::{Table, at},
};

/// Why the handle times of channels cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unusable {
    /// One of them, or contacts of a channel, cannot be read.
    Unread,
    /// The handle time of all contacts cannot be read.
    AllUnread,
    /// Together they are more than that of all contacts.
    AboveAll,
    /// The channels have more contacts than there are.
    RowsAboveAll,
}

/// The handle time of a contact that arrives on a channel, over that of all: what its contacts handled take together,
/// over its contacts, so that the channels have all the work together. 1 where it is not known.
///
/// 20,000 of 40,000 contacts take 600 s each, and 480 s on average: the others take 360 s, which is 0.75 of it.
pub(crate) fn relative(
    scenario: Scenario<'_>,
    inputs: &Inputs,
    row: usize,
) -> Result<f64, Unusable> {
    let Some((all, others)) = times(scenario, inputs)? else { return Ok(1.0) };
    let cell = |column| scenario.cell_value(Table::Channels, row, column);
    let own = cell(at::SECONDS).unwrap_or(others);
    // The same share of its contacts is handled as of all of them, unless its own are entered.
    let handled = cell(at::HANDLED).zip(cell(at::COUNT)).map(|(handled, own)| handled / own);
    let of_all = inputs.get(Input::HandledOfChannels).zip(inputs.get(Input::Contacts));
    let of_all = of_all.map_or(1.0, |(handled, contacts)| handled / contacts);
    let times = handled.unwrap_or(1.0) / of_all * own / all;
    Ok(if times.is_finite() { times } else { 1.0 })
}

/// The handle time of a channel that has none of its own, in seconds: what those with one leave over of that of all
/// contacts. None where no channel has one, or that of all is not known.
pub(crate) fn left_over(scenario: Scenario<'_>, inputs: &Inputs) -> Result<Option<f64>, Unusable> {
    Ok(times(scenario, inputs)?.map(|(_, others)| others))
}

/// The handle time of all contacts handled, and of those on channels without one; none where no channel has one, or
/// that of all is not known.
fn times(scenario: Scenario<'_>, inputs: &Inputs) -> Result<Option<(f64, f64)>, Unusable> {
    // Without all contacts nobody knows how many are left over.
    if has_unread_times(scenario) || inputs.origin(Input::Contacts) == Origin::Unread {
        return Err(Unusable::Unread);
    }
    let channels = 0..scenario.draft().rows(Table::Channels).len();
    let is_timed = |row| scenario.cell_value(Table::Channels, row, at::SECONDS).is_some();
    if !channels.into_iter().any(is_timed) {
        return Ok(None);
    }
    if rows_of(scenario, Table::Channels).1.is_some_and(|rest| rest < 0.0) {
        return Err(Unusable::RowsAboveAll);
    }
    if let Some(all) = inputs.get(Input::HandleTimeOfChannels).filter(|all| *all > 0.0) {
        return Ok(Some((all, all)));
    }
    let Some(timed) = inputs.get(Input::TimedPart) else { return Ok(None) };
    if inputs.origin(Input::HandleTime) == Origin::Unread {
        return Err(Unusable::AllUnread);
    }
    let Some(all) = inputs.get(Input::HandleTime).filter(|all| *all > 0.0) else { return Ok(None) };
    if below(all, timed) {
        return Err(Unusable::AboveAll);
    }
    let part = inputs.get(Input::TimedContacts).zip(inputs.get(Input::HandledOfChannels));
    let left = part.map_or(0.0, |(timed, all)| 1.0 - timed / all);
    let others = if left > 0.0 { ((all - timed) / left).max(0.0) } else { all };
    Ok(Some((all, others)))
}
