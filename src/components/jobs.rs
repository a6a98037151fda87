//! The navigation of the jobs: links that hold the whole scenario, each with the one figure of its job.

use crate::{
    browser::focus::{focus_if_lost, focus_next},
    state::{ShownStoreFields, use_state},
};
use leptos::{ev, prelude::*};
use presentation::words::{job_name, job_question};
use scenario::Job;

/// The id of the heading of the job on the screen, which gets the focus as its job is opened.
pub const JOB_HEADING: &str = "job-title";

/// Has the heading of the job on the screen take the focus that goes with the former job: Back and Forward of the
/// browser press nothing that could move it.
pub fn follow_job() {
    let job = use_state().job;
    Effect::watch(move || job.get(), |_, _, _| focus_if_lost(JOB_HEADING), false);
}

/// The navigation.
#[component]
pub fn Jobs() -> impl IntoView {
    view! {
        <nav class="jobs" aria-label="Jobs">
            <ul>{Job::ALL.map(|job| view! { <li><JobLink job /></li> }).collect_view()}</ul>
        </nav>
    }
}

/// The entry of a job: a link, or a button where no link can hold the scenario.
#[component]
fn JobLink(
    /// The job.
    job: Job,
) -> impl IntoView {
    let state = use_state();
    let address = Memo::new(move |_| {
        state.inputs.track();
        state.address_of_job(job)
    });
    let has_address = Memo::new(move |_| address.read().is_some());
    let current = move || (state.job.get() == job).then_some("page");
    let open = move || {
        state.go_to_job(job);
        focus_next(JOB_HEADING.to_owned());
    };
    // Any other click opens the link where the person wants it: in a new tab, a new window.
    let click = move |event: ev::MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if is_plain {
            event.prevent_default();
            open();
        }
    };
    let testid = format!("job-{}", job.word());
    move || {
        let testid = testid.clone();
        if has_address.get() {
            view! {
                <a href=move || address.get() aria-current=current data-testid=testid on:click=click>
                    <JobText job />
                </a>
            }
            .into_any()
        } else {
            view! {
                <button type="button" aria-current=current data-testid=testid on:click=move |_| open()>
                    <JobText job />
                </button>
            }
            .into_any()
        }
    }
}

/// The name of a job, its figure, and how many of its entries are to be corrected.
#[component]
fn JobText(
    /// The job.
    job: Job,
) -> impl IntoView {
    let jobs = use_state().shown.jobs();
    let view = move || jobs.read().get(job as usize).cloned();
    // Until it has a figure, what a person asks it.
    let figure =
        move || view().and_then(|view| view.figure).unwrap_or_else(|| job_question(job).to_owned());
    let to_check = move || match view().map_or(0, |view| view.to_check) {
        0 => String::new(),
        count => format!("{count} to check"),
    };
    view! {
        <b>{job_name(job)}</b>
        <span>
            <small>{figure}</small>
            " "
            <em>{to_check}</em>
        </span>
    }
}
