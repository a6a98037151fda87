//! Charts of the user's own quantities: lines, figures and scales of Pareto charts and funnels.

use super::{
    Anchor, Axis, Bar, BarItem, BarRole, ChartModel, ChartRow, Layout, Panel, TextItem, layout,
};
use crate::digits::{Digits, PlainDigits};
use proptest::prelude::*;

const WIDTHS: [f64; 3] = [296.0, 560.0, 820.0];

fn own(low: f64, high: f64, role: BarRole) -> Bar {
    Bar { low: Some(low), high: Some(high), role, label: None }
}

/// Issues by contacts: of each as many as can be avoided, and all. The axis ends at 100.
fn pareto(issues: &[(f64, f64)], name: &str) -> ChartModel {
    let total: f64 = issues.iter().map(|(avoidable, fixed)| avoidable + fixed).sum();
    let mut sum = 0.0;
    let (mut rows, mut line) = (Vec::new(), Vec::new());
    for (avoidable, fixed) in issues {
        let part = 100.0 * avoidable / total;
        let share = 100.0 * (avoidable + fixed) / total;
        sum += share;
        line.push(sum);
        rows.push(ChartRow {
            name: name.to_owned(),
            bars: vec![own(0.0, part, BarRole::Own), own(part, share, BarRole::OwnSoft)],
            figure: Some(format!("{share:.1} %")),
            ..ChartRow::default()
        });
    }
    ChartModel { rows, line, whole: Some(100.0), ..ChartModel::default() }
}

/// Stages of a funnel, from where to where each reaches.
fn funnel(whole: f64, stages: &[(f64, f64)]) -> ChartModel {
    let rows = stages.iter().map(|(low, high)| ChartRow {
        name: "A stage".to_owned(),
        bars: vec![own(*low, *high, BarRole::Own)],
        figure: Some(PlainDigits::default().whole(high - low)),
        ..ChartRow::default()
    });
    ChartModel { rows: rows.collect(), whole: Some(whole), ..ChartModel::default() }
}

fn placed(model: &ChartModel, width: f64) -> Layout {
    layout(model, width, &PlainDigits::default()).unwrap()
}

/// The figures, whole and in the order of the rows.
fn figures<'a>(placed: &'a Layout, model: &'a ChartModel) -> Vec<&'a TextItem> {
    let wanted = model.rows.iter().filter_map(|row| row.figure.as_deref());
    let mut texts = placed.texts.iter();
    wanted.map(|figure| texts.find(|text| text.text == figure).expect(figure)).collect()
}

/// What holds for every figure: inside the picture, apart from every text, beside every bar of its
/// row or on one, and free of the line.
fn assert_free(placed: &Layout, figures: &[&TextItem]) {
    for figure in figures {
        let (left, right) = figure.extent();
        assert!(left >= 0.0 && right <= placed.width, "leaves the picture: {figure:?}");
        for other in placed.texts.iter().filter(|other| *other != *figure) {
            let (from, to) = other.extent();
            let apart = right <= from || to <= left || (figure.y - other.y).abs() >= 14.0;
            assert!(apart, "{figure:?} runs into {other:?}");
        }
        let beside = |bar: &&BarItem| bar.top < figure.y && figure.y < bar.bottom;
        let bars: Vec<_> = placed.bars.iter().filter(beside).collect();
        let inside = bars.iter().any(|bar| bar.left <= left && right <= bar.right);
        let outside = bars.iter().all(|bar| right <= bar.left || bar.right <= left);
        assert!(inside || outside, "{figure:?} stands half on a bar");
        for pair in placed.panels[0].path.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            for step in 0..=200 {
                let part = f64::from(step) / 200.0;
                let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
                let hit = (y - figure.y).abs() < 7.0 && x > left && x < right;
                assert!(!hit, "the line goes through {figure:?} at {x}, {y}");
            }
        }
    }
}

#[test]
fn an_axis_ends_where_it_is_told_to() {
    let ends =
        |whole, steps| Axis::of(&ChartModel { whole: Some(whole), ..funnel(1.0, &[]) }, steps);
    for (whole, steps, ticks) in [
        (100.0, 6, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0][..]),
        (4000.0, 6, &[0.0, 1000.0, 2000.0, 3000.0, 4000.0]),
        // 4,000 would crowd 4,100; from the half of a step on there is room.
        (4100.0, 6, &[0.0, 1000.0, 2000.0, 3000.0, 4100.0]),
        (4600.0, 6, &[0.0, 1000.0, 2000.0, 3000.0, 4000.0, 4600.0]),
        (4100.0, 1, &[0.0, 4100.0]),
        // There is no half of a contact.
        (1.0, 6, &[0.0, 1.0]),
        (3.0, 6, &[0.0, 1.0, 2.0, 3.0]),
    ] {
        let axis = ends(whole, steps);
        assert_eq!(axis.ticks(), ticks, "{whole}");
        assert!((axis.end() - whole).abs() < 1e-12 && axis.decimals() == 0, "{whole}");
    }
    for none in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(ends(none, 6).end().is_finite() && ends(none, 6).end() > 0.0, "{none}");
    }
}

#[test]
fn the_end_of_a_given_axis_is_labelled() {
    for width in WIDTHS {
        let placed = placed(&funnel(3987.0, &[(0.0, 3987.0)]), width);
        let Panel { plot, .. } = &placed.panels[0];
        let end = placed.texts.iter().find(|text| text.text == "3,987" && text.y > plot.bottom);
        let end = end.unwrap();
        assert!(end.anchor == Anchor::End && (end.x - plot.right).abs() < 1e-9);
    }
}

#[test]
fn a_quantity_of_nothing_has_a_figure_and_no_bar() {
    let placed = placed(&funnel(4000.0, &[(0.0, 4000.0), (4000.0, 4000.0)]), 820.0);
    assert_eq!(placed.bars.len(), 1);
    assert!(placed.texts.iter().any(|text| text.text == "0" && text.x > 780.0), "{placed:?}");
}

#[test]
fn stages_hang_on_the_edges_that_they_share() {
    let stages = [(0.0, 4000.0), (1600.0, 4000.0), (2800.0, 4000.0), (0.0, 2800.0)];
    let wide = placed(&funnel(4000.0, &stages), 820.0);
    let shared = wide.leaders.iter().map(|(x, ..)| wide.panels[0].plot.value_at(*x).round());
    // Half a pixel inside of 4000, 4000 and 2800.
    assert_eq!(shared.collect::<Vec<_>>(), [3996.0, 3996.0, 2796.0]);
    for ((_, top, bottom), pair) in wide.leaders.iter().zip(wide.bars.windows(2)) {
        assert_eq!((*top, *bottom), (pair[0].bottom, pair[1].top));
    }
    // Names stand between the bars of a narrow one.
    assert!(placed(&funnel(4000.0, &stages), 296.0).leaders.is_empty());
}

#[test]
fn a_long_name_never_hides_a_figure() {
    let name = "Where is my order: delayed, lost, damaged or delivered to a wrong address";
    for width in WIDTHS {
        let model = pareto(&[(1.0, 1.0); 64], name);
        let placed = placed(&model, width);
        assert_free(&placed, &figures(&placed, &model));
        assert!(placed.texts.iter().all(|text| text.size >= 12.0));
    }
}

proptest! {
    #[test]
    fn the_line_goes_through_its_values(
        issues in proptest::collection::vec((1.0..1e4_f64, 1.0..1e4_f64), 1..64),
        width in 296.0..1400.0_f64,
    ) {
        let model = pareto(&issues, "An issue");
        let placed = placed(&model, width);
        let Panel { plot, path, .. } = &placed.panels[0];
        prop_assert_eq!(path.len(), model.line.len());
        let (first, last) = (path[0].0, path[path.len() - 1].0);
        prop_assert!(first > plot.left && (last - plot.right).abs() < 1e-6);
        for (index, ((x, y), value)) in path.iter().zip(&model.line).enumerate() {
            prop_assert!((x - plot.x_inside(*value)).abs() < 1e-9);
            prop_assert!((plot.value_at(*x) - value).abs() < 1e-9);
            let bar = placed.bars[2 * index];
            prop_assert!((y - f64::midpoint(bar.top, bar.bottom)).abs() < 1e-9);
        }
    }

    #[test]
    fn bars_are_to_scale(
        issues in proptest::collection::vec((1e3..1e4_f64, 1e3..1e4_f64), 1..12),
        width in 296.0..1400.0_f64,
    ) {
        let model = pareto(&issues, "An issue");
        let placed = placed(&model, width);
        let Panel { plot, .. } = placed.panels[0];
        let total: f64 = issues.iter().map(|(avoidable, fixed)| avoidable + fixed).sum();
        for (pair, (avoidable, fixed)) in placed.bars.chunks(2).zip(&issues) {
            for bar in pair {
                let amount = if bar.role == BarRole::Own { avoidable } else { fixed };
                let scaled = (plot.right - plot.left) * amount / total;
                // But for what would be too thin to be seen.
                prop_assert!((bar.right - bar.left - scaled.max(2.0)).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn figures_of_issues_stand_free(
        mut issues in proptest::collection::vec((0.0..1e4_f64, 1.0..1e4_f64), 1..64),
        other in 0.0..1e5_f64,
        width in 296.0..1400.0_f64,
    ) {
        issues.sort_by(|one, other| (other.0 + other.1).total_cmp(&(one.0 + one.1)));
        issues.push((0.0, other));
        let model = pareto(&issues, "An issue that takes a second line on a phone");
        let placed = placed(&model, width);
        assert_free(&placed, &figures(&placed, &model));
    }

    #[test]
    fn figures_of_stages_stand_free(
        whole in 1..10_000_000_u32,
        parts in proptest::collection::vec((0.0..=1.0_f64, 0.0..=1.0_f64), 1..6),
        width in 296.0..1400.0_f64,
    ) {
        let whole = f64::from(whole);
        let stages = parts.iter().map(|(one, other)| {
            let (one, other) = ((one * whole).round(), (other * whole).round());
            (one.min(other), one.max(other))
        });
        let model = funnel(whole, &stages.collect::<Vec<_>>());
        let placed = placed(&model, width);
        assert_free(&placed, &figures(&placed, &model));
    }
}
