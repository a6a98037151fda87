//! The figures of Improve with their formulas: those of the metric table, and what functions of the core give.

use super::{Explained, FigureCard, Function, explained, function};
use crate::{digits::Digits, view::source::Source};
use metric_core::table::Metric;
use report::{CaseFound, Draw, Expected, Report, improve};
use scenario::{Scenario, draft::Draft};

const LEVERS: [Function; 10] = [
    (
        "Saving of a lever",
        "What it saves on top of the levers before it in the order of the funnel, so that all of them add up.",
        "cost with the levers before it − cost with these and this one, × 12 ÷ months of the period",
        "own arithmetic",
    ),
    (
        "Saving in any order",
        "The same on average over all orders of the levers: the Shapley value.",
        "sum over the sets S without it of |S|! × (n − 1 − |S|)! ÷ n! × (cost of S − cost of S and it)",
        "Shapley 1953; de Boer and Rodrigues 2019",
    ),
    (
        "Saving alone",
        "What it would save if it were the only lever. What all of them save together less the sum of these is what they take from each other.",
        "cost today − cost with this lever alone, × 12 ÷ months of the period",
        "own arithmetic",
    ),
    (
        "Contacts of a lever",
        "Contacts that it takes away on top of those of the levers before it; they add up to the difference of the contacts.",
        "contacts with the levers before it − contacts with these and this one",
        "own arithmetic",
    ),
    (
        "All that can be avoided",
        "What would be saved if every contact that can be avoided were, by the shares of your issues: no lever passes it.",
        "cost today − cost with all of these avoided, × 12 ÷ months of the period",
        "Decagon (contact rate)",
    ),
    (
        "All routed contained",
        "What would be saved if automation contained all that is routed to it, besides what the levers avoid: no lever passes it.",
        "cost today − cost with a containment of 100 %, × 12 ÷ months of the period",
        "Stealth Agents (contact rate statistics)",
    ),
    (
        "Levers for one click",
        "What it takes down to what is published of the best of your segment.",
        "contact rate − published rate; in percent of the rate, or in points per 100 orders",
        "Decagon (contact rate): target table",
    ),
    (
        "What matters most",
        "The saving with one range at its 5th and at its 95th percentile, all others at their middle.",
        "saving a year at both ends of the range",
        "own arithmetic",
    ),
    (
        "Cost that levers move",
        "N contacts, r left of them, e of these routed to automation, k of those contained, q of which come back, c the cost of a contact with people, d how much longer escalated ones take, a the price of an automated one.",
        "N × r × ((1 − e × k × (1 − q)) × c + e × (1 − k) × d × c + e × k × a)",
        "Decagon (contact rate); Stealth Agents (contact rate statistics)",
    ),
    (
        "Nine times in ten",
        "The 5th to the 95th percentile of 20,000 runs. A range is the 5th to the 95th percentile of its entry: lognormal, of shares logit-normal.",
        "Latin hypercube of 20,000 strata an entry, quantiles of type 7; the recipe stands in docs/metrics.md",
        "McKay, Beckman and Conover 1979; Hyndman and Fan 1996",
    ),
];

const CASE: [Function; 6] = [
    (
        "Net present value",
        "What the case is worth today: every month discounted, payments at its end.",
        "−one-off cost + sum over the months t of (saving of t − running cost) ÷ (1 + i)^t, i = (1 + discount rate)^(1/12) − 1",
        "numpy-financial",
    ),
    (
        "Pays back after",
        "The month in which what was spent has come back, undiscounted; within it in proportion.",
        "(t − 1) + what is missing after t − 1 ÷ flow of t, t the first month in which nothing is missing",
        "own arithmetic",
    ),
    (
        "Return",
        "Gain over all costs of the horizon, undiscounted.",
        "(sum of savings − costs) ÷ costs, costs = one-off cost + months × running cost",
        "own arithmetic",
    ),
    (
        "Breaks even at contacts a month",
        "How many contacts have to be avoided for a month to pay for itself: the running cost, and the one-off cost spread over the horizon.",
        "contacts avoided × what one saves = running cost + one-off cost ÷ months; where automation is in use, those avoided first are those that it would have taken",
        "own arithmetic",
    ),
    (
        "Money not back",
        "The share of the runs whose money has not come back within the horizon, undiscounted; beside it those whose net present value is below zero.",
        "runs without payback ÷ 20,000",
        "own arithmetic",
    ),
    (
        "Cash of a month",
        "The part of the saving that leaves the budget.",
        "(posts not refilled × yearly cost of a post ÷ 12 + invoices that end) × saving of the month ÷ saving at full effect",
        "own arithmetic",
    ),
];

/// The cards of Improve, of the scenario that the answer speaks of.
pub(super) fn groups(
    draft: &Draft,
    report: &Report,
    digits: &dyn Digits,
) -> Vec<(FigureCard, Vec<Explained>)> {
    let Some(found) = improve(draft, report, Draw::Later) else { return Vec::new() };
    let lead = found.scenarios.last().and_then(|last| last.found.as_ref().ok());
    let Some(expected) = lead else { return Vec::new() };
    let report = expected.report(report);
    let source = &Source { scenario: Scenario::of(draft), report: &report, digits };
    let of = |metrics: &[Metric]| -> Vec<Explained> {
        let known = metrics.iter().filter(|metric| report.value(**metric).is_some());
        known.map(|metric| explained(source, metric.row())).collect()
    };
    let saving =
        of(&[Metric::SavingYear, Metric::SavingShare, Metric::CostTodayYear, Metric::CostWithYear]);
    let mut levers = sides(source, expected);
    levers.extend(LEVERS.map(function));
    let mut groups = vec![(FigureCard::Saving, saving), (FigureCard::Levers, levers)];
    if let Some(CaseFound::Of(_)) = &expected.case {
        let mut case = of(&[Metric::HoursFreed, Metric::PeopleFreed]);
        case.extend(CASE.map(function));
        groups.push((FigureCard::Case, case));
    }
    groups
}

/// Both figures of every row of the table side by side.
fn sides(source: &Source<'_>, expected: &Expected) -> Vec<Explained> {
    let sides = expected.sides.iter().flat_map(|side| [&side.today, &side.with]);
    let known = sides.filter(|measured| measured.outcome.value().is_some());
    known.map(|measured| explained(source, measured.metric.row())).collect()
}
