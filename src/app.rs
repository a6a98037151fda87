//! The component of the whole page: context and layout.

use crate::{
    browser::marks,
    components::{
        answer::SlimBar,
        breakdown::BreakdownJob,
        footer::Footer,
        frame::Framed,
        header::Header,
        import::ImportDialog,
        improve::ImproveJob,
        jobs::{Jobs, follow_job},
        measure::MeasureJob,
        medium::Medium,
        notices::Notices,
        present::Presentation,
        print::Paper,
        staff::StaffJob,
        track::TrackJob,
    },
    state::{State, StatusStoreFields, provide_state, use_state},
};
use leptos::{mount::mount_to, prelude::*};
use scenario::Job;
use wasm_bindgen::JsCast;

/// Puts the app into the place of the static start.
pub fn mount() {
    let Some(place) = document().get_element_by_id("app") else { return };
    place.set_text_content(None);
    mount_to(place.unchecked_into(), App).forget();
    marks::ready();
}

/// The page: in a window of its own, or in a frame with the result first.
#[component]
fn App() -> impl IntoView {
    let (state, medium) = (State::open(), Medium::of_page());
    provide_state(state);
    provide_context(medium);
    state.follow_browser();
    if medium == Medium::Frame {
        return view! { <Framed /> }.into_any();
    }
    let is_presenting = state.status.is_presenting();
    state.follow_imports();
    follow_job();
    view! {
        <Show when=move || is_presenting.get() fallback=|| view! { <Page /> }>
            <Presentation />
        </Show>
        <Paper />
        <ImportDialog />
    }
    .into_any()
}

/// The calculator in a window of its own: one job of the scenario at a time.
#[component]
fn Page() -> impl IntoView {
    let state = use_state();
    let main = NodeRef::new();
    let job = move || match state.job.get() {
        Job::Measure => view! { <MeasureJob /> }.into_any(),
        Job::Breakdown => view! { <BreakdownJob /> }.into_any(),
        Job::Improve => view! { <ImproveJob /> }.into_any(),
        Job::Staff => view! { <StaffJob /> }.into_any(),
        Job::Track => view! { <TrackJob /> }.into_any(),
    };
    view! {
        <Skip main />
        <Header />
        <Jobs />
        <SlimBar />
        <main class="work" id="work" tabindex="-1" node_ref=main>
            <Notices />
            {job}
        </main>
        <Footer />
    }
}

/// The way past the header by keyboard. A link to a fragment would take the place of the scenario.
#[component]
fn Skip(
    /// Where it leads.
    main: NodeRef<leptos::html::Main>,
) -> impl IntoView {
    let skip = move |_| {
        if let Some(main) = main.get_untracked() {
            let _ = main.focus(); // where it cannot, focus stays
        }
    };
    view! {
        <button type="button" class="skip" on:click=skip>
            "To the figures"
        </button>
    }
}
