//! What the browser wrote down: errors on the console, requests, the clipboard.

use serde_json::{Value, json};
use thirtyfour::BrowserLogEntry;

use crate::Page;
use crate::driver::{self, wait};
use crate::host::page_url;

impl Page {
    /// Fails where the console holds an error: of a script, of the policy, of a request.
    #[track_caller]
    pub fn assert_no_console_errors(&self) {
        let errors = self.console_errors();
        assert!(errors.is_empty(), "on the console:\n{}", errors.join("\n"));
    }

    /// The errors on the console since the last call; a test that expects some takes them away with this.
    #[track_caller]
    pub fn console_errors(&self) -> Vec<String> {
        wait("the console", self.driver.browser_log())
            .into_iter()
            .filter(|entry| entry.level == "SEVERE")
            .map(|entry| entry.message)
            .collect()
    }

    /// The addresses that were asked for since the last call, or since the start. Needs a visit that is recorded.
    #[track_caller]
    pub fn requests(&self) -> Vec<String> {
        wait("the requests", self.driver.get_log("performance"))
            .iter()
            .filter_map(request)
            .collect()
    }

    /// What a person would paste.
    #[track_caller]
    #[must_use]
    pub fn clipboard(&self) -> String {
        let page = page_url("");
        let origin: String = page.split('/').take(3).collect::<Vec<_>>().join("/");
        let rights = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        self.cdp("Browser.grantPermissions", &json!({ "origin": origin, "permissions": rights }));
        let read = "const done = arguments[0]; \
                    navigator.clipboard.readText().then(done, error => done('no clipboard: ' + error))";
        self.script_async(read, &[]).as_str().unwrap_or_default().to_owned()
    }

    /// After a failure: where the page was, what the console says, and a picture where pictures are wanted.
    pub(crate) fn tell_what_was_there(&self) {
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        if let Ok(url) = driver::block_on(self.driver.current_url()) {
            eprintln!("{name}: the page was at {url}");
        }
        for entry in driver::block_on(self.driver.browser_log()).unwrap_or_default() {
            eprintln!("console, {}: {}", entry.level, entry.message);
        }
        self.try_shot(&format!("failed-{name}"));
    }
}

/// The address of a request, where a line of the log tells of one that can leave the page.
fn request(entry: &BrowserLogEntry) -> Option<String> {
    let event: Value = serde_json::from_str(&entry.message).ok()?;
    let message = &event["message"];
    if message["method"] != "Network.requestWillBeSent" {
        return None;
    }
    let url = message["params"]["request"]["url"].as_str()?;
    url.starts_with("http").then(|| url.to_owned())
}
