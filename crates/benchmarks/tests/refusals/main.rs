//! Every refusal of the build, seen to happen, and naming its file and its entry.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod addresses;
#[path = "../../build/mod.rs"]
mod catalogue;
mod effects;
mod examples;

use catalogue::{File, Sources};

const SEGMENTS: &str = "\n[[segment]]\nid = \"saas\"\nlabel = \"SaaS\"\ngroup = \"Industry\"\n";

const PUBLICATION: &str = r#"
id = "paper"
publisher = "Paper"
title = "untitled"
year = "undated"
contacts = "calls"
grade = "vendor"
population = "not stated"
"#;

const RATE: &str = r#"
[[entry]]
id = "paper-saas"
segment = "saas"
name = "SaaS"
phrase = "SaaS"
item = "000-1"
line = 7
attributed = ""
metric = "rate"
denominator = "customer"
period = "month"
per = 1
tier = "typical"
band = "0.3..0.8"
definition = "Contacts."
"#;

const EXAMPLE: &str = r#"
id = "one"
label = "One"
source = "Paper"
job = "measure"
state = "v=1&vol=8&per=month&base=10:customers&vs=saas&in=month&title=One%20%C3%A9&end"
[[expect]]
metric = "contact-rate"
value = 0.8
[[row]]
section = "issues"
name = "All"
column = "share"
value = 1
[[standing]]
id = "paper-saas"
is = "inside"
"#;

fn file(name: &str, text: String) -> File {
    File { name: name.to_owned(), text }
}

fn check(segments: &str, publication: &str, example: &str) -> Result<String, Vec<String>> {
    let effects = vec![file("effects.toml", String::new())];
    let sources = Sources {
        effects,
        segments: vec![file("segments.toml", segments.to_owned())],
        publications: vec![file("paper.toml", publication.to_owned())],
        examples: vec![file("01-one.toml", example.to_owned())],
    };
    catalogue::check(&sources).map(|catalogue| catalogue::generate(&catalogue))
}

/// The problems after `from` in the entry has become `to`; the rest of the data is sound.
fn entry_with(from: &str, to: &str) -> Vec<String> {
    assert!(RATE.contains(from), "the sound entry has no `{from}`");
    check(SEGMENTS, &format!("{PUBLICATION}{}", RATE.replacen(from, to, 1)), EXAMPLE).unwrap_err()
}

fn refused(from: &str, to: &str, why: &str) {
    let problems = entry_with(from, to);
    assert!(
        problems.iter().any(|one| one == &format!("paper.toml: entry `paper-saas`: {why}")),
        "{problems:?}"
    );
}

#[test]
fn sound_files_become_constants() {
    let code = check(SEGMENTS, &format!("{PUBLICATION}{RATE}"), EXAMPLE).unwrap();
    for part in [
        "static ENTRIES: &[Entry]",
        "time_base: Some(TimeBase::Month)",
        "Band::new(Some(Edge::new(0.3, true)), Some(Edge::new(0.8, true)))",
        "population: \"not stated\"",
        "row: \"paper-saas\"",
        "title: None, year: None",
    ] {
        assert!(code.contains(part), "{part} is not in {code}");
    }
}

#[test]
fn a_printed_percentage_is_divided_exactly_once() {
    let entry = RATE.replace("per = 1", "per = 100").replace("0.3..0.8", "<1.8");
    let publication = format!("{PUBLICATION}{entry}");
    let example = EXAMPLE.split("[[standing]]").next().unwrap();
    let code = check(SEGMENTS, &publication, example).unwrap();
    assert!(code.contains("Band::new(None, Some(Edge::new(1.8 / 100.0, false)))"), "{code}");
}

#[test]
fn a_missing_field_is_refused() {
    for field in ["segment", "name", "phrase", "item", "line", "attributed", "metric"]
        .into_iter()
        .chain(["denominator", "per", "tier", "band", "definition"])
    {
        let line = RATE.lines().find(|line| line.starts_with(&format!("{field} ="))).unwrap();
        refused(line, "", &format!("{field} is missing"));
    }
    // The year of the page would not be that of the origin.
    refused("attributed = \"\"", "attributed = \"Gartner\"", "year is missing");
    assert_eq!(entry_with("id = \"paper-saas\"\n", "")[0], "paper.toml: entry 1: id is missing");
}

#[test]
fn a_missing_source_is_refused() {
    for field in ["id", "publisher", "title", "year", "contacts", "grade", "population"] {
        let line =
            PUBLICATION.lines().find(|line| line.starts_with(&format!("{field} ="))).unwrap();
        let publication = format!("{}{RATE}", PUBLICATION.replacen(line, "", 1));
        let problems = check(SEGMENTS, &publication, EXAMPLE).unwrap_err();
        assert!(problems.contains(&format!("paper.toml: {field} is missing")), "{problems:?}");
    }
}

#[test]
fn an_unknown_field_is_refused() {
    refused("line = 7", "line = 7\nlow = 1", "unknown field `low`");
    let publication = format!("uri = \"x\"{PUBLICATION}{RATE}");
    let problems = check(SEGMENTS, &publication, EXAMPLE).unwrap_err();
    assert_eq!(problems, ["paper.toml: unknown field `uri`"]);
}

#[test]
fn a_wrong_id_or_an_id_that_stands_twice_is_refused() {
    for id in ["Paper", "1paper", "paper_saas", "a-word-of-twenty-five-let"] {
        let problems = entry_with("paper-saas", id);
        let expected = format!("paper.toml: entry `{id}`: id `{id}` is not [a-z][a-z0-9-]{{0,23}}");
        assert!(problems.contains(&expected), "{problems:?}");
    }
    let publication = format!("{PUBLICATION}{RATE}{RATE}");
    let problems = check(SEGMENTS, &publication, EXAMPLE).unwrap_err();
    assert_eq!(
        problems,
        ["paper.toml: entry `paper-saas`: the id stands twice, also in paper.toml"]
    );
}

#[test]
fn an_impossible_band_is_refused() {
    refused("0.3..0.8", "0.8..0.3", "band `0.8..0.3`: low 0.8 is above high 0.3");
    for (band, part) in
        [("<NaN", "NaN"), ("1e3", "1e3"), ("-1..2", "-1"), ("3..", ""), ("=2", "=2")]
    {
        refused("0.3..0.8", band, &format!("band `{band}`: `{part}` is no number of a band"));
    }
}

#[test]
fn a_stock_needs_a_period_and_a_flow_has_none() {
    refused("period = \"month\"\n", "", "a rate per customer needs a period");
    for flow in ["order", "transaction", "unstated"] {
        let why = format!("a rate with denominator `{flow}` has no period");
        refused("\"customer\"", &format!("\"{flow}\""), &why);
    }
}

#[test]
fn unknown_words_are_refused() {
    let businesses = |list: &str| format!("line = 7\nbusinesses = {list}");
    refused("line = 7", &businesses("[\"sass\"]"), "business `sass` is unknown");
    let named = businesses("[\"saas\"]");
    refused("line = 7", &named, "businesses are named only with segment `any`");
    refused("\"saas\"", "\"sass\"", "segment `sass` is unknown");
    for (from, key) in [("typical", "tier"), ("month", "period"), ("customer", "denominator")] {
        let problems = entry_with(from, "odd");
        let start = format!("paper.toml: entry `paper-saas`: {key} `odd` is none of ");
        assert!(problems.iter().any(|one| one.starts_with(&start)), "{problems:?}");
    }
    let problems = entry_with("line = 7", "line = 7\ngrade = \"good\"");
    assert!(problems[0].contains("grade `good` is none of measured, survey"), "{problems:?}");
}

#[test]
fn money_needs_a_currency_and_who_handled_and_a_share_needs_its_whole() {
    let unit = "metric = \"rate\"\ndenominator = \"customer\"\nperiod = \"month\"\n";
    let money = |rest: &str| format!("metric = \"money\"\n{rest}");
    let people = money("handled = \"people\"\n");
    refused(unit, &people, "currency is missing");
    refused(unit, &(people + "currency = \"USD\"\n"), "currency `USD` is not three small letters");
    let unsaid = money("currency = \"usd\"\n"); // an average must not pass for what people cost
    refused(unit, &unsaid, "handled is missing");
    refused(unit, &(unsaid + "handled = \"robots\"\n"), "handled `robots` is none of people, any");
    refused(unit, "metric = \"share\"\n", "of is missing");
    refused(unit, "metric = \"share\"\nof = \"calls\"\n", "a share per 1, not per 100");
    refused("per = 1\n", "per = 10\n", "per 10 is neither 1 nor 100");
}

#[test]
fn a_median_is_a_point_and_a_quartile_a_bound() {
    refused("typical", "median", "a median is a single value");
    refused("typical", "quartile", "a quartile is an upper bound, `<=X`");
}

#[test]
fn a_name_too_long_for_its_row_is_refused() {
    let name = "A name of exactly thirty-five signs";
    let why = format!("name `{name}` is longer than 34 characters");
    refused("name = \"SaaS\"", &format!("name = \"{name}\""), &why);
}

#[test]
fn entries_of_one_row_that_differ_in_unit_are_refused() {
    let other = RATE.replace("paper-saas", "paper-year").replace("\"month\"", "\"year\"");
    let publication =
        format!("{PUBLICATION}{RATE}{}", other.replace("line =", "row = \"paper-saas\"\nline ="));
    let problems = check(SEGMENTS, &publication, EXAMPLE).unwrap_err();
    assert_eq!(
        problems,
        ["paper.toml: entry `paper-year`: row `paper-saas` has another segment, name, phrase, \
          source or unit in `paper-saas`"]
    );
}

#[test]
fn segments_are_unique_and_any_is_reserved() {
    let publication = format!("{PUBLICATION}{RATE}");
    let twice = check(&SEGMENTS.repeat(2), &publication, EXAMPLE).unwrap_err();
    assert_eq!(twice, ["segments.toml: segment `saas`: the id stands twice"]);
    let any = format!("{SEGMENTS}{}", SEGMENTS.replace("\"saas\"", "\"any\""));
    let reserved = check(&any, &publication, EXAMPLE).unwrap_err();
    assert!(reserved[0].starts_with("segments.toml: segment `any`: `any` is reserved"));
}

#[test]
fn text_that_is_no_toml_is_refused_with_its_line() {
    let problems = check(SEGMENTS, "id = \"paper\"\ntitle =\n", EXAMPLE).unwrap_err();
    assert!(problems[0].starts_with("paper.toml: line 2: "), "{problems:?}");
    assert!(!problems[0].contains('\n'));
}

#[test]
fn all_problems_are_told_at_once() {
    let publication =
        PUBLICATION.replace("publisher = \"Paper\"", "") + &RATE.replace("\"typical\"", "\"odd\"");
    let problems = check(SEGMENTS, &publication, &EXAMPLE.replace("v=1", "v=x")).unwrap_err();
    let told = |part: &str| problems.iter().any(|one| one.contains(part));
    assert!(told("publisher is missing") && told("tier `odd`") && told("state does not run"));
}
