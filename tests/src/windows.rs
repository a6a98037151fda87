//! What is around a page: the window and its size, frames, other tabs, the clipboard, paper.

use std::fs;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{Key, WindowHandle};

use crate::Tab;
use crate::driver::{block_on, wait};
use crate::engine::Engine;
use crate::page::PATIENCE;
use crate::shots;
use crate::times::pause;

/// A place to paste into.
const PASTEBOARD: &str = "const area = document.body.appendChild(document.createElement('textarea')); \
    area.dataset.testid = 'pasteboard'; area.focus();";

impl Tab {
    /// Sets the viewport to a size in CSS pixels, exactly. To be called from the page itself, not from a frame
    /// of it. The window of `WebKit` cannot be narrower than 450 pixels; a frame can.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        if self.engine() == Engine::Chromium {
            let metrics = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            self.cdp("Emulation.setDeviceMetricsOverride", &metrics);
            return;
        }
        let start = Instant::now();
        let inner = || {
            let size = self.script("return [innerWidth, innerHeight]", &[]);
            (size[0].as_i64().unwrap_or_default(), size[1].as_i64().unwrap_or_default())
        };
        let wanted = (i64::from(width), i64::from(height));
        let rect = wait("the size", self.driver().get_window_rect());
        let (mut outer, mut told) = ((rect.width, rect.height), inner());
        while told != wanted {
            assert!(
                start.elapsed() < PATIENCE,
                "{} gives {told:?} and not {width}×{height}",
                self.engine()
            );
            // What is not the page is as large as before; a window too narrow does not get narrower by asking on.
            outer = (wanted.0.max(outer.0 + wanted.0 - told.0), outer.1 + wanted.1 - told.1);
            // A tab that has just opened may tell a size of long ago, which leads below nothing.
            if outer.1 <= 0 {
                outer = wanted;
            }
            let ask = |of: i64| u32::try_from(of).unwrap_or_default();
            wait("a size", self.driver().set_window_rect(0, 0, ask(outer.0), ask(outer.1)));
            // A busy browser still tells the size that was corrected already; to correct it anew at every look would
            // make the window ever smaller.
            let (before, asked) = (told, Instant::now());
            while told == before && asked.elapsed() < PATIENCE / 16 {
                pause(Duration::from_millis(20));
                told = inner();
            }
        }
    }

    /// Goes on in a frame of the current frame; waits for it. Its page may still be loading then.
    #[track_caller]
    pub fn enter_frame(&self, css: &str) {
        wait(css, self.find(css).0.enter_frame());
    }

    /// Goes back to the page that the current frame stands in.
    #[track_caller]
    pub fn leave_frame(&self) {
        wait("leaving a frame", self.driver().enter_parent_frame());
    }

    /// The tabs and windows of the browser.
    #[track_caller]
    #[must_use]
    pub fn tabs(&self) -> Vec<WindowHandle> {
        wait("the tabs", self.driver().windows())
    }

    /// Opens an empty tab and goes on in it; gives the tab to go back to.
    #[track_caller]
    pub fn open_tab(&self) -> WindowHandle {
        let old = wait("the tab", self.driver().window());
        let new = wait("a new tab", self.driver().new_tab());
        self.switch_to(&new);
        old
    }

    /// Goes on in a tab that the page opens or has opened; waits for it, and gives the tab to go back to.
    #[track_caller]
    pub fn enter_opened_tab(&self) -> WindowHandle {
        let old = wait("the tab", self.driver().window());
        self.until("no tab was opened", || self.tabs().len() > 1);
        match self.tabs().iter().rfind(|tab| **tab != old) {
            Some(opened) => self.switch_to(opened),
            None => panic!("there is no other tab"),
        }
        old
    }

    /// Goes on in another tab, at the page itself.
    #[track_caller]
    pub fn switch_to(&self, tab: &WindowHandle) {
        wait("another tab", self.driver().switch_to_window(tab.clone()));
    }

    /// Closes the current tab and goes on in another.
    #[track_caller]
    pub fn close_for(&self, tab: &WindowHandle) {
        wait("closing a tab", self.driver().close_window());
        self.switch_to(tab);
    }

    /// What a person would paste, pasted by keys into a tab that is closed again. Frames are left.
    #[track_caller]
    #[must_use]
    pub fn clipboard(&self) -> String {
        let old = self.open_tab();
        self.script(PASTEBOARD, &[]);
        let board = self.by_test_id("pasteboard");
        wait("pasting", board.0.send_keys(Key::Control + "v"));
        let pasted = board.value();
        self.close_for(&old);
        pasted
    }

    /// Shows the page as it would be printed, or on the screen again. Only Chromium can.
    #[track_caller]
    pub fn set_print(&self, print: bool) {
        let media = if print { "print" } else { "" };
        self.cdp("Emulation.setEmulatedMedia", &json!({ "media": media }));
    }

    /// Sends a command of the `DevTools` protocol, which Chromium alone knows.
    #[track_caller]
    pub fn cdp(&self, command: &str, parameters: &Value) -> Value {
        assert!(self.engine() == Engine::Chromium, "{command}: {} cannot do that", self.engine());
        wait(command, self.driver().cdp().send_raw(command, parameters))
    }

    /// Writes `<name>-<engine>.png` of what is in sight, where `PLIMSOLL_SHOTS` names a folder.
    #[track_caller]
    pub fn shot(&self, name: &str) {
        let Some(file) = shots::file(&format!("{name}-{}", self.engine())) else { return };
        let png = wait("a picture", self.driver().screenshot_as_png());
        if let Err(error) = fs::write(&file, png) {
            panic!("{}: {error}", file.display());
        }
    }

    /// After a failure: where the tab was, what the console says where it can be read, and a picture.
    pub(crate) fn tell_what_was_there(&self) {
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        if let Ok(url) = block_on(self.driver().current_url()) {
            eprintln!("{name}: the tab was at {url}");
        }
        if self.engine() == Engine::Chromium {
            for entry in block_on(self.driver().browser_log()).unwrap_or_default() {
                eprintln!("console, {}: {}", entry.level, entry.message);
            }
        }
        let picture = block_on(self.driver().screenshot_as_png());
        if let (Some(file), Ok(png)) = (shots::file(&format!("failed-{name}")), picture) {
            drop(fs::write(file, png));
        }
    }
}
