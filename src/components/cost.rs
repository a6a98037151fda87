//! The cost card: each line per contact and as a share, and published costs of a contact.

use super::{medium::use_medium, published::PublishedTable, sources::Sources};
use crate::state::{InputsStoreFields, ShownStoreFields, use_state};
use leptos::prelude::*;
use presentation::view::{FigureCard, LineRow};

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
                    <p class="found">{move || shown.cost_total().get()}</p>
                </div>
                <Show when=has_lines>
                    <CostLines />
                </Show>
                <div class="foot">
                    {use_medium().has_tools().then(|| view! { <Sources card=FigureCard::Cost /> })}
                </div>
                <Show when=has_costs>
                    <details class="twin">
                        <summary>"Published costs of a contact"</summary>
                        <PublishedTable rows=shown.costs() own="Figure" caption="Published costs of a contact" />
                    </details>
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn CostLines() -> impl IntoView {
    let state = use_state();
    let lines = state.shown.lines();
    let heads = Memo::new(move |_| {
        state.inputs.fields().track();
        state.line_heads()
    });
    let cell =
        |(label, text): (String, String)| view! { <td class="n" data-label=label>{text}</td> };
    let row = move |line: LineRow| {
        let [_, amount, per_contact, share] = heads.get();
        let cells = [(amount, line.amount), (per_contact, line.per_contact), (share, line.share)];
        view! {
            <tr>
                <th scope="row">{line.name}</th>
                {cells.map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <table class="money evidence">
            <caption class="aside">"Support cost by line"</caption>
            <thead>
                <tr>
                    {move || heads.get().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}
                </tr>
            </thead>
            <tbody>{move || lines.get().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
