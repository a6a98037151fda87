//! Saved work in the menu, and what is said about it beside the scenario.

use browser_tests::{Page, STORY, browser_test};
use serde_json::json;

use super::{LIST, OWN, each, wait_for_kept};

/// How many entries the browser's history has.
const ENTRIES: &str = "return history.length";

/// Fills the list by a script and opens the page: each item with its state, the last one edited last.
#[track_caller]
fn keep_and_open(page: &Page, states: &[&str]) {
    page.open("");
    let fill = "const item = (state, at) => ({ id: at + 1, title: `No. ${at + 1}`, time_ms: 1e12 + at, origin: 'own', \
            style: 'en', state, revision: at + 1 }); \
        localStorage.setItem('plimsoll:saved', JSON.stringify(arguments[0].map(item))); \
        localStorage.setItem('plimsoll:last', arguments[0].length)";
    page.script(fill, &[json!(states)]);
    page.open("");
}

/// Opens the menu, and a scenario of it by its name.
#[track_caller]
fn open_saved(page: &Page, name: &str) {
    page.find("#examples > summary").click();
    page.settle();
    let all = page.find_all("[data-testid=saved] > li > button:first-child");
    let found = all.iter().find(|one| one.text().starts_with(name));
    found.unwrap_or_else(|| panic!("{name} is not among {}", all.len())).click();
    page.settle();
}

#[test]
fn what_was_deleted_can_be_brought_back_as_long_as_the_menu_is_open() {
    browser_test(|page| {
        keep_and_open(page, &[OWN, STORY]);
        let list = page.script(LIST, &[]);
        let open_menu = || {
            page.find("#examples > summary").click();
            page.settle();
        };
        open_menu();
        page.push("Delete No. 1");
        wait_for_kept(page, &[STORY]);
        assert!(page.text("deleted").contains("“No. 1”"), "{}", page.text("deleted"));
        page.push("Undo deleting No. 1");
        wait_for_kept(page, &[STORY, OWN]);
        assert!(!page.has("deleted"));
        // As it was.
        let mut again = page.script(LIST, &[]).as_array().cloned().unwrap_or_default();
        again.sort_by_key(|item| item["id"].as_u64());
        let mut before = list.as_array().cloned().unwrap_or_default();
        before.sort_by_key(|item| item["id"].as_u64());
        assert_eq!(again, before);
        // The one on the screen, deleted and brought back, goes on under its id.
        page.push("Delete No. 2");
        wait_for_kept(page, &[OWN]);
        page.push("Undo deleting No. 2");
        wait_for_kept(page, &[STORY, OWN]);
        page.press(browser_tests::Key::Escape);
        page.fill("vol", "2700");
        wait_for_kept(page, &[&STORY.replace("2400", "2700"), OWN]);
        // Another one in its place; and a menu that was closed offers nothing.
        open_menu();
        page.push("Delete No. 1");
        assert!(page.has("deleted"));
        open_menu();
        open_menu();
        assert!(!page.has("deleted"), "it is still offered");
        wait_for_kept(page, &[&STORY.replace("2400", "2700")]);
    });
}

#[test]
fn saved_work_that_equals_the_screen_opens_under_its_own_id_and_is_no_entry() {
    browser_test(|page| {
        keep_and_open(page, &[OWN, OWN]);
        let entries = page.script(ENTRIES, &[]);
        open_saved(page, "No. 1");
        assert_eq!(page.script(ENTRIES, &[]), entries, "the same once more is an entry");
        page.fill("vol", "78");
        wait_for_kept(page, &[&OWN.replace("77", "78"), OWN]);
        let list = page.script(LIST, &[]);
        assert_eq!((&list[0]["id"], &list[1]["id"]), (&json!(1), &json!(2)), "{list}");
    });
}

#[test]
fn the_same_once_more_is_no_entry_of_the_browsers_history() {
    browser_test(|page| {
        page.open("");
        let entries = || page.script(ENTRIES, &[]).as_u64().unwrap_or_default();
        let before = entries();
        let clear = || {
            page.find("#examples > summary").click();
            page.push("Empty form");
        };
        clear();
        assert_eq!(entries(), before, "the empty form on the empty form");
        page.load_example("it-median");
        assert_eq!(entries(), before + 1);
        page.load_example("it-median");
        assert_eq!(entries(), before + 1, "the same example once more");
        clear();
        assert_eq!(entries(), before + 2);
        page.back();
        page.until("the example does not come back", || page.value("vol") == "280");
    });
}

#[test]
fn what_is_said_about_other_work_goes_with_the_scenario() {
    browser_test(|page| {
        keep_and_open(page, &[OWN]);
        page.open_state(STORY);
        assert!(page.has("own-work"));
        page.push("Undo");
        assert_eq!(page.value("vol"), "77");
        assert!(!page.has("own-work"), "the own work is offered beside itself");
        page.open_state(OWN);
        assert!(!page.has("own-work"), "it is offered beside a link that equals it");
        // The one that had to go is spoken of until another scenario is opened.
        let states: Vec<String> =
            (1..=10).map(|contacts| format!("v=1&vol={contacts}&in=month&end")).collect();
        keep_and_open(page, &states.iter().map(String::as_str).collect::<Vec<_>>());
        page.open_state(STORY);
        page.fill("vol", "2700");
        page.until("nothing tells what had to go", || page.has("dropped"));
        assert_eq!(each(&page.script(LIST, &[]), "title").len(), 10);
        page.fill("vol", "2800");
        assert!(page.has("dropped"), "an edit takes it away");
        page.load_example("it-median");
        assert!(!page.has("dropped"), "it is still said beside an example");
    });
}
