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
fn every_cell_of_a_row_that_cannot_be_read_is_named() {
    let notes = |section: Section, state: &str| {
        card(&view(&format!("v=1&{state}&end")), section).notes.clone()
    };
    let then = "vol=30&per=month&base=100:users&was=20&was-base=100";
    let cells = [
        (
            Section::Segments,
            format!("{then}&part=20:90:..x:90:A,10:10:4:10:B"),
            "A”, Earlier contacts",
        ),
        (Section::Segments, format!("{then}&part=20:90:16:90:A,10:10:4:..x:B"), "B”, Earlier base"),
        // Without totals then the earlier cells are the only ones that there are.
        (
            Section::Segments,
            "vol=30&per=month&base=100:users&part=20:90:16:90:A,10:10:..4:10:B".to_owned(),
            "B”, Earlier contacts",
        ),
        (
            Section::Channels,
            "vol=9&chan=5:chat:..x::::A,4:email:::::B".to_owned(),
            "A”, Direct cost",
        ),
        (Section::Channels, "vol=9&chan=5:chat:::..x::A,4:email:::::B".to_owned(), "A”, Handled"),
        (Section::Channels, "vol=9&chan=5:chat:::::A,4:email::::..x:B".to_owned(), "B”, Weight"),
    ];
    for (section, state, cell) in cells {
        let notes = notes(section, &state);
        let named = format!("Not read, and left out: “{cell}.");
        assert!(notes.contains(&named), "{state}: {notes:?}");
    }
}

#[test]
fn a_segment_that_did_not_exist_is_said_with_how_that_is_known() {
    let notes = |part: &str| {
        let totals = "vol=1000&per=month&base=1000:customers&was=800&was-base=800";
        let view = view(&format!("v=1&{totals}&part={part}&end"));
        card(&view, Section::Segments).notes.join(" ")
    };
    let said = "“New” did not exist then, from the totals";
    // The others had 500 + 300 of the 800 contacts, and 500 + 300 of the base.
    let all = notes("500:600:500:500:A,300:300:300:300:B,200:100:::New");
    assert!(all.contains(said), "{all}");
    // They had 790 of 800, or its own cell cannot be read.
    for part in [
        "500:600:490:500:A,300:300:300:300:B,200:100:::New",
        "500:600:500:500:A,300:300:300:300:B,200:100:..x::New",
    ] {
        assert!(!notes(part).contains("did not exist"), "{part}: {}", notes(part));
    }
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
