//! Remarks, on what is unusual but legal: said once, where it applies, never instead of a figure.

use crate::{
    comparison::{Standing, lead},
    measured::{Measured, Outcome, find},
};
use metric_core::{
    band::{Position, TierStanding},
    quantity::Amount,
    table::{Broken, Inputs, Metric, RULES, Section},
};
use scenario::{
    Scenario,
    entry::Question,
    field::{Field, Table},
    history::Place,
};

/// Something that a reader of the figures should know.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Remark {
    /// No contacts at all: customers may not find support (Corebee).
    ZeroContacts,
    /// Fewer than ten contacts: the interval is wide.
    FewContacts,
    /// A rule of the cost that does not hold; the figures go on.
    Contradiction(Broken),
    /// Users per customer × customers per account is not users per account.
    BridgesDisagree,
    /// The person's row is not comparable, or not of the segment; another one speaks.
    ChosenRowUnusable,
    /// Below the published range: inactive customers in the base, or customers who gave up
    /// (Count 002-4, Corebee 003-5).
    VeryLow,
    /// Above the published range: follow-ups may count as contacts of their own (Count 002-4).
    AboveRange,
    /// Distinct customers and contacts are different numerators: the first are at most all
    /// of the base. Decagon defines the contact rate by them and computes it of contacts.
    UniqueAgainstAll,
    /// The link holds a setting for a time base that cannot be read; months are shown.
    TimeBaseUnread,
    /// An entry that cannot be read and that no figure waits for by name.
    Unread(Field),
    /// A number that counts as it stands and may be meant otherwise.
    Asks(Place, Question),
}

impl Remark {
    /// Its id in the report.
    pub fn id(&self) -> &'static str {
        match self {
            Self::ZeroContacts => "zero-contacts",
            Self::FewContacts => "few-contacts",
            Self::Contradiction(broken) => broken.rule.row().id,
            Self::BridgesDisagree => "bridges-disagree",
            Self::ChosenRowUnusable => "chosen-band-not-comparable",
            Self::VeryLow => "below-published-range",
            Self::AboveRange => "above-published-range",
            Self::UniqueAgainstAll => "unique-against-all-contacts",
            Self::TimeBaseUnread => "time-base-unread",
            Self::Unread(_) => "unread",
            Self::Asks(_, Question::Minutes) => "may-be-minutes",
            Self::Asks(_, Question::Fraction) => "may-be-a-fraction",
            Self::Asks(_, Question::Thousands) => "may-be-thousands",
        }
    }
}

/// All remarks that apply, the weightiest first.
pub(crate) fn remarks(
    scenario: Scenario<'_>,
    inputs: &Inputs,
    measured: &[Measured],
) -> Vec<Remark> {
    let rate = find(measured, Metric::ContactRate);
    let of_cost = RULES.iter().filter(|rule| rule.section == Section::Cost);
    let broken = of_cost.filter_map(|rule| rule.broken(inputs));
    let mut remarks: Vec<Remark> = broken.map(Remark::Contradiction).collect();
    let is_unread = |field: &Field| scenario.problem(*field).is_some();
    remarks.extend(SILENT.into_iter().filter(is_unread).map(Remark::Unread));
    about_entries(scenario, &mut remarks);
    if scenario.bridges().disagree() {
        remarks.push(Remark::BridgesDisagree);
    }
    if let Some(rate) = rate.filter(|rate| rate.outcome.value().is_some()) {
        about_rate(scenario, rate, &mut remarks);
    }
    let incidence = find(measured, Metric::Incidence);
    if incidence.is_some_and(|row| matches!(row.outcome, Outcome::Value(_))) {
        remarks.push(Remark::UniqueAgainstAll);
    }
    if scenario.problem(Field::TimeBase).is_some() {
        remarks.push(Remark::TimeBaseUnread);
    }
    remarks
}

/// The entries of which an unread one shows in no figure: a default, or no comparison, stands there.
const SILENT: [Field; 5] = [
    Field::CostBasis,
    Field::OrdersPerCustomer,
    Field::UsersPerCustomer,
    Field::CustomersPerAccount,
    Field::UsersPerAccount,
];

/// Numbers that may be meant otherwise, of boxes and of cells.
fn about_entries(scenario: Scenario<'_>, remarks: &mut Vec<Remark>) {
    for field in Field::ALL {
        let question = scenario.question(field);
        remarks.extend(question.map(|question| Remark::Asks(Place::Field(field), question)));
    }
    for table in Table::BREAKDOWNS {
        for row in 0..scenario.draft().rows(table).len() {
            for column in 0..scenario.draft().width(table) {
                let place = Place::Cell(table, row, column);
                let question = scenario.cell_question(table, row, column);
                remarks.extend(question.map(|question| Remark::Asks(place, question)));
            }
        }
    }
}

fn about_rate(scenario: Scenario<'_>, rate: &Measured, remarks: &mut Vec<Remark>) {
    // The middle of a range is not whole.
    let contacts = scenario.amount(Field::Contacts).value().map_or(0.0, Amount::get);
    if contacts == 0.0 {
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
    if contacts < 10.0 {
        remarks.push(Remark::FewContacts);
    }
}
