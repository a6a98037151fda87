//! What the fields are called: on the form, and inside a sentence.

use super::list;
use report::Need;
use scenario::field::Field;

/// The label of a field.
pub fn label(field: Field) -> &'static str {
    match field {
        Field::Contacts => "Support contacts",
        Field::Period | Field::EarlierPeriod => "counted over",
        Field::PeriodDays | Field::EarlierPeriodDays => "Number of days",
        Field::Base => "Customer base",
        Field::BaseKind => "made up of",
        Field::Segment => "Compare with",
        Field::Benchmark => "Measured against",
        Field::Currency => "Currency",
        Field::TotalCost => "Total support cost",
        Field::CostAgents => "Agent compensation",
        Field::CostSoftware => "Software and tooling",
        Field::CostTelephony => "Telephony",
        Field::CostManagement => "Management and QA",
        Field::CostOutsourced => "Outsourced support",
        Field::CostOther => "Everything else",
        Field::Handled => "Contacts handled",
        Field::ResolvedByAutomation => "Resolved by automation",
        Field::CustomersInContact => "Distinct customers who made contact",
        Field::OrdersPerCustomer => "Orders per customer per month",
        Field::UsersPerCustomer => "Users per customer",
        Field::CustomersPerAccount => "Customers per account",
        Field::UsersPerAccount => "Users per account",
        Field::Attempts => "Attempts to get help",
        Field::Tried => "Tried self-service",
        Field::Solved => "Solved there",
        Field::GaveUp => "Gave up after it failed",
        Field::Routed => "Routed to automation",
        Field::Contained => "Contained: ended there",
        Field::Abandoned => "Abandoned there",
        Field::Returned => "Contained, but came back",
        Field::Escalated => "Escalated to a person",
        Field::HandledByPeople => "Handled by people",
        Field::Cases => "Unique cases",
        Field::OneTouch => "Cases with one contact",
        Field::CasesResolved => "Cases resolved",
        Field::HandleTime => "Handle time, s",
        Field::HourCost => "Loaded cost of a paid hour",
        Field::Occupancy => "Occupancy, %",
        Field::Shrinkage => "Shrinkage, %",
        Field::Concurrency => "Contacts at once",
        Field::OtherCostPerContact => "Other cost per contact",
        Field::FixedCost => "Fixed part of the cost",
        Field::AutomationCost => "Cost of automation",
        Field::CostBasis => "Shared cost follows",
        Field::EarlierContacts => "Earlier contacts",
        Field::EarlierBase => "Earlier base",
        Field::EarlierCost => "Earlier support cost",
        Field::EarlierCasesResolved => "Earlier cases resolved",
        Field::CostOfContact => "Cost of a contact with people",
        Field::CostOfAutomated => "Price of an automated contact",
        Field::EscalatedLonger => "Escalated contacts take longer, %",
        Field::OneOffCost => "One-off cost",
        Field::RunLicence => "Licence a month",
        Field::RunContent => "Content a month",
        Field::RunTraining => "Training a month",
        Field::RunIntegration => "Integration a month",
        Field::Horizon => "Horizon, months",
        Field::DiscountRate => "Discount rate a year, %",
        Field::PostsNotRefilled => "Posts not refilled",
        Field::PostCost => "Yearly cost of a post",
        Field::InvoicesEnded => "Invoices that end, a month",
        Field::PaidHours => "Paid hours a week",
        Field::Slot => "Interval",
        Field::PeakDay => "Busiest day, times an average one",
        Field::PeakHour => "Of a day in its busiest hour, %",
        Field::OpenDays => "Days open a week",
        Field::Day => "Contacts of a day by hour",
        Field::ShrinkageParts => "Parts of the shrinkage, %",
        Field::ShrinkageOf => "Each part is a share of",
        Field::Growth => "Growth a year, %",
        Field::PlannedMonths => "Months ahead",
        Field::Season => "Season, 12 months from now",
        Field::Team => "People you have",
        Field::Step => "Each row is",
        Field::Seasonal => "Season",
        Field::LastPeriod => "The last one is",
        Field::NearRule => "Third rule",
        Field::NameOfB => "Name of scenario b",
        Field::NameOfC => "Name of scenario c",
        Field::NameOfD => "Name of scenario d",
        Field::TimeBase => "Results per",
        Field::Title => "Name of this scenario",
    }
}

/// A label without the unit behind its comma, which would read as a part of the number that follows.
pub fn without_unit(label: &str) -> &str {
    label.split_once(',').map_or(label, |(label, _)| label)
}

/// How a field is named inside a sentence: "needs …".
pub fn need(field: Field) -> &'static str {
    match field {
        Field::Contacts => "the number of contacts",
        Field::Period => "the period they were counted over",
        Field::PeriodDays => "the number of days",
        Field::Base => "the size of the base",
        Field::BaseKind => "what the base is made up of",
        Field::TotalCost => "a total support cost",
        Field::Handled => "the contacts handled",
        Field::ResolvedByAutomation => "the contacts resolved by automation",
        Field::CustomersInContact => "the distinct customers",
        Field::CostAgents => "the agent compensation",
        Field::CostSoftware => "the software cost",
        Field::CostTelephony => "the telephony cost",
        Field::CostManagement => "the management cost",
        Field::CostOutsourced => "the outsourced support",
        Field::CostOther => "the other costs",
        Field::Attempts => "the attempts",
        Field::Tried => "the attempts at self-service",
        Field::Solved => "those solved there",
        Field::Routed => "the contacts routed to automation",
        Field::Contained => "the contacts contained",
        Field::Escalated => "the contacts escalated",
        Field::Abandoned => "the contacts abandoned there",
        Field::Cases => "the unique cases",
        Field::OneTouch => "the cases with one contact",
        Field::CasesResolved => "the cases resolved",
        Field::HandleTime => "the handle time",
        Field::HourCost => "the cost of a paid hour",
        Field::Occupancy => "the occupancy",
        Field::Shrinkage => "the shrinkage",
        Field::FixedCost => "the fixed part",
        Field::AutomationCost => "the cost of automation",
        Field::EarlierContacts => "the earlier contacts",
        Field::EarlierPeriod => "the earlier period",
        Field::EarlierBase => "the earlier base",
        Field::EarlierCost => "the earlier cost",
        Field::EarlierCasesResolved => "the earlier cases resolved",
        Field::CostOfContact => "the cost of a contact",
        Field::CostOfAutomated => "the price of an automated contact",
        Field::EscalatedLonger => "how much longer escalated contacts take",
        Field::OneOffCost => "the one-off cost",
        Field::RunLicence => "a running cost, such as the licence (0 for none)",
        Field::RunContent => "the cost of content",
        Field::RunTraining => "the cost of training",
        Field::RunIntegration => "the cost of integration",
        Field::Horizon => "the horizon",
        Field::DiscountRate => "the discount rate",
        Field::PostsNotRefilled => "the posts not refilled",
        Field::PostCost => "the yearly cost of a post",
        Field::InvoicesEnded => "the invoices that end",
        Field::PaidHours => "the paid hours a week",
        Field::Slot => "the interval",
        Field::PeakDay => "the busiest day against an average one",
        Field::PeakHour => "the share of a day in its busiest hour",
        Field::OpenDays => "the days open a week",
        Field::Day => "the contacts of a day",
        Field::ShrinkageParts => "the parts of the shrinkage",
        Field::ShrinkageOf => "what each part of the shrinkage is a share of",
        Field::Growth => "the growth a year",
        Field::PlannedMonths => "the months ahead",
        Field::Season => "the season",
        Field::Team => "the people you have",
        Field::Step => "what each row of the series is",
        _ => "another entry",
    }
}

/// "The contact rate needs the period and the size of the base."
pub fn needs(subject: &str, needs: &[Need]) -> String {
    let names = |is_unreadable: bool| {
        let lacking = needs.iter().filter(|lacking| lacking.unreadable == is_unreadable);
        list(&lacking.map(|lacking| need(lacking.field)).collect::<Vec<_>>())
    };
    let (missing, unreadable) = (names(false), names(true));
    match (missing.is_empty(), unreadable.is_empty()) {
        (_, true) => format!("{subject} needs {missing}."),
        (true, false) => format!("{subject} waits for an entry to be corrected: {unreadable}."),
        (false, false) => {
            format!("{subject} needs {missing}, and an entry to be corrected: {unreadable}.")
        }
    }
}
