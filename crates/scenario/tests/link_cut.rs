//! Links that were cut anywhere: they say so, and no entry has another value.
#![allow(clippy::unwrap_used)] // test helpers

mod common;
#[path = "common/said.rs"]
mod what;

use common::draft;
use proptest::prelude::*;
use scenario::{
    field::{Field, Table},
    link::{BY, KEYS, NoticeId, Opened, encode, open, write},
    number::NumberStyle,
};
use what::{Said, is_of_link, rows_said, said};

/// Further scenarios as they stand in links: what is known, and what is not.
fn further() -> impl Strategy<Value = String> {
    let keys = KEYS.iter().filter(|key| key.varies()).map(|key| key.name);
    let keys: Vec<&str> = keys.chain(Table::BREAKDOWNS.map(Table::key)).chain([BY]).collect();
    let value = prop_oneof![
        Just(""),
        Just("5"),
        Just("1000:users"),
        Just("45:days"),
        Just("..x"),
        Just("week"),
        Just("60:percent"),
        Just("40..60:percent"),
        Just("2000..3000"),
        Just("35..50:20"),
        Just("35..50::4"),
        Just("1:status:5:a,2:::b"),
        Just("1:2:3:4:a,..x,5"),
        Just("7:phone:::::a")
    ];
    let pair = (prop::sample::select(keys), prop::sample::select(vec!['b', 'c', 'd']), value)
        .prop_map(|(key, mark, value)| format!("&{mark}.{key}={value}"));
    prop::collection::vec(pair, 0..4).prop_map(|pairs| pairs.concat())
}

/// Every entry of a link that was cut is the one of the whole link, or unread, or not there.
fn assert_no_other_value(cut: &Opened, whole: &Opened, prefix: &str) {
    // Before `in` is reached, results are shown by the month, and say so.
    let has_time_base = prefix.contains("&in=") && !prefix.ends_with("&in=");
    for field in Field::ALL.into_iter().filter(|field| *field != Field::TimeBase || has_time_base) {
        if let Ok(Some(value)) = said(&cut.draft, field) {
            assert_eq!(Ok(Some(value)), said(&whole.draft, field), "{field:?} in {prefix}");
        }
    }
    for table in Table::ALL {
        let (cut, whole) = (rows_said(&cut.draft, table), rows_said(&whole.draft, table));
        if table == Table::Series {
            // Its rows stand in another order with one that is unread.
            let is_same = |row: &Vec<Said>| whole.contains(row) || matches!(row[..], [Err(_), ..]);
            assert!(cut.iter().all(is_same), "{cut:?} in {prefix}");
            continue;
        }
        for (index, row) in cut.iter().enumerate() {
            let own = whole.get(index);
            let is_last = index + 1 == cut.len();
            // Amounts stand behind all levers, so that those of a scenario may be missing or unread.
            let is_same = own.is_some_and(|own| is_same_but_for_amounts(row, own));
            assert!(is_same || is_last && matches!(row[..], [Err(_), ..]), "{row:?} in {prefix}");
        }
    }
    for variant in &cut.draft.variants {
        let is_same = whole.draft.variants.contains(variant);
        let own = whole
            .draft
            .variants
            .iter()
            .find(|of| (of.scenario, of.key) == (variant.scenario, variant.key));
        // Of a table the last row alone is unread.
        let (before, last) = variant.value.rsplit_once(',').unwrap_or(("", &variant.value));
        let is_begun = own.is_some_and(|own| own.value.starts_with(before));
        assert!(
            is_same
                || is_begun
                    && (last.starts_with("..") || own.unwrap().value.starts_with(&variant.value)),
            "{variant:?} in {prefix}"
        );
    }
}

/// Whether no cell has another value; those that do not stand in the rows of a link may be missing or unread.
fn is_same_but_for_amounts(cut: &[Said], whole: &[Said]) -> bool {
    let is_same = |(cut, own): (&Said, &Said)| cut == own || cut.is_err() || *cut == Ok(None);
    let is_amount = |column: usize| {
        cut.len() == Table::Levers.columns().len() && !is_of_link(Table::Levers, column)
    };
    cut.len() == whole.len()
        && cut
            .iter()
            .zip(whole)
            .enumerate()
            .all(|(column, both)| both.0 == both.1 || is_amount(column) && is_same(both))
}

proptest! {
    // Every case reads its link thousands of times.
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fault_50_a_link_cut_anywhere_says_so_and_no_entry_has_another_value(draft in draft(), further in further()) {
        let link = write(&draft).unwrap().map_or("v=1&vol=5&end".to_owned(), |link| link);
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
        if let Some(link) = write(&draft).unwrap() {
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
