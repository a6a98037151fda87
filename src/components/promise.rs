//! The promise of Improve: what would come of the contact rate, and from which month on a series is held against it.

use super::steps::Steps;
use crate::state::{ShownStoreFields, use_state};
use leptos::prelude::*;
use presentation::{view::FixedSheet, words};

/// The card, where levers change the contact rate, or where something was entered of it.
#[component]
pub fn PromiseCard(
    /// Whether it says what would come of the rate: Track says what did.
    has_sentence: bool,
) -> impl IntoView {
    let state = use_state();
    let improve = state.shown.improve();
    let is_entered = move || {
        let mut steps = FixedSheet::Promise.steps().iter();
        steps.any(|step| !state.text(step.field).read().is_empty())
    };
    // It stays while its entry is emptied: the box would go away under the caret.
    let is_shown = Memo::new(move |was: Option<&bool>| {
        let has_more = !improve.read().promise.is_empty() || is_entered();
        has_more || was.copied().unwrap_or_default() && !untrack(|| state.is_empty())
    });
    view! {
        <Show when=move || is_shown.get()>
            <section class="card" aria-labelledby="promise-head" data-testid="promise-card">
                <div class="head">
                    <h2 id="promise-head">"The promise"</h2>
                    <p class="found">{words::PROMISE_ASK}</p>
                </div>
                <div class=has_sentence.then_some("split")>
                    <Steps sheet=FixedSheet::Promise />
                    {has_sentence.then(|| view! { <PromiseSentence /> })}
                </div>
            </section>
        </Show>
    }
}

/// What would come of the contact rate.
#[component]
pub fn PromiseSentence() -> impl IntoView {
    let improve = use_state().shown.improve();
    let promise = Memo::new(move |_| improve.read().promise.clone());
    view! {
        <Show when=move || !promise.read().is_empty()>
            <p class="promise" data-testid="promise">
                {promise}
            </p>
        </Show>
    }
}
