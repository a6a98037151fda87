//! The sheets of the series and of the events.

use crate::components::{
    sheet::{Sheet, SheetOf, SheetTools},
    steps::Steps,
};
use leptos::prelude::*;
use presentation::{view::FixedSheet, words};
use scenario::field::Table;

/// The series, a period a row, and what its chart goes by.
#[component]
pub fn SeriesCard() -> impl IntoView {
    view! {
        <SheetOf table=Table::Series>
            <section class="card" id="series" tabindex="-1" aria-labelledby="periods-head" data-testid="series-card">
                <div class="head">
                    <h2 id="periods-head">"Periods"</h2>
                    <p class="found">{words::SERIES_ASK}</p>
                    <SheetTools />
                </div>
                <Sheet chart=Signal::derive(|| None) />
                <div class="foot">
                    <p>{words::SERIES_NOTE}</p>
                </div>
            </section>
        </SheetOf>
    }
}

/// What the chart goes by.
#[component]
pub fn RulesCard() -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="rules-head" data-testid="rules-card">
            <div class="head">
                <h2 id="rules-head">{FixedSheet::Series.name()}</h2>
            </div>
            <Steps sheet=FixedSheet::Series />
        </section>
    }
}

/// What happened when.
#[component]
pub fn EventsCard() -> impl IntoView {
    view! {
        <SheetOf table=Table::Events>
            <section class="card" id="events" tabindex="-1" aria-labelledby="events-head" data-testid="events-card">
                <div class="head">
                    <h2 id="events-head">"Events and phases"</h2>
                    <p class="found">{words::EVENTS_ASK}</p>
                    <SheetTools />
                </div>
                <Sheet chart=Signal::derive(|| None) />
                <div class="foot">
                    <p>{words::EVENTS_NOTE}</p>
                </div>
            </section>
        </SheetOf>
    }
}
