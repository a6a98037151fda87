//! Findings: what is unusual or impossible in a section, and the amount and rows that its sentence names.

use metric_core::table::{Broken, Metric};

/// Something unusual or impossible in a section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// An amount that its sentence names.
    pub amount: f64,
    /// Rows that its sentence names.
    pub rows: [usize; 2],
}

/// The kinds of findings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FindingKind {
    /// Shares need the number of contacts.
    NeedsContacts,
    /// The rows hold so many contacts more than there are.
    RowsAboveTotal,
    /// The rows hold so much more of the base than there is.
    RowsAboveBase,
    /// A segment has contacts and nobody who could have made them.
    NoBase,
    /// Issues with so many contacts have no share that can be avoided: more may be than is said.
    SharesBlank,
    /// A channel has a direct cost and no contacts.
    CostWithoutContacts,
    /// Measure counts fewer contacts as resolved by automation than the funnel as contained.
    ResolvedDiffers,
    /// Shared cost cannot be spread by handle time: some contacts have none.
    CostNeedsTime,
    /// A channel that is held to be dearer costs less than another.
    CostOrder,
    /// Cost per contact fell and cost per resolution rose.
    CostsApart,
    /// The other way round.
    CostsApartUp,
    /// How likely chance alone makes so large a difference: not likely.
    NoChance,
    /// Or likely enough.
    Chance,
    /// The two periods are not of one length.
    LengthsDiffer,
    /// The segments had so many contacts more then than the earlier period: the change is not split.
    ThenAbove,
    /// The same of their bases.
    ThenBaseAbove,
    /// Earlier contacts without a base then.
    ThenNoBase,
    /// Contacts of now in no segment, while the segments hold all of the base.
    RestNoBase,
    /// Not every segment, or not the whole, has earlier figures.
    ThenIncomplete,
    /// A segment did not exist then: the others had all contacts and all of the base.
    DidNotExist,
    /// A figure lacks an entry, and something was entered for it.
    NeedsEntry(Metric),
    /// The rate of every segment falls, and the whole rises.
    SimpsonUp,
    /// The other way round.
    SimpsonDown,
    /// Entries that cannot all be right: which of [`super::Results::conflicts`].
    Conflict(usize),
    /// A rule of the metric table that is checked by itself does not hold.
    Broken(Broken),
}

impl Finding {
    /// Whether entries contradict each other, so that nothing is computed.
    pub fn is_broken(&self) -> bool {
        match self.kind {
            FindingKind::Conflict(_) => true,
            FindingKind::Broken(broken) => !broken.rule.row().is_remark,
            _ => false,
        }
    }

    pub(super) fn of(kind: FindingKind, amount: f64) -> Self {
        Self { kind, amount, rows: [0, 0] }
    }

    pub(super) fn of_row(kind: FindingKind, amount: f64, row: usize) -> Self {
        Self { kind, amount, rows: [row, 0] }
    }
}

impl FindingKind {
    /// Its id in the report.
    pub fn id(&self) -> &'static str {
        match self {
            Self::NeedsContacts => "needs-contacts",
            Self::RowsAboveTotal => "rows-above-total",
            Self::RowsAboveBase => "rows-above-base",
            Self::NoBase | Self::ThenNoBase | Self::RestNoBase => "contacts-without-base",
            Self::SharesBlank => "shares-blank",
            Self::CostWithoutContacts => "cost-without-contacts",
            Self::ResolvedDiffers => "resolved-differs",
            Self::CostNeedsTime => "shared-cost-needs-handle-time",
            Self::CostOrder => "order-of-cost",
            Self::CostsApart => "cost-per-resolution-rose",
            Self::CostsApartUp => "cost-per-resolution-fell",
            Self::NoChance => "more-than-chance",
            Self::Chance => "chance",
            Self::LengthsDiffer => "periods-differ-in-length",
            Self::ThenAbove | Self::ThenBaseAbove => "earlier-segments-above-total",
            Self::ThenIncomplete => "earlier-segments-incomplete",
            Self::DidNotExist => "did-not-exist",
            Self::NeedsEntry(_) => "entry-wanting",
            Self::SimpsonUp | Self::SimpsonDown => "simpson",
            Self::Broken(broken) if broken.rule.row().is_remark => broken.rule.row().id,
            Self::Conflict(_) | Self::Broken(_) => "rule-broken",
        }
    }
}
