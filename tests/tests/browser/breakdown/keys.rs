//! The sheet by keyboard alone, key by key, as people know them from spreadsheets.

use super::{BARE, ROWS, cell, open, rows, said};
use browser_tests::{Key, Page, browser_test};
use std::time::Duration;

/// Where the caret stands in the box that has the focus, or what of it is marked.
fn marked(page: &Page) -> (u64, u64) {
    let ends = page
        .script("const e = document.activeElement; return [e.selectionStart, e.selectionEnd]", &[]);
    (ends[0].as_u64().unwrap_or(u64::MAX), ends[1].as_u64().unwrap_or(u64::MAX))
}

/// Presses a key that has no letter, while others are held.
fn hold(page: &Page, held: Key, key: &Key) {
    page.chord(&[held], &key.value().to_string());
    page.settle();
}

#[test]
fn typing_replaces_what_stands_in_a_cell_and_f2_puts_the_caret_behind_it() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-3").press(Key::Tab);
        assert_eq!((page.focus().as_str(), marked(page)), ("iss-0-0", (0, 5)));
        page.chord(&[], "12");
        assert_eq!(cell(page, "iss-0-0"), "12");
        page.press(Key::Tab);
        page.chord(&[Key::Shift], &Key::Tab.value().to_string());
        page.press(Key::F2);
        assert_eq!(marked(page), (2, 2));
        page.chord(&[], "34");
        assert_eq!(cell(page, "iss-0-0"), "1234");
        assert_eq!(rows(page)[0], "Order status 1234");
    });
}

#[test]
fn a_click_marks_a_cell_and_a_second_one_puts_the_caret() {
    browser_test(|page| {
        open(page, ROWS);
        let box_ = page.find("#iss-0-0");
        box_.click();
        assert_eq!(marked(page), (0, 5));
        box_.click();
        let (start, end) = marked(page);
        assert_eq!(start, end, "the second click puts no caret");
        page.chord(&[], "9");
        assert_eq!(cell(page, "iss-0-0").len(), 6, "{}", cell(page, "iss-0-0"));
    });
}

#[test]
fn enter_goes_down_and_up_and_into_the_next_row() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-0").click();
        page.press(Key::Enter);
        assert_eq!(page.focus(), "iss-1-0");
        page.press(Key::Enter);
        assert_eq!(page.focus(), "iss-2-0");
        page.chord(&[Key::Shift], &Key::Enter.value().to_string());
        assert_eq!(page.focus(), "iss-1-0");
        page.press(Key::Enter);
        page.press(Key::Enter);
        assert_eq!(
            page.focus(),
            "iss-3-3",
            "behind the last row the next one begins, with its name"
        );
        page.chord(&[], "Refunds");
        page.press(Key::Enter);
        assert_eq!(rows(page)[3], "Refunds");
        assert_eq!(page.focus(), "iss-4-3");
        page.find("#iss-0-0").press(Key::Enter);
        page.chord(&[Key::Shift], &Key::Enter.value().to_string());
        page.chord(&[Key::Shift], &Key::Enter.value().to_string());
        assert_eq!(page.focus(), "iss-0-0", "above the first row there is nothing");
    });
}

#[test]
fn tab_walks_through_every_cell_in_order_and_leaves_the_sheet_at_its_end() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-3").click();
        let mut seen = vec![page.focus()];
        for _ in 0..16 {
            page.press(Key::Tab);
            seen.push(page.focus());
        }
        let cells = (0..4).flat_map(|row| [3, 0, 2, 1].map(|column| format!("iss-{row}-{column}")));
        assert_eq!(seen[..16], cells.collect::<Vec<_>>());
        assert!(!seen[16].starts_with("iss-"), "Tab stays in the sheet at {}", seen[16]);
        assert_ne!(seen[16], "body", "behind the sheet the focus is nowhere");
        page.chord(&[Key::Shift], &Key::Tab.value().to_string());
        assert_eq!(page.focus(), "iss-3-1", "Shift and Tab do not lead back");
    });
}

#[test]
fn arrows_go_between_cells_once_the_caret_is_at_an_end() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-1-0").click();
        for (key, at) in [
            (Key::Down, "iss-2-0"),
            (Key::Up, "iss-1-0"),
            (Key::Right, "iss-1-2"),
            (Key::Left, "iss-1-0"),
            (Key::Left, "iss-1-3"),
            (Key::Left, "iss-1-3"),
            (Key::Right, "iss-1-0"),
        ] {
            page.press(key);
            assert_eq!(page.focus(), at);
        }
        // With the caret inside of the text, arrows move the caret.
        page.press(Key::F2);
        page.press(Key::Left);
        assert_eq!((page.focus().as_str(), marked(page)), ("iss-1-0", (2, 2)));
        page.press(Key::Right);
        assert_eq!((page.focus().as_str(), marked(page)), ("iss-1-0", (3, 3)));
        page.press(Key::Right);
        assert_eq!(page.focus(), "iss-1-2");
        page.press(Key::Up);
        page.press(Key::Up);
        assert_eq!(page.focus(), "iss-0-2", "above the first row there is nothing");
    });
}

#[test]
fn escape_gives_back_what_stood_in_the_cell() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-1-0").click();
        page.chord(&[], "12x");
        page.settle();
        assert!(said(page, "iss-1-note").contains("“12x”"));
        page.press(Key::Escape);
        page.settle();
        assert_eq!((cell(page, "iss-1-0").as_str(), page.focus().as_str()), ("600", "iss-1-0"));
        assert_eq!(said(page, "iss-1-note"), "");
        let undo = page.by_role("button", "Undo");
        assert_eq!(undo.attribute("aria-disabled").as_deref(), Some("true"), "a step is left");
        // In the line of the next row nothing stood there.
        page.find("#iss-3-3").click();
        page.chord(&[], "Ref");
        assert_eq!(rows(page).len(), 4);
        page.press(Key::Escape);
        assert_eq!(cell(page, "iss-3-3"), "");
        page.press(Key::Up);
        page.until("the row that was given back stays", || rows(page).len() == 3);
    });
}

/// The caret stood behind what was given back, and what was typed next was appended to it: 690777.
#[test]
fn what_is_typed_after_a_step_back_takes_the_place_of_what_it_gave_back() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-0").click();
        page.chord(&[], "9");
        page.press(Key::Escape);
        page.settle();
        let former = cell(page, "iss-0-0");
        page.chord(&[], "77");
        assert_eq!((former.as_str(), cell(page, "iss-0-0").as_str()), ("1,500", "77"));
        page.press(Key::Enter);
        page.press(Key::Up);
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!(cell(page, "iss-0-0"), "1,500");
        page.chord(&[], "44");
        assert_eq!(cell(page, "iss-0-0"), "44");
    });
}

/// An arrow that walked into a list changed what was picked there.
#[test]
fn arrows_pass_through_a_list_and_leave_it_as_it_is() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-2").click();
        page.press(Key::Right);
        let picked = || [0, 1].map(|row| page.find(&format!("#iss-{row}-1")).value());
        let before = picked();
        page.press(Key::Down);
        page.settle();
        assert_eq!((page.focus().as_str(), picked()), ("iss-1-1", before.clone()));
        page.press(Key::Up);
        page.settle();
        assert_eq!((page.focus().as_str(), picked()), ("iss-0-1", before));
    });
}

#[test]
fn alt_with_an_arrow_moves_the_row_and_the_focus_goes_with_it() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-2-2").click();
        hold(page, Key::Alt, &Key::Up);
        assert_eq!(rows(page), ["Order status 1,500", "App 100", "Billing 600"]);
        assert_eq!(page.focus(), "iss-1-2");
        hold(page, Key::Alt, &Key::Up);
        hold(page, Key::Alt, &Key::Up);
        assert_eq!(rows(page), ["App 100", "Order status 1,500", "Billing 600"]);
        assert_eq!(page.focus(), "iss-0-2");
        page.chord(&[], "30");
        assert_eq!(cell(page, "iss-0-2"), "30", "the cell that moved is typed into");
        hold(page, Key::Alt, &Key::Down);
        assert_eq!((cell(page, "iss-1-2").as_str(), page.focus().as_str()), ("30", "iss-1-2"));
        hold(page, Key::Alt, &Key::Down);
        hold(page, Key::Alt, &Key::Down);
        assert_eq!(rows(page)[2], "App 100", "a row moves behind the line of the next one");
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!((rows(page)[1].as_str(), page.focus().as_str()), ("App 100", "iss-1-2"));
        page.chord(&[Key::Control], "z");
        assert_eq!(rows(page)[0], "App 100", "each move is a step of undo");
        page.settle();
        assert_eq!(page.focus(), "iss-0-2", "the focus is lost as its row moves back");
    });
}

#[test]
fn ctrl_d_duplicates_the_row() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-2").click();
        page.chord(&[Key::Control], "d");
        page.settle();
        let four = ["Order status 1,500", "Order status 1,500", "Billing 600", "App 100"];
        assert_eq!((rows(page), page.focus()), (four.map(str::to_owned).into(), "iss-1-2".into()));
        assert_eq!(
            (cell(page, "iss-1-2").as_str(), cell(page, "iss-1-1").as_str()),
            ("80", "status")
        );
        page.chord(&[], "10");
        assert_eq!((cell(page, "iss-0-2"), cell(page, "iss-1-2")), ("80".into(), "10".into()));
        page.chord(&[Key::Control], "z");
        page.chord(&[Key::Control], "z");
        assert_eq!(rows(page).len(), 3);
    });
}

#[test]
fn ctrl_delete_empties_a_row_which_vanishes_once_it_is_left() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-1-2").click();
        hold(page, Key::Control, &Key::Delete);
        assert_eq!(rows(page), ["Order status 1,500", "", "App 100"]);
        assert_eq!(page.focus(), "iss-1-2");
        assert_eq!(cell(page, "iss-1-1"), "", "the list is not emptied");
        // To go on inside of it is not to leave it.
        page.press(Key::Left);
        std::thread::sleep(Duration::from_millis(500));
        assert_eq!(rows(page).len(), 3, "the row vanishes while the focus is in it");
        page.press(Key::Down);
        assert_eq!(page.focus(), "iss-2-0");
        page.until("the emptied row stays", || rows(page).len() == 2);
        assert_eq!(rows(page), ["Order status 1,500", "App 100"]);
        assert_eq!(page.focus(), "iss-1-0", "the focus stays in its row");
        page.chord(&[Key::Control], "z");
        page.chord(&[Key::Control], "z");
        assert_eq!(rows(page), ["Order status 1,500", "Billing 600", "App 100"]);
    });
}

#[test]
fn a_row_that_was_emptied_by_hand_vanishes_and_the_line_of_the_next_row_stays() {
    browser_test(|page| {
        open(page, BARE);
        page.find("#iss-0-3").click();
        page.chord(&[], "Billing\t600");
        page.press(Key::Down);
        assert_eq!(rows(page), ["Billing 600"]);
        page.find("#iss-0-3").clear_by_keys();
        page.find("#iss-0-0").clear_by_keys();
        assert_eq!(rows(page), [""], "the row goes while a person is in it");
        page.find("h1").click();
        page.until("the emptied row stays", || rows(page).is_empty());
        std::thread::sleep(Duration::from_millis(500));
        assert_eq!(page.find_all("#iss-rows > tr.new").len(), 1);
    });
}

#[test]
fn enter_goes_on_in_a_sheet_of_steps() {
    browser_test(|page| {
        open(page, "v=1&vol=2400&in=month&end");
        page.by_test_id("chip-funnel").press(Key::Enter);
        page.settle();
        page.script("document.getElementById('routed').focus()", &[]);
        for (typed, next) in [("60 %", "contained"), ("50 %", "returned")] {
            page.chord(&[], typed);
            page.press(Key::Enter);
            page.settle();
            assert_eq!(page.focus(), next);
        }
        page.chord(&[Key::Shift], &Key::Enter.value().to_string());
        page.settle();
        assert_eq!(page.focus(), "contained");
        assert_eq!(page.value("routed"), "60 %");
    });
}
