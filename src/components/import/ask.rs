//! The box that rows are pasted into, for whoever has no keyboard to paste with, or does not know that the whole page
//! takes them.

use crate::{
    browser::{clipboard, file},
    state::{StatusStoreFields, use_state},
};
use leptos::{ev, prelude::*};

/// Asks for rows. What is pasted is shown as it was understood at once.
#[component]
pub fn Ask(
    /// Closes the dialog.
    close: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let table = state.status.importing().get_untracked().and_then(|brought| brought.table);
    let rows = table.map_or_else(|| "rows".to_owned(), |table| table.plural().to_lowercase());
    let text = RwSignal::new(String::new());
    let is_blank = move || text.read().trim().is_empty();
    let paste = move |event: ev::ClipboardEvent| {
        let pasted = clipboard::pasted(&event);
        if text.read_untracked().is_empty() && !pasted.trim().is_empty() {
            event.prevent_default();
            state.show_brought(pasted);
        }
    };
    let pick = move |_| file::pick(move |text| state.open_text(&text));
    view! {
        <div class="head">
            <h2 id="import-title">"Paste " {rows}</h2>
        </div>
        <div class="stacked">
            <label class="field">
                "Copy the cells in your spreadsheet, with the line that names the columns, and paste them here. You see what was understood before it is used."
                <textarea
                    class="input"
                    id="import-text"
                    rows="6"
                    autofocus=true
                    prop:value=text
                    on:input:target=move |event| text.set(event.target().value())
                    on:paste=paste
                ></textarea>
            </label>
            <div class="actions">
                <button
                    type="button"
                    class="button primary"
                    prop:disabled=is_blank
                    on:click=move |_| state.show_brought(text.get_untracked())
                >
                    "Show what was understood"
                </button>
                <button type="button" class="button" on:click=pick>
                    "Choose a file …"
                </button>
                <button type="button" class="button" on:click=move |_| close.run(())>
                    "Cancel"
                </button>
            </div>
        </div>
    }
}
