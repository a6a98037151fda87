//! The most rows that a breakdown may have.

use super::{BARE, open, paste, rows, said, take};
use browser_tests::{Key, Page, browser_test};

/// Opens the page with sixty-four issues pasted into it.
#[track_caller]
fn fill(page: &Page) {
    open(page, BARE);
    let line = |row: u32| format!("Issue of {row}\t{}", row + 1);
    let block = (0..64).map(line).collect::<Vec<_>>().join("\n");
    assert!(paste(page, "iss-0-3", &block));
    assert_eq!(rows(page).len(), 64);
}

#[test]
fn sixty_four_rows_are_the_most_and_the_page_says_so() {
    browser_test(|page| {
        fill(page);
        let next = || page.find_all("#iss-rows > tr.new").len();
        assert_eq!(next(), 0, "there is a line for a row that may not be");
        assert!(said(page, "issues-card").contains("64 rows are the most."));
        page.find("#iss-63-0").press(Key::Enter);
        assert_eq!((rows(page).len(), page.focus()), (64, "iss-63-0".to_owned()));
        assert!(paste(page, "iss-0-3", "One more\t1\nand one\t1"));
        assert!(said(page, "iss-pasted").contains("66 rows"), "{}", said(page, "iss-pasted"));
        assert_eq!(rows(page).len(), 64);
        take(page, "Issue of 63", "Duplicate");
        assert_eq!((rows(page).len(), page.focus()), (64, "iss-63-3".to_owned()));
        take(page, "Issue of 63", "Remove");
        assert_eq!((rows(page).len(), page.focus()), (63, "iss-63-3".to_owned()));
        assert_eq!(next(), 1, "the line for the next row does not come back");
    });
}

#[test]
fn enter_goes_down_in_its_column_to_the_last_row_where_no_row_can_begin() {
    // It went to the name of the last row, as where a new one begins.
    browser_test(|page| {
        fill(page);
        page.find("#iss-62-0").press(Key::Enter);
        assert_eq!(page.focus(), "iss-63-0");
    });
}
