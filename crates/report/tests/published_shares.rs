//! Shares that are published: which of them stand beside the person's own, and which are compared.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

use report::json;
use scenario::{link, number::NumberStyle};
use serde_json::Value;

/// The published figures of a section: id, standing, and why there is none.
fn published(state: &str, section: &str) -> Vec<[String; 3]> {
    let text = json::of_link(&link::open(&format!("v=1&{state}&end"), NumberStyle::EnUs));
    let report: Value = serde_json::from_str(&text).unwrap();
    let sections = report["report"]["sections"].as_array().unwrap();
    let section = sections.iter().find(|one| one["id"] == section).unwrap();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let line = |one: &Value| {
        let one = &one["comparison"];
        [word(&one["id"]), word(&one["standing"]), word(&one["because"]["reason"])]
    };
    section["published"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn a_share_of_which_the_source_does_not_say_of_what_is_shown_and_not_compared() {
    // 720 of 1,440 are 50 %: inside of Zendesk's 40 to 70, above the medians of Intercom, 47 and 34.
    for (segment, id) in
        [("saas-b2b", "intercom-contain-b2b"), ("saas-b2c", "intercom-contain-b2c")]
    {
        let found =
            published(&format!("vol=2400&routed=1440&contained=720&vs={segment}"), "funnel");
        assert_eq!(
            found,
            [["zendesk-containment", "inside", ""], [id, "not-comparable", "denominator-unstated"]],
            "{segment}"
        );
    }
}

#[test]
fn a_share_on_the_median_or_far_from_it_is_not_compared_either() {
    for contained in [0.47, 0.34, 0.9] {
        let contained = contained * 1000.0;
        let state = format!("vol=2400&routed=1000&contained={contained}&vs=saas-b2c");
        let found = published(&state, "funnel");
        assert_eq!(found[1][1], "not-comparable", "{state}");
    }
}

#[test]
fn a_figure_stands_beside_businesses_of_its_kind() {
    for (segment, ids) in [
        ("telecom", &["mckinsey-billing"][..]),
        ("media", &["mckinsey-billing"]),
        ("healthcare", &["stealth-health-billing"]),
        ("marketplace", &[]),
    ] {
        let found = published(&format!("vol=1000&vs={segment}&iss=400:billing::A"), "issues");
        let found: Vec<&str> = found.iter().map(|[id, ..]| id.as_str()).collect();
        assert_eq!(found, ids, "{segment}");
    }
}
