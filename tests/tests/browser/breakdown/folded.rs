//! What is folded away, and what stays while somebody is typing in it.

use super::{cell, open};
use browser_tests::{Visit, browser_test, browser_test_as};

#[test]
fn a_column_that_an_error_unfolded_stays_while_it_is_typed_in() {
    browser_test(|page| {
        open(page, "v=1&vol=2400&per=month&chan=2000:email:..abc:500:::Email&end");
        let box_of = || page.find("#chan-0-2");
        assert!(box_of().is_shown(), "what is wrong is hidden");
        assert!(!page.has("chan-unfold"), "a button says it could be folded away");
        box_of().retype("2");
        page.settle();
        assert_eq!(page.focus(), "chan-0-2", "the cell went with its error");
        page.chord(&[], "50");
        assert_eq!(cell(page, "chan-0-2"), "250");
        page.by_test_id("chan-unfold").click();
        page.settle();
        assert!(!box_of().is_shown());
        assert_eq!(page.text("chan-unfold"), "3 more columns, 1 filled");
    });
}

#[test]
fn on_a_narrow_screen_an_error_unfolds_its_column_and_the_button_counts_what_is_folded_there() {
    browser_test_as(&Visit::new().size(320, 700), |page| {
        open(page, "v=1&vol=2400&per=month&chan=2000:..abc::500:::Email&end");
        assert!(page.find("#chan-0-1").is_shown(), "what is wrong is hidden");
        assert!(!page.find("#chan-0-2").is_shown(), "more than that is unfolded");
        page.find("#chan-0-1").choose("chat");
        page.settle();
        assert!(page.find("#chan-0-1").is_shown(), "the list went as it was chosen from");
        open(page, "v=1&vol=2400&per=month&chan=2000:email:20:500:::Email&end");
        assert_eq!(page.text("chan-unfold"), "4 more columns, 2 filled");
        page.resize(1280, 800);
        assert_eq!(page.text("chan-unfold"), "3 more columns, 1 filled");
    });
}

#[test]
fn a_section_stays_while_its_last_entry_is_typed_anew() {
    browser_test(|page| {
        open(page, "v=1&vol=2400&per=month&base=1000:customers&in=month&cases=1&end");
        assert!(!page.has("issues-card"));
        page.by_test_id("cases").clear_by_keys();
        page.settle();
        page.chord(&[], "1500");
        page.settle();
        assert_eq!((page.focus(), page.value("cases")), ("cases".to_owned(), "1500".to_owned()));
        // With nothing typed, another section comes beside the issues.
        open(page, "v=1&vol=2400&end");
        assert!(page.has("issues-card"));
        page.by_test_id("chip-channels").click();
        page.settle();
        assert!(page.has("issues-card") && page.has("channels-card"));
    });
}
