//! Examples to start from, each with the figure that it leads to.

use crate::{
    browser::focus::focus_next,
    components::{
        jobs::JOB_HEADING,
        medium::{Medium, use_medium},
    },
    state::use_state,
};
use benchmarks::Example;
use leptos::prelude::*;
use presentation::{view::View, words::job_name};
use scenario::{Job, link};

/// The examples of the empty page: id, and the job that it opens.
const SHOWN: [(&str, Job); 9] = [
    ("quarter-frequency", Job::Measure),
    ("orders-5-percent", Job::Measure),
    ("it-median", Job::Measure),
    ("order-status", Job::Breakdown),
    ("three-channels", Job::Breakdown),
    ("automation", Job::Breakdown),
    ("delivery-questions", Job::Improve),
    ("proactive-tracking", Job::Improve),
    ("automation-case", Job::Improve),
];

/// The cards; in a frame, which has no way from job to job, those of its job.
#[component]
pub fn ExampleCards() -> impl IntoView {
    let (medium, shown) = (use_medium(), use_state().job.get_untracked());
    let of_medium = SHOWN.into_iter().filter(|(_, job)| medium != Medium::Frame || *job == shown);
    let cards = of_medium.filter_map(|(id, job)| {
        let example = benchmarks::examples().iter().find(|example| example.id == id)?;
        Some(view! { <ExampleCard example job /> })
    });
    view! {
        <section class="card" aria-labelledby="examples-head">
            <h2 class="eyebrow" id="examples-head">
                "Or start from an example; your own entries stay one undo away"
            </h2>
            <div class="tries">{cards.collect_view()}</div>
        </section>
    }
}

#[component]
fn ExampleCard(
    /// The example.
    example: &'static Example,
    /// The job that it opens.
    job: Job,
) -> impl IntoView {
    let state = use_state();
    let draft = link::open(example.state, state.style_now()).draft;
    // An example whose figures point to nothing has none of its own.
    let jobs = View::of(&draft, &state.digits()).jobs;
    let figure = jobs.into_iter().nth(job as usize).and_then(|view| view.figure);
    let load = move |_| {
        state.load(example.state, job);
        // The card goes with the empty page.
        focus_next(JOB_HEADING.to_owned());
    };
    view! {
        <button type="button" class="try" on:click=load>
            <b>{job_name(job)}</b>
            <span>{example.label}</span>
            {figure.map(|figure| view! { <i>{figure}</i> })}
            <small>{example.source}</small>
        </button>
    }
}
