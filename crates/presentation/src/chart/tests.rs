//! Unit tests of the parts of a layout: axis, colours, labels, text, positions.

mod curves;
mod funnel;
mod histogram;
mod lines;
mod money;
mod patterns;
mod shares;
mod spans;

use super::axis::Axis;
use super::labels::{TierLabel, staircase};
use super::text::{paragraph, shorten, width, wrap};
use super::{Bar, BarChart, BarRole, ChartModel, ChartRow, Palette, Panel, You, layout};
use crate::digits::PlainDigits;
use proptest::prelude::*;

fn bar(low: Option<f64>, high: Option<f64>) -> Bar {
    Bar { low, high, role: BarRole::Typical, label: Some("average".to_owned()) }
}

fn row(bars: Vec<Bar>) -> ChartRow {
    let (name, detail) = ("A name".to_owned(), "a detail".to_owned());
    ChartRow { name, detail, bars, ..ChartRow::default() }
}

fn of(rows: Vec<ChartRow>, you: Option<You>) -> ChartModel {
    ChartModel::Bars(BarChart { rows, you, caption: "contacts".to_owned(), ..BarChart::default() })
}

fn you(value: f64) -> You {
    You { value, low: value, high: value, label: "you: 1".to_owned() }
}

#[test]
fn axes_end_at_a_round_number() {
    for (high, most, ticks, decimals) in [
        // The mock's two axes.
        (2.0, 6, &[0.0, 0.5, 1.0, 1.5, 2.0][..], 1),
        (10.0, 6, &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0], 0),
        // 0.6 / 0.1 is 5.999..., 0.35 needs 7 steps of 0.05 and 4 of 0.1.
        (0.6, 6, &[0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], 1),
        (0.35, 6, &[0.0, 0.1, 0.2, 0.3, 0.4], 1),
        (0.012, 3, &[0.0, 0.005, 0.01, 0.015], 3),
        (2.0, 1, &[0.0, 2.0], 0),
        (1e15, 2, &[0.0, 5e14, 1e15], 0),
        // Nothing to span.
        (0.0, 6, &[0.0, 1.0], 0),
    ] {
        let axis = Axis::of(&[row(vec![bar(None, Some(high))])], None, most);
        assert_eq!(axis.ticks(), ticks, "{high}");
        assert_eq!(axis.decimals(), decimals, "{high}");
    }
}

#[test]
fn the_axis_follows_the_value_up_to_twice_the_reach() {
    let rows = vec![row(vec![bar(Some(0.5), Some(1.0))])];
    let ends = [1.9, 2.0, 2.1].map(|value| Axis::of(&rows, Some(&you(value)), 6));
    assert_eq!(ends.map(Axis::is_beyond), [false, false, true]);
    assert!(ends[0].end() >= 1.9 && ends[1].end() >= 2.0 && ends[2].end() < 2.0);
    // No edge above zero: nothing to be beyond of.
    let lone = Axis::of(&[row(vec![])], Some(&you(7.0)), 6);
    assert!(!lone.is_beyond() && lone.end() >= 7.0);
}

#[test]
fn colours_come_from_the_style_sheet() {
    let all = |value: &'static str| Palette::from_css(|_| Some(value.to_owned()));
    assert_eq!(all(" #1d2327 ").map(|palette| palette.ink), Some((0x1d, 0x23, 0x27)));
    assert_eq!(all("#fff").map(|palette| palette.paper), Some((255, 255, 255)));
    assert_eq!(all("rgb(1, 20, 255)").map(|palette| palette.soft), Some((1, 20, 255)));
    for wrong in [
        "",
        "#",
        "1d2327",
        "#1d232",
        "#1d232g",
        "rgb(0,0)",
        "rgb(0,0,0,0)",
        "rgb(0,0,256)",
        "#1d23271d",
        "#ä",
        "#+1d232",
    ] {
        assert_eq!(all(wrong), None, "{wrong}");
    }
    let property = |name: &str| (name != "--mark").then(|| "#000000".to_owned());
    assert_eq!(Palette::from_css(property), None);
    let paper = |name: &str| Some(if name == "--card" { "#ffffff" } else { "#000000" }.to_owned());
    assert_eq!(Palette::from_css(paper).map(|palette| palette.paper), Some((255, 255, 255)));
}

#[test]
fn long_text_is_wrapped_between_words_and_then_shortened() {
    let text = "Zendesk 2025, reported; yearly ÷ 12";
    assert_eq!(wrap(text, 12.0, 400.0, 2), [text]);
    let two = wrap(text, 12.0, 150.0, 2);
    assert_eq!(two, ["Zendesk 2025,", "reported; yearly ÷ 12"]);
    let short = wrap(text, 12.0, 100.0, 2);
    assert!(short[1].ends_with('…') && short.len() == 2, "{short:?}");
    assert!(wrap("", 12.0, 100.0, 2).is_empty());
    assert_eq!(shorten("äöü", 12.0, 100.0), "äöü");
}

#[test]
fn a_name_from_right_to_left_is_isolated_on_every_line_and_takes_no_more_room() {
    let (name, isolated) = ("תשלום חשבון", "\u{2068}תשלום חשבון\u{2069}");
    assert!((width(isolated, 12.0) - width(name, 12.0)).abs() < 1e-9);
    let lines = paragraph(&format!("of which 40 are {isolated}: 62.5\u{a0}%"), 12.0, 90.0);
    let found = ["of which 40", "are \u{2068}תשלום\u{2069}", "\u{2068}חשבון\u{2069}: 62.5\u{a0}%"];
    assert_eq!(lines, found);
    let short = wrap(isolated, 12.0, 60.0, 1);
    assert!(short[0].starts_with('\u{2068}') && short[0].ends_with("…\u{2069}"), "{short:?}");
}

#[test]
fn a_median_is_a_point_and_a_band_never_thinner_than_two_pixels() {
    let bars = vec![bar(Some(3.2), Some(3.2)), bar(Some(5.0), Some(5.001))];
    let mut row = row(bars);
    row.bars[0].role = BarRole::Median;
    let placed = layout(&of(vec![row], None), 820.0, &PlainDigits::default()).unwrap();
    let point = placed.bars.iter().find(|bar| bar.point).unwrap();
    assert!((placed.panels[0].plot.value_at(point.left) - 3.2).abs() < 1e-9);
    let thin = placed.bars.iter().find(|bar| !bar.point).unwrap();
    assert!((thin.right - thin.left - 2.0).abs() < 1e-9);
}

proptest! {
    #[test]
    fn names_never_touch_and_leaders_cross_none(starts in proptest::collection::vec(0.0..300.0_f64, 0..5)) {
        let names = ["best in class", "top quartile", "average", "median", "target"];
        let labels = starts.iter().zip(names).map(|(x, text)| TierLabel { x: *x, text });
        let placed = staircase(labels.collect(), 12.0, 0.0, 300.0);
        for (index, one) in placed.iter().enumerate() {
            let end = one.x + width(&one.text, 12.0);
            prop_assert!(one.x >= 0.0 && end <= 300.0 + 1e-9);
            for other in &placed[..index] {
                let other_end = other.x + width(&other.text, 12.0);
                prop_assert!(one.line != other.line || end <= other.x || other_end <= one.x);
            }
            for other in placed.iter().filter(|other| other.line < one.line) {
                let other_end = other.x + width(&other.text, 12.0);
                prop_assert!(one.leader.is_none_or(|x| x <= other.x || x >= other_end));
            }
        }
    }

    #[test]
    fn text_made_to_fit_fits(text in "\\PC{0,60}", room in 20.0..300.0_f64) {
        prop_assert!(width(&shorten(&text, 12.0, room), 12.0) <= room + 1e-9);
        let lines = wrap(&text, 12.0, room, 2);
        prop_assert!(lines.len() <= 2);
        prop_assert!(lines.iter().all(|line| width(line, 12.0) <= room + 1e-9));
    }

    #[test]
    fn values_and_places_turn_into_one_another(
        edges in proptest::collection::vec((0.0..1e6_f64, 0.0..1e6_f64), 1..5),
        value in 0.0..1e7_f64,
        width_css in 1.0..2000.0_f64,
    ) {
        let bars = edges.iter().map(|(low, size)| bar(Some(*low), Some(low + size)));
        let model = of(vec![row(bars.collect())], Some(you(value)));
        let placed = layout(&model, width_css, &PlainDigits::default()).unwrap();
        let Panel { plot, you, .. } = &placed.panels[0];
        prop_assert!(plot.right > plot.left && placed.height.is_finite());
        prop_assert!((plot.value_at(plot.x_of(value)) - value).abs() <= 1e-9 * plot.end.max(value));
        prop_assert!(plot.x_of(plot.end / 2.0) < plot.x_of(plot.end));
        let reach = edges.iter().map(|(low, size)| low + size).fold(0.0, f64::max);
        prop_assert!(plot.end >= reach * (1.0 - 1e-9));
        prop_assert_eq!(you.unwrap().beyond, reach > 0.0 && value > 2.0 * reach);
        for item in &placed.bars {
            prop_assert!(item.left >= plot.left && item.left <= item.right);
        }
    }
}
