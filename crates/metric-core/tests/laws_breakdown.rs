//! Laws of the breakdown that hold for every input (metric model, section 16).

#![allow(clippy::unwrap_used)] // test helpers

use metric_core::{
    change::{rate_ratio, smallest_change},
    cost::{Basis, Channel, channel_costs},
    decompose::{Segment, floor, kitagawa, largest_remainder, unclassified, volume_effects},
    funnel::{Funnel, contacts_from_attempts},
    quantity::Count,
    repeats::{contacts_per_case, repeat_rate},
};
use proptest::prelude::*;

fn count(value: u64) -> Count {
    Count::new(value).unwrap()
}

fn near(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-9 * scale.max(f64::MIN_POSITIVE)
}

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

/// A consistent funnel: attempts and the shares of section 5.
fn funnels() -> impl Strategy<Value = Funnel> {
    let shares = prop::array::uniform7(0.0..=1.0);
    (1.0..1e9, shares).prop_map(|(a, [s, sigma, g, e, k, b, q])| {
        let contacts = contacts_from_attempts(a, s, sigma, g).unwrap();
        let routed = contacts * e;
        let (contained, left) = (routed * k, routed * (1.0 - k) * b);
        Funnel {
            attempts: Some(a),
            self_service: Some(a * s),
            solved: Some(a * s * sigma),
            gave_up: Some(a * s * (1.0 - sigma) * g),
            contacts,
            routed: Some(routed),
            contained: Some(contained),
            left: Some(left),
            returned: Some(contained * q),
            escalated: None,
            human: None,
        }
    })
}

fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![0..50_u64, 0..1_000_000_u64, 0..=1_000_000_000_000_000_u64]
}

proptest! {
    /// Item 3.
    #[test]
    fn rows_and_the_unclassified_rest_are_the_total(
        rows in prop::collection::vec(0..1_000_000_u64, 0..20), rest in 0..1_000_000_u64,
    ) {
        let total = rows.iter().sum::<u64>() + rest;
        let counts = rows.iter().map(|row| count(*row)).collect::<Vec<_>>();
        prop_assert_eq!(unclassified(count(total), &counts), Ok(count(rest)));
        if let Some(less) = (total - rest).checked_sub(1) {
            prop_assert!(unclassified(count(less), &counts).is_err());
        }
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
        rate in prop::array::uniform2(0.0..10.0), base in prop::array::uniform2(0.0..1e9),
    ) {
        let [growth, change] = volume_effects(rate, base);
        prop_assert!(near(growth + change, rate[1] * base[1] - rate[0] * base[0], 1e10));
    }

    /// The floor lies between nothing and the rate, and falls as more can be avoided.
    #[test]
    fn the_floor_is_below_the_rate(
        parts in prop::collection::vec((0.0..1e6, 0.0..=0.5), 1..12), rest in 1.0..1e6, rate in 0.0..10.0,
    ) {
        let total = parts.iter().map(|part| part.0).sum::<f64>() + rest;
        let less = floor(rate, total, &parts)?;
        let more = parts.iter().map(|part| (part.0, part.1 * 2.0)).collect::<Vec<_>>();
        prop_assert!(0.0 <= floor(rate, total, &more)? && floor(rate, total, &more)? <= less);
        prop_assert!(less <= rate);
        prop_assert!(near(floor(rate, total, &[(total, 1.0)])?, 0.0, rate));
    }

    /// Item 7.
    #[test]
    fn every_attempt_is_somewhere(funnel in funnels()) {
        prop_assert_eq!(funnel.broken(1e-3), []);
        let kept = funnel.contained.unwrap() + funnel.left.unwrap();
        let people = funnel.people()?;
        let ended = funnel.solved.unwrap() + funnel.gave_up.unwrap();
        let attempts = funnel.attempts.unwrap();
        prop_assert!(near(ended + kept + people, attempts, attempts));
        let split = Funnel { escalated: Some(funnel.escalations()?), human: Some(people), ..funnel };
        prop_assert_eq!(split.broken(1e-3), []);
        // deflection counts who gave up or left; resolved deflection does not
        prop_assert!(funnel.resolved_deflection()? <= funnel.deflection()? + 1e-9);
        prop_assert!((0.0..=1.0).contains(&funnel.deflection()?));
    }

    /// A contact more or less anywhere is noticed.
    #[test]
    fn a_funnel_that_is_off_by_a_contact_is_broken(funnel in funnels(), off in 1.0..1e6) {
        let people = funnel.people()?;
        let escalated = Some(funnel.escalations()?);
        for broken in [
            Funnel { human: Some(people + off), ..funnel },
            Funnel { human: Some(people - off), ..funnel },
            Funnel { escalated: escalated.map(|e| e + off), ..funnel },
            Funnel { escalated: escalated.map(|e| e - off), ..funnel },
            Funnel { attempts: funnel.attempts.map(|a| a + off), ..funnel },
            Funnel { contained: funnel.routed.map(|b| b + off), ..funnel },
            Funnel { returned: funnel.contained.map(|k| k + off), ..funnel },
        ] {
            prop_assert!(broken.broken(0.5).iter().any(|broken| near(broken.difference.abs(), off, 1e6)));
        }
    }

    /// Item 8.
    #[test]
    fn containment_escalation_and_abandonment_are_all_of_what_was_routed(funnel in funnels()) {
        prop_assume!(funnel.routed > Some(1.0));
        let parts = [
            funnel.containment_of_bot()?, funnel.escalation_rate()?, funnel.abandonment_rate()?,
        ];
        prop_assert!(near(parts.iter().sum(), 1.0, 1.0));
        prop_assert!(funnel.true_containment()? <= parts[0]);
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
    fn contacts_per_case_is_the_inverse_of_first_contacts(u in 1..1_000_000_u64, more in 0..1_000_000_u64) {
        let (contacts, cases) = (count(u + more), count(u));
        let per_case = contacts_per_case(contacts, cases)?;
        prop_assert!(near(per_case, 1.0 / (1.0 - repeat_rate(contacts, cases)?), per_case));
    }

    /// Item 15.
    #[test]
    fn swapping_periods_inverts_the_ratio_and_keeps_p(
        c1 in counts(), c0 in counts(), n1 in 1e-3..1e9, n0 in 1e-3..1e9,
    ) {
        let there = rate_ratio((count(c1), n1), (count(c0), n0));
        let back = rate_ratio((count(c0), n0), (count(c1), n1));
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
        let ratio = rate_ratio((count(c1), n1), (count(c0), n0))?;
        prop_assume!((ratio.p - 0.05).abs() > 1e-6);
        let is_outside = ratio.low > 1.0 || ratio.high.is_some_and(|high| high < 1.0);
        prop_assert_eq!(is_outside, ratio.p < 0.05);
    }

    /// A smaller change than the smallest is not needed once exposure grows.
    #[test]
    fn more_exposure_shows_smaller_changes(rate in 0.0..10.0, n0 in 1.0..1e6, n1 in 1.0..1e6) {
        let [fall, rise] = smallest_change(rate, [n0, n1])?;
        let [later_fall, later_rise] = smallest_change(rate, [n0 * 4.0, n1 * 4.0])?;
        prop_assert!(later_rise < rise);
        prop_assert!(fall.is_none() || later_fall < fall);
        prop_assert!(fall.is_none_or(|fall| fall <= rate && Some(fall) < rise));
    }
}
