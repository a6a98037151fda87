//! The facts beside an answer.

use crate::components::tiles::tile_key;
use leptos::prelude::*;
use presentation::view::Tile;

/// Up to four figures beside the answer.
#[component]
pub fn Facts(
    /// The figures.
    #[prop(into)]
    tiles: Signal<Vec<Tile>>,
) -> impl IntoView {
    view! {
        <Show when=move || !tiles.read().is_empty()>
            <dl class="facts">
                <For each=move || tiles.get() key=tile_key let:tile>
                    <div data-testid=tile.metric.id>
                        <dt>{tile.metric.name} <small>{tile.detail}</small></dt>
                        <dd class="value">{tile.figure}</dd>
                    </div>
                </For>
            </dl>
        </Show>
    }
}
