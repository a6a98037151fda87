//! Improve: levers, and what each of the further scenarios makes of them; unrounded.

use super::figure::{FigurePart, NeedPart, need};
use crate::{
    evaluation::Report,
    improve::{
        Amount, CaseFound, CaseOutcome, Expected, Improve, LeverProblem, LeverRow, LeverSaving,
        Pay, Remaining, Sampled,
    },
};
use metric_core::{MetricError, case::BreakEven, sample::Summary, savings::Reading};
use scenario::{Scenario, draft::Draft, field::Further};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct ImprovePart {
    levers: Vec<LeverPart>,
    needs: Vec<NeedPart>,
    contradicted: bool,
    floor_unread: bool,
    scenarios: Vec<ScenarioPart>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct LeverPart {
    row: usize,
    problem: Option<&'static str>,
    /// The problem of its amount in each scenario that has one.
    amounts: Vec<AmountProblem>,
}

#[derive(Serialize)]
struct AmountProblem {
    scenario: char,
    problem: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ScenarioPart {
    id: char,
    title: Option<String>,
    metrics: Vec<FigurePart>,
    levers: Vec<SavingPart>,
    interaction: f64,
    cautious: Reading,
    average: Reading,
    average_saving_year: f64,
    sample: Option<SamplePart>,
    case: Option<CasePart>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SavingPart {
    row: usize,
    saving_year: f64,
    shapley: f64,
    alone: f64,
    contacts: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SamplePart {
    saving_year: Summary,
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

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CasePart {
    needs: Vec<NeedPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    posts_above_freed: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ramp_beyond_horizon: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<MetricError>,
    #[serde(flatten)]
    found: Option<ReturnsPart>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ReturnsPart {
    all: PayPart,
    cash: Option<PayPart>,
    running_cost_month: f64,
    break_even_running: BreakEvenPart,
    break_even_whole: BreakEvenPart,
    npv: Option<Summary>,
    not_paid_back: Option<f64>,
    payback: Option<[Option<f64>; 3]>,
}

#[derive(Serialize)]
struct PayPart {
    npv: f64,
    /// Months; null where it never comes.
    payback: Option<f64>,
    roi: Option<f64>,
}

#[derive(Serialize)]
struct BreakEvenPart {
    contacts: Option<f64>,
    containment: Option<f64>,
    /// Contacts per unit of the base in the period.
    rate: Option<f64>,
}

impl ImprovePart {
    pub(super) fn of(draft: &Draft, report: &Report, improve: &Improve) -> Self {
        let levers = improve.levers.iter().map(LeverPart::of);
        let scenarios = improve.scenarios.iter().map(|one| ScenarioPart::of(draft, report, one));
        Self {
            levers: levers.collect(),
            needs: improve.needs.iter().map(need).collect(),
            contradicted: improve.is_contradicted,
            floor_unread: improve.is_floor_unread,
            scenarios: scenarios.collect(),
        }
    }
}

impl LeverPart {
    fn of(row: &LeverRow) -> Self {
        let amounts = Further::ALL.into_iter().zip(row.amounts);
        let amounts = amounts.filter_map(|(further, amount)| match amount {
            Amount::Problem(problem) => {
                Some(AmountProblem { scenario: further.mark(), problem: id(problem) })
            }
            _ => None,
        });
        Self { row: row.place, problem: row.kind.err().map(id), amounts: amounts.collect() }
    }
}

/// The id of a problem in the report.
fn id(problem: LeverProblem) -> &'static str {
    match problem {
        LeverProblem::Unread => "unread",
        LeverProblem::NoEffect => "no-effect",
        LeverProblem::NoReach => "no-reach",
        LeverProblem::OtherReach => "other-reach",
        LeverProblem::UnknownTarget => "unknown-target",
        LeverProblem::NoContacts => "no-contacts",
        LeverProblem::NeedsHandleTime => "needs-handle-time",
        LeverProblem::NeedsBase => "needs-base",
        LeverProblem::BelowFloor(_) => "below-floor",
        LeverProblem::AboveRate(_) => "above-rate",
    }
}

impl ScenarioPart {
    fn of(draft: &Draft, report: &Report, expected: &Expected) -> Self {
        let name = Scenario::of(draft).name_of(expected.further).value();
        let Remaining { cautious, average, average_saving } = expected.remaining;
        Self {
            id: expected.further.mark(),
            title: name.map(str::to_owned),
            metrics: expected.figures.iter().map(|one| FigurePart::of(one, report)).collect(),
            levers: expected.levers.iter().map(saving).collect(),
            interaction: expected.interaction,
            cautious,
            average,
            average_saving_year: average_saving,
            sample: expected.sampled.as_ref().map(sample),
            case: expected.case.as_ref().map(case),
        }
    }
}

fn saving(lever: &LeverSaving) -> SavingPart {
    let LeverSaving { place, bar, shapley, alone, contacts } = *lever;
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
        at_bound: sampled.at_bound,
        levers_at_bound: sampled.levers_at_bound.iter().map(bound).collect(),
        swings: swings.collect(),
    }
}

fn case(case: &CaseFound) -> CasePart {
    let mut part = CasePart {
        needs: Vec::new(),
        posts_above_freed: None,
        ramp_beyond_horizon: None,
        error: None,
        found: None,
    };
    match case {
        CaseFound::Needs(needs) => part.needs = needs.iter().map(need).collect(),
        CaseFound::PostsAboveFreed(freed) => part.posts_above_freed = Some(*freed),
        CaseFound::RampBeyondHorizon(row) => part.ramp_beyond_horizon = Some(*row),
        CaseFound::Failed(error) => part.error = Some(*error),
        CaseFound::Of(found) => part.found = Some(returns(found)),
    }
    part
}

fn returns(found: &CaseOutcome) -> ReturnsPart {
    let [running, whole] = found.break_even;
    let [running_rate, whole_rate] = found.break_even_rate;
    let break_even = |need: BreakEven, rate| BreakEvenPart {
        contacts: need.contacts,
        containment: need.containment,
        rate,
    };
    ReturnsPart {
        all: pay(&found.all),
        cash: found.cash.as_ref().map(pay),
        running_cost_month: found.monthly,
        break_even_running: break_even(running, running_rate),
        break_even_whole: break_even(whole, whole_rate),
        npv: found.npv,
        not_paid_back: found.not_paid_back,
        payback: found.payback,
    }
}

fn pay(pay: &Pay) -> PayPart {
    PayPart { npv: pay.returns.npv, payback: pay.returns.payback, roi: pay.returns.roi.ok() }
}
