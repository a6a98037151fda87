//! What is printed in the place of the page: every job with its results, what was typed as text, the sources, and
//! the link.

use super::{
    answer::BreakdownAnswer, breakdown::Cards, improve::ImproveResults, measure::MeasureResults,
    medium::Medium, published::PublishedTable, staff::StaffResults, track::TrackResults,
};
use crate::state::{ShownStoreFields, provide_state, use_state};
use leptos::{ev, html, mount::mount_to, prelude::*};
use leptos_use_event_listener::use_event_listener;
use leptos_use_media_query::use_media_query;
use presentation::{view::Answer, words};
use scenario::{Job, field::Field};
use std::any::Any;
use wasm_bindgen::JsCast;

/// Finds the sheet, whose colours are those of paper whatever the theme of the page.
pub const PAPER: &str = ".paper";

/// The sheet, mounted as the printing begins, and at once: some browsers print before anything that an
/// effect does.
#[component]
pub fn Paper() -> impl IntoView {
    let state = use_state();
    let place = NodeRef::<html::Div>::new();
    // It goes as its handle is dropped: when the printing ends, and with this component.
    let mounted = StoredValue::new_local(None::<Box<dyn Any>>);
    let begins = move || {
        let place = place.try_get_untracked().flatten();
        if let (Some(place), true) = (place, mounted.with_value(Option::is_none)) {
            let sheet = move || {
                provide_state(state);
                provide_context(Medium::Paper);
                view! { <Sheet /> }
            };
            mounted.set_value(Some(Box::new(mount_to(place.unchecked_into(), sheet))));
        }
    };
    let ends = move || mounted.set_value(None);
    // Browsers differ in which of the signs they give, and a frame gets those of its host.
    let sign = |name: &'static str| ev::Custom::<ev::Event>::new(name);
    let _ = use_event_listener(window(), sign("beforeprint"), move |_| begins());
    let _ = use_event_listener(window(), sign("afterprint"), move |_| ends());
    let is_paper = use_media_query("print".to_owned());
    Effect::watch(
        move || is_paper.get(),
        move |is_paper, _, _| if *is_paper { begins() } else { ends() },
        false,
    );
    view! { <div class="paper" node_ref=place></div> }
}

#[component]
fn Sheet() -> impl IntoView {
    let state = use_state();
    let has_breakdown = state.shown.cards().read_untracked().iter().any(|card| card.has_figures());
    let has_levers = state.shown.improve().read_untracked().figure().is_some();
    let has_lines = state.shown.staff().read_untracked().figure().is_some();
    // Where no job has a result, Measure says what it waits for.
    let has_series = state.shown.track().read_untracked().figure().is_some();
    // Tables below the chart take room from it.
    let has_tables =
        state.shown.track().with_untracked(|track| track.parts.is_some() || track.events.is_some());
    let class_of_track = if has_tables { "track-page full" } else { "track-page" };
    let has_others = has_breakdown || has_levers || has_lines || has_series;
    let has_rate = matches!(*state.shown.answer().read_untracked(), Answer::Figure(_));
    view! {
        {(has_rate || !has_others)
            .then(|| {
                view! {
                    <section>
                        <PageHead job=Job::Measure />
                        <MeasureResults />
                    </section>
                }
            })}
        {has_breakdown
            .then(|| {
                view! {
                    <section>
                        <PageHead job=Job::Breakdown />
                        <BreakdownAnswer />
                        <Cards />
                    </section>
                }
            })}
        {has_levers
            .then(|| {
                view! {
                    <section class="one-page">
                        <PageHead job=Job::Improve />
                        <ImproveResults />
                    </section>
                }
            })}
        {has_lines
            .then(|| {
                view! {
                    <section class="one-page">
                        <PageHead job=Job::Staff />
                        <StaffResults />
                    </section>
                }
            })}
        {has_series
            .then(|| {
                view! {
                    <section class=class_of_track>
                        <PageHead job=Job::Track />
                        <TrackResults />
                    </section>
                }
            })}
        <Typed />
    }
}

/// The head of the page of a job.
#[component]
fn PageHead(
    /// The job.
    job: Job,
) -> impl IntoView {
    let title = use_state().text(Field::Title).get_untracked();
    let title = title.trim().to_owned();
    let between = if title.is_empty() { "" } else { " · " };
    view! { <p class="page-head">{title} {between} {words::job_name(job)} " · Plimsoll"</p> }
}

/// What was typed, the published figures, and the link.
#[component]
fn Typed() -> impl IntoView {
    let state = use_state();
    let rows = state.export(|export| export.inputs()).into_iter().map(|input| {
        let between = if input.unit.is_empty() || input.note.is_empty() { "" } else { "; " };
        let cell = format!("{} {}{between}{}", input.text, input.unit, input.note);
        view! {
            <tr>
                <th scope="row">{input.name}</th>
                <td>{cell.trim().to_owned()}</td>
            </tr>
        }
    });
    let has_published = !state.shown.table().read_untracked().is_empty();
    let address = state.link().ok().flatten();
    let address = address.unwrap_or_else(|| "No link can hold this scenario.".to_owned());
    view! {
        <section class="typed">
            <h2>"Inputs"</h2>
            <div class="inputs">
                <table class="evidence">
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            {has_published
                .then(|| {
                    view! {
                        <h2>"Published benchmarks"</h2>
                        <PublishedTable
                            rows=state.shown.table()
                            own="In your unit"
                            caption="Published contact rates"
                        />
                    }
                })}
            <p class="address">{address}</p>
            <p class="hint">{words::FRAME_ORIGIN}</p>
        </section>
    }
}
