//! A tab of a browser in any of the three engines: opening, typing, waiting, scripts.

use std::cell::Cell;
use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::{By, Key, WebDriver};

use crate::driver::{block_on, wait};
use crate::engine::Engine;
use crate::page::PATIENCE;
use crate::session::{Session, Trace};
use crate::settle::settle;
use crate::times::{Cost, counted, pause};
use crate::{Element, Setup};

/// The viewport that a test finds.
const SIZE: (u32, u32) = (1280, 800);

/// A tab of a browser that no other test uses meanwhile. The browser goes back to the others when this is dropped.
pub struct Tab {
    /// There until this is dropped.
    session: Option<Session>,
    engine: Engine,
    driver: WebDriver,
    trace: Cell<Trace>,
}

impl Tab {
    /// Takes a browser that is set up as said, with nothing open and nothing stored.
    #[track_caller]
    #[must_use]
    pub fn take(engine: Engine, setup: &Setup) -> Self {
        let session = Session::take(engine, setup);
        let driver = session.browser.driver.clone();
        let tab = Self { session: Some(session), engine, driver, trace: Cell::new(Trace::Hosts) };
        // The size of a window is measured by a script.
        if setup.has_scripts() || engine == Engine::Chromium {
            tab.resize(SIZE.0, SIZE.1);
        }
        tab
    }

    /// The engine that the test runs in.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// The browser is not used again.
    pub(crate) fn spoil(&self) {
        self.trace.set(Trace::Unknown);
    }

    /// Wipes the browser, as before each test that uses it again, and goes on in its new tab.
    #[track_caller]
    pub fn wipe(&self) {
        if let Some(session) = &self.session {
            wait("wiping", session.wipe());
        }
    }

    /// Opens an address, which is said in full, and waits until it is loaded.
    #[track_caller]
    pub fn go(&self, url: &str) {
        if url.starts_with("file:") {
            self.trace.set(Trace::Files);
        }
        counted(Cost::Load, || wait(url, self.driver.goto(url)));
    }

    /// Loads the same address again.
    #[track_caller]
    pub fn reload(&self) {
        counted(Cost::Load, || wait("a reload", self.driver.refresh()));
    }

    /// The browser's back button.
    #[track_caller]
    pub fn back(&self) {
        wait("going back", self.driver.back());
    }

    /// The browser's forward button.
    #[track_caller]
    pub fn forward(&self) {
        wait("going forward", self.driver.forward());
    }

    /// Waits until the page in the current frame says that it is ready, and is settled.
    #[track_caller]
    pub fn wait_ready(&self) {
        let ready = "return document.documentElement.hasAttribute('data-ready')";
        self.until("the page is not ready (data-ready)", || {
            self.try_script(ready, &[]).is_ok_and(|ready| ready == true)
        });
        self.settle();
    }

    /// Waits until nothing in the current frame has changed for a moment.
    #[track_caller]
    pub fn settle(&self) {
        settle(&self.driver);
    }

    /// Waits until something holds; the message tells what did not.
    #[track_caller]
    pub fn until(&self, what_is_wrong: &str, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while !holds() {
            assert!(start.elapsed() < PATIENCE, "after {PATIENCE:?}: {what_is_wrong}");
            pause(Duration::from_millis(20));
        }
    }

    /// The address of the tab, also while a frame is entered.
    #[track_caller]
    #[must_use]
    pub fn url(&self) -> String {
        wait("the address", self.driver.current_url()).to_string()
    }

    /// The fragment of the tab's address without `#`, empty where there is none.
    #[track_caller]
    #[must_use]
    pub fn fragment(&self) -> String {
        self.url().split_once('#').map(|(_, fragment)| fragment.to_owned()).unwrap_or_default()
    }

    /// Runs a script in the current frame and gives what it returns.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        wait("a script", self.driver.execute(script, arguments.to_vec())).json().clone()
    }

    /// The same where the script may throw, or the frame may not be there: with what went wrong.
    pub fn try_script(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        block_on(self.driver.execute(script, arguments.to_vec()))
            .map(|answer| answer.json().clone())
            .map_err(|error| error.to_string())
    }

    /// Runs a script in the current frame that calls its last argument when it is done.
    #[track_caller]
    pub fn script_async(&self, script: &str, arguments: &[Value]) -> Value {
        wait("a script", self.driver.execute_async(script, arguments.to_vec())).json().clone()
    }

    /// The first element of a selector in the current frame; waits for it.
    #[track_caller]
    #[must_use]
    pub fn find(&self, css: &str) -> Element {
        let start = Instant::now();
        loop {
            match block_on(self.driver.find(By::Css(css))) {
                Ok(element) => return Element(element),
                Err(error) => assert!(start.elapsed() < PATIENCE, "{css} is not there: {error}"),
            }
            pause(Duration::from_millis(20));
        }
    }

    /// All elements of a selector in the current frame, as they are now.
    #[track_caller]
    #[must_use]
    pub fn find_all(&self, css: &str) -> Vec<Element> {
        wait(css, self.driver.find_all(By::Css(css))).into_iter().map(Element).collect()
    }

    /// The element with a test id; waits for it.
    #[track_caller]
    #[must_use]
    pub fn by_test_id(&self, id: &str) -> Element {
        self.find(&format!("[data-testid=\"{id}\"]"))
    }

    /// Whether something with this test id is there.
    #[track_caller]
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        !self.find_all(&format!("[data-testid=\"{id}\"]")).is_empty()
    }

    /// The text of the element with a test id, once the page is settled.
    #[track_caller]
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.settle();
        self.by_test_id(id).text()
    }

    /// What stands in a box.
    #[track_caller]
    #[must_use]
    pub fn value(&self, id: &str) -> String {
        self.by_test_id(id).value()
    }

    /// Replaces what stands in a box, by key presses after a click on it: in a frame of another origin, `WebKit` gives
    /// the focus to nothing else, and so cannot type into an [`Element`] there before it was clicked.
    #[track_caller]
    pub fn fill(&self, id: &str, keys: &str) {
        self.click(id);
        let all =
            self.driver.action_chain().key_down(Key::Control).send_keys("a").key_up(Key::Control);
        wait("typing", all.send_keys(keys).perform());
        self.settle();
    }

    /// Picks from a list by the text of an option.
    #[track_caller]
    pub fn pick(&self, id: &str, option: &str) {
        self.by_test_id(id).choose(option);
        self.settle();
    }

    /// Clicks on the element with a test id.
    #[track_caller]
    pub fn click(&self, id: &str) {
        self.by_test_id(id).click();
    }

    /// Presses a key on whatever has the focus.
    #[track_caller]
    pub fn press(&self, key: Key) {
        wait("a key", self.driver.action_chain().send_keys(key).perform());
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            session.give_back(self.trace.get());
        }
    }
}
