//! The worked examples of the catalogue, each with every number and standing that its file states.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

use report::json;
use scenario::{link, number::NumberStyle};
use serde_json::Value;
use std::{fs, path::Path};
use toml::Table;

fn files() -> Vec<Table> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../benchmarks/data/examples");
    let paths = fs::read_dir(directory).unwrap().map(|file| file.unwrap().path());
    paths.map(|path| fs::read_to_string(path).unwrap().parse().unwrap()).collect()
}

fn list<'a>(file: &'a Table, key: &str) -> Vec<&'a Table> {
    let list = file.get(key).map(|list| list.as_array().unwrap().as_slice()).unwrap_or_default();
    list.iter().map(|item| item.as_table().unwrap()).collect()
}

fn report(state: &str) -> Value {
    let json = json::of_link(&link::open(state, NumberStyle::EnUs));
    serde_json::from_str(&json).unwrap()
}

fn metric<'a>(report: &'a Value, id: &str) -> &'a Value {
    let sections = report["report"]["sections"].as_array().unwrap();
    let metrics = sections.iter().map(|section| &section["metrics"]);
    let scenarios = report["report"]["improve"]["scenarios"].as_array();
    let last = scenarios.and_then(|scenarios| scenarios.last()).map(|last| &last["metrics"]);
    let mut all = metrics
        .chain([&report["report"]["metrics"]])
        .chain(last)
        .flat_map(|list| list.as_array().unwrap());
    all.find(|metric| metric["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

/// A figure of a row of a section; without a name, of what the rows leave over.
fn row<'a>(report: &'a Value, section: &str, name: Option<&str>, column: &str) -> &'a Value {
    let sections = report["report"]["sections"].as_array().unwrap();
    let section = sections.iter().find(|found| found["id"] == section).unwrap();
    let lines = section["rows"]["lines"].as_array().unwrap();
    let line = lines.iter().find(|line| line["name"].as_str() == name);
    &line.unwrap_or_else(|| panic!("no {name:?} in {lines:?}"))[column]
}

/// The number by hand.
fn given(table: &Table) -> f64 {
    table["value"].as_float().unwrap()
}

#[track_caller]
fn assert_close(value: &Value, expected: f64, what: &str) {
    let value = value.as_f64().unwrap_or_else(|| panic!("{what}: {value}"));
    assert!((value - expected).abs() <= 1e-9 * expected.abs(), "{what}: {value}, not {expected}");
}

/// The standing of a row, or the position against one entry of a row that has several.
fn standing(report: &Value, id: &str) -> Value {
    let rows = metric(report, "contact-rate")["comparisons"].as_array().unwrap();
    if let Some(row) = rows.iter().find(|row| row["id"] == id) {
        return row["standing"].clone();
    }
    let bands = rows.iter().filter_map(|row| row["bands"].as_array()).flatten();
    bands.clone().find(|band| band["entry"] == id).unwrap_or_else(|| panic!("no {id}"))["position"]
        .clone()
}

#[test]
fn every_example_gives_the_numbers_and_standings_that_its_file_states() {
    let files = files();
    assert_eq!(files.len(), 24);
    let (mut numbers, mut rows, mut of_jobs, mut standings) = (0, 0, 0, 0);
    for file in &files {
        let id = file["id"].as_str().unwrap();
        let report = report(file["state"].as_str().unwrap());
        for expect in list(file, "expect") {
            let name = expect["metric"].as_str().unwrap();
            let value = &metric(&report, name)["value"];
            assert_close(value, given(expect), &format!("{id}: {name}"));
            numbers += 1;
        }
        for expect in list(file, "row") {
            let name = expect.get("name").map(|name| name.as_str().unwrap());
            let text = |key: &str| expect[key].as_str().unwrap();
            let value = row(&report, text("section"), name, text("column"));
            assert_close(value, given(expect), &format!("{id}: {name:?}"));
            rows += 1;
        }
        for job in ["staff", "track"] {
            for expect in list(file, job) {
                let at = expect["at"].as_str().unwrap();
                let value = report["report"][job].pointer(at);
                let value = value.unwrap_or_else(|| panic!("{id}: no {at}"));
                assert_close(value, given(expect), &format!("{id}: {at}"));
                of_jobs += 1;
            }
        }
        for expect in list(file, "standing") {
            let row = expect["id"].as_str().unwrap();
            assert_eq!(standing(&report, row), expect["is"].as_str().unwrap(), "{id}: {row}");
            standings += 1;
        }
    }
    let told =
        format!("{numbers} numbers, {rows} of rows, {of_jobs} of jobs, {standings} standings");
    assert!(numbers >= 82 && rows >= 17 && of_jobs >= 12 && standings >= 68, "{told}");
}

#[test]
fn every_example_is_a_canonical_link_without_a_notice() {
    for example in benchmarks::examples() {
        let report = report(example.state);
        assert_eq!(report["state"], example.state, "{}", example.id);
        assert_eq!(report["notices"], Value::Array(Vec::new()), "{}", example.id);
    }
}

#[test]
fn the_story_as_json_is_what_the_issue_says_to_the_digit() {
    let state =
        "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=48000&in=month&end";
    let report = report(&format!("https://example.org/sub/?embed=1#{state}"));
    assert_eq!(report["format"], "plimsoll-report-1");
    assert_eq!(report["state"], state);
    assert_eq!(
        report["inputs"][2],
        serde_json::json!({ "key": "base", "value": 1000, "unit": "customers" })
    );
    let rate = metric(&report, "contact-rate");
    assert_eq!(rate["unit"], "contacts per customer per month");
    let shown = |value: &Value| format!("{:.2}", value.as_f64().unwrap());
    assert_eq!(shown(&rate["value"]), "0.80");
    assert_eq!(
        [shown(&rate["interval"]["low"]), shown(&rate["interval"]["high"])],
        ["0.77", "0.83"]
    );
    assert_eq!(standing(&report, "zendesk-saas-b2b"), "above");
    assert_eq!(standing(&report, "count-saas-b2b"), "inside");
    assert_eq!(standing(&report, "corebee-saas-typical"), "inside");
    assert_eq!(standing(&report, "table-saas-b2b"), "not-comparable");
    let rows = rate["comparisons"].as_array().unwrap();
    let row = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap();
    assert_eq!(row("count-saas-b2b")["touches"], "high");
    assert_eq!(row("table-saas-b2b")["because"]["needs"], "cpa");
    let cost = metric(&report, "cost-per-contact");
    assert_eq!(
        (shown(&cost["value"]), &cost["unit"]),
        ("20.00".to_owned(), &Value::from("USD per contact"))
    );
    let serve = metric(&report, "cost-to-serve");
    assert_eq!(shown(&serve["value"]), "16.00");
    assert_eq!(serve["unit"], "USD per customer per month");
}

#[test]
fn what_is_missing_or_unread_is_named_with_its_key_and_its_part() {
    let report = report("v=1&vol=..lots&base=1000&per=0:days");
    let needs = &metric(&report, "contact-rate")["needs"];
    let expected = serde_json::json!([
        { "key": "vol", "part": null, "unreadable": true },
        { "key": "base", "part": "kind", "unreadable": false },
        { "key": "per", "part": null, "unreadable": true },
    ]);
    assert_eq!(needs, &expected);
    let inputs = serde_json::json!([
        { "key": "vol", "text": "lots", "why": "raw" },
        { "key": "per", "text": "0:days", "why": "cut-off" },
        { "key": "base", "value": 1000 },
        { "key": "in", "value": "month" },
    ]);
    assert_eq!(report["inputs"], inputs);
    assert_eq!(report["state"], "v=1&vol=..lots&per=..0%3Adays&base=1000&in=month&end");
}

#[test]
fn a_remark_names_the_amount_that_it_speaks_of() {
    let report = report("v=1&vol=10&per=month&base=:users&cost=150&cost-agents=100&end");
    let remarks =
        serde_json::json!([{ "id": "cost-lines-differ-from-total", "difference": -50.0 }]);
    assert_eq!(report["report"]["remarks"], remarks);
}

#[test]
fn every_example_opens_in_a_job() {
    for example in benchmarks::examples() {
        assert!(scenario::Job::from_word(example.job).is_some(), "{}", example.id);
    }
}
