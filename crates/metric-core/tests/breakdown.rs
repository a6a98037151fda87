//! The breakdown by the examples of the sources, and at its edges.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::{assert_close, base, column, count, scenario, value, with_base};
use metric_core::{
    MetricError::{
        self, ContactsWithoutBase, Missing, OutOfRange, PartAboveWhole, ZeroDenominator,
    },
    apportion::largest_remainder,
    decompose::{Segment, kitagawa, volume_effects},
    quantity::Count,
    shared_cost::{Basis, Channel, channel_costs},
    table::{Cell, Input, Metric, STAGES, Section},
    unit::{DenominatorKind, Period, TimeBase},
};

fn rows(total: u64, shares: &[f64]) -> Result<Vec<u64>, MetricError> {
    let rows = largest_remainder(count(total), shares)?;
    Ok(rows.into_iter().map(Count::get).collect())
}

#[test]
fn two_and_a_half_of_four_points_are_where_is_my_order() {
    // 000-4: 4 points, 2.5 of them one issue: 2.5 / 4 = 62.5 %, 1.5 points remain
    let orders = base(100_000.0, DenominatorKind::Order, None);
    let values = [(Input::Contacts, 4_000.0), (Input::Avoidable, 2_500.0)];
    let inputs = with_base(&values, orders, TimeBase::Month);
    let of = |id, cells: &[(Cell, f64)]| column(Section::Issues, id, &inputs, cells);
    let order_status = [(Cell::Contacts, 2_500.0), (Cell::Reducible, 1.0)];
    assert_eq!(of("share", &order_status), Ok(0.625));
    assert_close(of("rate", &order_status), 0.025);
    assert_eq!(of("avoidable", &order_status), Ok(2_500.0));
    assert_eq!(of("cumulative", &[(Cell::ContactsSoFar, 4_000.0)]), Ok(1.0));
    assert_eq!(rows(4_000, &[0.625]), Ok(vec![2_500]));
    // a rate of 4 per 100 without that issue is 1.5 per 100
    assert_eq!(value(Metric::LargestCut, &inputs), Ok(0.625));
    assert_close(value(Metric::ReducibleFloor, &inputs), 0.015);
    // 2.5 points of which could fall by 80 %: 4 x (1 - 2.5 x 0.8 / 4) = 2
    let eighty = with_base(
        &[(Input::Contacts, 4_000.0), (Input::Avoidable, 2_000.0)],
        orders,
        TimeBase::Month,
    );
    assert_close(value(Metric::ReducibleFloor, &eighty), 0.02);
}

#[test]
fn nothing_can_be_avoided_of_no_contacts() {
    let inputs = scenario(&[(Input::Contacts, 0.0), (Input::Avoidable, 0.0)]);
    assert_eq!(value(Metric::LargestCut, &inputs), Err(ZeroDenominator));
    assert_eq!(value(Metric::ReducibleFloor, &inputs), Err(Missing)); // no base
    // a row that nobody has assessed adds nothing known
    let row = [(Cell::Contacts, 10.0)];
    assert_eq!(column(Section::Issues, "avoidable", &inputs, &row), Err(Missing));
}

#[test]
fn the_channels_of_2400_contacts_make_up_the_whole() {
    // 002-2: 800 phone + 1,200 email + 400 chat = 2,400: 33.3, 50 and 16.7 %
    let inputs = scenario(&[(Input::Contacts, 2_400.0)]);
    let share = |contacts| {
        column(Section::Channels, "share", &inputs, &[(Cell::Contacts, contacts)]).unwrap()
    };
    assert_close(Ok(share(800.0) + share(1_200.0) + share(400.0)), 1.0);
    assert_eq!(rows(2_400, &[800.0 / 2_400.0, 0.5, 400.0 / 2_400.0]), Ok(vec![800, 1_200, 400]));
    // from the rounded percentages: 799.2, 1,200, 400.8; one is left, and .8 is the larger remainder
    assert_eq!(rows(2_400, &[0.333, 0.5, 0.167]), Ok(vec![799, 1_200, 401]));
}

#[test]
fn a_channel_costs_by_the_contacts_that_it_handled() {
    let inputs = scenario(&[(Input::Contacts, 400.0)]);
    let of = |id, cells: &[(Cell, f64)]| column(Section::Channels, id, &inputs, cells);
    let offered = [(Cell::Contacts, 100.0), (Cell::Cost, 2_500.0)];
    assert_eq!(of("handled", &offered), Ok(100.0)); // all, where nobody counted
    assert_eq!(of("cost-per-contact", &offered), Ok(25.0));
    let handled = [(Cell::Contacts, 100.0), (Cell::Cost, 2_500.0), (Cell::Handled, 80.0)];
    assert_eq!(of("handled", &handled), Ok(80.0));
    assert_eq!(of("cost-per-contact", &handled), Ok(31.25));
    let none = [(Cell::Contacts, 100.0), (Cell::Cost, 0.0), (Cell::Handled, 0.0)];
    assert_eq!(of("cost-per-contact", &none), Err(ZeroDenominator));
}

#[test]
fn a_segment_has_a_rate_of_its_own_and_adds_to_that_of_all() {
    // 300 of 1,000 customers with 1,200 of 2,400 contacts a quarter: 1,200 / 300 / 3 = 4/3 a month,
    // and 1,200 / 3,000 = 0.4 of the rate of all, 0.8
    let customers = base(1_000.0, DenominatorKind::Customer, Some(Period::Quarter));
    let inputs = with_base(&[(Input::Contacts, 2_400.0)], customers, TimeBase::Month);
    let row = [(Cell::Contacts, 1_200.0), (Cell::Base, 300.0)];
    let of = |id| column(Section::Segments, id, &inputs, &row);
    assert_close(of("weight"), 0.3);
    assert_close(of("rate"), 4.0 / 3.0);
    assert_close(of("contribution"), 0.4);
    assert_close(of("rate").and_then(|rate| Ok(rate * of("weight")?)), 0.4);
}

#[test]
fn the_stages_of_the_funnel_lie_within_the_contacts_and_those_lost_end_where_people_begin() {
    let inputs = scenario(&[
        (Input::Attempts, 700.0),
        (Input::Tried, 400.0),
        (Input::Solved, 250.0),
        (Input::GaveUp, 50.0),
        (Input::Contacts, 400.0),
        (Input::Routed, 240.0),
        (Input::Contained, 120.0),
        (Input::Abandoned, 24.0),
    ]);
    // count and start of each: contained end at 400, escalated from 160 to 256, people from 0 to 256
    let expected = [
        ("Attempts", 700.0, 0.0),
        ("Tried self-service", 400.0, 300.0),
        ("Solved by self-service", 250.0, 400.0),
        ("Gave up", 50.0, 650.0),
        ("Contacts", 400.0, 0.0),
        ("Routed to automation", 240.0, 160.0),
        ("Contained", 120.0, 280.0),
        ("Abandoned there", 24.0, 256.0),
        ("Escalated", 96.0, 160.0),
        ("Handled by people", 256.0, 0.0),
    ];
    for (stage, (name, count, start)) in STAGES.iter().zip(expected) {
        assert_eq!((stage.name, stage.count.value(&inputs)), (name, Ok(count)));
        assert_eq!((stage.name, stage.start.value(&inputs)), (name, Ok(start)));
    }
    let attempts: Vec<&str> =
        STAGES.iter().filter(|stage| stage.is_attempts).map(|stage| stage.name).collect();
    assert_eq!(attempts, ["Attempts", "Tried self-service", "Solved by self-service", "Gave up"]);
    let lost: Vec<&str> =
        STAGES.iter().filter(|stage| stage.is_lost).map(|stage| stage.name).collect();
    assert_eq!(lost, ["Gave up", "Abandoned there"]);
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
    assert_eq!(rows(7, &[0.6, 0.5]), Err(PartAboveWhole));
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
    assert_eq!(kitagawa(&[old, orphan]), Err(ContactsWithoutBase));
    assert_eq!(kitagawa(&[never]), Err(ZeroDenominator));
    assert_eq!(kitagawa(&[]), Err(ZeroDenominator));
}

#[test]
fn growth_of_thirty_per_cent_hides_a_programme_that_works() {
    // 001-24: 10,000 orders at 4 per 100 are 400; 13,000 at 3.5 are 455, 55 more.
    // growth 3,000 x 0.0375 = +112.5; rate -0.005 x 11,500 = -57.5
    let [growth, rate] = volume_effects([400.0, 455.0], [10_000.0, 13_000.0]).unwrap();
    assert_close(Ok(growth), 112.5);
    assert_close(Ok(rate), -57.5);
}

#[test]
fn effects_beyond_the_limit_leave_the_others_as_they_are() {
    // Contacts at the pace of a month: 3 × 10^16 of 10^15, then twice as many of the same.
    let large = Segment { contacts: [3e16, 6e16], base: [1e15, 1e15] };
    assert_close(kitagawa(&[large]).map(|effects| effects[0].rate), 30.0);
    // 10^16 of 0.5 beside 1 of 1, and then as many of 0.5 and 2 of 1: weights of 1/3 and 2/3.
    let beyond = Segment { contacts: [1e16, 1e16], base: [0.5, 0.5] };
    let usual = Segment { contacts: [1.0, 2.0], base: [1.0, 1.0] };
    let effects = kitagawa(&[beyond, usual]).unwrap();
    assert_eq!((effects[0].rate, effects[0].mix), (0.0, 0.0));
    assert_close(Ok(effects[1].rate), 2.0 / 3.0);
    // 2,000 × (9 + 3.333) × 10^11 / 2 = 1.2333 × 10^15 by growth, of a change by 10^14.
    let [growth, rate] = volume_effects([9e14, 1e15], [1_000.0, 3_000.0]).unwrap();
    assert_close(Ok(growth), 3.7e15 / 3.0);
    assert_close(Ok(rate), 1e14 - 3.7e15 / 3.0);
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
