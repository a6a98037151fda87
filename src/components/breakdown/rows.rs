//! The rows of a breakdown with what is said of them.

use super::{editor::Editor, line::LineEditor};
use crate::state::{Inputs, ShownStoreFields, StatusStoreFields, item};
use leptos::prelude::*;
use reactive_stores::AtKeyed;
use scenario::field::Table;

/// The rows of a breakdown with what is said of them.
#[component]
pub fn RowsEditor(
    /// The breakdown.
    table: Table,
) -> impl IntoView {
    let editor = Editor::of(table);
    let state = editor.state;
    let rows = Inputs::rows(state.inputs, table);
    // The line that the next row begins in stands there as long as there is no other. The list of ids
    // changes with the order of the rows only.
    let ids = Memo::new(move |_| {
        let rows = rows.read();
        let has_rows = rows.iter().any(|row| !row.is_next);
        rows.iter().filter(|row| !(row.is_next && has_rows)).map(|row| row.id).collect::<Vec<_>>()
    });
    let is_full = Memo::new(move |_| rows.read().iter().all(|row| !row.is_next));
    let pasted = move || match &*state.status.pasted().read() {
        Some((of, said)) if *of == table => said.clone(),
        _ => String::new(),
    };
    let sums = state.shown.sums();
    let sum = move || item(sums, table as usize).map(|sum| sum.get());
    view! {
        <div class="stacked">
            <ul class="rows" id=format!("{}-rows", table.key()) on:change=move |_| state.seal()>
                <For each=move || ids.get() key=|id| *id let:id>
                    <LineEditor editor row=AtKeyed::new(rows, id) />
                </For>
            </ul>
            <p class="hint" role="status" data-testid=format!("{}-hint", table.key())>
                {sum}
            </p>
            <p class="echo" role="status" data-testid=format!("{}-pasted", table.key())>
                {pasted}
            </p>
            <div class="under">
                <button
                    type="button"
                    class="button"
                    id=editor.add_id()
                    prop:disabled=move || is_full.get()
                    on:click=move |_| editor.add()
                >
                    "Add "
                    {table.item()}
                </button>
                <p>{move || is_full.get().then(|| format!("{} rows are the most.", Table::MOST_ROWS))}</p>
            </div>
            <p class="hint">"Rows of a spreadsheet can be pasted into any box."</p>
        </div>
    }
}
