//! The contact rate that a further scenario promises, month by month.

use super::{
    lever::{self, LeverRow},
    sampled,
    today::{End, Today},
    used::{self, Used},
};
use crate::{
    evaluation::Report,
    measured::{Measured, Outcome},
    unit::Unit,
};
use metric_core::{MetricError, range::together, savings::Levers, table::Metric};
use scenario::{Scenario, draft::Draft, field::Further};

/// A contact rate as it is expected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExpectedRate {
    /// With every range at its middle.
    pub middle: f64,
    /// Its 5th and 95th percentile; the middle twice where nothing is a range.
    pub ends: [f64; 2],
}

impl ExpectedRate {
    /// A rate that is known.
    pub fn known(rate: f64) -> Self {
        Self { middle: rate, ends: [rate; 2] }
    }

    /// So many times as large.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { middle: self.middle * factor, ends: self.ends.map(|end| end * factor) }
    }

    /// Whether it is a range.
    pub fn is_ranged(&self) -> bool {
        self.ends.iter().any(|end| *end != self.middle)
    }
}

/// The contact rate that a scenario promises.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Promise {
    /// Today's, on Measure.
    pub today: f64,
    /// With every lever at its full effect.
    pub full: ExpectedRate,
    /// The month in which that is so, the first one of the levers being 1.
    pub month: u32,
    /// What both are counted in.
    pub unit: Unit,
}

/// What a scenario promises; none where today's rate is not known, or the range of the other one overflows.
pub(super) fn of(today: &Today<'_>, used: &[Used<'_>]) -> Option<Promise> {
    let rate = Measured::of(today.scenario, today.inputs, Metric::ContactRate.row());
    let Outcome::Value(value) = rate.outcome else { return None };
    if today.baseline.contacts <= 0.0 {
        return None;
    }
    let mut starts: Vec<u32> = used.iter().map(Used::full_from).collect();
    starts.sort_unstable();
    starts.dedup();
    let full = in_month(today, used, value, *starts.last()?).ok()?;
    // A lever that moves no contacts may come in later.
    let is_full = |month: &u32| in_month(today, used, value, *month).is_ok_and(|own| own == full);
    let month = starts.into_iter().find(is_full)?;
    Some(Promise { today: value, full, month, unit: rate.unit })
}

/// What a scenario promises, month by month.
pub(crate) struct Promising<'a> {
    today: Today<'a>,
    rows: Vec<LeverRow>,
    further: Further,
    /// What it promises in the end.
    pub promise: Promise,
}

impl<'a> Promising<'a> {
    /// The promise of a scenario; none where it has no figures, or as above.
    pub fn of(draft: &'a Draft, report: &'a Report, further: Further) -> Option<Self> {
        let (scenario, inputs) = (Scenario::of(draft), &report.inputs);
        let rows: Vec<LeverRow> = lever::rows(scenario, inputs);
        if rows.is_empty() || super::Improve::of(scenario, report, rows.clone()).is_stopped() {
            return None;
        }
        let today = Today::of(scenario, inputs).ok()?;
        let used = used::all(&rows, further).ok().filter(|used| !used.is_empty())?;
        let levers = used::at_middle(&today, &used).ok()?;
        let outcome = levers.evaluate(&today.baseline, |_| 1.0).ok()?;
        let promise = of(&today, &used).filter(|_| !outcome.cautious.exceeds_work)?;
        Some(Self { today, rows, further, promise })
    }

    /// The rates from the first month of the levers to month `last`; none where one of them overflows.
    pub fn months(&self, last: u32) -> Option<Vec<ExpectedRate>> {
        let used = used::all(&self.rows, self.further).ok()?;
        let mut months: Vec<ExpectedRate> = Vec::new();
        let mut known: Option<(Vec<f64>, ExpectedRate)> = None;
        for month in 1..=last {
            let levels: Vec<f64> = used.iter().map(|one| one.level(month)).collect();
            // Most months have the levels of the one before.
            let rate = match known.take().filter(|(before, _)| *before == levels) {
                Some((_, rate)) => rate,
                None => in_month(&self.today, &used, self.promise.today, month).ok()?,
            };
            months.push(rate);
            known = Some((levels, rate));
        }
        Some(months)
    }
}

/// The rate of a month: today's × contacts with the levers ÷ contacts of today, with the ends of each range put together.
fn in_month(
    today: &Today<'_>,
    used: &[Used<'_>],
    rate: f64,
    month: u32,
) -> Result<ExpectedRate, MetricError> {
    let figure = |(own, _): &End, [contacts, _]: [f64; 2], levers: &Levers| {
        let level = |place: usize| used.get(place).map_or(0.0, |one| one.level(month));
        let left = levers.evaluate(own, level)?.cautious.contacts;
        Ok(rate * contacts * (left / own.contacts))
    };
    let levers = used::at_middle(today, used)?;
    let middle = figure(&(today.baseline, today.of_routed), [1.0; 2], &levers)?;
    let swings = sampled::swings(today, used, &figure)?;
    let [low, high] = together(middle, swings.iter().map(|swing| swing.ends))?;
    Ok(ExpectedRate { middle, ends: [low.max(0.0), high] })
}
