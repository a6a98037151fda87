//! Then and now: what changed since the earlier period, and whether chance explains it.

use super::{context::Context, finding::FindingKind, results::Results};
use crate::track;
use metric_core::{
    MetricError,
    band::{difference, same},
    change::smallest_change,
    decompose::volume_effects,
    table::{Input, Metric, Scope},
};

/// What changed since the earlier period.
pub(super) fn of(context: &mut Context<'_>, results: &mut Results) {
    let lengths = [context.scenario.period(), context.scenario.earlier_period()];
    let dispersion = track::dispersion(context.scenario, lengths.map(|length| length.value()));
    context.inputs.set(Input::Dispersion, dispersion);
    let exposures = then_and_now(context, [Input::EarlierExposure, Input::Exposure]);
    let contacts = then_and_now(context, [Input::ContactsThen, Input::Contacts]);
    // What passes the limit as a figure is no part of another one; that there is no rate stands there.
    let changes = match Metric::RateThen.row().formula.value(context.inputs) {
        Err(MetricError::ZeroDenominator) => Err(MetricError::Missing),
        rate => exposures
            .and_then(|exposures| smallest_change(rate?, exposures, dispersion.unwrap_or(1.0))),
    };
    for (index, input) in [Input::SmallestFall, Input::SmallestRise].into_iter().enumerate() {
        let change = changes.map(|changes| changes.get(index).copied().flatten());
        let change = change.and_then(|change| change.ok_or(MetricError::Missing));
        context.inputs.compute(input, change);
    }
    let effects = exposures.and_then(|exposures| volume_effects(contacts?, exposures));
    context.inputs.compute(Input::GrowthEffect, effects.map(|[growth, _]| growth));
    context.inputs.compute(Input::RateEffectOnVolume, effects.map(|[_, by_rate]| by_rate));
    if let Some(ratio) = context.inputs.rate_ratio() {
        results.find(
            if ratio.p < 0.05 { FindingKind::NoChance } else { FindingKind::Chance },
            ratio.p,
        );
    }
    note_lengths(context, results);
    note_costs(context, results);
}

/// Two inputs, or why one of them has no value; missing where one is, whatever the other is.
fn then_and_now(context: &Context<'_>, both: [Input; 2]) -> Result<[f64; 2], MetricError> {
    match both.map(|input| context.inputs.input(input)) {
        [Err(MetricError::Missing), _] | [_, Err(MetricError::Missing)] => {
            Err(MetricError::Missing)
        }
        [then, now] => Ok([then?, now?]),
    }
}

/// Periods of two lengths: where there is no volume then, nothing is compared that grows with it.
fn note_lengths(context: &Context<'_>, results: &mut Results) {
    let (now, then) = (context.scenario.period(), context.scenario.earlier_period());
    let volumes = context.get(Input::Contacts).zip(context.get(Input::ContactsThen));
    if let (Some(now), Some(then), Some(_)) = (now.value(), then.value(), volumes)
        && !same(now.months(), then.months())
    {
        results.find(FindingKind::LengthsDiffer, 0.0);
    }
}

/// Cost per contact and cost per resolution that moved apart; of then only contacts offered are known.
fn note_costs(context: &Context<'_>, results: &mut Results) {
    let moved = |now: Metric, then: Metric| {
        let value = |metric: Metric| metric.row().formula.value(context.inputs).ok();
        Some(difference(value(now)?, value(then)?))
    };
    let contact = moved(Metric::CostPerContactNow, Metric::CostPerContactThen);
    let resolution = moved(Metric::CostPerResolution, Metric::CostPerResolutionThen);
    match contact.zip(resolution) {
        Some((contact, resolution)) if contact < 0.0 && resolution > 0.0 => {
            results.find(FindingKind::CostsApart, resolution);
        }
        Some((contact, resolution)) if contact > 0.0 && resolution < 0.0 => {
            results.find(FindingKind::CostsApartUp, resolution);
        }
        _ => {}
    }
}
