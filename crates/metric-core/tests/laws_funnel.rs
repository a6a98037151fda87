//! Laws of the funnel that hold for every input (docs/metrics.md, "Break down", Funnel).

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{base, broken, near, scenario, value};
use metric_core::{
    table::{Input, Inputs, Metric, Section},
    unit::{DenominatorKind, TimeBase},
};
use proptest::prelude::*;

/// A consistent funnel, without what follows: attempts and the shares of section 5. The contacts that
/// attempts lead to are C = A (1 - s) + A s (1 - sigma) (1 - g).
fn funnels() -> impl Strategy<Value = Vec<(Input, f64)>> {
    let shares = prop::array::uniform7(0.0..=1.0);
    (1.0..1e9, shares).prop_map(|(attempts, [s, sigma, g, e, k, b, q]): (f64, [f64; 7])| {
        let contacts = attempts * ((1.0 - s) + s * (1.0 - sigma) * (1.0 - g));
        let routed = contacts * e;
        let contained = routed * k;
        vec![
            (Input::Attempts, attempts),
            (Input::Tried, attempts * s),
            (Input::Solved, attempts * s * sigma),
            (Input::GaveUp, attempts * s * (1.0 - sigma) * g),
            (Input::Contacts, contacts),
            (Input::Routed, routed),
            (Input::Contained, contained),
            (Input::Abandoned, routed * (1.0 - k) * b),
            (Input::Returned, contained * q),
        ]
    })
}

/// The same inputs, one of them another or one more.
fn with(values: &[(Input, f64)], input: Input, value: f64) -> Inputs {
    let mut values = values.to_vec();
    values.retain(|(other, _)| *other != input);
    values.push((input, value.max(0.0)));
    scenario(&values)
}

proptest! {
    /// Item 7.
    #[test]
    fn every_attempt_is_somewhere(funnel in funnels()) {
        let inputs = scenario(&funnel);
        prop_assert_eq!(broken(Section::Funnel, &inputs), []);
        let get = |input| inputs.get(input).unwrap();
        let (attempts, people) = (get(Input::Attempts), get(Input::People));
        let kept = get(Input::Contained) + get(Input::Abandonment);
        let ended = get(Input::Solved) + get(Input::GaveUp);
        prop_assert!(near(ended + kept + people, attempts, attempts));
        // what was worked out breaks no rule where somebody counted it
        let escalated = with(&funnel, Input::Escalated, get(Input::Escalations));
        prop_assert_eq!(broken(Section::Funnel, &escalated), []);
        prop_assert_eq!(broken(Section::Funnel, &with(&funnel, Input::HandledByPeople, people)), []);
        // deflection counts who gave up or abandoned; resolved deflection does not
        let deflection = value(Metric::Deflection, &inputs)?;
        prop_assert!(value(Metric::ResolvedDeflection, &inputs)? <= deflection + 1e-9);
        prop_assert!((0.0..=1.0).contains(&deflection));
    }

    /// A contact more or less anywhere is noticed, and named by no more than it is off.
    #[test]
    fn a_funnel_that_is_off_by_a_contact_is_broken(funnel in funnels(), off in 1.0..1e6) {
        let inputs = scenario(&funnel);
        let get = |input| inputs.get(input).unwrap();
        let (people, escalated) = (get(Input::People), get(Input::Escalations));
        let off_by = |input, value: f64| with(&funnel, input, value);
        let mut cases = vec![
            off_by(Input::HandledByPeople, people + off),
            off_by(Input::Escalated, escalated + off),
            off_by(Input::Attempts, get(Input::Attempts) + off),
            off_by(Input::Contained, get(Input::Routed) - get(Input::Abandoned) + off),
            off_by(Input::Returned, get(Input::Contained) + off),
        ];
        if people > off {
            cases.push(off_by(Input::HandledByPeople, people - off));
        }
        if escalated > off {
            cases.push(off_by(Input::Escalated, escalated - off));
        }
        for inputs in cases {
            let found = broken(Section::Funnel, &inputs);
            prop_assert!(!found.is_empty());
            for (_, difference) in &found {
                prop_assert!(difference.abs() <= off + 1e-3, "{:?}", found);
            }
        }
    }

    /// Item 8.
    #[test]
    fn containment_escalation_and_abandonment_are_all_of_what_was_routed(funnel in funnels()) {
        let inputs = scenario(&funnel);
        prop_assume!(inputs.get(Input::Routed) > Some(1.0));
        let parts = [
            value(Metric::ContainmentOfBot, &inputs)?,
            value(Metric::EscalationRate, &inputs)?,
            value(Metric::BotAbandonment, &inputs)?,
        ];
        prop_assert!(near(parts.iter().sum(), 1.0, 1.0));
        prop_assert!(value(Metric::TrueContainment, &inputs)? <= parts[0]);
    }

    /// Section 5: people's part of the rate is r (1 - e k), where nobody abandons.
    #[test]
    fn what_reaches_people_is_what_was_not_contained(
        contacts in 1.0..1e9, e in 0.0..=1.0, k in 0.0..=1.0,
    ) {
        let mut inputs = Inputs::default();
        inputs.give(Input::Contacts, contacts)?;
        inputs.give_share(Input::Routed, e, 9)?;
        inputs.give_share(Input::Contained, k, 9)?;
        inputs.give_base(base(1_000.0, DenominatorKind::Order, None), TimeBase::Month)?;
        inputs.work_out();
        let rate = value(Metric::ContactRate, &inputs)?;
        prop_assert!(near(value(Metric::HumanHandledRate, &inputs)?, rate * (1.0 - e * k), rate));
    }
}
