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
    let count = Memo::new(move |_| facts.read().len());
    view! {
        <Show when=move || { count.get() > 0 }>
            <dl class="facts">
                <For each=move || 0..count.get() key=|at| *at let:at>
                    <div data-testid=part(facts, at, |fact| fact.id.to_owned())>
                        <dt>
                            {part(facts, at, |fact| fact.name.clone())} " "
                            <small>{part(facts, at, |fact| fact.detail.clone())}</small>
                        </dt>
                        <dd class="value">{part(facts, at, |fact| fact.figure.clone())}</dd>
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
    let count = Memo::new(move |_| facts.read().len());
    view! {
        <dl class="tiles">
            <For each=move || 0..count.get() key=|at| *at let:at>
                <div class="tile" data-testid=part(facts, at, |fact| format!("case-{}", fact.id))>
                    <dt>{part(facts, at, |fact| fact.name.clone())}</dt>
                    <dd class="value">{part(facts, at, |fact| fact.figure.clone())}</dd>
                    <dd>{part(facts, at, |fact| fact.detail.clone())}</dd>
                </div>
            </For>
        </dl>
    }
}

/// A text of the figure at a place, which changes where it stands: no element is made anew for it.
fn part(
    facts: Signal<Vec<Fact>>,
    at: usize,
    text: fn(&Fact) -> String,
) -> impl Fn() -> String + Copy {
    move || facts.read().get(at).map(text).unwrap_or_default()
}
