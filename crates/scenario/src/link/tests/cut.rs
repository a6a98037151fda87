//! Links that were cut off: `vol=240` may have been 2400.

use super::*;
use NoticeId::{CutOff, FurtherScenario, UnreadEntry};

#[test]
fn the_entry_behind_the_last_ampersand_of_a_cut_link_is_unread() {
    let opened = read("v=1&base=1000:customers&vol=240");
    assert_eq!(opened.draft.get(Field::Contacts), &unread("240", Unread::CutOff));
    assert_eq!(opened.draft.get(Field::Base), &plain("1,000"));
    assert_eq!(ids(&opened), [UnreadEntry, CutOff]);
    assert_eq!(
        rewritten("v=1&base=1000:customers&vol=240").as_deref(),
        Some("v=1&vol=..240&base=1000:customers&in=month&end")
    );
}

#[test]
fn what_ends_with_an_ampersand_or_in_a_key_was_complete_before() {
    for tail in ["&", "&b", "&base", "&en", "&e"] {
        let opened = read(&format!("v=1&vol=240{tail}"));
        assert_eq!(opened.draft.get(Field::Contacts), &plain("240"), "{tail}");
        assert_eq!(ids(&opened), [CutOff], "{tail}");
    }
}

#[test]
fn trackers_behind_the_cut_do_not_hide_it() {
    for tail in ["&utm_source=mail", "&fbclid=abc&utm_medium=x", "&fbclid"] {
        let opened = read(&format!("v=1&vol=240{tail}"));
        assert_eq!(opened.draft.get(Field::Contacts), &unread("240", Unread::CutOff), "{tail}");
    }
}

#[test]
fn foreign_keys_behind_the_cut_do_not_hide_it() {
    for tail in [
        "&gclid=x",
        "&gclid=x&msclkid=y&foo",
        "&utm_source=mail&gclid=x",
        "&mc_eid=1&utm_medium=x",
        "&ref=home&s=20",
        "&_ga=2.1",
        "&&gclid=x",
        "&v=3",
    ] {
        let opened = read(&format!("v=1&per=quarter&base=1000:customers&vol=240{tail}"));
        assert_eq!(opened.draft.get(Field::Contacts), &unread("240", Unread::CutOff), "{tail}");
        assert_eq!(opened.draft.get(Field::Base), &plain("1,000"), "{tail}");
        assert!(opened.notices.contains(&Notice::about(CutOff, "vol")), "{tail}");
    }
    // A row of a breakdown, and an entry of a further scenario, are our own too.
    let rows = read("v=1&vol=500&iss=300:::A,20&gclid=x");
    assert_eq!(rows.draft.cell(Table::Issues, 1, 3), &unread("20", Unread::CutOff));
    assert_eq!(rows.draft.get(Field::Contacts), &plain("500"));
    assert_eq!(
        rewritten("v=1&vol=5&b.vol=24&gclid=x").as_deref(),
        Some("v=1&vol=5&in=month&b.vol=..24&end")
    );
}

#[test]
fn the_beginning_of_a_key_shows_that_the_entry_before_it_is_whole() {
    for tail in ["&bas&gclid=x", "&b.vo", "&b.", "&cha", "&en&utm_source=x"] {
        let opened = read(&format!("v=1&vol=240{tail}"));
        assert_eq!(opened.draft.get(Field::Contacts), &plain("240"), "{tail}");
        assert!(opened.notices.contains(&Notice::of(CutOff)), "{tail}");
    }
}

#[test]
fn where_nothing_was_read_the_notice_does_not_speak_of_a_last_entry() {
    for link in ["#v=1", "#v=1&", "#v=1&vo", "#v=1&vol=", "#v=1&gclid=x", "#v=1&vol=%20"] {
        let opened = read(link);
        assert!(!opened.found, "{link}");
        assert!(opened.notices.contains(&Notice::of(CutOff)), "{link}: {:?}", opened.notices);
        assert!(opened.notices.contains(&Notice::of(NoticeId::NoState)), "{link}");
    }
}

#[test]
fn cut_units_words_texts_and_escapes_are_unread_as_they_stand() {
    for (link, field, expected) in [
        ("v=1&base=1000:cust", Field::Base, "1000:cust"),
        ("v=1&base=1000:customers", Field::Base, "1000:customers"),
        ("v=1&per=45:days", Field::Period, "45:days"),
        ("v=1&per=..45:days", Field::Period, "45:days"),
        ("v=1&vs=saas", Field::Segment, "saas"),
        ("v=1&cur=usd", Field::Currency, "usd"),
        ("v=1&title=EU%2", Field::Title, "EU%2"),
        ("v=1&title=%2E%2Ex", Field::Title, "..x"),
        ("v=1&in=month", Field::TimeBase, "month"),
    ] {
        assert_eq!(text(link, field), unread(expected, Unread::CutOff), "{link}");
        assert_eq!(text(link, Field::BaseKind), plain(""), "{link}");
    }
    assert_eq!(rewritten("v=1&in=month").as_deref(), Some("v=1&in=..month&end"));
}

#[test]
fn a_cut_entry_of_a_further_scenario_never_says_that_there_is_no_such_input() {
    assert_eq!(
        rewritten("v=1&vol=5&b.vol=24").as_deref(),
        Some("v=1&vol=5&in=month&b.vol=..24&end")
    );
    assert_eq!(ids(&read("v=1&vol=5&b.vol=24")), [UnreadEntry, CutOff, FurtherScenario]);
    // `b.vol=` may have been `b.vol=2400`.
    assert_eq!(rewritten("v=1&vol=5&b.vol=").as_deref(), Some("v=1&vol=5&in=month&end"));
    assert_eq!(rewritten("v=1&vol=5&b.vol=&end").as_deref(), Some("v=1&vol=5&in=month&b.vol=&end"));
}

#[test]
fn a_cut_state_in_the_query_or_wholly_encoded_is_told_too() {
    for link in ["https://example.org/?v=1&vol=240", "#v%3D1%26vol%3D240", "#v=1&amp;vol=240"] {
        assert_eq!(text(link, Field::Contacts), unread("240", Unread::CutOff), "{link}");
        assert!(ids(&read(link)).contains(&CutOff), "{link}");
    }
}
