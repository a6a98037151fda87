//! Figures at 10^15 and beyond: what passes the limit is said in its cell, what does not is shown.

use super::*;
use crate::view::{Answer, Card};
use scenario::field::Section;

fn card(state: &str, section: Section) -> Card {
    let view = view(&format!("v=1&{state}&end"));
    view.breakdown.cards.into_iter().find(|card| card.section == section).unwrap()
}

const SEGMENTS: &str = "vol=1000000000000000&base=1000:orders\
                        &part=999999999999000:0.001:::A,1000:999.999:::B";

#[test]
fn a_cell_that_passes_the_limit_says_so_and_the_table_says_what_that_is() {
    let card = card(SEGMENTS, Section::Segments);
    let grid = card.grid.unwrap();
    let at = grid.heads.iter().position(|head| head.starts_with("Own rate")).unwrap();
    // 999,999,999,999,000 ÷ 0.001 × 100; and 1,000 ÷ 999.999 × 100 = 100.0001.
    let shown: Vec<&str> = grid.rows.iter().map(|row| row[at].as_str()).collect();
    assert_eq!(shown, ["overflow", "100"]);
    let note = "“overflow” stands for a figure that is larger than 1,000,000,000,000,000.";
    assert!(card.notes.contains(&note.to_owned()), "{:?}", card.notes);
    // A row may be called so.
    let named = super::view("v=1&vol=10&iss=5:::overflow&end");
    assert!(named.breakdown.cards[0].notes.is_empty());
}

#[test]
fn a_column_of_nothing_but_overflow_is_no_blank_column() {
    let state = "vol=9&cost-agents=900000000000000&cost-software=900000000000000\
                 &chan=5:phone:3::::A,4:email:::::B";
    let grid = card(state, Section::Channels).grid.unwrap();
    let at = grid.heads.iter().position(|head| head == "Cost in the period").unwrap();
    assert!(grid.rows.iter().all(|row| row[at] == "overflow" && row[at + 1] == "overflow"));
}

fn tile(card: &Card, id: &str) -> (String, String) {
    let tile = card.tiles.iter().find(|tile| tile.metric.id == id).unwrap();
    (tile.figure.clone(), tile.detail.clone())
}

#[test]
fn a_change_of_one_contact_of_ten_billion_is_one_contact_by_the_rate() {
    for (now, then, base, one) in [
        ("10000000001", "10000000000", "10000000000", "+1"),
        ("1000000000000000", "999999999999999", "7", "+1"),
        ("999999999999999", "1000000000000000", "1000000000000000", "-1"),
    ] {
        let state = format!("vol={now}&base={base}:orders&was={then}&was-base={base}");
        let card = card(&state, Section::Change);
        let shown = |id| tile(&card, id).0;
        // growth + rate = change: nothing and one.
        let parts = ["growth-effect", "rate-effect-on-volume", "volume-change"].map(shown);
        assert_eq!(parts, ["0", one, one], "{state}");
        assert!(!card.notes.iter().any(|note| note.starts_with("Rounded")), "{state}");
    }
}

#[test]
fn a_base_that_passes_the_limit_by_its_months_alone_shows_the_whole_change() {
    let card = card(
        "vol=1000000000000000&per=year&base=900000000000000:customers&in=month\
         &was=900000000000000&was-base=900000000000000",
        Section::Change,
    );
    let of = |id| tile(&card, id);
    // 1/12, 1/108 and 10/9; ± 1.96 × 10/9 × sqrt(1/10^15 + 1/(9 × 10^14)) = 1.0001 × 10^-7.
    assert_eq!(of("rate-then").0, "0.083");
    assert_eq!(of("rate-change").0, "+0.0093");
    let limits = "times the rate then; 95\u{a0}% interval 1.1111110 to 1.1111112";
    assert_eq!(of("rate-ratio"), ("1.11".to_owned(), limits.to_owned()));
    // 2.8016 × sqrt(2/12 ÷ 1.08 × 10^16).
    assert_eq!([of("smallest-fall").0, of("smallest-rise").0], ["0.000000011", "0.000000011"]);
    assert_eq!(of("rate-effect-on-volume").0, "+100,000,000,000,000");
    assert!(card.notes[0].starts_with("The change is more than chance explains"), "{card:?}");
}

#[test]
fn the_interval_of_a_share_of_the_largest_count_has_two_ends() {
    let detail = |who: &str| {
        let state = format!("v=1&vol={MOST}&per=month&base={MOST}:customers&who={who}&end");
        let view = view(&state);
        let tile = view.tiles.iter().find(|tile| tile.metric.id == "incidence").unwrap();
        let (_, limits) = tile.detail.split_once("95\u{a0}% interval ").unwrap();
        limits.to_owned()
    };
    // p ± 1.96 × sqrt(p (1 − p) ÷ 10^15), in percent: 27 ± 2.75 × 10^-6; 50 ± 3.1 × 10^-6;
    // 99.9999999 ± 1.96 × 10^-10; and of all of them 10^15 ÷ (10^15 + 1.96²), which is 3.84 × 10^-13 below.
    assert_eq!(detail("270000000000000"), "26.999997 to 27.000003\u{a0}%");
    assert_eq!(detail("500000000000000"), "49.999997 to 50.000003\u{a0}%");
    assert_eq!(detail("999999999000000"), "99.9999998998 to 99.9999999002\u{a0}%");
    assert_eq!(detail(MOST), "99.9999999999996 to 100.0000000000000\u{a0}%");
}

const MOST: &str = "1000000000000000";

#[test]
fn the_smallest_rate_has_digits_that_tell_it_from_nothing() {
    for (contacts, shown) in [(1, "0.0000000000000010"), (25, "0.000000000000025")] {
        let view = super::view(&format!(
            "v=1&vol={contacts}&per=month&base=1000000000000000:customers&in=month&end"
        ));
        let Answer::Figure(figure) = &view.answer else { panic!("no figure of {contacts}") };
        assert_eq!(figure.figure, shown);
    }
}
