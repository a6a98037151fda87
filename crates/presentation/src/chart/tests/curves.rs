//! Money over months, by hand arithmetic.

use crate::chart::layout::Point;
use crate::chart::{
    BarRole, ChartModel, Curve, CurveChart, CurvePoint, Layout, RuleKind, TextItem, layout,
};
use crate::digits::PlainDigits;

fn placed(chart: CurveChart, width: f64) -> Layout {
    layout(&ChartModel::Curves(chart), width, &PlainDigits::default()).unwrap()
}

fn curve(name: &str, points: &[Point], is_dashed: bool) -> Curve {
    let (name, label, points) = (name.to_owned(), "1".to_owned(), points.to_vec());
    Curve { name, label, points, is_dashed }
}

/// -100 at the start, 300 after 10 months; and half as fast.
fn case() -> CurveChart {
    CurveChart {
        curves: vec![
            curve("all", &[(0.0, -100.0), (10.0, 300.0)], false),
            curve("cash", &[(0.0, -100.0), (10.0, 100.0)], true),
        ],
        points: vec![CurvePoint {
            at: (2.5, 0.0),
            label: "2.5 months".to_owned(),
            is_hollow: false,
        }],
        end: 10.0,
        words: &[(BarRole::OwnSoft, "nine runs of ten")],
        ..CurveChart::default()
    }
}

fn said<'a>(layout: &'a Layout, wanted: &str) -> &'a TextItem {
    layout.texts.iter().find(|text| text.text == wanted).unwrap()
}

#[test]
fn curves_run_from_edge_to_edge_and_amounts_upwards() {
    let placed = placed(case(), 800.0);
    let plot = placed.panels[0].plot;
    let whole = placed.paths.iter().find(|path| !path.is_dash).unwrap();
    let [from, to] = whole.points[..] else { panic!("a straight line: {whole:?}") };
    assert_eq!((from.0, to.0, to.1), (plot.left, plot.right, plot.top));
    // A quarter of the way is zero, where the point is.
    let [dot] = placed.dots[..] else { panic!("one point") };
    assert!((dot.at.0 - (from.0 + (to.0 - from.0) / 4.0)).abs() < 1e-9);
    assert!((dot.at.1 - (from.1 + (to.1 - from.1) / 4.0)).abs() < 1e-9);
    // So is the stronger line.
    let base: Vec<f64> = placed
        .rules
        .iter()
        .filter(|rule| rule.kind == RuleKind::Base)
        .map(|rule| rule.ends[0].1)
        .collect();
    assert_eq!(base, [dot.at.1]);
}

#[test]
fn the_other_model_is_dashed_and_drawn_below() {
    let placed = placed(case(), 800.0);
    let (last, dashes) = placed.paths.split_last().unwrap();
    assert!(!last.is_dash && dashes.len() > 20 && dashes.iter().all(|path| path.is_dash));
}

#[test]
fn the_area_is_what_lies_between_the_percentiles() {
    let band = vec![(0.0, [-100.0, -100.0]), (10.0, [200.0, 300.0]), (5.0, [f64::NAN, 0.0])];
    let chart = CurveChart { band, ..case() };
    assert_eq!(ChartModel::Curves(chart.clone()).legend().len(), 1);
    let placed = placed(chart, 800.0);
    let plot = placed.panels[0].plot;
    let [start, upper, lower, end] = placed.areas[0].corners[..] else { panic!("four corners") };
    assert_eq!((start, start.0, upper), (end, plot.left, (plot.right, plot.top)));
    // 200 is a quarter of the way down from 300 to -100.
    assert!((lower.1 - (plot.top + (start.1 - plot.top) / 4.0)).abs() < 1e-9);
    assert!(
        ChartModel::Curves(case()).legend().is_empty()
            && self::placed(case(), 800.0).areas.is_empty()
    );
}

#[test]
fn labels_stand_at_the_ends_of_their_curves() {
    let wide = placed(case(), 800.0);
    let plot = wide.panels[0].plot;
    assert_eq!((said(&wide, "all").y, said(&wide, "all").x), (plot.top, plot.right + 10.0));
    // Inside of a narrow chart: above the upper end.
    let narrow = placed(case(), 296.0);
    assert!(said(&narrow, "all 1").y < narrow.panels[0].plot.top);
}

#[test]
fn labels_of_curves_that_end_together_are_pushed_apart_in_their_order() {
    let points = [(0.0, 0.0), (10.0, -50.0)];
    let names = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
    let curves = names.map(|name| curve(name, &points, false)).to_vec();
    let placed = placed(CurveChart { curves, ..case() }, 800.0);
    let middles = names.map(|name| said(&placed, name).y);
    assert!(middles.windows(2).all(|pair| pair[1] - pair[0] >= 36.0 - 1e-9), "{middles:?}");
    assert!(middles[7] + 24.0 <= placed.panels[0].plot.bottom + 1e-9);
}

#[test]
fn the_label_of_a_point_keeps_clear_of_curves() {
    for width in [254.0, 296.0, 560.0, 820.0] {
        let placed = placed(case(), width);
        let label = said(&placed, "2.5 months");
        let (left, right) = label.extent();
        for pair in placed.paths.iter().flat_map(|path| path.points.windows(2)) {
            let (from, to) = (pair[0].0.max(left), pair[1].0.min(right));
            let y_at = |x: f64| {
                pair[0].1 + (x - pair[0].0) / (pair[1].0 - pair[0].0) * (pair[1].1 - pair[0].1)
            };
            let is_above = y_at(from).min(y_at(to)) >= label.y + 8.0;
            let is_below = y_at(from).max(y_at(to)) <= label.y - 8.0;
            assert!(from > to || is_above || is_below, "{width}: {label:?} on {pair:?}");
        }
    }
}

#[test]
fn what_is_no_amount_or_no_month_of_the_case_is_left_out() {
    let mut chart = case();
    chart.curves[0].points.extend([(5.0, f64::NAN), (11.0, 9e9), (f64::NAN, 1.0), (-1.0, 9e9)]);
    chart.points.push(CurvePoint { at: (99.0, 9e9), ..CurvePoint::default() });
    assert_eq!(placed(chart, 800.0), placed(case(), 800.0));
    for end in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let model = ChartModel::Curves(CurveChart { end, ..case() });
        assert_eq!(layout(&model, 800.0, &PlainDigits::default()), None, "{end}");
    }
    let empty = ChartModel::Curves(CurveChart { curves: Vec::new(), ..case() });
    assert_eq!(layout(&empty, 800.0, &PlainDigits::default()), None);
}
