//! Laws that hold for every input (metric model, section 16).

#![allow(clippy::unwrap_used)] // test helpers

use metric_core::{
    MetricError,
    band::{Band, Edge, Tiers, percentile},
    bridge::Bridges,
    cost::{cost_identity, cost_per_contact, cost_share, cost_to_serve, total_cost},
    interval::{garwood, wilson},
    quantity::{Amount, Count},
    rate::{
        Base, RateUnit, automation_share, contact_rate, contact_rate_interval, human_handled,
        in_time_base, incidence, time_between_contacts,
    },
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
    (0.001..1e9, kinds(), periods()).prop_map(|(size, kind, period)| Base {
        size: Amount::new(size).unwrap(),
        kind,
        period: Some(period),
    })
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}

fn count(value: u64) -> Count {
    Count::new(value).unwrap()
}

const OFFERED: NumeratorKind = NumeratorKind::Offered;

proptest! {
    /// Item 1.
    #[test]
    fn rate_times_denominator_is_contacts(x in 0..1_000_000_u64, base in bases(), per in time_bases()) {
        let rate = contact_rate(count(x), base, per, OFFERED)?.value;
        prop_assert!(close(rate * base.exposure(per)?, count(x).as_f64()));
    }

    /// Item 2.
    #[test]
    fn converting_there_and_back_changes_nothing(
        x in 0..1_000_000_u64, base in bases(), p in time_bases(), q in time_bases(),
    ) {
        let rate = contact_rate(count(x), base, p, OFFERED)?;
        let there = in_time_base(rate, q)?;
        prop_assert!(close(in_time_base(there, p)?.value, rate.value));
        if base.kind.is_flow() {
            prop_assert_eq!(there, rate);
        }
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

    /// Item 19.
    #[test]
    fn scaling_money_scales_costs_and_nothing_else(
        lines in prop::collection::vec(0.01..1e6, 1..7), x in 1..100_000_u64, factor in 0.01..100.0,
    ) {
        let amounts = |scale: f64| lines.iter().map(move |line| Amount::new(line * scale).unwrap());
        let plain = total_cost(amounts(1.0))?;
        let scaled = total_cost(amounts(factor))?;
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs());
        prop_assert!(near(scaled.get(), plain.get() * factor));
        let (before, after) = (cost_per_contact(plain, count(x))?, cost_per_contact(scaled, count(x))?);
        prop_assert!(near(after, before * factor));
        for (one, other) in amounts(1.0).zip(amounts(factor)) {
            prop_assert!(near(cost_share(one, plain)?, cost_share(other, scaled)?));
        }
        prop_assert!(cost_identity(count(x), after, scaled)?.holds);
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

    /// Item 21.
    #[test]
    fn no_input_yields_nan_infinity_or_a_panic(
        x in any::<u64>(), y in any::<u64>(), size in any::<f64>(), days in any::<f64>(),
        money in any::<f64>(), kind in kinds(), per in time_bases(),
    ) {
        for value in totals(x, y, size, days, money, kind, per).into_iter().flatten() {
            prop_assert!(value.is_finite() && value.abs() <= 1e15, "{}", value);
        }
        let text = format!("{:?}", percentile(size, days, money));
        prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
    }
}

/// Every function of the core on one set of raw inputs.
fn totals(
    x: u64,
    y: u64,
    size: f64,
    days: f64,
    money: f64,
    kind: DenominatorKind,
    per: TimeBase,
) -> Vec<Result<f64, MetricError>> {
    let inputs = || -> Result<_, MetricError> {
        let period = Some(Period::Days(Days::new(days)?));
        let base = Base { size: Amount::new(size)?, kind, period };
        Ok((Count::new(x % 2_000_000_000)?, Count::new(y % 2_000_000_000)?, base))
    };
    let (x, y, base) = match inputs() {
        Ok(inputs) => inputs,
        Err(error) => return vec![Err(error)],
    };
    let money = Amount::new(money);
    let rate = contact_rate(x, base, per, OFFERED);
    let per_contact = money.and_then(|money| cost_per_contact(money, y));
    let interval = contact_rate_interval(x, base, per);
    vec![
        rate.map(|rate| rate.value),
        rate.and_then(time_between_contacts),
        interval.map(|interval| interval.low),
        interval.map(|interval| interval.high),
        human_handled(x, y).map(Count::as_f64),
        automation_share(y, x).map(|share| share.interval.high),
        incidence(y, Some(x), base).map(|share| share.interval.low),
        per_contact,
        per_contact.and_then(|cost| cost_to_serve(rate?.value, cost)),
        per_contact.and_then(|cost| Ok(cost_identity(x, cost, money?)?.difference)),
    ]
}
