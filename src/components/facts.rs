//! Figures beside an answer, and as tiles.

use leptos::prelude::*;
use presentation::view::Fact;

/// Up to some figures beside an answer.
#[component]
pub fn Facts(
    /// The figures.
    #[prop(into)]
    facts: Signal<Vec<Fact>>,
) -> impl IntoView {
    view! {
        <Show when=move || !facts.read().is_empty()>
            <dl class="facts">
                <For each=move || facts.get().into_iter().enumerate() key=|fact| fact.clone() let:fact>
                    <div data-testid=fact.1.id>
                        <dt>{fact.1.name} <small>{fact.1.detail}</small></dt>
                        <dd class="value">{fact.1.figure}</dd>
                    </div>
                </For>
            </dl>
        </Show>
    }
}

/// The same as tiles.
#[component]
pub fn FactTiles(
    /// The figures.
    #[prop(into)]
    facts: Signal<Vec<Fact>>,
) -> impl IntoView {
    view! {
        <dl class="tiles">
            <For each=move || facts.get().into_iter().enumerate() key=|fact| fact.clone() let:fact>
                <div class="tile" data-testid=format!("case-{}", fact.1.id)>
                    <dt>{fact.1.name}</dt>
                    <dd class="value">{fact.1.figure}</dd>
                    <dd>{fact.1.detail}</dd>
                </div>
            </For>
        </dl>
    }
}
