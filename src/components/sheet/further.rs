//! The further columns of the series: what each holds, its name, and what adds and removes one.

use super::context::SheetContext;
use crate::{
    browser::focus::focus_next,
    state::{Inputs, State, use_state},
};
use leptos::prelude::*;
use scenario::{
    field::{Table, at},
    history::Place,
};

/// What the list of a head takes for the two columns that every series has.
const SWAPS: [(&str, &str, usize); 2] =
    [("contacts", "the contacts", at::COUNT), ("base", "the base", at::BASE_OF_PERIOD)];

/// The head of a further column: a box for its name, a list of what it holds, and a button that removes it.
#[component]
pub fn FurtherHead(
    /// Which of the further columns.
    place: usize,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let state = sheet.state;
    let heads = Inputs::rows(state.inputs, Table::Columns);
    let text = move |column: usize| {
        Memo::new(move |_| {
            let heads = heads.read();
            heads.get(place).map_or_else(String::new, |head| head.typed.text(column).to_owned())
        })
    };
    let (holds, name) = (text(at::COUNTED), text(Table::Columns.name_column()));
    let is_wrong = move |column: usize| {
        let heads = heads.read();
        let errors = heads.get(place).map(|head| &head.errors);
        errors.is_some_and(|errors| errors.iter().any(|(wrong, _)| *wrong == column))
    };
    let cell = move |column: usize| Place::Cell(Table::Columns, place, column);
    let pick = move |list: &web_sys::HtmlSelectElement| {
        let word = list.value();
        match SWAPS.iter().find(|(own, ..)| *own == word) {
            Some((.., column)) => {
                // What it holds then has to be picked.
                list.set_value("");
                state.change_draft(|draft| draft.swap_column(place, *column));
            }
            None => state.edit(cell(at::COUNTED), &word),
        }
    };
    let options = Table::Columns.columns().get(at::COUNTED).map_or(&[][..], |of| of.options);
    let swaps = SWAPS.map(|(word, label, _)| (word, label));
    let options = [("", "holds …")].into_iter().chain(options.iter().copied()).chain(swaps);
    let picked = untrack(|| holds.get());
    let options = options.map(|(word, label)| {
        view! { <option value=word selected=picked == word>{label}</option> }
    });
    let called = move || match name.get().trim() {
        "" => format!("column {}", at::FURTHER + place + 1),
        name => name.to_owned(),
    };
    view! {
        <div class="further">
            <input
                id=id_of_name(place)
                type="text"
                autocomplete="off"
                placeholder="Name"
                aria-label=format!("Name of column {}", at::FURTHER + place + 1)
                aria-invalid=move || is_wrong(Table::Columns.name_column()).then_some("true")
                prop:value=move || name.get()
                on:input:target=move |event| {
                    state.edit(cell(Table::Columns.name_column()), &event.target().value());
                }
                on:blur=move |_| state.seal()
            />
            <button
                type="button"
                aria-label=move || format!("Remove {}", called())
                on:click=move |_| {
                    state.change_draft(|draft| draft.remove_column(place));
                    go_on(state, place);
                }
            >
                "×"
            </button>
            <select
                aria-label=move || format!("What {} holds", called())
                aria-invalid=move || is_wrong(at::COUNTED).then_some("true")
                prop:value=move || holds.get()
                on:change:target=move |event| pick(&event.target())
            >
                {options.collect_view()}
            </select>
        </div>
    }
}

/// Goes on to the column that took the place of one that was removed, else to the last one, else to what adds one.
fn go_on(state: State, place: usize) {
    let last = state.count_of_rows(Table::Columns).checked_sub(1);
    focus_next(last.map_or_else(|| ADD.to_owned(), |last| id_of_name(place.min(last))));
}

/// The id of what adds a column.
const ADD: &str = "add-column";

/// The id of the box of a name.
fn id_of_name(place: usize) -> String {
    format!("{}-{place}-name", Table::Columns.key())
}

/// Adds a further column, as long as there is room for one.
#[component]
pub fn FurtherTools() -> impl IntoView {
    let state = use_state();
    let heads = Inputs::rows(state.inputs, Table::Columns);
    // Behind them stands the line of the next one, where there is room.
    let is_full = move || heads.read().iter().all(|head| !head.is_next);
    let add = move |_| add_column(state);
    view! {
        <div class="tools">
            <button
                type="button"
                class="button small"
                id=ADD
                data-testid="add-column"
                disabled=is_full
                on:click=add
            >
                "Add a column"
            </button>
        </div>
    }
}

/// Adds a column, and goes to its name.
fn add_column(state: State) {
    let place = state.count_of_rows(Table::Columns);
    state.change_draft(|draft| {
        // Where there is no room, the button says so.
        let _ = draft.add_column();
    });
    focus_next(id_of_name(place));
}
