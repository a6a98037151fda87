//! A line with the total.

use super::*;

#[test]
fn a_last_line_with_the_total_is_left_out_and_said_to_be() {
    for total in ["Total", "GRAND TOTAL", "Summe", "sum"] {
        let pasted = issues(&format!("Issue\tContacts\nBilling\t600\nReturns\t300\n{total}\t900"));
        assert_eq!(cells(&pasted), [["Billing", "600", "", ""], ["Returns", "300", "", ""]]);
        let note = "2 rows pasted. The first line names the columns. \
                    Left out: the last line, which is the total.";
        assert_eq!(pasted.note, note);
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
        assert!(!pasted.note.contains("Left out"), "{}", pasted.note);
    }
}

#[test]
fn numbers_that_can_be_read_in_two_ways_are_said_to_be_read_in_one() {
    let pasted = issues("Lieferung\t3.000\nKonto\t600");
    assert_eq!(cells(&pasted)[0][1], "3.000");
    assert!(pasted.note.ends_with("Numbers were read as 1,234.5."), "{}", pasted.note);
    assert_eq!(issues("Lieferung\t3,000\nKonto\t600").note, "2 rows pasted.");
}
