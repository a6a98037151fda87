//! Parts of Break down add up to their whole, on random links.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/found.rs"]
mod found;
#[path = "common/sound.rs"]
mod sound;

use found::{assert_near, report};
use proptest::{collection::vec, prelude::*, sample::select};

/// A base of customers or orders and the time that it is looked at.
fn base() -> impl Strategy<Value = String> {
    let kind = select(vec!["customers", "orders", "it-users"]);
    let period = select(vec!["day", "week", "month", "quarter", "year", "45:days"]);
    let shown = select(vec!["month", "quarter", "year"]);
    (1..1_000_000_u32, kind, period, shown).prop_map(|(size, kind, period, shown)| {
        format!("&per={period}&base={size}:{kind}&in={shown}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn points_of_issues_and_what_is_not_classified_add_up_to_the_rate(
        rows in vec((0..100_000_u32, 0..=100_u32), 1..20), rest in 0..50_000_u32, base in base(),
    ) {
        let total = rest + rows.iter().map(|row| row.0).sum::<u32>();
        let table: Vec<String> = rows.iter().map(|(count, phi)| format!("{count}::{phi}:a")).collect();
        let report = report(&format!("v=1&vol={total}{base}&iss={}&end", table.join(",")));
        assert_near(report.sum("issues", "rate"), report.value("contact-rate"), report.value("contact-rate"));
        assert_near(report.sum("issues", "contacts"), f64::from(total), f64::from(total));
        prop_assert_eq!(report.lines("issues").len(), rows.len() + usize::from(rest > 0));
        if total > 0 {
            assert_near(report.sum("issues", "share"), 1.0, 1.0);
            let cumulative = report.column("issues", "cumulative");
            prop_assert!(cumulative.is_sorted());
            assert_near(*cumulative.last().unwrap(), 1.0, 1.0);
            let (rate, floor) = (report.value("contact-rate"), report.value("reducible-floor"));
            assert_near(floor, rate * (1.0 - report.value("largest-cut")), rate);
            prop_assert!((0.0..=rate).contains(&floor));
            assert_near(report.value("largest-cut") * f64::from(total), report.sum("issues", "avoidable"), f64::from(total));
        }
        // The largest first; what is not classified stands last, however large it is.
        let counts = report.column("issues", "contacts");
        prop_assert!(counts[..rows.len()].is_sorted_by(|one, next| one >= next));
    }

    #[test]
    fn costs_of_channels_add_up_to_the_total_by_handle_time_and_by_contacts(
        rows in vec((0..10_000_u32, 0..5_000_u32, 1..2_000_u32), 1..8), shared in 0..1_000_000_u32,
        basis in select(vec!["time", "contacts"]), base in base(),
    ) {
        let contacts = rows.iter().map(|row| row.0).sum::<u32>();
        let total = shared + rows.iter().map(|row| row.1).sum::<u32>();
        let table: Vec<String> =
            rows.iter().map(|(count, direct, seconds)| format!("{count}::{direct}:{seconds}:::a")).collect();
        let (base, shown) = base.split_once("&in=").unwrap();
        let report = report(&format!(
            "v=1&vol={contacts}{base}&cost={total}&basis={basis}&in={shown}&chan={}&end", table.join(",")
        ));
        if contacts > 0 || shared == 0 {
            assert_near(report.sum("channels", "cost"), f64::from(total), f64::from(total));
        }
        for line in report.lines("channels") {
            if let Some(each) = line["cost-per-contact"].as_f64() {
                let cost = line["cost"].as_f64().unwrap();
                assert_near(each * line["handled"].as_f64().unwrap(), cost, cost);
            }
        }
        assert_near(report.sum("channels", "rate"), report.value("contact-rate"), report.value("contact-rate"));
    }

    #[test]
    fn the_stages_of_the_funnel_keep_what_enters_it(
        stages in [0..5_000_u32, 0..5_000, 0..5_000, 0..5_000, 0..5_000, 0..5_000], returned in 0..5_000_u32,
        has_escalated in any::<bool>(), base in base(),
    ) {
        // From the end to the beginning, so that every equation holds.
        let [contained, left, escalated, unrouted, solved, gave_up] = stages;
        let routed = contained + left + escalated;
        let contacts = routed + unrouted;
        let attempts = contacts + solved + gave_up;
        let returned = returned.min(contained);
        let escalated_pair = if has_escalated { format!("&escalated={escalated}") } else { String::new() };
        let (base, shown) = base.split_once("&in=").unwrap();
        let state = format!(
            "v=1&vol={contacts}{base}&attempts={attempts}&tried={}&solved={solved}&gave-up={gave_up}\
             &routed={routed}&contained={contained}&left={left}&returned={returned}{escalated_pair}\
             &in={shown}&end",
            solved + gave_up
        );
        let report = report(&state);
        prop_assert!(report.findings("funnel").is_empty(), "{:?}: {}", report.findings("funnel"), state);
        let people = contacts - contained - left;
        let stage = |name: &str| {
            report.lines("funnel").iter().find(|line| line["name"] == name).unwrap()["count"].as_f64().unwrap()
        };
        assert_near(stage("Handled by people"), f64::from(people), 1.0);
        assert_near(stage("Escalated"), f64::from(escalated), 1.0);
        let ended = ["Solved by self-service", "Gave up", "Contained", "Abandoned there", "Handled by people"];
        assert_near(ended.map(stage).into_iter().sum(), f64::from(attempts), f64::from(attempts));
        if routed > 0 {
            let parts = ["containment-of-bot", "escalation-rate", "bot-abandonment"];
            assert_near(parts.map(|part| report.value(part)).into_iter().sum(), 1.0, 1.0);
            assert_near(
                report.value("true-containment"), f64::from(contained - returned) / f64::from(routed), 1.0,
            );
        }
        if attempts > 0 {
            assert_near(report.value("deflection"), 1.0 - f64::from(people) / f64::from(attempts), 1.0);
            prop_assert!(report.value("resolved-deflection") <= report.value("deflection") + 1e-12);
        }
        if contacts > 0 {
            let rate = report.value("contact-rate");
            assert_near(report.value("human-handled-rate"), rate * f64::from(people) / f64::from(contacts), rate);
        }
    }

    #[test]
    fn a_count_moved_past_its_equation_is_named_and_nothing_is_drawn(
        routed in 100..5_000_u32, more in 1..5_000_u32, base in base(),
    ) {
        let (base, shown) = base.split_once("&in=").unwrap();
        let contacts = routed + 10;
        for (pairs, is_attempts) in [
            (format!("&routed={routed}&contained={}", routed + more), false),
            (format!("&routed={}&contained=5", contacts + more), false),
            (format!("&attempts={}&routed=5&contained=5", contacts - 1), true),
            (format!("&routed={routed}&contained=50&returned={}", 50 + more), false),
            (format!("&routed={routed}&contained=50&left=50&escalated={}", routed - 100 + more), false),
            (format!("&routed={routed}&contained=50&left=0&human={}", contacts - 50 + more), false),
        ] {
            let report = report(&format!("v=1&vol={contacts}{base}{pairs}&in={shown}&end"));
            prop_assert!(!report.findings("funnel").is_empty(), "{}", pairs);
            prop_assert!(report.lines("funnel").is_empty(), "{}", pairs);
            prop_assert_eq!(report.find("deflection"), None);
            prop_assert!(!is_attempts || report.find("containment-of-bot").is_none());
        }
    }

    #[test]
    fn deflection_is_told_where_attempts_are_and_only_there(
        routed in 1..1_000_u32, more in 0..1_000_u32, has_attempts in any::<bool>(),
    ) {
        let contacts = routed + more;
        let attempts = if has_attempts { format!("&attempts={}", contacts + 10) } else { String::new() };
        let report = report(&format!("v=1&vol={contacts}{attempts}&routed={routed}&contained={}&in=month&end", routed / 2));
        prop_assert_eq!(report.find("deflection").is_some(), has_attempts);
        prop_assert_eq!(report.find("resolved-deflection").is_some(), has_attempts);
        prop_assert!(report.find("containment-of-bot").is_some());
    }
}
