//! What throws never leaves a dead page: a bar says so, and the inputs come back.

use browser_tests::{Page, RE_ENTER, STORY, browser_test};
use serde_json::json;

/// Has the program die at the next key press.
#[track_caller]
fn panic_at_a_key(page: &Page) {
    page.script("window.enterAgain = true", &[]);
    page.by_test_id("vol").type_keys("1");
    assert_bar_is_there(page, "The calculator has stopped because of a fault of its own.");
}

#[track_caller]
fn reload_with_inputs(page: &Page) {
    page.by_role("button", "Reload with these inputs").click();
    page.until("the page does not load anew", || {
        page.script("return document.getElementById('trouble').hidden", &[]) == true
    });
    page.wait_ready();
}

#[track_caller]
fn assert_bar_is_there(page: &Page, says: &str) {
    page.until("the bar does not show", || page.find("#trouble").is_shown());
    let text = page.find("#trouble").text();
    assert!(text.contains("Something went wrong") && text.contains(says), "{text}");
    assert!(page.by_role("button", "Reload with these inputs").is_shown());
    assert!(page.by_role("button", "Start empty").is_shown());
}

#[test]
fn the_bar_is_hidden_as_long_as_all_is_well() {
    browser_test(|page| {
        page.open_state(STORY);
        assert!(!page.find("#trouble").is_shown());
    });
}

#[test]
fn a_panic_shows_the_bar_and_reloading_keeps_the_inputs() {
    browser_test(|page| {
        page.before_load(RE_ENTER);
        page.open_state(STORY);
        page.fill("vol", "2700");
        page.wait_for_address(&STORY.replace("2400", "2700"));
        panic_at_a_key(page);
        page.shot("trouble-1280");
        reload_with_inputs(page);
        assert!(page.value("vol").starts_with("27,001"), "{}", page.value("vol"));
        assert_eq!(page.value("base"), "1,000");
        assert!(!page.console_errors().is_empty(), "a panic is on the console, too");
    });
}

#[test]
fn a_panic_in_the_middle_of_typing_keeps_even_what_was_not_yet_in_the_address() {
    browser_test(|page| {
        page.before_load(RE_ENTER);
        page.open_state(STORY);
        page.fill("vol", "24000");
        panic_at_a_key(page);
        page.until("the inputs are not in the address", || page.fragment().contains("vol=240001"));
        reload_with_inputs(page);
        assert!(page.value("vol").starts_with("240,001"), "{}", page.value("vol"));
        drop(page.console_errors());
    });
}

#[test]
fn an_exception_and_a_refused_promise_show_the_bar_as_well() {
    browser_test(|page| {
        for throw in [
            "setTimeout(() => { throw new Error('by a test') })",
            "Promise.reject(new Error('by a test'))",
        ] {
            page.open_state(STORY);
            // What the driver runs is foreign to the page, which hears of no more than "Script error.".
            page.cdp("Runtime.evaluate", &json!({ "expression": throw }));
            assert_bar_is_there(page, "by a test");
        }
        assert!(page.console_errors().iter().any(|error| error.contains("by a test")));
    });
}

#[test]
fn starting_empty_leaves_inputs_and_saved_work_behind() {
    browser_test(|page| {
        page.before_load(RE_ENTER);
        page.open_state(STORY);
        page.fill("vol", "2700");
        page.wait_for_address(&STORY.replace("2400", "2700"));
        panic_at_a_key(page);
        page.by_role("button", "Start empty").click();
        page.until("the page does not load anew", || page.fragment().is_empty());
        page.wait_ready();
        assert_eq!(page.value("vol"), "");
        drop(page.console_errors());
    });
}

#[test]
fn a_page_that_cannot_start_says_so() {
    browser_test(|page| {
        page.before_load(
            "WebAssembly.instantiateStreaming = WebAssembly.instantiate = \
                          async () => { throw new Error('no wasm here') }",
        );
        page.go("");
        assert_bar_is_there(page, "");
        drop(page.console_errors());
    });
}
