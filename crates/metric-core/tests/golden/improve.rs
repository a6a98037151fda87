//! Improve: what levers leave of contacts, cost and work.

use metric_core::{
    table::{Input, Metric},
    unit::{DenominatorKind::Customer, Period::Quarter, TimeBase},
};

use crate::example::{Example, example};

pub fn examples() -> Vec<Example> {
    let moving = (Input::MovingCost, 100_000.0);
    let moving_with = (Input::MovingCostWith, 62_500.0);
    let staying = (Input::StayingCost, 20_000.0);
    let quarter = (Input::Months, 3.0);
    let mut examples = vec![
        // (100,000 - 62,500) x 4 quarters
        example(Metric::SavingYear, &[moving, moving_with, quarter], 150_000.0),
        // 37,500 / 120,000
        example(Metric::SavingShare, &[moving, moving_with, staying], 0.3125),
        // 120,000 x 4
        example(Metric::CostTodayYear, &[moving, staying, quarter], 480_000.0),
        // (20,000 + 62,500) x 4
        example(Metric::CostWithYear, &[moving_with, staying, quarter], 330_000.0),
        // 001-18: 40,000 contacts of 1,000,000 orders become 25,000: 2.5 per 100
        example(Metric::ContactsWithLevers, &[(Input::ContactsWith, 25_000.0)], 25_000.0),
        // (20,000 + 62,500) / 25,000
        example(
            Metric::CostPerContactWithLevers,
            &[moving_with, staying, (Input::ContactsWith, 25_000.0)],
            3.3,
        ),
        // 001-21 with escalated contacts 20 % longer: 0.76 of the work
        example(
            Metric::WorkChange,
            &[(Input::LoadToday, 40_000.0), (Input::LoadWith, 30_400.0)],
            -0.24,
        ),
    ];
    examples.extend(of_base());
    examples.extend(of_time());
    examples
}

/// Rates per order, and per customer and month.
fn of_base() -> Vec<Example> {
    vec![
        example(Metric::RateWithLevers, &[(Input::ContactsWith, 25_000.0)], 0.025)
            .of_orders(1_000_000.0),
        // 2,100 / (1,000 x 3 months)
        example(Metric::RateWithLevers, &[(Input::ContactsWith, 2_100.0)], 0.7).of(
            1_000.0,
            Customer,
            Quarter,
            TimeBase::Month,
        ),
        example(Metric::PeopleRateToday, &[(Input::PeopleToday, 40_000.0)], 0.04)
            .of_orders(1_000_000.0),
        // 60 % routed, half of it contained, after 37.5 % fewer contacts: 2.05 per 100
        example(Metric::PeopleRateWithLevers, &[(Input::PeopleWith, 20_500.0)], 0.0205)
            .of_orders(1_000_000.0),
    ]
}

/// 15,000 contacts a year of 420 s less: 15,000 x 420 / 3,600 = 1,750 hours. A person of 40 paid hours a
/// week works 40 / 7 x 365.25 x 0.8 x 0.7 = 1,168.8 of them on contacts: 1,750 / 1,168.8 = 1.4973 people.
fn of_time() -> Vec<Example> {
    let hours = [
        (Input::LoadToday, 40_000.0),
        (Input::LoadWith, 25_000.0),
        (Input::HandleTime, 420.0),
        (Input::Months, 12.0),
    ];
    let person = [(Input::PaidHours, 40.0), (Input::Occupancy, 0.8), (Input::Shrinkage, 0.3)];
    let people = [hours.as_slice(), person.as_slice()].concat();
    vec![
        example(Metric::HoursFreed, &hours, 1_750.0),
        example(Metric::PeopleFreed, &people, 1_750.0 / 1_168.8),
    ]
}
