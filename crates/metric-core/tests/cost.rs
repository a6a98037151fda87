//! What contacts cost: the examples of the sources, and the edges.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{assert_close, base, broken, given, scenario, value, with_base};
use metric_core::{
    MetricError::{Negative, OutOfRange, Overflow, ZeroDenominator},
    table::{Input, Metric, Rule, Section},
    unit::{DenominatorKind, Period, TimeBase},
};

#[test]
fn the_sources_examples_of_cost_hold() {
    // S003: 1.0 a month x $20 = $20; 0.5 gives $10
    let customers = base(1_000.0, DenominatorKind::Customer, Some(Period::Month));
    for (contacts, total, serve) in [(1_000.0, 20_000.0, 20.0), (500.0, 10_000.0, 10.0)] {
        let values = [(Input::Contacts, contacts), (Input::TotalCost, total)];
        let inputs = with_base(&values, customers, TimeBase::Month);
        assert_eq!(value(Metric::CostPerContact, &inputs), Ok(20.0));
        assert_close(value(Metric::CostToServe, &inputs), serve);
    }
    // S000: 1 point of 500,000 users is 5,000 contacts, at $10 $50,000 a month, $600,000 a year
    let users = base(500_000.0, DenominatorKind::User, Some(Period::Month));
    let values = [(Input::Contacts, 5_000.0), (Input::TotalCost, 50_000.0)];
    let inputs = with_base(&values, users, TimeBase::Month);
    assert_close(value(Metric::ContactRate, &inputs), 0.01);
    assert_eq!(value(Metric::CostPerContact, &inputs), Ok(10.0));
    assert_eq!(value(Metric::CostYear, &inputs), Ok(600_000.0));
    // S001: 1,000,000 orders x 4 % = 40,000 contacts; x $8 = $320,000 and x $12 = $480,000
    for (total, each) in [(320_000.0, 8.0), (480_000.0, 12.0)] {
        let inputs = scenario(&[(Input::Contacts, 40_000.0), (Input::TotalCost, total)]);
        assert_eq!(value(Metric::CostPerContact, &inputs), Ok(each));
    }
}

#[test]
fn cost_counts_the_contacts_that_were_handled() {
    // 2,310 of 2,400 handled at $48,000: 20.779 a contact; x 2,400 would be 49,870.13
    let values =
        [(Input::Contacts, 2_400.0), (Input::Handled, 2_310.0), (Input::TotalCost, 48_000.0)];
    let customers = base(1_000.0, DenominatorKind::Customer, Some(Period::Month));
    let inputs = with_base(&values, customers, TimeBase::Month);
    let each = value(Metric::CostPerContact, &inputs).unwrap();
    assert!((each * 2_400.0 - 49_870.13).abs() < 0.005);
    // cost to serve counts the same ones, so that x 1,000 customers it is the total
    assert_close(value(Metric::CostToServe, &inputs), 48.0);
}

#[test]
fn lines_count_before_the_total_and_each_is_a_part_of_their_sum() {
    let values = [
        (Input::Contacts, 100.0),
        (Input::TotalCost, 9_999.0),
        (Input::CostAgents, 600.0),
        (Input::CostSoftware, 200.0),
        (Input::CostLines, 800.0), // their sum
    ];
    let inputs = scenario(&values);
    assert_eq!(value(Metric::CostTotal, &inputs), Ok(800.0));
    assert_eq!(value(Metric::CostAgentsShare, &inputs), Ok(0.75));
    assert_eq!(value(Metric::CostSoftwarePerContact, &inputs), Ok(2.0));
    let no_lines = scenario(&values[..2]);
    assert_eq!(value(Metric::CostTotal, &no_lines), Ok(9_999.0));
}

#[test]
fn nothing_handled_and_nothing_spent_have_no_quotient() {
    let nothing = scenario(&[(Input::Contacts, 0.0), (Input::TotalCost, 1.0)]);
    assert_eq!(value(Metric::CostPerContact, &nothing), Err(ZeroDenominator));
    let free = scenario(&[(Input::CostAgents, 0.0), (Input::CostLines, 0.0)]);
    assert_eq!(value(Metric::CostAgentsShare, &free), Err(ZeroDenominator));
    let large = scenario(&[(Input::CostLines, 9e14 + 9e14)]);
    assert_eq!(value(Metric::CostTotal, &large), Err(Overflow));
}

/// $30 an hour x 480 s / 3,600 = $4; / (0.8 x (1 - 0.375) x 2) = 4; + 0.5
const HANDLE_TIME: [(Input, f64); 6] = [
    (Input::HourCost, 30.0),
    (Input::HandleTime, 480.0),
    (Input::Occupancy, 0.8),
    (Input::Shrinkage, 0.375),
    (Input::Concurrency, 2.0),
    (Input::OtherCostPerContact, 0.5),
];

#[test]
fn handle_time_is_divided_by_productive_time_once() {
    assert_close(value(Metric::CostFromHandleTime, &scenario(&HANDLE_TIME)), 4.5);
    // one contact at once and nothing else, where nobody says otherwise: 4 / (0.8 x 0.625) = 8
    assert_close(value(Metric::CostFromHandleTime, &scenario(&HANDLE_TIME[..4])), 8.0);
    for (input, wrong, why) in [
        (Input::Occupancy, 1.01, OutOfRange),
        (Input::Occupancy, f64::NAN, OutOfRange),
        (Input::Shrinkage, -0.1, OutOfRange),
        (Input::HandleTime, 1.1e9, OutOfRange),
        (Input::HourCost, -1.0, Negative),
    ] {
        assert_eq!(given(&[]).give(input, wrong), Err(why), "{input:?}: {wrong}");
    }
    // nobody is ever busy, or ever there
    for (input, wrong) in [(Input::Occupancy, 0.0), (Input::Shrinkage, 1.0)] {
        let mut inputs = given(&HANDLE_TIME);
        inputs.give(input, wrong).unwrap();
        inputs.work_out();
        assert_eq!(value(Metric::CostFromHandleTime, &inputs), Err(ZeroDenominator));
    }
    let mut inputs = given(&HANDLE_TIME);
    inputs.give(Input::Concurrency, 0.9).unwrap();
    inputs.work_out();
    let [(rule, difference)] = broken(Section::HandleTime, &inputs)[..] else { panic!("one rule") };
    assert_eq!(rule, Rule::ConcurrencyBelowOne);
    assert!((difference - 0.1).abs() < 1e-12); // 1 - 0.9
}

#[test]
fn the_average_rises_as_contacts_fall_and_only_the_variable_part_is_saved() {
    // $48,000 with $12,000 fixed for 2,400 contacts: $15 variable, $20 on average. At 1,200 contacts
    // $12,000 + 1,200 x $15 = $30,000, $25 on average.
    for (contacts, total, average) in [(2_400.0, 48_000.0, 20.0), (1_200.0, 30_000.0, 25.0)] {
        let inputs = scenario(&[
            (Input::Contacts, contacts),
            (Input::TotalCost, total),
            (Input::FixedCost, 12_000.0),
        ]);
        assert_eq!(value(Metric::MarginalCost, &inputs), Ok(15.0));
        assert_eq!(value(Metric::CostPerContact, &inputs), Ok(average));
    }
    let above = scenario(&[(Input::TotalCost, 1.0), (Input::FixedCost, 2.0)]);
    assert_eq!(broken(Section::HandleTime, &above), [(Rule::FixedAboveTotal, 1.0)]);
    let none =
        scenario(&[(Input::Contacts, 0.0), (Input::TotalCost, 2.0), (Input::FixedCost, 1.0)]);
    assert_eq!(value(Metric::MarginalCost, &none), Err(ZeroDenominator));
}

#[test]
fn people_and_automation_make_up_the_blended_cost() {
    // 280 at $10 and 120 at $1: 2,920 / 400 = 7.3
    let inputs = scenario(&[
        (Input::Contacts, 400.0),
        (Input::Contained, 120.0),
        (Input::TotalCost, 2_920.0),
        (Input::AutomationCost, 120.0),
    ]);
    assert_close(value(Metric::HumanCost, &inputs), 10.0);
    assert_close(value(Metric::AutomatedCostPerContact, &inputs), 1.0);
    assert_close(value(Metric::CostPerContact, &inputs), 7.3);
}
