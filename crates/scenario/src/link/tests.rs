//! Reading and writing links, rule by rule of the format.

mod cut;
mod job;
mod kept;
mod levers;
mod range;
mod repair;
mod settings;
mod table;
mod unread;
mod writing;

use super::*;
use crate::{
    draft::Draft,
    field::{Field, Table},
    number::NumberStyle,
    text::{Text, Unread},
};

/// The story of the product, as the page writes it.
pub(super) const STORY: &str =
    "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=48000&in=month&end";

pub(super) fn read(link: &str) -> Opened {
    open(link, NumberStyle::EnUs)
}

pub(super) fn ids(opened: &Opened) -> Vec<NoticeId> {
    opened.notices.iter().map(|notice| notice.id).collect()
}

pub(super) fn rewritten(link: &str) -> Option<String> {
    write(&read(link).draft).ok().flatten()
}

pub(super) fn text(link: &str, field: Field) -> Text {
    read(link).draft.get(field).clone()
}

pub(super) fn unread(text: &str, why: Unread) -> Text {
    Text { text: text.to_owned(), unread: Some(why) }
}

pub(super) fn plain(text: &str) -> Text {
    Text { text: text.to_owned(), unread: None }
}

#[test]
fn a_link_fills_the_boxes_in_the_style_of_the_reader() {
    let link = "https://example.org/p/#v=1&vol=2400&per=45:days&base=1000.5:it-users&vs=it&band=table-it\
                &cur=eur&cost=48000.25&opc=0&in=year&title=EU%20chat%2C%20Q3&end";
    let opened = open(link, NumberStyle::DeDe);
    assert!(opened.found);
    assert_eq!(opened.notices, []);
    let expected = [
        (Field::Contacts, "2.400"),
        (Field::Period, "days"),
        (Field::PeriodDays, "45"),
        (Field::Base, "1.000,5"),
        (Field::BaseKind, "it-users"),
        (Field::Segment, "it"),
        (Field::Benchmark, "table-it"),
        (Field::Currency, "EUR"),
        (Field::TotalCost, "48.000,25"),
        (Field::OrdersPerCustomer, "0"),
        (Field::TimeBase, "year"),
        (Field::Title, "EU chat, Q3"),
    ];
    for field in Field::ALL {
        let text = expected.iter().find(|(named, _)| *named == field).map_or("", |(_, text)| *text);
        assert_eq!(opened.draft.get(field), &plain(text), "{field:?}");
    }
}

#[test]
fn the_order_of_the_pairs_does_not_matter_and_the_first_of_two_wins_with_a_notice() {
    assert_eq!(
        rewritten("v=1&in=year&base=1000:customers&vol=5&end").as_deref(),
        Some("v=1&vol=5&base=1000:customers&in=year&end")
    );
    let twice = read("v=1&vol=5&vol=6&end");
    assert_eq!(twice.draft.text(Field::Contacts), "5");
    assert_eq!(twice.notices, [Notice::about(NoticeId::DuplicateKey, "vol")]);
    assert!(NoticeId::DuplicateKey.is_grave());
    // What is as if absent does not win.
    let blank = read("v=1&vol=&vol&vol=%20&vol=6&end");
    assert_eq!(blank.draft.text(Field::Contacts), "6");
    assert_eq!(blank.notices, []);
}

#[test]
fn fault_57_63_unknown_keys_are_listed_and_trackers_ignored_and_neither_is_written_again() {
    let link =
        "v=1&vol=5&foo=bar&__proto__=1&constructor=2&utm_source=x&utm_=y&fbclid=z&fbclid&end";
    let opened = read(link);
    let keys = ["foo", "__proto__", "constructor"];
    assert_eq!(opened.notices, keys.map(|key| Notice::about(NoticeId::UnknownKey, key)));
    assert_eq!(rewritten(link).as_deref(), Some("v=1&vol=5&in=month&end"));
    // A known name in upper case, or with another mark, is another name.
    for key in ["Vol", "e.vol", "b.title", "b.cur", "c.vs", "d.band", "b.in", "b.", "b", "fbclidx"]
    {
        let opened = read(&format!("v=1&{key}=5&vol=5&end"));
        assert_eq!(opened.notices, [Notice::about(NoticeId::UnknownKey, key)], "{key}");
    }
}

#[test]
fn fault_56_odd_pairs_harm_nobody() {
    let opened = read("v=1&&=x&vol=5&&&base=a=b=c&end");
    assert_eq!(opened.draft.text(Field::Contacts), "5");
    assert_eq!(opened.draft.get(Field::Base), &unread("a=b=c", Unread::NotOfItsKind));
}

#[test]
fn fault_58_a_version_is_read_without_its_leading_zeros_and_a_strange_one_as_version_1() {
    use NoticeId::{NewerVersion, UnknownVersion};
    let cases = [
        ("1", None),
        ("01", None),
        ("0001", None),
        ("2", Some(NewerVersion)),
        ("99", Some(NewerVersion)),
        ("99999999999999999999999999", Some(NewerVersion)),
        ("0", Some(UnknownVersion)),
        ("00", Some(UnknownVersion)),
        ("", Some(UnknownVersion)),
        ("abc", Some(UnknownVersion)),
        ("-1", Some(UnknownVersion)),
        ("+1", Some(UnknownVersion)),
        ("1.0", Some(UnknownVersion)),
        ("v=1", Some(UnknownVersion)),
        ("１", Some(UnknownVersion)),
    ];
    for (version, notice) in cases {
        let opened = read(&format!("v={version}&vol=5&end"));
        assert_eq!(ids(&opened), Vec::from_iter(notice), "v={version}");
        assert!(notice.is_none_or(NoticeId::is_grave));
        assert_eq!(opened.draft.text(Field::Contacts), "5", "v={version}");
    }
    let twice = read("v=1&v=2&vol=5&end");
    assert_eq!(twice.notices, [Notice::about(NoticeId::DuplicateKey, "v")]);
}

#[test]
fn fault_49_a_scenario_without_entries_is_no_state() {
    for (link, told) in [
        ("", vec![]),
        ("#", vec![]),
        ("#end", vec![]),
        ("#section", vec![]),
        ("https://example.org/", vec![]),
        ("#section=2", vec![NoticeId::NoState]),
        (
            "#v%3d",
            vec![
                NoticeId::RepairedEncoding,
                NoticeId::UnknownVersion,
                NoticeId::CutOff,
                NoticeId::NoState,
            ],
        ),
        ("#a%3Db", vec![NoticeId::NoState]),
        ("#v=1&end", vec![NoticeId::NoState]),
        ("#v=1&vol=&end", vec![NoticeId::NoState]),
        ("#v=1&foo=1&end", vec![NoticeId::UnknownKey, NoticeId::NoState]),
    ] {
        let opened = read(link);
        assert_eq!((opened.found, opened.draft.is_empty()), (false, true), "{link}");
        assert_eq!(ids(&opened), told, "{link}");
    }
    assert!(read("#v=1&in=quarter&end").found);
    assert!(read("#v=1&b.vol=5&end").found);
}

#[test]
fn fault_56_61_longer_than_8192_characters_or_more_than_160_pairs_is_refused_with_a_notice() {
    let filler = |length: usize| format!("v=1&vol=5&title={}&end", "a".repeat(length - 20));
    let fits = filler(8_192);
    assert_eq!(fits.chars().count(), 8_192);
    assert_eq!(ids(&read(&fits)), [NoticeId::UnreadEntry, NoticeId::NotKept]);
    for beyond in [filler(8_193), filler(1_000_000), filler(8_193).replace('a', "ä")] {
        for link in [format!("#{beyond}"), format!("https://example.org/?{beyond}")] {
            let opened = read(&link);
            assert_eq!(ids(&opened), [NoticeId::TooLong]);
            assert_eq!(opened.draft, Draft::empty(NumberStyle::EnUs));
        }
    }
    // Characters count, not bytes.
    let fits = fits.replace('a', "ä");
    assert_eq!(ids(&read(&fits)), [NoticeId::UnreadEntry, NoticeId::NotKept]);
    let pairs = |count: usize| format!("v=1&vol=5{}&end", "&x=1".repeat(count - 3));
    assert!(read(&pairs(160)).found);
    assert_eq!(ids(&read(&pairs(161))), [NoticeId::TooManyPairs]);
    assert_eq!(ids(&read(&pairs(2_000))), [NoticeId::TooManyPairs]);
}

#[test]
fn a_file_may_hold_a_longer_state_than_a_link() {
    let state = format!("v=1&vol=5&x={}&end", "a".repeat(10_000));
    assert_eq!(ids(&read(&state)), [NoticeId::TooLong]);
    assert_eq!(open_file(&state, NumberStyle::EnUs).draft.text(Field::Contacts), "5");
    let beyond = format!("v=1&vol=5&x={}&end", "a".repeat(MOST_CHARACTERS_OF_FILE));
    assert_eq!(ids(&open_file(&beyond, NumberStyle::EnUs)), [NoticeId::TooLong]);
    assert_eq!(ids(&open_file("hello", NumberStyle::EnUs)), [NoticeId::NoState]);
}

#[test]
fn further_scenarios_are_kept_in_canonical_form() {
    let link = "v=1&vol=5&c.vol=007&b.base=:users&b.vol=&b.per=%34%35:days&d.ai=1.5&in=month&end";
    let opened = read(link);
    assert_eq!(
        rewritten(link).as_deref(),
        Some("v=1&vol=5&in=month&b.vol=&b.per=45:days&b.base=:users&c.vol=7&d.ai=..1%2E5&end")
    );
    let marks = ["b", "c", "d"].map(|mark| Notice::about(NoticeId::FurtherScenario, mark));
    assert_eq!(opened.notices[1..], marks);
    assert_eq!(opened.notices[0], Notice::about(NoticeId::UnreadEntry, "d.ai"));
    // Nothing of them enters the figures of this release.
    assert_eq!(opened.draft.text(Field::Contacts), "5");
}

#[test]
fn an_overlong_entry_of_a_further_scenario_is_kept_back_and_never_written() {
    let link = format!("v=1&vol=5&b.vol=..{}&in=month&end", "x".repeat(201));
    let opened = read(&link);
    assert_eq!(opened.notices[0], Notice::about(NoticeId::UnreadEntry, "b.vol"));
    assert_eq!(write(&opened.draft), Err(Unwritable::Further('b')));
    assert!(write(&read(&link.replace("xx&", "x&")).draft).is_ok(), "200 characters fit");
}

#[test]
fn fault_69_no_key_begins_with_an_html_entity_that_works_without_a_semicolon() {
    // `python3 -c "from html.entities import html5; print(*sorted(k for k in html5 if k[-1] != ';'))"`
    let entities = include_str!("tests/entities.txt");
    assert_eq!(entities.split_whitespace().count(), 106);
    let flags = ["v", "end", "embed", "theme", "show"];
    let tables = Table::ALL.map(Table::key);
    let marks = ["b.", "c.", "d."];
    let by = ["by", "name"];
    let names = KEYS.iter().map(|key| key.name).chain(flags).chain(tables).chain(marks).chain(by);
    for name in names {
        // `&amp;` is another matter: nobody writes `&ampersand` for a key.
        let entity = entities.split_whitespace().find(|entity| name.starts_with(entity));
        assert_eq!(entity, None, "{name}");
    }
}
