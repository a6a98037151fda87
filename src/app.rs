//! The wiring: what follows from a change, and where the parts of the page go.

use crate::{
    browser::{self, Timeout, address, frame},
    page::Page,
    ui::{
        self,
        kit::{El, el, follow},
    },
};
use std::{cell::RefCell, rc::Rc};

/// How long typing rests before the address is written: at most about two writes a second.
const ADDRESS_DEBOUNCE_MS: u32 = 500;
/// How long to wait before a refused write is tried again.
const ADDRESS_RETRY_MS: u32 = 11_000;

/// Writes address and storage once typing rests; refused writes are tried again.
fn keep_address(page: Page) {
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    page.keep();
    follow(move || {
        page.track();
        if !page.is_touched() {
            // There is nothing of the person's to bring back.
            return browser::mount::keep(None);
        }
        schedule(page, &pending, ADDRESS_DEBOUNCE_MS);
    });
}

fn schedule(page: Page, pending: &Rc<RefCell<Option<Timeout>>>, delay_ms: u32) {
    let again = Rc::clone(pending);
    let timeout = browser::timer(delay_ms, move || {
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
    follow(move || {
        page.track();
        page.status(|_| ());
        // Whatever else follows from the same change was woken before and runs first.
        browser::next_tick(Box::new(browser::mount::updated));
    });
}

/// The app: the actions of the header, and the rest of the page. In a frame the result comes first,
/// and the way to the full calculator last.
pub fn start() {
    ui::node::mount("app", || {
        let page = Page::open();
        keep_address(page);
        address::on_change(move || page.follow_address());
        browser::screen::on_leave(move || {
            page.save();
            page.write_address();
        });
        browser::screen::on_looks(move || page.tell(|status| status.looks += 1));
        let mut is_made = false;
        browser::screen::on_print(move |begins| {
            if begins && !is_made {
                ui::print::make(page);
                is_made = true;
            }
            page.tell(|status| status.looks += 1);
        });
        ui::shortcuts::listen(page);
        let app = if frame::is_embedded() {
            let inputs = frame::shows("inputs").then(|| ui::frame::inputs(page));
            el("main").child(results(page)).children(inputs).child(ui::frame::foot(page))
        } else {
            ui::node::mount("actions", move || ui::header::actions(page));
            let main = el("main").child(ui::form::form(page)).child(results(page));
            el("div").child(ui::answer::slim_bar(page)).child(main)
        };
        // It counts from the next tick on, and a tick after what follows from a change.
        count_updates(page);
        app
    });
    browser::mount::ready();
}

fn results(page: Page) -> El {
    let shown = |part, element: fn(Page) -> El| frame::shows(part).then(|| element(page));
    let has_benchmarks = frame::shows("chart") || frame::shows("table");
    el("section")
        .class("results")
        .attr("aria-label", "Results")
        .child(ui::notices::notices(page))
        .child(ui::answer::card(page))
        .children(shown("figures", ui::tiles::tiles))
        .children(has_benchmarks.then(|| ui::benchmarks::card(page)))
        .children(shown("notes", ui::benchmarks::apart))
        .children(shown("table", ui::cost::card))
        .children(shown("breakdown", ui::cards::cards))
        .child(ui::print::place())
}
