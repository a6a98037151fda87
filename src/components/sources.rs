//! The panel that says how every figure of a card is computed, and where its formula comes from.

use crate::state::use_state;
use leptos::{html, prelude::*};
use presentation::view::{Explained, FigureCard};

/// The panel, closed until wanted: what stands in it is made as it opens.
#[component]
pub fn Sources(
    /// The card.
    card: FigureCard,
) -> impl IntoView {
    let state = use_state();
    let (is_open, set_open) = signal(false);
    let details = NodeRef::<html::Details>::new();
    let toggle = move |_| {
        // The event comes late: the panel may be gone by then.
        if let Some(Some(details)) = details.try_get_untracked() {
            set_open.set(details.open());
        }
    };
    let figures = move || {
        if !is_open.get() {
            return Vec::new();
        }
        state.inputs.track();
        state.formulas(card)
    };
    view! {
        <details class="sources" node_ref=details on:toggle=toggle>
            <summary>"Formulas and sources" <span class="aside">" of " {card.name()}</span></summary>
            <dl>{move || figures().into_iter().map(|figure| view! { <Figure figure /> }).collect_view()}</dl>
        </details>
    }
}

/// Definition, formula and source of a figure.
#[component]
fn Figure(
    /// The figure.
    figure: Explained,
) -> impl IntoView {
    let Explained { name, tells, formula, worked, source, url } = figure;
    let worked = (!worked.is_empty()).then(|| view! { <dd class="mono">{worked}</dd> });
    let source = match url {
        Some(url) => view! {
            <a href=url target="_blank" rel="noopener">
                {source}
            </a>
        }
        .into_any(),
        None => source.into_any(),
    };
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{tells}</dd>
            <dd>"Formula: " {formula}</dd>
            {worked}
            <dd>"Source: " {source}</dd>
        </div>
    }
}
