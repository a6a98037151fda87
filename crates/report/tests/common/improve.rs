//! Improve from links, as JSON.

#![allow(dead_code, reason = "each test uses some of them")]

use report::json;
use scenario::{
    link::{self, Opened},
    number::NumberStyle,
};
use serde_json::{Value, json};

/// 40,000 contacts a year of 1,000,000 orders, 4 per 100.
pub const SHOP: &str = "vol=40000&per=year&base=1000000:orders&cur=usd&in=month";

pub fn opened(state: &str) -> Opened {
    link::open(&format!("v=1&{state}&end"), NumberStyle::EnUs)
}

/// The report, whatever the link may have that cannot be read.
pub fn report(state: &str) -> Value {
    let report: Value = serde_json::from_str(&json::of_link(&opened(state))).unwrap();
    report["report"].clone()
}

pub fn improve(state: &str) -> Value {
    let notices = opened(state).notices;
    assert!(notices.is_empty(), "{state}: {notices:?}");
    report(state)["improve"].clone()
}

/// The first scenario, which has to be there.
pub fn first(state: &str) -> Value {
    let improve = improve(state);
    assert_eq!(improve["needs"], json!([]), "{state}");
    assert!(improve["scenarios"][0]["metrics"].is_array(), "{improve:#}");
    improve["scenarios"][0].clone()
}

pub fn metric<'a>(scenario: &'a Value, id: &str) -> &'a Value {
    let metrics = scenario["metrics"].as_array().unwrap();
    metrics.iter().find(|metric| metric["id"] == id).unwrap()
}

pub fn figure(scenario: &Value, id: &str) -> f64 {
    number(&metric(scenario, id)["value"])
}

#[track_caller]
pub fn near(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual}, not {expected} ± {tolerance}");
}

#[track_caller]
pub fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value}"))
}
