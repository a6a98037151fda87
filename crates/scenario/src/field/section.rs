//! The sections of Break down: what each of them asks for, and where its results stand.

use super::{Field, Table};
use metric_core::table;

/// A section of Break down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// Which issues cause contacts.
    Issues,
    /// On which channels they arrive.
    Channels,
    /// From which customers.
    Segments,
    /// Self-service, automation and people.
    Funnel,
    /// Cases behind the contacts.
    Repeats,
    /// What contacts cost, from handle time, by fixed and variable part, by people and automation.
    Cost,
    /// What changed since an earlier period.
    Change,
}

impl Section {
    /// Every section, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Issues,
        Self::Channels,
        Self::Segments,
        Self::Funnel,
        Self::Repeats,
        Self::Cost,
        Self::Change,
    ];

    /// Its name in the form.
    pub fn name(self) -> &'static str {
        match self {
            Self::Issues => "Issues",
            Self::Channels => "Channels",
            Self::Segments => "Segments",
            Self::Funnel => "Self-service and automation",
            Self::Repeats => "Repeats",
            Self::Cost => "Handle time and cost",
            Self::Change => "Then and now",
        }
    }

    /// Its word in ids of the page and in the report.
    pub fn id(self) -> &'static str {
        match self {
            Self::Issues => "issues",
            Self::Channels => "channels",
            Self::Segments => "segments",
            Self::Funnel => "funnel",
            Self::Repeats => "repeats",
            Self::Cost => "costs-of-time",
            Self::Change => "change",
        }
    }

    /// Its subject in the metric table.
    pub fn subject(self) -> table::Section {
        match self {
            Self::Issues => table::Section::Issues,
            Self::Channels => table::Section::Channels,
            Self::Segments => table::Section::Segments,
            Self::Funnel => table::Section::Funnel,
            Self::Repeats => table::Section::Repeats,
            Self::Cost => table::Section::HandleTime,
            Self::Change => table::Section::Change,
        }
    }

    /// The breakdown that it asks for.
    pub fn table(self) -> Option<Table> {
        Table::BREAKDOWNS.into_iter().find(|table| table.section() == Some(self))
    }

    /// The fields that it asks for.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Issues | Self::Segments => &[],
            Self::Channels => &[Field::CostBasis],
            Self::Funnel => &[
                Field::Attempts,
                Field::Tried,
                Field::Solved,
                Field::GaveUp,
                Field::Routed,
                Field::Contained,
                Field::Abandoned,
                Field::Returned,
                Field::Escalated,
                Field::HandledByPeople,
            ],
            Self::Repeats => &[Field::Cases, Field::OneTouch, Field::CasesResolved],
            Self::Cost => &[
                Field::HandleTime,
                Field::HourCost,
                Field::Occupancy,
                Field::Shrinkage,
                Field::Concurrency,
                Field::OtherCostPerContact,
                Field::FixedCost,
                Field::AutomationCost,
            ],
            Self::Change => &[
                Field::EarlierContacts,
                Field::EarlierPeriod,
                Field::EarlierPeriodDays,
                Field::EarlierBase,
                Field::EarlierCost,
                Field::EarlierCasesResolved,
            ],
        }
    }
}

impl Table {
    /// Its word in ids of the page: that of its section, where it has one.
    pub fn id(self) -> &'static str {
        let own = match self {
            Self::Lines => "lines",
            Self::Later => "later",
            Self::Series => "series",
            Self::Events => "events",
            _ => "levers",
        };
        self.section().map_or(own, Section::id)
    }

    /// The section of Break down that asks for it.
    pub fn section(self) -> Option<Section> {
        match self {
            Self::Issues => Some(Section::Issues),
            Self::Channels => Some(Section::Channels),
            Self::Segments => Some(Section::Segments),
            Self::Levers
            | Self::Lines
            | Self::Later
            | Self::Series
            | Self::Events
            | Self::Columns => None,
        }
    }
}
