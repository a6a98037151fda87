//! Laws of savings and of the investment case that hold for every input.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

#[path = "common/improve.rs"]
mod improve;

use improve::{at, baselines, cost, levers, near, share, wild};
use metric_core::{
    case::{BreakEven, Case, Cash, effect, monthly_rate},
    savings::{Baseline, Column::*, Columns, Lever, Levers, Outcome, Reading, Target},
};
use proptest::prelude::*;

proptest! {
    /// Item 6, and that each saving is the difference of two outcomes.
    #[test]
    fn bars_and_shapley_values_add_up_to_the_saving(baseline in baselines(), levers in levers()) {
        let set = Levers::new(&levers).unwrap();
        let (none, all) = (at(&levers, &baseline, 0.0), at(&levers, &baseline, 1.0));
        for of in [cost, |outcome: &Outcome| outcome.average.contacts] {
            let (size, saving) = (of(&none).max(of(&all)), of(&none) - of(&all));
            let bars = set.funnel_bars(&baseline, &of).unwrap();
            prop_assert!(near(bars.iter().map(|bar| bar.saving).sum(), saving, size));
            let mut places: Vec<_> = bars.iter().map(|bar| bar.place).collect();
            places.sort_unstable();
            prop_assert_eq!(places, (0..levers.len()).collect::<Vec<_>>());
        }
        let (size, saving) = (cost(&none).max(cost(&all)), cost(&none) - cost(&all));
        let values = set.shapley(&baseline).unwrap();
        prop_assert!(near(values.iter().sum(), saving, size * 10.0));
        if let [lever] = levers.as_slice() {
            let alone = at(&[*lever], &baseline, 1.0);
            prop_assert_eq!(set.alone(&baseline).unwrap(), [cost(&none) - cost(&alone)]);
        }
    }

    /// Item 6: the place of a lever moves neither what all of them do nor its own Shapley value.
    #[test]
    fn the_order_of_the_levers_moves_nothing_but_places(
        baseline in baselines(), (levers, order) in levers().prop_flat_map(|levers| {
            let order = Just((0..levers.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(levers), order)
        }),
    ) {
        let shuffled: Vec<_> = order.iter().map(|&place| levers[place]).collect();
        let size = cost(&at(&levers, &baseline, 0.0)).max(cost(&at(&levers, &baseline, 1.0)));
        prop_assert!(near(
            cost(&at(&shuffled, &baseline, 1.0)), cost(&at(&levers, &baseline, 1.0)), size,
        ));
        let values = |levers: &[Lever]| Levers::new(levers).unwrap().shapley(&baseline).unwrap();
        let (before, after) = (values(&levers), values(&shuffled));
        for (value, &place) in after.iter().zip(&order) {
            prop_assert!(near(*value, before[place], size * 10.0), "{value} is not {}", before[place]);
        }
    }

    #[test]
    fn without_levers_cost_is_the_closed_form(baseline in baselines(), levers in levers()) {
        let Baseline { contacts, routed: e, contained: k, returned: q, longer: d, .. } = baseline;
        // without automation nobody is escalated
        let escalated = if k > 0.0 { e * (1.0 - k) } else { 0.0 };
        let each = (1.0 - e * k * (1.0 - q) + escalated * d) * baseline.cost + e * k * baseline.automated;
        for outcome in [at(&[], &baseline, 1.0), at(&levers, &baseline, 0.0)] {
            for reading in [outcome.cautious, outcome.average] {
                prop_assert!(near(reading.cost, contacts * each, contacts * each));
                prop_assert!(near(reading.contacts, contacts, contacts));
                prop_assert!(!reading.is_bounded);
            }
        }
    }

    /// Item 19.
    #[test]
    fn scaling_money_scales_money_alone(
        baseline in baselines(), levers in levers(), level in share(), factor in 0.01..100.0,
    ) {
        let scaled = Baseline {
            cost: baseline.cost * factor, automated: baseline.automated * factor, ..baseline
        };
        let (one, other) = (at(&levers, &baseline, level), at(&levers, &scaled, level));
        for (one, other) in [(one.cautious, other.cautious), (one.average, other.average)] {
            prop_assert!(near(other.cost, one.cost * factor, other.cost));
            prop_assert_eq!(Reading { cost: 0.0, ..one }, Reading { cost: 0.0, ..other });
        }
        let case = Case { once: 6e4, monthly: 2e3, discount_a_year: 0.1, horizon_months: 36 };
        let larger = Case { once: 6e4 * factor, monthly: 2e3 * factor, ..case };
        let (one, other) = (case.returns(|t| f64::from(t) * 500.0).unwrap(),
            larger.returns(|t| f64::from(t) * 500.0 * factor).unwrap());
        prop_assert!(near(other.npv, one.npv * factor, 1e5 * factor));
        prop_assert!(near(other.payback.unwrap(), one.payback.unwrap(), 1.0));
        prop_assert!(near(other.roi.unwrap(), one.roi.unwrap(), 1.0));
    }

    #[test]
    fn contacts_stay_between_the_floor_and_nothing_lost(baseline in baselines(), levers in levers()) {
        let outcome = at(&levers, &baseline, 1.0);
        for reading in [outcome.cautious, outcome.average] {
            let slack = 1e-9 * baseline.contacts;
            let lasting = reading.contained * (1.0 - baseline.returned);
            let again = reading.repeats - reading.contained * baseline.returned;
            let above = reading.contacts - again - baseline.floor * baseline.contacts;
            prop_assert!(above >= -slack, "{above} above the floor");
            prop_assert!(reading.people >= 0.0 && reading.work >= 0.0 && reading.cost >= 0.0);
            // whoever arrives is contained for good or reaches people
            prop_assert!(near(reading.people + lasting, reading.contacts, reading.contacts), "{reading:?}");
        }
        // what counts never contains more than the other reading
        prop_assert!(outcome.cautious.escalated <= outcome.average.escalated + 1e-9 * baseline.contacts);
    }

    /// Item 18.
    #[test]
    fn npv_falls_as_the_discount_rate_rises(
        once in 0.0..1e6, saved in 1.0..1e5, start in 0..10_u32, ramp in 0..10_u32,
        rate in -0.5..1.0, more in 0.001..1.0,
    ) {
        let case = Case { once, monthly: 0.0, discount_a_year: rate, horizon_months: 36 };
        let later = Case { discount_a_year: rate + more, ..case };
        let saving = |t| saved * effect(t, start, ramp);
        prop_assert!(later.returns(saving).unwrap().npv < case.returns(saving).unwrap().npv);
        // the rate of a month compounds to that of a year
        let month = monthly_rate(rate).unwrap();
        prop_assert!(near((1.0 + month).powi(12), 1.0 + rate, 1.0));
    }

    /// Payback is where the cumulative money turns, and undiscounted NPV is what it ends at.
    #[test]
    fn payback_is_where_the_money_is_back(
        once in 1.0..1e6, monthly in 0.0..1e4, saved in -1e4..1e5_f64, ramp in 0..40_u32,
    ) {
        let case = Case { once, monthly, discount_a_year: 0.0, horizon_months: 36 };
        let saving = |t| saved * effect(t, 0, ramp);
        let (returns, sums) = (case.returns(saving).unwrap(), case.cumulative(saving).unwrap());
        prop_assert!(near(returns.npv, sums[36], once + 36.0 * (monthly + saved.abs())));
        let first = sums.iter().position(|&sum| sum >= 0.0);
        match (returns.payback, first) {
            (Some(months), Some(first)) => {
                prop_assert!(sums[first - 1] < 0.0);
                let part = months.fract();
                let part = if part == 0.0 { 1.0 } else { part };
                let sum = sums[first - 1] + part * (sums[first] - sums[first - 1]);
                prop_assert!(near(sum, 0.0, once), "{sum} after {months}");
            }
            (months, first) => prop_assert_eq!(months.is_some(), first.is_some()),
        }
    }

    /// Item 21, for what nobody should give as well.
    #[test]
    fn no_input_of_savings_panics_or_gives_what_is_no_number(
        numbers in prop::array::uniform9(wild()), levels in prop::array::uniform2(wild()),
        levers in levers(), drawn in wild(),
    ) {
        let [contacts, routed, contained, returned, longer, cost_of, automated, floor, work] = numbers;
        let wild = Baseline {
            contacts, routed, contained, returned, longer, cost: cost_of, automated, floor,
        };
        // large numbers that are allowed, beside those that are not
        let large = Baseline {
            contacts: 1e15, routed: 1.0, contained: 0.5, returned: 1.0, longer: 1e15, cost: 1e15,
            automated: 1e15, floor: 0.0,
        };
        let _ = Levers::new(&[Lever::Fewer { of: Target::Issue(0, routed), share: drawn, work: Some(work) }]);
        let set = Levers::new(&levers).unwrap();
        for baseline in [wild, large] {
            let outcomes =
                [set.evaluate(&baseline, |place| levels[place % 2]), set.evaluate(&baseline, |_| 1.0)];
            prop_assert!(outcomes.iter().flatten().all(is_finite));
            for values in [set.shapley(&baseline), set.alone(&baseline)] {
                prop_assert!(values.iter().flatten().all(|value| value.is_finite()));
            }
            let mut costs = [0.0; 2];
            let shares = [Same(drawn), Draws(&levels), Draws(&numbers)];
            if set.costs(&Columns::of(&baseline), &shares, &shares[2..], |_| 1.0, &mut costs).is_ok() {
                prop_assert!(costs.iter().all(|cost| cost.is_finite()));
            }
            let _ = BreakEven::of(work, &baseline).map(|need| need.rate(drawn));
        }
    }

    /// Item 21.
    #[test]
    fn no_case_panics_or_gives_what_is_no_number(
        [money, monthly, discount_a_year, drawn] in prop::array::uniform4(wild()),
        horizon in any::<u32>(),
    ) {
        let case = Case { once: money, monthly, discount_a_year, horizon_months: horizon };
        let allowed = [0.0, 1e15, 1.0].map(|once| Case {
            once, discount_a_year: drawn, horizon_months: horizon % 600 + 1, ..case
        });
        for case in allowed.into_iter().chain([case]) {
            if let Ok(returns) = case.returns(|_| drawn) {
                prop_assert!(returns.npv.is_finite() && returns.payback.is_none_or(f64::is_finite));
                prop_assert!(returns.roi.iter().all(|roi| roi.is_finite()));
            }
            prop_assert!(case.cumulative(|_| drawn).iter().flatten().all(|sum| sum.is_finite()));
            prop_assert!(case.spread().iter().all(|cost| cost.is_finite()));
        }
        if let Ok(cash) = Cash::of([discount_a_year, drawn], money, monthly) {
            prop_assert!(cash.in_month(drawn, money).iter().all(|cash| cash.is_finite()));
        }
    }
}

fn is_finite(outcome: &Outcome) -> bool {
    [outcome.cautious, outcome.average].iter().all(|reading| {
        let Reading { contacts, people, contained, escalated, repeats, work, cost, .. } = *reading;
        [contacts, people, contained, escalated, repeats, work, cost].iter().all(|v| v.is_finite())
    })
}

/// A random baseline left −6·10^-11 contacts to people: all that arrive are contained.
#[test]
fn where_all_that_arrives_is_contained_nobody_is_left_to_people() {
    let baseline = Baseline {
        contacts: 567_240.998_331_29,
        routed: 1.0,
        contained: 1.0,
        returned: 0.0,
        longer: 0.0,
        cost: 0.0,
        automated: 0.0,
        floor: 0.360_001_783_497_408_1,
    };
    let lever = Lever::Fewer { of: Target::All, share: 0.708_158_988_798_660_1, work: None };
    let outcome = at(&[lever], &baseline, 1.0);
    assert_eq!((outcome.cautious.people, outcome.average.people), (0.0, 0.0));
}
