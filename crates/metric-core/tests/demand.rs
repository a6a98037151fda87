//! The metrics of demand against the sources' worked examples.

mod common;

use common::{assert_close, base, broken, given, scenario, value, with_base};
use metric_core::{
    MetricError::{Inconsistent, Missing, UnitMismatch, ZeroDenominator},
    table::{Input, Metric, Rule, Section},
    unit::{
        DenominatorKind::{Customer, Order, Subscriber},
        Period, TimeBase,
    },
};

#[test]
fn the_quarter_of_count_is_eight_tenths_a_month_and_nine_point_six_a_year() {
    let customers = base(1_000.0, Customer, Some(Period::Quarter));
    // 2,400 / 1,000 = 2.4 a quarter (S002); / 3 = 0.8; x 4 = 9.6
    for (per, rate) in [(TimeBase::Quarter, 2.4), (TimeBase::Month, 0.8), (TimeBase::Year, 9.6)] {
        let inputs = with_base(&[(Input::Contacts, 2_400.0)], customers, per);
        assert_close(value(Metric::ContactRate, &inputs), rate);
        // the others stand beside it in every time base
        assert_close(value(Metric::ContactRateMonth, &inputs), 0.8);
        assert_close(value(Metric::ContactRateQuarter, &inputs), 2.4);
        assert_close(value(Metric::ContactRateYear, &inputs), 9.6);
    }
}

#[test]
fn orders_need_no_period_and_are_the_same_in_every_window() {
    for period in [None, Some(Period::Week), Some(Period::Year)] {
        for per in TimeBase::ALL {
            let orders = base(100_000.0, Order, period);
            let inputs = with_base(&[(Input::Contacts, 5_000.0)], orders, per);
            assert_close(value(Metric::ContactRate, &inputs), 0.05); // S001: 5 %
        }
    }
}

#[test]
fn customers_without_a_period_have_no_rate_and_the_period_is_asked_for() {
    let customers = base(1_000.0, Customer, None);
    let inputs = with_base(&[(Input::Contacts, 5.0)], customers, TimeBase::Month);
    assert_eq!(value(Metric::ContactRate, &inputs), Err(Missing));
    assert_eq!(Metric::ContactRate.row().missing(&inputs), [Input::Exposure]);
    assert_eq!(value(Metric::ContactRateYear, &inputs), Err(Missing));
    assert_eq!(Metric::ContactRateYear.row().missing(&inputs), [Input::Months]);
}

#[test]
fn telecoms_two_point_four_a_year_are_a_fifth_a_month() {
    let subscribers = base(1_000.0, Subscriber, Some(Period::Year));
    let inputs = with_base(&[(Input::Contacts, 2_400.0)], subscribers, TimeBase::Year);
    assert_close(value(Metric::ContactRate, &inputs), 2.4);
    assert_close(value(Metric::ContactRateMonth, &inputs), 0.2);
}

#[test]
fn half_a_contact_a_month_is_one_every_two_months() {
    let customers = base(1_000.0, Customer, Some(Period::Month));
    let of = |contacts| with_base(&[(Input::Contacts, contacts)], customers, TimeBase::Month);
    assert_eq!(value(Metric::TimeBetweenContacts, &of(500.0)), Ok(2.0)); // S003
    assert_eq!(value(Metric::TimeBetweenContacts, &of(2_000.0)), Ok(0.5)); // twice a month
    assert_eq!(value(Metric::ContactRate, &of(0.0)), Ok(0.0));
    assert_eq!(value(Metric::TimeBetweenContacts, &of(0.0)), Err(ZeroDenominator));
}

#[test]
fn a_rate_per_order_has_no_time() {
    let orders = base(1_000.0, Order, Some(Period::Month));
    let inputs = with_base(&[(Input::Contacts, 50.0)], orders, TimeBase::Month);
    for metric in [
        Metric::ContactRateMonth,
        Metric::ContactRateQuarter,
        Metric::ContactRateYear,
        Metric::TimeBetweenContacts,
    ] {
        assert_eq!(value(metric, &inputs), Err(UnitMismatch), "{metric:?}");
    }
}

#[test]
fn an_empty_base_is_named_even_without_contacts() {
    let nobody = base(0.0, Customer, Some(Period::Month));
    let inputs = with_base(&[(Input::Contacts, 0.0)], nobody, TimeBase::Month);
    assert_eq!(value(Metric::ContactRate, &inputs), Err(ZeroDenominator));
    assert_eq!(value(Metric::ContactRateMonth, &inputs), Err(ZeroDenominator));
    // what is missing is named before what cannot be divided
    let inputs = with_base(&[], nobody, TimeBase::Month);
    assert_eq!(value(Metric::ContactRate, &inputs), Err(Missing));
}

#[test]
fn automation_cannot_resolve_more_contacts_than_there_are() {
    let of = |contacts, resolved| {
        let values = [(Input::Contacts, contacts), (Input::ResolvedByAutomation, resolved)];
        with_base(&values, base(1_000.0, Customer, Some(Period::Month)), TimeBase::Month)
    };
    let sound = of(2_400.0, 700.0);
    assert_close(value(Metric::HumanHandledRate, &sound), 1.7); // (2,400 - 700) / 1,000
    assert_close(value(Metric::AutomationShare, &sound), 700.0 / 2_400.0);
    let unsound = of(700.0, 2_400.0);
    let disagrees = Err(Inconsistent(Rule::AutomatedAboveContacts));
    assert_eq!(value(Metric::HumanHandledRate, &unsound), disagrees);
    assert_eq!(value(Metric::AutomationShare, &unsound), disagrees);
    assert_eq!(
        broken(Section::Measure, &unsound),
        [(Rule::AutomatedAboveContacts, 1_700.0)] // 2,400 - 700
    );
    assert_eq!(value(Metric::AutomationShare, &of(0.0, 0.0)), Err(ZeroDenominator));
}

#[test]
fn distinct_customers_stay_below_the_base_and_below_the_contacts() {
    let of = |unique, contacts: &[(Input, f64)], kind| {
        let mut inputs = given(contacts);
        common::give(&mut inputs, &[(Input::CustomersInContact, unique)]);
        inputs.give_base(base(1_000.0, kind, None), TimeBase::Month).unwrap();
        inputs.work_out();
        value(Metric::Incidence, &inputs)
    };
    let contacts = |contacts| [(Input::Contacts, contacts)];
    assert_close(of(610.0, &contacts(2_400.0), Customer), 0.61);
    assert_close(of(610.0, &[], Customer), 0.61);
    let above_base = Err(Inconsistent(Rule::UniqueAboveBase));
    assert_eq!(of(1_001.0, &contacts(2_400.0), Customer), above_base);
    let above_contacts = Err(Inconsistent(Rule::UniqueAboveContacts));
    assert_eq!(of(610.0, &contacts(600.0), Customer), above_contacts);
    assert_eq!(of(1.0, &[], Order), Err(UnitMismatch));
}

#[test]
fn nobody_of_an_empty_base_has_no_share() {
    let nobody = base(0.0, Customer, None);
    let inputs = with_base(&[(Input::CustomersInContact, 3.0)], nobody, TimeBase::Month);
    assert_eq!(value(Metric::Incidence, &inputs), Err(ZeroDenominator));
    assert_eq!(broken(Section::Measure, &inputs), []);
    // a share of nobody known is asked for by name
    let inputs = scenario(&[(Input::CustomersInContact, 3.0)]);
    assert_eq!(Metric::Incidence.row().missing(&inputs), [Input::Base]);
}
