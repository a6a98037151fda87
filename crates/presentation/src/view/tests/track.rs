//! Track: its sentences, what stands at its rows, and its chart.

use super::view;
use crate::{
    chart::{ChartModel, Mark},
    view::{JobAnswer, Track},
    words,
};
use scenario::Job;

fn track(state: &str) -> Track {
    view(&format!("v=1&{state}&end")).track
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{2068}', '\u{2069}'], "")
}

fn strong(state: &str) -> String {
    plain(&track(state).figure().unwrap().strong)
}

/// Months from January 2024 on, each against 100,000 orders.
fn months(contacts: impl IntoIterator<Item = u32>) -> String {
    let cells: Vec<String> =
        contacts.into_iter().map(|contacts| format!("{contacts}:100000")).collect();
    format!("base=:orders&step=month&series=2024-01:{}", cells.join(":"))
}

fn steady(months: usize) -> Vec<u32> {
    (0..months).map(|month| if month % 2 == 0 { 3_900 } else { 4_100 }).collect()
}

#[test]
fn the_sentence_tells_what_happened() {
    // 4.0 ± 3 x 0.2 / 1.128 per 100 orders
    assert_eq!(
        strong(&months(steady(24))),
        "No change that your months do not show anyway (3.47 to 4.53 per 100 orders)."
    );
    assert_eq!(strong(&months(steady(5))), "Too early: five months.");
    let spike = |after: usize| {
        let all = steady(20).into_iter().chain([4_900]).chain(steady(after));
        strong(&months(all))
    };
    assert_eq!(spike(0), "September 2025 stands out: 4.9, above 4.53.");
    assert_eq!(spike(1), "September 2025 stands out: 4.9, above 4.53; one month, back since.");
    let shift = steady(20).into_iter().chain([3_600; 8]);
    assert_eq!(
        strong(&months(shift)),
        "Since September 2025 eight months in a row lie below: 4.0 to 3.6 per 100 orders. It stays."
    );
}

#[test]
fn what_is_not_sure_is_not_said() {
    let shift = |after: &[u32]| {
        let all = steady(20).into_iter().chain([3_600; 8]).chain(after.iter().copied());
        strong(&months(all))
    };
    let row = "From September 2025 until April 2026 eight months in a row lie below: 4.0 to 3.6 per 100 orders.";
    assert_eq!(shift(&[4_050]), format!("{row} Whether it stays is too early to say."));
    assert_eq!(shift(&steady(9)[1..]), format!("{row} It went back."));
    let outside = steady(20).into_iter().chain([4_900, 5_000, 4_900, 4_000]);
    assert_eq!(
        strong(&months(outside)),
        "Three months up to November 2025 stand out: at last 4.9, above 4.53; back since."
    );
    let near = steady(20).into_iter().chain([4_300, 4_000, 4_300, 4_300]);
    assert_eq!(
        strong(&format!("third-rule=on&{}", months(near))),
        "Three of the four months up to December 2025 lie near the upper limit, 4.53 per 100 orders."
    );
    assert_eq!(
        strong(&months([0; 14])),
        "No limits: they need contacts, and two months that follow one another."
    );
    // A month is no day: neither shown nor left out.
    let event =
        track("base=:orders&step=day&series=2026-03-01:5:100:6:100&event=2026-03:left-out:Outage");
    assert_eq!(event.events_table.rows[0].figures, ["none: name a day"]);
}

#[test]
fn the_navigation_has_the_verdict_and_the_answer_the_rate() {
    let whole = view(&format!("v=1&{}&end", months(steady(20).into_iter().chain([3_600; 8]))));
    assert_eq!(whole.jobs[Job::Track as usize].figure.as_deref(), Some("fell to 3.6"));
    let figure = whole.track.figure().unwrap().clone();
    assert_eq!(
        (figure.name.as_str(), figure.figure.as_str(), plain(&figure.unit).as_str()),
        ("Contact rate, April 2026", "3.6", "contacts per 100 orders")
    );
    // In a year 8 % fewer: 3,600 after 3,900… of April 2025, 4,100
    assert!(
        plain(&figure.rest)
            == " In a year contacts fell by 12.2 %: the same base at a rate that is 12.2 % lower.",
        "{}",
        figure.rest
    );
}

#[test]
fn a_level_says_how_many_months_it_is_from() {
    // Twenty of the 28 months are the baseline: 4.0, where all of them together have 3.89.
    let state = months(steady(20).into_iter().chain([3_600; 8]));
    let facts = track(&state).figure().unwrap().facts.clone();
    assert_eq!(
        [&facts[0].name, &plain(&facts[0].detail), &facts[0].figure],
        ["Level since January 2024", "from 20 months, per 100 orders", "4.0"]
    );
    let two = format!("{}&event=2025-09:phase:Relaunch", months(steady(32)));
    let facts = track(&two).figure().unwrap().facts.clone();
    assert_eq!(facts[0].name, "Level, January 2024 to August 2025");
    assert_eq!(facts[1].name, "Level since September 2025");
}

#[test]
fn growth_and_rate_are_both_said() {
    let gap = "::".repeat(11);
    let state = format!("base=:orders&step=month&series=2025-03:1000:10000{gap}:1170:13000");
    let said = track(&state).says;
    let year = said.iter().find(|said| said.starts_with("In a year")).map(|said| plain(said));
    assert_eq!(
        year.as_deref(),
        Some("In a year contacts grew by 17.0 %: 30.0 % more base at a rate that is 10.0 % lower.")
    );
}

#[test]
fn what_cannot_be_used_is_said_at_its_row() {
    let found =
        track("base=:orders&step=month&series=2026-01:100:1000:90::80:0,60:1000:2026-01,5:1:..x");
    let said: Vec<&str> = found.table.rows.iter().map(|row| row.said.as_str()).collect();
    assert_eq!(said[1], words::row_problem(report::RowProblem::NoBase));
    assert_eq!(said[2], words::row_problem(report::RowProblem::ZeroBase));
    assert!(said[3].starts_with("Row 1 has the same period"), "{said:?}");
    assert_eq!(
        found.table.rows[4].errors.iter().map(|(column, _)| *column).collect::<Vec<_>>(),
        [2]
    );
    // Without a kind of base the rate has no unit, and no chart.
    let unknown = track("step=month&series=2026-01:100:1000:90:1000");
    assert!(matches!(unknown.answer, JobAnswer::Waiting(_)) && unknown.chart.is_none());
    assert_eq!(track("base=9:orders").answer, JobAnswer::Empty);
}

#[test]
fn the_chart_marks_what_says_more_and_what_does_not_count() {
    let all = steady(20).into_iter().chain([4_900, 4_000]);
    let state =
        format!("last=open&{}&event=2024-03:left-out:Outage,2025-09-12:shown:Release", months(all));
    let found = track(&state);
    let ChartModel::Control(chart) = found.chart.unwrap().chart.unwrap() else {
        panic!("a series")
    };
    let mark = |place: usize| chart.points[place].unwrap().mark;
    assert_eq!(
        [mark(2), mark(3), mark(20), mark(21)],
        [Mark::Outside, Mark::Plain, Mark::Signal, Mark::Outside]
    );
    assert_eq!(chart.events, [(2, "1".to_owned()), (20, "2".to_owned())]);
    assert_eq!(chart.points[0].unwrap().rate, 3.9);
    // The table twin has the same, in words.
    let words: Vec<&str> = found.table.rows.iter().map(|row| row.figures[1].as_str()).collect();
    assert_eq!(
        [words[2], words[3], words[20], words[21]],
        ["left out", "inside", "above", "not over yet"]
    );
}
