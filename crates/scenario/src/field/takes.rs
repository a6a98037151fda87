//! What each field takes: a number of which kind, also as a range, a word or a text.

use super::{Field, FieldKind};

impl Field {
    /// The fields that take a range as well as a number.
    const WITH_RANGES: [Self; 8] = [
        Self::Contacts,
        Self::TotalCost,
        Self::HandleTime,
        Self::FixedCost,
        Self::Routed,
        Self::Contained,
        Self::CostOfContact,
        Self::EscalatedLonger,
    ];

    /// Whether the field takes a range as well as a number.
    pub fn takes_range(self) -> bool {
        Self::WITH_RANGES.contains(&self)
    }

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
            | Self::CostBasis
            | Self::Slot
            | Self::ShrinkageOf
            | Self::Step
            | Self::Seasonal
            | Self::LastPeriod
            | Self::NearRule
            | Self::Promised => FieldKind::List,
            Self::LeversSince => FieldKind::Moment,
            Self::Day => FieldKind::Day,
            Self::Season => FieldKind::Season,
            Self::ShrinkageParts => FieldKind::Parts,
            Self::Growth => FieldKind::Growth,
            Self::PlannedMonths => FieldKind::Planned,
            Self::Currency => FieldKind::Currency,
            Self::Title => FieldKind::Text,
            Self::NameOfB | Self::NameOfC | Self::NameOfD => FieldKind::Name,
            Self::Horizon => FieldKind::Horizon,
            Self::PaidHours => FieldKind::WeekHours,
            Self::OpenDays => FieldKind::WeekDays,
            Self::OrdersPerCustomer
            | Self::UsersPerCustomer
            | Self::CustomersPerAccount
            | Self::UsersPerAccount
            | Self::PeakDay => FieldKind::Ratio,
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
            Self::Occupancy
            | Self::Shrinkage
            | Self::EscalatedLonger
            | Self::DiscountRate
            | Self::PeakHour => FieldKind::Percent,
            Self::Base
            | Self::Concurrency
            | Self::EarlierBase
            | Self::PostsNotRefilled
            | Self::Team => FieldKind::Amount,
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
            | Self::EarlierCost
            | Self::CostOfContact
            | Self::CostOfAutomated
            | Self::OneOffCost
            | Self::RunLicence
            | Self::RunContent
            | Self::RunTraining
            | Self::RunIntegration
            | Self::PostCost
            | Self::InvoicesEnded => FieldKind::Money,
        }
    }
}
