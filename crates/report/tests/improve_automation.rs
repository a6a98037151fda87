//! Levers beside automation that is in use: what is routed and abandoned there, what avoided contacts save, and the
//! handle time of channels.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/improve.rs"]
mod common;

use common::{figure, first, improve, near, number, report};
use serde_json::json;

/// 9,000 contacts a quarter, 4,500 of them routed, 1,800 contained and 450 abandoned there.
const IN_USE: &str = "vol=9000&per=quarter&base=2500:customers&cur=eur&cost=90000&auto-each=0.5&routed=4500\
    &contained=1800&left=450&in=month";

#[test]
fn containment_is_of_all_that_is_routed_those_who_abandon_among_them() {
    // 1,800 / 4,500 = 40 % is what there is today
    let lever = "lever=contained:automation:::::::Bot";
    let same = first(&format!("{IN_USE}&{lever}&b.by=40"));
    near(figure(&same, "saving-year"), 0.0, 1e-6);
    near(figure(&same, "escalations-with-levers"), 2_250.0, 1e-6);
    // 50 % are 450 more of 4,500. With people 7,200 - 450 were 6,750 at (90,000 - 0.5 x 1,800) / 6,750 = 13.2
    let more = first(&format!("{IN_USE}&{lever}&b.by=50"));
    near(figure(&more, "saving-year"), 450.0 * (13.2 - 0.5) * 4.0, 1e-6);
    // 90 % at most: a tenth is abandoned
    let above = improve(&format!("{IN_USE}&{lever}&b.by=91"));
    assert_eq!(
        above["levers"][0]["amounts"],
        json!([{ "scenario": "b", "problem": "above-routed" }])
    );
    near(
        figure(&first(&format!("{IN_USE}&{lever}&b.by=90")), "escalations-with-levers"),
        0.0,
        1e-6,
    );
}

#[test]
fn the_ceiling_is_told_in_shares_of_all_contacts() {
    let lever = "lever=contained:automation:::::::Bot&b.by=50";
    let shares = |state: &str| {
        let ceiling = &first(&format!("{state}&{lever}"))["ceiling"];
        [number(&ceiling["share"]), number(&ceiling["left"])]
    };
    // 4,500 of 9,000 are routed; the others reach people
    let [share, left] = shares(IN_USE);
    near(share, 0.5, 1e-12);
    near(left, 0.5, 1e-12);
    // 8,100 handled, of which automation takes 4,500: 3,600 of 9,000
    let handled = "vol=9000&per=quarter&base=2500:customers&cur=eur&cost=90000&auto-each=0.5&handled=8100\
        &routed=50:percent&contained=40:percent&in=month";
    let [share, left] = shares(handled);
    near(share, 0.5, 1e-12);
    near(left, 0.4, 1e-12);
}

#[test]
fn points_are_of_the_contacts_that_are_offered_whatever_is_abandoned() {
    // 5 per 100 of 100,000 are a quarter of 20,000. With 30 % routed 3,600 of 6,000 stay there, 2,400 are contained,
    // and 4,400 of 17,600 are avoided: 15,200 - 13,200 reach people less. With 80 %: 9,600 stay, 6,400 are contained
    // and 3,400 of 13,600 avoided, which leaves 6,200 x 2 / 3 contained: 7,200 - (10,200 - 4,133.33) = 1,133.33.
    let state = "vol=20000&per=month&base=100000:customers&cur=usd&each=10&routed=30..80:percent&contained=40:percent\
        &left=40:percent&auto-each=0&in=month&lever=points:all:::::::x&b.by=5";
    let swings = first(state)["sample"]["swings"].clone();
    assert_eq!(swings[0]["key"], "routed");
    near(number(&swings[0]["low"]), 2_000.0 * 120.0, 1e-6);
    near(number(&swings[0]["high"]), 3_400.0 / 3.0 * 120.0, 1e-6);
    for (routed, saving) in [("30", 240_000.0), ("80", 136_000.0)] {
        let typed = first(&state.replace("30..80", routed));
        near(figure(&typed, "saving-year"), saving, 1e-6);
    }
    // Contacts that are a range move points also where a count is abandoned, and where all are counted as handled.
    for more in ["routed=50:percent&contained=40:percent&left=500&auto-each=0", "handled=9000"] {
        let state = format!(
            "vol=10000..40000&per=month&base=100000:customers&cur=usd&each=10&{more}&in=month\
             &lever=points:all:::::::x&b.by=5"
        );
        let swings = first(&state)["sample"]["swings"].clone();
        assert_eq!(swings[0]["key"], "vol", "{more}");
        for (end, contacts) in [("low", "10000"), ("high", "40000")] {
            let typed = first(&state.replace("10000..40000", contacts));
            near(number(&swings[0][end]), figure(&typed, "saving-year"), 1e-6);
        }
    }
}

#[test]
fn contacts_that_break_even_do_so_as_a_lever() {
    let today = "vol=9000&per=quarter&base=2500:customers&cur=eur&cost=90000&fixed=30:percent&routed=50:percent\
        &contained=40:percent&returned=10:percent&longer=20&auto-each=0.5&in=month";
    let case = "once=0&run-licence=3000&horizon=36&discount=0";
    let even = &first(&format!("{today}&{case}&lever=fewer:all:::::::x&b.by=10"))["case"]["break-even-running"];
    // 9,000 contacts a quarter are 3,000 a month
    let (contacts, rate) = (number(&even["contacts"]), number(&even["rate"]));
    near(rate, contacts * 3.0 / 2_500.0, 1e-9);
    for lever in [
        format!("lever=fewer:all:::::::x&b.by={:.10}", contacts / 3_000.0 * 100.0),
        format!("lever=points:all:::::::x&b.by={:.10}", rate * 100.0),
    ] {
        near(figure(&first(&format!("{today}&{lever}")), "saving-year"), 36_000.0, 0.01);
    }
}

#[test]
fn a_channel_has_the_work_of_its_handle_time() {
    // 600,000 and 200,000 s: phone is three quarters of the work, of 20,000 a month
    let state = "vol=2000&per=month&base=2500:customers&cur=eur&cost=20000&aht=400&in=month\
        &chan=1000:::600:::Phone,1000:::200:::Chat";
    for (lever, saving) in [
        ("shorter:channel:Phone", 18_000.0),
        ("cheaper:channel:Chat", 6_000.0),
        // 100 calls of one and a half times the average
        ("fewer:channel:Phone", 18_000.0),
    ] {
        let found = first(&format!("{state}&lever={lever}::::::x&b.by=10"));
        near(figure(&found, "saving-year"), saving, 1e-6);
    }
    // Without a handle time of its own a channel has the average one.
    let plain =
        state.replace(":::600", "").replace(":::200", "").replace(":::Phone", "::::::Phone");
    let plain = plain.replace(":::Chat", "::::::Chat");
    let found = first(&format!("{plain}&lever=shorter:channel:Phone::::::x&b.by=10"));
    near(figure(&found, "saving-year"), 12_000.0, 1e-6);
}

#[test]
fn contacts_that_would_take_more_than_all_the_time_there_is_are_refused() {
    let state = "vol=100000&per=year&base=1000000:orders&cur=usd&each=10&aht=500&in=month";
    // 60 % at 1,000 s are 120 % of all; at 833 s they are all but a little
    let problem = improve(&format!("{state}&lever=fewer:all::::1000:::x&b.by=60"));
    assert_eq!(
        problem["levers"][0]["amounts"],
        json!([{ "scenario": "b", "problem": "above-work" }])
    );
    let most = first(&format!("{state}&lever=fewer:all::::833:::x&b.by=60"));
    near(figure(&most, "saving-year"), 1_000_000.0 * 0.6 * 833.0 / 500.0, 1e-6);
    // 50 % and 50 % of the rest at 100 s: 75,000 of a fifth of the average
    let two = "lever=fewer:all::::100:::x,fewer:all::::100:::y&b.by=50:50";
    let two = first(&format!("{state}&occupancy=80&shrinkage=30&paid-hours=40&{two}"));
    near(figure(&two, "saving-year"), 150_000.0, 1e-6);
    near(figure(&two, "hours-freed"), 75_000.0 * 100.0 / 3_600.0, 1e-6);
}

#[test]
fn a_channel_without_a_handle_time_has_what_the_others_leave() {
    // 40,000 at 480 s are 19.2 million s, 20,000 of them at 600 s take 12 million: the others 360 s each
    let state = "vol=40000&per=year&base=1000000:orders&cur=usd&cost=400000&aht=480&in=month\
        &chan=20000:::600:::Phone,20000::::::Mail";
    for (lever, saving) in [
        ("fewer:channel:Phone", 125_000.0),
        ("fewer:channel:Mail", 75_000.0),
        ("fewer:all:", 200_000.0),
    ] {
        let found = first(&format!("{state}&lever={lever}::::::x&b.by=50"));
        near(figure(&found, "saving-year"), saving, 1e-6);
    }
    // 20,000 contacts that are on no channel are like those of Mail.
    let rest = state.replace(",20000::::::Mail", ",5000::::::Mail");
    let found = first(&format!("{rest}&lever=shorter:channel:Mail::::::x&b.by=50"));
    near(figure(&found, "saving-year"), 400_000.0 * 5_000.0 * 360.0 / 19.2e6 / 2.0, 1e-6);
    // Of 20,000 calls 10,000 are handled: 6 million s of 30,000 x 480, and Mail has 8.4 million.
    let handled = state.replace(":600:::Phone", ":600:10000::Phone");
    let found = first(&format!("{handled}&lever=cheaper:channel:Mail::::::x&b.by=50"));
    near(figure(&found, "saving-year"), 400_000.0 * 8.4 / 14.4 / 2.0, 1e-6);
}

#[test]
fn handle_times_of_channels_above_all_there_is_are_refused() {
    // 30,000 at 800 s and 5,000 at 900 s are 28.5 million s, and 40,000 at 480 s are 19.2 million
    let state = "vol=40000&per=year&base=1000000:orders&cur=usd&cost=400000&in=month\
        &chan=30000:::800:::Phone,5000:::900:::Mail&lever=shorter:channel:Phone::::::x&b.by=70";
    let problem = |state: &str| report(state)["improve"]["levers"][0]["problem"].clone();
    assert_eq!(problem(&format!("{state}&aht=480")), json!("times-differ"));
    // 28.5 million s are 712.5 s each: as many as there are
    assert_eq!(problem(&format!("{state}&aht=712.5")), json!(null));
    let found = first(&format!("{state}&aht=712.5"));
    near(figure(&found, "saving-year"), 400_000.0 * 24.0 / 28.5 * 0.7, 1e-6);
    // Another channel whose handle time cannot be read may have any.
    let unread = state.replace("5000:::900", "5000:::x");
    assert_eq!(problem(&format!("{unread}&aht=480")), json!("unread"));
    // So may the contacts of another one, and then nobody knows what is left over.
    let unread = state.replace("5000:::900", "x:::900");
    assert_eq!(problem(&format!("{unread}&aht=712.5")), json!("unread"));
    let beyond = state.replace("5000:::900", "15000:::900");
    assert_eq!(problem(&format!("{beyond}&aht=712.5")), json!("no-contacts"));
    assert_eq!(problem(&format!("{state}&aht=x")), json!("unread"));
}

#[test]
fn levers_that_together_take_more_time_than_there_is_have_no_saving() {
    let state = "vol=40000&per=year&base=1000000:orders&cur=usd&cost=400000&aht=480&in=month";
    // 16,000 at 960 s leave 3.84 million s in 24,000; 20 % of these at 960 s are 4.6 million
    let two = "lever=fewer:all::::960:::x,fewer:people::::960:::y";
    let found = improve(&format!("{state}&{two}&b.by=40:20"));
    assert_eq!(found["scenarios"][0]["error"], json!({ "above-work": [0, 1] }));
    // 16 % of these at 960 s are 3.6864 million
    let found = first(&format!("{state}&{two}&b.by=40:16"));
    near(figure(&found, "saving-year"), 400_000.0 * (15.36 + 3.6864) / 19.2, 1e-6);
}
