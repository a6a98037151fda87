//! A further scenario; unrounded.

use super::{
    case::{CasePart, case},
    figure::FigurePart,
};
use crate::{
    evaluation::Report,
    improve::{
        Expected, LeverSaving, Limit, Limits, Promise, Remaining, Sampled, ScenarioFound, Side,
        Unfound,
    },
};
use metric_core::{
    MetricError,
    sample::{Histogram, Summary},
    savings::Reading,
};
use scenario::{Scenario, draft::Draft};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct ScenarioPart {
    id: char,
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<ErrorPart>,
    #[serde(flatten)]
    found: Option<ExpectedPart>,
}

/// Why it has no figures.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum ErrorPart {
    NoLever,
    /// Rows of levers that cannot be used.
    Levers(Vec<usize>),
    /// Rows of levers that together avoid contacts of more handle time than there is.
    AboveWork(Vec<usize>),
    #[serde(untagged)]
    Failed(MetricError),
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ExpectedPart {
    metrics: Vec<FigurePart>,
    sides: Vec<SidePart>,
    levers: Vec<SavingPart>,
    overlaps: Vec<usize>,
    interaction: f64,
    cautious: Reading,
    average: Reading,
    average_saving_year: f64,
    floor: Option<LimitPart>,
    ceiling: Option<LimitPart>,
    ranged: bool,
    sample: Option<SamplePart>,
    /// Why it has no sample though it could be drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    undrawn: Option<MetricError>,
    case: Option<CasePart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    promise: Option<PromisePart>,
}

/// The contact rate that it promises with every lever at its full effect, in the unit of the rate of today.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct PromisePart {
    today: f64,
    rate: f64,
    low: f64,
    high: f64,
    /// The month of the full effect, the first one of the levers being 1.
    month: u32,
}

/// Two of the metrics, by their ids, and their difference.
#[derive(Serialize)]
struct SidePart {
    today: &'static str,
    with: &'static str,
    difference: Option<f64>,
    share: Option<f64>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SavingPart {
    row: usize,
    saving_year: f64,
    shapley: f64,
    alone: f64,
    contacts: Option<f64>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct LimitPart {
    share: f64,
    left: f64,
    saving_year: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SamplePart {
    saving_year: Summary,
    histogram: Histogram,
    at_bound: f64,
    levers_at_bound: Vec<BoundPart>,
    swings: Vec<SwingPart>,
}

/// The share of the draws in which a lever would move more than can be avoided.
#[derive(Serialize)]
struct BoundPart {
    row: usize,
    share: f64,
}

#[derive(Serialize)]
struct SwingPart {
    key: String,
    low: f64,
    high: f64,
}

impl ScenarioPart {
    pub(super) fn of(draft: &Draft, report: &Report, scenario: &ScenarioFound) -> Self {
        let name = Scenario::of(draft).name_of(scenario.further).value();
        let found = scenario.found.as_ref();
        Self {
            id: scenario.further.mark(),
            title: name.map(str::to_owned),
            error: found.err().map(error),
            found: found.ok().map(|expected| ExpectedPart::of(report, expected)),
        }
    }
}

fn error(unfound: &Unfound) -> ErrorPart {
    match unfound {
        Unfound::NoLever => ErrorPart::NoLever,
        Unfound::Levers(rows) => ErrorPart::Levers(rows.clone()),
        Unfound::AboveWork(rows) => ErrorPart::AboveWork(rows.clone()),
        Unfound::Failed(error) => ErrorPart::Failed(*error),
    }
}

impl ExpectedPart {
    fn of(report: &Report, expected: &Expected) -> Self {
        let Remaining { cautious, average, average_saving, .. } = expected.remaining;
        let Limits { floor, ceiling, .. } = expected.limits;
        Self {
            metrics: expected.figures.iter().map(|one| FigurePart::of(one, report)).collect(),
            sides: expected.sides.iter().map(side).collect(),
            levers: expected.levers.iter().map(saving).collect(),
            overlaps: expected.overlaps.clone(),
            interaction: expected.interaction,
            cautious,
            average,
            average_saving_year: average_saving,
            floor: floor.map(limit),
            ceiling: ceiling.map(limit),
            ranged: expected.is_ranged,
            sample: expected.sampled.as_ref().map(sample),
            undrawn: expected.undrawn,
            case: expected.case.as_ref().map(case),
            promise: expected.promise.as_ref().map(promise),
        }
    }
}

fn promise(promise: &Promise) -> PromisePart {
    let [low, high] = promise.full.ends;
    PromisePart { today: promise.today, rate: promise.full.middle, low, high, month: promise.month }
}

fn side(side: &Side) -> SidePart {
    let [today, with] = [&side.today, &side.with].map(|figure| figure.metric.row().id);
    SidePart { today, with, difference: side.difference, share: side.share }
}

fn limit(limit: Limit) -> LimitPart {
    LimitPart { share: limit.share, left: limit.left, saving_year: limit.saving }
}

fn saving(lever: &LeverSaving) -> SavingPart {
    let LeverSaving { place, bar, shapley, alone, contacts, .. } = *lever;
    SavingPart { row: place, saving_year: bar, shapley, alone, contacts }
}

fn sample(sampled: &Sampled) -> SamplePart {
    let swings = sampled.swings.iter().map(|swing| {
        let [low, high] = swing.ends;
        SwingPart { key: swing.key.clone(), low, high }
    });
    let bound = |(row, share): &(usize, f64)| BoundPart { row: *row, share: *share };
    SamplePart {
        saving_year: sampled.saving,
        histogram: sampled.histogram.clone(),
        at_bound: sampled.at_bound,
        levers_at_bound: sampled.levers_at_bound.iter().map(bound).collect(),
        swings: swings.collect(),
    }
}
