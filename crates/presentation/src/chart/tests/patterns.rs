//! Patterns: what tells roles apart without colour.

use crate::chart::hatch::{dots, lines};
use crate::chart::{BarRole, ChartStyle, Layout, Palette, Pattern, Swatch, svg};
use proptest::prelude::*;
use std::collections::HashSet;

const PATTERNS: [Pattern; 6] = [
    Pattern::Dots,
    Pattern::Level,
    Pattern::Upright,
    Pattern::Rising,
    Pattern::Falling,
    Pattern::Crossed,
];

fn drawn(layout: &Layout, palette: &Palette) -> String {
    svg(layout, &ChartStyle { palette, scale: 1.0, family: "serif" }, "", "").unwrap()
}

#[test]
fn no_two_roles_have_one_pattern() {
    let patterns: HashSet<Pattern> = BarRole::ALL.map(BarRole::pattern).into_iter().collect();
    assert_eq!(patterns.len(), BarRole::ALL.len());
    let roles: HashSet<BarRole> = BarRole::ALL.into_iter().collect();
    assert_eq!(roles.len(), BarRole::ALL.len());
}

#[test]
fn in_forced_colours_every_swatch_looks_another_way() {
    let forced = Palette::forced("rgb(255, 255, 255)", "rgb(0, 0, 0)").unwrap();
    let swatches: HashSet<String> = BarRole::ALL
        .into_iter()
        .map(|role| drawn(&Swatch { role, label: "" }.layout(), &forced))
        .collect();
    assert_eq!(swatches.len(), BarRole::ALL.len());
    // Two colours, that of the text and that of the background, and no third.
    for swatch in swatches {
        let fills = swatch.matches("fill=\"#").count() + swatch.matches("stroke=\"#").count();
        let known = swatch.matches("=\"#ffffff\"").count() + swatch.matches("=\"#000000\"").count();
        assert_eq!(fills, known, "{swatch}");
    }
    assert_eq!(Palette::forced("CanvasText", "rgb(0, 0, 0)"), None);
}

#[test]
fn in_colours_only_targets_and_what_was_lost_are_hatched() {
    let colours = Palette::forced("#123", "#fff").unwrap();
    let colours = Palette { is_patterned: false, ..colours };
    for role in BarRole::ALL {
        let is_hatched =
            drawn(&Swatch { role, label: "" }.layout(), &colours).contains("<polyline");
        assert_eq!(is_hatched, matches!(role, BarRole::Target | BarRole::Lost), "{role:?}");
    }
}

proptest! {
    #[test]
    fn patterns_stay_inside(
        left in 0.0..500.0_f64,
        top in 0.0..500.0_f64,
        width in 0.5..600.0_f64,
        height in 0.5..60.0_f64,
    ) {
        let corners = [(left, top), (left + width, top + height)];
        for pattern in PATTERNS {
            let ends = lines(pattern, corners).concat();
            for (x, y) in ends.into_iter().chain(dots(pattern, corners)) {
                prop_assert!(x >= left - 1e-9 && x <= left + width + 1e-9, "{pattern:?} {x}");
                prop_assert!(y >= top - 1e-9 && y <= top + height + 1e-9, "{pattern:?} {y}");
            }
        }
    }
}
