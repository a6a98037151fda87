//! The job Track: a series of periods, the chart with its limits, what happened when, and what it feeds.

mod cards;
mod sheets;

use super::{answer::JobAnswer, medium::use_medium, promise::PromiseCard};
use crate::state::{Inputs, ShownStoreFields, use_state};
use cards::{ChartCard, EventsAsText, PartsCard, PublishedYears, Says};
use leptos::prelude::*;
use presentation::view::FigureCard;
use scenario::{Job, field::Table};
use sheets::{EventsCard, RulesCard, SeriesCard};

/// The job.
#[component]
pub fn TrackJob() -> impl IntoView {
    let inputs = use_state().inputs;
    // With further columns the sheet needs all of the width.
    let columns = Inputs::rows(inputs, Table::Columns);
    let has_columns = Memo::new(move |_| columns.read().iter().any(|head| !head.is_next));
    let class = move || if has_columns.get() { "stack" } else { "halves sheet-first" };
    let beside = move || if has_columns.get() { "halves" } else { "stack" };
    view! {
        <div class="stack">
            <Answer />
            <ChartCard />
            <PartsCard />
            <div class=class>
                <SeriesCard />
                <div class=beside>
                    <Says />
                    <EventsCard />
                    <PromiseCard has_sentence=false />
                    <RulesCard />
                    <PublishedYears />
                </div>
            </div>
        </div>
    }
}

/// The job where nothing is typed: in a frame, presented, on paper.
#[component]
pub fn TrackResults() -> impl IntoView {
    let medium = use_medium();
    view! {
        <Answer />
        {medium
            .shows("chart")
            .then(|| {
                view! {
                    <ChartCard />
                    <Says />
                    <PartsCard />
                    <EventsAsText />
                }
            })}
    }
}

/// What the last period says.
#[component]
fn Answer() -> impl IntoView {
    let track = use_state().shown.track();
    let answer = Memo::new(move |_| track.read().answer.clone());
    view! { <JobAnswer job=Job::Track answer card=FigureCard::Track /> }
}
