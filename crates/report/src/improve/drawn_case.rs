//! The case over the sample: every draw month by month, all of them side by side.

use super::{drawn::Draws, used::Used};
use metric_core::{
    MetricError,
    case::{Case, Runs},
    sample::{SAMPLES, Summary, quantile},
    savings::Levers,
};

/// Into how many steps the horizon is parted for the band.
const STEPS: u32 = 12;

/// A case over the sample.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnCase {
    /// Net present value.
    pub npv: Summary,
    /// The share of the draws whose money is not back within the horizon, undiscounted.
    pub not_paid_back: f64,
    /// Months until the money is back at the 5th, 50th and 95th percentile; none for never.
    pub payback: [Option<f64>; 3],
    /// The 5th and 95th percentile of what has come back of all savings less what was spent: at month 0, where a
    /// lever reaches its full effect, and at twelve equal steps to the horizon.
    pub band: Vec<(u32, [f64; 2])>,
}

/// The case over the sample. The saving of a month is held for as long as no lever changes.
pub(super) fn of(
    draws: &Draws<'_>,
    used: &[Used<'_>],
    levers: &Levers,
    case: &Case,
    months: f64,
) -> Result<DrawnCase, MetricError> {
    let mut runs = Runs::of(case, SAMPLES)?;
    let marks = marks(used, case.horizon_months);
    let mut band = vec![(0, percentiles(&runs)?)];
    let (mut effects, mut savings) = (Vec::new(), Vec::new());
    for month in case.months()? {
        let now: Vec<f64> = used.iter().map(|one| one.level(month.number)).collect();
        if now != effects {
            effects = now;
            let costs = draws.costs(levers, |place| effects.get(place).copied().unwrap_or(1.0))?.0;
            let of_draw = |(before, after): (&f64, f64)| (before - after) / months;
            savings = draws.before().iter().zip(costs).map(of_draw).collect();
        }
        runs.add(&month, &savings)?;
        if marks.contains(&month.number) {
            band.push((month.number, percentiles(&runs)?));
        }
    }
    summary(&runs, band)
}

/// The months of the band after month 0.
fn marks(used: &[Used<'_>], horizon: u32) -> Vec<u32> {
    let steps = (1..=STEPS).map(|step| (step * horizon).div_ceil(STEPS));
    let mut marks: Vec<u32> = steps.chain(used.iter().map(Used::ramp_end)).collect();
    marks.retain(|month| *month > 0);
    marks.sort_unstable();
    marks.dedup();
    marks
}

fn percentiles(runs: &Runs) -> Result<[f64; 2], MetricError> {
    Summary::of(&mut runs.sums()).map(|summary| [summary.p5, summary.p95])
}

fn summary(runs: &Runs, band: Vec<(u32, [f64; 2])>) -> Result<DrawnCase, MetricError> {
    let (mut npv, mut payback) = (Vec::with_capacity(SAMPLES), Vec::with_capacity(SAMPLES));
    for returns in runs.returns() {
        let returns = returns?;
        npv.push(returns.npv);
        // Never is later than any month.
        payback.push(returns.payback.unwrap_or(f64::INFINITY));
    }
    payback.sort_unstable_by(f64::total_cmp);
    let back = payback.iter().filter(|months| months.is_finite()).count();
    #[allow(clippy::cast_precision_loss, reason = "at most twenty thousand")]
    let not_paid_back = (SAMPLES - back) as f64 / SAMPLES as f64;
    Ok(DrawnCase {
        npv: Summary::of(&mut npv)?,
        not_paid_back,
        payback: [0.05, 0.5, 0.95].map(|p| quantile(&payback, p)),
        band,
    })
}
