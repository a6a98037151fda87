//! Columns that are pasted beside what stands there.

use super::*;

fn three() -> Draft {
    let mut draft = english();
    for (row, (name, count)) in [("A", "900"), ("B", "600"), ("C", "300")].into_iter().enumerate() {
        draft.set_cell(Table::Issues, row, 3, name);
        draft.set_cell(Table::Issues, row, 0, count);
    }
    draft
}

#[track_caller]
fn into(draft: &Draft, at: (usize, usize), text: &str) -> Pasted {
    paste(draft, Table::Issues, at, text).expect(text)
}

#[test]
fn a_column_fills_the_boxes_below_the_one_that_it_was_pasted_into() {
    let pasted = into(&three(), (0, 2), "50\n20\n30");
    let wanted = [["A", "900", "", "50"], ["B", "600", "", "20"], ["C", "300", "", "30"]];
    assert_eq!(cells(&pasted), wanted);
    assert_eq!((pasted.count, pasted.outcome), (3, Outcome::Filled));
    // Percent signs belong to this column, and make no shares of contacts.
    let pasted = into(&three(), (0, 2), "50 %\r\n20 %\r\n30 %\r\n");
    assert_eq!(cells(&pasted)[1], ["B", "600", "", "20 %"]);
    // What stood there gives way, as in a spreadsheet; undo brings it back.
    assert_eq!(
        cells(&into(&three(), (1, 0), "7\n8\n9"))[1..],
        [["B", "7", "", ""], ["C", "8", "", ""], ["", "9", "", ""]]
    );
    assert_eq!(
        cells(&into(&three(), (0, 3), "X\nY"))[..2],
        [["X", "900", "", ""], ["Y", "600", "", ""]]
    );
}

#[test]
fn a_blank_cell_of_a_column_keeps_its_place_and_what_stands_there() {
    for text in ["50\n\n30", "50\r\n\r\n30\r\n", "50\r\r30"] {
        let pasted = into(&three(), (0, 2), text);
        let wanted = [["A", "900", "", "50"], ["B", "600", "", ""], ["C", "300", "", "30"]];
        assert_eq!(cells(&pasted), wanted, "{text:?}");
    }
}

#[test]
fn numbers_beside_a_box_go_on_to_its_right() {
    let mut draft = english();
    draft.set_cell(Table::Segments, 0, 4, "Old");
    draft.set_cell(Table::Segments, 1, 4, "New");
    let pasted =
        paste(&draft, Table::Segments, (0, 2), "700\t7000\n1100\t3000").expect("two columns");
    let wanted = [["Old", "", "", "700", "7000"], ["New", "", "", "1100", "3000"]];
    assert_eq!(cells(&pasted), wanted);
    // A column with decimal commas looks like two columns, and would go over the next one.
    let commas = paste(&draft, Table::Segments, (0, 2), "420,5\n300,0");
    assert_eq!(commas, Err(Refusal::Commas));
    // Beyond the last column of numbers there is no place for any.
    let beyond = paste(&draft, Table::Segments, (0, 3), "700\t7000\t9");
    assert_eq!(unplaced(&beyond.expect_err("it asks")), [1, 2]);
}

#[test]
fn an_unread_row_of_a_link_keeps_its_text_below_a_pasted_column() {
    let mut draft = three();
    let unread = Text { text: "x".to_owned(), unread: Some(Unread::Raw) };
    draft.rows_mut(Table::Issues).expect("rows").push(Row::unread(Table::Issues, unread));
    let pasted = into(&draft, (2, 2), "5\n6");
    assert_eq!(cells(&pasted)[2..], [["C", "300", "", "5"], ["x", "", "", "6"]]);
    assert_eq!(pasted.rows[3].cells[3].unread, Some(Unread::Raw));
}

#[test]
fn whole_rows_begin_with_the_name_wherever_they_are_pasted() {
    let pasted = into(&english(), (0, 0), "Billing\t600\nReturns\t300");
    assert_eq!(cells(&pasted), [["Billing", "600", "", ""], ["Returns", "300", "", ""]]);
    // Heads tell more than the box.
    let pasted = into(&english(), (0, 2), "Contacts\n600\n300");
    assert_eq!(cells(&pasted), [["", "600", "", ""], ["", "300", "", ""]]);
}
