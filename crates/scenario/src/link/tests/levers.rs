//! Levers in links: their rows, and the amounts of each further scenario beside them.

use super::*;
use crate::field::{Further, at};

const ROWS: &str = "fewer:issue:Order%20status:0:3:::001-6:Help%20pages,contained:automation::1:6:240::assistant:Assistant,\
     shorter:people:::::5::Macros,points:channel:Email:::::order-status:";

fn levers(link: &str) -> Vec<Vec<String>> {
    let rows = read(link).draft.rows(Table::Levers).to_vec();
    rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect()).collect()
}

fn amounts(opened: &Opened, further: Further) -> Vec<&str> {
    opened.draft.rows(Table::Levers).iter().map(|row| row.text(further.column())).collect()
}

#[test]
fn levers_and_their_amounts_fill_the_rows_in_the_persons_order() {
    let link = format!(
        "v=1&vol=2400&in=month&lever={ROWS}&b.name=Better%20help&b.by=35..50:20..30::&c.by=35..50:20..30:55..65:1.5&end"
    );
    let opened = read(&link);
    assert_eq!(opened.notices, []);
    assert_eq!(
        levers(&link)[0],
        [
            "fewer",
            "issue",
            "Order status",
            "0",
            "3",
            "",
            "",
            "001-6",
            "35 to 50",
            "35 to 50",
            "",
            "Help pages"
        ]
    );
    assert_eq!(levers(&link)[3][at::SOURCE..], ["order-status", "", "1.5", "", ""]);
    assert_eq!(amounts(&opened, Further::B), ["35 to 50", "20 to 30", "", ""]);
    assert_eq!(opened.draft.scenarios(), [Further::B, Further::C]);
    assert_eq!(write(&opened.draft), Ok(Some(link.clone())));
    // The amounts may stand before the levers.
    let (head, levers) = link.split_once("&lever=").unwrap();
    let (rows, rest) = levers.split_once('&').unwrap();
    let turned = format!("{}&{}&lever={rows}&end", head, rest.trim_end_matches("&end"));
    assert_eq!(rewritten(&turned), Some(link));
}

#[test]
fn points_are_a_plain_number_and_all_other_amounts_percent() {
    let amount = |effect: &str, amount: &str| {
        let opened = read(&format!("v=1&lever={effect}::::::::&b.by={amount}&end"));
        opened.draft.cell(Table::Levers, 0, at::AMOUNT_OF_B).clone()
    };
    assert_eq!(amount("points", "150"), plain("150"));
    assert_eq!(amount("points", "150..200"), plain("150 to 200"));
    for effect in ["fewer", "solved", "contained", "shorter", "cheaper"] {
        assert_eq!(amount(effect, "8..12"), plain("8 to 12"));
        assert_eq!(amount(effect, "150"), unread("150", Unread::OutOfRange), "{effect}");
        assert_eq!(amount(effect, "90..100"), unread("90..100", Unread::OutOfRange), "{effect}");
        assert_eq!(amount(effect, "..twelve"), unread("twelve", Unread::Raw), "{effect}");
    }
    let mut draft = read("v=1&lever=points::::::::&b.by=150&end").draft;
    let problem =
        |draft: &Draft| crate::Scenario::of(draft).cell_problem(Table::Levers, 0, at::AMOUNT_OF_B);
    assert_eq!(problem(&draft), None);
    // Another effect makes percent of it, and back.
    draft.set_cell(Table::Levers, 0, at::EFFECT, "fewer");
    assert_eq!(problem(&draft), Some(crate::entry::Problem::AboveHundred));
    draft.set_cell(Table::Levers, 0, at::EFFECT, "points");
    assert_eq!(problem(&draft), None);
    draft.set_cell(Table::Levers, 0, at::AMOUNT_OF_B, "2 %");
    assert_eq!(problem(&draft), Some(crate::entry::Problem::Percentage));
}

#[test]
fn amounts_for_another_number_of_levers_are_unread_as_a_whole_and_none_moves() {
    for (by, shown, written) in [
        ("35", "35", "..35"),
        ("35..50:20", "35..50:20", "..35%2E%2E50%3A20"),
        ("35:20:30:40:50", "35:20:30:40:50", "..35%3A20%3A30%3A40%3A50"),
        ("..35%3A20", "35:20", "..35%3A20"),
        ("..x:35", "..x:35", "..%2E%2Ex%3A35"),
    ] {
        let opened = read(&format!("v=1&lever={ROWS}&b.by={by}&c.by=1:2:3:4&end"));
        assert_eq!(amounts(&opened, Further::B), ["", "", "", ""], "{by}");
        assert_eq!(amounts(&opened, Further::C), ["1", "2", "3", "4"], "{by}");
        let text = opened.draft.unread_amounts(Further::B);
        assert_eq!((text.text.as_str(), text.unread.is_some()), (shown, true), "{by}");
        assert_eq!(opened.notices, [Notice::about(NoticeId::UnreadEntry, "b.by")]);
        // Unread is not blank.
        assert_eq!(opened.draft.scenarios(), [Further::B, Further::C]);
        let state = format!("v=1&lever={ROWS}&b.by={written}&c.by=1:2:3:4&end");
        assert_eq!(write(&opened.draft), Ok(Some(state.clone())), "{by}");
        assert_eq!(rewritten(&state), Some(state));
        // They go with the first amount of their scenario that is typed.
        let mut draft = opened.draft;
        draft.set_cell(Table::Levers, 1, Further::C.column(), "20");
        assert!(!draft.unread_amounts(Further::B).is_blank());
        draft.set_cell(Table::Levers, 1, Further::B.column(), "7");
        assert!(draft.unread_amounts(Further::B).is_blank());
        assert!(write(&draft).ok().flatten().unwrap().contains("&b.by=:7::&"));
    }
    // Without levers, and with one that they can be of alone.
    let link = "v=1&vol=5&in=month&b.by=..35%3A20&end";
    assert_eq!(rewritten("v=1&vol=5&b.by=35:20&end").as_deref(), Some(link));
    assert_eq!(rewritten(link).as_deref(), Some(link));
    assert!(!read(link).draft.is_empty());
    let opened = read("v=1&lever=fewer::::::::&b.by=35:20&end");
    let cell = opened.draft.cell(Table::Levers, 0, at::AMOUNT_OF_B);
    assert_eq!(cell, &unread("35:20", Unread::NotOfItsKind));
    assert_eq!(ids(&opened), [NoticeId::UnreadEntry]);
}

#[test]
fn a_lever_that_is_blank_but_for_an_amount_stays_and_amounts_stay_with_their_rows() {
    let link = "v=1&lever=fewer::::::::,::::::::,shorter::::::::&b.by=:20:&c.by=1:2:3&end";
    let opened = read(link);
    assert_eq!(amounts(&opened, Further::B), ["", "20", ""]);
    assert_eq!(write(&opened.draft), Ok(Some(link.to_owned())));
    // Blank rows go, and take the blanks of the amounts along.
    let with_blank = "v=1&lever=fewer::::::::,,shorter::::::::,::::::::&b.by=1::3:&c.by=:::&end";
    assert_eq!(
        rewritten(with_blank).as_deref(),
        Some("v=1&lever=fewer::::::::,shorter::::::::&b.by=1:3&end")
    );
    let mut draft = read(link).draft;
    draft.rows_mut(Table::Levers).unwrap().remove(0);
    let written = write(&draft).ok().flatten();
    assert_eq!(
        written.as_deref(),
        Some("v=1&lever=::::::::,shorter::::::::&b.by=20:&c.by=2:3&end")
    );
    // A dash is no amount and no lever.
    draft.set_cell(Table::Levers, 2, Further::D.column(), "–");
    assert_eq!(write(&draft).ok().flatten(), written);
    assert_eq!(draft.scenarios(), [Further::B, Further::C]);
    for none in [
        "v=1&vol=5&lever=,&end",
        "v=1&vol=5&lever=::::::::&b.by=&end",
        "v=1&vol=5&b.by=::&b.name=%20&end",
    ] {
        let opened = read(none);
        assert_eq!(opened.notices, [], "{none}");
        assert_eq!(write(&opened.draft), Ok(Some("v=1&vol=5&in=month&end".to_owned())), "{none}");
        assert_eq!(opened.draft.scenarios(), [], "{none}");
    }
}

#[test]
fn a_row_with_a_wrong_number_of_cells_keeps_its_amounts() {
    let link = "v=1&lever=fewer:all,shorter::::::::&b.by=35:20&end";
    let opened = read(link);
    let rows = opened.draft.rows(Table::Levers);
    assert!(rows[0].is_unread && !rows[1].is_unread);
    assert_eq!(amounts(&opened, Further::B), ["35", "20"]);
    let written = "v=1&lever=..fewer%3Aall,shorter::::::::&b.by=35:20&end";
    assert_eq!(write(&opened.draft), Ok(Some(written.to_owned())));
    assert_eq!(rewritten(written).as_deref(), Some(written));
}

#[test]
fn cells_of_a_lever_are_those_of_their_column() {
    let cell = |column: usize, text: &str| {
        let mut cells = [""; 9];
        cells[if column == 11 { 8 } else { column }] = text;
        let opened = read(&format!("v=1&vol=5&lever={}&end", cells.join(":")));
        let rows = opened.draft.rows(Table::Levers);
        rows.first().map_or_else(Text::default, |row| row.cells[column].clone())
    };
    for (column, fine, wrong) in [
        (at::EFFECT, vec!["fewer", "cheaper"], vec!["Fewer", "less"]),
        (at::REACH, vec!["all", "automation"], vec!["issues"]),
        (at::START, vec!["0", "600"], vec!["601", "1.5", "-1", "1..2"]),
        (at::RAMP, vec!["0", "36"], vec!["601", "x"]),
        (at::TOUCHED_SECONDS, vec!["240", "0.5"], vec!["1..2", "1000000001"]),
        (at::REPEATS, vec!["0", "100"], vec!["101", "5..6"]),
        (at::SOURCE, vec!["001-6", "order-status", "a"], vec!["A", "a_b", "%C3%A9"]),
    ] {
        for text in fine {
            assert_eq!(cell(column, text), plain(text), "{column} {text}");
        }
        for text in wrong {
            assert!(cell(column, text).unread.is_some(), "{column} {text}");
        }
    }
    assert_eq!(cell(at::TARGET, "Order%20status%2C%20EU"), plain("Order status, EU"));
    assert_eq!(cell(11, "..x"), unread("x", Unread::Raw));
}

#[test]
fn ten_levers_are_the_most() {
    let rows = |count: usize| vec!["fewer::::::::"; count].join(",");
    assert_eq!(levers(&format!("v=1&lever={}&end", rows(10))).len(), 10);
    let opened = read(&format!("v=1&vol=5&lever={}&end", rows(11)));
    assert_eq!(ids(&opened), [NoticeId::TooManyRows]);
    assert!(opened.draft.is_empty() && opened.is_meant());
    let mut draft = Draft::empty(NumberStyle::EnUs);
    for row in 0..12 {
        draft.set_cell(Table::Levers, row, at::EFFECT, "fewer");
    }
    assert_eq!(draft.rows(Table::Levers).len(), Table::MOST_LEVERS);
}

#[test]
fn names_stand_with_the_further_scenarios_alone() {
    let link = "v=1&vol=5&in=month&b.vol=7&b.name=Help&b.iss=1:::a&c.name=a%2Cb&end";
    let opened = read(link);
    assert_eq!(opened.draft.text(Field::NameOfC), "a,b");
    assert_eq!(opened.draft.scenarios(), [Further::B, Further::C]);
    // Of b. there is something that is kept and not shown; a name alone is no such thing.
    assert_eq!(opened.notices, [Notice::about(NoticeId::FurtherScenario, "b")]);
    assert_eq!(write(&opened.draft), Ok(Some(link.to_owned())));
    for unknown in ["name", "by", "e.name", "b.lever", "b.b.name", "b.lever", "lever.by", "b.title"]
    {
        let opened = read(&format!("v=1&vol=5&{unknown}=5&end"));
        assert_eq!(opened.notices, [Notice::about(NoticeId::UnknownKey, unknown)], "{unknown}");
    }
    let name = |length: usize| format!("v=1&vol=5&in=month&b.name={}&end", "x".repeat(length));
    assert_eq!(rewritten(&name(60)), Some(name(60)));
    assert_eq!(write(&read(&name(61)).draft), Err(Unwritable::Entry(Field::NameOfB)));
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::NameOfD, "x".repeat(61));
    assert_eq!(write(&draft), Ok(Some(format!("v=1&d.name=..{}&end", "x".repeat(61)))));
    // In the query of a host page `name` is the host's.
    for theirs in ["?v=3&name=Joe", "?v=3&by=5"] {
        assert_eq!(ids(&read(&format!("https://example.org/{theirs}"))), [], "{theirs}");
    }
    assert!(read("https://example.org/?v=1&b.name=Joe&end").found);
    assert!(read("https://example.org/?v=1&b.by=5&end").found);
}

#[test]
fn of_cut_levers_and_amounts_nothing_is_used_that_may_be_longer() {
    let whole = format!("v=1&lever={ROWS}&b.name=Help&b.by=35..50:20..30::4&end");
    let (before, _) = whole.split_once("4&end").unwrap();
    for tail in ["", "4"] {
        let opened = read(&format!("{before}{tail}"));
        assert_eq!(amounts(&opened, Further::B), ["", "", "", ""]);
        assert_eq!(opened.draft.unread_amounts(Further::B).unread, Some(Unread::CutOff));
        assert!(opened.notices.contains(&Notice::about(NoticeId::CutOff, "b.by")));
    }
    // The beginning of another key shows that the one before is whole.
    for (begun, kept) in [("b.n", "order-status"), ("b.b", "order-status"), ("b.", "order-status")]
    {
        let opened = read(&format!("v=1&lever={ROWS}&{begun}"));
        let rows = opened.draft.rows(Table::Levers);
        assert_eq!(rows[3].text(at::SOURCE), kept, "{begun}");
    }
    let opened = read(&format!("v=1&vol=5&lever={ROWS}"));
    let rows = opened.draft.rows(Table::Levers);
    assert_eq!((rows.len(), rows[3].is_unread), (4, true));
}

#[test]
fn of_two_keys_of_amounts_the_first_with_a_value_counts() {
    let opened = read("v=1&lever=fewer::::::::&b.by=&b.by=5&b.by=6&end");
    assert_eq!(amounts(&opened, Further::B), ["5"]);
    assert_eq!(opened.notices, [Notice::about(NoticeId::DuplicateKey, "b.by")]);
}

#[test]
fn unread_amounts_beyond_the_cap_are_kept_back() {
    let link = format!("v=1&vol=5&c.by={}&end", "1:".repeat(101));
    let opened = read(&link);
    assert_eq!(write(&opened.draft), Err(Unwritable::Further('c')));
    assert_eq!(ids(&opened), [NoticeId::UnreadEntry, NoticeId::NotKept]);
}

#[test]
fn three_scenarios_of_four_ranged_levers_stay_far_below_a_urls_length() {
    let by = "12.5..50:20..30:55..65:1.25..2.75";
    let link = format!(
        "{}&lever={ROWS}&b.by={by}&c.by={by}&d.by={by}&end",
        STORY.trim_end_matches("&end")
    );
    assert_eq!(rewritten(&link), Some(link.clone()));
    assert!(link.len() < 500, "{}", link.len());
}
