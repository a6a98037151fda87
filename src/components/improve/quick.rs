//! Levers for one click, before any is typed.

use crate::{
    browser::focus::focus_next,
    state::{InputsStoreFields, ShownStoreFields, State, use_state},
};
use leptos::prelude::*;
use presentation::view::QuickView;
use scenario::{draft::NewLever, field::Table};

/// The levers: down to what is published of the segment, and some percent fewer.
#[component]
pub fn Quick() -> impl IntoView {
    let state = use_state();
    let improve = state.shown.improve();
    // Behind the rows stands the line of the next one.
    let is_empty = Memo::new(move |_| state.inputs.levers().read().iter().all(|row| row.is_blank));
    let quick = Memo::new(move |_| improve.read().quick.clone());
    let fewer = move |_| {
        let lever = NewLever {
            name: "Fewer contacts".to_owned(),
            effect: "fewer".to_owned(),
            reach: "all".to_owned(),
            amount: "10".to_owned(),
            ..NewLever::default()
        };
        add_and_focus(state, &lever);
    };
    view! {
        <Show when=move || is_empty.get()>
            <div class="quick" role="group" aria-label="Begin with">
                <For each=move || quick.get() key=|one| one.label.clone() + &one.detail let:one>
                    <QuickButton quick=one />
                </For>
                <button type="button" class="button" data-testid="quick-fewer" on:click=fewer>
                    "10 % fewer contacts"
                    <small>"a number to change"</small>
                </button>
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
    let QuickView { label, detail, lever } = quick;
    let add = move |_| {
        add_and_focus(state, &lever);
    };
    view! {
        <button type="button" class="button" data-testid="quick" on:click=add>
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
