//! The page in a frame of another page: the result first, then the figures behind it, the way to the full
//! calculator, and what can be copied.

use super::{
    answer::BreakdownAnswer,
    breakdown::Cards,
    empty::EmptyPage,
    export::ExportPanel,
    footer::NumbersWritten,
    form::Form,
    improve::ImproveResults,
    measure::MeasureResults,
    medium::{Medium, use_medium},
    notices::Notices,
    print::Paper,
    staff::StaffResults,
    track::TrackResults,
};
use crate::state::{ShownStoreFields, use_state};
use leptos::prelude::*;
use presentation::{view::Answer, words};
use scenario::Job;

/// The frame.
#[component]
pub fn Framed() -> impl IntoView {
    let medium = use_medium();
    view! {
        <main>
            <Notices />
            <Results />
            {medium.shows("inputs").then(|| view! { <FrameInputs /> })}
            <FrameFoot />
        </main>
        <Paper />
    }
}

/// The results of the job that the address of the frame names; of Measure with the cards of what was broken
/// down, as in every release.
#[component]
pub fn Results() -> impl IntoView {
    let (state, medium) = (use_state(), use_medium());
    let answer = state.shown.answer();
    // A frame without a scenario is filled by its reader.
    let is_empty = Memo::new(move |_| medium == Medium::Frame && *answer.read() == Answer::Empty);
    let measured = move || {
        view! {
            <MeasureResults />
            {medium.shows("breakdown").then(|| view! { <Cards has_pointers=true /> })}
        }
    };
    move || match state.job.get() {
        Job::Measure => view! {
            <section class="stack" aria-label="Results">
                <Show when=move || is_empty.get() fallback=measured>
                    <EmptyPage />
                </Show>
            </section>
        }
        .into_any(),
        Job::Improve => view! {
            <section class="stack" aria-label="Results">
                <ImproveResults />
            </section>
        }
        .into_any(),
        Job::Staff => view! {
            <section class="stack" aria-label="Results">
                <StaffResults />
            </section>
        }
        .into_any(),
        Job::Track => view! {
            <section class="stack" aria-label="Results">
                <TrackResults />
            </section>
        }
        .into_any(),
        Job::Breakdown => view! {
            <section class="stack" aria-label="Results">
                <BreakdownAnswer />
                <Cards />
            </section>
        }
        .into_any(),
    }
}

/// The figures behind the result, folded.
#[component]
fn FrameInputs() -> impl IntoView {
    view! {
        <details class="card inputs">
            <summary>"The figures behind it"</summary>
            <Form />
            <NumbersWritten />
        </details>
    }
}

/// The way to the full calculator with the figures as they are now.
#[component]
fn FrameFoot() -> impl IntoView {
    let state = use_state();
    let address = Memo::new(move |_| {
        state.inputs.track();
        state.link().ok().flatten()
    });
    view! {
        <div class="foot stacked">
            <ExportPanel />
            <Show when=move || address.read().is_some()>
                <a class="button" href=move || address.get() target="_blank" rel="noopener" data-testid="open-full">
                    "Open the full calculator ↗"
                </a>
            </Show>
            // Where no window may be opened, the address can still be taken.
            <input
                class="input"
                readonly
                aria-label="Address of the full calculator"
                prop:value=move || address.get().unwrap_or_default()
            />
            <p class="hint">{words::FRAME_ORIGIN}</p>
        </div>
    }
}
