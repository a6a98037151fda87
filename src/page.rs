//! The page's state: the history of drafts behind one gateway, the view that follows from it, and the
//! status of everything around it.

mod links;
mod opening;
mod rows;

use crate::{
    browser::{self, address, intl::IntlDigits, storage},
    share::Item,
    status::Status,
};
use leptos::prelude::{ArcTrigger, Notify, Track};
use opening::{chosen_style, opened_draft, saved_draft};
use presentation::{
    export::Export,
    view::{Answer, Offer, View},
};
use scenario::{
    draft::Draft,
    field::Field,
    history::{History, Place},
    link::{self, Written},
    number::NumberStyle,
};
use std::cell::{Cell, RefCell};

/// Where the last scenario is kept.
const LAST: &str = "plimsoll:last";
/// Where a number style that the person chose is kept.
const STYLE: &str = "plimsoll:style";
/// From how many characters on a link may be cut by a chat or mail program.
const LONG: usize = 1_500;

/// The one gateway to everything typed, and what follows from it. There is one page, so that nothing
/// has to carry it along: what holds a page holds nothing.
#[derive(Clone, Copy)]
pub struct Page(());

/// What the page knows, and what tells of its changes. Two kinds of signal would be twice the code of
/// one, so that signals tell only that something has changed.
struct State {
    shown: RefCell<Shown>,
    shown_anew: ArcTrigger,
    status: RefCell<Status>,
    status_anew: ArcTrigger,
}

thread_local! {
    static STATE: Cell<Option<&'static State>> = const { Cell::new(None) };
}

/// The state; the page is opened before anything else is done with it.
#[inline(never)]
fn state() -> &'static State {
    STATE.get().unwrap_or_else(|| unreachable!("the page is opened first"))
}

/// The drafts, and the view of the present one. Whatever changes the one makes the other anew.
struct Shown {
    history: History,
    /// The state of the link; every change writes it once.
    state: Written,
    view: View,
}

impl Shown {
    fn of(history: History, state: Written) -> Self {
        let view = view(&history);
        Self { history, state, view }
    }
}

fn view(history: &History) -> View {
    let draft = history.present();
    View::of(draft, &IntlDigits(draft.style))
}

// Whoever has a page in hand knows that it was opened; what it holds stands in one place.
#[allow(clippy::unused_self)]
impl Page {
    /// Opens the page: a link before saved work, saved work before the empty form.
    pub fn open() -> Self {
        let style = chosen_style().unwrap_or_else(browser::intl::browser_style);
        let (opened, state) = opened_draft(style);
        let (history, state) = match (saved_draft(), opened.is_meant()) {
            (Some(saved), true) => {
                let mut history = History::new(saved);
                history.replace(opened.draft);
                (history, state)
            }
            (Some(saved), false) => {
                let state = link::write(&saved);
                (History::new(saved), state)
            }
            (None, _) => (History::new(opened.draft), state),
        };
        // It lives as long as the page.
        STATE.set(Some(Box::leak(Box::new(State {
            shown: RefCell::new(Shown::of(history, state)),
            shown_anew: ArcTrigger::new(),
            status: RefCell::new(Status::after(opened.notices)),
            status_anew: ArcTrigger::new(),
        }))));
        Self(())
    }

    /// A part of the status.
    pub fn status<T>(self, part: impl FnOnce(&Status) -> T) -> T {
        state().status_anew.track();
        part(&state().status.borrow())
    }

    /// A part of the status, without following it.
    pub fn status_now<T>(self, part: impl FnOnce(&Status) -> T) -> T {
        part(&state().status.borrow())
    }

    /// Changes the status.
    pub fn tell(self, change: impl FnOnce(&mut Status)) {
        change(&mut state().status.borrow_mut());
        state().status_anew.notify();
    }

    /// Takes back what was said about the scenario as it was.
    fn unsay(self) {
        if self.status_now(Status::has_said) {
            self.tell(Status::unsay);
        }
    }

    /// The text of a field.
    pub fn text(self, field: Field) -> String {
        self.track();
        state().shown.borrow().history.present().text(field).to_owned()
    }

    /// The number style.
    pub fn style(self) -> NumberStyle {
        self.track();
        state().shown.borrow().history.present().style
    }

    /// A part of what the page shows.
    pub fn part<T>(self, part: impl FnOnce(&View) -> T) -> T {
        self.track();
        part(&state().shown.borrow().view)
    }

    /// Why the entry of a field cannot be used.
    pub fn error(self, field: Field) -> Option<String> {
        self.part(|view| view.field(field).and_then(|note| note.error.clone()))
    }

    /// How the entry of a field was read, where that is not plain.
    pub fn echo(self, field: Field) -> Option<String> {
        self.part(|view| view.field(field).and_then(|note| note.echo.clone()))
    }

    /// What else may be meant by the entry of a field.
    pub fn offer(self, field: Field) -> Option<Offer> {
        self.part(|view| view.field(field).and_then(|note| note.offer.clone()))
    }

    fn history_now<T>(self, part: impl FnOnce(&History) -> T) -> T {
        part(&state().shown.borrow().history)
    }

    fn style_now(self) -> NumberStyle {
        self.history_now(|history| history.present().style)
    }

    /// Follows every change.
    pub fn track(self) {
        state().shown_anew.track();
    }

    fn touch(self, touched: bool) {
        state().status.borrow_mut().touched = touched;
    }

    /// Whether the person has changed anything since the page or a link was opened.
    pub fn is_touched(self) -> bool {
        self.status_now(|status| status.touched)
    }

    /// Changes the scenario. What changes nothing, such as an undo without a past, is no edit.
    fn change(self, change: impl FnOnce(&mut History) -> bool) -> bool {
        let changed = change(&mut state().shown.borrow_mut().history);
        if changed {
            self.changed();
        }
        changed
    }

    /// What follows from every change; it is the same for all, and stands once in the module.
    #[inline(never)]
    fn changed(self) {
        // Before anything is made of it: should the program die of that, the input is kept.
        let written = self.history_now(|history| link::write(history.present()));
        state().shown.borrow_mut().state = written;
        self.keep();
        let view = self.history_now(view);
        state().shown.borrow_mut().view = view;
        state().shown_anew.notify();
        self.touch(true);
        self.unsay();
    }

    /// Puts another scenario into the place of this one.
    #[inline(never)]
    fn replace(self, draft: Draft) -> bool {
        self.change(|history| history.replace(draft))
    }

    /// Types into a field, or picks from its list.
    pub fn edit(self, field: Field, text: &str) {
        self.edit_place(Place::Field(field), text);
    }

    /// Ends the undo step of the box that was typed into.
    pub fn seal(self) {
        // A box that goes with its row tells of its change while the rows are read.
        if let Ok(mut shown) = state().shown.try_borrow_mut() {
            shown.history.seal();
        }
    }

    /// Switches the number style: texts are rewritten, values stay.
    pub fn restyle(self, style: NumberStyle) {
        storage::save(STYLE, style.id());
        self.replace(self.history_now(|history| history.present().restyled(style)));
    }

    /// Whether nothing was typed or picked.
    pub fn is_empty(self) -> bool {
        self.history_now(|history| history.present().is_empty())
    }

    /// The formula of the answer, where there is one.
    pub fn formula(self) -> Option<String> {
        match &state().shown.borrow().view.answer {
            Answer::Figure(figure) => Some(figure.formula.clone()),
            _ => None,
        }
    }

    /// What can be taken away, as it is now.
    pub fn export<T: Default>(self, taken: impl Fn(&Export<'_>) -> T) -> T {
        let mut found = T::default();
        self.with_export(&mut |export| found = taken(export));
        found
    }

    #[inline(never)]
    fn with_export(self, taken: &mut dyn FnMut(&Export<'_>)) {
        let link = self.link().ok().flatten();
        let shown = state().shown.borrow();
        let draft = shown.history.present();
        let digits = IntlDigits(draft.style);
        taken(&Export::new(draft, &shown.view, link.as_deref(), &digits));
    }

    /// Says what came of taking an item away.
    pub fn say(self, item: Item, said: &'static str) {
        self.tell(|status| {
            status.unsay();
            status.said = Some((item, said));
        });
    }

    /// One step back.
    pub fn undo(self) {
        self.change(History::undo);
    }

    /// One step forward again.
    pub fn redo(self) {
        self.change(History::redo);
    }

    /// Whether there is a step to undo.
    pub fn can_undo(self) -> bool {
        self.track();
        state().shown.borrow().history.can_undo()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(self) -> bool {
        self.track();
        state().shown.borrow().history.can_redo()
    }
}

/// The address without a scenario.
fn base() -> String {
    let parts = address::parts();
    link::base_without_state(&parts.base, &parts.query)
}
