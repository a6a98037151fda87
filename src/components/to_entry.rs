//! The way to an entry, on the job that asks for it.

use super::{
    field::control_id,
    medium::{Medium, use_medium},
};
use crate::{browser::focus::focus_next, state::use_state};
use leptos::prelude::*;
use presentation::{
    view::{Missing, job_of},
    words,
};
use scenario::field::{Field, Section};

/// The way to an entry. A link to a fragment would take the place of the scenario.
#[component]
pub fn ToEntry(
    /// The entry.
    field: Field,
) -> impl IntoView {
    let state = use_state();
    let go = move |_| {
        let own = |section: &Section| section.fields().contains(&field);
        state.wanted.set(Section::ALL.into_iter().find(own));
        state.go_to_job(job_of(field));
        focus_next(control_id(field).to_owned());
    };
    view! {
        <button type="button" class="link" on:click=go>
            {words::label(field)}
        </button>
    }
}

/// What keeps figures from being computed, with the way to each entry that it is about.
#[component]
pub fn MissingNote(
    /// What is missing.
    #[prop(into)]
    missing: Signal<Option<Missing>>,
    /// The class of its text.
    class: &'static str,
    /// Its id for tests.
    #[prop(into)]
    testid: String,
) -> impl IntoView {
    let is_page = use_medium() == Medium::Page;
    let text = move || missing.get().map(|missing| missing.text);
    let entries = move || missing.get().map(|missing| missing.entries).unwrap_or_default();
    view! {
        <p class=class data-testid=testid>
            {text}
            // Where nothing is typed, no entry is reached.
            <Show when=move || is_page>
                <For each=entries key=|field| *field as usize let:field>
                    " "
                    <ToEntry field />
                </For>
            </Show>
        </p>
    }
}
