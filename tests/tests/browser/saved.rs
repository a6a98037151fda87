//! Saved work: there on the next visit, below a link, and never needed.

mod list;
mod menu;
mod tabs;

use browser_tests::{Page, STORY, Visit, browser_test, browser_test_as};
use serde_json::Value;

/// What is kept, the last edited scenario first.
const LIST: &str = "return JSON.parse(localStorage.getItem('plimsoll:saved') ?? '[]')";
/// The person's own work.
const OWN: &str = "v=1&vol=77&in=month&title=My%20desk&end";

/// A part of every scenario that is kept.
fn each(list: &Value, part: &str) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    items.map(|item| item[part].as_str().unwrap_or_default().to_owned()).collect()
}

/// Waits until these states are kept, in this order.
#[track_caller]
fn wait_for_kept(page: &Page, states: &[&str]) {
    let kept = || each(&page.script(LIST, &[]), "state");
    page.until(&format!("not these are kept: {states:?}"), || kept() == states);
}

#[test]
fn the_last_scenario_returns_on_the_next_visit_as_it_was_typed() {
    browser_test(|page| {
        page.open("");
        page.type_story();
        page.fill("vol", "2400");
        page.unfold("More");
        page.fill("who", "about 300");
        page.wait_for_address(&STORY.replace("&in", "&who=..about%20300&in"));
        page.open("");
        assert!(page.text("figure").starts_with("0.80 "), "{}", page.text("figure"));
        assert_eq!(page.value("who"), "about 300");
        assert_eq!(page.fragment(), "", "opening writes nothing");
    });
}

#[test]
fn a_link_goes_before_saved_work_and_the_saved_work_is_one_undo_away() {
    browser_test(|page| {
        page.open("");
        page.fill("vol", "77");
        page.wait_for_address("v=1&vol=77&in=month&end");
        page.open_state(STORY);
        assert!(page.text("figure").starts_with("0.80 "));
        // Only opened, the link has replaced nothing.
        page.open("");
        assert_eq!(page.value("vol"), "77");
        page.open_state(STORY);
        page.push("Undo");
        assert_eq!((page.value("vol"), page.value("base")), ("77".into(), String::new()));
        page.wait_for_address("v=1&vol=77&in=month&end");
        page.push("Redo");
        page.wait_for_address(STORY);
        // Nothing of the link was edited: the next visit brings the person's own.
        page.open("");
        assert_eq!((page.value("vol"), page.value("base")), ("77".into(), String::new()));
    });
}

#[test]
fn an_emptied_form_stays_empty_on_the_next_visit() {
    browser_test(|page| {
        page.open("");
        page.fill("vol", "77");
        page.wait_for_address("v=1&vol=77&in=month&end");
        page.find("#examples > summary").click();
        page.push("Empty form");
        page.wait_for_address("");
        page.open("");
        assert_eq!(page.value("vol"), "");
    });
}

#[test]
fn where_storage_is_blocked_the_page_works_the_same_without_it() {
    browser_test_as(&Visit::new().without_storage(), |page| {
        page.open("");
        page.type_story();
        assert_eq!(page.figure(), "0.80 contacts per customer per month");
        page.wait_for_address(STORY);
        page.by_label("Numbers written").choose("1.234,5");
        page.settle();
        assert!(page.text("figure").starts_with("0,80 "), "{}", page.text("figure"));
        page.push("Undo");
        page.reload();
        assert!(page.text("figure").starts_with("0.80 "), "the address alone keeps the inputs");
        page.open("");
        assert_eq!(page.value("vol"), "", "nothing was kept");
    });
}

#[test]
fn storage_that_is_full_or_holds_rubbish_changes_nothing() {
    browser_test(|page| {
        page.before_load(
            "if (location.protocol.startsWith('http')) { \
                 localStorage.setItem('plimsoll:last', 'xx\\n%%%'); localStorage.setItem('plimsoll:style', '{}') } \
             Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };",
        );
        page.open("");
        assert_eq!(page.value("vol"), "");
        page.type_story();
        assert!(page.text("figure").starts_with("0.80 "));
        page.wait_for_address(STORY);
    });
}

#[test]
fn reloading_the_page_shows_the_same() {
    browser_test(|page| {
        page.open("");
        page.type_story();
        page.wait_for_address(STORY);
        let verdict = page.text("verdict");
        page.reload();
        assert_eq!(page.text("verdict"), verdict);
    });
}
