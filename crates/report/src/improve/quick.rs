//! Levers for one click: down to what is published of the best.

use super::{Improve, today::Today};
use crate::{
    comparison::{Compared, Comparison},
    evaluation::Report,
    measured::Measured,
};
use benchmarks::{Entry, Tier};
use metric_core::{
    band::below,
    rate::gap,
    savings::{Lever, Levers, Target},
    table::{Input, Metric},
};
use scenario::{Scenario, draft::Draft, field::Effect};

/// A lever on all contacts that takes the contact rate down to a published one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuickLever {
    /// What was published.
    pub target: &'static Entry,
    /// Which tier it is: the top quartile, or best in class.
    pub tier: Tier,
    /// The upper end of its band, in the person's unit.
    pub rate: f64,
    /// What the lever does: points for a base of orders or transactions, else fewer contacts.
    pub effect: Effect,
    /// How much: points per 100 of the base, else percent.
    pub amount: f64,
    /// How many contacts of the period these are.
    pub contacts: f64,
    /// What the lever saves a year; none while the cost of a contact is not known.
    pub cost_year: Option<f64>,
}

/// The levers that take the contact rate down to the top quartile of its segment, and to best in class: each
/// that it lies above, of the row that it is compared with. None that the issues leave no room for, since a cut
/// below what can be avoided is refused.
pub fn quick_levers(draft: &Draft, report: &Report) -> Vec<QuickLever> {
    let Some(measured) = report.get(Metric::ContactRate) else { return Vec::new() };
    let Some((comparison, compared)) = row_with_tiers(report, measured) else { return Vec::new() };
    let tiers = [Tier::TopQuartile, Tier::BestInClass].into_iter();
    tiers.filter_map(|tier| lever(draft, report, measured, comparison, compared, tier)).collect()
}

/// The row that the answer speaks of if it names tiers, else the first that does.
fn row_with_tiers<'a>(
    report: &Report,
    measured: &'a Measured,
) -> Option<(&'a Comparison, &'a Compared)> {
    let comparable = || {
        let named = measured.comparisons.iter().filter(|one| one.row.has_tiers());
        named.filter_map(|one| one.result.as_ref().ok().map(|compared| (one, compared)))
    };
    let lead = comparable().find(|(one, _)| report.lead == Some(one.row.id));
    lead.or_else(|| comparable().next())
}

fn lever(
    draft: &Draft,
    report: &Report,
    measured: &Measured,
    comparison: &Comparison,
    compared: &Compared,
    tier: Tier,
) -> Option<QuickLever> {
    let (scenario, inputs) = (Scenario::of(draft), &report.inputs);
    let place = comparison.row.entries.iter().position(|entry| entry.tier == tier)?;
    let target = comparison.row.entries.get(place)?;
    let rate = compared.bands.get(place)?.high?.value;
    let own = measured.outcome.value()?;
    if !below(rate, own) {
        return None;
    }
    let share = 1.0 - rate / own;
    if below(1.0 - super::floor::floor(inputs), share) {
        return None;
    }
    let is_flow = scenario.kind().value()?.is_flow();
    let (effect, amount) = if is_flow {
        (Effect::Points, (own - rate) * 100.0)
    } else {
        (Effect::Fewer, share * 100.0)
    };
    let contacts = gap(own, rate, inputs.get(Input::Exposure)?).ok()?;
    let cost_year = cost_year(scenario, report, share);
    Some(QuickLever { target, tier, rate, effect, amount, contacts, cost_year })
}

/// What fewer contacts save a year, as the lever will say it; none where it would say nothing.
fn cost_year(scenario: Scenario<'_>, report: &Report, share: f64) -> Option<f64> {
    if Improve::of(scenario, report, Vec::new()).is_stopped() {
        return None;
    }
    let today = Today::of(scenario, &report.inputs).ok()?;
    let levers = Levers::new(&[Lever::Fewer { of: Target::All, share, work: None }]).ok()?;
    let saving = levers.alone(&today.baseline).ok()?;
    saving.first().map(|saving| saving * today.a_year())
}
