//! The component of the whole page: context and layout.

use crate::{
    browser::{frame, marks},
    components::{
        answer::{AnswerCard, SlimBar},
        benchmarks::{Apart, Benchmarks},
        breakdown::Cards,
        cost::CostCard,
        form::Form,
        frame::{FrameFoot, FrameInputs},
        header::Header,
        notices::Notices,
        print::Paper,
        tiles::Tiles,
    },
    state::{ShownStoreFields, State, provide_state, use_state},
};
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;

/// Puts the app into the place of the static start.
pub fn mount() {
    let Some(place) = document().get_element_by_id("app") else { return };
    place.set_text_content(None);
    mount_to(place.unchecked_into(), App).forget();
    marks::ready();
}

/// The page: alone with its header and the form, in a frame with the result first.
#[component]
fn App() -> impl IntoView {
    let state = State::open();
    provide_state(state);
    state.follow_browser();
    if frame::is_embedded() {
        view! { <Framed /> }.into_any()
    } else {
        view! { <Whole /> }.into_any()
    }
}

/// The calculator in a window of its own.
#[component]
fn Whole() -> impl IntoView {
    view! {
        <Header />
        <SlimBar />
        <main>
            <Form />
            <Results />
        </main>
        <footer>
            "Everything is computed in this page. Nothing you type is sent anywhere; the link itself holds the figures. Benchmarks 2026-07."
        </footer>
    }
}

/// The result in a page of a wiki, and last the way to the full calculator.
#[component]
fn Framed() -> impl IntoView {
    view! {
        <main>
            <Results />
            {frame::shows("inputs").then(|| view! { <FrameInputs /> })}
            <FrameFoot />
        </main>
    }
}

/// What follows from the figures; a host chooses the parts.
#[component]
fn Results() -> impl IntoView {
    let has_benchmarks = frame::shows("chart") || frame::shows("table");
    view! {
        <section class="results" aria-label="Results">
            <Notices />
            <AnswerCard />
            {frame::shows("figures").then(|| view! { <Tiles tiles=use_state().shown.tiles() /> })}
            {has_benchmarks.then(|| view! { <Benchmarks /> })}
            {frame::shows("notes").then(|| view! { <Apart /> })}
            {frame::shows("table").then(|| view! { <CostCard /> })}
            {frame::shows("breakdown").then(|| view! { <Cards /> })}
            <Paper />
        </section>
    }
}
