//! The page: installs the panic hook and starts the app.

mod app;
mod browser;
mod page;
mod status;
mod ui;

fn main() {
    browser::panic::install();
    app::start();
}

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
