//! The figures beside the answer, each with its definition one click away.

use super::kit::{El, el};
use crate::page::Page;
use metric_core::table::MetricRow;
use presentation::{view::Tile, words};

/// The tiles; only those of what was typed.
pub fn tiles(page: Page) -> El {
    // Which tiles there are changes rarely; what is in them follows, so that an open one stays open.
    let place = |index: usize| move || page.part(|view| view.tiles.get(index).map(shown));
    let list =
        el("dl").class("tiles").block(place(0)).block(place(1)).block(place(2)).block(place(3));
    el("div").class("contents").child(list)
}

/// A figure.
pub fn shown(tile: &Tile) -> El {
    let how = el("details")
        .child(el("summary").text("How"))
        .child(el("p").class("worked").text(&tile.formula))
        .child(definition(tile.metric));
    el("div")
        .class("tile")
        .attr("data-testid", tile.metric.id)
        .child(el("dt").text(tile.metric.name))
        .child(el("dd").class("value").text(&tile.figure))
        .child(el("dd").text(&tile.detail))
        .child(el("dd").child(how))
}

/// Definition, formula and source.
pub fn definition(metric: &MetricRow) -> El {
    el("div")
        .class("definition")
        .child(el("p").text(metric.tells))
        .child(el("p").text("Formula: ").text(&words::formula_words(metric)))
        .child(el("p").text("Source: ").text(metric.source))
}
