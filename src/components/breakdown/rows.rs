//! The rows of a breakdown with what is said of them.

use super::{
    editor::{Editor, shown_table},
    line::LineEditor,
};
use crate::state::{InputRowStoreFields, Inputs, ShownTableStoreFields, StatusStoreFields};
use leptos::prelude::*;
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
    let shown = move || {
        let has_rows = rows.read().iter().any(|row| !row.is_next);
        rows.into_iter()
            .filter(|row| !(row.is_next().get_untracked() && has_rows))
            .collect::<Vec<_>>()
    };
    let is_full = move || rows.read().iter().all(|row| !row.is_next);
    let pasted = move || match &*state.status.pasted().read() {
        Some((of, said)) if *of == table => said.clone(),
        _ => String::new(),
    };
    let note = shown_table(state, table).note();
    view! {
        <div class="stacked">
            <ul class="rows" id=format!("{}-rows", table.key()) on:change=move |_| state.seal()>
                <For each=shown key=|row| row.id().get_untracked() let:row>
                    <LineEditor editor id=row.id().get_untracked() cells=row.cells() />
                </For>
            </ul>
            <p class="hint" role="status" data-testid=format!("{}-hint", table.key())>
                {move || note.get()}
            </p>
            <p class="echo" role="status" data-testid=format!("{}-pasted", table.key())>
                {pasted}
            </p>
            <div class="under">
                <button
                    type="button"
                    class="button"
                    id=editor.add_id()
                    prop:disabled=is_full
                    on:click=move |_| editor.add()
                >
                    "Add "
                    {table.item()}
                </button>
                <p>{move || is_full().then_some("64 rows are the most.")}</p>
            </div>
            <p class="hint">"Rows of a spreadsheet can be pasted into any box."</p>
        </div>
    }
}
