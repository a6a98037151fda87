//! The pictures: which rows and stages they show, in which order, and what stands beside them.

use super::*;
use crate::chart::{BarRole, BarSpan, ChartModel, ChartRow, Funnel, FunnelPart, ShareAxis, Tone};
use scenario::field::{Section, Table, at};

/// The picture of a section.
fn picture(view: &View, section: Section) -> Option<ChartModel> {
    let card = view.breakdown.cards.iter().find(|card| card.section == section);
    card.and_then(|card| card.chart.clone())
}

fn funnel(state: &str) -> Option<Funnel> {
    match picture(&view(&format!("v=1&{state}&end")), Section::Funnel)? {
        ChartModel::Funnel(funnel) => Some(funnel),
        other => panic!("no funnel but {other:?}"),
    }
}

/// Count, words and place of every part, level by level.
fn parts(funnel: &Funnel) -> Vec<Vec<(&str, &str, [f64; 2])>> {
    let part = |part: &FunnelPart| [part.from.round(), part.to.round()];
    let mut levels = Vec::new();
    for level in &funnel.levels {
        let parts = level.iter().map(|one| (one.count.as_str(), one.words.as_str(), part(one)));
        levels.push(parts.collect());
    }
    levels
}

/// Rows of a table: contacts, kind, and the share that can be avoided, of 1,000 contacts.
fn rows(table: Table, rows: &[(&str, &str, &str)]) -> Vec<ChartRow> {
    let state = "v=1&vol=1000&per=month&base=5000:customers&in=month&end";
    let mut draft = link::open(state, NumberStyle::EnUs).draft;
    for (row, (count, kind, avoidable)) in rows.iter().enumerate() {
        draft.set_cell(table, row, at::COUNT, count);
        draft.set_cell(table, row, at::KIND, kind);
        draft.set_cell(table, row, table.name_column(), &format!("n{row}"));
        if table == Table::Issues {
            draft.set_cell(table, row, at::REDUCIBLE, avoidable);
        }
    }
    let view = View::of(&draft, &PlainDigits::default());
    let section = if table == Table::Issues { Section::Issues } else { Section::Channels };
    picture(&view, section).map_or_else(Vec::new, |chart| chart.rows().to_vec())
}

fn names(rows: &[ChartRow]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn a_rate_stands_beside_the_published_ranges() {
    let Some(ChartModel::Bars(chart)) = view(STORY).chart else { panic!("no chart") };
    let beside: Vec<(&str, &str, Tone)> = chart
        .rows
        .iter()
        .map(|row| (row.published.as_str(), row.standing.as_str(), row.tone))
        .collect();
    let expected = [
        ("0.33 to 0.67", "above", Tone::Mark),
        ("0.30 to 0.80", "at the upper edge", Tone::Ink),
        ("0.50 to 1.50", "inside", Tone::Ink),
        ("0.20 to 2.00", "inside", Tone::Ink),
    ];
    assert_eq!(beside, expected);
    assert_eq!(chart.caption, "contacts per customer per month; lower is better");
    assert_eq!(chart.you.map(|you| you.label).as_deref(), Some("you 0.80"));
}

#[test]
fn issues_keep_the_order_of_the_person() {
    let rows = rows(Table::Issues, &[("100", "", "50"), ("500", "", ""), ("300", "", "0")]);
    assert_eq!(names(&rows), ["n0", "n1", "n2", "Not classified"]);
    let shares: Vec<&str> = rows.iter().map(|row| row.standing.as_str()).collect();
    assert_eq!(shares, ["10.0\u{a0}%", "50.0\u{a0}%", "30.0\u{a0}%", "10.0\u{a0}%"]);
    // 50 of 1,000 are 5 %; on an axis that ends at 50 % that is a tenth.
    let axis = ShareAxis::of(&rows);
    let span = |from, to, role| BarSpan { from, to, role, is_open: false };
    let first = [span(0.0, 10.0, BarRole::Own), span(10.0, 20.0, BarRole::OwnSoft)];
    assert_eq!(axis.spans(&rows[0]), first);
    // What nobody calls avoidable is pale, as what cannot be avoided.
    assert_eq!(axis.spans(&rows[1]), [span(0.0, 100.0, BarRole::OwnSoft)]);
    assert_eq!(axis.spans(&rows[2]), [span(0.0, 60.0, BarRole::OwnSoft)]);
}

#[test]
fn the_smallest_of_many_issues_stand_together() {
    let counts: Vec<String> = (1..=15).map(|count| count.to_string()).collect();
    let many: Vec<(&str, &str, &str)> =
        counts.iter().map(|count| (count.as_str(), "", "")).collect();
    let rows = rows(Table::Issues, &many);
    // 1, 2 and 3 of 1,000 are the smallest.
    assert_eq!(names(&rows)[..2], ["n3", "n4"]);
    assert_eq!(names(&rows)[11..], ["n14", "3 more", "Not classified"]);
    assert_eq!(rows[12].standing, "0.60\u{a0}%");
}

#[test]
fn a_row_is_beside_its_published_range_only_where_it_is_alone_of_its_kind() {
    let alone =
        rows(Table::Channels, &[("333", "phone", ""), ("400", "email", ""), ("267", "form", "")]);
    let beside: Vec<(&str, &str)> =
        alone.iter().map(|row| (row.published.as_str(), row.standing.as_str())).collect();
    let expected =
        [("40 to 65\u{a0}%", "33.3\u{a0}%, below"), ("20 to 30\u{a0}%", "40.0\u{a0}%, above")];
    assert_eq!(beside[..2], expected);
    // The range is on the axis: 65 % need one to 75 %.
    assert!((ShareAxis::of(&alone).end() - 75.0).abs() < 1e-9);
    // 67 contacts of no known channel may be by phone, which would be inside the range then.
    let open = rows(Table::Channels, &[("350", "phone", ""), ("583", "form", "")]);
    assert_eq!(
        (open[0].published.as_str(), open[0].standing.as_str()),
        ("40 to 65\u{a0}%", "35.0\u{a0}%")
    );
    let two = rows(Table::Channels, &[("333", "phone", ""), ("400", "phone", "")]);
    assert!(two.iter().all(|row| row.published.is_empty()), "{two:?}");
    assert!(two.iter().all(|row| row.bars.iter().all(|bar| bar.role != BarRole::Typical)));
}

#[test]
fn a_whole_funnel_has_three_levels_to_scale() {
    let state = "vol=240000&attempts=312000&tried=120000&solved=60000&gave-up=12000\
                 &routed=96000&contained=48000&left=6000";
    let funnel = funnel(state).unwrap();
    assert_eq!(funnel.title, "Where 312,000 attempts to get help ended");
    let k = |from: f64, to: f64| [from * 1000.0, to * 1000.0];
    let expected = vec![
        vec![("312,000", "attempts to get help", k(0.0, 312.0))],
        vec![
            ("60,000", "solved by themselves", k(0.0, 60.0)),
            ("12,000", "gave up", k(60.0, 72.0)),
            ("240,000", "became contacts", k(72.0, 312.0)),
        ],
        vec![
            ("48,000", "contained", k(72.0, 120.0)),
            ("6,000", "abandoned in automation", k(120.0, 126.0)),
            ("186,000", "handled by people", k(126.0, 312.0)),
        ],
    ];
    assert_eq!(parts(&funnel), expected);
    let shares: Vec<&str> =
        funnel.levels.iter().flatten().map(|part| part.share.as_str()).collect();
    assert_eq!(
        shares,
        [
            "",
            "19.2\u{a0}%",
            "3.85\u{a0}%",
            "76.9\u{a0}%",
            "15.4\u{a0}%",
            "1.92\u{a0}%",
            "59.6\u{a0}%"
        ]
    );
}

#[test]
fn stages_that_are_not_known_are_left_out() {
    // Without attempts the funnel begins with contacts.
    let contacts = funnel("vol=1000&routed=600&contained=400&escalated=200").unwrap();
    let k = |from: f64, to: f64| [from, to];
    let expected = vec![
        vec![("1,000", "contacts", k(0.0, 1000.0))],
        vec![("400", "contained", k(0.0, 400.0)), ("600", "handled by people", k(400.0, 1000.0))],
    ];
    assert_eq!(parts(&contacts), expected);
    assert!(contacts.levels[1].iter().all(|part| part.of == "of contacts"));
    // Whoever gave up stands before the contacts, where nobody counted who was helped.
    let attempts = funnel("vol=1000&attempts=4000&gave-up=500").unwrap();
    let expected = vec![
        vec![("4,000", "attempts to get help", k(0.0, 4000.0))],
        vec![
            ("500", "gave up", k(2500.0, 3000.0)),
            ("1,000", "became contacts", k(3000.0, 4000.0)),
        ],
    ];
    assert_eq!(parts(&attempts), expected);
    // Contacts alone are no funnel.
    assert!(funnel("vol=1000").is_none());
}
