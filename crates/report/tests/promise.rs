//! The promise of Improve on a series, against hand arithmetic.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use report::json;
use scenario::{link, number::NumberStyle};
use serde_json::Value;

fn report(state: &str) -> Value {
    let report = json::of_link(&link::open(&format!("v=1&{state}&end"), NumberStyle::EnUs));
    serde_json::from_str::<Value>(&report).unwrap()["report"].clone()
}

fn near(value: &Value, expected: f64, tolerance: f64) {
    let found = value.as_f64().unwrap();
    assert!((found - expected).abs() <= tolerance, "{found}, not {expected}");
}

/// 4,000 contacts of 100,000 orders in a month at $10 each: 4 per 100.
const SHOP: &str = "vol=4000&per=month&base=100000:orders&cur=usd&in=month&each=10";

/// One lever on all contacts, that starts after so many months and is full after so many more.
fn lever(start: u32, ramp: u32, percent: &str) -> String {
    format!("lever=fewer:all::{start}:{ramp}::::Help&b.by={percent}")
}

/// From January 2024 on so many months of 100 contacts below and above 4,000 of 100,000 orders, then others.
fn series(steady: u32, then: &[u32]) -> String {
    let steady = (0..steady).map(|month| if month % 2 == 0 { 3_900 } else { 4_100 });
    let cells: Vec<String> =
        steady.chain(then.iter().copied()).map(|contacts| format!("{contacts}:100000")).collect();
    format!("series=2024-01:{}", cells.join(":"))
}

#[test]
fn a_promise_begins_in_its_month_and_reaches_its_full_effect_with_the_ramp() {
    // 10 % fewer, a third more each month from the second month on: 4, 4 x (1 - 0.1/3), 4 x (1 - 0.2/3), 3.6.
    let state = format!("{SHOP}&since=2025-09&{}&{}", series(20, &[4_000]), lever(1, 3, "10"));
    let promise = report(&state)["track"]["promise"].clone();
    assert_eq!(promise["start"], "2025-09");
    assert_eq!(promise["full"], "2025-12");
    near(&promise["today"], 0.04, 1e-12);
    near(&promise["rate"], 0.036, 1e-12);
    let periods = promise["periods"].as_array().unwrap();
    // The series ends in September 2025; what is promised goes on to the full effect.
    assert_eq!(periods.len(), 24);
    assert!(periods[..20].iter().all(Value::is_null));
    let expected = [0.04, 0.04 * (1.0 - 0.1 / 3.0), 0.04 * (1.0 - 0.2 / 3.0), 0.036];
    for (period, expected) in periods[20..].iter().zip(expected) {
        near(&period["rate"], expected, 1e-12);
        near(&period["low"], expected, 1e-12);
    }
}

#[test]
fn the_range_of_one_lever_is_that_of_the_promise() {
    // 5 to 20 % fewer: 4 x 0.95 and 4 x 0.8; the middle is that of the lever's logit.
    let state = format!("{SHOP}&since=2025-09&{}&{}", series(20, &[4_000]), lever(0, 0, "5..20"));
    let promise = report(&state)["track"]["promise"].clone();
    near(&promise["low"], 0.032, 1e-12);
    near(&promise["high"], 0.038, 1e-12);
    let odds = |share: f64| (share / (1.0 - share)).ln();
    let middle = 1.0 / (1.0 + (-(odds(0.05) + odds(0.2)) / 2.0).exp());
    near(&promise["rate"], 0.04 * (1.0 - middle), 1e-12);
}

#[test]
fn the_ends_of_several_ranges_are_those_of_the_draws_but_for_little() {
    // Two levers of 5 to 20 %. Their draws by another program (NumPy, 10^7 draws, seed 1):
    // 4 x (1 - p) x (1 - q) has percentiles of 2.7305 and 3.5010.
    let levers = "lever=fewer:all:::::::One,fewer:all:::::::Two&b.by=5..20:5..20";
    let promise = report(&format!("{SHOP}&since=2025-09&{}&{levers}", series(20, &[4_000])));
    let promise = &promise["track"]["promise"];
    near(&promise["low"], 0.027_305, 0.0002);
    near(&promise["high"], 0.035_010, 0.0002);
}

#[test]
fn what_came_is_held_against_the_promise_in_the_spread_of_the_series() {
    let of = |then: &[u32]| {
        let state = format!("{SHOP}&since=2025-09&{}&{}", series(20, then), lever(0, 0, "10"));
        report(&state)["track"]["promise"]["kept"].clone()
    };
    // 3,600 in six months each: as promised, and far from the eight months before, which have 4,000 on average.
    let kept = of(&[3_600; 6]);
    near(&kept["before"], 0.04, 1e-12);
    near(&kept["since"], 0.036, 1e-12);
    near(&kept["promised"]["rate"], 0.036, 1e-12);
    assert_eq!(kept["against"], "within");
    assert_eq!(kept["full"], true);
    assert!(kept["p"].as_f64().unwrap() < 0.001);
    // Months lie 200 / sqrt(4,000) / 1.128 = 2.8034 times as far apart as by chance, so that six of them lie within
    // 1.96 x sqrt(0.036 / 600,000) x 2.8034 = 0.0013459 of 0.036: 134.6 contacts a month.
    let against = |contacts: u32| of(&[contacts; 6])["against"].clone();
    assert_eq!([3_465, 3_466, 3_734, 3_735].map(against), ["below", "within", "within", "above"]);
}

#[test]
fn while_levers_come_in_what_was_promised_is_weighted_by_base() {
    // Full from the fourth month on: two months of 4 x (1 - 0.1/4) and 4 x (1 - 0.2/4), of 100,000 and 300,000 orders.
    let steady = series(20, &[]);
    let state =
        format!("{SHOP}&since=2025-09&{steady}:3900:100000:11400:300000&{}", lever(0, 4, "10"));
    let kept = report(&state)["track"]["promise"]["kept"].clone();
    assert_eq!(kept["full"], false);
    near(&kept["promised"]["rate"], (0.039 + 3.0 * 0.038) / 4.0, 1e-12);
    near(&kept["since"], 15_300.0 / 400_000.0, 1e-12);
}

#[test]
fn a_quarter_has_the_average_of_its_months_and_a_week_that_of_its_thursday() {
    // From May 2025 on 10 % fewer at once: April as today, so that the quarter has (4 + 3.6 + 3.6) / 3.
    let quarters: Vec<&str> = vec!["12000:300000"; 6];
    let lever = lever(0, 0, "10");
    let state =
        format!("{SHOP}&since=2025-05&step=quarter&series=2024-q1:{}&{lever}", quarters.join(":"));
    let periods = report(&state)["track"]["promise"]["periods"].clone();
    assert!(periods[4].is_null());
    near(&periods[5]["rate"], (0.04 + 2.0 * 0.036) / 3.0, 1e-12);
    // Week 18 of 2025 runs from 28 April to 4 May; its Thursday is 1 May.
    let state =
        format!("{SHOP}&since=2025-05&step=week&series=2025-w17:900:22000:900:22000&{lever}");
    let periods = report(&state)["track"]["promise"]["periods"].clone();
    assert!(periods[0].is_null());
    near(&periods[1]["rate"], 0.036, 1e-12);
}

#[test]
fn the_scenario_that_was_picked_is_held_against_and_else_the_first_one() {
    let levers = "lever=fewer:all:::::::Help&b.by=10&c.by=20";
    let of = |picked: &str| {
        let state = format!("{SHOP}&{picked}since=2025-09&{}&{levers}", series(20, &[4_000]));
        report(&state)["track"]["promise"].clone()
    };
    assert_eq!(of("")["scenario"], "b");
    near(&of("")["rate"], 0.036, 1e-12);
    assert_eq!(of("promise=c&")["scenario"], "c");
    near(&of("promise=c&")["rate"], 0.032, 1e-12);
    // No lever has an amount there.
    assert_eq!(of("promise=d&")["missing"], "figures");
}

#[test]
fn what_cannot_be_said_is_said_why() {
    let of = |shop: &str, series: &str, since: &str| {
        let lever = lever(0, 0, "10");
        report(&format!("{shop}&since={since}&{series}&{lever}"))["track"]["promise"].clone()
    };
    let steady = series(20, &[]);
    assert_eq!(of(SHOP, &steady, "2025-09")["not-yet"], "nothing-since");
    assert_eq!(of(SHOP, &steady, "2023-09")["not-yet"], "nothing-before");
    assert_eq!(of(SHOP, &series(6, &[]), "2024-05")["not-yet"], "no-limits");
    // A count alone is no rate, and without its base there is none on Measure.
    assert_eq!(of(SHOP, "series=2024-01:4000::4100:", "2024-02")["missing"], "rate-of-measure");
    let no_base = SHOP.replace("100000:orders", ":orders");
    assert_eq!(of(&no_base, &steady, "2025-09")["missing"], "figures");
    // What is no month promises nothing, and its entry says so.
    assert!(of(SHOP, &steady, "2025-q3").is_null());
    // A start years ahead draws no empty years.
    assert_eq!(of(SHOP, &steady, "2040-01")["periods"].as_array().unwrap().len(), 20);
}

#[test]
fn a_promise_from_another_rate_than_the_series_had_says_so() {
    let starts = |vol: u32| {
        let shop = SHOP.replace("vol=4000", &format!("vol={vol}"));
        let lever = lever(0, 0, "10");
        let state = format!("{shop}&since=2025-09&{}&{lever}", series(20, &[3_600; 6]));
        report(&state)["track"]["promise"]["kept"]["starts-elsewhere"].clone()
    };
    // Eight months of 4 per 100 lie 1.96 x sqrt(0.0388 / 800,000) x 2.8034 = 0.00121 from 0.03879.
    assert_eq!([3_879, 3_880, 4_000].map(starts), [true, false, false]);
    // Filled with a month since.
    assert_eq!(starts(3_600), true);
}

#[test]
fn a_season_that_is_taken_out_is_in_what_is_drawn_and_out_of_what_is_compared() {
    // 2,000 of 100,000 from January to June, and 6,000 from July on: 4 per 100, times 0.5 and 1.5.
    let year = [2_000, 2_000, 2_000, 2_000, 2_000, 2_000, 6_000, 6_000, 6_000, 6_000, 6_000, 6_000];
    let of = |lever: &str, since: &str, then: &[u32]| {
        let all = year.iter().chain(&year).chain(then);
        let cells: Vec<String> = all.map(|contacts| format!("{contacts}:100000")).collect();
        let state =
            format!("{SHOP}&since={since}&cycle=on&series=2024-01:{}&{lever}", cells.join(":"));
        report(&state)["track"]["promise"].clone()
    };
    let promise = of(&lever(0, 0, "10"), "2026-01", &[1_800]);
    near(&promise["periods"][24]["rate"], 0.018, 1e-12);
    near(&promise["kept"]["since"], 0.036, 1e-12);
    near(&promise["kept"]["promised"]["rate"], 0.036, 1e-12);
    assert_eq!(promise["kept"]["against"], "within");
    // June of 3.9 x 0.5 and July of 3.8 x 1.5: 7,650 of 200,000, and (3.9 x 0.5 + 3.8 x 1.5) / 2.
    let then = [2_000, 2_000, 2_000, 2_000, 2_000, 1_950, 5_700];
    let promise = of(&lever(0, 4, "10"), "2026-06", &then);
    near(&promise["kept"]["since"], 0.038_25, 1e-12);
    near(&promise["kept"]["promised"]["rate"], 0.038_25, 1e-12);
}

#[test]
fn a_lever_that_moves_no_contacts_delays_no_full_effect() {
    let levers = "lever=fewer:all:::::::A,cheaper:people::12:0::::B&b.by=10:10";
    let state = format!("{SHOP}&since=2025-09&{}&{levers}", series(20, &[3_600]));
    let promise = report(&state)["track"]["promise"].clone();
    assert_eq!((&promise["full"], &promise["kept"]["full"]), (&"2025-09".into(), &true.into()));
    assert_eq!(promise["periods"].as_array().unwrap().len(), 21);
}

#[test]
fn where_no_contacts_are_promised_each_one_is_above_it() {
    let state = format!("{SHOP}&since=2025-09&{}&{}", series(20, &[4_000]), lever(0, 0, "100"));
    let promise = report(&state)["track"]["promise"].clone();
    near(&promise["rate"], 0.0, 1e-12);
    assert_eq!(promise["kept"]["against"], "above");
}

#[test]
fn the_promise_is_the_figure_of_improve() {
    let levers = "lever=fewer:all:::::::A,shorter:people::::20:5::B&b.by=10:10&aht=300";
    let improve = report(&format!("{SHOP}&{levers}"))["improve"]["scenarios"][0].clone();
    let metrics = improve["metrics"].as_array().unwrap();
    let with = metrics.iter().find(|metric| metric["id"] == "rate-with-levers").unwrap();
    near(&improve["promise"]["rate"], with["value"].as_f64().unwrap(), 1e-12);
}

#[test]
fn rates_a_month_are_compared_with_series_of_weeks_in_the_same_unit() {
    // 4,000 contacts of 10,000 customers in a month: 0.4, a tenth less 0.36. A week has 7 / (365.25 / 12) = 0.22998 months, so
    // that 920 of 10,000 are 0.40003 a month and 828 are 0.36003.
    let shop = "vol=4000&per=month&base=10000:customers&cur=usd&in=month&each=10";
    let weeks = (0..20).map(|week| if week % 2 == 0 { 900 } else { 940 }).chain([828; 8]);
    let cells: Vec<String> = weeks.map(|contacts| format!("{contacts}:10000")).collect();
    // Of week 18 of 2025 Thursday is 1 May: 940 + 900 + 940 and eight times 828 of 110,000, which is 0.37173 a month.
    let state = format!(
        "{shop}&since=2025-05&step=week&series=2025-w01:{}&{}",
        cells.join(":"),
        lever(0, 0, "10")
    );
    let kept = report(&state)["track"]["promise"]["kept"].clone();
    near(&kept["promised"]["rate"], 0.36, 1e-12);
    near(&kept["since"], 0.371_73, 1e-5);
    assert_eq!((&kept["against"], &kept["starts-elsewhere"]), (&"above".into(), &false.into()));
}

#[test]
fn an_event_ends_what_is_before_a_promise_and_what_cannot_be_read_stays_in_the_link() {
    let state = format!(
        "{SHOP}&since=2025-09&{}&event=2025-06:shown:Fees&{}",
        series(20, &[3_600]),
        lever(0, 0, "10")
    );
    // June, July and August.
    assert_eq!(report(&state)["track"]["promise"]["kept"]["periods"][0], 3);
    for pair in ["since=..soon", "promise=..x", "since=2026-q3", "since=2026-06-15"] {
        let opened = link::open(&format!("v=1&vol=5&{pair}&in=month&end"), NumberStyle::EnUs);
        let written = link::write(&opened.draft).ok().flatten().unwrap();
        let again = link::write(&link::open(&written, NumberStyle::EnUs).draft);
        assert_eq!(again.ok().flatten().as_deref(), Some(written.as_str()), "{pair}");
        let is_month = pair == "since=2026-06-15";
        assert_eq!(written.contains("&since=2026-06&"), is_month, "{written}");
        assert!(is_month || written.contains(".."), "{written}");
    }
}
