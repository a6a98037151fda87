//! Cost: in total, for each contact, by line, by handle time, by people and automation.

use metric_core::{
    table::{Input, Metric},
    unit::{
        DenominatorKind::{Customer, User},
        Period::{Month, Quarter},
        TimeBase,
    },
};

use crate::example::{Example, example};

/// 500 + 100 + 50 + 150 + 120 + 80 = 1,000 of 40 contacts: each line, its part of a contact's 25 and
/// of the whole.
const LINES: [(Input, Metric, Metric, f64, f64, f64); 6] = [
    (Input::CostAgents, Metric::CostAgentsPerContact, Metric::CostAgentsShare, 500.0, 12.5, 0.5),
    (
        Input::CostSoftware,
        Metric::CostSoftwarePerContact,
        Metric::CostSoftwareShare,
        100.0,
        2.5,
        0.1,
    ),
    (
        Input::CostTelephony,
        Metric::CostTelephonyPerContact,
        Metric::CostTelephonyShare,
        50.0,
        1.25,
        0.05,
    ),
    (
        Input::CostManagement,
        Metric::CostManagementPerContact,
        Metric::CostManagementShare,
        150.0,
        3.75,
        0.15,
    ),
    (
        Input::CostOutsourced,
        Metric::CostOutsourcedPerContact,
        Metric::CostOutsourcedShare,
        120.0,
        3.0,
        0.12,
    ),
    (Input::CostOther, Metric::CostOtherPerContact, Metric::CostOtherShare, 80.0, 2.0, 0.08),
];

pub fn examples() -> Vec<Example> {
    let mut examples = totals();
    examples.extend(of_base());
    for (line, each, share, cost, of_contact, of_total) in LINES {
        let sum = (Input::CostLines, 1_000.0);
        examples.push(example(each, &[(line, cost), (Input::Contacts, 40.0)], of_contact));
        examples.push(example(share, &[(line, cost), sum], of_total));
    }
    examples.extend(of_handle_time());
    examples.extend(parts());
    examples
}

fn totals() -> Vec<Example> {
    let contacts = |count| (Input::Contacts, count);
    let total = |money| (Input::TotalCost, money);
    vec![
        example(Metric::CostTotal, &[total(48_000.0)], 48_000.0),
        // 48,000 a quarter / 3 months x 12 = 192,000
        example(Metric::CostYear, &[total(48_000.0)], 192_000.0).of(
            1_000.0,
            Customer,
            Quarter,
            TimeBase::Month,
        ),
        // 000-5: 50,000 a month x 12 = 600,000
        example(Metric::CostYear, &[total(50_000.0)], 600_000.0).of(
            500_000.0,
            User,
            Month,
            TimeBase::Month,
        ),
        // 001-17: 320,000 / 40,000 = 8
        example(Metric::CostPerContact, &[contacts(40_000.0), total(320_000.0)], 8.0),
        // 48,000 / 2,400 handled = 20, whatever was offered
        example(Metric::CostPerContact, &[(Input::Handled, 2_400.0), total(48_000.0)], 20.0),
        // 48,000 / 1,920 = 25
        example(
            Metric::CostPerResolution,
            &[total(48_000.0), (Input::CasesResolved, 1_920.0)],
            25.0,
        ),
    ]
}

/// Cost to serve.
fn of_base() -> Vec<Example> {
    let contacts = |count| (Input::Contacts, count);
    let total = |money| (Input::TotalCost, money);
    vec![
        // 003-3: 1.0 a month x 20 = 20
        example(Metric::CostToServe, &[contacts(1_000.0), total(20_000.0)], 20.0).of(
            1_000.0,
            Customer,
            Month,
            TimeBase::Month,
        ),
        // 0.8 a month x 20 = 16
        example(Metric::CostToServe, &[contacts(2_400.0), total(48_000.0)], 16.0).of(
            1_000.0,
            Customer,
            Quarter,
            TimeBase::Month,
        ),
        // 001-17: 4 % of orders x 8 = 0.32
        example(Metric::CostToServe, &[contacts(40_000.0), total(320_000.0)], 0.32)
            .of_orders(1_000_000.0),
    ]
}

fn parts() -> Vec<Example> {
    let contacts = (Input::Contacts, 400.0);
    let contained = (Input::Contained, 120.0);
    let total = (Input::TotalCost, 2_920.0);
    let automation = (Input::AutomationCost, 120.0);
    vec![
        // (48,000 - 12,000) / 2,400 = 15
        example(
            Metric::MarginalCost,
            &[
                (Input::TotalCost, 48_000.0),
                (Input::FixedCost, 12_000.0),
                (Input::Contacts, 2_400.0),
            ],
            15.0,
        ),
        // (2,920 - 120) / (400 - 120) = 10, and with 20 abandoned 2,800 / 260
        example(Metric::HumanCost, &[total, automation, contacts, contained], 10.0),
        example(
            Metric::HumanCost,
            &[total, automation, contacts, contained, (Input::Abandoned, 20.0)],
            2_800.0 / 260.0,
        ),
        // 120 / 120 = 1, also where only Measure counts what automation resolved
        example(Metric::AutomatedCostPerContact, &[automation, contained], 1.0),
        example(
            Metric::AutomatedCostPerContact,
            &[automation, (Input::ResolvedByAutomation, 80.0)],
            1.5,
        ),
    ]
}

fn of_handle_time() -> Vec<Example> {
    let hour = [
        (Input::HourCost, 24.0),
        (Input::HandleTime, 600.0),
        (Input::Occupancy, 0.8),
        (Input::Shrinkage, 0.25),
    ];
    let other = (Input::OtherCostPerContact, 1.0);
    let at_once = (Input::Concurrency, 2.0);
    vec![
        // 24 x 600 / 3,600 = 4; / (0.8 x 0.75) = 20/3
        example(Metric::CostFromHandleTime, &hour, 20.0 / 3.0),
        // 20/3 + 1 = 23/3; two at once 10/3 + 1 = 13/3
        example(Metric::CostFromHandleTime, &[&hour[..], &[other]].concat(), 23.0 / 3.0),
        example(Metric::CostFromHandleTime, &[&hour[..], &[other, at_once]].concat(), 13.0 / 3.0),
    ]
}
