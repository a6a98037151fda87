//! What cannot be read of rows is named, and nothing is called the largest beside it; what contradicts
//! itself is not worked out further.

use super::*;
use crate::export::{Export, Separator};
use scenario::Job;

fn card(view: &View, section: Section) -> &crate::view::Card {
    view.breakdown.cards.iter().find(|card| card.section == section).unwrap()
}

#[test]
fn a_row_that_cannot_be_read_is_named_and_no_other_leads() {
    // 58 % by phone, of which nobody knows.
    let state = "v=1&vol=1200&chan=400:email:::::Email,..x:phone:::::Phone,100:chat:::::Chat&end";
    let view = view(state);
    let channels = card(&view, Section::Channels);
    assert_eq!(channels.sentence, "");
    assert_eq!(channels.notes, ["Not read, and left out: “Phone”, Contacts."]);
    let draft = link::open(state, NumberStyle::EnUs).draft;
    let digits = PlainDigits::default();
    let export = Export::new(&draft, &view, None, &digits, Job::Breakdown);
    for text in [export.markdown(), export.wiki(), export.csv(Separator::Comma)] {
        assert!(text.contains("Not read, and left out: “Phone”, Contacts."), "{text}");
        assert!(!text.contains("Email brings"), "{text}");
    }
    // Where another cell of it cannot be read, the contacts still tell which is the largest.
    let of_time = super::view("v=1&vol=1200&chan=400:email::..x:::Email,800:phone:::::Phone&end");
    let channels = card(&of_time, Section::Channels);
    assert_eq!(channels.sentence, "Phone brings 66.7\u{a0}% of all contacts.");
    assert_eq!(channels.notes[0], "Not read, and left out: “Email”, Handle time.");
}

#[test]
fn an_issue_beside_one_that_cannot_be_read_is_neither_the_largest_nor_pointed_to() {
    let view = view("v=1&vol=1200&iss=400::50:Bills,..x::50:Orders&end");
    assert_eq!(card(&view, Section::Issues).sentence, "");
    assert_eq!(view.breakdown.pointers, []);
}

#[test]
fn three_cells_that_cannot_be_read_are_named_and_the_others_counted() {
    let notes = |rows: &str| {
        let view = view(&format!("v=1&vol=1200&iss={rows}&end"));
        card(&view, Section::Issues).notes.clone()
    };
    let named = notes("..a::..b:A,..c:::B,..d:::C,..e:::D");
    let text =
        "Not read, and left out: “A”, Contacts; “A”, Can be avoided; “B”, Contacts and 2 more.";
    assert_eq!(named, [text]);
    // A row that could not be taken apart has no cells.
    assert_eq!(notes("100:::A,..400")[0], "Not read, and left out: “400”.");
}

#[test]
fn nothing_is_worked_out_in_a_section_that_contradicts_itself() {
    let view = view("v=1&vol=1000&routed=1000&contained=700&escalated=500&end");
    let beside = |field| view.field(field).unwrap().beside.as_str();
    assert_eq!([beside(Field::Abandoned), beside(Field::HandledByPeople)], ["", ""]);
    // What was typed keeps its share.
    assert_eq!(
        [beside(Field::Routed), beside(Field::Contained)],
        ["100\u{a0}% of\u{a0}1,000", "70.0\u{a0}% of\u{a0}1,000"]
    );
}

#[test]
fn who_abandoned_has_a_tile_wherever_the_picture_has_them() {
    let figure = |state: &str| {
        let view = view(&format!("v=1&vol=2400&{state}&end"));
        let tiles = card(&view, Section::Funnel).tiles.iter();
        let mut own = tiles.filter(|tile| tile.metric.id == "bot-abandonment");
        own.next().map(|tile| tile.figure.clone())
    };
    // 1,600 − 800 − 320 = 480.
    assert_eq!(figure("routed=1600&contained=800&escalated=320").as_deref(), Some("30.0\u{a0}%"));
    assert_eq!(figure("routed=1600&contained=800&left=0").as_deref(), Some("0\u{a0}%"));
    // Nobody is taken to have abandoned where nothing says so.
    assert_eq!(figure("routed=1600&contained=800"), None);
}

#[test]
fn attempts_say_what_deflection_waits_for() {
    let notes = |more: &str| {
        let view = view(&format!("v=1&vol=2400&attempts=4000&tried=2000&solved=1600{more}&end"));
        card(&view, Section::Funnel).notes.clone()
    };
    assert_eq!(notes(""), ["Deflection needs: “Handled by people”."]);
    assert_eq!(notes("&human=2000"), [""; 0]);
}

#[test]
fn more_cases_resolved_than_cases_are_remarked_on() {
    let notes = |resolved: u32| {
        let view = view(&format!("v=1&vol=3000&cost=9000&cases=2000&resolved={resolved}&end"));
        let repeats = card(&view, Section::Repeats);
        assert!(repeats.tiles.iter().any(|tile| tile.metric.id == "cost-per-resolution"));
        repeats.notes.clone()
    };
    let text = "The cases resolved (2,200) are 200 more than the cases (2,000). Check these two.";
    assert_eq!(notes(2200), [text]);
    assert_eq!(notes(2000), [""; 0]);
}
