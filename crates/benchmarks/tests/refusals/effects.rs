//! Published effects.

use crate::catalogue::{self, Sources};
use crate::{PUBLICATION, SEGMENTS, file};

const EFFECT: &str = r#"
[[effect]]
id = "paper-tracking"
name = "Tracking"
does = "fewer"
figure = "35..50"
unit = "percent"
base = "order status contacts"
on = "issue"
issue = "status"
design = "controlled"
publication = "paper"
attributed = ""
grade = "vendor"
item = "000-1"
line = 7
segments = ["saas"]
definition = "Fewer contacts."
"#;

fn check(effects: &[&str]) -> Result<String, Vec<String>> {
    let effects = effects.iter().map(|text| file("effects.toml", (*text).to_owned())).collect();
    let sources = Sources {
        segments: vec![file("segments.toml", SEGMENTS.to_owned())],
        publications: vec![file("paper.toml", PUBLICATION.to_owned())],
        examples: Vec::new(),
        effects,
    };
    catalogue::check(&sources).map(|catalogue| catalogue::generate(&catalogue))
}

/// The effect after each `from` has become its `to`.
fn with(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(EFFECT.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the effect has no `{from}`");
        text.replacen(from, to, 1)
    })
}

/// The changed effect is refused for this reason alone.
fn refused(changes: &[(&str, &str)], why: &str) {
    let problems = check(&[&with(changes)]).unwrap_err();
    assert_eq!(problems, [format!("effects.toml: effect `paper-tracking`: {why}")]);
}

#[test]
fn a_sound_effect_becomes_a_constant() {
    let code = check(&[EFFECT]).unwrap();
    for part in [
        "static EFFECTS: &[Effect]",
        "does: Action::Fewer, low: 35.0, high: 50.0, printed: Printed::Percent",
        "on: Base::Issue(IssueType::Status), design: Design::Controlled, publication: &PUBLICATION_0",
        "year: None",
        "segments: &[\"saas\"]",
        "months: None, contradicts: &[]",
    ] {
        assert!(code.contains(part), "{part} is not in {code}");
    }
    let median = check(&[&with(&[("35..50", "47")])]).unwrap();
    assert!(median.contains("low: 47.0, high: 47.0"), "{median}");
    let months = check(&[&with(&[("line = 7", "line = 7\nmonths = 18")])]).unwrap();
    assert!(months.contains("months: Some(18)"), "{months}");
}

#[test]
fn a_missing_field_is_refused() {
    for field in ["name", "does", "figure", "unit", "base", "on", "issue", "design"]
        .into_iter()
        .chain(["publication", "attributed", "grade", "item", "line", "definition"])
    {
        let line = EFFECT.lines().find(|line| line.starts_with(&format!("{field} ="))).unwrap();
        let problems = check(&[&with(&[(line, "")])]).unwrap_err();
        let why = format!("effects.toml: effect `paper-tracking`: {field} is missing");
        assert!(problems.contains(&why), "{problems:?}");
    }
    let nameless = check(&[&with(&[("id = \"paper-tracking\"\n", "")])]).unwrap_err();
    assert_eq!(nameless, ["effects.toml: effect 1: id is missing"]);
    // The year of the page would not be that of the origin.
    refused(&[("attributed = \"\"", "attributed = \"Gartner\"")], "year is missing");
    assert_eq!(check(&[]).unwrap_err(), ["effects.toml: found 0 files, not one"]);
}

#[test]
fn a_word_of_no_list_is_refused_with_the_list() {
    for (from, key, list) in [
        (
            "\"fewer\"",
            "does",
            "fewer, points, solved, contained, shorter, cheaper, longer, condition",
        ),
        ("\"percent\"", "unit", "percent, points"),
        ("\"issue\"", "on", "all, issue, automation, people, unknown, nothing"),
        ("\"status\"", "issue", "status, billing, returns, account, technical, policy, other"),
        ("\"controlled\"", "design", "controlled, comparison, successful cases, not stated"),
        ("\"vendor\"", "grade", "measured, survey, reported, estimate, vendor, illustrative"),
    ] {
        let problems = check(&[&with(&[(from, "\"odd\"")])]).unwrap_err();
        let why = format!("effects.toml: effect `paper-tracking`: {key} `odd` is none of {list}");
        assert!(problems.contains(&why), "{problems:?}");
    }
    refused(&[("line = 7", "line = 7\nlow = 1")], "unknown field `low`");
}

#[test]
fn an_unknown_publication_or_segment_is_refused() {
    refused(&[("\"paper\"", "\"papyrus\"")], "publication `papyrus` is unknown");
    refused(&[("[\"saas\"]", "[\"saas\", \"sass\"]")], "segment `sass` is unknown");
    // Any segment is an empty list.
    refused(&[("\"saas\"", "\"any\"")], "segment `any` is unknown");
}

#[test]
fn an_impossible_figure_is_refused() {
    refused(&[("35..50", "50..35")], "figure `50..35`: low 50 is above high 35");
    refused(&[("35..50", "35..")], "figure `35..`: `` is no number of a band");
    refused(&[("35..50", "35..500")], "the figure is above 100");
    for open in ["<50", ">=35", ">35"] {
        let why = format!("figure `{open}`: an effect has a low and a high end");
        refused(&[("35..50", open)], &why);
    }
    refused(&[("\"percent\"", "\"points\"")], "only does `points` is printed in points");
    // Contacts may take more than twice as long.
    let longer = [("\"fewer\"", "\"longer\""), ("35..50", "100..150")];
    assert!(check(&[&with(&longer)]).is_ok());
}

#[test]
fn a_condition_is_a_bound_and_has_no_base_to_act_on() {
    let to_condition = [("\"fewer\"", "\"condition\""), ("issue = \"status\"\n", "")];
    let condition = |rest: &[(&'static str, &'static str)]| [&to_condition[..], rest].concat();
    let sound = condition(&[("\"issue\"", "\"nothing\""), ("35..50", ">70")]);
    assert!(check(&[&with(&sound)]).unwrap().contains("low: 70.0, high: 70.0"));
    for figure in ["35..50", ">=70", "<70"] {
        let changes = condition(&[("\"issue\"", "\"nothing\""), ("35..50", figure)]);
        refused(&changes, &format!("figure `{figure}`: a condition is `>X`"));
    }
    let why = "a condition, and nothing else, is on `nothing`";
    refused(&condition(&[("\"issue\"", "\"all\""), ("35..50", ">70")]), why);
    refused(&[("\"issue\"", "\"nothing\""), ("issue = \"status\"\n", "")], why);
}

#[test]
fn a_base_suits_its_effect() {
    let unstated = ("\"order status contacts\"", "\"\"");
    refused(&[unstated], "a base that is not stated is on `unknown`");
    let no_issue = ("issue = \"status\"\n", "");
    assert!(check(&[&with(&[unstated, no_issue, ("\"issue\"", "\"unknown\"")])]).is_ok());
    refused(&[("\"issue\"", "\"all\"")], "an issue is named only with on `issue`");
    for does in ["shorter", "cheaper", "longer"] {
        let does = format!("\"{does}\"");
        let changes = [("\"fewer\"", does.as_str()), no_issue, ("\"issue\"", "\"automation\"")];
        refused(&changes, "handle time and cost of people are not on `automation`");
    }
}

#[test]
fn an_id_or_a_name_that_does_not_fit_is_refused() {
    for id in ["Paper", "paper_x", "pap\u{e9}r", &"a".repeat(61)] {
        let problems = check(&[&with(&[("paper-tracking", id)])]).unwrap_err();
        let why = format!("effects.toml: effect `{id}`: id `{id}` is not [a-z0-9-]{{1,60}}");
        assert_eq!(problems, [why]);
    }
    assert!(check(&[&with(&[("paper-tracking", &"a".repeat(60))])]).is_ok());
    let long = "T".repeat(61);
    refused(&[("Tracking", &long)], &format!("name `{long}` is longer than 60 characters"));
    refused(&[("Tracking", "tracking")], "name `tracking` does not begin with a capital letter");
    let twice = check(&[&EFFECT.repeat(2)]).unwrap_err();
    assert_eq!(twice, ["effects.toml: effect `paper-tracking`: the id stands twice"]);
}

#[test]
fn a_contradiction_names_a_row_that_names_it_in_turn() {
    let naming = |list: &str| format!("line = 7\ncontradicts = {list}");
    let unknown = naming("[\"paper-odd\"]");
    refused(&[("line = 7", &unknown)], "it contradicts `paper-odd`, which is unknown");
    let own = naming("[\"paper-tracking\"]");
    refused(&[("line = 7", &own)], "it contradicts itself");
    let other = with(&[("paper-tracking", "paper-other"), ("line = 7", &own)]);
    let problems = check(&[&(EFFECT.to_owned() + &other)]).unwrap_err();
    let why = "`paper-tracking` does not say that it contradicts this one";
    assert_eq!(problems, [format!("effects.toml: effect `paper-other`: {why}")]);
    let both = with(&[("line = 7", &naming("[\"paper-other\"]"))]) + &other;
    assert!(check(&[&both]).is_ok());
}
