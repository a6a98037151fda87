//! The address bar, over web-sys: `leptos_router` panics where a browser refuses a write, and fails in
//! `srcdoc`. Nothing here throws.

use super::{frame, storage};
use leptos::prelude::window;
use presentation::embed::FOR_FRAMES;
use scenario::link;
use wasm_bindgen::JsValue;
use web_sys::PerformanceNavigation;

/// The parts of the address.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// Everything before `?`.
    pub base: String,
    /// Between `?` and `#`.
    pub query: String,
    /// Behind `#`.
    pub fragment: String,
}

/// The address as it is now. It is split by hand, since frames without an origin have no parts.
pub fn parts() -> Parts {
    let href = href();
    let (before, fragment) = href.split_once('#').unwrap_or((&href, ""));
    let (base, query) = before.split_once('?').unwrap_or((before, ""));
    Parts { base: base.to_owned(), query: query.to_owned(), fragment: fragment.to_owned() }
}

/// The address without a scenario.
pub fn without_state() -> String {
    let parts = parts();
    link::base_without_state(&parts.base, &parts.query)
}

/// The address of the full calculator: of this very file, or of the page beside it where this one is
/// made for frames. None where no other window could open it.
pub fn full_page() -> Option<String> {
    let base = parts().base;
    let (folder, name) = split(&base);
    let scheme = base.split(':').next().unwrap_or_default();
    match (scheme, name) {
        ("http" | "https", FOR_FRAMES) => Some(format!("{folder}/")),
        ("http" | "https" | "file", _) => Some(base),
        _ => None,
    }
}

/// The folder of the page, with a slash at its end, and the name of the file that frames should show:
/// this one, where it is all in one.
pub fn for_frames() -> (String, String) {
    let base = parts().base;
    let (folder, name) = split(&base);
    (format!("{folder}/"), if frame::is_single() { name } else { FOR_FRAMES }.to_owned())
}

/// The whole address.
pub fn href() -> String {
    window().location().href().unwrap_or_default()
}

fn split(base: &str) -> (&str, &str) {
    base.rsplit_once('/').unwrap_or(("", base))
}

/// Replaces the address, and tells whether it holds the URL now. Browsers refuse when it happens too
/// often: some throw, Chromium drops the call without a word. A frame's address is its host's, and
/// is left as it is.
pub fn replace(url: &str, scenario: u64) -> bool {
    if frame::is_embedded() {
        return true;
    }
    let history = window().history();
    let call = history
        .and_then(|history| history.replace_state_with_url(&mark_of(scenario), "", Some(url)));
    let is_written = call.is_ok() && href() == url;
    if is_written {
        storage::save_entry(scenario, url);
    }
    is_written
}

/// Adds an entry to the browser's history; from a frame it would be one of its host's.
pub fn push(url: &str, scenario: u64) -> Result<(), JsValue> {
    if frame::is_embedded() {
        return Ok(());
    }
    window().history()?.push_state_with_url(&mark_of(scenario), "", Some(url))?;
    storage::save_entry(scenario, url);
    Ok(())
}

/// Begins the mark of an entry of the browser's history.
const MARK: &str = "plimsoll:";

/// The mark of an entry: the scenario that it belongs to.
fn mark_of(scenario: u64) -> JsValue {
    format!("{MARK}{scenario}").into()
}

/// The scenario of the entry in which the page opens. `WebKitGTK` forgets the mark as a page is loaded anew, and gets
/// it again.
pub fn scenario_at_start() -> Option<u64> {
    let performance = window().performance();
    let is_reload = performance.is_some_and(|performance| {
        performance.navigation().type_() == PerformanceNavigation::TYPE_RELOAD
    });
    scenario_of_entry().or_else(|| {
        let scenario = storage::entry(&href()).filter(|_| is_reload)?;
        replace(&href(), scenario);
        Some(scenario)
    })
}

/// The scenario that the present entry belongs to; none where it was not written by the page. A frame has the
/// entries of its host.
pub fn scenario_of_entry() -> Option<u64> {
    if frame::is_embedded() {
        return None;
    }
    let mark = window().history().ok()?.state().ok()?.as_string()?;
    mark.strip_prefix(MARK)?.parse().ok()
}
