//! Names that nothing bears, that stand twice, or that stand where they may not.

use crate::{check, files, metric, problems, refused, refused_rows};

#[test]
fn a_name_that_nothing_bears_is_refused() {
    refused(
        "funnel.toml",
        "formula = \"contained / routed\"",
        "formula = \"contained / rooted\"",
        "metric `containment-of-bot`: `contained / rooted`: `rooted` is unknown, or stands further \
         down",
    );
    refused(
        "channels.toml",
        "row.cost / row.contacts_handled",
        "row.costs / row.contacts_handled",
        "column `cost-per-contact`: `row.costs / row.contacts_handled`: `row.costs` is unknown, or \
         stands further down",
    );
    refused(
        "measure.toml",
        "rules = [\"unique-above-contacts\", \"unique-above-base\"]",
        "rules = [\"unique-above\"]",
        "metric `incidence`: no rule is `unique-above`",
    );
    refused(
        "measure.toml",
        "unless_zero = \"base\"",
        "unless_zero = \"basis\"",
        "rule `unique-above-base`: `basis` is no input, or stands further down",
    );
    refused(
        "cost.toml",
        "also = [\"contacts\"]",
        "also = [\"contact\"]",
        "metric `cost-to-serve`: `contact` is no input, or stands further down",
    );
    refused(
        "funnel.toml",
        "default_unless = \"tried\"",
        "default_unless = \"tryed\"",
        "input `solved_or_none`: `tryed` is no input, or stands further down",
    );
}

#[test]
fn a_problem_is_told_once_and_in_its_own_file() {
    let rules = "rules = [\"unique-above-contacts\", \"unique-above-base\"]";
    assert_eq!(
        problems("measure.toml", rules, "rules = [\"unique-above\"]"),
        ["measure.toml: metric `incidence`: no rule is `unique-above`"]
    );
}

#[test]
fn a_row_that_names_itself_or_one_further_down_is_refused() {
    refused(
        "measure.toml",
        "first_of = [\"handled\", \"contacts\"]",
        "first_of = [\"handled\", \"contacts_handled\"]",
        "input `contacts_handled`: `contacts_handled`: `contacts_handled` is unknown, or stands \
         further down",
    );
    refused(
        "measure.toml",
        "first_of = [\"handled\", \"contacts\"]",
        "first_of = [\"handled\", \"routed\"]",
        "input `contacts_handled`: `routed`: `routed` is unknown, or stands further down",
    );
    refused(
        "measure.toml",
        "formula = \"1 / contact_rate\"",
        "formula = \"time_between_contacts\"",
        "metric `time-between-contacts`: `time_between_contacts`: `time_between_contacts` is \
         unknown, or stands further down",
    );
    refused(
        "measure.toml",
        "first_of = [\"handled\", \"contacts\"]\nask = \"contacts\"",
        "first_of = [\"handled\", \"contacts\"]\nask = \"attempts\"",
        "input `contacts_handled`: `attempts` is no input, or stands further down",
    );
}

#[test]
fn a_cell_outside_of_a_row_is_refused() {
    let why = "names a cell, and only a column stands in a row";
    refused(
        "channels.toml",
        "formula = \"weighted_contacts / contacts\"",
        "formula = \"row.weight\"",
        &format!("metric `complexity-index`: `row.weight` {why}"),
    );
    refused(
        "segments.toml",
        "[[cell]]\nname = \"base\"",
        "[[input]]\nname = \"odd\"\nnoun = \"odd\"\nunit = \"contacts\"\nfirst_of = [\"row.contacts\"]\n\
         [[cell]]\nname = \"base\"",
        &format!("input `odd`: `row.contacts` {why}"),
    );
    refused(
        "issues.toml",
        "noun = \"share that can be avoided\"\n",
        "noun = \"share that can be avoided\"\nask = \"contacts\"\nshare_of = \"1\"\n",
        "cell `reducible`: a cell has no share_of",
    );
}

#[test]
fn a_default_that_is_never_taken_is_refused() {
    refused(
        "handle-time.toml",
        "first_of = [\"concurrency\", \"1\"]",
        "first_of = [\"1\", \"concurrency\"]",
        "input `contacts_at_once`: a number is known always, and what stands behind it never counts",
    );
    refused(
        "funnel.toml",
        "first_of = [\"solved\", \"0[contacts]\"]",
        "first_of = [\"solved\"]",
        "input `solved_or_none`: default_unless, and no default",
    );
    refused(
        "measure.toml",
        "name = \"handled\"\n",
        "name = \"handled\"\nask = \"contacts\"\n",
        "input `handled`: ask is for what is worked out or computed; this one is asked for itself",
    );
}

#[test]
fn ids_are_in_kebab_case_and_names_in_snake_case() {
    for id in ["Contact-rate", "contact_rate", "contact--rate", "2nd-rate", "rate-", ""] {
        let rows = metric("unit = \"rate\"\nformula = \"contact_rate\"").replace("odd", id);
        refused_rows(
            "change.toml",
            &rows,
            &[&format!("metric `{id}`: `{id}` is not in kebab-case")],
        );
    }
    refused_rows(
        "change.toml",
        &input("odd-cost"),
        &["input `odd-cost`: `odd-cost` is not in snake_case"],
    );
}

#[test]
fn ids_and_names_are_unique() {
    refused_rows(
        "change.toml",
        &input("routed"),
        &["input `routed`: stands twice, also in funnel.toml"],
    );
    let twice = metric("unit = \"rate\"\nformula = \"contact_rate\"").replace("odd", "case-rate");
    refused_rows(
        "change.toml",
        &twice,
        &["metric `case-rate`: stands twice, also in repeats.toml"],
    );
    let cell = "\n[[cell]]\nname = \"weight\"\nnoun = \"odd\"\nunit = \"weight\"\n";
    refused_rows("segments.toml", cell, &["cell `weight`: stands twice, also in channels.toml"]);
    let rule =
        "\n[[rule]]\nid = \"fixed-above-total\"\nholds = \"base = base\"\nbroken = \"Odd.\"\n";
    refused_rows(
        "change.toml",
        rule,
        &["rule `fixed-above-total`: stands twice, also in handle-time.toml"],
    );
    // a column is unique in its breakdown: `rate` stands in four
    let column = "\n[[column]]\nid = \"rate\"\nlabel = \"Rate\"\ntells = \"Odd.\"\nunit = \"rate\"\nformula = \"contact_rate\"\nsource = \"own\"\n";
    refused_rows("issues.toml", column, &["column `rate`: stands twice, also in issues.toml"]);
    let mut files = files("", "", "");
    files.last_mut().unwrap().text.push_str(column);
    assert!(check(&files).is_ok());
    let stage = "\n[[stage]]\nname = \"Contacts\"\ncounts = \"contacts\"\ncount = \"contacts\"\nstart = \"0[contacts]\"\n";
    refused_rows("funnel.toml", stage, &["stage `Contacts`: stands twice, also in funnel.toml"]);
}

/// One more input.
fn input(name: &str) -> String {
    format!("\n[[input]]\nname = \"{name}\"\nnoun = \"odd\"\nunit = \"money\"\n")
}
