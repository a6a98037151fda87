//! Staff from links, as JSON: published figures, what is missing, and what cannot be.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/staff.rs"]
mod common;

use common::{CALLS, first, near, report, staff};
use serde_json::{Value, json};

#[test]
fn a_hundred_calls_in_half_an_hour_need_14_people_and_20_scheduled() {
    let line = first(CALLS);
    near(&line["load"], 10.0, 1e-12);
    assert_eq!((&line["on-line"], &line["scheduled"]), (&json!(14.0), &json!(20.0)));
    near(&line["answered"], 0.888_35, 5e-6);
    near(&line["waiting"], 0.174_13, 5e-6);
    near(&line["wait"], 7.836, 5e-4);
    near(&line["busy"], 0.714_3, 5e-5);
    assert_eq!(line["hung-up"], Value::Null);
    assert_eq!(line["nobody-hangs-up"], Value::Null);
    let of = |people: u32| {
        let teams = line["by-team"].as_array().unwrap();
        teams.iter().find(|team| team["people"] == people).unwrap().clone()
    };
    for (people, answered) in [(13, 0.796), (12, 0.640), (11, 0.390)] {
        near(&of(people)["answered"], answered, 5e-4);
    }
    // 10 erlangs never come to an end with 10 people.
    assert_eq!(of(10)["error"], "unstable");
}

#[test]
fn who_hangs_up_needs_fewer_and_both_models_stand_side_by_side() {
    // Patience 300 s, at most 5 % hang up: 12 alone, 13 with 80 % in 20 s
    let few = first("aht=180&line=100::::300::5:::Phone");
    assert_eq!(few["on-line"], 12.0);
    near(&few["hung-up"], 0.042_71, 5e-6);
    let both = first("aht=180&shrinkage=30&line=100::80:20:300::5:::Phone");
    assert_eq!((&both["on-line"], &both["scheduled"]), (&json!(13.0), &json!(19.0)));
    near(&both["hung-up"], 0.024_96, 5e-6);
    near(&both["wait"], 7.489, 5e-4);
    near(&both["answered"], 0.858, 5e-4);
    // and if nobody did
    assert_eq!(both["nobody-hangs-up"]["people"], 14);
    near(&both["nobody-hangs-up"]["answered"], 0.888_35, 5e-6);
}

#[test]
fn large_teams_meet_the_cap_of_occupancy_first() {
    let line = first("aht=257&shrinkage=30&line=400::80:20::85::::Phone");
    near(&line["load"], 57.111, 5e-4);
    // 68 / 0.7 = 97.1
    assert_eq!((&line["on-line"], &line["scheduled"]), (&json!(68.0), &json!(98.0)));
    assert_eq!(first("aht=257&line=400::80:20::::::Phone")["on-line"], 64.0);
}

#[test]
fn a_team_that_is_there_says_what_it_serves() {
    // 350 calls an hour, 300 s, limit 30 s
    for (people, wait, answered) in [
        (30, 298.1, 0.238),
        (31, 106.7, 0.457),
        (32, 53.7, 0.618),
        (33, 30.4, 0.735),
        (35, 11.2, 0.879),
    ] {
        let state = format!("aht=300&slot=hour&line=350::80:30:::::{people}:Phone");
        let now = &first(&state)["now"];
        assert_eq!(now["people"], people);
        near(&now["wait"], wait, 0.05);
        near(&now["answered"], answered, 5e-4);
    }
    let few = &first("aht=180&line=100::80:20:::::9:Phone")["now"];
    assert_eq!(few, &json!({ "people": 9, "error": "unstable" }));
}

#[test]
fn the_busiest_interval_follows_from_the_month_and_the_channel() {
    // 30,437.5 a month on 7 days are 1,000 a day; x 1.2 x 10 % in the busiest hour, half of it in half an hour
    let state = "vol=40000&per=month&open-days=7&peak-day=1.2&peak-hour=10\
        &chan=30437:phone::300:::Phone,9563:email:::::Mail&line=::80:20::::::phone";
    let line = first(state);
    near(&line["busiest"], 30_437.0 / 30.4375 * 1.2 * 0.1 / 2.0, 1e-9);
    // of the channel's handle time: 59.999 x 300 / 1,800
    near(&line["load"], 30_437.0 / 30.4375 * 1.2 * 0.1 / 2.0 / 6.0, 1e-9);
    // On five of seven days each has 7/5 of that; what is typed counts first, and so does its interval.
    let five = first(&state.replace("open-days=7", "open-days=5"));
    near(&five["busiest"], 30_437.0 / 30.4375 * 1.4 * 1.2 * 0.1 / 2.0, 1e-9);
    let typed = first(&state.replace("line=:", "slot=quarter-hour&line=25:"));
    near(&typed["busiest"], 25.0, 0.0);
    near(&typed["load"], 25.0 * 300.0 / 900.0, 1e-9);
}

#[test]
fn contacts_at_once_shorten_the_time_of_each() {
    // 30 chats of 408 s in half an hour, 1.7 at once: 30 x 240 / 1,800 = 4 erlangs
    let line = first("aht=408&line=30:1.7:80:60::85::::Chat");
    near(&line["load"], 4.0, 1e-12);
    assert_eq!(line["on-line"], 6.0);
    near(&line["answered"], 0.827, 5e-4);
    near(&line["wait"], 34.2, 0.05);
    near(&line["busy"], 0.667, 5e-4);
}

#[test]
fn what_a_line_waits_for_is_named_and_unread_is_no_blank() {
    let needs = |state: &str| {
        let report = report(state);
        report["staff"]["lines"][0]["needs"].clone()
    };
    let cell = |id: &str, unreadable: bool| json!({ "cell": id, "unreadable": unreadable });
    let key = |id: &str, unreadable: bool| json!({ "key": id, "unreadable": unreadable });
    assert_eq!(needs("line=100::80:20::::::Phone"), json!([key("aht", false)]));
    assert_eq!(needs("aht=..soon&line=100::80:20::::::Phone"), json!([key("aht", true)]));
    assert_eq!(needs("aht=180&line=::80:20::::::Phone"), json!([cell("contacts", false)]));
    assert_eq!(needs("aht=180&line=..many::80:20::::::Phone"), json!([cell("contacts", true)]));
    // A share needs its limit, hanging up a patience, and a line a target.
    assert_eq!(needs("aht=180&line=100::80:::::::Phone"), json!([cell("within", false)]));
    assert_eq!(needs("aht=180&line=100::::::5:::Phone"), json!([cell("patience", false)]));
    assert_eq!(needs("aht=180&line=100:::::::::Phone"), json!([cell("answer", false)]));
    assert_eq!(needs("aht=180&line=100::80:20:..x:::::Phone"), json!([cell("patience", true)]));
    assert_eq!(needs("aht=180&slot=..week&line=100::80:20::::::Phone"), json!([key("slot", true)]));
    // From the month of the channel: what lies on the way, and what of the channel cannot be read.
    let month = "vol=24000&per=month&base=100000:orders&peak-day=1.2&peak-hour=12\
        &chan=12000:phone::180:::Phone&line=::80:20::::::Phone";
    assert_eq!(needs(month), json!([key("open-days", false)]));
    let unread = month.replace("chan=12000", "chan=..12x");
    assert_eq!(needs(&format!("open-days=5&{unread}")), json!([key("chan", true)]));
    let no_period = month.replace("per=month", "per=..x");
    assert_eq!(needs(&format!("open-days=5&{no_period}")), json!([key("per", true)]));
    let name = "x".repeat(61);
    assert_eq!(
        needs(&format!("aht=180&line=100::80:20::::::..{name}")),
        json!([cell("name", true)])
    );
    // People to schedule wait for the shrinkage, and for nothing else.
    let line = first("aht=180&line=100::80:20::::::Phone");
    assert_eq!((&line["on-line"], &line["scheduled"]), (&json!(14.0), &Value::Null));
}

#[test]
fn what_cannot_be_says_so_in_its_line() {
    let error = |state: &str| first(state)["error"].clone();
    assert_eq!(error("aht=0&line=100::80:20::::::Phone"), "out-of-range");
    assert_eq!(error("aht=180&line=100::100:20::::::Phone"), "no-solution");
    assert_eq!(error("aht=180&line=100::80:20:0:::::Phone"), "out-of-range");
    assert_eq!(error("aht=180&line=100:0.5:80:20::::::Phone"), "out-of-range");
    let away = first("aht=180&shrinkage=100&line=100::80:20::::::Phone");
    assert_eq!((&away["on-line"], &away["scheduled"]), (&json!(14.0), &Value::Null));
    // Nothing arrives: nobody is needed, but for a minimum.
    let none = first("aht=180&shrinkage=30&line=0::80:20::::::Phone");
    assert_eq!((&none["on-line"], &none["scheduled"]), (&json!(0.0), &json!(0.0)));
    let open = first("aht=180&shrinkage=30&line=0::80:20::::2::Phone");
    assert_eq!((&open["on-line"], &open["scheduled"]), (&json!(2.0), &json!(3.0)));
    // One that waits leaves no sum.
    let two = staff("aht=180&shrinkage=30&line=100::80:20::::::Phone,::80:20::::::Chat");
    assert_eq!((&two["on-line"], &two["scheduled"]), (&Value::Null, &Value::Null));
}
