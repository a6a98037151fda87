//! The sentences about pasted blocks.

use super::*;
use scenario::{
    draft::Draft,
    field::{Field, Table},
    number::NumberStyle,
    paste::paste,
};

/// What is said of a block, pasted into the name of the first row.
fn said(table: Table, text: &str) -> String {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Contacts, "2,400");
    match paste(&draft, table, (0, table.name_column()), &text.replace('→', "\t")) {
        Ok(pasted) => pasted_text(&pasted),
        Err(refusal) => refused_paste(&refusal),
    }
}

#[test]
fn what_was_pasted_is_said_with_what_was_left_out() {
    for (table, text, wanted) in [
        (Table::Issues, "A→5\nB→6", "2 rows pasted."),
        (
            Table::Issues,
            "Issue→Contacts→Share→Owner\nBilling→600→25\u{a0}%→Anna",
            "1 row pasted. The first line names the columns. Left out: Share, Owner.",
        ),
        (
            Table::Issues,
            "Report\n\nIssue→Contacts\nBilling→600\nReturns→300\nTotal→900",
            "2 rows pasted. Line 3 names the columns. Left out: the first line, which is a title. \
             Left out: the last line, which is the total.",
        ),
        (
            Table::Issues,
            "Grund→Kontakte\nLieferung→1.500\nKonto→600,5",
            "2 rows pasted. The first line names the columns. Numbers were read as 1.234,5.",
        ),
        (
            Table::Issues,
            "Issue→Tickets (Zendesk)\nBilling→600",
            "1 row pasted. The first line names the columns. What stands in brackets in “Tickets \
             (Zendesk)” was taken for a remark.",
        ),
        (Table::Issues, "A→75 %\nB→25 %", "2 rows pasted. Shares became whole contacts of 2,400."),
        (
            Table::Channels,
            "Channel→Foo\nPhone→600",
            "1 row pasted. The first line names the columns. “Foo” was taken for the contacts. The \
             kind of 1 channel was taken from its name.",
        ),
        (
            Table::Channels,
            "Channel→Contacts→AHT (m)→Cost (k$)\nPhone→600→7.2→48",
            "1 row pasted. The first line names the columns. “AHT (m)” was converted from minutes to \
             seconds. “Cost (k$)” was converted from thousands. The kind of 1 channel was taken from \
             its name.",
        ),
    ] {
        assert_eq!(said(table, text), wanted, "{text}");
    }
}

#[test]
fn all_that_was_made_of_a_column_is_said() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Currency, "usd");
    let text = "Channel\tContacts\tCost (k€)\nPhone\t600\t48";
    let pasted = paste(&draft, Table::Channels, (0, Table::Channels.name_column()), text);
    let said = pasted.map(|pasted| columns::converted(&pasted.plan));
    assert_eq!(
        said.unwrap_or_default(),
        [
            "“Cost (k€)” is in EUR, which is not the currency of this page.",
            "“Cost (k€)” was converted from thousands.",
        ]
    );
}

#[test]
fn a_total_that_the_rows_do_not_add_up_to_is_said_with_both_figures() {
    for (text, wanted) in [
        (
            "Issue→Contacts\nBilling→412\nLogin→188\nTotal→1500",
            "The line “Total” holds 1,500, the rows add up to 600.",
        ),
        (
            "Issue→Contacts\nA→412\nB→188\nSubtotal→1900\nC→97\nD→1",
            "The line “Subtotal” holds 1,900, its rows add up to 600.",
        ),
        (
            "A→50\u{a0}%\nB→30\u{a0}%\nTotal→100\u{a0}%",
            "The line “Total” holds 100\u{a0}%, the rows add up to 80\u{a0}%.",
        ),
    ] {
        let said = said(Table::Issues, text);
        assert!(said.ends_with(wanted), "{said}");
    }
    assert!(!said(Table::Issues, "A→412\nB→188\nTotal→600").contains("add up"));
}

#[test]
fn another_table_and_lines_of_measures_are_said() {
    for (text, wanted) in [
        (
            "Issue→Contacts\nBilling→412\nLogin→188\n\nChannel→Contacts\nPhone→600",
            "2 rows pasted. The first line names the columns. Left out: lines 5 and 6, which are of \
             another table.",
        ),
        (
            "Metric→Phone→Email\nContacts→600→280\nAHT (s)→412→655",
            "Nothing was pasted: each line is a measure here, such as contacts or handle time. Swap \
             rows and columns in the spreadsheet, then copy the cells again.",
        ),
    ] {
        assert_eq!(said(Table::Issues, text), wanted, "{text}");
    }
}

#[test]
fn a_header_of_another_currency_is_named() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Currency, "usd");
    let text = "Channel\tContacts\tCost (EUR)\nPhone\t600\t48,000";
    let place = (0, Table::Channels.name_column());
    let pasted = paste(&draft, Table::Channels, place, text).expect(text);
    assert_eq!(
        pasted_text(&pasted),
        "1 row pasted. The first line names the columns. “Cost (EUR)” is in EUR, which is not the \
         currency of this page. The kind of 1 channel was taken from its name."
    );
}

#[test]
fn a_question_names_its_candidates_and_says_how_to_answer() {
    for (table, text, wanted) in [
        (
            Table::Issues,
            "Issue→Foo→Bar\nBilling→600→20",
            "Nothing was pasted: which column holds the contacts: “Foo” or “Bar”? Name it “Contacts”, \
             or copy it without the others.",
        ),
        (
            Table::Issues,
            "Issue→Missed calls\nBilling→600",
            "Nothing was pasted: are these all contacts: “Missed calls”? If so, name the column \
             “Contacts”.",
        ),
        (
            Table::Segments,
            "Segment→Contacts→Orders→Customers\nFree→410→2000→900",
            "Nothing was pasted: which column holds the base: “Orders” or “Customers”? Copy the columns \
             without the others.",
        ),
        (
            Table::Channels,
            "Channel→Contacts→Wage cost→Phone bill cost\nPhone→600→900→20",
            "Nothing was pasted: which column holds the direct cost: “Wage cost” or “Phone bill cost”? \
             Copy the columns without the others.",
        ),
        (
            Table::Channels,
            "Channel→Contacts→AHT new queue→AHT old queue\nPhone→600→412→655",
            "Nothing was pasted: which column holds the handle time: “AHT new queue” or “AHT old \
             queue”? Copy the columns without the others.",
        ),
        (
            Table::Segments,
            "Segment→Contacts→Order value\nFree→410→85",
            "Nothing was pasted: is this the base: “Order value”? If so, name the column “Base”; if \
             not, copy the columns without it.",
        ),
        (
            Table::Channels,
            "Channel→Contacts→Answered by voicemail\nPhone→600→85",
            "Nothing was pasted: are these the handled contacts: “Answered by voicemail”? If so, name \
             the column “Handled”; if not, copy the columns without it.",
        ),
        (
            Table::Segments,
            "Segment→Contacts→Contacts past due\nFree→410→85",
            "Nothing was pasted: are these the earlier contacts: “Contacts past due”? If so, name the \
             column “Earlier contacts”; if not, copy the columns without it.",
        ),
        (
            Table::Issues,
            "Issue→Contacts→Avoidable\nBilling→60→20",
            "Nothing was pasted: is this the percentage of contacts that can be avoided: “Avoidable”? \
             If so, name the column “Can be avoided, %”; if not, copy the columns without it.",
        ),
        (
            Table::Channels,
            "Channel→Contacts→AHT\nPhone→600→7.2",
            "Nothing was pasted: is the handle time in “AHT” in seconds or in minutes? Write the unit \
             into the head of the column: “AHT (s)” or “AHT (min)”.",
        ),
        (
            Table::Channels,
            "Channel→Contacts→AHT\nPhone→600→0:07",
            "Nothing was pasted: are the times in “AHT” minutes and seconds, or hours and minutes? For \
             the former write “AHT (min:sec)” into the head of the column, for the latter write times \
             as 0:07:00.",
        ),
        (
            Table::Issues,
            "Issue→Contacts→Avoidable\nBilling→600→0.7",
            "Nothing was pasted: are the numbers in “Avoidable” percent, or fractions of one? Write \
             them with a percent sign.",
        ),
        (
            Table::Issues,
            "Issue→Contacts\nA→600\nB→400 350",
            "Nothing was pasted: is “400 350”, in “Contacts”, one number or two? Write one number \
             without the space, and two into cells of their own.",
        ),
        (
            Table::Issues,
            "Issue→Contacts\nA→600\nB→300\nC→900",
            "Nothing was pasted: is line 4 (“C”) a row, or the total or another summary of the others? \
             Copy the lines without it; where it is a row, type it in afterwards.",
        ),
    ] {
        assert_eq!(said(table, text), wanted, "{text}");
    }
}

#[test]
fn limits_are_said_by_number() {
    let lines = "a→1\n".repeat(4_097);
    let columns = "a→".repeat(64);
    let bytes = "a".repeat(1_000_001);
    for (text, wanted) in [
        (lines, "Nothing was pasted: 4,096 lines are the most that are read."),
        (columns, "Nothing was pasted: 64 columns are the most that are read."),
        (
            "1→2→3→4→5→6→7→8→9→0\n".repeat(4_001),
            "Nothing was pasted: 40,000 cells are the most that are read.",
        ),
        (bytes, "Nothing was pasted: the text is longer than 1 MB, the most that is read."),
    ] {
        assert_eq!(said(Table::Issues, &text), wanted);
    }
    assert!(said(Table::Issues, &"a→1\n".repeat(65)).contains("65 rows, and 64 are the most"));
}

#[test]
fn of_many_left_out_columns_and_lines_a_few_are_named() {
    let heads: Vec<String> = (1..=17).map(|index| format!("Rate {index}")).collect();
    let cells: Vec<String> = (1..=17).map(|index| format!("0.{index}5")).collect();
    let (heads, cells) = (heads.join("→"), cells.join("→"));
    let text = format!("Issue→Contacts→{heads}\nBilling→600→{cells}");
    let said_of_columns = said(Table::Issues, &text);
    assert!(
        said_of_columns.ends_with("Left out: Rate 1, Rate 2, Rate 3, Rate 4, Rate 5 and 12 more."),
        "{said_of_columns}"
    );
    let text = format!("Issue→Contacts\nBilling→600\nLogin→300\n\n{}", "Note\n\n".repeat(7));
    let said_of_lines = said(Table::Issues, &text);
    // Lines 5, 7, 9, 11, 13 and two more.
    assert!(
        said_of_lines.ends_with("Left out: lines 5, 7, 9, 11, 13 and 2 more, which are remarks."),
        "{said_of_lines}"
    );
}

#[test]
fn a_long_header_is_cut_in_a_sentence() {
    let text = format!("Issue→Contacts→{}\nBilling→600→x", "Long ".repeat(40).trim_end());
    let cut = format!("Left out: {}…", "Long ".repeat(12).trim_end());
    assert!(said(Table::Issues, &text).contains(&cut), "{}", said(Table::Issues, &text));
}
