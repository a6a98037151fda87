//! Improve: what levers would save, in the further scenarios b, c and d; how sure that is, and when it pays.

mod case;
mod drawn;
mod expected;
mod floor;
mod lever;
mod range;
mod sampled;
mod today;
mod used;

pub use case::{CaseFound, CaseOutcome, Pay};
pub use expected::{Expected, LeverSaving, Remaining};
pub use lever::{Amount, LeverProblem, LeverRow};
pub use sampled::{Sampled, Swing};

use crate::{evaluation::Report, needs::Need};
use scenario::{Scenario, draft::Draft, field::Section};
use today::Today;

/// Everything that Improve finds. It is there once a lever is.
#[derive(Debug, Clone)]
pub struct Improve {
    /// Every row of the levers that is not blank.
    pub levers: Vec<LeverRow>,
    /// The further scenarios that use a lever.
    pub scenarios: Vec<Expected>,
    /// What they wait for.
    pub needs: Vec<Need>,
    /// Whether entries of the funnel contradict each other, so that nothing is computed.
    pub is_contradicted: bool,
    /// Whether an issue cannot be read, so that nobody knows what can be avoided, and nothing is computed.
    pub is_floor_unread: bool,
}

/// Improve of a draft, given its report; none where it has no levers. It draws samples: not at every key press.
pub fn improve(draft: &Draft, report: &Report) -> Option<Improve> {
    let (scenario, inputs) = (Scenario::of(draft), &report.inputs);
    let levers = lever::rows(scenario, inputs);
    if levers.is_empty() {
        return None;
    }
    let is_contradicted = report
        .breakdown
        .results
        .iter()
        .any(|results| results.section == Section::Funnel && results.is_stopped());
    let needs = today::needs(scenario, inputs, &levers);
    let is_floor_unread = floor::is_floor_unread(scenario);
    let mut improve =
        Improve { levers, scenarios: Vec::new(), needs, is_contradicted, is_floor_unread };
    if improve.needs.is_empty()
        && !is_contradicted
        && !is_floor_unread
        && let Some(today) = Today::of(scenario, inputs)
    {
        let further = draft.scenarios().into_iter();
        let expected = further.filter_map(|one| expected::of(&today, &improve.levers, one));
        improve.scenarios = expected.collect();
    }
    Some(improve)
}
