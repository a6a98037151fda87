//! The results in the whole window, larger, to be looked at together: the view of a frame, a job at a time.

use super::{frame::Results, jobs::JOB_HEADING, medium::Medium};
use crate::{
    browser::{focus::focus_next, marks},
    state::{StatusStoreFields, use_state},
};
use leptos::{context::Provider, ev, prelude::*};
use leptos_use_event_listener::use_event_listener;
use presentation::words::job_name;
use scenario::Job;

/// The presentation: arrow keys go from job to job, Escape ends it.
#[component]
pub fn Presentation() -> impl IntoView {
    let state = use_state();
    marks::presenting(true);
    on_cleanup(|| marks::presenting(false));
    focus_next(JOB_HEADING.to_owned());
    let end = move || {
        state.status.is_presenting().set(false);
        focus_next(JOB_HEADING.to_owned());
    };
    let go = move |step: isize| {
        let place = Job::ALL.iter().position(|job| *job == state.job.get_untracked());
        let next = place.and_then(|place| Job::ALL.get(place.checked_add_signed(step)?));
        if let Some(next) = next {
            state.go_to_job(*next);
        }
    };
    let _ = use_event_listener(document(), ev::keydown, move |event| {
        // What is above the presentation has its own Escape and arrows.
        if event.default_prevented() || state.has_dialog() {
            return;
        }
        // With Alt an arrow is Back or Forward of the browser, and with others it means other things elsewhere.
        let is_held = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
        match event.key().as_str() {
            "ArrowLeft" if !is_held => go(-1),
            "ArrowRight" if !is_held => go(1),
            "Escape" => end(),
            _ => {}
        }
    });
    view! {
        <main class="presented" data-testid="presentation">
            <div class="head">
                <p class="hint">{move || job_name(state.job.get())}</p>
                <div class="tools">
                    <button type="button" class="button icon" aria-label="Former job" on:click=move |_| go(-1)>
                        "←"
                    </button>
                    <button type="button" class="button icon" aria-label="Next job" on:click=move |_| go(1)>
                        "→"
                    </button>
                    <button type="button" class="button" on:click=move |_| end()>
                        "End"
                    </button>
                </div>
            </div>
            <Provider value=Medium::Present>
                <Results />
            </Provider>
        </main>
    }
}
