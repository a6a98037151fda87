//! Repeats, issues, channels: cases behind the contacts, what can be avoided, what contacts weigh.

use metric_core::{
    table::{Input, Metric},
    unit::{DenominatorKind::Customer, Period::Quarter, TimeBase},
};

use crate::example::{Example, example};

pub fn examples() -> Vec<Example> {
    let contacts = (Input::Contacts, 2_400.0);
    let cases = (Input::Cases, 2_000.0);
    // 1,000 contacts at weight 1 and 200 at weight 3
    let weighted = (Input::WeightedContacts, 1_600.0);
    // 2,500 of 4,000 ask for the status of an order, and 80 % of these can be avoided
    let avoidable = [(Input::Contacts, 4_000.0), (Input::Avoidable, 2_000.0)];
    vec![
        // (2,400 - 2,000) / 2,400
        example(Metric::RepeatRate, &[contacts, cases], 1.0 / 6.0)
            .within(0.152_291_796_907_416_34, 0.182_106_903_086_323_05),
        // 2,400 / 2,000
        example(Metric::ContactsPerCase, &[contacts, cases], 1.2),
        // 1,700 / 2,000; scipy: binomtest(1700, 2000).proportion_ci(method="wilson")
        example(Metric::OneTouch, &[(Input::OneTouch, 1_700.0), cases], 0.85)
            .within(0.833_680_591_852_831_3, 0.864_977_475_050_291_8),
        // 2,000 / (1,000 x 3 months) = 2/3 a customer and month
        example(Metric::CaseRate, &[cases], 2.0 / 3.0).of(
            1_000.0,
            Customer,
            Quarter,
            TimeBase::Month,
        ),
        // 2,000 / 4,000
        example(Metric::LargestCut, &avoidable, 0.5),
        // 000-4: 4 per 100, 2.5 points of which could fall by 80 %: 4 x (1 - 2 / 4) = 2
        example(Metric::ReducibleFloor, &avoidable, 0.02).of_orders(100_000.0),
        // 1,600 / 1,200
        example(Metric::ComplexityIndex, &[weighted, (Input::Contacts, 1_200.0)], 4.0 / 3.0),
        // 1,600 / 10,000 orders
        example(Metric::WeightedRate, &[weighted], 0.16).of_orders(10_000.0),
    ]
}
