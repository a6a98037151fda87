//! The laws of the link, on random drafts and random links.
#![allow(clippy::unwrap_used)] // test helpers

mod common;
#[path = "common/said.rs"]
mod what;

use calculator::{
    draft::{Draft, Field, Text, Unread},
    link::{NoticeId, Opened, Unwritable, open, write},
    number::NumberStyle,
    report::{evaluate, json},
    scenario::Scenario,
    table::{Row, Table},
};
use common::{assert_sound, draft, extreme, hostile, style};
use proptest::prelude::*;
use what::{is_clean, rows_said, said};

/// Everything computed, as text: a figure that is not known does not equal itself.
fn figures(draft: &Draft) -> String {
    format!("{:?}", evaluate(draft))
}

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
                let (read, written) = (rows_said(&opened.draft, table), rows_said(&draft, table));
                prop_assert_eq!(read, written, "{:?} in {}", table, link);
            }
            prop_assert_eq!(link_of(&opened.draft), Some(link.clone()));
            // The mail-safe form says the same.
            prop_assert_eq!(open(&format!("https://example.org/?{link}"), style), opened);
        } else {
            let blank = |field: &Field| *field == Field::TimeBase || draft.get(*field).is_blank();
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
            let again = open(&written, NumberStyle::EnUs);
            prop_assert_eq!(link_of(&again.draft), Some(written.clone()), "{}", link);
            let calm = [NoticeId::UnreadEntry, NoticeId::FurtherScenario];
            prop_assert!(again.notices.iter().all(|notice| calm.contains(&notice.id)), "{}", written);
            prop_assert!(written.starts_with("v=1&") && written.ends_with("&end"));
            prop_assert!(written.chars().all(|sign| sign.is_ascii_graphic()));
        }
    }

    #[test]
    fn no_unread_text_ever_becomes_a_value(draft in draft(), at in 0..Field::ALL.len(), number in 0..5_000_u32) {
        let field = Field::ALL[at];
        let with = |text: String| {
            let mut draft = draft.clone();
            draft.put(field, Text { text, unread: Some(Unread::Raw) });
            draft
        };
        let (numeric, other) = (with(number.to_string()), with("zzz".to_owned()));
        let entry = Scenario::of(&numeric).problem(field);
        let box_of_days = [Field::PeriodDays, Field::EarlierPeriodDays].contains(&field);
        prop_assert!(entry.is_some() || box_of_days);
        // Whatever stands there, the figures are the same.
        prop_assert_eq!(figures(&numeric), figures(&other));
        // And it stays so on the way through a link.
        if !box_of_days && field != Field::BaseKind {
            let link = link_of(&numeric).unwrap();
            let opened = open(&link, draft.style);
            prop_assert_eq!(opened.draft.get(field).text.clone(), number.to_string());
            prop_assert!(opened.draft.get(field).unread.is_some());
        }
    }

    #[test]
    fn no_unread_cell_or_row_ever_becomes_a_value(
        draft in draft(), which in 0..3_usize, at in 0..6_usize, number in 0..5_000_u32, is_row in any::<bool>(),
    ) {
        let table = Table::ALL[which];
        let columns = table.columns().len();
        let with = |text: String| {
            let mut draft = draft.clone();
            let text = Text { text, unread: Some(Unread::Raw) };
            let mut row = Row::blank(table);
            row.cells[0] = Text { text: "7".into(), unread: None };
            row.cells[at % columns] = text.clone();
            let row = if is_row { Row::unread(table, text) } else { row };
            draft.rows_mut(table).unwrap().insert(0, row);
            draft
        };
        let (numeric, other) = (with(number.to_string()), with("zzz".to_owned()));
        let column = if is_row { columns - 1 } else { at % columns };
        prop_assert!(Scenario::of(&numeric).cell_problem(table, 0, column).is_some());
        // Whatever stands there, the figures are the same; a name is no figure.
        if is_row || at % columns + 1 < columns {
            prop_assert_eq!(figures(&numeric), figures(&other));
        }
        let opened = open(&link_of(&numeric).unwrap(), draft.style);
        let row = &opened.draft.rows(table)[0];
        prop_assert_eq!(row.is_unread, is_row);
        prop_assert_eq!(&row.cells[column].text, &number.to_string());
        prop_assert!(row.cells[column].unread.is_some());
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
    fn whatever_is_too_long_for_a_link_is_refused_at_its_box(at in 0..Field::ALL.len(), extra in 1..50_usize) {
        let field = Field::ALL[at];
        let mut draft = Draft::empty(NumberStyle::EnUs);
        if let Field::PeriodDays | Field::EarlierPeriodDays = field {
            draft.set(if field == Field::PeriodDays { Field::Period } else { Field::EarlierPeriod }, "days");
        }
        draft.set(field, "x".repeat(200 + extra));
        let refused = if field == Field::BaseKind { Field::Base } else { field };
        prop_assert_eq!(write(&draft), Err(Unwritable::Entry(refused)));
    }

    #[test]
    fn whatever_is_too_long_for_a_link_is_refused_at_its_table(which in 0..3_usize, at in 0..7_usize, extra in 1..50_usize) {
        let table = Table::ALL[which];
        let column = at % table.columns().len();
        let most = if column == table.name_column() { 60 } else { 200 };
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set_cell(table, 0, column, &"x".repeat(most));
        prop_assert!(write(&draft).is_ok());
        draft.set_cell(table, 0, column, &"x".repeat(most + extra));
        prop_assert_eq!(write(&draft), Err(Unwritable::Row(table)));
    }
}
