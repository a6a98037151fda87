//! The metrics of the product: ids, definitions, formulas and sources, one row each.

use super::{
    facts::{Facts, facts},
    figures::Figure,
};
use metric_core::unit::TimeBase;
use scenario::field::Field;

/// A figure that the product computes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Metric {
    /// Contacts per unit of the base, in the time base of the results.
    ContactRate,
    /// The same in a fixed time base; for stock kinds only.
    ContactRatePer(TimeBase),
    /// 1 ÷ contact rate.
    TimeBetweenContacts,
    /// Contacts that people handled, per unit of the base.
    HumanRate,
    /// Contacts resolved by automation, of all contacts.
    AutomationShare,
    /// Distinct customers who made contact, of all customers.
    Incidence,
    /// Total support cost in the period.
    CostTotal,
    /// Total support cost in a year.
    CostPerYear,
    /// Total cost ÷ contacts handled.
    CostPerContact,
    /// Contact rate × cost per contact.
    CostToServe,
    /// A figure of Break down.
    Of(Figure),
    /// One cost line ÷ contacts handled.
    LinePerContact(Field),
    /// One cost line ÷ total cost.
    LineShare(Field),
}

const RATE_DEFINITION: &str = "How often the base needs support: all contacts that were initiated, \
on every channel, for each unit of the base. For orders and transactions it has no time base; for \
customers, users, subscribers, accounts and patients it always has one.";
const RATE_FORMULA: &str = "contacts ÷ base ÷ length of the period; orders and transactions are \
not divided by time, and the base of all others is its average over the period. The interval is Garwood's exact Poisson interval of the count.";
const RATE_SOURCE: &str =
    "Decagon (contact rate), Count (contact frequency), Corebee (contact ratio)";

impl Metric {
    /// The row of a metric.
    pub fn facts(self) -> Facts {
        let rate = |id, name| facts(id, name, RATE_DEFINITION, RATE_FORMULA, RATE_SOURCE);
        match self {
            Self::ContactRate => rate("contact-rate", "Contact rate"),
            Self::ContactRatePer(TimeBase::Month) => {
                rate("contact-rate-month", "Contact rate a month")
            }
            Self::ContactRatePer(TimeBase::Quarter) => {
                rate("contact-rate-quarter", "Contact rate a quarter")
            }
            Self::ContactRatePer(TimeBase::Year) => {
                rate("contact-rate-year", "Contact rate a year")
            }
            Self::LinePerContact(field) => line_facts(field).0,
            Self::LineShare(field) => line_facts(field).1,
            Self::Of(figure) => figure.row().facts,
            _ => self.derived_facts(),
        }
    }

    fn derived_facts(self) -> Facts {
        match self {
            Self::TimeBetweenContacts => facts(
                "time-between-contacts",
                "Time between contacts",
                "How long one customer goes between two contacts, on average.",
                "1 ÷ contact rate",
                "Corebee: a ratio of 0.5 a month is one contact every two months",
            ),
            Self::HumanRate => facts(
                "human-handled-rate",
                "Handled by people",
                "The part of the contact rate that reaches a person. The contact rate itself does \
                 not change when automation resolves more. It counts something else than published \
                 contact rates, so it is compared with none of them.",
                "(contacts − contacts resolved by automation) ÷ base ÷ length of the period, which \
                 orders and transactions do not need",
                "Corebee (AI-adjusted contacts)",
            ),
            Self::AutomationShare => facts(
                "automation-share",
                "Resolved by automation",
                "Contacts that ended without a person and did not come back, of all contacts.",
                "contacts resolved by automation ÷ contacts, with Wilson's interval",
                "Corebee, Decagon",
            ),
            Self::Incidence => facts(
                "incidence",
                "Customers who made contact",
                "The share of the base that made contact at least once in the period: never above \
                 100 %, and not the contact rate. It does not grow in step with time.",
                "distinct customers who made contact ÷ base, with Wilson's interval",
                "Decagon (\"percentage of customers\")",
            ),
            Self::CostTotal => facts(
                "cost-total",
                "Support cost",
                "What support cost in the period, with all its lines.",
                "sum of the lines, or the total as given",
                "Decagon (cost per contact)",
            ),
            Self::CostPerYear => facts(
                "cost-year",
                "Support cost a year",
                "The support cost of the period, at the same pace for a year.",
                "total ÷ length of the period × 12 months",
                "own arithmetic; a month is 30.4375 days",
            ),
            Self::CostPerContact => facts(
                "cost-per-contact",
                "Cost per contact",
                "What one handled contact costs on average: every contact counts, also repeated \
                 ones. It is an average; one contact less does not save it in full.",
                "total support cost ÷ contacts handled",
                "Decagon (cost per contact)",
            ),
            _ => facts(
                "cost-to-serve",
                "Cost to serve",
                "What support costs for each unit of the base.",
                "contacts handled ÷ base ÷ length of the period × cost per contact; where all contacts \
                 were handled, contact rate × cost per contact",
                "Corebee: 1.0 contact a month × $20 = $20 per customer a month",
            ),
        }
    }
}

/// The rows of one cost line: per contact, and as a share.
fn line_facts(field: Field) -> (Facts, Facts) {
    let row = |per_contact, share, name| {
        let line = |id, formula| {
            let definition = "One line of the support cost.";
            facts(id, name, definition, formula, "Decagon (cost per contact)")
        };
        (line(per_contact, "line ÷ contacts handled"), line(share, "line ÷ total support cost"))
    };
    match field {
        Field::CostAgents => {
            row("cost-agents-per-contact", "cost-agents-share", "Agent compensation")
        }
        Field::CostSoftware => {
            row("cost-software-per-contact", "cost-software-share", "Software and tooling")
        }
        Field::CostTelephony => {
            row("cost-telephony-per-contact", "cost-telephony-share", "Telephony")
        }
        Field::CostManagement => {
            row("cost-management-per-contact", "cost-management-share", "Management and QA")
        }
        Field::CostOutsourced => {
            row("cost-outsourced-per-contact", "cost-outsourced-share", "Outsourced support")
        }
        _ => row("cost-other-per-contact", "cost-other-share", "Everything else"),
    }
}
