//! The report gives the ids and values of release 0.3.0 (tests/former-values/*.txt, each of which
//! says at its top what it holds). What the former release did not know may be added: new fields,
//! metrics, columns, sections. The files are its output and are never written anew.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/corrected.rs"]
mod corrected;

#[path = "common/otherwise.rs"]
mod otherwise;

use corrected::{CORRECTED, Values, correct};
use otherwise::OTHERWISE;
use report::json;
use scenario::{link, number::NumberStyle};
use serde_json::{Map, Value};
use std::{collections::BTreeSet, fs, path::Path};

/// A link, and what the former release said of it.
struct Former {
    link: String,
    values: Values,
}

fn former() -> Vec<Former> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/former-values");
    let mut all = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (path, value) = line.split_once(" = ").unwrap_or_else(|| panic!("{line}"));
            let value = serde_json::from_str(value).unwrap_or_else(|_| panic!("{line}"));
            match (path, value) {
                ("link", Value::String(link)) => all.push(Former { link, values: Values::new() }),
                (_, value) => {
                    let values = &mut all.last_mut().unwrap().values;
                    assert!(values.insert(path.to_owned(), value).is_none(), "{line}");
                }
            }
        }
    }
    all
}

/// Remarks that the former release did not have: what may be meant otherwise, and entries that cannot
/// be read and that no figure waits for. They change no figure.
const NEW_REMARKS: [&str; 4] =
    ["may-be-minutes", "may-be-a-fraction", "may-be-thousands", "unread"];

/// A finding that the former release did not have, of entries that it took as they were. It changes no figure.
const NEW_FINDING: &str = "timed-part-above-all";

/// What the report says of a link now.
fn now(link: &str) -> Values {
    let text = json::of_link(&link::open(link, NumberStyle::EnUs));
    let mut report: Value = serde_json::from_str(&text).unwrap();
    let remarks = report["report"]["remarks"].as_array_mut().unwrap();
    remarks.retain(|remark| !NEW_REMARKS.contains(&remark["id"].as_str().unwrap()));
    for section in report["report"]["sections"].as_array_mut().unwrap() {
        if let Some(findings) = section["findings"].as_array_mut() {
            findings.retain(|finding| finding["id"] != NEW_FINDING);
        }
    }
    // New as well: that a link is too long to be kept, and the name of the entry that was cut off.
    let notices = report["notices"].as_array_mut().unwrap();
    notices.retain(|notice| notice["id"] != "not-kept");
    for cut in notices.iter_mut().filter(|notice| notice["id"] == "cut-off") {
        cut["key"] = Value::Null;
    }
    let mut values = Values::new();
    flatten(&report, "", &mut values);
    values
}

/// Every value of a report under its path. Null and empty lists say nothing.
fn flatten(value: &Value, path: &str, values: &mut Values) {
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| !is_wording(name, path)) {
                // The report itself has no name in paths.
                let name = if name == "report" { "" } else { name };
                flatten(field, &joined(path, name), values);
            }
        }
        Value::Array(items) => list(items, path, values),
        _ => {
            values.insert(path.to_owned(), value.clone());
        }
    }
}

fn joined(path: &str, name: &str) -> String {
    let slash = if path.is_empty() || name.is_empty() { "" } else { "/" };
    [path, slash, name].concat()
}

/// Text for people, and what a source says of itself; the unit of an entry is a word of the link.
fn is_wording(name: &str, path: &str) -> bool {
    let words = ["format", "rule", "about", "source", "publisher", "year", "grade"];
    words.contains(&name) || name == "unit" && !path.starts_with("inputs/")
}

/// A list of texts is one value. Of a list of objects the labels are one, in their order, and each
/// object has its values below its label.
fn list(items: &[Value], path: &str, values: &mut Values) {
    let name = path.rsplit('/').next().unwrap_or_default();
    let mut labels: Vec<String> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let Value::Object(fields) = item else {
            labels.push(item.as_str().unwrap().to_owned());
            continue;
        };
        let mut fields = fields.clone();
        let plain = label(name, index, &mut fields).replace(char::is_control, " ");
        let numbered = (2..).map(|number| format!("{plain}#{number}"));
        let label = [plain.clone()].into_iter().chain(numbered).find(|own| !labels.contains(own));
        labels.extend(label);
        flatten(&Value::Object(fields), &joined(path, labels.last().unwrap()), values);
    }
    // Metrics and sections may become more; the bands of a row are those of its entries.
    if !labels.is_empty() && !["metrics", "sections", "bands"].contains(&name) {
        values.insert(path.to_owned(), labels.into());
    }
}

/// What tells an object from the others of its list. These fields are taken out.
fn label(list: &str, index: usize, fields: &mut Map<String, Value>) -> String {
    let mut take = |name: &str| match fields.remove(name) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    };
    let pair = |id: Option<String>, with: Option<String>| {
        let with = with.map(|with| [":", &with].concat()).unwrap_or_default();
        id.unwrap_or_default() + &with
    };
    match list {
        "rows" => (index + 1).to_string(),
        "inputs" => pair(take("key"), None),
        "bands" => pair(take("entry"), None),
        "lines" => take("name").unwrap_or_else(|| "(rest)".to_owned()),
        "notices" => pair(take("id"), take("key")),
        "findings" => pair(take("id"), take("figure")),
        "points-to" => pair(take("id"), take("published")),
        "needs" => {
            let label = pair(take("key"), take("part"));
            let is_unreadable = fields.remove("unreadable") == Some(Value::Bool(true));
            label + if is_unreadable { "!" } else { "" }
        }
        "published" => {
            let id = fields["comparison"].as_object_mut().and_then(|row| row.remove("id"));
            id.unwrap().as_str().unwrap().to_owned()
        }
        _ => pair(take("id"), None),
    }
}

/// How far a number may lie from the former one. The former release approximated the chance and the
/// limits of two periods with more than 2,000 contacts each, to six and eight digits.
fn tolerance(path: &str) -> f64 {
    let is_approximated = path.contains("/rate-ratio/interval/") || path.ends_with("chance/amount");
    if is_approximated { 1e-6 } else { 1e-12 }
}

/// Whether a value is the former one. Numbers are equal to 10^-12 of the larger one; below 10^-15,
/// which is what rounding leaves of a difference of rates, there is nothing to be told.
fn is_same(path: &str, former: &Value, now: &Value) -> bool {
    match (former, now) {
        (Value::Number(former), Value::Number(now)) => {
            let (former, now) = (former.as_f64().unwrap(), now.as_f64().unwrap());
            let apart = (former - now).abs();
            apart <= tolerance(path) * former.abs().max(now.abs()) || apart <= 1e-15
        }
        (Value::Array(former), Value::Array(now)) if path.ends_with("/columns") => {
            former.iter().all(|column| now.contains(column))
        }
        // What a metric lacks has no order.
        (Value::Array(former), Value::Array(now)) if path.ends_with("/needs") => {
            former.len() == now.len() && former.iter().all(|need| now.contains(need))
        }
        _ => former == now,
    }
}

/// A path with every row of a person's under the same name.
fn shape(path: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    if let Some(at) = parts.iter().position(|part| *part == "lines")
        && let Some(name) = parts.get_mut(at + 1)
    {
        *name = "*";
    }
    parts.join("/")
}

/// Whether a path is one that the former values of every link have where there is something to say.
/// Most files leave out entries and bands, and what a metric lacks may be told more often.
fn is_told(path: &str) -> bool {
    let is_need = path.ends_with("/needs") && !path.ends_with("/because/needs");
    !path.starts_with("inputs") && !path.contains("/bands/") && !is_need
}

/// What differs from the former release, a line each.
fn differences(former: &Values, now: &Values, known: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for (path, value) in former {
        match now.get(path) {
            None => found.push(format!("{path}: was {value}, is missing")),
            Some(now) if is_same(path, value, now) => {}
            Some(now) => found.push(format!("{path}: was {value}, is {now}")),
        }
    }
    for (path, value) in now.iter().filter(|(path, _)| !former.contains_key(*path)) {
        if known.contains(&shape(path)) {
            found.push(format!("{path}: there was nothing, is {value}"));
        }
    }
    found
}

/// The paths that the former release knew.
fn known(all: &[Former]) -> BTreeSet<String> {
    let paths = all.iter().flat_map(|former| former.values.keys());
    paths.filter(|path| is_told(path)).map(|path| shape(path)).collect()
}

#[test]
fn the_report_gives_the_ids_and_values_of_the_former_release() {
    let all = former();
    let values: usize = all.iter().map(|former| former.values.len()).sum();
    assert!(all.len() >= 749 && values >= 30_000, "{} links, {values} values", all.len());
    let known = known(&all);
    let (mut links, mut told, mut used) = (0, Vec::new(), BTreeSet::new());
    for mut former in all {
        let now = now(&former.link);
        let reason = OTHERWISE.iter().find(|(_, links)| links.contains(&former.link.as_str()));
        if let Some((reason, _)) = reason {
            let found = differences(&former.values, &now, &known);
            assert!(!found.is_empty(), "not needed: {reason} {}", former.link);
            continue;
        }
        used.append(&mut correct(&mut former.values, &now));
        let found = differences(&former.values, &now, &known);
        links += usize::from(!found.is_empty());
        if !found.is_empty() && links <= 10 {
            told.push(format!("{} ({} differences)", former.link, found.len()));
            told.extend(found.into_iter().take(8).map(|line| ["    ", &line].concat()));
        }
    }
    assert!(links == 0, "{links} links differ, the first of them:\n{}", told.join("\n"));
    for (why, _) in CORRECTED {
        assert!(used.contains(why), "no link needs the correction: {why}");
    }
}

/// Changes every value of a link, one at a time: the comparison names each, and nothing else.
#[test]
fn a_value_that_differs_or_comes_or_goes_is_told() {
    let all = former();
    let known = known(&all);
    let is_long = |former: &&Former| former.values.len() > 250;
    let Former { link, values } = all.iter().find(is_long).unwrap();
    let (now, values) = (now(link), &mut values.clone());
    correct(values, &now);
    let values = &*values;
    assert_eq!(differences(values, &now, &known), [""; 0]);
    for (path, value) in values {
        let other = match value {
            Value::Number(number) if number.as_f64() != Some(0.0) => {
                (number.as_f64().unwrap() * (1.0 + 10.0 * tolerance(path))).into()
            }
            Value::Number(_) => 1e-14.into(),
            Value::String(text) => [text, "x"].concat().into(),
            Value::Array(items) => items[1..].into(),
            _ => Value::Null,
        };
        let is_tiny = other.as_f64().is_some_and(|number| (0.0..1e-4).contains(&number.abs()));
        let mut changed = now.clone();
        changed.insert(path.clone(), other);
        let found = differences(values, &changed, &known);
        assert!(is_tiny || found.len() == 1 && found[0].starts_with(path.as_str()), "{found:?}");
        changed.remove(path);
        assert_eq!(differences(values, &changed, &known).len(), 1, "{path} is gone");
        if is_told(path) {
            let mut fewer = values.clone();
            fewer.remove(path);
            assert_eq!(differences(&fewer, &now, &known).len(), 1, "{path} is new");
        }
    }
    let mut more = now.clone();
    more.insert("metrics/contact-rate/decade".to_owned(), 1.0.into());
    assert_eq!(differences(values, &more, &known), [""; 0], "a new field may come");
}
