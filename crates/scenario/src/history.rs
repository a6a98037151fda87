//! Undo and redo over everything typed and picked.

use crate::{
    draft::Draft,
    field::{Field, FieldKind, Table},
    number::Reading,
};

/// How many steps are kept.
const DEPTH: usize = 200;

/// A box or list: of the form, or of a breakdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A field of the form.
    Field(Field),
    /// Table, row and column.
    Cell(Table, usize, usize),
}

/// The draft and the way it came about.
#[derive(Debug, Clone)]
pub struct History {
    past: Vec<Draft>,
    present: Draft,
    future: Vec<Draft>,
    /// The place that is being typed into; its key presses are one step until it is left.
    open: Option<Place>,
}

impl History {
    /// A history that begins with `draft`.
    pub fn new(mut draft: Draft) -> Self {
        draft.number_rows();
        Self { past: Vec::new(), present: draft, future: Vec::new(), open: None }
    }

    /// The draft as it is now.
    pub fn present(&self) -> &Draft {
        &self.present
    }

    /// Types into a place, and tells whether that changed anything; the key presses until
    /// [`History::seal`] or another place are one step.
    pub fn edit(&mut self, place: Place, text: &str) -> bool {
        let old = match place {
            Place::Field(field) => self.present.get(field),
            Place::Cell(table, row, column) => self.present.cell(table, row, column),
        };
        if old.text == text && old.unread.is_none() {
            return false;
        }
        if self.open != Some(place) {
            self.keep(self.present.clone());
            self.open = Some(place);
        }
        self.future.clear();
        match place {
            Place::Field(field) => self.present.set(field, text),
            Place::Cell(table, row, column) => self.present.set_cell(table, row, column, text),
        }
        self.present.number_rows();
        self.fill_currency(place);
        if place == Place::Field(Field::Segment) {
            // The row that the answer speaks of was chosen among those of the former segment.
            self.present.set(Field::Benchmark, "");
        }
        // Typed and taken back: a step that changes nothing would make undo look broken.
        if self.past.last() == Some(&self.present) {
            self.past.pop();
            self.open = None;
        }
        true
    }

    /// The sign beside an amount fills a currency that was blank before this step: the key presses
    /// that follow may still change the sign, from "$48" to "$48 CAD".
    fn fill_currency(&mut self, place: Place) {
        let kind = match place {
            Place::Field(field) => Some(field.kind()),
            Place::Cell(table, _, column) => table.columns().get(column).map(|column| column.kind),
        };
        let was_blank = |draft: &Draft| draft.get(Field::Currency).is_blank();
        if !(kind.is_some_and(FieldKind::is_money) && self.past.last().is_some_and(was_blank)) {
            return;
        }
        self.present.set(Field::Currency, "");
        let reading = match place {
            Place::Field(field) => self.present.field_reading(field),
            Place::Cell(table, row, column) => self.present.reading(table, row, column),
        };
        if let Some(currency) = reading.value().and_then(Reading::currency) {
            self.present.set(Field::Currency, currency.code());
        }
    }

    /// Keeps a draft to come back to.
    fn keep(&mut self, draft: Draft) {
        self.past.push(draft);
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
    }

    /// Ends the step of the field that was typed into.
    pub fn seal(&mut self) {
        self.open = None;
    }

    /// Replaces everything in one step (an example, a link from outside, another number style), and
    /// tells whether that changed anything.
    pub fn replace(&mut self, mut draft: Draft) -> bool {
        self.open = None;
        draft.number_rows();
        if draft == self.present {
            return false;
        }
        let before = std::mem::replace(&mut self.present, draft);
        self.keep(before);
        self.future.clear();
        true
    }

    /// One step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        self.open = None;
        let step = self.past.pop();
        step.map(|draft| self.future.push(std::mem::replace(&mut self.present, draft))).is_some()
    }

    /// One step forward again; whether there was one.
    pub fn redo(&mut self) -> bool {
        self.open = None;
        let step = self.future.pop();
        step.map(|draft| self.past.push(std::mem::replace(&mut self.present, draft))).is_some()
    }

    /// Whether [`History::undo`] has a step to take.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether [`History::redo`] has a step to take.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::NumberStyle;

    fn texts(history: &History) -> (&str, &str) {
        (history.present().text(Field::Contacts), history.present().text(Field::Base))
    }

    #[test]
    fn the_key_presses_in_one_box_are_one_step() {
        let mut history = History::new(Draft::empty(NumberStyle::EnUs));
        for text in ["2", "24", "240"] {
            history.edit(Place::Field(Field::Contacts), text);
        }
        history.edit(Place::Field(Field::Base), "1");
        history.edit(Place::Field(Field::Base), "10");
        assert!(history.undo());
        assert_eq!(texts(&history), ("240", ""));
        assert!(history.undo());
        assert_eq!(texts(&history), ("", ""));
        assert!(!history.undo());
        assert!(history.redo() && history.redo() && !history.redo());
        assert_eq!(texts(&history), ("240", "10"));
    }

    #[test]
    fn leaving_a_box_ends_the_step_and_typing_forgets_what_was_undone() {
        let mut history = History::new(Draft::empty(NumberStyle::EnUs));
        history.edit(Place::Field(Field::Contacts), "2");
        history.seal();
        history.edit(Place::Field(Field::Contacts), "24");
        assert!(history.undo());
        assert_eq!(texts(&history), ("2", ""));
        history.edit(Place::Field(Field::Base), "1");
        assert!(!history.can_redo());
    }

    #[test]
    fn what_was_typed_and_taken_back_leaves_no_step_behind() {
        let mut history = History::new(Draft::empty(NumberStyle::EnUs));
        history.edit(Place::Field(Field::Contacts), "2");
        history.edit(Place::Field(Field::Contacts), "");
        assert!(!history.can_undo());
        history.edit(Place::Field(Field::Contacts), "3");
        assert!(history.undo() && !history.can_undo());
        assert_eq!(texts(&history), ("", ""));
    }

    #[test]
    fn typing_the_same_text_is_no_step_but_typing_over_an_unread_entry_is() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        let unread =
            crate::text::Text { text: "2".into(), unread: Some(crate::text::Unread::CutOff) };
        draft.put(Field::Contacts, unread);
        let mut history = History::new(draft);
        history.edit(Place::Field(Field::Base), "");
        assert!(!history.can_undo());
        history.edit(Place::Field(Field::Contacts), "2");
        assert!(history.can_undo());
    }

    #[test]
    fn the_key_presses_in_one_cell_are_one_step() {
        let mut history = History::new(Draft::empty(NumberStyle::EnUs));
        let cell = |row| Place::Cell(Table::Issues, row, 0);
        for text in ["2", "24", "240"] {
            assert!(history.edit(cell(0), text));
        }
        history.edit(Place::Cell(Table::Issues, 0, 3), "Billing");
        history.edit(cell(0), "250");
        assert!(!history.edit(cell(0), "250"));
        history.edit(cell(1), "5");
        let counts = |history: &History| -> Vec<String> {
            let rows = history.present().rows(Table::Issues);
            rows.iter().map(|row| row.text(0).to_owned()).collect()
        };
        assert_eq!(counts(&history), ["250", "5"]);
        assert!(history.undo() && history.undo());
        assert_eq!(counts(&history), ["240"]);
        assert!(history.undo() && history.undo() && !history.undo());
        assert!(counts(&history).is_empty());
        assert!(history.redo());
        assert_eq!(counts(&history), ["240"]);
    }

    #[test]
    fn rows_keep_their_ids_wherever_they_move_and_the_next_one_is_known_before_it_is_typed() {
        let ids = |history: &History| -> Vec<u32> {
            history.present().rows(Table::Issues).iter().map(|row| row.id).collect()
        };
        let mut history = History::new(Draft::empty(NumberStyle::EnUs));
        let next = history.present().next_row_id(Table::Issues);
        history.edit(Place::Cell(Table::Issues, 0, 0), "5");
        assert_eq!(ids(&history), [next]);
        let mut draft = history.present().clone();
        if let Some(rows) = draft.rows_mut(Table::Issues) {
            rows.insert(0, crate::field::Row::blank(Table::Issues));
        }
        history.replace(draft);
        assert_eq!(ids(&history), [2, 1]);
        assert!(history.undo());
        assert_eq!((ids(&history), history.present().next_row_id(Table::Issues)), (vec![1], 2));
    }

    #[test]
    fn a_cell_typed_and_taken_back_leaves_no_step_behind() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set_cell(Table::Issues, 0, 0, "5");
        let mut history = History::new(draft);
        history.edit(Place::Cell(Table::Issues, 0, 0), "51");
        history.edit(Place::Cell(Table::Issues, 0, 0), "5");
        assert!(!history.can_undo());
    }
}
