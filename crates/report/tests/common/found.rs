//! The report of a link by the ids of its JSON.
#![allow(dead_code)] // not every test uses all of it

use crate::sound;
use report::json;
use scenario::{link, number::NumberStyle};
use serde_json::Value;

/// The report of a link.
pub struct Report(pub Value);

pub fn report(state: &str) -> Report {
    let mut document = sound::read(&json::of_link(&link::open(state, NumberStyle::EnUs)));
    assert_eq!(document["notices"], Value::Array(Vec::new()), "{state}");
    Report(document["report"].take())
}

impl Report {
    pub fn sections(&self) -> &[Value] {
        self.0["sections"].as_array().unwrap()
    }

    pub fn section(&self, id: &str) -> &Value {
        self.sections().iter().find(|section| section["id"] == id).unwrap_or_else(|| panic!("{id}"))
    }

    pub fn lines(&self, section: &str) -> Vec<Value> {
        self.section(section)["rows"]["lines"].as_array().cloned().unwrap_or_default()
    }

    /// A column of a section; none of a cell is zero.
    pub fn column(&self, section: &str, column: &str) -> Vec<f64> {
        self.lines(section).iter().map(|line| line[column].as_f64().unwrap_or_default()).collect()
    }

    pub fn sum(&self, section: &str, column: &str) -> f64 {
        self.column(section, column).iter().sum()
    }

    pub fn find(&self, id: &str) -> Option<f64> {
        let metrics = self.sections().iter().map(|section| &section["metrics"]);
        let mut all = metrics.chain([&self.0["metrics"]]).flat_map(|list| list.as_array().unwrap());
        all.find(|metric| metric["id"] == id)?["value"].as_f64()
    }

    pub fn value(&self, id: &str) -> f64 {
        self.find(id).unwrap_or_else(|| panic!("no {id} in {}", self.0))
    }

    pub fn findings(&self, section: &str) -> Vec<String> {
        let findings = self.section(section)["findings"].as_array().unwrap();
        findings.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    }
}

/// Equal within what floating point loses, beside figures of this size.
#[track_caller]
pub fn assert_near(one: f64, other: f64, size: f64) {
    assert!((one - other).abs() <= 1e-9 * size.abs().max(1e-12), "{one}, not {other}");
}
