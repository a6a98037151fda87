//! What each entry of a contradiction would have to be.

mod common;

use common::{conflicts, scenario, shares};
use metric_core::table::{Input, Inputs, Remedy};

use Input::*;

/// What the entries of the one conflict would have to be.
fn remedies(inputs: &Inputs) -> Vec<(Input, f64, Option<f64>)> {
    let rounded = |value: f64| (value * 1e6).round() / 1e6;
    let found = conflicts(inputs);
    assert_eq!(found.len(), 1, "{found:?}");
    let remedies = found.iter().flat_map(|one| &one.remedies);
    remedies.map(|one| (one.entry, rounded(one.least), one.most.map(rounded))).collect()
}

#[test]
fn each_entry_says_what_would_be_right() {
    // who needs help tries self-service or makes contact: 2,400 + 2,400 at most
    let inputs = scenario(&[(Contacts, 2400.0), (Attempts, 6000.0), (Tried, 2400.0)]);
    let expected = [
        (Contacts, 3600.0, Some(6000.0)),
        (Attempts, 2400.0, Some(4800.0)),
        (Tried, 3600.0, Some(6000.0)),
    ];
    assert_eq!(remedies(&inputs), expected);
    // an equation leaves one value, 500 + 200 + 1,000; with more solved or given up, more than 700 tried
    let inputs =
        scenario(&[(Contacts, 1e3), (Attempts, 2e3), (Tried, 7e2), (Solved, 5e2), (GaveUp, 2e2)]);
    let expected = [(Contacts, 1300.0, Some(1300.0)), (Attempts, 1700.0, Some(1700.0))];
    assert_eq!(remedies(&inputs), expected);
    // of two contradictions, each by itself: attempts of at least 1,000 contacts, and 10 that tried
    let inputs = scenario(&[(Contacts, 1e3), (Attempts, 300.0), (Tried, 10.0), (Solved, 11.0)]);
    let found = conflicts(&inputs);
    let told: Vec<_> = found.iter().map(|one| one.remedies.clone()).collect();
    let remedy = |entry, least, most| Remedy { entry, least, most };
    assert_eq!(
        told,
        [
            // nobody tried more than 300 attempts, none of which is left beside the contacts
            vec![remedy(Contacts, 0.0, Some(300.0)), remedy(Attempts, 1e3, None)],
            vec![remedy(Tried, 11.0, None), remedy(Solved, 0.0, Some(10.0))],
        ]
    );
}

#[test]
fn what_would_be_right_of_a_share_is_a_share() {
    // 150,000 cases, 30 % with one contact: 45,000 + 2 × 105,000 contacts at least
    let inputs = shares(&[(Contacts, 240_000.0), (Cases, 150_000.0)], &[(OneTouch, 30.0, 0)]);
    let expected = [
        (Contacts, 255_000.0, None),
        // 240,000 / (2 − 0.3)
        (Cases, 0.0, Some(141_176.0)),
        // 2 × 150,000 − 240,000 of 150,000
        (OneTouch, 0.4, None),
    ];
    assert_eq!(remedies(&inputs), expected);
    // of a whole that is blank: what was contained and escalated is all of it at most
    let inputs = shares(&[(Returned, 10.0)], &[(Contained, 70.0, 0), (Escalated, 40.0, 0)]);
    let expected = [(Contained, 0.0, Some(0.6)), (Escalated, 0.0, Some(0.3))];
    assert_eq!(remedies(&inputs), expected);
}

#[test]
fn what_is_said_to_be_right_breaks_no_other_rule_and_can_be_typed() {
    // 1,200 with one contact and 300 with two at least: 1,500 cases would be contacts of their own
    let inputs = scenario(&[(Contacts, 2400.0), (Cases, 2000.0), (OneTouch, 1500.0)]);
    let expected = [
        (Contacts, 2500.0, None),
        // (2,400 + 1,500) / 2; with 1,500 every case had one contact, and 900 contacts are left
        (Cases, 1501.0, Some(1950.0)),
        (OneTouch, 1600.0, Some(1999.0)),
    ];
    assert_eq!(remedies(&inputs), expected);
    // 60.6 routed; 30 + 10 leave 20.6 of them
    let inputs = shares(
        &[(Contacts, 101.0), (Contained, 30.0), (Abandoned, 10.0), (Escalated, 50.0)],
        &[(Routed, 60.0, 0)],
    );
    for (entry, least, most) in remedies(&inputs) {
        let is_whole = |value: f64| entry == Routed || value.fract() == 0.0;
        assert!(is_whole(least) && most.is_none_or(is_whole), "{entry:?}: {least} to {most:?}");
    }
    // 70 % and 40 % of what is routed: less of one of them, and not that nothing is routed
    let inputs = shares(
        &[(Contacts, 2400.0)],
        &[(Routed, 60.0, 0), (Contained, 70.0, 0), (Escalated, 40.0, 0)],
    );
    assert_eq!(remedies(&inputs), [(Contained, 0.0, Some(0.6)), (Escalated, 0.0, Some(0.3))]);
}
