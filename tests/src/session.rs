//! Browsers that tests share: starting one takes seconds, wiping one does not.

use std::sync::{Mutex, PoisonError};

use axum::http::Method;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{RequestData, SessionId};

use crate::Setup;
use crate::driver::block_on;
use crate::engine::{Browser, Engine};
use crate::host::page_url;
use crate::times::{Cost, counted};

/// The browsers that no test uses at the moment.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// Empties whatever an origin may have stored.
const FORGET: &str = r"
    const done = arguments[0];
    localStorage.clear();
    sessionStorage.clear();
    (indexedDB.databases?.() ?? Promise.resolve([])).then(all => {
        for (const { name } of all) indexedDB.deleteDatabase(name);
        done(true);
    }, () => done(false));";

/// Windows of Firefox are as wide as their buttons at least, unless it is told otherwise.
const NARROW: &str = "document.documentElement.style.minWidth = '0'; \
    document.documentElement.style.minHeight = '0'";

/// A browser, as one test after the other uses it.
pub(crate) struct Session {
    pub(crate) engine: Engine,
    pub(crate) browser: Browser,
    /// Whether it is like all others, and may be used again.
    shared: bool,
    /// Whether files of this machine may have stored something.
    opened_files: bool,
}

/// What a test leaves behind in its browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trace {
    /// No more than the page that all tests share may have stored, and hosts that never come again.
    Hosts,
    /// What files of this machine may have stored, too.
    Files,
    /// Anything.
    Unknown,
}

impl Session {
    /// A browser with one empty tab and nothing stored: one that was used before where that will do.
    #[track_caller]
    pub(crate) fn take(engine: Engine, setup: &Setup) -> Self {
        let shared = setup.is_usual(engine);
        if shared {
            while let Some(session) = idle(engine) {
                if counted(Cost::Wipe, || block_on(session.wipe())).is_ok() {
                    return session;
                }
                session.browser.end();
            }
        }
        let session = Self { engine, browser: engine.start(setup), shared, opened_files: false };
        if engine == Engine::Firefox && setup.has_scripts() {
            crate::driver::wait("narrow windows", session.in_the_browser_itself(NARROW));
        }
        session
    }

    /// Gives the browser back, for the next test or, where wiping does not reach what is left in it, to end it.
    pub(crate) fn give_back(mut self, trace: Trace) {
        self.opened_files = trace == Trace::Files;
        if self.shared && trace != Trace::Unknown {
            IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
        } else {
            self.browser.end();
        }
    }

    /// Leaves one new tab without a history, and nothing stored by the page that all tests share or by files.
    /// Hosts of tests have origins of their own, which never come again.
    pub(crate) fn wipe(&self) -> impl Future<Output = WebDriverResult<()>> {
        // The host of that page may have to be started first, which no task can do.
        self.wiped(page_url("nothing-stands-here"))
    }

    async fn wiped(&self, shared: String) -> WebDriverResult<()> {
        let driver = &self.browser.driver;
        let old = driver.windows().await?;
        if let Some(tab) = old.first() {
            // The test may have closed the tab that it was in, or left a frame that is gone.
            driver.switch_to_window(tab.clone()).await?;
        }
        // An open question of the page answers the first command with an error, and is gone by then.
        if driver.goto(shared.as_str()).await.is_err() {
            driver.goto(shared).await?;
        }
        driver.delete_all_cookies().await?;
        driver.execute_async(FORGET, Vec::new()).await?;
        if self.opened_files {
            // They may share one storage.
            let file = tempfile::Builder::new().suffix(".html").tempfile()?;
            driver.goto(format!("file://{}", file.path().display())).await?;
            driver.execute_async(FORGET, Vec::new()).await?;
        }
        let new = driver.new_tab().await?;
        for tab in old {
            driver.switch_to_window(tab).await?;
            driver.close_window().await?;
        }
        driver.switch_to_window(new).await?;
        if self.engine == Engine::Chromium {
            // What a test allowed, and where its files went, holds for the whole browser.
            driver.cdp().send_raw("Browser.resetPermissions", json!({})).await?;
            let usual = json!({ "behavior": "default" });
            driver.cdp().send_raw("Browser.setDownloadBehavior", usual).await?;
            driver.browser_log().await?;
        }
        Ok(())
    }

    /// Runs a script in the browser's own window, which Firefox allows its driver.
    async fn in_the_browser_itself(&self, script: &str) -> WebDriverResult<()> {
        let driver = &self.browser.driver;
        driver.cmd(Context("chrome")).await?;
        driver.execute(script, Vec::new()).await?;
        driver.cmd(Context("content")).await.map(drop)
    }
}

/// A command that only Firefox knows: scripts run in the browser's own window, or again in the page.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/moz/context"))
            .add_body(json!({ "context": self.0 }))
    }
}

fn idle(engine: Engine) -> Option<Session> {
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    let at = idle.iter().rposition(|session| session.engine == engine)?;
    Some(idle.remove(at))
}
