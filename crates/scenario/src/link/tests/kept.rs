//! Links that are read and cannot be written back: the first edit would lose the address, so they say so.

use super::*;
use NoticeId::{NotKept, UnreadEntry};

/// A breakdown of so many rows with a name of 60 characters each.
fn rows(count: usize) -> String {
    let name = |row: usize| format!("{row:060}");
    (0..count).map(|row| format!("1:::{}", name(row))).collect::<Vec<_>>().join(",")
}

#[test]
fn a_link_that_is_too_long_to_be_kept_says_so() {
    // 31 rows of 64 characters with their commas are below 2,000 characters, 64 are above.
    let state = |count| format!("v=1&vol=500&in=month&iss={}&end", rows(count));
    assert_eq!(ids(&read(&state(30))), []);
    let long = read(&state(40));
    assert_eq!(ids(&long), [NotKept]);
    assert!(long.found && NotKept.is_grave());
    assert_eq!(long.draft.rows(Table::Issues).len(), 40);
    // The address before the state counts as well.
    let base = format!("https://example.org/{}/", "a".repeat(200));
    assert!(state(28).len() < 2_000 && base.len() + state(28).len() > 2_000);
    assert_eq!(ids(&read(&format!("{base}#{}", state(28)))), [NotKept]);
    assert_eq!(ids(&read(&format!("{base}?{}", state(28)))), [NotKept]);
    assert_eq!(ids(&read(&format!("https://example.org/#{}", state(28)))), []);
    // A file takes more, and is not asked for a link.
    assert_eq!(ids(&open_file(&state(40), NumberStyle::EnUs)), []);
}

#[test]
fn an_entry_that_is_too_long_to_be_kept_is_named() {
    let long = "x".repeat(201);
    for (pair, name) in [
        (format!("title={long}"), "title"),
        (format!("vs={long}"), "vs"),
        (format!("iss=5:::{long}"), "iss"),
        (format!("b.vol=..{long}"), "b"),
    ] {
        let opened = read(&format!("v=1&vol=5&{pair}&in=month&end"));
        assert!(opened.notices.contains(&Notice::about(NotKept, name)), "{:?}", opened.notices);
        assert!(ids(&opened).contains(&UnreadEntry), "{name}");
    }
}
