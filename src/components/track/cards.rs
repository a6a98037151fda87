//! The chart, what it says, and the events as text.

use crate::{
    components::{grid::PlainGrid, improve::PictureBody},
    state::{ShownStoreFields, State, use_state},
};
use leptos::prelude::*;
use presentation::{
    view::{Fill, GridView},
    words,
};

/// The chart of the series, and what a click takes from it.
#[component]
pub fn ChartCard() -> impl IntoView {
    let track = use_state().shown.track();
    let picture = Memo::new(move |_| track.read().chart.clone());
    let title = move || picture.read().as_ref().map(|picture| picture.title);
    view! {
        <Show when=move || picture.read().is_some()>
            <section class="card" aria-labelledby="series-head" data-testid="series-chart-card">
                <div class="head">
                    <h2 id="series-head">{title}</h2>
                </div>
                <PictureBody picture table=State::periods />
            </section>
        </Show>
    }
}

/// What the chart says, in order of weight.
#[component]
pub fn Says() -> impl IntoView {
    let track = use_state().shown.track();
    let says = Memo::new(move |_| track.read().says.clone());
    let season = move || track.read().season;
    view! {
        <Show when=move || !says.read().is_empty()>
            <section class="card" aria-labelledby="says-head" data-testid="says">
                <div class="head">
                    <h2 id="says-head">"What the chart says"</h2>
                </div>
                <ol class="also">
                    {move || says.get().into_iter().zip(1..).map(said_at).collect_view()}
                </ol>
                <p class="hint">{season}</p>
                <Fills />
            </section>
        </Show>
    }
}

/// A sentence with its number.
fn said_at((said, number): (String, usize)) -> impl IntoView {
    view! {
        <li>
            <b>{number}</b>
            <span>{said}</span>
        </li>
    }
}

/// Buttons that fill Measure and the earlier period from the series, each one step of undo.
#[component]
fn Fills() -> impl IntoView {
    let (state, medium) = (use_state(), crate::components::medium::use_medium());
    let fills = Memo::new(move |_| state.shown.track().read().fills.clone());
    let said = RwSignal::new(String::new());
    let button = move |fill: Fill| {
        let run = move |_| {
            state.change_draft(|draft| draft.take_period(fill.row, fill.is_earlier));
            said.set(fill.taken.clone());
        };
        view! {
            <button type="button" class="button small" on:click=run>
                {fill.label}
            </button>
        }
    };
    (medium == crate::components::medium::Medium::Page).then(|| {
        view! {
            <p class="quick" data-testid="fills">
                {move || fills.get().into_iter().map(button).collect_view()}
            </p>
            <p class="hint" role="status">{said}</p>
        }
    })
}

/// The further columns: what each says, what needs a look first.
#[component]
pub fn PartsCard() -> impl IntoView {
    let track = use_state().shown.track();
    let grid = Memo::new(move |_| track.read().parts.clone());
    let note = move || track.read().parts_note.clone();
    view! {
        <Show when=move || grid.read().is_some()>
            <section class="card" aria-labelledby="parts-head" data-testid="parts">
                <div class="head">
                    <h2 id="parts-head">"Issues and other columns"</h2>
                </div>
                <PlainGrid grid caption="The further columns, what needs a look first" />
                <div class="foot">
                    <p>{note}</p>
                </div>
            </section>
        </Show>
    }
}

/// What was published about these years, closed until wanted.
#[component]
pub fn PublishedYears() -> impl IntoView {
    let heads = ["Years", "What happened", "Named as the cause"].map(str::to_owned).to_vec();
    let rows = words::PUBLISHED_YEARS.map(|row| row.map(str::to_owned).to_vec()).to_vec();
    let grid =
        Signal::derive(move || Some(GridView::of(heads.clone(), rows.clone()).with_words([1, 2])));
    view! {
        <section class="card">
            <details class="sources" data-testid="published-years">
                <summary>"What was published about these years"</summary>
                <PlainGrid grid caption="What was published about these years" />
                <p class="hint">{words::PUBLISHED_YEARS_SOURCE}</p>
            </details>
        </section>
    }
}

/// The events as text, where nothing is typed.
#[component]
pub fn EventsAsText() -> impl IntoView {
    let track = use_state().shown.track();
    let grid = Memo::new(move |_| track.read().events.clone());
    view! {
        <Show when=move || grid.read().is_some()>
            <section class="card" aria-label="Events">
                <div class="head">
                    <h2>"Events and phases"</h2>
                </div>
                <PlainGrid grid caption="What happened when" />
            </section>
        </Show>
    }
}
