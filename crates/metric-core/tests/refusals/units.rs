//! A wrong unit, of a row or of a side, and limits of what has none.

use crate::{check, files, metric, problems, refused, refused_rows};

#[test]
fn a_wrong_scale_is_refused() {
    refused(
        "handle-time.toml",
        " / 3600[seconds/hour]",
        "",
        "metric `cost-from-handle-time`: `hour_cost * handle_time / (occupancy * (1 - shrinkage) * \
         contacts_at_once) + other_cost`: money / contacts × 0.0002777777777777778 and money / contacts are not of \
         one unit",
    );
    refused(
        "measure.toml",
        "contacts / base / months * 12[months/year]",
        "contacts / base / months",
        "metric `contact-rate-year`: `contacts / base / months` is in contacts / base / months, not \
         in contacts / base / months × 0.08333333333333333",
    );
}

/// An hour has 3,600 seconds and a year 12 months: 60 ÷ 3,600 = 1/60, 1 × 3,600 = 3,600, 4 ÷ 12 = 1/3.
#[test]
fn a_conversion_that_is_not_equal_to_one_is_refused() {
    for (file, row, from, to, literal, is) in [
        (
            "handle-time.toml",
            "metric `cost-from-handle-time`",
            "hour_cost * handle_time / 3600[seconds/hour] / (occupancy * (1 - shrinkage) * contacts_at_once) + other_cost",
            "hour_cost * handle_time / 60[seconds/hour] / (occupancy * (1 - shrinkage) * contacts_at_once) + other_cost",
            "60[seconds/hour]",
            "0.016666666666666666",
        ),
        // A factor of one is dropped from the formula, and would have hidden a factor of 3,600.
        (
            "handle-time.toml",
            "metric `cost-from-handle-time`",
            "hour_cost * handle_time / 3600[seconds/hour] / (occupancy * (1 - shrinkage) * contacts_at_once) + other_cost",
            "hour_cost * handle_time * 1[hour/seconds] + other_cost",
            "1[hour/seconds]",
            "3600",
        ),
        (
            "measure.toml",
            "metric `contact-rate-year`",
            "contacts / base / months * 12[months/year]",
            "contacts / base / months * 4[months/year]",
            "4[months/year]",
            "0.3333333333333333",
        ),
    ] {
        let why = format!("{row}: `{to}`: `{literal}` is {is}, and a conversion is equal to 1");
        refused(file, from, to, &why);
    }
}

#[test]
fn a_wrong_unit_of_an_input_is_refused_where_it_is_used() {
    let hour = problems(
        "channels.toml",
        "counted = \"s of handle time\"\nunit = \"seconds-per-contact\"",
        "unit = \"money-per-hour\"",
    );
    for start in [
        "channels.toml: cell `contact_weight`: ",
        "handle-time.toml: metric `cost-from-handle-time`: ",
    ] {
        assert!(hour.iter().any(|one| one.starts_with(start)), "{hour:#?}");
    }
}

#[test]
fn one_count_where_another_stands_is_refused() {
    refused(
        "measure.toml",
        "formula = \"contacts / exposure\"",
        "formula = \"cases / exposure\"",
        "metric `contact-rate`: `cases / exposure` is in cases / base and time, not in contacts / \
         base and time",
    );
    refused(
        "repeats.toml",
        "support_cost / cases_resolved",
        "support_cost / contacts",
        "metric `cost-per-resolution`: `support_cost / contacts` is in money / contacts, not in \
         money / cases",
    );
    refused(
        "repeats.toml",
        "(contacts - cases * 1[contacts/case]) / contacts",
        "(contacts - cases) / contacts",
        "metric `repeat-rate`: `(contacts - cases) / contacts`: contacts and cases are not of \
         one unit",
    );
}

#[test]
fn a_rate_of_what_reaches_people_is_no_rate_of_all_contacts() {
    let people = "contacts that reach people / base and time";
    let all = "contacts / base and time";
    refused(
        "measure.toml",
        "unit = \"people-rate\"",
        "unit = \"rate\"",
        &format!(
            "metric `human-handled-rate`: `reaching_people / exposure` is in {people}, not in {all}"
        ),
    );
    refused(
        "measure.toml",
        "formula = \"reaching_people / exposure\"",
        "formula = \"contacts / exposure\"",
        &format!("metric `human-handled-rate`: `contacts / exposure` is in {all}, not in {people}"),
    );
    refused(
        "funnel.toml",
        "(attempts - people * 1[contact/person-contact]) / attempts",
        "(attempts - people) / attempts",
        "metric `deflection`: `(attempts - people) / attempts`: contacts and contacts that reach \
         people are not of one unit",
    );
}

#[test]
fn one_count_where_another_stands_is_refused_of_columns_stages_and_inputs() {
    refused(
        "segments.toml",
        "row.base / base",
        "row.contacts / base",
        "column `weight`: `row.contacts / base` is in contacts / base, not in 1",
    );
    refused(
        "funnel.toml",
        "count = \"attempts\"\n",
        "count = \"cases\"\n",
        "stage `Attempts`: `cases` is in cases, not in contacts",
    );
    refused(
        "funnel.toml",
        "share_of = \"tried - solved\"",
        "share_of = \"cases\"",
        "input `gave_up`: `cases`: `cases` is unknown, or stands further down",
    );
}

#[test]
fn a_rule_with_sides_of_two_units_is_refused() {
    refused(
        "repeats.toml",
        "one_touch <= cases\"",
        "one_touch <= contacts\"",
        "rule `one-touch-above-cases`: `contacts` is in contacts, not in cases",
    );
    refused(
        "handle-time.toml",
        "fixed_cost <= support_cost",
        "fixed_cost < support_cost",
        "rule `fixed-above-total`: neither `<=` nor `=` stands in it",
    );
    refused(
        "handle-time.toml",
        "fixed_cost <= support_cost",
        "fixed_cost <= support_cost = total_cost",
        "rule `fixed-above-total`: `support_cost = total_cost`: `=` is no sign of a formula",
    );
}

#[test]
fn limits_of_what_has_none_are_refused() {
    let wilson = "Wilson's interval is of a part ÷ its whole";
    // a difference of shares, and a quotient that is a rate
    refused(
        "measure.toml",
        "formula = \"resolved_by_automation / contacts\"",
        "formula = \"1 - routed / contacts\"",
        &format!("metric `automation-share`: {wilson}"),
    );
    for (fields, why) in [
        ("unit = \"rate\"\nformula = \"contacts / exposure\"\ninterval = \"wilson\"", wilson),
        (
            "unit = \"money-per-contact\"\nformula = \"support_cost / contacts\"\ninterval = \"poisson\"",
            "Garwood's interval is of contacts × or ÷ what has none",
        ),
        (
            "unit = \"rate\"\nformula = \"contact_rate * 2\"\ninterval = \"poisson\"",
            "Garwood's interval is of contacts × or ÷ what has none",
        ),
        (
            "unit = \"rate\"\nformula = \"(contacts + attempts) / exposure\"\ninterval = \"poisson\"",
            "Garwood's interval is of contacts × or ÷ what has none",
        ),
        (
            "unit = \"rate\"\nformula = \"contacts / exposure\"\ninterval = \"rate-ratio\"",
            "the interval of two periods is of ratio(rate, rate)",
        ),
    ] {
        refused_rows("change.toml", &metric(fields), &[&format!("metric `odd`: {why}")]);
    }
}

#[test]
fn every_unit_has_its_word() {
    for (word, variant) in [
        ("contacts", "Contacts"),
        ("people-contacts", "Contacts"),
        ("cases", "Cases"),
        ("weighted-contacts", "WeightedContacts"),
        ("base", "Base"),
        ("exposure", "Exposure"),
        ("months", "Months"),
        ("share", "Share"),
        ("ratio", "Ratio"),
        ("weight", "Weight"),
        ("rate", "Rate"),
        ("people-rate", "PeopleRate"),
        ("case-rate", "CaseRate"),
        ("weighted-rate", "WeightedRate"),
        ("rate-per-month", "RatePer(TimeBase::Month)"),
        ("rate-per-quarter", "RatePer(TimeBase::Quarter)"),
        ("rate-per-year", "RatePer(TimeBase::Year)"),
        ("time", "Time"),
        ("money", "Money"),
        ("money-per-year", "MoneyPerYear"),
        ("money-per-contact", "MoneyPerContact"),
        ("money-per-case", "MoneyPerCase"),
        ("money-per-base", "MoneyPerBase"),
        ("money-per-hour", "MoneyPerHour"),
        ("seconds-per-contact", "Seconds"),
        ("contacts-per-case", "ContactsPerCase"),
    ] {
        let mut files = files("", "", "");
        let row = format!("\n[[input]]\nname = \"odd\"\nnoun = \"odd thing\"\nunit = \"{word}\"\n");
        files.last_mut().unwrap().text.push_str(&row);
        let [_, rows] = check(&files).unwrap();
        let expected =
            format!("noun: \"odd thing\", counted: \"odd thing\", unit: Unit::{variant},");
        assert!(rows.contains(&expected), "{word}");
    }
}
