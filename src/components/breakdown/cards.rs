//! The results of Break down: what the figures point to, and a card for every section that is filled.

use super::{grid::Grid, section::CardChart};
use crate::{
    components::{published::PublishedTable, tiles::Tiles},
    state::{ShownCard, ShownCardStoreFields, ShownStoreFields, item, use_state},
};
use leptos::prelude::*;
use presentation::view::Pointer;
use reactive_stores::Field;
use scenario::field::Section;

/// The cards.
#[component]
pub fn Cards(
    /// Whether what the figures point to stands above them; beside the answer of Break down it stands there.
    #[prop(optional)]
    has_pointers: bool,
) -> impl IntoView {
    view! {
        {has_pointers.then(|| view! { <Pointers /> })}
        {Section::ALL.map(|section| view! { <SectionCard section /> }).collect_view()}
    }
}

/// What the figures point to.
#[component]
fn Pointers() -> impl IntoView {
    let pointers = use_state().shown.pointers();
    let line =
        |pointer: Pointer| view! { <li>{pointer.text()} " " <small>{pointer.source}</small></li> };
    view! {
        <Show when=move || !pointers.read().is_empty()>
            <section class="card" aria-labelledby="pointers" data-testid="pointers">
                <h2 id="pointers">"What it points to"</h2>
                <ol>{move || pointers.get().into_iter().map(line).collect_view()}</ol>
            </section>
        </Show>
    }
}

/// The card of a section, while it has results.
#[component]
fn SectionCard(
    /// The section.
    section: Section,
) -> impl IntoView {
    // There is a card for each section, and there always was.
    item(use_state().shown.cards(), section as usize).map(|card| {
        let card: Field<ShownCard> = card.into();
        view! {
            <Show when=move || card.is_shown().get()>
                <FilledCard section card />
            </Show>
        }
    })
}

#[component]
fn FilledCard(
    /// The section.
    section: Section,
    /// Its results.
    card: Field<ShownCard>,
) -> impl IntoView {
    let heading = format!("{}-card", section.id());
    let (labelled, testid) = (heading.clone(), heading.clone());
    let notes = move || {
        card.notes()
            .get()
            .into_iter()
            .map(|note| view! { <p class="note">{note}</p> })
            .collect_view()
    };
    view! {
        <section class="card stack" aria-labelledby=labelled data-testid=testid>
            <h2 id=heading>{move || card.title().get()}</h2>
            <Show when=move || !card.sentence().read().is_empty()>
                <p>{move || card.sentence().get()}</p>
            </Show>
            <Show when=move || !card.tiles().read().is_empty()>
                <Tiles tiles=card.tiles() />
            </Show>
            <CardChart section card />
            <Show when=move || !card.heads().read().is_empty()>
                <Grid section card />
            </Show>
            <Show when=move || !card.published().read().is_empty()>
                <PublishedTable
                    rows=card.published()
                    own="You"
                    caption=format!("Published figures beside {}", section.name())
                />
            </Show>
            {notes}
        </section>
    }
}
