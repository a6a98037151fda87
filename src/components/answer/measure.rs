//! The answer of Measure: how often customers need support, whether that is good, and what it costs.

use super::{spoken::Spoken, text_of, tone_of, use_figure};
use crate::{
    components::{
        export::TakeButton,
        facts::Facts,
        field::{Choice, Options, choices_of, control_id},
        jobs::JOB_HEADING,
        medium::{Medium, use_medium},
        sources::Sources,
    },
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use metric_core::{table::Metric, unit::TimeBase};
use presentation::{
    export::Item,
    view::{Answer, Fact, Figure, FigureCard},
    words,
};
use scenario::{field::Field, history::Place};

/// The answer.
#[component]
pub fn MeasureAnswer() -> impl IntoView {
    let (state, medium, figure) = (use_state(), use_medium(), use_figure());
    let title = state.text(Field::Title);
    // On the page its name stands in the header.
    let has_title = move || medium != Medium::Page && !title.read().trim().is_empty();
    let tiles = state.shown.tiles();
    let facts = Memo::new(move |_| tiles.read().iter().map(Fact::from).collect::<Vec<_>>());
    view! {
        <section class="answer" id="answer" data-testid="answer" aria-label="The answer">
            <Show when=has_title>
                <p class="title">{move || title.read().trim().to_owned()}</p>
            </Show>
            <h1 class="eyebrow" id=JOB_HEADING tabindex="-1">
                {Metric::ContactRate.row().name}
            </h1>
            <Waiting />
            <Show when=move || figure.read().is_some()>
                <FigureText figure />
            </Show>
            {medium.shows("figures").then(|| view! { <Facts facts /> })}
            <Show when=move || figure.read().is_some() && medium.has_tools()>
                <Tools />
            </Show>
            <Spoken />
        </section>
    }
}

/// What is missing, or why there is no rate.
#[component]
fn Waiting() -> impl IntoView {
    let answer = use_state().shown.answer();
    let text = move || match &*answer.read() {
        Answer::Waiting(invitation) => Some(("verdict", invitation.text.clone())),
        Answer::Failed(text) => Some(("verdict error", text.clone())),
        Answer::Empty | Answer::Figure(_) => None,
    };
    move || text().map(|(class, text)| view! { <p class=class>{text}</p> })
}

/// Figure, verdict, interval and formula.
#[component]
fn FigureText(
    /// The figure.
    figure: Signal<Option<Figure>>,
) -> impl IntoView {
    view! {
        <p class="figure" data-testid="figure">
            {text_of(figure, |figure| figure.figure.clone())} " " <small>
                <FigureUnit figure />
            </small>
        </p>
        <p class="verdict" data-testid="verdict">
            <strong class=tone_of(figure)>{text_of(figure, |figure| figure.strong.clone())}</strong>
            {text_of(figure, |figure| format!("{}{}", figure.lead, figure.rest))}
        </p>
        <p class="hint" data-testid="interval">
            {text_of(figure, |figure| format!("{} {}", figure.interval, figure.same))}
        </p>
        <p class="mono" data-testid="formula">
            {text_of(figure, |figure| figure.formula.clone())}
        </p>
    }
}

/// The unit of the figure; its time base can be chosen where it has one.
#[component]
fn FigureUnit(
    /// The figure.
    figure: Signal<Option<Figure>>,
) -> impl IntoView {
    let per = Memo::new(move |_| {
        figure.with(|figure| figure.as_ref().and_then(|figure| figure.per.clone()))
    });
    let medium = use_medium();
    move || match per.get().filter(|_| medium.has_tools()) {
        Some(per) => view! { {per} <TimeBaseSelect /> }.into_any(),
        None => text_of(figure, |figure| figure.unit.clone()).into_any(),
    }
}

/// The time base that results are shown in.
#[component]
fn TimeBaseSelect() -> impl IntoView {
    let state = use_state();
    let shown = state.text(Field::TimeBase);
    let choices: Vec<Choice> = choices_of(TimeBase::name);
    view! {
        <select
            id=control_id(Field::TimeBase)
            data-testid=control_id(Field::TimeBase)
            aria-label=words::label(Field::TimeBase)
            prop:value=move || shown.get()
            on:change:target=move |event| state.edit(Place::Field(Field::TimeBase), &event.target().value())
            on:blur=move |_| state.seal()
        >
            <Options field=Field::TimeBase choices />
        </select>
    }
}

/// What can be done with the answer.
#[component]
fn Tools() -> impl IntoView {
    view! {
        <div class="under">
            <TakeButton item=Item::Sentence name="Copy as a sentence" class="link" />
            <TakeButton item=Item::Formula name="Copy formula" class="link" />
            <Sources card=FigureCard::Answer />
        </div>
    }
}
