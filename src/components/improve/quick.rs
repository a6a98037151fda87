//! Levers for one click, before any is typed.

use crate::{
    browser::focus::focus_next,
    state::{InputsStoreFields, ShownStoreFields, State, use_state},
};
use leptos::prelude::*;
use presentation::view::QuickView;
use scenario::{draft::NewLever, field::Table};

/// The levers.
#[component]
pub fn Quick() -> impl IntoView {
    let state = use_state();
    let improve = state.shown.improve();
    // Behind the rows stands the line of the next one.
    let is_empty = Memo::new(move |_| state.inputs.levers().read().iter().all(|row| row.is_blank));
    let quick = Memo::new(move |_| improve.read().quick.clone());
    view! {
        <Show when=move || is_empty.get()>
            <div class="quick" role="group" aria-label="Begin with">
                <For each=move || quick.get() key=|one| one.clone() let:one>
                    <QuickButton quick=one />
                </For>
            </div>
        </Show>
    }
}

/// A lever that a click fills in.
#[component]
fn QuickButton(
    /// The lever.
    quick: QuickView,
) -> impl IntoView {
    let state = use_state();
    let QuickView { id, label, detail, lever } = quick;
    let add = move |_| {
        add_and_focus(state, &lever);
    };
    view! {
        <button type="button" class="button" data-testid=id on:click=add>
            {label}
            <small>{detail}</small>
        </button>
    }
}

/// Adds a lever, whose amount gets the focus.
fn add_and_focus(state: State, lever: &NewLever) {
    if let Some((row, column)) = state.add_lever(lever) {
        focus_next(format!("{}-{row}-{column}", Table::Levers.key()));
    }
}
