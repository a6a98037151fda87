//! Today and the levers side by side, the lines that no bar passes, and scenarios without figures.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/improve.rs"]
mod common;

use common::{SHOP, figure, first, improve, metric, near, number, report};
use serde_json::{Value, json};

/// The side of a figure with the levers: today, with, difference and share of it.
#[track_caller]
fn side(scenario: &Value, with: &str) -> [f64; 4] {
    let sides = scenario["sides"].as_array().unwrap();
    let side = sides.iter().find(|side| side["with"] == with).unwrap();
    // The contact rate stands in Measure as well, and is no metric of a scenario.
    let today = match side["today"].as_str().unwrap() {
        "contact-rate" => 0.04,
        id => figure(scenario, id),
    };
    [today, figure(scenario, with), number(&side["difference"]), number(&side["share"])]
}

#[track_caller]
fn is(actual: [f64; 4], expected: [f64; 4]) {
    for (actual, expected) in actual.into_iter().zip(expected) {
        near(actual, expected, 1e-9 * expected.abs().max(1e-3));
    }
}

#[test]
fn both_sides_count_alike() {
    // 4 to 2.5 per 100 orders; 420 s are 4,666.67 and 2,916.67 hours, of 1,168.8 a person
    let person = "aht=420&occupancy=80&shrinkage=30&paid-hours=40&resolved=32000";
    let state = format!("{SHOP}&{person}&each=10&fixed=50000&cost=450000&lever=points:all:::::::x");
    let scenario = first(&format!("{state}&b.by=1.5"));
    let fall = -0.375;
    is(side(&scenario, "contacts-with-levers"), [40_000.0, 25_000.0, -15_000.0, fall]);
    is(side(&scenario, "rate-with-levers"), [0.04, 0.025, -0.015, fall]);
    is(side(&scenario, "people-rate-with-levers"), [0.04, 0.025, -0.015, fall]);
    // 50,000 stay, 400,000 move and 250,000 are left
    is(side(&scenario, "cost-with-year"), [450_000.0, 300_000.0, -150_000.0, -1.0 / 3.0]);
    is(side(&scenario, "cost-to-serve-with-levers"), [0.45, 0.3, -0.15, -1.0 / 3.0]);
    // 450,000 / 40,000 and 300,000 / 25,000: fixed cost is spread over fewer contacts
    is(side(&scenario, "cost-per-contact-with-levers"), [11.25, 12.0, 0.75, 1.0 / 15.0]);
    // 32,000 and 20,000 cases
    is(side(&scenario, "cost-per-resolution-with-levers"), [14.0625, 15.0, 0.9375, 1.0 / 15.0]);
    is(side(&scenario, "hours-with-levers"), [14e3 / 3.0, 8_750.0 / 3.0, -1_750.0, fall]);
    let people = [14e3 / 3.0 / 1_168.8, 8_750.0 / 3.0 / 1_168.8, -1_750.0 / 1_168.8, fall];
    is(side(&scenario, "people-needed-with-levers"), people);
    let repeats = scenario["sides"].as_array().unwrap().iter();
    let repeats = repeats.filter(|side| side["with"] == "repeats-with-levers");
    // Of nothing nothing is a share.
    assert_eq!(
        repeats.collect::<Vec<_>>(),
        [
            &json!({ "today": "repeats-today", "with": "repeats-with-levers", "difference": 0.0, "share": null })
        ]
    );
}

#[test]
fn what_comes_again_is_no_new_case() {
    // A tenth shorter, and 5 % come again: 42,000 contacts of 0.9; 378,000 for as many cases as before
    let scenario =
        first(&format!("{SHOP}&each=10&resolved=32000&lever=shorter:people:::::5::x&b.by=10"));
    is(side(&scenario, "contacts-with-levers"), [40_000.0, 42_000.0, 2_000.0, 0.05]);
    is(side(&scenario, "cost-per-resolution-with-levers"), [12.5, 11.8125, -0.6875, -0.055]);
    near(figure(&scenario, "repeats-with-levers"), 2_000.0, 1e-9);
    // 60 % routed, half of it contained, a tenth of which comes back; then 75 %
    let bot = "auto-each=0&routed=60:percent&contained=50:percent&returned=10:percent";
    let lever = "lever=contained:automation:::::::x&b.by=75";
    let scenario = first(&format!("{SHOP}&each=10&{bot}&{lever}"));
    is(side(&scenario, "escalations-with-levers"), [12_000.0, 6_000.0, -6_000.0, -0.5]);
    is(side(&scenario, "repeats-with-levers"), [1_200.0, 1_800.0, 600.0, 0.5]);
}

#[test]
fn a_side_says_what_it_needs() {
    let scenario = first(&format!("{SHOP}&each=10&lever=fewer:all:::::::x&b.by=10"));
    let needs = |id: &str| -> Vec<String> {
        let needs = metric(&scenario, id)["needs"].as_array().unwrap().iter();
        needs.map(|need| need["key"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(needs("cost-per-resolution-today"), ["resolved"]);
    assert_eq!(needs("cost-per-resolution-with-levers"), ["resolved"]);
    assert_eq!(needs("escalations-today"), ["routed"]);
    assert_eq!(needs("hours-with-levers"), ["aht"]);
    assert_eq!(needs("people-needed-today"), ["aht", "occupancy", "shrinkage", "paid-hours"]);
    let sides = scenario["sides"].as_array().unwrap();
    let hours = sides.iter().find(|side| side["today"] == "hours-today").unwrap();
    assert_eq!([&hours["difference"], &hours["share"]], [&Value::Null, &Value::Null]);
}

#[test]
fn bars_and_break_even_are_of_contacts_that_are_offered() {
    // 40,000 offered, 32,000 handled at $10: 37.5 % fewer are 15,000 offered and 12,000 handled
    let levers = "lever=fewer:all:::::::x,fewer:people:::::::y&b.by=37.5:20";
    let case = "once=0&run-licence=2000&horizon=12&discount=0";
    let scenario = first(&format!("{SHOP}&handled=32000&each=10&{case}&{levers}"));
    let contacts = [0, 1].map(|row| number(&scenario["levers"][row]["contacts"]));
    // then a fifth of 25,000
    near(contacts[0], 15_000.0, 1e-6);
    near(contacts[1], 5_000.0, 1e-6);
    near(figure(&scenario, "contacts-with-levers"), 20_000.0, 1e-6);
    near(number(&scenario["cautious"]["contacts"]), 20_000.0, 1e-6);
    near(number(&scenario["levers"][0]["saving-year"]), 120_000.0, 1e-6);
    // 200 handled a month are 250 offered, 3,000 a year
    near(number(&scenario["case"]["break-even-running"]["contacts"]), 250.0, 1e-9);
    near(number(&scenario["case"]["break-even-running"]["rate"]), 0.003, 1e-12);
}

#[test]
fn no_bar_passes_the_floor_and_the_ceiling() {
    // 25,000 contacts can be avoided by 40 %: 30,000 of 40,000 stay, 10,000 at $10
    let issue = "iss=25000:status:40:Order%20status,15000:other::Other";
    let bot = "auto-each=1&routed=60:percent&contained=0";
    let levers = "lever=fewer:all:::::::x,contained:automation:::::::y";
    let scenario = first(&format!("{SHOP}&each=10&{issue}&{bot}&{levers}&b.by=10:50"));
    near(number(&scenario["floor"]["left"]), 0.75, 1e-12);
    near(number(&scenario["floor"]["share"]), 0.25, 1e-12);
    near(number(&scenario["floor"]["saving-year"]), 100_000.0, 1e-6);
    // 4,000 fewer leave 20,000 of the 24,000 routed: 400,000 - 16,000 x 10 - 20,000 x 1
    near(number(&scenario["ceiling"]["share"]), 0.6, 1e-12);
    near(number(&scenario["ceiling"]["left"]), 0.4, 1e-12);
    near(number(&scenario["ceiling"]["saving-year"]), 220_000.0, 1e-6);
    assert_eq!(scenario["overlaps"], json!([]));
    // Without percentages of issues nobody knows a floor; without a lever on what is routed there is no ceiling.
    let scenario =
        first(&format!("{SHOP}&each=10&{bot}&{levers},fewer:people:::::::z&b.by=10::20"));
    assert_eq!([&scenario["floor"], &scenario["ceiling"]], [&Value::Null, &Value::Null]);
    assert_eq!(scenario["overlaps"], json!([0, 2]));
}

#[test]
fn a_scenario_without_figures_says_why() {
    let levers =
        "lever=fewer:all:::::::x,fewer:issue:Gone::::::y&b.name=Nothing&c.by=10:20&d.by=10:";
    let improve = improve(&format!("{SHOP}&each=10&{levers}"));
    let [nothing, unusable, sound] = [0, 1, 2].map(|place| &improve["scenarios"][place]);
    assert_eq!(nothing, &json!({ "id": "b", "title": "Nothing", "error": "no-lever" }));
    assert_eq!(unusable, &json!({ "id": "c", "title": null, "error": { "levers": [1] } }));
    near(figure(sound, "saving-year"), 40_000.0, 1e-6);
    // 10^15 contacts at $10
    let large = "vol=1000000000000000&per=year&in=month&each=10&lever=fewer:all:::::::x&b.by=1";
    let found = &common::improve(large)["scenarios"];
    assert_eq!(found, &json!([{ "id": "b", "title": null, "error": "overflow" }]));
}

#[test]
fn a_total_that_cannot_be_read_is_no_blank_one() {
    let problem = |state: &str| report(state)["improve"].clone();
    let issue = "per=year&base=1000:orders&each=10&iss=25:status::Status&lever=fewer:issue:status::::::x&b.by=1";
    assert_eq!(problem(&format!("vol=..abc&{issue}"))["levers"][0]["problem"], "unread");
    assert_eq!(problem(issue)["levers"][0]["problem"], "no-contacts");
    let points = "per=year&each=10&lever=points:all:::::::x&b.by=1";
    let amount = |state: &str| problem(state)["levers"][0]["amounts"][0]["problem"].clone();
    assert_eq!(amount(&format!("vol=..abc&base=1000:orders&{points}")), "unread");
    assert_eq!(amount(&format!("vol=100&base=..abc:orders&{points}")), "unread");
    assert_eq!(amount(&format!("vol=100&{points}")), "needs-base");
    let found = problem(&format!("vol=..abc&base=1000:orders&{points}"));
    assert_eq!(found["needs"], json!([{ "key": "vol", "part": null, "unreadable": true }]));
}

#[test]
fn an_invoice_below_its_price_times_what_it_contained_is_remarked_on() {
    // 12,000 contained at $1 are 12,000, and the invoice is 10,000
    let bot = "cost=400000&auto-each=1&routed=60:percent&contained=50:percent&automated-cost=10000";
    let lever = "lever=fewer:all:::::::x&b.by=10";
    let report = report(&format!("{SHOP}&{bot}&{lever}"));
    let sections = report["sections"].as_array().unwrap();
    let findings = sections.iter().flat_map(|section| section["findings"].as_array().unwrap());
    let ids: Vec<&Value> = findings.map(|finding| &finding["id"]).collect();
    assert_eq!(ids, ["automated-contacts-above-automation-cost"]);
    // The figures go on.
    let saving = &metric(&report["improve"]["scenarios"][0], "saving-year")["value"];
    assert!(number(saving) > 0.0);
}
