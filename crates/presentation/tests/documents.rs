//! The tables of docs/link-format.md, docs/metrics.md and docs/benchmarks.md say what the code says.
//!
//! After a change of the tables in the code: `UPDATE_DOCS=1 cargo test -p presentation --test documents`.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/metric_document.rs"]
mod metric_document;

use metric_core::table::{self, COLUMNS, ColumnRow, Expr, INPUTS, METRICS, RULES};
use metric_document::document_row;
use presentation::words;
use report::{Draw, Unit, evaluate, improve, json};
use scenario::{
    Scenario,
    entry::MOST_OF_NAME,
    field::{Field, FieldKind, Section, Table},
    link::{self, Form, KEYS, NoticeId, Opened},
    number::NumberStyle,
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
         UPDATE_DOCS=1 cargo test -p presentation --test documents -- --test-threads=1\n\
         It should be:\n{expected}"
    );
}

fn key_table() -> String {
    let mut table =
        "| key | meaning | value | example | b. c. d. |\n|---|---|---|---|---|\n".to_owned();
    for key in &KEYS {
        let value = match key.form {
            Form::Number if key.field.takes_range() => "number or range",
            Form::Share if key.field.takes_range() => "number or range, also with :percent",
            Form::Number => "number",
            Form::Based => "number:kind",
            Form::Share => "number, or number:percent",
            Form::Period => "word, or number:days",
            Form::Month => "month",
            Form::Word | Form::Currency => "word",
            Form::Text | Form::Name => "text",
            Form::Numbers => "numbers with commas",
        };
        let varies = match key.further() {
            Some(_) => "alone",
            None if key.varies() => "yes",
            None => "no",
        };
        let (name, meaning, example) = (key.name, key.meaning, key.example);
        writeln!(table, "| `{name}` | {meaning} | {value} | `{name}={example}` | {varies} |")
            .unwrap();
    }
    table
}

/// The columns of every breakdown.
fn breakdown_table() -> String {
    let mut table = "| key | cell | holds | value |\n|---|---|---|---|\n".to_owned();
    for breakdown in Table::ALL {
        for (_, column) in breakdown.columns_of_link() {
            let value = match column.kind {
                FieldKind::Whole => "whole number".to_owned(),
                FieldKind::Amount if column.takes_range => "number or range".to_owned(),
                FieldKind::Amount | FieldKind::Money => "number".to_owned(),
                FieldKind::Seconds => "number of seconds".to_owned(),
                FieldKind::Days => "number, above 0 to 3660".to_owned(),
                FieldKind::WeekDays => "number, above 0 to 7".to_owned(),
                FieldKind::Percent => "number, 0 to 100".to_owned(),
                FieldKind::Months => "whole number, 0 to 600".to_owned(),
                FieldKind::Word => "small letters, digits and `-`".to_owned(),
                FieldKind::Moment => {
                    "day, week, month or quarter: `2026-03-31`, `2026-w05`, `2026-03`, `2026-q1`"
                        .to_owned()
                }
                FieldKind::Name => format!("text, up to {MOST_OF_NAME} characters"),
                FieldKind::List => {
                    let words = column.options.iter().map(|(word, _)| format!("`{word}`"));
                    format!("word: {}", words.collect::<Vec<_>>().join(", "))
                }
                other => panic!("{other:?} of {}", column.id),
            };
            let (key, id, label) = (breakdown.key(), column.id, column.label);
            writeln!(table, "| `{key}` | {id} | {label} | {value} |").unwrap();
        }
    }
    let (rows, levers) = (Table::MOST_ROWS, Table::MOST_LEVERS);
    write!(table, "\nAt most {rows} rows of a breakdown, and {levers} levers.\n").unwrap();
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

/// A unit for customers by the month, with money in no currency.
fn unit(unit: table::Unit) -> String {
    let draft = link::open("v=1&vol=1&base=:customers&in=month&end", NumberStyle::EnUs).draft;
    Unit::of(Scenario::of(&draft), unit).name("money")
}

fn metric_table(sections: &[table::Section]) -> String {
    let mut table =
        "| id | name | what it tells | formula | unit, for customers by the month | source |\n\
                     |---|---|---|---|---|---|\n"
            .to_owned();
    for section in sections {
        for metric in METRICS.iter().filter(|metric| metric.section == *section) {
            let formula = words::formula_words(metric);
            table.push_str(&document_row(metric, &formula, &unit(metric.unit)));
        }
    }
    table
}

/// The sections of Measure and of Break down, in the order of the form.
const MEASURE: [table::Section; 2] = [table::Section::Measure, table::Section::Cost];

fn break_down() -> [table::Section; 7] {
    Section::ALL.map(Section::subject)
}

/// What stands for an input that is not given.
fn worked_out() -> String {
    let mut table = "| input | is | unit |\n|---|---|---|\n".to_owned();
    for row in INPUTS.iter().filter(|row| !row.first_of.is_empty()) {
        let words = |one: &&Expr| match one.words() {
            own if own == row.noun => "as given".to_owned(),
            other => other,
        };
        let alternatives: Vec<String> = row.first_of.iter().map(words).collect();
        let default = match row.default_unless {
            Some(unless) => format!(" (only without {})", unless.row().noun),
            None => String::new(),
        };
        let is = alternatives.join(", else ");
        writeln!(table, "| {} | {is}{default} | {} |", row.noun, unit(row.unit)).unwrap();
    }
    table
}

/// What the page offers as published effects, side effects and conditions.
fn effect_table() -> String {
    let mut table =
        "| id | effect | what it does | as printed | of what, in the source | of what, here \
                     | design, as the source says it | source | year | grade | contradicts |\n\
                     |---|---|---|---|---|---|---|---|---|---|---|\n"
            .to_owned();
    for effect in benchmarks::effects() {
        let year = effect.year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
        let source = match effect.attributed {
            "" => effect.publication.publisher.to_owned(),
            origin => format!("{origin}, published by {}", effect.publication.publisher),
        };
        let others: Vec<String> = effect.contradicts.iter().map(|id| format!("`{id}`")).collect();
        writeln!(
            table,
            "| `{}` | {}. {} | {} | {} | {} | {} | {} | {source} | {year} | {} | {} |",
            effect.id,
            effect.name,
            effect.definition,
            words::action(effect.does),
            words::printed(effect),
            words::base_as_stated(effect),
            words::own_base(effect.on),
            words::design(effect.design),
            words::grade(effect.grade),
            others.join(", "),
        )
        .unwrap();
    }
    table
}

/// What must hold between the inputs of a section.
fn rules() -> String {
    let mut text = String::new();
    for section in Section::ALL {
        for rule in RULES.iter().filter(|rule| rule.section == section.subject()) {
            writeln!(text, "- {}: {}", section.name(), rule.words()).unwrap();
        }
    }
    text
}

/// The columns of sections that have no metrics of their own.
fn column_table(sections: &[table::Section]) -> String {
    let mut table =
        "| id | figure | what it tells | formula | source |\n|---|---|---|---|---|\n".to_owned();
    for column in COLUMNS.iter().filter(|column| sections.contains(&column.section)) {
        let ColumnRow { id, label, tells, source, .. } = column;
        let formula = column.formula.words();
        writeln!(table, "| `{id}` | {label} | {tells} | {formula} | {source} |").unwrap();
    }
    table
}

#[test]
fn the_key_table_of_the_link_format_is_the_one_of_the_code() {
    check_part("link-format.md", "keys", &key_table());
    check_part("link-format.md", "tables", &breakdown_table());
    check_part("link-format.md", "segments", &segment_table());
    check_part("link-format.md", "notices", &notice_table());
}

#[test]
fn the_metrics_of_the_documentation_are_those_of_the_code() {
    check_part("metrics.md", "metrics", &metric_table(&MEASURE));
    check_part("metrics.md", "break-down", &metric_table(&break_down()));
    check_part("metrics.md", "improve", &metric_table(&[table::Section::Improve]));
    let staff = [table::Section::Staff, table::Section::Later, table::Section::Work];
    check_part("metrics.md", "staff", &column_table(&staff));
    check_part("metrics.md", "worked-out", &worked_out());
    check_part("metrics.md", "rules", &rules());
}

#[test]
fn the_published_effects_of_the_documentation_are_those_of_the_catalogue() {
    check_part("benchmarks.md", "effects", &effect_table());
}

#[test]
fn the_documentation_names_every_metric_that_a_report_can_hold() {
    // Every section filled, and nothing in it contradicts the rest.
    let lines = KEYS.iter().filter(|key| Field::COST_LINES.contains(&key.field));
    let lines: Vec<String> = lines.map(|key| format!("&{}={}", key.name, key.example)).collect();
    let state = format!(
        "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=48000{}&handled=2310\
         &ai=700&who=610&attempts=6000&tried=4500&solved=3000&gave-up=600&routed=60:percent\
         &contained=50:percent&left=40&returned=20&escalated=680&human=1550&cases=1800\
         &one-touch=1400&resolved=1700&aht=420&hour=32&occupancy=80&shrinkage=30&fixed=40:percent\
         &automated-cost=3000&was=2250&was-base=900\
         &was-cost=46000&was-resolved=1600&in=month&iss=980:billing:50:A\
         &chan=2400:phone::480:::A&part=2400:1000:2250:900:A&paid-hours=40\
         &lever=fewer:all:::::::L&b.by=10&end",
        lines.concat()
    );
    let draft = link::open(&state, NumberStyle::EnUs).draft;
    let report = evaluate(&draft);
    let improve = improve(&draft, &report, Draw::Later);
    let improve = improve.iter().flat_map(|improve| &improve.scenarios);
    let improve = improve.filter_map(|scenario| scenario.found.as_ref().ok());
    let improve: Vec<_> = improve.flat_map(|found| &found.figures).collect();
    for row in &METRICS {
        let is_there = report.get(row.metric).is_some()
            || improve.iter().any(|figure| figure.metric == row.metric);
        assert!(is_there, "a link with every key has {:?}", row.metric);
        let sections = MEASURE.into_iter().chain(break_down()).chain([table::Section::Improve]);
        assert!(sections.into_iter().any(|section| section == row.section), "{}", row.id);
    }
}

#[test]
fn the_ids_of_notices_are_those_of_the_report() {
    for (id, _) in NoticeId::ALL {
        let notices = vec![link::Notice::of(id)];
        let draft = scenario::draft::Draft::empty(NumberStyle::EnUs);
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
    assert!(count >= 8, "{count} examples");
}
