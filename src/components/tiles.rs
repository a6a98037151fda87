//! Figures in tiles, each with its definition one click away.

use leptos::prelude::*;
use metric_core::table::MetricRow;
use presentation::{view::Tile, words};

/// The tiles of what was typed.
#[component]
pub fn Tiles(
    /// The figures.
    #[prop(into)]
    tiles: Signal<Vec<Tile>>,
) -> impl IntoView {
    view! { <dl class="tiles">{move || tiles.get().into_iter().map(tile_view).collect_view()}</dl> }
}

fn tile_view(tile: Tile) -> impl IntoView {
    view! {
        <div class="tile" data-testid=tile.metric.id>
            <dt>{tile.metric.name}</dt>
            <dd class="value">{tile.figure}</dd>
            <dd>{tile.detail}</dd>
            <dd>
                <details>
                    <summary>"How"</summary>
                    <p class="worked">{tile.formula}</p>
                    <Definition metric=tile.metric />
                </details>
            </dd>
        </div>
    }
}

/// Definition, formula and source of a metric.
#[component]
pub fn Definition(
    /// Its row of the table.
    metric: &'static MetricRow,
) -> impl IntoView {
    view! {
        <div class="definition">
            <p>{metric.tells}</p>
            <p>"Formula: " {words::formula_words(metric)}</p>
            <p>"Source: " {metric.source}</p>
        </div>
    }
}
