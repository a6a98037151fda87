//! Rows are added, removed and moved by keyboard alone.

use super::{BARE, FULL, ROWS, open, rows, said};
use browser_tests::{Key, browser_test};
#[test]
fn sections_are_closed_and_say_how_much_of_them_is_filled() {
    browser_test(|page| {
        page.open_state(BARE);
        let open =
            "return document.querySelectorAll('#breakdown[open], #breakdown details[open]').length";
        assert_eq!(page.script(open, &[]), 0);
        assert_eq!(page.find("#breakdown > summary").text(), "Break down empty");
        page.open_state(ROWS);
        page.unfold("breakdown");
        assert_eq!(page.find("#issues > summary").text(), "Issues 3 rows");
        assert_eq!(page.find("#funnel > summary").text(), "Automation funnel empty");
    });
}

#[test]
fn rows_are_typed_by_keyboard_alone() {
    browser_test(|page| {
        open(page, BARE);
        page.find("#issues > summary").press(Key::Tab);
        assert_eq!(page.focus(), "iss-0-3");
        let (role, name) = page.focused();
        assert_eq!((role.as_str(), name.as_str()), ("textbox", "Issue, row 1"));
        page.find("#iss-0-3").type_keys("Order status\t1500\torder status\t80");
        assert_eq!(page.focus(), "iss-0-2");
        page.press(Key::Enter);
        page.settle();
        assert_eq!(
            page.focus(),
            "iss-1-3",
            "Enter begins a row behind the last one, with its name"
        );
        assert_eq!(page.focused().1, "Issue, row 2");
        page.press(Key::Enter);
        page.settle();
        assert_eq!(rows(page), ["Order status 1500", ""], "one blank row at the end is enough");
        page.find("#iss-add").press(Key::Enter);
        page.settle();
        assert_eq!(page.focus(), "iss-1-3", "the blank row is there to be filled");
        page.find("#iss-1-3").type_keys("Billing\t600");
        assert_eq!(rows(page), ["Order status 1500", "Billing 600"]);
        assert_eq!(said(page, "iss-0-said"), "62.5 % of contacts");
        assert!(said(page, "iss-hint").contains("300"), "{}", said(page, "iss-hint"));
        page.wait_for_address(
            "v=1&vol=2400&per=month&base=1000:customers&in=month\
             &iss=1500:status:80:Order%20status,600:::Billing&end",
        );
        page.reload();
        assert_eq!(rows(page), ["Order status 1,500", "Billing 600"]);
        assert_eq!(page.script("return document.getElementById('iss-0-1').value", &[]), "status");
    });
}

#[test]
fn the_only_row_says_its_share_and_what_is_wrong_with_it() {
    // It begins in a line that was there before it.
    browser_test(|page| {
        open(page, BARE);
        page.find("#iss-0-0").type_keys("1200");
        assert_eq!(said(page, "iss-0-said"), "50.0 % of contacts");
        page.find("#iss-0-0").type_keys("x");
        assert!(said(page, "iss-0-note").contains("“1200x” is not a number"));
        assert_eq!(page.find("#iss-0-0").attribute("aria-invalid").as_deref(), Some("true"));
    });
}

#[test]
fn rows_move_and_go_and_the_focus_stays_where_a_person_expects_it() {
    browser_test(|page| {
        open(page, ROWS);
        let all = ["Order status 1,500", "Billing 600", "App 100"];
        page.by_role("button", "Move Billing up").press(Key::Enter);
        assert_eq!(rows(page), ["Billing 600", "Order status 1,500", "App 100"]);
        assert_eq!(page.focus(), "iss-0-down", "at the top, the button that leads up is off");
        page.press(Key::Enter);
        assert_eq!(
            (rows(page), page.focus()),
            (all.map(str::to_owned).into(), "iss-1-down".into())
        );
        page.find("#iss-1-0").click();
        page.chord(&[Key::Alt], &Key::Down.value().to_string());
        assert_eq!(rows(page), ["Order status 1,500", "App 100", "Billing 600"]);
        assert_eq!(page.focus(), "iss-2-0", "the box goes with its row");
        page.chord(&[Key::Control], &Key::Up.value().to_string());
        page.chord(&[Key::Control], &Key::Up.value().to_string());
        assert_eq!(rows(page), ["Billing 600", "Order status 1,500", "App 100"]);
        page.by_role("button", "Remove Order status").press(Key::Enter);
        assert_eq!((rows(page).len(), page.focused().1), (2, "Remove App".to_owned()));
        page.press(Key::Enter);
        assert_eq!(
            (rows(page), page.focused().1),
            (vec!["Billing 600".to_owned()], "Remove Billing".to_owned())
        );
        page.press(Key::Enter);
        assert_eq!((rows(page), page.focus()), (vec![String::new()], "iss-add".to_owned()));
        page.push("Undo");
        page.push("Undo");
        page.push("Undo");
        assert_eq!(rows(page), ["Billing 600", "Order status 1,500", "App 100"]);
        assert_eq!(page.script("return document.getElementById('iss-1-1').value", &[]), "status");
    });
}

#[test]
fn undo_brings_back_what_stood_in_the_boxes_and_the_focus_stays() {
    browser_test(|page| {
        open(page, ROWS);
        page.find("#iss-1-0").retype("601x");
        page.settle();
        assert_eq!(page.find("#iss-1-0").attribute("aria-invalid").as_deref(), Some("true"));
        assert!(said(page, "iss-1-note").contains("Contacts: “601x” is not a number"));
        page.find("#iss-1-3").retype("Invoices");
        page.settle();
        assert_eq!(
            page.find("#iss-1-cut").attribute("aria-label").as_deref(),
            Some("Remove Invoices")
        );
        page.chord(&[Key::Control], "z");
        page.chord(&[Key::Control], "z");
        assert_eq!(rows(page)[1], "Billing 600");
        assert_eq!((page.focus(), said(page, "iss-1-note")), ("iss-1-3".to_owned(), String::new()));
        assert_eq!(page.find("#iss-1-0").attribute("aria-invalid"), None);
        page.by_label("Numbers written").choose("1.234,5");
        assert_eq!(rows(page)[0], "Order status 1.500");
    });
}

#[test]
fn rows_above_the_total_stay_and_nothing_is_drawn_from_them() {
    browser_test(|page| {
        open(page, ROWS);
        assert!(page.has("issues-chart"));
        page.find("#iss-1-0").retype("6000");
        page.settle();
        assert_eq!(rows(page), ["Order status 1,500", "Billing 6000", "App 100"]);
        assert!(said(page, "issues-error").contains("5,200"), "{}", said(page, "issues-error"));
        assert!(!page.has("issues-chart"));
    });
}

#[test]
fn the_equation_that_does_not_hold_is_named_at_its_section_and_at_its_card() {
    browser_test(|page| {
        page.open_state(FULL);
        page.unfold("breakdown");
        page.unfold("funnel");
        assert_eq!(said(page, "funnel-error"), "");
        // 1,200 contained, 100 abandoned and 700 escalated are the 2,000 that were routed.
        page.fill("escalated", "800");
        let error = said(page, "funnel-error");
        assert!(error.contains("escalated") && error.contains("are 100 more"), "{error}");
        assert!(said(page, "funnel-card").contains(&error), "{}", said(page, "funnel-card"));
    });
}
