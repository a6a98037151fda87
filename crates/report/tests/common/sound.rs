//! A look through a report for what is no number.

#![allow(clippy::panic, clippy::unwrap_used)] // test helpers

use serde_json::Value;

/// The document of a report; every figure has to be a finite number, or to say why there is none.
pub fn read(json: &str) -> Value {
    let document: Value = serde_json::from_str(json).unwrap();
    assert_sound(&document["report"]);
    document
}

fn assert_sound(report: &Value) {
    for metric in list(&report["metrics"]) {
        assert_metric(metric);
    }
    for section in list(&report["sections"]) {
        assert_section(section);
    }
    // Contacts, then attempts, each in an order of its own.
    let mut before = (false, f64::INFINITY);
    for pointer in list(&report["points-to"]) {
        let at_stake = assert_finite(&pointer["at-stake"], pointer);
        let is_attempts = pointer["counted"] == "attempts";
        let most = if is_attempts == before.0 { before.1 } else { f64::INFINITY };
        assert!(is_attempts >= before.0 && 0.0 < at_stake && at_stake <= most, "{pointer}");
        before = (is_attempts, at_stake);
        for (name, value) in pointer.as_object().unwrap() {
            assert!(!value.is_null(), "{name} of {pointer}");
        }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

/// A number within what the product takes and tells.
fn assert_finite(value: &Value, of: &Value) -> f64 {
    let number = value.as_f64().unwrap_or_else(|| panic!("{value} of {of}"));
    assert!(number.abs() <= 1e15, "{number} of {of}");
    number
}

fn assert_section(section: &Value) {
    for metric in list(&section["metrics"]) {
        assert_metric(metric);
    }
    if let Some(rows) = section.get("rows") {
        let columns: Vec<&str> =
            list(&rows["columns"]).iter().map(|column| column["id"].as_str().unwrap()).collect();
        for line in list(&rows["lines"]) {
            // The name, one figure a column, and in the funnel what is counted.
            let is_stage = section["id"] == "funnel";
            let width = columns.len() + 1 + usize::from(is_stage);
            assert_eq!(line.as_object().unwrap().len(), width, "{line}");
            if is_stage {
                let attempts =
                    ["Attempts", "Tried self-service", "Solved by self-service", "Gave up"];
                let is_attempts = attempts.iter().any(|name| line["name"] == *name);
                let counted = if is_attempts { "attempts" } else { "contacts" };
                assert_eq!(line["counted"], counted, "{line}");
            }
            for column in &columns {
                let value = &line[column];
                let is_overflow = value["error"] == "overflow";
                assert!(is_overflow || value.is_null() || assert_finite(value, line).is_finite());
            }
        }
    }
    for one in list(&section["published"]) {
        let share = assert_finite(&one["value"], one);
        assert!((0.0..=1.0).contains(&share), "{one}");
        assert_comparison(&one["comparison"]);
    }
    for finding in list(&section["findings"]) {
        // Rows may add up to more than any one figure may be.
        let amount = &finding["amount"];
        assert!(finding["id"].is_string(), "{finding}");
        assert!(amount.is_null() || amount.as_f64().is_some_and(f64::is_finite), "{finding}");
    }
}

fn assert_metric(metric: &Value) {
    let told = ["value", "needs", "error"].map(|key| metric.get(key).is_some());
    assert_eq!(told.into_iter().filter(|told| *told).count(), 1, "{metric}");
    if let Some(value) = metric.get("value") {
        let value = assert_finite(value, metric);
        let is_share = metric["unit"] == "share";
        assert!(!is_share || (0.0..=1.0).contains(&value), "{metric}");
    }
    let interval = &metric["interval"];
    if !interval.is_null() {
        let [low, value, high] = [&interval["low"], &metric["value"], &interval["high"]]
            .map(|limit| limit.as_f64().unwrap_or_else(|| panic!("{metric}")));
        assert!(low <= value && value <= high, "{metric}");
    }
    for comparison in list(&metric["comparisons"]) {
        assert_comparison(comparison);
    }
}

fn assert_comparison(comparison: &Value) {
    assert!(comparison["standing"].is_string(), "{comparison}");
    let compared = comparison["standing"] != "not-comparable";
    assert_eq!(compared, comparison["factor"].is_number(), "{comparison}");
    for band in comparison["bands"].as_array().into_iter().flatten() {
        for edge in [&band["low"], &band["high"]].into_iter().filter(|edge| !edge.is_null()) {
            assert!(edge["value"].is_number(), "{comparison}");
        }
    }
}
