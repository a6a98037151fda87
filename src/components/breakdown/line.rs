//! A row of a breakdown on the page: its boxes, lists and buttons.

use super::{
    cell::Cell,
    editor::Editor,
    row::{CUT, DOWN, Line, UP},
};
use crate::state::{InputRow, InputRowStoreFields};
use leptos::{ev, prelude::*};
use reactive_stores::Field;

/// A row with what is said of it.
#[component]
pub fn LineEditor(
    /// The rows that it is one of.
    editor: Editor,
    /// What stands in it and at it.
    #[prop(into)]
    row: Field<InputRow>,
) -> impl IntoView {
    let line = Line { editor, row };
    let columns = editor.table.columns();
    let name = editor.table.name_column();
    let order = std::iter::once(name).chain(0..name);
    let cells =
        order.filter_map(|column| Some(view! { <Cell line column of=columns.get(column)? /> }));
    let message = move || {
        let label = |column: usize| columns.get(column).map_or("", |column| column.label);
        let errors = row.errors().read();
        let texts = errors.iter().map(|(column, error)| format!("{}: {error}", label(*column)));
        texts.collect::<Vec<_>>().join(" ")
    };
    view! {
        <li>
            {cells.collect_view()}
            <div class="end">
                <span class="hint" id=move || line.part_id("said")>
                    {move || row.said().get()}
                </span>
                <Buttons line />
            </div>
            <p class="error" id=move || line.part_id("note")>
                {message}
            </p>
        </li>
    }
}

/// The buttons of a row.
#[component]
fn Buttons(
    /// The row.
    line: Line,
) -> impl IntoView {
    let offer = move || line.row.offers().read().first().map(|(_, offer)| offer.label.clone());
    let keydown = move |part: &'static str| {
        move |event: ev::KeyboardEvent| line.key(&event, part, false, false)
    };
    view! {
        <Show when=move || offer().is_some()>
            <button type="button" class="other" id=move || line.part_id("other") on:click=move |_| line.take_other()>
                {offer}
            </button>
        </Show>
        <button
            type="button"
            id=move || line.part_id(UP)
            aria-label=move || format!("Move {} up", line.name())
            prop:disabled=move || line.place() == 0
            on:click=move |_| line.step(false, UP)
            on:keydown=keydown(UP)
        >
            "↑"
        </button>
        <button
            type="button"
            id=move || line.part_id(DOWN)
            aria-label=move || format!("Move {} down", line.name())
            prop:disabled=move || line.row.is_last().get()
            on:click=move |_| line.step(true, DOWN)
            on:keydown=keydown(DOWN)
        >
            "↓"
        </button>
        <button
            type="button"
            id=move || line.part_id(CUT)
            aria-label=move || format!("Remove {}", line.name())
            on:click=move |_| line.remove()
        >
            "×"
        </button>
    }
}
