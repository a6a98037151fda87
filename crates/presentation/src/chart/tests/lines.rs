//! Dashes, lines of few points, lines that end at texts, and areas with hatching.

use crate::chart::clear::broken;
use crate::chart::hatch::falling_in;
use crate::chart::layout::{Anchor, Plate, Point, TextItem};
use crate::chart::line::{dashes, simplified};
use crate::chart::{AreaItem, DotItem, PathItem, Plot, RuleItem, RuleKind};
use crate::chart::{BarItem, BarRole, Layout, Panel, Tone};
use proptest::{collection::vec, prelude::*};

fn text(x: f64, y: f64) -> TextItem {
    let (text, anchor, size, tone) = ("label".to_owned(), Anchor::Middle, 12.0, Tone::Ink);
    TextItem { text, x, y, anchor, size, tone, plate: Plate::Never }
}

#[test]
fn a_dash_of_seven_pixels_follows_a_gap_of_five() {
    let level = dashes(&[(0.0, 4.0), (30.0, 4.0)]);
    let expected =
        [[(0.0, 4.0), (7.0, 4.0)], [(12.0, 4.0), (19.0, 4.0)], [(24.0, 4.0), (30.0, 4.0)]];
    assert_eq!(level, expected);
    // A dash goes around a bend: 4 px to the right, 3 px down.
    let bent = dashes(&[(0.0, 0.0), (4.0, 0.0), (4.0, 10.0)]);
    assert_eq!(bent, [vec![(0.0, 0.0), (4.0, 0.0), (4.0, 3.0)], vec![(4.0, 8.0), (4.0, 10.0)]]);
    assert!(dashes(&[]).is_empty() && dashes(&[(1.0, 1.0)]).is_empty());
}

#[test]
fn a_line_ends_where_a_text_stands_and_goes_on_below() {
    // A text of 16 px around y = 50, and one beside the line.
    let pieces = broken(100.0, (0.0, 120.0), &[text(100.0, 50.0), text(160.0, 90.0)]);
    assert_eq!(pieces, [[(100.0, 0.0), (100.0, 42.0)], [(100.0, 58.0), (100.0, 120.0)]]);
    assert_eq!(broken(100.0, (43.0, 57.0), &[text(100.0, 50.0)]), [] as [[Point; 2]; 0]);
}

#[test]
fn hatching_crosses_a_square_from_edge_to_edge() {
    let square = [(0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 20.0)];
    let lines = falling_in(&square);
    // y - x goes from -20 to 20 in steps of 10, the first half a small step inside.
    let across: Vec<f64> = lines.iter().map(|[from, _]| from.1 - from.0).collect();
    assert_eq!(across, [-17.5, -7.5, 2.5, 12.5]);
    assert_eq!(lines[2], [(0.0, 2.5), (17.5, 20.0)]);
}

#[test]
fn everything_in_a_layout_moves_with_it() {
    let plot = Plot { left: 1.0, right: 2.0, top: 3.0, bottom: 4.0, start: 0.0, end: 1.0 };
    let role = BarRole::Own;
    let bar =
        BarItem { left: 1.0, right: 2.0, top: 3.0, bottom: 4.0, role, open: false, point: false };
    let part = Layout {
        panels: vec![Panel { plot, grid: vec![5.0], spans: vec![(6.0, 7.0)], you: None }],
        bars: vec![bar],
        columns: vec![bar],
        leaders: vec![[(1.0, 2.0); 2]],
        areas: vec![AreaItem { corners: vec![(1.0, 2.0)], role }],
        rules: vec![RuleItem { ends: [(1.0, 2.0); 2], kind: RuleKind::Base }],
        paths: vec![PathItem { points: vec![(1.0, 2.0)], is_dash: true }],
        dots: vec![DotItem { at: (1.0, 2.0), is_hollow: true, is_signal: false }],
        texts: vec![text(1.0, 2.0)],
        ..Layout::default()
    };
    let mut whole = Layout::default();
    whole.add(part, (10.0, 100.0));
    let panel = &whole.panels[0];
    assert_eq!([panel.plot.left, panel.plot.right, panel.grid[0]], [11.0, 12.0, 15.0]);
    assert_eq!((panel.plot.top, panel.plot.bottom, panel.spans[0]), (103.0, 104.0, (106.0, 107.0)));
    for bar in [whole.bars[0], whole.columns[0]] {
        assert_eq!([bar.left, bar.right, bar.top, bar.bottom], [11.0, 12.0, 103.0, 104.0]);
    }
    let at = (11.0, 102.0);
    assert_eq!((whole.leaders[0], whole.rules[0].ends), ([at; 2], [at; 2]));
    assert_eq!((whole.areas[0].corners[0], whole.paths[0].points[0]), (at, at));
    assert_eq!((whole.dots[0].at, (whole.texts[0].x, whole.texts[0].y)), (at, at));
}

/// A line of points from left to right.
fn line() -> impl Strategy<Value = Vec<Point>> {
    let steps = vec((0.5..20.0_f64, -30.0..30.0_f64), 0..60);
    steps.prop_map(|steps| {
        let (mut x, mut y) = (0.0, 100.0);
        let next = |(right, down): (f64, f64)| {
            (x, y) = (x + right, y + down);
            (x, y)
        };
        steps.into_iter().map(next).collect()
    })
}

/// The y of a line at an x.
fn y_at(line: &[Point], x: f64) -> f64 {
    let pair = line.windows(2).find(|pair| pair[0].0 <= x && x <= pair[1].0).unwrap();
    pair[0].1 + (x - pair[0].0) / (pair[1].0 - pair[0].0) * (pair[1].1 - pair[0].1)
}

proptest! {
    #[test]
    fn fewer_points_are_the_same_line(line in line()) {
        let simple = simplified(&line);
        prop_assert!(simple.len() <= line.len());
        prop_assert_eq!((simple.first(), simple.last()), (line.first(), line.last()));
        for (x, y) in line.iter().filter(|_| simple.len() > 1) {
            prop_assert!((y_at(&simple, *x) - y).abs() <= 0.3 + 1e-9);
        }
    }

    #[test]
    fn dashes_lie_on_their_line(line in line()) {
        let mut end = f64::MIN;
        for dash in dashes(&line) {
            prop_assert!(dash[0].0 >= end);
            for (x, y) in &dash {
                prop_assert!(*x >= end && (y_at(&line, *x) - y).abs() < 1e-6);
                end = *x;
            }
        }
    }
}
