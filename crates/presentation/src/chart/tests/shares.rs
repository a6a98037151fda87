//! The axis of shares, which the cells of a sheet and the chart have in common.

use crate::chart::{
    Bar, BarChart, BarRole, BarSpan, ChartModel, ChartRow, Scale, ShareAxis, layout,
};
use crate::digits::PlainDigits;
use proptest::prelude::*;

fn row(bars: &[(f64, f64, BarRole)]) -> ChartRow {
    let bar = |&(low, high, role): &(f64, f64, BarRole)| Bar {
        low: Some(low),
        high: Some(high),
        role,
        label: None,
    };
    ChartRow { bars: bars.iter().map(bar).collect(), ..ChartRow::default() }
}

fn share(of: f64) -> ChartRow {
    row(&[(0.0, of, BarRole::OwnSoft)])
}

fn span(from: f64, to: f64, role: BarRole) -> BarSpan {
    BarSpan { from, to, role, is_open: false }
}

#[test]
fn the_axis_is_the_shortest_that_holds_all() {
    for (shares, end) in [
        (&[][..], 25.0),
        (&[0.0], 25.0),
        (&[25.0], 25.0),
        // Rounding errors of a quarter are no more than one.
        (&[25.000_000_000_1, 3.0], 25.0),
        (&[25.1], 50.0),
        (&[34.0, 26.0], 50.0),
        (&[75.0], 75.0),
        (&[75.1], 100.0),
        (&[100.0], 100.0),
        (&[180.0], 100.0),
    ] {
        let rows: Vec<ChartRow> = shares.iter().map(|of| share(*of)).collect();
        assert!((ShareAxis::of(&rows).end() - end).abs() < 1e-12, "{shares:?}");
    }
    // Published ranges count: 33.3 % of phone, 40 to 65 % published.
    let phone = row(&[(0.0, 100.0 / 3.0, BarRole::Own), (40.0, 65.0, BarRole::Typical)]);
    assert!((ShareAxis::of(&[phone]).end() - 75.0).abs() < 1e-12);
}

#[test]
fn ticks_stand_every_quarter_and_the_last_names_the_unit() {
    let ticks = |of: f64| -> Vec<(f64, String)> {
        let ticks = ShareAxis::of(&[share(of)]).ticks().into_iter();
        ticks.map(|tick| (tick.at, tick.label)).collect()
    };
    let texts = |ticks: &[(f64, &str)]| -> Vec<(f64, String)> {
        ticks.iter().map(|(at, label)| (*at, (*label).to_owned())).collect()
    };
    assert_eq!(ticks(34.0), texts(&[(0.0, "0"), (50.0, "25"), (100.0, "50\u{a0}%")]));
    assert_eq!(ticks(3.0), texts(&[(0.0, "0"), (100.0, "25\u{a0}%")]));
    assert_eq!(ticks(99.0).len(), 5);
}

#[test]
fn spans_are_percent_of_the_axis() {
    // Billing of the mock: 34 %, a quarter of it avoidable, 30 to 45 % published, on an axis to 50.
    let billing = row(&[
        (0.0, 8.5, BarRole::Own),
        (8.5, 34.0, BarRole::OwnSoft),
        (30.0, 45.0, BarRole::Typical),
    ]);
    let spans = ShareAxis::of(std::slice::from_ref(&billing)).spans(&billing);
    let expected = [
        span(0.0, 17.0, BarRole::Own),
        span(17.0, 68.0, BarRole::OwnSoft),
        span(60.0, 90.0, BarRole::Typical),
    ];
    assert_eq!(spans, expected);
}

#[test]
fn a_share_of_nothing_has_no_bar_and_an_open_range_goes_on() {
    let mut row = row(&[(0.0, 0.0, BarRole::Own), (0.0, 20.0, BarRole::OwnSoft)]);
    row.bars.push(Bar { low: Some(65.0), high: None, role: BarRole::Typical, label: None });
    let axis = ShareAxis::of(std::slice::from_ref(&row));
    let spans = axis.spans(&row);
    assert_eq!(spans.len(), 2);
    assert_eq!(spans[1].role, BarRole::Typical);
    assert!(spans[1].is_open && (spans[1].to - 100.0).abs() < 1e-12);
}

proptest! {
    #[test]
    fn the_chart_draws_the_bars_of_the_cells(
        shares in proptest::collection::vec((0.5..50.0_f64, 0.5..50.0_f64), 1..12),
        width in 240.0..1400.0_f64,
    ) {
        let rows: Vec<ChartRow> = shares
            .iter()
            .map(|(part, rest)| {
                row(&[(0.0, *part, BarRole::Own), (*part, part + rest, BarRole::OwnSoft)])
            })
            .collect();
        let axis = ShareAxis::of(&rows);
        let spans: Vec<BarSpan> = rows.iter().flat_map(|row| axis.spans(row)).collect();
        let chart = BarChart { rows, scale: Scale::Shares, ..BarChart::default() };
        let placed = layout(&ChartModel::Bars(chart), width, &PlainDigits::default()).unwrap();
        let plot = placed.panels[0].plot;
        prop_assert!((plot.end - axis.end()).abs() < 1e-12);
        prop_assert_eq!(placed.bars.len(), spans.len());
        for (bar, span) in placed.bars.iter().zip(&spans) {
            let percent = |x: f64| (x - plot.left) / (plot.right - plot.left) * 100.0;
            prop_assert!((percent(bar.left) - span.from).abs() < 1e-6);
            // But for what would be too thin to be seen.
            let is_thinnest = (bar.right - bar.left - 2.0).abs() < 1e-9;
            prop_assert!(is_thinnest || (percent(bar.right) - span.to).abs() < 1e-6);
            prop_assert_eq!(bar.role, span.role);
        }
    }
}
