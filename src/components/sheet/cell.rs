//! A cell that is typed: a box or a list, named by its column and its row.

use super::{
    acts_on::ActsOn,
    context::{SheetContext, Typed, column_class},
    keys, name_of,
    row::is_marked,
    still, text_of,
};
use crate::{
    browser::clipboard,
    state::{InputRow, InputRowStoreFields, ShownSheetStoreFields, ShownStoreFields, item},
};
use leptos::{ev, prelude::*};
use presentation::view::{Fold, TypedColumn};
use reactive_stores::Field;
use scenario::{
    field::{Column, Table, at},
    history::Place,
    paste::is_block,
};
use std::ops::RangeInclusive;

/// A cell of a row.
#[derive(Clone, Copy)]
pub struct CellContext {
    /// The sheet.
    pub sheet: SheetContext,
    /// The row.
    pub row: Field<InputRow>,
    /// Its place among the columns of the sheet.
    pub at: usize,
    /// The number of the column.
    pub column: usize,
}

impl CellContext {
    /// The column.
    pub fn of(self) -> Option<&'static Column> {
        self.sheet.table.column(self.column)
    }

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        self.of().is_some_and(|of| !of.options.is_empty())
    }

    /// Where its row stands, without following it.
    pub fn place(self) -> usize {
        self.row.place().get_untracked()
    }

    fn text(self) -> String {
        text_of(self.row, self.column)
    }

    /// Whether it cannot be used.
    pub fn is_wrong(self) -> bool {
        still(&self.row.errors()).iter().any(|(wrong, _)| *wrong == self.column)
    }

    /// Types into it, or picks from it.
    pub fn edit(self, text: &str) {
        let before = untrack(|| self.text());
        self.sheet.typed.update_value(|typed| {
            let before = typed.take().map_or(before, |typed| typed.before);
            *typed = Some(Typed { before, text: text.to_owned() });
        });
        self.sheet.state.edit(Place::Cell(self.sheet.table, self.place(), self.column), text);
    }

    /// Takes back what was typed since it got the focus; what came by pasting or undo stays.
    pub fn take_back(self) {
        let typed = self.sheet.typed.try_update_value(Option::take).flatten();
        if let Some(typed) = typed.filter(|typed| untrack(|| self.text()) == typed.text) {
            self.sheet
                .state
                .edit(Place::Cell(self.sheet.table, self.place(), self.column), &typed.before);
        }
    }

    /// Picks what stands in several cells of its row.
    pub fn edit_both(self, cells: [(usize, &str); 2]) {
        self.sheet.state.set_cells(self.sheet.table, self.place(), &cells);
    }

    /// The id of its control.
    pub fn id(self) -> impl Fn() -> String + Copy + Send + 'static {
        id_of(self)
    }

    /// The id of what is said below its row.
    pub fn note_id(self) -> impl Fn() -> String + Copy + Send + 'static {
        move || self.sheet.id(still(&self.row.place()), "note")
    }

    /// It got the focus.
    pub fn come_to(self) {
        self.sheet.typed.set_value(None);
        self.sheet.unfold_column(self.column);
    }

    /// A block of a spreadsheet becomes rows; anything else goes into the box.
    fn paste(self, event: &ev::ClipboardEvent) {
        let (sheet, text) = (self.sheet, clipboard::pasted(event));
        if is_block(&text, self.column == sheet.table.name_column()) {
            event.prevent_default();
            sheet.state.paste_rows(sheet.table, (self.place(), self.column), &text);
            sheet.unfold(Fold::Always);
        }
    }
}

/// The cell. A list is one of the same kind, so that both have the same names and keys.
#[component]
pub fn Cell(
    /// The row.
    row: Field<InputRow>,
    /// Its place among the columns of the sheet.
    at: usize,
    /// The column.
    typed: TypedColumn,
    /// The places that are marked in this row.
    marked: Memo<Option<RangeInclusive<usize>>>,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let column = typed.column;
    let cell = CellContext { sheet, row, at, column };
    let is_name = column == sheet.table.name_column();
    let fold = column_class(sheet.table, typed);
    let last = at + 1 == sheet.columns().len();
    let kind = match (is_name, cell.is_list()) {
        (true, _) => " first",
        (_, true) => " pick",
        _ => " n",
    };
    let class = move || {
        let bad = if cell.is_wrong() { " bad" } else { "" };
        let marked = if is_marked(marked.read().as_ref(), at) { " marked" } else { "" };
        let last = if last { " last" } else { "" };
        format!("in{kind}{last}{fold}{bad}{marked}")
    };
    let control = if sheet.table == Table::Levers && column == at::REACH {
        view! { <ActsOn cell /> }.into_any()
    } else if cell.is_list() {
        view! { <List cell /> }.into_any()
    } else {
        view! { <TextBox cell is_name /> }.into_any()
    };
    if is_name {
        view! {
            <th scope="row" class=class>
                {control}
            </th>
        }
        .into_any()
    } else {
        view! { <td class=class>{control}</td> }.into_any()
    }
}

/// What a cell is called: "Contacts, Email".
pub fn label_of(cell: CellContext) -> impl Fn() -> String + Copy + Send + 'static {
    move || {
        let head = item(cell.sheet.state.shown.sheets(), cell.sheet.table as usize)
            .and_then(|shown| shown.typed().read().get(cell.column).map(|head| head.label.clone()));
        let head = head.unwrap_or_default();
        if cell.column == cell.sheet.table.name_column() {
            return format!("{head}, row {}", still(&cell.row.place()) + 1);
        }
        format!("{head}, {}", name_of(cell.row, cell.sheet.table))
    }
}

fn id_of(cell: CellContext) -> impl Fn() -> String + Copy + Send + 'static {
    move || cell.sheet.id(still(&cell.row.place()), &cell.column.to_string())
}

/// The list of the channels that lines and work that can wait may name.
pub const CHANNEL_NAMES: &str = "channel-names";

#[component]
fn TextBox(
    /// The cell.
    cell: CellContext,
    /// Whether it names the row.
    is_name: bool,
) -> impl IntoView {
    let is_number = cell.of().is_some_and(|of| of.kind.is_number());
    // In the line that the next row begins in.
    let placeholder = move || {
        (is_name && still(&cell.row.is_next()))
            .then(|| format!("Add {} …", cell.sheet.table.item_with_article()))
    };
    let names_channel = is_name && matches!(cell.sheet.table, Table::Lines | Table::Later);
    // A click into a cell marks its text, a second one puts the caret.
    let pressed = StoredValue::new(false);
    view! {
        <input
            list=names_channel.then_some(CHANNEL_NAMES)
            id=id_of(cell)
            type="text"
            inputmode=if is_number { "decimal" } else { "text" }
            autocomplete="off"
            placeholder=placeholder
            aria-label=label_of(cell)
            aria-describedby=cell.note_id()
            aria-invalid=move || cell.is_wrong().then_some("true")
            prop:value=move || cell.text()
            on:input:target=move |event| cell.edit(&event.target().value())
            on:focus:target=move |event| {
                let input = event.target();
                cell.come_to();
                input.select();
            }
            on:blur=move |_| keys::leave(cell)
            on:pointerdown:target=move |event| {
                let input = event.target();
                pressed.set_value(document().active_element().as_ref() != Some(input.as_ref()));
            }
            on:mouseup=move |event| {
                // It would put the caret where the mouse is.
                if pressed.get_value() {
                    event.prevent_default();
                    pressed.set_value(false);
                }
            }
            on:paste=move |event| cell.paste(&event)
            on:keydown:target=move |event| keys::in_box(cell, &event, &event.target())
        />
    }
}

#[component]
fn List(
    /// The cell.
    cell: CellContext,
) -> impl IntoView {
    let picked = untrack(|| cell.text());
    let options = cell.of().map_or(&[][..], |of| of.options);
    let options = std::iter::once(&("", "–")).chain(options).map(
        |(word, label)| view! { <option value=*word selected=picked == *word>{*label}</option> },
    );
    view! {
        <select
            id=id_of(cell)
            aria-label=label_of(cell)
            aria-describedby=cell.note_id()
            aria-invalid=move || cell.is_wrong().then_some("true")
            prop:value=move || cell.text()
            on:change:target=move |event| cell.edit(&event.target().value())
            on:focus=move |_| cell.come_to()
            on:blur=move |_| keys::leave(cell)
            on:paste=move |event| cell.paste(&event)
            on:keydown=move |event| keys::in_list(cell, &event)
        >
            {options.collect_view()}
        </select>
    }
}
