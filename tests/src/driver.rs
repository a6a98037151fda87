//! The driver of the browser: one process for all tests of a file, and the runtime that speaks to it.

use std::future::Future;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

use thirtyfour::error::WebDriverResult;
use tokio::runtime::{Builder, Runtime};

/// A running driver.
struct Driver {
    url: String,
    /// Its standard input closes when this process ends, in whatever way; it then ends driver and browsers.
    _shell: Child,
    /// Held open: a driver whose output has nowhere to go dies.
    _output: BufReader<ChildStdout>,
}

/// Ends its own group of processes, which holds driver and browsers and nothing else, once its input closes.
const SHELL: &str = r#""$0" --port=0 & read -r _; trap '' TERM; kill -TERM 0"#;

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
    runtime().block_on(work)
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
    let program = setting("PLIMSOLL_DRIVER");
    let mut shell = Command::new("sh")
        .args(["-c", SHELL, &program])
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
    let Some(output) = shell.stdout.take() else { panic!("{program} has no output") };
    let mut output = BufReader::new(output);
    let port = port_in(&mut output).unwrap_or_else(|| panic!("{program} named no port"));
    Driver { url: format!("http://127.0.0.1:{port}"), _shell: shell, _output: output }
}

/// The port is the number at the end of "… was started successfully on port N."
fn port_in(output: &mut impl BufRead) -> Option<u16> {
    output.lines().map_while(Result::ok).find_map(|line| {
        line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
    })
}
