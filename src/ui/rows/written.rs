//! What was written into the rows, so that only what differs is written again.

use super::{BUTTONS, button_name, id, keys, own_id, row};
use crate::{
    browser::{
        rows::{focus, has_focus, set_attribute, set_value},
        screen,
    },
    ui::node::{Part, append},
};
use presentation::view::{RowView, TableView};
use scenario::field::{Row, Table};

/// The rows as they stand in the page.
pub struct Written {
    table: Table,
    /// How many rows there are; without any, a blank one stands in the page.
    count: Option<usize>,
    lines: Vec<Line>,
}

/// A row as it stands in the page.
struct Line {
    /// It stands as long as this does.
    _place: Part,
    texts: Vec<String>,
    said: String,
    note: String,
    /// The label of the button with another reading.
    other: String,
}

/// Whether a text differs from what was written; it is noted as written then.
fn differs(written: &mut String, text: &str) -> bool {
    let differs = written != text;
    if differs {
        text.clone_into(written);
    }
    differs
}

impl Written {
    /// Nothing yet.
    pub fn of(table: Table) -> Self {
        Self { table, count: None, lines: Vec::new() }
    }

    /// Writes what differs.
    pub fn follow(&mut self, rows: &[Row], view: Option<&TableView>) {
        if self.count != Some(rows.len()) {
            self.lay_out(rows.len());
        }
        for (index, line) in self.lines.iter_mut().enumerate() {
            let view = view.and_then(|view| view.rows.get(index));
            line.write(self.table, index, rows.get(index), view);
        }
    }

    /// Adds or takes away rows at the end.
    fn lay_out(&mut self, count: usize) {
        let (table, list, shown) = (self.table, own_id(self.table, "rows"), count.max(1));
        let had_focus = has_focus(&list);
        self.lines.truncate(shown);
        while self.lines.len() < shown {
            let Some(place) = append(&list, row(table, self.lines.len())) else {
                return;
            };
            let texts = vec![String::new(); table.columns().len()];
            let [said, note, other] = Default::default();
            self.lines.push(Line { _place: place, texts, said, note, other });
        }
        for index in 0..shown {
            let set = |part, off: bool| {
                set_attribute(&id(table, index, part), "disabled", off.then_some(""));
            };
            set(keys::UP, index == 0);
            set(keys::DOWN, index + 1 == shown);
            set(keys::CUT, count == 0);
        }
        if had_focus && !has_focus(&list) {
            focus(&id(table, shown - 1, &table.name_column().to_string()));
        }
        self.count = Some(count);
    }
}

impl Line {
    fn write(&mut self, table: Table, index: usize, row: Option<&Row>, view: Option<&RowView>) {
        for (column, (written, of)) in self.texts.iter_mut().zip(table.columns()).enumerate() {
            let text = row.map_or("", |row| row.text(column));
            // A word that is on no list stands in the message.
            let is_known = of.options.is_empty() || of.label_of(text).is_some();
            if !differs(written, if is_known { text } else { "" }) {
                continue;
            }
            set_value(&id(table, index, &column.to_string()), written);
            if column == table.name_column() {
                for button in &BUTTONS {
                    let name = button_name(button, written.trim(), index);
                    set_attribute(&id(table, index, button.part), "aria-label", Some(&name));
                }
            }
        }
        let said = view.map(|view| view.said.as_str()).unwrap_or_default();
        if differs(&mut self.said, said) {
            screen::write(&id(table, index, "said"), said);
        }
        let offer = view.and_then(|view| view.offers.first());
        let other = offer.map(|(_, offer)| offer.label.as_str()).unwrap_or_default();
        if differs(&mut self.other, other) {
            let id = id(table, index, keys::OTHER);
            screen::write(&id, other);
            set_attribute(&id, "hidden", other.is_empty().then_some(""));
        }
        self.write_errors(table, index, view.map_or(&[], |view| &view.errors));
    }

    fn write_errors(&mut self, table: Table, index: usize, errors: &[(usize, String)]) {
        let mut note = String::new();
        for (column, error) in errors {
            let label = table.columns().get(*column).map_or("", |column| column.label);
            let space = if note.is_empty() { "" } else { " " };
            note = [&note, space, label, ": ", error].concat();
        }
        if !differs(&mut self.note, &note) {
            return;
        }
        screen::write(&id(table, index, "note"), &note);
        for column in 0..table.columns().len() {
            let is_wrong = errors.iter().any(|(wrong, _)| *wrong == column);
            let value = is_wrong.then_some("true");
            set_attribute(&id(table, index, &column.to_string()), "aria-invalid", value);
        }
    }
}
