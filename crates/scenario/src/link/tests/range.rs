//! Ranges in links: only where a key takes them, by their exact ends.

use super::*;
use crate::{Scenario, entry::Entry};
use Unread::*;

#[test]
fn the_fields_that_take_ranges_read_and_write_their_exact_ends() {
    for (pair, field, shown) in [
        ("vol=2000..3000", Field::Contacts, "2,000 to 3,000"),
        ("cost=47000.5..48000", Field::TotalCost, "47,000.5 to 48,000"),
        ("routed=40..60:percent", Field::Routed, "40 to 60 %"),
        ("routed=400..600", Field::Routed, "400 to 600"),
        ("contained=12.5..70:percent", Field::Contained, "12.5 to 70 %"),
        ("aht=360..480", Field::HandleTime, "360 to 480"),
        ("fixed=25..40:percent", Field::FixedCost, "25 to 40 %"),
        ("fixed=1000..2000", Field::FixedCost, "1,000 to 2,000"),
        ("each=8..12", Field::CostOfContact, "8 to 12"),
        ("longer=15..25", Field::EscalatedLonger, "15 to 25"),
    ] {
        let link = format!("v=1&{pair}&end");
        let opened = read(&link);
        assert_eq!(opened.notices, [], "{pair}");
        assert_eq!(opened.draft.get(field), &plain(shown), "{pair}");
        let reading = Scenario::of(&opened.draft).reading(field).value();
        assert!(reading.is_some_and(|reading| reading.range.is_some()), "{pair}");
        let written = rewritten(&link).unwrap();
        assert!(written.contains(pair), "{written}");
        let german = open(&written, NumberStyle::DeDe).draft;
        assert_eq!(write(&german), Ok(Some(written)));
    }
}

#[test]
fn what_a_person_types_is_written_by_its_ends_and_never_by_its_middle() {
    for (field, text, pair) in [
        (Field::Contacts, "2k – 3k", "vol=2000..3000"),
        (Field::CostOfContact, "$8 to 12", "each=8..12"),
        (Field::Routed, "25-40 %", "routed=25..40:percent"),
        (Field::HandleTime, "6 to 8 min", "aht=360..480"),
        (Field::EscalatedLonger, "15 % to 25 %", "longer=15..25"),
        (Field::CostOfContact, "8 to 8", "each=8"),
        // Nothing computes from these, so that they stay what was typed.
        (Field::Routed, "0 to 10 %", "routed=..0%20to%2010%20%25"),
        (Field::CostOfContact, "12 to 8", "each=..12%20to%208"),
        (Field::CostOfContact, "-8 to 12", "each=..-8%20to%2012"),
    ] {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set(field, text);
        let written = write(&draft).ok().flatten().unwrap();
        assert!(written.contains(&format!("&{pair}&")), "{text}: {written}");
        assert_eq!(rewritten(&written), Some(written));
    }
}

#[test]
fn elsewhere_a_range_stays_unread_and_what_is_none_is_unread_everywhere() {
    for (pair, field) in [
        ("handled=5..7", Field::Handled),
        ("hour=5..7", Field::HourCost),
        ("opc=1..2", Field::OrdersPerCustomer),
        ("once=5..7", Field::OneOffCost),
        ("posts=1..2", Field::PostsNotRefilled),
        ("tried=5..7:percent", Field::Tried),
        ("base=5..7", Field::Base),
    ] {
        let text = text(&format!("v=1&{pair}&end"), field);
        assert_eq!(text.unread, Some(NotOfItsKind), "{pair}");
    }
    let each = |value: &str| text(&format!("v=1&each={value}&end"), Field::CostOfContact);
    assert_eq!(each("8..8"), plain("8"));
    assert_eq!(each("8%2E%2E12"), plain("8 to 12")); // numbers are decoded first
    for (value, why) in [
        ("12..8", NotOfItsKind),
        ("8..", NotOfItsKind),
        ("8...12", NotOfItsKind),
        ("8..12..14", NotOfItsKind),
        ("8..x", NotOfItsKind),
        ("8 to 12", NotOfItsKind),
        ("0..8", OutOfRange),
        ("-8..12", OutOfRange),
        ("8..2000000000000000", OutOfRange),
        ("1..1000000000000000", OutOfRange),
    ] {
        assert_eq!(each(value), unread(value, why), "{value}");
    }
    assert_eq!(each("..8..12"), unread("8..12", Raw));
    let routed = |value: &str| text(&format!("v=1&routed={value}:percent&end"), Field::Routed);
    assert_eq!(routed("40..100"), unread("40..100 %", OutOfRange));
    assert_eq!(routed("..40..60"), unread("40..60 %", Raw));
    // Raw stays raw, also where the reader could read it now.
    assert_eq!(
        rewritten("v=1&vol=..5%2E%2E7&end").as_deref(),
        Some("v=1&vol=..5%2E%2E7&in=month&end")
    );
}

#[test]
fn a_range_of_a_further_scenario_is_kept() {
    let link = "v=1&vol=5&in=month&b.vol=2000..3000&b.routed=40..60:percent&b.each=8..12&end";
    assert_eq!(rewritten(link).as_deref(), Some(link));
    let odd = "v=1&vol=5&in=month&b.vol=02000.0..3000&b.each=12..8&b.ai=1..2&end";
    let canonical = "v=1&vol=5&in=month&b.vol=2000..3000&b.ai=..1%2E%2E2&b.each=..12%2E%2E8&end";
    assert_eq!(rewritten(odd).as_deref(), Some(canonical));
}

#[test]
fn a_range_that_a_link_was_cut_off_in_is_unread() {
    for cut in ["vol=2", "vol=2000..", "vol=2000..3", "vol=2000..3000"] {
        let opened = read(&format!("v=1&base=5&{cut}"));
        let text = opened.draft.get(Field::Contacts);
        assert_eq!(text.unread, Some(CutOff), "{cut}");
        assert!(matches!(Scenario::of(&opened.draft).reading(Field::Contacts), Entry::Invalid(_)));
    }
}
