//! The laws of the link, on random drafts and random links.
#![allow(clippy::unwrap_used)] // test helpers

mod common;

use calculator::{
    draft::{Draft, Slot, Text, Unread},
    link::{KEYS, NoticeId, Opened, Unwritable, encode, open, write},
    number::NumberStyle,
    report::{evaluate, json},
    scenario::{Entry, Scenario},
};
use common::{assert_sound, draft, extreme, hostile, style};
use proptest::prelude::*;

/// What a slot says, apart from how it is spelt: its value, or the text that cannot be read.
fn said(draft: &Draft, slot: Slot) -> Result<Option<String>, String> {
    let scenario = Scenario::of(draft);
    if slot.kind().is_number() {
        return match scenario.reading(slot) {
            Entry::Blank => Ok(None),
            Entry::Valid(reading) => Ok(Some(reading.value.to_link())),
            Entry::Invalid(_) => Err(draft.text(slot).to_owned()),
        };
    }
    match (scenario.problem(slot), draft.get(slot).is_blank()) {
        (Some(_), _) => Err(draft.text(slot).to_owned()),
        (None, true) => Ok(None),
        (None, false) if slot == Slot::Cur => {
            Ok(scenario.currency().value().map(|code| code.code()))
        }
        (None, false) => Ok(Some(draft.text(slot).to_owned())),
    }
}

fn link_of(draft: &Draft) -> Option<String> {
    write(draft).unwrap()
}

/// Further scenarios as they stand in links: what is known, and what is not.
fn further() -> impl Strategy<Value = String> {
    let keys: Vec<&str> = KEYS.iter().filter(|key| key.varies()).map(|key| key.name).collect();
    let value = prop_oneof![
        Just(""),
        Just("5"),
        Just("1000:users"),
        Just("45:days"),
        Just("..x"),
        Just("week")
    ];
    let pair = (prop::sample::select(keys), prop::sample::select(vec!['b', 'c', 'd']), value)
        .prop_map(|(key, mark, value)| format!("&{mark}.{key}={value}"));
    prop::collection::vec(pair, 0..4).prop_map(|pairs| pairs.concat())
}

/// Every entry of a link that was cut is the one of the whole link, or unread, or not there.
fn assert_no_other_value(cut: &Opened, whole: &Opened, prefix: &str) {
    // Before `in` is reached, results are shown by the month, and say so.
    let has_time_base = prefix.contains("&in=") && !prefix.ends_with("&in=");
    for slot in Slot::ALL.into_iter().filter(|slot| *slot != Slot::In || has_time_base) {
        if let Ok(Some(value)) = said(&cut.draft, slot) {
            assert_eq!(Ok(Some(value)), said(&whole.draft, slot), "{slot:?} in {prefix}");
        }
    }
    for variant in &cut.draft.variants {
        let is_same = whole.draft.variants.contains(variant);
        assert!(is_same || variant.value.starts_with(".."), "{variant:?} in {prefix}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fault_66_read_after_write_is_the_identity_in_every_number_style(draft in draft(), style in style()) {
        if let Some(link) = link_of(&draft) {
            let opened = open(&format!("https://example.org/#{link}"), style);
            prop_assert!(opened.found);
            for slot in Slot::ALL {
                prop_assert_eq!(said(&opened.draft, slot), said(&draft, slot), "{:?} in {}", slot, link);
            }
            prop_assert_eq!(link_of(&opened.draft), Some(link.clone()));
            // The mail-safe form says the same.
            prop_assert_eq!(open(&format!("https://example.org/?{link}"), style), opened);
        } else {
            let blank = |slot: &Slot| *slot == Slot::In || draft.get(*slot).is_blank();
            prop_assert!(Slot::ALL.iter().all(blank));
        }
    }

    #[test]
    fn switching_the_number_style_changes_no_value_and_no_link(draft in draft(), style in style()) {
        let restyled = draft.restyled(style);
        for slot in Slot::ALL {
            // What could not be read may be readable in the other style.
            if let Ok(value) = said(&draft, slot) {
                prop_assert_eq!(said(&restyled, slot), Ok(value), "{:?}", slot);
            }
        }
        if Slot::ALL.into_iter().all(|slot| said(&draft, slot).is_ok()) {
            prop_assert_eq!(link_of(&restyled), link_of(&draft));
        }
    }

    #[test]
    fn fault_66_writing_is_canonical_and_idempotent(link in prop_oneof![hostile(), extreme()], style in style()) {
        if let Ok(Some(written)) = write(&open(&link, style).draft) {
            let again = open(&written, NumberStyle::EnUs);
            prop_assert_eq!(link_of(&again.draft), Some(written.clone()), "{}", link);
            let calm = [NoticeId::UnreadEntry, NoticeId::FurtherScenario];
            prop_assert!(again.notices.iter().all(|notice| calm.contains(&notice.id)), "{}", written);
            prop_assert!(written.starts_with("v=1&") && written.ends_with("&end"));
            prop_assert!(written.chars().all(|sign| sign.is_ascii_graphic()));
        }
    }

    #[test]
    fn no_unread_text_ever_becomes_a_value(draft in draft(), at in 0..Slot::ALL.len(), number in 0..5_000_u32) {
        let slot = Slot::ALL[at];
        let with = |text: String| {
            let mut draft = draft.clone();
            draft.put(slot, Text { text, unread: Some(Unread::Raw) });
            draft
        };
        let (numeric, other) = (with(number.to_string()), with("zzz".to_owned()));
        let entry = Scenario::of(&numeric).problem(slot);
        prop_assert!(entry.is_some() || slot == Slot::Days || slot == Slot::Per);
        // Whatever stands there, the figures are the same.
        prop_assert_eq!(evaluate(&numeric), evaluate(&other));
        // And it stays so on the way through a link.
        if slot != Slot::Days && slot != Slot::Kind {
            let link = link_of(&numeric).unwrap();
            let opened = open(&link, draft.style);
            prop_assert_eq!(opened.draft.get(slot).text.clone(), number.to_string());
            prop_assert!(opened.draft.get(slot).unread.is_some());
        }
    }

    #[test]
    fn no_input_panics_and_every_figure_is_a_finite_number(
        link in prop_oneof![hostile(), extreme()], style in style(),
    ) {
        let opened = open(&link, style);
        assert_sound(&json::of_link(&opened));
        for at in ["#", "?", "https://example.org/?x=1%23", "https://example.org/#embed=1&"] {
            let _ = open(&format!("{at}{link}"), style);
        }
    }

    #[test]
    fn no_draft_panics_and_every_figure_is_a_finite_number(draft in draft()) {
        let opened = Opened { draft, found: true, notices: Vec::new() };
        assert_sound(&json::of_link(&opened));
    }

    #[test]
    fn whatever_is_too_long_for_a_link_is_refused_at_its_box(at in 0..Slot::ALL.len(), extra in 1..50_usize) {
        let slot = Slot::ALL[at];
        let mut draft = Draft::empty(NumberStyle::EnUs);
        if slot == Slot::Days {
            draft.set(Slot::Per, "days");
        }
        draft.set(slot, "x".repeat(200 + extra));
        let refused = if slot == Slot::Kind { Slot::Base } else { slot };
        prop_assert_eq!(write(&draft), Err(Unwritable::Entry(refused)));
    }
}

proptest! {
    // Every case reads its link hundreds of times.
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fault_50_a_link_cut_anywhere_says_so_and_no_entry_has_another_value(draft in draft(), further in further()) {
        let link = link_of(&draft).map_or("v=1&vol=5&end".to_owned(), |link| link);
        let link = link.replace("&end", &format!("{further}&end"));
        let whole = open(&link, NumberStyle::EnUs);
        for length in 2..link.len() {
            let prefix = &link[..length];
            let cut = open(prefix, NumberStyle::EnUs);
            prop_assert!(cut.notices.iter().any(|notice| notice.id == NoticeId::CutOff && notice.id.is_grave()));
            assert_no_other_value(&cut, &whole, prefix);
            let _ = write(&cut.draft);
        }
    }

    #[test]
    fn fault_50_a_wholly_encoded_link_cut_anywhere_has_no_other_value_either(draft in draft()) {
        if let Some(link) = link_of(&draft) {
            let whole = open(&link, NumberStyle::EnUs);
            let encoded = encode(&link);
            for length in "v%3D".len()..encoded.len() {
                let prefix = &encoded[..length];
                let cut = open(prefix, NumberStyle::EnUs);
                prop_assert!(cut.notices.iter().any(|notice| notice.id.is_grave()), "{}", prefix);
                assert_no_other_value(&cut, &whole, prefix);
            }
        }
    }
}
