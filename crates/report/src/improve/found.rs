//! What was found of a further scenario, or why nothing was.

use super::{
    drawn::DrawnToday,
    expected::{self, Expected},
    lever::LeverRow,
    today::Today,
    used::{self, Used},
};
use metric_core::MetricError;
use scenario::field::Further;

/// A further scenario and what was found of it.
#[derive(Debug, Clone)]
pub struct ScenarioFound {
    /// Which one.
    pub further: Further,
    /// Its figures, or why it has none.
    pub found: Result<Box<Expected>, Unfound>,
}

/// Why a further scenario has no figures.
#[derive(Debug, Clone, PartialEq)]
pub enum Unfound {
    /// No lever has an amount in it.
    NoLever,
    /// The rows of its levers that cannot be used, which say so themselves: without them the figures would be
    /// those of another scenario.
    Levers(Vec<usize>),
    /// The rows of levers that together avoid contacts of more handle time than there is.
    AboveWork(Vec<usize>),
    /// They overflow.
    Failed(MetricError),
}

/// A scenario; with what was drawn of today, its sample as well.
pub(super) fn of(
    today: &Today<'_>,
    rows: &[LeverRow],
    further: Further,
    drawn: Option<&mut DrawnToday<'_>>,
) -> ScenarioFound {
    let found = used(rows, further).and_then(|used| {
        let expected = expected::of(today, &used, drawn).map_err(Unfound::Failed)?;
        if expected.remaining.cautious.exceeds_work {
            let timed = used.iter().filter(|one| one.kind.touched.is_some());
            return Err(Unfound::AboveWork(timed.map(|one| one.row.place).collect()));
        }
        Ok(Box::new(expected))
    });
    ScenarioFound { further, found }
}

/// The levers that it uses.
pub(super) fn used(rows: &[LeverRow], further: Further) -> Result<Vec<Used<'_>>, Unfound> {
    let used = used::all(rows, further).map_err(Unfound::Levers)?;
    if used.is_empty() { Err(Unfound::NoLever) } else { Ok(used) }
}
