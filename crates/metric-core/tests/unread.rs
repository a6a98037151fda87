//! What cannot be read, and a share of what is not known: nothing stands in for it.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::given;
use metric_core::{
    MetricError::Missing,
    table::{Cell, Expr, Input, Inputs, Origin, RowInputs, Scope},
};

/// Inputs of which one was given as a share.
fn share(values: &[(Input, f64)], input: Input, of_whole: f64) -> Inputs {
    let mut inputs = given(values);
    inputs.give_share(input, of_whole, 0).unwrap();
    inputs.work_out();
    inputs
}

#[test]
fn nothing_stands_in_for_a_cell_that_cannot_be_read() {
    let inputs = given(&[(Input::HandleTime, 300.0)]);
    let row = |unread: &[Cell]| {
        let mut row = RowInputs::new(&inputs);
        row.set(Cell::Contacts, Some(60.0));
        row.set(Cell::HandleTime, Some(600.0));
        for cell in unread {
            row.mark_unread(*cell);
        }
        [Cell::ContactsHandled, Cell::ContactWeight].map(|cell| row.cell(cell))
    };
    // Blank: contacts stand in for those handled, and 600 / 300 for the weight.
    assert_eq!(row(&[]), [Ok(60.0), Ok(2.0)]);
    assert_eq!(row(&[Cell::Handled]), [Err(Missing), Ok(2.0)]);
    assert_eq!(row(&[Cell::Weight]), [Ok(60.0), Err(Missing)]);
    assert_eq!(row(&[Cell::HandleTime, Cell::Contacts]), [Err(Missing), Err(Missing)]);
}

#[test]
fn no_default_stands_in_for_a_share_of_what_is_not_known() {
    let contained = [(Input::Contacts, 1000.0), (Input::Contained, 400.0)];
    assert_eq!(share(&contained, Input::Abandoned, 0.1).get(Input::Abandonment), None);
    let returned = [(Input::Contacts, 1000.0), (Input::Attempts, 2000.0)];
    assert_eq!(share(&returned, Input::Returned, 0.1).get(Input::Returns), None);
    assert_eq!(share(&returned, Input::Solved, 0.5).get(Input::SolvedOrNone), None);
    // It is asked for what it is a share of.
    let abandoned = share(&contained, Input::Abandoned, 0.1);
    assert_eq!(abandoned.origin(Input::Abandonment), Origin::Share);
    assert_eq!(abandoned.missing(&Expr::Input(Input::Abandonment)), [Input::Routed]);
    // What follows from counts is no default: 1,000 - 400 - 500.
    let people = [&contained[..], &[(Input::HandledByPeople, 500.0)]].concat();
    assert_eq!(share(&people, Input::Abandoned, 0.1).get(Input::Abandonment), Some(100.0));
}

#[test]
fn a_share_of_what_cannot_be_read_is_not_blank_either() {
    let mut inputs = given(&[(Input::ResolvedByAutomation, 400.0), (Input::Contacts, 1000.0)]);
    inputs.give_share(Input::Contained, 0.5, 0).unwrap();
    inputs.mark_unread(Input::Routed);
    inputs.work_out();
    assert_eq!(inputs.get(Input::AutomationHandled), None);
    assert_eq!(inputs.missing(&Expr::Input(Input::AutomationHandled)), [Input::Routed]);
}
