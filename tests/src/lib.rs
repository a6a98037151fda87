//! The harness of the browser tests: real browsers, driven over `WebDriver`, written as plain steps.
//!
//! Most tests run in Chromium, each in a tab of its own:
//!
//! ```no_run
//! use browser_tests::{Visit, browser_test, browser_test_as};
//!
//! browser_test(|page| {
//!     page.open("");
//!     page.by_role("textbox", "Contacts").type_keys("2,400");
//!     assert_eq!(page.text("answer"), "0.80 contacts per customer per month");
//! });
//! browser_test_as(&Visit::new().language("de-DE").size(320, 800).dark(), |page| {
//!     page.open("#v=1&vol=2400&end");
//!     page.shot("german-dark-320");
//!     page.assert_accessible();
//! });
//! ```
//!
//! Each test finds nothing stored, and ends by asserting that the console holds no error.
//!
//! Tests of faults run in Chromium, Firefox and `WebKit`: [`in_engines!`] makes one test for each, which gets a [`Tab`]
//! of a browser that is used again, and may serve the page from a [`Host`] that does something wrong.
#![allow(
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a harness of tests: a step that fails must fail the test at the line where it stands"
)]

mod access;
mod acts;
mod attempts;
mod driver;
mod element;
mod engine;
mod finding;
mod host;
mod in_engines;
mod leash;
mod page;
mod records;
mod replies;
mod session;
mod settle;
mod setup;
mod shots;
mod steps;
mod tab;
mod times;
mod visit;
mod windows;

pub use element::Element;
pub use engine::Engine;
pub use host::{Host, copy_of_dist, file_url, page_url};
pub use in_engines::in_engine;
pub use page::Page;
pub use setup::Setup;
pub use steps::{RE_ENTER, STORY, STORY_WITH_COST};
pub use tab::Tab;
pub use thirtyfour::{Key, WindowHandle};
pub use visit::Visit;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Runs a test in a Chromium: English, 1,280 by 800, light, with nothing stored.
pub fn browser_test(body: impl Fn(&Page)) {
    browser_test_as(&Visit::new(), body);
}

/// Runs a test in a Chromium that is set up as the visit says.
pub fn browser_test_as(visit: &Visit, body: impl Fn(&Page)) {
    times::measured(|| {
        attempts::attempted(|| {
            let page = Page::take(visit);
            let outcome = catch_unwind(AssertUnwindSafe(|| {
                body(&page);
                page.assert_no_console_errors();
            }));
            if let Err(failure) = outcome {
                page.tell_what_was_there();
                // Whatever was wrong may be wrong with the browser.
                page.spoil();
                drop(page);
                resume_unwind(failure);
            }
        });
    });
}
