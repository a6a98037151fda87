//! The answer of Break down: what the figures point to first, and the other findings beside it.

use super::spoken::Spoken;
use crate::{
    browser::focus::{focus, focus_next},
    components::{
        empty::Bring,
        export::TakeButton,
        jobs::JOB_HEADING,
        medium::{Medium, use_medium},
        sources::Sources,
    },
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::{
    export::Item,
    view::{FigureCard, Pointer, nothing_found},
    words,
};
use scenario::{
    Job,
    field::{Field, Section, Table},
};

/// The answer.
#[component]
pub fn BreakdownAnswer() -> impl IntoView {
    let (state, medium) = (use_state(), use_medium());
    let title = state.text(Field::Title);
    let has_title = move || medium != Medium::Page && !title.read().trim().is_empty();
    let pointers = state.shown.pointers();
    let has_pointers = Memo::new(move |_| !pointers.read().is_empty());
    view! {
        <section class="answer" data-testid="pointers" aria-label="The answer">
            <Show when=has_title>
                <p class="title">{move || title.read().trim().to_owned()}</p>
            </Show>
            <h1 class="eyebrow" id=JOB_HEADING tabindex="-1">
                {words::POINTS_TO}
            </h1>
            <Show when=move || has_pointers.get() fallback=NothingFound>
                <First />
                <Others />
                {medium.has_tools().then(|| view! { <Tools /> })}
            </Show>
            <Spoken />
        </section>
    }
}

/// What stands there where nothing is found: what it takes, once something was entered.
#[component]
fn NothingFound() -> impl IntoView {
    let sections = use_state().shown.sections();
    let why = Memo::new(move |_| nothing_found(&sections.read()));
    view! {
        <Show when=move || why.read().is_some() fallback=NothingTyped>
            <p class="verdict">
                <strong>"Nothing stands out yet."</strong>
                " "
                {move || why.get()}
            </p>
        </Show>
    }
}

/// What to do where nothing was entered. Rows are typed on the page.
#[component]
fn NothingTyped() -> impl IntoView {
    let is_page = use_medium() == Medium::Page;
    let way = if is_page {
        " Type rows below, or bring a table: what stands out comes here."
    } else {
        " No rows were typed yet."
    };
    view! {
        <p class="verdict">"Which issues, channels or customers cause the contacts?" {way}</p>
        {is_page.then(|| view! { <Bring /> })}
    }
}

/// The first finding.
#[component]
fn First() -> impl IntoView {
    let pointers = use_state().shown.pointers();
    let of = move |part: fn(&Pointer) -> String| {
        move || pointers.read().first().map(part).unwrap_or_default()
    };
    view! {
        <p class="figure" data-testid="finding">
            {of(|first| first.figure.clone())} " " <small>{of(|first| first.unit.clone())}</small>
        </p>
        <p class="verdict">
            <strong>{of(|first| first.strong.clone())}</strong>
            {of(|first| first.rest.clone())}
        </p>
        <p class="hint">{of(|first| first.source.clone())}</p>
    }
}

/// What can be done with the answer.
#[component]
fn Tools() -> impl IntoView {
    view! {
        <div class="under">
            <TakeButton item=Item::Sentence name="Copy as a sentence" class="link" />
            <WhatWould place=0 />
            <Sources card=FigureCard::Pointers />
        </div>
    }
}

/// The other findings, each with the way to its section.
#[component]
fn Others() -> impl IntoView {
    let pointers = use_state().shown.pointers();
    let has_tools = use_medium() == Medium::Page;
    let has_others = Memo::new(move |_| pointers.read().len() > 1);
    let others = move || -> Vec<(usize, Pointer)> {
        pointers.get().into_iter().enumerate().skip(1).collect()
    };
    view! {
        <Show when=move || has_others.get()>
            <div class="facts">
                <h2 class="eyebrow">"Also, the most contacts first"</h2>
                <ol class="also">
                    <For each=others key=|(place, pointer)| (*place, pointer.text(), pointer.source.clone()) let:item>
                        <li>
                            <b aria-hidden="true">{item.0 + 1}</b>
                            <span>
                                {item.1.text()} " " <small>{item.1.source.clone()}</small> " "
                                {has_tools
                                    .then(|| {
                                        view! {
                                            <ToSection section=item.1.section />
                                            " "
                                            <WhatWould place=item.0 />
                                        }
                                    })}
                            </span>
                        </li>
                    </For>
                </ol>
            </div>
        </Show>
    }
}

/// The way to a section of the page. A link to a fragment would take the place of the scenario.
#[component]
fn ToSection(
    /// The section.
    section: Section,
) -> impl IntoView {
    view! {
        <button type="button" class="link" on:click=move |_| focus(section.id())>
            {section.name()}
        </button>
    }
}

/// The way to Improve, with a lever on what a finding is about. One that stands there already is left as it is.
#[component]
fn WhatWould(
    /// The place of the finding.
    place: usize,
) -> impl IntoView {
    let state = use_state();
    let pointers = state.shown.pointers();
    let lever =
        Memo::new(move |_| pointers.read().get(place).and_then(|pointer| pointer.lever.clone()));
    let about = move || {
        pointers.read().get(place).map(|pointer| pointer.strong.clone()).unwrap_or_default()
    };
    let go = move |_| {
        if let Some(lever) = lever.get_untracked() {
            let place = state.lever_place(&lever);
            state.go_to_job(Job::Improve);
            focus_next(place.map_or_else(
                || "levers".to_owned(),
                |(row, column)| format!("{}-{row}-{column}", Table::Levers.key()),
            ));
        }
    };
    view! {
        <Show when=move || lever.read().is_some()>
            <button
                type="button"
                class="link"
                data-testid=format!("what-would-{place}")
                aria-label=move || format!("What would change it? {}", about())
                on:click=go
            >
                "What would change it?"
            </button>
        </Show>
    }
}
