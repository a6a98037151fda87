//! Track: series of links against hand arithmetic.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use metric_core::table::{Input, Metric};
use report::{SeasonFound, json};
use scenario::{link, number::NumberStyle};
use serde_json::{Value, json};

fn track(state: &str) -> Value {
    let report = json::of_link(&link::open(&format!("v=1&{state}&end"), NumberStyle::EnUs));
    serde_json::from_str::<Value>(&report).unwrap()["report"]["track"].clone()
}

fn near(value: &Value, expected: f64, tolerance: f64) {
    let found = value.as_f64().unwrap();
    assert!((found - expected).abs() <= tolerance, "{found}, not {expected}");
}

const SIXTEEN: &str = "series=2024-12:5045::4350::4350::3975::4290::4430::4485::4285::3980::3925::3645::3760::3300\
    ::3685::3463::5200:";

#[test]
fn sixteen_months_have_the_published_limits_and_the_last_one_stands_out() {
    let found = track(SIXTEEN);
    assert_eq!(found["unit"], "contacts");
    near(&found["phases"][0]["rate"], 4_135.5, 1e-9);
    let last = &found["periods"][15];
    near(&last["low"], 3_188.87, 0.005);
    near(&last["high"], 5_082.13, 0.005);
    let signals: Vec<usize> =
        (0..16).filter(|place| found["periods"][place]["signals"] != json!([])).collect();
    assert_eq!(signals, [15]);
    assert_eq!(found["verdict"]["is"], "spike");
    assert_eq!(found["verdict"]["period"], "2026-03");
    assert_eq!(found["verdict"]["is-back"], false);
    // An open month is drawn and says nothing.
    let open = track(&format!("last=open&{SIXTEEN}"));
    assert_ne!(open["verdict"]["period"], "2026-03");
    assert_eq!(open["periods"][15]["counts"], false);
}

/// So many months of a number of contacts, by turns above and below, each against 100,000 orders.
fn months(contacts: &[u32]) -> String {
    let cells: Vec<String> = contacts.iter().map(|contacts| format!("{contacts}:100000")).collect();
    format!("base=:orders&series=2024-01:{}", cells.join(":"))
}

fn steady(months: usize, level: u32) -> Vec<u32> {
    (0..months).map(|month| if month % 2 == 0 { level - 100 } else { level + 100 }).collect()
}

#[test]
fn eight_months_in_a_row_are_a_shift_from_the_level_before_to_theirs() {
    let mut contacts = steady(20, 4_000);
    contacts.extend([3_950; 8]);
    let found = track(&months(&contacts));
    let verdict = &found["verdict"];
    assert_eq!((&verdict["is"], &verdict["side"]), (&json!("shift"), &json!("below")));
    assert_eq!(
        (&verdict["since"], &verdict["until"], &verdict["length"]),
        (&json!("2025-09"), &json!("2026-04"), &json!(8))
    );
    near(&verdict["before"], 0.04, 1e-12);
    near(&verdict["after"], 0.0395, 1e-12);
    assert_eq!(found["unit"], "contacts per order");
    // Then back inside on the other side.
    contacts.push(4_050);
    let verdict = track(&months(&contacts))["verdict"].clone();
    assert_eq!((&verdict["is"], &verdict["is-back"]), (&json!("was-shifted"), &json!(false)));
    // After eight months that are no such row it is over.
    contacts.extend(steady(7, 4_000));
    assert_eq!(track(&months(&contacts))["verdict"]["is-back"], true);
}

#[test]
fn a_gap_ends_a_row_and_not_what_it_shows() {
    let mut contacts = steady(20, 4_000);
    contacts.extend([3_950; 12]);
    let cells = format!("{}:::{}", months(&contacts), ["3950:100000"; 4].join(":"));
    let verdict = track(&cells)["verdict"].clone();
    assert_eq!(
        (&verdict["is"], &verdict["until"], &verdict["length"]),
        (&json!("shift"), &json!("2026-08"), &json!(12))
    );
}

#[test]
fn months_in_a_row_that_stand_out_are_counted() {
    let mut contacts = steady(20, 4_000);
    contacts.extend([5_000, 5_100, 5_000]);
    let verdict = track(&months(&contacts))["verdict"].clone();
    assert_eq!((&verdict["period"], &verdict["length"]), (&json!("2025-11"), &json!(3)));
}

#[test]
fn three_of_four_near_a_limit_are_beyond_none() {
    // Limits 0.04 +- 0.00532, half of the way 0.00266
    let mut contacts = steady(20, 4_000);
    contacts.extend([4_300, 4_000, 4_300, 4_300]);
    let state = format!("third-rule=on&{}", months(&contacts));
    let verdict = track(&state)["verdict"].clone();
    assert_eq!((&verdict["is"], &verdict["side"]), (&json!("near"), &json!("above")));
    near(&verdict["limit"], 0.04 + 3.0 * 0.002 / 1.128, 1e-9);
    assert_eq!(track(&months(&contacts))["verdict"]["is"], "quiet");
}

#[test]
fn a_season_is_on_where_every_phase_has_it() {
    // 36 months; a phase from month 15 on, so that the first one has fourteen.
    let state = format!("cycle=on&{}&event=2025-03-01:phase:Relaunch", months(&steady(36, 4_000)));
    assert_eq!(season(&state), SeasonFound::TooFew);
    assert_eq!(season(&format!("cycle=on&{}", months(&steady(36, 4_000)))), SeasonFound::On);
    // May of the first year left out: two other ones are there.
    let state = format!("cycle=on&{}&event=2024-05:left-out:Outage", months(&steady(36, 4_000)));
    assert_eq!(season(&state), SeasonFound::On);
    assert_eq!(season(&months(&steady(24, 4_000))), SeasonFound::Offered);
    assert_eq!(season(&months(&steady(23, 4_000))), SeasonFound::No);
}

fn season(state: &str) -> SeasonFound {
    let opened = link::open(&format!("v=1&{state}&end"), NumberStyle::EnUs);
    report::track(&opened.draft).unwrap().season
}

#[test]
fn without_contacts_there_are_no_limits_and_enough_months() {
    assert_eq!(track(&months(&[0; 14]))["verdict"]["is"], "no-limits");
}

#[test]
fn months_that_are_prepared_are_not_the_open_one() {
    let state = format!("last=open&{}::::", months(&steady(14, 4_000)));
    let found = track(&format!("{state},::2025-06,::2025-07"));
    assert_eq!(found["periods"][13]["counts"], false);
    assert_eq!(found["periods"][12]["counts"], true);
}

#[test]
fn a_month_that_stood_out_is_back_once_a_later_one_lies_inside() {
    let mut contacts = steady(20, 4_000);
    contacts.push(5_000);
    assert_eq!(track(&months(&contacts))["verdict"]["is-back"], false);
    contacts.push(4_050);
    let verdict = &track(&months(&contacts))["verdict"];
    assert_eq!((&verdict["is"], &verdict["period"]), (&json!("spike"), &json!("2025-09")));
    assert_eq!(verdict["is-back"], true);
    near(&verdict["rate"], 0.05, 1e-12);
    // 0.04 + 3 x 0.002 / 1.128
    near(&verdict["limit"], 0.04 + 3.0 * 0.002 / 1.128, 1e-9);
}

#[test]
fn eleven_months_are_too_early_and_twelve_are_quiet() {
    assert_eq!(
        track(&months(&steady(11, 4_000)))["verdict"],
        json!({ "is": "too-early", "points": 11 })
    );
    let quiet = &track(&months(&steady(12, 4_000)))["verdict"];
    assert_eq!(quiet["is"], "quiet");
    // z of 0.5 and -0.5 s... moving range 200 of 4,000: 0.04 ± 3 x 0.002 / 1.128
    near(&quiet["low"], 0.04 - 3.0 * 0.002 / 1.128, 1e-9);
}

#[test]
fn a_new_phase_has_its_own_level_and_what_is_left_out_moves_none() {
    let mut contacts = steady(20, 4_000);
    contacts.extend(steady(12, 3_000));
    let shifted = track(&months(&contacts));
    assert_eq!(shifted["verdict"]["is"], "shift");
    let state = format!("{}&event=2025-09-15:phase:Relaunch", months(&contacts));
    let found = track(&state);
    assert_eq!(found["verdict"]["is"], "quiet");
    near(&found["phases"][1]["rate"], 0.03, 1e-12);
    assert_eq!(found["phases"][1]["start"], "2025-09");
    contacts[5] = 9_000;
    let spike = track(&months(&contacts[..20]));
    assert!(spike["phases"][0]["rate"].as_f64().unwrap() > 0.042);
    let out = track(&format!("{}&event=2024-06:left-out:Outage", months(&contacts[..20])));
    // 19 of 20: without the 4,100 of June
    near(&out["phases"][0]["rate"], (20.0 * 4_000.0 - 4_100.0) / 1_900_000.0, 1e-12);
    assert_eq!(out["periods"][5]["counts"], false);
}

#[test]
fn growth_of_thirty_percent_with_a_rate_a_tenth_lower_is_seventeen_percent_more_contacts() {
    let series = format!("base=:orders&series=2025-03:1000:10000{}:1170:13000", "::".repeat(11));
    let year = track(&series)["year"].clone();
    near(&year["contacts"], 0.17, 1e-12);
    near(&year["base"], 0.3, 1e-12);
    near(&year["rate"], -0.1, 1e-12);
    assert_eq!(year["before"], "2025-03");
}

#[test]
fn a_rate_of_a_stock_is_by_the_time_base_and_one_of_a_flow_is_not() {
    let of = |rest: &str| {
        track(&format!("{rest}&series=2026-w01:70:1000"))["periods"][0]["rate"].clone()
    };
    // 0.07 a week x 30.4375 / 7
    near(&of("base=:customers&step=week"), 0.07 * 30.4375 / 7.0, 1e-12);
    near(&of("base=:customers&step=week&in=quarter"), 0.07 * 3.0 * 30.4375 / 7.0, 1e-12);
    near(&of("base=:orders&step=week"), 0.07, 1e-12);
}

#[test]
fn what_cannot_be_used_is_left_out_and_never_zero() {
    // A month twice, one without its base, one of a base of 0, one that cannot be read, and a gap.
    let found =
        track("base=:orders&series=2026-01:100:1000:90::80:0:..x:1000:::70:1000,60:1000:2026-01");
    let rates: Vec<&Value> =
        found["periods"].as_array().unwrap().iter().map(|own| &own["rate"]).collect();
    assert_eq!(
        rates,
        [&Value::Null, &Value::Null, &Value::Null, &Value::Null, &Value::Null, &json!(0.07)]
    );
    assert_eq!(track("base=1:orders"), Value::Null);
}

#[test]
fn a_season_of_two_years_is_expected_once_it_is_on() {
    // November twice as busy
    let busy = |month: usize| if month % 12 == 10 { 8_000 } else { 4_000 };
    let contacts: Vec<u32> =
        (0..24).map(|month| busy(month) + if month % 2 == 0 { 50 } else { 0 }).collect();
    let mut more = contacts.clone();
    more.extend(contacts[..11].iter());
    let off = track(&months(&more));
    let on = track(&format!("cycle=on&{}", months(&more)));
    let november = |found: &Value| found["periods"][34]["expected"].as_f64().unwrap();
    assert!(november(&off) < 0.05 && november(&on) > 0.079, "{} {}", november(&off), november(&on));
    assert_eq!(on["verdict"]["is"], "quiet");
}

/// Then and now with twenty months that go up and down by 200 of 4,000: σz² = 200² / 4,000 / 1.128² = 10 / 1.272384, which is
/// 7.859263.
#[test]
fn then_and_now_takes_the_spread_of_the_series() {
    let then = "vol=3800&per=month&was=4000&was-base=100000&was-per=month";
    let ratio = |state: &str| {
        let state = format!("v=1&{state}&end");
        let draft = link::open(&state, NumberStyle::EnUs).draft;
        let report = report::evaluate(&draft);
        let fall = report.value(Metric::SmallestFall).unwrap();
        (report.inputs.get(Input::Dispersion), fall)
    };
    let series = months(&steady(20, 4_000)).replace("base=:orders", "base=100000:orders");
    let (dispersion, fall) = ratio(&format!("{then}&{series}"));
    assert!((dispersion.unwrap() - 7.859_263).abs() < 1e-6, "{dispersion:?}");
    // a = 7.848879 x 7.859263 / 10^5 = 6.168641e-4; b = a x 0.04 x 2; fall = (-a + sqrt(a^2 + 4b)) / 2 = 0.00672323
    assert!((fall - 0.006_723_23).abs() < 1e-7, "{fall}");
    // Now and then may be two places in the season, so that taking it out narrows nothing: 3,000 in each January.
    let seasonal: Vec<u32> = (0..36)
        .map(|month| if month % 12 == 0 { 3_000 } else { 4_000 + month % 2 * 100 })
        .collect();
    let seasonal = months(&seasonal).replace("base=:orders", "base=100000:orders");
    let [on, off] = ["cycle=on&", ""].map(|cycle| ratio(&format!("{then}&{cycle}{seasonal}")).0);
    assert_eq!(season(&format!("cycle=on&{seasonal}")), SeasonFound::On);
    assert!(
        off.is_some_and(|off| off > 8.0) && on.zip(off).is_some_and(|(on, off)| on > off / 2.0)
    );
    // By chance alone 0.247 points, as without a series, with one that is too short or has no base, and for days.
    let alone = months(&steady(11, 4_000)).replace("base=:orders", "base=100000:orders");
    let counts = format!("base=100000:orders&{SIXTEEN}");
    let days = series.replace("series=2024-01", "series=2024-q1");
    for state in ["base=100000:orders", &alone, &counts, &days] {
        let (dispersion, fall) = ratio(&format!("{then}&{state}"));
        assert_eq!(dispersion, None, "{state}");
        assert!((fall - 0.002_466_877).abs() < 1e-8, "{fall}");
    }
}

/// Two issues, what automation resolved, cost and satisfaction beside twenty steady months and a last one.
fn with_columns(last: [u32; 3]) -> String {
    let mut contacts = steady(20, 4_000);
    contacts.push(4_000);
    let column = |of_month: &dyn Fn(usize) -> u32, last: u32| {
        let cells: Vec<String> = (0..20).map(|month| of_month(month).to_string()).collect();
        format!("{}:{last}", cells.join(":"))
    };
    // 1,000 +- 50, 500 +- 25 and 400 +- 20, by turns
    let turns = |level: u32, by: u32| {
        move |month: usize| if month.is_multiple_of(2) { level - by } else { level + by }
    };
    format!(
        "{}&column=issue:Refunds:{},issue:Delivery:{},automation::{},cost::{},companion:CSAT:{}",
        months(&contacts),
        column(&turns(500, 25), last[0]),
        column(&turns(1_000, 50), last[1]),
        column(&turns(400, 20), last[2]),
        column(&|_| 8_000, 9_000),
        column(&|_| 80, 78),
    )
}

#[test]
fn columns_have_limits_of_their_own_and_what_needs_a_look_stands_first() {
    let found = track(&with_columns([900, 1_010, 420]));
    let columns = found["parts"].as_array().unwrap();
    let text = |own: &Value, member: &str| own[member].as_str().unwrap().to_owned();
    let names: Vec<_> = columns.iter().map(|own| (text(own, "name"), text(own, "holds"))).collect();
    let expected = [
        ("Refunds", "issue"),
        ("", "automation"),
        ("Delivery", "issue"),
        ("", "cost"),
        ("CSAT", "companion"),
    ];
    assert_eq!(names, expected.map(|(name, holds)| (name.to_owned(), holds.to_owned())));
    let refunds = &columns[0];
    assert_eq!((&refunds["verdict"]["is"], &refunds["last"]), (&json!("spike"), &json!("2025-09")));
    near(&refunds["level"], 0.005, 1e-12);
    near(&refunds["now"], 0.009, 1e-12);
    // 0.005 + 3 x 0.0005 / 1.128
    near(&refunds["periods"][20]["high"], 0.005 + 3.0 * 0.000_5 / 1.128, 1e-9);
    // What automation leaves to people: (4,000 - 400) of 100,000, then 3,580.
    near(&columns[1]["level"], 0.036, 1e-12);
    near(&columns[1]["now"], 0.035_8, 1e-12);
    assert_eq!(columns[2]["verdict"]["is"], "quiet");
    // 20 x 8,000 over 80,000 contacts, then 9,000 over 4,000
    near(&columns[3]["level"], 2.0, 1e-12);
    near(&columns[3]["now"], 2.25, 1e-12);
    assert_eq!((&columns[4]["level"], &columns[4]["now"]), (&json!(80.0), &json!(78.0)));
    // Three charts of twelve months, one false signal in 153 points
    near(&found["false-a-year"], 36.0 / 153.0, 1e-9);
    assert_eq!(track(&months(&steady(20, 4_000)))["parts"], Value::Null);
}

#[test]
fn parts_above_the_contacts_of_their_period_are_not_used_in_it() {
    let found = track(&with_columns([3_900, 1_010, 4_100]));
    let columns = found["parts"].as_array().unwrap();
    for column in columns.iter().filter(|own| own["holds"] != "cost" && own["holds"] != "companion")
    {
        assert_eq!(
            (&column["periods"][20]["value"], &column["last"]),
            (&Value::Null, &json!("2025-08"))
        );
    }
    // The contacts themselves count.
    assert_eq!(found["periods"][20]["counts"], true);
}

#[test]
fn events_have_before_and_after_in_the_spread_of_the_series() {
    let mut contacts = steady(20, 4_000);
    contacts.extend([3_500, 3_700, 3_500, 3_700]);
    let state = format!(
        "{}&event=2025-01:shown:Nothing,2025-09:shown:Relaunch,2025-10:left-out:Outage,2030-01:shown:Later",
        months(&contacts)
    );
    let events = track(&state)["events"].clone();
    // Eight months on either side of January 2025 that are alike.
    near(&events[0]["before"], 0.04, 1e-12);
    near(&events[0]["after"], 0.04, 1e-12);
    assert_eq!((&events[0]["p"], &events[0]["periods"]), (&json!(1.0), &json!([8, 8])));
    // Before: up to the event before it, so that eight months are left; after: three months of four, 3,500, 3,500, 3,700.
    near(&events[1]["before"], 0.04, 1e-12);
    near(&events[1]["after"], 0.107 / 3.0, 1e-12);
    assert_eq!(events[1]["periods"], json!([8, 3]));
    // 10,700 of 300,000 after 32,000 of 800,000 with 7.859263, in scipy as in tests/change.rs of the core.
    near(&events[1]["p"], 0.000_234_022_842_4, 1e-12);
    assert_eq!((&events[2]["p"], &events[3]["period"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_rolling_year_needs_all_of_its_months() {
    let mut contacts = steady(12, 4_000);
    contacts.push(5_100);
    let found = track(&months(&contacts));
    let rolling = |place: usize| found["periods"][place]["rolling-year"].clone();
    assert_eq!(rolling(10), Value::Null);
    near(&rolling(11), 0.04, 1e-12);
    // 48,000 - 3,900 + 5,100 of 1,200,000
    near(&rolling(12), 0.041, 1e-12);
    // One that is left out is part of its year, one that is missing is not known, one that is open is not over.
    let out = track(&format!("{}&event=2024-06:left-out:Outage", months(&contacts)));
    near(&out["periods"][12]["rolling-year"], 0.041, 1e-12);
    let open = track(&format!("last=open&{}", months(&contacts)));
    assert_eq!(open["periods"][12]["rolling-year"], Value::Null);
}
