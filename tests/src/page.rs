//! The page in a Chromium: opening, waiting, windows, scripts.

use std::cell::Cell;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::{Key, WebDriver};

use crate::Visit;
use crate::driver::wait;
use crate::engine::Engine;
use crate::host::page_url;
use crate::session::{Session, Trace};
use crate::settle::settle;
use crate::times::{Cost, counted, pause};

/// How long anything that the page does may take on a loaded machine of two cores.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// Throws where the person's browser would: with storage blocked, the getter itself fails.
const BLOCK_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage']) \
    Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError') } });";

/// A Chromium in which a test opens the page; no other test uses it meanwhile. It goes back to the others when this is
/// dropped.
pub struct Page {
    /// There until this is dropped.
    session: Option<Session>,
    pub(crate) driver: WebDriver,
    dark: Cell<bool>,
    pixel_ratio: f64,
    trace: Cell<Trace>,
}

impl Page {
    /// Takes a browser with nothing open and nothing stored, set up as the visit says.
    #[track_caller]
    #[must_use]
    pub fn take(visit: &Visit) -> Self {
        let session = Session::take(Engine::Chromium, &visit.setup);
        let page = Self {
            driver: session.browser.driver.clone(),
            session: Some(session),
            dark: Cell::new(visit.dark),
            pixel_ratio: visit.pixel_ratio,
            trace: Cell::new(Trace::Hosts),
        };
        page.resize(visit.size.0, visit.size.1);
        page.media("");
        page.cdp("Emulation.setLocaleOverride", &json!({ "locale": visit.language }));
        if !visit.storage {
            page.before_load(BLOCK_STORAGE);
        }
        page
    }

    /// Loads the page anew with a query, a fragment or nothing, and waits until it is ready and settled.
    #[track_caller]
    pub fn open(&self, rest: &str) {
        self.go(rest);
        self.wait_ready();
    }

    /// Loads the page anew without waiting for it to start.
    #[track_caller]
    pub fn go(&self, rest: &str) {
        // From the page itself, another fragment would be a mere hashchange.
        wait("an empty page", self.driver.goto("about:blank"));
        let url = page_url(rest);
        counted(Cost::Load, || wait("the page", self.driver.goto(url)));
    }

    /// Changes the fragment of the open page, as a link within the page or an edited address does.
    #[track_caller]
    pub fn follow(&self, fragment: &str) {
        self.script("location.hash = arguments[0]", &[json!(fragment)]);
        self.settle();
    }

    /// Loads the same address again, in the same profile.
    #[track_caller]
    pub fn reload(&self) {
        counted(Cost::Load, || wait("a reload", self.driver.refresh()));
        self.wait_ready();
    }

    /// The browser's back button.
    #[track_caller]
    pub fn back(&self) {
        wait("going back", self.driver.back());
        self.settle();
    }

    /// The browser's forward button.
    #[track_caller]
    pub fn forward(&self) {
        wait("going forward", self.driver.forward());
        self.settle();
    }

    /// Waits until the page says that it is ready, and is settled.
    #[track_caller]
    pub fn wait_ready(&self) {
        self.until("the page is not ready (data-ready)", || {
            self.script("return document.documentElement.hasAttribute('data-ready')", &[]) == true
        });
        self.settle();
    }

    /// Waits until nothing has changed for a moment.
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

    /// The address as it stands in the address bar.
    #[track_caller]
    #[must_use]
    pub fn url(&self) -> String {
        wait("the address", self.driver.current_url()).to_string()
    }

    /// The fragment of the address without `#`, empty where there is none.
    #[track_caller]
    #[must_use]
    pub fn fragment(&self) -> String {
        self.url().split_once('#').map(|(_, fragment)| fragment.to_owned()).unwrap_or_default()
    }

    /// Sets the viewport to a size in CSS pixels, exactly.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let metrics = json!({
            "width": width, "height": height,
            "deviceScaleFactor": self.pixel_ratio, "mobile": false,
        });
        self.cdp("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// Switches to the dark or light theme of the system while the page is open.
    #[track_caller]
    pub fn set_dark(&self, dark: bool) {
        self.dark.set(dark);
        self.media("");
    }

    /// Shows the page as it would be printed, or on the screen again.
    #[track_caller]
    pub fn set_print(&self, print: bool) {
        self.media(if print { "print" } else { "" });
    }

    /// Presses a key on whatever has the focus.
    #[track_caller]
    pub fn press(&self, key: Key) {
        wait("a key", self.driver.action_chain().send_keys(key).perform());
    }

    /// Presses a key while others are held: `chord(&[Key::Control, Key::Shift], "z")`.
    #[track_caller]
    pub fn chord(&self, held: &[Key], key: &str) {
        let down = |chain: ActionChain, held: &Key| chain.key_down(held.clone());
        let up = |chain: ActionChain, held: &Key| chain.key_up(held.clone());
        let keys = held.iter().fold(self.driver.action_chain(), down).send_keys(key);
        wait("a chord", held.iter().rev().fold(keys, up).perform());
    }

    /// Runs a script in the page and gives what it returns.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        wait("a script", self.driver.execute(script, arguments.to_vec())).json().clone()
    }

    /// Runs a script in the page that calls its last argument when it is done.
    #[track_caller]
    pub fn script_async(&self, script: &str, arguments: &[Value]) -> Value {
        wait("a script", self.driver.execute_async(script, arguments.to_vec())).json().clone()
    }

    /// Runs a script before any of the page's own, in every document that is loaded from now on.
    #[track_caller]
    pub fn before_load(&self, script: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
    }

    /// Slows the processor so many times; 1 is as it is.
    #[track_caller]
    pub fn slow_down(&self, times: u32) {
        self.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": times }));
    }

    /// Sends a command of the `DevTools` protocol.
    #[track_caller]
    pub fn cdp(&self, command: &str, parameters: &Value) -> Value {
        wait(command, self.driver.cdp().send_raw(command, parameters))
    }

    /// The browser is not used again.
    pub(crate) fn spoil(&self) {
        self.trace.set(Trace::Unknown);
    }

    #[track_caller]
    fn media(&self, media: &str) {
        let scheme = if self.dark.get() { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        let parameters = json!({ "media": media, "features": features });
        self.cdp("Emulation.setEmulatedMedia", &parameters);
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            session.give_back(self.trace.get());
        }
    }
}
