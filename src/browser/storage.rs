//! Local storage over web-sys `Result`s: gloo's panics where storage is blocked. Blocked, full or throwing
//! storage is the same as none.

use super::{clock, frame};
use leptos::prelude::window;
use scenario::{
    number::NumberStyle,
    saved::{Saved, SavedList},
};

/// Where the list of scenarios is kept.
const SAVED: &str = "plimsoll:saved";
/// Where the id of the scenario is kept that the next visit opens. Releases before the list kept their one
/// scenario here; the script at the head of the page removes it on "Start empty".
const LAST: &str = "plimsoll:last";
/// Where this tab keeps the entry of the browser's history that it has written last, and the one before it, a line
/// each: the id of its scenario, a space, and its address.
const ENTRY: &str = "plimsoll:entry";
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

/// Whether the storage took it; a refusal changes nothing on the page.
fn save(name: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, value).is_ok())
}

/// What ends with the tab.
fn tab_storage() -> Option<web_sys::Storage> {
    if frame::is_embedded() {
        return None;
    }
    window().session_storage().ok().flatten()
}

fn entries(storage: &web_sys::Storage) -> String {
    storage.get_item(ENTRY).ok().flatten().unwrap_or_default()
}

/// Keeps the scenario of an address that this tab has written.
pub fn save_entry(scenario: u64, url: &str) {
    if let Some(storage) = tab_storage() {
        let entry = format!("{scenario} {url}");
        // WebKit loads the former address anew where this one is written as the page is left.
        let entries = entries(&storage);
        let former = entries.lines().find(|former| *former != entry).unwrap_or_default();
        let _ = storage.set_item(ENTRY, &format!("{entry}\n{former}")); // a refusal changes nothing
    }
}

/// The scenario of an address, where this tab has written it last, or before that.
pub fn entry(url: &str) -> Option<u64> {
    let entries = entries(&tab_storage()?);
    let mut entries = entries.lines().filter_map(|entry| entry.split_once(' '));
    entries.find(|(_, of)| *of == url)?.0.parse().ok()
}

/// The number style that the person chose.
pub fn style() -> Option<NumberStyle> {
    load(STYLE).and_then(|id| NumberStyle::from_id(&id))
}

/// Keeps the number style that the person chose.
pub fn save_style(style: NumberStyle) {
    save(STYLE, style.id());
}

/// The list of scenarios. The one that a former release has kept becomes its first item.
pub fn saved_list() -> SavedList {
    let mut list = load(SAVED).map(|text| SavedList::read(&text)).unwrap_or_default();
    let former =
        load(LAST).and_then(|text| Saved::from_former(&text, clock::fresh_id(), clock::now_ms()));
    if let Some(former) = former {
        let id = former.id;
        list.keep(former);
        save_list(&list, Some(id));
    }
    list
}

/// Keeps the list, and which of its scenarios the next visit opens; whether the storage took the list.
pub fn save_list(list: &SavedList, opens: Option<u64>) -> bool {
    let is_written = save(SAVED, &list.write());
    if let Some(id) = opens.filter(|_| is_written) {
        save_last(id);
    }
    is_written
}

/// Keeps which of the scenarios the next visit opens.
pub fn save_last(id: u64) {
    save(LAST, &id.to_string());
}

/// Has the next visit open the empty form.
pub fn forget_last() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(LAST); // as with a refusal to write
    }
}

/// The scenario that the next visit opens, unless the person left the form empty.
pub fn last_id() -> Option<u64> {
    load(LAST)?.parse().ok()
}
