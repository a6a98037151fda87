//! Every rule can be broken by as little as a contact or a cent, and what is true breaks none.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{broken, given, scenario};
use metric_core::table::{Input, Inputs, Part, RULES, Rule, Section, Tolerance};

/// A rule, inputs that break it, and both sides.
type Case = (Rule, &'static [(Input, f64)], [f64; 2]);

use Input::*;

#[rustfmt::skip] // a table reads best as one row a line
const CASES: [Case; 36] = [
    (Rule::AutomatedAboveContacts, &[(Contacts, 10.0), (ResolvedByAutomation, 10.1)], [10.1, 10.0]),
    (Rule::UniqueAboveContacts, &[(Contacts, 10.0), (CustomersInContact, 11.0)], [11.0, 10.0]),
    (Rule::UniqueAboveBase, &[(Base, 10.5), (CustomersInContact, 11.0)], [11.0, 10.5]),
    // 400 + 50 + 151 of 600
    (Rule::AutomationStagesAboveRouted, &[(Routed, 600.0), (Contained, 400.0), (Abandoned, 50.0), (Escalated, 151.0)], [601.0, 600.0]),
    // what is left blank counts as nothing, and cannot hide what is too much
    (Rule::AutomationStagesAboveRouted, &[(Routed, 600.0), (Escalated, 601.0)], [601.0, 600.0]),
    (Rule::AutomationStagesAboveRouted, &[(Routed, 600.0), (Abandoned, 601.0)], [601.0, 600.0]),
    (Rule::EndedInAutomationAboveContacts, &[(Contacts, 1000.0), (Contained, 900.0), (Abandoned, 101.0)], [1001.0, 1000.0]),
    (Rule::EndedInAutomationAboveContacts, &[(Contacts, 1000.0), (Abandoned, 1001.0)], [1001.0, 1000.0]),
    (Rule::RoutedAboveContacts, &[(Contacts, 1000.0), (Routed, 1001.0)], [1001.0, 1000.0]),
    (Rule::ContactsAboveAttempts, &[(Contacts, 1000.0), (Attempts, 999.0)], [1000.0, 999.0]),
    (Rule::AutomationStagesDifferFromRouted, &[(Routed, 600.0), (Contained, 400.0), (Abandoned, 50.0), (Escalated, 149.0)], [599.0, 600.0]),
    (Rule::PeopleAndAutomationAboveHandled, &[(Handled, 1000.0), (Contained, 400.0), (HandledByPeople, 601.0)], [1001.0, 1000.0]),
    (Rule::PeopleAndAutomationAboveHandled, &[(Contacts, 1000.0), (HandledByPeople, 1001.0)], [1001.0, 1000.0]),
    (Rule::PeopleAndAutomationAboveContacts, &[(Contacts, 1000.0), (Contained, 400.0), (Abandoned, 50.0), (HandledByPeople, 551.0)], [1001.0, 1000.0]),
    (Rule::HandledAbovePeopleAndAutomation, &[(Contacts, 1000.0), (Contained, 400.0), (Abandoned, 50.0), (HandledByPeople, 549.0)], [1000.0, 999.0]),
    // 400 of 1,000 are not routed, and 400 escalated: no more than 800 can reach people
    (Rule::PeopleAboveThoseLeftToThem, &[(Contacts, 1000.0), (Routed, 600.0), (Escalated, 400.0), (HandledByPeople, 801.0)], [801.0, 800.0]),
    // the same ones do reach people: 1,000 + 400 of 799 + 600
    (Rule::PeopleBelowThoseLeftToThem, &[(Contacts, 1000.0), (Routed, 600.0), (Escalated, 400.0), (HandledByPeople, 799.0)], [1400.0, 1399.0]),
    (Rule::SolvedAndContactsAboveAttempts, &[(Contacts, 1000.0), (Attempts, 2000.0), (Solved, 1001.0)], [2001.0, 2000.0]),
    (Rule::OutcomesDifferFromAttempts, &[(Contacts, 1000.0), (Attempts, 2000.0), (Solved, 600.0), (GaveUp, 401.0)], [2001.0, 2000.0]),
    (Rule::OutcomesDifferFromAttempts, &[(Contacts, 1000.0), (Attempts, 2000.0), (Solved, 600.0), (GaveUp, 399.0)], [1999.0, 2000.0]),
    (Rule::OutcomesAboveTried, &[(Tried, 600.0), (Solved, 500.0), (GaveUp, 101.0)], [601.0, 600.0]),
    (Rule::OutcomesAboveTried, &[(Tried, 600.0), (GaveUp, 601.0)], [601.0, 600.0]),
    (Rule::TriedAboveAttempts, &[(Attempts, 2000.0), (Tried, 2001.0)], [2001.0, 2000.0]),
    // who has not tried self-service makes contact: 1,500 attempts at most
    (Rule::AttemptsAboveContactsAndTried, &[(Contacts, 1000.0), (Tried, 500.0), (Attempts, 1501.0)], [1501.0, 1500.0]),
    (Rule::ReturnedAboveContained, &[(Contained, 400.0), (Returned, 401.0)], [401.0, 400.0]),
    // 100 of 500 came back
    (Rule::ResolvedAboveContained, &[(Contained, 500.0), (Returned, 100.0), (ResolvedByAutomation, 401.0)], [401.0, 400.0]),
    (Rule::CasesAboveContacts, &[(Contacts, 1000.0), (Cases, 1001.0)], [1001.0, 1000.0]),
    (Rule::OneTouchAboveCases, &[(Cases, 800.0), (OneTouch, 801.0)], [801.0, 800.0]),
    // 599 with one contact and 201 with two at least: 1,001
    (Rule::ContactsTooFewForCases, &[(Contacts, 1000.0), (Cases, 800.0), (OneTouch, 599.0)], [1600.0, 1599.0]),
    (Rule::ContactsWithoutCase, &[(Contacts, 1.0), (Cases, 0.0)], [1.0, 0.0]),
    (Rule::ContactsAboveOneTouchCases, &[(Contacts, 801.0), (Cases, 800.0), (OneTouch, 800.0)], [801.0, 800.0]),
    (Rule::FixedAboveTotal, &[(TotalCost, 100.0), (FixedCost, 100.01)], [100.01, 100.0]),
    (Rule::AutomationCostAboveTotal, &[(TotalCost, 100.0), (AutomationCost, 100.01)], [100.01, 100.0]),
    (Rule::CostLinesDifferFromTotal, &[(CostLines, 99.99), (TotalCost, 100.0)], [99.99, 100.0]),
    // 2,400 offered x (48,000 / 2,000 handled) = 57,600
    (Rule::RateAndCostCountDifferentContacts, &[(Contacts, 2400.0), (Handled, 2000.0), (TotalCost, 48_000.0)], [57_600.0, 48_000.0]),
    (Rule::AutomationAboveHandled, &[(Handled, 100.0), (Contained, 100.0), (Abandoned, 1.0)], [101.0, 100.0]),
];

#[test]
fn every_rule_is_broken_by_as_little_as_a_contact_or_a_cent() {
    let mut reached = vec![Rule::ConcurrencyBelowOne];
    for (rule, values, [left, right]) in CASES {
        let broken =
            rule.row().broken(&scenario(values)).unwrap_or_else(|| panic!("{rule:?} holds"));
        assert_eq!((broken.rule, broken.left, broken.right), (rule, left, right));
        reached.push(rule);
    }
    let concurrency = Rule::ConcurrencyBelowOne.row().broken(&scenario(&[(Concurrency, 0.99)]));
    assert_eq!(concurrency.map(|broken| [broken.left, broken.right]), Some([1.0, 0.99]));
    for row in &RULES {
        assert!(reached.contains(&row.rule), "no case breaks `{}`", row.id);
    }
}

#[test]
fn a_rule_with_an_unknown_side_says_nothing() {
    for (rule, values, _) in CASES {
        for (index, (input, _)) in values.iter().enumerate() {
            let mut rest = values.to_vec();
            rest.remove(index);
            let broken = rule.row().broken(&scenario(&rest));
            let is_in_left = rule.row().left.names(*input);
            assert!(broken.is_none() || is_in_left, "{rule:?} without {input:?}: {broken:?}");
        }
    }
    assert!(RULES.iter().all(|row| row.broken(&given(&[])).is_none()));
}

#[test]
fn what_is_true_breaks_no_rule() {
    let contacts = (Contacts, 1000.0);
    let routed = (Routed, 600.0);
    let contained = (Contained, 400.0);
    for values in [
        &[contacts, routed, (Contained, 600.0)][..],
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
        &[contacts, (Cases, 800.0), (OneTouch, 600.0)],
        &[(TotalCost, 100.0), (FixedCost, 100.0), (AutomationCost, 100.0), (Concurrency, 1.0)],
    ] {
        let inputs = scenario(values);
        let found: Vec<_> = RULES.iter().filter_map(|rule| rule.broken(&inputs)).collect();
        assert!(found.is_empty(), "{values:?}: {found:?}");
    }
}

/// Contained of 1,000 routed, which is a share of the contacts or a count.
fn contained(routed_is_share: bool, routed: f64, contained: f64) -> Vec<(Rule, f64)> {
    let mut inputs = given(&[(Contacts, 1e5), (Contained, contained)]);
    if routed_is_share {
        inputs.give_share(Routed, routed / 1e5).unwrap();
    } else {
        inputs.give(Routed, routed).unwrap();
    }
    inputs.work_out();
    broken(Section::Funnel, &inputs)
}

#[test]
fn counts_may_miss_by_half_a_contact_and_rounded_shares_by_half_a_percent_of_the_right_side() {
    let above = |difference| vec![(Rule::AutomationStagesAboveRouted, difference)];
    assert_eq!(contained(false, 1_000.0, 1_000.5), []);
    assert_eq!(contained(false, 1_000.0, 1_001.0), above(1.0));
    assert_eq!(contained(true, 1_000.0, 1_005.0), []);
    assert_eq!(contained(true, 1_000.0, 1_005.5), above(5.5));
    // of a small whole it is half a contact all the same: 0.5 % of 10 is 0.05
    assert_eq!(contained(true, 10.0, 10.5), []);
    assert_eq!(contained(true, 10.0, 11.0), above(1.0));
    // a share that the rule does not count loosens nothing
    let mut inputs = given(&[(Contacts, 1e6), (Routed, 6e5), (Contained, 602_000.0)]);
    inputs.give_share(Returned, 0.05).unwrap();
    inputs.work_out();
    assert_eq!(broken(Section::Funnel, &inputs), above(2_000.0));
}

#[test]
fn what_is_worked_out_of_a_rounded_share_is_rounded_too() {
    // 5 % of 400 contained came back: 380 were resolved, and 381 may be a rounding
    let values = [(Contained, 400.0), (ResolvedByAutomation, 381.0)];
    let mut inputs = given(&values);
    inputs.give_share(Returned, 0.05).unwrap();
    inputs.work_out();
    assert_eq!(broken(Section::Funnel, &inputs), []);
    let counted = scenario(&[&values[..], &[(Returned, 20.0)]].concat());
    assert_eq!(broken(Section::Funnel, &counted), [(Rule::ResolvedAboveContained, 1.0)]);
}

#[test]
fn money_is_exact_and_nobody_of_an_empty_base_is_no_contradiction() {
    let fixed =
        |fixed| broken(Section::HandleTime, &scenario(&[(TotalCost, 1.0), (FixedCost, fixed)]));
    assert_eq!(fixed(1.0 + 1e-7), []);
    assert_eq!(fixed(1.00001).len(), 1);
    let of = |base| scenario(&[(Base, base), (CustomersInContact, 1.0)]);
    assert_eq!(broken(Section::Measure, &of(0.0)), []);
    assert_eq!(broken(Section::Measure, &of(0.5)), [(Rule::UniqueAboveBase, 0.5)]);
}

#[test]
fn a_side_beyond_what_a_figure_may_be_breaks_the_rule_all_the_same() {
    let inputs = scenario(&[(Routed, 1.0), (Contained, 1e15), (Abandoned, 1e15)]);
    let broken = Rule::AutomationStagesAboveRouted.row().broken(&inputs).unwrap();
    assert_eq!([broken.left, broken.right], [2e15, 1.0]);
}

#[test]
fn the_sentence_of_a_rule_names_only_what_is_known_where_it_is_broken() {
    for (rule, values, _) in CASES {
        let inputs: Inputs = scenario(values);
        for part in rule.row().sentence {
            let Part::Input(input) = part else { continue };
            assert!(inputs.get(*input).is_some(), "{rule:?}: {input:?}");
        }
    }
}

#[test]
fn rules_of_money_and_their_relations_in_words() {
    let money: Vec<Rule> = RULES.iter().filter(|row| row.is_money).map(|row| row.rule).collect();
    assert_eq!(
        money,
        [
            Rule::CostLinesDifferFromTotal,
            Rule::RateAndCostCountDifferentContacts,
            Rule::FixedAboveTotal,
            Rule::AutomationCostAboveTotal,
        ]
    );
    let exact = [Tolerance::Noise, Tolerance::Relative];
    assert!(RULES.iter().all(|row| !row.is_money || exact.contains(&row.tolerance)));
    for (rule, words) in [
        (Rule::FixedAboveTotal, "fixed cost ≤ total cost"),
        (
            Rule::OutcomesDifferFromAttempts,
            "solved by self-service + gave up + contacts = attempts",
        ),
        (Rule::ContactsTooFewForCases, "2 × cases ≤ contacts + cases with one contact"),
        (
            Rule::ContactsAboveOneTouchCases,
            "contacts ≤ cases + (cases − cases with one contact) × contacts",
        ),
    ] {
        assert_eq!(rule.row().words(), words);
    }
    // a rule in a report is its id
    assert_eq!(Serialised(Rule::FixedAboveTotal).to_string(), "fixed-above-total");
}

/// A rule as it is serialised.
struct Serialised(Rule);

impl std::fmt::Display for Serialised {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        serde::Serialize::serialize(&self.0, formatter)
    }
}
