//! A row of a sheet: its number, its cells, its bar, its figures, its menu, and below it what is to be corrected.

use super::{
    bar::BarCell,
    cell::Cell,
    context::{Marked, OpenMenu, SheetContext},
    name_of, span, still,
};
use crate::state::{InputRow, InputRowStoreFields, ShownSheetStoreFields, ShownStoreFields, item};
use gloo_timers::callback::Timeout;
use leptos::{ev, html, prelude::*};
use presentation::words::amount_of;
use reactive_stores::Field;
use scenario::{
    field::{Further, Table, at},
    history::Place,
};
use std::ops::RangeInclusive;
use wasm_bindgen::JsCast;
use web_sys::Node;

/// How long a row stays that was emptied and left: a click that left it may still be under way.
const STAYS_MS: u32 = 300;

/// The row.
#[component]
pub fn SheetRow(
    /// What stands in it and at it.
    row: Field<InputRow>,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let element = NodeRef::<html::Tr>::new();
    let place = move || still(&row.place());
    let number =
        move || if still(&row.is_next()) { "+".to_owned() } else { (place() + 1).to_string() };
    // The columns of the block that is marked, in this row.
    let marked = Memo::new(move |_| {
        let marked = sheet.marked.get().filter(|marked| marked.rows().contains(&place()));
        marked.map(Marked::places)
    });
    let cells = move || {
        let columns = sheet.columns_now().iter().enumerate();
        columns.map(|(at, typed)| view! { <Cell row at typed=*typed marked /> }).collect_view()
    };
    let count = Memo::new(move |_| {
        item(sheet.state.shown.sheets(), sheet.table as usize)
            .map_or(0, |shown| shown.computed().read().len())
    });
    let figure = move |at: usize| {
        // The line of the next row has no figures until something is typed into it.
        let text = move || still(&row.figures()).get(at).cloned();
        view! { <td class="n out">{text}</td> }
    };
    let left = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        // A row that is removed loses the focus as well, and is no longer there to be asked.
        let Some(Some(own)) = element.try_get_untracked() else { return };
        if !own.contains(to.as_ref()) && is_left_blank(row) {
            Timeout::new(STAYS_MS, move || vanish(sheet, row, element)).forget();
        }
    };
    view! {
        <tr
            class=move || if still(&row.is_next()) { "new" } else { "" }
            aria-rowindex=move || span::is_long(sheet.rows()).then(|| (place() + 2).to_string())
            node_ref=element
            on:focusout=left
        >
            <td class="no">{number}</td>
            {cells}
            <BarCell bar=Signal::derive(move || still(&row.bar())) />
            {move || (0..count.get()).map(figure).collect_view()}
            <td class="do">
                <MenuButton row />
            </td>
        </tr>
        <Why row />
    }
}

/// Takes a row away that is still empty, and that nobody has come back to.
fn vanish(sheet: SheetContext, row: Field<InputRow>, node: NodeRef<html::Tr>) {
    let Some(Some(element)) = node.try_get_untracked() else { return };
    let has_focus = element.contains(document().active_element().as_deref());
    // While the mouse is pressed nothing may move away from below it, and a menu closes where the page scrolls.
    if document().query_selector("html:active, .rowmenu").is_ok_and(|busy| busy.is_some()) {
        Timeout::new(STAYS_MS, move || vanish(sheet, row, node)).forget();
        return;
    }
    if !has_focus && is_left_blank(row) {
        sheet.state.remove_row(sheet.table, row.place().get_untracked());
    }
}

/// Whether nothing stands in a row of the person's.
fn is_left_blank(row: Field<InputRow>) -> bool {
    let is = |flag: Option<bool>| flag.unwrap_or_default();
    is(row.is_blank().try_get_untracked()) && !is(row.is_next().try_get_untracked())
}

/// The button of the menu of a row. Tab passes it by, since Shift+F10 and the menu key open the menu from every
/// cell.
#[component]
fn MenuButton(
    /// The row.
    row: Field<InputRow>,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let place = move || still(&row.place());
    let id = row.id().get_untracked();
    let is_open = Memo::new(move |_| sheet.menu.get().is_some_and(|menu| menu.row == id));
    let toggle = move |_| {
        let menu = (!is_open.get_untracked()).then_some(OpenMenu { row: id, column: None });
        sheet.menu.set(menu);
    };
    view! {
        <Show when=move || !still(&row.is_next())>
            <button
                type="button"
                tabindex="-1"
                id=move || sheet.id(place(), "menu")
                aria-haspopup="menu"
                aria-expanded=move || is_open.get().to_string()
                aria-label=move || format!("Move, copy or remove {}", name_of(row, sheet.table))
                on:click=toggle
            >
                "⋮"
            </button>
        </Show>
    }
}

/// What is to be corrected in the row, how it was read, and what else may be meant: below it, as long as there is
/// any.
#[component]
fn Why(
    /// The row.
    row: Field<InputRow>,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let place = move || still(&row.place());
    let shown = move || item(sheet.state.shown.sheets(), sheet.table as usize);
    let label = move |column: usize| {
        let label = sheet.table.column(column).map_or("", |column| column.label);
        let is_amount = sheet.table == Table::Levers && Further::of_column(column).is_some();
        let is_further = sheet.table == Table::Series && column >= at::FURTHER;
        let has_own = is_further || is_amount && sheet.has_several();
        let head = shown().filter(|_| has_own);
        let head = head.and_then(|shown| shown.typed().read().get(column).cloned());
        match head {
            Some(head) if is_further => head.label,
            Some(head) => amount_of(&head.label),
            None => label.to_owned(),
        }
    };
    let errors = move || {
        let errors = still(&row.errors());
        let number = place() + 1;
        let text = |(column, error): &(usize, String)| {
            format!("Row {number}, {}: {error}", label(*column))
        };
        errors.iter().map(text).collect::<Vec<_>>().join(" ")
    };
    let offer = move || still(&row.offers()).first().map(|(_, offer)| offer.label.clone());
    let take = move |_| {
        let first = row.offers().read_untracked().first().cloned();
        if let Some((column, offer)) = first {
            let place = row.place().get_untracked();
            sheet.state.take(Place::Cell(sheet.table, place, column), &offer.text);
            sheet.focus(place, column);
        }
    };
    let is_hidden = move || {
        still(&row.errors()).is_empty()
            && still(&row.said()).is_empty()
            && still(&row.offers()).is_empty()
    };
    let columns = move || {
        let computed = shown().map_or(0, |shown| shown.computed().read().len());
        (sheet.width() + computed + 3).to_string()
    };
    view! {
        <tr class="why" hidden=is_hidden>
            <td colspan=columns id=move || sheet.id(place(), "note")>
                <span class="error">{errors}</span>
                " "
                <span class="echo">{move || still(&row.said())}</span>
                " "
                <Show when=move || offer().is_some()>
                    <button type="button" class="link" id=move || sheet.id(place(), "other") on:click=take>
                        {offer}
                    </button>
                </Show>
            </td>
        </tr>
    }
}

/// Whether a column is one of those that are marked.
pub fn is_marked(marked: Option<&RangeInclusive<usize>>, at: usize) -> bool {
    marked.is_some_and(|marked| marked.contains(&at))
}
