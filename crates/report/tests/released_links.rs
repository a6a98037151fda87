//! Links of every release say what they said when they were released (tests/links/*.txt), but for what
//! a later release corrects (tests/links/corrections.txt).
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

use report::json;
use scenario::{
    field::{Field, Further, Table},
    link,
    number::NumberStyle,
    text::Text,
};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// A link and the lines behind it.
struct Released {
    link: String,
    lines: Vec<String>,
}

/// A claim that a later release corrects.
struct Correction {
    link: String,
    line: String,
    value: String,
}

const CORRECTIONS: &str = "corrections.txt";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/links")
}

fn corrections() -> Vec<Correction> {
    let text = fs::read_to_string(folder().join(CORRECTIONS)).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let read = |line: &str| match line.split('\t').collect::<Vec<_>>()[..] {
        [link, claim, value, reason] if !reason.is_empty() => {
            Correction { link: link.to_owned(), line: claim.to_owned(), value: value.to_owned() }
        }
        _ => panic!("link, line, new value and reason: {line}"),
    };
    lines.map(read).collect()
}

fn released() -> Vec<Released> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        if path.ends_with(CORRECTIONS) {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        for block in text.split("\n\n") {
            let mut lines = block.lines().filter(|line| !line.starts_with('#')).map(str::to_owned);
            if let Some(link) = lines.next() {
                found.push(Released { link, lines: lines.collect() });
            }
        }
    }
    found
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn section<'a>(report: &'a Value, id: &str) -> &'a Value {
    let sections = list(&report["report"], "sections");
    sections.iter().find(|section| section["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

fn metric<'a>(report: &'a Value, id: &str) -> &'a Value {
    let sections = list(&report["report"], "sections").iter();
    let mut metrics = list(&report["report"], "metrics")
        .iter()
        .chain(sections.flat_map(|section| list(section, "metrics")));
    metrics.find(|metric| metric["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

fn scenario<'a>(report: &'a Value, letter: &str) -> &'a Value {
    let scenarios = list(&report["report"]["improve"], "scenarios");
    let own = scenarios.iter().find(|scenario| scenario["id"] == letter);
    own.unwrap_or_else(|| panic!("no scenario {letter}"))
}

/// Whether a figure is the expected number, or unknown where nothing is expected.
fn is_close(value: &Value, expected: &str) -> bool {
    match (value.as_f64(), expected.parse::<f64>()) {
        (Some(value), Ok(expected)) => (value - expected).abs() <= 1e-9 * expected.abs(),
        (value, _) => value.is_none() && expected == "unknown",
    }
}

#[track_caller]
fn assert_close(value: &Value, expected: &str, what: &str) {
    assert!(is_close(value, expected), "{what} is {value}, not {expected}");
}

/// The claim, with the new value in place of the old one where it is corrected.
fn corrected(claim: &str, link: &str, corrections: &[Correction]) -> String {
    let own = corrections.iter().find(|one| one.link == link && one.line == claim);
    let Some(one) = own else { return claim.to_owned() };
    let mut words: Vec<&str> = claim.split(' ').collect();
    let place = if words[0] == "row" { 3 } else { 2 };
    assert_ne!(words[place], one.value, "a correction that is not needed: {claim} of {link}");
    words[place] = &one.value;
    words.join(" ")
}

fn check(claim: &str, link: &str, report: &Value) {
    let words: Vec<&str> = claim.split(' ').collect();
    match words[..] {
        ["value", id, expected] => {
            assert_close(&metric(report, id)["value"], expected, &format!("{id} of {link}"));
        }
        ["row", id, column, expected, ..] => {
            let name = words[4..].join(" ");
            let mut rows = list(&section(report, id)["rows"], "lines").iter();
            // The rest has no name.
            let row = rows.find(|row| row["name"].as_str().unwrap_or("not classified") == name);
            let value = row.map_or(&Value::Null, |row| &row[column]);
            assert_close(value, expected, &format!("{column} of {name} of {link}"));
        }
        [table @ ("line" | "later"), row, figure, expected] => {
            let staff = &report["report"]["staff"];
            let rows = if table == "line" { &staff["lines"] } else { &staff["later"] };
            let value = &rows[row.parse::<usize>().unwrap()][figure];
            assert_close(value, expected, &format!("{figure} of {table} {row} of {link}"));
        }
        ["people", expected] => {
            let need = &report["report"]["staff"]["outlook"]["need"];
            assert_close(need, expected, &format!("people of {link}"));
        }
        ["month", place, expected] => {
            let months = &report["report"]["staff"]["outlook"]["months"];
            let need = &months[place.parse::<usize>().unwrap()]["need"];
            assert_close(need, expected, &format!("month {place} of {link}"));
        }
        ["verdict", id] => {
            assert_eq!(report["report"]["track"]["verdict"]["is"], id, "{link}");
        }
        ["period", place, figure, expected] => {
            let periods = &report["report"]["track"]["periods"];
            let value = &periods[place.parse::<usize>().unwrap()][figure];
            assert_close(value, expected, &format!("{figure} of period {place} of {link}"));
        }
        ["phase", place, expected] => {
            let phases = &report["report"]["track"]["phases"];
            let rate = &phases[place.parse::<usize>().unwrap()]["rate"];
            assert_close(rate, expected, &format!("phase {place} of {link}"));
        }
        ["year", figure, expected] => {
            let value = &report["report"]["track"]["year"][figure];
            assert_close(value, expected, &format!("{figure} of the year of {link}"));
        }
        ["finding", id, finding] => {
            let mut all = list(section(report, id), "findings").iter();
            assert!(all.any(|found| found["id"] == finding), "{finding} of {link}");
        }
        ["points", id, at_stake] => {
            let pointers = list(&report["report"], "points-to");
            let pointer = pointers.iter().find(|pointer| pointer["id"] == id);
            let pointer = pointer.unwrap_or_else(|| panic!("no {id} of {link}"));
            assert_close(&pointer["at-stake"], at_stake, &format!("{id} of {link}"));
        }
        ["is", row, standing] => {
            let rows = metric(report, "contact-rate")["comparisons"].as_array().unwrap();
            let row =
                rows.iter().find(|found| found["id"] == row).unwrap_or_else(|| panic!("{row}"));
            assert_eq!(row["standing"], standing, "{} of {link}", row["id"]);
        }
        ["missing", id, ref keys @ ..] => {
            let needs = metric(report, id)["needs"].as_array().unwrap();
            let missing: Vec<&str> =
                needs.iter().map(|need| need["key"].as_str().unwrap()).collect();
            assert_eq!(missing, keys, "{link}");
        }
        ["error", id] => assert!(metric(report, id).get("error").is_some(), "{link}"),
        ["scenario", letter, id, expected] => {
            let mut figures = list(scenario(report, letter), "metrics").iter();
            let figure = figures.find(|figure| figure["id"] == id);
            let value = figure.map_or(&Value::Null, |figure| &figure["value"]);
            assert_close(value, expected, &format!("{id} of {letter} of {link}"));
        }
        ["lever", letter, row, id, expected] => {
            let mut levers = list(scenario(report, letter), "levers").iter();
            let lever = levers.find(|lever| lever["row"].as_u64() == row.parse().ok());
            let value = lever.map_or(&Value::Null, |lever| &lever[id]);
            assert_close(value, expected, &format!("{id} of lever {row} of {link}"));
        }
        ["case", letter, id, expected] => {
            let value = &scenario(report, letter)["case"]["all"][id];
            assert_close(value, expected, &format!("{id} of the case of {link}"));
        }
        ["state", state] => assert_eq!(report["state"], state),
        ["notice", id] => {
            let notices = report["notices"].as_array().unwrap();
            assert!(notices.iter().any(|notice| notice["id"] == id), "{id} of {link}");
        }
        _ => panic!("what is {claim}?"),
    }
}

#[test]
fn fault_68_released_links_give_their_numbers_in_every_number_style() {
    let (released, corrections) = (released(), corrections());
    assert!(released.len() >= 37, "{}", released.len());
    for one in &corrections {
        let is_claimed =
            |known: &Released| known.link == one.link && known.lines.contains(&one.line);
        assert!(released.iter().any(is_claimed), "no link claims {} of {}", one.line, one.link);
    }
    for Released { link, lines } in &released {
        for style in NumberStyle::ALL {
            let json = json::of_link(&link::open(link, style));
            let report = serde_json::from_str(&json).unwrap();
            for line in lines {
                check(&corrected(line, link, &corrections), link, &report);
            }
            if !lines.iter().any(|line| line.starts_with("state ")) {
                assert_eq!(report["state"], *link);
            }
            // Each notice that is told stands in the file, and no other.
            let told: BTreeSet<&str> = report["notices"]
                .as_array()
                .unwrap()
                .iter()
                .map(|notice| notice["id"].as_str().unwrap())
                .filter(|id| *id != "unread-entry")
                .collect();
            let stated: BTreeSet<&str> = lines
                .iter()
                .filter_map(|line| line.strip_prefix("notice "))
                .filter(|id| *id != "unread-entry")
                .collect();
            assert_eq!(told, stated, "{link}");
        }
    }
}

#[test]
fn fault_50_released_links_that_were_cut_anywhere_say_so_and_give_no_other_value() {
    let mut cuts = 0;
    for Released { link, .. } in released() {
        let Some(state) = link.find("v=").filter(|_| link.ends_with("&end")) else { continue };
        let whole = link::open(&link, NumberStyle::EnUs).draft;
        // A `v=` in a query may be the host's, as long as none of our keys stands behind it.
        let in_query = link.contains('?') && !link.contains('#') && !link.contains("%23");
        for length in state + 2..link.len() {
            let opened = link::open(&link[..length], NumberStyle::EnUs);
            let told = opened.notices.iter().any(|notice| notice.id == link::NoticeId::CutOff);
            assert!(told || in_query && !opened.found, "{length} of {link}");
            // Before `in` is reached, results are shown by the month, and say so.
            for field in Field::ALL.into_iter().filter(|field| *field != Field::TimeBase) {
                let cut = opened.draft.get(field);
                let is_same = cut == whole.get(field);
                assert!(
                    is_same || cut.is_blank() || cut.unread.is_some(),
                    "{field:?}: {length} of {link}"
                );
            }
            for table in Table::ALL {
                let (cut, whole) = (opened.draft.rows(table), whole.rows(table));
                for (index, row) in cut.iter().enumerate() {
                    let is_last = index + 1 == cut.len() && row.is_unread;
                    // The amounts of levers stand behind all rows, by scenario.
                    let is_amount = |column: usize| {
                        table == Table::Levers && Further::of_column(column).is_some()
                    };
                    let is_kept = |(column, own): (usize, &Text)| {
                        let known = whole.get(index).and_then(|row| row.cells.get(column));
                        known == Some(own)
                            || is_amount(column) && (own.is_blank() || own.unread.is_some())
                    };
                    let is_same = row.cells.iter().enumerate().all(is_kept);
                    assert!(is_same || is_last, "{table:?} {index}: {length} of {link}");
                }
            }
            cuts += 1;
        }
    }
    assert!(cuts > 1_000, "{cuts}");
}
