//! The browser's print dialog, which no crate opens.

use gloo_timers::callback::Timeout;
use leptos::prelude::window;

/// Has the browser print the page, once it has been made ready for paper: from inside of a click, the
/// browser's own sign would come too late for that.
pub fn print() {
    if let Ok(sign) = web_sys::Event::new("beforeprint") {
        let _ = window().dispatch_event(&sign);
    }
    // A browser that refuses shows no dialog; there is nothing to tell beyond that.
    Timeout::new(0, || drop(window().print())).forget();
}
