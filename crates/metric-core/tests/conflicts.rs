//! Entries that contradict each other are told apart from those that do not, and the smallest set of
//! them is named, whatever is left blank.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{broken, conflicts, given, scenario, shares};
use metric_core::table::{Input, RULES, Rule, Section};

use Input::*;

/// Entries, the smallest set of them that cannot be right, the relations between them, and by how much.
type Case = (&'static [(Input, f64)], &'static [Input], &'static [Rule], f64);

/// One relation each, that as little as one contact or case breaks.
#[rustfmt::skip] // a table reads best as one row a line
const OF_ONE_RELATION: [Case; 19] = [
    (&[(Contacts, 1000.0), (HandledByPeople, 1001.0)],
     &[Contacts, HandledByPeople], &[Rule::PeopleAndAutomationAboveHandled], 1.0),
    (&[(Contacts, 1000.0), (Cases, 1001.0)], &[Contacts, Cases], &[Rule::CasesAboveContacts], 1.0),
    (&[(Contacts, 1000.0), (Attempts, 2000.0), (Solved, 600.0), (GaveUp, 401.0)],
     &[Contacts, Attempts, Solved, GaveUp], &[Rule::OutcomesDifferFromAttempts], 1.0),
    (&[(Contacts, 1000.0), (Attempts, 2000.0), (Solved, 600.0), (GaveUp, 399.0)],
     &[Contacts, Attempts, Solved, GaveUp], &[Rule::OutcomesDifferFromAttempts], -1.0),
    (&[(Contacts, 1000.0), (Attempts, 2000.0), (Solved, 1001.0)],
     &[Contacts, Attempts, Solved], &[Rule::OutcomesDifferFromAttempts], 1.0),
    (&[(Contacts, 1000.0), (Attempts, 999.0)],
     &[Contacts, Attempts], &[Rule::OutcomesDifferFromAttempts], 1.0),
    (&[(Tried, 600.0), (Solved, 500.0), (GaveUp, 101.0)],
     &[Tried, Solved, GaveUp], &[Rule::OutcomesAboveTried], 1.0),
    (&[(Tried, 600.0), (GaveUp, 601.0)], &[Tried, GaveUp], &[Rule::OutcomesAboveTried], 1.0),
    (&[(Attempts, 2000.0), (Tried, 2001.0)], &[Attempts, Tried], &[Rule::TriedAboveAttempts], 1.0),
    (&[(Contacts, 1000.0), (Routed, 1001.0)], &[Contacts, Routed], &[Rule::RoutedAboveContacts], 1.0),
    (&[(Routed, 600.0), (Contained, 400.0), (Abandoned, 50.0), (Escalated, 149.0)],
     &[Routed, Contained, Abandoned, Escalated], &[Rule::AutomationStagesDifferFromRouted], -1.0),
    (&[(Routed, 600.0), (Contained, 400.0), (Abandoned, 50.0), (Escalated, 151.0)],
     &[Routed, Contained, Abandoned, Escalated], &[Rule::AutomationStagesDifferFromRouted], 1.0),
    // 400 of 1,000 are not routed, and 400 escalated: no more than 800 can reach people
    (&[(Contacts, 1000.0), (Routed, 600.0), (Escalated, 400.0), (HandledByPeople, 801.0)],
     &[Contacts, Routed, Escalated, HandledByPeople], &[Rule::PeopleAboveThoseLeftToThem], 1.0),
    (&[(Handled, 1000.0), (Contained, 400.0), (HandledByPeople, 601.0)],
     &[Handled, Contained, HandledByPeople], &[Rule::PeopleAndAutomationAboveHandled], 1.0),
    (&[(Contacts, 1000.0), (Contained, 400.0), (Abandoned, 50.0), (HandledByPeople, 549.0)],
     &[Contacts, Contained, Abandoned, HandledByPeople], &[Rule::HandledAbovePeopleAndAutomation], 1.0),
    (&[(Contained, 400.0), (Returned, 401.0)], &[Contained, Returned], &[Rule::ReturnedAboveContained], 1.0),
    // 100 of 500 came back
    (&[(Contained, 500.0), (Returned, 100.0), (ResolvedByAutomation, 401.0)],
     &[ResolvedByAutomation, Contained, Returned], &[Rule::ResolvedAboveContained], 1.0),
    (&[(Cases, 800.0), (OneTouch, 801.0)], &[Cases, OneTouch], &[Rule::OneTouchAboveCases], 1.0),
    // 599 with one contact and 201 with two at least: 1,001
    (&[(Contacts, 1000.0), (Cases, 800.0), (OneTouch, 599.0)],
     &[Contacts, Cases, OneTouch], &[Rule::ContactsTooFewForCases], 1.0),
];

/// What follows from several.
#[rustfmt::skip]
const DERIVED: [Case; 12] = [
    // 500 + 240 + 300 of 1,000
    (&[(Contacts, 1000.0), (Contained, 500.0), (Abandoned, 240.0), (Escalated, 300.0)],
     &[Contacts, Contained, Abandoned, Escalated],
     &[Rule::RoutedAboveContacts, Rule::AutomationStagesDifferFromRouted], 40.0),
    // 700 + 200 + 1,000 are 1,900 attempts
    (&[(Contacts, 1000.0), (Tried, 2000.0), (Solved, 700.0), (GaveUp, 200.0)],
     &[Contacts, Tried, Solved, GaveUp],
     &[Rule::OutcomesDifferFromAttempts, Rule::TriedAboveAttempts], 100.0),
    // one more than can be, by as little as that
    (&[(Contacts, 1000.0), (Tried, 1901.0), (Solved, 700.0), (GaveUp, 200.0)],
     &[Contacts, Tried, Solved, GaveUp],
     &[Rule::OutcomesDifferFromAttempts, Rule::TriedAboveAttempts], 1.0),
    (&[(Contacts, 1000.0), (Contained, 900.0), (Abandoned, 101.0)], &[Contacts, Contained, Abandoned],
     &[Rule::RoutedAboveContacts, Rule::AutomationStagesDifferFromRouted], 1.0),
    // of 799 that people handled and 600 routed, 1,400 cannot be handled or escalated
    (&[(Contacts, 1000.0), (Routed, 600.0), (Escalated, 400.0), (HandledByPeople, 799.0)],
     &[Contacts, Routed, Escalated, HandledByPeople],
     &[Rule::AutomationStagesDifferFromRouted, Rule::HandledAbovePeopleAndAutomation], 1.0),
    // 400 were never routed, so that at least 400 reach people
    (&[(Contacts, 1000.0), (Routed, 600.0), (Contained, 300.0), (HandledByPeople, 100.0)],
     &[Contacts, Routed, HandledByPeople],
     &[Rule::AutomationStagesDifferFromRouted, Rule::HandledAbovePeopleAndAutomation], 300.0),
    // who has not tried self-service makes contact: 1,500 attempts at most
    (&[(Contacts, 1000.0), (Tried, 500.0), (Attempts, 1501.0)], &[Contacts, Attempts, Tried],
     &[Rule::OutcomesDifferFromAttempts, Rule::OutcomesAboveTried], 1.0),
    // 1,100 contained are contacts, and 1,700 attempts hold 700 beside them
    (&[(Attempts, 1700.0), (Contained, 1100.0), (Solved, 700.0)], &[Attempts, Solved, Contained],
     &[Rule::OutcomesDifferFromAttempts, Rule::PeopleAndAutomationAboveHandled], 100.0),
    // who came back was contained, and that is handled
    (&[(Contacts, 100.0), (Returned, 101.0)], &[Contacts, Returned],
     &[Rule::PeopleAndAutomationAboveHandled, Rule::ReturnedAboveContained], 1.0),
    (&[(Returned, 60.0), (ResolvedByAutomation, 60.0), (Routed, 119.0)], &[ResolvedByAutomation, Routed, Returned],
     &[Rule::AutomationStagesDifferFromRouted, Rule::ResolvedAboveContained], 1.0),
    (&[(Contacts, 400.0), (OneTouch, 500.0)], &[Contacts, OneTouch],
     &[Rule::CasesAboveContacts, Rule::OneTouchAboveCases], 100.0),
    (&[(Contacts, 100.0), (Handled, 101.0)], &[Contacts, Handled],
     &[Rule::AutomationStagesDifferFromRouted, Rule::PeopleAboveThoseLeftToThem,
       Rule::HandledAbovePeopleAndAutomation], 1.0),
];

#[test]
fn the_smallest_set_of_entries_and_the_relations_between_them_are_named() {
    let mut reached = Vec::new();
    for (values, entries, rules, difference) in OF_ONE_RELATION.into_iter().chain(DERIVED) {
        let found = conflicts(&scenario(values));
        let [found] = &found[..] else { panic!("{values:?}: {found:#?}") };
        assert_eq!((&found.entries[..], &found.rules[..]), (entries, rules), "{values:?}");
        assert!((found.difference - difference).abs() < 1e-9, "{values:?}: {found:?}");
        let sides = found.sides.as_ref().unwrap();
        let told = sides.left.iter().chain(&sides.right).map(|(_, input)| *input);
        assert!(told.clone().all(|input| entries.contains(&input)), "{values:?}: {sides:?}");
        assert_eq!(told.count(), entries.len(), "{values:?}: {sides:?}");
        reached.extend(found.rules.clone());
    }
    for row in RULES.iter().filter(|row| row.is_basic()) {
        assert!(reached.contains(&row.rule), "no case breaks `{}`", row.id);
    }
}

#[test]
fn a_blank_does_not_hide_what_follows() {
    // 1,000 + 800 + 0 of 1,700 attempts, and 1,000 are 600 + 400 already
    let inputs = scenario(&[
        (Contacts, 1000.0),
        (Attempts, 1700.0),
        (GaveUp, 800.0),
        (HandledByPeople, 600.0),
        (Contained, 400.0),
    ]);
    let [found] = &conflicts(&inputs)[..] else { panic!("one conflict") };
    assert_eq!(found.entries, [Contacts, Attempts, GaveUp]);
    assert_eq!(found.difference, 100.0);
}

#[test]
fn without_one_of_the_entries_there_is_no_conflict() {
    for (values, entries, ..) in OF_ONE_RELATION.into_iter().chain(DERIVED) {
        for left_out in entries {
            // Without handled contacts all contacts are handled, which is another entry.
            let mut rest = values.to_vec();
            rest.retain(|(input, _)| input != left_out);
            let mut inputs = given(&rest);
            if *left_out == Handled {
                inputs.mark_unread(Handled);
            }
            inputs.work_out();
            let found = conflicts(&inputs);
            assert!(found.iter().all(|one| one.entries != *entries), "{values:?}: {left_out:?}");
        }
    }
}

#[test]
fn what_is_true_contradicts_nothing() {
    let contacts = (Contacts, 1000.0);
    let routed = (Routed, 600.0);
    let contained = (Contained, 400.0);
    for values in [
        &[][..],
        &[contacts, routed, (Contained, 600.0)],
        &[contacts, (Contained, 1000.0)],
        &[
            contacts,
            routed,
            contained,
            (Abandoned, 50.0),
            (Escalated, 150.0),
            (HandledByPeople, 550.0),
        ],
        &[contacts, routed, contained, (Escalated, 150.0)],
        &[contacts, routed, contained, (HandledByPeople, 500.0)],
        &[contacts, (Attempts, 2000.0), (Tried, 1500.0), (Solved, 600.0), (GaveUp, 400.0)],
        &[contacts, (Attempts, 2000.0), (Tried, 1500.0), (Solved, 600.0)],
        &[contacts, routed, contained, (ResolvedByAutomation, 400.0)],
        // 90 of 100 are handled: 60 by people and 30 by automation
        &[
            (Contacts, 100.0),
            (Handled, 90.0),
            (Routed, 60.0),
            (Contained, 30.0),
            (HandledByPeople, 60.0),
        ],
        &[contacts, (Cases, 800.0), (OneTouch, 600.0)],
    ] {
        let inputs = scenario(values);
        assert_eq!(conflicts(&inputs), [], "{values:?}");
        assert_eq!(broken(Section::Repeats, &inputs), [], "{values:?}");
    }
}

#[test]
fn several_conflicts_are_named_each_with_entries_of_its_own() {
    let inputs = scenario(&[
        (Contacts, 1000.0),
        (Attempts, 300.0),
        (Tried, 10.0),
        (Solved, 11.0),
        (Contained, 400.0),
        (Returned, 402.0),
    ]);
    let found = conflicts(&inputs);
    let told: Vec<_> = found.iter().map(|one| (&one.entries[..], one.difference)).collect();
    assert_eq!(
        told,
        [
            (&[Contacts, Attempts][..], 700.0),
            (&[Tried, Solved], 1.0),
            (&[Contained, Returned], 2.0)
        ]
    );
}

#[test]
fn a_share_lies_within_half_a_unit_of_its_last_digit() {
    let of = |stages: &[(Input, f64, u8)]| conflicts(&shares(&[(Contacts, 1e5)], stages)).len();
    // 62.45 % + 37.55 % of what was routed is all of it
    assert_eq!(of(&[(Routed, 60.0, 0), (Contained, 62.5, 1), (Escalated, 37.6, 1)]), 0);
    assert_eq!(of(&[(Routed, 60.0, 0), (Contained, 62.5, 1), (Escalated, 37.7, 1)]), 1);
    // 33.3 three times, and 33.30 three times; the same in whole percent
    let thirds = |percent, decimals| {
        let stages = [Contained, Abandoned, Escalated].map(|stage| (stage, percent, decimals));
        of(&[&[(Routed, 60.0, 0)][..], &stages].concat())
    };
    assert_eq!([thirds(33.3, 1), thirds(33.3, 2)], [0, 1]);
    assert_eq!([thirds(33.0, 0), thirds(32.0, 0)], [0, 1]);
    // a share of what is itself blank
    let found =
        conflicts(&shares(&[(Routed, 600.0)], &[(Solved, 60.0, 0), (GaveUp, 101.0 / 2.0, 1)]));
    assert_eq!(found, []);
}

#[test]
fn a_share_that_cannot_be_is_named_with_its_whole() {
    // 80 % of 600 are 480 (477 at least), and 200 escalated
    let inputs = shares(&[(Routed, 600.0), (Escalated, 200.0)], &[(Contained, 80.0, 0)]);
    let [found] = &conflicts(&inputs)[..] else { panic!("one conflict") };
    assert_eq!(found.entries, [Routed, Contained, Escalated]);
    assert_eq!(found.difference, 80.0);
    // of no number at all: 70 % contained and 40 % escalated
    let inputs = shares(&[], &[(Contained, 70.0, 0), (Escalated, 40.0, 0), (Abandoned, 1.0, 0)]);
    assert_eq!(conflicts(&inputs), [], "nothing was routed, for all we know");
    let inputs = shares(&[(Returned, 10.0)], &[(Contained, 70.0, 0), (Escalated, 40.0, 0)]);
    let [found] = &conflicts(&inputs)[..] else { panic!("one conflict") };
    assert_eq!((&found.entries[..], &found.sides), (&[Contained, Returned, Escalated][..], &None));
}

#[test]
fn counts_may_miss_by_half_a_contact_in_all_and_shares_by_their_rounding() {
    let contained =
        |contained| broken(Section::Funnel, &scenario(&[(Routed, 1e3), (Contained, contained)]));
    assert_eq!(contained(1_000.5), []);
    assert_eq!(contained(1_001.0), [(Rule::AutomationStagesDifferFromRouted, 1.0)]);
    // 1 % of 100,000 lies within 500 and 1,500
    let of_share = |contained| {
        conflicts(&shares(&[(Contacts, 1e5), (Contained, contained)], &[(Routed, 1.0, 0)])).len()
    };
    assert_eq!([of_share(1_500.0), of_share(1_501.0)], [0, 1]);
    // a share loosens only what it is a share of
    let returned =
        shares(&[(Contacts, 1e6), (Routed, 6e5), (Contained, 602_000.0)], &[(Returned, 5.0, 0)]);
    assert_eq!(
        broken(Section::Funnel, &returned),
        [(Rule::AutomationStagesDifferFromRouted, 2_000.0)]
    );
}

#[test]
fn one_contact_too_many_is_named_at_any_size() {
    for size in [1e3, 1e9, 1e12, 1e14, 9e14] {
        let of = |attempts: f64| {
            conflicts(&scenario(&[(Contacts, size), (Solved, 100.0), (Attempts, attempts)])).len()
        };
        assert_eq!([of(size + 100.0), of(size + 99.0)], [0, 1], "{size}");
    }
    let beyond = scenario(&[(Routed, 1.0), (Contained, 1e15), (Abandoned, 1e15)]);
    assert!(conflicts(&beyond)[0].difference >= 1e15 - 1.0);
}

#[test]
fn what_cannot_be_read_is_no_entry_and_not_nothing() {
    let mut inputs = given(&[(Contacts, 1e3), (Contained, 600.0), (HandledByPeople, 300.0)]);
    inputs.mark_unread(Handled);
    inputs.work_out();
    assert_eq!(conflicts(&inputs), []);
}
