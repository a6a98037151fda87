//! What links hold beside the scenario, or cannot be read of it, in the report.

use super::*;
use serde_json::{Value, json};

fn written(link: &str) -> Value {
    serde_json::from_str(&json::of_link(&link::open(link, NumberStyle::EnUs))).unwrap()
}

#[test]
fn entries_of_further_scenarios_stand_among_the_inputs_and_nowhere_else() {
    let report = written("v=1&vol=5&c.vol=007&b.vol=&b.per=%34%35:days&in=month&end");
    let inputs = &report["inputs"];
    assert_eq!(inputs[2], json!({ "key": "b.vol", "value": null }));
    assert_eq!(inputs[3], json!({ "key": "b.per", "value": 45, "unit": "days" }));
}

#[test]
fn an_overlong_entry_of_a_further_scenario_is_told_and_leaves_the_report_without_a_state() {
    let report = written(&format!("v=1&vol=5&b.vol=..{}&in=month&end", "x".repeat(201)));
    assert_eq!(report["state"], Value::Null);
    let expected = json!({ "key": "b.vol", "text": "x".repeat(200), "why": "too-long" });
    assert_eq!(report["inputs"][2], expected);
}

#[test]
fn an_unread_entry_has_no_figure_even_where_the_reader_could_read_it() {
    let report = super::report("v=1&vol=..2400&base=1000:customers&per=month&end");
    assert_eq!(report.value(Metric::ContactRate), None);
}

#[test]
fn an_unread_row_is_no_row_of_the_results_and_what_all_leave_over_is_not_known() {
    let report = super::report("v=1&vol=90&in=month&iss=..50%3Astatus%3A80%3Aa,40:billing::b&end");
    let names: Vec<Name> = report.breakdown.results[0].lines.iter().map(|line| line.name).collect();
    assert_eq!(names, [Name::Row(1)]);
}

#[test]
fn ranges_levers_and_what_cannot_be_read_of_them_are_inputs() {
    let link = "v=1&vol=2000..3000&routed=40..70:percent&each=8..12&in=month\
                &lever=fewer:issue:Bills:0:3:::001-6:Help,points::::::::&b.name=Better&b.by=35..50:1.5\
                &b.vol=10..20&c.by=1&end";
    let report = written(link);
    let inputs = report["inputs"].as_array().unwrap();
    let of = |key: &str| inputs.iter().find(|input| input["key"] == key).unwrap().clone();
    assert_eq!(
        of("vol"),
        json!({ "key": "vol", "value": 2_449.489_742_783_18, "low": 2000, "high": 3000 })
    );
    assert_eq!(
        of("routed"),
        json!({ "key": "routed", "value": 55.500_556_793_6, "low": 40.0, "high": 70.0, "unit": "percent" })
    );
    assert_eq!(
        of("each"),
        json!({ "key": "each", "value": 9.797_958_971_133, "low": 8, "high": 12 })
    );
    assert_eq!(of("b.name"), json!({ "key": "b.name", "value": "Better" }));
    assert_eq!(of("b.vol")["low"], 10);
    assert_eq!(of("c.by"), json!({ "key": "c.by", "text": "1", "why": "not-of-its-kind" }));
    let amount = json!({ "value": 42.323_200_236_158, "low": 35.0, "high": 50.0 });
    let rows = json!([
        { "effect": "fewer", "of": "issue", "target": "Bills", "start": 0.0, "ramp": 3.0,
          "source": "001-6", "b": amount, "name": "Help" },
        { "effect": "points", "b": 1.5 },
    ]);
    assert_eq!(of("lever"), json!({ "key": "lever", "rows": rows }));
}
