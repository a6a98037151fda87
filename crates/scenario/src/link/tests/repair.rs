//! Finding the state in what chat tools, mail clients and gateways make of a link.

use super::super::{job_of, locate::split};
use super::*;
use crate::job::Job;
use NoticeId::*;

/// The link is read as the story, with exactly these notices.
fn is_story(link: &str, notices: &[NoticeId]) {
    let opened = read(link);
    assert_eq!(opened.draft, read(STORY).draft, "{link}");
    assert_eq!(ids(&opened), notices, "{link}");
}

fn encoded(text: &str) -> String {
    encode(text)
}

#[test]
fn zero_width_characters_that_a_browser_encoded_at_the_beginning_are_taken_out() {
    let state = "v=1&vol=5&in=month&end";
    for before in ["%E2%80%8B", "%EF%BB%BF", "%e2%80%8b%C2%AD"] {
        let opened = read(&format!("https://example.org/#{before}{state}"));
        assert_eq!(opened.draft.text(Field::Contacts), "5", "{before}");
        assert!(opened.notices.iter().any(|notice| notice.id == NoticeId::RepairedSpace));
        let job = format!("https://example.org/#{before}job=breakdown&{state}");
        assert_eq!(job_of(split(&job)), Some(Job::Breakdown));
    }
    // Encoded as a whole, a state begins with an escape as well.
    assert_eq!(read("https://example.org/#%76%3D1&vol=5&end").draft.text(Field::Contacts), "5");
}

#[test]
fn a_state_stands_in_the_fragment_or_the_query_or_alone() {
    is_story(STORY, &[]);
    is_story(&format!("#{STORY}"), &[]);
    is_story(&format!("https://example.org/sub/#{STORY}"), &[]);
    is_story(&format!("https://example.org/?embed=1&theme=dark#{STORY}"), &[]);
    is_story(&format!("https://example.org/?{STORY}"), &[]);
    is_story(&format!("https://example.org/?embed=1&{STORY}&utm_source=mail"), &[]);
    is_story(&format!("#embed=1&{STORY}&foo=bar"), &[]);
}

#[test]
fn fault_67_the_fragment_goes_before_the_query_as_a_whole() {
    let opened = read("https://example.org/?v=1&vol=9&ai=3&end#v=1&vol=5&end");
    assert_eq!(
        (opened.draft.text(Field::Contacts), opened.draft.text(Field::ResolvedByAutomation)),
        ("5", "")
    );
    // A fragment without a state leaves it to the query.
    is_story(&format!("https://example.org/?{STORY}#section"), &[]);
    is_story(&format!("https://example.org/?{STORY}#a=b"), &[]);
    // One that was refused does not: whose figures would these be?
    let long = format!("https://example.org/?{STORY}#v=1&title={}&end", "a".repeat(9_000));
    assert_eq!((read(&long).found, ids(&read(&long))), (false, vec![TooLong]));
}

#[test]
fn a_version_of_the_host_page_is_no_state() {
    for query in ["v=3", "v=3&id=7", "v=", "vol=5&end", "vol=5&v=3", "v=3&name=b.title"] {
        let opened = read(&format!("https://example.org/?{query}"));
        assert_eq!((opened.found, ids(&opened)), (false, vec![]), "{query}");
    }
    is_story(&format!("https://example.org/?v=3&id=7&{STORY}"), &[]);
    is_story(&format!("https://example.org/?v=3%23{STORY}"), &[RepairedHash]);
}

#[test]
fn a_key_before_the_state_or_behind_its_end_is_named_and_not_read() {
    let opened = read("#vol=9&x=1&v=1&ai=3&end&base=5:users&b.who=2&y=1");
    assert_eq!((opened.draft.text(Field::Contacts), opened.draft.text(Field::Base)), ("", ""));
    let keys = ["vol", "base", "b.who"].map(|key| Notice::about(KeyOutside, key));
    assert_eq!(opened.notices, keys);
}

#[test]
fn the_hash_of_a_mail_gateway_is_found_in_query_and_path() {
    is_story(&format!("https://example.org/?embed=1%23{STORY}"), &[RepairedHash]);
    is_story(&format!("https://example.org/?a=%23b&c=1%23{STORY}"), &[RepairedHash]);
    is_story(
        &format!("https://example.org/?x=1%23{}", encoded(STORY)),
        &[RepairedEncoding, RepairedHash],
    );
    // The path is not part of the address that the page sees, so it cannot be named.
    is_story(&format!("https://example.org/sub/%23{STORY}"), &[]);
    is_story(&format!("https://example.org/c%23/#{STORY}"), &[]);
    is_story(&format!("https://example.org/c%23/?{STORY}"), &[]);
}

#[test]
fn a_number_sign_in_the_title_of_a_mail_safe_link_is_part_of_the_title() {
    let opened = read("https://example.org/?v=1&vol=5&title=%231%20chat%23v&in=month&end");
    assert_eq!(opened.draft.text(Field::Title), "#1 chat#v");
    assert_eq!(opened.notices, []);
    // Also where the title looks like a state itself.
    let opened = read("https://example.org/?v=1&vol=5&title=%23v=9&in=month&end");
    assert_eq!(
        (opened.draft.text(Field::Title), opened.draft.text(Field::Contacts)),
        ("#v=9", "5")
    );
}

#[test]
fn hash_and_question_mark_in_a_state_alone_belong_to_its_title() {
    let opened = read("v=1&title=what? #1 ://&vol=5&end");
    assert_eq!(opened.draft.text(Field::Title), "what? #1 ://");
    assert_eq!(opened.draft.text(Field::Contacts), "5");
}

#[test]
fn fault_52_ampersands_are_repaired_up_to_twice() {
    let once = STORY.replace('&', "&amp;");
    is_story(&format!("#{once}"), &[RepairedAmpersand]);
    is_story(&format!("#{}", once.replace('&', "&amp;")), &[RepairedAmpersand]);
    is_story(&format!("https://example.org/?{once}"), &[RepairedAmpersand]);
    let again = |text: &str| text.replace('&', "&amp;");
    let thrice = again(&again(&once));
    assert_ne!(read(&thrice).draft, read(STORY).draft);
    assert_ne!(ids(&read(&thrice)), []);
}

#[test]
fn every_entity_of_an_ampersand_is_repaired() {
    for entity in [
        "&#38;",
        "&#038;",
        "&#0038;",
        "&#x26;",
        "&#X26;",
        "&#x0026;",
        "&AMP;",
        "\\u0026",
        "&amp;#38;",
        "&#38;amp;",
    ] {
        let broken = STORY.replace('&', entity);
        for link in [
            broken.clone(),
            format!("#{broken}"),
            format!("https://example.org/#{broken}"),
            format!("https://example.org/?{broken}"),
            format!("https://example.org/?embed=1&{broken}"),
        ] {
            is_story(&link, &[RepairedAmpersand]);
        }
    }
    // What is no ampersand stays, and so does an escaped one in a text.
    assert_eq!(text("v=1&title=a%26%2338%3Bb&end", Field::Title), plain("a&#38;b"));
    assert_eq!(text("v=1&title=%5Cu0026&end", Field::Title), plain("\\u0026"));
    assert_eq!(ids(&read("v=1&vol=5&#60;x&end")), [UnknownKey]);
}

#[test]
fn the_hash_of_excel_is_found_in_query_and_path() {
    for hash in [" - ", "%20-%20"] {
        is_story(&format!("https://example.org/calc/{hash}{STORY}"), &[]);
        is_story(&format!("https://example.org/calc/index.html{hash}{STORY}"), &[]);
        is_story(&format!("https://example.org/?embed=1{hash}{STORY}"), &[RepairedHash]);
        // A folder with such a name is none, nor is a title.
        is_story(&format!("https://example.org/a{hash}b/#{STORY}"), &[]);
        is_story(&format!("https://example.org/a{hash}b/?{STORY}"), &[]);
        let titled = format!("https://example.org/?v=1&vol=5&title=EU{hash}v=9&in=month&end");
        assert_eq!(text(&titled, Field::Title), plain("EU - v=9"));
    }
}

#[test]
fn fault_52_percent_encoding_of_the_whole_state_is_undone_up_to_twice() {
    let once = encoded(STORY);
    assert!(once.starts_with("v%3D1%26vol%3D2400%26"));
    let twice = encoded(&once);
    is_story(&format!("#{once}"), &[RepairedEncoding]);
    is_story(&format!("#{twice}"), &[RepairedEncoding]);
    is_story(&format!("https://example.org/?{twice}"), &[RepairedEncoding]);
    is_story(
        &format!("#{}", encoded(&STORY.replace('&', "&amp;"))),
        &[RepairedAmpersand, RepairedEncoding],
    );
    let thrice = read(&format!("#{}", encoded(&twice)));
    assert!(!thrice.found);
    // The title of the state keeps its own encoding.
    let titled = encoded("v=1&vol=5&title=100%2525&end");
    assert_eq!(read(&titled).draft.text(Field::Title), "100%25");
}

#[test]
fn fault_53_white_space_and_zero_width_characters_of_transit_are_taken_out() {
    is_story(&format!(" {STORY}\n"), &[RepairedSpace]);
    is_story(&format!("#{STORY}\u{a0}"), &[RepairedSpace]);
    is_story(&format!("https://example.org/#{STORY} \r\n"), &[RepairedSpace]);
    for stray in
        ["\t", "\r\n", "\u{200b}", "\u{200d}", "\u{200e}", "\u{2060}", "\u{feff}", "\u{ad}"]
    {
        for broken in [
            STORY.replace("2400", &format!("24{stray}00")),
            format!("{STORY}{stray}"),
            format!("{stray}{STORY}"),
        ] {
            is_story(&format!("#{broken}"), &[RepairedSpace]);
            is_story(&broken, &[RepairedSpace]);
        }
    }
    // Browsers encode them as they take over an address; at its start they are none of the state's.
    for unseen in
        ["%E2%80%8B", "%ef%bb%bf", "%20", "%E2%81%A0%09%C2%AD", " %E2%80%8B ", "%C2%A0\u{200b}"]
    {
        is_story(&format!("#{unseen}{STORY}"), &[RepairedSpace]);
        is_story(
            &format!("https://example.org/?theme=dark#{unseen}job=breakdown&{STORY}"),
            &[RepairedSpace],
        );
    }
    // Encoded, they belong to the text.
    let titled = read("v=1&title=a%E2%80%8Bb&end");
    assert_eq!((titled.draft.text(Field::Title), titled.notices.len()), ("a\u{200b}b", 0));
    // Blanks inside are no damage of transit.
    assert_eq!(text("v=1&vol=24 00&end", Field::Contacts), unread("24 00", Unread::NotOfItsKind));
}

#[test]
fn fault_53_the_end_counts_with_anything_behind_it_that_cannot_go_on_with_a_word() {
    let state = STORY.strip_suffix("end").unwrap_or_default();
    is_story(&format!("{state}end="), &[]);
    for tail in
        [".", ")", "]", ",", ">", "%3E", "%E2%80%8B", "=x", "/", " foo", "é", ".&utm_source=x"]
    {
        is_story(&format!("#{state}end{tail}"), &[TrailingText]);
    }
    for tail in ["s", "-", "7", "ing"] {
        let opened = read(&format!("#{state}end{tail}"));
        assert!(ids(&opened).contains(&CutOff), "end{tail}");
    }
}
