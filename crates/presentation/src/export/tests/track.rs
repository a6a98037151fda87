//! Track in documents, in the table for spreadsheets, and on a slide.

use super::{Export, View, draft};
use crate::{digits::PlainDigits, export::Separator};
use scenario::Job;

/// Twenty months around 4 contacts per 100 orders, six of 3.6, a lever that promised them, and an event.
fn tracked<T>(f: impl FnOnce(&Export<'_>) -> T) -> T {
    let cells: Vec<String> = (0..20)
        .map(|month| if month % 2 == 0 { 3_900 } else { 4_100 })
        .chain([3_600; 6])
        .map(|contacts| format!("{contacts}:100000"))
        .collect();
    let state = format!(
        "v=1&vol=4000&per=month&base=100000:orders&cur=usd&in=month&each=10&since=2025-09&series=2024-01:{}\
         &event=2024-12:shown:Fees&lever=fewer:all:::::::Help%20pages&b.by=5..20&end",
        cells.join(":")
    );
    let (draft, digits) = (draft(&state), PlainDigits::default());
    let view = View::of(&draft, &digits);
    f(&Export::new(&draft, &view, None, &digits, Job::Track))
}

#[test]
fn a_slide_has_the_chart_however_long_the_sentence_is() {
    let slide = tracked(|export| export.slide()).unwrap();
    let texts: Vec<&str> = slide.texts.iter().map(|text| text.text.as_str()).collect();
    assert!(texts.contains(&"promised"), "{texts:?}");
    assert!(texts.iter().all(|text| !text.contains("the chart")), "{texts:?}");
    // Where the contacts have no room below the rate, nothing says that they stand there.
    let says_below = texts.iter().any(|text| text.contains("contacts below"));
    assert_eq!(says_below, texts.iter().all(|text| !text.contains("what stands below the rate")));
}

#[test]
fn the_table_has_levels_the_promise_what_came_and_events() {
    let csv = tracked(|export| export.csv(Separator::Comma));
    let has = |name: &str, from: &str| {
        let row = csv.lines().find(|line| line.contains(name)).unwrap_or_default();
        assert!(row.contains(from), "{name}: {row}");
    };
    has("Track,\"Level, Jan 2024 to Feb 2026\"", ",4,,,contacts per 100 orders,");
    has("Track,\"Level, Jan 2024 to Feb 2026\"", ",from 20 months");
    has("Track,Dec 2025: promised", ",3.2,3.8,");
    has("Track,Since the levers", ",3.6,,,contacts per 100 orders,");
    has("Track,Promised since", ",3.2,3.8,contacts per 100 orders,");
    has("Track,\"Dec 2024: Fees, before\"", ",4,,,");
    has("Track,Dec 2024: year up to it", ",4,,,");
}

#[test]
fn what_the_answer_says_is_not_said_once_more_behind_it() {
    let text = tracked(|export| export.markdown());
    // At the head of the document, and in the answer of its job.
    for sentence in ["did fall from", "No month by itself", "Against February 2025"] {
        assert_eq!(text.matches(sentence).count(), 2, "{sentence} in {text}");
    }
}
