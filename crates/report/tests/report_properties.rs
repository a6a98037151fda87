//! The laws of the report, on random drafts and random links.
#![allow(clippy::unwrap_used)] // test helpers

#[path = "../../scenario/tests/common/mod.rs"]
mod common;
#[path = "common/sound.rs"]
mod sound;

use common::{draft, extreme, hostile, style};
use proptest::prelude::*;
use report::{evaluate, json};
use scenario::{
    Scenario,
    draft::Draft,
    field::{Field, Row, Table},
    link::{Opened, open, write},
    text::{Text, Unread},
};

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
        draft in draft(), which in 0..4_usize, at in 0..12_usize, number in 0..5_000_u32, is_row in any::<bool>(),
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
        sound::read(&json::of_link(&opened));
        for at in ["#", "?", "https://example.org/?x=1%23", "https://example.org/#embed=1&"] {
            let _ = open(&format!("{at}{link}"), style);
        }
    }

    #[test]
    fn no_draft_panics_and_every_figure_is_a_finite_number(draft in draft()) {
        let opened = Opened { draft, found: true, notices: Vec::new() };
        sound::read(&json::of_link(&opened));
    }
}
