//! What levers leave to people month by month, for whoever plans people.

use super::{
    lever::{self, LeverRow, Reached},
    today::Today,
    used::{Used, at_middle_of},
};
use crate::evaluation::Report;
use metric_core::savings::{Lever, Levers, Target};
use scenario::{Scenario, draft::Draft, field::Further};

/// What levers leave to people in a month, over today's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByMonth {
    /// Contacts that people handle.
    pub people: f64,
    /// Their work.
    pub work: f64,
}

/// What the levers of a scenario leave to people, month by month.
#[derive(Debug, Clone, PartialEq)]
pub struct LeversByMonth {
    /// The scenario.
    pub further: Further,
    /// Of all contacts.
    pub all: Vec<ByMonth>,
    /// Of channels that no lever acts on.
    others: Vec<ByMonth>,
    /// Of each channel that a lever acts on, by its row.
    channels: Vec<(usize, Vec<ByMonth>)>,
}

impl LeversByMonth {
    /// The months of a channel, or of what is on none.
    pub fn of_channel(&self, channel: Option<usize>) -> &[ByMonth] {
        let own = self.channels.iter().find(|(row, _)| Some(*row) == channel);
        own.map_or(&self.others, |(_, months)| months)
    }
}

/// The months from now on, for each further scenario that has figures: its levers at the middle of every range and at the
/// level that each has by then. Issues are independent of channels, so that what acts on one, or
/// on all contacts, acts on every channel alike; a lever on a channel acts on all contacts of that one.
pub fn by_month(draft: &Draft, report: &Report, last: u32) -> Vec<LeversByMonth> {
    let (scenario, inputs) = (Scenario::of(draft), &report.inputs);
    let rows = lever::rows(scenario, inputs);
    if rows.is_empty() || super::Improve::of(scenario, report, rows.clone()).is_stopped() {
        return Vec::new();
    }
    let Ok(today) = Today::of(scenario, inputs) else { return Vec::new() };
    let of = |further| of_scenario(&today, &rows, further, last);
    draft.scenarios().into_iter().filter_map(of).collect()
}

/// The months of one scenario; none where it has no figures.
fn of_scenario(
    today: &Today<'_>,
    rows: &[LeverRow],
    further: Further,
    last: u32,
) -> Option<LeversByMonth> {
    let used: Vec<Used<'_>> = super::found::used(rows, further).ok()?;
    let levers: Vec<Lever> = used.iter().map(|one| at_middle_of(today, one)).collect();
    let all = months(today, &used, &levers, last)?;
    let of = |channel: Option<usize>| {
        let own = used.iter().zip(&levers).map(|(one, lever)| of_channel(one, *lever, channel));
        let own: Vec<Lever> = own.collect();
        months(today, &used, &own, last)
    };
    let mut channels: Vec<(usize, Vec<ByMonth>)> = Vec::new();
    for one in &used {
        if let Reached::Channel(row, ..) = one.kind.reach
            && !channels.iter().any(|(known, _)| *known == row)
        {
            channels.push((row, of(Some(row))?));
        }
    }
    Some(LeversByMonth { further, others: of(None)?, all, channels })
}

/// A lever as it acts on a channel: one on this channel on all of its contacts, one on another not at all.
fn of_channel(one: &Used<'_>, lever: Lever, channel: Option<usize>) -> Lever {
    let Reached::Channel(row, _, time) = one.kind.reach else { return lever };
    let is_own = Some(row) == channel;
    let part = |share: f64| if is_own { share } else { 0.0 };
    match lever {
        // Its contacts take so many times the average one, and what is avoided of them is told in that.
        Lever::Fewer { share, work, .. } => Lever::Fewer {
            of: Target::All,
            share: part(share),
            work: work.filter(|_| is_own && time > 0.0).map(|work| work / time),
        },
        Lever::Shorter { share, repeats, .. } => {
            Lever::Shorter { of: Target::All, share: part(share), repeats: part(repeats) }
        }
        Lever::Cheaper { share, .. } => Lever::Cheaper { of: Target::All, share: part(share) },
        contained @ Lever::Contained { .. } => contained,
    }
}

/// What levers leave to people, month by month.
fn months(
    today: &Today<'_>,
    used: &[Used<'_>],
    levers: &[Lever],
    last: u32,
) -> Option<Vec<ByMonth>> {
    let levers = Levers::new(levers).ok()?;
    let before = levers.evaluate(&today.baseline, |_| 0.0).ok()?.cautious;
    if before.people <= 0.0 || before.work <= 0.0 {
        return None;
    }
    let month = |month| {
        let level = |place: usize| used.get(place).map_or(0.0, |one| one.level(month));
        let then = levers.evaluate(&today.baseline, level).ok()?.cautious;
        let [people, work] = [then.people / before.people, then.work / before.work];
        (!then.exceeds_work).then_some(ByMonth { people, work })
    };
    (0..=last).map(month).collect()
}
