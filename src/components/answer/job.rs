//! The answer of a job with one figure: the figure, what it means, what it rests on, and figures beside it.

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
    state::use_state,
};
use leptos::prelude::*;
use presentation::{
    export::Item,
    view::{FigureCard, JobAnswer as Answer, JobFigure},
    words::{job_is_empty, job_question},
};
use scenario::{Job, field::Field};

/// The answer.
#[component]
pub fn JobAnswer(
    /// The job.
    job: Job,
    /// Its answer.
    answer: Memo<Answer>,
    /// The card with the formulas of its figure.
    card: FigureCard,
) -> impl IntoView {
    let (state, medium) = (use_state(), use_medium());
    let title = state.text(Field::Title);
    let has_title = move || medium != Medium::Page && !title.read().trim().is_empty();
    let figure = Memo::new(move |_| answer.read().figure().cloned());
    let has_figure = Memo::new(move |_| figure.read().is_some());
    let name = move || {
        let figure = figure.read();
        figure.as_ref().map_or_else(|| job_question(job).to_owned(), |one| one.name.clone())
    };
    let facts = Memo::new(move |_| {
        figure.read().as_ref().map(|figure| figure.facts.clone()).unwrap_or_default()
    });
    let missing = Memo::new(move |_| {
        Some(match &*answer.read() {
            Answer::Waiting(missing) => missing.clone(),
            _ => job_is_empty(job, medium == Medium::Page).to_owned().into(),
        })
    });
    let testid = move |part: &str| format!("{}-{part}", job.word());
    let waiting =
        move || view! { <MissingNote missing class="verdict" testid=testid("waiting") /> };
    view! {
        <section class="answer" data-testid=testid("answer") aria-label="The answer">
            <Show when=has_title>
                <p class="title">{move || title.read().trim().to_owned()}</p>
            </Show>
            <h1 class="eyebrow" id=JOB_HEADING tabindex="-1">
                {name}
            </h1>
            <Show when=move || has_figure.get() fallback=waiting>
                <FigureText figure job />
                <Facts facts />
                {medium.has_tools().then(|| view! { <Tools card /> })}
            </Show>
            <Spoken />
        </section>
    }
}

/// Figure, sentence, origin and formula.
#[component]
fn FigureText(
    /// The figure.
    figure: Memo<Option<JobFigure>>,
    /// The job.
    job: Job,
) -> impl IntoView {
    let of = move |text: fn(&JobFigure) -> &String| {
        move || figure.read().as_ref().map(text).cloned().unwrap_or_default()
    };
    let testid = move |part: &str| format!("{}-{part}", job.word());
    view! {
        <p class="figure" data-testid=testid("figure")>
            {of(|figure| &figure.figure)} " " <small>{of(|figure| &figure.unit)}</small>
        </p>
        <p class="verdict" data-testid=testid("verdict")>
            <strong>{of(|figure| &figure.strong)}</strong>
            {of(|figure| &figure.rest)}
        </p>
        <p class="hint">{of(|figure| &figure.origin)}</p>
        <p class="mono" data-testid=testid("formula")>
            {of(|figure| &figure.formula)}
        </p>
    }
}

/// What can be done with the answer.
#[component]
fn Tools(
    /// The card with the formulas.
    card: FigureCard,
) -> impl IntoView {
    view! {
        <div class="under">
            <TakeButton item=Item::Sentence name="Copy as a sentence" class="link" />
            <Sources card />
        </div>
    }
}
