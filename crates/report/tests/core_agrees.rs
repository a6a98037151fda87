//! What the page computes by the formulas that it shows is what the functions of the core compute.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/found.rs"]
mod found;
#[path = "common/sound.rs"]
mod sound;

use found::{assert_near, report};
use metric_core::{
    cost::{HandleTime, cost_from_handle_time, variable_cost},
    funnel::Funnel,
    quantity::{Amount, Count},
    repeats::{contacts_per_case, cost_per_resolution, one_touch, repeat_rate},
};
use proptest::prelude::*;

fn count(value: u32) -> Count {
    Count::new(u64::from(value)).unwrap()
}

fn amount(value: u32) -> Amount {
    Amount::new(f64::from(value)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_funnel(
        stages in [1..5_000_u32, 0..5_000, 0..5_000, 0..5_000, 0..5_000, 0..5_000], returned in 0..5_000_u32,
        given in any::<[bool; 3]>(),
    ) {
        let [contained, left, escalated, unrouted, solved, gave_up] = stages;
        let routed = contained + left + escalated;
        let contacts = routed + unrouted;
        let (attempts, tried) = (contacts + solved + gave_up, solved + gave_up);
        let (human, returned) = (contacts - contained - left, returned.min(contained));
        // What is not given has to follow from what is.
        let [has_left, has_escalated, has_human] = given;
        let pair = |has: bool, key: &str, value: u32| {
            if has { format!("&{key}={value}") } else { String::new() }
        };
        let report = report(&format!(
            "v=1&vol={contacts}&attempts={attempts}&tried={tried}&solved={solved}&gave-up={gave_up}\
             &routed={routed}&contained={contained}{}&returned={returned}{}{}&in=month&end",
            pair(has_left, "left", left),
            pair(has_escalated, "escalated", escalated),
            pair(has_human, "human", human),
        ));
        let known = |has: bool, value: u32| has.then_some(f64::from(value));
        let core = Funnel {
            attempts: known(true, attempts),
            self_service: known(true, tried),
            solved: known(true, solved),
            gave_up: known(true, gave_up),
            contacts: f64::from(contacts),
            routed: known(true, routed),
            contained: known(true, contained),
            left: known(has_left, left),
            returned: known(true, returned),
            escalated: known(has_escalated, escalated),
            human: known(has_human, human),
        };
        prop_assert!(core.broken(0.5).is_empty() && report.findings("funnel").is_empty());
        for (id, value) in [
            ("containment-of-bot", core.containment_of_bot()),
            ("containment-of-contacts", core.containment_of_contacts()),
            ("true-containment", core.true_containment()),
            ("escalation-rate", core.escalation_rate()),
            ("deflection", core.deflection()),
            ("resolved-deflection", core.resolved_deflection()),
        ] {
            assert_near(report.value(id), value.unwrap(), 1.0);
        }
        if tried > 0 {
            assert_near(report.value("self-service-success"), core.self_service_success().unwrap(), 1.0);
        }
        let people = |line: &&serde_json::Value| line["name"] == "Handled by people";
        let lines = report.lines("funnel");
        let people = lines.iter().find(people).unwrap()["count"].as_f64().unwrap();
        assert_near(people, core.people().unwrap(), people);
    }

    #[test]
    fn repeats_and_what_a_resolution_costs(
        cases in 1..10_000_u32, single_percent in 0..=100_u32, more in 0..10_000_u32, total in 0..1_000_000_u32,
    ) {
        let single = cases * single_percent / 100;
        let contacts = single + 2 * (cases - single) + if single < cases { more } else { 0 };
        let report = report(&format!(
            "v=1&vol={contacts}&cost={total}&cases={cases}&one-touch={single}&resolved={cases}&in=month&end"
        ));
        assert_near(report.value("repeat-rate"), repeat_rate(count(contacts), count(cases)).unwrap(), 1.0);
        let each = contacts_per_case(count(contacts), count(cases)).unwrap();
        assert_near(report.value("contacts-per-case"), each, each);
        assert_near(report.value("one-touch"), one_touch(count(single), count(cases)).unwrap().value, 1.0);
        let cost = cost_per_resolution(amount(total), count(cases)).unwrap();
        assert_near(report.value("cost-per-resolution"), cost, cost);
    }

    #[test]
    fn what_a_contact_is_made_of(
        hour in 1..500_u32, seconds in 1..5_000_u32, occupancy in 1..=100_u32, shrinkage in 0..100_u32,
        concurrency in 1..5_u32, other in 0..50_u32, fixed in 0..=1_000_u32, more in 0..1_000_u32,
    ) {
        let total = fixed + more;
        let report = report(&format!(
            "v=1&vol=1000&cost={total}&aht={seconds}&hour={hour}&occupancy={occupancy}&shrinkage={shrinkage}\
             &concurrency={concurrency}&other-each={other}&fixed={fixed}&in=month&end"
        ));
        let cost = cost_from_handle_time(HandleTime {
            hour: f64::from(hour),
            seconds: f64::from(seconds),
            occupancy: f64::from(occupancy) / 100.0,
            shrinkage: f64::from(shrinkage) / 100.0,
            concurrency: f64::from(concurrency),
            other: f64::from(other),
        });
        let cost = cost.unwrap();
        assert_near(report.value("cost-from-handle-time"), cost, cost);
        let variable = variable_cost(amount(total), amount(fixed), count(1000)).unwrap();
        assert_near(report.value("marginal-cost"), variable, variable.max(1.0));
    }
}
