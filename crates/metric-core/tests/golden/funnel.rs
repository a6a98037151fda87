//! Automation funnel: 700 attempts, 400 of them at self-service, which solved 250 and where 50 gave up;
//! 400 contacts, 240 routed, 120 contained, of which 20 came back, 24 abandoned.
//! Limits by scipy: `binomtest(part, whole).proportion_ci(method="wilson")`.

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
        example(Metric::ContainmentOfBot, &[CONTAINED, ROUTED], 0.5)
            .within(0.437_242_689_785_255_27, 0.562_757_310_214_744_7),
        // 120 / 400
        example(Metric::ContainmentOfContacts, &[CONTAINED, CONTACTS], 0.3)
            .within(0.257_167_671_956_197_05, 0.346_637_245_777_521_53),
        // (120 - 20) / 240
        example(Metric::TrueContainment, &[CONTAINED, RETURNED, ROUTED], 100.0 / 240.0)
            .within(0.356_086_026_165_787_3, 0.479_872_960_491_139_2),
        // as counted: 96 / 240
        example(Metric::EscalationRate, &[(Input::Escalated, 96.0), ROUTED], 0.4)
            .within(0.340_065_859_026_416_95, 0.463_084_924_961_894_8),
        // worked out: (240 - 120 - 24) / 240
        example(Metric::EscalationRate, &[CONTAINED, ABANDONED, ROUTED], 0.4)
            .within(0.340_065_859_026_416_95, 0.463_084_924_961_894_8),
        // 24 / 240
        example(Metric::BotAbandonment, &[ABANDONED, ROUTED], 0.1)
            .within(0.068_123_530_393_422_63, 0.144_479_605_559_824_42),
        // 250 / 400
        example(Metric::SelfServiceSuccess, &[SOLVED, TRIED], 0.625)
            .within(0.576_579_005_879_588_9, 0.671_042_920_536_837),
        // 400 - 120 - 24 = 256 reach people: (700 - 256) / 700
        example(Metric::Deflection, &[ATTEMPTS, CONTACTS, CONTAINED, ABANDONED], 444.0 / 700.0)
            .within(0.597_963_768_753_695_3, 0.669_141_838_118_339_7),
        // as counted: (700 - 280) / 700
        example(Metric::Deflection, &[ATTEMPTS, (Input::HandledByPeople, 280.0)], 0.6)
            .within(0.563_257_791_445_443_1, 0.635_650_639_203_944_7),
        // (250 + 120 - 20) / 700
        example(Metric::ResolvedDeflection, &[ATTEMPTS, SOLVED, CONTAINED, RETURNED], 0.5)
            .within(0.463_061_379_448_263, 0.536_938_620_551_737),
        // nobody tried self-service, nobody came back: 120 / 700
        example(Metric::ResolvedDeflection, &[ATTEMPTS, CONTAINED], 120.0 / 700.0)
            .within(0.145_321_095_015_485_43, 0.201_122_632_850_811_7),
    ]
}
