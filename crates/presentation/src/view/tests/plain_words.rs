//! Terms that users did not understand: a plain name on the page, the term in the definition.

use super::*;
use crate::words;
use benchmarks::Grade;
use metric_core::table::{METRICS, Metric};

/// A metric, the term that its definition keeps, and what no name and no unit says any more.
const TERMS: [(Metric, &str, &str); 8] = [
    (Metric::ReducibleFloor, "floor", "floor"),
    (Metric::LargestCut, "largest possible cut", "cut"),
    (Metric::ContainmentOfBot, "containment of the bot", "containment"),
    (Metric::ContainmentOfContacts, "containment of all contacts", "containment"),
    (Metric::TrueContainment, "true containment", "containment"),
    (Metric::RateRatio, "now ÷ then", "÷"),
    (Metric::SmallestFall, "smallest detectable fall", "would show"),
    (Metric::ComplexityIndex, "has the weight 1", "of weight"),
];

#[test]
fn a_term_stands_in_the_definition_and_not_in_the_name() {
    for (metric, term, _) in TERMS {
        let row = metric.row();
        assert!(row.tells.to_lowercase().contains(term), "{}: {term}", row.id);
    }
    for row in &METRICS {
        let shown = format!("{} {}", row.name, row.of).to_lowercase();
        let said = TERMS.iter().find(|(_, _, unsaid)| shown.contains(unsaid));
        assert_eq!(said.map(|(.., unsaid)| *unsaid), None, "{shown}");
        if row.interval.is_some() {
            let definition = format!("{} {}", row.tells, words::formula_words(row));
            assert!(definition.contains("if contacts were independent"), "{}", row.id);
        }
    }
}

#[test]
fn what_chance_explains_is_said_without_terms() {
    let state = "v=1&vol=2400&per=month&base=1000:customers&was=2450&was-base=1000&in=month&end";
    let view = view(state);
    let told = view.breakdown.cards[0].notes.join(" ");
    assert!(told.contains("would differ as much, if no contact led to another."), "{told}");
    let Answer::Figure(figure) = &view.answer else { panic!("no figure") };
    for text in [&told, &figure.interval] {
        assert!(!text.contains("(p)") && !text.contains("independent"), "{text}");
    }
}

#[test]
fn a_grade_is_said_plainly_and_the_term_stands_with_its_meaning() {
    let said = Grade::ALL.map(words::grade);
    for term in ["reported", "vendor", "illustrative"] {
        assert!(!said.contains(&term), "{said:?}");
    }
    let view = view("v=1&vol=240&per=month&base=1000:customers&vs=saas-b2b&in=month&end");
    let row = view.table.iter().find(|row| row.source.starts_with("Zendesk 2025")).unwrap();
    assert_eq!(row.source, "Zendesk 2025, retold");
    let grade = "Grade of evidence “reported”: retold from sources that are not linked.";
    assert!(row.evidence.ends_with(grade), "{}", row.evidence);
}

#[test]
fn containment_beside_the_published_one_has_the_name_of_its_figure() {
    let state = "v=1&vol=1000&vs=saas&routed=600&contained=120&end";
    let view = view(state);
    let card = &view.breakdown.cards[0];
    let about = Metric::ContainmentOfBot.row().name;
    assert!(card.published.iter().any(|row| row.name.starts_with(about)), "{:?}", card.published);
    let pointer = &view.breakdown.pointers[0].text();
    assert!(pointer.starts_with("Contained by automation: 20.0\u{a0}%"), "{pointer}");
}
