//! The slots: every box and list of the form, and what each of them takes.

/// One box or list of the form. The order is that of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// Contacts offered in the period.
    Vol,
    /// The period that contacts and costs cover.
    Per,
    /// Its days, where it is a number of days.
    Days,
    /// The denominator.
    Base,
    /// What the denominator is made up of.
    Kind,
    /// Segment to compare with.
    Vs,
    /// Row of the catalogue that the answer sentence speaks of.
    Band,
    /// Currency.
    Cur,
    /// Total support cost in the period.
    Cost,
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
    Ai,
    /// Distinct customers who made contact.
    Who,
    /// Orders per customer per month.
    Opc,
    /// Users per customer.
    Upc,
    /// Customers per account.
    Cpa,
    /// Users per account.
    Seats,
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
    Left,
    /// Contained contacts that came back.
    Returned,
    /// Contacts handed from automation to a person.
    Escalated,
    /// Contacts that people handled.
    Human,
    /// Unique cases behind the contacts.
    Cases,
    /// Cases with exactly one contact.
    OneTouch,
    /// Cases resolved in the period.
    Resolved,
    /// Average handle time.
    Aht,
    /// Loaded cost of a paid hour.
    Hour,
    /// Share of logged-in time spent on contacts.
    Occupancy,
    /// Share of paid time not available for contacts.
    Shrinkage,
    /// Contacts that one person handles at once.
    Concurrency,
    /// Further cost of each contact.
    OtherEach,
    /// Part of the total cost that does not move with contacts.
    Fixed,
    /// Part of the total cost that automation causes.
    AutomatedCost,
    /// How shared cost is spread over channels.
    Basis,
    /// Contacts of the earlier period.
    Was,
    /// The earlier period.
    WasPer,
    /// Its days, where it is a number of days.
    WasDays,
    /// The earlier base.
    WasBase,
    /// Total support cost of the earlier period.
    WasCost,
    /// Cases resolved in the earlier period.
    WasResolved,
    /// Time base in which results are shown.
    In,
    /// Name of the scenario.
    Title,
}

impl Slot {
    /// Every slot.
    pub const ALL: [Self; 52] = [
        Self::Vol,
        Self::Per,
        Self::Days,
        Self::Base,
        Self::Kind,
        Self::Vs,
        Self::Band,
        Self::Cur,
        Self::Cost,
        Self::CostAgents,
        Self::CostSoftware,
        Self::CostTelephony,
        Self::CostManagement,
        Self::CostOutsourced,
        Self::CostOther,
        Self::Handled,
        Self::Ai,
        Self::Who,
        Self::Opc,
        Self::Upc,
        Self::Cpa,
        Self::Seats,
        Self::Attempts,
        Self::Tried,
        Self::Solved,
        Self::GaveUp,
        Self::Routed,
        Self::Contained,
        Self::Left,
        Self::Returned,
        Self::Escalated,
        Self::Human,
        Self::Cases,
        Self::OneTouch,
        Self::Resolved,
        Self::Aht,
        Self::Hour,
        Self::Occupancy,
        Self::Shrinkage,
        Self::Concurrency,
        Self::OtherEach,
        Self::Fixed,
        Self::AutomatedCost,
        Self::Basis,
        Self::Was,
        Self::WasPer,
        Self::WasDays,
        Self::WasBase,
        Self::WasCost,
        Self::WasResolved,
        Self::In,
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

    /// What the slot takes.
    pub fn kind(self) -> SlotKind {
        match self {
            Self::Vol
            | Self::Handled
            | Self::Ai
            | Self::Who
            | Self::Attempts
            | Self::Cases
            | Self::Resolved
            | Self::Was
            | Self::WasResolved => SlotKind::Whole,
            Self::Days | Self::WasDays => SlotKind::Days,
            Self::Per
            | Self::Kind
            | Self::Vs
            | Self::Band
            | Self::In
            | Self::WasPer
            | Self::Basis => SlotKind::List,
            Self::Cur => SlotKind::Currency,
            Self::Title => SlotKind::Text,
            Self::Opc | Self::Upc | Self::Cpa | Self::Seats => SlotKind::Ratio,
            Self::Tried
            | Self::Solved
            | Self::GaveUp
            | Self::Routed
            | Self::Contained
            | Self::Left
            | Self::Returned
            | Self::Escalated
            | Self::Human
            | Self::OneTouch => SlotKind::CountOrShare,
            Self::Fixed => SlotKind::AmountOrShare,
            Self::Aht => SlotKind::Seconds,
            Self::Occupancy | Self::Shrinkage => SlotKind::Percent,
            _ => SlotKind::Amount,
        }
    }

    pub(super) fn index(self) -> usize {
        self as usize
    }
}

/// What a slot, or a cell of a table, takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// A whole number, 0 to 10^15.
    Whole,
    /// A number, 0 to 10^15.
    Amount,
    /// The same, and a percentage makes sense as well.
    Ratio,
    /// A number of days, above 0 to 3,660.
    Days,
    /// Seconds, 0 to 10^9.
    Seconds,
    /// Percent, 0 to 100, with or without its sign.
    Percent,
    /// A whole number, or with a percent sign a share of another count.
    CountOrShare,
    /// An amount, or with a percent sign a share of another amount.
    AmountOrShare,
    /// A word of a list.
    List,
    /// A currency code of three letters.
    Currency,
    /// Text, up to 200 characters.
    Text,
    /// A name, up to 60 characters.
    Name,
}

impl SlotKind {
    /// Whether the slot takes a number.
    pub fn is_number(self) -> bool {
        !matches!(self, Self::List | Self::Currency | Self::Text | Self::Name)
    }

    /// Whether a percent sign turns the number into a share.
    pub fn is_share_with_sign(self) -> bool {
        matches!(self, Self::CountOrShare | Self::AmountOrShare)
    }
}
