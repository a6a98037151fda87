//! The job Measure: the form at the left, what follows from it at the right.

use super::{
    answer::MeasureAnswer,
    benchmarks::{Apart, Benchmarks},
    cost::CostCard,
    empty::EmptyPage,
    form::Form,
    medium::use_medium,
};
use crate::state::{ShownStoreFields, use_state};
use leptos::prelude::*;
use presentation::view::Answer;

/// The job.
#[component]
pub fn MeasureJob() -> impl IntoView {
    let answer = use_state().shown.answer();
    let is_empty = Memo::new(move |_| *answer.read() == Answer::Empty);
    view! {
        <div class="split">
            <Form />
            <div class="stack">
                <Show when=move || is_empty.get() fallback=|| view! { <MeasureResults /> }>
                    <EmptyPage />
                </Show>
            </div>
        </div>
    }
}

/// What follows from the figures; the host of a frame chooses the parts.
#[component]
pub fn MeasureResults() -> impl IntoView {
    let medium = use_medium();
    let has_benchmarks = medium.shows("chart") || medium.shows("table");
    view! {
        <MeasureAnswer />
        {has_benchmarks.then(|| view! { <Benchmarks /> })}
        {medium.shows("notes").then(|| view! { <Apart /> })}
        {medium.shows("table").then(|| view! { <CostCard /> })}
    }
}
