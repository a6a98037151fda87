//! Local storage over web-sys `Result`s: gloo's panics where storage is blocked. Blocked, full or throwing
//! storage is the same as none.

use super::frame;
use leptos::prelude::window;
use scenario::number::NumberStyle;

/// Where the last scenario is kept: its number style, a line end, and the state of its link.
const LAST: &str = "plimsoll:last";
/// Where a number style that the person chose is kept.
const STYLE: &str = "plimsoll:style";

fn storage() -> Option<web_sys::Storage> {
    // Two results on one page of a wiki would show each other's figures.
    if frame::is_embedded() {
        return None;
    }
    // Reading the property throws in frames without an origin.
    window().local_storage().ok().flatten()
}

fn load(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

fn save(name: &str, value: &str) {
    if let Some(storage) = storage() {
        // A refusal changes nothing on the page.
        let _ = storage.set_item(name, value);
    }
}

/// The number style that the person chose.
pub fn style() -> Option<NumberStyle> {
    load(STYLE).and_then(|id| NumberStyle::from_id(&id))
}

/// Keeps the number style that the person chose.
pub fn save_style(style: NumberStyle) {
    save(STYLE, style.id());
}

/// The last scenario: the word of its number style, and the state of its link.
pub fn last_scenario() -> Option<(String, String)> {
    let saved = load(LAST)?;
    saved.split_once('\n').map(|(style, state)| (style.to_owned(), state.to_owned()))
}

/// Keeps a scenario for the next visit.
pub fn save_scenario(style: NumberStyle, state: &str) {
    save(LAST, &format!("{}\n{state}", style.id()));
}
