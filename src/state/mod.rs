//! The state of the page: what was typed, what follows from it, and what is said beside it.
//!
//! [`State`] is a handle that every component gets by context. It is the one gateway to the history of
//! drafts: a change writes the history, and then patches the stores, so that only the parts of the page
//! that differ are told.

mod import;
mod inputs;
mod link;
mod open;
mod rows;
mod saved;
mod shown;
mod status;
mod sync;
mod work;

pub use inputs::{InputRow, InputRowStoreFields, Inputs, InputsStoreFields};
pub use saved::name_of;
pub use shown::{
    FieldNote, FieldNoteStoreFields, ShownCard, ShownCardStoreFields, ShownSheetStoreFields,
    ShownStoreFields, item,
};
pub use status::{AddressState, Brought, Status, StatusStoreFields};

use crate::browser::{intl::IntlDigits, storage};
use leptos::prelude::*;
use presentation::{
    export::{Export, Item},
    view::{
        Answer, EffectView, Explained, FigureCard, GridView, effects, formulas, line_heads, periods,
    },
};
use reactive_stores::{Field as StoreField, Patch, Store, StoreFieldIterator};
use scenario::{
    Job,
    draft::Draft,
    field::{Field, Section},
    history::{History, Place},
    number::NumberStyle,
};
use shown::Shown;
use work::Work;

/// The state, as a handle.
#[derive(Clone, Copy)]
pub struct State {
    work: StoredValue<Work, LocalStorage>,
    /// What was typed and picked.
    pub inputs: Store<Inputs>,
    /// What follows from it, in words.
    pub shown: Store<Shown>,
    /// What the page says beside the scenario.
    pub status: Store<Status>,
    /// The job on the screen.
    pub job: RwSignal<Job>,
    /// The section of Break down that was asked for from another job, so that it stands there, empty or not.
    pub wanted: RwSignal<Option<Section>>,
}

/// Gives the state to every component below this one.
pub fn provide_state(state: State) {
    provide_context(state);
}

/// The state of the page that a component stands in.
pub fn use_state() -> State {
    expect_context()
}

impl State {
    fn of(work: Work, status: Status, job: Job) -> Self {
        let mut view = work.view();
        Self {
            inputs: Inputs::store(&work.history, &mut view),
            shown: Store::new(view.into()),
            status: Store::new(status),
            job: RwSignal::new(job),
            wanted: RwSignal::new(None),
            work: StoredValue::new_local(work),
        }
    }

    /// The text of a field.
    pub fn text(self, field: Field) -> StoreField<String> {
        self.inputs.fields().at_unkeyed(field as usize).into()
    }

    /// What stands at a field.
    pub fn note(self, field: Field) -> StoreField<FieldNote> {
        self.shown.fields().at_unkeyed(field as usize).into()
    }

    /// How figures are written now.
    pub fn digits(self) -> IntlDigits {
        self.inputs.style().track();
        self.work.with_value(Work::digits)
    }

    /// The number style.
    pub fn style(self) -> NumberStyle {
        self.inputs.style().get()
    }

    /// The number style, without following it.
    pub fn style_now(self) -> NumberStyle {
        self.draft(|draft| draft.style)
    }

    fn draft<T>(self, part: impl FnOnce(&Draft) -> T) -> T {
        self.work.with_value(|work| part(work.history.present()))
    }

    /// The scenario on the screen, by its id.
    fn scenario(self) -> u64 {
        self.work.with_value(|work| work.history.scenario())
    }

    /// Whether nothing was typed or picked.
    pub fn is_empty(self) -> bool {
        self.draft(Draft::is_empty)
    }

    /// Whether the person has changed anything since the page or a link was opened.
    fn is_touched(self) -> bool {
        self.status.touched().get_untracked()
    }

    /// Changes the scenario. What changes nothing, such as an undo without a past, is no edit; one that the person
    /// has edited is kept for the next visit.
    fn change(self, change: impl FnOnce(&mut History) -> bool, is_edit: bool) {
        let change = |work: &mut Work| {
            let former = work.history.scenario();
            let changed = work.change(change);
            work.known().is_edited |= changed && is_edit;
            (changed, work.history.scenario() != former)
        };
        let Some((changed, is_other)) = self.work.try_update_value(change) else {
            // To go on would lose what was typed without a word.
            unreachable!("an edit inside of an edit");
        };
        if is_other {
            self.arrived();
        }
        if changed {
            self.changed();
        }
    }

    /// What follows from every change.
    fn changed(self) {
        // Before anything is made of it: should the program die of that, the input is kept.
        self.keep();
        self.work.with_value(|work| {
            let mut view = work.view();
            Inputs::follow(self.inputs, &work.history, &mut view);
            self.shown.patch(view.into());
        });
        self.status.touched().set(true);
        self.unsay();
    }

    /// Takes back what was said about the scenario as it was.
    fn unsay(self) {
        if self.status.with_untracked(Status::has_said) {
            self.status.update(Status::unsay);
        }
    }

    /// Says what came of taking an item away.
    pub fn say(self, item: Item, said: &'static str) {
        self.status.update(|status| {
            status.unsay();
            status.said = Some((item, said));
        });
    }

    /// Changes what was typed as a whole, as one step.
    fn replace(self, draft: Draft) {
        self.change(|history| history.replace(draft), true);
    }

    /// Types into a box, or picks from a list.
    pub fn edit(self, place: Place, text: &str) {
        self.change(|history| history.edit(place, text), true);
    }

    /// Ends the undo step of the box that was typed into.
    pub fn seal(self) {
        self.work.update_value(|work| work.history.seal());
    }

    /// Takes another reading of an entry, as a step of its own.
    pub fn take(self, place: Place, text: &str) {
        self.seal();
        self.edit(place, text);
        self.seal();
    }

    /// Switches the number style: texts are rewritten, values stay.
    pub fn restyle(self, style: NumberStyle) {
        storage::save_style(style);
        let draft = self.draft(|draft| draft.restyled(style));
        self.replace(draft);
    }

    /// One step back.
    pub fn undo(self) {
        self.change(History::undo, false);
    }

    /// One step forward again.
    pub fn redo(self) {
        self.change(History::redo, false);
    }

    /// The formula of the answer, where there is one.
    pub fn formula(self) -> Option<String> {
        self.shown.answer().with_untracked(|answer| match answer {
            Answer::Figure(figure) => Some(figure.formula.clone()),
            _ => None,
        })
    }

    /// How the figures of a card are computed, as they are now.
    pub fn formulas(self, card: FigureCard) -> Vec<Explained> {
        let groups = self.work.with_value(|work| formulas(work.history.present(), &work.digits()));
        let group = groups.into_iter().find(|group| group.card == card);
        group.map(|group| group.figures).unwrap_or_default()
    }

    /// Every period of the series with the figures of its chart, as they are now.
    pub fn periods(self) -> Option<GridView> {
        self.work.with_value(|work| periods(work.history.present(), &work.digits()))
    }

    /// The published effects, those of the person's own issues first.
    pub fn effects(self) -> Vec<EffectView> {
        self.draft(effects)
    }

    /// The heads of the cost lines.
    pub fn line_heads(self) -> [String; 4] {
        self.draft(line_heads)
    }

    /// Draws what comes of ranges, where the page waits for it.
    pub fn draw_ranges(self) {
        if self.shown.improve().read_untracked().is_drawing {
            let improve = self.work.with_value(Work::improve);
            self.shown.improve().set(improve);
        }
    }

    /// What can be taken away, as it is now.
    pub fn export<T>(self, taken: impl FnOnce(&Export<'_>) -> T) -> T {
        let link = self.link().ok().flatten();
        self.work.with_value(|work| {
            let (view, digits) = (work.view(), work.digits());
            let job = self.job.get_untracked();
            let export = Export::new(work.history.present(), &view, link.as_deref(), &digits, job);
            taken(&export.with_sampler(work.sampler()))
        })
    }
}
