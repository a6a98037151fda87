//! The breakdown by the examples of the sources, and at its edges.

#![allow(clippy::unwrap_used)] // test helpers

use metric_core::{
    Inconsistency::*,
    MetricError::{self, Inconsistent, Missing, OutOfRange, ZeroDenominator},
    cost::{
        Basis, Channel, HandleTime, average_cost_at, blended_cost, channel_costs,
        cost_from_handle_time, variable_cost,
    },
    decompose::{Segment, floor, kitagawa, largest_remainder, unclassified, volume_effects},
    quantity::{Amount, Count},
};

fn count(value: u64) -> Count {
    Count::new(value).unwrap()
}

fn money(value: f64) -> Amount {
    Amount::new(value).unwrap()
}

#[track_caller]
fn assert_close(actual: Result<f64, MetricError>, expected: f64) {
    assert!((actual.unwrap() - expected).abs() <= 1e-12, "{actual:?} is not {expected}");
}

fn rows(total: u64, shares: &[f64]) -> Result<Vec<u64>, MetricError> {
    let rows = largest_remainder(count(total), shares)?;
    Ok(rows.into_iter().map(Count::get).collect())
}

#[test]
fn two_and_a_half_of_four_points_are_where_is_my_order() {
    // 000-4: 4 points, 2.5 of them one issue: 2.5 / 4 = 62.5 %, 1.5 points remain
    let (total, one) = (count(4_000), count(2_500));
    assert_eq!(one.as_f64() / total.as_f64(), 0.625);
    assert_eq!(unclassified(total, &[one]), Ok(count(1_500)));
    assert_eq!(rows(4_000, &[0.625]), Ok(vec![2_500]));
    // a rate of 4 per 100 without that issue is 1.5 per 100
    assert_close(floor(0.04, 4_000.0, &[(2_500.0, 1.0)]), 0.015);
}

#[test]
fn the_channels_of_2400_contacts_make_up_the_whole() {
    // 002-2: 800 phone + 1,200 email + 400 chat = 2,400: 33.3, 50 and 16.7 %
    let channels = [count(800), count(1_200), count(400)];
    assert_eq!(unclassified(count(2_400), &channels), Ok(count(0)));
    assert_eq!(rows(2_400, &[800.0 / 2_400.0, 0.5, 400.0 / 2_400.0]), Ok(vec![800, 1_200, 400]));
    // from the rounded percentages: 799.2, 1,200, 400.8; one is left, and .8 is the larger remainder
    assert_eq!(rows(2_400, &[0.333, 0.5, 0.167]), Ok(vec![799, 1_200, 401]));
}

#[test]
fn what_is_counted_twice_is_inconsistent() {
    let twice = [count(3), count(2)];
    assert_eq!(unclassified(count(4), &twice), Err(Inconsistent(RowsAboveTotal)));
    assert_eq!(floor(0.04, 4.0, &[(3.0, 0.1), (2.0, 0.1)]), Err(Inconsistent(RowsAboveTotal)));
    assert_eq!(floor(0.04, 0.0, &[]), Err(ZeroDenominator));
    assert_eq!(floor(0.04, 4.0, &[(3.0, 1.1)]), Err(OutOfRange));
    assert_eq!(floor(0.04, 4.0, &[(3.0, f64::NAN)]), Err(OutOfRange));
}

#[test]
fn remainders_go_to_the_largest_and_among_equal_ones_to_the_earlier_row() {
    let third = 1.0 / 3.0;
    assert_eq!(rows(100, &[third, third, third]), Ok(vec![34, 33, 33]));
    assert_eq!(rows(2, &[0.25, 0.25, 0.25, 0.25]), Ok(vec![1, 1, 0, 0]));
    // 2.5 and 2.0 of 10: 4.5 is rounded to 5
    assert_eq!(rows(10, &[0.25, 0.2]), Ok(vec![3, 2]));
    // 10, 0.2, 0.2 and 0.2 of 100 are 10.6, rounded 11: a whole number keeps as it is
    assert_eq!(rows(100, &[0.1, 0.002, 0.002, 0.002]), Ok(vec![10, 1, 0, 0]));
    // 0.29 x 100 is 28.999999999999996
    assert_eq!(rows(100, &[0.29]), Ok(vec![29]));
    assert_eq!(rows(7, &[]), Ok(vec![]));
    assert_eq!(rows(7, &[0.0, 0.0]), Ok(vec![0, 0]));
    assert_eq!(rows(7, &[0.0, 1.0]), Ok(vec![0, 7]));
    assert_eq!(rows(7, &[0.6, 0.5]), Err(Inconsistent(SharesAboveWhole)));
    assert_eq!(rows(7, &[1.1, -0.1]), Err(OutOfRange));
}

#[test]
fn a_whole_of_ten_to_the_fifteen_is_handed_out_to_the_last_contact() {
    for shares in [vec![1.0 / 64.0; 64], vec![1.0 / 49.0; 49], vec![0.333_333_5; 3]] {
        let rows = rows(1_000_000_000_000_000, &shares).unwrap();
        assert_eq!(rows.iter().sum::<u64>(), 1_000_000_000_000_000);
    }
    // 64 shares of 15,000,000,000,030 contacts: their sum is rounded to one contact less
    let rows = rows(1_000_000_000_000_000, &[0.015_000_000_000_03; 64]).unwrap();
    assert_eq!(rows.iter().sum::<u64>(), 960_000_000_001_919);
}

#[test]
fn every_segment_gets_better_and_the_whole_gets_worse() {
    // Simpson: simple 100 of 1,000 (10 %), complex 30 of 100 (30 %); then simple 45 of 500 (9 %),
    // complex 168 of 600 (28 %). R0 = 130/1,100 = 0.118182, R1 = 213/1,100 = 0.193636: +0.075455.
    let simple = Segment { contacts: [100.0, 45.0], base: [1_000.0, 500.0] };
    let complex = Segment { contacts: [30.0, 168.0], base: [100.0, 600.0] };
    let effects = kitagawa(&[simple, complex]).unwrap();
    // weights: simple 10/11 then 5/11, complex 1/11 then 6/11; middle (R0 + R1)/2 = 343/2,200
    // rate: simple 7.5/11 x -0.01, complex 3.5/11 x -0.02
    assert_close(Ok(effects[0].rate), -0.075 / 11.0);
    assert_close(Ok(effects[1].rate), -0.07 / 11.0);
    // mix: simple (0.095 - 343/2,200) x -5/11, complex (0.29 - 343/2,200) x 5/11
    assert_close(Ok(effects[0].mix), (0.095 - 343.0 / 2_200.0) * -5.0 / 11.0);
    assert_close(Ok(effects[1].mix), (0.29 - 343.0 / 2_200.0) * 5.0 / 11.0);
    // rate -0.145/11 = -0.013182 and mix 0.195 x 5/11 = +0.088636 make +0.075455
    let rate = effects.iter().map(|effect| effect.rate).sum::<f64>();
    let mix = effects.iter().map(|effect| effect.mix).sum::<f64>();
    assert_close(Ok(rate), -0.145 / 11.0);
    assert_close(Ok(mix), 0.975 / 11.0);
    assert_close(Ok(rate + mix), 83.0 / 1_100.0);
}

#[test]
fn a_segment_without_a_base_changes_the_mix_or_nothing() {
    let old = Segment { contacts: [100.0, 120.0], base: [100.0, 100.0] };
    let gone = Segment { contacts: [50.0, 0.0], base: [10.0, 0.0] };
    let never = Segment { contacts: [0.0, 0.0], base: [0.0, 0.0] };
    let effects = kitagawa(&[old, gone, never]).unwrap();
    assert_eq!(effects[1].rate, 0.0);
    // (5 - (150/110 + 1.2)/2) x (0 - 10/110)
    assert_close(Ok(effects[1].mix), (5.0 - f64::midpoint(150.0 / 110.0, 1.2)) * (-1.0 / 11.0));
    assert_eq!((effects[2].rate, effects[2].mix), (0.0, 0.0));
    let orphan = Segment { contacts: [1.0, 0.0], base: [0.0, 5.0] };
    assert_eq!(kitagawa(&[old, orphan]), Err(Inconsistent(ContactsWithoutBase)));
    assert_eq!(kitagawa(&[never]), Err(ZeroDenominator));
    assert_eq!(kitagawa(&[]), Err(ZeroDenominator));
}

#[test]
fn growth_of_thirty_per_cent_hides_a_programme_that_works() {
    // 001-24: 10,000 orders at 4 per 100 are 400; 13,000 at 3.5 are 455, 55 more.
    // growth 3,000 x 0.0375 = +112.5; rate -0.005 x 11,500 = -57.5
    let [growth, rate] = volume_effects([0.04, 0.035], [10_000.0, 13_000.0]);
    assert_close(Ok(growth), 112.5);
    assert_close(Ok(rate), -57.5);
}

#[test]
fn shared_cost_is_spread_by_handle_time_or_by_contacts() {
    let calls = Channel { contacts: 100.0, direct: 500.0, seconds: Some(600.0) };
    let emails = Channel { contacts: 300.0, direct: 0.0, seconds: Some(400.0) };
    // 6,000 x 100/400 and x 300/400
    let by_contacts = channel_costs(6_000.0, &[calls, emails], Basis::Contacts);
    assert_eq!(by_contacts, Ok(vec![2_000.0, 4_500.0]));
    let untimed = Channel { seconds: None, ..emails };
    assert_eq!(channel_costs(6_000.0, &[calls, untimed], Basis::HandleTime), Err(Missing));
    let idle = Channel { contacts: 0.0, direct: 7.0, seconds: None };
    assert_eq!(channel_costs(1.0, &[idle], Basis::HandleTime), Err(ZeroDenominator));
    assert_eq!(channel_costs(1.0, &[], Basis::Contacts), Err(ZeroDenominator));
    assert_eq!(channel_costs(0.0, &[idle], Basis::HandleTime), Ok(vec![7.0]));
    assert_eq!(
        channel_costs(60.0, &[calls, idle], Basis::HandleTime),
        Ok(vec![560.0, 7.0]) // a channel without contacts bears nothing
    );
}

#[test]
fn handle_time_is_divided_by_productive_time_once() {
    // $30 an hour x 480 s / 3,600 = $4; / (0.8 x (1 - 0.375) x 2) = 4; + 0.5
    let input = HandleTime {
        hour: 30.0,
        seconds: 480.0,
        occupancy: 0.8,
        shrinkage: 0.375,
        concurrency: 2.0,
        other: 0.5,
    };
    assert_close(cost_from_handle_time(input), 4.5);
    for wrong in [
        HandleTime { occupancy: 0.0, ..input },
        HandleTime { occupancy: 1.01, ..input },
        HandleTime { occupancy: f64::NAN, ..input },
        HandleTime { shrinkage: 1.0, ..input },
        HandleTime { shrinkage: -0.1, ..input },
        HandleTime { concurrency: 0.9, ..input },
        HandleTime { seconds: 1.1e9, ..input },
    ] {
        assert_eq!(cost_from_handle_time(wrong), Err(OutOfRange));
    }
    let negative = HandleTime { hour: -1.0, ..input };
    assert_eq!(cost_from_handle_time(negative), Err(MetricError::Negative));
}

#[test]
fn the_average_rises_as_contacts_fall_and_only_the_variable_part_is_saved() {
    // $48,000 with $12,000 fixed for 2,400 contacts: $15 variable, $20 on average; at 1,200 it is $25
    let variable = variable_cost(money(48_000.0), money(12_000.0), count(2_400));
    assert_eq!(variable, Ok(15.0));
    assert_eq!(average_cost_at(money(12_000.0), 15.0, 2_400.0), Ok(20.0));
    assert_eq!(average_cost_at(money(12_000.0), 15.0, 1_200.0), Ok(25.0));
    assert_eq!(average_cost_at(money(12_000.0), 15.0, 0.0), Err(ZeroDenominator));
    let above = variable_cost(money(1.0), money(2.0), count(1));
    assert_eq!(above, Err(Inconsistent(FixedAboveTotal)));
    assert_eq!(variable_cost(money(2.0), money(1.0), count(0)), Err(ZeroDenominator));
    // 280 at $10 and 120 at $1: 2,920 / 400
    assert_close(blended_cost(280.0, 10.0, 120.0, 1.0), 7.3);
    assert_eq!(blended_cost(0.0, 10.0, 0.0, 1.0), Err(ZeroDenominator));
}
