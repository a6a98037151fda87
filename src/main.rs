//! The page: starts the app. A panic stops it at once, and the script at the head of the page says so.

mod app;
mod browser;
mod effect;
mod page;
mod share;
mod status;
mod ui;

fn main() {
    // The message of a panic with its file and line goes to the console, for whoever looks into a report of a fault;
    // the watchdog only learns that the module has stopped.
    console_error_panic_hook::set_once();
    app::start();
}
