//! Blocks without a header row: a blank column keeps its place among the others.

use super::*;

#[track_caller]
fn row(table: Table, text: &str) -> Vec<String> {
    let pasted = paste(&english(), table, (0, table.name_column()), text).expect(text);
    cells(&pasted)[0].iter().map(|cell| cell.to_string()).collect()
}

#[test]
fn a_blank_column_shifts_no_number_into_another_one() {
    let phone = ["Phone", "2000", "phone", "", "480", "", ""];
    for text in [
        "Phone\t2000\tphone\t\t480\nEmail\t2000\temail\t\t240",
        "Phone\tphone\t2000\t\t480",
        "Phone\t2000\t\t480\tphone",
        "\tPhone\t2000\tphone\t\t480\t\t\t\t\t",
    ] {
        assert_eq!(row(Table::Channels, text), phone, "{text:?}");
    }
    let kindless = ["Shop", "2000", "", "", "480", "", ""];
    assert_eq!(row(Table::Channels, "Shop\t2000\t\t\t480"), kindless);
    let late = ["Phone", "", "phone", "", "480", "", ""];
    assert_eq!(row(Table::Channels, "Phone\tphone\t\t\t480"), late);
    let handled = ["Phone", "2000", "phone", "", "", "1900", "1.5"];
    assert_eq!(row(Table::Channels, "Phone\t2000\tphone\t\t\t1900\t1.5"), handled);
    for (text, wanted) in [
        ("S\t2000\t\t1200\t80000\nL\t2000\t\t2000\t20000", ["S", "2000", "", "1200", "80000"]),
        ("S\t2000\t60000\t\t80000", ["S", "2000", "60000", "", "80000"]),
        ("S\t\t60000\t\t80000", ["S", "", "60000", "", "80000"]),
        ("2000\t\t1200\t80000\tS", ["S", "2000", "", "1200", "80000"]),
    ] {
        assert_eq!(row(Table::Segments, text), wanted, "{text:?}");
    }
    assert_eq!(row(Table::Issues, "A\t600\t\t20"), ["A", "600", "", "20"]);
}

#[test]
fn blank_columns_around_the_others_say_nothing() {
    assert_eq!(row(Table::Issues, "\t\tA\t600\t20 %"), ["A", "600", "", "20 %"]);
    assert_eq!(
        row(Table::Channels, "Phone\tphone\t\t\t\t\t\t\t"),
        ["Phone", "", "phone", "", "", "", ""]
    );
    // In the form the type stands where this number does: it may be contacts, and it may not.
    assert_eq!(unplaced(&refused(&english(), "A\t\t60")), [2]);
}

#[test]
fn a_blank_column_goes_over_nothing() {
    let mut draft = english();
    draft.set_cell(Table::Channels, 0, at::SECONDS, "300");
    let pasted = paste(&draft, Table::Channels, (0, 6), "Phone\t2000\tphone\t\t").expect("row");
    assert_eq!(cells(&pasted), [["Phone", "2000", "phone", "", "300", "", ""]]);
}
