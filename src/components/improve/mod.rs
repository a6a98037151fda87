//! The job Improve: the levers with what they save, scenarios side by side, how sure that is, and when it pays.

mod case;
mod effects;
mod levers;
mod pictures;
mod quick;
mod sides;

pub use case::CaseResults;
pub use levers::LeversAsText;
pub use pictures::{HowSure, PictureBody, Waterfall};
pub use sides::SideBySide;

use super::{
    answer::JobAnswer,
    medium::Medium,
    promise::{PromiseCard, PromiseSentence},
    sheet::BarPatterns,
};
use crate::state::{ShownStoreFields, State, use_state};
use case::CaseCard;
use leptos::prelude::*;
use leptos_use_fn_debounce_throttle::use_debounce_fn;
use levers::LeversCard;
use presentation::view::FigureCard;
use scenario::Job;

/// How long typing rests before ranges are drawn.
const DRAW_DEBOUNCE_MS: f64 = 250.0;

/// The job.
#[component]
pub fn ImproveJob() -> impl IntoView {
    draw_at_rest(use_state());
    view! {
        <BarPatterns />
        <div class="stack">
            <Answer />
            <LeversCard />
            <Pictures />
            <CaseCard />
            <PromiseCard has_sentence=true />
        </div>
    }
}

/// The job where nothing is typed: in a frame, presented, on paper.
#[component]
pub fn ImproveResults() -> impl IntoView {
    let medium = super::medium::use_medium();
    draw_at_rest(use_state());
    view! {
        <Answer />
        {medium.shows("table").then(|| view! { <LeversAsText /> })}
        {medium.shows("chart").then(|| view! { <Pictures /> })}
        {medium.shows("figures").then(|| view! { <CaseResults /> })}
        <PromiseSentence />
    }
}

/// What the levers save, what falls and what rises, how sure it is, and when it pays.
#[component]
fn Answer() -> impl IntoView {
    let improve = use_state().shown.improve();
    let answer = Memo::new(move |_| improve.read().answer.clone());
    view! { <JobAnswer job=Job::Improve answer card=FigureCard::Saving /> }
}

/// Scenarios side by side, and where the saving comes from; how sure it is, closed until wanted.
#[component]
fn Pictures() -> impl IntoView {
    let improve = use_state().shown.improve();
    let has_sides = Memo::new(move |_| improve.read().sides.is_some());
    view! {
        <Show when=move || has_sides.get()>
            <div class="halves">
                <SideBySide />
                <Waterfall />
            </div>
        </Show>
        <HowSure />
    }
}

/// Has ranges drawn once typing rests, and at once on paper, which is printed at once.
fn draw_at_rest(state: State) {
    let improve = state.shown.improve();
    let is_drawing = Memo::new(move |_| improve.read().is_drawing);
    if super::medium::use_medium() == Medium::Paper {
        return state.draw_ranges();
    }
    let draw = use_debounce_fn(move || state.draw_ranges(), DRAW_DEBOUNCE_MS);
    Effect::new(move |_| {
        state.inputs.track();
        if is_drawing.get() {
            draw();
        }
    });
}
