//! What the slots are called: on the form, inside a sentence, and in links.

use crate::draft::Slot;

/// The label of a slot.
pub fn label(slot: Slot) -> &'static str {
    match slot {
        Slot::Vol => "Support contacts",
        Slot::Per | Slot::WasPer => "counted over",
        Slot::Days | Slot::WasDays => "Number of days",
        Slot::Base => "Customer base",
        Slot::Kind => "made up of",
        Slot::Vs => "Compare with",
        Slot::Band => "Measured against",
        Slot::Cur => "Currency",
        Slot::Cost => "Total support cost",
        Slot::CostAgents => "Agent compensation",
        Slot::CostSoftware => "Software and tooling",
        Slot::CostTelephony => "Telephony",
        Slot::CostManagement => "Management and QA",
        Slot::CostOutsourced => "Outsourced support",
        Slot::CostOther => "Everything else",
        Slot::Handled => "Contacts handled",
        Slot::Ai => "Resolved by automation",
        Slot::Who => "Distinct customers who made contact",
        Slot::Opc => "Orders per customer per month",
        Slot::Upc => "Users per customer",
        Slot::Cpa => "Customers per account",
        Slot::Seats => "Users per account",
        Slot::Attempts => "Attempts to get help",
        Slot::Tried => "Tried self-service",
        Slot::Solved => "Solved there",
        Slot::GaveUp => "Gave up after it failed",
        Slot::Routed => "Routed to automation",
        Slot::Contained => "Contained: ended there",
        Slot::Left => "Abandoned there",
        Slot::Returned => "Contained, but came back",
        Slot::Escalated => "Escalated to a person",
        Slot::Human => "Handled by people",
        Slot::Cases => "Unique cases",
        Slot::OneTouch => "Cases with one contact",
        Slot::Resolved => "Cases resolved",
        Slot::Aht => "Handle time, s",
        Slot::Hour => "Loaded cost of a paid hour",
        Slot::Occupancy => "Occupancy, %",
        Slot::Shrinkage => "Shrinkage, %",
        Slot::Concurrency => "Contacts at once",
        Slot::OtherEach => "Other cost per contact",
        Slot::Fixed => "Fixed part of the cost",
        Slot::AutomatedCost => "Cost of automation",
        Slot::Basis => "Shared cost follows",
        Slot::Was => "Earlier contacts",
        Slot::WasBase => "Earlier base",
        Slot::WasCost => "Earlier support cost",
        Slot::WasResolved => "Earlier cases resolved",
        Slot::In => "Results per",
        Slot::Title => "Name of this scenario",
    }
}

/// How a slot is named inside a sentence: "needs …".
pub fn need(slot: Slot) -> &'static str {
    match slot {
        Slot::Vol => "the number of contacts",
        Slot::Per => "the period they were counted over",
        Slot::Days => "the number of days",
        Slot::Base => "the size of the base",
        Slot::Kind => "what the base is made up of",
        Slot::Cost => "a total support cost",
        Slot::Handled => "the contacts handled",
        Slot::Ai => "the contacts resolved by automation",
        Slot::Who => "the distinct customers",
        Slot::CostAgents => "the agent compensation",
        Slot::CostSoftware => "the software cost",
        Slot::CostTelephony => "the telephony cost",
        Slot::CostManagement => "the management cost",
        Slot::CostOutsourced => "the outsourced support",
        Slot::CostOther => "the other costs",
        Slot::Attempts => "the attempts",
        Slot::Tried => "the attempts at self-service",
        Slot::Solved => "those solved there",
        Slot::Routed => "the contacts routed to automation",
        Slot::Contained => "the contacts contained",
        Slot::Escalated => "the contacts escalated",
        Slot::Left => "the contacts abandoned there",
        Slot::Cases => "the unique cases",
        Slot::OneTouch => "the cases with one contact",
        Slot::Resolved => "the cases resolved",
        Slot::Aht => "the handle time",
        Slot::Hour => "the cost of a paid hour",
        Slot::Occupancy => "the occupancy",
        Slot::Shrinkage => "the shrinkage",
        Slot::Fixed => "the fixed part",
        Slot::AutomatedCost => "the cost of automation",
        Slot::Was => "the earlier contacts",
        Slot::WasPer => "the earlier period",
        Slot::WasBase => "the earlier base",
        Slot::WasCost => "the earlier cost",
        Slot::WasResolved => "the earlier cases resolved",
        _ => "another entry",
    }
}

/// The key under which a slot stands in links and in the report.
pub fn slot_id(slot: Slot) -> &'static str {
    let key = crate::link::KEYS.iter().find(|key| key.slots().contains(&Some(slot)));
    key.map_or("", |key| key.name)
}
