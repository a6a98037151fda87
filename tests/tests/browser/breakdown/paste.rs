//! Blocks of a spreadsheet become rows.

use super::{BARE, open, paste, rows, said};
use browser_tests::{Key, browser_test};
use serde_json::json;

#[test]
fn a_block_of_a_spreadsheet_becomes_rows_and_a_bad_cell_stays_with_its_reason() {
    browser_test(|page| {
        open(page, BARE);
        let block =
            "Grund\tContacts\tavoidable %\r\nLieferung\t1.500\t12,5\r\n\r\nKonto\tabout 300\t5\r\n";
        assert!(paste(page, "iss-0-0", block));
        assert_eq!(rows(page), ["Lieferung 1,500", "Konto about 300"]);
        assert_eq!(page.script("return document.getElementById('iss-0-2').value", &[]), "12.5");
        assert_eq!(page.find("#iss-1-0").attribute("aria-invalid").as_deref(), Some("true"));
        assert!(said(page, "iss-1-note").contains("“about 300” is not a number"));
        let note = said(page, "iss-pasted");
        assert!(note.contains("2 rows pasted") && note.contains("1.234,5"), "{note}");
        assert_eq!(page.focus(), "iss-0-0");
        page.shot("breakdown-pasted-1280");
        page.push("Undo");
        assert_eq!((rows(page), said(page, "iss-pasted")), (Vec::new(), String::new()));
        // One cell is text for the box.
        assert!(!paste(page, "iss-0-3", "Billing, refunds\r\n"));
        assert!(paste(page, "iss-0-3", "Billing; 600"));
        assert_eq!(rows(page), ["Billing 600"]);
    });
}

#[test]
fn ctrl_v_pastes_what_was_copied_from_a_spreadsheet() {
    browser_test(|page| {
        open(page, BARE);
        // What is copied by a person, the browser itself pastes; a page that nobody has clicked on may not copy.
        page.find("h1").click();
        let copy = "const area = document.body.appendChild(document.createElement('textarea')); \
            area.value = arguments[0]; area.select(); document.execCommand('copy'); area.remove()";
        page.script(copy, &[json!("Order status\t1500\nBilling\t600\n")]);
        page.find("#iss-0-3").click();
        page.chord(&[Key::Control], "v");
        assert_eq!(rows(page), ["Order status 1500", "Billing 600"]);
    });
}

#[test]
fn shares_become_contacts_of_the_total_and_are_refused_without_one() {
    browser_test(|page| {
        open(page, BARE);
        let shares = "A\t33.3 %\nB\t50 %\nC\t16.7 %";
        assert!(paste(page, "iss-0-3", shares));
        assert_eq!(rows(page), ["A 799", "B 1,200", "C 401"]);
        assert!(said(page, "iss-pasted").contains("Shares became whole contacts of 2,400."));
        open(page, "v=1&per=month&end");
        assert!(paste(page, "iss-0-3", shares));
        assert_eq!(rows(page), [""; 0]);
        assert_eq!(said(page, "iss-pasted"), "Shares need the number of contacts first.");
    });
}
