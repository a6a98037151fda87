//! A row of a breakdown: where it stands, what is said of it, and what keys and buttons do to it.

use super::editor::Editor;
use crate::{
    components::focus::{focus, focus_next},
    state::{InputRow, InputRowStoreFields, item},
};
use leptos::{ev, prelude::*};
use reactive_stores::Field;
use scenario::history::Place;

/// The button that moves a row up, in ids.
pub const UP: &str = "up";
/// The one that moves it down.
pub const DOWN: &str = "down";
/// The one that removes it.
pub const CUT: &str = "cut";

/// A row, known by its id wherever it moves.
#[derive(Clone, Copy)]
pub struct Line {
    /// The rows that it is one of.
    pub editor: Editor,
    /// What stands in it and at it.
    pub row: Field<InputRow>,
}

impl Line {
    /// Where it stands.
    pub fn place(self) -> usize {
        self.row.place().get()
    }

    /// Where it stands, without following it.
    pub fn place_now(self) -> usize {
        self.row.place().get_untracked()
    }

    /// The text of a cell.
    pub fn text(self, column: usize) -> String {
        item(self.row.cells(), column).map(|text| text.get()).unwrap_or_default()
    }

    /// The id of a part of it.
    pub fn part_id(self, part: &str) -> String {
        self.editor.id(self.place(), part)
    }

    /// Its name, or its number.
    pub fn name(self) -> String {
        match self.text(self.editor.table.name_column()).trim() {
            "" => format!("row {}", self.place() + 1),
            name => name.to_owned(),
        }
    }

    /// The next row takes the place of the one that goes, and the focus stays there.
    pub fn remove(self) {
        let Editor { state, table, .. } = self.editor;
        let (place, count) = (self.place_now(), state.end_of_rows(table).0);
        state.remove_row(table, place);
        focus_next(match count {
            0 | 1 => self.editor.add_id(),
            count => self.editor.id(place.min(count - 2), CUT),
        });
    }

    /// Moves it by one place; the focus goes with it.
    pub fn step(self, is_down: bool, part: &str) {
        let Editor { state, table, .. } = self.editor;
        let (place, count) = (self.place_now(), state.end_of_rows(table).0);
        let other = if is_down { place + 1 } else { place.wrapping_sub(1) };
        if other >= count {
            return;
        }
        // At either end the button that brought it there is off.
        let part = match part {
            UP if other == 0 => DOWN,
            DOWN if other + 1 == count => UP,
            part => part,
        };
        state.swap_rows(table, place, other);
        focus_next(self.editor.id(other, part));
    }

    /// The first cell that may be meant otherwise gets its other reading, and the focus.
    pub fn take_other(self) {
        let offer = self.row.offers().read_untracked().first().cloned();
        if let Some((column, offer)) = offer {
            let place = self.place_now();
            self.editor.state.take(Place::Cell(self.editor.table, place, column), &offer.text);
            focus(&self.editor.id(place, &column.to_string()));
        }
    }

    /// Enter goes to the next row, arrows with Control or Alt move the row.
    pub fn key(self, event: &ev::KeyboardEvent, part: &str, is_box: bool, is_list: bool) {
        let (alt, control) = (event.alt_key(), event.ctrl_key());
        match event.key().as_str() {
            _ if event.is_composing() => return,
            "Enter" if is_box => self.enter(part),
            // Alt with an arrow opens a list.
            "ArrowUp" if control || (alt && !is_list) => self.step(false, part),
            "ArrowDown" if control || (alt && !is_list) => self.step(true, part),
            _ => return,
        }
        event.prevent_default();
    }

    fn enter(self, part: &str) {
        let next = self.place_now() + 1;
        if next < self.editor.state.end_of_rows(self.editor.table).0 {
            focus(&self.editor.id(next, part));
        } else {
            // A new row begins with its name.
            self.editor.add();
        }
    }
}
