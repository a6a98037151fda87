//! Parts that add up to a whole, and as shown do not: then it is said that they are rounded.

use super::{format::column_numbers, source::Source};
use metric_core::table::{Input, Metric};
use report::{COST_LINES, Results, Unit};
use scenario::field::Section;

/// What is said where parts do not add up as shown.
pub(crate) const ROUNDED: &str =
    "Rounded: parts as shown may differ from their whole in the last digit.";

/// How far sums may lie apart by floating point, as a part of their size.
const NOISE: f64 = 1e-9;

/// Metrics that add up to another one, or to 100 %.
const OF_METRICS: [(&[Metric], Option<Metric>); 3] = [
    (&[Metric::RateEffect, Metric::MixEffect], Some(Metric::RateChange)),
    (&[Metric::GrowthEffect, Metric::RateEffectOnVolume], Some(Metric::VolumeChange)),
    (&[Metric::ContainmentOfBot, Metric::EscalationRate, Metric::BotAbandonment], None),
];

/// Stages of the funnel that add up to another one.
const OF_STAGES: [(&[Input], Input); 3] = [
    (&[Input::Contained, Input::Abandonment, Input::Escalations], Input::Routed),
    (&[Input::Contained, Input::Abandonment, Input::People], Input::Contacts),
    (&[Input::Solved, Input::GaveUp, Input::Contacts], Input::Attempts),
];

/// Whether parts of a section add up to their whole, and as shown do not.
pub(super) fn is_rounded_apart(source: &Source<'_>, results: &Results) -> bool {
    of_columns(source, results)
        || match results.section {
            Section::Funnel => of_metrics(source) || of_stages(source),
            Section::Issues => of_first_row(source, results),
            Section::Change => of_metrics(source),
            _ => false,
        }
}

/// Whether the cost lines add up to their total, and as shown do not.
pub(super) fn are_lines_rounded_apart(source: &Source<'_>) -> bool {
    let value = |metric| source.report.value(metric);
    let parts = |of: fn(&report::CostLine) -> Metric| -> Vec<f64> {
        COST_LINES.iter().filter_map(|line| value(of(line))).collect()
    };
    let each = value(Metric::CostPerContact);
    is_apart(source, Unit::Share, &parts(|line| line.share), Some(1.0))
        || is_apart(source, Unit::MoneyPerContact, &parts(|line| line.per_contact), each)
}

/// The columns of a table, each with what its rows may add up to.
fn of_columns(source: &Source<'_>, results: &Results) -> bool {
    results.columns.iter().enumerate().any(|(index, column)| {
        let values: Vec<f64> = results.lines.iter().filter_map(|line| line.value(index)).collect();
        let unit = Unit::of(source.scenario, column.unit);
        let whole = match unit {
            Unit::Share => Some(1.0),
            Unit::Rate(_) if !column.signed => source.report.value(Metric::ContactRate),
            Unit::Money => source.report.inputs.get(Input::SupportCost),
            _ => None,
        };
        !column.label.is_empty() && is_apart(source, unit, &values, whole)
    })
}

fn of_metrics(source: &Source<'_>) -> bool {
    OF_METRICS.iter().any(|(parts, whole)| {
        let values: Option<Vec<f64>> =
            parts.iter().map(|part| source.report.value(*part)).collect();
        let unit = parts.first().and_then(|part| source.report.get(*part)).map(|part| part.unit);
        let whole = whole.map_or(Some(1.0), |whole| source.report.value(whole));
        unit.zip(values).is_some_and(|(unit, values)| is_apart(source, unit, &values, whole))
    })
}

fn of_stages(source: &Source<'_>) -> bool {
    let get = |input: Input| source.report.inputs.get(input);
    OF_STAGES.iter().any(|(parts, whole)| {
        let values: Option<Vec<f64>> = parts.iter().map(|part| get(*part)).collect();
        values.is_some_and(|values| is_apart(source, Unit::Contacts, &values, get(*whole)))
    })
}

/// The largest issue and what is left of the rate, which stand in one sentence.
fn of_first_row(source: &Source<'_>, results: &Results) -> bool {
    let Some(rate) = source.report.get(Metric::ContactRate) else { return false };
    let own = results.lines.first().and_then(|line| results.value(line, "rate"));
    rate.outcome.value().zip(own).is_some_and(|(all, own)| {
        // Each of them stands there with decimals of its own.
        let shown = [own, all - own, all].map(|value| column_numbers(source, rate.unit, &[value]));
        let [own, left, all] = shown.map(|numbers| numbers.iter().sum::<f64>());
        !is_same(own + left, all, all)
    })
}

/// Whether parts are all of a whole, and as shown are not.
fn is_apart(source: &Source<'_>, unit: Unit, parts: &[f64], whole: Option<f64>) -> bool {
    let Some(whole) = whole else { return false };
    let size = parts.iter().map(|part| part.abs()).sum::<f64>().max(whole.abs());
    if !is_same(parts.iter().sum(), whole, size) {
        return false;
    }
    let shown = column_numbers(source, unit, &[parts, &[whole]].concat());
    let (sum, whole) = match shown.split_last() {
        Some((whole, parts)) => (parts.iter().sum::<f64>(), *whole),
        None => return false,
    };
    !is_same(sum, whole, shown.iter().map(|part| part.abs()).sum())
}

fn is_same(one: f64, other: f64, size: f64) -> bool {
    (one - other).abs() <= NOISE * size
}
