//! A line with the total.

use super::*;

#[test]
fn a_last_line_with_the_total_is_left_out_and_said_to_be() {
    for total in ["Total", "GRAND TOTAL", "Summe", "sum"] {
        let pasted = issues(&format!("Issue\tContacts\nBilling\t600\nReturns\t300\n{total}\t900"));
        assert_eq!(cells(&pasted), [["Billing", "600", "", ""], ["Returns", "300", "", ""]]);
        assert_eq!(places(&pasted, LineKind::Total), [3]);
    }
    // Of shares as well, which then do not add up to more than the whole.
    let pasted = issues("Billing\t75 %\nReturns\t25 %\nTotal\t100 %");
    assert_eq!(cells(&pasted), [["Billing", "1,800", "", ""], ["Returns", "600", "", ""]]);
}

#[test]
fn an_issue_of_that_name_elsewhere_stays() {
    for block in ["Total\t5\nBilling\t600", "Total\t5\t", "Billing\t600\nTotal loss\t5"] {
        let pasted = issues(block);
        assert!(pasted.rows.iter().any(|row| row.name().starts_with("Total")), "{block}");
        assert!(places(&pasted, LineKind::Total).is_empty());
    }
}

#[test]
fn numbers_that_can_be_read_in_two_ways_are_said_to_be_read_in_one() {
    let pasted = issues("Lieferung\t3.000\nKonto\t600");
    assert_eq!(cells(&pasted)[0][1], "3.000");
    assert_eq!((pasted.plan.style, pasted.plan.is_style_told), (NumberStyle::EnUs, true));
    assert!(!issues("Lieferung\t3,000\nKonto\t600").plan.is_style_told);
}

#[test]
fn a_count_in_the_style_of_the_page_is_no_share_in_another() {
    for (own, text, wanted) in [
        (NumberStyle::EnUs, "1,005", "1,005"),
        (NumberStyle::EnUs, "1.005", "1,005"),
        (NumberStyle::DeDe, "1.005", "1.005"),
        (NumberStyle::DeDe, "1,005", "1.005"),
    ] {
        for head in ["", "Issue\tContacts\n"] {
            for vol in ["", "2400"] {
                let block = format!("{head}Billing\t{text}");
                let pasted = paste(&draft(vol, own), Table::Issues, (0, 3), &block).expect(&block);
                assert_eq!(cells(&pasted), [["Billing", wanted, "", ""]], "{own:?} {block:?}");
            }
        }
    }
}

#[test]
fn rows_beside_others_are_said_to_be_added() {
    let mut draft = english();
    let block = "A\t5\nB\t6";
    let first = paste(&draft, Table::Issues, (0, 3), block).expect(block);
    assert_eq!(first.outcome, Outcome::New);
    *draft.rows_mut(Table::Issues).expect("rows") = first.rows;
    for row in [0, 2] {
        let again = paste(&draft, Table::Issues, (row, 3), block).expect(block);
        assert_eq!(again.rows.len(), 4);
        assert_eq!((again.count, again.outcome), (2, Outcome::Added));
    }
}
