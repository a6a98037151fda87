//! Scenarios: compared, renamed, moved, removed, and their steps of undo.

use super::{SHOP, open, said};
use browser_tests::{Key, browser_test};

#[test]
fn scenarios_are_compared_renamed_moved_and_removed_and_all_of_it_is_one_link() {
    browser_test(|page| {
        open(page, &format!("{SHOP}&each=10&lever=fewer:all:::::::x&b.by=10&end"));
        assert!(!page.find("#lever-0-9").is_shown(), "one amount column is all one sees");
        page.by_test_id("compare").press(Key::Enter);
        page.settle();
        page.find("#lever-0-9").retype("25");
        page.fill("b.name", "Careful");
        page.fill("c.name", "Bold");
        page.settle();
        let sides = said(page, "sides");
        assert!(sides.contains("Careful") && sides.contains("Bold"), "{sides}");
        assert!(
            said(page, "improve-figure").starts_with("$100,000"),
            "{}",
            said(page, "improve-figure")
        );
        page.wait_for_address(
            "job=improve&v=1&vol=40000&per=year&base=1000000:orders&cur=usd&each=10&in=month&lever=fewer:all:::::::x\
             &b.name=Careful&b.by=10&c.name=Bold&c.by=25&end",
        );
        page.find("#scenarios > summary").press(Key::Enter);
        page.by_test_id("swap-c").press(Key::Enter);
        page.settle();
        // The last one is the answer.
        assert!(
            said(page, "improve-figure").starts_with("$40,000"),
            "{}",
            said(page, "improve-figure")
        );
        page.find("#scenarios > summary").press(Key::Enter);
        page.by_test_id("remove-b").press(Key::Enter);
        page.settle();
        assert!(!page.find("#lever-0-9").is_shown());
        for _ in 0..2 {
            page.chord(&[Key::Control], "z");
        }
        assert!(
            said(page, "improve-figure").starts_with("$100,000"),
            "{}",
            said(page, "improve-figure")
        );
    });
}

#[test]
fn an_amount_that_is_taken_out_to_be_typed_anew_keeps_its_column_and_the_focus() {
    browser_test(|page| {
        open(page, &format!("{SHOP}&each=10&lever=fewer:all:::::::x&b.by=10&c.by=5&end"));
        let cell = page.find("#lever-0-9");
        cell.click();
        cell.press(Key::Backspace);
        page.settle();
        assert_eq!((page.focus(), cell.is_shown()), ("lever-0-9".to_owned(), true));
        page.chord(&[], "30");
        assert!(
            said(page, "improve-figure").starts_with("$120,000"),
            "{}",
            said(page, "improve-figure")
        );
    });
}

#[test]
fn undo_brings_back_what_was_picked_before() {
    browser_test(|page| {
        open(
            page,
            &format!(
                "{SHOP}&each=10&iss=25000:status:60:Status&lever=fewer:all:::::::x&b.by=10&end"
            ),
        );
        page.find("#lever-0-1").choose("what people handle");
        page.find("#lever-0-1").choose("Status");
        page.settle();
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!(page.find("#lever-0-1").value(), "people");
        page.wait_for_address(
            "job=improve&v=1&vol=40000&per=year&base=1000000:orders&cur=usd&each=10&in=month\
             &iss=25000:status:60:Status&lever=fewer:people:::::::x&b.by=10&end",
        );
    });
}
