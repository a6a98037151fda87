//! The page: starts the app. A panic stops it at once, and the script at the head of the page says so.

mod app;
mod browser;
mod components;
mod state;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        // The message with its file and line goes to the console, for whoever looks into a report of a fault. The
        // watchdog only learns that there was one; an exception would not tell it so in every frame.
        console_error_panic_hook::hook(panic);
        browser::marks::stopped();
    }));
    app::mount();
}
