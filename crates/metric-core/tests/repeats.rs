//! Cases behind the contacts, by worked examples and at their edges.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{assert_close, broken, scenario, value};
use metric_core::{
    MetricError::{Missing, Overflow, ZeroDenominator},
    table::{Cell, Expr, Input, Inputs, Metric, RowInputs, Rule, Section},
};

fn cases(contacts: f64, cases: f64) -> Inputs {
    scenario(&[(Input::Contacts, contacts), (Input::Cases, cases)])
}

#[test]
fn the_worked_examples_of_repeats_hold() {
    let inputs = cases(2_400.0, 2_000.0);
    assert_close(value(Metric::RepeatRate, &inputs), 1.0 / 6.0); // 400 of 2,400
    assert_eq!(value(Metric::ContactsPerCase, &inputs), Ok(1.2));
    // 2,400 contacts of 1,800 cases: a quarter of them repeats an earlier one
    assert_eq!(value(Metric::RepeatRate, &cases(2_400.0, 1_800.0)), Ok(0.25));
    // scipy: binomtest(1700, 2000).proportion_ci(method="wilson")
    let inputs = scenario(&[(Input::Cases, 2_000.0), (Input::OneTouch, 1_700.0)]);
    let figure = Metric::OneTouch.row().evaluate(&inputs).unwrap();
    let interval = figure.interval.unwrap();
    assert_eq!(figure.value, 0.85);
    assert!((interval.low - 0.833_680_591_852_831_3).abs() < 1e-12, "{interval:?}");
    assert!((interval.high - 0.864_977_475_050_291_8).abs() < 1e-12, "{interval:?}");
    let inputs = scenario(&[(Input::CostLines, 48_000.0), (Input::CasesResolved, 1_920.0)]);
    assert_eq!(value(Metric::CostPerResolution, &inputs), Ok(25.0));
}

#[test]
fn a_case_of_several_contacts_has_at_least_two() {
    let check = |contacts, cases, single| {
        let values =
            [(Input::Contacts, contacts), (Input::Cases, cases), (Input::OneTouch, single)];
        broken(Section::Repeats, &scenario(&values))
    };
    assert_eq!(check(2_300.0, 2_000.0, 1_700.0), []); // 1,700 + 2 x 300
    let too_few = (Rule::ContactsTooFewForCases, 1.0);
    assert_eq!(check(2_299.0, 2_000.0, 1_700.0), [too_few]);
    assert_eq!(check(2_000.0, 2_000.0, 2_000.0), []);
    let above = (Rule::ContactsAboveOneTouchCases, 1.0);
    assert_eq!(check(2_001.0, 2_000.0, 2_000.0), [above]);
    let cases_above = (Rule::CasesAboveContacts, 1.0);
    assert!(check(1_999.0, 2_000.0, 1_000.0).contains(&cases_above));
    let one_touch_above = (Rule::OneTouchAboveCases, 1.0);
    assert!(check(2_400.0, 2_000.0, 2_001.0).contains(&one_touch_above));
    assert_eq!(check(0.0, 0.0, 0.0), []);
}

#[test]
fn what_cannot_be_a_case_has_no_rate_or_breaks_a_rule() {
    assert_eq!(value(Metric::RepeatRate, &cases(0.0, 0.0)), Err(ZeroDenominator));
    assert_eq!(value(Metric::ContactsPerCase, &cases(1.0, 0.0)), Err(ZeroDenominator));
    let rules = |inputs: &Inputs| broken(Section::Repeats, inputs);
    assert_eq!(rules(&cases(1.0, 2.0)), [(Rule::CasesAboveContacts, 1.0)]);
    assert_eq!(rules(&cases(1.0, 0.0)), [(Rule::ContactsWithoutCase, 1.0)]);
    let single = scenario(&[(Input::Cases, 1.0), (Input::OneTouch, 2.0)]);
    assert_eq!(rules(&single), [(Rule::OneTouchAboveCases, 1.0)]);
    let none = scenario(&[(Input::Cases, 0.0), (Input::OneTouch, 0.0)]);
    assert_eq!(value(Metric::OneTouch, &none), Err(ZeroDenominator));
}

#[test]
fn a_contact_weighs_what_its_row_says_or_its_handle_time() {
    let weight = &Expr::Cell(Cell::ContactWeight);
    let inputs = scenario(&[(Input::HandleTime, 300.0)]);
    let mut row = RowInputs::new(&inputs);
    assert_eq!(weight.value(&row), Err(Missing));
    row.set(Cell::HandleTime, Some(450.0));
    assert_eq!(weight.value(&row), Ok(1.5)); // 450 / 300
    row.set(Cell::Weight, Some(3.0));
    assert_eq!(weight.value(&row), Ok(3.0));
}

#[test]
fn a_third_of_heavy_contacts_make_the_average_heavier() {
    // 1,000 at weight 1 and 200 at 3: 1,600 of 1,200 contacts
    let inputs = scenario(&[(Input::WeightedContacts, 1_600.0), (Input::Contacts, 1_200.0)]);
    assert_close(value(Metric::ComplexityIndex, &inputs), 4.0 / 3.0);
    let none = scenario(&[(Input::WeightedContacts, 0.0), (Input::Contacts, 0.0)]);
    assert_eq!(value(Metric::ComplexityIndex, &none), Err(ZeroDenominator));
    let large = scenario(&[(Input::WeightedContacts, 2e15), (Input::Contacts, 1.0)]);
    assert_eq!(value(Metric::ComplexityIndex, &large), Err(Overflow));
}
