//! The sign beside an amount, and the currency of the scenario.

use scenario::{
    draft::Draft,
    field::{Field, Table},
    history::{History, Place},
    number::NumberStyle,
};

fn currency(history: &History) -> &str {
    history.present().text(Field::Currency)
}

#[test]
fn the_sign_of_an_amount_fills_a_blank_currency_in_the_same_step() {
    for (place, texts, code) in [
        (Place::Field(Field::TotalCost), vec!["$", "$4", "$48,000"], "USD"),
        (Place::Field(Field::CostAgents), vec!["EUR 96.500"], "EUR"),
        (Place::Field(Field::HourCost), vec!["Rs 500"], "INR"),
        (Place::Field(Field::FixedCost), vec!["£500"], "GBP"),
        (Place::Cell(Table::Channels, 0, 2), vec!["500 zł"], "PLN"),
    ] {
        let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
        for text in texts {
            history.edit(place, text);
        }
        assert_eq!(currency(&history), code);
        assert!(history.undo() && !history.can_undo());
        assert_eq!(currency(&history), "");
        assert!(history.redo());
        assert_eq!(currency(&history), code);
    }
}

#[test]
fn key_presses_that_go_on_may_change_the_sign_or_take_it_back() {
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    let cost = Place::Field(Field::TotalCost);
    history.edit(cost, "$48");
    history.edit(cost, "$48 CAD");
    assert_eq!(currency(&history), "CAD");
    history.edit(cost, "48");
    assert_eq!(currency(&history), "");
    history.edit(cost, "");
    assert!(!history.can_undo());
    // Once the box is left, the currency stays until it is changed.
    history.edit(cost, "$48");
    history.seal();
    history.edit(cost, "48");
    assert_eq!(currency(&history), "USD");
}

#[test]
fn no_sign_replaces_a_currency_and_no_other_box_fills_one() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Currency, "CHF");
    let mut history = History::new(draft, 1);
    history.edit(Place::Field(Field::TotalCost), "$48");
    assert_eq!(currency(&history), "CHF");
    let mut history = History::new(Draft::empty(NumberStyle::EnUs), 1);
    for place in
        [Place::Field(Field::Contacts), Place::Field(Field::Base), Place::Field(Field::Title)]
    {
        history.edit(place, "$48");
    }
    assert_eq!(currency(&history), "");
}

#[test]
fn pasted_amounts_fill_a_blank_currency() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    for (row, text) in ["300", "£500", "$20"].into_iter().enumerate() {
        draft.set_cell(Table::Channels, row, 2, text);
    }
    draft.fill_currency(Table::Issues);
    assert_eq!(draft.text(Field::Currency), "");
    draft.fill_currency(Table::Channels);
    assert_eq!(draft.text(Field::Currency), "GBP");
    draft.set(Field::Currency, "EUR");
    draft.fill_currency(Table::Channels);
    assert_eq!(draft.text(Field::Currency), "EUR");
}
