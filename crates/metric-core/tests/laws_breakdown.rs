//! Laws of the breakdown that hold for every input (docs/metrics.md, "Break down").

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{base, broken, column, count, near, scenario, value, with_base};
use metric_core::{
    apportion::largest_remainder,
    change::{rate_ratio, smallest_change},
    decompose::{Segment, kitagawa, volume_effects},
    shared_cost::{Basis, Channel, channel_costs},
    table::{Cell, Input, Metric, Section},
    unit::{DenominatorKind, Period, TimeBase},
};
use proptest::prelude::*;

/// A segment, at times without a base in a period.
fn segments() -> impl Strategy<Value = Segment> {
    let period = || prop_oneof![4 => (1.0..1e6, 0.0..10.0), 1 => Just((0.0, 0.0))];
    (period(), period())
        .prop_map(|((n0, r0), (n1, r1))| Segment { contacts: [n0 * r0, n1 * r1], base: [n0, n1] })
}

fn whole(segments: &[Segment], period: usize) -> (f64, f64) {
    let contacts = segments.iter().map(|segment| segment.contacts[period]).sum();
    (contacts, segments.iter().map(|segment| segment.base[period]).sum())
}

fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![0..50_u64, 0..1_000_000_u64, 0..=1_000_000_000_000_000_u64]
}

proptest! {
    /// Item 3: by issue and by channel, what each row adds and the unclassified rest are the rate, and
    /// their shares the whole.
    #[test]
    fn what_rows_and_the_rest_add_is_the_rate(
        rows in prop::collection::vec(0..1_000_000_u32, 0..20), rest in 1..1_000_000_u32,
    ) {
        let total: f64 = rows.iter().chain([&rest]).map(|row| f64::from(*row)).sum();
        let customers = base(1_000.0, DenominatorKind::Customer, Some(Period::Week));
        let inputs = with_base(&[(Input::Contacts, total)], customers, TimeBase::Year);
        for section in [Section::Issues, Section::Channels] {
            let sum_of = |id| rows.iter().chain([&rest]).map(|row| {
                column(section, id, &inputs, &[(Cell::Contacts, f64::from(*row))]).unwrap()
            }).sum::<f64>();
            let rate = value(Metric::ContactRate, &inputs)?;
            prop_assert!(near(sum_of("share"), 1.0, 1.0) && near(sum_of("rate"), rate, rate));
        }
    }

    /// Item 3, by segment: weight x own rate is what a segment adds, and they add up to the rate.
    #[test]
    fn what_segments_add_is_the_rate(
        segments in prop::collection::vec((1..1_000_000_u32, 1..100_000_u32), 1..20),
    ) {
        let sum = |of: fn(&(u32, u32)) -> u32| segments.iter().map(|one| f64::from(of(one))).sum::<f64>();
        let (contacts, size) = (sum(|one| one.0), sum(|one| one.1));
        let customers = base(size, DenominatorKind::Customer, Some(Period::Quarter));
        let inputs = with_base(&[(Input::Contacts, contacts)], customers, TimeBase::Month);
        let rate = value(Metric::ContactRate, &inputs)?;
        let mut added = 0.0;
        for &(contacts, size) in &segments {
            let row = [(Cell::Contacts, contacts.into()), (Cell::Base, size.into())];
            let of = |id| column(Section::Segments, id, &inputs, &row);
            prop_assert!(near(of("weight")? * of("rate")?, of("contribution")?, rate));
            added += of("contribution")?;
        }
        prop_assert!(near(added, rate, rate));
    }

    /// Item 3, from shares: whole contacts that add up, each within one of its exact share.
    #[test]
    fn shares_become_whole_contacts_that_add_up(
        parts in prop::collection::vec(0.0..1.0, 1..64), rest in 0.0..1.0, total in counts(),
        is_whole in any::<bool>(),
    ) {
        let sum = parts.iter().sum::<f64>() + if is_whole { 0.0 } else { rest };
        prop_assume!(sum > 0.0);
        let shares = parts.iter().map(|part| part / sum).collect::<Vec<_>>();
        let rows = largest_remainder(count(total), &shares)?;
        let exact = count(total).as_f64() * shares.iter().sum::<f64>();
        let found = rows.iter().map(|row| row.as_f64()).sum::<f64>();
        prop_assert!((found - exact).abs() <= 0.501 + 1e-9 * exact);
        if is_whole {
            prop_assert_eq!(found, count(total).as_f64());
        }
        for (row, share) in rows.iter().zip(&shares) {
            prop_assert!((row.as_f64() - share * count(total).as_f64()).abs() < 1.0 + 1e-6 + 1e-15 * exact);
        }
    }

    /// Item 4.
    #[test]
    fn rate_and_mix_are_the_change_and_swapping_periods_flips_every_sign(
        segments in prop::collection::vec(segments(), 1..12),
    ) {
        let ((c0, n0), (c1, n1)) = (whole(&segments, 0), whole(&segments, 1));
        prop_assume!(n0 > 0.0 && n1 > 0.0);
        let effects = kitagawa(&segments)?;
        let sum = effects.iter().map(|effect| effect.rate + effect.mix).sum::<f64>();
        prop_assert!(near(sum, c1 / n1 - c0 / n0, 10.0), "{sum} {}", c1 / n1 - c0 / n0);
        let swap = |[was, now]: [f64; 2]| [now, was];
        let swapped = segments.iter()
            .map(|segment| Segment { contacts: swap(segment.contacts), base: swap(segment.base) })
            .collect::<Vec<_>>();
        for ((there, back), segment) in effects.iter().zip(kitagawa(&swapped)?).zip(&segments) {
            prop_assert!(near(there.rate, -back.rate, 10.0) && near(there.mix, -back.mix, 10.0));
            if segment.base.contains(&0.0) {
                prop_assert_eq!(there.rate, 0.0);
            }
        }
    }

    /// Item 5.
    #[test]
    fn growth_and_rate_are_the_change_of_volume(
        contacts in prop::array::uniform2(0..100_000_000_000_000_u64),
        size in 1.0..1e12, growth in 0.5..2.0, more in 0..3_u32,
    ) {
        let base = [size, size * growth];
        let [then, now] = contacts.map(|contacts| count(contacts).as_f64());
        let [growth, change] = volume_effects([then, now], base)?;
        prop_assert!(near(growth + change, now - then, then.max(now)));
        // also where one contact is all that changed, and the base did not
        let one_more = volume_effects([then, then + f64::from(more)], [base[0]; 2])?;
        prop_assert_eq!(one_more, [0.0, f64::from(more)]);
    }

    /// The floor lies between nothing and the rate, and falls as more can be avoided.
    #[test]
    fn the_floor_is_below_the_rate(
        parts in prop::collection::vec((0.0..1e6, 0.0..=0.5), 1..12), rest in 1.0..1e6,
    ) {
        let total = parts.iter().map(|part| part.0).sum::<f64>() + rest;
        let orders = base(1e6, DenominatorKind::Order, None);
        let floor = |scale: f64| {
            let avoidable = parts.iter().map(|&(contacts, share)| {
                let row = [(Cell::Contacts, contacts), (Cell::Reducible, share * scale)];
                column(Section::Issues, "avoidable", &scenario(&[]), &row).unwrap()
            });
            let values = [(Input::Contacts, total), (Input::Avoidable, avoidable.sum())];
            let inputs = with_base(&values, orders, TimeBase::Month);
            let rate = value(Metric::ContactRate, &inputs).unwrap();
            let cut = value(Metric::LargestCut, &inputs).unwrap();
            let floor = value(Metric::ReducibleFloor, &inputs).unwrap();
            assert!(near(floor, rate * (1.0 - cut), rate));
            (floor, rate)
        };
        let ((less, rate), (more, _)) = (floor(1.0), floor(2.0));
        prop_assert!(0.0 <= more && more <= less && less <= rate);
        let all = [(Input::Contacts, total), (Input::Avoidable, total)];
        let inputs = with_base(&all, orders, TimeBase::Month);
        prop_assert_eq!(value(Metric::ReducibleFloor, &inputs), Ok(0.0));
    }

    /// Item 9.
    #[test]
    fn the_costs_of_the_channels_are_the_total(
        rows in prop::collection::vec((1.0..1e6, 0.0..1e6, 1.0..1e4), 1..12), shared in 0.0..1e9,
    ) {
        let channels = rows.iter()
            .map(|&(contacts, direct, seconds)| Channel { contacts, direct, seconds: Some(seconds) })
            .collect::<Vec<_>>();
        let total = rows.iter().map(|row| row.1).sum::<f64>() + shared;
        for basis in [Basis::HandleTime, Basis::Contacts] {
            let costs = channel_costs(shared, &channels, basis)?;
            prop_assert!(near(costs.iter().sum(), total, total));
            prop_assert!(costs.iter().zip(&rows).all(|(cost, row)| *cost >= row.1));
        }
    }

    /// Contacts per case and the repeat rate tell the same.
    #[test]
    fn contacts_per_case_is_the_inverse_of_first_contacts(u in 1..1_000_000_u32, more in 0..1_000_000_u32) {
        let (contacts, cases) = (f64::from(u + more), f64::from(u));
        let inputs = scenario(&[(Input::Contacts, contacts), (Input::Cases, cases)]);
        prop_assert_eq!(broken(Section::Repeats, &inputs), []);
        let per_case = value(Metric::ContactsPerCase, &inputs)?;
        prop_assert!(near(per_case, 1.0 / (1.0 - value(Metric::RepeatRate, &inputs)?), per_case));
    }

    /// Item 15.
    #[test]
    fn swapping_periods_inverts_the_ratio_and_keeps_p(
        c1 in counts(), c0 in counts(), n1 in 1e-3..1e9, n0 in 1e-3..1e9,
    ) {
        let there = rate_ratio((count(c1), n1), (count(c0), n0), 1.0);
        let back = rate_ratio((count(c0), n0), (count(c1), n1), 1.0);
        let (Ok(there), Ok(back)) = (there, back) else { return Ok(()) };
        prop_assert_eq!(there.p, back.p);
        prop_assert!((0.0..=1.0).contains(&there.p));
        let inverts = |a: f64, b: Option<f64>| match b {
            Some(b) => near(a * b, 1.0, 1.0),
            None => a == 0.0,
        };
        prop_assert!(inverts(there.low, back.high) && inverts(back.low, there.high));
        if let (Some(value), Some(high)) = (there.value, there.high) {
            prop_assert!(there.low <= value && value <= high);
            prop_assert!(c1 == 0 || inverts(value, back.value));
        }
    }

    /// The limits leave 1 out just where p is below 5 %: both come from the same tails.
    #[test]
    fn p_and_the_limits_agree(c1 in 0..20_000_u64, c0 in 0..20_000_u64, n1 in 1.0..100.0, n0 in 1.0..100.0) {
        let ratio = rate_ratio((count(c1), n1), (count(c0), n0), 1.0)?;
        prop_assume!((ratio.p - 0.05).abs() > 1e-6);
        let is_outside = ratio.low > 1.0 || ratio.high.is_some_and(|high| high < 1.0);
        prop_assert_eq!(is_outside, ratio.p < 0.05);
    }

    /// A smaller change than the smallest is not needed once exposure grows.
    #[test]
    fn more_exposure_shows_smaller_changes(rate in 0.0..10.0, n0 in 1.0..1e6, n1 in 1.0..1e6) {
        let [fall, rise] = smallest_change(rate, [n0, n1], 1.0)?;
        let [later_fall, later_rise] = smallest_change(rate, [n0 * 4.0, n1 * 4.0], 1.0)?;
        prop_assert!(later_rise < rise);
        prop_assert!(fall.is_none() || later_fall < fall);
        prop_assert!(fall.is_none_or(|fall| fall <= rate && Some(fall) < rise));
    }
}
