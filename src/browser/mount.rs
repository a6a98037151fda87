//! The marks that tell a test (or the watchdog) what state it is in.

use super::root;
use std::cell::Cell;

thread_local! {
    static REVISION: Cell<u32> = const { Cell::new(0) };
}

/// Marks the page as started.
pub fn ready() {
    mark("data-ready", "");
}

/// Counts one complete update of page and canvas.
pub fn updated() {
    let revision = REVISION.get() + 1;
    REVISION.set(revision);
    mark("data-revision", &revision.to_string());
}

/// Leaves the address that holds the scenario of the screen to the script at the head of the page,
/// which writes it should the program die; none where the scenario fits into no link.
pub fn keep(url: Option<String>) {
    mark("data-rescue", &url.unwrap_or_default());
}

fn mark(name: &str, value: &str) {
    if let Some(root) = root() {
        // A mark that cannot be set leaves the page as it is.
        let _ = root.set_attribute(name, value);
    }
}
