//! Improve: the levers, and what each of the further scenarios makes of them; unrounded.

use super::{
    expected::ScenarioPart,
    figure::{NeedPart, need},
};
use crate::{
    evaluation::Report,
    improve::{Amount, Improve, LeverProblem, LeverRow},
};
use scenario::{draft::Draft, field::Further};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct ImprovePart {
    levers: Vec<LeverPart>,
    needs: Vec<NeedPart>,
    contradicted: bool,
    floor_unread: bool,
    scenarios: Vec<ScenarioPart>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct LeverPart {
    row: usize,
    problem: Option<&'static str>,
    /// The problem of its amount in each scenario that has one.
    amounts: Vec<AmountProblem>,
}

#[derive(Serialize)]
struct AmountProblem {
    scenario: char,
    problem: &'static str,
}

impl ImprovePart {
    pub(super) fn of(draft: &Draft, report: &Report, improve: &Improve) -> Self {
        let levers = improve.levers.iter().map(LeverPart::of);
        let scenarios = improve.scenarios.iter().map(|one| ScenarioPart::of(draft, report, one));
        Self {
            levers: levers.collect(),
            needs: improve.needs.iter().map(need).collect(),
            contradicted: improve.is_contradicted,
            floor_unread: improve.is_floor_unread,
            scenarios: scenarios.collect(),
        }
    }
}

impl LeverPart {
    fn of(row: &LeverRow) -> Self {
        let amounts = Further::ALL.into_iter().zip(row.amounts);
        let amounts = amounts.filter_map(|(further, amount)| match amount {
            Amount::Problem(problem) => {
                Some(AmountProblem { scenario: further.mark(), problem: id(problem) })
            }
            _ => None,
        });
        Self { row: row.place, problem: row.kind.err().map(id), amounts: amounts.collect() }
    }
}

/// The id of a problem in the report.
fn id(problem: LeverProblem) -> &'static str {
    match problem {
        LeverProblem::Unread | LeverProblem::UnreadEntry(_) | LeverProblem::UnreadTimes => "unread",
        LeverProblem::NoEffect => "no-effect",
        LeverProblem::NoReach => "no-reach",
        LeverProblem::OtherReach => "other-reach",
        LeverProblem::UnknownTarget => "unknown-target",
        LeverProblem::NoContacts => "no-contacts",
        LeverProblem::NeedsHandleTime => "needs-handle-time",
        LeverProblem::NeedsBase => "needs-base",
        LeverProblem::BelowFloor(_) => "below-floor",
        LeverProblem::AboveRate(_) => "above-rate",
        LeverProblem::AboveWork(_) => "above-work",
        LeverProblem::TimesDiffer => "times-differ",
        LeverProblem::AboveRouted(_) => "above-routed",
    }
}
