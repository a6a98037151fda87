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
    // 12.2 % fewer: 3,600 after 3,900… of April 2025, 4,100
    assert!(
        plain(&figure.rest)
            == " Against April 2025 contacts fell by 12.2 %: the same base at a rate that is 12.2 % lower.",
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
fn a_period_outside_of_limits_that_it_widens_is_named() {
    let spike = || steady(4).into_iter().chain([6_000]).chain(steady(16));
    let named = |state: &str| {
        let says = track(state).says.iter().map(|said| plain(said)).collect::<Vec<_>>();
        says.into_iter().find(|said| said.contains("rest on it"))
    };
    assert_eq!(
        named(&months(spike())).as_deref(),
        Some(
            "May 2024 lies outside of limits that rest on it too, and so are wider: where you know why, leave it out under \
             Events."
        )
    );
    // Left out, it widens nothing; one behind the first twenty months never did.
    assert_eq!(named(&format!("{}&event=2024-05:left-out:Outage", months(spike()))), None);
    assert_eq!(named(&months(steady(24).into_iter().chain([6_000]))), None);
    let short = format!("{}&event=2024-08:phase:New%20shop", months(steady(14)));
    assert_eq!(
        strong(&short),
        "Too early: no phase has 12 months yet, and the last one seven months."
    );
}

#[test]
fn growth_and_rate_are_both_said() {
    let gap = "::".repeat(11);
    let state = format!("base=:orders&step=month&series=2025-03:1000:10000{gap}:1170:13000");
    let said = track(&state).says;
    let year = said.iter().find(|said| said.starts_with("Against")).map(|said| plain(said));
    assert_eq!(
        year.as_deref(),
        Some(
            "Against March 2025 contacts grew by 17.0 %: 30.0 % more base at a rate that is 10.0 % lower."
        )
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

/// Twenty months and one more of a lower rate, with an issue that fell, what automation resolved, cost and satisfaction.
fn with_columns() -> String {
    let cells = |of: &dyn Fn(usize) -> String| (0..21).map(of).collect::<Vec<_>>().join(":");
    let turns = |level: usize, by: usize| {
        move |month: usize| {
            (if month.is_multiple_of(2) { level - by } else { level + by }).to_string()
        }
    };
    let issue = |month: usize| if month == 20 { "300".to_owned() } else { turns(1_000, 50)(month) };
    format!(
        "{}&column=issue:Refunds:{},automation:Bot:{},cost:Cost:{},companion:CSAT:{},:Odd:{}",
        months(steady(21)),
        cells(&issue),
        cells(&turns(400, 20)),
        cells(&|_| "8000".to_owned()),
        cells(&|month| if month == 5 { String::new() } else { "82.5".to_owned() }),
        cells(&|_| "1".to_owned()),
    )
}

#[test]
fn further_columns_say_what_they_hold_and_what_needs_a_look() {
    let found = super::view(&format!("v=1&cur=usd&{}&end", with_columns())).track;
    let grid = found.parts.unwrap();
    let rows: Vec<String> = grid.rows.iter().map(|row| plain(&row.join("|"))).collect();
    assert_eq!(grid.heads[3], "Figure, rates per 100 orders");
    // 300 of 100,000 after 1,000; 3,900 - 380; 8,000 of 3,900 contacts after 2.0; the month that is blank is no zero.
    assert!(
        rows[0].starts_with(
            "Refunds|issue|September 2025|0.30|1.00|−70.0 %|September 2025 stands out"
        ),
        "{rows:?}"
    );
    assert!(
        rows.iter().any(|row| row.starts_with(
            "Contacts less Bot|left to people|September 2025|3.52|3.60|−2.22 %|no change"
        )),
        "{rows:?}"
    );
    assert!(
        rows.iter().any(|row| row.starts_with(
            "Cost per contact|cost|September 2025|USD 2.05|USD 2.00|+2.56 %|no limits"
        )),
        "{rows:?}"
    );
    assert!(
        rows.iter()
            .any(|row| row.starts_with("CSAT|as entered|September 2025|82.5|82.5|0 %|no limits")),
        "{rows:?}"
    );
    // 2 x 12 / 153
    assert!(
        found.parts_note.contains("about 0.2 times a year one of the 2 stands out"),
        "{}",
        found.parts_note
    );
    assert_eq!(found.columns, ["Odd: pick what it holds. Until then it is not used."]);
    assert!(
        found
            .says
            .iter()
            .any(|said| plain(said).starts_with("To look at: Refunds (September 2025 stands out)"))
    );
    let ChartModel::Control(chart) = found.chart.unwrap().chart.unwrap() else {
        panic!("a series")
    };
    assert_eq!(chart.second.unwrap().values[20], Some(3.52));
    let below: Vec<&str> = chart.below.iter().map(|lower| lower.label.as_str()).collect();
    assert_eq!(below, ["Contacts", "CSAT"]);
    assert_eq!(chart.below[1].values[5], None);
}

#[test]
fn an_event_says_what_was_before_and_after() {
    let all = steady(20).into_iter().chain([3_500, 3_700, 3_500, 3_700]);
    let state = format!("{}&event=2025-09:shown:Relaunch", months(all));
    let said = plain(&track(&state).events_table.rows[0].said);
    // 14,400 of 400,000 after 32,000 of 800,000 with 10 / 1.272384: p = 0.000171 in scipy.
    assert_eq!(
        said,
        "4.0 to 3.6 per 100 orders, eight before and four months after: more than your months show anyway, \
        which differ as much in 0.017 % of cases."
    );
}

#[test]
fn dates_that_may_be_two_are_asked_about() {
    let mut draft = scenario::link::open(
        &format!("v=1&{}&end", months(steady(3))),
        scenario::number::NumberStyle::EnUs,
    )
    .draft;
    draft.set_cell(scenario::field::Table::Series, 1, 2, "03/04/2026");
    let digits = crate::digits::PlainDigits { style: scenario::number::NumberStyle::EnUs };
    let asked = crate::view::View::of(&draft, &digits).track.open_date.unwrap();
    assert_eq!(asked.answers, ["Day first: 3 April 2026", "Month first: 4 March 2026"]);
}

#[test]
fn then_and_now_says_that_it_took_the_spread_of_the_series() {
    let of = |series: &str| {
        let state = format!(
            "v=1&vol=3800&per=month&was=4000&was-base=100000&was-per=month&base=100000:orders{series}&end"
        );
        let view = super::view(&state);
        let notes: Vec<String> = view
            .breakdown
            .cards
            .iter()
            .flat_map(|card| {
                let said = std::iter::once(card.sentence.clone());
                said.chain(card.notes.clone()).collect::<Vec<_>>()
            })
            .collect();
        plain(&notes.join(" "))
    };
    let series = months(steady(20)).replace("base=:orders", "");
    let with = of(&series);
    assert!(
        with.contains("What your months under Track show anyway may explain the change"),
        "{with}"
    );
    let alone = of("");
    assert!(
        alone.contains("more than chance explains")
            && alone.contains("if no contact led to another"),
        "{alone}"
    );
}

#[test]
fn published_ranges_stand_behind_the_line_of_their_unit_alone() {
    let bands = |measure: &str| {
        let found =
            track(&format!("{measure}&{}", months(steady(20)).replace("base=:orders&", "")));
        let ChartModel::Control(chart) = found.chart.unwrap().chart.unwrap() else {
            panic!("a series")
        };
        chart.bands.iter().map(|band| (band.label.clone(), band.ends)).collect::<Vec<_>>()
    };
    let of_shops = bands("vol=4000&vs=ecommerce&base=100000:orders");
    let name = |tier: &str| format!("E-commerce, 2024 to 2026, {tier}");
    assert_eq!(
        of_shops,
        [
            (name("best in class"), [Some(1.5), Some(2.0)]),
            (name("average"), [Some(3.0), Some(4.0)])
        ]
    );
    // Nothing is compared before Measure has a rate.
    assert_eq!(bands("vs=ecommerce&base=:orders"), []);
}

#[test]
fn what_was_entered_in_percent_is_shown_in_percent() {
    let opened = scenario::number::NumberStyle::EnUs;
    let mut draft = scenario::link::open_file(&format!("v=1&{}&end", with_columns()), opened).draft;
    let digits = crate::digits::PlainDigits { style: opened };
    for row in (0..21).filter(|row| *row != 5) {
        draft.set_cell(scenario::field::Table::Series, row, 6, "82.5 %");
    }
    let csat = |draft: &scenario::draft::Draft| {
        let grid = crate::view::View::of(draft, &digits).track.parts.unwrap();
        let row = grid.rows.into_iter().find(|row| row[0] == "CSAT").unwrap();
        [plain(&row[3]), plain(&row[4])]
    };
    assert_eq!(csat(&draft), ["82.5 %", "82.5 %"]);
    draft.set_cell(scenario::field::Table::Series, 0, 6, "82.5");
    assert_eq!(csat(&draft), ["82.5", "82.5"]);
}
