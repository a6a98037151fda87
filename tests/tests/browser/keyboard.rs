//! The page by keyboard alone, and what a screen reader is told.

use browser_tests::{Key, Page, STORY, browser_test};
use serde_json::json;

/// Walks with Tab until something repeats or the page is left; gives what had the focus.
fn walk(page: &Page) -> Vec<String> {
    let top = "const b = document.body; b.tabIndex = -1; b.focus(); b.removeAttribute('tabindex')";
    page.script(top, &[]);
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..120 {
        page.press(Key::Tab);
        let name = "const e = document.activeElement; \
            return e === document.body ? '' : (e.dataset.testid || e.id || `${e.tagName} ${e.ariaLabel ?? e.textContent.trim()}`)";
        let focus = page.script(name, &[]).as_str().unwrap_or_default().to_owned();
        if focus.is_empty() {
            break;
        }
        seen.push(focus);
    }
    seen
}

#[track_caller]
fn position(seen: &[String], name: &str) -> usize {
    let at = seen.iter().position(|focus| focus.starts_with(name));
    assert!(at.is_some(), "Tab never reaches {name}: {seen:?}");
    at.unwrap_or_default()
}

#[test]
fn tab_reaches_every_field_in_the_order_of_the_page() {
    browser_test(|page| {
        page.open_state(STORY);
        page.unfold("Cost");
        page.unfold("More");
        let seen = walk(page);
        let order = [
            "BUTTON To the figures",
            "title",
            "BUTTON Undo",
            "BUTTON Redo",
            "SUMMARY Examples",
            "SUMMARY Export",
            "embed-open",
            "copy-link",
            "job-measure",
            "job-breakdown",
            "vol",
            "per",
            "base",
            "kind",
            "vs",
            "SUMMARY Cost",
            "cost",
            "cur",
            "cost-agents",
            "cost-software",
            "cost-telephony",
            "cost-management",
            "cost-outsourced",
            "cost-other",
            "handled",
            "SUMMARY More",
            "ai",
            "who",
            "in",
            "BUTTON Copy as a sentence",
            "BUTTON Copy formula",
            "SUMMARY Formulas and sources",
            "band",
            "SUMMARY The same as a table",
            "cpa",
            "style",
        ];
        let places: Vec<usize> = order.iter().map(|name| position(&seen, name)).collect();
        assert!(places.is_sorted(), "{seen:?}");
        let mut names = seen.clone();
        names.dedup();
        assert_eq!(names.len(), seen.len(), "the focus stands still: {seen:?}");
    });
}

#[test]
fn the_examples_menu_opens_closes_and_chooses_by_keys() {
    browser_test(|page| {
        page.open("");
        let summary = page.find("#examples > summary");
        let is_open =
            || page.script("return document.getElementById('examples').open", &[]) == true;
        summary.press(Key::Enter);
        assert!(is_open(), "Enter does not open the menu");
        page.press(Key::Tab);
        page.press(Key::Tab);
        page.press(Key::Escape);
        assert!(!is_open(), "Escape does not close the menu");
        let focus = page.script("return document.activeElement.tagName", &[]);
        assert_eq!(focus, "SUMMARY", "after Escape the focus is back on the menu's name");
        page.press(Key::Enter);
        for name in ["Empty form", "Open a file: saved scenario or table …"] {
            page.press(Key::Tab);
            assert_eq!(page.focused(), ("button".to_owned(), name.to_owned()));
        }
        page.press(Key::Tab);
        assert_eq!(page.focus(), benchmarks::examples()[0].id);
        page.press(Key::Enter);
        page.settle();
        assert!(!is_open(), "the menu stays open behind the example");
        assert_eq!(page.text("figure"), "5.0 contacts per 100 orders");
        let lost = page.script("return document.activeElement === document.body", &[]);
        assert_eq!(lost, false, "after an example was chosen the focus is nowhere");
        // Leaving the menu closes it.
        summary.press(Key::Enter);
        let items = page.find_all("#examples li button").len();
        assert!(items >= benchmarks::examples().len() + 2);
        for _ in 0..=items {
            page.press(Key::Tab);
        }
        assert!(!is_open(), "the menu stays open when the focus leaves it");
    });
}

#[test]
fn enter_in_a_box_neither_reloads_nor_loses_anything() {
    browser_test(|page| {
        page.open("");
        page.script("window.__same = true", &[]);
        page.by_test_id("vol").type_keys("2400");
        page.by_test_id("vol").press(Key::Enter);
        page.settle();
        assert_eq!(page.value("vol"), "2400");
        assert_eq!(page.script("return window.__same", &[]), true);
        assert_eq!(page.focus(), "vol");
    });
}

#[test]
fn every_control_has_a_name_and_invalid_ones_say_why() {
    browser_test(|page| {
        page.open_state(STORY);
        page.unfold_all(false);
        let nameless = || {
            page.script(
                "return [...document.querySelectorAll('input, select')].filter(e => !e.labels.length && !e.ariaLabel).map(e => e.id)",
                &[],
            )
        };
        assert_eq!(nameless(), json!([]));
        page.open_state(&format!("job=breakdown&{}", super::breakdown::FULL));
        assert_eq!(nameless(), json!([]));
        page.job("measure");
        page.fill("vol", "48 thousand");
        assert!(!page.error_at("vol").is_empty());
        let (role, name) = page.focused();
        assert_eq!((role.as_str(), name.as_str()), ("textbox", "Support contacts"));
    });
}

/// Counts what the live summary says.
const LISTEN: &str = "window.__said = []; const e = document.querySelector('[data-testid=spoken]'); \
    new MutationObserver(() => { if (__said.at(-1) !== e.textContent) __said.push(e.textContent) }) \
        .observe(e, { childList: true, characterData: true, subtree: true })";

#[test]
fn the_answer_is_spoken_once_typing_rests_and_not_at_every_key() {
    browser_test(|page| {
        page.open_state(STORY);
        let live = page.by_test_id("spoken");
        assert_eq!(live.attribute("role").as_deref(), Some("status"));
        page.until("nothing was spoken", || {
            page.script("return document.querySelector('[data-testid=spoken]').textContent", &[])
                != ""
        });
        page.script(LISTEN, &[]);
        page.by_test_id("base").clear_by_keys();
        page.by_test_id("base").type_keys("12345");
        page.settle();
        assert_eq!(page.script("return __said", &[]), json!([]), "spoken while typing");
        std::thread::sleep(std::time::Duration::from_millis(1500));
        let said = page.script("return __said", &[]);
        assert_eq!(said.as_array().map(Vec::len), Some(1), "{said}");
        assert!(said[0].as_str().unwrap_or_default().contains("0.065 contacts"), "{said}");
    });
}

#[test]
fn the_slim_bar_is_not_read_out_twice() {
    browser_test(|page| {
        page.resize(320, 700);
        page.open_state(STORY);
        let hidden =
            "return document.querySelector('.slim').closest('[aria-hidden=true]') !== null";
        assert_eq!(page.script(hidden, &[]), true);
    });
}

/// Counts what any live region of the page says.
const LISTEN_TO_ALL: &str = "window.__said = []; \
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) \
        new MutationObserver(() => __said.push(`${region.dataset.testid ?? region.id}: ${region.textContent}`)) \
            .observe(region, { childList: true, characterData: true, subtree: true })";

#[test]
fn no_live_region_speaks_while_a_cell_of_a_sheet_is_typed_into_and_one_speaks_once_after_it() {
    // Regions of sections spoke at each key press.
    browser_test(|page| {
        page.open_state(&format!("job=breakdown&{}", super::breakdown::FULL));
        page.until("nothing was spoken", || {
            page.script("return document.querySelector('[data-testid=spoken]').textContent", &[])
                != ""
        });
        page.find("#chan-0-0").click();
        page.script(LISTEN_TO_ALL, &[]);
        for digit in ["2", "3", "0", "0"] {
            page.chord(&[], digit);
            page.settle();
        }
        assert_eq!(page.script("return __said", &[]), json!([]), "spoken while typing");
        std::thread::sleep(std::time::Duration::from_millis(2500));
        let said = page.script("return __said", &[]);
        assert_eq!(said.as_array().map(Vec::len), Some(1), "{said}");
        let text = said[0].as_str().unwrap_or_default();
        assert!(
            text.starts_with("spoken: Email: 57.5\u{a0}%") && text.contains("1 entry"),
            "{said}"
        );
    });
}

#[test]
fn the_way_past_the_header_and_the_jobs_are_walked_by_keys() {
    browser_test(|page| {
        page.open_state(STORY);
        let top =
            "const b = document.body; b.tabIndex = -1; b.focus(); b.removeAttribute('tabindex')";
        page.script(top, &[]);
        page.press(Key::Tab);
        page.press(Key::Enter);
        page.press(Key::Tab);
        assert_eq!(page.focus(), "vol", "behind the header the form begins");
        page.by_test_id("job-breakdown").press(Key::Enter);
        page.settle();
        assert_eq!(page.focused().0, "heading", "the focus is not on the heading of the job");
        page.press(Key::Tab);
        assert_eq!(page.focused(), ("button".to_owned(), "Choose a file …".to_owned()));
        page.press(Key::Tab);
        assert_eq!(page.focus(), "chip-issues");
        page.by_test_id("job-measure").press(Key::Enter);
        page.settle();
        assert_eq!(page.focused(), ("heading".to_owned(), "Contact rate".to_owned()));
    });
}
