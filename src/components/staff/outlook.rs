//! The day and the week, what a few contacts more or fewer would change, the months to come, and the work alone.

use super::cards::{GridCard, PictureCard};
use crate::{
    components::steps::Steps,
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::{view::FixedSheet, words};

/// From people on the line to full-time people.
#[component]
pub fn WeekCard() -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="week-head" data-testid="week-card">
            <div class="head">
                <h2 id="week-head">{FixedSheet::Week.name()}</h2>
                <p class="found">{words::WEEK_ASK}</p>
            </div>
            <Steps sheet=FixedSheet::Week />
            <p class="hint">{words::WEEK_FORMULA}</p>
        </section>
    }
}

/// The day by intervals.
#[component]
pub fn Day() -> impl IntoView {
    view! { <PictureCard part=|staff| staff.day.as_ref() /> }
}

/// From people on the line to full-time people.
#[component]
pub fn Week() -> impl IntoView {
    view! {
        <GridCard
            part=|staff| staff.week.as_ref()
            id="week-table"
            title="From the line to the week"
            note=words::OF_WEEK
        />
    }
}

/// What fewer and more contacts would change.
#[component]
pub fn Changes() -> impl IntoView {
    view! {
        <GridCard
            part=|staff| staff.changes.as_ref()
            id="changes"
            title="A few contacts more or fewer"
            note=words::HONEST_HEADS
        />
    }
}

/// The work alone, by channel.
#[component]
pub fn WorkAlone() -> impl IntoView {
    view! {
        <GridCard part=|staff| staff.work.as_ref() id="work" title="The work alone" note=words::WORK_ALONE />
    }
}

/// What growth asks for, and the people of the months to come.
#[component]
pub fn GrowthCards() -> impl IntoView {
    let staff = use_state().shown.staff();
    let waits = Memo::new(move |_| staff.read().growth_waits);
    view! {
        <div class="halves">
            <section class="card" aria-labelledby="growing-head" data-testid="growing-card">
                <div class="head">
                    <h2 id="growing-head">{FixedSheet::Growth.name()}</h2>
                    <p class="found">{words::GROWTH_ASK}</p>
                </div>
                <Steps sheet=FixedSheet::Growth />
                <Show when=move || !waits.read().is_empty()>
                    <p class="hint" data-testid="months-wait">
                        {waits}
                    </p>
                </Show>
            </section>
            <Growth />
        </div>
    }
}

/// The people of the months to come.
#[component]
pub fn Growth() -> impl IntoView {
    view! { <PictureCard part=|staff| staff.growth.as_ref() /> }
}
