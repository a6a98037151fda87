//! What the report computes from a link is what plain arithmetic gives, for any consistent figures.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/found.rs"]
mod found;
#[path = "common/sound.rs"]
mod sound;

use found::{assert_near, report};
use proptest::prelude::*;

fn of(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole)
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
        prop_assert!(report.findings("funnel").is_empty());
        // Where nothing says how many abandoned, nobody is taken to have.
        let abandoned = if given.contains(&true) { left } else { 0 };
        let (human, escalated) = (contacts - contained - abandoned, routed - contained - abandoned);
        for (id, value) in [
            ("containment-of-bot", of(contained, routed)),
            ("containment-of-contacts", of(contained, contacts)),
            ("true-containment", of(contained - returned, routed)),
            ("escalation-rate", of(escalated, routed)),
            ("deflection", 1.0 - of(human, attempts)),
            ("resolved-deflection", of(solved + contained - returned, attempts)),
        ] {
            assert_near(report.value(id), value, 1.0);
        }
        if tried > 0 {
            assert_near(report.value("self-service-success"), of(solved, tried), 1.0);
        }
        let people = |line: &&serde_json::Value| line["name"] == "Handled by people";
        let lines = report.lines("funnel");
        let people = lines.iter().find(people).unwrap()["count"].as_f64().unwrap();
        assert_near(people, f64::from(human), people);
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
        assert_near(report.value("repeat-rate"), of(contacts - cases, contacts), 1.0);
        let each = of(contacts, cases);
        assert_near(report.value("contacts-per-case"), each, each);
        assert_near(report.value("one-touch"), of(single, cases), 1.0);
        let cost = of(total, cases);
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
        let hours = of(seconds, 3_600);
        let on_contacts = of(occupancy, 100) * (1.0 - of(shrinkage, 100)) * f64::from(concurrency);
        let cost = f64::from(hour) * hours / on_contacts + f64::from(other);
        assert_near(report.value("cost-from-handle-time"), cost, cost);
        let variable = of(more, 1_000);
        assert_near(report.value("marginal-cost"), variable, variable.max(1.0));
    }
}
