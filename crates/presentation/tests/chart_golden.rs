//! The benchmark chart as SVG, held against files that people have looked at.
//!
//! `UPDATE_GOLDEN=1 cargo test -p presentation --test chart_golden` writes them anew.

// Clippy takes the helpers of an integration test for code that could reach a person.
#![allow(clippy::unwrap_used)]

#[path = "chart_golden/models.rs"]
mod models;
#[path = "chart_golden/money.rs"]
mod money;
#[path = "chart_golden/pictures.rs"]
mod pictures;
#[path = "chart_golden/sound.rs"]
mod sound;

use models::{commerce, complexity, extreme, funnel, issues, saas};
use money::{distributions, payback, tornado, waterfall};
use pictures::{models, pictures};
use presentation::chart::{
    self, Anchor, BarChart, BarRole, ChartModel, ChartStyle, Layout, Palette, Sheet, Tone, layout,
    legend,
};
use presentation::digits::PlainDigits;
use sound::{LIGHT, assert_sound, contrast, has_rectangle};
use std::path::PathBuf;

fn bars(chart: BarChart) -> ChartModel {
    ChartModel::Bars(chart)
}

fn placed(model: &ChartModel, width: f64) -> Layout {
    layout(model, width, &PlainDigits::default()).unwrap()
}

fn of_rates(chart: BarChart, width: f64) -> Layout {
    placed(&bars(chart), width)
}

fn svg_in(layout: &Layout, palette: &Palette) -> String {
    let style = ChartStyle { palette, scale: 1.0, family: "system-ui, sans-serif" };
    chart::svg(layout, &style, "A title", "A description").unwrap()
}

fn svg(layout: &Layout, scale: f64) -> String {
    let style = ChartStyle { palette: &LIGHT, scale, family: "system-ui, sans-serif" };
    chart::svg(layout, &style, "A title", "A description").unwrap()
}

#[track_caller]
fn assert_golden(name: &str, layout: &Layout) {
    assert_file(name, &svg(layout, 1.0));
}

#[track_caller]
fn assert_file(name: &str, drawn: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, drawn).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap();
    assert!(drawn == golden, "{} differs; look at it, then UPDATE_GOLDEN=1", path.display());
}

#[test]
fn every_picture_is_as_it_was_looked_at() {
    for (name, model, width) in pictures() {
        let layout = placed(&model, width);
        assert_sound(&layout);
        assert_golden(name, &layout);
    }
}

#[test]
fn forced_colours_have_patterns() {
    let mut sheet = Sheet::new(620.0).unwrap();
    for model in [bars(commerce()), bars(issues()), funnel()] {
        sheet.chart(&model, &PlainDigits::default());
        sheet.gap(12.0);
    }
    let layout = sheet.into_layout();
    let forced = Palette::forced("rgb(255, 255, 0)", "#000").unwrap();
    assert_file("forced-620.svg", &svg_in(&layout, &forced));
    let mut sheet = Sheet::new(620.0).unwrap();
    for model in [waterfall(), tornado(), payback(), distributions()] {
        sheet.chart(&model, &PlainDigits::default());
        sheet.gap(12.0);
    }
    assert_file("forced-money-620.svg", &svg_in(&sheet.into_layout(), &forced));
}

#[test]
fn in_grey_no_two_fills_that_stand_together_look_alike() {
    // What was lost is hatched, and the published range of a share is thin.
    let Palette { accent, soft, band_best, band_top, band_avg, paper, .. } = LIGHT;
    for together in [vec![band_best, band_top, band_avg, paper], vec![accent, soft, paper]] {
        for (index, one) in together.iter().enumerate() {
            for other in &together[..index] {
                let contrast = contrast(*one, *other);
                assert!(contrast > 1.3, "{one:?} {other:?} {contrast}");
            }
        }
    }
}

#[test]
fn a_sheet_holds_charts_one_below_the_other() {
    for (name, width) in [("sheet-820.svg", 820.0), ("sheet-296.svg", 296.0)] {
        let mut sheet = Sheet::new(width).unwrap();
        for (title, model) in
            [("Benchmarks", bars(saas())), ("Issues", bars(issues())), ("Automation", funnel())]
        {
            sheet.text(title, 18.0, Tone::Title);
            sheet.gap(6.0);
            sheet.chart(&model, &PlainDigits::default());
            sheet.gap(16.0);
        }
        let layout = sheet.into_layout();
        assert_eq!(layout.panels.len(), 2);
        assert_sound(&layout);
        assert_golden(name, &layout);
    }
}

#[test]
fn every_width_keeps_texts_apart_and_inside() {
    let widths = (240..1400).step_by(7).chain([254, 320, 559, 560, 960]);
    for width in widths {
        for model in models() {
            assert_sound(&placed(&model, f64::from(width)));
            assert_sound(&legend(&model.legend(), f64::from(width)));
        }
    }
}

#[test]
fn the_legend_has_what_the_chart_has() {
    let roles = |model: ChartModel| -> Vec<BarRole> {
        model.legend().into_iter().map(|swatch| swatch.role).collect()
    };
    use BarRole::{
        BestInClass, Interval, Lost, Median, Own, OwnSoft, Target, TopQuartile, Typical, You,
    };
    assert_eq!(roles(bars(saas())), [Typical, You, Interval]);
    let all = [BestInClass, TopQuartile, Typical, Median, Target, You, Interval];
    assert_eq!(roles(bars(commerce())), all);
    assert_eq!(roles(bars(issues())), [Own, OwnSoft, Typical]);
    assert_eq!(roles(funnel()), [Own, Lost, OwnSoft]);
    // No interval, or none on the axis, no swatch of it.
    assert_eq!(roles(bars(complexity(99.0, "99.0"))), [Typical, You]);
    assert_eq!(roles(bars(extreme(1.0))), [Typical, You]);
}

#[test]
fn the_funnel_is_to_scale() {
    let layout = placed(&funnel(), 936.0);
    // 312,000 attempts on 936 px: 3 px a thousand.
    let edges: Vec<(f64, f64)> =
        layout.bars.iter().map(|bar| (bar.left.round(), bar.right.round())).collect();
    let expected = [
        (0.0, 936.0),
        (0.0, 180.0),
        (180.0, 216.0),
        (216.0, 936.0),
        (216.0, 360.0),
        (360.0, 378.0),
        (378.0, 936.0),
    ];
    assert_eq!(edges, expected);
    // The two lost parts are too narrow for their labels, which stand below, each with two lines.
    assert_eq!(layout.leaders.len(), 4);
}

#[test]
fn a_narrow_funnel_is_one_bar_and_a_list() {
    let layout = placed(&funnel(), 312.0);
    // 1 px a thousand: solved, contained, gave up, abandoned, people, on the whole.
    let stack: Vec<(f64, f64, BarRole)> = layout.bars[..6]
        .iter()
        .map(|bar| (bar.left.round(), bar.right.round(), bar.role))
        .collect();
    let expected = [
        (0.0, 312.0, BarRole::Whole),
        (0.0, 60.0, BarRole::Own),
        (60.0, 108.0, BarRole::Own),
        (108.0, 120.0, BarRole::Lost),
        (120.0, 126.0, BarRole::Lost),
        (126.0, 312.0, BarRole::OwnSoft),
    ];
    assert_eq!(stack, expected);
    // The list has a swatch for each.
    assert_eq!(layout.bars.len(), 11);
}

#[test]
fn the_line_stands_at_the_value() {
    let layout = of_rates(saas(), 820.0);
    let plot = layout.panels[0].plot;
    // The axis spans 0 to 2.0, Corebee's whole range.
    assert!((plot.end - 2.0).abs() < 1e-12 && (plot.x_of(2.0) - plot.right).abs() < 1e-9);
    let at = layout.panels[0].you.unwrap().x;
    assert!((at - (plot.left + 0.8 / 2.0 * (plot.right - plot.left))).abs() < 1e-9, "{at}");
    assert!((plot.value_at(at) - 0.8).abs() < 1e-12);
    // Count's upper edge is the value; Zendesk's lies left of it.
    assert!((layout.bars[1].right - at).abs() < 1e-9);
    assert!(layout.bars[0].right < at);
    // 2.5 wide around it, rounded once.
    let left = (at - 1.25).round().to_string();
    assert!(has_rectangle(&svg(&layout, 1.0), [&left, "24", "3"]));
}

#[test]
fn everything_grows_with_the_scale() {
    let layout = of_rates(saas(), 820.0);
    let double = svg(&layout, 2.0);
    assert!(double.contains(r#"width="1640""#));
    let left = (2.0 * (layout.panels[0].you.unwrap().x - 1.25)).round().to_string();
    assert!(has_rectangle(&double, [&left, "48", "5"]), "{double}");
}

#[test]
fn an_open_band_ends_in_an_arrow_at_the_edge() {
    let layout = of_rates(complexity(0.8, "0.80"), 820.0);
    let open = layout.bars.last().unwrap();
    assert!(open.open && (open.right - layout.panels[0].plot.right).abs() < 1e-9);
    assert!((layout.panels[0].plot.value_at(open.left) - 2.0).abs() < 1e-9);
    // Its edge times 1.25 is the least that the axis shows, so that the arrow has room.
    assert!(layout.panels[0].plot.end >= 2.5);
}

#[test]
fn a_value_beyond_twice_the_reach_stands_at_the_edge() {
    // The bands reach 2.0: 4.0 is just inside, 4.01 is beyond.
    let inside = of_rates(complexity(4.0, "4.0"), 820.0);
    assert!(!inside.panels[0].you.unwrap().beyond && inside.panels[0].plot.end >= 4.0);
    let beyond = of_rates(complexity(4.01, "4.01"), 820.0);
    assert!(beyond.panels[0].plot.end < 4.0);
    let you = beyond.panels[0].you.unwrap();
    assert!(you.beyond && you.band.is_none());
    assert!((you.x - beyond.panels[0].plot.right).abs() < 1e-9);
    let label = beyond.texts.iter().find(|text| text.tone == Tone::Mark).unwrap();
    assert_eq!((label.text.as_str(), label.anchor), ("you 4.01", Anchor::Middle));
}

#[test]
fn tiers_nest_and_gaps_stay_gaps() {
    let layout = of_rates(commerce(), 820.0);
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
    let mut chart = saas();
    chart.rows.clear();
    assert_eq!(layout(&bars(chart), 820.0, &PlainDigits::default()), None);
    assert_eq!(layout(&bars(saas()), 0.0, &PlainDigits::default()), None);
    let ChartModel::Funnel(mut funnel) = funnel() else { panic!("no funnel") };
    funnel.levels.truncate(1);
    assert_eq!(layout(&ChartModel::Funnel(funnel), 820.0, &PlainDigits::default()), None);
    assert!(legend(&[], 820.0).texts.is_empty());
}
