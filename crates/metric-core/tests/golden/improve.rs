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
    examples.extend(of_cost());
    examples.extend(of_flow());
    examples.extend(of_time());
    examples
}

/// 100,000 that levers move and 20,000 that they leave; with the levers 62,500 and 20,000.
fn of_cost() -> Vec<Example> {
    let staying = (Input::StayingCost, 20_000.0);
    let today = [staying, (Input::MovingCost, 100_000.0)];
    let with = [staying, (Input::MovingCostWith, 62_500.0)];
    let and = |known: &[(Input, f64)], more: &[(Input, f64)]| [known, more].concat();
    let contacts = (Input::Contacts, 40_000.0);
    // 1,800 of 2,000 cases were resolved: 10,000 of 40,000 contacts fewer leave 1,350 of 1,500
    let resolved = (Input::CasesResolved, 1_800.0);
    let first = [(Input::FirstToday, 40_000.0), (Input::FirstWith, 30_000.0)];
    vec![
        // 120,000 / 1,000,000 orders
        example(Metric::CostToServeToday, &today, 0.12).of_orders(1_000_000.0),
        // 82,500 / (1,000 customers x 3 months)
        example(Metric::CostToServeWithLevers, &with, 27.5).of(
            1_000.0,
            Customer,
            Quarter,
            TimeBase::Month,
        ),
        // 120,000 / 40,000
        example(Metric::CostPerContactToday, &and(&today, &[contacts]), 3.0),
        // 120,000 / 1,800
        example(Metric::CostPerResolutionToday, &and(&today, &[resolved]), 200.0 / 3.0),
        // 82,500 / 1,350
        example(
            Metric::CostPerResolutionWithLevers,
            &and(&with, &[resolved, first[0], first[1]]),
            82_500.0 / 1_350.0,
        ),
    ]
}

/// 40,000 contacts, 60 % routed, half of that contained, a tenth of which comes back: 12,000 contained and
/// escalated, 1,200 back; with 75 % contained 18,000, 6,000 and 1,800.
fn of_flow() -> Vec<Example> {
    let routed = (Input::Routed, 24_000.0);
    vec![
        example(Metric::ContactsToday, &[(Input::Contacts, 40_000.0)], 40_000.0),
        example(Metric::EscalationsToday, &[(Input::EscalatedToday, 12_000.0), routed], 12_000.0),
        example(Metric::EscalationsWithLevers, &[(Input::EscalatedWith, 6_000.0), routed], 6_000.0),
        example(Metric::RepeatsToday, &[(Input::RepeatsToday, 1_200.0)], 1_200.0),
        example(Metric::RepeatsWithLevers, &[(Input::RepeatsWith, 1_800.0)], 1_800.0),
    ]
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

/// 40,000 contacts a year of 420 s are 40,000 x 420 / 3,600 = 4,666.67 hours. In contacts of average handle time
/// they are 48,000, since escalated ones take longer: 30,000 with the levers are 62.5 % of it, 2,916.67 hours;
/// 1,750 less. A person of 40 paid hours a week works 40 / 7 x 365.25 x 0.8 x 0.7 = 1,168.8 of them on contacts:
/// 1,750 / 1,168.8 = 1.4973 people.
fn of_time() -> Vec<Example> {
    let today = vec![
        (Input::ContactsOfPeople, 40_000.0),
        (Input::HandleTime, 420.0),
        (Input::Months, 12.0),
    ];
    let loads = [(Input::LoadToday, 48_000.0), (Input::LoadWith, 30_000.0)];
    let person = [(Input::PaidHours, 40.0), (Input::Occupancy, 0.8), (Input::Shrinkage, 0.3)];
    let hours = [today.as_slice(), &loads].concat();
    let people = [hours.as_slice(), &person].concat();
    let needed = [today.as_slice(), &person].concat();
    vec![
        example(Metric::HoursToday, &today, 14_000.0 / 3.0),
        example(Metric::HoursWithLevers, &hours, 8_750.0 / 3.0),
        // 4,666.67 / 1,168.8 and 2,916.67 / 1,168.8
        example(Metric::PeopleNeededToday, &needed, 14_000.0 / 3.0 / 1_168.8),
        example(Metric::PeopleNeededWithLevers, &people, 8_750.0 / 3.0 / 1_168.8),
        example(Metric::HoursFreed, &hours, 1_750.0),
        example(Metric::PeopleFreed, &people, 1_750.0 / 1_168.8),
    ]
}
