//! Clicks find what they were meant for, though the box that they leave has something to say: nothing moves between
//! press and release.

use super::{ROWS, open, rows};
use browser_tests::{Page, STORY, browser_test};
use serde_json::json;
use std::time::Duration;

/// Presses the mouse in the middle of an element, waits, and releases it where it was pressed. Gives the places of the
/// element at press and at release.
#[track_caller]
fn press_and_release(page: &Page, css: &str, wait_ms: u64) -> [serde_json::Value; 2] {
    page.script(
        "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })",
        &[json!(css)],
    );
    let place = "const box = document.querySelector(arguments[0]).getBoundingClientRect(); \
        return [box.left, box.top, box.width, box.height]";
    let before = page.script(place, &[json!(css)]);
    let at = |from: usize| {
        before[from].as_f64().unwrap_or_default()
            + before[from + 2].as_f64().unwrap_or_default() / 2.0
    };
    let mouse = |kind: &str, buttons: u32| {
        let event = json!({
            "type": kind, "x": at(0).min(before[0].as_f64().unwrap_or_default() + 40.0), "y": at(1),
            "button": "left", "buttons": buttons, "clickCount": 1,
        });
        page.cdp("Input.dispatchMouseEvent", &event);
    };
    mouse("mousePressed", 1);
    std::thread::sleep(Duration::from_millis(wait_ms));
    let after = page.script(place, &[json!(css)]);
    mouse("mouseReleased", 0);
    page.settle();
    [before, after]
}

#[test]
fn a_click_on_a_section_right_after_a_bad_entry_opens_it_every_time() {
    // The message moved the section away between press and release: 15 of 15 clicks were lost.
    browser_test(|page| {
        for run in 0..10 {
            page.open_state(STORY);
            page.by_test_id("base").retype("48 thousand");
            press_and_release(page, "#Cost > summary", 100);
            assert_eq!(
                page.script("return document.getElementById('Cost').open", &[]),
                true,
                "click {run} was lost"
            );
            assert!(!page.error_at("base").is_empty());
        }
    });
}

#[test]
fn nothing_moves_between_press_and_release_however_long_the_mouse_is_held() {
    browser_test(|page| {
        for wait_ms in [100, 800, 1500] {
            page.open_state(STORY);
            page.by_test_id("base").retype("48 thousand");
            let [before, after] = press_and_release(page, "#Cost > summary", wait_ms);
            assert_eq!(before, after, "the section moves within {wait_ms} ms");
            let is_open = page.script("return document.getElementById('Cost').open", &[]);
            assert_eq!(is_open, true, "held for {wait_ms} ms, the click was lost");
            // Released, the message appears.
            let height =
                "return document.getElementById('base-note').getBoundingClientRect().height";
            page.until("the message does not appear", || {
                page.script(height, &[]).as_f64() > Some(10.0)
            });
        }
    });
}

#[test]
fn a_click_below_a_row_of_the_sheet_with_a_bad_entry_is_not_lost() {
    browser_test(|page| {
        for wait_ms in [100, 800] {
            open(page, ROWS);
            page.find("#iss-1-0").retype("about 6");
            let panel = "#issues details.sources > summary";
            let [before, after] = press_and_release(page, panel, wait_ms);
            assert_eq!(before, after, "the panel moves within {wait_ms} ms");
            let is_open = "return document.querySelector('#issues details.sources').open";
            assert_eq!(page.script(is_open, &[]), true, "held for {wait_ms} ms");
        }
    });
}

#[test]
fn a_row_that_was_emptied_does_not_vanish_while_the_mouse_is_pressed() {
    browser_test(|page| {
        for wait_ms in [100, 800] {
            open(
                page,
                "v=1&vol=2400&per=month&base=1000:customers&iss=1500:::A,600:::B,100:::C&end",
            );
            for column in [3, 0] {
                page.find(&format!("#iss-1-{column}")).clear_by_keys();
            }
            let panel = "#issues details.sources > summary";
            let [before, after] = press_and_release(page, panel, wait_ms);
            assert_eq!(before, after, "the panel moves within {wait_ms} ms");
            let is_open = "return document.querySelector('#issues details.sources').open";
            assert_eq!(page.script(is_open, &[]), true, "held for {wait_ms} ms");
            page.until("the emptied row stays", || rows(page).len() == 2);
        }
    });
}
