//! The page: starts the app. A panic stops it at once, and the script at the head of the page says so.

mod app;
mod browser;
mod effect;
mod page;
mod share;
mod status;
mod ui;

// Smaller and quicker than the allocator of std.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    app::start();
}
