//! Rules that do not hold, in whole sentences with the numbers of the entries to check.

use super::*;
use crate::export::{Export, Separator};
use scenario::Job;

/// The message at a box, the detail of a tile, and the line of the table for spreadsheets.
fn said(state: &str, field: Field, metric: &str) -> [String; 3] {
    let draft = link::open(state, NumberStyle::EnUs).draft;
    let view = View::of(&draft, &PlainDigits::default());
    let at_box = view.field(field).unwrap().error.clone().unwrap_or_default();
    let tile = view.tiles.iter().find(|tile| tile.metric.name == metric);
    let detail = tile.map_or_else(String::new, |tile| tile.detail.clone());
    let csv = Export::new(&draft, &view, None, &PlainDigits::default(), Job::Measure)
        .csv(Separator::Comma);
    let line = csv.lines().find(|line| line.starts_with(&format!("Result,{metric},"))).unwrap();
    [at_box, detail, line.to_owned()]
}

#[test]
fn more_resolved_by_automation_than_there_are_contacts() {
    for (automated, contacts, sentence) in [
        (
            "1200",
            "1000",
            "The contacts resolved by automation (1,200) are 200 more than all contacts (1,000). \
             Check these two.",
        ),
        (
            "1",
            "0",
            "The contacts resolved by automation (1) are 1 more than all contacts (0). Check these \
             two.",
        ),
    ] {
        let state =
            format!("v=1&vol={contacts}&per=month&base=5000:customers&ai={automated}&in=month&end");
        let [at_box, detail, line] = said(&state, Field::ResolvedByAutomation, "Handled by people");
        assert_eq!((at_box.as_str(), detail.as_str()), (sentence, sentence));
        assert!(line.ends_with(&format!("\"{sentence}\"")) || line.ends_with(sentence), "{line}");
    }
}

#[test]
fn more_customers_in_contact_than_contacts_or_customers() {
    let customers = |contacts: &str, base: &str, unique: &str| {
        let state = format!("v=1&vol={contacts}&per=month&base={base}:customers&who={unique}&end");
        said(&state, Field::CustomersInContact, "Customers who made contact")
    };
    let [at_box, detail, line] = customers("1000", "5000", "1001");
    let sentence = "The distinct customers who made contact (1,001) are 1 more than the contacts \
                    (1,000), and each of them made one at least. Check these two.";
    assert_eq!((at_box.as_str(), detail.as_str()), (sentence, sentence));
    assert!(line.ends_with(&format!("\"{sentence}\"")) || line.ends_with(sentence), "{line}");
    let [at_box, detail, _] = customers("9000", "5000.5", "6000");
    let sentence = "The distinct customers who made contact (6,000) are 999.5 more than the \
                    customer base holds (5,000.5). Check these two.";
    assert_eq!((at_box.as_str(), detail.as_str()), (sentence, sentence));
}

#[test]
fn what_gives_no_value_is_a_sentence_too() {
    let state = "v=1&vol=100&per=month&base=0:customers&in=month&end";
    let view = view(state);
    let error = view.field(Field::Base).unwrap().error.clone().unwrap();
    assert_eq!(error, "A base of zero has no rate: nothing can be divided by zero.");
    assert_eq!(view.summary, "No contact rate. Nothing can be divided by zero.");
}

#[test]
fn three_figures_of_which_two_give_another_third_are_named_with_both() {
    let note = |users: &str, customers: &str, seats: &str| {
        let state = format!(
            "v=1&vol=100&per=month&base=50:customers&upc={users}&cpa={customers}&seats={seats}\
             &in=month&end"
        );
        view(&state).notes.into_iter().find(|note| note.contains("Check these three"))
    };
    assert_eq!(
        note("2", "3", "5").as_deref(),
        Some(
            "2.0 users per customer × 3.0 customers per account are 6.0 users per account; you \
             entered 5.0. Check these three. Until then each is used for its own pair."
        )
    );
    // 2.001 × 3 = 6.003, and 6.0 twice would say nothing.
    let note = note("2.001", "3", "6").unwrap();
    assert!(note.contains("are 6.003 users per account; you entered 6.000."), "{note}");
}
