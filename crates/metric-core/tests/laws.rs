//! Laws that hold for every input: scaling, conversion of periods, conservation and
//! monotonicity.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{base, broken, count, value, with_base};
use metric_core::{
    band::{Band, Edge, Tiers, percentile},
    bridge::Bridges,
    interval::{garwood, wilson},
    rate::{Base, RateUnit},
    table::{Input, Inputs, METRICS, Metric, Section, Unit},
    unit::{Days, DenominatorKind, NumeratorKind, Period, TimeBase},
};
use proptest::prelude::*;

fn kinds() -> impl Strategy<Value = DenominatorKind> {
    prop::sample::select(DenominatorKind::ALL.to_vec())
}

fn time_bases() -> impl Strategy<Value = TimeBase> {
    prop::sample::select(TimeBase::ALL.to_vec())
}

fn periods() -> impl Strategy<Value = Period> {
    prop_oneof![
        prop::sample::select(vec![
            Period::Day,
            Period::Week,
            Period::Month,
            Period::Quarter,
            Period::Year,
        ]),
        (0.01..3660.0).prop_map(|days| Period::Days(Days::new(days).unwrap())),
    ]
}

fn bases() -> impl Strategy<Value = Base> {
    (0.001..1e9, kinds(), periods()).prop_map(|(size, kind, period)| base(size, kind, Some(period)))
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}

/// Contacts of a base.
fn contacts_of(contacts: u32, base: Base, per: TimeBase) -> Inputs {
    with_base(&[(Input::Contacts, f64::from(contacts))], base, per)
}

const OFFERED: NumeratorKind = NumeratorKind::Offered;

proptest! {
    /// Item 1.
    #[test]
    fn rate_times_denominator_is_contacts(x in 0..1_000_000_u32, base in bases(), per in time_bases()) {
        let inputs = contacts_of(x, base, per);
        let rate = value(Metric::ContactRate, &inputs)?;
        prop_assert!(close(rate * inputs.get(Input::Exposure).unwrap(), f64::from(x)));
    }

    /// Item 2: a rate in one time base, and converted there, is the rate in the other.
    #[test]
    fn a_rate_is_the_same_by_every_way_to_its_time_base(
        x in 0..1_000_000_u32, base in bases(), p in time_bases(), q in time_bases(),
    ) {
        let (there, back) = (contacts_of(x, base, p), contacts_of(x, base, q));
        let (in_p, in_q) = (value(Metric::ContactRate, &there)?, value(Metric::ContactRate, &back)?);
        if base.kind.is_flow() {
            prop_assert_eq!(in_p, in_q);
        } else {
            prop_assert!(close(in_q * (p.months() / q.months()), in_p));
            let per = |metric| value(metric, &there);
            prop_assert!(close(per(Metric::ContactRateQuarter)?, per(Metric::ContactRateMonth)? * 3.0));
            prop_assert!(close(per(Metric::ContactRateYear)?, per(Metric::ContactRateMonth)? * 12.0));
        }
    }

    /// Item 13, of figures: the limits hold the value, and are those of the count.
    #[test]
    fn the_limits_of_a_rate_are_those_of_its_count(x in 0..100_000_u32, base in bases(), per in time_bases()) {
        let figure = Metric::ContactRate.row().evaluate(&contacts_of(x, base, per))?;
        let (own, of_count) = (figure.interval.unwrap(), garwood(count(x.into()), base.exposure(per)?)?);
        prop_assert!(own.low <= figure.value && figure.value <= own.high);
        prop_assert!(close(own.low, of_count.low) && close(own.high, of_count.high));
    }

    /// A band converted to the value's unit and a value converted to the band's stand alike.
    #[test]
    fn it_does_not_matter_which_side_is_converted(
        value in 0.0..10.0, low in 0.0..5.0, width in 0.0..5.0, p in time_bases(), q in time_bases(),
    ) {
        let unit = |per| RateUnit::new(OFFERED, DenominatorKind::Customer, per);
        let factor = |from, to| Bridges::default().factor(unit(from), unit(to));
        let band = Band::new(Some(Edge::new(low, true)), Some(Edge::new(low + width, true)));
        let there = factor(p, q).map_err(|_| TestCaseError::fail("same kind"))?;
        let back = factor(q, p).map_err(|_| TestCaseError::fail("same kind"))?;
        prop_assert_eq!(band.scaled(there).position(value), band.position(value * back));
    }

    /// Item 13.
    #[test]
    fn garwood_contains_the_estimate_shrinks_with_exposure_and_rises_with_the_count(
        x in 0..200_000_u64, n in 0.5..1e6,
    ) {
        let interval = garwood(count(x), n)?;
        let estimate = count(x).as_f64() / n;
        prop_assert!(interval.low <= estimate && estimate <= interval.high);
        let next = garwood(count(x + 1), n)?;
        prop_assert!(next.low > interval.low && next.high > interval.high);
        // the same rate, measured on four times the exposure
        let wider = garwood(count(4 * x), 4.0 * n)?;
        prop_assert!(wider.high - wider.low < interval.high - interval.low);
    }

    /// Item 14.
    #[test]
    fn wilson_stays_within_zero_and_one_and_is_symmetric(m in 1..1_000_000_u64, share in 0.0..=1.0) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let k = ((m as f64 * share) as u64).min(m);
        let trials = count(m).as_f64();
        let there = wilson(count(k), trials)?;
        let back = wilson(count(m - k), trials)?;
        prop_assert!(0.0 <= there.low && there.low <= there.high && there.high <= 1.0);
        prop_assert!((there.low - (1.0 - back.high)).abs() < 1e-12);
        prop_assert!((there.high - (1.0 - back.low)).abs() < 1e-12);
    }

    /// The total identity of section 6: the cost to serve of all of the base is the total, also where
    /// fewer contacts were handled than offered; rate x cost per contact is it only where all were.
    #[test]
    fn cost_to_serve_times_the_base_is_the_total(
        total in 0.01..1e9, x in 1..100_000_u32, lost in 0..50_u32, base in bases(), per in time_bases(),
    ) {
        let handled = x.saturating_sub(lost).max(1);
        let values = [
            (Input::Contacts, f64::from(x)),
            (Input::Handled, f64::from(handled)),
            (Input::TotalCost, total),
        ];
        let inputs = with_base(&values, base, per);
        let exposure = inputs.get(Input::Exposure).unwrap();
        prop_assert!(near(value(Metric::CostToServe, &inputs)? * exposure, total));
        let rate = value(Metric::ContactRate, &inputs)?;
        let product = rate * value(Metric::CostPerContact, &inputs)? * exposure;
        prop_assert_eq!(near(product, total), handled == x);
    }

    /// Item 19.
    #[test]
    fn scaling_money_scales_costs_and_nothing_else(
        lines in prop::array::uniform6(0.01..1e6), other in prop::array::uniform3(0.0..1.0),
        counts in prop::array::uniform3(1..1_000_u32), factor in 0.01..100.0,
    ) {
        let (plain, scaled) = (costs(lines, other, counts, 1.0), costs(lines, other, counts, factor));
        for row in &METRICS {
            let (before, after) = (row.evaluate(&plain), row.evaluate(&scaled));
            prop_assert_eq!(before.is_ok(), after.is_ok(), "{}", row.id);
            if let (Ok(before), Ok(after)) = (before, after) {
                let factor = if is_money(row.unit) { factor } else { 1.0 };
                prop_assert!(near(after.value, before.value * factor), "{}", row.id);
            }
        }
        prop_assert_eq!(broken(Section::HandleTime, &plain).len(), broken(Section::HandleTime, &scaled).len());
    }

    /// Item 20.
    #[test]
    fn a_better_value_never_gets_a_worse_label(
        edges in prop::array::uniform4(0.001..10.0), a in 0.0..12.0, b in 0.0..12.0,
    ) {
        let mut edges = edges;
        edges.sort_by(f64::total_cmp);
        let [best, top, low, high] = edges;
        let tiers = Tiers {
            best_in_class: Band::new(None, Some(Edge::new(best, false))),
            top_quartile: Band::new(None, Some(Edge::new(top, false))),
            average: Band::new(Some(Edge::new(low, true)), Some(Edge::new(high, true))),
        };
        // also at the edges themselves, which a random value never meets
        for (a, b) in [(a, b), (best, top), (top, low), (low, high), (a, high), (best, b)] {
            let (better, worse) = if a <= b { (a, b) } else { (b, a) };
            prop_assert!(tiers.standing(better) <= tiers.standing(worse));
            prop_assert!(tiers.average.position(better) <= tiers.average.position(worse));
        }
    }

    /// Item 21, of a percentile.
    #[test]
    fn a_percentile_of_anything_is_a_number_or_none(
        size in any::<f64>(), days in any::<f64>(), money in any::<f64>(),
    ) {
        let text = format!("{:?}", percentile(size, days, money));
        prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn is_money(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Money
            | Unit::MoneyPerYear
            | Unit::MoneyPerContact
            | Unit::MoneyPerCase
            | Unit::MoneyPerBase
            | Unit::MoneyPerHour
    )
}

/// A scenario with every input of money, scaled; fixed cost, cost of automation and handle time.
fn costs(lines: [f64; 6], other: [f64; 3], counts: [u32; 3], scale: f64) -> Inputs {
    const LINES: [Input; 6] = [
        Input::CostAgents,
        Input::CostSoftware,
        Input::CostTelephony,
        Input::CostManagement,
        Input::CostOutsourced,
        Input::CostOther,
    ];
    let [fixed, automation, hour] = other;
    let [contained, people, cases] = counts.map(f64::from);
    let total: f64 = lines.iter().sum();
    let mut values: Vec<(Input, f64)> = LINES.into_iter().zip(lines).collect();
    values.extend([
        (Input::CostLines, total),
        (Input::FixedCost, fixed * total),
        (Input::AutomationCost, automation * total),
        (Input::HourCost, hour * 100.0),
        (Input::OtherCostPerContact, hour),
        (Input::EarlierCost, 2.0 * total),
    ]);
    for (_, value) in &mut values {
        *value *= scale;
    }
    values.extend([
        (Input::Contacts, contained + people),
        (Input::Contained, contained),
        (Input::EarlierContacts, people),
        (Input::CasesResolved, cases),
        (Input::EarlierCasesResolved, cases),
        (Input::HandleTime, 300.0),
        (Input::Occupancy, 0.8),
        (Input::Shrinkage, 0.3),
    ]);
    let customers = base(1_000.0, DenominatorKind::Customer, Some(Period::Quarter));
    with_base(&values, customers, TimeBase::Month)
}
