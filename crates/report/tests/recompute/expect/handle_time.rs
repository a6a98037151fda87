//! What a contact is made of: by time, by fixed part, by people and automation (docs/metrics.md, the
//! tables of "Break down").

use super::{
    contacts_handled,
    funnel::{self, abandonment, automation_handled},
    published,
    relations::{self, Verdict},
    total_cost,
};
use crate::{
    outcome::{Figure, Finding, Outcome, Section},
    scenario::Scenario,
    value::{Lack, Value, add, first, left, per, times},
};

const ENTRIES: [&str; 8] = [
    "aht",
    "hour",
    "occupancy",
    "shrinkage",
    "concurrency",
    "other-each",
    "fixed",
    "automated-cost",
];

/// What a rule says: whether it is broken, or not clearly either.
#[derive(Clone, Copy, PartialEq)]
enum Rule {
    Holds,
    Broken,
    Unclear,
}

pub fn section(scenario: &Scenario) -> Option<Section> {
    if ENTRIES.iter().all(|key| scenario.is_blank(key)) {
        return None;
    }
    let total = total_cost(scenario);
    let above_total = |key| at_most(scenario.value(key), total);
    let automation = automation_rule(scenario);
    let (fixed, automated) = (above_total("fixed"), above_total("automated-cost"));
    let concurrency = at_most(Ok(1.0), first(&[scenario.value("concurrency"), Ok(1.0)]));
    let all = [fixed, automated, automation, concurrency];
    let mut section = Section::new("costs-of-time");
    if all.contains(&Rule::Broken) {
        section.findings.push(Finding::Some);
    }
    // A rule on automation does not block the cost of handle time; whether
    // another one does is left open, but for the figure that its entries are of.
    let of_time = [fixed];
    section.figures.push(ruled(from_handle_time(scenario), &[concurrency], &of_time));
    let variable = left(total, &[scenario.value("fixed")]);
    let marginal = Figure::of("marginal-cost", per(variable, contacts_handled(scenario)));
    section.figures.push(ruled(marginal, &[fixed], &[automated, automation, concurrency]));
    let contradicted = match funnel::is_filled(scenario).then(|| relations::verdict(scenario)) {
        Some(Verdict::Infeasible) => Rule::Broken,
        Some(Verdict::Unclear) => Rule::Unclear,
        _ => Rule::Holds,
    };
    for mut figure in [human_cost(scenario), automated_cost(scenario)] {
        figure.is_optional = funnel::is_doubtful(scenario);
        let own = ruled(figure, &[automated, automation, contradicted], &[fixed, concurrency]);
        let value = match &own.outcome {
            Outcome::Value(values, _) => Ok(values[0]),
            Outcome::Any => Err(Lack::Unclear),
            _ => Err(Lack::Blank),
        };
        if own.id == "human-cost" {
            section.published = published::of_cost(scenario, own.id, value);
            for published in &mut section.published {
                published.is_optional |= own.is_optional;
            }
        }
        section.figures.push(own);
    }
    Some(section)
}

/// A figure with its own rules, and with those that may stop the section as well.
fn ruled(mut figure: Figure, own: &[Rule], others: &[Rule]) -> Figure {
    if own.contains(&Rule::Unclear) {
        figure.outcome = Outcome::Any;
    } else if own.contains(&Rule::Broken) {
        figure.outcome = Outcome::Absent;
    }
    figure.is_optional |= others.iter().any(|rule| *rule != Rule::Holds);
    figure
}

/// Whether a part is at most its whole, where both are known; residues of rounding are none.
fn at_most(part: Value, whole: Value) -> Rule {
    let (Ok(part), Ok(whole)) = (part, whole) else { return Rule::Holds };
    let (excess, size) = (part - whole, part.max(whole));
    if excess <= 1e-12 * size {
        Rule::Holds
    } else if excess > 1e-8 * size + 2e-6 {
        Rule::Broken
    } else {
        Rule::Unclear
    }
}

/// What automation handled and what was abandoned there are at most the contacts handled; what is not
/// known could only add.
fn automation_rule(scenario: &Scenario) -> Rule {
    let known = |value: Value| Ok(value.unwrap_or(0.0));
    let sum = add(known(automation_handled(scenario)), known(abandonment(scenario)));
    at_most(sum, contacts_handled(scenario))
}

/// L × AHT/3600 ÷ (occupancy × (1 − shrinkage) × concurrency) + other.
fn from_handle_time(scenario: &Scenario) -> Figure {
    let share = |key| per(scenario.value(key), Ok(100.0));
    let hours = per(scenario.value("aht"), Ok(3_600.0));
    let at_once = first(&[scenario.value("concurrency"), Ok(1.0)]);
    let productive =
        times(times(share("occupancy"), left(Ok(1.0), &[share("shrinkage")])), at_once);
    let other = first(&[scenario.value("other-each"), Ok(0.0)]);
    let cost = per(times(scenario.value("hour"), hours), productive);
    Figure::of("cost-from-handle-time", add(cost, other))
}

/// (total − cost of automation) ÷ (contacts handled − handled by automation − abandoned there).
fn human_cost(scenario: &Scenario) -> Figure {
    let cost = left(total_cost(scenario), &[scenario.value("automated-cost")]);
    let people =
        left(contacts_handled(scenario), &[automation_handled(scenario), abandonment(scenario)]);
    Figure::of("human-cost", per(cost, people.map(|people| people.max(0.0))))
}

/// Cost of automation ÷ contacts handled by it.
fn automated_cost(scenario: &Scenario) -> Figure {
    Figure::of(
        "automated-cost-per-contact",
        per(scenario.value("automated-cost"), automation_handled(scenario)),
    )
}
