//! The job Staff: lines of contacts with the team that each needs, what fewer and more people would make of them, the
//! week, work that can wait, and the months to come.

mod cards;
mod later;
mod lines;
mod outlook;
mod teams;

use super::{
    answer::JobAnswer,
    medium::{Medium, use_medium},
    sheet::{CHANNEL_NAMES, names},
};
use crate::state::{ShownStoreFields, use_state};
use later::{Backlog, LaterAsText, LaterCards};
use leptos::prelude::*;
use lines::{BusiestCard, LinesAsText, LinesCard};
use outlook::{Changes, Day, Growth, GrowthCards, Week, WeekCard, WorkAlone};
use presentation::view::FigureCard;
use scenario::{Job, field::Table};
use teams::{Models, Teams};

/// The job.
#[component]
pub fn StaffJob() -> impl IntoView {
    view! {
        <div class="stack">
            <ChannelNames />
            <Answer />
            <LinesCard />
            <div class="halves last-fills">
                <Teams />
                <Changes />
                <Models />
            </div>
            <div class="halves">
                <BusiestCard />
                <WeekCard />
            </div>
            <Day />
            <Week />
            <LaterCards />
            <GrowthCards />
            <WorkAlone />
        </div>
    }
}

/// The job where nothing is typed: in a frame, presented, on paper.
#[component]
pub fn StaffResults() -> impl IntoView {
    let medium = use_medium();
    let staff = use_state().shown.staff();
    let has_curves =
        move || staff.read_untracked().teams.as_ref().is_some_and(|one| one.chart.is_some());
    view! {
        <Answer />
        {medium
            .shows("table")
            .then(|| {
                view! {
                    <LinesAsText />
                    <LaterAsText />
                }
            })}
        {medium
            .shows("chart")
            .then(|| {
                view! {
                    <Teams />
                    // On paper the curves tell both, where there are any.
                    {(medium != Medium::Paper || !has_curves()).then(|| view! { <Models /> })}
                }
            })}
        {medium.shows("table").then(|| view! { <Week /> })}
        {medium
            .shows("chart")
            .then(|| {
                view! {
                    <Day />
                    <Backlog />
                    <Growth />
                }
            })}
    }
}

/// The channels of Break down, for whoever types the name of one.
#[component]
fn ChannelNames() -> impl IntoView {
    let state = use_state();
    let names = Memo::new(move |_| names(state, Table::Channels));
    let option = |name: String| view! { <option value=name></option> };
    view! {
        <datalist id=CHANNEL_NAMES>
            {move || names.get().into_iter().map(option).collect_view()}
        </datalist>
    }
}

/// How many people the busiest interval takes, and what one fewer would mean.
#[component]
fn Answer() -> impl IntoView {
    let staff = use_state().shown.staff();
    let answer = Memo::new(move |_| staff.read().answer.clone());
    view! { <JobAnswer job=Job::Staff answer card=FigureCard::Staff /> }
}
