//! Blocks of cells: marked, copied, emptied and pasted by keys.

use super::{ROWS, cell, open, rows};
use browser_tests::{Key, Page, browser_test};
use serde_json::json;

/// Presses arrows with Shift held.
fn mark(page: &Page, keys: &[Key]) {
    for key in keys {
        page.chord(&[Key::Shift], &key.value().to_string());
    }
    page.settle();
}

/// The ids of the cells that are marked.
fn marked(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('#iss-rows .marked > *')].map(cell => cell.id)";
    let ids = page.script(script, &[]);
    ids.as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
}

#[test]
fn shift_with_arrows_marks_a_block_and_ctrl_c_copies_it_as_tabs() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-3").click();
        mark(page, &[Key::Down, Key::Right, Key::Right]);
        assert_eq!(
            marked(page),
            ["iss-0-3", "iss-0-0", "iss-0-2", "iss-1-3", "iss-1-0", "iss-1-2"]
        );
        assert_eq!(page.focus(), "iss-0-3", "the focus stays where marking began");
        mark(page, &[Key::Left]);
        assert_eq!(marked(page).len(), 4);
        page.chord(&[Key::Control], "c");
        assert_eq!(page.clipboard(), "Order status\t1,500\nBilling\t600");
        page.press(Key::Down);
        assert_eq!(marked(page), [""; 0], "an arrow without Shift does not end the block");
    });
}

#[test]
fn delete_empties_the_block_that_is_marked_in_one_step() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-1-0").click();
        mark(page, &[Key::Down, Key::Right]);
        page.press(Key::Delete);
        page.settle();
        let cells = ["iss-1-0", "iss-1-2", "iss-2-0", "iss-2-2"].map(|id| cell(page, id));
        assert_eq!(cells, [""; 4]);
        assert_eq!(rows(page), ["Order status 1,500", "Billing", "App"]);
        page.chord(&[Key::Control], "z");
        assert_eq!(rows(page), ["Order status 1,500", "Billing 600", "App 100"]);
        assert_eq!(cell(page, "iss-2-2"), "20");
    });
}

#[test]
fn what_is_folded_away_is_neither_marked_nor_emptied_nor_copied() {
    browser_test(|page| {
        open(page, "v=1&vol=2400&per=month&chan=2000:email:2500:500:1990:1.5:Email&end");
        page.find("#chan-0-0").click();
        mark(page, &[Key::Right, Key::Right, Key::Right, Key::Right]);
        let marked =
            "return [...document.querySelectorAll('#chan-rows .marked > *')].map(cell => cell.id)";
        let expected = json!(["chan-0-0", "chan-0-3", "chan-0-1"]);
        assert_eq!(page.script(marked, &[]), expected, "columns that nobody sees are marked");
        page.press(Key::Delete);
        page.settle();
        let cells = [0, 3, 1, 2, 4, 5].map(|column| cell(page, &format!("chan-0-{column}")));
        assert_eq!(cells, ["", "", "", "2,500", "1,990", "1.5"]);
        page.chord(&[Key::Control], "z");
        // Unfolded, they belong to it.
        page.by_test_id("chan-unfold").click();
        page.find("#chan-0-3").click();
        mark(page, &[Key::Right, Key::Right]);
        page.chord(&[Key::Control], "c");
        assert_eq!(page.clipboard(), "500\temail\t2,500");
    });
}

#[test]
fn ctrl_v_pastes_a_copied_block_from_the_cell_on_and_adds_rows_in_one_step() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-0").click();
        mark(page, &[Key::Down, Key::Down, Key::Right]);
        page.chord(&[Key::Control], "c");
        // From the last row on there is room for one of the three rows.
        page.find("#iss-2-0").click();
        page.chord(&[Key::Control], "v");
        assert_eq!(rows(page), ["Order status 1,500", "Billing 600", "App 1,500", "600", "100"]);
        let avoidable = [0, 1, 2, 3, 4].map(|row| cell(page, &format!("iss-{row}-2")));
        assert_eq!(avoidable, ["80", "", "80", "", "20"], "the second column went elsewhere");
        let kinds = [2, 3, 4].map(|row| cell(page, &format!("iss-{row}-1")));
        assert_eq!(kinds, ["technical", "", ""], "what was not in the block has changed");
        page.chord(&[Key::Control], "z");
        assert_eq!(rows(page), ["Order status 1,500", "Billing 600", "App 100"]);
        assert_eq!(cell(page, "iss-2-2"), "20");
    });
}

#[test]
fn escape_behind_a_paste_or_a_delete_changes_nothing_and_the_focus_stays() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-1-0").click();
        mark(page, &[Key::Down]);
        page.chord(&[Key::Control], "c");
        page.find("#iss-0-0").click();
        page.chord(&[Key::Control], "v");
        assert_eq!(page.focus(), "iss-0-0", "pasting took the focus");
        // As people end a copy.
        page.press(Key::Escape);
        assert_eq!(rows(page), ["Order status 600", "Billing 100", "App 100"]);
        mark(page, &[Key::Down]);
        page.press(Key::Delete);
        page.press(Key::Escape);
        assert_eq!(rows(page), ["Order status", "Billing", "App 100"]);
        page.chord(&[Key::Control], "z");
        page.press(Key::Escape);
        assert_eq!(rows(page), ["Order status 600", "Billing 100", "App 100"]);
        page.push("Redo");
        assert_eq!(rows(page), ["Order status", "Billing", "App 100"], "Escape typed anew");
        page.find("#iss-2-0").click();
        page.chord(&[], "77");
        page.press(Key::Escape);
        assert_eq!(cell(page, "iss-2-0"), "100", "what was typed stays");
    });
}

#[test]
fn whole_rows_are_copied_to_the_end_of_the_sheet() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-3").click();
        mark(page, &[Key::Right, Key::Right, Key::Right]);
        page.chord(&[Key::Control], "c");
        page.find("#iss-3-3").click();
        page.chord(&[Key::Control], "v");
        assert_eq!(rows(page).last().map(String::as_str), Some("Order status 1,500"));
        let copied = [0, 1, 2].map(|column| cell(page, &format!("iss-3-{column}")));
        let original = [0, 1, 2].map(|column| cell(page, &format!("iss-0-{column}")));
        assert_eq!(copied, original);
    });
}

#[test]
fn pasting_into_columns_that_are_folded_away_opens_them() {
    browser_test(|page| {
        open(page, ROWS);
        page.by_test_id("chip-channels").press(Key::Enter);
        page.settle();
        let folded = "return !document.getElementById('chan-0-4').checkVisibility()";
        assert_eq!(page.script(folded, &[]), true);
        assert_eq!(page.text("chan-unfold"), "3 more columns");
        let block = "Channel\tContacts\tDirect cost\nEmail\t1000\t500\nPhone\t900\t400";
        assert!(super::paste(page, "chan-0-6", block));
        assert_eq!(page.script(folded, &[]), false, "what was pasted is out of sight");
        assert_eq!(page.text("chan-unfold"), "Fewer columns");
        page.by_test_id("chan-unfold").press(Key::Enter);
        page.settle();
        assert_eq!(page.text("chan-unfold"), "3 more columns, 1 filled");
        let expanded = page.by_test_id("chan-unfold").attribute("aria-expanded");
        assert_eq!(json!(expanded), json!("false"));
    });
}
