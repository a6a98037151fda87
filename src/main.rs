//! The page: installs the panic hook and starts the app.

mod app;
mod browser;
mod ui;

fn main() {
    browser::panic::install();
    leptos::prelude::Owner::new().with(app::start);
}
