//! The funnel of automation by the examples of the sources, and where it does not add up.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{assert_close, broken, scenario, value};
use metric_core::{
    MetricError::Missing,
    table::{Input, Inputs, Metric, Rule, Section},
};

/// 700 attempts: 400 by self-service, 250 of them solved, 50 gave up, 100 and the other 300 made
/// contact; 240 of 400 routed, 120 contained, 24 abandoned, 96 escalated.
const WHOLE: [(Input, f64); 11] = [
    (Input::Attempts, 700.0),
    (Input::Tried, 400.0),
    (Input::Solved, 250.0),
    (Input::GaveUp, 50.0),
    (Input::Contacts, 400.0),
    (Input::Routed, 240.0),
    (Input::Contained, 120.0),
    (Input::Abandoned, 24.0),
    (Input::Returned, 20.0),
    (Input::Escalated, 96.0),
    (Input::HandledByPeople, 256.0),
];

/// The whole funnel with other figures; none takes one out.
fn whole_but(changes: &[(Input, Option<f64>)]) -> Inputs {
    let mut values: Vec<(Input, f64)> = WHOLE.to_vec();
    values.retain(|(input, _)| changes.iter().all(|(changed, _)| changed != input));
    values.extend(changes.iter().filter_map(|&(input, value)| Some((input, value?))));
    scenario(&values)
}

#[test]
fn half_of_the_sixty_per_cent_that_a_bot_can_take_make_four_into_two_point_eight() {
    // 001-21: 4 per 100, 60 % routed, 50 % of these contained: 4 x (1 - 0.6 x 0.5) = 2.8
    let inputs = scenario(&[(Input::Contacts, 4.0), (Input::Routed, 2.4), (Input::Contained, 1.2)]);
    assert_eq!(inputs.get(Input::People), Some(2.8));
    assert_close(value(Metric::ContainmentOfBot, &inputs), 0.5);
    assert_close(value(Metric::ContainmentOfContacts, &inputs), 0.3);
    assert_eq!(value(Metric::Deflection, &inputs), Err(Missing));
    assert_eq!(broken(Section::Funnel, &inputs), []);
    // the same from shares
    let mut shares = Inputs::default();
    shares.give(Input::Contacts, 4.0).unwrap();
    shares.give_share(Input::Routed, 0.6, 9).unwrap();
    shares.give_share(Input::Contained, 0.5, 9).unwrap();
    shares.work_out();
    assert_close(shares.get(Input::People).ok_or(Missing), 2.8);
}

#[test]
fn the_metrics_of_a_whole_funnel_hold() {
    let inputs = scenario(&WHOLE);
    assert_eq!(broken(Section::Funnel, &inputs), []);
    for (metric, expected) in [
        (Metric::ContainmentOfBot, 0.5),          // 120 / 240
        (Metric::ContainmentOfContacts, 0.3),     // 120 / 400
        (Metric::TrueContainment, 100.0 / 240.0), // (120 - 20) / 240
        (Metric::EscalationRate, 0.4),            // 96 / 240
        (Metric::BotAbandonment, 0.1),            // 24 / 240
        (Metric::Deflection, 1.0 - 256.0 / 700.0),
        (Metric::ResolvedDeflection, 0.5), // (250 + 120 - 20) / 700
        (Metric::SelfServiceSuccess, 0.625), // 250 / 400
    ] {
        assert_close(value(metric, &inputs), expected);
    }
    // 400 - 120 - 24 and 240 - 120 - 24, where nobody counted them
    let blank = whole_but(&[(Input::Escalated, None), (Input::HandledByPeople, None)]);
    assert_eq!(blank.get(Input::People), Some(256.0));
    assert_eq!(blank.get(Input::Escalations), Some(96.0));
}

#[test]
fn what_is_blank_is_missing_or_none() {
    const METRICS: [Metric; 8] = [
        Metric::ContainmentOfBot,
        Metric::ContainmentOfContacts,
        Metric::TrueContainment,
        Metric::EscalationRate,
        Metric::BotAbandonment,
        Metric::Deflection,
        Metric::ResolvedDeflection,
        Metric::SelfServiceSuccess,
    ];
    let bare = scenario(&[(Input::Contacts, 400.0)]);
    for metric in METRICS {
        assert_eq!(value(metric, &bare), Err(Missing), "{metric:?}");
    }
    assert_eq!((bare.get(Input::People), bare.get(Input::Escalations)), (None, None));
    // what was solved may be blank only where nobody tried
    let bot = [(Input::Contacts, 400.0), (Input::Attempts, 700.0), (Input::Contained, 70.0)];
    assert_close(value(Metric::ResolvedDeflection, &scenario(&bot)), 0.1);
    let tried = scenario(&[bot[0], bot[1], bot[2], (Input::Tried, 100.0)]);
    assert_eq!(value(Metric::ResolvedDeflection, &tried), Err(Missing));
    assert_eq!(Metric::ResolvedDeflection.row().missing(&tried), [Input::Solved]);
    // an escalation that was given needs no containment
    let values = [(Input::Contacts, 400.0), (Input::Routed, 100.0), (Input::Escalated, 40.0)];
    assert_close(value(Metric::EscalationRate, &scenario(&values)), 0.4);
}

#[test]
fn who_abandoned_follows_from_those_handed_over_or_from_those_who_reached_people() {
    // 240 - 120 - 96 and, of 400 that were handled, 400 - 120 - 256
    for known in [Input::Escalated, Input::HandledByPeople] {
        let other =
            if known == Input::Escalated { Input::HandledByPeople } else { Input::Escalated };
        let inputs = whole_but(&[(Input::Abandoned, None), (other, None)]);
        assert_eq!(inputs.get(Input::Abandonment), Some(24.0), "{known:?}");
        assert_eq!(inputs.get(Input::People), Some(256.0), "{known:?}");
        assert_eq!(inputs.get(Input::Escalations), Some(96.0), "{known:?}");
    }
    // nobody is taken to have abandoned where nothing says otherwise
    let blank =
        [(Input::Abandoned, None), (Input::Escalated, None), (Input::HandledByPeople, None)];
    assert_eq!(whole_but(&blank).get(Input::Abandonment), Some(0.0));
}

#[test]
fn a_blank_that_could_mend_an_equation_does_not_break_it() {
    // 240 - 120 - 96 = 24 may have abandoned, 700 - 250 - 400 = 50 may have given up
    let inputs = whole_but(&[(Input::Abandoned, None), (Input::GaveUp, None)]);
    assert_eq!(broken(Section::Funnel, &inputs), []);
    // but no number of them mends too many
    let many = whole_but(&[
        (Input::Abandoned, None),
        (Input::GaveUp, None),
        (Input::Escalated, Some(121.0)),
        (Input::HandledByPeople, Some(280.0)),
    ]);
    // 120 + 121 > 240
    assert_eq!(broken(Section::Funnel, &many), [(Rule::AutomationStagesDifferFromRouted, 1.0)]);
}

#[test]
fn one_contact_too_many_or_too_few_is_named_with_its_difference() {
    use Rule::*;
    let blank_people = (Input::HandledByPeople, None);
    #[rustfmt::skip]
    let cases = [
        (vec![(Input::Escalated, Some(95.0)), blank_people], AutomationStagesDifferFromRouted, -1.0),
        (vec![(Input::Escalated, Some(97.0)), blank_people], AutomationStagesDifferFromRouted, 1.0),
        (vec![(Input::Escalated, None), (Input::Routed, Some(143.0)), blank_people], AutomationStagesDifferFromRouted, 1.0),
        (vec![(Input::HandledByPeople, Some(255.0))], HandledAbovePeopleAndAutomation, 1.0),
        (vec![(Input::HandledByPeople, Some(257.0))], AutomationStagesDifferFromRouted, 1.0),
        (vec![(Input::Attempts, Some(701.0))], OutcomesDifferFromAttempts, -1.0),
        (vec![(Input::Attempts, Some(699.0))], OutcomesDifferFromAttempts, 1.0),
        (vec![(Input::Tried, Some(299.0))], OutcomesDifferFromAttempts, 1.0),
        (vec![(Input::Tried, Some(701.0))], TriedAboveAttempts, 1.0),
        (vec![(Input::Returned, Some(121.0))], ReturnedAboveContained, 1.0),
    ];
    for (changes, rule, difference) in cases {
        let found = broken(Section::Funnel, &whole_but(&changes));
        assert!(found.contains(&(rule, difference)), "{changes:?}: {found:?}");
        assert!(found.iter().all(|(_, other)| other.abs() == 1.0), "{changes:?}: {found:?}");
    }
}

#[test]
fn a_funnel_that_disagrees_is_named_and_no_share_of_it_passes_the_whole() {
    let inputs = whole_but(&[
        (Input::Attempts, Some(300.0)),
        (Input::Tried, Some(10.0)),
        (Input::Solved, Some(11.0)),
        (Input::Contained, Some(401.0)),
        (Input::Returned, Some(402.0)),
    ]);
    assert!(!broken(Section::Funnel, &inputs).is_empty());
    assert_eq!(value(Metric::ContainmentOfBot, &inputs), Ok(1.0));
    assert_eq!(value(Metric::ContainmentOfContacts, &inputs), Ok(1.0));
    assert_eq!(value(Metric::SelfServiceSuccess, &inputs), Ok(1.0));
    assert_eq!(value(Metric::TrueContainment, &inputs), Ok(0.0));
    // what is worked out stops at nothing: 240 - 216.3 - 24 is a rounding
    let rounded = whole_but(&[
        (Input::Contained, Some(216.3)),
        (Input::Escalated, None),
        (Input::HandledByPeople, None),
    ]);
    assert_eq!(rounded.get(Input::Escalations), Some(0.0));
}
