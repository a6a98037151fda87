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
    let (improve, staff) = (state.shown.improve(), state.shown.staff());
    let track = state.shown.track();
    let of_job = Memo::new(move |_| match state.job.get() {
        Job::Improve => improve.read().figure().cloned(),
        Job::Staff => staff.read().figure().cloned(),
        Job::Track => track.read().figure().cloned(),
        Job::Measure | Job::Breakdown => None,
    });
    let is_measure = move || state.job.get() == Job::Measure;
    let is_breakdown = move || state.job.get() == Job::Breakdown;
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
            <Show when=move || of_job.read().is_some()>
                <div class="slim">
                    <strong>{move || of_job.get().map(|figure| figure.short)}</strong>
                    <p>{move || of_job.get().map(|figure| figure.strong)}</p>
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
