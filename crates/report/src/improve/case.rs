//! The case of a scenario: what is spent, when it pays, and what of the saving is cash.

use super::{
    cash::{self, NoCash},
    drawn::Draws,
    drawn_case::{self, DrawnCase},
    today::Today,
    used::Used,
};
use crate::needs::{Need, Needs};
use metric_core::{
    MetricError,
    case::{BreakEven, Case, Cash, Returns},
    savings::{Baseline, Levers},
    table::Inputs,
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
    /// Cash is a part of the saving, and nothing is saved.
    NoSaving,
    /// It has no figures.
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
    /// The same in twelve months.
    pub yearly: f64,
    /// What it takes a month for the running cost alone, and with the one-off cost spread over the horizon, in
    /// contacts that are offered.
    pub break_even: [BreakEven; 2],
    /// The same as contacts per unit of the base in the period; none without a base.
    pub break_even_rate: [Option<f64>; 2],
    /// The same over the sample; none where nothing is a range, where it cannot be drawn, and while it is drawn
    /// later.
    pub drawn: Option<DrawnCase>,
    /// Why it cannot be drawn though the saving of a year was.
    pub undrawn: Option<MetricError>,
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
    draws: Option<&Draws<'_>>,
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
    let late = used.iter().find(|one| one.ramp_end() > case.horizon_months);
    if let Some(late) = late {
        return Some(CaseFound::RampBeyondHorizon(late.row.place));
    }
    let leaving = match cash::of(today, inputs) {
        Ok(leaving) => leaving,
        Err(NoCash::Needs(needs)) => return Some(CaseFound::Needs(needs)),
        Err(NoCash::PostsAboveFreed(freed)) => return Some(CaseFound::PostsAboveFreed(freed)),
        Err(NoCash::Failed(error)) => return Some(CaseFound::Failed(error)),
    };
    let found = found(today, used, levers, &case, leaving, draws);
    Some(found.unwrap_or_else(CaseFound::Failed))
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

/// The month in which the last lever has its full effect.
fn last_ramp(used: &[Used<'_>]) -> u32 {
    used.iter().map(Used::ramp_end).max().unwrap_or_default()
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
        let in_month =
            |month: u32| saving(&|place| used.get(place).map_or(1.0, |one| one.level(month)));
        let by_month: Result<Vec<f64>, MetricError> = (1..=last_ramp(used)).map(in_month).collect();
        Ok(Self { by_month: by_month?, at_full: saving(&|_| 1.0)? })
    }

    /// The part of it that is cash.
    fn cash(&self, leaving: Cash, horizon: u32) -> Result<Self, MetricError> {
        let cash = |month| leaving.in_month(self.at(month), self.at_full);
        let by_month: Result<Vec<f64>, MetricError> = (1..=horizon).map(cash).collect();
        Ok(Self { by_month: by_month?, at_full: leaving.in_month(self.at_full, self.at_full)? })
    }

    /// What a case returns with it.
    fn pay(&self, case: &Case) -> Result<Pay, MetricError> {
        Ok(Pay {
            returns: case.returns(|month| self.at(month))?,
            cumulative: case.cumulative(|month| self.at(month))?,
        })
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
    draws: Option<&Draws<'_>>,
) -> Result<CaseFound, MetricError> {
    let path = Path::of(levers, &today.baseline, used, today.months)?;
    if leaving.is_some() && path.at_full == 0.0 {
        return Ok(CaseFound::NoSaving);
    }
    let leaves = leaving.map(|leaving| path.cash(leaving, case.horizon_months)?.pay(case));
    let break_even = break_even(today, case)?;
    let of_sample = |draws| drawn_case::of(draws, used, levers, case, today.months);
    let runs = draws.map(of_sample).transpose();
    Ok(CaseFound::Of(Box::new(CaseOutcome {
        all: path.pay(case)?,
        cash: leaves.transpose()?,
        monthly: case.monthly,
        yearly: case.monthly * 12.0,
        break_even_rate: break_even.map(|need| rate(today, need)),
        break_even,
        undrawn: runs.as_ref().err().copied(),
        drawn: runs.ok().flatten(),
    })))
}

/// What it takes a month for the running cost alone, and with the one-off cost spread over the horizon.
fn break_even(today: &Today<'_>, case: &Case) -> Result<[BreakEven; 2], MetricError> {
    let month = Baseline { contacts: today.baseline.contacts / today.months, ..today.baseline };
    // Where only those handled are known, they are the contacts.
    let offered = |own: f64| today.offered(own).unwrap_or(own);
    let of = |cost| {
        let need = BreakEven::of(cost, &month)?;
        // Of all that is routed, those who abandon there among them.
        let containment = need.containment.map(|share| share / today.of_routed);
        Ok(BreakEven { contacts: need.contacts.map(offered), containment })
    };
    Ok([of(case.monthly)?, of(case.spread()?)?])
}

/// The same as a rate.
fn rate(today: &Today<'_>, need: BreakEven) -> Option<f64> {
    need.rate(today.base? / today.months).ok().flatten()
}
