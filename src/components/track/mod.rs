//! The job Track: a series of periods, the chart with its limits, what happened when, and what it feeds.

mod cards;
mod sheets;

use super::{answer::JobAnswer, medium::use_medium};
use crate::state::{ShownStoreFields, use_state};
use cards::{ChartCard, EventsAsText, Says};
use leptos::prelude::*;
use presentation::view::FigureCard;
use scenario::Job;
use sheets::{EventsCard, RulesCard, SeriesCard};

/// The job.
#[component]
pub fn TrackJob() -> impl IntoView {
    view! {
        <div class="stack">
            <Answer />
            <ChartCard />
            <div class="halves sheet-first">
                <SeriesCard />
                <div class="stack">
                    <Says />
                    <EventsCard />
                    <RulesCard />
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
