//! The bar that keeps the answer in sight on narrow screens while a person types. The same words are spoken
//! and shown in the answer.

use super::{text_of, tone_of, use_figure};
use crate::state::{ShownStoreFields, use_state};
use leptos::prelude::*;
use scenario::Job;

/// The bar.
#[component]
pub fn SlimBar() -> impl IntoView {
    let (state, figure) = (use_state(), use_figure());
    let pointers = state.shown.pointers();
    let first = move || pointers.read().first().cloned();
    let improve = state.shown.improve();
    let saving = move || improve.read().figure().cloned();
    let is_measure = move || state.job.get() == Job::Measure;
    let is_breakdown = move || state.job.get() == Job::Breakdown;
    let is_improve = move || state.job.get() == Job::Improve;
    view! {
        <div class="contents" aria-hidden="true">
            <Show when=move || is_measure() && figure.read().is_some()>
                <div class="slim">
                    <strong>{text_of(figure, |figure| figure.figure.clone())}</strong>
                    {text_of(figure, |figure| format!(" {} ", figure.unit))}
                    // "Above" says what it is above.
                    <p>
                        <em class=tone_of(figure)>{text_of(figure, |figure| figure.strong.clone())}</em>
                        {text_of(figure, |figure| figure.lead.clone())}
                    </p>
                </div>
            </Show>
            <Show when=move || is_improve() && saving().is_some()>
                <div class="slim">
                    <strong>{move || saving().map(|saving| saving.short)}</strong>
                    <p>{move || saving().map(|saving| saving.strong)}</p>
                </div>
            </Show>
            <Show when=move || is_breakdown() && first().is_some()>
                <div class="slim">
                    <strong>{move || first().map(|first| first.figure)}</strong>
                    <p>{move || first().map(|first| first.strong)}</p>
                </div>
            </Show>
        </div>
    }
}
