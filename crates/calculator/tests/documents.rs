//! The tables of docs/link-format.md and docs/metrics.md say what the code says.
//!
//! After a change of the tables in the code: `UPDATE_DOCS=1 cargo test -p calculator --test documents`.
#![allow(clippy::unwrap_used)] // test helpers

use calculator::{
    draft::Slot,
    link::{self, Form, KEYS, NoticeId, Opened},
    metric::Metric,
    number::NumberStyle,
    report::{Unit, evaluate, json},
    words,
};
use metric_core::{
    rate::RateUnit,
    unit::{DenominatorKind, NumeratorKind, TimeBase},
};
use std::{fmt::Write as _, fs, path::PathBuf};

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name)
}

/// The part between the comments `<!-- name: … -->` and `<!-- /name -->`.
fn check_part(file: &str, name: &str, expected: &str) {
    let text = fs::read_to_string(path(file)).unwrap();
    let open = format!("<!-- {name}: generated from the code -->\n");
    let close = format!("<!-- /{name} -->");
    let (before, rest) = text.split_once(&open).unwrap();
    let (part, after) = rest.split_once(&close).unwrap();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path(file), [before, &open, expected, &close, after].concat()).unwrap();
        return;
    }
    assert!(
        part == expected,
        "docs/{file}, part {name}, is stale; run\n\
         UPDATE_DOCS=1 cargo test -p calculator --test documents -- --test-threads=1\n\
         It should be:\n{expected}"
    );
}

fn key_table() -> String {
    let mut table =
        "| key | meaning | value | example | b. c. d. |\n|---|---|---|---|---|\n".to_owned();
    for key in &KEYS {
        let value = match key.form {
            Form::Number => "number",
            Form::Based => "number:kind",
            Form::Period => "word, or number:days",
            Form::Word | Form::Currency => "word",
            Form::Text => "text",
        };
        let varies = if key.varies() { "yes" } else { "no" };
        let (name, meaning, example) = (key.name, key.meaning, key.example);
        writeln!(table, "| `{name}` | {meaning} | {value} | `{name}={example}` | {varies} |")
            .unwrap();
    }
    table
}

fn segment_table() -> String {
    let mut table = "| id | label | group |\n|---|---|---|\n".to_owned();
    for segment in benchmarks::segments() {
        writeln!(table, "| `{}` | {} | {} |", segment.id, segment.label, segment.group).unwrap();
    }
    table
}

fn notice_table() -> String {
    let mut table = "| id | what it says | stands |\n|---|---|---|\n".to_owned();
    for (id, meaning) in NoticeId::ALL {
        let place = if id.is_grave() { "at the answer" } else { "in the details" };
        let name = id.word();
        writeln!(table, "| `{name}` | {meaning} | {place} |").unwrap();
    }
    table
}

fn metrics() -> Vec<(Metric, Unit)> {
    let customer = DenominatorKind::Customer;
    let rate = |numerator, time_base| Unit::Rate(RateUnit::new(numerator, customer, time_base));
    let offered = |time_base| rate(NumeratorKind::Offered, time_base);
    let mut metrics = vec![(Metric::ContactRate, offered(TimeBase::Month))];
    metrics.extend(TimeBase::ALL.map(|base| (Metric::ContactRatePer(base), offered(base))));
    metrics.extend([
        (Metric::TimeBetweenContacts, Unit::Time(TimeBase::Month)),
        (Metric::HumanRate, rate(NumeratorKind::HumanHandled, TimeBase::Month)),
        (Metric::AutomationShare, Unit::Share),
        (Metric::Incidence, Unit::Share),
        (Metric::CostTotal, Unit::Money),
        (Metric::CostPerYear, Unit::MoneyPerYear),
        (Metric::CostPerContact, Unit::MoneyPerContact),
        (Metric::CostToServe, Unit::MoneyPerBase(customer, TimeBase::Month)),
    ]);
    for slot in Slot::COST_LINES {
        metrics.push((Metric::LinePerContact(slot), Unit::MoneyPerContact));
        metrics.push((Metric::LineShare(slot), Unit::Share));
    }
    metrics
}

fn metric_table() -> String {
    let mut table =
        "| id | name | what it tells | formula | unit, for customers by the month | source |\n\
                     |---|---|---|---|---|---|\n"
            .to_owned();
    let mut told = ("", "");
    for (metric, unit) in metrics() {
        let facts = metric.facts();
        let unit = words::unit_text(unit, "money");
        // The rows of a family share their words.
        let same = told == (facts.definition, facts.formula);
        told = (facts.definition, facts.formula);
        let (definition, formula) = if same { ("as above", "as above") } else { told };
        let (id, name, source) = (facts.id, facts.name, facts.source);
        writeln!(table, "| `{id}` | {name} | {definition} | {formula} | {unit} | {source} |")
            .unwrap();
    }
    table
}

#[test]
fn the_key_table_of_the_link_format_is_the_one_of_the_code() {
    check_part("link-format.md", "keys", &key_table());
    check_part("link-format.md", "segments", &segment_table());
    check_part("link-format.md", "notices", &notice_table());
}

#[test]
fn the_metrics_of_the_documentation_are_those_of_the_code() {
    check_part("metrics.md", "metrics", &metric_table());
}

#[test]
fn the_documentation_names_every_metric_that_a_report_can_hold() {
    let pairs: Vec<String> =
        KEYS.iter().map(|key| format!("{}={}", key.name, key.example)).collect();
    let state = format!("v=1&{}&end", pairs.join("&"));
    let report = evaluate(&link::open(&state, NumberStyle::EnUs).draft);
    let known: Vec<Metric> = metrics().into_iter().map(|(metric, _)| metric).collect();
    for measured in &report.measured {
        assert!(known.contains(&measured.metric), "{:?}", measured.metric);
    }
    assert_eq!(report.measured.len(), known.len(), "a link with every key has every metric");
    let mut ids: Vec<&str> = known.iter().map(|metric| metric.facts().id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), known.len(), "ids differ");
}

#[test]
fn the_ids_of_notices_are_those_of_the_report() {
    for (id, _) in NoticeId::ALL {
        let notices = vec![link::Notice::of(id)];
        let draft = calculator::draft::Draft::empty(NumberStyle::EnUs);
        let report = json::of_link(&Opened { draft, found: false, notices });
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        assert_eq!(report["notices"][0]["id"], id.word());
    }
}

#[test]
fn every_example_of_the_documentation_is_a_link_that_opens_without_a_notice() {
    let text = fs::read_to_string(path("link-format.md")).unwrap();
    let (_, rest) = text.split_once("## Examples").unwrap();
    let links = rest.lines().filter(|line| line.starts_with("v=1&"));
    let mut count = 0;
    for link in links {
        let opened = link::open(link, NumberStyle::EnUs);
        let calm = opened
            .notices
            .iter()
            .all(|notice| matches!(notice.id, NoticeId::UnreadEntry | NoticeId::FurtherScenario));
        assert!(calm, "{link}: {:?}", opened.notices);
        assert_eq!(link::write(&opened.draft).unwrap().as_deref(), Some(link));
        count += 1;
    }
    assert!(count >= 4, "{count} examples");
}
