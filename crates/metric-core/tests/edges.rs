//! The position rules at the edge itself, and across a conversion of the period.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{base, value, with_base};
use metric_core::{
    band::{Band, Edge, Position, Side, TierStanding, Tiers},
    bridge::Bridges,
    rate::RateUnit,
    table::{Input, Metric},
    unit::{DenominatorKind, NumeratorKind, Period, TimeBase},
};

const fn closed(low: f64, high: f64) -> Band {
    Band::new(Some(Edge::new(low, true)), Some(Edge::new(high, true)))
}

const fn under(high: f64) -> Band {
    Band::new(None, Some(Edge::new(high, false)))
}

const fn at_most(high: f64) -> Band {
    Band::new(None, Some(Edge::new(high, true)))
}

fn rate(contacts: u32, size: f64, kind: DenominatorKind, period: Period, per: TimeBase) -> f64 {
    let contacts = [(Input::Contacts, f64::from(contacts))];
    let inputs = with_base(&contacts, base(size, kind, Some(period)), per);
    value(Metric::ContactRate, &inputs).unwrap()
}

/// S001's table, line 211, as contacts per order.
const ECOMMERCE: Tiers =
    Tiers { best_in_class: under(0.01), top_quartile: under(0.02), average: closed(0.03, 0.05) };

#[test]
fn five_per_hundred_orders_is_inside_three_to_five_and_not_below_five() {
    let value = rate(5_000, 100_000.0, DenominatorKind::Order, Period::Month, TimeBase::Month);
    assert_eq!(ECOMMERCE.standing(value), TierStanding::Average);
    assert_eq!(ECOMMERCE.average.touched(value), Some(Side::High));
    assert_eq!(under(0.05).position(value), Position::Above);
}

#[test]
fn the_gap_from_two_to_three_in_e_commerce_has_no_name_and_both_its_ends_belong_elsewhere() {
    let gap = TierStanding::BetweenTopQuartileAndAverage;
    for (value, expected) in [
        (0.009_9, TierStanding::BestInClass),
        (0.01, TierStanding::TopQuartile), // "below 1" is strict
        (0.019_9, TierStanding::TopQuartile),
        (0.02, gap), // "below 2" is strict
        (0.025, gap),
        (0.03, TierStanding::Average), // "3 to 5" is closed
        (0.05, TierStanding::Average),
        (0.050_001, TierStanding::WorseThanAverage),
    ] {
        assert_eq!(ECOMMERCE.standing(value), expected, "{value}");
    }
}

#[test]
fn three_hundred_contacts_of_a_thousand_users_a_quarter_are_exactly_a_tenth_a_month() {
    let value = rate(300, 1_000.0, DenominatorKind::ItUser, Period::Quarter, TimeBase::Month);
    let help_desk = Tiers {
        best_in_class: under(0.10),
        top_quartile: under(0.15),
        average: closed(0.25, 0.35),
    };
    // the same quotient taken in another order falls a hair below the edge
    let hair_below = 0.3 / 3.0;
    assert!(hair_below < 0.1);
    // top quartile by the table (line 212), best in class by lines 16 and 61 of the same source
    for value in [value, hair_below] {
        assert_eq!(help_desk.standing(value), TierStanding::TopQuartile);
        assert_eq!(at_most(0.10).position(value), Position::Inside);
        assert_eq!(at_most(0.10).touched(value), Some(Side::High));
    }
}

#[test]
fn four_contacts_per_account_and_year_are_average_since_below_four_is_strict() {
    let accounts =
        Tiers { best_in_class: under(2.0), top_quartile: under(4.0), average: closed(4.0, 8.0) };
    // 1,000 contacts of 1,000 accounts a quarter are 4.0 a year
    let value = rate(1_000, 1_000.0, DenominatorKind::Account, Period::Quarter, TimeBase::Year);
    assert_eq!(accounts.standing(value), TierStanding::Average);
    assert_eq!(accounts.standing(3.999_999), TierStanding::TopQuartile);
}

#[test]
fn a_hundred_of_a_thousand_a_month_is_twelve_tenths_a_year_and_inside_from_there_on() {
    let value = rate(100, 1_000.0, DenominatorKind::User, Period::Month, TimeBase::Year);
    assert!((value - 1.2).abs() < 1e-12);
    let b2c =
        Tiers { best_in_class: under(0.6), top_quartile: under(1.0), average: closed(1.2, 2.4) };
    assert_eq!(b2c.standing(value), TierStanding::Average);
    assert_eq!(b2c.average.touched(value), Some(Side::Low));
}

#[test]
fn a_yearly_band_meets_a_monthly_value_at_the_same_edge() {
    // Zendesk's 4 to 8 a year are 1/3 to 2/3 a month; 1,000 contacts of 1,000 a quarter are 1/3
    let year = RateUnit::new(NumeratorKind::Offered, DenominatorKind::Customer, TimeBase::Year);
    let month = RateUnit::new(NumeratorKind::Offered, DenominatorKind::Customer, TimeBase::Month);
    let band = closed(4.0, 8.0).scaled(Bridges::default().factor(year, month).unwrap());
    let at = |contacts| {
        rate(contacts, 1_000.0, DenominatorKind::Customer, Period::Quarter, TimeBase::Month)
    };
    assert_eq!(band.position(at(1_000)), Position::Inside);
    assert_eq!(band.touched(at(1_000)), Some(Side::Low));
    assert_eq!(band.position(at(999)), Position::Below);
    assert_eq!(band.position(at(2_000)), Position::Inside);
    assert_eq!(band.position(at(2_400)), Position::Above); // the story: 0.80 against 0.33 to 0.67
    assert_eq!(closed(0.3, 0.8).position(at(2_400)), Position::Inside);
    assert_eq!(closed(0.3, 0.8).touched(at(2_400)), Some(Side::High));
}

#[test]
fn an_open_band_stays_open_when_it_is_converted() {
    let band = Band::new(Some(Edge::new(2.0, true)), None); // S003: 2.0 or higher
    assert_eq!(band.position(1e15), Position::Inside);
    assert_eq!(band.position(2.0), Position::Inside);
    assert_eq!(band.position(1.999), Position::Below);
    assert_eq!(band.scaled(12.0).high, None);
    assert_eq!(band.scaled(12.0).position(24.0), Position::Inside);
}
