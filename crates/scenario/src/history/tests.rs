//! Steps of undo: what is one, and whose it is.

use super::*;
use crate::field::{Further, at};
use crate::number::NumberStyle;

fn texts(history: &History) -> (&str, &str) {
    (history.present().text(Field::Contacts), history.present().text(Field::Base))
}

#[test]
fn the_key_presses_in_one_box_are_one_step() {
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    for text in ["2", "24", "240"] {
        history.edit(Place::Field(Field::Contacts), text);
    }
    history.edit(Place::Field(Field::Base), "1");
    history.edit(Place::Field(Field::Base), "10");
    assert!(history.undo());
    assert_eq!(texts(&history), ("240", ""));
    assert!(history.undo());
    assert_eq!(texts(&history), ("", ""));
    assert!(!history.undo());
    assert!(history.redo() && history.redo() && !history.redo());
    assert_eq!(texts(&history), ("240", "10"));
}

#[test]
fn each_step_belongs_to_its_scenario_and_how_each_stood_last_is_known() {
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    history.edit(Place::Field(Field::Contacts), "5");
    let mut example = Draft::empty(NumberStyle::EnUs);
    example.set(Field::Contacts, "7");
    assert!(history.open_scenario(example.clone(), 2));
    assert_eq!((history.scenario(), texts(&history).0), (2, "7"));
    let contacts = |history: &History, scenario| {
        history.latest(scenario).map(|draft| draft.text(Field::Contacts).to_owned())
    };
    assert_eq!(contacts(&history, 1).as_deref(), Some("5"));
    assert_eq!(contacts(&history, 3), None);
    assert!(history.undo());
    assert_eq!(history.scenario(), 1);
    assert_eq!(contacts(&history, 2).as_deref(), Some("7"));
    history.rename(1, 9);
    assert_eq!((history.scenario(), contacts(&history, 1)), (9, None));
    assert!(history.redo() && history.scenario() == 2);
    // What is no other scenario is no step, whatever its id.
    assert!(!history.open_scenario(example, 4));
    assert_eq!(history.scenario(), 2);
    // Unless the other one was asked for: the steps before it stay with the former one.
    history.adopt(4);
    assert_eq!((history.scenario(), texts(&history).0), (4, "7"));
    assert!(history.undo() && history.scenario() == 9);
}

#[test]
fn leaving_a_box_ends_the_step_and_typing_forgets_what_was_undone() {
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    history.edit(Place::Field(Field::Contacts), "2");
    history.seal();
    history.edit(Place::Field(Field::Contacts), "24");
    assert!(history.undo());
    assert_eq!(texts(&history), ("2", ""));
    history.edit(Place::Field(Field::Base), "1");
    assert!(!history.can_redo());
}

#[test]
fn what_was_typed_and_taken_back_leaves_no_step_behind() {
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    history.edit(Place::Field(Field::Contacts), "2");
    history.edit(Place::Field(Field::Contacts), "");
    assert!(!history.can_undo());
    history.edit(Place::Field(Field::Contacts), "3");
    assert!(history.undo() && !history.can_undo());
    assert_eq!(texts(&history), ("", ""));
}

#[test]
fn typing_the_same_text_is_no_step_but_typing_over_an_unread_entry_is() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    let unread = crate::text::Text { text: "2".into(), unread: Some(crate::text::Unread::CutOff) };
    draft.put(Field::Contacts, unread);
    let mut history = History::new(draft, 1);
    history.edit(Place::Field(Field::Base), "");
    assert!(!history.can_undo());
    history.edit(Place::Field(Field::Contacts), "2");
    assert!(history.can_undo());
}

#[test]
fn the_key_presses_in_one_cell_are_one_step() {
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    let cell = |row| Place::Cell(Table::Issues, row, 0);
    for text in ["2", "24", "240"] {
        assert!(history.edit(cell(0), text));
    }
    history.edit(Place::Cell(Table::Issues, 0, 3), "Billing");
    history.edit(cell(0), "250");
    assert!(!history.edit(cell(0), "250"));
    history.edit(cell(1), "5");
    let counts = |history: &History| -> Vec<String> {
        let rows = history.present().rows(Table::Issues);
        rows.iter().map(|row| row.text(0).to_owned()).collect()
    };
    assert_eq!(counts(&history), ["250", "5"]);
    assert!(history.undo() && history.undo());
    assert_eq!(counts(&history), ["240"]);
    assert!(history.undo() && history.undo() && !history.undo());
    assert!(counts(&history).is_empty());
    assert!(history.redo());
    assert_eq!(counts(&history), ["240"]);
}

#[test]
fn rows_keep_their_ids_wherever_they_move_and_the_next_one_is_known_before_it_is_typed() {
    let ids = |history: &History| -> Vec<u32> {
        history.present().rows(Table::Issues).iter().map(|row| row.id).collect()
    };
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    let next = history.present().next_row_id(Table::Issues);
    history.edit(Place::Cell(Table::Issues, 0, 0), "5");
    assert_eq!(ids(&history), [next]);
    let mut draft = history.present().clone();
    if let Some(rows) = draft.rows_mut(Table::Issues) {
        rows.insert(0, crate::field::Row::blank(Table::Issues));
    }
    history.replace(draft);
    assert_eq!(ids(&history), [2, 1]);
    assert!(history.undo());
    assert_eq!((ids(&history), history.present().next_row_id(Table::Issues)), (vec![1], 2));
}

#[test]
fn a_cell_typed_and_taken_back_leaves_no_step_behind() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set_cell(Table::Issues, 0, 0, "5");
    let mut history = History::new(draft, 1);
    history.edit(Place::Cell(Table::Issues, 0, 0), "51");
    history.edit(Place::Cell(Table::Issues, 0, 0), "5");
    assert!(!history.can_undo());
}

#[test]
fn levers_are_typed_undone_and_numbered_as_other_rows_are() {
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    let amount = Further::B.column();
    for (column, text) in [(at::EFFECT, "fewer"), (amount, "8"), (amount, "8 to 12")] {
        history.edit(Place::Cell(Table::Levers, 0, column), text);
    }
    history.edit(Place::Cell(Table::Levers, 1, at::EFFECT), "shorter");
    history.edit(Place::Field(Field::NameOfB), "Help");
    let ids = |history: &History| {
        history.present().rows(Table::Levers).iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(&history), [1, 2]);
    assert_eq!(history.present().scenarios(), [Further::B]);
    assert!(history.undo() && history.undo());
    assert_eq!(ids(&history), [1]);
    assert_eq!(history.present().cell(Table::Levers, 0, amount).text, "8 to 12");
    assert!(history.undo());
    assert_eq!(history.present().scenarios(), []);
    assert!(history.redo() && history.redo() && history.redo());
    assert_eq!(history.present().text(Field::NameOfB), "Help");
    // Both key presses in the amount were one step.
    assert!(!history.can_redo());
}

#[test]
fn an_amount_that_is_typed_in_the_place_of_unread_ones_can_be_undone() {
    let opened =
        crate::link::open("v=1&lever=fewer::::::::,shorter::::::::&b.by=5&end", NumberStyle::EnUs);
    let mut history = History::new(opened.draft, 1);
    let unread = |history: &History| history.present().unread_amounts(Further::B).text.clone();
    assert_eq!(unread(&history), "5");
    history.edit(Place::Cell(Table::Levers, 0, Further::B.column()), "5");
    assert_eq!(unread(&history), "");
    assert!(history.undo());
    assert_eq!(unread(&history), "5");
}

#[test]
fn a_range_with_a_sign_fills_a_blank_currency() {
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    history.edit(Place::Field(Field::CostOfContact), "€8 to 12");
    assert_eq!(history.present().text(Field::Currency), "EUR");
}
