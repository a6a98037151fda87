//! Waterfall and tornado, by hand arithmetic.

use crate::chart::{
    BarRole, ChartModel, Layout, RuleKind, Span, SpanChart, SpanMark, SpanRow, layout,
};
use crate::digits::PlainDigits;

fn placed(chart: SpanChart, width: f64) -> Layout {
    layout(&ChartModel::Spans(chart), width, &PlainDigits::default()).unwrap()
}

fn row(from: f64, to: f64) -> SpanRow {
    let role = if to < from { BarRole::Lost } else { BarRole::Own };
    SpanRow {
        name: "A lever".to_owned(),
        spans: vec![Span { from, to, role }],
        ..SpanRow::default()
    }
}

/// 0 to 400, back to 300, on to 1,000.
fn waterfall() -> SpanChart {
    SpanChart {
        rows: vec![row(0.0, 400.0), row(400.0, 300.0), row(300.0, 1_000.0)],
        is_stepped: true,
        from_zero: true,
        ..SpanChart::default()
    }
}

#[test]
fn bars_are_to_scale_whichever_way_they_go() {
    // Without labels the plot of a narrow chart goes from 2 to 302.
    let placed = placed(waterfall(), 304.0);
    let edges: Vec<(f64, f64)> =
        placed.bars.iter().map(|bar| (bar.left.round(), bar.right.round())).collect();
    assert_eq!(edges, [(2.0, 122.0), (92.0, 122.0), (92.0, 302.0)]);
}

#[test]
fn a_step_leads_from_the_end_of_a_bar_to_the_next_one() {
    let placed = placed(waterfall(), 800.0);
    let [first, second, third] = placed.bars[..] else { panic!("three bars") };
    let expected = [
        [(first.right, first.bottom), (first.right, second.top)],
        // What is lost ends at its left.
        [(second.left, second.bottom), (second.left, third.top)],
    ];
    assert_eq!(placed.leaders, expected);
    let flat = SpanChart { is_stepped: false, ..waterfall() };
    assert!(self::placed(flat, 800.0).leaders.is_empty());
}

#[test]
fn what_cannot_be_drawn_is_left_out_and_steps_lead_past_it() {
    let mut chart = waterfall();
    chart.rows.insert(1, row(f64::NAN, 400.0));
    chart.rows[1].label = "unknown".to_owned();
    let placed = placed(chart, 800.0);
    assert_eq!((placed.bars.len(), placed.leaders.len()), (3, 2));
    assert!(placed.texts.iter().any(|text| text.text == "unknown"));
    let none = SpanChart { rows: vec![row(0.0, f64::INFINITY)], ..SpanChart::default() };
    assert_eq!(layout(&ChartModel::Spans(none), 800.0, &PlainDigits::default()), None);
}

#[test]
fn a_mark_stands_over_its_rows_at_its_amount() {
    let mark =
        |is_dashed| SpanMark { at: 500.0, rows: 1..9, label: "middle".to_owned(), is_dashed };
    let solid = placed(SpanChart { marks: vec![mark(false)], ..waterfall() }, 800.0);
    let plot = solid.panels[0].plot;
    let [rule] = solid.rules[..] else { panic!("one line: {:?}", solid.rules) };
    assert_eq!(rule.kind, RuleKind::Mark);
    assert!((rule.ends[0].0 - f64::midpoint(plot.left, plot.right)).abs() < 1e-9);
    // From below its label above the second row to below the last one.
    let (second, last) = (solid.bars[1], solid.bars[2]);
    assert!(rule.ends[0].1 > solid.bars[0].bottom && rule.ends[0].1 < second.top);
    assert!(rule.ends[1].1 > last.bottom);
    let label = solid.texts.iter().find(|text| text.text == "middle").unwrap();
    assert!(label.y < rule.ends[0].1 && label.y > solid.bars[0].bottom);
    let dashed = placed(SpanChart { marks: vec![mark(true)], ..waterfall() }, 800.0);
    assert!(dashed.rules.len() > 3 && dashed.rules.iter().all(|rule| rule.kind == RuleKind::Limit));
    // Rows that are not there have no mark, and the axis does not span it.
    let away = SpanMark { at: 9e9, rows: 3..4, ..SpanMark::default() };
    let without = placed(SpanChart { marks: vec![away], ..waterfall() }, 800.0);
    assert!(without.rules.is_empty() && without.panels[0].plot.end == 1_000.0);
}

#[test]
fn zero_is_stronger_where_amounts_below_are_shown() {
    let chart = SpanChart { rows: vec![row(0.0, -300.0), row(-300.0, 100.0)], ..waterfall() };
    let placed = placed(chart, 800.0);
    let [rule] = placed.rules[..] else { panic!("one line: {:?}", placed.rules) };
    // The first bar ends at zero, to the right.
    assert_eq!((rule.kind, rule.ends[0].0), (RuleKind::Base, placed.bars[0].right));
}

#[test]
fn an_axis_begins_with_the_bars_unless_it_is_from_zero() {
    let tornado = SpanChart { rows: vec![row(970.0, 1_160.0)], ..SpanChart::default() };
    let start = |chart| placed(chart, 800.0).panels[0].plot.start;
    assert_eq!(start(SpanChart { from_zero: true, ..tornado.clone() }), 0.0);
    assert_eq!(start(tornado), 970.0);
}

#[test]
fn texts_stand_at_the_ends_of_bars() {
    let mut chart = waterfall();
    chart.rows[1].ends = ["36 %", "25 %"].map(str::to_owned);
    chart.rows[2].label = "$700".to_owned();
    let placed = placed(chart, 296.0);
    let extent = |wanted: &str| {
        placed.texts.iter().find(|text| text.text == wanted).map(|text| text.extent()).unwrap()
    };
    assert!((placed.bars[1].left - extent("36 %").1 - 6.0).abs() < 1e-9);
    assert!((extent("25 %").0 - placed.bars[1].right - 6.0).abs() < 1e-9);
    assert!((extent("$700").0 - placed.bars[2].right - 6.0).abs() < 1e-9);
    // The longest bar leaves its label as much room as it needs, and no more.
    assert!(extent("$700").1 > 292.0 && extent("$700").1 <= 296.0);
}

#[test]
fn the_legend_has_the_roles_that_are_drawn() {
    let words: &[(BarRole, &str)] =
        &[(BarRole::Own, "saved"), (BarRole::Lost, "lost"), (BarRole::OwnSoft, "together")];
    let model = ChartModel::Spans(SpanChart { words, ..waterfall() });
    let roles: Vec<BarRole> = model.legend().into_iter().map(|swatch| swatch.role).collect();
    assert_eq!(roles, [BarRole::Own, BarRole::Lost]);
    assert!(model.rows().is_empty());
}
