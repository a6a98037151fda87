//! The case of a scenario; unrounded.

use super::figure::{NeedPart, need};
use crate::improve::{CaseFound, CaseOutcome, DrawnCase, Pay};
use metric_core::{MetricError, case::BreakEven, sample::Summary};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct CasePart {
    needs: Vec<NeedPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    posts_above_freed: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ramp_beyond_horizon: Option<usize>,
    /// Cash is a part of a saving of nothing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    no_saving: bool,
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
    #[serde(flatten)]
    drawn: Option<DrawnPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    undrawn: Option<MetricError>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DrawnPart {
    npv: Summary,
    not_paid_back: f64,
    payback: [Option<f64>; 3],
    band: Vec<MonthPart>,
}

/// The money that has come back by a month, at the 5th and 95th percentile.
#[derive(Serialize)]
struct MonthPart {
    month: u32,
    p5: f64,
    p95: f64,
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

pub(super) fn case(case: &CaseFound) -> CasePart {
    let mut part = CasePart {
        needs: Vec::new(),
        posts_above_freed: None,
        ramp_beyond_horizon: None,
        no_saving: false,
        error: None,
        found: None,
    };
    match case {
        CaseFound::Needs(needs) => part.needs = needs.iter().map(need).collect(),
        CaseFound::PostsAboveFreed(freed) => part.posts_above_freed = Some(*freed),
        CaseFound::RampBeyondHorizon(row) => part.ramp_beyond_horizon = Some(*row),
        CaseFound::NoSaving => part.no_saving = true,
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
        drawn: found.drawn.as_ref().map(drawn),
        undrawn: found.undrawn,
    }
}

fn drawn(drawn: &DrawnCase) -> DrawnPart {
    let month =
        |(month, [p5, p95]): &(u32, [f64; 2])| MonthPart { month: *month, p5: *p5, p95: *p95 };
    DrawnPart {
        npv: drawn.npv,
        not_paid_back: drawn.not_paid_back,
        payback: drawn.payback,
        band: drawn.band.iter().map(month).collect(),
    }
}

fn pay(pay: &Pay) -> PayPart {
    PayPart { npv: pay.returns.npv, payback: pay.returns.payback, roi: pay.returns.roi.ok() }
}
