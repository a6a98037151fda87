//! A block outside of a box: what is shown of it, and what corrections make of it.

use crate::view::import::Import;
use scenario::{
    draft::Draft,
    field::{Field, Row, Table, at},
    number::NumberStyle,
    paste::{Correction, Corrections},
};

fn draft() -> Draft {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Contacts, "2,400");
    draft
}

/// A block, `→` for each tab, after corrections.
fn import(table: Table, text: &str, said: &[Correction]) -> Import {
    let mut corrections = Corrections::default();
    for correction in said {
        corrections.make(correction);
    }
    Import::of(&draft(), table, &text.replace('→', "\t"), &corrections)
}

/// Header, what it was taken for, and why.
fn columns(import: &Import) -> Vec<(&str, &str, &str)> {
    let columns = import.columns.iter();
    columns.map(|column| (column.header.as_str(), column.taken_for, column.why.as_str())).collect()
}

/// The rows that are used: name and contacts.
fn rows(import: &Import) -> Vec<(&str, &str)> {
    let rows = import.pasted.iter().flat_map(|pasted| &pasted.rows);
    rows.map(|row| (Row::name(row), row.text(at::COUNT))).collect()
}

const REPORT: &str = "Report of June\nQueue→Offered→Answered→CSAT %\nSales→620→600→91%\nSupport→300→280→88%\nTotal→920→880→90%";

#[test]
fn a_block_is_shown_as_it_was_understood() {
    let import = import(Table::Channels, REPORT, &[]);
    assert_eq!(import.heading, "2 rows of 5 lines");
    assert_eq!(
        columns(&import),
        [
            ("Queue", "Channel", "its head says so"),
            ("Offered", "Contacts", "its head says so"),
            ("Answered", "Handled", "its head says so"),
            ("CSAT %", "left out", "no column takes this rate, time or number"),
        ]
    );
    let lines: Vec<_> =
        import.lines.iter().map(|line| (line.number, line.is_row, line.note)).collect();
    assert_eq!(
        lines,
        [
            (1, false, "a title"),
            (2, false, "names the columns"),
            (3, true, ""),
            (4, true, ""),
            (5, false, "the total"),
        ]
    );
    assert_eq!(import.lines[0].cells, ["Report of June", "", "", ""]);
    assert_eq!((import.refusal.as_str(), import.more_lines.as_str()), ("", ""));
    assert_eq!((import.button.as_str(), import.is_ready()), ("Use 2 rows", true));
    assert_eq!(rows(&import), [("Sales", "620"), ("Support", "300")]);
}

#[test]
fn a_column_is_corrected_by_its_list() {
    let guessed = import(Table::Channels, REPORT, &[]);
    let answered = &guessed.columns[2];
    assert_eq!(answered.chosen, "4");
    let labels: Vec<&str> = answered.choices.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Channel",
            "Contacts",
            "Kind",
            "Direct cost",
            "Handle time, s",
            "Handled",
            "Weight",
            "left out"
        ]
    );
    let contacts = answered.choices.iter().find(|choice| choice.id == "0").expect("contacts");
    let corrected = import(Table::Channels, REPORT, std::slice::from_ref(&contacts.correction));
    assert_eq!(
        columns(&corrected)[1..3],
        [
            ("Offered", "left out", "“Answered” is used instead"),
            ("Answered", "Contacts", "you chose it"),
        ]
    );
    assert_eq!(rows(&corrected), [("Sales", "600"), ("Support", "280")]);
}

#[test]
fn a_line_is_made_a_row_or_left_out() {
    let guessed = import(Table::Channels, REPORT, &[]);
    let change = |line: usize| guessed.lines[line].change.clone();
    assert_eq!(change(1), None);
    let said: Vec<Correction> = [change(4), change(2)].into_iter().flatten().collect();
    let corrected = import(Table::Channels, REPORT, &said);
    assert_eq!(rows(&corrected), [("Support", "300"), ("Total", "920")]);
    assert_eq!((corrected.lines[2].note, corrected.lines[4].note), ("not wanted", ""));
}

#[test]
fn a_question_is_answered_by_its_list() {
    for (table, text, question, labels, used) in [
        (
            Table::Issues,
            "Issue→Foo→Bar\nBilling→600→20",
            "Which column holds the contacts: “Foo” or “Bar”?",
            &["“Foo”", "“Bar”", "none of them"][..],
            &[("Billing", "600")][..],
        ),
        (
            Table::Issues,
            "Issue→Missed calls\nBilling→600",
            "Are these all contacts: “Missed calls”?",
            &["yes", "no"],
            &[("Billing", "600")],
        ),
        (
            Table::Channels,
            "Channel→Contacts→AHT\nPhone→600→7.2",
            "Is the handle time in “AHT” in seconds or in minutes?",
            &["seconds", "minutes"],
            &[("Phone", "600")],
        ),
        (
            Table::Channels,
            "Channel→Contacts→AHT\nPhone→600→0:07",
            "Are the times in “AHT” minutes and seconds, or hours and minutes?",
            &["minutes and seconds", "hours and minutes"],
            &[("Phone", "600")],
        ),
        (
            Table::Issues,
            "Issue→Contacts→Avoidable\nBilling→600→0.7",
            "Are the numbers in “Avoidable” percent, or fractions of one?",
            &["percent", "fractions of one"],
            &[("Billing", "600")],
        ),
        (
            Table::Channels,
            "Channel→Contacts→AHT (hh:mm:ss)\nPhone→600→0.004769",
            "Is the handle time in “AHT (hh:mm:ss)” in seconds or in days?",
            &["seconds", "days"],
            &[("Phone", "600")],
        ),
        (
            Table::Channels,
            "Channel→Contacts→Cost ($ mil)\nPhone→600→0.48",
            "Are the numbers in “Cost ($ mil)” as they stand, or in thousands or millions?",
            &["as they stand", "thousands", "millions", "leave it out"],
            &[("Phone", "600")],
        ),
        (
            Table::Channels,
            "Kanal→Kontakte→Kosten\nTelefon→600→48.000",
            "Does the mark in “48.000”, in “Kosten”, part thousands or decimals?",
            &["thousands", "decimals"],
            &[("Telefon", "600")],
        ),
        (
            Table::Issues,
            "Issue→Contacts\nA→600\nB→300\nC→900",
            "Is line 4 (“C”) a row, or the total or another summary of the others?",
            &["a total or summary", "a row"],
            &[("A", "600"), ("B", "300")],
        ),
        (
            Table::Issues,
            "Billing→600→20→7",
            "There are more columns than can be told apart.",
            &["leave out column 3 and column 4"],
            &[("Billing", "600")],
        ),
    ] {
        let asked = import(table, text, &[]);
        assert!(!asked.is_ready() && asked.refusal.is_empty(), "{text}");
        let [view] = asked.questions.as_slice() else { panic!("{text}: {:?}", asked.questions) };
        assert_eq!(view.text, question);
        let found: Vec<&str> = view.choices.iter().map(|choice| choice.label.as_str()).collect();
        assert_eq!(found, labels);
        let answered = import(table, text, std::slice::from_ref(&view.choices[0].correction));
        assert!(answered.is_ready() && answered.questions.is_empty(), "{text}");
        assert_eq!(rows(&answered), used, "{text}");
    }
}

#[test]
fn what_is_converted_is_said() {
    let text = "Channel→Contacts→AHT\nPhone→600→7.2\nEmail→280→8\nTotal→900→7";
    let asked = import(Table::Channels, text, &[]);
    assert_eq!(asked.notes, ["The line “Total” holds 900, the rows add up to 880."]);
    let minutes = asked.questions[0].choices[1].correction.clone();
    let answered = import(Table::Channels, text, &[minutes]);
    assert_eq!(
        answered.notes,
        [
            "“AHT” was converted from minutes to seconds.",
            "The kind of 2 channels was taken from their names.",
            "The line “Total” holds 900, the rows add up to 880.",
        ]
    );
    let seconds = answered.pasted.iter().flat_map(|pasted| &pasted.rows);
    let seconds: Vec<&str> = seconds.map(|row| row.text(at::SECONDS)).collect();
    // 7.2 and 8 minutes.
    assert_eq!(seconds, ["432", "480"]);
}

#[test]
fn what_cannot_be_used_says_why() {
    for (text, refusal) in [
        ("", "There is nothing in it."),
        (
            "A→60\u{a0}%\nB→50\u{a0}%",
            "The shares add up to more than 100\u{a0}%. Leave out a line with the total.",
        ),
        (
            "Contacts→600\nAHT→412",
            "Each line is a measure here, such as contacts or handle time. Swap rows and columns in the spreadsheet, then copy the cells again.",
        ),
    ] {
        let import = import(Table::Issues, text, &[]);
        assert_eq!(import.refusal, refusal);
        assert!(!import.is_ready());
    }
    let many = "1→2→3→4→5→6→7→8→9→0\n".repeat(4_001);
    let import = import(Table::Issues, &many, &[]);
    assert_eq!(import.refusal, "40,000 cells are the most that are read.");
    assert_eq!((import.heading.as_str(), import.button.as_str()), ("No rows", "Use rows"));
}

#[test]
fn of_many_lines_a_hundred_are_shown_and_the_rest_counted() {
    let lines: Vec<String> = (1..=120).map(|row| format!("Name of {row}→{}", row * 7)).collect();
    let import = import(Table::Issues, &lines.join("\n"), &[]);
    assert_eq!((import.lines.len(), import.more_lines.as_str()), (100, "and 20 more lines"));
    assert_eq!(import.heading, "120 rows of 120 lines");
    assert_eq!(import.refusal, "That makes 120 rows, and 64 are the most.");
    assert!(!import.is_ready());
}

#[test]
fn rows_go_behind_those_that_stand_there() {
    let mut draft = draft();
    draft.set_cell(Table::Issues, 0, Table::Issues.name_column(), "Old");
    draft.set_cell(Table::Issues, 1, Table::Issues.name_column(), "");
    let import = Import::of(&draft, Table::Issues, "Login;80\n", &Corrections::default());
    assert_eq!(rows(&import), [("Old", ""), ("Login", "80")]);
    assert_eq!(import.heading, "1 row of 1 line");
    assert_eq!(import.button, "Use 1 row");
}

#[test]
fn the_same_table_once_more_is_asked_about_before_it_counts_twice() {
    let mut own = draft();
    let text = "Issue\tContacts\nBilling\t600\nLogin\t300";
    let first = |draft: &Draft| Import::of(draft, Table::Issues, text, &Corrections::default());
    assert!(!first(&own).notes.iter().any(|note| note.contains("already")));
    own.set_cell(Table::Issues, 0, at::COUNT, "500");
    own.set_cell(Table::Issues, 0, Table::Issues.name_column(), "billing ");
    let asked = first(&own);
    assert!(!asked.is_ready());
    let question = &asked.questions[0];
    assert_eq!(
        question.text,
        "1 row stands there already, and 1 of these is there too. These rows"
    );
    let answered = |place: usize| {
        let mut corrections = Corrections::default();
        corrections.make(&question.choices[place].correction);
        Import::of(&own, Table::Issues, text, &corrections)
    };
    let replaced = answered(0);
    assert_eq!(rows(&replaced), [("Billing", "600"), ("Login", "300")]);
    assert_eq!(replaced.notes[0], "1 row stands there already, and these take their place.");
    let both = answered(1);
    assert_eq!(rows(&both), [("billing", "500"), ("Billing", "600"), ("Login", "300")]);
    assert_eq!(both.notes[0], "1 row stands there already, and these go behind them.");
    // Other rows ask nothing.
    own.set_cell(Table::Issues, 0, Table::Issues.name_column(), "Returns");
    assert_eq!(first(&own).notes[0], "1 row stands there already, and these go behind them.");
    assert!(first(&own).is_ready());
}

#[test]
fn cells_that_cannot_be_read_are_named_before_the_rows_are_used() {
    let text = "Issue→Contacts→Can be avoided\nBilling→60O→20%\nLogin→300→n/k\nOther→20→5%";
    let notes = import(Table::Issues, text, &[]).notes;
    let named: Vec<&String> = notes.iter().filter(|note| note.starts_with("Cannot")).collect();
    assert_eq!(named.len(), 2, "{notes:?}");
    assert!(named[0].starts_with("Cannot be read: Billing, Contacts. "), "{named:?}");
    assert!(named[1].starts_with("Cannot be read: Login, Can be avoided, %. "), "{named:?}");
    // Of many the first three are named.
    let count =
        |row: usize| if row.is_multiple_of(3) { "60O".to_owned() } else { (row * 7).to_string() };
    let many: Vec<String> = (1..=15).map(|row| format!("Name of {row}→{}", count(row))).collect();
    let notes = import(Table::Issues, &format!("Issue→Contacts\n{}", many.join("\n")), &[]).notes;
    assert!(notes.iter().any(|note| note == "2 further cells cannot be read."), "{notes:?}");
}
