//! The lines that no bar passes, and levers on the same contacts.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

#[path = "common/improve.rs"]
mod improve;

use improve::{TODAY, at, baselines, cost, fewer, levers, near};
use metric_core::savings::{Baseline, Lever, Lever::*, Levers, Pool, Target};
use proptest::prelude::*;

fn routed(share: f64) -> Lever {
    Contained { of: Pool::Routed, share }
}

#[track_caller]
fn is(found: f64, expected: f64) {
    assert!(near(found, expected, expected), "{found} is not {expected}");
}

fn most_avoided(today: &Baseline, levers: &[Lever]) -> f64 {
    Levers::new(levers).unwrap().most_avoided(today).unwrap()
}

fn most_contained(today: &Baseline, levers: &[Lever]) -> Option<f64> {
    Levers::new(levers).unwrap().most_contained(today).unwrap()
}

#[test]
fn the_floor_is_the_same_for_levers_of_average_contacts() {
    // 60 % of 40,000 cannot be avoided. 60 % are routed and half of that contained: 28,000 x 10 + 12,000 x 0.99 =
    // 291,880. With 16,000 fewer 8,000 are eligible: 20,000 x 10 + 4,000 x 0.99 = 203,960.
    let today = Baseline { routed: 0.6, contained: 0.5, floor: 0.6, ..TODAY };
    let cheaper = Cheaper { of: Target::All, share: 0.5 };
    let others: [&[Lever]; 4] = [
        &[],
        &[fewer(Target::All, 0.1)],
        &[fewer(Target::Issue(0, 0.5), 0.3), fewer(Target::Channel(0, 0.2, 1.0), 1.0)],
        &[routed(0.9), cheaper],
    ];
    for levers in others {
        is(most_avoided(&today, levers), 87_920.0);
    }
    // Of what people handle 16,000 fewer save 160,000, and no automated one
    is(most_avoided(&today, &[fewer(Target::People, 0.1)]), 160_000.0);
    // and no more than people handle: 14,000 of 28,000, where nothing has to stay
    let all = Baseline { floor: 0.0, ..today };
    is(most_avoided(&all, &[fewer(Target::People, 0.5)]), 280_000.0);
}

#[test]
fn the_ceiling_is_all_that_is_routed() {
    let today = Baseline { routed: 0.6, ..TODAY };
    // 400,000 - (16,000 x 10 + 24,000 x 0.99)
    assert_eq!(most_contained(&today, &[routed(0.5)]).map(f64::round), Some(216_240.0));
    // 15,000 fewer are those that automation would have taken: 400,000 - (16,000 x 10 + 9,000 x 0.99)
    let both = [routed(0.5), fewer(Target::All, 0.375)];
    assert_eq!(most_contained(&today, &both).map(f64::round), Some(231_090.0));
    // Half of an issue with half of the 16,000 that are left: 4,000 less for people, as many automated
    let by_issue = [routed(0.5), Contained { of: Pool::Issue(0, 0.5), share: 0.5 }];
    assert_eq!(most_contained(&today, &by_issue).map(f64::round), Some(252_280.0));
    // Where an automated contact is dearer than one of people, prevention alone saves more
    let dear = Baseline { automated: 12.0, ..today };
    assert_eq!(most_contained(&dear, &both), None);
}

#[test]
fn levers_on_the_same_contacts_are_named() {
    let overlaps = |levers: &[Lever]| Levers::new(levers).unwrap().overlaps();
    let of_issue = |row| Contained { of: Pool::Issue(row, 0.4), share: 0.1 };
    let shorter = Shorter { of: Target::All, share: 0.1, repeats: 0.0 };
    let cheaper = Cheaper { of: Target::All, share: 0.1 };
    assert_eq!(overlaps(&[of_issue(0), of_issue(1), shorter, cheaper]), []);
    assert_eq!(overlaps(&[of_issue(0), of_issue(1), shorter, routed(0.2)]), [0, 1, 3]);
    assert_eq!(overlaps(&[of_issue(1), shorter, of_issue(1)]), [0, 2]);
    let channel = |row| fewer(Target::Channel(row, 0.4, 1.0), 0.1);
    assert_eq!(overlaps(&[channel(0), channel(1), fewer(Target::People, 0.1)]), [0, 1, 2]);
    assert_eq!(overlaps(&[channel(0), fewer(Target::Issue(0, 0.5), 0.1), cheaper]), [0, 1]);
}

/// The levers of some kind, in the order of the funnel.
fn reached(today: &Baseline, levers: &[Lever], is_meant: impl Fn(&Lever) -> bool) -> Vec<f64> {
    let bars = Levers::new(levers).unwrap().funnel_bars(today, &cost).unwrap();
    let own = bars.iter().filter(|bar| is_meant(&levers[bar.place]));
    own.scan(0.0, |sum, bar| {
        *sum += bar.saving;
        Some(*sum)
    })
    .collect()
}

proptest! {
    #[test]
    fn no_bar_passes_the_floor_or_the_ceiling(today in baselines(), levers in levers()) {
        let size = cost(&at(&[], &today, 1.0));
        let floor = most_avoided(&today, &levers);
        for reached in reached(&today, &levers, |lever| matches!(lever, Fewer { .. })) {
            prop_assert!(reached <= floor || near(reached, floor, size), "{reached} above {floor}");
        }
        prop_assert!(floor <= size || near(floor, size, size));
        let Some(ceiling) = most_contained(&today, &levers) else { return Ok(()) };
        for reached in
            reached(&today, &levers, |lever| matches!(lever, Fewer { .. } | Contained { .. }))
        {
            prop_assert!(reached <= ceiling || near(reached, ceiling, size), "{reached} above {ceiling}");
        }
    }

    /// Where an automated contact costs nothing, none takes longer and all have the same handle time there is always a
    /// ceiling. Avoided contacts of another handle time are less work for people the more of them automation takes.
    #[test]
    fn free_automation_has_a_ceiling(today in baselines(), levers in levers()) {
        let free = Baseline { automated: 0.0, longer: 0.0, ..today };
        let average = |lever: &Lever| match *lever {
            Fewer { of, share, .. } => Fewer { of, share, work: None },
            other => other,
        };
        let levers: Vec<Lever> = levers.iter().map(average).collect();
        prop_assert!(most_contained(&free, &levers).is_some());
    }
}
