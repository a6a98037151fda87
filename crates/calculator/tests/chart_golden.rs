//! The benchmark chart as SVG, held against files that people have looked at.
//!
//! `UPDATE_GOLDEN=1 cargo test -p calculator --test chart_golden` writes them anew.

// Clippy takes the helpers of an integration test for code that could reach a person.
#![allow(clippy::unwrap_used)]

use calculator::chart::{
    Anchor, Bar, BarRole, ChartModel, ChartRow, Layout, Palette, Pen, SVG_TEXT_SCALE, Tone, You,
    draw, layout,
};
use calculator::figure::PlainDigits;
use plotters::prelude::{IntoDrawingArea, SVGBackend};
use std::path::PathBuf;

/// The light theme of the mock.
const LIGHT: Palette = Palette {
    ink: (0x1d, 0x23, 0x27),
    muted: (0x5b, 0x66, 0x6d),
    line: (0xdf, 0xdc, 0xd6),
    line_strong: (0x8a, 0x92, 0x99),
    mark: (0xb3, 0x40, 0x0d),
    band_best: (0x2f, 0x8f, 0x83),
    band_top: (0x7c, 0xc2, 0xb3),
    band_avg: (0xcf, 0xe3, 0xd6),
    paper: (0xff, 0xff, 0xff),
};

fn band(low: Option<f64>, high: Option<f64>, role: BarRole, label: &str) -> Bar {
    let label = (!label.is_empty()).then(|| label.to_owned());
    Bar { low, high, role, label }
}

fn typical(low: f64, high: f64) -> Bar {
    band(Some(low), Some(high), BarRole::Typical, "")
}

fn row(name: &str, detail: &str, bars: Vec<Bar>) -> ChartRow {
    ChartRow { name: name.to_owned(), detail: detail.to_owned(), bars }
}

fn you(value: f64, low: f64, high: f64, figure: &str) -> You {
    You { value, low, high, label: format!("you: {figure}") }
}

/// The first chart of the mock.
fn saas() -> ChartModel {
    ChartModel {
        rows: vec![
            row(
                "B2B SaaS, enterprise customers",
                "Zendesk 2025, reported; yearly ÷ 12",
                vec![typical(4.0 / 12.0, 8.0 / 12.0)],
            ),
            row("SaaS (B2B)", "Count, undated estimate", vec![typical(0.3, 0.8)]),
            row("B2B SaaS, typical", "Corebee, undated, vendor", vec![typical(0.5, 1.5)]),
            row("B2B SaaS, whole range", "Corebee, undated, vendor", vec![typical(0.2, 2.0)]),
        ],
        you: Some(you(0.8, 0.768, 0.833, "0.80")),
        caption: "contacts per customer per month (lower is better)".to_owned(),
    }
}

/// The second chart of the mock, with a target, a median and a quartile of other sources.
fn commerce() -> ChartModel {
    ChartModel {
        rows: vec![
            row(
                "E-commerce, targets",
                "targets table, reported",
                vec![
                    band(None, Some(1.0), BarRole::BestInClass, "best in class"),
                    band(None, Some(2.0), BarRole::TopQuartile, "top quartile"),
                    band(Some(3.0), Some(5.0), BarRole::Typical, "average"),
                ],
            ),
            row("Complex fulfilment", "undated, reported", vec![typical(7.0, 10.0)]),
            row(
                "E-commerce",
                "Gartner, undated, reported",
                vec![
                    band(Some(3.2), Some(3.2), BarRole::Median, "median"),
                    band(Some(1.8), Some(1.8), BarRole::TopQuartile, "top quartile"),
                ],
            ),
            row(
                "E-commerce, goal",
                "illustrative",
                vec![band(None, Some(5.0), BarRole::Target, "target")],
            ),
        ],
        you: Some(you(5.0, 4.86, 5.14, "5.0")),
        caption: "contacts per 100 orders (lower is better)".to_owned(),
    }
}

/// Open bands, and a value beyond twice the reach.
fn complexity(value: f64, figure: &str) -> ChartModel {
    ChartModel {
        rows: vec![
            row("Simple product", "Corebee, undated, vendor", vec![typical(0.2, 0.5)]),
            row(
                "Highly complex product",
                "Corebee, undated, vendor",
                vec![band(Some(2.0), None, BarRole::Typical, "2.0 and more")],
            ),
        ],
        you: Some(you(value, value * 0.95, value * 1.05, figure)),
        caption: "contacts per customer per month (lower is better)".to_owned(),
    }
}

/// Names that are too long for any column.
fn wordy() -> ChartModel {
    let mut model = commerce();
    for row in &mut model.rows {
        row.name += " of medium-sized companies with seasonal business in three or more countries";
        row.detail += ", converted from contacts per hundred customers by 1.8 orders a month";
    }
    model.you = Some(you(9.9, 9.8, 10.0, "9.9"));
    model
}

fn placed(model: &ChartModel, width: f64) -> Layout {
    layout(model, width, &PlainDigits::default()).unwrap()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // sizes of pictures
fn svg(layout: &Layout, scale: f64) -> String {
    let size = |length: f64| (length * scale).round() as u32;
    let mut text = String::new();
    let backend = SVGBackend::with_string(&mut text, (size(layout.width), size(layout.height)));
    let area = backend.into_drawing_area();
    let pen =
        Pen { palette: &LIGHT, scale, text_scale: SVG_TEXT_SCALE, family: "system-ui, sans-serif" };
    draw(&area, layout, &pen).unwrap();
    area.present().unwrap();
    drop(area);
    text
}

#[track_caller]
fn assert_golden(name: &str, layout: &Layout) {
    let drawn = svg(layout, 1.0);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &drawn).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap();
    assert!(drawn == golden, "{} differs; look at it, then UPDATE_GOLDEN=1", path.display());
}

/// What holds for every drawing, whatever it shows.
#[track_caller]
fn assert_sound(layout: &Layout) {
    for (index, text) in layout.texts.iter().enumerate() {
        let (left, right) = text.extent();
        assert!(left >= -0.5 && right <= layout.width + 0.5, "leaves the picture: {text:?}");
        assert!(text.size >= 12.0 && text.y > 0.0 && text.y < layout.height, "{text:?}");
        for other in &layout.texts[..index] {
            let (from, to) = other.extent();
            let apart = right <= from || to <= left || (text.y - other.y).abs() >= 12.0;
            assert!(apart, "{text:?} runs into {other:?}");
        }
    }
    for bar in &layout.bars {
        assert!(bar.left >= layout.plot.left && bar.right <= layout.plot.right + 2.0, "{bar:?}");
        assert!(bar.left <= bar.right && bar.bottom <= layout.plot.bottom, "{bar:?}");
    }
}

#[test]
fn every_picture_is_as_it_was_looked_at() {
    for (name, model, width) in [
        ("saas-820.svg", saas(), 820.0),
        ("saas-296.svg", saas(), 296.0),
        ("commerce-820.svg", commerce(), 820.0),
        ("commerce-296.svg", commerce(), 296.0),
        ("open-820.svg", complexity(0.8, "0.80"), 820.0),
        ("beyond-820.svg", complexity(5.0, "5.0"), 820.0),
        ("beyond-296.svg", complexity(5.0, "5.0"), 296.0),
        ("wordy-560.svg", wordy(), 560.0),
        ("wordy-296.svg", wordy(), 296.0),
    ] {
        let layout = placed(&model, width);
        assert_sound(&layout);
        assert_golden(name, &layout);
    }
}

#[test]
fn every_width_keeps_texts_apart_and_inside() {
    for width in (200..1400).step_by(7) {
        for model in
            [saas(), commerce(), complexity(0.8, "0.80"), complexity(99.0, "99.0"), wordy()]
        {
            assert_sound(&placed(&model, f64::from(width)));
        }
    }
}

#[test]
fn the_line_stands_at_the_value() {
    let layout = placed(&saas(), 820.0);
    // The axis spans 0 to 2.0 (Corebee's whole range) over the 558 px from 260 to 818.
    assert!((layout.plot.x_of(2.0) - 818.0).abs() < 1e-9);
    let at = layout.you.unwrap().x;
    assert!((at - (260.0 + 0.8 / 2.0 * 558.0)).abs() < 1e-9, "{at}");
    assert!((layout.plot.value_at(at) - 0.8).abs() < 1e-12);
    // Count's upper edge is the value; Zendesk's lies left of it.
    assert!((layout.bars[1].right - at).abs() < 1e-9);
    assert!(layout.bars[0].right < at);
    // 483.2 - 1.25 and 2.5 wide, rounded once.
    assert!(svg(&layout, 1.0).contains(r#"<rect x="482" y="20" width="3""#));
}

#[test]
fn everything_grows_with_the_scale() {
    let layout = placed(&saas(), 820.0);
    let double = svg(&layout, 2.0);
    assert!(double.contains(r#"width="1640""#));
    // 2 * (483.2 - 1.25) = 963.9; 5 pixels wide.
    assert!(double.contains(r#"<rect x="964" y="40" width="5""#), "{double}");
}

#[test]
fn an_open_band_ends_in_an_arrow_at_the_edge() {
    let layout = placed(&complexity(0.8, "0.80"), 820.0);
    let open = layout.bars.last().unwrap();
    assert!(open.open && (open.right - layout.plot.right).abs() < 1e-9);
    assert!((layout.plot.value_at(open.left) - 2.0).abs() < 1e-9);
    // Its edge times 1.25 is the least that the axis shows, so that the arrow has room.
    assert!(layout.axis.end() >= 2.5);
}

#[test]
fn a_value_beyond_twice_the_reach_stands_at_the_edge() {
    // The bands reach 2.0: 4.0 is just inside, 4.01 is beyond.
    let inside = placed(&complexity(4.0, "4.0"), 820.0);
    assert!(!inside.axis.is_beyond() && inside.axis.end() >= 4.0);
    let beyond = placed(&complexity(4.01, "4.01"), 820.0);
    assert!(beyond.axis.is_beyond() && beyond.axis.end() < 4.0);
    let you = beyond.you.unwrap();
    assert!(you.beyond && you.band.is_none());
    assert!((you.x - beyond.plot.right).abs() < 1e-9);
    let label = beyond.texts.iter().find(|text| text.tone == Tone::Mark).unwrap();
    assert_eq!((label.text.as_str(), label.anchor), ("you: 4.01", Anchor::End));
}

#[test]
fn tiers_nest_and_gaps_stay_gaps() {
    let layout = placed(&commerce(), 820.0);
    let first_row = &layout.bars[..3];
    let edges = first_row.iter().map(|bar| {
        let value = |x| layout.plot.value_at(x);
        (value(bar.left).round(), value(bar.right).round(), bar.role)
    });
    // The top quartile below 2 is drawn first and best in class below 1 over it; 2 to 3 is empty.
    let edges: Vec<_> = edges.collect();
    assert!(edges.contains(&(3.0, 5.0, BarRole::Typical)));
    let position = |edge| edges.iter().position(|other| *other == edge).unwrap();
    let (top, best) = ((0.0, 2.0, BarRole::TopQuartile), (0.0, 1.0, BarRole::BestInClass));
    assert!(position(top) < position(best));
}

#[test]
fn without_rows_there_is_no_chart() {
    let mut model = saas();
    model.rows.clear();
    assert_eq!(layout(&model, 820.0, &PlainDigits::default()), None);
    assert_eq!(layout(&saas(), 0.0, &PlainDigits::default()), None);
}
