//! The page: starts the app. A panic stops it at once, and the script at the head of the page says so.

mod app;
mod browser;
mod effect;
mod page;
mod share;
mod status;
mod ui;

fn main() {
    app::start();
}
