//! What is odd but legal: said once, where it applies, never instead of a figure.

use crate::metrics::Metric;
use crate::{
    comparison::{Standing, lead},
    cost,
    measured::{Measured, Needs, Outcome, row_of},
};
use metric_core::{
    band::{Position, TierStanding, same},
    cost::cost_identity,
    quantity::Count,
};
use scenario::{Scenario, entry::Entry, field::Field};

/// Something that a reader of the figures should know.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Remark {
    /// No contacts at all: customers may not find support (Corebee).
    ZeroContacts,
    /// Fewer than ten contacts: the interval is wide.
    FewContacts,
    /// The cost lines and the total differ; the lines count.
    LinesDiffer {
        /// Sum of the lines − total as typed.
        difference: f64,
    },
    /// Rate and cost count different contacts (X18): rate × cost is not the total.
    IdentityBroken {
        /// Offered × cost per contact − total.
        difference: f64,
        /// More handled than offered.
        more_handled: bool,
    },
    /// Users per customer × customers per account is not users per account.
    BridgesDisagree,
    /// The person's row is not comparable, or not of the segment; another one speaks.
    ChosenRowUnusable,
    /// Below the published range: inactive customers in the base, or customers who gave up
    /// (Count 002-4, Corebee 003-5).
    VeryLow,
    /// Above the published range: follow-ups may count as contacts of their own (Count 002-4).
    AboveRange,
    /// Distinct customers and contacts are different numerators (X1).
    UniqueAgainstAll,
    /// The link holds a setting for a time base that cannot be read; months are shown.
    TimeBaseUnread,
}

impl Remark {
    /// Its id in the report.
    pub fn id(&self) -> &'static str {
        match self {
            Self::ZeroContacts => "zero-contacts",
            Self::FewContacts => "few-contacts",
            Self::LinesDiffer { .. } => "cost-lines-differ-from-total",
            Self::IdentityBroken { .. } => "rate-and-cost-count-different-contacts",
            Self::BridgesDisagree => "bridges-disagree",
            Self::ChosenRowUnusable => "chosen-band-not-comparable",
            Self::VeryLow => "below-published-range",
            Self::AboveRange => "above-published-range",
            Self::UniqueAgainstAll => "unique-against-all-contacts",
            Self::TimeBaseUnread => "time-base-unread",
        }
    }
}

/// All remarks that apply, the weightiest first.
pub(crate) fn remarks(scenario: Scenario<'_>, measured: &[Measured]) -> Vec<Remark> {
    let rate = row_of(measured, Metric::ContactRate);
    let mut remarks = Vec::new();
    about_cost(scenario, measured, &mut remarks);
    if scenario.bridges().disagree() {
        remarks.push(Remark::BridgesDisagree);
    }
    if let Some(rate) = rate.filter(|rate| rate.outcome.value().is_some()) {
        about_rate(scenario, rate, &mut remarks);
    }
    let incidence = row_of(measured, Metric::Incidence);
    if incidence.is_some_and(|row| matches!(row.outcome, Outcome::Value(_))) {
        remarks.push(Remark::UniqueAgainstAll);
    }
    if scenario.problem(Field::TimeBase).is_some() {
        remarks.push(Remark::TimeBaseUnread);
    }
    remarks
}

fn about_rate(scenario: Scenario<'_>, rate: &Measured, remarks: &mut Vec<Remark>) {
    let contacts = scenario.count(Field::Contacts).value().map_or(0, Count::get);
    if contacts == 0 {
        return remarks.push(Remark::ZeroContacts);
    }
    let chosen = scenario.band().value().map(|entry| entry.row);
    let lead = lead(&rate.comparisons, chosen);
    if !scenario.is_blank(Field::Benchmark) && lead.map(|lead| lead.row.id) != chosen {
        remarks.push(Remark::ChosenRowUnusable);
    }
    let standing =
        lead.and_then(|lead| lead.result.as_ref().ok()).map(|compared| compared.standing);
    match standing {
        Some(Standing::Position(Position::Below) | Standing::Tier(TierStanding::BestInClass)) => {
            remarks.push(Remark::VeryLow);
        }
        Some(
            Standing::Position(Position::Above) | Standing::Tier(TierStanding::WorseThanAverage),
        ) => {
            remarks.push(Remark::AboveRange);
        }
        _ => {}
    }
    if contacts < 10 {
        remarks.push(Remark::FewContacts);
    }
}

fn about_cost(scenario: Scenario<'_>, measured: &[Measured], remarks: &mut Vec<Remark>) {
    let Ok(total) = cost::total(scenario) else {
        return;
    };
    let has_lines = cost::lines(scenario, &mut Needs::default()).is_some();
    if let (true, Entry::Valid(typed)) = (has_lines, scenario.amount(Field::TotalCost))
        && !same(total.get(), typed.get())
    {
        remarks.push(Remark::LinesDiffer { difference: total.get() - typed.get() });
    }
    let per_contact = row_of(measured, Metric::CostPerContact);
    let per_contact = per_contact.and_then(|row| row.outcome.value());
    let handled = cost::handled(scenario, &mut Needs::default());
    let offered = scenario.count(Field::Contacts).value();
    if let (Some(cost), Some(offered), Some(handled)) = (per_contact, offered, handled)
        && let Ok(identity) = cost_identity(offered, cost, total)
        && !identity.holds
    {
        let more_handled = handled > offered;
        remarks.push(Remark::IdentityBroken { difference: identity.difference, more_handled });
    }
}
