//! Sections whose contacts are not known: what is said, and the sum of the rows as an offer.

use super::{NumberStyle, view, view_in};
use crate::view::{SectionView, nothing_found};
use scenario::{
    Job,
    field::{Field, Section},
};

const ROWS: &str = "v=1&iss=1500::30:Billing,900::20:Login&end";

fn issues(view: &super::View) -> &SectionView {
    &view.breakdown.sections[Section::Issues as usize]
}

#[test]
fn rows_without_contacts_are_no_error_and_their_sum_can_be_taken() {
    let view = view(ROWS);
    let section = issues(&view);
    assert_eq!(section.summary, "2 rows, waiting for contacts");
    assert!(!section.is_wrong);
    assert_eq!(view.jobs[Job::Breakdown as usize].to_check, 0);
    let problem = section.problem.as_ref().unwrap();
    assert!(problem.text.contains("is missing"), "{}", problem.text);
    let remedy = &problem.remedies[0];
    assert_eq!((remedy.field, remedy.would_be.as_str()), (Field::Contacts, "2,400 or more"));
    let offer = remedy.offer.as_ref().unwrap();
    assert_eq!(
        (offer.label.as_str(), offer.text.as_str()),
        ("Take 2,400, the sum of the rows", "2,400")
    );
    let german = view_in(ROWS, NumberStyle::DeDe);
    let remedies = &issues(&german).problem.as_ref().unwrap().remedies;
    assert_eq!(remedies[0].offer.as_ref().unwrap().text, "2.400");
    let why = nothing_found(&view.breakdown.sections).unwrap();
    assert!(why.contains("under Measure is missing"), "{why}");
}

#[test]
fn contacts_that_cannot_be_read_are_not_called_missing() {
    let view = view("v=1&vol=..lots&iss=1500::30:Billing&end");
    let problem = issues(&view).problem.as_ref().unwrap();
    let why = nothing_found(&view.breakdown.sections).unwrap();
    for text in [problem.text.as_str(), why] {
        assert!(text.contains("cannot be read") && !text.contains("missing"), "{text}");
    }
    assert_eq!(issues(&view).summary, "1 row, waiting for contacts");
    // It is to be corrected under Measure, once.
    assert_eq!(view.jobs.iter().map(|job| job.to_check).collect::<Vec<_>>(), [1, 0, 0, 0, 0]);
}

#[test]
fn steps_without_contacts_have_no_sum_to_take() {
    let view = view("v=1&routed=400&end");
    let section = &view.breakdown.sections[Section::Funnel as usize];
    let remedy = &section.problem.as_ref().unwrap().remedies[0];
    assert_eq!((remedy.would_be.as_str(), &remedy.offer), ("all contacts of the period", &None));
}

#[test]
fn an_answer_without_a_finding_says_what_it_takes() {
    let why = |state: &str| nothing_found(&view(state).breakdown.sections);
    assert_eq!(why("v=1&vol=2400&end"), None);
    let rows = |cells: &str| why(&format!("v=1&vol=2400&iss={cells}&end")).unwrap();
    assert!(rows("..many::30:Billing").contains("to be corrected"));
    assert!(rows("3000::30:Billing").contains("to be corrected"));
    assert!(rows("300:::Billing").contains("how much of it can be avoided"));
}

#[test]
fn rows_above_the_total_lead_to_it_with_their_sum() {
    // 1,500 + 900 of 2,000 contacts.
    let view = view("v=1&vol=2000&iss=1500::30:Billing,900::20:Login&end");
    let section = issues(&view);
    assert!(section.is_wrong && section.summary.ends_with("to correct"), "{}", section.summary);
    let remedy = &section.problem.as_ref().unwrap().remedies[0];
    assert_eq!((remedy.field, remedy.would_be.as_str()), (Field::Contacts, "2,400 or more"));
    assert_eq!(remedy.offer.as_ref().unwrap().text, "2,400");
}

#[test]
fn beside_a_row_that_cannot_be_read_no_sum_is_offered() {
    let view = view("v=1&iss=1500::30:Billing,..many::20:Login&end");
    let remedy = &issues(&view).problem.as_ref().unwrap().remedies[0];
    assert_eq!((remedy.would_be.as_str(), &remedy.offer), ("1,500 or more", &None));
}
