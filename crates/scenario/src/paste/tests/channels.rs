//! Kinds of channels that are found from their names.

use super::*;

#[test]
fn a_channel_gets_the_kind_that_is_its_name_where_the_block_has_none() {
    let kinds = |text: &str| {
        let pasted = paste(&english(), Table::Channels, (0, 6), &text.replace('→', "\t"));
        let pasted = pasted.expect(text);
        let kinds = pasted.rows.iter().filter(|row| !row.is_blank());
        (kinds.map(|row| row.cells[1].text.clone()).collect::<Vec<_>>(), pasted.kinds_from_names)
    };
    let own = |kinds: &[&str]| kinds.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        kinds("Channel→Tickets\nE-mail→1,280\nLive chat→300\nEmail EU→100\nSMS→50\n"),
        (own(&["email", "chat", "", "sms"]), 3)
    );
    // Rows without a header are those of a sheet.
    assert_eq!(kinds("Email→1,280\nPhone→300\nShop→9\n"), (own(&["email", "phone", ""]), 2));
    assert_eq!(kinds("Email→1,280→form\nTelefon→300→\n"), (own(&["form", "phone"]), 1));
    assert_eq!(kinds("E-Mail\nTeléfono"), (own(&["email", "phone"]), 2));
    // The block says it itself, also where it says nothing of a row.
    assert_eq!(
        kinds("Channel→Kind→Tickets\nEmail→form→1,280\nPhone→→300\n"),
        (own(&["form", ""]), 0)
    );
}

#[test]
fn a_kind_on_the_page_wins_over_the_name_that_is_pasted() {
    let mut draft = english();
    draft.set_cell(Table::Channels, 0, 1, "form");
    let kinds = |at: (usize, usize), text: &str| {
        let pasted = paste(&draft, Table::Channels, at, &text.replace('→', "\t")).expect(text);
        let rows = pasted.rows.iter().map(|row| row.cells[1].text.clone());
        (rows.collect::<Vec<_>>().join(" "), pasted.kinds_from_names)
    };
    assert_eq!(kinds((0, 6), "Email\nPhone"), ("form phone".to_owned(), 1));
    assert_eq!(kinds((0, 6), "Email→1,280\nPhone→300"), ("form phone".to_owned(), 1));
    assert_eq!(kinds((0, 6), "Channel→Tickets\nEmail→80"), ("form".to_owned(), 0));
    // Numbers beside names that stand there say nothing of kinds.
    assert_eq!(kinds((0, 0), "1280\n300").1, 0);
}
