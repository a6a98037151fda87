//! The cost card: each line per contact and as a share, and published costs of a contact.

use super::published::PublishedTable;
use crate::state::{ShownStoreFields, use_state};
use leptos::prelude::*;
use presentation::view::LineRow;

const COLUMNS: [&str; 3] = ["In the period", "Per contact handled", "Share"];

/// The card; only where something about cost was given.
#[component]
pub fn CostCard() -> impl IntoView {
    let shown = use_state().shown;
    let has_lines = move || !shown.lines().read().is_empty();
    let has_costs = move || !shown.costs().read().is_empty();
    view! {
        <Show when=move || has_lines() || has_costs()>
            <section class="card" aria-labelledby="costs">
                <div class="head">
                    <h2 id="costs">"What support costs"</h2>
                </div>
                <p>{move || shown.cost_total().get()}</p>
                <Show when=has_lines>
                    <CostLines />
                </Show>
                <Show when=has_costs>
                    <details class="twin">
                        <summary>"Published costs of a contact"</summary>
                        <PublishedTable rows=shown.costs() own="Figure" />
                    </details>
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn CostLines() -> impl IntoView {
    let lines = use_state().shown.lines();
    let cell = |(label, text): (&'static str, String)| view! { <td class="n" data-label=label>{text}</td> };
    let row = move |line: LineRow| {
        let cells = COLUMNS.into_iter().zip([line.amount, line.per_contact, line.share]);
        view! {
            <tr>
                <th scope="row">{line.name}</th>
                {cells.map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <table class="money evidence">
            <thead>
                <tr>
                    <th scope="col">"Line"</th>
                    {COLUMNS.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}
                </tr>
            </thead>
            <tbody>{move || lines.get().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
