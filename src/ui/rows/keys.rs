//! What a person does to rows: typing, pressing buttons, keys, pasting.

use super::{ADD, id, own_id};
use crate::{
    browser::{
        rows::{focus, pasted, target_id},
        values,
    },
    page::Page,
    ui::kit::text_of,
};
use scenario::{
    field::{Row, Table},
    history::Place,
    paste::is_block,
};
use std::{cell::RefCell, rc::Rc};
use web_sys::Event;

/// The buttons of a row, in ids.
pub const UP: &str = "up";
/// Down.
pub const DOWN: &str = "down";
/// Remove.
pub const CUT: &str = "cut";
/// Take the other reading of a cell.
pub const OTHER: &str = "other";

/// What hears everything that happens in the rows of a breakdown.
#[derive(Clone)]
pub struct Keys {
    page: Page,
    table: Table,
    /// What has the focus once the rows stand as they should.
    pub wish: Rc<RefCell<Option<String>>>,
}

impl Keys {
    /// For a breakdown.
    pub fn of(page: Page, table: Table) -> Self {
        Self { page, table, wish: Rc::default() }
    }

    /// Row and part of the element that an event happened at.
    fn place(&self, event: &Event) -> Option<(usize, String)> {
        let id = target_id(event);
        let (row, part) = id.strip_prefix(self.table.key())?.strip_prefix('-')?.split_once('-')?;
        Some((row.parse().ok()?, part.to_owned()))
    }

    /// How many rows there are, and whether the last one that stands in the page is blank.
    fn end(&self) -> (usize, bool) {
        self.page.rows_now(self.table, |rows| (rows.len(), rows.last().is_none_or(Row::is_blank)))
    }

    /// Does something that lays rows out anew, and moves the focus behind it.
    fn then_focus(&self, id: String, act: impl FnOnce() -> bool) {
        self.wish.replace(Some(id));
        if !act()
            && let Some(id) = self.wish.take()
        {
            focus(&id);
        }
    }

    /// Text was typed, or a word picked.
    pub fn typed(&self, event: &Event) {
        if let (Some((row, part)), Some(text)) = (self.place(event), text_of(event))
            && let Ok(column) = part.parse()
        {
            self.page.edit_place(Place::Cell(self.table, row, column), &text);
        }
    }

    /// Adds a row and goes to its name; a blank one at the end is enough.
    pub fn add(&self) {
        let (page, table) = (self.page, self.table);
        let name = |row| id(table, row, &table.name_column().to_string());
        match self.end() {
            (count, true) => focus(&name(count.saturating_sub(1))),
            (Table::MOST_ROWS.., false) => {}
            (count, false) => self.then_focus(name(count), || page.add_row(table)),
        }
    }

    /// A button was pressed.
    pub fn pressed(&self, event: &Event) {
        match self.place(event) {
            Some((row, part)) if part == CUT => self.remove(row),
            Some((row, part)) if part == OTHER => self.take_other(row),
            Some((row, part)) if part == UP => self.step(row, false, &part),
            Some((row, part)) if part == DOWN => self.step(row, true, &part),
            _ => {}
        }
    }

    /// The next row takes the place of the one that goes, and the focus stays there.
    fn remove(&self, row: usize) {
        let (page, table) = (self.page, self.table);
        let focus = match self.end().0 {
            0 | 1 => own_id(table, ADD),
            count => id(table, row.min(count - 2), CUT),
        };
        self.then_focus(focus, || page.remove_row(table, row));
    }

    /// The first cell of a row that may be meant otherwise gets its other reading, and the focus.
    fn take_other(&self, row: usize) {
        let (page, table) = (self.page, self.table);
        let offer = page.rows(table, |_, view| view?.rows.get(row)?.offers.first().cloned());
        if let Some((column, offer)) = offer {
            page.take(Place::Cell(table, row, column), &offer.text);
            focus(&id(table, row, &column.to_string()));
        }
    }

    /// Moves a row by one place; the focus goes with it.
    fn step(&self, row: usize, is_down: bool, part: &str) {
        let (page, table, count) = (self.page, self.table, self.end().0);
        let other = if is_down { row + 1 } else { row.wrapping_sub(1) };
        if other >= count {
            return;
        }
        // At either end the button that brought it there is off.
        let part = match part {
            UP if other == 0 => DOWN,
            DOWN if other + 1 == count => UP,
            part => part,
        };
        self.then_focus(id(table, other, part), || page.swap_rows(table, row, other));
    }

    /// Enter goes to the next row, arrows with Control or Alt move the row.
    pub fn key(&self, event: &Event) {
        let (Some(key), Some((row, part))) = (values::text(event, "key"), self.place(event)) else {
            return;
        };
        let column = part.parse().ok().and_then(|column: usize| self.table.columns().get(column));
        let is_box = column.is_some_and(|column| column.options.is_empty());
        let is_list = column.is_some() && !is_box;
        let is = |key| values::is(event, key);
        let (alt, control) = (is("altKey"), is("ctrlKey"));
        match key.as_str() {
            _ if is("isComposing") => return,
            "Enter" if is_box => self.enter(row, &part),
            // Alt with an arrow opens a list.
            "ArrowUp" if control || (alt && !is_list) => self.step(row, false, &part),
            "ArrowDown" if control || (alt && !is_list) => self.step(row, true, &part),
            _ => return,
        }
        event.prevent_default();
    }

    fn enter(&self, row: usize, part: &str) {
        if row + 1 < self.end().0 {
            focus(&id(self.table, row + 1, part));
        } else {
            // A new row begins with its name.
            self.add();
        }
    }

    /// A block of a spreadsheet becomes rows; anything else goes into the box.
    pub fn pasted(&self, event: &Event) {
        let (Some((row, part)), Some(text)) = (self.place(event), pasted(event)) else {
            return;
        };
        let name = self.table.name_column();
        let column = part.parse().unwrap_or(name);
        if is_block(&text, column == name) {
            event.prevent_default();
            self.page.paste_rows(self.table, (row, column), &text);
        }
    }
}
