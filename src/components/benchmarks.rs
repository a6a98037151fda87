//! The benchmark card: the chart, its table twin, what was not compared, and the notes.

use super::{
    chart::Chart,
    field::{FieldMessage, Input, control_id},
    published::PublishedTable,
};
use crate::{
    browser::frame,
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::{
    chart::{BarRole, ChartModel},
    view::Answer,
    words,
};
use scenario::field::Field;

/// What the colours of the chart mean.
const LEGEND: [(BarRole, &str, &str); 5] = [
    (BarRole::BestInClass, "swatch best", "best in class"),
    (BarRole::TopQuartile, "swatch top-quartile", "top quartile"),
    (BarRole::Typical, "swatch average", "typical range"),
    (BarRole::Median, "swatch median", "median"),
    (BarRole::Target, "swatch target", "target"),
];

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
    let shown = use_state().shown;
    let is_filled = use_is_filled();
    view! {
        <Show when=is_filled>
            <section class="card" aria-labelledby="against">
                <div class="head">
                    <h2 id="against">"Against published benchmarks"</h2>
                    {frame::shows("chart").then(|| view! { <Legend /> })}
                </div>
                <Show when=move || frame::shows("chart") && shown.chart().read().is_some()>
                    <RatesChart />
                </Show>
                <p class="hint">{move || shown.chart_note().get()}</p>
                <Show when=move || !shown.table().read().is_empty()>
                    // Open where a host asked for it.
                    <details class="twin" open=frame::is_embedded() && frame::shows("table")>
                        <summary>"The same as a table, with sources"</summary>
                        <PublishedTable rows=shown.table() own="In your unit" />
                    </details>
                </Show>
            </section>
        </Show>
    }
}

/// The chart of published rates.
#[component]
fn RatesChart() -> impl IntoView {
    let shown = use_state().shown;
    let label = move || {
        let rows = shown.chart().read().as_ref().map_or(0, |chart| chart.rows.len());
        let summary = shown.summary().get();
        // The summary is a sentence, and goes on.
        let summary = summary.strip_suffix('.').unwrap_or(&summary);
        format!(
            "{summary}. Chart of {rows} published sources; the table below holds the same numbers."
        )
    };
    view! { <Chart id="chart" model=shown.chart() label=Signal::derive(label) /> }
}

/// What the colours of the chart mean; only those that it has.
#[component]
fn Legend() -> impl IntoView {
    let chart = use_state().shown.chart();
    let has = |chart: &ChartModel, role| {
        chart.rows.iter().any(|row| row.bars.iter().any(|bar| bar.role == role))
    };
    let items = move |chart: &ChartModel| {
        let shown = LEGEND.into_iter().filter(|(role, ..)| has(chart, *role));
        let shown = shown.map(|(_, class, label)| (class, label));
        shown.chain([("swatch you", "you, with 95 % interval")]).collect::<Vec<_>>()
    };
    let item = |(class, label): (&'static str, &'static str)| view! { <span><i class=class></i>{label}</span> };
    move || {
        let items = chart.read().as_ref().map(items);
        items.map(|items| {
            view! {
                <div class="legend" aria-hidden="true">
                    {items.into_iter().map(item).collect_view()}
                </div>
            }
        })
    }
}

/// What was not compared, with the boxes that would change that, and the notes.
#[component]
pub fn Apart() -> impl IntoView {
    let shown = use_state().shown;
    let is_filled = use_is_filled();
    let apart = move || {
        let line = |apart: presentation::view::Apart| view! { <p class="note">{apart.text}</p> };
        shown.apart().get().into_iter().map(line).collect_view()
    };
    let notes = move || {
        let note = |note: String| view! { <p class="note remark">{note}</p> };
        shown.notes().get().into_iter().map(note).collect_view()
    };
    view! {
        <Show when=is_filled>
            <div class="contents" data-testid="bridges">
                {BRIDGES.map(|field| view! { <Bridge field /> }).collect_view()} {apart}
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
            <div class="note bridge">
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
