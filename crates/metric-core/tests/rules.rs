//! Rules that are checked by themselves: each can be broken by as little as a contact or a cent, and
//! what is true breaks none. Those that are held against each other are in conflicts.rs.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{broken, given, scenario};
use metric_core::table::{Input, Inputs, Part, RULES, Rule, Section, Tolerance};

/// A rule, inputs that break it, and both sides.
type Case = (Rule, &'static [(Input, f64)], [f64; 2]);

use Input::*;

#[rustfmt::skip] // a table reads best as one row a line
const CASES: [Case; 16] = [
    (Rule::AutomatedAboveContacts, &[(Contacts, 10.0), (ResolvedByAutomation, 10.1)], [10.1, 10.0]),
    (Rule::UniqueAboveContacts, &[(Contacts, 10.0), (CustomersInContact, 11.0)], [11.0, 10.0]),
    (Rule::UniqueAboveBase, &[(Base, 10.5), (CustomersInContact, 11.0)], [11.0, 10.5]),
    (Rule::ContactsWithoutCase, &[(Contacts, 1.0), (Cases, 0.0)], [1.0, 0.0]),
    (Rule::ContactsAboveOneTouchCases, &[(Contacts, 801.0), (Cases, 800.0), (OneTouch, 800.0)], [801.0, 800.0]),
    (Rule::ResolvedAboveCases, &[(Cases, 800.0), (CasesResolved, 801.0)], [801.0, 800.0]),
    (Rule::FixedAboveTotal, &[(TotalCost, 100.0), (FixedCost, 100.01)], [100.01, 100.0]),
    (Rule::AutomationCostAboveTotal, &[(TotalCost, 100.0), (AutomationCost, 100.01)], [100.01, 100.0]),
    // 200 contained at $0.50 are $100
    (Rule::AutomatedContactsAboveAutomationCost, &[(AutomatedPrice, 0.5), (Contained, 200.0), (AutomationCost, 99.99)], [100.0, 99.99]),
    (Rule::CostLinesDifferFromTotal, &[(CostLines, 99.99), (TotalCost, 100.0)], [99.99, 100.0]),
    // 2,400 offered x (48,000 / 2,000 handled) = 57,600
    (Rule::RateAndCostCountDifferentContacts, &[(Contacts, 2400.0), (Handled, 2000.0), (TotalCost, 48_000.0)], [57_600.0, 48_000.0]),
    (Rule::AutomationAboveHandled, &[(Handled, 100.0), (Contained, 100.0), (Abandoned, 1.0)], [101.0, 100.0]),
    (Rule::HandledDiffers, &[(HandledOfChannels, 99.0), (Handled, 100.0)], [99.0, 100.0]),
    // half a percent of 300 is 1.5
    (Rule::HandleTimeDiffers, &[(HandleTimeOfChannels, 301.6), (HandleTime, 300.0)], [301.6, 300.0]),
    (Rule::TimedPartAboveAll, &[(TimedPart, 301.6), (HandleTime, 300.0)], [301.6, 300.0]),
    (Rule::DirectCostAboveTotal, &[(DirectCost, 100.01), (TotalCost, 100.0)], [100.01, 100.0]),
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
    for row in RULES.iter().filter(|row| !row.is_basic()) {
        assert!(reached.contains(&row.rule), "no case breaks `{}`", row.id);
    }
}

#[test]
fn a_rule_with_an_unknown_input_says_nothing_but_where_the_rest_of_a_left_side_is_too_large() {
    for (rule, values, _) in CASES {
        for (index, (input, _)) in values.iter().enumerate() {
            let mut rest = values.to_vec();
            rest.remove(index);
            let broken = rule.row().broken(&scenario(&rest));
            assert!(broken.is_none(), "{rule:?} without {input:?}: {broken:?}");
        }
    }
    // What is unknown could only add to the left side of "at most", which is too large without it.
    let without_contained = scenario(&[(Handled, 100.0), (Abandoned, 101.0)]);
    let broken = Rule::AutomationAboveHandled.row().broken(&without_contained);
    assert_eq!(broken.map(|broken| [broken.left, broken.right]), Some([101.0, 100.0]));
    assert!(RULES.iter().all(|row| row.broken(&given(&[])).is_none()));
}

#[test]
fn a_residue_of_floating_point_breaks_no_rule_and_a_whole_contact_always_does() {
    let fixed =
        |fixed| broken(Section::HandleTime, &scenario(&[(TotalCost, 1.0), (FixedCost, fixed)]));
    assert_eq!(fixed(1.0 + 1e-10), []);
    assert_eq!(fixed(1.00001).len(), 1);
    // One of 10^10 is less than 10^-9 of it, and a contact.
    let handled = |of_channels| {
        let inputs = scenario(&[(HandledOfChannels, of_channels), (Handled, 1e10)]);
        Rule::HandledDiffers.row().broken(&inputs).map(|broken| broken.difference())
    };
    assert_eq!((handled(1e10 + 1.0), handled(1e10 + 0.5)), (Some(1.0), None));
}

#[test]
fn sums_beyond_the_limit_contradict_a_count_and_are_no_amount_of_money() {
    // Two channels may have handled 10^15 each, which all contacts cannot.
    let handled = scenario(&[(HandledOfChannels, 2e15), (Handled, 1e15)]);
    assert!(Rule::HandledDiffers.row().broken(&handled).is_some());
    // A sum of cost lines beyond 10^15 is an overflow, and is told as such.
    let cost = scenario(&[(CostLines, 2e15), (TotalCost, 1e15)]);
    assert_eq!(Rule::CostLinesDifferFromTotal.row().broken(&cost), None);
}

#[test]
fn nobody_of_an_empty_base_is_no_contradiction() {
    let of = |base| scenario(&[(Base, base), (CustomersInContact, 1.0)]);
    assert_eq!(broken(Section::Measure, &of(0.0)), []);
    assert_eq!(broken(Section::Measure, &of(0.5)), [(Rule::UniqueAboveBase, 0.5)]);
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
            Rule::DirectCostAboveTotal,
            Rule::FixedAboveTotal,
            Rule::AutomationCostAboveTotal,
            Rule::AutomatedContactsAboveAutomationCost,
        ]
    );
    assert!(RULES.iter().all(|row| !row.is_money || row.tolerance == Tolerance::Residue));
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
