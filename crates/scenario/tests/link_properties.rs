//! The laws of the link, on random drafts and random links.
#![allow(clippy::unwrap_used)] // test helpers

mod common;
#[path = "common/said.rs"]
mod what;

use common::{draft, extreme, hostile, style};
use proptest::prelude::*;
use scenario::{
    Scenario,
    draft::Draft,
    field::{Field, Table},
    link::{NoticeId, Unwritable, open, open_file, write},
    number::NumberStyle,
};
use what::{is_clean, rows_said, said};

fn link_of(draft: &Draft) -> Option<String> {
    write(draft).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fault_66_read_after_write_is_the_identity_in_every_number_style(draft in draft(), style in style()) {
        if let Some(link) = link_of(&draft) {
            let opened = open(&format!("https://example.org/#{link}"), style);
            prop_assert!(opened.found);
            for field in Field::ALL {
                prop_assert_eq!(said(&opened.draft, field), said(&draft, field), "{:?} in {}", field, link);
            }
            for table in Table::ALL {
                let (mut read, mut written) = (rows_said(&opened.draft, table), rows_said(&draft, table));
                if table == Table::Series {
                    // It is written by its periods.
                    read.sort();
                    written.sort();
                }
                prop_assert_eq!(read, written, "{:?} in {}", table, link);
            }
            prop_assert_eq!(opened.draft.scenarios(), draft.scenarios(), "{}", link);
            prop_assert_eq!(link_of(&opened.draft), Some(link.clone()));
            // The mail-safe form says the same.
            prop_assert_eq!(open(&format!("https://example.org/?{link}"), style), opened);
        } else {
            let blank = |field: &Field| *field == Field::TimeBase || draft.is_blank(*field);
            prop_assert!(Field::ALL.iter().all(blank));
            prop_assert!(Table::ALL.into_iter().all(|table| rows_said(&draft, table).is_empty()));
        }
    }

    #[test]
    fn switching_the_number_style_changes_no_value_and_no_link(draft in draft(), style in style()) {
        let restyled = draft.restyled(style);
        for field in Field::ALL {
            // What could not be read may be readable in the other style.
            if let Ok(value) = said(&draft, field) {
                prop_assert_eq!(said(&restyled, field), Ok(value), "{:?}", field);
            }
        }
        for table in Table::ALL {
            let cells = |draft: &Draft| rows_said(draft, table).concat();
            for (one, other) in cells(&draft).into_iter().zip(cells(&restyled)) {
                prop_assert!(one.is_err() || one == other, "{:?}, not {:?}", other, one);
            }
        }
        if is_clean(&draft) {
            prop_assert_eq!(link_of(&restyled), link_of(&draft));
        }
    }

    #[test]
    fn a_clean_table_has_the_same_link_in_every_number_style(draft in draft(), style in style()) {
        let mut clean = Draft::empty(draft.style);
        for table in Table::ALL {
            for (index, row) in draft.rows(table).iter().enumerate() {
                let scenario = Scenario::of(&draft);
                let is_fine = |column| scenario.cell_problem(table, index, column).is_none();
                if (0..row.cells.len()).all(is_fine) {
                    clean.rows_mut(table).unwrap().push(row.clone());
                }
            }
        }
        prop_assert!(is_clean(&clean));
        prop_assert_eq!(link_of(&clean.restyled(style)), link_of(&clean));
    }

    #[test]
    fn fault_66_writing_is_canonical_and_idempotent(link in prop_oneof![hostile(), extreme()], style in style()) {
        if let Ok(Some(written)) = write(&open(&link, style).draft) {
            // A file takes what no link holds.
            let again = open_file(&written, NumberStyle::EnUs);
            prop_assert_eq!(link_of(&again.draft), Some(written.clone()), "{}", link);
            let calm = [NoticeId::UnreadEntry, NoticeId::FurtherScenario];
            prop_assert!(again.notices.iter().all(|notice| calm.contains(&notice.id)), "{}", written);
            prop_assert!(written.starts_with("v=1&") && written.ends_with("&end"));
            prop_assert!(written.chars().all(|sign| sign.is_ascii_graphic()));
        }
    }

    #[test]
    fn whatever_is_too_long_for_a_link_is_refused_at_its_box(at in 0..Field::ALL.len(), extra in 1..50_usize) {
        let field = Field::ALL[at];
        let mut draft = Draft::empty(NumberStyle::EnUs);
        if let Field::PeriodDays | Field::EarlierPeriodDays = field {
            draft.set(if field == Field::PeriodDays { Field::Period } else { Field::EarlierPeriod }, "days");
        }
        let most = if field.kind().is_numbers() { 1_152 } else { 200 };
        draft.set(field, "x".repeat(most + extra));
        let refused = if field == Field::BaseKind { Field::Base } else { field };
        prop_assert_eq!(write(&draft), Err(Unwritable::Entry(refused)));
    }

    #[test]
    fn whatever_is_too_long_for_a_link_is_refused_at_its_table(which in 0..4_usize, at in 0..12_usize, extra in 1..50_usize) {
        let table = Table::ALL[which];
        let column = at % table.columns().len();
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set_cell(table, 0, column, &"x".repeat(200));
        prop_assert!(write(&draft).is_ok());
        draft.set_cell(table, 0, column, &"x".repeat(200 + extra));
        prop_assert_eq!(write(&draft), Err(Unwritable::Row(table)));
    }
}
