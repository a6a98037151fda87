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

/// What each line that is called a sum holds, and what its rows add up to.
fn differences(table: Table, text: &str) -> Vec<(usize, String, String)> {
    let plan = kinds::planned(table, text);
    let of = |line: &LinePlan| {
        let difference = line.difference?;
        Some((line.place, difference.holds.to_link(), difference.rows.to_link()))
    };
    plan.lines.iter().filter_map(of).collect()
}

#[test]
fn a_named_sum_that_is_none_of_the_rows_is_left_out_with_both_figures() {
    for (text, place, holds, rows) in [
        // 412 + 188 = 600.
        ("Issue→Contacts\nBilling→412\nLogin→188\nTotal→1500", 3, "1500", "600"),
        ("Issue→Contacts\nBilling→412\nLogin→188\nAll→617", 3, "617", "600"),
        ("Issue→Contacts\nTotal→1500\nBilling→412\nLogin→188", 1, "1500", "600"),
        ("Issue→Contacts\nBilling→412\nLogin→188\nTotal→1500\nAverage→300", 3, "1500", "600"),
        // 412 + 188 = 600, and 97 in the second group; 600 + 97 = 697.
        (
            "Issue→Contacts\nA→412\nB→188\nSubtotal→900\nC→97\nSubtotal→97\nTotal→697",
            3,
            "900",
            "600",
        ),
        ("Issue→Contacts\nA→412\nB→188\nSubtotal→600\nC→97\nSubtotal→79\nTotal→697", 5, "79", "97"),
        ("Issue→Contacts (k)\nA→0.4\nB→0.2\nTotal→1.5", 3, "1500", "600"),
        ("A→50 %\nB→30 %\nTotal→100 %", 2, "1", "0.8"),
    ] {
        let wanted = [(place, holds.to_owned(), rows.to_owned())];
        assert_eq!(differences(Table::Issues, text), wanted, "{text}");
    }
}

#[test]
fn a_sum_of_its_rows_and_what_is_no_sum_differ_by_nothing() {
    for text in [
        "Issue→Contacts\nA→412\nB→188\nTotal→600",
        "Issue→Contacts\nTotal→600\nA→412\nB→188",
        "Issue→Contacts\nA→412\nB→188\nAverage→300\nMax→412\nMin→188",
        "Issue→Contacts\nA→412\nB→188\nTotal→",
        "Issue→Contacts\nA→412\nB→188\nSubtotal→600\nC→97\nSubtotal→97\nTotal→697",
        // A total for each part.
        "Issue→Contacts\nA→412\nB→188\nTotal→600\nC→97\nD→3\nTotal→100",
        // Groups above their parts, found by arithmetic.
        "Issue→Contacts\nX→600\nA→412\nB→188\nY→100\nC→97\nD→3\nTotal→700",
        // Rounded: 33.3 + 33.3 + 33.3 = 99.9, within 3 × 0.05; 33 + 33 + 33 = 99, within 3 × 0.5.
        "Issue→Share\nA→33.3\nB→33.3\nC→33.3\nTotal→100",
        "A→33 %\nB→33 %\nC→33 %\nTotal→100 %",
        "Issue→Contacts (k)\nA→0.4\nB→0.2\nTotal→0.7",
    ] {
        assert_eq!(differences(Table::Issues, text), [], "{text}");
        assert!(
            kinds::planned(Table::Issues, text).lines_of(LineKind::Total).count() > 0,
            "{text}"
        );
    }
}

#[test]
fn a_name_of_totals_with_less_than_a_row_is_asked_about() {
    for (text, line) in [
        ("Issue→Contacts\nBilling→412\nLogin→188\nAll→17", 3),
        ("Issue→Contacts\nBilling→412\nCombined→17\nLogin→188", 2),
        // 650 < 412 + 300, and more than either.
        ("Issue→Contacts\nAll→650\nBilling→412\nLogin→300", 1),
    ] {
        let plan = kinds::planned(Table::Issues, text);
        assert_eq!(plan.questions, [Question::Total(line)], "{text}");
        assert_eq!(plan.lines[line].kind, LineKind::Row, "{text}");
    }
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
fn numbers_that_can_be_read_in_two_ways_are_asked_about() {
    let text = "Lieferung\t3.000\nKonto\t600";
    let plan = |corrections: &Corrections| {
        plan(&english(), Table::Issues, (0, 3), text, corrections).expect(text)
    };
    let asked = plan(&Corrections::default());
    assert_eq!((asked.style, asked.is_style_told), (NumberStyle::EnUs, true));
    let [question] = asked.questions.as_slice() else { panic!("{:?}", asked.questions) };
    for (answer, count) in question.answers().iter().zip(["3,000", "3.000"]) {
        let mut corrections = Corrections::default();
        corrections.make(answer);
        let pasted = plan(&corrections).rows(&english()).expect(count);
        assert_eq!(cells(&pasted)[0][1], count);
        assert!(pasted.plan.is_style_told);
    }
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
