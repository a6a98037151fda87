//! Measure: how often the base needs support.

use metric_core::{
    table::{Input, Metric},
    unit::{
        DenominatorKind::{Customer, ItUser, Subscriber},
        Period::{Month, Quarter, Year},
        TimeBase,
    },
};

use crate::example::{Example, example};

pub fn examples() -> Vec<Example> {
    let mut examples = rates();
    examples.extend(of_people());
    examples
}

/// All contacts, per unit of the base.
fn rates() -> Vec<Example> {
    // 002-2: 2,400 contacts of 1,000 customers in a quarter; limits by scipy's chi2.ppf
    let quarter = |metric, value: f64| {
        example(metric, &[(Input::Contacts, 2_400.0)], value)
            .of(1_000.0, Customer, Quarter, TimeBase::Month)
            .within(value * 0.768_310_800_299_286_7 / 0.8, value * 0.832_660_616_894_187_6 / 0.8)
    };
    vec![
        // 001-1: 5,000 / 100,000 orders = 0.05
        example(Metric::ContactRate, &[(Input::Contacts, 5_000.0)], 0.05)
            .of_orders(100_000.0)
            .within(0.048_623_591_886_948_99, 0.051_405_489_485_350_044),
        // 001-5: 280 of 1,000 users of IT a month = 0.28
        example(Metric::ContactRate, &[(Input::Contacts, 280.0)], 0.28)
            .of(1_000.0, ItUser, Month, TimeBase::Month)
            .within(0.248_160_708_354_319_8, 0.314_791_642_537_448_1),
        // 2,400 / (1,000 x 3 months) = 0.8
        quarter(Metric::ContactRate, 0.8),
        quarter(Metric::ContactRateMonth, 0.8),
        // 2,400 / 1,000 = 2.4
        quarter(Metric::ContactRateQuarter, 2.4),
        // 2.4 x 4 = 9.6
        quarter(Metric::ContactRateYear, 9.6),
        // 003-1: 500 of 1,000 customers a month: 1 / 0.5 = one every 2 months
        example(Metric::TimeBetweenContacts, &[(Input::Contacts, 500.0)], 2.0).of(
            1_000.0,
            Customer,
            Month,
            TimeBase::Month,
        ),
        // 001-1: 2.4 a subscriber and year: 1 / 2.4 = 5/12 of a year
        example(Metric::TimeBetweenContacts, &[(Input::Contacts, 2_400.0)], 5.0 / 12.0).of(
            1_000.0,
            Subscriber,
            Year,
            TimeBase::Year,
        ),
    ]
}

/// Contacts that people handled, that automation resolved, and customers who made contact.
fn of_people() -> Vec<Example> {
    vec![
        // 400 - 120 = 280; / 1,000 = 0.28, with the limits of 280
        example(
            Metric::HumanHandledRate,
            &[(Input::Contacts, 400.0), (Input::ResolvedByAutomation, 120.0)],
            0.28,
        )
        .of(1_000.0, Customer, Month, TimeBase::Month)
        .within(0.248_160_708_354_319_8, 0.314_791_642_537_448_1),
        // 700 / 2,400 = 7/24; limits by scipy's Wilson interval
        example(
            Metric::AutomationShare,
            &[(Input::Contacts, 2_400.0), (Input::ResolvedByAutomation, 700.0)],
            7.0 / 24.0,
        )
        .within(0.273_826_439_660_940_34, 0.310_172_747_835_146_8),
        // 610 of 1,000 customers = 0.61
        example(Metric::Incidence, &[(Input::CustomersInContact, 610.0)], 0.61)
            .of(1_000.0, Customer, Month, TimeBase::Month)
            .within(0.579_403_519_502_806_7, 0.639_754_593_630_371_2),
    ]
}
