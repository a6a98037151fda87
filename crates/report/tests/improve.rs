//! Improve from links: the examples of the sources, with their arithmetic, and what is refused by name.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/improve.rs"]
mod common;

use common::{SHOP, figure, first, improve, near, number, report};
use report::json;
use scenario::{link, number::NumberStyle};
use serde_json::{Value, json};

#[test]
fn one_point_of_500_000_users_is_5_000_contacts_and_50_000_a_month() {
    // 000-5: 1 per 100 users a month x 500,000 = 5,000 contacts x $10
    let state = "vol=20000&per=month&base=500000:users&cur=usd&in=month&each=10&lever=points:all:::::::x&b.by=1";
    let scenario = first(state);
    near(number(&scenario["levers"][0]["contacts"]), 5_000.0, 1e-6);
    near(figure(&scenario, "saving-year"), 12.0 * 50_000.0, 1e-6);
}

#[test]
fn from_4_to_2_5_per_100_at_8_to_12_dollars() {
    // 001-17, 001-18: 40,000 contacts at sqrt(8 x 12) = $9.797959 are $391,918.36; 15,000 fewer are
    // $146,969.38; ends 15,000 x 8 and x 12
    let scenario = first(&format!("{SHOP}&each=8..12&lever=points:all:::::::x&b.by=1.5"));
    near(figure(&scenario, "cost-today-year"), 391_918.36, 0.005);
    near(figure(&scenario, "saving-year"), 146_969.38, 0.005);
    near(figure(&scenario, "contacts-with-levers"), 25_000.0, 1e-6);
    let saving = &scenario["sample"]["saving-year"];
    near(number(&saving["p5"]), 120_000.0, 120.0);
    near(number(&saving["p50"]), 146_969.38, 147.0);
    near(number(&saving["p95"]), 180_000.0, 180.0);
    // Cost is money per contact handled by people: with 10 in place of the range, half of $20 (003-3).
    let halved = "vol=1000&per=month&base=1000:customers&cur=usd&in=month&each=20&lever=fewer:all:::::::x&b.by=50";
    near(figure(&first(halved), "saving-year") / 12.0 / 1_000.0, 10.0, 1e-9);
}

#[test]
fn containment_of_60_percent_by_half_leaves_2_8_of_4() {
    let bot =
        "auto-each=0&routed=60:percent&contained=0&lever=contained:automation:::::::x&b.by=50";
    // 001-21: 4 x (1 - 0.6 x 0.5) = 2.8
    let scenario = first(&format!("{SHOP}&each=10&{bot}"));
    near(figure(&scenario, "people-rate-with-levers"), 0.028, 1e-12);
    near(figure(&scenario, "contacts-with-levers"), 40_000.0, 1e-6);
    // Escalated contacts 20 % longer: 1 - 0.3 + 0.3 x 0.2 = 0.76 of the work
    let scenario = first(&format!("{SHOP}&each=10&longer=20&{bot}"));
    near(figure(&scenario, "work-change"), -0.24, 1e-12);
    // 10 % of the contained come back, where nothing is contained today: 4 x (1 - 0.6 x 0.5 x 0.9) = 2.92, and of
    // 400,000 27 % are saved.
    let scenario = first(&format!("{SHOP}&each=10&returned=10:percent&{bot}"));
    near(figure(&scenario, "people-rate-with-levers"), 0.0292, 1e-12);
    near(figure(&scenario, "saving-year"), 108_000.0, 1e-6);
    // Today already so, and no lever that would change it.
    let today = "auto-each=0&routed=60:percent&contained=50:percent&returned=10:percent";
    let cheaper = format!("{SHOP}&each=10&{today}&lever=cheaper:people:::::::x&b.by=10");
    near(figure(&first(&cheaper), "people-rate-today"), 0.0292, 1e-12);
}

#[test]
fn order_status_falls_by_its_own_percentage() {
    // 2.5 of 4 ask for the status of an order: 35 to 50 % fewer leave 3.125 to 2.75 per 100
    let issue = "iss=25000:status::Order%20status&lever=fewer:issue:order%20status::::::x";
    for (percent, left) in [("35", 31_250.0), ("50", 27_500.0)] {
        let scenario = first(&format!("{SHOP}&each=10&{issue}&b.by={percent}"));
        near(figure(&scenario, "contacts-with-levers"), left, 1e-6);
    }
}

/// 4 to 2.5 per 100, containment 0 to 30 % of all, a contact from $10 to $9, $0.99 an automated one.
const THREE: &str = "each=10&auto-each=0.99&routed=100:percent&contained=0\
    &lever=cheaper:people:::::::Cheaper,contained:automation:::::::Bot,points:all:::::::Prevent";

#[test]
fn the_levers_add_up_in_the_order_of_the_funnel_and_by_shapley_value() {
    // 400,000 - 250,000; 250,000 - (17,500 x 10 + 7,500 x 0.99); 17,500 x 1; in all 235,075. The levers
    // stand in another order on purpose.
    let scenario = first(&format!("{SHOP}&{THREE}&b.by=10:30:1.5"));
    near(figure(&scenario, "saving-year"), 235_075.0, 1e-6);
    let rows = [0, 1, 2].map(|place| number(&scenario["levers"][place]["row"]));
    assert_eq!(rows, [2.0, 1.0, 0.0]);
    let of = |key: &str| [0, 1, 2].map(|place| number(&scenario["levers"][place][key]));
    for (actual, expected) in of("saving-year").into_iter().zip([150_000.0, 67_575.0, 17_500.0]) {
        near(actual, expected, 1e-6);
    }
    for (actual, expected) in of("shapley").into_iter().zip([123_727.5, 83_347.5, 28_000.0]) {
        near(actual, expected, 1e-6);
    }
    near(of("alone").iter().sum(), 298_120.0, 1e-6);
    near(number(&scenario["interaction"]), -63_045.0, 1e-6);
}

#[test]
fn prevention_and_containment_of_one_pool_have_two_readings() {
    // 25,000 x (1 - 0.6 x 0.5) = 17,500; 25,000 - (24,000 - 15,000) x 0.5 = 20,500, which counts
    let levers = "lever=points:all:::::::x,contained:automation:::::::y&b.by=1.5:50";
    let state = format!("{SHOP}&each=10&auto-each=0&routed=60:percent&contained=0&{levers}");
    let scenario = first(&state);
    near(number(&scenario["average"]["people"]), 17_500.0, 1e-6);
    near(number(&scenario["cautious"]["people"]), 20_500.0, 1e-6);
    near(figure(&scenario, "people-rate-with-levers"), 0.0205, 1e-12);
}

#[test]
fn points_are_shares_of_the_rate_before_they_are_multiplied() {
    // 4 x (1 - 2/4) x (1 - 1.75/4) x (1 - 1/4) = 0.84375, and not -0.75
    let levers = "lever=points:all:::::::a,points:all:::::::b,points:all:::::::c&b.by=2:1.75:1";
    let scenario = first(&format!("{SHOP}&each=10&{levers}"));
    near(figure(&scenario, "rate-with-levers"), 0.008_437_5, 1e-12);
}

#[test]
fn the_case_pays_back_after_8_69_months() {
    // 60,000 at once, 2,000 a month, 12,500 a month at full effect after six months, 36 months, 10 % a year
    let case = "once=60000&run-licence=1500&run-content=500&horizon=36&discount=10";
    let lever = "lever=fewer:all::0:6::::x&b.by=37.5";
    let scenario = first(&format!("{SHOP}&each=10&{case}&{lever}"));
    let all = &scenario["case"]["all"];
    near(number(&all["npv"]), 236_780.12, 0.005);
    near(number(&all["payback"]), 8.690, 0.0005);
    near(number(&all["roi"]), 2.172, 0.0005);
    assert_eq!(scenario["case"]["running-cost-month"], 2_000.0);
    // 2,000 / 10 = 200 contacts a month are 0.24 points of 1,000,000 orders a year
    near(number(&scenario["case"]["break-even-running"]["contacts"]), 200.0, 1e-9);
    near(number(&scenario["case"]["break-even-running"]["rate"]), 0.0024, 1e-12);
}

#[test]
fn the_case_with_ranges_is_that_of_an_independent_sample() {
    // The figures of the issue, from a sample drawn by another program
    let case = "once=60000&run-licence=2000&horizon=24&discount=10";
    let bot = "each=8..12&auto-each=0.99&routed=60:percent&contained=0\
        &lever=contained:automation::0:6::::x&b.by=40..70";
    let scenario = first(&format!("{SHOP}&{bot}&{case}"));
    let case = &scenario["case"];
    for (key, expected, tolerance) in
        [("p5", 23_300.0, 1_000.0), ("p50", 83_800.0, 800.0), ("p95", 157_400.0, 2_000.0)]
    {
        near(number(&case["npv"][key]), expected, tolerance);
    }
    near(number(&case["npv"]["below_zero"]), 0.008, 0.003);
    near(number(&case["not-paid-back"]), 0.004, 0.003);
    for (months, expected) in case["payback"].as_array().unwrap().iter().zip([8.15, 10.94, 16.73]) {
        near(number(months), expected, 0.2);
    }
}

#[test]
fn equal_ranges_have_equal_draws_whatever_stands_around_them() {
    let levers = |names: &str| format!("{SHOP}&each=8..12&{names}");
    let one = first(&levers("lever=fewer:all:::::::One&b.by=20..30"));
    let other = first(&levers(
        "vs=ecommerce&lever=cheaper:people:::::::Zero,fewer:all:::::::Other&c.by=10:&b.by=:20..30",
    ));
    assert_eq!(one["sample"]["saving-year"], other["sample"]["saving-year"]);
}

#[test]
fn points_may_be_as_many_as_the_rate() {
    // 1.1 per 100 of 100,000 orders are 1,100 contacts, where 1.1 / 100 is above 1,100 / 100,000 by its last digit.
    let state =
        "vol=1100&per=year&base=100000:orders&cur=usd&each=10&lever=points:all:::::::x&b.by=1.1";
    let lever = &first(state)["levers"][0];
    near(number(&lever["saving-year"]), 11_000.0, 1e-6);
    near(number(&lever["contacts"]), 1_100.0, 1e-9);
    // One millionth of a point more is above it.
    let above = improve(&state.replace("b.by=1.1", "b.by=1.100001"));
    assert_eq!(above["levers"][0]["amounts"][0]["problem"], "above-rate");
}

#[test]
fn what_cannot_be_is_refused_at_its_lever() {
    let issue = "iss=25000:status:40:Order%20status";
    let problem =
        |levers: &str| improve(&format!("{SHOP}&each=10&{issue}&{levers}"))["levers"][0].clone();
    for (levers, expected) in [
        ("lever=fewer:issue:Order%20status::::::x&b.by=45", "below-floor"),
        ("lever=points:all:::::::x&b.by=5", "above-rate"),
    ] {
        assert_eq!(problem(levers)["amounts"], json!([{ "scenario": "b", "problem": expected }]));
    }
    for (levers, expected) in [
        ("lever=fewer:issue:Gone::::::x&b.by=45", "unknown-target"),
        ("lever=:all:::::::x&b.by=45", "no-effect"),
        ("lever=fewer::::::::x&b.by=45", "no-reach"),
        ("lever=shorter:automation:::::::x&b.by=45", "other-reach"),
        ("lever=points:people:::::::x&b.by=1", "other-reach"),
        ("lever=fewer:all::::300:::x&b.by=45", "needs-handle-time"),
    ] {
        let lever = problem(levers);
        assert_eq!(lever["problem"], expected, "{levers}: {lever}");
    }
}

#[test]
fn what_automation_contains_is_asked_for_where_something_else_is_known_of_it() {
    let bot = "auto-each=0&lever=contained:automation:::::::x&b.by=50";
    let needs = |state: &str| {
        improve(&format!("{SHOP}&each=10&routed=60:percent{state}&{bot}"))["needs"].clone()
    };
    let ask = |key: &str| json!([{ "key": key, "part": null, "unreadable": false }]);
    // Of automation that is not there yet nothing is known; 7 that came back were contained.
    assert_eq!(needs(""), json!([]));
    assert_eq!(needs("&contained=0&returned=10:percent"), json!([]));
    for known in
        ["&returned=7", "&returned=10:percent", "&escalated=200", "&left=3", "&human=30000"]
    {
        assert_eq!(needs(known), ask("contained"), "{known}");
    }
}

#[test]
fn an_entry_that_can_be_read_is_not_called_unreadable() {
    let bot = "each=10&auto-each=0&lever=contained:automation:::::::x&b.by=50";
    let base = "per=year&base=1000000:orders&cur=usd&in=month";
    let needs = |state: &str| report(&format!("{base}&{state}&{bot}"))["improve"]["needs"].clone();
    let one =
        |key: &str, is_unread: bool| json!([{ "key": key, "part": null, "unreadable": is_unread }]);
    // The contacts stand there; what is contained of them does not.
    assert_eq!(needs("vol=40000&routed=60:percent&contained=about"), one("contained", true));
    assert_eq!(needs("routed=60:percent"), one("vol", false));
    assert_eq!(needs("vol=about&routed=60:percent"), one("vol", true));
}

#[test]
fn what_is_missing_is_named_and_no_price_is_assumed() {
    let needs = |state: &str| -> Vec<String> {
        let improve = improve(state);
        assert_eq!(improve["scenarios"], json!([]), "{state}");
        let needs = improve["needs"].as_array().unwrap().iter();
        needs.map(|need| need["key"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(needs("vol=40000&per=year&lever=fewer:all:::::::x&b.by=10"), ["cost"]);
    assert_eq!(needs("cost=40000&per=year&in=month&lever=fewer:all:::::::x&b.by=10"), ["vol"]);
    let bot = "vol=40000&per=year&in=month&each=10&lever=contained:automation:::::::x&b.by=50";
    assert_eq!(needs(bot), ["auto-each", "routed"]);
    // Without the contacts nobody knows the rate that points would pass.
    let points =
        improve("base=1000:orders&per=year&in=month&each=10&lever=points:all:::::::x&b.by=1");
    assert_eq!(points["levers"][0]["amounts"][0]["problem"], "needs-base");
    // An entry behind the baseline that cannot be read is named, and stands for nothing.
    let unread = "vol=40000&per=year&in=month&each=10&longer=..abc&lever=fewer:all:::::::x&b.by=10";
    let found = &report(unread)["improve"];
    assert_eq!(found["needs"], json!([{ "key": "longer", "part": null, "unreadable": true }]));
    assert_eq!(found["scenarios"], json!([]));
    // Posts without what a person works, and what a post costs.
    let case = "once=0&run-licence=0&horizon=12&discount=0&posts=1";
    let scenario = first(&format!("{SHOP}&each=10&{case}&lever=fewer:all:::::::x&b.by=10"));
    let needs = scenario["case"]["needs"].as_array().unwrap();
    let keys: Vec<&str> = needs.iter().map(|need| need["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["post-cost", "aht", "paid-hours", "occupancy", "shrinkage"]);
}

#[test]
fn cash_is_what_posts_and_invoices_leave() {
    // 15,000 contacts of 420 s are 1,750 hours, 1,750 / (40 / 7 x 365.25 x 0.8 x 0.7) = 1.497 people; one post at
    // 48,000 and invoices of 500 a month are 4,500 a month: 12 x 4,500 - 10,000 at once
    let person = "aht=420&occupancy=80&shrinkage=30&paid-hours=40";
    let case = "once=10000&run-licence=0&horizon=12&discount=0&post-cost=48000&invoices=500";
    let lever = "lever=points:all:::::::x&b.by=1.5";
    let scenario = first(&format!("{SHOP}&each=10&{person}&{case}&posts=1&{lever}"));
    near(figure(&scenario, "people-freed"), 1_750.0 / 1_168.8, 1e-12);
    near(number(&scenario["case"]["cash"]["npv"]), 44_000.0, 1e-6);
    near(number(&scenario["case"]["all"]["npv"]), 140_000.0, 1e-6);
    let scenario = first(&format!("{SHOP}&each=10&{person}&{case}&posts=2&{lever}"));
    near(number(&scenario["case"]["posts-above-freed"]), 1_750.0 / 1_168.8, 1e-12);
    // Cash is a part of the saving: of nothing there is none, and no month of zero.
    let nothing = "lever=fewer:all:::::::x&b.by=0";
    let scenario = first(&format!("{SHOP}&each=10&{person}&{case}&{nothing}"));
    assert_eq!(scenario["case"]["no-saving"], true);
    // Nobody works at an occupancy of 0 %: how many posts are freed is not known, and not none.
    let idle = person.replace("occupancy=80", "occupancy=0");
    let scenario = first(&format!("{SHOP}&each=10&{idle}&{case}&posts=1&{lever}"));
    assert_eq!(scenario["case"]["error"], "zero-denominator");
}

#[test]
fn three_scenarios_of_four_ranged_levers_stay_below_2_000_characters() {
    let levers = "lever=fewer:issue:Order%20status:0:6:::stealth-status-tracking:Proactive%20order%20tracking,\
        fewer:issue:Billing%20and%20payouts:2:6:::stealth-billing-redesign:Clearer%20bills,\
        contained:automation::3:9:::zendesk-chatbot:A%20bot%20that%20contains%20more,\
        shorter:people::1:3::2::Agent%20assist";
    let state = format!(
        "v=1&vol=240000&per=quarter&base=100000:customers&vs=saas-b2b&cur=usd&cost=1300000..1500000&routed=35..45:percent\
         &contained=45..55:percent&aht=400..460&fixed=25..36:percent&auto-each=0.99&in=month\
         &iss=81600:billing:35:Billing%20and%20payouts,62400:status:60:Order%20status&{levers}\
         &b.name=Tell%20them%20first&b.by=35..50:20..30::&c.name=All%20in&c.by=35..50:20..30:55..65:4..8&d.by=30..40:::2..4&end"
    );
    assert!(state.chars().count() < 1_900, "{}", state.chars().count());
    let opened = link::open(&state, NumberStyle::EnUs);
    assert!(opened.notices.is_empty(), "{:?}", opened.notices);
    assert_eq!(link::write(&opened.draft).unwrap().unwrap().matches("by=").count(), 3);
    let report: Value = serde_json::from_str(&json::of_link(&opened)).unwrap();
    let scenarios = report["report"]["improve"]["scenarios"].as_array().unwrap();
    assert_eq!(scenarios.len(), 3);
    for scenario in scenarios {
        let levers = scenario["levers"].as_array().unwrap();
        for key in ["saving-year", "shapley"] {
            let sum: f64 = levers.iter().map(|lever| number(&lever[key])).sum();
            near(sum, figure(scenario, "saving-year"), 1e-6);
        }
        let saving = &scenario["sample"]["saving-year"];
        let [p5, p50, p95] = ["p5", "p50", "p95"].map(|key| number(&saving[key]));
        assert!(p5 < p50 && p50 < p95, "{saving}");
    }
}
