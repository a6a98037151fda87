//! A row of a breakdown on the page: its boxes, lists and buttons.

use super::{
    cell::Cell,
    editor::Editor,
    row::{CUT, DOWN, Line, UP},
};
use crate::state::{InputRow, InputRowStoreFields};
use leptos::prelude::*;
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
    view! {
        <Show when=move || offer().is_some()>
            <button type="button" class="other" id=move || line.part_id("other") on:click=move |_| line.take_other()>
                {offer}
            </button>
        </Show>
        <MoveButton line is_down=false />
        <MoveButton line is_down=true />
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

/// A button that moves a row by one place; at its end it is off.
#[component]
fn MoveButton(
    /// The row.
    line: Line,
    /// Whether down; else up.
    is_down: bool,
) -> impl IntoView {
    let (part, sign) = if is_down { (DOWN, "↓") } else { (UP, "↑") };
    let is_off = move || if is_down { line.row.is_last().get() } else { line.place() == 0 };
    view! {
        <button
            type="button"
            id=move || line.part_id(part)
            aria-label=move || format!("Move {} {part}", line.name())
            prop:disabled=is_off
            on:click=move |_| line.step(is_down, part)
            on:keydown=move |event| line.key(&event, part, false, false)
        >
            {sign}
        </button>
    }
}
