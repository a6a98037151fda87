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

/// A draft, and which scenario it is a state of.
#[derive(Debug, Clone)]
struct Step {
    draft: Draft,
    scenario: u64,
}

/// The draft and the way it came about. The steps may be of several scenarios: an example, a link or a file
/// that was opened in the place of another one can be undone as well.
#[derive(Debug, Clone)]
pub struct History {
    past: Vec<Step>,
    present: Step,
    future: Vec<Step>,
    /// The place that is being typed into; its key presses are one step until it is left.
    open: Option<Place>,
}

impl History {
    /// A history that begins with a draft of a scenario.
    pub fn new(mut draft: Draft, scenario: u64) -> Self {
        draft.number_rows();
        Self { past: Vec::new(), present: Step { draft, scenario }, future: Vec::new(), open: None }
    }

    /// The draft as it is now.
    pub fn present(&self) -> &Draft {
        &self.present.draft
    }

    /// The scenario that it is a state of.
    pub fn scenario(&self) -> u64 {
        self.present.scenario
    }

    /// How a scenario stood when it was last on the screen, where that is still known.
    pub fn latest(&self, scenario: u64) -> Option<&Draft> {
        let steps =
            std::iter::once(&self.present).chain(self.past.iter().rev()).chain(&self.future);
        steps.into_iter().find(|step| step.scenario == scenario).map(|step| &step.draft)
    }

    /// Gives a scenario another id, wherever it stands.
    pub fn rename(&mut self, scenario: u64, new: u64) {
        let steps = self.past.iter_mut().chain(&mut self.future);
        for step in steps.chain([&mut self.present]).filter(|step| step.scenario == scenario) {
            step.scenario = new;
        }
    }

    /// Says that the present draft is a state of another scenario, in which the same was typed.
    pub fn adopt(&mut self, scenario: u64) {
        self.open = None;
        self.present.scenario = scenario;
    }

    /// Types into a place, and tells whether that changed anything; the key presses until
    /// [`History::seal`] or another place are one step.
    pub fn edit(&mut self, place: Place, text: &str) -> bool {
        let old = match place {
            Place::Field(field) => self.present().get(field),
            Place::Cell(table, row, column) => self.present().cell(table, row, column),
        };
        if old.text == text && old.unread.is_none() {
            return false;
        }
        if self.open != Some(place) {
            self.keep(self.present.clone());
            self.open = Some(place);
        }
        self.future.clear();
        let draft = &mut self.present.draft;
        match place {
            Place::Field(field) => draft.set(field, text),
            Place::Cell(table, row, column) => draft.set_cell(table, row, column, text),
        }
        draft.number_rows();
        self.fill_currency(place);
        if place == Place::Field(Field::Segment) {
            // The row that the answer speaks of was chosen among those of the former segment.
            self.present.draft.set(Field::Benchmark, "");
        }
        // Typed and taken back: a step that changes nothing would make undo look broken.
        if self.past.last().is_some_and(|step| step.draft == self.present.draft) {
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
        let was_blank = |step: &Step| step.draft.get(Field::Currency).is_blank();
        if !(kind.is_some_and(FieldKind::is_money) && self.past.last().is_some_and(was_blank)) {
            return;
        }
        let draft = &mut self.present.draft;
        draft.set(Field::Currency, "");
        let reading = match place {
            Place::Field(field) => draft.field_reading(field),
            Place::Cell(table, row, column) => draft.reading(table, row, column),
        };
        if let Some(currency) = reading.value().and_then(Reading::currency) {
            draft.set(Field::Currency, currency.code());
        }
    }

    /// Keeps a step to come back to.
    fn keep(&mut self, step: Step) {
        self.past.push(step);
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
    }

    /// Ends the step of the field that was typed into.
    pub fn seal(&mut self) {
        self.open = None;
    }

    /// Replaces everything that was typed in one step (rows, another number style), and tells whether that
    /// changed anything.
    pub fn replace(&mut self, draft: Draft) -> bool {
        self.open_scenario(draft, self.scenario())
    }

    /// Opens another scenario (an example, a link, a file) in one step, and tells whether anything differs.
    pub fn open_scenario(&mut self, mut draft: Draft, scenario: u64) -> bool {
        self.open = None;
        draft.number_rows();
        if draft == self.present.draft {
            return false;
        }
        let before = std::mem::replace(&mut self.present, Step { draft, scenario });
        self.keep(before);
        self.future.clear();
        true
    }

    /// One step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        self.open = None;
        let step = self.past.pop();
        step.map(|step| self.future.push(std::mem::replace(&mut self.present, step))).is_some()
    }

    /// One step forward again; whether there was one.
    pub fn redo(&mut self) -> bool {
        self.open = None;
        let step = self.future.pop();
        step.map(|step| self.past.push(std::mem::replace(&mut self.present, step))).is_some()
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
        let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
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
    fn each_step_belongs_to_its_scenario_and_how_each_stood_last_is_known() {
        let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
        history.edit(Place::Field(Field::Contacts), "5");
        let mut example = Draft::empty(NumberStyle::EnUs);
        example.set(Field::Contacts, "7");
        assert!(history.open_scenario(example.clone(), 2));
        assert_eq!((history.scenario(), texts(&history).0), (2, "7"));
        let contacts = |history: &History, scenario| {
            history.latest(scenario).map(|draft| draft.text(Field::Contacts).to_owned())
        };
        assert_eq!(contacts(&history, 1).as_deref(), Some("5"));
        assert_eq!(contacts(&history, 3), None);
        assert!(history.undo());
        assert_eq!(history.scenario(), 1);
        assert_eq!(contacts(&history, 2).as_deref(), Some("7"));
        history.rename(1, 9);
        assert_eq!((history.scenario(), contacts(&history, 1)), (9, None));
        assert!(history.redo() && history.scenario() == 2);
        // What is no other scenario is no step, whatever its id.
        assert!(!history.open_scenario(example, 4));
        assert_eq!(history.scenario(), 2);
        // Unless the other one was asked for: the steps before it stay with the former one.
        history.adopt(4);
        assert_eq!((history.scenario(), texts(&history).0), (4, "7"));
        assert!(history.undo() && history.scenario() == 9);
    }

    #[test]
    fn leaving_a_box_ends_the_step_and_typing_forgets_what_was_undone() {
        let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
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
        let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
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
        let mut history = History::new(draft, 1);
        history.edit(Place::Field(Field::Base), "");
        assert!(!history.can_undo());
        history.edit(Place::Field(Field::Contacts), "2");
        assert!(history.can_undo());
    }

    #[test]
    fn the_key_presses_in_one_cell_are_one_step() {
        let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
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
        let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
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
        let mut history = History::new(draft, 1);
        history.edit(Place::Cell(Table::Issues, 0, 0), "51");
        history.edit(Place::Cell(Table::Issues, 0, 0), "5");
        assert!(!history.can_undo());
    }
}
