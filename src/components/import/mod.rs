//! A block that was pasted outside of a box, or a table in a file: shown as it was understood, corrected by lists,
//! and then used, as one step.

mod ask;
mod table;

use crate::{
    browser::focus::{focus_if_lost, focus_next},
    state::{State, StatusStoreFields, use_state},
};
use ask::Ask;
use leptos::{html, prelude::*};
use presentation::view::import::{Choice, Import, QuestionView, TABLES};
use scenario::{
    field::Table,
    paste::{Correction, Corrections, table_of},
};
use table::Lines;

/// The dialog, while there is something to be used.
#[component]
pub fn ImportDialog() -> impl IntoView {
    let importing = use_state().status.importing();
    view! {
        <Show when=move || importing.read().is_some()>
            <Dialog />
        </Show>
    }
}

/// The text, where it goes, and what the person has corrected.
#[derive(Clone, Copy)]
struct Importing {
    table: RwSignal<Table>,
    corrections: RwSignal<Corrections>,
    import: Memo<Import>,
}

impl Importing {
    fn of(state: State) -> Self {
        let brought = state.status.importing().get_untracked();
        let (text, table) =
            brought.map_or_else(Default::default, |brought| (brought.text, brought.table));
        let table = table.or_else(|| table_of(&text)).unwrap_or(Table::Issues);
        let table = RwSignal::new(table);
        let corrections = RwSignal::new(Corrections::default());
        let import = Memo::new(move |_| {
            // Rows are added to those that stand there.
            state.inputs.track();
            state.understood(table.get(), &text, &corrections.read())
        });
        Self { table, corrections, import }
    }

    fn correct(self, correction: &Correction) {
        self.corrections.update(|corrections| corrections.make(correction));
    }

    /// What a list corrects that was set to one of its choices.
    fn choose(self, choices: &[Choice], id: &str) {
        if let Some(choice) = choices.iter().find(|choice| choice.id == id) {
            self.correct(&choice.correction);
        }
    }
}

#[component]
fn Dialog() -> impl IntoView {
    let state = use_state();
    let brought = state.status.importing();
    let has_text =
        Memo::new(move |_| brought.read().as_ref().is_some_and(|brought| !brought.text.is_empty()));
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal(); // it refuses where it is open already
        }
    });
    let close = Callback::new(move |()| {
        if let Some(Some(dialog)) = dialog.try_get_untracked() {
            dialog.close();
        }
    });
    // An open dialog that goes gives the focus back to nobody.
    on_cleanup(move || close.run(()));
    view! {
        <dialog
            id="import"
            aria-labelledby="import-title"
            data-testid="import"
            node_ref=dialog
            on:close=move |_| brought.set(None)
        >
            <Show when=move || has_text.get() fallback=move || view! { <Ask close /> }>
                <Understood close />
            </Show>
        </dialog>
    }
}

/// What was understood, with the lists that correct it.
#[component]
fn Understood(
    /// Closes the dialog.
    close: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let importing = Importing::of(state);
    let import = importing.import;
    // The box that was pasted into is gone.
    focus_if_lost("import-table");
    let take = move |_| {
        let Import { pasted, table, .. } = import.get_untracked();
        if let Some(pasted) = pasted {
            close.run(());
            state.take_rows(table, pasted);
            focus_next(table.id().to_owned());
        }
    };
    view! {
        <div class="head">
            <h2 id="import-title">"What was understood"</h2>
            <p class="found" role="status">
                {move || import.read().heading.clone()}
            </p>
        </div>
        <div class="stacked">
            <Target importing />
            <Questions importing />
            <Show when=move || !import.read().refusal.is_empty()>
                <p class="note grave">{move || import.read().refusal.clone()}</p>
            </Show>
            <Lines importing />
            <ul class="hint">
                {move || import.get().notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()}
            </ul>
            <div class="actions">
                <button
                    type="button"
                    class="button primary"
                    data-testid="import-use"
                    prop:disabled=move || !import.read().is_ready()
                    on:click=take
                >
                    {move || import.read().button.clone()}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| importing.corrections.set(Corrections::default())
                >
                    "Start over"
                </button>
                <button type="button" class="button" on:click=move |_| close.run(())>
                    "Cancel"
                </button>
            </div>
        </div>
    }
}

/// Which breakdown the rows go into.
#[component]
fn Target(
    /// What is being imported.
    importing: Importing,
) -> impl IntoView {
    let choose = move |key: String| {
        if let Some(table) = Table::named(&key) {
            importing.table.set(table);
            importing.corrections.update(|all| *all = std::mem::take(all).in_other_table());
        }
    };
    let first = importing.table.get_untracked();
    view! {
        <label class="inline">
            "These are "
            <select
                class="input"
                id="import-table"
                prop:value=move || importing.table.get().key()
                on:change:target=move |event| choose(event.target().value())
            >
                {TABLES
                    .map(|(table, name)| view! { <option value=table.key() selected=table == first>{name}</option> })
                    .collect_view()}
            </select>
        </label>
    }
}

/// What has to be answered first.
#[component]
fn Questions(
    /// What is being imported.
    importing: Importing,
) -> impl IntoView {
    let question = move |question: QuestionView| {
        let QuestionView { text, choices } = question;
        let options = choices.iter().map(
            |choice| view! { <option value=choice.id.clone()>{choice.label.clone()}</option> },
        );
        let options = options.collect_view();
        view! {
            <label class="note look">
                {text} " "
                <select
                    class="input"
                    on:change:target=move |event| importing.choose(&choices, &event.target().value())
                >
                    <option value="">"choose …"</option>
                    {options}
                </select>
            </label>
        }
    };
    // A list that was answered goes with its question.
    view! {
        <For
            each=move || importing.import.get().questions
            key=|question| question.text.clone()
            children=question
        />
    }
}
