//! Whether entries contradict each other, against an enumeration of everything that can be.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::scenario;
use metric_core::table::{Conflict, Input, Section};
use proptest::{prelude::*, sample::subsequence};
use std::ops::RangeInclusive;

use Input::*;

const FUNNEL: [Input; 13] = [
    Attempts,
    Tried,
    Solved,
    GaveUp,
    Contacts,
    Routed,
    Contained,
    Abandoned,
    Returned,
    Escalated,
    HandledByPeople,
    Handled,
    ResolvedByAutomation,
];

/// Entries and their counts; an input that is not among them is blank.
type Entries = Vec<(Input, u32)>;

fn value(entries: &Entries, input: Input) -> Option<u32> {
    entries.iter().find(|(own, _)| *own == input).map(|(_, value)| *value)
}

/// What a count can be: what was entered, else anything up to `most`.
fn range(entries: &Entries, input: Input, most: u32) -> RangeInclusive<u32> {
    value(entries, input).map_or(0..=most, |value| value..=value)
}

/// Whether a count can lie in a range.
fn is_in(entries: &Entries, input: Input, range: &RangeInclusive<u32>) -> bool {
    !range.is_empty() && value(entries, input).is_none_or(|value| range.contains(&value))
}

/// Whether any funnel has these entries, none of which is above 3: every contact follows one way.
fn is_possible(entries: &Entries) -> bool {
    let of = |input, most| range(entries, input, most);
    for contained in of(Contained, 6) {
        for abandoned in of(Abandoned, 3) {
            for escalated in of(Escalated, 3) {
                let routed = contained + abandoned + escalated;
                let resolved = value(entries, ResolvedByAutomation).unwrap_or(0);
                let returned = value(entries, Returned).unwrap_or(0);
                if !is_in(entries, Routed, &(routed..=routed)) || resolved + returned > contained {
                    continue;
                }
                if (0..=3).any(|unrouted| {
                    reaches_people(entries, [contained, abandoned, escalated, unrouted])
                }) {
                    return true;
                }
            }
        }
    }
    false
}

/// The rest of the way: who is routed nowhere, who handles them, and what came before.
fn reaches_people(
    entries: &Entries,
    [contained, abandoned, escalated, unrouted]: [u32; 4],
) -> bool {
    let contacts = contained + abandoned + escalated + unrouted;
    if !is_in(entries, Contacts, &(contacts..=contacts)) {
        return false;
    }
    let is_handled = (0..=unrouted + escalated).any(|people| {
        let handled = contained + people..=contained + people + abandoned;
        let all = value(entries, Handled).unwrap_or(contacts);
        is_in(entries, HandledByPeople, &(people..=people)) && handled.contains(&all)
    });
    is_handled
        && range(entries, Solved, 3).any(|solved| {
            range(entries, GaveUp, 3).any(|gave_up| {
                let attempts = solved + gave_up + contacts;
                is_in(entries, Attempts, &(attempts..=attempts))
                    && is_in(entries, Tried, &(solved + gave_up..=attempts))
            })
        })
}

/// Up to six entries of the funnel.
fn funnels() -> impl Strategy<Value = Entries> {
    let entries = subsequence(FUNNEL.to_vec(), 2..=6);
    (entries, prop::array::uniform6(0..=3_u32))
        .prop_map(|(inputs, values)| inputs.into_iter().zip(values).collect())
}

fn found(entries: &Entries, section: Section) -> Vec<Conflict> {
    let values: Vec<(Input, f64)> =
        entries.iter().map(|(input, value)| (*input, f64::from(*value))).collect();
    let found = scenario(&values).conflicts(section);
    for one in &found {
        assert!(one.difference.abs() >= 1.0 - 1e-9, "{one:?}");
    }
    found
}

fn conflicts(entries: &Entries, section: Section) -> Vec<Vec<Input>> {
    found(entries, section).into_iter().map(|one| one.entries).collect()
}

/// Entries of which one has another value.
fn with(entries: &Entries, input: Input, value: u32) -> Entries {
    entries.iter().map(|(own, old)| (*own, if *own == input { value } else { *old })).collect()
}

/// Every choice of fewer entries than `size`.
fn smaller(entries: &Entries, size: usize) -> Vec<Entries> {
    let sets = 0..1_usize << entries.len();
    let few = sets.filter(|set| usize::try_from(set.count_ones()).unwrap() < size);
    few.map(|set| {
        let places = (0..entries.len()).filter(|place| set >> place & 1 == 1);
        places.map(|place| entries[place]).collect()
    })
    .collect()
}

proptest! {
    #[test]
    fn a_funnel_is_contradictory_if_and_only_if_no_numbers_fill_its_blanks(entries in funnels()) {
        let found = conflicts(&entries, Section::Funnel);
        prop_assert_eq!(found.is_empty(), is_possible(&entries), "{:?}", found);
        let Some(first) = found.first() else { return Ok(()) };
        // Where contacts handled are blank, all are: that is no entry which could be left out.
        let has_handled = value(&entries, Handled).is_some();
        let mut named = entries.clone();
        named.retain(|(input, _)| first.contains(input) || *input == Handled);
        prop_assert!(!is_possible(&named), "{:?}", found);
        for fewer in smaller(&entries, first.len()) {
            let is_whole = !has_handled || value(&fewer, Handled).is_some();
            prop_assert!(!is_whole || is_possible(&fewer), "{:?} for {:?}", fewer, found);
        }
    }

    #[test]
    fn what_would_put_a_funnel_right_is_what_numbers_fill_its_blanks_with(entries in funnels()) {
        let found = found(&entries, Section::Funnel);
        let Some(first) = found.first() else { return Ok(()) };
        let mut named = entries.clone();
        named.retain(|(input, _)| first.entries.contains(input) || *input == Handled);
        let values = first.entries.iter().flat_map(|input| (0..=3).map(move |value| (*input, value)));
        let mends = |entries: &Entries, (input, value)| is_possible(&with(entries, input, value));
        let mends_all = values.clone().any(|one| mends(&entries, one));
        // Contacts handled that are not named are no other number then, which the enumeration takes for all.
        let is_all_named = value(&named, Handled).is_none() || first.entries.contains(&Handled);
        // What mends all may lie above 3: nothing is said then of what mends less.
        let is_above = first.remedies.iter().all(|one| one.least > 3.0);
        for (input, value) in values {
            let is_said = first.remedies.iter().find(|one| one.entry == input).is_some_and(|one| {
                let value = f64::from(value);
                one.least <= value && one.most.is_none_or(|most| value <= most)
            });
            // Of a contradiction among several only what begins no other one is said; and that nothing
            // else is possible than nothing is no advice.
            let may_be_silent = !mends_all || is_above || value == 0;
            let is_right = if mends_all {
                mends(&entries, (input, value))
            } else {
                mends(&named, (input, value)) || !is_all_named
            };
            prop_assert!(is_said == is_right || may_be_silent && !is_said,
                "{:?} = {} of {:?}: {:?}", input, value, entries, found);
        }
    }

    #[test]
    fn repeats_are_contradictory_if_and_only_if_no_numbers_fill_their_blanks(
        entries in subsequence(vec![Contacts, Cases, OneTouch], 1..=3), values in prop::array::uniform3(0..=6_u32),
    ) {
        let entries: Entries = entries.into_iter().zip(values).collect();
        let is_possible = range(&entries, OneTouch, 6).any(|single| {
            range(&entries, Cases, 6).any(|cases| {
                let least = single + 2 * cases.saturating_sub(single);
                cases >= single && is_in(&entries, Contacts, &(least..=12))
            })
        });
        let found = conflicts(&entries, Section::Repeats);
        prop_assert_eq!(found.is_empty(), is_possible, "{:?}", found);
    }
}
