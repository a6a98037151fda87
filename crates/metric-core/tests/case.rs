//! The investment case against arithmetic by hand, and with ranges against an independent simulation.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

#[path = "common/improve.rs"]
mod improve;

use improve::TODAY;
use metric_core::{
    MetricError,
    case::{BreakEven, Case, Cash, Returns, effect, monthly_rate},
    range::{Distribution, Shape},
    sample::{SAMPLES, Sampler, Summary, quantile},
    savings::{Baseline, Column, Columns, Lever, Levers, Pool},
};

/// 40,000 contacts a year, by the month; 60 % could be automated, at $0.99.
const MONTH: Baseline = Baseline { contacts: 40_000.0 / 12.0, routed: 0.6, ..TODAY };

const CASE: Case = Case { once: 6e4, monthly: 2e3, discount_a_year: 0.1, horizon_months: 36 };

#[test]
fn sixty_thousand_at_once_pays_within_nine_months() {
    let returns = CASE.returns(|month| 12_500.0 * effect(month, 0, 6)).unwrap();
    assert!((returns.npv - 236_780.12).abs() < 0.005, "{}", returns.npv);
    assert!((returns.payback.unwrap() - (8.0 + 7_250.0 / 10_500.0)).abs() < 1e-12);
    assert!((returns.roi.unwrap() - (418_750.0 / 132_000.0 - 1.0)).abs() < 1e-12);
    let sums = CASE.cumulative(|month| 12_500.0 * effect(month, 0, 6)).unwrap();
    assert_eq!(sums.len(), 37);
    // -60,000 + 2,083.33 − 2,000
    assert_eq!([sums[0], sums[1].round(), sums[36]], [-60_000.0, -59_917.0, 286_750.0]);
}

#[test]
fn a_lever_starts_late_and_rises_evenly() {
    let rise: Vec<_> = (1..=6).map(|month| effect(month, 1, 4)).collect();
    assert_eq!(rise, [0.0, 0.25, 0.5, 0.75, 1.0, 1.0]);
    assert_eq!([3, 4].map(|month| effect(month, 3, 0)), [0.0, 1.0]);
    assert_eq!([0, u32::MAX].map(|month| effect(month, 0, u32::MAX)), [0.0, 1.0]);
}

#[test]
fn a_case_may_cost_nothing_at_once_or_never_pay() {
    let free = Case { once: 0.0, ..CASE }.returns(|_| 100.0).unwrap();
    assert_eq!(free.payback, Some(0.0));
    // (3,600 − 72,000) / 72,000
    assert!((free.roi.unwrap() + 0.95).abs() < 1e-12);
    assert_eq!(CASE.returns(|_| 2_000.0).unwrap().payback, None);
    // paid back with the last flow, whose floating-point residue is nothing
    let exact = Case { once: 0.9, monthly: 0.0, discount_a_year: 0.0, horizon_months: 9 };
    assert_eq!(exact.returns(|_| 0.1).unwrap().payback.map(f64::round), Some(9.0));
    let nothing = Case { once: 0.0, monthly: 0.0, ..CASE }.returns(|_| 1.0).unwrap();
    assert_eq!(nothing.roi, Err(MetricError::ZeroDenominator));
}

#[test]
fn a_case_out_of_its_domain_is_refused() {
    let refused = |case: Case| case.returns(|_| 1.0).err();
    for months in [0, 601] {
        assert_eq!(
            refused(Case { horizon_months: months, ..CASE }),
            Some(MetricError::OutOfRange),
            "{months}"
        );
    }
    assert_eq!(refused(Case { once: -1.0, ..CASE }), Some(MetricError::Negative));
    assert_eq!(refused(Case { discount_a_year: -1.0, ..CASE }), Some(MetricError::OutOfRange));
    assert_eq!(monthly_rate(f64::NAN), Err(MetricError::NotFinite));
    assert_eq!(CASE.returns(|_| f64::NAN), Err(MetricError::Overflow));
    // too large a saving, also where it is discounted to a figure
    let cheap = Case { discount_a_year: 1e15, ..CASE };
    assert_eq!(cheap.returns(|_| 2e15), Err(MetricError::Overflow));
    // (1 − 0.9999999)^-50 is no figure
    let steep = Case { discount_a_year: -0.999_999_9, horizon_months: 600, ..CASE };
    assert_eq!(refused(steep), Some(MetricError::Overflow));
    assert!(Case { horizon_months: 600, ..CASE }.returns(|_| 1e12).is_ok());
}

#[test]
fn a_running_cost_breaks_even() {
    let month = Baseline { contacts: 10_000.0, ..MONTH };
    let need = BreakEven::of(2_000.0, &month).unwrap();
    assert_eq!(need.contacts, Some(200.0));
    assert!((need.containment.unwrap() - 2_000.0 / (6_000.0 * 9.01)).abs() < 1e-12);
    assert!((need.rate(250_000.0).unwrap().unwrap() - 0.0008).abs() < 1e-12);
    assert_eq!(need.rate(0.0), Err(MetricError::ZeroDenominator));
    // with a tenth that comes back, on top of 30 % contained today, 20 % longer where it is not
    let today = Baseline { contained: 0.3, returned: 0.1, longer: 0.2, ..month };
    let more = BreakEven::of(2_000.0, &today).unwrap().containment.unwrap();
    assert!((more - 0.3 - 2_000.0 / (6_000.0 * (11.0 - 0.99))).abs() < 1e-12);
    // the same saved by the model
    let lever = Lever::Contained { of: Pool::Routed, share: more };
    let levers = Levers::new(&[lever]).unwrap();
    let cost = |level| levers.evaluate(&today, |_| level).unwrap().cautious.cost;
    assert!((cost(0.0) - cost(1.0) - 2_000.0).abs() < 1e-6);
    // from no automation at all, escalation is part of what has to be earned
    let none = Baseline { contained: 0.0, ..today };
    let share = BreakEven::of(2_000.0, &none).unwrap().containment.unwrap();
    let levers = Levers::new(&[Lever::Contained { of: Pool::Routed, share }]).unwrap();
    let cost = |level| levers.evaluate(&none, |_| level).unwrap().cautious.cost;
    assert!((cost(0.0) - cost(1.0) - 2_000.0).abs() < 1e-6);
}

#[test]
fn some_cases_never_break_even() {
    let month = Baseline { contacts: 10_000.0, ..MONTH };
    let of = |cost, month| BreakEven::of(cost, &month).unwrap();
    let never = BreakEven { contacts: None, containment: None };
    assert_eq!(of(100_001.0, month), never);
    assert_eq!(never.rate(0.0), Ok(None));
    assert_eq!(of(2_000.0, Baseline { automated: 10.0, ..month }).containment, None);
    assert_eq!(of(2_000.0, Baseline { cost: 0.0, ..month }), never);
    assert_eq!(of(0.0, month), BreakEven { contacts: Some(0.0), containment: Some(0.0) });
    assert_eq!(BreakEven::of(-1.0, &month), Err(MetricError::Negative));
}

#[test]
fn only_posts_and_invoices_that_leave_are_cash() {
    let cash = Cash::of([1.0, 1.7], 48_000.0, 500.0).unwrap();
    assert_eq!(cash.in_month(12_500.0, 12_500.0), Ok(4_500.0));
    assert_eq!(cash.in_month(3_125.0, 12_500.0), Ok(1_125.0));
    assert_eq!(cash.in_month(1.0, 0.0), Err(MetricError::ZeroDenominator));
    assert_eq!(Cash::of([1.8, 1.7], 1.0, 0.0), Err(MetricError::PartAboveWhole));
    assert!(Cash::of([1.7, 1.7], 1.0, 0.0).is_ok());
}

/// Returns of every draw: containment 40 to 70 %, $8 to $12, ramp 6, 24 months.
fn draws() -> Vec<Returns> {
    let mut sampler = Sampler::default();
    let cost = Distribution::of(Shape::Positive, 8.0, 12.0).unwrap();
    let containment = Distribution::of(Shape::Share, 0.4, 0.7).unwrap();
    let case = Case { horizon_months: 24, ..CASE };
    let lever = Lever::Contained { of: Pool::Routed, share: containment.middle() };
    let levers = Levers::new(&[lever]).unwrap();
    let mut drawn = |key, range: Distribution| -> Vec<f64> {
        sampler.scores(key).iter().map(|&score| range.at(score)).collect()
    };
    let cost = drawn("cost", cost);
    let share = drawn("contained by automation, routed, 1", containment);
    let today = Columns { cost: Column::Draws(&cost), ..Columns::of(&MONTH) };
    // the costs of all draws at the level of each month, from month 0 on; after the ramp they stay
    let costs: Vec<_> = (0..=6)
        .map(|month| {
            let mut costs = vec![0.0; SAMPLES];
            let shares = [Column::Draws(&share)];
            levers.costs(&today, &shares, &[], |_| effect(month, 0, 6), &mut costs).unwrap();
            costs
        })
        .collect();
    let cost = |month: usize, draw: usize| costs[month.min(6)][draw];
    (0..SAMPLES)
        .map(|draw| case.returns(|month| cost(0, draw) - cost(month as usize, draw)).unwrap())
        .collect()
}

#[track_caller]
fn within(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected} ± {tolerance}");
}

/// The expected numbers are those of an independent simulation of the same case.
#[test]
fn a_case_with_ranges_agrees_with_an_independent_simulation() {
    let returns = draws();
    let mut values: Vec<_> = returns.iter().map(|draw| draw.npv).collect();
    let npv = Summary::of(&mut values).unwrap();
    within(npv.p5, 23_300.0, 1_000.0);
    within(npv.p50, 83_800.0, 800.0);
    within(npv.p95, 157_400.0, 2_000.0);
    within(npv.below_zero, 0.008, 0.003);
    let never = f64::INFINITY;
    let mut months: Vec<_> = returns.iter().map(|draw| draw.payback.unwrap_or(never)).collect();
    months.sort_by(f64::total_cmp);
    let share: f64 = months.iter().map(|&month| if month == never { 1.0 } else { 0.0 }).sum();
    within(share / 20_000.0, 0.004, 0.003);
    for (p, expected) in [(0.05, 8.15), (0.5, 10.94), (0.95, 16.73)] {
        within(quantile(&months, p).unwrap(), expected, 0.2);
    }
    assert_eq!(quantile(&months, 1.0), None);
}
