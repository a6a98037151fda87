//! Staff from links, as JSON.

#![allow(dead_code, reason = "each test uses some of them")]

use report::json;
use scenario::{link, number::NumberStyle};
use serde_json::Value;

/// The lines of a link, none of whose entries is unknown to it.
pub fn staff(state: &str) -> Value {
    let opened = link::open(&format!("v=1&{state}&end"), NumberStyle::EnUs);
    assert!(opened.notices.is_empty(), "{state}: {:?}", opened.notices);
    let report: Value = serde_json::from_str(&json::of_link(&opened)).unwrap();
    report["report"]["staff"].clone()
}

/// The report, whatever the link may have that cannot be read.
pub fn report(state: &str) -> Value {
    let opened = link::open(&format!("v=1&{state}&end"), NumberStyle::EnUs);
    let report: Value = serde_json::from_str(&json::of_link(&opened)).unwrap();
    report["report"].clone()
}

pub fn first(state: &str) -> Value {
    staff(state)["lines"][0].clone()
}

#[track_caller]
pub fn near(actual: &Value, expected: f64, tolerance: f64) {
    let actual = actual.as_f64().unwrap_or_else(|| panic!("{actual}"));
    assert!((actual - expected).abs() <= tolerance, "{actual}, not {expected} ± {tolerance}");
}

/// 100 calls in half an hour, 180 s each, 80 % in 20 s.
pub const CALLS: &str = "aht=180&shrinkage=30&line=100::80:20::85::::Phone";
