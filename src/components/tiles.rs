//! Figures in tiles.

use leptos::prelude::*;
use presentation::view::Tile;

/// What tells a tile from others, and from itself with another figure.
pub fn tile_key(tile: &Tile) -> (&'static str, String, String) {
    (tile.metric.id, tile.figure.clone(), tile.detail.clone())
}

/// The tiles of a card.
#[component]
pub fn Tiles(
    /// The figures.
    #[prop(into)]
    tiles: Signal<Vec<Tile>>,
) -> impl IntoView {
    view! {
        <dl class="tiles">
            <For each=move || tiles.get() key=tile_key let:tile>
                <div class="tile" data-testid=tile.metric.id>
                    <dt>{tile.metric.name}</dt>
                    <dd class="value">{tile.figure}</dd>
                    <dd>{tile.detail}</dd>
                </div>
            </For>
        </dl>
    }
}
