//! The answer of Improve: what the levers save, what falls and what rises, how sure it is, and when it pays.

use super::spoken::Spoken;
use crate::{
    components::{
        export::TakeButton,
        facts::Facts,
        jobs::JOB_HEADING,
        medium::{Medium, use_medium},
        sources::Sources,
        to_entry::MissingNote,
    },
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::{
    export::Item,
    view::{FigureCard, ImproveAnswer as Answer, ImproveFigure},
    words::job_question,
};
use scenario::{Job, field::Field};

/// The answer.
#[component]
pub fn ImproveAnswer() -> impl IntoView {
    let (state, medium) = (use_state(), use_medium());
    let title = state.text(Field::Title);
    let has_title = move || medium != Medium::Page && !title.read().trim().is_empty();
    let improve = state.shown.improve();
    let figure = Memo::new(move |_| improve.read().figure().cloned());
    let has_figure = Memo::new(move |_| figure.read().is_some());
    let name = move || {
        let figure = figure.read();
        figure
            .as_ref()
            .map_or_else(|| job_question(Job::Improve).to_owned(), |one| one.name.clone())
    };
    let facts = Memo::new(move |_| {
        figure.read().as_ref().map(|figure| figure.facts.clone()).unwrap_or_default()
    });
    view! {
        <section class="answer" data-testid="improve-answer" aria-label="The answer">
            <Show when=has_title>
                <p class="title">{move || title.read().trim().to_owned()}</p>
            </Show>
            <h1 class="eyebrow" id=JOB_HEADING tabindex="-1">
                {name}
            </h1>
            <Show when=move || has_figure.get() fallback=Waiting>
                <FigureText figure />
                <Facts facts />
                {medium.has_tools().then(|| view! { <Tools /> })}
            </Show>
            <Spoken />
        </section>
    }
}

/// What is missing.
#[component]
fn Waiting() -> impl IntoView {
    let improve = use_state().shown.improve();
    let is_page = use_medium() == Medium::Page;
    let missing = Memo::new(move |_| {
        let text = if is_page {
            "Add a lever below: what it would take away, and what that saves, comes here."
        } else {
            "No levers were entered yet."
        };
        Some(match &improve.read().answer {
            Answer::Waiting(missing) => missing.clone(),
            _ => text.to_owned().into(),
        })
    });
    view! { <MissingNote missing class="verdict" testid="improve-waiting" /> }
}

/// Figure, sentence, origin and formula.
#[component]
fn FigureText(
    /// The figure.
    figure: Memo<Option<ImproveFigure>>,
) -> impl IntoView {
    let of = move |text: fn(&ImproveFigure) -> &String| {
        move || figure.read().as_ref().map(text).cloned().unwrap_or_default()
    };
    view! {
        <p class="figure" data-testid="saving">
            {of(|figure| &figure.figure)} " " <small>{of(|figure| &figure.unit)}</small>
        </p>
        <p class="verdict" data-testid="improve-verdict">
            <strong>{of(|figure| &figure.strong)}</strong>
            {of(|figure| &figure.rest)}
        </p>
        <p class="hint">{of(|figure| &figure.origin)}</p>
        <p class="mono" data-testid="saving-formula">
            {of(|figure| &figure.formula)}
        </p>
    }
}

/// What can be done with the answer.
#[component]
fn Tools() -> impl IntoView {
    view! {
        <div class="under">
            <TakeButton item=Item::Sentence name="Copy as a sentence" class="link" />
            <Sources card=FigureCard::Saving />
        </div>
    }
}
