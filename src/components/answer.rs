//! The answer card, the slim bar of narrow screens, and the answer as it is spoken.

use super::{
    export::TakeButton,
    field::{FieldMessage, control_id},
    tiles::Definition,
};
use crate::state::{FieldNoteStoreFields, ShownStoreFields, use_state};
use leptos::prelude::*;
use leptos_use_fn_debounce_throttle::use_debounce_fn_with_arg;
use metric_core::table::Metric;
use presentation::{
    export::Item,
    view::{Answer, Figure},
    words,
};
use scenario::{field::Field, history::Place};

/// How long the answer rests before it is spoken.
const SPEAK_DEBOUNCE_MS: f64 = 900.0;
/// The example that an empty page offers.
const FIRST_EXAMPLE: &str = "quarter-frequency";

/// The figure of the answer; none while something is missing.
fn use_figure() -> Signal<Option<Figure>> {
    let answer = use_state().shown.answer();
    let figure = move |_: Option<&Option<Figure>>| match &*answer.read() {
        Answer::Figure(figure) => Some((**figure).clone()),
        _ => None,
    };
    Memo::new(figure).into()
}

/// A text of the figure.
fn text_of(
    figure: Signal<Option<Figure>>,
    text: fn(&Figure) -> String,
) -> impl Fn() -> String + Copy + Send + 'static {
    move || figure.with(|figure| figure.as_ref().map(text).unwrap_or_default())
}

/// How the verdict's first words look.
fn tone_of(figure: Signal<Option<Figure>>) -> impl Fn() -> &'static str + Copy + Send + 'static {
    move || {
        if figure.with(|figure| figure.as_ref().is_some_and(|figure| figure.is_high)) {
            "high"
        } else {
            ""
        }
    }
}

/// The answer card.
#[component]
pub fn AnswerCard() -> impl IntoView {
    let state = use_state();
    let (title, answer, figure) = (state.text(Field::Title), state.shown.answer(), use_figure());
    view! {
        <div class="card answer" id="answer" data-testid="answer">
            <Show when=move || !title.read().trim().is_empty()>
                <p class="title">{move || title.read().trim().to_owned()}</p>
            </Show>
            <Show when=move || *answer.read() == Answer::Empty>
                <Invitation />
            </Show>
            <Waiting />
            <Show when=move || figure.read().is_some()>
                <FigureText figure />
                <UnderFigure />
            </Show>
            <Spoken />
        </div>
    }
}

/// With nothing filled in, the page invites with one example.
#[component]
fn Invitation() -> impl IntoView {
    let state = use_state();
    let example = benchmarks::examples().iter().find(|example| example.id == FIRST_EXAMPLE);
    let offer = example.map(|example| {
        view! {
            <button type="button" class="button primary" on:click=move |_| state.load(example.state)>
                "Try it: "
                {example.label}
            </button>
        }
    });
    view! {
        <div>
            <h2>"How often do your customers need support?"</h2>
            <p class="verdict">
                "Enter contacts, a period and a base. You get the contact rate with its interval, what a contact costs, and where you stand among published benchmarks in the same unit."
            </p>
            <p>{offer}</p>
        </div>
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
    move || {
        text().map(|(class, text)| {
            view! {
                <div>
                    <p class="hint">"Contact rate"</p>
                    <p class=class>{text}</p>
                </div>
            }
        })
    }
}

/// Figure, verdict, interval and formula.
#[component]
fn FigureText(
    /// The figure.
    figure: Signal<Option<Figure>>,
) -> impl IntoView {
    view! {
        <div>
            <p class="hint">{Metric::ContactRate.row().name}</p>
            <p class="figure" data-testid="figure">
                {text_of(figure, |figure| figure.figure.clone())}
                " "
                <small>{text_of(figure, |figure| figure.unit.clone())}</small>
            </p>
            <p class="verdict" data-testid="verdict">
                <strong class=tone_of(figure)>{text_of(figure, |figure| figure.strong.clone())}</strong>
                {text_of(figure, |figure| format!("{}{}", figure.lead, figure.rest))}
            </p>
            <p class="hint" data-testid="interval">
                {text_of(figure, |figure| format!("{} {}", figure.interval, figure.same))}
            </p>
            <div class="formula" data-testid="formula" tabindex="0" role="group" aria-label="Formula">
                {text_of(figure, |figure| figure.formula.clone())}
            </div>
        </div>
    }
}

/// What stands under the formula: its explanation, a way to copy it, and the choice of a benchmark.
#[component]
fn UnderFigure() -> impl IntoView {
    let state = use_state();
    let (choices, note) = (state.shown.choices(), state.note(Field::Benchmark));
    view! {
        <div class="under">
            <details>
                <summary>"Definition and source"</summary>
                <Definition metric=Metric::ContactRate.row() />
            </details>
            <TakeButton item=Item::Formula name="Copy formula" class="link" />
            <Show when=move || (choices.read().len() > 1) || note.error().read().is_some()>
                <MeasuredAgainst />
            </Show>
        </div>
    }
}

/// The list of rows that the sentence may speak of.
#[component]
fn MeasuredAgainst() -> impl IntoView {
    let state = use_state();
    let (choices, band) = (state.shown.choices(), state.text(Field::Benchmark));
    // A row that is not on the list is named by a note; the sentence then speaks of the best.
    let picked = move || {
        let band = band.get();
        if choices.read().iter().any(|choice| choice.id == band) { band } else { String::new() }
    };
    let options = move || {
        let picked = picked();
        let choice = |choice: presentation::view::RowChoice| {
            view! { <option value=choice.id selected=choice.id == picked>{choice.label}</option> }
        };
        choices.get().into_iter().map(choice).collect_view()
    };
    let choose = move |word: String| {
        state.edit(Place::Field(Field::Benchmark), &word);
        state.seal();
    };
    view! {
        <div class="against">
            <label>
                {words::label(Field::Benchmark)} " "
                <select
                    id=control_id(Field::Benchmark)
                    data-testid=control_id(Field::Benchmark)
                    prop:value=picked
                    on:change:target=move |event| choose(event.target().value())
                >
                    <option value="">"the best evidence"</option>
                    {options}
                </select>
            </label>
            <FieldMessage field=Field::Benchmark />
        </div>
    }
}

/// The answer for screen readers, once typing rests.
#[component]
fn Spoken() -> impl IntoView {
    let summary = use_state().shown.summary();
    let (spoken, set_spoken) = signal(String::new());
    let speak = use_debounce_fn_with_arg(move |summary| set_spoken.set(summary), SPEAK_DEBOUNCE_MS);
    Effect::new(move |_| {
        speak(summary.get());
    });
    view! {
        <p class="aside" id="spoken" role="status" data-testid="spoken">
            {spoken}
        </p>
    }
}

/// Keeps the answer in sight on narrow screens while a person types. The same words are spoken and
/// shown in the answer card.
#[component]
pub fn SlimBar() -> impl IntoView {
    let figure = use_figure();
    view! {
        <div class="contents" aria-hidden="true">
            <Show when=move || figure.read().is_some()>
                <div class="slim">
                    <strong>{text_of(figure, |figure| figure.figure.clone())}</strong>
                    {text_of(figure, |figure| format!(" {} ", figure.unit))}
                    <em class=tone_of(figure)>{text_of(figure, |figure| figure.strong.clone())}</em>
                </div>
            </Show>
        </div>
    }
}
