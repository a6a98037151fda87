//! The harness of the browser tests: one real Chromium per test, driven over `WebDriver`, written as plain steps.
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
//! Each test has a fresh profile and ends by asserting that the console holds no error.
#![allow(
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a harness of tests: a step that fails must fail the test at the line where it stands"
)]

mod access;
mod driver;
mod element;
mod finding;
mod page;
mod records;
mod shots;
mod steps;
mod visit;

pub use element::Element;
pub use page::Page;
pub use steps::{STORY, STORY_WITH_COST};
pub use thirtyfour::Key;
pub use visit::Visit;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Runs a test in a browser of its own: English, 1,280 by 800, light.
pub fn browser_test(body: impl FnOnce(&Page)) {
    browser_test_as(&Visit::new(), body);
}

/// Runs a test in a browser of its own, set up as the visit says.
pub fn browser_test_as(visit: &Visit, body: impl FnOnce(&Page)) {
    let page = Page::start(visit);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        body(&page);
        page.assert_no_console_errors();
    }));
    if outcome.is_err() {
        page.tell_what_was_there();
    }
    page.quit();
    if let Err(failure) = outcome {
        resume_unwind(failure);
    }
}
