//! The metrics of demand against the sources' worked examples.

#![allow(clippy::unwrap_used)] // test helpers

use metric_core::{
    Inconsistency, MetricError,
    quantity::{Amount, Count},
    rate::{
        Base, automation_share, contact_rate, human_handled, in_time_base, incidence,
        time_between_contacts,
    },
    unit::{DenominatorKind, NumeratorKind, Period, TimeBase},
};

fn count(value: u64) -> Count {
    Count::new(value).unwrap()
}

fn base(size: f64, kind: DenominatorKind, period: Option<Period>) -> Base {
    Base { size: Amount::new(size).unwrap(), kind, period }
}

fn rate(contacts: u64, base: Base, per: TimeBase) -> Result<f64, MetricError> {
    contact_rate(count(contacts), base, per, NumeratorKind::Offered).map(|rate| rate.value)
}

fn assert_close(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 1e-12, "{actual} is not {expected}");
}

#[test]
fn the_quarter_of_count_is_eight_tenths_a_month_and_nine_point_six_a_year() {
    let customers = base(1_000.0, DenominatorKind::Customer, Some(Period::Quarter));
    // 2,400 / 1,000 = 2.4 a quarter (S002); / 3 = 0.8; x 4 = 9.6
    assert_close(rate(2_400, customers, TimeBase::Quarter).unwrap(), 2.4);
    assert_close(rate(2_400, customers, TimeBase::Month).unwrap(), 0.8);
    assert_close(rate(2_400, customers, TimeBase::Year).unwrap(), 9.6);
}

#[test]
fn orders_need_no_period_and_are_the_same_in_every_window() {
    let orders = base(100_000.0, DenominatorKind::Order, None);
    for per in TimeBase::ALL {
        assert_close(rate(5_000, orders, per).unwrap(), 0.05); // S001: 5 %
    }
    let customers = base(1_000.0, DenominatorKind::Customer, None);
    assert_eq!(rate(5, customers, TimeBase::Month), Err(MetricError::Missing));
}

#[test]
fn telecoms_two_point_four_a_year_are_a_fifth_a_month() {
    let subscribers = base(1_000.0, DenominatorKind::Subscriber, Some(Period::Year));
    let year = contact_rate(count(2_400), subscribers, TimeBase::Year, NumeratorKind::Offered);
    assert_close(in_time_base(year.unwrap(), TimeBase::Month).unwrap().value, 0.2);
}

#[test]
fn half_a_contact_a_month_is_one_every_two_months() {
    let customers = base(1_000.0, DenominatorKind::Customer, Some(Period::Month));
    let half = contact_rate(count(500), customers, TimeBase::Month, NumeratorKind::Offered);
    assert_eq!(half.and_then(time_between_contacts), Ok(2.0)); // S003
    let none = contact_rate(count(0), customers, TimeBase::Month, NumeratorKind::Offered);
    assert_eq!(none.map(|rate| rate.value), Ok(0.0));
    assert_eq!(none.and_then(time_between_contacts), Err(MetricError::ZeroDenominator));
}

#[test]
fn an_empty_base_is_named_even_without_contacts() {
    let nobody = base(0.0, DenominatorKind::Customer, Some(Period::Month));
    assert_eq!(rate(0, nobody, TimeBase::Month), Err(MetricError::ZeroDenominator));
}

#[test]
fn automation_cannot_resolve_more_contacts_than_there_are() {
    assert_eq!(human_handled(count(2_400), count(700)), Ok(count(1_700)));
    assert_eq!(
        human_handled(count(700), count(2_400)),
        Err(MetricError::Inconsistent(Inconsistency::AutomatedAboveContacts))
    );
    let share = automation_share(count(700), count(2_400)).unwrap();
    assert_close(share.value, 700.0 / 2_400.0);
    assert!(automation_share(count(0), count(0)).is_err());
}

#[test]
fn distinct_customers_stay_below_the_base_and_below_the_contacts() {
    let customers = base(1_000.0, DenominatorKind::Customer, None);
    let found = |unique, contacts| incidence(count(unique), Some(count(contacts)), customers);
    assert_close(found(610, 2_400).unwrap().value, 0.61);
    assert_eq!(
        found(1_001, 2_400).map(|share| share.value),
        Err(MetricError::Inconsistent(Inconsistency::UniqueAboveBase))
    );
    assert_eq!(
        found(610, 600).map(|share| share.value),
        Err(MetricError::Inconsistent(Inconsistency::UniqueAboveContacts))
    );
    let orders = base(1_000.0, DenominatorKind::Order, None);
    assert!(incidence(count(1), None, orders).is_err());
}
