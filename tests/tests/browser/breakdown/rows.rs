//! Rows are typed, moved and removed, and what follows from them stands beside them.

use super::{BARE, FULL, ROWS, cell, figures, open, plain, rows, said};
use browser_tests::{Key, Page, browser_test};

/// What stands on the chip of a section.
fn chip(page: &Page, section: &str) -> String {
    let text = plain(&page.text(&format!("chip-{section}")));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn chips_say_how_much_of_each_section_is_filled_and_open_the_empty_ones() {
    browser_test(|page| {
        open(page, BARE);
        let cards = || page.find_all("main section[data-testid$=-card]").len();
        assert_eq!((cards(), page.has("issues-card")), (1, true), "with nothing, the issues");
        assert_eq!(chip(page, "issues"), "Issues empty");
        open(page, ROWS);
        assert_eq!((cards(), page.has("issues-card")), (1, true));
        assert_eq!(chip(page, "issues"), "Issues 3 rows");
        assert_eq!(chip(page, "funnel"), "+ Self-service and automation");
        page.by_test_id("chip-funnel").press(Key::Enter);
        page.settle();
        assert_eq!((cards(), page.focus()), (2, "funnel-card".to_owned()));
        assert_eq!(chip(page, "funnel"), "Self-service and automation empty");
        page.press(Key::Tab);
        assert_eq!(page.focus(), "attempts", "the first entry is not the next stop");
        page.by_test_id("chip-issues").press(Key::Enter);
        page.settle();
        assert_eq!(page.focus(), "issues-card");
    });
}

#[test]
fn rows_are_typed_by_keyboard_alone() {
    browser_test(|page| {
        open(page, BARE);
        page.by_test_id("chip-change").press(Key::Tab);
        assert_eq!(page.focused().1, "Paste issues …");
        page.press(Key::Tab);
        assert_eq!(page.focus(), "iss-0-3");
        assert_eq!(page.focused(), ("textbox".to_owned(), "Issue, row 1".to_owned()));
        page.chord(&[], "Order status\t1500\t80\torder status");
        assert_eq!(page.focus(), "iss-0-1");
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
        assert_eq!(page.focus(), "iss-1-3", "the blank line is there to be filled");
        assert_eq!(rows(page), ["Order status 1500"]);
        assert_eq!(page.find_all("#iss-rows > tr.new").len(), 1, "one blank line is enough");
        page.chord(&[], "Billing\t600");
        assert_eq!(rows(page), ["Order status 1500", "Billing 600"]);
        assert_eq!(figures(page, 0), ["62.5 %", "1.50", "1,200"]);
        assert_eq!(figures(page, 1)[..2], ["25.0 %", "0.60"]);
        let rest = said(page, "iss-sheet");
        assert!(rest.contains("Not classified300"), "{rest}");
        assert!(said(page, "iss-hint").contains("300"), "{}", said(page, "iss-hint"));
        page.wait_for_address(
            "job=breakdown&v=1&vol=2400&per=month&base=1000:customers&in=month\
             &iss=1500:status:80:Order%20status,600:::Billing&end",
        );
        page.reload();
        assert_eq!(rows(page), ["Order status 1,500", "Billing 600"]);
        assert_eq!(cell(page, "iss-0-1"), "status");
    });
}

#[test]
fn the_only_row_says_its_share_and_what_is_wrong_with_it() {
    // It begins in a line that was there before it.
    browser_test(|page| {
        open(page, BARE);
        page.find("#iss-0-0").type_keys("1200");
        assert_eq!(figures(page, 0)[..2], ["50.0 %", "1.2"]);
        page.find("#iss-0-0").type_keys("x");
        let note = said(page, "iss-0-note");
        assert!(note.starts_with("Row 1, Contacts: “1200x” is not a number"), "{note}");
        assert_eq!(page.find("#iss-0-0").attribute("aria-invalid").as_deref(), Some("true"));
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
            page.find("#iss-1-menu").attribute("aria-label").as_deref(),
            Some("Move, copy or remove Invoices")
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
        let bars = || page.find_all("#iss-rows td.bar rect").len();
        assert!(page.has("issues-chart") && bars() > 0);
        page.find("#iss-1-0").retype("6000");
        page.settle();
        assert_eq!(rows(page), ["Order status 1,500", "Billing 6000", "App 100"]);
        assert!(said(page, "issues-error").contains("5,200"), "{}", said(page, "issues-error"));
        assert_eq!((page.has("issues-chart"), bars()), (false, 0));
    });
}

/// Presses the entry of this name among those that would put a section right.
fn press_remedy(page: &Page, section: &str, name: &str) {
    let all = page.find_all(&format!("[data-testid={section}-error] button"));
    let remedy = all.iter().find(|button| button.text() == name);
    remedy.unwrap_or_else(|| panic!("no way to “{name}”")).press(Key::Enter);
    page.settle();
}

#[test]
fn rows_that_wait_for_contacts_offer_their_sum() {
    browser_test(|page| {
        open(page, "v=1&iss=1500::30:Billing,900::20:Login&end");
        let waits = plain(&page.text("issues-error"));
        assert!(waits.contains("Support contacts: 2,400 or more"), "{waits}");
        assert!(plain(&page.text("chip-issues")).contains("waiting for contacts"));
        page.by_role("button", "Take 2,400, the sum of the rows").click();
        page.settle();
        assert_eq!(
            (page.focus(), said(page, "issues-error")),
            ("issues-card".to_owned(), String::new())
        );
        page.until("the sum is not taken", || page.fragment().contains("vol=2400"));
        page.push("Undo");
        assert!(plain(&page.text("issues-error")).contains("2,400 or more"));
    });
}

/// A tick that kept its label kept its place, too.
#[test]
fn ticks_of_the_axis_move_as_it_grows() {
    browser_test(|page| {
        open(page, "v=1&vol=1000&iss=340:::A,330:::B&in=month&end");
        // Where 25 and 50 % stand, in percent of the cell.
        let ticks = || {
            let at = page.script(
                "const ticks = [...document.querySelectorAll('#iss-sheet thead .bar text')]; \
                return [25, 50].map((share) => parseFloat( \
                    ticks.find((tick) => parseInt(tick.textContent) === share).getAttribute('x')))",
                &[],
            );
            [0, 1].map(|share| at[share].as_f64().unwrap())
        };
        let [before, half] = ticks();
        assert!((before * 2.0 - half).abs() < 1e-9, "{before} {half}");
        page.script("document.getElementById('iss-0-0').focus()", &[]);
        page.chord(&[], "600");
        page.settle();
        let [after, half] = ticks();
        assert!(after < before && (after * 2.0 - half).abs() < 1e-9, "{before} {after} {half}");
    });
}

/// A finding whose sentence stayed the same kept the source of the type that its issue had.
#[test]
fn the_source_of_a_finding_follows_the_type_of_its_issue() {
    browser_test(|page| {
        // Chat 40 % is 200 above what is published, and 100 of A can be avoided.
        let rows = "iss=200:billing:50:A&chan=600:phone:::::P,400:chat:::::C";
        open(page, &format!("v=1&vol=1000&{rows}&in=month&end"));
        let said = || plain(&page.text("pointers"));
        assert!(said().contains("redesigned bills"), "{}", said());
        page.script(
            "const list = document.getElementById('iss-0-1'); list.value = 'status'; \
             list.dispatchEvent(new Event('change', { bubbles: true }))",
            &[],
        );
        page.settle();
        assert!(said().contains("proactive tracking"), "{}", said());
        assert!(!said().contains("redesigned"), "{}", said());
    });
}

#[test]
fn a_contradiction_says_what_each_entry_would_have_to_be_and_leads_there() {
    browser_test(|page| {
        // 45,000 cases with one contact and 105,000 with two at least: 255,000
        open(page, "v=1&vol=240000&cases=150000&one-touch=30:percent&in=month&end");
        let error = plain(&page.text("repeats-error"));
        for line in [
            "Check one of these:",
            "Support contacts: 255,000 or more",
            "Unique cases: 141,176 or fewer",
            "Cases with one contact: 40 % or more",
        ] {
            assert!(error.contains(line), "{line}: {error}");
        }
        press_remedy(page, "repeats", "Unique cases");
        assert_eq!(page.focus(), "cases");
        press_remedy(page, "repeats", "Support contacts");
        assert_eq!(page.focus(), "vol", "on the job that asks for it");
        page.chord(&[Key::Control], "a");
        page.chord(&[], "255000");
        page.job("breakdown");
        assert_eq!(said(page, "repeats-error"), "", "what is said to be right is right");
        // 100 contained, of whom 30 came back; the entry stands in a part of the form that is closed
        open(page, "v=1&vol=1000&contained=100&returned=30&ai=80&in=month&end");
        press_remedy(page, "funnel", "Resolved by automation");
        assert_eq!(page.focus(), "ai");
        page.chord(&[Key::Control], "a");
        page.chord(&[], "70");
        page.job("breakdown");
        assert_eq!(said(page, "funnel-error"), "");
    });
}

#[test]
fn the_equation_that_does_not_hold_is_named_once_in_its_card() {
    browser_test(|page| {
        open(page, FULL);
        assert_eq!(said(page, "funnel-error"), "");
        // 1,200 contained, 100 abandoned and 700 escalated are the 2,000 that were routed.
        page.fill("escalated", "800");
        let error = said(page, "funnel-error");
        assert!(error.contains("100"), "{error}");
        assert!(error.to_lowercase().contains("escalated"), "{error}");
        assert_eq!(said(page, "funnel-card").matches(&error).count(), 1, "{error}");
    });
}
