//! Histograms, by hand arithmetic.

use crate::chart::{
    Anchor, BarRole, ChartModel, Histogram, HistogramSeries, Layout, RuleKind, layout,
};
use crate::digits::PlainDigits;

fn placed(series: Vec<HistogramSeries>, width: f64) -> Layout {
    let model = ChartModel::Histogram(Histogram { series, ..Histogram::default() });
    layout(&model, width, &PlainDigits::default()).unwrap()
}

/// Columns of 100 from 0 on.
fn series(counts: &[f64]) -> HistogramSeries {
    HistogramSeries {
        name: "All in".to_owned(),
        labels: vec!["median 150".to_owned()],
        width: 100.0,
        counts: counts.to_vec(),
        inner: [100.0, 300.0],
        middle: 150.0,
        ..HistogramSeries::default()
    }
}

#[test]
fn columns_are_to_scale_and_those_between_the_percentiles_are_solid() {
    // 2 to 402 px for 0 to 400, with a gap of one pixel between columns.
    let placed = placed(vec![series(&[1.0, 4.0, 2.0, 1.0])], 404.0);
    let columns: Vec<(f64, f64, f64, BarRole)> = placed
        .columns
        .iter()
        .map(|item| (item.left, item.right, item.bottom - item.top, item.role))
        .collect();
    let expected = [
        (2.0, 101.0, 20.0, BarRole::OwnSoft),
        (102.0, 201.0, 80.0, BarRole::Own),
        (202.0, 301.0, 40.0, BarRole::Own),
        (302.0, 401.0, 20.0, BarRole::OwnSoft),
    ];
    assert_eq!(columns, expected);
    let marks: Vec<_> = placed.rules.iter().filter(|rule| rule.kind == RuleKind::Mark).collect();
    assert_eq!((marks.len(), marks[0].ends[0].0), (1, 152.0));
}

#[test]
fn empty_columns_at_the_ends_take_no_room() {
    let placed = placed(vec![series(&[0.0, 0.0, 4.0, 0.0, 4.0, 0.0])], 800.0);
    let plot = placed.panels[0].plot;
    // From the middle, 150, to the end of the last column that has a count.
    assert_eq!((plot.start, plot.end, placed.columns.len()), (150.0, 500.0, 2));
}

#[test]
fn series_have_one_scale_of_area_and_a_flat_one_a_quarter_of_the_height() {
    let peak = |layout: &Layout, index: usize| {
        let item = layout.columns[index];
        item.bottom - item.top
    };
    // The same count in columns half as wide is twice as dense.
    let narrow = HistogramSeries { width: 50.0, ..series(&[8.0]) };
    let two = placed(vec![narrow.clone(), series(&[8.0])], 800.0);
    assert_eq!((peak(&two, 0), peak(&two, 1)), (96.0, 48.0));
    let flat = placed(vec![narrow, series(&[0.5])], 800.0);
    assert_eq!((peak(&flat, 0), peak(&flat, 1)), (96.0, 24.0));
}

#[test]
fn texts_stand_on_the_side_with_more_room_or_above() {
    let name = |layout: &Layout| {
        let text = layout.texts.iter().find(|text| text.text == "All in").unwrap();
        (text.anchor, text.x, text.y)
    };
    // All columns at the left, or at the right.
    let left = placed(vec![series(&[9.0, 9.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.1])], 800.0);
    assert_eq!((name(&left).0, name(&left).1), (Anchor::Start, left.columns[1].right + 12.0));
    let late =
        HistogramSeries { middle: 750.0, ..series(&[0.1, 0.0, 0.0, 0.0, 0.0, 0.0, 9.0, 9.0]) };
    let right = placed(vec![late], 800.0);
    assert_eq!((name(&right).0, name(&right).1), (Anchor::End, right.columns[1].left - 12.0));
    // Everywhere.
    let above = placed(vec![series(&[9.0; 4])], 296.0);
    let highest = above.columns.iter().map(|item| item.top).fold(f64::MAX, f64::min);
    assert!(name(&above).0 == Anchor::Start && name(&above).2 + 24.0 <= highest);
}

#[test]
fn what_is_no_count_and_no_amount_is_left_out() {
    let odd = series(&[f64::NAN, 4.0, -3.0, f64::INFINITY, 2.0]);
    assert_eq!(placed(vec![odd], 800.0).columns.len(), 2);
    let unknown = HistogramSeries { from: f64::NAN, ..series(&[4.0]) };
    // Its middle is left.
    assert!(placed(vec![unknown], 800.0).columns.is_empty());
    let nothing = HistogramSeries { middle: f64::NAN, ..series(&[]) };
    let model = ChartModel::Histogram(Histogram { series: vec![nothing], ..Histogram::default() });
    assert_eq!(layout(&model, 800.0, &PlainDigits::default()), None);
}

#[test]
fn the_legend_has_the_columns_that_are_drawn() {
    let words: &[(BarRole, &str)] =
        &[(BarRole::Own, "nine of ten"), (BarRole::OwnSoft, "the rest")];
    let roles = |counts: &[f64]| {
        let series = vec![series(counts)];
        let model = ChartModel::Histogram(Histogram { series, words, ..Histogram::default() });
        model.legend().into_iter().map(|swatch| swatch.role).collect::<Vec<_>>()
    };
    assert_eq!(roles(&[0.0, 4.0]), [BarRole::Own]);
    assert_eq!(roles(&[1.0, 4.0]), [BarRole::Own, BarRole::OwnSoft]);
}
