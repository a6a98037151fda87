//! Undo and redo over everything typed and picked.

use crate::{
    draft::Draft,
    field::{Counted, Field, FieldKind, Table},
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
            Place::Cell(table, _, column) => {
                let counted = self.present.draft.counted(table, column).map(Counted::kind);
                counted.or_else(|| table.column(column).map(|column| column.kind))
            }
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
mod tests;
