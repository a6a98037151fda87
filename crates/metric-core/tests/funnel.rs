//! The funnel of automation by the examples of the sources, and where it does not add up.

#![allow(clippy::unwrap_used)] // test helpers

use metric_core::{
    Inconsistency::FunnelDisagrees,
    MetricError::{self, Inconsistent, Missing, OutOfRange},
    funnel::{Broken, Funnel, Rule, contacts_from_attempts},
};

#[track_caller]
fn assert_close(actual: Result<f64, MetricError>, expected: f64) {
    assert!((actual.unwrap() - expected).abs() <= 1e-12, "{actual:?} is not {expected}");
}

/// 700 attempts: 400 by self-service, 250 of them solved, 50 gave up, 100 and the other 300 made
/// contact; 240 of 400 routed, 120 contained, 24 left, 96 escalated.
const WHOLE: Funnel = Funnel {
    attempts: Some(700.0),
    self_service: Some(400.0),
    solved: Some(250.0),
    gave_up: Some(50.0),
    contacts: 400.0,
    routed: Some(240.0),
    contained: Some(120.0),
    left: Some(24.0),
    returned: Some(20.0),
    escalated: Some(96.0),
    human: Some(256.0),
};

#[test]
fn half_of_the_sixty_per_cent_that_a_bot_can_take_make_four_into_two_point_eight() {
    // 001-21: 4 per 100, e = 60 %, k = 50 %: 4 x (1 - 0.6 x 0.5) = 2.8
    let funnel =
        Funnel { contacts: 4.0, routed: Some(2.4), contained: Some(1.2), ..Funnel::default() };
    assert_close(funnel.people(), 2.8);
    assert_close(funnel.containment_of_bot(), 0.5);
    assert_close(funnel.containment_of_contacts(), 0.3);
    assert_eq!(funnel.deflection(), Err(Missing));
    assert_eq!(funnel.broken(0.5), []);
}

#[test]
fn the_metrics_of_a_whole_funnel_hold() {
    assert_eq!(WHOLE.broken(0.5), []);
    assert_close(WHOLE.people(), 256.0); // 400 - 120 - 24
    assert_close(WHOLE.escalations(), 96.0); // 240 - 120 - 24
    assert_close(WHOLE.containment_of_bot(), 0.5); // 120 / 240
    assert_close(WHOLE.containment_of_contacts(), 0.3); // 120 / 400
    assert_close(WHOLE.true_containment(), 100.0 / 240.0); // (120 - 20) / 240
    assert_close(WHOLE.escalation_rate(), 0.4); // 96 / 240
    assert_close(WHOLE.abandonment_rate(), 0.1); // 24 / 240
    assert_close(WHOLE.deflection(), 1.0 - 256.0 / 700.0);
    assert_close(WHOLE.resolved_deflection(), 0.5); // (250 + 120 - 20) / 700
    assert_close(WHOLE.self_service_success(), 0.625); // 250 / 400
    // 700 x 3/7 + 700 x 4/7 x 0.375 x 2/3 = 300 + 100
    let contacts = contacts_from_attempts(700.0, 4.0 / 7.0, 0.625, 1.0 / 3.0);
    assert!((contacts.unwrap() - 400.0).abs() < 1e-9);
    assert_eq!(contacts_from_attempts(700.0, 1.1, 0.0, 0.0), Err(OutOfRange));
}

#[test]
fn what_is_blank_is_missing_or_none() {
    let bare = Funnel { contacts: 400.0, ..Funnel::default() };
    for metric in [
        bare.people(),
        bare.escalations(),
        bare.containment_of_bot(),
        bare.containment_of_contacts(),
        bare.true_containment(),
        bare.escalation_rate(),
        bare.abandonment_rate(),
        bare.deflection(),
        bare.resolved_deflection(),
        bare.self_service_success(),
    ] {
        assert_eq!(metric, Err(Missing));
    }
    // what was solved may be blank only where nobody tried
    let bot = Funnel { attempts: Some(700.0), contained: Some(70.0), ..bare };
    assert_close(bot.resolved_deflection(), 0.1);
    let tried = Funnel { self_service: Some(100.0), ..bot };
    assert_eq!(tried.resolved_deflection(), Err(Missing));
    // an escalation that was given needs no containment
    let escalated = Funnel { routed: Some(100.0), escalated: Some(40.0), ..bare };
    assert_close(escalated.escalation_rate(), 0.4);
    assert_eq!(escalated.escalations(), Err(Missing));
}

#[test]
fn every_broken_rule_is_named_with_its_difference() {
    use Rule::*;
    let bare = Funnel { contacts: 400.0, ..Funnel::default() };
    #[rustfmt::skip]
    let cases = [
        (Funnel { routed: Some(240.0), contained: Some(241.0), ..bare }, ContainedAboveRouted, 1.0),
        (Funnel { contained: Some(401.0), ..bare }, ContainedAboveContacts, 1.0),
        (Funnel { routed: Some(401.0), ..bare }, RoutedAboveContacts, 1.0),
        (Funnel { attempts: Some(399.0), ..bare }, ContactsAboveAttempts, 1.0),
        (Funnel { escalated: Some(95.0), human: None, ..WHOLE }, RoutedSplit, -1.0),
        (Funnel { escalated: Some(97.0), human: None, ..WHOLE }, RoutedSplit, 1.0),
        (Funnel { escalated: None, routed: Some(143.0), ..WHOLE }, LeftAboveRouted, 1.0),
        (Funnel { human: Some(255.0), ..WHOLE }, HumanSplit, -1.0),
        (Funnel { human: Some(257.0), ..WHOLE }, HumanSplit, 1.0),
        (Funnel { attempts: Some(701.0), ..WHOLE }, AttemptsSplit, 1.0),
        (Funnel { attempts: Some(699.0), ..WHOLE }, AttemptsSplit, -1.0),
        (Funnel { self_service: Some(299.0), ..WHOLE }, SolvedAboveTried, 1.0),
        (Funnel { self_service: Some(701.0), ..WHOLE }, TriedAboveAttempts, 1.0),
        (Funnel { returned: Some(121.0), ..WHOLE }, ReturnedAboveContained, 1.0),
    ];
    for (funnel, rule, difference) in cases {
        assert_eq!(funnel.broken(0.5), [Broken { rule, difference }]);
        assert_eq!(funnel.broken(1.0), []);
    }
}

#[test]
fn a_blank_that_could_mend_an_equation_does_not_break_it() {
    // 240 - 120 - 96 = 24 may have left, 700 - 250 - 400 = 50 may have given up
    let blank = Funnel { left: None, gave_up: None, ..WHOLE };
    assert_eq!(blank.broken(0.5), []);
    // but no number of them mends too many
    let many = Funnel { escalated: Some(121.0), human: Some(281.0), ..blank };
    let rules = many.broken(0.5).into_iter().map(|broken| broken.rule).collect::<Vec<_>>();
    assert_eq!(rules, [Rule::RoutedSplit, Rule::HumanSplit]);
}

#[test]
fn a_funnel_that_would_give_a_share_beyond_the_whole_disagrees() {
    let disagrees = Err(Inconsistent(FunnelDisagrees));
    let funnel = Funnel {
        attempts: Some(300.0),
        self_service: Some(10.0),
        solved: Some(11.0),
        contained: Some(401.0),
        returned: Some(402.0),
        ..WHOLE
    };
    assert_eq!(funnel.people(), disagrees);
    assert_eq!(funnel.escalations(), disagrees);
    assert_eq!(funnel.containment_of_bot(), disagrees);
    assert_eq!(funnel.containment_of_contacts(), disagrees);
    assert_eq!(funnel.true_containment(), disagrees);
    assert_eq!(funnel.self_service_success(), disagrees);
    // half a contact is a rounding
    let rounded = Funnel { contained: Some(216.3), left: Some(24.0), ..WHOLE };
    assert_eq!(rounded.escalations(), Ok(0.0));
}
