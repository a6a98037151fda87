//! The driver of Chromium: one process for all tests of a file, and the runtime that speaks to all drivers.

use std::future::Future;
use std::sync::OnceLock;

use thirtyfour::error::WebDriverResult;
use tokio::runtime::{Builder, Runtime};

use crate::leash::Leash;
use crate::times::{Cost, counted};

/// A running driver.
struct Driver {
    url: String,
    _leash: Leash,
}

/// Waits for the driver to do something; a failure fails the test at the caller's line.
#[track_caller]
pub(crate) fn wait<T>(what: &str, work: impl Future<Output = WebDriverResult<T>>) -> T {
    match block_on(work) {
        Ok(value) => value,
        Err(error) => panic!("{what}: {error}"),
    }
}

/// Waits for the driver to do something that may fail.
pub(crate) fn block_on<T>(work: impl Future<Output = T>) -> T {
    counted(Cost::Command, || runtime().block_on(work))
}

/// The address of the driver, which the first call starts.
pub(crate) fn url() -> &'static str {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    &DRIVER.get_or_init(start).url
}

/// A setting of the run, which `cargo xtask test` makes.
pub(crate) fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: browser tests are run by `cargo xtask test`, or `cargo xtask test --browser`")
    })
}

fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap_or_else(|error| panic!("no runtime: {error}"))
    })
}

fn start() -> Driver {
    let leash = Leash::start(&setting("PLIMSOLL_DRIVER"), &["--port=0"], &[]);
    let port = leash.until_it_says("name its port", port_in);
    Driver { url: format!("http://127.0.0.1:{port}"), _leash: leash }
}

/// The port is the number at the end of "… was started successfully on port N."
fn port_in(output: &str) -> Option<u16> {
    output.lines().find_map(|line| {
        line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
    })
}
