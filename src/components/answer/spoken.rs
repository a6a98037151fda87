//! The answer for screen readers, once typing rests.

use crate::state::{ShownStoreFields, use_state};
use leptos::prelude::*;
use leptos_use_fn_debounce_throttle::use_debounce_fn_with_arg;
use scenario::Job;

/// How long the answer rests before it is spoken.
const SPEAK_DEBOUNCE_MS: f64 = 900.0;

/// What is spoken of the job on the screen: its answer, and how many entries are to be corrected. One region for
/// all of it, so that nothing is spoken at each key press, and nothing twice.
#[component]
pub fn Spoken() -> impl IntoView {
    let state = use_state();
    let (shown, job) = (state.shown, state.job);
    let text = Memo::new(move |_| {
        let answer = match job.get() {
            Job::Measure => shown.summary().get(),
            Job::Breakdown => {
                shown.pointers().read().first().map(|first| first.text()).unwrap_or_default()
            }
            Job::Improve => shown.improve().read().spoken(),
            Job::Staff => shown.staff().read().spoken(),
            Job::Track => shown.track().read().spoken(),
        };
        let to_check = shown.jobs().read().get(job.get() as usize).map_or(0, |view| view.to_check);
        match to_check {
            0 => answer,
            1 => format!("{answer} 1 entry to check."),
            count => format!("{answer} {count} entries to check."),
        }
    });
    let (spoken, set_spoken) = signal(String::new());
    let speak = use_debounce_fn_with_arg(move |text| set_spoken.set(text), SPEAK_DEBOUNCE_MS);
    Effect::new(move |_| {
        speak(text.get());
    });
    view! {
        <p class="aside" id="spoken" role="status" data-testid="spoken">
            {spoken}
        </p>
    }
}
