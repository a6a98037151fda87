//! What a person opened, focused or marked stays as it is while the figures change below it.

use browser_tests::{Key, Page, STORY, STORY_WITH_COST, browser_test};
use serde_json::json;

/// How many parts of a selector are folded open.
fn open_ones(page: &Page, css: &str) -> u64 {
    let count = "return [...document.querySelectorAll(arguments[0])].filter(e => e.open).length";
    page.script(count, &[json!(css)]).as_u64().unwrap_or_default()
}

#[track_caller]
fn assert_stays_open(page: &Page, css: &str) {
    page.script("document.querySelector(arguments[0]).open = true", &[json!(css)]);
    page.settle();
    page.fill("vol", "2500");
    assert_eq!(open_ones(page, css), 1, "{css} closes when another box is typed into");
    // The summary is spoken later, which changes the page once more.
    std::thread::sleep(std::time::Duration::from_millis(1200));
    assert_eq!(open_ones(page, css), 1, "{css} closes by itself");
}

#[test]
fn an_opened_definition_stays_open_while_a_person_types() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        assert_stays_open(page, "[data-testid=answer] details");
    });
}

#[test]
fn the_opened_formulas_of_a_card_stay_open_and_follow_while_a_person_types() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        let panel = "section[aria-labelledby=costs] details.sources";
        assert_stays_open(page, panel);
        // $48,000 for 2,500 contacts.
        let text = page.find(panel).text();
        assert!(text.contains("19.20"), "{text}");
    });
}

#[test]
fn an_opened_table_and_an_opened_source_stay_open_while_a_person_types() {
    browser_test(|page| {
        page.open_state(STORY);
        assert_stays_open(page, "details.twin");
        assert_stays_open(page, "[data-testid=count-saas-b2b] details");
    });
}

#[test]
fn the_opened_details_of_a_link_stay_open() {
    // Every change of the status made them anew, the spoken summary's too, and they closed.
    browser_test(|page| {
        page.open_state(&STORY.replace("&end", "&zebra=7&end"));
        assert_stays_open(page, "[data-testid=details]");
    });
}

#[test]
fn an_alert_is_announced_once_and_not_at_every_change_of_the_page() {
    browser_test(|page| {
        page.open("#v=1&per=quarter&base=1000:customers&vol=240");
        page.script(
            "window.__alert = document.querySelector('[role=alert][data-testid=notices]')",
            &[],
        );
        page.fill("base", "2000");
        std::thread::sleep(std::time::Duration::from_millis(1200));
        let same = "return document.querySelector('[data-testid=notices]') === __alert";
        assert_eq!(page.script(same, &[]), true, "the alert was made anew");
    });
}

#[test]
fn picking_another_band_by_keys_keeps_the_focus_on_the_list() {
    browser_test(|page| {
        page.open_state(STORY);
        page.script("document.getElementById('band').focus()", &[]);
        let mut verdicts = Vec::new();
        for _ in 0..4 {
            page.press(Key::Down);
            verdicts.push(page.text("verdict"));
            let (role, name) = page.focused();
            assert_eq!((role.as_str(), name.as_str()), ("combobox", "Measured against"));
        }
        for start in ["At the upper edge of the 0.30", "Inside the 0.50"] {
            assert!(verdicts.iter().any(|text| text.starts_with(start)), "{start}: {verdicts:#?}");
        }
    });
}

#[test]
fn undo_by_keys_leaves_the_focus_in_the_box() {
    browser_test(|page| {
        page.open_state(STORY);
        page.by_test_id("vol").type_keys("9");
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!((page.focus(), page.value("vol")), ("vol".to_owned(), "2,400".to_owned()));
        page.by_test_id("vol").type_keys("0");
        page.settle();
        assert_eq!(page.value("vol"), "2,4000");
    });
}

#[test]
fn the_link_to_be_copied_by_hand_stays_marked() {
    browser_test(|page| {
        page.before_load(
            "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }); \
             Document.prototype.execCommand = () => false;",
        );
        page.open_state(STORY);
        page.by_test_id("copy-link").click();
        let link = page.by_role("textbox", "Copy this by hand");
        assert_eq!(link.value(), page.url());
        page.script("window.__link = document.querySelector('[readonly]')", &[]);
        std::thread::sleep(std::time::Duration::from_millis(1500));
        let marked = "return document.activeElement === __link && __link.selectionEnd > 50";
        assert_eq!(page.script(marked, &[]), true, "the box was made anew under the marking");
    });
}

/// Marks an element, to be found again.
const MARK: &str = "window.__marked = document.querySelector(arguments[0])";

#[test]
fn an_opened_published_figure_stays_with_its_content_when_rows_come_and_go() {
    // What was opened stayed at its place in the table, with another figure in it.
    browser_test(|page| {
        page.open_state(STORY);
        page.unfold_all(false);
        let close = "document.querySelectorAll('.twin details').forEach(one => one.open = false)";
        page.script(close, &[]);
        let row = "[data-testid=count-saas-b2b]";
        page.find(&format!("{row} summary")).press(Key::Enter);
        page.settle();
        let opened = || {
            let script = "return [...document.querySelectorAll('.twin details[open]')] \
                .map(one => [one.closest('tr').dataset.testid, one.textContent])";
            page.script(script, &[])
        };
        let order = || {
            let script = "return [...document.querySelectorAll('.twin tbody tr')].map(row => row.dataset.testid)";
            page.script(script, &[])
        };
        let (before, rows) = (opened(), order());
        assert_eq!(before[0][0], "count-saas-b2b");
        assert_eq!(before.as_array().map(Vec::len), Some(1));
        page.script(MARK, &[json!(format!("{row} summary"))]);
        // Accounts are compared with other figures, which come first then.
        page.pick("kind", "accounts");
        assert_ne!(order(), rows, "no row has moved");
        assert_eq!(opened(), before);
        page.script("__marked.focus()", &[]);
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!(order(), rows);
        assert_eq!(opened(), before);
        assert_eq!(page.script("return document.activeElement === __marked", &[]), true);
    });
}

#[test]
fn the_focus_stays_in_its_row_when_rows_above_it_come_and_go() {
    browser_test(|page| {
        let three =
            "v=1&vol=2400&per=month&base=1000:customers&in=month&iss=1500:::A,600:::B,100:::C&end";
        page.open_state(&format!("job=breakdown&{three}"));
        page.find("#iss-0-menu").press(Key::Enter);
        page.find("#iss-menu-4").press(Key::Enter);
        page.settle();
        page.find("#iss-0-0").click();
        assert_eq!(page.focused().1, "Contacts, B");
        page.script("window.__marked = document.activeElement", &[]);
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!((page.focus().as_str(), page.focused().1.as_str()), ("iss-1-0", "Contacts, B"));
        assert_eq!(page.script("return document.activeElement === __marked", &[]), true);
        page.chord(&[Key::Control], "y");
        page.settle();
        assert_eq!((page.focus().as_str(), page.focused().1.as_str()), ("iss-0-0", "Contacts, B"));
    });
}

#[test]
fn an_opened_panel_of_a_section_stays_open_while_a_cell_is_typed_into() {
    browser_test(|page| {
        page.open_state(&format!("job=breakdown&{}", super::breakdown::FULL));
        let panels = "#channels details";
        page.unfold_all(false);
        let count = open_ones(page, panels);
        assert!(count >= 2);
        page.script(MARK, &[json!("#channels details.sources")]);
        page.find("#chan-0-0").click();
        page.chord(&[], "2100");
        std::thread::sleep(std::time::Duration::from_millis(1200));
        assert_eq!(open_ones(page, panels), count);
        let same = "return document.querySelector('#channels details.sources') === __marked";
        assert_eq!(page.script(same, &[]), true, "the panel was made anew");
    });
}
