//! The case: what is spent at the left, when it pays at the right.

use super::pictures::{PictureBody, use_picture};
use crate::{
    components::{
        facts::FactTiles, grid::PlainGrid, medium::use_medium, sources::Sources, steps::Steps,
        to_entry::MissingNote,
    },
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::{
    view::{FigureCard, FixedSheet},
    words::CASE_BLANK,
};

/// The card.
#[component]
pub fn CaseCard() -> impl IntoView {
    let improve = use_state().shown.improve();
    let said = move || improve.read().case.said.clone();
    view! {
        <section class="card" id="case" tabindex="-1" aria-labelledby="case-head" data-testid="case-card">
            <div class="head">
                <h2 id="case-head">"The case"</h2>
                <p class="found" data-testid="case-said">{said}</p>
            </div>
            <div class="split">
                <div class="stack">
                    <Steps sheet=FixedSheet::LeverCosts />
                    <Steps sheet=FixedSheet::Case />
                </div>
                <div class="stack">
                    <Results />
                </div>
            </div>
        </section>
    }
}

/// The case where nothing is typed: its figures, or what it waits for; nothing without a case.
#[component]
pub fn CaseResults() -> impl IntoView {
    let improve = use_state().shown.improve();
    let has_case = Memo::new(move |_| {
        let case = &improve.read().case;
        !case.tiles.is_empty() || case.problem.is_some()
    });
    let said = move || improve.read().case.said.clone();
    view! {
        <Show when=move || has_case.get()>
            <section class="card case-text" aria-label="The case">
                <div class="head">
                    <h2>"The case"</h2>
                    <p class="found">{said}</p>
                </div>
                <Results />
            </section>
        </Show>
    }
}

#[component]
fn Results() -> impl IntoView {
    let improve = use_state().shown.improve();
    let case = Memo::new(move |_| improve.read().case.clone());
    let picture = use_picture(|improve| improve.case.picture.as_ref());
    let has_picture = Memo::new(move |_| picture.read().is_some());
    let problem = Memo::new(move |_| case.read().problem.clone());
    let grid = Memo::new(move |_| {
        let case = case.read();
        case.grid.clone().filter(|grid| grid.heads.len() > 2)
    });
    let tiles = Memo::new(move |_| case.read().tiles.clone());
    let is_blank = Memo::new(move |_| {
        case.with(|case| case.is_blank && case.tiles.is_empty() && case.problem.is_none())
    });
    let has_tools = use_medium().has_tools();
    view! {
        <Show when=move || is_blank.get()>
            <p class="hint" data-testid="case-empty">{CASE_BLANK}</p>
        </Show>
        <Show when=move || problem.read().is_some()>
            <MissingNote missing=problem class="note" testid="case-problem" />
        </Show>
        <Show when=move || !tiles.read().is_empty()>
            <FactTiles facts=tiles />
        </Show>
        <Show when=move || has_picture.get()>
            <PictureBody picture />
        </Show>
        <Show when=move || grid.read().is_some()>
            <PlainGrid grid caption="The case of each scenario" />
        </Show>
        <For each=move || case.get().notes key=|note| note.clone() let:note>
            <p class="hint">{note}</p>
        </For>
        <Show when=move || has_tools && has_picture.get()>
            <div class="foot">
                <Sources card=FigureCard::Case />
            </div>
        </Show>
    }
}
