//! A cell of a row: a box or a list with its label.

use super::{editor::Editor, row::Line};
use crate::{browser::clipboard, state::InputRowStoreFields};
use leptos::{ev, prelude::*};
use scenario::{
    field::{Column, FieldKind, Table},
    history::Place,
    paste::is_block,
};

/// A box or list with its label. Every row has its heads: far from the first one, seconds would be typed
/// into the box of contacts.
#[component]
pub fn Cell(
    /// The row.
    line: Line,
    /// The number of the column.
    column: usize,
    /// The column.
    of: &'static Column,
) -> impl IntoView {
    let table = line.editor.table;
    let is_half = table != Table::Segments && (1..3).contains(&column);
    let class = match of.kind {
        FieldKind::Name => "cell name",
        _ if is_half => "cell half",
        _ => "cell",
    };
    view! {
        <div class=class>
            <label for=move || line.part_id(&column.to_string())>{of.label}</label>
            {if of.options.is_empty() {
                view! { <CellInput line column of /> }.into_any()
            } else {
                view! { <CellSelect line column of /> }.into_any()
            }}
        </div>
    }
}

/// What boxes and lists have in common.
#[derive(Clone, Copy)]
struct CellParts {
    line: Line,
    column: usize,
    of: &'static Column,
}

impl CellParts {
    fn id(self) -> String {
        self.line.part_id(&self.column.to_string())
    }

    fn label(self) -> String {
        format!("{}, row {}", self.of.label, self.line.place() + 1)
    }

    fn text(self) -> String {
        self.line.text(self.column)
    }

    fn is_invalid(self) -> Option<&'static str> {
        self.line
            .row
            .errors()
            .read()
            .iter()
            .any(|(wrong, _)| *wrong == self.column)
            .then_some("true")
    }

    fn edit(self, text: &str) {
        let Editor { state, table, .. } = self.line.editor;
        state.edit(Place::Cell(table, self.line.place_now(), self.column), text);
    }

    /// A block of a spreadsheet becomes rows; anything else goes into the box.
    fn paste(self, event: &ev::ClipboardEvent) {
        let Editor { state, table, .. } = self.line.editor;
        let text = clipboard::pasted(event);
        if is_block(&text, self.column == table.name_column()) {
            event.prevent_default();
            state.paste_rows(table, (self.line.place_now(), self.column), &text);
        }
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let is_box = self.of.options.is_empty();
        self.line.key(event, &self.column.to_string(), is_box, !is_box);
    }
}

#[component]
fn CellInput(
    /// The row.
    line: Line,
    /// The number of the column.
    column: usize,
    /// The column.
    of: &'static Column,
) -> impl IntoView {
    let cell = CellParts { line, column, of };
    view! {
        <input
            id=move || cell.id()
            class="input"
            type="text"
            inputmode=if of.kind == FieldKind::Name { "text" } else { "decimal" }
            autocomplete="off"
            aria-label=move || cell.label()
            aria-describedby=move || line.part_id("note")
            aria-invalid=move || cell.is_invalid()
            prop:value=move || cell.text()
            on:input:target=move |event| cell.edit(&event.target().value())
            on:paste=move |event| cell.paste(&event)
            on:keydown=move |event| cell.key(&event)
        />
    }
}

#[component]
fn CellSelect(
    /// The row.
    line: Line,
    /// The number of the column.
    column: usize,
    /// The column.
    of: &'static Column,
) -> impl IntoView {
    let cell = CellParts { line, column, of };
    let picked = untrack(|| cell.text());
    let options = std::iter::once(&("", "choose …")).chain(of.options);
    let options = options.map(
        |(word, label)| view! { <option value=*word selected=picked == *word>{*label}</option> },
    );
    view! {
        <select
            id=move || cell.id()
            class="input"
            aria-label=move || cell.label()
            aria-describedby=move || line.part_id("note")
            aria-invalid=move || cell.is_invalid()
            prop:value=move || cell.text()
            on:change:target=move |event| cell.edit(&event.target().value())
            on:paste=move |event| cell.paste(&event)
            on:keydown=move |event| cell.key(&event)
        >
            {options.collect_view()}
        </select>
    }
}
