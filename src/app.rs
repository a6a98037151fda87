//! The wiring: what follows from a change, and where the parts of the page go.

use crate::{
    browser::{self, Timeout, address},
    page::Page,
    ui::{self, kit::el},
};
use leptos::{prelude::*, task::spawn_local};
use std::{cell::RefCell, rc::Rc};

/// How long typing rests before the address is written: at most about two writes a second.
const ADDRESS_DEBOUNCE_MS: u32 = 500;
/// How long to wait before a refused write is tried again.
const ADDRESS_RETRY_MS: u32 = 11_000;

/// Writes address and storage once typing rests; refused writes are tried again.
fn keep_address(page: Page) {
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    Effect::new(move |_| {
        page.track();
        if !page.is_touched() {
            return browser::panic::keep(None);
        }
        browser::panic::keep(page.url().ok().flatten());
        schedule(page, &pending, ADDRESS_DEBOUNCE_MS);
    });
}

fn schedule(page: Page, pending: &Rc<RefCell<Option<Timeout>>>, delay_ms: u32) {
    let again = Rc::clone(pending);
    let timeout = Timeout::new(delay_ms, move || {
        page.save(); // a link opened meanwhile is not the person's work, and is left alone
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
        page.status(|_| ());
        // Whatever else follows from the same change was woken before and runs first.
        spawn_local(async { browser::mount::updated() });
    });
}

/// The app: the actions of the header, and the rest of the page.
pub fn start() {
    browser::mount::mount("app", || {
        let page = Page::open();
        keep_address(page);
        address::on_change(move || page.follow_address());
        browser::screen::on_leave(move || {
            page.save();
            page.write_address();
        });
        browser::screen::on_looks(move || page.tell(|status| status.looks += 1));
        ui::shortcuts::listen(page);
        browser::mount::mount("actions", move || ui::header::actions(page).view());
        let results = el("section")
            .class("results")
            .attr("aria-label", "Results")
            .child(ui::notices::notices(page))
            .child(ui::answer::card(page))
            .child(ui::tiles::tiles(page))
            .child(ui::benchmarks::benchmarks(page))
            .child(ui::cost::card(page));
        let main = el("main").child(ui::form::form(page)).child(results);
        let app = el("div").child(ui::answer::slim_bar(page)).child(main).view();
        count_updates(page);
        app
    });
    browser::mount::ready();
}
