//! Formulas, sentences and fields that cannot be read.

use crate::{check, files, metric, problems, refused, refused_rows};

#[test]
fn a_formula_that_cannot_be_parsed_is_refused() {
    let formula = "formula = \"(attempts - people * 1[contact/person-contact]) / attempts\"";
    for (wrong, why) in [
        ("(1 - tried / attempts", "`)` is missing"),
        ("1 - tried / attempts)", "`)` stands where the formula should end"),
        ("1 - tried /", "the formula ends too early"),
        ("", "the formula ends too early"),
        ("1 - tried % attempts", "`%` is no sign of a formula"),
        ("1 - tried ÷ attempts", "`÷` is no sign of a formula"),
        ("1[share - tried / attempts", "a unit is not closed by `]`"),
        ("1[hares] - tried / attempts", "`hares` is no unit"),
        ("1x - tried / attempts", "`1x` is no number"),
        ("1e999 - tried / attempts", "`1e999` is no number"),
        ("ratio(tried) / attempts", "`,` is missing"),
        ("- tried / attempts", "`-` is unknown, or stands further down"),
    ] {
        let to = format!("formula = \"{wrong}\"");
        refused("funnel.toml", formula, &to, &format!("metric `deflection`: `{wrong}`: {why}"));
    }
}

#[test]
fn a_word_that_is_none_of_its_field_is_refused() {
    refused(
        "measure.toml",
        "interval = \"poisson\"\nsource = \"Decagon (contact rate), Count (contact frequency), Corebee (contact ratio)\"",
        "interval = \"garwood\"\nsource = \"Decagon\"",
        "metric `contact-rate`: unknown variant `garwood`, expected one of `poisson`, `wilson`, \
         `rate-ratio`",
    );
    refused(
        "repeats.toml",
        "section = \"repeats\"",
        "section = \"repeat\"",
        "line 2: unknown variant `repeat`, expected one of `measure`, `cost`, `funnel`, `repeats`, \
         `issues`, `channels`, `segments`, `handle-time`, `change`, `improve`, `staff`, `later`, `work`",
    );
    refused(
        "measure.toml",
        "unless_zero = \"base\"\ntolerance = \"residue\"",
        "tolerance = \"loose\"",
        "rule `unique-above-base`: unknown variant `loose`, expected one of `counts`, `rounded`, \
         `residue`",
    );
    refused(
        "funnel.toml",
        "name = \"Attempts\"\ncounts = \"attempts\"",
        "name = \"Attempts\"\ncounts = \"cases\"",
        "stage `Attempts`: unknown variant `cases`, expected `attempts` or `contacts`",
    );
    refused(
        "issues.toml",
        "counted = \"that can be avoided\"\nunit = \"share\"",
        "counted = \"that can be avoided\"\nunit = \"percent\"",
        "cell `reducible`: `percent` is no unit of a row",
    );
}

#[test]
fn a_field_that_is_unknown_or_missing_is_refused() {
    refused(
        "measure.toml",
        "name = \"contacts\"\n",
        "name = \"contacts\"\nnote = \"all\"\n",
        "input `contacts`: unknown field `note`, expected one of `name`, `noun`, `counted`, `unit`, \
         `share_of`, `first_of`, `default_unless`, `ask`, `function`",
    );
    refused(
        "measure.toml",
        "formula = \"1 / contact_rate\"\n",
        "",
        "metric `time-between-contacts`: missing field `formula`",
    );
    refused(
        "channels.toml",
        "label = \"Cost per contact handled\"\n",
        "",
        "column `cost-per-contact`: missing field `label`",
    );
    let syntax = problems("cost.toml", "section = \"cost\"", "section = \"cost");
    assert!(syntax[0].starts_with("cost.toml: line 2: "), "{syntax:#?}");
    assert!(!syntax[0].contains('\n'));
}

#[test]
fn a_sentence_that_cannot_be_filled_in_is_refused() {
    let sentence = "The fixed cost ({left}) is";
    for (wrong, why) in [
        ("The cost ({one}) is", "`{one}` is nothing that can be filled in"),
        // it may be unknown where the rule is broken
        ("Of {contacts} the cost is", "`{contacts}` is nothing that can be filled in"),
        ("The cost ({left) is", "`{left) is {difference}` is nothing that can be filled in"),
        ("The cost (left}) is", "a `}` closes no place"),
    ] {
        refused("handle-time.toml", sentence, wrong, &format!("rule `fixed-above-total`: {why}"));
    }
    refused(
        "handle-time.toml",
        "is {difference} more than the total cost ({right}). Check these two.\"\n\n[[rule]]\nid = \"automation-cost",
        "is {difference} more than the total cost ({right. Check these two.\"\n\n[[rule]]\nid = \"automation-cost",
        "rule `fixed-above-total`: a place is not closed by `}`",
    );
}

#[test]
fn a_source_has_a_public_address_or_none() {
    let url =
        "url = \"https://thinkhdi.com/library/supportworld/2021/understanding-cost-per-ticket\"";
    for wrong in [
        "http://thinkhdi.com/",
        "thinkhdi.com/library",
        "https://",
        "https://thinkhdi",
        "https://thinkhdi.com/a b",
        "https://thinkhdi.com/a)",
        "https://thinkhdi..com/",
        "https://tickets.häuser.de/",
        "",
    ] {
        let to = format!("url = \"{wrong}\"");
        let why = format!("url `{wrong}` is no address that begins with https://");
        let place = "metric `cost-from-handle-time`";
        refused("handle-time.toml", url, &to, &format!("{place}: {why}"));
    }
    let [_, rows] = check(&files("", "", "")).unwrap();
    assert!(rows.contains("url: Some(\"https://doi.org/10.1080/01621459.1955.10501299\")"));
}

#[test]
fn a_column_that_a_table_shows_says_what_it_tells_and_whence() {
    let tells = "tells = \"The part of all contacts that is about the issue.\"\n";
    refused("issues.toml", tells, "", "column `share`: tells is empty");
    let source = "formula = \"row.contacts_so_far / contacts\"\nsource = \"own arithmetic\"";
    let formula = "formula = \"row.contacts_so_far / contacts\"";
    refused("issues.toml", source, formula, "column `cumulative`: source is empty");
}

#[test]
fn an_empty_text_is_refused_and_a_share_says_of_what() {
    refused("measure.toml", "noun = \"base\"\n", "noun = \" \"\n", "input `base`: noun is empty");
    let tells =
        "tells = \"The share of contacts routed to automation that it handed over to a person.\"";
    refused("funnel.toml", tells, "tells = \"\"", "metric `escalation-rate`: tells is empty");
    let name = "name = \"Escalation rate\"";
    refused("funnel.toml", name, "name = \"\"", "metric `escalation-rate`: name is empty");
    let why = "metric `one-touch`: a share of what? `of` is missing";
    refused("repeats.toml", "of = \"of cases\"\n", "", why);
    let why = "metric `rate-ratio`: a ratio of what? `of` is missing";
    refused("change.toml", "of = \"times the rate then\"\n", "", why);
    let why = "column `of-attempts`: a share of what? `of` is missing";
    refused(
        "funnel.toml",
        "unit = \"share\"\nof = \"of attempts\"\nformula = \"row.count / attempts\"",
        "unit = \"share\"\nformula = \"row.count / attempts\"",
        why,
    );
    let rows = metric("unit = \"rate\"\nformula = \"contact_rate\"")
        .replace("source = \"own\"", "source = \"\"");
    refused_rows("change.toml", &rows, &["metric `odd`: source is empty"]);
    let rule = "\n[[rule]]\nid = \"odd\"\nholds = \"base = base\"\nbroken = \"\"\n";
    refused_rows(
        "change.toml",
        rule,
        &[
            "rule `odd`: either `because`, of a basic relation, or `broken`, of a rule checked by itself",
        ],
    );
}
