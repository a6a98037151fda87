//! Savings of levers against arithmetic by hand.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

#[path = "common/improve.rs"]
mod improve;

use improve::{TODAY, fewer};
use metric_core::{
    MetricError,
    savings::{Baseline, Lever, Lever::*, Levers, Outcome, Pool, Target},
};

fn full(baseline: &Baseline, levers: &[Lever]) -> Outcome {
    Levers::new(levers).unwrap().evaluate(baseline, |_| 1.0).unwrap()
}

fn routed(share: f64) -> Lever {
    Contained { of: Pool::Routed, share }
}

#[track_caller]
fn is(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() <= 1e-9 * expected.abs().max(1.0),
        "{found} is not {expected}"
    );
}

/// 1,000,000 orders at 4 per 100, down to 2.5; containment 0 to 30 %; $10 to $9.
#[test]
fn three_levers_save_235_075() {
    let levers =
        [fewer(Target::All, 1.5 / 4.0), routed(0.3), Cheaper { of: Target::People, share: 0.1 }];
    let set = Levers::new(&levers).unwrap();
    let of = |outcome: &Outcome| outcome.cautious.cost;
    // 17,500 × 9 + 7,500 × 0.99 = 157,500 + 7,425 = 164,925; both readings agree, as all is routed
    let outcome = full(&TODAY, &levers);
    is(outcome.cautious.cost, 164_925.0);
    is(outcome.average.cost, 164_925.0);
    is(outcome.cautious.contacts, 25_000.0);
    is(outcome.cautious.contained, 7_500.0);
    is(outcome.cautious.escalated, 17_500.0);
    let bars = set.funnel_bars(&TODAY, &of).unwrap();
    for (bar, (place, saving)) in bars.iter().zip([(0, 150_000.0), (1, 67_575.0), (2, 17_500.0)]) {
        assert_eq!(bar.place, place);
        is(bar.saving, saving);
    }
    let backwards = Levers::new(&[levers[2], levers[1], levers[0]]).unwrap();
    let bars = backwards.funnel_bars(&TODAY, &of).unwrap();
    assert_eq!(bars.iter().map(|bar| bar.place).collect::<Vec<_>>(), [2, 1, 0]);
    is(bars[0].saving, 150_000.0);
    let values = set.shapley(&TODAY).unwrap();
    for (value, expected) in values.iter().zip([123_727.5, 83_347.5, 28_000.0]) {
        is(*value, expected);
    }
    let alone: f64 = set.alone(&TODAY).unwrap().iter().sum();
    is(alone, 298_120.0);
    is(235_075.0 - alone, -63_045.0);
}

/// Per 100 orders at a rate of 4: the contacts are the rate.
#[test]
fn prevention_and_containment_of_one_pool_have_two_readings() {
    let today = Baseline { contacts: 4.0, routed: 0.6, ..TODAY };
    let both = full(&today, &[fewer(Target::All, 1.5 / 4.0), routed(0.5)]);
    // 2.5 × (1 − 0.6 × 0.5); (4 × 0.6 − 1.5) × 0.5 = 0.45 contained of 2.5
    is(both.average.people, 1.75);
    is(both.cautious.people, 2.05);
    is(both.cautious.contained, 0.45);
    // 3.5 of 4 never arrive, more than the 2.4 that automation could take: it is left with none
    let most = full(&today, &[fewer(Target::All, 3.5 / 4.0), routed(0.5)]);
    is(most.cautious.contained, 0.0);
    is(most.cautious.people, 0.5);
}

#[test]
fn automation_alone_leaves_2_8_of_4() {
    let today = Baseline { contacts: 4.0, routed: 0.6, ..TODAY };
    let alone = full(&today, &[routed(0.5)]);
    is(alone.cautious.people, 2.8);
    is(alone.average.people, 2.8);
    // 1.2 contained, of which 0.12 come back
    let back = full(&Baseline { returned: 0.1, ..today }, &[routed(0.5)]);
    is(back.cautious.people, 2.92);
    is(back.cautious.repeats, 0.12);
    // 2.8 + 1.2 escalated × 0.2 = 3.04: 24 % less work than 4, not 30 %
    let longer = Baseline { longer: 0.2, ..today };
    is(full(&longer, &[]).cautious.work, 4.0);
    is(1.0 - full(&longer, &[routed(0.5)]).cautious.work / 4.0, 0.24);
}

/// T = C [(1 − e k (1 − q)) c + e (1 − k) d c + e k `c_a`].
#[test]
fn today_costs_what_the_closed_form_says() {
    let today = Baseline {
        contacts: 1_000.0,
        routed: 0.6,
        contained: 0.5,
        returned: 0.1,
        longer: 0.2,
        ..TODAY
    };
    // (1 − 0.27) × 10 + 0.6 × 0.5 × 0.2 × 10 + 0.3 × 0.99 = 7.3 + 0.6 + 0.297
    is(full(&today, &[]).cautious.cost, 8_197.0);
    is(full(&today, &[]).average.cost, 8_197.0);
}

#[test]
fn points_are_shares_of_the_rate_and_are_multiplied() {
    let today = Baseline { contacts: 4.0, routed: 0.0, ..TODAY };
    let levers = [2.0, 1.75, 1.0].map(|points| fewer(Target::All, points / 4.0));
    // 4 × 0.5 × 0.5625 × 0.75
    is(full(&today, &levers).cautious.contacts, 0.84375);
}

/// Order status is 2.5 of 4 contacts, and falls by 35 to 50 %.
#[test]
fn a_lever_on_an_issue_acts_on_its_share() {
    let today = Baseline { contacts: 4.0, ..TODAY };
    for (share, left) in [(0.35, 3.125), (0.5, 2.75)] {
        is(full(&today, &[fewer(Target::Issue(0, 2.5 / 4.0), share)]).cautious.contacts, left);
    }
}

#[test]
fn issues_and_channels_are_independent_of_one_another() {
    let today = Baseline { contacts: 1_000.0, routed: 0.0, ..TODAY };
    // issues leave 1 − 0.5 × 0.4 − 0.2 × (1 − 0.5 × 0.8) = 0.68, the channel 1 − 0.4 × 0.5 = 0.8
    let levers = [
        fewer(Target::Issue(1, 0.2), 0.5),
        fewer(Target::Channel(0, 0.4, 1.0), 0.5),
        fewer(Target::Issue(0, 0.5), 0.4),
        fewer(Target::Issue(1, 0.2), 0.2),
    ];
    is(full(&today, &levers).cautious.contacts, 1_000.0 * 0.68 * 0.8);
}

#[test]
fn prevention_and_containment_of_one_issue_are_combined_by_issue() {
    let today = Baseline { contacts: 1_000.0, routed: 0.0, ..TODAY };
    // 500 of the issue: 40 % prevented, 30 % of the 300 left contained, of which a tenth comes back
    let levers =
        [fewer(Target::Issue(0, 0.5), 0.4), Contained { of: Pool::Issue(0, 0.5), share: 0.3 }];
    let outcome = full(&Baseline { returned: 0.1, ..today }, &levers);
    is(outcome.cautious.contacts, 800.0);
    is(outcome.cautious.contained, 90.0);
    is(outcome.cautious.people, 719.0);
    is(outcome.cautious.repeats, 9.0);
    assert_eq!(outcome.cautious, outcome.average);
}

#[test]
fn avoided_contacts_may_be_the_easy_ones() {
    let today = Baseline { contacts: 1_000.0, routed: 0.0, ..TODAY };
    // 300 fewer, each 60 % of an average one: 180 less work, and 820 / 700 of it in each that is left
    let easy = full(&today, &[Fewer { of: Target::All, share: 0.3, work: Some(0.6) }]);
    is(easy.cautious.people, 700.0);
    is(easy.cautious.work, 820.0);
    is(easy.cautious.cost, 8_200.0);
    let of_people = full(&today, &[Fewer { of: Target::People, share: 0.3, work: Some(0.6) }]);
    is(of_people.cautious.work, 820.0);
}

#[test]
fn shorter_and_cheaper_act_on_the_part_of_their_issue_in_what_remains() {
    let today = Baseline { contacts: 1_000.0, routed: 0.0, ..TODAY };
    let levers = [
        fewer(Target::Issue(0, 0.5), 0.4),
        Shorter { of: Target::Issue(0, 0.5), share: 0.1, repeats: 0.05 },
        Cheaper { of: Target::Issue(0, 0.5), share: 0.2 },
        Shorter { of: Target::All, share: 0.1, repeats: 0.0 },
    ];
    let outcome = full(&today, &levers).cautious;
    // 300 of the issue and 500 others; 300 × 1.05 × 0.9 = 283.5 of work, then a tenth less of all
    is(outcome.people, 815.0);
    is(outcome.contacts, 815.0);
    is(outcome.repeats, 15.0);
    is(outcome.work, 783.5 * 0.9);
    is(outcome.cost, (500.0 + 283.5 * 0.8) * 0.9 * 10.0);
}

#[test]
fn two_containments_of_what_is_routed_act_on_what_the_other_leaves() {
    let today = Baseline { contacts: 1_000.0, contained: 0.2, ..TODAY };
    // each leaves a part of the 80 % that today's does: 0.8 × (0.6 / 0.8) × (0.4 / 0.8) = 0.3
    is(full(&today, &[routed(0.4), routed(0.6)]).cautious.contained, 700.0);
    is(full(&today, &[routed(0.4)]).cautious.contained, 400.0);
    // two that lose all of today's leave none, not less
    is(
        full(&Baseline { contained: 0.5, ..today }, &[routed(0.0), routed(0.0)]).cautious.contained,
        0.0,
    );
    // a containment that is worse than today's costs more
    is(full(&today, &[routed(0.1)]).cautious.contained, 100.0);
    is(full(&Baseline { contained: 1.0, ..today }, &[routed(0.1)]).cautious.contained, 100.0);
}

#[test]
fn nothing_passes_the_floor() {
    let today = Baseline { contacts: 1_000.0, routed: 0.0, floor: 0.6, ..TODAY };
    let within = full(&today, &[fewer(Target::All, 0.4)]).cautious;
    assert!(!within.is_bounded);
    is(within.contacts, 600.0);
    // of 500 that would be avoided, with half the work each, 400 are
    let beyond = full(&today, &[Fewer { of: Target::All, share: 0.5, work: Some(0.5) }]).cautious;
    assert!(beyond.is_bounded);
    is(beyond.contacts, 600.0);
    is(beyond.work, 800.0);
    // 40 % of 700 that people handle would be 280, and 420 are below 600
    let levers = [fewer(Target::All, 0.3), fewer(Target::People, 0.4)];
    let of_people = full(&today, &levers).cautious;
    assert!(of_people.is_bounded);
    is(of_people.contacts, 600.0);
}

#[test]
fn the_work_that_is_avoided_ends_at_all_of_it() {
    let long = Fewer { of: Target::All, share: 0.6, work: Some(2.0) };
    let outcome = full(&TODAY, &[long]).cautious;
    assert!(outcome.exceeds_work && outcome.is_bounded);
    assert!(outcome.contacts == 16_000.0 && outcome.work == 0.0);
    // 800 of 1,000, and 20 % of the 600 that are left at twice the average: 240 of 200
    let today = Baseline { contacts: 1_000.0, ..TODAY };
    let long = |of, share| Fewer { of, share, work: Some(2.0) };
    let two = [long(Target::All, 0.4), long(Target::People, 0.2)];
    assert!(full(&today, &two).cautious.exceeds_work);
    // 16 % are 192 of them, and the end of what can be avoided is none of these
    let two = [long(Target::All, 0.4), long(Target::People, 0.16)];
    let within = full(&today, &two).cautious;
    assert!(!within.exceeds_work);
    is(within.work, 8.0);
    let floored = full(&Baseline { floor: 0.9, ..today }, &two[..1]).cautious;
    assert!(floored.is_bounded && !floored.exceeds_work);
}

#[test]
fn a_new_containment_takes_contacts_of_what_avoidance_leaves() {
    // 1,000 contacts of which 500 could be routed. 400 at twice the average are avoided: 200 of work in 600. Cautious:
    // 100 are left to route, half of them contained: 50 of 600 that take a third each.
    let today = Baseline { contacts: 1_000.0, routed: 0.5, contained: 0.0, ..TODAY };
    let long = Fewer { of: Target::All, share: 0.4, work: Some(2.0) };
    let found = full(&today, &[long, routed(0.5)]);
    is(found.cautious.work, 200.0 - 50.0 / 3.0);
    // average: 300 are routed, 150 contained
    is(found.average.work, 150.0);
    // Today's automation contains 250. Of the 400, 200 were its own; people's 750 lose 200 x 2 and are 350 in 550.
    // Another containment of 80 % takes 80 of the 600 where today's takes 50: 520 of these 550.
    let today = Baseline { contained: 0.5, returned: 0.0, longer: 0.0, ..today };
    is(full(&today, &[long]).cautious.work, 350.0);
    is(full(&today, &[long, routed(0.8)]).cautious.work, 350.0 * 520.0 / 550.0);
}

#[test]
fn contacts_of_the_average_handle_time_are_the_same_entered_or_not() {
    // 1,000 contacts, 500 routed, 250 contained, 250 escalated that take 20 % longer: 800 of work in 750 contacts.
    let today = Baseline {
        contacts: 1_000.0,
        routed: 0.5,
        contained: 0.5,
        returned: 0.0,
        longer: 0.2,
        ..TODAY
    };
    let tenth =
        |work| full(&today, &[Fewer { of: Target::People, share: 0.1, work }]).cautious.work;
    is(tenth(None), 720.0);
    is(tenth(Some(1.0)), 720.0);
    // 75 of one and a quarter times the average, which is 800 / 750
    is(tenth(Some(1.25)), 800.0 - 75.0 * 1.25 * 800.0 / 750.0);
}

#[test]
fn half_an_effect_is_half_the_share() {
    let today = Baseline { routed: 0.6, contained: 0.2, ..TODAY };
    let half = Levers::new(&[fewer(Target::All, 0.3), routed(0.6)]).unwrap();
    let as_given = full(&today, &[fewer(Target::All, 0.15), routed(0.4)]);
    let found = half.evaluate(&today, |_| 0.5).unwrap();
    is(found.cautious.cost, as_given.cautious.cost);
    is(found.average.people, as_given.average.people);
    // a new automation takes half of what it could: half of 1.2 contained, half of 1.2 escalated
    let new = Baseline { contacts: 4.0, routed: 0.6, longer: 0.2, ..TODAY };
    let found = Levers::new(&[routed(0.5)]).unwrap().evaluate(&new, |_| 0.5).unwrap().cautious;
    is(found.contained, 0.6);
    is(found.escalated, 0.6);
    is(found.work, 4.0 - 0.6 + 0.6 * 0.2);
}

#[test]
fn what_cannot_be_is_refused() {
    let refused = |lever| Levers::new(&[lever]).err();
    let all = Target::All;
    assert_eq!(refused(fewer(all, 1.1)), Some(MetricError::OutOfRange));
    assert_eq!(refused(routed(-0.1)), Some(MetricError::OutOfRange));
    assert_eq!(
        refused(Fewer { of: all, share: 0.1, work: Some(-1.0) }),
        Some(MetricError::Negative)
    );
    assert_eq!(
        refused(Shorter { of: all, share: 0.1, repeats: f64::NAN }),
        Some(MetricError::OutOfRange)
    );
    assert!(Levers::new(&[fewer(all, 0.1); 10]).is_ok());
    assert_eq!(Levers::new(&[fewer(all, 0.1); 11]).err(), Some(MetricError::OutOfRange));
    let weights = |second| {
        Levers::new(&[fewer(Target::Issue(0, 0.6), 0.1), fewer(Target::Issue(1, second), 0.1)])
    };
    assert!(weights(0.4).is_ok());
    assert_eq!(weights(0.5).err(), Some(MetricError::PartAboveWhole));
    let none = Levers::new(&[fewer(all, 0.1)]).unwrap();
    for bad in [Baseline { routed: 1.1, ..TODAY }, Baseline { floor: -0.1, ..TODAY }] {
        assert_eq!(none.evaluate(&bad, |_| 1.0), Err(MetricError::OutOfRange));
    }
    assert_eq!(
        none.evaluate(&Baseline { cost: f64::INFINITY, ..TODAY }, |_| 1.0),
        Err(MetricError::NotFinite)
    );
    assert_eq!(none.evaluate(&TODAY, |_| 1.5), Err(MetricError::OutOfRange));
    let large = Baseline { contacts: 1e15, ..TODAY };
    assert_eq!(none.evaluate(&large, |_| 1.0), Err(MetricError::Overflow));
}

#[test]
fn what_automation_would_have_taken_was_nobody_s_work() {
    // 1,000 contacts, half routed, half of these contained: 250, and 750 for people. 100 are avoided, of a quarter of
    // the average handle time. Cautious: 500 - 100 = 400 are left to route, 200 contained, 700 for people; the 50
    // that people no longer handle take 50 x 0.25 of work: 737.5. Average: 450 routed, 225 contained, 675 for
    // people, 750 - 75 x 0.25 = 731.25.
    let today = Baseline {
        contacts: 1_000.0,
        routed: 0.5,
        contained: 0.5,
        returned: 0.0,
        longer: 0.0,
        cost: 10.0,
        automated: 0.0,
        floor: 0.0,
    };
    let easy = Lever::Fewer { of: Target::All, share: 0.1, work: Some(0.25) };
    let outcome = Levers::new(&[easy]).unwrap().evaluate(&today, |_| 1.0).unwrap();
    let near = |value: f64, expected: f64| {
        assert!((value - expected).abs() < 1e-9, "{value}, not {expected}");
    };
    near(outcome.cautious.people, 700.0);
    near(outcome.cautious.work, 737.5);
    near(outcome.cautious.cost, 7_375.0);
    near(outcome.average.work, 731.25);
}

#[test]
fn a_handle_time_of_avoided_contacts_counts_as_it_was_entered() {
    // 1,000 contacts; two levers of 50 % leave 250, and 750 of a fifth of the average take 150 of the work
    let today = Baseline { contacts: 1_000.0, ..TODAY };
    let quick = |of, share| Fewer { of, share, work: Some(0.2) };
    let of_work = |levers: &[Lever]| full(&today, levers).cautious.work;
    let all = Target::All;
    is(of_work(&[quick(all, 0.5), quick(all, 0.5)]), 850.0);
    is(of_work(&[quick(all, 0.75)]), 850.0);
    // the same where they stand in tables of their own, or act on what people handle
    is(of_work(&[quick(all, 0.5), quick(Target::Issue(0, 0.5), 0.5)]), 1_000.0 - 625.0 * 0.2);
    is(
        of_work(&[quick(Target::Issue(0, 1.0), 0.5), quick(Target::Channel(0, 1.0, 1.0), 0.5)]),
        850.0,
    );
    is(of_work(&[quick(all, 0.5), quick(Target::People, 0.5)]), 850.0);
    // What two levers avoid counts once, with the longer of both: 500 x 1.5 and 250 x 0.2.
    let long = Fewer { of: all, share: 0.5, work: Some(1.5) };
    for levers in [[long, quick(all, 0.5)], [quick(all, 0.5), long]] {
        is(of_work(&levers), 1_000.0 - 750.0 - 50.0);
    }
    // Average contacts are avoided first: 500 of them, then half of the others at a fifth of their work.
    let average = Fewer { of: all, share: 0.5, work: None };
    for levers in [[average, quick(all, 0.5)], [quick(all, 0.5), average]] {
        is(of_work(&levers), 500.0 - 250.0 * 0.2);
    }
    // An average handle time that was entered is one like any other: 500 x 1.5, then 250 x 1.
    let entered = Fewer { of: all, share: 0.5, work: Some(1.0) };
    is(
        of_work(&[Fewer { of: all, share: 0.3, work: Some(2.0) }, entered]),
        1_000.0 - 600.0 - 350.0,
    );
}

#[test]
fn average_contacts_of_a_table_come_first_whatever_else_acts_on_it() {
    let today = Baseline { contacts: 1_000.0, ..TODAY };
    let of_work = |levers: &[Lever]| full(&today, levers).cautious.work;
    let all = Fewer { of: Target::All, share: 0.3, work: Some(2.0) };
    let issue = fewer(Target::Issue(0, 0.5), 0.6);
    // 300 of the first issue; then 30 % of 700 at twice the work: 280 are left.
    is(of_work(&[all, issue]), 280.0);
    // One of 1,000 in the other issue at a quarter of the work comes last: 30 % of it is avoided as well.
    let little = Fewer { of: Target::Issue(1, 0.5), share: 0.002, work: Some(0.25) };
    is(of_work(&[all, issue, little]), 280.0 - 0.7 * 0.25);
    // The same in a channel, which may take longer: 300 x 1.5 go first, then 30 % of 700 at twice the work.
    let channel = fewer(Target::Channel(0, 0.5, 1.5), 0.6);
    is(of_work(&[all, channel]), 1_000.0 - 450.0 - 420.0);
}

/// All of what people handle, at exactly the handle time that is left: nothing is left, and it is no more than there is.
#[test]
fn all_of_the_work_is_not_more_than_all_of_it() {
    for routed in [0.1, 0.3, 0.35, 0.7, 0.9] {
        for longer in [0.0, 0.1, 0.15, 0.2, 0.33] {
            for contained in [0.1, 0.3, 0.5, 0.77] {
                let today = Baseline {
                    contacts: 1_234.0,
                    routed,
                    contained,
                    returned: 0.1,
                    longer,
                    ..TODAY
                };
                let all = Fewer { of: Target::People, share: 1.0, work: Some(1.0) };
                let found = full(&today, &[all]).cautious;
                assert!(!found.exceeds_work, "{today:?}");
                assert!(found.work < 1e-6, "{}", found.work);
            }
        }
    }
}
