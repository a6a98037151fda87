//! What stands where nothing was typed yet: what the page does, examples to start from, a table to bring, and
//! what others report.

mod examples;
mod others;

use super::{
    jobs::JOB_HEADING,
    medium::{Medium, use_medium},
};
use crate::{browser::file, state::use_state};
use examples::ExampleCards;
use leptos::prelude::*;
use others::OthersReport;

/// The empty page.
#[component]
pub fn EmptyPage() -> impl IntoView {
    view! {
        <section class="card hello" id="answer" data-testid="answer">
            <h1 id=JOB_HEADING tabindex="-1">
                "How often do your customers need support?"
            </h1>
            <p class="verdict">
                "Two numbers, their period and their unit are enough. You get the contact rate, what a contact costs, and where you stand among published figures in the same unit."
            </p>
        </section>
        <ExampleCards />
        // In a frame nothing is brought, and the list of segments is folded.
        {(use_medium() == Medium::Page)
            .then(|| {
                view! {
                    <Bring />
                    <OthersReport />
                }
            })}
    }
}

/// The way to bring a table along.
#[component]
pub fn Bring() -> impl IntoView {
    let state = use_state();
    let pick = move |_| file::pick(move |text| state.open_text(&text));
    view! {
        <section class="drop" aria-label="Bring a table">
            <p>
                <b>"Bring a table."</b>
                " Paste it anywhere on this page, or drop a file: issues, channels, segments, a saved scenario. You see what was understood before it is used."
            </p>
            <button type="button" class="button small" on:click=pick>
                "Choose a file …"
            </button>
        </section>
    }
}
