//! The benchmark chart as SVG, held against files that people have looked at.
//!
//! `UPDATE_GOLDEN=1 cargo test -p presentation --test chart_golden` writes them anew.

// Clippy takes the helpers of an integration test for code that could reach a person.
#![allow(clippy::unwrap_used)]

#[path = "chart_golden/models.rs"]
mod models;

use models::{commerce, complexity, crowd, funnel, pareto, saas, wordy};
use presentation::chart::{
    self, Anchor, BarRole, ChartModel, ChartStyle, Layout, Palette, Panel, Sheet, Tone, layout,
};
use presentation::digits::PlainDigits;
use std::path::PathBuf;

/// The light theme of the mock.
const LIGHT: Palette = Palette {
    ink: (0x1d, 0x23, 0x27),
    muted: (0x5b, 0x66, 0x6d),
    line: (0xdf, 0xdc, 0xd6),
    line_strong: (0x8a, 0x92, 0x99),
    mark: (0xb3, 0x40, 0x0d),
    accent: (0x0b, 0x5c, 0x6b),
    band_best: (0x2f, 0x8f, 0x83),
    band_top: (0x7c, 0xc2, 0xb3),
    band_avg: (0xcf, 0xe3, 0xd6),
    paper: (0xff, 0xff, 0xff),
};

fn placed(model: &ChartModel, width: f64) -> Layout {
    layout(model, width, &PlainDigits::default()).unwrap()
}

fn svg(layout: &Layout, scale: f64) -> String {
    let style = ChartStyle { palette: &LIGHT, scale, family: "system-ui, sans-serif" };
    chart::svg(layout, &style, "A title", "A description").unwrap()
}

/// Whether a document has a rectangle with these values of `x`, `y` and `width`.
fn has_rectangle(svg: &str, [x, y, width]: [&str; 3]) -> bool {
    let document = roxmltree::Document::parse(svg).unwrap();
    document.descendants().any(|node| {
        node.has_tag_name((SVG, "rect"))
            && [("x", x), ("y", y), ("width", width)]
                .iter()
                .all(|(name, value)| node.attribute(*name) == Some(*value))
    })
}

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

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
        assert!(bar.left <= bar.right, "{bar:?}");
        let holds = |Panel { plot, .. }: &Panel| {
            bar.left >= plot.left
                && bar.right <= plot.right + 2.0
                && bar.top >= plot.top
                && bar.bottom <= plot.bottom
        };
        assert_eq!(layout.panels.iter().filter(|panel| holds(panel)).count(), 1, "{bar:?}");
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
        ("pareto-820.svg", pareto(), 820.0),
        ("pareto-296.svg", pareto(), 296.0),
        ("crowd-296.svg", crowd(), 296.0),
        ("funnel-820.svg", funnel(), 820.0),
        ("funnel-296.svg", funnel(), 296.0),
    ] {
        let layout = placed(&model, width);
        assert_sound(&layout);
        assert_golden(name, &layout);
    }
}

#[test]
fn a_sheet_holds_charts_one_below_the_other() {
    for (name, width) in [("sheet-820.svg", 820.0), ("sheet-296.svg", 296.0)] {
        let mut sheet = Sheet::new(width).unwrap();
        for (title, model) in
            [("Benchmarks", saas()), ("Issues", pareto()), ("Automation", funnel())]
        {
            sheet.text(title, 18.0, Tone::Title);
            sheet.gap(6.0);
            sheet.chart(&model, &PlainDigits::default());
            sheet.gap(16.0);
        }
        let layout = sheet.into_layout();
        assert_eq!(layout.panels.len(), 3);
        assert_sound(&layout);
        assert_golden(name, &layout);
    }
}

#[test]
fn every_width_keeps_texts_apart_and_inside() {
    for width in (200..1400).step_by(7) {
        for model in [
            saas(),
            commerce(),
            complexity(0.8, "0.80"),
            complexity(99.0, "99.0"),
            wordy(),
            pareto(),
            crowd(),
            funnel(),
        ] {
            assert_sound(&placed(&model, f64::from(width)));
        }
    }
}

#[test]
fn the_line_stands_at_the_value() {
    let layout = placed(&saas(), 820.0);
    // The axis spans 0 to 2.0 (Corebee's whole range) over the 558 px from 260 to 818.
    assert!((layout.panels[0].plot.x_of(2.0) - 818.0).abs() < 1e-9);
    let at = layout.panels[0].you.unwrap().x;
    assert!((at - (260.0 + 0.8 / 2.0 * 558.0)).abs() < 1e-9, "{at}");
    assert!((layout.panels[0].plot.value_at(at) - 0.8).abs() < 1e-12);
    // Count's upper edge is the value; Zendesk's lies left of it.
    assert!((layout.bars[1].right - at).abs() < 1e-9);
    assert!(layout.bars[0].right < at);
    // 483.2 - 1.25 and 2.5 wide, rounded once.
    assert!(has_rectangle(&svg(&layout, 1.0), ["482", "20", "3"]));
}

#[test]
fn everything_grows_with_the_scale() {
    let layout = placed(&saas(), 820.0);
    let double = svg(&layout, 2.0);
    assert!(double.contains(r#"width="1640""#));
    // 2 * (483.2 - 1.25) = 963.9; 5 pixels wide.
    assert!(has_rectangle(&double, ["964", "40", "5"]), "{double}");
}

#[test]
fn an_open_band_ends_in_an_arrow_at_the_edge() {
    let layout = placed(&complexity(0.8, "0.80"), 820.0);
    let open = layout.bars.last().unwrap();
    assert!(open.open && (open.right - layout.panels[0].plot.right).abs() < 1e-9);
    assert!((layout.panels[0].plot.value_at(open.left) - 2.0).abs() < 1e-9);
    // Its edge times 1.25 is the least that the axis shows, so that the arrow has room.
    assert!(layout.panels[0].axis.end() >= 2.5);
}

#[test]
fn a_value_beyond_twice_the_reach_stands_at_the_edge() {
    // The bands reach 2.0: 4.0 is just inside, 4.01 is beyond.
    let inside = placed(&complexity(4.0, "4.0"), 820.0);
    assert!(!inside.panels[0].axis.is_beyond() && inside.panels[0].axis.end() >= 4.0);
    let beyond = placed(&complexity(4.01, "4.01"), 820.0);
    assert!(beyond.panels[0].axis.is_beyond() && beyond.panels[0].axis.end() < 4.0);
    let you = beyond.panels[0].you.unwrap();
    assert!(you.beyond && you.band.is_none());
    assert!((you.x - beyond.panels[0].plot.right).abs() < 1e-9);
    let label = beyond.texts.iter().find(|text| text.tone == Tone::Mark).unwrap();
    assert_eq!((label.text.as_str(), label.anchor), ("you: 4.01", Anchor::End));
}

#[test]
fn tiers_nest_and_gaps_stay_gaps() {
    let layout = placed(&commerce(), 820.0);
    let first_row = &layout.bars[..3];
    let edges = first_row.iter().map(|bar| {
        let value = |x| layout.panels[0].plot.value_at(x);
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
