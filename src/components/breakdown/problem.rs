//! What keeps a section from being computed, and the way to each entry that would put it right.

use crate::{
    browser::focus::focus_next,
    components::to_entry::ToEntry,
    state::{ShownStoreFields, item, use_state},
};
use leptos::prelude::*;
use presentation::{
    view::{Offer, ProblemKind, Remedy},
    words,
};
use scenario::{field::Section, history::Place};

/// The note.
#[component]
pub fn ProblemNote(
    /// The section.
    section: Section,
) -> impl IntoView {
    let sections = use_state().shown.sections();
    let problem = Memo::new(move |_| {
        item(sections, section as usize).and_then(|section| section.read().problem.clone())
    });
    let text = move || problem.get().map(|problem| problem.text);
    let remedies = move || problem.get().map(|problem| problem.remedies).unwrap_or_default();
    let has_remedies =
        move || problem.read().as_ref().is_some_and(|problem| !problem.remedies.is_empty());
    let has_several =
        move || problem.read().as_ref().is_some_and(|problem| problem.remedies.len() > 1);
    let class = move || match &*problem.read() {
        Some(problem) if problem.kind == ProblemKind::Entries => "note grave",
        _ => "note",
    };
    view! {
        <Show when=move || problem.read().is_some()>
            <div class=class data-testid=format!("{}-error", section.id())>
                <p>{text}</p>
                <Show when=has_remedies>
                    <Show when=has_several>
                        <p>{words::CHECK_ONE}</p>
                    </Show>
                    <ul>
                        <For each=remedies key=|one| (one.field as usize, one.would_be.clone()) let:remedy>
                            <Suggestion section remedy />
                        </For>
                    </ul>
                </Show>
            </div>
        </Show>
    }
}

/// An entry, and what it would have to be.
#[component]
fn Suggestion(
    /// The section that needs it.
    section: Section,
    /// The entry.
    remedy: Remedy,
) -> impl IntoView {
    let Remedy { field, would_be, offer } = remedy;
    let state = use_state();
    let take = move |Offer { label, text }: Offer| {
        let take = move |_| {
            state.take(Place::Field(field), &text);
            // The note goes, and the focus with it.
            focus_next(section.id().to_owned());
        };
        view! {
            ". "
            <button type="button" class="link" on:click=take>
                {label}
            </button>
        }
    };
    view! {
        <li>
            <ToEntry field />
            ": "
            {would_be}
            {offer.map(take)}
        </li>
    }
}
