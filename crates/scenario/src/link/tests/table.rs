//! Breakdowns in a link, behaviour by behaviour.

use super::*;
use crate::field::at;

/// The example of the format.
const ISSUES: &str = "2500:status:80:Order%20status,980:billing::Billing";

/// Texts and marks of a row.
fn cells(link: &str, table: Table, row: usize) -> Vec<Text> {
    read(link).draft.rows(table)[row].cells.to_vec()
}

fn issue(row: &str) -> Vec<Text> {
    cells(&format!("v=1&iss={row}&end"), Table::Issues, 0)
}

fn texts(row: &[Text]) -> Vec<&str> {
    row.iter().map(|cell| cell.text.as_str()).collect()
}

#[test]
fn the_example_of_the_format_fills_the_rows_in_the_persons_order() {
    let link = format!("v=1&vol=4000&in=month&iss={ISSUES}&end");
    let opened = open(&link, NumberStyle::DeDe);
    assert_eq!(opened.notices, []);
    let [first, second] = opened.draft.rows(Table::Issues) else {
        panic!("{:?}", opened.draft.rows(Table::Issues))
    };
    assert_eq!(texts(&first.cells), ["2.500", "status", "80", "Order status"]);
    assert_eq!(texts(&second.cells), ["980", "billing", "", "Billing"]);
    assert!(!first.is_unread && !second.is_unread);
    assert_eq!(write(&opened.draft), Ok(Some(link)));
}

#[test]
fn every_table_has_its_columns_in_its_order() {
    let link = "v=1&vol=9&basis=time&in=month&iss=1:other:0:a&chan=2:sms:3.5:4:5:0.6:b\
                &part=7:8:9:10:c&end";
    assert_eq!(rewritten(link).as_deref(), Some(link));
    assert_eq!(texts(&cells(link, Table::Channels, 0)), ["2", "sms", "3.5", "4", "5", "0.6", "b"]);
    assert_eq!(texts(&cells(link, Table::Segments, 0)), ["7", "8", "9", "10", "c"]);
}

#[test]
fn a_row_with_a_wrong_number_of_cells_is_one_unread_row_and_no_other_row_moves() {
    for (wrong, shown, written) in [
        ("5", "5", "..5"),
        ("5:status:80", "5:status:80", "..5%3Astatus%3A80"),
        ("5:status:80:a:b", "5:status:80:a:b", "..5%3Astatus%3A80%3Aa%3Ab"),
        ("..x:y", "..x:y", "..%2E%2Ex%3Ay"),
        ("5%3Astatus%3A80%3Aa", "5:status:80:a", "..5%3Astatus%3A80%3Aa"),
    ] {
        let opened = read(&format!("v=1&iss=1:::a,{wrong},2:::b&end"));
        let rows = opened.draft.rows(Table::Issues);
        assert_eq!(rows.len(), 3, "{wrong}");
        assert!(rows[1].is_unread);
        assert_eq!(rows[1].cells.last(), Some(&unread(shown, Unread::NotOfItsKind)), "{wrong}");
        assert_eq!((rows[0].name(), rows[2].name()), ("a", "b"));
        assert_eq!(ids(&opened), [NoticeId::UnreadEntry]);
        let state = format!("v=1&iss=1:::a,{written},2:::b&end");
        assert_eq!(write(&opened.draft), Ok(Some(state.clone())), "{wrong}");
        assert_eq!(rewritten(&state), Some(state));
    }
}

#[test]
fn a_raw_row_stands_as_it_was_typed_and_computes_nothing() {
    let link = "v=1&vol=100&base=50:orders&in=month&iss=..50%3Astatus%3A80%3Aa,10:::b&end";
    let opened = read(link);
    assert_eq!(
        opened.draft.rows(Table::Issues)[0].cells.last(),
        Some(&unread("50:status:80:a", Unread::Raw))
    );
    assert_eq!(rewritten(link).as_deref(), Some(link));
}

#[test]
fn a_raw_cell_is_unread_and_its_row_keeps_the_other_cells() {
    let row = issue("..about%2050:status:..%C2%BD:Order");
    assert_eq!(row[0], unread("about 50", Unread::Raw));
    assert_eq!(row[2], unread("½", Unread::Raw));
    assert_eq!((row[1].clone(), row[3].clone()), (plain("status"), plain("Order")));
    let link = "v=1&iss=..about%2050:status:..%C2%BD:Order&end";
    assert_eq!(rewritten(link).as_deref(), Some(link));
    // Also where the reader could read it.
    assert_eq!(issue("..50:::a")[0], unread("50", Unread::Raw));
}

#[test]
fn numbers_of_cells_are_those_of_their_column() {
    for (cell, expected) in [
        ("2500", plain("2,500")),
        ("0002500.0", plain("2,500")),
        ("1..5", unread("1..5", Unread::NotOfItsKind)), // no column takes a range
        ("2.5", unread("2.5", Unread::NotOfItsKind)),
        ("-1", unread("-1", Unread::OutOfRange)),
        ("1e3", unread("1e3", Unread::NotOfItsKind)),
        ("NaN", unread("NaN", Unread::NotOfItsKind)),
        ("2000000000000000", unread("2000000000000000", Unread::OutOfRange)),
        ("%20", plain("")),
    ] {
        assert_eq!(issue(&format!("{cell}:::a"))[0], expected, "{cell}");
    }
    for (cell, expected) in [
        ("0", plain("0")),
        ("62.5", plain("62.5")),
        ("100", plain("100")),
        ("100.1", unread("100.1", Unread::OutOfRange)),
        ("80%25", unread("80%", Unread::NotOfItsKind)),
    ] {
        assert_eq!(issue(&format!("5::{cell}:a"))[2], expected, "{cell}");
    }
    let seconds = |cell: &str| {
        let link = format!("v=1&chan=5:::{cell}:::a&end");
        cells(&link, Table::Channels, 0)[at::SECONDS].clone()
    };
    assert_eq!(seconds("1000000000"), plain("1,000,000,000"));
    assert_eq!(seconds("1000000001"), unread("1000000001", Unread::OutOfRange));
}

#[test]
fn a_word_that_is_not_on_the_list_is_unread_and_written_as_raw() {
    for word in ["Status", "statu", "phone", "any"] {
        assert_eq!(issue(&format!("5:{word}::a"))[1], unread(word, Unread::NotOfItsKind));
        let link = format!("v=1&iss=5:{word}::a&end");
        assert_eq!(rewritten(&link), Some(format!("v=1&iss=5:..{word}::a&end")));
    }
    for (word, _) in crate::field::ISSUE_TYPES {
        assert_eq!(issue(&format!("5:{word}::a"))[1], plain(word));
    }
    for (word, _) in crate::field::CHANNEL_KINDS {
        let link = format!("v=1&chan=5:{word}:::::a&end");
        assert_eq!(cells(&link, Table::Channels, 0)[at::KIND], plain(word));
    }
}

#[test]
fn a_name_may_hold_what_parts_rows_cells_and_pairs() {
    for name in ["a,b:c", "..x", "5..7", "a&b=c", "end", "&end", "=SUM(A1)", "é–中\u{202e}", "50%"]
    {
        let link = format!("v=1&iss=5:::{}&end", encode(name));
        let opened = read(&link);
        assert_eq!(opened.draft.rows(Table::Issues).len(), 1, "{name}");
        assert_eq!(opened.draft.cell(Table::Issues, 0, 3), &plain(name));
        assert_eq!(write(&opened.draft), Ok(Some(link)));
    }
    // Bare ones part; there is no other escape than %.
    assert_eq!(read("v=1&iss=5:::a,b&end").draft.rows(Table::Issues).len(), 2);
    assert_eq!(issue("5:::a+b")[3], plain("a+b"));
    assert_eq!(issue("5:::a%0Ab")[3], unread("a\nb", Unread::ControlCharacter));
    assert_eq!(issue("5:::%20")[3], plain(""));
}

#[test]
fn a_name_has_at_most_60_characters_and_a_longer_one_is_kept_as_it_was_typed() {
    let link = |length: usize| format!("v=1&iss=5:::{}&end", encode(&"é".repeat(length)));
    assert_eq!(rewritten(&link(60)), Some(link(60)));
    for (length, kept) in [(61, 61), (200, 200), (201, 200)] {
        let mut opened = read(&link(length));
        let cell = opened.draft.cell(Table::Issues, 0, 3);
        assert_eq!(cell, &unread(&"é".repeat(kept), Unread::TooLong));
        assert_eq!(write(&opened.draft), Err(Unwritable::Row(Table::Issues)), "{length}");
        opened.draft.set_cell(Table::Issues, 0, 3, "short");
        assert_eq!(write(&opened.draft), Ok(Some("v=1&iss=5:::short&end".to_owned())));
    }
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Contacts, "5");
    for length in [61, 200] {
        let name = "é".repeat(length);
        draft.set_cell(Table::Segments, 0, 4, &name);
        let written = write(&draft).unwrap().unwrap();
        assert_eq!(written, format!("v=1&vol=5&in=month&part=::::..{}&end", encode(&name)));
        let cell = read(&written).draft.cell(Table::Segments, 0, 4).clone();
        assert_eq!(cell, unread(&name, Unread::Raw));
    }
    draft.set_cell(Table::Segments, 0, 4, &"é".repeat(201));
    assert_eq!(write(&draft), Err(Unwritable::Row(Table::Segments)));
    // A raw row and a raw cell hold 200.
    for raw in ["v=1&iss=..RAW&end", "v=1&iss=..RAW:::a&end", "v=1&iss=5:::..RAW&end"] {
        let fits = raw.replace("RAW", &"x".repeat(200));
        assert_eq!(rewritten(&fits), Some(fits.clone()));
        let beyond = read(&raw.replace("RAW", &"x".repeat(201)));
        assert_eq!(write(&beyond.draft), Err(Unwritable::Row(Table::Issues)), "{raw}");
    }
}

#[test]
fn blank_rows_are_neither_read_nor_written() {
    for rows in ["1:::a,,2:::b", ",1:::a,2:::b,", "1:::a,:::,2:::b,%20:::%20,%20"] {
        let written = rewritten(&format!("v=1&iss={rows}&end"));
        assert_eq!(written.as_deref(), Some("v=1&iss=1:::a,2:::b&end"), "{rows}");
    }
    for rows in ["", ",", ":::", "%20", ":::,:::"] {
        let opened = read(&format!("v=1&vol=5&iss={rows}&end"));
        assert_eq!(opened.notices, [], "{rows}");
        assert_eq!(opened.draft.rows(Table::Issues), [], "{rows}");
        assert!(!read(&format!("v=1&iss={rows}&end")).found, "{rows}");
    }
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set_cell(Table::Issues, 0, 3, "  ");
    assert_eq!(write(&draft), Ok(None));
    assert!(draft.is_empty());
}

#[test]
fn fault_64_64_rows_are_read_and_more_are_refused_with_a_notice() {
    let rows = |count: usize| vec!["1:::a"; count].join(",");
    assert_eq!(read(&format!("v=1&iss={}&end", rows(64))).draft.rows(Table::Issues).len(), 64);
    for key in ["iss", "chan", "part", "b.iss", "d.part"] {
        let link = format!("v=1&vol=5&{key}={}&end", rows(65));
        let opened = read(&link);
        assert_eq!(ids(&opened), [NoticeId::TooManyRows], "{key}");
        assert!(opened.draft.is_empty() && opened.is_meant());
        assert_eq!(ids(&open_file(&link, NumberStyle::EnUs)), [NoticeId::TooManyRows]);
    }
    // Commas elsewhere are no rows.
    assert!(read(&format!("v=1&vol=5&title={}&end", ",".repeat(100))).found);
    let mut draft = Draft::empty(NumberStyle::EnUs);
    for row in 0..70 {
        draft.set_cell(Table::Issues, row, 0, "1");
    }
    assert_eq!(draft.rows(Table::Issues).len(), Table::MOST_ROWS);
    assert!(read(&write(&draft).ok().flatten().unwrap()).found);
}

#[test]
fn of_a_cut_table_the_last_row_is_one_unread_row() {
    let cut = |tail: &str| read(&format!("v=1&vol=5&iss=1:::a,{tail}"));
    for (tail, shown) in [
        ("98", "98"),
        ("980:billing::Bill", "980:billing::Bill"),
        ("980:billing::Bill%2", "980:billing::Bill%2"),
        ("..98", "98"),
    ] {
        let opened = cut(tail);
        let rows = opened.draft.rows(Table::Issues);
        assert_eq!((rows.len(), rows[1].is_unread), (2, true), "{tail}");
        assert_eq!(rows[1].cells.last(), Some(&unread(shown, Unread::CutOff)));
        assert_eq!(texts(&rows[0].cells), ["1", "", "", "a"]);
        assert_eq!(ids(&opened), [NoticeId::UnreadEntry, NoticeId::CutOff]);
    }
    // What ends behind a comma was complete before.
    let opened = cut("");
    assert_eq!(opened.draft.rows(Table::Issues).len(), 1);
    assert_eq!(ids(&opened), [NoticeId::CutOff]);
    assert!(read("v=1&vol=5&iss=").draft.rows(Table::Issues).is_empty());
    assert!(!read("v=1&vol=5&iss=2").draft.rows(Table::Issues)[0].cells[3].is_blank());
}

#[test]
fn the_first_of_two_tables_wins() {
    let opened = read("v=1&iss=1:::a&iss=2:::b&end");
    assert_eq!(opened.draft.rows(Table::Issues)[0].name(), "a");
    assert_eq!(opened.notices, [Notice::about(NoticeId::DuplicateKey, "iss")]);
    assert_eq!(read("v=1&iss=,&iss=&iss=2:::b&end").draft.rows(Table::Issues)[0].name(), "b");
}

#[test]
fn tables_stand_behind_the_keys_and_before_further_scenarios() {
    assert_eq!(
        rewritten("v=1&part=1:::: a&b.vol=7&chan=1::::::b&in=year&iss=1:::c&title=x&vol=5&end")
            .as_deref(),
        Some(
            "v=1&vol=5&basis=time&in=year&title=x&iss=1:::c&chan=1::::::b&part=1::::%20a&b.vol=7&end"
        )
    );
}

#[test]
fn rows_of_further_scenarios_are_kept_in_canonical_form() {
    let link = "v=1&vol=5&c.iss=&b.iss=007:status:80.0:a%2cb,,..x,1:2&b.vol=6&in=month&end";
    assert_eq!(
        rewritten(link).as_deref(),
        Some("v=1&vol=5&in=month&b.vol=6&b.iss=7:status:80:a%2Cb,..x,..1%3A2&c.iss=&end")
    );
    let opened = read(link);
    assert_eq!(opened.notices[0], Notice::about(NoticeId::UnreadEntry, "b.iss"));
    assert!(opened.draft.rows(Table::Issues).is_empty(), "they are not those of the main one");
    // Blank rows are not "no such input".
    assert_eq!(rewritten("v=1&vol=5&b.iss=,&end").as_deref(), Some("v=1&vol=5&in=month&end"));
    // Cut: the last row is unread, and an empty value says nothing.
    assert_eq!(
        rewritten("v=1&vol=5&b.iss=1:::a,24").as_deref(),
        Some("v=1&vol=5&in=month&b.iss=1:::a,..24&end")
    );
    assert_eq!(rewritten("v=1&vol=5&b.iss=").as_deref(), Some("v=1&vol=5&in=month&end"));
    let name = "x".repeat(61);
    let opened = read(&format!("v=1&vol=5&b.iss=1:::{name}&end"));
    assert_eq!(write(&opened.draft), Err(Unwritable::Further('b')));
}
