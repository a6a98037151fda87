//! Blocks as spreadsheets give them.

mod blank;
mod channels;
mod clocks;
mod column;
mod corrected;
mod headers;
mod kinds;
mod laws;
mod scales;
mod total;

use super::*;
use crate::{
    field::{Row, at},
    text::{Text, Unread},
};

fn draft(vol: &str, style: NumberStyle) -> Draft {
    let mut draft = Draft::empty(style);
    draft.set(Field::Contacts, vol);
    draft
}

fn english() -> Draft {
    draft("2,400", NumberStyle::EnUs)
}

/// The cells of every row, the name first.
fn cells(pasted: &Pasted) -> Vec<Vec<&str>> {
    pasted
        .rows
        .iter()
        .map(|row| {
            let mut texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            texts.rotate_right(1);
            texts
        })
        .collect()
}

/// The headers of the columns that are left out.
fn left_out(pasted: &Pasted) -> Vec<&str> {
    pasted.plan.left_out().map(|(_, column)| column.header.as_str()).collect()
}

/// The places of the lines of a kind.
fn places(pasted: &Pasted, kind: LineKind) -> Vec<usize> {
    pasted.plan.lines_of(kind).map(|line| line.place).collect()
}

#[track_caller]
fn issues(text: &str) -> Pasted {
    paste(&english(), Table::Issues, (0, 3), text).expect(text)
}

#[track_caller]
fn refused(draft: &Draft, text: &str) -> Refusal {
    paste(draft, Table::Issues, (0, 3), text).expect_err(text)
}

/// The columns that have no place.
fn unplaced(refusal: &Refusal) -> &[usize] {
    match refusal {
        Refusal::Asks(plan) => match plan.questions.as_slice() {
            [Question::Unplaced(columns)] => columns,
            _ => &[],
        },
        _ => &[],
    }
}

#[test]
fn tabs_semicolons_and_commas_part_cells_and_blank_lines_are_passed() {
    let wanted = [["Order status", "1,500", "", ""], ["Billing", "600", "", ""]];
    for text in [
        "Order status\t1,500\r\nBilling\t600\r\n",
        "Order status\t1,500\r\r\rBilling\t600",
        "Order status;1,500\n;\n\nBilling;600",
        "Order status,\"1,500\"\n,\nBilling,600\n",
        "  Order status \t 1,500\nBilling\t600\t\t",
    ] {
        let pasted = issues(text);
        assert_eq!(cells(&pasted), wanted, "{text:?}");
        assert_eq!((pasted.count, pasted.outcome), (2, Outcome::New));
    }
}

#[test]
fn quotes_hold_separators_quotes_and_line_breaks() {
    let pasted = issues("\"A \"\"b\"\", c\nd\",\"1,000\"\n12\" pipe,5");
    assert_eq!(cells(&pasted), [["A \"b\", c d", "1,000", "", ""], ["12\" pipe", "5", "", ""]]);
}

#[test]
fn heads_name_the_columns_in_any_order() {
    let pasted = issues(
        "Tickets;Can be avoided;Reason;Category\n100;80;Late parcel;Order status\n7;;Fee;fees",
    );
    assert_eq!(cells(&pasted), [["Late parcel", "100", "status", "80"], ["Fee", "7", "fees", ""]]);
    assert_eq!(places(&pasted, LineKind::Header), [0]);
    let text = "Channel\tKind\tContacts\tContacts handled\tHandle time (s)\tDirect cost\tWeight\n\
                Hotline\tPhone\t800\t780\t420\t9,000\t1.5";
    let pasted = paste(&english(), Table::Channels, (0, 6), text).expect("channels");
    assert_eq!(cells(&pasted), [["Hotline", "800", "phone", "9,000", "420", "780", "1.5"]]);
    let text =
        "Segment\tContacts before\tCustomers before\tContacts\tCustomers\nNew\t90\t40\t100\t50";
    let pasted = paste(&english(), Table::Segments, (0, 4), text).expect("segments");
    assert_eq!(cells(&pasted), [["New", "100", "50", "90", "40"]]);
}

#[test]
fn heads_that_say_nothing_are_still_heads() {
    let pasted = issues("Thema;Anzahl\nLieferung;12\nKonto;5");
    assert_eq!(cells(&pasted), [["Lieferung", "12", "", ""], ["Konto", "5", "", ""]]);
    // A category alone is the name.
    let pasted = issues("Category\tCount\nShipping\t12");
    assert_eq!(cells(&pasted), [["Shipping", "12", "", ""]]);
}

#[test]
fn columns_with_a_head_and_no_place_are_left_out_by_name() {
    let pasted = issues("Issue\tContacts\tShare\tOwner\nBilling\t600\t25 %\tAnna");
    assert_eq!(cells(&pasted), [["Billing", "600", "", ""]]);
    assert_eq!(left_out(&pasted), ["Share", "Owner"]);
    // What a contact costs is no number of contacts, and no cost of a channel.
    let pasted = issues("Issue\tCost per contact\tContact rate\tContacts\nBilling\t8\t0.5\t600");
    assert_eq!(cells(&pasted), [["Billing", "600", "", ""]]);
    assert_eq!(left_out(&pasted), ["Cost per contact", "Contact rate"]);
    assert_eq!(unplaced(&refused(&english(), "Billing\tAnna\t600")), [1]);
    assert_eq!(unplaced(&refused(&english(), "a\t1\t2\t3")), [2, 3]);
}

#[test]
fn without_heads_the_first_text_is_the_name_and_numbers_come_in_order() {
    let pasted = issues("1500\tOrder status\t80 %\tORDER STATUS\n600\tBilling\t10 %\tbilling");
    assert_eq!(
        cells(&pasted),
        [["Order status", "1500", "status", "80 %"], ["Billing", "600", "billing", "10 %"]]
    );
}

#[test]
fn numbers_of_another_style_are_rewritten_and_the_page_says_so() {
    let text = "Grund;Kontakte;Vermeidbar, avoidable\nLieferung;1.500;12,5\nKonto;600;about 5";
    let pasted = issues(text);
    assert_eq!(
        cells(&pasted),
        [["Lieferung", "1,500", "", "12.5"], ["Konto", "600", "", "about 5"]]
    );
    assert_eq!((pasted.plan.style, pasted.plan.is_style_told), (NumberStyle::DeDe, true));
    // The page's own style reads these, so they stay as they are.
    let pasted = issues("A\t1500\nB\t2,400");
    assert_eq!(cells(&pasted), [["A", "1500", "", ""], ["B", "2,400", "", ""]]);
    let german = draft("2.400", NumberStyle::DeDe);
    let pasted = paste(&german, Table::Issues, (0, 3), "A\t1,500\t2.5 %").expect("English");
    assert_eq!(cells(&pasted), [["A", "1.500", "", "2,5 %"]]);
}

#[test]
fn shares_become_whole_contacts_of_the_total() {
    let wanted = [["A", "799", "", ""], ["B", "1,200", "", ""], ["C", "401", "", ""]];
    for text in [
        "A\t33.3 %\nB\t50%\nC\t16.7 %",
        "Issue\tShare\nA\t33.3\nB\t50\nC\t16.7",
        "Issue\tShare\nA\t0.333\nB\t0.5\nC\t0.167",
        "A\t0.333\nB\t0.5\nC\t0.167",
        "A;33,3 %\nB;50,0 %\nC;16,7 %",
        "A;0,333\nB;0,5\nC;0,167",
    ] {
        let pasted = issues(text);
        assert_eq!(cells(&pasted), wanted, "{text:?}");
        assert_eq!(pasted.whole.map(metric_core::quantity::Count::get), Some(2400));
        assert_eq!(refused(&draft("", NumberStyle::EnUs), text), Refusal::NeedsContacts);
    }
    assert_eq!(refused(&english(), "A\t60 %\nAltogether\t100 %"), Refusal::SharesAbove);
    // Rounded shares may add up to a little more.
    let pasted = issues("A\t33.4 %\nB\t33.4 %\nC\t33.4 %");
    assert_eq!(cells(&pasted).iter().map(|row| row[1]).collect::<Vec<_>>(), ["800"; 3]);
    // What is no share stays, to be seen.
    let pasted = issues("A\t50 %\nB\tabout half\nC\t10 %");
    assert_eq!(
        cells(&pasted).iter().map(|row| row[1]).collect::<Vec<_>>(),
        ["1,200", "about half", "240"]
    );
}

#[test]
fn commas_that_may_stand_in_numbers_are_refused() {
    for text in [
        "Billing,1,200",
        "Billing,1,200\nReturns,2,300",
        "Billing,1,200\nReturns,300",
        "Issue,Contacts\nBilling,1,200",
        "Billing, refunds,200\nReturns,300",
        "Billing,12,5\nReturns,300",
    ] {
        assert_eq!(refused(&english(), text), Refusal::Commas, "{text:?}");
    }
    let pasted = issues("Issue,Contacts,Avoidable\nBilling,120,200");
    assert_eq!(cells(&pasted), [["Billing", "120", "", "200"]]);
    let pasted = issues("Billing,1200,20%\nReturns,300,5%");
    assert_eq!(cells(&pasted), [["Billing", "1200", "", "20%"], ["Returns", "300", "", "5%"]]);
}

#[test]
fn rows_go_into_free_cells_or_before_others_and_nothing_is_lost() {
    let mut draft = english();
    for (row, name) in ["A", "B", "", "C"].into_iter().enumerate() {
        draft.set_cell(Table::Issues, row, 3, name);
    }
    let at = |row, text| {
        let pasted = paste(&draft, Table::Issues, (row, 3), text).expect(text);
        cells(&pasted).iter().map(|row| format!("{} {}", row[0], row[1])).collect::<Vec<_>>()
    };
    // A column of numbers beside names.
    assert_eq!(at(0, "1\n2\n3\n4"), ["A 1", "B 2", " 3", "C 4"]);
    assert_eq!(at(2, "X\t7"), ["A ", "B ", "X 7", "C "]);
    assert_eq!(at(1, "X\t7\nY\t8"), ["A ", "X 7", "Y 8", "B ", "C "]);
    assert_eq!(at(9, "X\t7"), ["A ", "B ", " ", "C ", "X 7"]);
    // An unread row of a link is nobody's place.
    let unread = Text { text: "x".to_owned(), unread: Some(Unread::Raw) };
    draft.rows_mut(Table::Issues).expect("rows").push(Row::unread(Table::Issues, unread));
    let pasted = paste(&draft, Table::Issues, (4, 3), "7\n8").expect("numbers");
    assert_eq!(cells(&pasted)[4], ["", "7", "", ""]);
    assert!(pasted.rows[6].is_unread);
}

#[test]
fn more_than_64_rows_are_refused_by_number() {
    let line = |row: u32| format!("row {row} of\t{row}");
    let text = (0..64).map(line).collect::<Vec<_>>().join("\n");
    assert_eq!(issues(&text).rows.len(), 64);
    let mut full = english();
    full.set_cell(Table::Issues, 0, 3, "A");
    assert_eq!(refused(&full, &text), Refusal::Rows { rows: 65, most: 64 });
    assert_eq!(refused(&english(), " \n\t\n"), Refusal::Nothing);
}

#[test]
fn texts_beyond_a_limit_are_refused_before_they_are_understood() {
    let lines = |count: usize| "A\t1\n".repeat(count);
    let columns = |count: usize| vec!["1"; count].join("\t");
    let bytes = |count: usize| format!("A\t{}", "1".repeat(count - 2));
    for (text, limit) in [
        (lines(MOST_LINES + 1), Limit::Lines),
        (columns(MOST_COLUMNS + 1), Limit::Columns),
        (format!("{}\n1", columns(MOST_COLUMNS + 1)), Limit::Columns),
        (bytes(MOST_BYTES + 1), Limit::Bytes),
        (format!("{}\n", ["1"; 10].join("\t")).repeat(MOST_CELLS / 10 + 1), Limit::Cells),
        // What stands behind the first limit is not read.
        (format!("{}{}", lines(MOST_LINES + 1), columns(MOST_COLUMNS + 1)), Limit::Lines),
        (format!("{}\n{}", columns(MOST_COLUMNS + 1), lines(MOST_LINES + 1)), Limit::Columns),
        (format!("{}{}", lines(MOST_LINES + 1), bytes(MOST_BYTES)), Limit::Bytes),
    ] {
        assert_eq!(refused(&english(), &text), Refusal::Limit(limit));
    }
    for text in [
        lines(MOST_LINES),
        format!("{}\n\n\n", lines(MOST_LINES)),
        columns(MOST_COLUMNS),
        bytes(MOST_BYTES),
        format!("{}\n", ["1"; 10].join("\t")).repeat(MOST_CELLS / 10),
    ] {
        assert!(!matches!(paste(&english(), Table::Issues, (0, 3), &text), Err(Refusal::Limit(_))));
    }
}

#[test]
fn what_cannot_be_used_stays_with_its_reason() {
    let long = "x".repeat(80);
    let text = format!("{long}\t12\nBilling\ta dozen\nC\u{7}D\t3");
    let pasted = issues(&text);
    let mut draft = english();
    *draft.rows_mut(Table::Issues).expect("rows") = pasted.rows;
    let scenario = Scenario::of(&draft);
    assert!(scenario.cell_problem(Table::Issues, 0, 3).is_some(), "a long name");
    assert!(scenario.cell_problem(Table::Issues, 1, 0).is_some(), "a bad number");
    assert_eq!(draft.cell(Table::Issues, 2, 3).text, "C D");
}

#[test]
fn one_cell_is_no_block() {
    for text in ["Billing", "1,200", "Billing, refunds", "Billing\r\n", "1,200;5", "a;b", ""] {
        assert!(!is_block(text, true), "{text:?}");
    }
    for text in ["Billing\t5", "a\nb", "Billing;5", "Billing, 5", "Billing;12 %"] {
        assert!(is_block(text, true), "{text:?}");
    }
    assert!(!is_block("Billing;5", false));
}
