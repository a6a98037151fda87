//! Staff beyond the busiest interval, from links, as JSON: the day and the week, work that can wait, the months to come.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/staff.rs"]
mod common;

use common::{CALLS, first, near, report, staff};
use serde_json::{Value, json};

/// Calls of a day by hour.
const DAY: &str = "12,8,6,5,5,8,20,45,70,85,90,88,80,78,82,80,70,60,48,40,32,26,20,15";

fn a_day(more: &str) -> Value {
    staff(&format!(
        "aht=240&shrinkage=30&occupancy=85&paid-hours=40&open-days=7&slot=hour&day={DAY}&line=::80:20:{more}::::Phone"
    ))
}

#[test]
fn a_day_of_calls_is_32_full_time_people_and_never_the_sum_of_its_schedules() {
    let found = a_day(":85");
    let line = &found["lines"][0];
    let teams: Vec<u32> = serde_json::from_value(line["by-interval"].clone()).unwrap();
    let scheduled: Vec<f64> =
        teams.iter().map(|team| (f64::from(*team) / 0.7 - 1e-9).ceil()).collect();
    // as published, each hour rounded up by itself
    let published =
        [5, 3, 3, 3, 3, 3, 5, 8, 12, 13, 13, 13, 12, 12, 12, 12, 12, 10, 9, 8, 6, 6, 5, 5];
    assert_eq!(scheduled, published.map(f64::from));
    near(&json!(scheduled.iter().sum::<f64>()), 193.0, 0.0);
    near(&line["seat-hours"], 128.0, 1e-9);
    // 128 / 0.7 = 182.86 paid hours a day, 7 days, 40 hours each
    near(&line["full-time"], 128.0 / 0.7 * 7.0 / 40.0, 1e-9);
    assert_eq!(found["outlook"]["need"], 32.0);
    assert_eq!(found["outlook"]["kind"], "full-time");
    // 1,073 calls of 240 s are 71.5 hours: 71.5 x 7 / (40 x 0.85 x 0.7)
    near(&line["full-time-by-work"], 21.0, 0.05);
    // The busiest hour has 90 calls, which nobody typed a second time.
    near(&line["busiest"], 90.0, 1e-9);
    let patient = a_day("480:85");
    let teams: Vec<u32> =
        serde_json::from_value(patient["lines"][0]["by-interval"].clone()).unwrap();
    let sum: f64 = teams.iter().map(|team| (f64::from(*team) / 0.7 - 1e-9).ceil()).sum();
    near(&json!(sum), 184.0, 0.0);
}

#[test]
fn a_closed_hour_has_nobody_and_an_open_one_without_calls_somebody() {
    let closed = format!("{},0,90,{}", ",".repeat(7), ",".repeat(13));
    let state = format!("aht=240&day={closed}&line=::80:20::::::Phone");
    let line = first(&state);
    let teams = line["by-interval"].as_array().unwrap();
    assert_eq!(teams.len(), 24);
    assert_eq!((&teams[7], &teams[8], &teams[10]), (&Value::Null, &json!(1), &Value::Null));
    let three = first(&state.replace(":80:20::::::", ":80:20::::3::"));
    assert_eq!(three["by-interval"][8], 3);
    // A day by half hours has 48 numbers, and any other count is none.
    let report = report("day=1,2,3&line=::80:20::::::Phone&aht=240");
    let needs = &report["staff"]["lines"][0]["needs"];
    assert_eq!(needs[0], json!({ "key": "day", "unreadable": true }));
}

#[test]
fn two_lines_share_the_shape_of_a_day() {
    // 90 and 45 in the busiest half hour; the day of 24 hours has its most, 90, in one
    let found = staff(&format!("aht=240&day={DAY}&line=90::80:20::::::Phone,45::80:20::::::Chat"));
    let lines = found["lines"].as_array().unwrap();
    // 12 of 90 of 180 an hour are 24, which is 1.6 erlangs
    let alone = first("aht=240&slot=hour&line=24::80:20::::::Phone");
    assert_eq!(lines[0]["by-interval"][0].as_f64(), alone["on-line"].as_f64());
    assert_eq!(lines[1]["by-interval"][10].as_f64(), lines[1]["on-line"].as_f64());
}

#[test]
fn ten_percent_fewer_calls_are_not_ten_percent_fewer_people() {
    // 20, 50 and 200 calls of 300 s in half an hour, then 1,000 with 85 %
    for (calls, busy, now, fewer) in [
        (20, "", 6.0, 6.0),
        (50, "", 12.0, 11.0),
        (200, "", 39.0, 36.0),
        (1000, "85", 197.0, 177.0),
    ] {
        let found = staff(&format!("aht=300&shrinkage=0&line={calls}::80:20::{busy}::::Phone"));
        assert_eq!(found["lines"][0]["on-line"], now);
        let change = &found["outlook"]["changes"][0];
        assert_eq!((&change["contacts"], &change["need"]), (&json!(0.9), &json!(fewer)));
    }
}

#[test]
fn ranges_of_calls_and_handle_time_have_people_by_percentile() {
    // 85 to 120 calls of 165 to 200 s: sqrt(85 x 120 x 165 x 200) / 1800 = 10.19 erlangs
    let line = first("aht=165..200&line=85..120::80:20::85::::Phone");
    near(&line["percentiles"]["erlangs"][0], 10.19, 0.005);
    assert_eq!(line["percentiles"]["people"], json!([14, 15, 16]));
    assert_eq!(first(CALLS)["percentiles"], Value::Null);
}

#[test]
fn growth_at_a_stable_rate_is_as_much_more_work() {
    let state = "aht=180&shrinkage=0&growth=30&months=12&line=100::80:20::85::::Phone";
    let found = staff(&format!("vol=6&base=100:orders&in=month&{state}"));
    let months = found["outlook"]["months"].as_array().unwrap();
    assert_eq!(months.len(), 13);
    near(&months[12]["contacts"], 1.3, 1e-12);
    let grown = first("aht=180&line=130::80:20::85::::Phone");
    assert_eq!(months[12]["need"], grown["on-line"]);
    assert_eq!(months[0]["need"], 14.0);
    assert_eq!(found["outlook"].get("with-levers"), None);
    // 6 per 100 at 30 % growth: 6 / 1.3 = 4.615
    near(&found["outlook"]["rate-to-hold"], 0.046_15, 1e-4);
    assert_eq!(staff(state)["outlook"].get("rate-to-hold"), None);
}

#[test]
fn levers_of_improve_take_hold_month_by_month() {
    // 10 % fewer after a ramp of two months: 100, 95, 90
    let today =
        "vol=40000&per=year&base=1000000:orders&cur=usd&cost=400000&in=month&aht=180&shrinkage=0";
    let lever = "lever=fewer:all:::2::::x&b.by=10&c.by=20&months=3&line=100::80:20::85::::Phone";
    let found = staff(&format!("{today}&{lever}"));
    let months = found["outlook"]["months"].as_array().unwrap();
    let [ten, twenty] = [&found["outlook"]["with-levers"][0], &found["outlook"]["with-levers"][1]];
    assert_eq!([&ten["scenario"], &twenty["scenario"]], ["b", "c"]);
    for (month, contacts) in [(0, 1.0), (1, 0.95), (2, 0.9), (3, 0.9)] {
        near(&ten["months"][month]["contacts"], contacts, 1e-12);
    }
    near(&twenty["months"][1]["contacts"], 0.9, 1e-12);
    let fewer = |contacts: u32| first(&format!("aht=180&line={contacts}::80:20::85::::Phone"));
    assert_eq!(ten["months"][3]["need"], fewer(90)["on-line"]);
    assert_eq!(twenty["months"][3]["need"], fewer(80)["on-line"]);
    assert_eq!(months[3]["need"], 14.0);
    // 100 / 90 - 1, and 100 / 80 - 1
    near(&ten["headroom"], 0.111_111, 1e-6);
    near(&twenty["headroom"], 0.25, 1e-12);
}

#[test]
fn work_that_can_wait_has_a_backlog_and_people() {
    let found =
        staff("aht=300&occupancy=85&shrinkage=30&paid-hours=40&later=80:200:5:132:7:1:Email");
    let row = &found["later"][0];
    let path: Vec<f64> = serde_json::from_value(row["path"].clone()).unwrap();
    assert_eq!(path[..5], [200.0, 148.0, 96.0, 44.0, 0.0]);
    near(&row["days-to-clear"], 3.846, 5e-4);
    // 80 x 7 x 300 / 3600 = 46.67 hours of 40 x 0.85 x 0.7 = 23.8
    near(&row["full-time"], 46.666_667 / 23.8, 1e-6);
    // and 40 a day more for five days
    near(&row["meanwhile"], 70.0 / 23.8, 1e-6);
    assert_eq!(row["highest"], 200.0);
    // 100 a day on seven days and 140 on five are in balance, and 200 wait on Sunday evening.
    let five = &staff("aht=300&later=100:::140:5:2:Email")["later"][0];
    assert_eq!((&five["highest"], &five["within-promise"]), (&json!(200.0), &json!(1.0)));
    assert_eq!(five["is-growing"], false);
    let growing = &staff("aht=300&later=100:50::130:5::Email")["later"][0];
    assert_eq!((&growing["days-to-clear"], &growing["is-growing"]), (&Value::Null, &json!(true)));
}

#[test]
fn a_backlog_in_balance_stays_and_whoever_cannot_be_read_is_no_blank() {
    let row = &staff("aht=300&later=80:200::80:7::Email")["later"][0];
    assert_eq!((&row["days-to-clear"], &row["is-growing"]), (&Value::Null, &json!(false)));
    // 200 more in five days, and a row whose waiting cannot be read: nobody knows how many people that takes meanwhile.
    let people = "aht=300&occupancy=85&shrinkage=30&paid-hours=40";
    let of = |rows: &str| report(&format!("{people}&later={rows}"))["staff"]["later"].clone();
    assert_eq!(of("80:200:5:132:7::Email,80:..x:5:132:7::Mail")[1]["meanwhile"], Value::Null);
    // A channel whose contacts are of no period, and one whose contacts cannot be read.
    let needs = |state: &str| report(state)["staff"]["later"][0]["needs"].clone();
    let channels = "vol=24000&base=100000:orders&aht=300&occupancy=85&shrinkage=30&paid-hours=40";
    assert_eq!(
        needs(&format!("{channels}&chan=12000:::180:::Email&later=::::5::Email")),
        json!([{ "key": "per", "unreadable": false }])
    );
    assert_eq!(
        needs(&format!("{channels}&per=month&chan=..12x:::180:::Email&later=::::5::Email")),
        json!([{ "key": "chan", "unreadable": true }])
    );
    // A day that cannot be read hides no work that has none.
    let unread = report(&format!("{people}&day=..x&later=80::::5::Email"));
    assert_eq!(unread["staff"]["outlook"]["kind"], "full-time");
}

#[test]
fn shrinkage_comes_from_its_parts_once_it_is_said_of_what() {
    let scheduled = |parts: &str| {
        let found = staff(&format!("aht=180&line=1000::80:20::85::::Phone&{parts}"));
        found["lines"][0]["scheduled"].clone()
    };
    // 118 / 0.7 = 168.6, and 118 / 0.72675 = 162.4
    assert_eq!(scheduled("away=10,5,15&away-of=paid"), 169.0);
    assert_eq!(scheduled("away=10,5,15&away-of=left"), 163.0);
    assert_eq!(scheduled("away=10,5,15"), Value::Null);
    assert_eq!(scheduled("away=60,50&away-of=paid"), Value::Null);
    assert_eq!(scheduled("away=10,5,15&away-of=paid&shrinkage=0"), 118.0);
}

#[test]
fn the_work_alone_is_told_by_channel() {
    let state = "vol=30000&per=month&aht=300&occupancy=80&shrinkage=30&paid-hours=40\
        &chan=20000:::360:::Phone,10000:::600:::Chat&line=100:2:80:20::::::Chat";
    let report = report(state);
    let work = report["work"].as_array().unwrap();
    near(&work[0]["hours"], 2_000.0, 1e-9);
    // two chats at once
    near(&work[1]["hours"], 833.333_333, 1e-5);
    // 2,000 x 12 / (40 / 7 x 365.25 x 0.8 x 0.7)
    near(&work[0]["full-time"], 24_000.0 / (40.0 / 7.0 * 365.25 * 0.56), 1e-9);
}

#[test]
fn full_time_people_are_those_of_the_lines_and_of_work_that_can_wait() {
    // 128 hours are 32.0 people; 80 x 7 x 240 s of 40 x 0.85 x 0.7 hours are 1.57 more, and 33.57 are 34
    let found = staff(&format!(
        "aht=240&shrinkage=30&occupancy=85&paid-hours=40&open-days=7&slot=hour&day={DAY}\
         &line=::80:20::85::::Phone&later=80::::7::Email"
    ));
    assert_eq!(found["outlook"]["need"], 34.0);
    // Alone they have months as well: 1.57, and 2.04 after a year
    let alone =
        staff("aht=240&shrinkage=30&occupancy=85&paid-hours=40&growth=30&later=80::::7::Email");
    assert_eq!(alone["outlook"]["kind"], "full-time");
    assert_eq!(alone["outlook"]["months"][0]["need"], 2.0);
    assert_eq!(alone["outlook"]["months"][12]["need"], 3.0);
    // Without its people nobody knows the sum.
    let unknown = staff(&format!(
        "aht=240&shrinkage=30&paid-hours=40&open-days=7&slot=hour&day={DAY}\
         &line=::80:20::85::::Phone&later=80::::7::Email"
    ));
    assert_eq!(unknown["outlook"]["need"]["error"], "missing");
}

/// Two channels of 12,000 contacts a month each, and a day of eight equal hours.
const TWO: &str = "vol=24000&per=month&base=100000:orders&cur=usd&cost=100000&aht=180&in=month&shrinkage=0\
    &occupancy=100&paid-hours=40&open-days=5&slot=hour&peak-day=1.2&peak-hour=20\
    &chan=12000:::180:::Phone,12000:::180:::Email";

#[test]
fn a_lever_on_a_channel_leaves_the_others_as_they_are() {
    // Half of the email: the phone line keeps its people, and email needs half of its own.
    let levers = "lever=fewer:channel:Email::::::x&b.by=50&months=1";
    let found = staff(&format!("{TWO}&{levers}&line=::80:20::::::Phone"));
    let month = &found["outlook"]["months"][1];
    // 24,000 a month of 180 s
    near(&month["contacts-handled"], 24_000.0, 1e-9);
    near(&month["hours"], 1_200.0, 1e-9);
    let with = |found: &Value| found["outlook"]["with-levers"][0]["months"][1].clone();
    assert_eq!(with(&found)["need"], month["need"]);
    near(&with(&found)["contacts"], 0.75, 1e-12);
    let email = staff(&format!("{TWO}&{levers}&later=::::5::Email"));
    let month = &email["outlook"]["months"][1];
    // 12,000 / 30.4375 x 7 x 180 / 3600 / 40 = 3.45 people, and half of them 1.72
    assert_eq!((&month["need"], &with(&email)["need"]), (&json!(4.0), &json!(2.0)));
    // A shorter handle time of the phone: 180 s become 90
    let shorter = "lever=shorter:channel:Phone::::::x&b.by=50&months=1";
    let found = staff(&format!("{TWO}&{shorter}&line=::80:20::::::Phone"));
    let fast =
        first(&format!("{}&line=::80:20::::::Phone", TWO.replace("180:::Phone", "90:::Phone")));
    assert_eq!(with(&found)["need"], fast["scheduled"]);
}

#[test]
fn the_days_of_a_week_are_average_ones_where_contacts_follow_from_the_month() {
    let day = "day=,,,,,,,,10,10,10,10,10,10,10,10,,,,,,,,";
    let found = staff(&format!("{TWO}&{day}&line=::80:20::::::Phone,::80:20::::::Email"));
    let phone = &found["lines"][0];
    // 12,000 / (30.4375 x 5 / 7) = 551.95 an open day, an eighth of it 69.0 an hour; the busiest has 1.2 x 20 % = 132.5
    near(&phone["busiest"], 551.951 * 1.2 * 0.2, 1e-2);
    let hour = first("aht=180&slot=hour&line=68.9938::80:20::::::Phone");
    assert_eq!(phone["by-interval"][8].as_f64(), hour["on-line"].as_f64());
    // The work of such days is that of the month: 12,000 x 180 s x 12 / (40 / 7 x 365.25)
    near(&phone["full-time-by-work"], 12_000.0 * 0.05 * 12.0 / (40.0 / 7.0 * 365.25), 1e-9);
}

#[test]
fn the_day_of_a_line_that_stands_alone_is_its_own() {
    let day = "day=,,,,,,,,10,20,10,10,10,10,10,10,,,,,,,,";
    let alone = format!("{TWO}&{day}&line=::80:20::::::Phone");
    near(&first(&alone)["busiest"], 20.0, 1e-12);
    // Whatever follows from the month then counts for nothing, also where it cannot be read.
    let unread = |state: &str| {
        let report = report(state);
        report["staff"]["lines"][0].clone()
    };
    near(&unread(&alone.replace("peak-hour=20", "peak-hour=x"))["busiest"], 20.0, 1e-12);
    // A day that cannot be read is no blank one: the month does not stand in for it.
    let line = unread(&alone.replace("day=,,,,,,,,10", "day=,,,,,,,,x"));
    assert_eq!(line["busiest"], Value::Null);
    assert_eq!(line["needs"][0], json!({ "key": "day", "unreadable": true }));
}

#[test]
fn a_channel_without_a_handle_time_has_what_the_others_leave_over() {
    // 40,000 at 480 s, of which 20,000 at 600 s: the others take 360 s
    let state = "vol=40000&per=month&aht=480&chan=20000:::600:::Phone,20000::::::Mail&line=100::80:20::::::Mail";
    near(&first(state)["handle-time"], 360.0, 1e-9);
    let report = report(state);
    near(&report["work"][1]["hours"], 2_000.0, 1e-9);
}

#[test]
fn what_of_a_promise_is_kept_needs_what_is_answered() {
    let row = &staff("aht=300&later=100:50:::5:1:Email")["later"][0];
    let needs = row["needs"].as_array().unwrap();
    assert!(needs.contains(&json!({ "cell": "answered-a-day", "unreadable": false })), "{needs:?}");
    // Where nothing is entered to wait, nothing is cleared.
    let row = &staff("aht=300&later=100:::150:5:1:Email")["later"][0];
    assert_eq!(row["days-to-clear"], Value::Null);
}
