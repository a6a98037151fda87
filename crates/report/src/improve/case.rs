//! The case of a scenario: what is spent, when it pays, and what of the saving is cash.

use super::{drawn::Draws, today::Today, used::Used};
use crate::needs::{Need, Needs};
use metric_core::{
    MetricError,
    case::{BreakEven, Case, Cash, Returns, effect},
    sample::{SAMPLES, Summary, quantile},
    savings::{Baseline, Levers},
    table::{Input, Inputs, Metric},
};
use scenario::{Scenario, entry::Entry, field::Field};

/// The case of a scenario.
#[derive(Debug, Clone)]
pub enum CaseFound {
    /// What it waits for.
    Needs(Vec<Need>),
    /// More posts are not refilled than are freed: so many are freed.
    PostsAboveFreed(f64),
    /// A lever takes longer to its full effect than the horizon: the place of its row.
    RampBeyondHorizon(usize),
    /// It has no figures: they overflow, or cash is a part of a saving of nothing.
    Failed(MetricError),
    /// What it returns.
    Of(Box<CaseOutcome>),
}

/// What a case returns.
#[derive(Debug, Clone)]
pub struct CaseOutcome {
    /// All savings counted as money.
    pub all: Pay,
    /// Cash alone: posts that are not refilled and invoices that end; none until that is answered.
    pub cash: Option<Pay>,
    /// Running cost a month.
    pub monthly: f64,
    /// What it takes a month for the running cost alone, and with the one-off cost spread over the horizon.
    pub break_even: [BreakEven; 2],
    /// The same as contacts per unit of the base in the period; none without a base.
    pub break_even_rate: [Option<f64>; 2],
    /// NPV over the sample; none where nothing is a range.
    pub npv: Option<Summary>,
    /// The share of the draws whose money is not back within the horizon, undiscounted.
    pub not_paid_back: Option<f64>,
    /// Months until the money is back at the 5th, 50th and 95th percentile; none for never.
    pub payback: Option<[Option<f64>; 3]>,
}

/// Net present value, payback, return, and the money month by month.
#[derive(Debug, Clone)]
pub struct Pay {
    /// NPV, payback and return.
    pub returns: Returns,
    /// What has come back by each month less what was spent, from month 0 on.
    pub cumulative: Vec<f64>,
}

/// The case; none where nothing was entered of it.
pub(super) fn of(
    today: &Today<'_>,
    used: &[Used<'_>],
    levers: &Levers,
    inputs: &Inputs,
    draws: Option<&Draws>,
) -> Option<CaseFound> {
    let asked = [Field::OneOffCost, Field::Horizon, Field::DiscountRate];
    let fields = asked.iter().chain(&Field::RUNNING_COSTS);
    if fields.into_iter().all(|field| today.scenario.is_blank(*field)) {
        return None;
    }
    let case = match case(today.scenario) {
        Ok(case) => case,
        Err(needs) => return Some(CaseFound::Needs(needs)),
    };
    let late = used.iter().find(|one| one.row.timing.iter().sum::<u32>() > case.horizon_months);
    if let Some(late) = late {
        return Some(CaseFound::RampBeyondHorizon(late.row.place));
    }
    let leaving = match cash(today.scenario, inputs) {
        Ok(leaving) => leaving,
        Err(found) => return Some(found),
    };
    let found = found(today, used, levers, &case, leaving, draws);
    Some(found.map_or_else(CaseFound::Failed, |found| CaseFound::Of(Box::new(found))))
}

/// What is spent, or what is missing.
fn case(scenario: Scenario<'_>) -> Result<Case, Vec<Need>> {
    let mut needs = Needs::default();
    let once = needs.take(Field::OneOffCost, scenario.amount(Field::OneOffCost));
    let horizon = needs.take(Field::Horizon, scenario.amount(Field::Horizon));
    let discount = needs.take(Field::DiscountRate, scenario.amount(Field::DiscountRate));
    let mut monthly = None;
    for field in Field::RUNNING_COSTS {
        match scenario.amount(field) {
            Entry::Blank => {}
            Entry::Invalid(_) => needs.add(field, true),
            Entry::Valid(line) => monthly = Some(monthly.unwrap_or(0.0) + line.get()),
        }
    }
    if let (None, Some(first)) = (monthly, Field::RUNNING_COSTS.first()) {
        needs.add(*first, false);
    }
    let needs = needs.into_list();
    match (once, horizon, discount, monthly) {
        (Some(once), Some(horizon), Some(discount), Some(monthly)) if needs.is_empty() => {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a whole number of 1 to 600 months"
            )]
            let horizon_months = horizon.get() as u32;
            let discount_a_year = discount.get() / 100.0;
            Ok(Case { once: once.get(), monthly, discount_a_year, horizon_months })
        }
        _ => Err(needs),
    }
}

/// The part of the saving that leaves the budget; none until it is answered.
fn cash(scenario: Scenario<'_>, inputs: &Inputs) -> Result<Option<Cash>, CaseFound> {
    let posts = scenario.amount(Field::PostsNotRefilled);
    let invoices = scenario.amount(Field::InvoicesEnded);
    if posts == Entry::Blank && invoices == Entry::Blank {
        return Ok(None);
    }
    let mut needs = Needs::default();
    let mut or_none = |field, entry: Entry<_>| match entry {
        Entry::Blank => Some(0.0),
        entry => needs.take(field, entry).map(metric_core::quantity::Amount::get),
    };
    let posts = or_none(Field::PostsNotRefilled, posts);
    let invoices = or_none(Field::InvoicesEnded, invoices);
    let cost = match posts {
        Some(posts) if posts > 0.0 => needs.take(Field::PostCost, scenario.amount(Field::PostCost)),
        _ => Some(metric_core::quantity::Amount::ZERO),
    };
    let freed = Metric::PeopleFreed.row().evaluate(inputs).ok().map(|freed| freed.value);
    if posts.is_some_and(|posts| posts > 0.0) && freed.is_none() {
        for (field, input) in [
            (Field::HandleTime, Input::HandleTime),
            (Field::PaidHours, Input::PaidHours),
            (Field::Occupancy, Input::Occupancy),
            (Field::Shrinkage, Input::Shrinkage),
        ] {
            if inputs.get(input).is_none() {
                needs.add(field, !scenario.is_blank(field));
            }
        }
    }
    let needs = needs.into_list();
    let (Some(posts), Some(invoices), Some(cost), true) = (posts, invoices, cost, needs.is_empty())
    else {
        return Err(CaseFound::Needs(needs));
    };
    let freed = freed.unwrap_or_default().max(0.0);
    match Cash::of([posts, freed], cost.get(), invoices) {
        Err(MetricError::PartAboveWhole) => Err(CaseFound::PostsAboveFreed(freed)),
        Err(error) => Err(CaseFound::Failed(error)),
        Ok(cash) => Ok(Some(cash)),
    }
}

/// The month in which the last lever has its full effect.
fn last_ramp(used: &[Used<'_>]) -> u32 {
    used.iter().map(|one| one.row.timing.iter().sum()).max().unwrap_or_default()
}

/// The level of a lever's effect in a month.
fn level(used: &[Used<'_>], place: usize, month: u32) -> f64 {
    used.get(place).map_or(1.0, |one| {
        let [start, ramp] = one.row.timing;
        effect(month, start, ramp)
    })
}

/// Savings a month at the middle of every range: by month, and from the last ramp on the same.
struct Path {
    by_month: Vec<f64>,
    at_full: f64,
}

impl Path {
    fn of(
        levers: &Levers,
        baseline: &Baseline,
        used: &[Used<'_>],
        months: f64,
    ) -> Result<Self, MetricError> {
        let before = levers.evaluate(baseline, |_| 0.0)?.cautious.cost;
        let saving = |level: &dyn Fn(usize) -> f64| {
            Ok((before - levers.evaluate(baseline, level)?.cautious.cost) / months)
        };
        let by_month: Result<Vec<f64>, MetricError> =
            (1..=last_ramp(used)).map(|month| saving(&|place| level(used, place, month))).collect();
        Ok(Self { by_month: by_month?, at_full: saving(&|_| 1.0)? })
    }

    fn at(&self, month: u32) -> f64 {
        let place = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
        place.and_then(|place| self.by_month.get(place)).copied().unwrap_or(self.at_full)
    }
}

fn found(
    today: &Today<'_>,
    used: &[Used<'_>],
    levers: &Levers,
    case: &Case,
    leaving: Option<Cash>,
    draws: Option<&Draws>,
) -> Result<CaseOutcome, MetricError> {
    let path = Path::of(levers, &today.baseline, used, today.months)?;
    let pay = |saving: &dyn Fn(u32) -> f64| {
        Ok::<Pay, MetricError>(Pay {
            returns: case.returns(saving)?,
            cumulative: case.cumulative(saving)?,
        })
    };
    let cash_pay = leaving.map(|leaving| {
        let months = 1..=case.horizon_months;
        let by_month: Result<Vec<f64>, MetricError> =
            months.map(|month| leaving.in_month(path.at(month), path.at_full)).collect();
        let of_cash =
            Path { by_month: by_month?, at_full: leaving.in_month(path.at_full, path.at_full)? };
        pay(&|month| of_cash.at(month))
    });
    let month = Baseline { contacts: today.baseline.contacts / today.months, ..today.baseline };
    let needed = [case.monthly, case.spread()?].map(|cost| BreakEven::of(cost, &month));
    let [running, whole] = needed;
    let break_even = [running?, whole?];
    let rate = |need: BreakEven| {
        let base = today.base.map(|base| base / today.months)?;
        need.rate(base).ok().flatten()
    };
    let of_sample = draws.map(|draws| drawn_case(draws, levers, used, case, today.months));
    let of_sample = of_sample.transpose()?;
    Ok(CaseOutcome {
        all: pay(&|month| path.at(month))?,
        cash: cash_pay.transpose()?,
        monthly: case.monthly,
        break_even_rate: break_even.map(rate),
        break_even,
        npv: of_sample.as_ref().map(|one| one.npv),
        not_paid_back: of_sample.as_ref().map(|one| one.not_paid_back),
        payback: of_sample.map(|one| one.payback),
    })
}

struct DrawnCase {
    npv: Summary,
    not_paid_back: f64,
    payback: [Option<f64>; 3],
}

/// NPV and payback over the sample.
fn drawn_case(
    draws: &Draws,
    levers: &Levers,
    used: &[Used<'_>],
    case: &Case,
    months: f64,
) -> Result<DrawnCase, MetricError> {
    let (before, _) = draws.costs(levers, |_| 0.0)?;
    let mut by_month = Vec::new();
    for month in 1..=last_ramp(used) {
        by_month.push(draws.costs(levers, |place| level(used, place, month))?.0);
    }
    by_month.push(draws.costs(levers, |_| 1.0)?.0);
    let (mut npv, mut payback) = (Vec::with_capacity(SAMPLES), Vec::with_capacity(SAMPLES));
    for (draw, before) in before.iter().enumerate() {
        let returns = case.returns(|month| {
            let place = usize::try_from(month).unwrap_or_default().saturating_sub(1);
            let after = by_month.get(place).or(by_month.last()).and_then(|all| all.get(draw));
            (before - after.copied().unwrap_or(*before)) / months
        })?;
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
    })
}
