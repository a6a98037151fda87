//! The fields: every box and list of the form, and what each of them takes.

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
    /// Cost of a contact that people handle, in place of the one from Measure.
    CostOfContact,
    /// Price of an automated contact.
    CostOfAutomated,
    /// How much longer contacts take that automation handed on.
    EscalatedLonger,
    /// One-off cost of the case.
    OneOffCost,
    /// Its running cost a month: licence.
    RunLicence,
    /// Its running cost a month: content.
    RunContent,
    /// Its running cost a month: training.
    RunTraining,
    /// Its running cost a month: integration.
    RunIntegration,
    /// Months that the case is looked at.
    Horizon,
    /// Discount rate a year.
    DiscountRate,
    /// Freed posts that are not filled again.
    PostsNotRefilled,
    /// Yearly cost of a post.
    PostCost,
    /// Invoices that end, a month.
    InvoicesEnded,
    /// Paid hours a week of a full-time person.
    PaidHours,
    /// The interval in which lines of contacts are looked at.
    Slot,
    /// The busiest day against an average one.
    PeakDay,
    /// Share of a day's contacts in its busiest hour.
    PeakHour,
    /// Days open a week.
    OpenDays,
    /// Contacts of a day by hour or half hour.
    Day,
    /// Parts of the shrinkage.
    ShrinkageParts,
    /// What each of these is a share of.
    ShrinkageOf,
    /// Growth of the base a year.
    Growth,
    /// Months that people are planned for.
    PlannedMonths,
    /// The months of a year against one another.
    Season,
    /// People who are there, of the kind that is asked for.
    Team,
    /// The length of the periods of the series.
    Step,
    /// Whether the series has a season.
    Seasonal,
    /// Whether its last period is over.
    LastPeriod,
    /// Whether three of four periods half of the way to a limit are a signal as well.
    NearRule,
    /// The further scenario whose contact rate Track holds the series against.
    Promised,
    /// The month in which its levers start.
    LeversSince,
    /// Name of the further scenario b.
    NameOfB,
    /// Name of the further scenario c.
    NameOfC,
    /// Name of the further scenario d.
    NameOfD,
    /// Time base in which results are shown.
    TimeBase,
    /// Name of the scenario.
    Title,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 86] = [
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
        Self::CostOfContact,
        Self::CostOfAutomated,
        Self::EscalatedLonger,
        Self::OneOffCost,
        Self::RunLicence,
        Self::RunContent,
        Self::RunTraining,
        Self::RunIntegration,
        Self::Horizon,
        Self::DiscountRate,
        Self::PostsNotRefilled,
        Self::PostCost,
        Self::InvoicesEnded,
        Self::PaidHours,
        Self::Slot,
        Self::PeakDay,
        Self::PeakHour,
        Self::OpenDays,
        Self::Day,
        Self::ShrinkageParts,
        Self::ShrinkageOf,
        Self::Growth,
        Self::PlannedMonths,
        Self::Season,
        Self::Team,
        Self::Step,
        Self::Seasonal,
        Self::LastPeriod,
        Self::NearRule,
        Self::Promised,
        Self::LeversSince,
        Self::NameOfB,
        Self::NameOfC,
        Self::NameOfD,
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

    /// The lines of the monthly running cost of a case.
    pub const RUNNING_COSTS: [Self; 4] =
        [Self::RunLicence, Self::RunContent, Self::RunTraining, Self::RunIntegration];

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
