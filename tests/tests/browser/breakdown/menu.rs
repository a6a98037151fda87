//! The menu of a row, and the keys that do the same: by mouse, by keyboard, by touch.

use super::{ROWS, SHOW, cell, open, rows, take};
use browser_tests::{Key, Page, Visit, browser_test, browser_test_as};
use serde_json::json;

#[test]
fn rows_move_and_go_and_the_focus_stays_where_a_person_expects_it() {
    browser_test(|page| {
        open(page, ROWS);
        let all = ["Order status 1,500", "Billing 600", "App 100"];
        take(page, "Billing", "Move up");
        assert_eq!(rows(page), ["Billing 600", "Order status 1,500", "App 100"]);
        assert_eq!(page.focus(), "iss-0-menu", "the focus goes with the row");
        take(page, "Billing", "Move up");
        assert_eq!(rows(page)[0], "Billing 600");
        assert_eq!(page.focus(), "iss-0-menu", "at the top, the focus is lost with the menu");
        take(page, "Billing", "Move down");
        assert_eq!(
            (rows(page), page.focus()),
            (all.map(str::to_owned).into(), "iss-1-menu".into())
        );
        page.find("#iss-1-0").click();
        page.chord(&[Key::Alt], &Key::Down.value().to_string());
        assert_eq!(rows(page), ["Order status 1,500", "App 100", "Billing 600"]);
        assert_eq!(page.focus(), "iss-2-0", "the box goes with its row");
        page.chord(&[Key::Control], &Key::Up.value().to_string());
        page.chord(&[Key::Control], &Key::Up.value().to_string());
        assert_eq!(rows(page), ["Billing 600", "Order status 1,500", "App 100"]);
        assert_eq!(page.focus(), "iss-0-0");
        take(page, "Order status", "Remove");
        assert_eq!((rows(page).len(), page.focus()), (2, "iss-1-3".to_owned()));
        take(page, "App", "Remove");
        assert_eq!(
            (rows(page), page.focus()),
            (vec!["Billing 600".to_owned()], "iss-1-3".to_owned())
        );
        take(page, "Billing", "Remove");
        assert_eq!((rows(page), page.focus()), (Vec::new(), "iss-0-3".to_owned()));
        page.push("Undo");
        page.push("Undo");
        page.push("Undo");
        assert_eq!(rows(page), ["Billing 600", "Order status 1,500", "App 100"]);
        assert_eq!(cell(page, "iss-1-1"), "status");
    });
}

#[test]
fn home_and_end_go_to_the_ends_of_the_menu() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-0-menu").click();
        page.until("the menu does not open", || page.focus() == "iss-menu-0");
        page.press(Key::End);
        assert_eq!(page.focus(), "iss-menu-4");
        page.press(Key::Home);
        assert_eq!(page.focus(), "iss-menu-0");
    });
}

#[test]
fn an_emptied_row_does_not_close_the_menu_of_another_as_it_vanishes() {
    browser_test(|page| {
        open(page, ROWS);
        take(page, "App", "Empty");
        // Where the page ends on the screen, it scrolls as it gets shorter.
        page.script("scrollTo(0, document.documentElement.scrollHeight)", &[]);
        page.settle();
        page.find("#iss-0-menu").click();
        page.script_async("setTimeout(arguments[0], 1000)", &[]);
        assert_eq!(page.focus(), "iss-menu-0", "the menu is closed");
        page.press(Key::Escape);
        page.until("the row stays", || rows(page).len() == 2);
    });
}

#[test]
fn the_menu_copies_and_empties_a_row_and_closes_by_escape_and_by_a_click_outside() {
    browser_test(|page| {
        open(page, ROWS);
        take(page, "Billing", "Duplicate");
        let four = ["Order status 1,500", "Billing 600", "Billing 600", "App 100"];
        assert_eq!((rows(page), page.focus()), (four.map(str::to_owned).into(), "iss-2-3".into()));
        take(page, "App", "Empty");
        assert_eq!((rows(page)[3].as_str(), page.focus()), ("", "iss-3-3".into()));
        let is_open = || !page.find_all("[role=menu]").is_empty();
        for close in ["Escape", "Tab", "outside", "again"] {
            let button = page.find("#iss-0-menu");
            button.click();
            page.until("the menu does not open", is_open);
            assert_eq!(page.focus(), "iss-menu-0", "the focus is not in the menu");
            match close {
                "Escape" => page.press(Key::Escape),
                "Tab" => page.press(Key::Tab),
                "again" => button.click(),
                _ => page.find("h1").click(),
            }
            page.settle();
            assert!(!is_open(), "{close} does not close the menu");
            if close != "outside" {
                assert_eq!(page.focus(), "iss-0-menu", "{close}");
            }
        }
    });
}

#[test]
fn arrows_walk_through_the_menu_in_a_circle() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-1-menu").press(Key::Enter);
        let mut seen = Vec::new();
        for key in [Key::Down, Key::Down, Key::Down, Key::Down, Key::Down, Key::Up] {
            page.press(key);
            seen.push(page.focus());
        }
        let expected = [1, 2, 3, 4, 0, 4].map(|item| format!("iss-menu-{item}"));
        assert_eq!(seen, expected);
        page.press(Key::Enter);
        assert_eq!(rows(page), ["Order status 1,500", "App 100"], "the last item removes the row");
    });
}

#[test]
fn the_menu_goes_to_the_row_whose_button_is_pressed_and_acts_on_that_row() {
    browser_test(|page| {
        open(
            page,
            &format!(
                "{}&chan=900:phone:::::Phone,800:email:::::Email&end",
                &ROWS[..ROWS.len() - 4]
            ),
        );
        page.script(SHOW, &[json!("iss-1-menu")]);
        page.settle();
        page.find("#iss-2-menu").click();
        page.find("#iss-0-menu").click();
        page.settle();
        let expanded = |row: u32| page.find(&format!("#iss-{row}-menu")).attribute("aria-expanded");
        assert_eq!((expanded(0), expanded(2)), (Some("true".into()), Some("false".into())));
        let beside = "const [menu, button] = ['[role=menu]', '#iss-0-menu'] \
            .map(css => document.querySelector(css).getBoundingClientRect()); return menu.top - button.bottom";
        assert_eq!(page.script(beside, &[]), 0, "the menu stays beside the other row");
        assert_eq!(page.focus(), "iss-menu-0");
        page.find("#iss-menu-4").press(Key::Enter);
        assert_eq!(rows(page), ["Billing 600", "App 100"]);
        // Of two sheets one menu is open.
        page.find("#iss-0-menu").press(Key::Enter);
        page.script("document.getElementById('chan-0-menu').click()", &[]);
        page.settle();
        assert_eq!(page.find_all("[role=menu]").len(), 1);
    });
}

#[test]
fn a_menu_stays_with_its_row_and_goes_with_it() {
    browser_test(|page| {
        open(page, ROWS);
        page.script(SHOW, &[json!("iss-1-menu")]);
        for column in ["0", "2", "3"] {
            page.find(&format!("#iss-0-{column}")).clear_by_keys();
        }
        page.find("#iss-0-1").choose("–");
        page.find("#iss-1-menu").click();
        page.find("#iss-menu-4").press(Key::Enter);
        page.until("another row was removed, or the emptied one stays", || {
            rows(page) == ["App 100"]
        });
        // Undo takes the row of an open menu away, and the menu with it.
        page.find("#iss-0-3").click();
        page.chord(&[Key::Control], "d");
        assert_eq!(rows(page), ["App 100", "App 100"]);
        page.find("#iss-1-menu").click();
        page.chord(&[Key::Control], "z");
        assert_eq!(rows(page), ["App 100"]);
        assert!(page.find_all("[role=menu]").is_empty(), "the menu of a row that is gone stays");
    });
}

#[test]
fn the_menu_opens_by_key_from_a_cell_and_gives_the_focus_back_to_it() {
    browser_test(|page| {
        open(page, ROWS);
        for (held, key) in [(&[Key::Shift][..], '\u{e03a}'), (&[], '\u{e01d}')] {
            page.find("#iss-1-2").click();
            if key == '\u{e03a}' {
                page.chord(held, &key.to_string());
            } else {
                // No driver knows the menu key.
                page.script(
                    "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
                        { key: 'ContextMenu', bubbles: true, cancelable: true }))",
                    &[],
                );
            }
            page.settle();
            assert_eq!(page.focus(), "iss-menu-0");
            page.press(Key::Escape);
            assert_eq!(page.focus(), "iss-1-2");
        }
        page.chord(&[Key::Shift], "\u{e03a}");
        page.press(Key::Enter);
        assert_eq!(rows(page)[0], "Billing 600");
        assert_eq!(page.focus(), "iss-0-2", "the focus does not go with the row");
    });
}

/// Taps with a finger in the middle of an element that is in sight.
#[track_caller]
fn tap(page: &Page, css: &str) {
    let middle = "const box = document.querySelector(arguments[0]).getBoundingClientRect(); \
        return [box.left + box.width / 2, box.top + box.height / 2]";
    let at = page.script(middle, &[json!(css)]);
    let points = json!([{ "x": at[0], "y": at[1] }]);
    page.cdp("Input.dispatchTouchEvent", &json!({ "type": "touchStart", "touchPoints": points }));
    page.cdp("Input.dispatchTouchEvent", &json!({ "type": "touchEnd", "touchPoints": [] }));
    page.settle();
}

#[test]
fn a_tap_opens_the_menu_of_a_row_on_a_phone_and_another_one_takes_an_item() {
    browser_test_as(&Visit::new().size(390, 844), |page| {
        page.cdp("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true }));
        open(page, ROWS);
        page.script(SHOW, &[json!("iss-1-menu")]);
        page.settle();
        tap(page, "#iss-1-menu");
        let inside = "const box = document.querySelector('[role=menu]').getBoundingClientRect(); \
            return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight";
        assert_eq!(page.script(inside, &[]), true, "the menu is not in sight as a whole");
        let low = "return [...document.querySelectorAll('[role=menuitem], #iss-1-menu')] \
            .map(item => item.getBoundingClientRect().height).filter(height => height < 43.99)";
        assert_eq!(page.script(low, &[]), json!([]), "targets are too low for a finger");
        tap(page, "[role=menu] #iss-menu-0");
        assert_eq!(rows(page), ["Billing 600", "Order status 1,500", "App 100"]);
        assert!(page.find_all("[role=menu]").is_empty(), "the menu stays open");
        // A cell is typed into by touch.
        page.script(SHOW, &[json!("iss-2-0")]);
        page.settle();
        tap(page, "#iss-2-0");
        assert_eq!(page.focus(), "iss-2-0");
        page.chord(&[], "150");
        assert_eq!(rows(page)[2], "App 150");
    });
}
