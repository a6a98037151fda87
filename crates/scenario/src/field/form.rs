//! The fields: every box and list of the form, and what each of them takes.

use super::FieldKind;
use metric_core::bridge::Bridge;

/// One box or list of the form. The order is that of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Contacts offered in the period.
    Contacts,
    /// The period that contacts and costs cover.
    Period,
    /// Its days, where it is a number of days.
    PeriodDays,
    /// The denominator.
    Base,
    /// What the denominator is made up of.
    BaseKind,
    /// Segment to compare with.
    Segment,
    /// Row of the catalogue that the answer sentence speaks of.
    Benchmark,
    /// Currency.
    Currency,
    /// Total support cost in the period.
    TotalCost,
    /// Its line: agent compensation.
    CostAgents,
    /// Its line: software and tooling.
    CostSoftware,
    /// Its line: telephony.
    CostTelephony,
    /// Its line: management and quality assurance.
    CostManagement,
    /// Its line: outsourced support.
    CostOutsourced,
    /// Its line: everything else.
    CostOther,
    /// Contacts handled, where they differ from those offered.
    Handled,
    /// Contacts resolved by automation.
    ResolvedByAutomation,
    /// Distinct customers who made contact.
    CustomersInContact,
    /// Orders per customer per month.
    OrdersPerCustomer,
    /// Users per customer.
    UsersPerCustomer,
    /// Customers per account.
    CustomersPerAccount,
    /// Users per account.
    UsersPerAccount,
    /// Attempts to get help, before any channel.
    Attempts,
    /// Attempts that used self-service.
    Tried,
    /// Of these, solved there.
    Solved,
    /// Of those that self-service failed, given up.
    GaveUp,
    /// Contacts routed to automation.
    Routed,
    /// Of these, ended there without a person.
    Contained,
    /// Of these, abandoned inside automation.
    Abandoned,
    /// Contained contacts that came back.
    Returned,
    /// Contacts handed from automation to a person.
    Escalated,
    /// Contacts that people handled.
    HandledByPeople,
    /// Unique cases behind the contacts.
    Cases,
    /// Cases with exactly one contact.
    OneTouch,
    /// Cases resolved in the period.
    CasesResolved,
    /// Average handle time.
    HandleTime,
    /// Loaded cost of a paid hour.
    HourCost,
    /// Share of logged-in time spent on contacts.
    Occupancy,
    /// Share of paid time not available for contacts.
    Shrinkage,
    /// Contacts that one person handles at once.
    Concurrency,
    /// Further cost of each contact.
    OtherCostPerContact,
    /// Part of the total cost that does not move with contacts.
    FixedCost,
    /// Part of the total cost that automation causes.
    AutomationCost,
    /// How shared cost is spread over channels.
    CostBasis,
    /// Contacts of the earlier period.
    EarlierContacts,
    /// The earlier period.
    EarlierPeriod,
    /// Its days, where it is a number of days.
    EarlierPeriodDays,
    /// The earlier base.
    EarlierBase,
    /// Total support cost of the earlier period.
    EarlierCost,
    /// Cases resolved in the earlier period.
    EarlierCasesResolved,
    /// Time base in which results are shown.
    TimeBase,
    /// Name of the scenario.
    Title,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 52] = [
        Self::Contacts,
        Self::Period,
        Self::PeriodDays,
        Self::Base,
        Self::BaseKind,
        Self::Segment,
        Self::Benchmark,
        Self::Currency,
        Self::TotalCost,
        Self::CostAgents,
        Self::CostSoftware,
        Self::CostTelephony,
        Self::CostManagement,
        Self::CostOutsourced,
        Self::CostOther,
        Self::Handled,
        Self::ResolvedByAutomation,
        Self::CustomersInContact,
        Self::OrdersPerCustomer,
        Self::UsersPerCustomer,
        Self::CustomersPerAccount,
        Self::UsersPerAccount,
        Self::Attempts,
        Self::Tried,
        Self::Solved,
        Self::GaveUp,
        Self::Routed,
        Self::Contained,
        Self::Abandoned,
        Self::Returned,
        Self::Escalated,
        Self::HandledByPeople,
        Self::Cases,
        Self::OneTouch,
        Self::CasesResolved,
        Self::HandleTime,
        Self::HourCost,
        Self::Occupancy,
        Self::Shrinkage,
        Self::Concurrency,
        Self::OtherCostPerContact,
        Self::FixedCost,
        Self::AutomationCost,
        Self::CostBasis,
        Self::EarlierContacts,
        Self::EarlierPeriod,
        Self::EarlierPeriodDays,
        Self::EarlierBase,
        Self::EarlierCost,
        Self::EarlierCasesResolved,
        Self::TimeBase,
        Self::Title,
    ];

    /// The lines of the support cost [S004].
    pub const COST_LINES: [Self; 6] = [
        Self::CostAgents,
        Self::CostSoftware,
        Self::CostTelephony,
        Self::CostManagement,
        Self::CostOutsourced,
        Self::CostOther,
    ];

    /// What the field takes.
    pub fn kind(self) -> FieldKind {
        match self {
            Self::Contacts
            | Self::Handled
            | Self::ResolvedByAutomation
            | Self::CustomersInContact
            | Self::Attempts
            | Self::Cases
            | Self::CasesResolved
            | Self::EarlierContacts
            | Self::EarlierCasesResolved => FieldKind::Whole,
            Self::PeriodDays | Self::EarlierPeriodDays => FieldKind::Days,
            Self::Period
            | Self::BaseKind
            | Self::Segment
            | Self::Benchmark
            | Self::TimeBase
            | Self::EarlierPeriod
            | Self::CostBasis => FieldKind::List,
            Self::Currency => FieldKind::Currency,
            Self::Title => FieldKind::Text,
            Self::OrdersPerCustomer
            | Self::UsersPerCustomer
            | Self::CustomersPerAccount
            | Self::UsersPerAccount => FieldKind::Ratio,
            Self::Tried
            | Self::Solved
            | Self::GaveUp
            | Self::Routed
            | Self::Contained
            | Self::Abandoned
            | Self::Returned
            | Self::Escalated
            | Self::HandledByPeople
            | Self::OneTouch => FieldKind::CountOrShare,
            Self::FixedCost => FieldKind::AmountOrShare,
            Self::HandleTime => FieldKind::Seconds,
            Self::Occupancy | Self::Shrinkage => FieldKind::Percent,
            Self::Base | Self::Concurrency | Self::EarlierBase => FieldKind::Amount,
            Self::TotalCost
            | Self::CostAgents
            | Self::CostSoftware
            | Self::CostTelephony
            | Self::CostManagement
            | Self::CostOutsourced
            | Self::CostOther
            | Self::HourCost
            | Self::OtherCostPerContact
            | Self::AutomationCost
            | Self::EarlierCost => FieldKind::Money,
        }
    }

    /// Its place in [`Field::ALL`].
    pub(crate) fn index(self) -> usize {
        self as usize
    }

    /// The field that a bridge is entered in.
    pub fn of_bridge(bridge: Bridge) -> Self {
        match bridge {
            Bridge::OrdersPerCustomer => Self::OrdersPerCustomer,
            Bridge::UsersPerCustomer => Self::UsersPerCustomer,
            Bridge::CustomersPerAccount => Self::CustomersPerAccount,
            Bridge::UsersPerAccount => Self::UsersPerAccount,
        }
    }
}
