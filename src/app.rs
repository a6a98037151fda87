//! The wiring, in the order of the data: history of drafts, view, screen, address.

use crate::{
    browser::{self, Timeout, address, intl::IntlDigits, storage},
    ui::{self, kit::el},
};
use calculator::{
    draft::{Draft, Slot},
    history::History,
    link::{self, Address, Notice, Unwritable},
    number::NumberStyle,
    view::View,
};
use leptos::{prelude::*, task::spawn_local};
use std::{cell::RefCell, rc::Rc};

/// Where the last scenario is kept.
const LAST: &str = "plimsoll:last";
/// Where a number style that the person chose is kept.
const STYLE: &str = "plimsoll:style";
/// How long typing rests before the address is written: at most about two writes a second.
const ADDRESS_DEBOUNCE_MS: u32 = 500;
/// How long to wait before a refused write is tried again.
const ADDRESS_RETRY_MS: u32 = 11_000;

/// How the address bar stands to the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressState {
    /// It holds the scenario of the screen, or there is none.
    True,
    /// The scenario fits into no link; the address holds none.
    Unwritable(Unwritable),
    /// The browser refused; it will be tried again.
    Behind,
}

/// The one gateway to everything typed, and what follows from it.
#[derive(Clone, Copy)]
pub struct Page {
    history: RwSignal<History>,
    /// What the page shows.
    view: Memo<View>,
    /// Moves when colours, pixels or the medium change.
    pub looks: ReadSignal<u32>,
    /// What the last link had to tell.
    pub notices: RwSignal<Vec<Notice>>,
    /// How the address bar stands to the screen.
    pub address: RwSignal<AddressState>,
    /// Whether the person has changed anything since the page or a link was opened.
    touched: RwSignal<bool>,
}

impl Page {
    fn open() -> Self {
        let saved = saved_draft();
        let style = chosen_style().unwrap_or_else(browser::intl::browser_style);
        let opened = opened_draft(style);
        let mut history = History::new(saved.unwrap_or_else(|| Draft::empty(style)));
        if opened.found {
            history.replace(opened.draft);
        }
        let history = RwSignal::new(history);
        let view = Memo::new(move |_| {
            history.with(|history| {
                let draft = history.present();
                View::of(draft, &IntlDigits(draft.style))
            })
        });
        Self {
            history,
            view,
            looks: browser::screen::looks(),
            notices: RwSignal::new(opened.notices),
            address: RwSignal::new(AddressState::True),
            touched: RwSignal::new(false),
        }
    }

    /// The text of a slot.
    pub fn text(self, slot: Slot) -> String {
        self.history.with(|history| history.present().text(slot).to_owned())
    }

    /// The number style.
    pub fn style(self) -> NumberStyle {
        self.history.with(|history| history.present().style)
    }

    /// A part of what the page shows.
    pub fn part<T>(self, part: impl FnOnce(&View) -> T) -> T {
        self.view.with(part)
    }

    /// Why the entry of a slot cannot be used.
    pub fn error(self, slot: Slot) -> Option<String> {
        self.part(|view| view.slot(slot).and_then(|note| note.error.clone()))
    }

    /// How the entry of a slot was read, where that is not plain.
    pub fn echo(self, slot: Slot) -> Option<String> {
        self.part(|view| view.slot(slot).and_then(|note| note.echo.clone()))
    }

    fn style_now(self) -> NumberStyle {
        self.history.with_untracked(|history| history.present().style)
    }

    /// Follows every change.
    pub fn track(self) {
        self.history.track();
    }

    fn change(self, change: impl FnOnce(&mut History)) {
        self.touched.set(true);
        self.history.update(change);
    }

    /// Types into a slot, or picks from its list.
    pub fn edit(self, slot: Slot, text: &str) {
        self.change(|history| history.edit(slot, text));
    }

    /// Ends the undo step of the box that was typed into.
    pub fn seal(self) {
        self.history.update_untracked(History::seal);
    }

    /// Switches the number style: texts are rewritten, values stay.
    pub fn restyle(self, style: NumberStyle) {
        storage::save(STYLE, style.id());
        self.change(|history| {
            let draft = history.present().restyled(style);
            history.replace(draft);
        });
    }

    /// Opens an example; the scenario before it is one undo, and one Back, away.
    pub fn load(self, state: &str) {
        let style = self.style_now();
        let draft = link::open(state, style).draft;
        self.write_address();
        self.notices.set(Vec::new());
        self.change(|history| history.replace(draft));
        if let Ok(Some(url)) = self.url() {
            // Where the browser refuses, the debounced write that follows replaces the address.
            let _ = address::push(&url);
        }
    }

    /// Empties the form; one undo away.
    pub fn clear(self) {
        let style = self.style_now();
        self.notices.set(Vec::new());
        self.change(|history| history.replace(Draft::empty(style)));
    }

    /// One step back.
    pub fn undo(self) {
        self.change(|history| {
            history.undo();
        });
    }

    /// One step forward again.
    pub fn redo(self) {
        self.change(|history| {
            history.redo();
        });
    }

    /// Whether there is a step to undo.
    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is a step to do again.
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// The link of the scenario on the screen.
    pub fn url(self) -> Result<Option<String>, Unwritable> {
        let parts = address::parts();
        let base = link::base_without_state(&parts.base, &parts.query);
        self.history.with_untracked(|history| link::write_url(&base, history.present()))
    }

    /// Writes the scenario of the screen to the address bar, or takes the former one out of it.
    pub fn write_address(self) -> bool {
        if !self.touched.get_untracked() {
            return true;
        }
        let parts = address::parts();
        let base = link::base_without_state(&parts.base, &parts.query);
        let url = self.url();
        let target = url.clone().ok().flatten().unwrap_or(base);
        let written = address::replace(&target).is_ok();
        self.address.set(match (written, url) {
            (false, _) => AddressState::Behind,
            (true, Err(why)) => AddressState::Unwritable(why),
            (true, Ok(_)) => AddressState::True,
        });
        written
    }

    /// Keeps the scenario for the next visit.
    fn save(self) {
        self.history.with_untracked(|history| {
            let draft = history.present();
            if let Ok(state) = link::write(draft) {
                storage::save(LAST, &format!("{}\n{}", draft.style.id(), state.unwrap_or_default()));
            }
        });
    }

    /// Reads the address after a change from outside, as one undoable step.
    fn follow_address(self) {
        let parts = address::parts();
        let here = self.url().ok().flatten();
        let there = format!("{}#{}", parts.base, parts.fragment);
        if here.as_deref().is_some_and(|here| here == there || here.ends_with(&parts.fragment))
            && !parts.fragment.is_empty()
        {
            return;
        }
        let opened = opened_draft(self.style_now());
        if opened.found || parts.fragment.is_empty() {
            self.history.update(|history| history.replace(opened.draft));
            // Opening a link writes nothing; the first edit does.
            self.touched.set(false);
        }
        self.notices.set(opened.notices);
    }
}

fn chosen_style() -> Option<NumberStyle> {
    storage::load(STYLE).and_then(|id| NumberStyle::from_id(&id))
}

/// The last scenario, in the style in which it was written.
fn saved_draft() -> Option<Draft> {
    let saved = storage::load(LAST)?;
    let (style, state) = saved.split_once('\n')?;
    let opened = link::open(state, NumberStyle::from_id(style)?);
    opened.found.then_some(opened.draft)
}

fn opened_draft(style: NumberStyle) -> link::Opened {
    let parts = address::parts();
    link::open_address(Address { fragment: &parts.fragment, query: &parts.query }, style)
}

/// Writes address and storage once typing rests; refused writes are tried again.
fn keep_address(page: Page) {
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    Effect::new(move |_| {
        page.history.track();
        if !page.touched.get_untracked() {
            return;
        }
        browser::panic::keep(page.url().ok().flatten());
        schedule(page, &pending, ADDRESS_DEBOUNCE_MS);
    });
}

fn schedule(page: Page, pending: &Rc<RefCell<Option<Timeout>>>, delay_ms: u32) {
    let again = Rc::clone(pending);
    let timeout = Timeout::new(delay_ms, move || {
        page.save();
        if !page.write_address() {
            schedule(page, &again, ADDRESS_RETRY_MS);
        }
    });
    // Replacing the former timer cancels it. A timer that is firing is past being cancelled.
    if let Some(former) = pending.replace(Some(timeout)) {
        drop(former);
    }
}

/// Counts complete updates, for whoever waits for one.
fn count_updates(page: Page) {
    Effect::new(move |_| {
        page.track();
        page.looks.track();
        // Whatever else follows from the same change was woken before and runs first.
        spawn_local(async { browser::mount::updated() });
    });
}

/// The app: the actions of the header, and the rest of the page.
pub fn start() {
    let page = Page::open();
    keep_address(page);
    address::on_change(move || page.follow_address());
    ui::shortcuts::listen(page);
    browser::mount::mount("actions", move || ui::header::actions(page).view());
    browser::mount::mount("app", move || {
        let results = el("section")
            .class("results")
            .attr("aria-label", "Results")
            .child(ui::notices::notices(page))
            .child(ui::answer::card(page))
            .child(ui::tiles::tiles(page))
            .child(ui::benchmarks::benchmarks(page))
            .child(ui::cost::card(page));
        vec![
            ui::answer::slim_bar(page).view(),
            el("main").child(ui::form::form(page)).child(results).view(),
        ]
    });
    count_updates(page);
    browser::mount::ready();
}
