//! The sections of Break down: the way to those that are filled, and to open the others.

use super::Opened;
use crate::{
    browser::{
        focus::{focus, focus_next},
        position::show_all_of,
    },
    state::{ShownStoreFields, item, use_state},
};
use leptos::prelude::*;
use scenario::field::Section;

/// The chips.
#[component]
pub fn Chips() -> impl IntoView {
    view! {
        <nav class="parts" aria-label="Sections of Break down">
            <span aria-hidden="true">"On this page"</span>
            {Section::ALL.map(|section| view! { <Chip section /> }).collect_view()}
        </nav>
    }
}

/// A section: a link to a fragment would take the place of the scenario, so it is a button.
#[component]
fn Chip(
    /// The section.
    section: Section,
) -> impl IntoView {
    let shown = use_state().shown;
    let opened = expect_context::<Opened>();
    let is_shown = Memo::new(move |_| opened.has(section));
    let view =
        move || item(shown.sections(), section as usize).map(|view| view.get()).unwrap_or_default();
    let summary = move || view().summary;
    let is_wrong = Memo::new(move |_| view().is_wrong);
    let class = move || match (is_shown.get(), is_wrong.get()) {
        (false, _) => "chip new",
        (true, true) => "chip fix",
        (true, false) => "chip",
    };
    let go = move |_| {
        if is_shown.get_untracked() {
            focus(section.id());
        } else {
            opened.open(section);
            focus_next(section.id().to_owned());
        }
    };
    view! {
        <button
            type="button"
            class=class
            data-testid=format!("chip-{}", section.id())
            on:focus:target=move |event| show_all_of(&event.target())
            on:click=go
        >
            {move || (!is_shown.get()).then_some("+ ")}
            {section.name()}
            {move || is_shown.get().then(|| view! { <small>{summary()}</small> })}
        </button>
    }
}
