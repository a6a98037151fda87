//! The three engines, and how a browser of each is started.

use std::fmt;
use std::net::{Ipv4Addr, TcpListener};
use std::time::Duration;

use thirtyfour::WebDriver;

use crate::Setup;
use crate::driver::{self, setting, wait};
use crate::leash::Leash;
use crate::times::{Cost, counted};

/// How long a browser may take to end when asked to.
const FAREWELL: Duration = Duration::from_secs(5);

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox in its extended support release, headless.
    Firefox,
    /// `WebKitGTK` in its own small browser, on a display that nobody sees.
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// A browser and the programs that belong to it alone.
pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    /// The display ends after the driver, so it stands behind it.
    leashes: Vec<Leash>,
}

impl Engine {
    /// Starts a browser.
    #[track_caller]
    pub(crate) fn start(self, setup: &Setup) -> Browser {
        counted(Cost::Start, || self.started(setup))
    }

    #[track_caller]
    fn started(self, setup: &Setup) -> Browser {
        let (url, leashes) = match self {
            Self::Chromium => (driver::url().to_owned(), Vec::new()),
            Self::Firefox => firefox(setup),
            Self::WebKit => webkit(setup),
        };
        let driver = wait("a browser", WebDriver::new(url, setup.capabilities(self)));
        Browser { driver, leashes }
    }
}

impl Browser {
    /// Ends the browser and all that belongs to it.
    pub(crate) fn end(self) {
        counted(Cost::End, || {
            if self.leashes.is_empty() {
                // Its driver has other browsers as well. One that crashed cannot be asked, one that hangs does not answer.
                let quit = async { tokio::time::timeout(FAREWELL, self.driver.quit()).await };
                drop(driver::block_on(quit));
            } else {
                // Asked to, it would save what nobody wants to have; it goes with its driver.
                drop(self.driver.leak());
                drop(self.leashes);
            }
        });
    }
}

fn firefox(setup: &Setup) -> (String, Vec<Leash>) {
    // Access to the browser itself is for the harness: windows narrower than its own buttons.
    let options = ["--port=0", "--websocket-port=0", "--allow-system-access"];
    let driver = Leash::start(&setting("PLIMSOLL_GECKODRIVER"), &options, &setup.environment());
    let port = driver.until_it_says("name its port", |said| {
        said.split_once("Listening on 127.0.0.1:")?.1.lines().next()?.trim().parse::<u16>().ok()
    });
    (format!("http://127.0.0.1:{port}"), vec![driver])
}

fn webkit(setup: &Setup) -> (String, Vec<Leash>) {
    // Larger than any window that a test asks for.
    let options = ["-displayfd", "1", "-screen", "0", "2600x2000x24", "-nolisten", "tcp"];
    let screen = Leash::start(&setting("PLIMSOLL_XVFB"), &options, &[]);
    let display = screen.until_it_says("name its display", |said| {
        said.lines().find_map(|line| line.trim().parse::<u32>().ok())
    });
    let port = free_port();
    let display = format!(":{display}");
    let mut settings = setup.environment().to_vec();
    settings.push(("DISPLAY", &display));
    let option = format!("--port={port}");
    let driver = Leash::start(&setting("PLIMSOLL_WEBKITDRIVER"), &[&option], &settings);
    driver.until_it_listens(port);
    (format!("http://127.0.0.1:{port}"), vec![driver, screen])
}

/// A port that nobody listens at: this driver cannot choose one by itself.
fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .unwrap_or_else(|error| panic!("no free port: {error}"))
        .port()
}
