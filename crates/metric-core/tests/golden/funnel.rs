//! Automation funnel: 700 attempts, 400 of them at self-service, which solved 250 and where 50 gave up;
//! 400 contacts, 240 routed, 120 contained, of which 20 came back, 24 abandoned.

use metric_core::table::{Input, Metric};

use crate::example::{Example, example};

const ATTEMPTS: (Input, f64) = (Input::Attempts, 700.0);
const TRIED: (Input, f64) = (Input::Tried, 400.0);
const SOLVED: (Input, f64) = (Input::Solved, 250.0);
const CONTACTS: (Input, f64) = (Input::Contacts, 400.0);
const ROUTED: (Input, f64) = (Input::Routed, 240.0);
const CONTAINED: (Input, f64) = (Input::Contained, 120.0);
const ABANDONED: (Input, f64) = (Input::Abandoned, 24.0);
const RETURNED: (Input, f64) = (Input::Returned, 20.0);

pub fn examples() -> Vec<Example> {
    vec![
        // 120 / 240
        example(Metric::ContainmentOfBot, &[CONTAINED, ROUTED], 0.5),
        // 120 / 400
        example(Metric::ContainmentOfContacts, &[CONTAINED, CONTACTS], 0.3),
        // (120 - 20) / 240
        example(Metric::TrueContainment, &[CONTAINED, RETURNED, ROUTED], 100.0 / 240.0),
        // as counted: 96 / 240
        example(Metric::EscalationRate, &[(Input::Escalated, 96.0), ROUTED], 0.4),
        // worked out: (240 - 120 - 24) / 240
        example(Metric::EscalationRate, &[CONTAINED, ABANDONED, ROUTED], 0.4),
        // 24 / 240
        example(Metric::BotAbandonment, &[ABANDONED, ROUTED], 0.1),
        // 250 / 400
        example(Metric::SelfServiceSuccess, &[SOLVED, TRIED], 0.625),
        // 400 - 120 - 24 = 256 reach people: 1 - 256 / 700
        example(Metric::Deflection, &[ATTEMPTS, CONTACTS, CONTAINED, ABANDONED], 444.0 / 700.0),
        // as counted: 1 - 280 / 700
        example(Metric::Deflection, &[ATTEMPTS, (Input::HandledByPeople, 280.0)], 0.6),
        // (250 + 120 - 20) / 700
        example(Metric::ResolvedDeflection, &[ATTEMPTS, SOLVED, CONTAINED, RETURNED], 0.5),
        // nobody tried self-service, nobody came back: 120 / 700
        example(Metric::ResolvedDeflection, &[ATTEMPTS, CONTAINED], 120.0 / 700.0),
    ]
}
