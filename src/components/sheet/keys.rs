//! The keys of a sheet, as people know them from spreadsheets.

use super::{
    cell::CellContext,
    context::{Marked, OpenMenu, SheetContext},
};
use crate::{
    browser::{
        clipboard,
        focus::{focus_next, mark_next},
    },
    state::InputRowStoreFields,
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// A key in a box.
pub fn in_box(cell: CellContext, event: &ev::KeyboardEvent, input: &HtmlInputElement) {
    if event.is_composing() || in_row(cell, event) {
        return;
    }
    let (shift, is_plain) =
        (event.shift_key(), !(event.ctrl_key() || event.meta_key() || event.alt_key()));
    let is_done = match event.key().as_str() {
        "ArrowUp" if is_plain => step(cell, -1, 0, shift),
        "ArrowDown" if is_plain => step(cell, 1, 0, shift),
        "ArrowLeft" if is_plain && is_at(input, Edge::Start) => step(cell, 0, -1, shift),
        "ArrowRight" if is_plain && is_at(input, Edge::End) => step(cell, 0, 1, shift),
        "F2" => put_caret(input),
        "Delete" if is_plain => empty_block(cell),
        _ => false,
    };
    if is_done {
        event.prevent_default();
    }
}

/// A key in a list, in which letters choose, and arrows once it is open.
pub fn in_list(cell: CellContext, event: &ev::KeyboardEvent) {
    let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key());
    let is_done = match event.key().as_str() {
        // Alt with an arrow opens a list.
        "ArrowUp" | "ArrowDown" if event.alt_key() && !event.ctrl_key() => return,
        "ArrowUp" if is_plain && is_closed(event) => step(cell, -1, 0, false),
        "ArrowDown" if is_plain && is_closed(event) => step(cell, 1, 0, false),
        "ArrowLeft" if is_plain => step(cell, 0, -1, false),
        "ArrowRight" if is_plain => step(cell, 0, 1, false),
        _ => in_row(cell, event),
    };
    if is_done {
        event.prevent_default();
    }
}

/// Whether the list that a key is pressed in is closed, as far as the browser can tell; an arrow would change what is
/// picked there, where it is meant to go on.
fn is_closed(event: &ev::KeyboardEvent) -> bool {
    let list = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    list.is_some_and(|list| list.matches(":open") == Ok(false))
}

/// A key that means the same in every cell; whether it was one.
fn in_row(cell: CellContext, event: &ev::KeyboardEvent) -> bool {
    let (sheet, place) = (cell.sheet, cell.place());
    let control = event.ctrl_key() || event.meta_key();
    let moves = event.alt_key() || control;
    let is_next = cell.row.is_next().get_untracked();
    match event.key().as_str() {
        "Enter" if !moves => enter(cell, event.shift_key()),
        "Escape" => escape(cell),
        "ArrowUp" if moves => move_row(cell, false),
        "ArrowDown" if moves => move_row(cell, true),
        "d" | "D" if control && !is_next => {
            let next = place + usize::from(sheet.state.duplicate_row(sheet.table, place));
            focus_next(sheet.id(next, &cell.column.to_string()));
        }
        "Delete" if control && !is_next => sheet.empty_row(place),
        "ContextMenu" if !is_next => open_menu(cell),
        "F10" if event.shift_key() && !is_next => open_menu(cell),
        _ => return false,
    }
    event.prevent_default();
    true
}

/// Enter goes down, with Shift up; behind the last row a new one begins with its name.
fn enter(cell: CellContext, is_up: bool) {
    let (sheet, place) = (cell.sheet, cell.place());
    let count = sheet.count();
    sheet.state.seal();
    if is_up {
        sheet.focus(place.saturating_sub(1), cell.column);
        return;
    }
    let next = place + 1;
    // The last line is that of the next row, where there may be one more.
    let begins = next == sheet.state.count_of_rows(sheet.table);
    let column = if begins { sheet.table.name_column() } else { cell.column };
    if next < count {
        sheet.focus(next, column);
    }
}

/// Opens the menu of the row; the focus comes back to the cell.
fn open_menu(cell: CellContext) {
    let row = cell.row.id().get_untracked();
    cell.sheet.menu.set(Some(OpenMenu { row, column: Some(cell.column) }));
}

/// Gives back what stood in the cell before it was typed into.
fn escape(cell: CellContext) {
    cell.sheet.marked.set(None);
    cell.take_back();
    cell.sheet.state.seal();
    mark_next();
}

/// Moves the row by one place; the focus goes with it.
pub fn move_row(cell: CellContext, is_down: bool) {
    let (sheet, place) = (cell.sheet, cell.place());
    let part = cell.column.to_string();
    step_row(sheet, place, is_down, &part);
}

/// Moves a row by one place, and the focus to a part of it.
pub fn step_row(sheet: SheetContext, place: usize, is_down: bool, part: &str) {
    let other = if is_down { place + 1 } else { place.wrapping_sub(1) };
    let count = sheet.state.count_of_rows(sheet.table);
    let moves = place < count && other < count;
    if moves {
        sheet.state.swap_rows(sheet.table, place, other);
    }
    // The menu that asked for it is gone, and the focus with it, also where the row is the first or last.
    focus_next(sheet.id(if moves { other } else { place }, part));
}

#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

/// Whether the caret is at an end of the text, or all of the text is marked, as it is in a cell that was just
/// come to.
fn is_at(input: &HtmlInputElement, edge: Edge) -> bool {
    let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let at = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or_default();
    let (start, end) = (at(input.selection_start()), at(input.selection_end()));
    let is_whole = start == 0 && end == length;
    is_whole
        || start == end
            && match edge {
                Edge::Start => start == 0,
                Edge::End => end == length,
            }
}

/// Puts the caret behind the text.
fn put_caret(input: &HtmlInputElement) -> bool {
    let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let _ = input.set_selection_range(length, length); // a box that has none keeps its text marked
    true
}

/// Goes to another cell, or marks on to it, past the columns that are folded away; whether the key was used.
fn step(cell: CellContext, rows: isize, places: isize, marks: bool) -> bool {
    let sheet = cell.sheet;
    let from = (cell.place(), cell.at);
    let marked = sheet.marked.get_untracked();
    let stands = marked.filter(|_| marks).map_or(from, |marked| marked.to);
    let Some(row) = stands.0.checked_add_signed(rows).filter(|row| *row < sheet.count()) else {
        return true;
    };
    let next = |place: &usize| place.checked_add_signed(places).filter(|next| next != place);
    let is_shown = |place: &usize| {
        sheet.columns().get(*place).is_some_and(|column| sheet.is_shown(column.column))
    };
    let mut on = std::iter::successors(next(&stands.1), next).take(sheet.columns().len());
    let place = if places == 0 { Some(stands.1) } else { on.find(is_shown) };
    let Some(place) = place else { return true };
    let Some(column) = sheet.columns().get(place) else { return true };
    if marks {
        let begin = marked.map_or(from, |marked| marked.from);
        sheet.marked.set(Some(Marked { from: begin, to: (row, place) }));
        return true;
    }
    sheet.marked.set(None);
    sheet.focus(row, column.column);
    true
}

/// Empties the block that is marked; whether there is one.
fn empty_block(cell: CellContext) -> bool {
    let sheet = cell.sheet;
    let Some(marked) = sheet.marked.get_untracked() else { return false };
    let columns = sheet.shown_columns_at(marked.places());
    sheet.state.empty_cells(sheet.table, marked.rows(), &columns);
    true
}

/// The cell has lost the focus: what was marked from it is no longer. It may be gone with its sheet by then.
pub fn leave(cell: CellContext) {
    if cell.sheet.marked.try_get_untracked().flatten().is_some() {
        cell.sheet.marked.set(None);
    }
}

/// Copies the block that is marked, as spreadsheets do.
pub fn copy(sheet: SheetContext, event: &ev::Event) {
    let Some(marked) = sheet.marked.get_untracked() else { return };
    let Some(event) = event.dyn_ref::<web_sys::ClipboardEvent>() else { return };
    let columns = sheet.shown_columns_at(marked.places());
    let text = sheet.state.text_of_cells(sheet.table, marked.rows(), &columns);
    if clipboard::put(event, &text) {
        event.prevent_default();
    }
}
