//! The list of scenarios that a browser keeps: the person's own beside what others sent, ten at most.

use browser_tests::{Host, Key, Page, STORY, browser_test, in_engines};
use serde_json::json;

use super::{LIST, OWN, each, wait_for_kept};

/// Types work of one's own, and waits until it is kept.
#[track_caller]
fn type_own_work(page: &Page) {
    page.open("");
    page.fill("vol", "77");
    page.fill("title", "My desk");
    wait_for_kept(page, &[OWN]);
}

#[test]
fn a_link_that_is_edited_becomes_an_item_of_its_own_beside_the_persons_own_work() {
    browser_test(|page| {
        type_own_work(page);
        page.open_state(STORY);
        std::thread::sleep(std::time::Duration::from_millis(700));
        wait_for_kept(page, &[OWN]);
        page.fill("vol", "2700");
        let received = STORY.replace("2400", "2700");
        wait_for_kept(page, &[&received, OWN]);
        assert_eq!(each(&page.script(LIST, &[]), "origin"), ["received", "own"]);
        page.fill("base", "900");
        let received = received.replace("base=1000", "base=900");
        wait_for_kept(page, &[&received, OWN]);
        // The next visit opens what was edited last.
        page.open("");
        assert_eq!((page.value("vol"), page.value("base")), ("2,700".to_owned(), "900".to_owned()));
        // The same link once more is another item: what was made of the first one stays.
        page.open_state(STORY);
        page.fill("vol", "2600");
        wait_for_kept(page, &[&STORY.replace("2400", "2600"), &received, OWN]);
    });
}

#[test]
fn below_a_link_the_persons_own_work_is_offered_and_opens() {
    browser_test(|page| {
        page.open_state(STORY);
        assert!(!page.has("own-work"), "there is none");
        type_own_work(page);
        page.open_state(STORY);
        let note = page.text("own-work");
        assert!(note.contains("Your own work is kept: “My desk”"), "{note}");
        page.push("Open it");
        assert_eq!((page.value("vol"), page.value("base")), ("77".to_owned(), String::new()));
        page.wait_for_address(OWN);
        assert!(!page.has("own-work"), "it is offered beside itself");
        page.back();
        page.until("Back does not bring the link", || page.value("base") == "1,000");
        assert_eq!(page.fragment(), STORY);
        page.forward();
        page.until("Forward does not bring the own work", || page.value("vol") == "77");
        page.push("Undo");
        assert_eq!(page.value("base"), "1,000", "the link is not one undo away");
        wait_for_kept(page, &[OWN]);
        // The received link was edited last, and the own work is offered all the same.
        page.fill("vol", "2700");
        wait_for_kept(page, &[&STORY.replace("2400", "2700"), OWN]);
        page.open_state(STORY);
        assert!(page.text("own-work").contains("“My desk”"), "{}", page.text("own-work"));
    });
}

#[test]
fn work_without_a_name_is_offered_by_its_day() {
    browser_test(|page| {
        page.open("");
        page.fill("vol", "77");
        wait_for_kept(page, &["v=1&vol=77&in=month&end"]);
        page.open_state(STORY);
        let today =
            "return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })";
        let today = page.script(today, &[]);
        let name = format!("“Scenario of {}”", today.as_str().unwrap_or_default());
        assert!(page.text("own-work").contains(&name), "{}", page.text("own-work"));
    });
}

#[test]
fn of_more_than_ten_the_one_edited_longest_ago_goes_and_the_page_says_so() {
    browser_test(|page| {
        page.open("");
        let fill = "const item = id => ({ id, title: `No. ${id}`, time_ms: 1e12 + id, origin: 'own', style: 'en', \
                state: `v=1&vol=${id}&in=month&title=No.%20${id}&end`, revision: id }); \
            localStorage.setItem('plimsoll:saved', JSON.stringify([3, 1, 2, 10, 9, 8, 7, 6, 5, 4].map(item)))";
        page.script(fill, &[]);
        page.open("");
        assert!(!page.has("dropped"));
        page.fill("vol", "77");
        page.until("nothing tells what had to go", || page.has("dropped"));
        let said = page.text("dropped");
        assert!(said.contains("keeps ten scenarios") && said.contains("“No. 1”"), "{said}");
        let titles =
            ["", "No. 10", "No. 9", "No. 8", "No. 7", "No. 6", "No. 5", "No. 4", "No. 3", "No. 2"];
        assert_eq!(each(&page.script(LIST, &[]), "title"), titles);
        // Another edit of the same scenario lets nothing go.
        page.fill("vol", "78");
        page.until("the edit is not kept", || {
            each(&page.script(LIST, &[]), "state")[0].contains("vol=78")
        });
        assert_eq!(each(&page.script(LIST, &[]), "title"), titles);
    });
}

#[test]
fn the_one_scenario_of_a_former_release_is_read_once_as_the_first_own_one() {
    browser_test(|page| {
        page.open("");
        let former = "v=1&vol=2400&per=quarter&base=1000:customers&in=month&title=Q3&end";
        page.script(
            "localStorage.setItem('plimsoll:last', `en\n${arguments[0]}`)",
            &[json!(former)],
        );
        page.open("");
        assert!(page.text("figure").starts_with("0.80 "), "{}", page.text("figure"));
        wait_for_kept(page, &[former]);
        let list = page.script(LIST, &[]);
        assert_eq!((&list[0]["origin"], &list[0]["title"]), (&json!("own"), &json!("Q3")));
        let named = page.script("return localStorage.getItem('plimsoll:last')", &[]);
        assert_eq!(named, list[0]["id"].to_string(), "the key names no item");
        page.open("");
        assert_eq!(page.script(LIST, &[]), list, "it is read a second time");
        // Below a link it is offered like any other.
        page.script("localStorage.removeItem('plimsoll:saved'); localStorage.setItem('plimsoll:last', `de\n${arguments[0]}`)", &[json!(former)]);
        page.open_state(&STORY.replace("2400", "2700"));
        assert!(page.text("own-work").contains("“Q3”"), "{}", page.text("own-work"));
        assert_eq!(page.value("vol"), "2,700");
    });
}

#[test]
fn the_menu_lists_what_is_kept_to_open_or_to_delete() {
    browser_test(|page| {
        type_own_work(page);
        page.open_state(STORY);
        page.fill("vol", "2700");
        let received = STORY.replace("2400", "2700");
        wait_for_kept(page, &[&received, OWN]);
        page.find("#examples > summary").click();
        let names = || -> Vec<String> {
            page.settle();
            page.find_all("[data-testid=saved] > li > button:first-child")
                .iter()
                .map(|one| one.text())
                .collect()
        };
        let listed = names();
        assert_eq!(listed.len(), 2, "{listed:?}");
        assert!(
            listed[0].starts_with("Scenario of ") && listed[0].contains("received"),
            "{listed:?}"
        );
        assert!(listed[1].starts_with("My desk") && !listed[1].contains("received"), "{listed:?}");
        page.find_all("[data-testid=saved] > li > button:first-child")[1].click();
        assert_eq!(
            (page.value("vol"), page.value("title")),
            ("77".to_owned(), "My desk".to_owned())
        );
        page.wait_for_address(OWN);
        page.push("Undo");
        assert_eq!(page.value("vol"), "2700");
        page.push("Redo");
        page.find("#examples > summary").click();
        let scenario = names()[0].lines().next().unwrap_or_default().to_owned();
        page.push(&format!("Delete {scenario}"));
        wait_for_kept(page, &[OWN]);
        assert_eq!(names().len(), 1);
        // The one on the screen stays there, and is kept again with its next edit.
        page.push("Delete My desk");
        wait_for_kept(page, &[]);
        assert!(names().is_empty() && !page.has("saved"), "it comes back at once");
        page.reload();
        wait_for_kept(page, &[]);
        assert_eq!(page.value("vol"), "77", "the address still holds it");
        page.fill("vol", "78");
        wait_for_kept(page, &[&OWN.replace("77", "78")]);
    });
}

#[test]
fn deleting_by_keyboard_leaves_the_focus_in_the_menu() {
    browser_test(|page| {
        type_own_work(page);
        page.open_state(STORY);
        page.fill("vol", "2700");
        wait_for_kept(page, &[&STORY.replace("2400", "2700"), OWN]);
        page.find("#examples > summary").press(Key::Enter);
        let inside = "return !!document.activeElement.closest('#examples')";
        for name in ["Delete My desk", "Delete Scenario"] {
            let delete = format!("[data-testid=saved] [aria-label^=\"{name}\"]");
            page.find(&delete).press(Key::Enter);
            page.until("it is not deleted", || page.find_all(&delete).is_empty());
            assert_eq!(page.script(inside, &[]), true, "{name}: the focus is gone");
        }
        page.press(Key::Escape);
        let is_open = "return document.getElementById('examples').open";
        assert_eq!(page.script(is_open, &[]), false, "Escape no longer closes the menu");
    });
}

#[test]
fn starting_empty_opens_nothing_at_the_next_visit_and_keeps_the_list() {
    browser_test(|page| {
        type_own_work(page);
        // The program goes on, and would save as the page is left.
        let throw = json!({ "expression": "setTimeout(() => { throw new Error('by a test') })" });
        page.cdp("Runtime.evaluate", &throw);
        page.until("the bar does not show", || page.find("#trouble").is_shown());
        page.by_role("button", "Start empty").click();
        page.until("the page does not load anew", || page.fragment().is_empty());
        page.wait_ready();
        for _ in 0..2 {
            assert_eq!((page.value("vol"), page.value("title")), (String::new(), String::new()));
            page.open("");
        }
        page.find("#examples > summary").click();
        let kept = page.find("[data-testid=saved] button");
        assert!(kept.text().starts_with("My desk"), "{}", kept.text());
        kept.click();
        page.until("it does not open", || page.value("vol") == "77");
        drop(page.console_errors());
    });
}

in_engines! {
    /// Two tabs that edit the same scenario: both are kept, and each tab goes on with its own.
    fn two_tabs_that_edit_the_same_scenario_keep_both(tab) {
        let host = Host::new();
        let kept = || each(&tab.script(LIST, &[]), "state");
        tab.go(&host.url(""));
        tab.wait_ready();
        tab.fill("vol", "77");
        tab.until("the first tab keeps nothing", || kept() == ["v=1&vol=77&in=month&end"]);
        let first = tab.open_tab();
        tab.go(&host.url(""));
        tab.wait_ready();
        assert_eq!(tab.value("vol"), "77");
        tab.fill("vol", "88");
        tab.until("the second tab keeps nothing", || kept() == ["v=1&vol=88&in=month&end"]);
        tab.close_for(&first);
        tab.fill("base", "5");
        let both = ["v=1&vol=77&base=5&in=month&end", "v=1&vol=88&in=month&end"];
        tab.until("one of the two is lost", || kept() == both);
        // From then on it has an item of its own.
        tab.fill("base", "6");
        tab.until("a further edit is no longer its own", || kept() == [both[0].replace('5', "6"), both[1].to_owned()]);
        tab.reload();
        tab.wait_ready();
        assert_eq!((tab.value("vol"), tab.value("base")), ("77".to_owned(), "6".to_owned()));
    }
}
