//! The benchmark card: the chart, its table twin, what was not compared, and the notes.

use super::{
    chart::{Chart, Legend},
    field::{FieldMessage, Input, control_id},
    medium::{Medium, use_medium},
    published::PublishedTable,
};
use crate::state::{FieldNoteStoreFields, ShownStoreFields, use_state};
use leptos::prelude::*;
use presentation::{
    view::{Answer, RowChoice},
    words,
};
use scenario::{field::Field, history::Place};

/// The bridges, in the order of their lines.
const BRIDGES: [Field; 4] = [
    Field::OrdersPerCustomer,
    Field::UsersPerCustomer,
    Field::CustomersPerAccount,
    Field::UsersPerAccount,
];

/// Whether anything was typed.
fn use_is_filled() -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    let answer = use_state().shown.answer();
    move || *answer.read() != Answer::Empty
}

/// The chart and its table twin.
#[component]
pub fn Benchmarks() -> impl IntoView {
    let (state, medium) = (use_state(), use_medium());
    let (shown, choices) = (state.shown, state.shown.choices());
    let is_filled = use_is_filled();
    // On paper the drawing has it.
    let has_legend = medium.shows("chart") && medium != Medium::Paper;
    let note = state.note(Field::Benchmark);
    let has_choice = move || (choices.read().len() > 1) || note.error().read().is_some();
    view! {
        <Show when=is_filled>
            <section class="card" aria-labelledby="against">
                <div class="head">
                    <h2 id="against">"Against published benchmarks"</h2>
                    {has_legend.then(|| view! { <Legend model=shown.chart() /> })}
                    <Show when=move || has_choice() && medium.has_tools()>
                        <MeasuredAgainst />
                    </Show>
                </div>
                <Show when=move || medium.shows("chart") && shown.chart().read().is_some()>
                    <RatesChart />
                </Show>
                <p class="hint">{move || shown.chart_note().get()}</p>
                <Show when=move || !shown.table().read().is_empty()>
                    // Open where a host asked for it.
                    <details class="twin" open=medium == Medium::Frame && medium.shows("table")>
                        <summary>"The same as a table, with sources"</summary>
                        <PublishedTable rows=shown.table() own="In your unit" caption="Published contact rates" />
                    </details>
                </Show>
            </section>
        </Show>
    }
}

/// The list of rows that the sentence may speak of.
#[component]
fn MeasuredAgainst() -> impl IntoView {
    let state = use_state();
    let (choices, band) = (state.shown.choices(), state.text(Field::Benchmark));
    let note = state.note(Field::Benchmark);
    // A row that is not on the list is named by a note; the sentence then speaks of the best.
    let picked = move || {
        let band = band.get();
        if choices.read().iter().any(|choice| choice.id == band) { band } else { String::new() }
    };
    let options = move || {
        let picked = picked();
        let choice = |choice: RowChoice| {
            view! { <option value=choice.id selected=choice.id == picked>{choice.label}</option> }
        };
        choices.get().into_iter().map(choice).collect_view()
    };
    view! {
        <div class="tools against">
            <label>
                {words::label(Field::Benchmark)} " "
                <select
                    id=control_id(Field::Benchmark)
                    class="link"
                    data-testid=control_id(Field::Benchmark)
                    aria-invalid=move || note.error().read().is_some().then_some("true")
                    aria-describedby="band-note"
                    prop:value=picked
                    on:change:target=move |event| {
                        state.edit(Place::Field(Field::Benchmark), &event.target().value());
                    }
                    on:blur=move |_| state.seal()
                >
                    <option value="">"the best evidence"</option>
                    {options}
                </select>
            </label>
            <FieldMessage field=Field::Benchmark />
        </div>
    }
}

/// The chart of published rates.
#[component]
fn RatesChart() -> impl IntoView {
    let shown = use_state().shown;
    let label = move || {
        let rows = shown.chart().read().as_ref().map_or(0, |chart| chart.rows().len());
        let summary = shown.summary().get();
        // The summary is a sentence, and goes on.
        let summary = summary.strip_suffix('.').unwrap_or(&summary);
        format!(
            "{summary}. Chart of {rows} published sources; the table below holds the same numbers."
        )
    };
    view! { <Chart id="chart" model=shown.chart() label=Signal::derive(label) /> }
}

/// What was not compared, with the boxes that would change that, and the notes.
#[component]
pub fn Apart() -> impl IntoView {
    let shown = use_state().shown;
    let (is_filled, has_tools) = (use_is_filled(), use_medium().has_tools());
    let apart = move || {
        let line = |apart: presentation::view::Apart| view! { <p class="note">{apart.text}</p> };
        shown.apart().get().into_iter().map(line).collect_view()
    };
    let notes = move || {
        let note = |note: String| view! { <p class="note">{note}</p> };
        shown.notes().get().into_iter().map(note).collect_view()
    };
    view! {
        <Show when=is_filled>
            <div class="contents" data-testid="bridges">
                // Where nothing can be typed, a bridge is no way.
                {has_tools.then(|| BRIDGES.map(|field| view! { <Bridge field /> }).collect_view())} {apart}
            </div>
            <div class="contents" data-testid="notes">
                {notes}
            </div>
        </Show>
    }
}

/// A bridge that is missing or in use: a line with its box, which stays in the page while it is typed into.
#[component]
fn Bridge(
    /// The field of the box.
    field: Field,
) -> impl IntoView {
    let bridges = use_state().shown.bridges();
    let texts = move || {
        let bridges = bridges.read();
        bridges
            .iter()
            .find(|line| line.field == field)
            .map(|line| (line.before.clone(), line.after))
    };
    view! {
        <Show when=move || texts().is_some()>
            <div class="note look bridge">
                <p>
                    {move || texts().map(|(before, _)| before)} " "
                    <label for=control_id(field)>{words::label(field)}</label> " " <Input field /> " "
                    {move || texts().map(|(_, after)| after)}
                </p>
                <FieldMessage field />
            </div>
        </Show>
    }
}
