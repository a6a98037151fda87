//! Improve: what levers would save, in the further scenarios b, c and d; how sure that is, and when it pays.

mod case;
mod cash;
mod drawn;
mod drawn_case;
mod expected;
mod floor;
mod found;
mod lever;
mod limits;
mod months;
mod promised;
mod quick;
mod range;
mod sampled;
mod saving;
mod sides;
mod today;
mod used;

pub use case::{CaseFound, CaseOutcome, Pay};
pub use drawn_case::DrawnCase;
pub use expected::{Expected, Remaining};
pub use found::{ScenarioFound, Unfound};
pub use lever::{Amount, LeverProblem, LeverRow};
pub use limits::{Limit, Limits};
pub(crate) use months::{ByMonth, LeversByMonth, by_month};
pub(crate) use promised::Promising;
pub use promised::{ExpectedRate, Promise};
pub use quick::{QuickLever, quick_levers};
pub(crate) use range::entered;
pub use sampled::{Sampled, Swing};
pub use saving::LeverSaving;
pub use sides::Side;

use crate::{evaluation::Report, needs::Need};
use drawn::DrawnToday;
use metric_core::{sample::Sampler, table::Inputs};
use scenario::{Scenario, draft::Draft, field::Section};
use today::Today;

/// What is computed of a scenario.
#[derive(Debug)]
pub enum Draw<'a> {
    /// The central case alone, with every range at its middle: cheap enough for a key press.
    Later,
    /// And the sample. Whoever asks again holds on to the sampler, which keeps its draws.
    Now(&'a mut Sampler),
}

/// Everything that Improve finds. It is there once a lever is.
#[derive(Debug, Clone)]
pub struct Improve {
    /// Every row of the levers that is not blank.
    pub levers: Vec<LeverRow>,
    /// The further scenarios; empty while something is in the way of all of them.
    pub scenarios: Vec<ScenarioFound>,
    /// What they wait for.
    pub needs: Vec<Need>,
    /// Whether entries of the funnel contradict each other, so that nothing is computed.
    pub is_contradicted: bool,
    /// Whether an issue cannot be read, so that nobody knows what can be avoided, and nothing is computed.
    pub is_floor_unread: bool,
}

/// Improve of a draft, given its report; none where it has no levers.
pub fn improve(draft: &Draft, report: &Report, draw: Draw<'_>) -> Option<Improve> {
    let scenario = Scenario::of(draft);
    let levers = lever::rows(scenario, &report.inputs);
    if levers.is_empty() {
        return None;
    }
    let mut improve = Improve::of(scenario, report, levers);
    if !improve.is_stopped() {
        improve.scenarios = scenarios(draft, &report.inputs, &improve.levers, draw);
    }
    Some(improve)
}

impl Improve {
    /// Levers, and what is in the way of all scenarios.
    fn of(scenario: Scenario<'_>, report: &Report, levers: Vec<LeverRow>) -> Self {
        let mut results = report.breakdown.results.iter();
        Self {
            needs: today::needs(scenario, &report.inputs, &levers),
            is_contradicted: results
                .any(|results| results.section == Section::Funnel && results.is_stopped()),
            is_floor_unread: floor::is_floor_unread(scenario),
            levers,
            scenarios: Vec::new(),
        }
    }

    /// Whether nothing is computed.
    fn is_stopped(&self) -> bool {
        !self.needs.is_empty() || self.is_contradicted || self.is_floor_unread
    }
}

/// Every further scenario.
fn scenarios(
    draft: &Draft,
    inputs: &Inputs,
    levers: &[LeverRow],
    draw: Draw<'_>,
) -> Vec<ScenarioFound> {
    let further = draft.scenarios().into_iter();
    let today = match Today::of(Scenario::of(draft), inputs) {
        Ok(today) => today,
        Err(error) => {
            let failed = |further| ScenarioFound { further, found: Err(Unfound::Failed(error)) };
            return further.map(failed).collect();
        }
    };
    let mut drawn = match draw {
        Draw::Later => None,
        Draw::Now(sampler) => Some(DrawnToday::of(&today, sampler)),
    };
    further.map(|further| found::of(&today, levers, further, drawn.as_mut())).collect()
}
