//! What stands for an input that was not given, and what never does.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{base, given, scenario, value, with_base};
use metric_core::{
    MetricError::{
        self, Missing, Negative, NotFinite, OutOfRange, Overflow, UnitMismatch, ZeroDenominator,
    },
    table::{Cell, Expr, INPUTS, Input, Inputs, METRICS, Metric, Origin, RowInputs, Scope},
    unit::{DenominatorKind, Period, TimeBase},
};

/// Inputs of which one cannot be read.
fn unread(values: &[(Input, f64)], input: Input) -> Inputs {
    let mut inputs = given(values);
    inputs.mark_unread(input);
    inputs.work_out();
    inputs
}

/// Inputs of which one was given as a share.
fn share(values: &[(Input, f64)], input: Input, of_whole: f64) -> Inputs {
    let mut inputs = given(values);
    inputs.give_share(input, of_whole, 9).unwrap();
    inputs.work_out();
    inputs
}

fn missing(metric: Metric, inputs: &Inputs) -> Vec<Input> {
    metric.row().missing(inputs)
}

#[test]
fn what_nobody_gave_is_blank_and_no_figure_is_known_without_it() {
    let inputs = scenario(&[]);
    for row in &INPUTS {
        // but the declared defaults
        let has_default = matches!(row.first_of.last(), Some(Expr::Number(..)));
        assert_eq!(inputs.get(row.input).is_some(), has_default, "{}", row.name);
    }
    for row in &METRICS {
        assert_eq!(row.evaluate(&inputs), Err(Missing), "{}", row.id);
        assert!(!row.missing(&inputs).is_empty(), "{} waits for nothing", row.id);
    }
    assert_eq!(missing(Metric::ContactRate, &inputs), [Input::Contacts, Input::Exposure]);
}

#[test]
fn only_these_defaults_are_taken() {
    let inputs = scenario(&[]);
    let defaults = INPUTS.iter().filter_map(|row| Some((row.input, inputs.get(row.input)?)));
    assert_eq!(
        defaults.collect::<Vec<_>>(),
        [
            (Input::Abandonment, 0.0),
            (Input::Returns, 0.0),
            (Input::SolvedOrNone, 0.0),
            (Input::ContactsAtOnce, 1.0),
            (Input::OtherCost, 0.0),
            (Input::AutomatedEach, 0.0),
            (Input::ExtraTime, 0.0),
            (Input::LeveredRouted, 0.0),
            (Input::ContainedToday, 0.0),
            (Input::FixedPart, 0.0),
            (Input::AutomationPart, 0.0),
        ]
    );
}

#[test]
fn a_value_outside_of_its_domain_is_refused_and_changes_nothing() {
    let mut inputs = given(&[(Input::Contacts, 7.0), (Input::Occupancy, 0.8)]);
    for (input, wrong, why) in [
        (Input::Contacts, f64::NAN, NotFinite),
        (Input::Contacts, f64::INFINITY, NotFinite),
        (Input::Contacts, -1.0, Negative),
        (Input::Contacts, 1.1e15, OutOfRange),
        (Input::Occupancy, 1.01, OutOfRange),
        (Input::HandleTime, 1.1e9, OutOfRange),
    ] {
        assert_eq!(inputs.give(input, wrong), Err(why), "{input:?}: {wrong}");
    }
    for wrong in [-0.1, 1.01, f64::NAN] {
        assert_eq!(inputs.give_share(Input::Routed, wrong, 9), Err(OutOfRange), "{wrong}");
    }
    assert_eq!(inputs.give_share(Input::Contacts, 0.5, 9), Err(UnitMismatch)); // of what?
    assert_eq!(inputs.get(Input::Contacts), Some(7.0));
    assert_eq!(inputs.get(Input::Occupancy), Some(0.8));
    assert_eq!(inputs.origin(Input::Routed), Origin::Blank);
    // two contacts at once are no share
    assert_eq!(inputs.give(Input::Concurrency, 2.0), Ok(()));
}

#[test]
fn what_a_function_computes_may_be_negative_and_says_where_it_is_no_number() {
    let mut inputs = Inputs::default();
    inputs.set(Input::RateEffect, Some(-0.25));
    assert_eq!(inputs.origin(Input::RateEffect), Origin::Computed);
    assert_eq!(value(Metric::RateEffect, &inputs), Ok(-0.25));
    inputs.set(Input::RateEffect, None);
    assert_eq!(inputs.origin(Input::RateEffect), Origin::Blank);
    assert_eq!(value(Metric::RateEffect, &inputs), Err(Missing));
    // An entry would not help: what is computed and passes every limit is not missing.
    for none in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        inputs.set(Input::RateEffect, Some(none));
        assert_eq!(inputs.origin(Input::RateEffect), Origin::Computed);
        assert_eq!(value(Metric::RateEffect, &inputs), Err(Overflow), "{none}");
        let mut row = RowInputs::new(&inputs);
        row.set(Cell::Cost, Some(none));
        assert_eq!(row.cell(Cell::Cost), Err(Overflow), "{none}");
        row.set(Cell::Cost, None);
        assert_eq!(row.cell(Cell::Cost), Err(Missing));
    }
}

#[test]
fn a_share_is_worked_out_of_its_whole_and_waits_for_it() {
    let contacts = [(Input::Contacts, 1_000.0)];
    let routed = share(&contacts, Input::Routed, 0.6);
    assert_eq!(
        (routed.get(Input::Routed), routed.origin(Input::Routed)),
        (Some(600.0), Origin::Share)
    );
    // a share of a share: 50 % of 60 % of 1,000
    let mut both = given(&contacts);
    both.give_share(Input::Routed, 0.6, 9).unwrap();
    both.give_share(Input::Contained, 0.5, 9).unwrap();
    both.work_out();
    assert_eq!(both.get(Input::Contained), Some(300.0));
    // a share of what is left: 20 % of 400 - 250 gave up
    let tried = [(Input::Tried, 400.0), (Input::Solved, 250.0)];
    assert_eq!(share(&tried, Input::GaveUp, 0.2).get(Input::GaveUp), Some(30.0));

    let waits = share(&[], Input::Contained, 0.5);
    assert_eq!(
        (waits.get(Input::Contained), waits.origin(Input::Contained)),
        (None, Origin::Share)
    );
    assert_eq!(value(Metric::ContainmentOfBot, &waits), Err(Missing));
    assert_eq!(missing(Metric::ContainmentOfBot, &waits), [Input::Routed]);
    // and the whole of the whole
    let mut waits = given(&[]);
    waits.give_share(Input::Routed, 0.6, 9).unwrap();
    waits.give_share(Input::Contained, 0.5, 9).unwrap();
    waits.work_out();
    assert_eq!(missing(Metric::ContainmentOfBot, &waits), [Input::Contacts]);
    let waits = share(&[(Input::Tried, 400.0)], Input::GaveUp, 0.2);
    let gave_up = waits.missing(&Expr::Input(Input::GaveUp));
    assert_eq!(gave_up, [Input::Solved]);
}

#[test]
fn nothing_stands_in_for_what_cannot_be_read() {
    let values = [
        (Input::Contacts, 1_000.0),
        (Input::Routed, 600.0),
        (Input::Contained, 300.0),
        (Input::HourCost, 28.0),
        (Input::HandleTime, 360.0),
        (Input::Occupancy, 0.8),
        (Input::Shrinkage, 0.3),
        (Input::TotalCost, 5_000.0),
    ];
    // 28 x 360 / 3,600 / (0.8 x 0.7) = 5, of one contact at once and nothing else
    common::assert_close(value(Metric::CostFromHandleTime, &scenario(&values)), 5.0);
    for input in [Input::Concurrency, Input::OtherCostPerContact] {
        let inputs = unread(&values, input);
        assert_eq!(value(Metric::CostFromHandleTime, &inputs), Err(Missing), "{input:?}");
        assert_eq!(missing(Metric::CostFromHandleTime, &inputs), [input]);
    }
    // neither a default nor an alternative: who abandoned, what was handled, what it cost
    for (input, derived, metric) in [
        (Input::Abandoned, Input::Abandonment, Metric::EscalationRate),
        (Input::Handled, Input::ContactsHandled, Metric::CostPerContact),
        (Input::CostLines, Input::SupportCost, Metric::CostPerContact),
    ] {
        assert!(value(metric, &scenario(&values)).is_ok(), "{metric:?}");
        let inputs = unread(&values, input);
        assert_eq!((inputs.get(derived), inputs.origin(derived)), (None, Origin::Unread));
        assert_eq!(value(metric, &inputs), Err(Missing), "{input:?}");
        // the entry is asked for, and not what would be worked out of it
        assert_eq!(missing(metric, &inputs), [input]);
    }
    // an unread entry behind the one that counts does no harm
    let inputs = unread(&[(Input::CostLines, 800.0), (Input::Contacts, 100.0)], Input::TotalCost);
    assert_eq!(value(Metric::CostPerContact, &inputs), Ok(8.0));
}

#[test]
fn what_self_service_solved_is_nothing_only_where_nobody_tried() {
    let values = [(Input::Attempts, 100.0), (Input::Contained, 10.0)];
    assert_eq!(value(Metric::ResolvedDeflection, &scenario(&values)), Ok(0.1));
    let tried = scenario(&[values[0], values[1], (Input::Tried, 50.0)]);
    assert_eq!(value(Metric::ResolvedDeflection, &tried), Err(Missing));
    let unread = unread(&values, Input::Tried);
    assert_eq!(value(Metric::ResolvedDeflection, &unread), Err(Missing));
    assert_eq!(missing(Metric::ResolvedDeflection, &unread), [Input::Solved]);
}

#[test]
fn the_origin_says_which_alternative_was_taken() {
    let abandonment = |values: &[(Input, f64)]| scenario(values).origin(Input::Abandonment);
    let routed = [(Input::Contacts, 400.0), (Input::Routed, 240.0), (Input::Contained, 120.0)];
    let with = |more: &[(Input, f64)]| abandonment(&[&routed[..], more].concat());
    assert_eq!(with(&[(Input::Abandoned, 24.0)]), Origin::WorkedOut(0));
    assert_eq!(with(&[(Input::Escalated, 96.0)]), Origin::WorkedOut(1));
    assert_eq!(with(&[(Input::HandledByPeople, 256.0)]), Origin::WorkedOut(2));
    assert_eq!(with(&[]), Origin::WorkedOut(3));
    let inputs = scenario(&[(Input::Contacts, 5.0)]);
    assert_eq!(inputs.origin(Input::Contacts), Origin::Given);
    assert_eq!(inputs.origin(Input::ContactsHandled), Origin::WorkedOut(1));
    assert_eq!(inputs.origin(Input::Handled), Origin::Blank);
}

#[test]
fn what_is_worked_out_never_falls_below_nothing() {
    // 60 % and 40.3 % of 600 are 0.3 % above all: nobody abandoned, and not -1.8
    let mut inputs = given(&[(Input::Contacts, 1_000.0), (Input::Routed, 600.0)]);
    inputs.give_share(Input::Contained, 0.6, 9).unwrap();
    inputs.give_share(Input::Escalated, 0.403, 9).unwrap();
    inputs.work_out();
    assert_eq!(inputs.get(Input::Abandonment), Some(0.0));
    let inputs = scenario(&[(Input::Contacts, 10.0), (Input::ResolvedByAutomation, 12.0)]);
    assert_eq!(inputs.get(Input::ReachingPeople), Some(0.0));
}

#[test]
fn what_fails_is_not_taken_for_missing_and_nothing_stands_in_for_it() {
    // nobody in the base: the rate of contacts handled divides by nothing
    let nobody = base(0.0, DenominatorKind::Customer, Some(Period::Month));
    let values = [(Input::Contacts, 5.0), (Input::TotalCost, 10.0)];
    let inputs = with_base(&values, nobody, TimeBase::Month);
    assert_eq!(value(Metric::CostToServe, &inputs), Err(ZeroDenominator));
    assert_eq!(missing(Metric::CostToServe, &inputs), []);
    // lines beyond the limit do not hand over to the total
    let large = scenario(&[(Input::CostLines, 1.8e15), (Input::TotalCost, 10.0)]);
    assert_eq!(value(Metric::CostTotal, &large), Err(MetricError::Overflow));
    // a rate beyond the limit has no inverse either, and an infinity is no zero below a division bar
    for size in [0.1, 1e-300] {
        let tiny = base(size, DenominatorKind::Customer, Some(Period::Month));
        let inputs = with_base(&[(Input::Contacts, 1e15)], tiny, TimeBase::Month);
        assert_eq!(value(Metric::TimeBetweenContacts, &inputs), Err(MetricError::Overflow));
        let rate = &Expr::Divide(&Expr::Input(Input::Contacts), &Expr::Input(Input::Exposure));
        let inverse = Expr::Divide(&Expr::Number(1.0, ""), rate).value(&inputs);
        assert_eq!(inverse, if size == 0.1 { Ok(1e-16) } else { Err(MetricError::Overflow) });
    }
}

#[test]
fn what_is_worked_out_asks_for_what_it_lacks() {
    let ask = |values: &[(Input, f64)], metric| missing(metric, &scenario(values));
    let contacts = (Input::Contacts, 400.0);
    // the row names it
    assert_eq!(ask(&[], Metric::CostTotal), [Input::TotalCost]);
    assert_eq!(
        ask(&[contacts], Metric::HumanHandledRate),
        [Input::Exposure, Input::ResolvedByAutomation]
    );
    let attempts = [contacts, (Input::Attempts, 700.0)];
    assert_eq!(ask(&attempts, Metric::Deflection), [Input::HandledByPeople]);
    // else its last alternative: routed - contained - abandoned
    assert_eq!(ask(&[(Input::Routed, 9.0)], Metric::EscalationRate), [Input::Contained]);
    // which may wait itself
    let waits = share(&[(Input::AutomationCost, 9.0)], Input::Contained, 0.5);
    assert_eq!(missing(Metric::AutomatedCostPerContact, &waits), [Input::Routed]);
    // handled per exposure
    let cost = [contacts, (Input::TotalCost, 100.0)];
    assert_eq!(ask(&cost, Metric::CostToServe), [Input::Exposure]);
    // and what has to be known as well
    let handled = [(Input::Handled, 9.0), (Input::TotalCost, 9.0), (Input::Exposure, 9.0)];
    assert_eq!(ask(&handled, Metric::CostToServe), [Input::Contacts]);
    assert_eq!(ask(&cost, Metric::CostPerContactNow), [Input::EarlierCost]);
}

#[test]
fn a_base_brings_its_exposure_and_months() {
    let of = |kind, period| with_base(&[], base(10.0, kind, period), TimeBase::Year);
    let get = |inputs: &Inputs| {
        [Input::Base, Input::Exposure, Input::Months].map(|input| inputs.get(input))
    };
    let quarter = Some(Period::Quarter);
    let customers = of(DenominatorKind::Customer, quarter);
    assert_eq!(get(&customers), [Some(10.0), Some(2.5), Some(3.0)]); // a quarter of 10 customer years
    assert_eq!(get(&of(DenominatorKind::Order, quarter)), [Some(10.0), Some(10.0), Some(3.0)]);
    assert_eq!(get(&of(DenominatorKind::Order, None)), [Some(10.0), Some(10.0), None]);
    assert_eq!(get(&of(DenominatorKind::Customer, None)), [Some(10.0), None, None]);
    let empty = with_base(&[], base(0.0, DenominatorKind::Customer, quarter), TimeBase::Year);
    assert_eq!(get(&empty), [Some(0.0), Some(0.0), Some(3.0)]);
}
